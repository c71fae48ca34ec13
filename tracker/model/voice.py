"""Other voices on a procedure: what somebody else asked, as an editor recorded it with its source; never inferred."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """How what another asks stands to what we ask."""

    SAME = "same"
    PARTLY = "partly"
    OPPOSITE = "opposite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What another organisation asked.

    Attributes:
        who: the organisation, as the source writes it; never a private person.
        asks: the same as we, partly the same, or the opposite.
        about: the recommendation of ours that it concerns, as ``position/recommendation``; may be empty.
        says: what it asks, in one sentence of the editor's.
        lang: the language of that sentence.
        evidence: the address where it says so.
        by: the editor or desk that recorded it.
        date: the day on which it was recorded.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    who: str
    asks: Direction
    about: str = ""
    says: str
    lang: str
    evidence: str = ""
    by: str
    date: dt.date
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The other voices on one procedure: a file.

    Attributes:
        procedure: a reference, as the editor wrote it; the catalogue normalises it.
    """

    format: int
    procedure: str
    voices: tuple[Voice, ...] = ()
