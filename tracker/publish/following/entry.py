"""One thing that is told to followers, and what it can tell."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.catalogue import AskOf, PositionFile, StanceOn
from tracker.model.asking import Reminder
from tracker.model.assessment import Assessment
from tracker.model.backing import Aside, Endorsement
from tracker.model.correction import Correction
from tracker.model.position import Confirmation, OutcomeFinding, Response
from tracker.model.procedure import Change
from tracker.model.voice import Voice
from tracker.model.vote import Vote
from tracker.model.wording import Comparison, Wording
from tracker.newer import Basis
from tracker.registered import MeetingFile, Sent


class Kind(StrEnum):
    """What an entry is about, for those who want nothing else; the names of their feeds."""

    DEADLINES = "deadlines"
    PLANNED = "planned"
    DECISIONS = "decisions"
    JUDGEMENTS = "judgements"


OURS = frozenset({Kind.JUDGEMENTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What one answer of a source changed in a procedure's record.

    Attributes:
        stage: where the procedure stood after it.
        by_hand: the record is kept by hand, and tells where it stands only.
    """

    changes: tuple[Change, ...]
    stage: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """We say that a source is wrong; ``wrong`` is the entry that told what it says, if one did."""

    correction: Correction
    wrong: "Entry | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """We judged a recommendation; ``before`` is the judgement that this one follows."""

    ask: AskOf
    finding: OutcomeFinding
    before: OutcomeFinding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An addressee answered a recommendation."""

    ask: AskOf
    response: Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """We compared the final text with the words that we asked for, and judged what they mean."""

    ask: AskOf
    wording: Wording
    judged: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded:
    """We asked again."""

    ask: AskOf
    reminder: Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """We adopted a position, in some version, on a day."""

    file: PositionFile
    version: int
    day: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """We took a stance, on another day than its position, or kept it after reading a newer text (``confirmed``)."""

    on: StanceOn
    confirmed: Confirmation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """We said whether we can have influence on a procedure; nothing of what is internal."""

    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A text came that is newer than the one a stance was written about."""

    on: StanceOn
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """A parliament voted on a text, by a published list."""

    vote: Vote


@dataclass(frozen=True, slots=True, kw_only=True)
class SentIn:
    """We sent something to a consultation."""

    one: Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """We met an office."""

    file: MeetingFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """A member endorsed a position, or stands aside."""

    file: PositionFile
    said: Endorsement | Aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An editor recorded what somebody else asks about a procedure."""

    reference: str
    voice: Voice


OfAnAsk = Judged | Answered | Compared | Reminded
Own = OfAnAsk | Adopted | Taken | Outdated | Assessed | SentIn | Met | Backed | Heard
Content = Changed | Corrected | Voted | Own


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that is told.

    Attributes:
        uid: its identity in every feed, behind authority and year.
        moment: aware; at noon for what has a day only.
        reference: of the procedure that it is about; may be empty.
        position: id of the position that it is about; may be empty.
    """

    uid: str
    moment: dt.datetime
    kinds: frozenset[Kind]
    content: Content
    reference: str = ""
    position: str = ""
