"""Positions: what the organisation thinks, its stance on procedures, and its recommendations."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.model.asking import Reminder
from tracker.model.backing import Aside, Consulted, Counterpart, Endorsement, Mandate
from tracker.model.wording import Wording


class PositionStatus(StrEnum):
    """The life of a position."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class StanceValue(StrEnum):
    """What the organisation wants of a procedure as a whole (design/advocacy.md 1.2); no strengths."""

    SUPPORT = "support"
    SUPPORT_WITH_CHANGES = "support-with-changes"
    OPPOSE_UNLESS_CHANGED = "oppose-unless-changed"
    OPPOSE = "oppose"
    NO_POSITION = "no-position"
    WATCHING = "watching"


class Ask(StrEnum):
    """What the addressee is asked to do with the procedure."""

    ADOPT = "adopt"
    AMEND = "amend"
    REJECT = "reject"
    START = "start"
    STOP = "stop"
    RATIFY = "ratify"
    FUND = "fund"
    OTHER = "other"


class ResponseValue(StrEnum):
    """What the addressee said (design/advocacy.md 1.1); an absent response is "no answer"."""

    ACCEPTED = "accepted"
    IN_PART = "in-part"
    IN_PRINCIPLE = "in-principle"
    NOTED = "noted"
    REJECTED = "rejected"


class Outcome(StrEnum):
    """What happened (design/advocacy.md 1.1)."""

    UNDECIDED = "undecided"
    IN_MOTION = "in-motion"
    OBTAINED = "obtained"
    IN_PART = "in-part"
    NOT_OBTAINED = "not-obtained"
    CONTRARY = "contrary"
    MOOT = "moot"
    NOT_ASSESSED = "not-assessed"


WITHOUT_EVIDENCE = frozenset({Outcome.UNDECIDED, Outcome.MOOT, Outcome.NOT_ASSESSED})
"""Outcomes that need no link outside our repository; all others do (design/advocacy.md 1.1)."""

UNSETTLED = frozenset({Outcome.UNDECIDED, Outcome.IN_MOTION})
"""Outcomes after which a decision is still to come."""

NEGATIVE = frozenset({Outcome.NOT_OBTAINED, Outcome.CONTRARY})
"""Outcomes that may not be found while the procedure is open."""


SUCCESSES = frozenset({Outcome.OBTAINED, Outcome.IN_PART})
"""Outcomes from which any other is a reversal, and said to be one (design/advocacy.md 1.1)."""


class ContributionValue(StrEnum):
    """Our part in what happened; an absent contribution claims nothing."""

    VOICED = "voiced"
    CITED = "cited"
    WORDED = "worded"
    CREDITED = "credited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What the addressee said, with its evidence.

    Attributes:
        by: ids of those of the addressees who said it; none named means all of them.
        part: which part was accepted; required for ``in-part``.
        example: invented for the demonstration; shown as an example, counted in no sum.
    """

    value: ResponseValue
    by: tuple[str, ...] = ()
    date: dt.date
    part: str = ""
    quote: str = ""
    lang: str = ""
    evidence: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeFinding:
    """A dated judgement of what happened; the newest counts.

    Attributes:
        part: which part was obtained; required for ``in-part``.
        by: who judged.
        why: one sentence.
        evidence: an address outside our repository.
    """

    date: dt.date
    outcome: Outcome
    part: str = ""
    by: str = ""
    why: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """Our part, with its evidence.

    Attributes:
        example: invented for the demonstration; shown as an example, counted in no sum.
    """

    value: ContributionValue
    evidence: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One demand, addressed to someone, about a procedure or about none that is tracked.

    Attributes:
        id: unique in its position; never changes, stands in addresses.
        to: ids of addressees.
        due: the day by which we asked for it, when we named one.
        known_by: how one would know that it was done, where no tracked procedure's text shows it.
        class_because: why it asks for less than a specific act, where it does (design/advocacy.md 1.3).
        procedure: a reference, as the editor wrote it; the catalogue normalises it.
        wording: the very words that were asked for, beside those of the institution, where an editor quoted them.
        reminders: how we asked again, the first time first.
        responses: what each of several addressees said, in the place of ``response``.
    """

    id: str
    text: str
    to: tuple[str, ...]
    asked: dt.date | None = None
    due: dt.date | None = None
    procedure: str = ""
    ask: Ask = Ask.OTHER
    known_by: str = ""
    class_because: str = ""
    wording: Wording | None = None
    reminders: tuple[Reminder, ...] = ()
    response: Response | None = None
    responses: tuple[Response, ...] = ()
    findings: tuple[OutcomeFinding, ...] = ()
    contribution: Contribution | None = None

    @property
    def answers(self) -> tuple[Response, ...]:
        """Gives everything that addressees said, in the order of the file."""
        return (*((self.response,) if self.response else ()), *self.responses)

    def by(self, answer: Response) -> tuple[str, ...]:
        """Gives those who gave an answer: all addressees, where it names none."""
        return answer.by or self.to


AS_ANNOUNCED = "announced"
"""What ``read`` says when there was no text yet: the plan as the institution announced it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A stance still holds: somebody read a newer text and changed nothing.

    Attributes:
        read: the text and version that was read.
    """

    date: dt.date
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What the organisation wants of one procedure as a whole.

    Attributes:
        procedure: a reference, as the editor wrote it; the catalogue normalises it.
        read: the text and version that was read; ``announced`` when there was no text yet.
        confirmed: absent while no newer text was read since.
        why: one sentence.
    """

    procedure: str
    stance: StanceValue
    read: str = ""
    since: dt.date | None = None
    confirmed: Confirmation | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVersion:
    """A version of a position that a newer one replaced.

    Attributes:
        adopted: the day on which that version was adopted.
    """

    version: int
    adopted: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A position in its original language: the facts stand here, once.

    Attributes:
        adopted: the day on which this version was adopted.
        earlier: the versions before this one, the first first: what was told of them stays told.
        mandate: who decided on it; absent while that is not written down.
        endorsements: member organisations that endorse it.
        aside: member organisations that stand aside.
        consulted: partners elsewhere that were asked.
        counterparts: joint and divergent positions of others.
    """

    format: int
    id: str
    lang: str
    title: str
    short_title: str = ""
    summary: str
    status: PositionStatus
    adopted: dt.date | None = None
    version: int = 1
    earlier: tuple[EarlierVersion, ...] = ()
    themes: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    mandate: Mandate | None = None
    endorsements: tuple[Endorsement, ...] = ()
    aside: tuple[Aside, ...] = ()
    consulted: tuple[Consulted, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedRecommendation:
    """The text of a recommendation in another language."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedStance:
    """The reason for a stance in another language."""

    procedure: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionTranslation:
    """What is translated of a position, and nothing else.

    Attributes:
        translates: the version of the original that it renders.
    """

    translates: int
    id: str
    lang: str
    title: str
    short_title: str = ""
    summary: str
    stances: tuple[TranslatedStance, ...] = ()
    recommendations: tuple[TranslatedRecommendation, ...] = ()
