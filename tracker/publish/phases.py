"""The progress line: five to seven phases by kind of procedure; for drawing, never a fact."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.model.procedure import Kind, Procedure
from tracker.model.stage import COURSE, ENDS_WITHOUT, Stage
from tracker.publish.language import marked


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of a line.

    Attributes:
        name: its word.
        stages: the stages that it covers.
    """

    name: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A phase as one procedure went through it.

    Attributes:
        state: ``past``, ``now``, ``next``, or ``end`` for an end without a decision.
        date: the day of its first fact, or of the first planned one.
        planned: the day is a plan.
    """

    name: str
    state: str
    date: dt.date | None = None
    planned: bool = False


_ANNOUNCED = Phase(marked("Announced"), (Stage.ANNOUNCED,))
_REACTIONS = Phase(marked("Feedback"), (Stage.CONSULTATION, Stage.CONSULTATION_CLOSED))
_PREPARATION = Phase(marked("Preparation"), (Stage.PREPARATION,))
_PROPOSAL = Phase(marked("Proposal"), (Stage.PREPARATION, Stage.SUBMITTED))
_SUBMITTED = Phase(marked("Submitted"), (Stage.SUBMITTED,))
_COMMITTEE = Phase(marked("Committee"), (Stage.COMMITTEE,))
_PLENARY = Phase(marked("Plenary"), (Stage.PLENARY,))
_VOTE = Phase(marked("Vote in Parliament"), (Stage.PLENARY,))
_OTHER_CHAMBER = Phase(marked("Other chamber"), (Stage.SECOND_CHAMBER,))
_NEGOTIATION = Phase(marked("Negotiation"), (Stage.NEGOTIATION,))
_ADOPTED = Phase(marked("Adopted"), (Stage.ADOPTED,))
_OUT = Phase(marked("Text of the Commission"), (Stage.SUBMITTED, Stage.ADOPTED))
"""A proposal goes on to others, another act is decided: both are out."""

_PUBLISHED = Phase(marked("Published"), (Stage.PUBLISHED, Stage.IN_FORCE))

_TEXT = (_SUBMITTED, _COMMITTEE, _PLENARY, _ADOPTED)
_OPINION = (_PROPOSAL, _COMMITTEE, _PLENARY, _ADOPTED)

LINES: Mapping[Kind, tuple[Phase, ...]] = {
    Kind.BILL: (_SUBMITTED, _COMMITTEE, _PLENARY, _ADOPTED, _PUBLISHED),
    Kind.RESOLUTION: _TEXT,
    Kind.CONSTITUTIONAL_REVISION: (_SUBMITTED, _COMMITTEE, _PLENARY, _ADOPTED, _PUBLISHED),
    Kind.INQUIRY: _TEXT,
    Kind.RULES: _TEXT,
    Kind.BUDGET: _OPINION,
    Kind.ORDINARY: (_PROPOSAL, _COMMITTEE, _VOTE, _NEGOTIATION, _ADOPTED, _PUBLISHED),
    Kind.CONSULTATION: _OPINION,
    Kind.CONSENT: _OPINION,
    Kind.NON_LEGISLATIVE: _OPINION,
    Kind.OWN_INITIATIVE: (_COMMITTEE, _PLENARY, _ADOPTED),
    Kind.DISCHARGE: _OPINION,
    Kind.INITIATIVE: (_ANNOUNCED, _REACTIONS, _PREPARATION, _OUT),
    Kind.OTHER: _TEXT,
    Kind.INFORMATION: (),
}
"""By kind (design/site.md 7); a report or a notice has no line."""

_ORDER = {stage: number for number, stage in enumerate(COURSE)}


def steps(procedure: Procedure, stage: Stage) -> tuple[Step, ...]:
    """Draws the line of a procedure.

    A past phase stands on the line only with the day of a fact, since procedures skip phases and a line must not
    claim one; after an end without a decision nothing more is drawn.

    Args:
        procedure: whose line it is.
        stage: where it stands now.

    Returns:
        No step when nobody knows where the procedure stands.
    """
    line = _line(procedure, stage)
    if stage is Stage.UNKNOWN or not line:
        return ()
    past, planned = _days(procedure)
    if stage in ENDS_WITHOUT:
        gone = tuple(step for phase in line if (step := _past(phase, past)))
        return (*gone, Step(stage.value, "end", procedure.stage_since))
    here = _phase_of(line, stage)
    now = Step(line[here].name, "now", _first(line[here], past) or procedure.stage_since)
    before = tuple(step for phase in line[:here] if (step := _past(phase, past)))
    after = tuple(Step(p.name, "next", _first(p, planned), planned=True) for p in line[here + 1 :])
    return (*before, now, *after)


def _line(procedure: Procedure, stage: Stage) -> tuple[Phase, ...]:
    """Gives the line of a kind, with the other chamber where one takes part."""
    line = LINES[procedure.kind]
    if stage in _PUBLISHED.stages and line and _PUBLISHED not in line:
        line = (*line, _PUBLISHED)
    other = stage is Stage.SECOND_CHAMBER or any(e.stage is Stage.SECOND_CHAMBER for e in procedure.events)
    if other and _ADOPTED in line:
        at = line.index(_ADOPTED)
        return (*line[:at], _OTHER_CHAMBER, *line[at:])
    if line and _ORDER.get(stage, len(COURSE)) < min(_ORDER[s] for s in line[0].stages):
        return (Phase(_ANNOUNCED.name, (stage,)), *line) if stage is Stage.ANNOUNCED else (_early(stage), *line)
    return line


def _early(stage: Stage) -> Phase:
    return next(phase for phase in (_REACTIONS, _PREPARATION, _SUBMITTED, _COMMITTEE) if stage in phase.stages)


def _phase_of(line: tuple[Phase, ...], stage: Stage) -> int:
    """Finds the phase that covers a stage, else the last one that begins before it."""
    for number, phase in enumerate(line):
        if stage in phase.stages:
            return number
    begun = [number for number, phase in enumerate(line) if _ORDER[phase.stages[0]] <= _ORDER[stage]]
    return begun[-1] if begun else 0


def _days(procedure: Procedure) -> tuple[dict[Stage, dt.date], dict[Stage, dt.date]]:
    """Gives the first day of each stage, that was and that is planned."""
    past: dict[Stage, dt.date] = {}
    planned: dict[Stage, dt.date] = {}
    for event in procedure.events:
        if event.stage is None or event.cancelled:
            continue
        days = planned if event.scheduled else past
        days[event.stage] = min(event.date, days.get(event.stage, event.date))
    return past, planned


def _first(phase: Phase, days: Mapping[Stage, dt.date]) -> dt.date | None:
    return min((days[stage] for stage in phase.stages if stage in days), default=None)


def _past(phase: Phase, days: Mapping[Stage, dt.date]) -> Step | None:
    day = _first(phase, days)
    return Step(phase.name, "past", day) if day else None
