"""What an editor says came of an ask: three fields, each with its evidence, none before its time."""

import datetime as dt
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
    stage=Stage.REJECTED,
    events=(event("2025-01-02", "Indieningsdatum"), event("2025-06-05", "VERWORPEN", stage=Stage.REJECTED)),
)


def _findings(folder: Path, *lines: str, tracked: Procedure | None = None, **texts: str) -> tuple[Finding, ...]:
    """Gives what is found of a position whose recommendation has these lines too."""
    text = POSITION.replace("    ask: adopt\n", "\n".join(("    ask: adopt", *lines)) + "\n")
    return check.findings(load(project(folder, tracked=tracked, position=text, **texts)), AS_OF)


def _fields(folder: Path, *lines: str, tracked: Procedure | None = None, **texts: str) -> list[str]:
    found = _findings(folder, *lines, tracked=tracked, **texts)
    return [finding.field.removeprefix("recommendations[0].") for finding in found]


def _finding(outcome: str, day: str = "2025-06-06", *more: str) -> tuple[str, ...]:
    lines = (f"- date: {day}", f"  outcome: {outcome}", "  by: redactie", "  why: Zo is het.", *more)
    return ("    findings:", *(f"      {line}" for line in lines))


def _response(value: str, *more: str) -> tuple[str, ...]:
    lines = (f"value: {value}", "date: 2025-02-02", *more)
    return ("    response:", *(f"      {line}" for line in lines))


SAID = ("quote: Dat doen wij.", "lang: nl", "evidence: https://www.dekamer.be/antwoord")
SHOWN = "  evidence: https://www.dekamer.be/tekst"


@pytest.mark.parametrize(
    "address",
    [
        "https://test.example/nl/",
        "https://www.test.example/nl/",
        "https://TEST.example",
        "https://git.example/koepel/standpunt/blob/main/positions/embargo.nl.md",
        "http://www.dekamer.be/tekst",
        "https://[wrong",
        "https:///tekst",
    ],
)
def test_what_we_wrote_ourselves_or_nobody_can_reach_is_no_evidence(tmp_path: Path, address: str) -> None:
    own = f"{ORGANISATION}repository: https://git.example/koepel/standpunt\n"
    evidence = f"  evidence: '{address}'"
    assert _fields(tmp_path, *_finding("obtained", "2025-06-06", evidence), organisation=own) == [
        "findings[0].evidence"
    ]


def test_another_repository_at_the_same_host_is_evidence(tmp_path: Path) -> None:
    own = f"{ORGANISATION}repository: https://git.example/koepel/standpunt\n"
    evidence = "  evidence: https://git.example/koepel/standpunt-van-anderen"
    assert _fields(tmp_path, *_finding("obtained", "2025-06-06", evidence), organisation=own) == []


@pytest.mark.parametrize("missing", SAID)
def test_an_accepted_response_needs_its_quotation_language_and_link(tmp_path: Path, missing: str) -> None:
    kept = [line for line in SAID if line != missing]
    assert _fields(tmp_path, *_response("accepted", *kept)) == [f"response.{missing.partition(':')[0]}"]


def test_a_response_in_part_says_which_part(tmp_path: Path) -> None:
    assert _fields(tmp_path, *_response("in-part", *SAID)) == ["response.part"]
    assert _fields(tmp_path, *_response("in-part", *SAID, "part: het eerste deel")) == []


def test_nothing_is_answered_or_found_before_it_was_asked(tmp_path: Path) -> None:
    early = [line.replace("2025-02-02", "2025-01-04") for line in _response("noted", *SAID)]
    assert _fields(tmp_path, *early, *_finding("in-motion", "2025-01-04", SHOWN), "    due: 2025-01-04") == [
        "response.date",
        "findings[0].date",
        "due",
    ]


def test_nothing_negative_is_dated_before_the_decision(tmp_path: Path) -> None:
    assert _fields(tmp_path, *_finding("not-obtained", "2025-06-04", SHOWN), tracked=ENDED) == ["findings[0].outcome"]
    assert _fields(tmp_path, *_finding("not-obtained", "2025-06-05", SHOWN), tracked=ENDED) == []


def test_an_ask_whose_term_has_passed_may_be_not_obtained_while_the_procedure_is_open(tmp_path: Path) -> None:
    judged = _finding("not-obtained", "2025-06-06", SHOWN)
    assert _fields(tmp_path, *judged, "    due: 2025-06-06") == ["findings[0].outcome"]
    assert _fields(tmp_path, *judged, "    due: 2025-06-05") == []


def test_that_a_term_has_passed_does_not_make_the_opposite(tmp_path: Path) -> None:
    assert _fields(tmp_path, *_finding("contrary", "2025-06-06", SHOWN), "    due: 2025-06-05") == [
        "findings[0].outcome"
    ]


@pytest.mark.parametrize(("value", "wrong"), [("cited", True), ("credited", True), ("voiced", False)])
def test_what_others_must_say_of_us_is_not_shown_by_our_own_page(tmp_path: Path, value: str, *, wrong: bool) -> None:
    lines = ("    contribution:", f"      value: {value}", "      evidence: https://test.example/nl/positions/embargo/")
    assert _fields(tmp_path, *lines) == ["contribution.evidence"] * wrong


def test_an_example_is_refused_once_the_site_is_no_demonstration(tmp_path: Path) -> None:
    lines = _response("noted", "quote: Genoteerd.", "lang: nl", "example: true")
    real = ORGANISATION.partition("demonstration:")[0]
    assert _fields(tmp_path, *lines) == []
    (found,) = _findings(tmp_path, *lines, organisation=real)
    assert found.field == "recommendations[0].response.example"
    assert found.line > 0


def test_a_finding_of_tomorrow_is_refused(tmp_path: Path) -> None:
    tomorrow = (AS_OF.date() + dt.timedelta(days=1)).isoformat()
    assert _fields(tmp_path, *_finding("obtained", tomorrow, SHOWN)) == ["findings[0].date"]


@pytest.mark.parametrize("tracked", [None, ENDED])
def test_that_nobody_has_judged_is_not_written_where_the_tracker_says_it(
    tmp_path: Path, tracked: Procedure | None
) -> None:
    (found,) = _findings(tmp_path, *_finding("not-assessed"), tracked=tracked)
    assert found.field == "recommendations[0].findings[0].outcome"
    assert (tmp_path / found.path).read_text(encoding="utf-8").splitlines()[found.line - 1].endswith("not-assessed")
    assert ("56K0001" in found.expected, "delete this finding" in found.remedy) == (True, True)


def test_a_judgement_may_be_taken_back_until_somebody_judges_again(tmp_path: Path) -> None:
    judged = _finding("not-obtained", "2025-06-06", SHOWN)
    later = _finding("not-assessed", "2025-07-01")[1:]
    assert _findings(tmp_path, *judged, *later, tracked=ENDED) == ()
