"""Impact screening: whether we can have influence on a procedure, why, by which instrument, and what comes next."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Influence(StrEnum):
    """Whether we can have influence on what is decided."""

    POSSIBLE = "possible"
    IN_PART = "in-part"
    NONE = "none"


class Instrument(StrEnum):
    """By what we try to have influence."""

    CONSULTATION = "consultation"
    HEARING = "hearing"
    LETTER = "letter"
    COALITION = "coalition"


class Priority(StrEnum):
    """How we deal with a procedure; internal."""

    ACT = "act"
    WATCH = "watch"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Internal:
    """What is for the organisation alone: it stands in the file and on the work list, never in anything published.

    Attributes:
        owner: who acts.
        date: by which day.
        next: what is to be done then, in a sentence.
    """

    priority: Priority
    owner: str = ""
    date: dt.date | None = None
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What the organisation thinks of its own chances in one procedure.

    Attributes:
        procedure: a reference, as the editor wrote it; the catalogue normalises it.
        date: the day on which it was assessed.
        influence: whether we can have influence.
        instruments: by what we try.
        lead: id of the member organisation that leads; empty when we do ourselves.
        why: one sentence, by language.
        example: invented for the demonstration; shown as such, and refused outside it.
        internal: never published; the catalogue keeps it apart.
    """

    procedure: str
    date: dt.date
    influence: Influence
    instruments: tuple[Instrument, ...] = ()
    lead: str = ""
    why: Mapping[str, str] = field(default_factory=dict)
    example: bool = False
    internal: Internal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessments:
    """``content/assessments.yaml``."""

    format: int = 1
    assessments: tuple[Assessment, ...] = ()
