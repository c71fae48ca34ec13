"""The register: what the organisation sent in, and whom it met (design/advocacy.md; issue of outcomes, point 7)."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

SELF = "self"
"""The word, among ids of organisations, for the organisation whose site this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What was sent to a consultation or another period to react, in its original language.

    Attributes:
        procedure: a reference, as the editor wrote it; the catalogue normalises it.
        window: which period of that procedure: its kind, its uid, or the day on which it closes; may be empty while
            the procedure has one period only.
        sent: the day in Brussels.
        by: ids of organisations, never persons; ``self`` is our own.
        file: the path of what was sent, in ``content/submissions/``; it is published.
        address: where it can be read elsewhere.
        feedback: the number that the institution gave to this response.
        recommendations: those that it carried, as ``position/recommendation``.
        positions: ids of the positions that it rests on.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    format: int
    id: str
    lang: str
    title: str
    summary: str = ""
    procedure: str = ""
    window: str = ""
    sent: dt.date
    by: tuple[str, ...] = (SELF,)
    file: str = ""
    address: str = ""
    feedback: str = ""
    recommendations: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionTranslation:
    """What is translated of a submission: ``translates`` is the ``format`` of the original that it renders."""

    translates: int
    id: str
    lang: str
    title: str
    summary: str = ""


class PublicFunction(StrEnum):
    """The functions in which a person may be named: they answer for it in public.

    All others, and everybody of our own side, stand by function alone (the rule is said on the register's page).
    """

    HEAD_OF_GOVERNMENT = "head-of-government"
    MINISTER = "minister"
    STATE_SECRETARY = "state-secretary"
    COMMISSIONER = "commissioner"
    MEMBER_OF_PARLIAMENT = "member-of-parliament"
    MEMBER_OF_EUROPEAN_PARLIAMENT = "member-of-european-parliament"
    DIRECTOR_GENERAL = "director-general"
    AMBASSADOR = "ambassador"


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Somebody of the office that was met.

    Attributes:
        function: a word of ``PublicFunction``, or any other function in the words of the text.
        name: only with a word of ``PublicFunction``.
    """

    function: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OurSide:
    """Somebody of our side, by function alone.

    Attributes:
        function: in the words of the text.
        organisation: the id of an organisation, or ``self``.
    """

    function: str
    organisation: str = SELF


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftDocument:
    """A document that was left.

    Attributes:
        file: its path in ``content/meetings/``; it is published.
        address: where it can be read elsewhere.
    """

    title: str
    file: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld:
    """A meeting with an office, in its original language.

    Attributes:
        title: the subject.
        office: the id of an addressee, or the name of another office in words.
        with_: those whom we met there.
        ours: who of us was there.
        procedures: references, as the editor wrote them.
        recommendations: those that were raised, as ``position/recommendation``.
        positions: ids of the positions that it rests on.
        documents: what was left.
        address: where the institution publishes this meeting.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    format: int
    id: str
    lang: str
    title: str
    summary: str = ""
    date: dt.date
    office: str
    with_: tuple[Official, ...] = field(default=(), metadata={"key": "with"})
    ours: tuple[OurSide, ...] = ()
    procedures: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    documents: tuple[LeftDocument, ...] = ()
    address: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeldTranslation:
    """What is translated of a meeting: ``translates`` is the ``format`` of the original that it renders.

    Attributes:
        office: the name of the office, where the original names it in words.
    """

    translates: int
    id: str
    lang: str
    title: str
    summary: str = ""
    office: str = ""
