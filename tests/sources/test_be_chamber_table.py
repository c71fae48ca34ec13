"""The tables of the format document (section 9) and of the corpus's provenance, against the reader, page by page."""

import datetime as dt
from pathlib import Path

import pytest

from tests.sources.chamber_pages import RECORDED, read, read_recorded, reference_of, text_of
from tracker.model.procedure import Kind
from tracker.model.stage import Stage

# page, lines of the status cell, first Status row, first deposit, sub-documents
FIRST = (
    ("56_146_2025-07-12", "VERWORPEN KAMER", "15 VERWORPEN", "26/08/2024", 4),
    ("56_206_2025-08-05", "AANGENOMEN KAMER", "16 AANGENOMEN", "10/09/2024", 4),
    ("56_231_2025-04-23", "ZONDER VOORWERP KAMER", "14 ZONDER VOORWERP", "18/09/2024", 1),
    ("56_272_2025-06-16", "HANGEND KAMER", "", "25/09/2024", 6),
    ("56_302_2025-04-20", "AANGENOMEN KAMER", "16 AANGENOMEN", "03/10/2024", 7),
    ("56_416_2025-04-20", "AANGENOMEN KAMER", "16 AANGENOMEN", "24/10/2024", 8),
    ("56_443_2025-06-16", "AANGENOMEN KAMER", "16 AANGENOMEN", "24/10/2024", 14),
    ("56_449_2025-04-23", "AANGENOMEN KAMER", "16 AANGENOMEN", "04/11/2024", 3),
    ("56_484_2025-04-20", "AANGENOMEN KAMER", "16 AANGENOMEN", "20/11/2024", 3),
    ("56_558_2025-05-06", "HANGEND KAMER", "", "02/12/2024", 5),
    ("56_629_2025-06-16", "AANGENOMEN KAMER", "16 AANGENOMEN", "21/01/2025", 3),
    ("56_742_2025-04-18", "", "16 AANGENOMEN", "17/03/2025", 3),
    ("56_858_2025-06-16", "HANGEND KAMER", "", "13/05/2025", 3),
    ("56_859_2025-06-16", "AANGENOMEN KAMER", "16 AANGENOMEN", "15/05/2025", 5),
    ("56_864_2025-06-16", "HANGEND KAMER", "", "10/04/2025", 1),
    ("56_886_2025-06-16", "", "", "06/06/2025", 3),
    ("56_953_2025-11-22", "AANGENOMEN KAMER / AANGENOMEN SENAAT", "16 AANGENOMEN", "23/01/2025", 4),
    ("56_1035_2025-11-22", "AANGENOMEN KAMER / BEEINDIGD SENAAT", "16 AANGENOMEN", "17/09/2025", 6),
)

# page, vote of the Chamber, law, gazette, issue
DAYS = (
    ("56_146_2025-07-12", "10/07/2025", "", "", ""),
    ("56_206_2025-08-05", "17/07/2025", "", "", ""),
    ("56_302_2025-04-20", "16/01/2025", "", "", ""),
    ("56_416_2025-04-20", "28/11/2024", "02/12/2024", "20/12/2024", "283"),
    ("56_443_2025-06-16", "27/03/2025", "10/04/2025", "08/05/2025", "108"),
    ("56_449_2025-04-23", "28/11/2024", "29/11/2024", "11/12/2024", "274"),
    ("56_484_2025-04-20", "12/12/2024", "17/12/2024", "09/01/2025", "006"),
    ("56_629_2025-06-16", "30/01/2025", "31/01/2025", "03/03/2025", "054"),
    ("56_742_2025-04-18", "27/02/2025", "", "", ""),
    ("56_859_2025-06-16", "28/05/2025", "", "", ""),
    ("56_953_2025-11-22", "06/11/2025", "", "", ""),
    ("56_1035_2025-11-22", "23/10/2025", "", "", ""),
)

# page, kind, stage, its first day, whether the page's own status word lags behind
STAGES = (
    ("56_52_2025-11-22", Kind.RESOLUTION, Stage.REJECTED, "2025-10-02", False),
    ("56_53_2025-06-16", Kind.RESOLUTION, Stage.REJECTED, "2025-06-05", False),
    ("56_146_2025-07-12", Kind.BILL, Stage.REJECTED, "2025-07-10", False),
    ("56_206_2025-08-05", Kind.RESOLUTION, Stage.ADOPTED, "2025-07-17", False),
    ("56_231_2025-04-23", Kind.BILL, Stage.WITHOUT_OBJECT, "2024-11-07", False),
    ("56_266_2025-04-20", Kind.BILL, Stage.PUBLISHED, "2024-12-05", False),
    ("56_272_2025-06-16", Kind.BILL, Stage.ADOPTED, "2025-06-12", True),
    ("56_302_2025-04-20", Kind.BILL, Stage.ADOPTED, "2025-01-16", False),
    ("56_416_2025-04-20", Kind.BILL, Stage.PUBLISHED, "2024-12-20", False),
    ("56_443_2025-06-16", Kind.BILL, Stage.PUBLISHED, "2025-05-08", False),
    ("56_449_2025-04-23", Kind.BUDGET, Stage.PUBLISHED, "2024-12-11", False),
    ("56_481_2025-06-16", Kind.BILL, Stage.ADOPTED, "2024-12-05", False),
    ("56_484_2025-04-20", Kind.BILL, Stage.PUBLISHED, "2025-01-09", False),
    ("56_518_2025-06-16", Kind.BILL, Stage.PUBLISHED, "2025-05-06", False),
    ("56_558_2025-05-06", Kind.CONSTITUTIONAL_REVISION, Stage.SECOND_CHAMBER, "2025-04-30", True),
    ("56_629_2025-06-16", Kind.BILL, Stage.PUBLISHED, "2025-03-03", False),
    ("56_733_2025-04-30", Kind.RESOLUTION, Stage.REJECTED, "2025-04-24", False),
    ("56_742_2025-04-18", Kind.OTHER, Stage.ADOPTED, "2025-02-27", False),
    ("56_858_2025-06-16", Kind.BILL, Stage.ADOPTED, "2025-06-12", True),
    ("56_859_2025-06-16", Kind.RESOLUTION, Stage.ADOPTED, "2025-05-28", False),
    ("56_864_2025-06-16", Kind.BILL, Stage.REJECTED, "2025-06-05", True),
    ("56_886_2025-06-16", Kind.INFORMATION, Stage.UNKNOWN, "", False),
    ("56_912_2025-07-12", Kind.BILL, Stage.ADOPTED, "2025-07-10", False),
    ("56_913_2025-08-05", Kind.BILL, Stage.ADOPTED, "2025-07-17", False),
    ("56_914_2025-07-12", Kind.BILL, Stage.ADOPTED, "2025-07-10", False),
    ("56_953_2025-11-22", Kind.BILL, Stage.ADOPTED, "2025-11-06", False),
    ("56_1001_2025-11-22", Kind.BILL, Stage.PUBLISHED, "2025-10-28", False),
    ("56_1035_2025-11-22", Kind.BILL, Stage.ADOPTED, "2025-11-11", False),
    ("56_1048_2025-11-22", Kind.BILL, Stage.PUBLISHED, "2025-10-22", False),
)


def _day(written: str) -> dt.date:
    day, month, year = written.split("/")
    return dt.date(int(year), int(month), int(day))


@pytest.mark.parametrize(("name", "cell", "row", "deposit", "subs"), FIRST)
def test_status_deposit_and_sub_documents_are_those_of_the_table(
    corpus: Path, name: str, cell: str, row: str, deposit: str, subs: int
) -> None:
    procedure = read_recorded(corpus, name).procedure
    stated = [verbatim.text for verbatim in procedure.status_verbatim]
    lines = cell.split(" / ") if cell else []
    assert stated[: len(lines)] == lines
    assert stated[len(lines) : len(lines) + 1] == ([row] if row else [])
    assert min(e.date for e in procedure.events if e.label == "Indieningsdatum") == _day(deposit)
    assert sum(not document.id.endswith("001") for document in procedure.documents) == subs


@pytest.mark.parametrize(("name", "vote", "law", "gazette", "issue"), DAYS)
def test_vote_law_and_gazette_are_those_of_the_table(
    corpus: Path, name: str, vote: str, law: str, gazette: str, issue: str
) -> None:
    procedure = read_recorded(corpus, name).procedure
    of_vote = ("Stemming Kamer", "AANGENOMEN", "VERWORPEN", "VERWERPING AANG.")
    assert _day(vote) in {
        e.date for e in procedure.events if e.label in of_vote and e.body in ("", "PLENUMVERGADERING")
    }
    days = {event.label: event.date for event in procedure.events}
    assert days.get("Datum wet") == (_day(law) if law else None)
    assert days.get("Staatsblad datum") == (_day(gazette) if gazette else None)
    assert (f"issue {issue}:" in procedure.stage_because) is bool(issue)


@pytest.mark.parametrize(("name", "kind", "stage", "since", "lags"), STAGES)
def test_kind_and_stage_are_those_of_the_table(
    corpus: Path, name: str, kind: Kind, stage: Stage, since: str, lags: bool
) -> None:
    procedure = read_recorded(corpus, name).procedure
    assert (procedure.kind, procedure.stage) == (kind, stage)
    assert procedure.stage_since == (dt.date.fromisoformat(since) if since else None)
    assert bool(procedure.source_lag) is lags


def test_every_recorded_dossier_page_stands_in_the_table(corpus: Path) -> None:
    assert {path.stem for path in (corpus / "be-chamber").glob("56_*.html")} == set(RECORDED)
    assert {name for name, *_ in STAGES} == set(RECORDED)


@pytest.mark.parametrize("name", RECORDED)
def test_a_stage_begins_on_the_day_of_an_event(corpus: Path, name: str) -> None:
    procedure = read_recorded(corpus, name).procedure
    begins = {(event.stage, event.date) for event in procedure.events if event.stage}
    if procedure.stage is not Stage.UNKNOWN:
        assert (procedure.stage, procedure.stage_since) in begins


@pytest.mark.parametrize("name", RECORDED)
def test_only_the_report_that_was_printed_after_its_vote_has_a_warning(corpus: Path, name: str) -> None:
    warnings = read_recorded(corpus, name).warnings
    assert len(warnings) == (1 if name.startswith("56_742") else 0)


@pytest.mark.parametrize("name", RECORDED)
def test_a_page_reads_alike_in_both_encodings_and_with_any_line_ends(corpus: Path, name: str) -> None:
    text = text_of(corpus, name)
    reading = read_recorded(corpus, name)
    unix = text.replace("\r\n", "\n")
    for body in (
        text.encode(),
        unix.encode("cp1252"),
        unix.replace("\n", "\r\n").encode("cp1252"),
        unix.encode("utf-8-sig"),
    ):
        again = read(body, reference=reference_of(name), as_of=dt.datetime.fromisoformat(f"{name[-10:]}T12:00+02:00"))
        assert again == reading


@pytest.mark.parametrize("name", RECORDED)
def test_no_markup_and_no_loose_white_space_is_in_any_text(corpus: Path, name: str) -> None:
    for text in _texts(read_recorded(corpus, name).procedure):
        assert text == " ".join(text.split())
        assert not any(sign in text for sign in ("<", "&nbsp", "&amp;", "Zie opmerking", "OPENBAAR"))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, tuple):
        return [text for each in value for text in _texts(each)]
    fields = getattr(value, "__slots__", ()) if not isinstance(value, dt.date) else ()
    return [text for name in fields for text in _texts(getattr(value, name))]
