"""What is refused: cut, emptied and foreign answers, and procedure files that lack what every one of them has."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders.ep import REFERENCE, Page, answer, commission_papers, link, meetings, process, table
from tests.sources.ep_pages import BRUSSELS, OEIL, OPEN_DATA, noon, read, recorded
from tracker.model.exchange import Response
from tracker.sources.ep import SOURCE
from tracker.sources.source import PageError

RICH = Page(
    gateway=commission_papers(("Legislative proposal", "<span>COM(2025)0100</span>", "01/02/2025", "")),
    transparency=meetings(("MEP Ann", "Rapporteur", "IMCO", "01/04/2025", "Somebody"), more=True),
)
SHARES = (10, 30, 60, 90)


def _cut(body: bytes, percent: int, *, keep_tail: bool) -> bytes:
    """Cuts a page in the part from "Basic information" to its last table; ``keep_tail`` leaves what follows that."""
    start, end = body.index(b"Basic information"), body.rindex(b"</table>") + len(b"</table>")
    return body[: start + (end - start) * percent // 100] + (body[end:] if keep_tail else b"")


def _refusal(body: bytes, reference: str | None = None) -> str:
    with pytest.raises(PageError) as refused:
        read(body, reference=reference)
    return str(refused.value)


@pytest.mark.parametrize("keep_tail", [False, True])
@pytest.mark.parametrize("percent", SHARES)
@pytest.mark.parametrize("reference", OEIL)
def test_recorded_page_that_was_cut_is_refused(corpus: Path, reference: str, percent: int, keep_tail: bool) -> None:
    _refusal(_cut(recorded(corpus, reference), percent, keep_tail=keep_tail))


@pytest.mark.parametrize("keep_tail", [False, True])
@pytest.mark.parametrize("percent", range(1, 100))
def test_built_page_that_was_cut_anywhere_is_refused(percent: int, keep_tail: bool) -> None:
    _refusal(_cut(RICH.body(), percent, keep_tail=keep_tail))


def test_built_page_is_read_when_it_is_whole() -> None:
    assert read(RICH.body()).procedure.reference == REFERENCE


@pytest.mark.parametrize("percent", SHARES)
@pytest.mark.parametrize("reference", OPEN_DATA)
def test_recorded_open_data_that_were_cut_are_refused(corpus: Path, reference: str, percent: int) -> None:
    body = recorded(corpus, reference)
    assert "JSON" in _refusal(body[: len(body) * percent // 100])


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("reference", OEIL)
def test_recorded_page_decoded_twice_is_refused(corpus: Path, reference: str, codec: str) -> None:
    twice = recorded(corpus, reference).decode(codec, errors="replace").encode()
    assert "decoded" in _refusal(twice)


@pytest.mark.parametrize("reference", OEIL)
def test_recorded_page_without_its_stage_is_refused(corpus: Path, reference: str) -> None:
    body = recorded(corpus, reference).replace(b"Stage reached in procedure", b"Last modified")
    assert "Stage reached in procedure" in _refusal(body)


@pytest.mark.parametrize("reference", OEIL)
def test_recorded_page_whose_sections_have_other_names_is_refused(corpus: Path, reference: str) -> None:
    body = recorded(corpus, reference).replace(b">Basic information</h2>", b">Overview</h2>")
    assert "Basic information" in _refusal(body)


@pytest.mark.parametrize("reference", OEIL)
def test_recorded_page_is_refused_as_another_procedures(corpus: Path, reference: str) -> None:
    message = _refusal(recorded(corpus, reference), "2022/0051(COD)")
    assert reference in message
    assert "2022/0051(COD)" in message


def test_emptied_recorded_page_is_refused(corpus: Path) -> None:
    body = recorded(corpus, "2024/0258(COD)")
    main, end = body.index(b'<main id="website-body">'), body.index(b"</main>")
    assert "Basic information" in _refusal(body[:main] + body[end:])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("not_found_404_2026-10-09.json", "This procedure either does not exist"),
        ("old_host_307_2026-09-01.html", "307 Temporary Redirect"),
    ],
)
def test_recorded_answer_that_is_no_procedure_is_named(corpus: Path, name: str, said: str) -> None:
    body = (corpus / "ep-oeil" / name).read_bytes()
    assert SOURCE.claims
    assert SOURCE.claims(body) is None
    assert said in _refusal(body)


def test_recorded_list_answer_is_named(corpus: Path) -> None:
    body = (corpus / "ep-opendata" / "odp-procedures_list_2026-09-01.json").read_bytes()
    assert SOURCE.claims
    assert SOURCE.claims(body) is None
    assert "list" in _refusal(body)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "an empty body"),
        (b" \r\n ", "an empty body"),
        (b"<html><head><title>502 Bad Gateway</title></head><body></body></html>", "502 Bad Gateway"),
        (b"<html><body>This procedure or document does not exist!</body></html>", "does not exist!"),
        (b'<html><head><script src="https://x.token.awswaf.com/challenge.js"></script></head></html>', "challenge"),
        (b"<html><body>Basic information</body></html>", "heading with the procedure's reference"),
        (b"\xff\xfe<html>Basic information</html>", "UTF-8"),
        (b"[]", "a list"),
        (b'{"data": []}', "no procedure"),
        (b'{"data": ["eli/dl/proc/2025-0123"]}', "no procedure"),
        (b'{"status": 404, "message": "Not here"}', "Not here"),
        (b'{"data": NaN}', "NaN"),
        (b'{"data": [], "data": []}', "twice"),
        (b"[" * 100_000, "JSON"),
        (answer(process(label="2025/0123")), '"label"'),
        (answer(process(process_id="2025-0999")), "2025-0999"),
        (answer(process(process_type="def/ep-procedure-types/CNS")), "CNS"),
        (answer(process(), process("2025/0124(COD)")), "list"),
        (answer(process(), searchResults={"hits": []}), "list"),
    ],
)
def test_answer_of_another_shape_is_named(body: bytes, said: str) -> None:
    assert said in _refusal(body)


@pytest.mark.parametrize(
    ("change", "landmark"),
    [
        (lambda text: text.replace("Stage reached in procedure", "Stage"), "Stage reached in procedure"),
        (lambda text: text.replace(">Status<", ">State<"), "Status"),
        (lambda text: text.replace(">Technical information</h2>", ">Technical</h2>"), "Technical information"),
        (lambda text: text.replace(">Key events</h2>", ">Events</h2>"), "Key events"),
        (lambda text: text.replace(f">{REFERENCE}</h2>", "></h2>"), "reference"),
        (lambda text: text.replace(">Repair of goods<", "><"), "title"),
        (lambda text: text.replace(f"<td>{REFERENCE}</td>", "<td>2025/0124(COD)</td>"), "2025/0124(COD)"),
        (lambda text: text.replace(f"<p>{REFERENCE}</p>", "<p>2025/0124(COD)</p>"), "2025/0124(COD)"),
        (lambda text: text.replace("</table>", "", 1), "<table>"),
        (lambda text: text.replace("</div>", "", 1), "<div>"),
        (lambda text: re.sub(r"<tr><td>.*?</tr>", "", text), "Key events"),
        (lambda text: text.replace(">Event<", ">Happening<"), "Key events"),
        (lambda text: text.replace("Repair of goods", "RÃ©paration"), "decoded once"),
        (lambda text: text.replace("Repair of goods", "Consumersâ€™ goods"), "decoded once"),
        (lambda text: text.replace("Repair of goods", "R\ufffdparation"), "decoded whole"),
        (lambda text: text.replace("<table", "<section").replace("</table", "</section"), "Key events"),
    ],
)
def test_built_page_without_a_landmark_is_refused_and_it_is_named(change: Callable[[str], str], landmark: str) -> None:
    changed = change(Page().text())
    assert changed != Page().text()
    assert landmark in _refusal(changed.encode())


def test_section_that_stands_twice_is_refused() -> None:
    page = Page(additional="<p>x</p>").text().replace(">Additional information</h2>", ">Key events</h2>")
    assert "2 sections" in _refusal(page.encode())


@pytest.mark.parametrize(
    "page",
    [
        Page(gateway={"European Commission": "<p></p>"}),
        Page(gateway={"European Commission": table(("Document type", "Reference", "Date", "Summary"), ())}),
        Page(transparency="<ul><li><button>Other Members</button></li></ul>"),
        Page(transparency=meetings(), gateway={"Council": ""}),
    ],
)
def test_section_with_nothing_behind_its_button_is_refused(page: Page) -> None:
    assert "table" in _refusal(page.body())


def test_final_act_without_a_link_is_refused() -> None:
    page = Page(final_act=("Regulation 2025/1",)).text().replace("Regulation 2025/1", "")
    assert "Final act" in _refusal(page.encode())


def test_row_with_more_cells_than_columns_is_refused() -> None:
    page = Page(events=(("01/02/2025", "Legislative proposal published", "", "", "?"),))
    assert "5 cells" in _refusal(page.body())


def test_impossible_day_of_the_event_that_decides_is_refused() -> None:
    page = Page(events=(("31/02/2025", "Committee referral announced in Parliament", "", ""),))
    assert "31/02/2025" in _refusal(page.body())


def test_challenge_by_the_firewall_is_refused_whatever_its_body() -> None:
    assert SOURCE.read
    response = Response(
        body=Page().body(), moment=noon("2025-06-01"), origin="here", headers=(("X-Amzn-Waf-Action", "challenge"),)
    )
    with pytest.raises(PageError, match="here: header x-amzn-waf-action: found challenge"):
        SOURCE.read([response], None, noon("2025-06-01").astimezone(BRUSSELS))


def test_answer_for_the_page_that_is_json_is_refused_as_no_page() -> None:
    assert SOURCE.read
    response = Response(body=answer(), moment=noon("2025-06-01"), origin="here", part="oeil")
    with pytest.raises(PageError, match="JSON"):
        SOURCE.read([response], None, noon("2025-06-01"))


def test_two_answers_of_one_kind_are_refused() -> None:
    with pytest.raises(PageError, match="2 of the part oeil"):
        read(Page().body(), Page().body())


def test_no_answer_at_all_is_refused() -> None:
    with pytest.raises(PageError, match="answers: found none"):
        read()


def test_refusal_names_where_the_answer_came_from() -> None:
    assert _refusal(b"").startswith("answer-0: ")


def test_answers_for_two_procedures_are_refused_with_both_names() -> None:
    with pytest.raises(PageError) as refused:
        read(Page().body(), answer(process("2025/0999(COD)")))
    assert "2025/0999(COD)" in str(refused.value)
    assert REFERENCE in str(refused.value)


def test_a_file_whose_events_have_another_heading_is_refused() -> None:
    with pytest.raises(PageError, match="Key events"):
        read(Page().body().replace(b"Key events", b"Key facts"))


def test_a_section_under_an_unknown_heading_is_told() -> None:
    papers = commission_papers(("Text adopted by Parliament", link("T10-0022/2025"), "11/03/2025", ""))
    body = Page(gateway=papers).body().replace(b"Documentation gateway", b"Papers")
    assert any('"Papers" is not known' in warning for warning in read(body).warnings)
