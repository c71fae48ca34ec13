"""Where a procedure stands: one shared vocabulary over all institutions."""

from enum import StrEnum


class Stage(StrEnum):
    """A stage, in the order of a usual life; the last five are ends without a decision, and not knowing."""

    ANNOUNCED = "announced"
    CONSULTATION = "consultation"
    CONSULTATION_CLOSED = "consultation-closed"
    PREPARATION = "preparation"
    SUBMITTED = "submitted"
    COMMITTEE = "committee"
    PLENARY = "plenary"
    SECOND_CHAMBER = "second-chamber"
    NEGOTIATION = "negotiation"
    ADOPTED = "adopted"
    PUBLISHED = "published"
    IN_FORCE = "in-force"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    WITHOUT_OBJECT = "without-object"
    UNKNOWN = "unknown"


COURSE = tuple(Stage)[: tuple(Stage).index(Stage.REJECTED)]
"""The stages of a life that goes well, in order."""

ENDS_WITHOUT = frozenset({Stage.REJECTED, Stage.WITHDRAWN, Stage.LAPSED, Stage.WITHOUT_OBJECT})
"""Ends in which nothing was decided in favour."""

DECIDED = frozenset({Stage.ADOPTED, Stage.PUBLISHED, Stage.IN_FORCE}) | ENDS_WITHOUT
"""Stages after which the text itself no longer changes."""


def runs_back(old: Stage, new: Stage) -> bool:
    """Tells whether going from ``old`` to ``new`` is a step back.

    ``unknown`` is on neither side: not knowing is no movement. Leaving an end (a rejected bill that is pending
    again) is a step back; reaching one never is.
    """
    if Stage.UNKNOWN in (old, new) or new in ENDS_WITHOUT:
        return False
    if old in ENDS_WITHOUT:
        return True
    return COURSE.index(new) < COURSE.index(old)
