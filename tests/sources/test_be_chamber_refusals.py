"""What is no whole dossier page in Dutch is refused, and the refusal names what was missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders.be_chamber import Author, Block, Dossier, Main, Sub, page, plenary
from tests.sources.chamber_pages import RECORDED, answer, noon, read, reference_of, text_of
from tracker.sources.be_chamber import SOURCE
from tracker.sources.source import PageError

RICH = Dossier(
    title="Resolutie over de financiële steun.",
    documents=(Main(subs=(Sub(number="002"), Sub(number="003")), linked=("56K0034001",)),),
    blocks=(
        Block(body="FINANCIËN EN BEGROTING", lines=("29/04/2025 IN BESPREKING",)),
        plenary("05/06/2025 IN BESPREKING", "05/06/2025 AANGENOMEN", incidents=("05/06/2025 ZONDER VERSLAG",)),
    ),
    competence=("10/04/2025 AANGELEGENHEID BEDOELD IN ARTIKEL 74",),
)
SHARES = (10, 30, 60, 90)
Cut = Callable[[str, int], str]


def bounds(text: str) -> tuple[int, int]:
    """Gives where the container opens, and where its own table ends."""
    start = text.index('id="Story"')
    end = text.rindex("</table>", start, text.index("Kruispuntbank van de wetgeving", start)) + len("</table>")
    return start, end


def cut_off(text: str, share: int) -> str:
    start, end = bounds(text)
    return text[: start + (end - start) * share // 100]


def cut_out(text: str, share: int) -> str:
    return cut_off(text, share) + text[bounds(text)[1] :]


def decoded_twice(text: str) -> str:
    """Gives a page whose UTF-8 was taken for windows-1252, as common tools do: unknown bytes as in latin-1."""
    body = text.encode()
    return "".join(bytes([each]).decode("cp1252", errors="ignore") or chr(each) for each in body)


def refusal(body: str | bytes, reference: str | None = None) -> PageError:
    with pytest.raises(PageError) as caught:
        read(body.encode() if isinstance(body, str) else body, reference=reference)
    return caught.value


@pytest.mark.parametrize("cut", [cut_off, cut_out])
@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_that_is_cut_is_refused(corpus: Path, name: str, share: int, cut: Cut) -> None:
    error = refusal(cut(text_of(corpus, name), share))
    assert "Story" in error.landmark
    assert error.origin == "page.html"


@pytest.mark.parametrize("cut", [cut_off, cut_out])
@pytest.mark.parametrize("share", range(1, 100, 3))
def test_a_built_page_that_is_cut_is_refused(share: int, cut: Cut) -> None:
    assert refusal(cut(page(RICH), share)).landmark.startswith(("div id", "h3", "h4"))


@pytest.mark.parametrize(
    "end", ["Rapporteur\n", "05/06/2025 &nbsp; IN BESPR", '<td class="td0x">\n29/04', "AMENDEMENT", "(AUT"]
)
def test_a_table_that_closes_inside_a_row_is_refused(end: str) -> None:
    text = page(RICH)
    broken = text[: text.rindex(end) + len(end)] + "</table>" + text[bounds(text)[1] :]
    assert "</table>" in refusal(broken).landmark


@pytest.mark.parametrize("how", [decoded_twice, lambda text: text.encode().decode("cp1252", errors="replace")])
@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_that_was_decoded_twice_is_refused(corpus: Path, name: str, how: Callable[[str], str]) -> None:
    text = how(text_of(corpus, name))
    assert "once" in str(refusal(text)) or "whole" in str(refusal(text))


SPOILT = (
    Dossier(title="Resolutie over Moldavië"),
    Dossier(title="Voorstel à la carte"),
    Dossier(title="Het „Belgisch” — 5 € — plan…"),
    Dossier(title="Verslag over œuvres en Šiauliai"),
    Dossier(documents=(Main(authors=(Author(name="François, De Smet", group="MR", key="01234"),)),)),
    Dossier(documents=(Main(authors=(Author(name="Jan, Peeters", group="DéFI", key="01234"),)),)),
    Dossier(blocks=(Block(body="FINANCIËN EN BEGROTING"),)),
    Dossier(blocks=(Block(rapporteurs=("Thiébaut, Éric PS",)),)),
    Dossier(blocks=(plenary("05/06/2025 STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE"),)),
    Dossier(status=("REJETÉ CHAMBRE",)),
    Dossier(article="74 procédure monocamérale"),
    Dossier(descriptors="COÖPERATIE"),
    Dossier(extra=(("Présidence", "01/01/2025"),)),
)


@pytest.mark.parametrize("dossier", SPOILT)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_a_field_that_was_decoded_twice_is_refused_wherever_it_stands(dossier: Dossier, codec: str) -> None:
    text = page(dossier)
    start, end = bounds(text)
    spoilt = decoded_twice(text[start:end]) if codec == "cp1252" else text[start:end].encode().decode("latin-1")
    assert "once" in str(refusal(text[:start] + spoilt + text[end:]))


FIELDS = (
    Dossier(title="Resolutie over Moldavi\ufffd"),
    Dossier(status=("AANGENOMEN KAM\ufffdR",)),
    Dossier(article="74 monocam\ufffdrale procedure"),
    Dossier(gazette="20/06/2025", issue="2\ufffd4"),
    Dossier(documents=(Main(type="06 VOORSTEL VAN R\ufffdSOLUTIE"),)),
    Dossier(documents=(Main(status="16 AANGENOM\ufffdN"),)),
    Dossier(documents=(Main(authors=(Author(name="Fran\ufffdois, De Smet", group="MR", key="01234"),)),)),
    Dossier(documents=(Main(authors=(Author(name="Jan, Peeters", group="D\ufffdFI", key="01234"),)),)),
    Dossier(documents=(Main(authors=(Author(name="Jan, Peeters", key="01234", role="AUT\ufffdUR"),)),)),
    Dossier(documents=(Main(subs=(Sub(number="002", type="VERSLAG \ufffd"),)),)),
    Dossier(blocks=(Block(body="FINANCI\ufffdN EN BEGROTING"),)),
    Dossier(blocks=(Block(label="1. COMMISSI\ufffd KAMER"),)),
    Dossier(blocks=(Block(rapporteurs=("Thi\ufffdbaut, \ufffdric PS",)),)),
    Dossier(blocks=(plenary("05/06/2025 STEM. URGENTIE ===> AANGENOMEN/ADOPT\ufffdE"),)),
    Dossier(competence=("10/04/2025 R\ufffdGLEMENT",)),
    Dossier(descriptor="CO\ufffdPERATIE"),
    Dossier(extra=(("Pr\ufffdsidence", "01/01/2025"),)),
)


@pytest.mark.parametrize("dossier", FIELDS)
def test_a_field_that_was_not_decoded_whole_is_refused_wherever_it_stands(dossier: Dossier) -> None:
    assert "replacement" in str(refusal(page(dossier)))


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_a_byte_that_windows_1252_does_not_know_is_refused_in_a_shown_field(byte: int) -> None:
    body = page(Dossier(title="Resolutie over Moldavië")).encode("cp1252").replace("ë".encode("cp1252"), bytes([byte]))
    assert "titles.nl" in refusal(body).landmark


def test_an_accent_that_was_decoded_once_is_no_reason_to_refuse() -> None:
    letters = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ à Â Ã. Œ œ Š Ž"
    title = f"{letters} € ‘’ “” „ † ‡ • … ‰ ‹ › ™ – — « » ° § ½"
    assert read(page(Dossier(title=title))).procedure.titles["nl"] == title


def test_another_dossier_than_the_one_that_was_asked_is_refused() -> None:
    error = refusal(page(), "56K0859")
    assert "56K0999" in str(error)
    assert "56K0859" in str(error)


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_is_refused_for_another_reference(corpus: Path, name: str) -> None:
    error = refusal(text_of(corpus, name), "56K1999")
    assert reference_of(name) in str(error)
    assert "56K1999" in str(error)


@pytest.mark.parametrize("name", RECORDED)
@pytest.mark.parametrize(
    "other", ['id="Storey"', 'id="Story2"', 'id="story"', 'id="Story-old"', 'class="Story"', 'data-id="x"']
)
def test_a_recorded_page_whose_container_has_another_name_is_refused(corpus: Path, name: str, other: str) -> None:
    assert "Story" in refusal(text_of(corpus, name).replace('id="Story"', other)).landmark


def emptied(text: str) -> str:
    return text[: bounds(text)[0]] + 'id="Story">\n</div>' + text[text.index("</div>", bounds(text)[1]) + 6 :]


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_whose_container_is_empty_is_refused(corpus: Path, name: str) -> None:
    assert "table" in refusal(emptied(text_of(corpus, name))).landmark


NOT_FOUND = page().replace(page()[bounds(page())[0] + len('id="Story">') : bounds(page())[1]], "\n<br>not found<br>\n")
REJECTED = (
    "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your "
    "administrator.<br><br>Your support ID is: 12345678901234567890</body></html>"
)
CHALLENGE = (
    "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to "
    "continue</noscript><script>window._cf_chl_opt={}</script></body></html>"
)
FRENCH = (
    page()
    .replace("Parlementair Document", "Document parlementaire")
    .replace("Document type", "Type de document")
    .replace("Hoofddocumenten", "Documents principaux")
    .replace("HANGEND KAMER", "PENDANT CHAMBRE")
)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "an empty answer"),
        (b" \r\n ", "an empty answer"),
        (REJECTED.encode(), "Request Rejected"),
        (CHALLENGE.encode(), "Just a moment"),
        (NOT_FOUND.encode(), "knows no such dossier"),
        (FRENCH.encode("cp1252"), "in Dutch"),
        (b'{"error": "unavailable"}', "unavailable"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "PDF"),
        (b"<html><body></body></html>", "without text"),
        (b"<script>var a = 1;</script><style>a{}</style>", "without text"),
        ("Story".encode("utf-16"), "Story"),
    ],
)
def test_what_is_no_dossier_page_is_refused_and_called_by_its_name(body: bytes, says: str) -> None:
    assert says in str(refusal(body))


LANDMARKS = (
    ("Parlementair Document", "Parlementaire vraag", "h3"),
    ("Hoofddocumenten", "Documenten", "Hoofddocumenten"),
    ("Document type", "Soort", "Document type"),
    ("Document\n\nKamer", "Stuk\n\nKamer", "Document Kamer"),
    ("<h4>", "<h5>", "h4"),
    ("56K0999001", "56K0998001", "main documents"),
    ("56K0999001", "56K999/1", "Document Kamer"),
    ('<td class="td1x"> </td>', '<td class="td1x"> Stand</td>', "the row without a label"),
)


@pytest.mark.parametrize(("landmark", "instead", "named"), LANDMARKS)
def test_a_page_without_a_landmark_is_refused_by_its_name(landmark: str, instead: str, named: str) -> None:
    text = page()
    assert landmark in text
    assert named in refusal(text.replace(landmark, instead)).landmark


def test_a_title_without_text_is_refused() -> None:
    assert "h4" in refusal(page(Dossier(title="&nbsp;"))).landmark


@pytest.mark.parametrize("count", [0, 2])
def test_there_is_exactly_one_answer_to_read(count: int) -> None:
    assert SOURCE.read
    with pytest.raises(PageError, match="one dossier page"):
        SOURCE.read([answer(page().encode("cp1252"))] * count, None, noon("2025-11-22"))


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_is_claimed_in_every_encoding(corpus: Path, name: str) -> None:
    assert SOURCE.claims
    text = text_of(corpus, name)
    for body in (text.encode(), text.encode("cp1252"), decoded_twice(text).encode()):
        claim = SOURCE.claims(body)
        assert claim
        assert (claim.part, claim.reference) == ("dossier", reference_of(name))


@pytest.mark.parametrize(
    "body", [b"", REJECTED.encode(), CHALLENGE.encode(), b"\xff\xfe\x00", b"Parlementair Document"]
)
def test_what_is_no_dossier_page_is_not_claimed(body: bytes) -> None:
    assert SOURCE.claims
    assert SOURCE.claims(body) is None
