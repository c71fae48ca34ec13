"""What an editor quotes of official texts: with its source, in its order, final only when it is final."""

from pathlib import Path

import pytest

from tests.builders.project import ORGANISATION, POSITION, project
from tests.builders.records import event, noon, procedure
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage

AS_OF = noon("2025-09-15")
ENDED = procedure(
    stage=Stage.ADOPTED,
    events=(event("2025-01-02", "Indieningsdatum"), event("2025-06-05", "AANGENOMEN", stage=Stage.ADOPTED)),
)
ASKED = ("lang: nl", "asked: Het orgaan maakt alles bekend.")
SHOWN = ("  source: https://www.dekamer.be/tekst", "  date: 2025-01-02")
PROPOSAL = ("proposal:", "  text: Het orgaan maakt iets bekend.", *SHOWN)
FINAL = ("final:", "  text: Het orgaan maakt alles bekend.", SHOWN[0], "  date: 2025-06-05")
JUDGED = ("judged:", "  date: 2025-06-07", "  by: redactie", "  why: Zo staat het er.")
WORDED = ("    contribution:", "      value: worded", "      evidence: https://www.dekamer.be/tekst")


def _findings(folder: Path, *lines: str, tracked: Procedure | None = None, more: tuple[str, ...] = ()) -> list[Finding]:
    """Gives what is found of a recommendation whose wording has these lines."""
    wording = ["    wording:", *(f"      {line}" for line in lines)] if lines else []
    text = POSITION.replace("    ask: adopt\n", "\n".join(("    ask: amend", *wording, *more)) + "\n")
    return list(check.findings(load(project(folder, tracked=tracked, position=text)), AS_OF))


def _fields(folder: Path, *lines: str, tracked: Procedure | None = None, more: tuple[str, ...] = ()) -> list[str]:
    found = _findings(folder, *lines, tracked=tracked, more=more)
    assert all(finding.line and finding.remedy for finding in found)
    return [finding.field.removeprefix("recommendations[0].") for finding in found]


def test_a_whole_comparison_with_its_sources_is_in_order(tmp_path: Path) -> None:
    assert _fields(tmp_path, *ASKED, *PROPOSAL, *FINAL, *JUDGED, tracked=ENDED, more=WORDED) == []


def test_a_comparison_with_the_proposal_alone_is_in_order(tmp_path: Path) -> None:
    assert _fields(tmp_path, *ASKED, *PROPOSAL) == []


@pytest.mark.parametrize("missing", ["source", "date"])
def test_an_official_text_has_its_address_and_its_day(tmp_path: Path, missing: str) -> None:
    kept = [line for line in PROPOSAL if not line.strip().startswith(missing)]
    assert _fields(tmp_path, *ASKED, *kept) == [f"wording.proposal.{missing}"]


def test_our_own_page_is_no_source_of_an_official_text(tmp_path: Path) -> None:
    lines = [line.replace("https://www.dekamer.be/tekst", "https://test.example/x") for line in PROPOSAL]
    found = _findings(tmp_path, *ASKED, *lines)
    assert [(one.field, one.found) for one in found] == [
        ("recommendations[0].wording.proposal.source", "an official text with the source 'https://test.example/x'")
    ]


def test_an_example_needs_no_source(tmp_path: Path) -> None:
    assert _fields(tmp_path, *ASKED, *PROPOSAL[:2], *FINAL[:2], "example: true", tracked=ENDED) == []


def test_an_example_is_refused_on_a_real_site(tmp_path: Path) -> None:
    real = ORGANISATION.partition("demonstration:")[0]
    wording = "\n".join(f"      {line}" for line in (*ASKED, *PROPOSAL, "example: true"))
    text = POSITION.replace("    ask: adopt\n", f"    ask: amend\n    wording:\n{wording}\n")
    folder = project(tmp_path, position=text.replace("Demonstratietekst.", "Tekst."), organisation=real)
    fields = [finding.field for finding in check.findings(load(folder), AS_OF)]
    assert "recommendations[0].wording.example" in fields


@pytest.mark.parametrize("lang", ["Nederlands", "NL", "nld"])
def test_the_language_is_a_code_of_two_letters(tmp_path: Path, lang: str) -> None:
    assert _fields(tmp_path, f"lang: {lang}", ASKED[1], *PROPOSAL) == ["wording.lang"]


def test_a_whole_act_is_too_much_to_compare(tmp_path: Path) -> None:
    long = f"  text: {'woord ' * 501}eind."
    assert _fields(tmp_path, *ASKED, PROPOSAL[0], long, *SHOWN) == ["wording.proposal.text"]


def test_there_is_something_to_compare_with(tmp_path: Path) -> None:
    assert _fields(tmp_path, *ASKED) == ["wording"]


def test_who_asks_to_amend_asks_for_other_words(tmp_path: Path) -> None:
    assert _fields(tmp_path, ASKED[0], "asked: Het orgaan  maakt iets bekend.", *PROPOSAL) == ["wording.asked"]


def test_there_is_no_final_text_while_the_procedure_is_open(tmp_path: Path) -> None:
    found = _findings(tmp_path, *ASKED, *PROPOSAL, *FINAL)
    assert [one.field for one in found] == ["recommendations[0].wording.final"]
    assert "still open (stage" in found[0].found


def test_nobody_judges_a_final_text_that_is_not_quoted(tmp_path: Path) -> None:
    assert _fields(tmp_path, *ASKED, *PROPOSAL, *JUDGED, tracked=ENDED) == ["wording.judged"]


@pytest.mark.parametrize(
    ("part", "was", "day"),
    [
        ("final", "2025-06-05", "2024-12-31"),
        ("judged", "2025-06-07", "2025-06-04"),
        ("judged", "2025-06-07", "2026-06-04"),
    ],
    ids=["final before the proposal", "judged before the final text", "judged in the future"],
)
def test_the_days_are_in_their_order_and_past(tmp_path: Path, part: str, was: str, day: str) -> None:
    lines = [line.replace(f"date: {was}", f"date: {day}") for line in (*ASKED, *PROPOSAL, *FINAL, *JUDGED)]
    assert _fields(tmp_path, *lines, tracked=ENDED) == [f"wording.{part}.date"]


@pytest.mark.parametrize("missing", ["final", "judged", "everything"])
def test_worded_is_claimed_only_with_the_comparison_signed(tmp_path: Path, missing: str) -> None:
    parts = {"final": (*ASKED, *PROPOSAL), "judged": (*ASKED, *PROPOSAL, *FINAL), "everything": ()}
    assert _fields(tmp_path, *parts[missing], tracked=ENDED, more=WORDED) == ["contribution.value"]


def test_worded_is_refused_where_no_word_of_ours_came_into_the_text(tmp_path: Path) -> None:
    final = [line.replace("maakt alles bekend", "maakt na advies iets bekend") for line in FINAL]
    found = _findings(tmp_path, *ASKED, *PROPOSAL, *final, *JUDGED, tracked=ENDED, more=WORDED)
    assert [one.field for one in found] == ["recommendations[0].contribution.value"]
    assert "no word that was asked for" in found[0].found
