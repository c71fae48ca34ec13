"""What a dossier page says, as it says it: its texts and days unjudged, each under its own document or sitting."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A dated line of a cell: ``15/10/2025 IN BESPREKING``; the day is None when no calendar knows it."""

    written: str
    day: dt.date | None
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """An author or rapporteur, as the page writes the name."""

    name: str
    group: str = ""
    role: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SubDocument:
    """A row of the sub-document table; ``written`` is empty when the row has no day."""

    id: str
    url: str
    written: str
    type: str


@dataclass(slots=True)
class MainDocument:
    """A main document with the rows that belong to it."""

    id: str
    url: str
    words: str
    days: dict[str, str] = field(default_factory=dict)
    type: str = ""
    status: str = ""
    authors: list[Person] = field(default_factory=list)
    subdocuments: list[SubDocument] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Sitting:
    """A block of a committee, of the plenary, or of a kind that is not known: who sat, and its calendar."""

    label: str
    body: str
    committee: bool
    plenary: bool
    senate: bool
    rapporteurs: list[Person] = field(default_factory=list)
    calendar: list[Line] = field(default_factory=list)
    incidents: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Fiche:
    """Everything that a dossier page says, as it says it."""

    reference: str
    title: str
    digest: str
    statuses: list[str] = field(default_factory=list)
    days: dict[str, str] = field(default_factory=dict)
    article: str = ""
    gazette_number: str = ""
    documents: list[MainDocument] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    competence: list[Line] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
