"""What a run says of each procedure: rows, in words that a policy officer understands."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What came of an answer."""

    VERIFIED = "verified"
    HELD = "held"
    REFUSED = "refused"
    UNREACHED = "not reached"
    STOPPED = "not written"
    OLDER = "older"
    NOT_FOLLOWED = "not followed"
    BY_HAND = "by hand"


NOT_VERIFIED = frozenset({Verdict.HELD, Verdict.REFUSED, Verdict.UNREACHED, Verdict.STOPPED})
DOUBTFUL = frozenset({Verdict.HELD, Verdict.REFUSED})
"""Answers that came and were not believed; an institution that was not reached has not changed its pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report.

    Attributes:
        moment: of the answer, or of the try.
        old_stage, new_stage: words of the shared vocabulary; empty when there is none.
        since: the day of the fact that decided the new stage.
        why: sentences; why it was not verified, or what was odd.
        written: whether the procedure's file changed.
    """

    reference: str
    source: str
    verdict: Verdict
    moment: dt.datetime | None = None
    old_stage: str = ""
    new_stage: str = ""
    since: dt.date | None = None
    new_events: int = 0
    why: tuple[str, ...] = ()
    written: bool = False
