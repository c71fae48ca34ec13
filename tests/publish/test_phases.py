"""The progress line draws what is known and claims nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.records import event, procedure
from tracker.model.procedure import Kind
from tracker.model.stage import ENDS_WITHOUT, Stage
from tracker.publish import phases

RESOLUTION = procedure(
    kind=Kind.RESOLUTION,
    events=(
        event("2025-05-15", "Indieningsdatum", stage=Stage.SUBMITTED),
        event("2025-05-21", "IN BESPREKING", stage=Stage.COMMITTEE),
        event("2025-05-28", "AANGENOMEN", stage=Stage.ADOPTED),
    ),
)


def states(steps: tuple[phases.Step, ...]) -> list[tuple[str, str]]:
    """Gives name and state of each step."""
    return [(step.name, step.state) for step in steps]


def test_a_past_phase_without_a_dated_fact_is_not_drawn() -> None:
    assert states(phases.steps(RESOLUTION, Stage.ADOPTED)) == [
        ("Submitted", "past"),
        ("Committee", "past"),
        ("Adopted", "now"),
    ]


def test_what_comes_after_now_is_next() -> None:
    assert states(phases.steps(RESOLUTION, Stage.COMMITTEE)) == [
        ("Submitted", "past"),
        ("Committee", "now"),
        ("Plenary", "next"),
        ("Adopted", "next"),
    ]


@pytest.mark.parametrize("stage", sorted(ENDS_WITHOUT))
def test_after_an_end_without_decision_nothing_more_is_drawn(stage: Stage) -> None:
    last = phases.steps(RESOLUTION, stage)[-1]
    assert (last.name, last.state) == (stage.value, "end")


def test_an_unknown_stage_has_no_line() -> None:
    assert phases.steps(RESOLUTION, Stage.UNKNOWN) == ()


def test_a_planned_fact_gives_its_day_to_the_phase_to_come() -> None:
    planned = event("2025-07-01", "Stemming", stage=Stage.PLENARY, scheduled=True)
    steps = phases.steps(procedure(kind=Kind.RESOLUTION, events=(planned,)), Stage.COMMITTEE)
    assert [(s.name, s.planned) for s in steps if s.date == planned.date] == [("Plenary", True)]


def test_the_other_chamber_stands_on_the_line_only_where_it_takes_part() -> None:
    assert "Other chamber" not in [step.name for step in phases.steps(procedure(), Stage.PLENARY)]
    assert "Other chamber" in [step.name for step in phases.steps(procedure(), Stage.SECOND_CHAMBER)]


@given(st.sampled_from(Kind), st.sampled_from(Stage))
def test_every_kind_and_stage_has_at_most_one_now(kind: Kind, stage: Stage) -> None:
    steps = phases.steps(procedure(kind=kind), stage)
    here = [step.state for step in steps if step.state in ("now", "end")]
    assert len(here) == (1 if steps else 0)


def test_a_proposal_that_is_out_is_no_longer_in_preparation() -> None:
    record = procedure(kind=Kind.INITIATIVE, stage=Stage.SUBMITTED)
    drawn = [(step.name, step.state) for step in phases.steps(record, Stage.SUBMITTED)]
    assert drawn == [("Text of the Commission", "now")]
