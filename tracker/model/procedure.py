"""A procedure: one formal process at one institution, and all that a source says about it.

The field order of these classes is the key order of the files in ``content/procedures/`` and of every JSON
record: files in git are committed for good, so fields are added at a sensible place and never renamed.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.model.stage import ENDS_WITHOUT, Stage
from tracker.model.window import Window

FORMAT = 1
"""The format of a procedure's file; one file of every past format stays in the tests and loads for ever."""


class Kind(StrEnum):
    """What a procedure makes: the words of the Chamber, the Parliament and the Commission, shared."""

    BILL = "bill"
    RESOLUTION = "resolution"
    CONSTITUTIONAL_REVISION = "constitutional-revision"
    INQUIRY = "inquiry"
    RULES = "rules"
    BUDGET = "budget"
    INFORMATION = "information"
    ORDINARY = "ordinary"
    CONSULTATION = "consultation"
    CONSENT = "consent"
    NON_LEGISLATIVE = "non-legislative"
    OWN_INITIATIVE = "own-initiative"
    DISCHARGE = "discharge"
    INITIATIVE = "initiative"
    OTHER = "other"


class Precision(StrEnum):
    """How exact an event's date is; its ``date`` is the last day of the period."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Relation(StrEnum):
    """How another procedure relates to this one."""

    JOINED = "joined"
    AMENDS = "amends"
    REPEALS = "repeals"
    CONTINUES_AS = "continues-as"
    STARTS_FROM = "starts-from"
    SAME_SUBJECT = "same-subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """Words of an institution, exactly, with their language."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Status words that are not understood, and since when the source says them."""

    words: str
    since: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated fact, past or scheduled.

    Attributes:
        uid: given by judge at first sight, then only read; empty in a reading.
        date: the day in the institution's own zone; the last day of the period when ``precision`` is coarser.
        label, lang: the institution's words and their language.
        body: the committee or sitting where it happened, in the institution's words.
        stage: the stage that this event begins, if any.
        scheduled: the source lists it as planned.
        cancelled: a planned event that the source took back before its day.
        sequence: how often its date was moved since it was first seen.
        documents: ids in ``Procedure.documents``.
    """

    uid: str = ""
    date: dt.date
    precision: Precision = Precision.DAY
    label: str
    lang: str
    body: str = ""
    stage: Stage | None = None
    scheduled: bool = False
    cancelled: bool = False
    sequence: int = 0
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text of a procedure.

    Attributes:
        id: exactly as this source writes it, zeros included.
        same_as: the id of the earlier entry when two spellings name one document.
        type: the source's word for it.
        date: the source's day for it; an impossible one is kept out, with a warning.
    """

    id: str
    same_as: str = ""
    type: str = ""
    date: dt.date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person in office, or a body, with a role in the procedure: never a private person.

    Attributes:
        role: the source's word; empty where it names somebody without saying as what.
        declined: whether the source says that this body decided not to give the opinion that its role lets it give.
    """

    name: str
    role: str = ""
    group: str = ""
    url: str = ""
    declined: bool = field(default=False, repr=False)  # The digests of the portal's answers are of the other fields.


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A published meeting of an office holder with an interest representative."""

    date: dt.date
    member: str
    role: str = ""
    with_: str = field(metadata={"key": "with"})
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another procedure, by its reference."""

    reference: str
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an answer of the source changed in our record.

    Attributes:
        uid: stands in feed ids; given once.
        seen: the moment of the answer that brought it.
        what: the field, as a path of the record (``stage``, ``titles.nl``), or ``tracked`` for the first sight.
        from_, to: before and after, as words.
        digest: SHA-256 of the part of the answer that counts.
    """

    uid: str
    seen: dt.datetime
    what: str
    from_: str = field(default="", metadata={"key": "from"})
    to: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The record: one shape in YAML, in ``tracker parse --json`` and in the site's data.

    Attributes:
        reference: the identity, as the institution writes it.
        source: key of the source that reads it; ``manual`` when it is written by hand.
        basis: the legal form in the source's words, where a rule needs it.
        stage_since: the day of the deciding fact.
        stage_because: a sentence: which fact decided.
        stage_held: an unknown status word, while the last understood stage is kept.
        status_verbatim: every status that the page states, each apart.
        source_lag: a sentence, only when a later fact of the source overrules its own status word.
        subjects: the source's own subject words.
    """

    format: int = FORMAT
    reference: str
    source: str
    kind: Kind
    basis: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)
    stage: Stage
    stage_since: dt.date | None = None
    stage_because: str = ""
    stage_held: Held | None = None
    status_verbatim: tuple[Verbatim, ...] = ()
    source_lag: str = ""
    url: str = ""
    events: tuple[Event, ...] = ()
    windows: tuple[Window, ...] = ()
    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    links: tuple[Link, ...] = ()
    subjects: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


_NO_LAW = frozenset({Kind.RESOLUTION, Kind.OWN_INITIATIVE, Kind.INQUIRY, Kind.RULES, Kind.DISCHARGE, Kind.OTHER})
"""Kinds that end with their adoption: no publication follows (formats/be-federal.md 8)."""


def has_ended(procedure: Procedure) -> bool:
    """Tells whether nothing more is expected of a procedure: an adopted bill still waits for its publication."""
    if procedure.stage in ENDS_WITHOUT | {Stage.PUBLISHED, Stage.IN_FORCE}:
        return True
    return procedure.stage is Stage.ADOPTED and procedure.kind in _NO_LAW
