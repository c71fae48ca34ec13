"""What holds for any bytes and any words: a reading or a refusal, the same each time, and nothing guessed."""

import contextlib

from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, Sub, page, plenary
from tests.sources.chamber_pages import read
from tracker.model.stage import Stage
from tracker.sources.source import PageError, Reading

RICH = Dossier(
    status=("HANGEND KAMER",),
    article="77 bicamerale procedure",
    vote_chamber="05/06/2025",
    documents=(
        Main(id="56S0070001", chamber="Senaat", sent="", status="16 AANGENOMEN"),
        Main(subs=(Sub(number="002"), Sub(number="003", pdf=False)), linked=("56K0034001",), considered="24/04/2025"),
    ),
    blocks=(
        Block(rapporteurs=("De Vreese, Maaike N-VA",), lines=COMMITTEE.lines, remark=True),
        plenary("05/06/2025 IN BESPREKING", "05/06/2025 AANGENOMEN", incidents=("05/06/2025 ZONDER VERSLAG",)),
    ),
    competence=("10/04/2025 AANGELEGENHEID BEDOELD IN ARTIKEL 77",),
)
BODY = page(RICH).encode("cp1252")
START, END = BODY.index(b'id="Story"'), BODY.index(b"Kruispuntbank")
ROWS = page(RICH)[page(RICH).index("<table>") + 7 : page(RICH).index("Kruispuntbank")].split("<tr>")[1:]

KNOWN = {
    "HANGEND",
    "PENDANT",
    "AANGENOMEN",
    "ADOPTE",
    "VERWORPEN",
    "REJETE",
    "INGETROKKEN",
    "RETIRE",
    "VERVALLEN",
    "CADUC",
    "CADUQUE",
    "ZONDER VOORWERP",
    "SANS OBJET",
    "BEEINDIGD",
    "TERMINE",
}
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORDS = st.lists(st.text(CAPITALS, min_size=1, max_size=12), min_size=1, max_size=4).map(" ".join)
RESEMBLING = st.sampled_from(sorted(KNOWN)).flatmap(
    lambda word: st.sampled_from(
        [f"NIET {word}", f"{word}{word}", word[:-2], f"{word} BIJNA", f"ON{word}", f"{word}/X"]
    )
)


def reading_of(body: bytes) -> Reading | None:
    """Gives the reading, or None when the page is refused; any other exception fails the test."""
    with contextlib.suppress(PageError):
        return read(body)
    return None


def sane(reading: Reading | None) -> None:
    if reading:
        procedure = reading.procedure
        assert all(1990 <= event.date.year <= 2036 for event in procedure.events)
        assert all(text == text.strip() for text in (*procedure.titles.values(), *procedure.subjects))
        assert procedure.stage_because
        if procedure.stage is Stage.UNKNOWN:
            assert procedure.stage_since is None


@given(st.binary(max_size=300))
@example(b"")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe<\x00d\x00i\x00v\x00")
def test_any_bytes_give_a_refusal(body: bytes) -> None:
    assert reading_of(body) is None


@given(st.binary(max_size=200), st.integers(min_value=0, max_value=END - START))
def test_any_bytes_in_the_dossier_give_a_reading_or_a_refusal(noise: bytes, place: int) -> None:
    sane(reading_of(BODY[: START + place] + noise + BODY[START + place :]))


@given(st.integers(min_value=START, max_value=END), st.integers(min_value=1, max_value=900))
def test_a_slice_that_is_missing_gives_a_reading_or_a_refusal(place: int, length: int) -> None:
    sane(reading_of(BODY[:place] + BODY[place + length :]))


@given(
    st.lists(
        st.tuples(st.integers(min_value=START, max_value=END), st.integers(min_value=0, max_value=255)), max_size=30
    )
)
def test_changed_bytes_give_a_reading_or_a_refusal(changes: list[tuple[int, int]]) -> None:
    body = bytearray(BODY)
    for place, value in changes:
        body[place] = value
    sane(reading_of(bytes(body)))


@given(st.lists(st.sampled_from(ROWS), max_size=40))
def test_rows_in_any_order_and_number_give_a_reading_or_a_refusal(rows: list[str]) -> None:
    head = BODY[: BODY.index(b"<table>", START) + 7]
    sane(reading_of(head + "".join(f"<tr>{row}" for row in rows).encode("cp1252") + b"</td></tr></table></div>"))


@given(WORDS | RESEMBLING, st.sampled_from(["", " KAMER", " SENAAT", " CHAMBRE", " SENAT"]))
@example("NIET AANGENOMEN", " KAMER")
def test_any_unknown_status_word_is_kept_and_gives_unknown(words: str, chamber: str) -> None:
    known = words in KNOWN or (chamber == "" and words.rpartition(" ")[0] in KNOWN)
    reading = read(page(Dossier(status=(words + chamber,), blocks=RICH.blocks)))
    assert [verbatim.text for verbatim in reading.procedure.status_verbatim] == [words + chamber]
    if not known:
        assert (reading.procedure.stage, reading.procedure.stage_since) == (Stage.UNKNOWN, None)
        assert any(words + chamber in warning for warning in reading.warnings)


@given(WORDS | RESEMBLING)
def test_any_unknown_status_row_is_kept_and_gives_unknown(words: str) -> None:
    row = f"17 {words}"
    reading = read(page(Dossier(status=("AANGENOMEN KAMER",), documents=(Main(status=row),))))
    assert row in [verbatim.text for verbatim in reading.procedure.status_verbatim]
    if words not in KNOWN:
        assert reading.procedure.stage is Stage.UNKNOWN
        assert any(row in warning for warning in reading.warnings)


@given(
    st.text(f"{CAPITALS}abcdefgàéèçîôûëïöüÉÈ&.,()'-/ ", min_size=1, max_size=40),
    st.sampled_from(["JUSTITIE", "FINANCIËN"]),
)
def test_any_words_of_a_calendar_line_are_kept_as_they_are(words: str, body: str) -> None:
    folded = " ".join(words.split())
    line = f"29/04/2025 {words.replace('&', '&amp;')}"
    reading = read(page(Dossier(blocks=(Block(body=body, lines=(line,)),))))
    assert [(e.label, e.body) for e in reading.procedure.events if e.body] == [(folded, body)]


@given(st.text(max_size=60))
def test_any_title_is_kept_as_it_is_or_refused(title: str) -> None:
    escaped = "".join(f"&#{ord(sign)};" if ord(sign) > 31 and not 0x7F <= ord(sign) <= 0x9F else " " for sign in title)
    folded = " ".join("".join(sign if not escaped_away(sign) else " " for sign in title).split())
    reading = reading_of(page(Dossier(title=escaped)).encode())
    assert reading is None or reading.procedure.titles == {"nl": folded}
    assert reading or not folded or not folded.isascii()


def escaped_away(sign: str) -> bool:
    return ord(sign) <= 31 or 0x7F <= ord(sign) <= 0x9F


@given(st.text(alphabet="abcé <>&;\n\t.", max_size=80))
def test_the_frame_around_the_dossier_changes_nothing(noise: str) -> None:
    text = page(RICH)
    framed = text.replace("Volg ons", f"Volg <!-- {noise.replace('--', '')} --> ons")
    assert read(framed) == read(text)


def test_reading_is_the_same_each_time() -> None:
    assert read(BODY) == read(BODY)
