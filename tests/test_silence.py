"""The clock of silence: since when each office owes an answer, by which day, and what comes next."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import ADDRESSEES, POSITION, project
from tests.builders.records import event, noon, procedure
from tests.check.test_silence import BOTH, COUNCIL, TERM
from tracker.catalogue import load
from tracker.model.asking import Step, Term
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.silence import USUAL, Basis, Clock, State, clocks

ASKED = dt.date(2025, 1, 5)
ENDED = procedure(stage=Stage.REJECTED, events=(event("2025-06-05", "VERWORPEN", stage=Stage.REJECTED),))
LETTER = "    reminders:\n      - date: 2025-02-01\n        step: letter\n"
ANSWER = """    responses:
      - value: noted
        by:
          - council
        date: 2025-02-22
        quote: Genoteerd.
        lang: nl
        evidence: https://www.dekamer.be/antwoord
      - value: accepted
        by:
          - council
        date: 2025-03-22
        quote: Goed.
        lang: nl
        evidence: https://www.dekamer.be/antwoord-2
"""


def _clocks(
    folder: Path,
    added: str = "",
    *,
    term: str = "",
    status: str = "adopted",
    as_of: str = "2025-04-27",
    tracked: Procedure | None = None,
) -> tuple[Clock, ...]:
    text = edited(POSITION, "    ask: adopt\n", f"    ask: adopt\n{added}")
    text = edited(text, "status: adopted", f"status: {status}")
    text = edited(text, "    to:\n      - parliament\n", f"    to:\n      - parliament\n{BOTH}")
    made = project(folder, position=text, addressees=ADDRESSEES + term + COUNCIL, tracked=tracked)
    catalogue = load(made)
    (ask,) = catalogue.asks()
    return clocks(catalogue, ask, noon(as_of))


def test_each_office_has_a_clock_of_its_own(tmp_path: Path) -> None:
    parliament, council = _clocks(tmp_path, ANSWER)
    assert (parliament.addressee, parliament.state, parliament.days) == ("parliament", State.WAITING, 112)
    assert (council.addressee, council.state, council.days) == ("council", State.ANSWERED, 48)
    assert council.answer
    assert (council.answer.date, council.answer.value) == (dt.date(2025, 2, 22), "noted")


def test_days_are_those_of_brussels(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (ask,) = load(folder).asks()
    late = dt.datetime(2025, 1, 5, 23, 30, tzinfo=dt.UTC)
    assert [clock.days for clock in clocks(load(folder), ask, late)] == [1]


def test_an_answer_that_names_nobody_is_of_all(tmp_path: Path) -> None:
    old = "    response:\n      value: noted\n      date: 2025-02-02\n      evidence: https://www.dekamer.be/x\n"
    assert [clock.state for clock in _clocks(tmp_path, old)] == [State.ANSWERED, State.ANSWERED]


@pytest.mark.parametrize(("status", "tracked"), [("adopted", ENDED), ("withdrawn", None), ("superseded", None)])
def test_what_is_over_is_no_longer_waited_for_and_stays_unanswered(
    tmp_path: Path, status: str, tracked: Procedure | None
) -> None:
    parliament, council = _clocks(tmp_path, ANSWER, status=status, tracked=tracked)
    assert (parliament.state, council.state) == (State.NEVER_ANSWERED, State.ANSWERED)


def test_nothing_runs_before_it_was_asked(tmp_path: Path) -> None:
    assert _clocks(tmp_path / "draft", status="draft") == ()
    assert _clocks(tmp_path / "early", as_of="2025-01-04") == ()
    assert [clock.days for clock in _clocks(tmp_path / "today", as_of="2025-01-05")] == [0, 0]


def test_a_rule_sets_the_day_before_the_one_that_we_named(tmp_path: Path) -> None:
    due = "    reminders:\n      - date: 2025-01-20\n        step: letter\n        to:\n          - council\n"
    ours, of_rule = "    due: 2025-03-03\n", dt.date(2025, 2, 4)
    text = f"{ours}{due}"
    parliament, council = _clocks(tmp_path, text, term=TERM)
    assert (parliament.basis, parliament.ends, parliament.again) == (Basis.RULE, of_rule, of_rule)
    assert (council.basis, council.ends, council.again) == (Basis.OURS, dt.date(2025, 3, 3), dt.date(2025, 3, 3))
    assert (parliament.reminders, len(council.reminders)) == ((), 1)


def test_without_a_day_the_usual_time_counts_from_the_last_time_we_asked(tmp_path: Path) -> None:
    assert _clocks(tmp_path / "once")[0].again == ASKED + USUAL
    assert _clocks(tmp_path / "twice", LETTER)[0].again == dt.date(2025, 2, 1) + USUAL
    named = f"    due: 2025-01-15\n{LETTER}"
    assert _clocks(tmp_path / "named", named)[0].again == dt.date(2025, 2, 1) + USUAL


def test_a_term_of_a_rule_counts_anew_from_a_reminder_but_ends_on_its_own_day(tmp_path: Path) -> None:
    clock = _clocks(tmp_path, LETTER, term=TERM)[0]
    assert (clock.ends, clock.again) == (dt.date(2025, 2, 4), dt.date(2025, 3, 3))


def test_a_term_may_run_from_a_step(tmp_path: Path) -> None:
    term = edited(TERM, "calendar_days: 30\n", "calendar_days: 30\n      after: parliamentary-question\n")
    before = _clocks(tmp_path / "before", LETTER, term=term)[0]
    assert (before.basis, before.ends) == (Basis.RULE, None)
    question = f"{LETTER}      - date: 2025-03-01\n        step: parliamentary-question\n"
    assert _clocks(tmp_path / "after", question, term=term)[0].ends == dt.date(2025, 3, 31)


def test_the_next_step_is_above_the_highest(tmp_path: Path) -> None:
    assert _clocks(tmp_path / "none")[0].next_step is Step.LETTER
    high = (
        f"{LETTER}      - date: 2025-03-01\n        step: open-letter\n      - date: 2025-03-02\n        step: letter\n"
    )
    assert _clocks(tmp_path / "high", high)[0].next_step is Step.PETITION
    top = LETTER.replace("letter", "complaint")
    assert _clocks(tmp_path / "top", top)[0].next_step is None


@pytest.mark.parametrize(
    ("months", "start", "end"),
    [
        (3, "2025-01-05", "2025-04-05"),
        (1, "2025-01-31", "2025-02-28"),
        (1, "2024-01-31", "2024-02-29"),
        (2, "2025-11-30", "2026-01-30"),
        (12, "2025-12-31", "2026-12-31"),
    ],
)
def test_a_term_in_months_ends_on_the_same_day_or_on_the_last(months: int, start: str, end: str) -> None:
    term = Term(months=months, what={}, source="https://rules.example/")
    assert term.end(dt.date.fromisoformat(start)) == dt.date.fromisoformat(end)


def test_a_term_in_days_counts_every_day() -> None:
    term = replace(Term(months=1, what={}, source=""), months=0, calendar_days=30)
    assert term.end(dt.date(2025, 2, 1)) == dt.date(2025, 3, 3)
