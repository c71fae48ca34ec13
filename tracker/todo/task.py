"""One thing that waits for a person: by when, what, where it stands, what to do, and with which command."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.catalogue import BRUSSELS


class Kind(StrEnum):
    """What sort of thing waits."""

    WINDOW = "window"
    STEP = "step"
    STANCE = "stance"
    OUTCOME = "outcome"
    ANSWER = "answer"
    WORDING = "wording"
    TRANSLATION = "translation"
    HELD = "held"
    INBOX = "inbox"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something that waits for a person.

    Attributes:
        date: by when, or since when; None when there is no day.
        what: a sentence without its full stop.
        path, line: the file to open; the line is 0 when it is the whole.
        do: a hint: what to do there.
        command: to be run then; may be empty.
        reference: of the procedure; may be empty.
        owner: who does it, where somebody is named; internal, like the whole list.
    """

    kind: Kind
    date: dt.date | None
    what: str
    path: str
    line: int = 0
    do: str
    command: str = "tracker check"
    reference: str = ""
    owner: str = ""

    @property
    def place(self) -> str:
        """Gives ``path:line``."""
        return f"{self.path}:{self.line}" if self.line else self.path


def said(day: dt.date | None) -> str:
    """Writes a day as a person reads it."""
    return f"{day:%d/%m/%Y}" if day else "no day"


def day_of(moment: dt.datetime | dt.date) -> dt.date:
    """Gives the day in Brussels of a moment, or the day itself."""
    return moment.astimezone(BRUSSELS).date() if isinstance(moment, dt.datetime) else moment
