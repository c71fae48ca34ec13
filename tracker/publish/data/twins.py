"""The shapes of the twins: what stands beside a page for machines. The record itself is the model's own."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.model.assessment import Influence, Instrument
from tracker.model.correction import Correction
from tracker.model.dossier import Dossier, DossierTranslation
from tracker.model.position import (
    Confirmation,
    Outcome,
    OutcomeFinding,
    Position,
    PositionStatus,
    PositionTranslation,
    Recommendation,
    StanceValue,
)
from tracker.model.procedure import Procedure
from tracker.model.register import MeetingHeld, Submission
from tracker.model.stage import Stage
from tracker.model.vote import Vote
from tracker.publish.data.licence import Attribution, Licence
from tracker.silence import Clock

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Another thing of this site.

    Attributes:
        id: its reference or id.
        title: in the language of the twin where there is one.
        url: its page; the twin is ``index.json`` below it. Of a procedure that is not tracked, its source's page.
    """

    id: str
    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """When the source last confirmed the record, and what is doubtful about it.

    Attributes:
        at: the last moment at which the source confirmed the record; absent when it never did.
        recorded: whether that answer was a saved one, given by a person.
        failing_since: the first try, in an unbroken row, that got no usable answer.
        held_since: the first answer that waits for a person's judgement.
    """

    at: dt.datetime | None = None
    recorded: bool = False
    failing_since: dt.datetime | None = None
    held_since: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OurStance:
    """What we want of a procedure as a whole.

    Attributes:
        position: the position that it rests on.
        status: whether that position is a draft, holds, was superseded or withdrawn.
        read: the text and version that was read.
        confirmed: when a newer text was read and the stance kept.
        newer: the versions of the text that came since, the oldest first; the stance was not written about them.
        why: the reason, in the language of the position.
    """

    position: Pointer
    status: PositionStatus
    stance: StanceValue
    since: dt.date | None = None
    read: str = ""
    confirmed: Confirmation | None = None
    newer: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OurAssessment:
    """Whether we can have influence on a procedure.

    Attributes:
        date: when it was assessed.
        influence: whether we can have influence.
        instruments: by what we try.
        lead: id of the member organisation that leads.
        why: one sentence, by language.
        example: invented for a demonstration.
    """

    date: dt.date
    influence: Influence
    instruments: tuple[Instrument, ...] = ()
    lead: str = ""
    why: Mapping[str, str] = field(default_factory=dict)
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTwin:
    """What happened to a recommendation, as of the moment for which the site was made.

    Attributes:
        derived: the procedure has ended and nobody has judged since, so that nothing more is said.
        finding: the newest judgement; absent when nobody has judged.
    """

    outcome: Outcome
    derived: bool = False
    finding: OutcomeFinding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Who answered in one period to react; the organisations stand in a table of their own.

    Attributes:
        publication: the portal's number of what was open for feedback.
        kind: of the period.
        counted: when the last answer was read.
        received: how many the portal says that it received; absent when it does not say.
        listed: how many it showed, and were counted here.
        organisations: how many organisations answered under their own name.
        kinds, countries, languages: how many by the portal's own words; ``none`` for those who gave none.
        example: invented for a demonstration.
    """

    publication: int
    kind: str
    counted: dt.datetime
    received: int | None = None
    listed: int
    organisations: int
    kinds: Mapping[str, int]
    countries: Mapping[str, int]
    languages: Mapping[str, int]
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """A member of a parliament with a role in a procedure, whose country is recorded.

    Attributes:
        country: its code (ISO 3166).
        evidence: the address that shows the country.
    """

    name: str
    role: str
    group: str = ""
    country: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureTwin:
    """The twin of a procedure's page.

    Attributes:
        type: ``procedure``.
        lang: the language of the page and of the names in this twin.
        url: the page.
        title: as the page names it: an editor's short title, or the official one.
        institution: its name.
        stage: where it stands, also by the dates of its windows at the moment for which the site was made.
        stage_words: the same in the language of the page.
        verified: when the source confirmed it.
        licence: of our own texts and judgements.
        attribution: the source to name.
        dossiers: those that hold it.
        stances: what we want of it.
        assessment: what we think of our chances in it.
        votes: how each group voted on its text, the earliest first.
        hands: members with a role in it whose country is recorded; of others the country is not known here.
        answered: who answered in each period to react, where somebody has counted.
        recommendations: what we ask about it.
        corrections: where its source is wrong; the record is corrected already.
        record: the record, in the shape of our files.
    """

    format: int
    type: str
    lang: str
    url: str
    title: str
    institution: str = ""
    stage: Stage
    stage_words: str
    verified: Verified
    licence: Licence
    attribution: tuple[Attribution, ...] = ()
    dossiers: tuple[Pointer, ...] = ()
    stances: tuple[OurStance, ...] = ()
    assessment: OurAssessment | None = None
    recommendations: tuple[Pointer, ...] = ()
    votes: tuple[Vote, ...] = ()
    hands: tuple[Hand, ...] = ()
    answered: tuple[Answered, ...] = ()
    corrections: tuple[Correction, ...] = ()
    record: Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierTwin:
    """The twin of a dossier's page.

    Attributes:
        type: ``dossier``.
        lang: the language of the page.
        url: the page.
        title: in the language of the page where it is translated.
        text: its Markdown, in that language.
        licence: of our own texts.
        attribution: the sources of its procedures.
        procedures: those that it holds, in the editor's order.
        positions: those that point to it.
        record: the dossier in its original language.
        translations: what is translated of it, by language.
    """

    format: int
    type: str
    lang: str
    url: str
    title: str
    text: str
    licence: Licence
    attribution: tuple[Attribution, ...] = ()
    procedures: tuple[Pointer, ...] = ()
    positions: tuple[Pointer, ...] = ()
    record: Dossier
    translations: Mapping[str, DossierTranslation]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionTwin:
    """The twin of a position's page.

    Attributes:
        type: ``position``.
        lang: the language of the page.
        url: the page.
        title: in the language of the page where it is translated.
        text: its Markdown, in that language.
        licence: of our own texts and judgements.
        attribution: the sources of the procedures that it names.
        procedures: those that it names.
        recommendations: the page of each recommendation.
        outcomes: what happened to each recommendation, by its id.
        record: the position in its original language.
        translations: what is translated of it, by language.
    """

    format: int
    type: str
    lang: str
    url: str
    title: str
    text: str
    licence: Licence
    attribution: tuple[Attribution, ...] = ()
    procedures: tuple[Pointer, ...] = ()
    recommendations: tuple[Pointer, ...] = ()
    outcomes: Mapping[str, OutcomeTwin]
    record: Position
    translations: Mapping[str, PositionTranslation]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationTwin:
    """The twin of a recommendation's page.

    Attributes:
        type: ``recommendation``.
        lang: the language of the page.
        url: the page.
        text: what is asked, in the language of the page where it is translated.
        position: the position that it belongs to.
        procedure: the procedure that it is about; absent when it is about none that is known.
        outcome: what happened.
        addressees: names of those of whom it is asked.
        licence: of our own texts and judgements.
        attribution: the source of its procedure.
        clocks: who answered, and who has not, as of the moment for which the site was made.
        record: the recommendation in the language of its position.
    """

    format: int
    type: str
    lang: str
    url: str
    text: str
    position: Pointer
    procedure: Pointer | None = None
    outcome: OutcomeTwin
    addressees: tuple[str, ...] = ()
    licence: Licence
    attribution: tuple[Attribution, ...] = ()
    clocks: tuple[Clock, ...] = ()
    record: Recommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTwin:
    """The twin of the page of a submission or of one of our meetings.

    Attributes:
        type: ``submission`` or ``meeting``.
        lang: the language of the page.
        url: the page.
        title: in the language of the page where it is translated.
        text: its Markdown, in that language.
        licence: of our own texts.
        procedures: those that it is about.
        record: the entry in its original language.
    """

    format: int
    type: str
    lang: str
    url: str
    title: str
    text: str
    licence: Licence
    procedures: tuple[Pointer, ...] = ()
    record: Submission | MeetingHeld


TWINS = (ProcedureTwin, DossierTwin, PositionTwin, RecommendationTwin, EntryTwin)
