"""The published list of a sitting's roll-call votes (``PV-9-2020-07-23-RCV_FR.xml``): counts, and no names.

A list that is cut, altered or another document is refused: every total must equal the members who are listed under it.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.sources.source import PageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ROOT = "PV.RollCallVoteResults"
RESULT = "RollCallVote.Result"
DESCRIPTION = "RollCallVote.Description.Text"
CHOICES = {"for": "Result.For", "against": "Result.Against", "abstained": "Result.Abstention"}
GROUP = "Result.PoliticalGroup.List"
MEMBER = "PoliticalGroup.Member.Name"
"""Members in other elements (``Intentions``: what some say that they meant) are not counted, as the totals are not."""

LARGEST = 30_000_000
"""Bytes of a whole list; that of a long sitting is several million."""

FINAL = {
    "vote final": "fr",
    "vote unique": "fr",
    "ensemble du texte": "fr",
    "approbation": "fr",
    "accord provisoire": "fr",
    "proposition de la commission": "fr",
    "proposition de resolution": "fr",
    "proposition de resolution (ensemble du texte)": "fr",
    "resolution": "fr",
    "projet de decision du conseil": "fr",
    "final vote": "en",
    "single vote": "en",
    "text as a whole": "en",
    "consent": "en",
    "provisional agreement": "en",
    "commission proposal": "en",
    "motion for a resolution": "en",
    "motion for a resolution (as a whole)": "en",
    "motion for a resolution (text as a whole)": "en",
    "draft council decision": "en",
}
"""The list's words for the vote on a whole text, without accents, and their language.

Any other is a vote on a part, or not understood.
"""

_REFERENCE = re.compile(r"P(\d{1,2})_PV\((\d{4})\)(\d{2})-(\d{2})")
_DOCUMENT = re.compile(r"\b(?:RC-)?[ABC]\d{1,2}-\d{4}/\d{4}\b")
_PROCEDURE = re.compile(r"\b\d{4}/\d{4}[A-Z]?\([A-Z]{3}\)")
_PARTS = re.compile(r"\s[-–]\s|:")
"""Between the parts of a description: a hyphen until 2024, a dash in the lists of 2025."""
_SAVED = re.compile(r"PV-\d+-[\d-]+-RCV_([A-Z]{2})\.xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """What one member chose: the member's public number, if the list gives it, and the group; no name."""

    person: str
    group: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    """One vote of a list.

    Attributes:
        documents, procedures: those that its description names, as written.
        final: the words that say that it was on a whole text; empty when it was on a part.
    """

    identifier: str
    date: dt.date
    description: str
    documents: tuple[str, ...]
    procedures: tuple[str, ...]
    final: str
    ballots: tuple[Ballot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A list: the day of its sitting, its public address, its votes in the list's order."""

    date: dt.date
    url: str
    votes: tuple[RollCall, ...]


def claims(body: bytes) -> bool:
    """Knows a list by its root element."""
    return f"<{ROOT}".encode() in body[:4000]


def read(body: bytes, origin: str) -> Sitting:
    """Reads a list.

    Args:
        body: the bytes as they came.
        origin: address or file, for messages; one that is named as published tells the language of the address.

    Raises:
        PageError: it is no list, or not a whole one.
    """
    try:
        return _sitting(_parsed(body), saved[1] if (saved := _SAVED.search(origin)) else "FR")
    except PageError as error:
        error.origin = origin
        raise


def _parsed(body: bytes) -> _Element:
    """Parses XML that names no other file and defines nothing of its own."""
    from lxml import etree

    if not 0 < len(body) <= LARGEST:
        raise PageError("size", f"{len(body)} bytes", f"1 to {LARGEST}")
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise PageError("prolog", "a document type of its own", "none")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise PageError("XML", str(error.msg), "well-formed XML, to its end") from error
    if root.tag != ROOT:
        raise PageError("root element", str(root.tag), ROOT)
    return root


def _sitting(root: _Element, language: str) -> Sitting:
    said = root.get("EP.Reference", "")
    match = _REFERENCE.fullmatch(said)
    day = root.get("Sitting.Date", "")
    if match is None or day != "-".join(match.groups()[1:]):
        raise PageError("EP.Reference and Sitting.Date", f"{said!r} and {day!r}", "P9_PV(2020)07-23 and the same day")
    votes = tuple(_roll_call(each) for each in root.iterchildren(RESULT))
    if not votes:
        raise PageError(RESULT, "none", "at least one")
    names = [vote.identifier for vote in votes]
    if doubled := {name for name in names if names.count(name) > 1}:
        raise PageError(f"{RESULT} Identifier", f"{', '.join(sorted(doubled))} twice", "each once")
    return Sitting(date=_day(day, "Sitting.Date"), url=address(int(match[1]), day, language), votes=votes)


def address(term: int, day: str, language: str) -> str:
    """Gives the public address of the list of a sitting: ``FR`` and ``EN`` hold the same votes."""
    return f"https://www.europarl.europa.eu/doceo/document/PV-{term}-{day}-RCV_{language}.xml"


def _roll_call(element: _Element) -> RollCall:
    identifier = element.get("Identifier", "")
    if not identifier.isdecimal():
        raise PageError(f"{RESULT} Identifier", repr(identifier), "a number")
    described = element.find(DESCRIPTION)
    words = " ".join("".join(map(str, described.itertext())).split()) if described is not None else ""
    if not words:
        raise PageError(f"{DESCRIPTION} of {identifier}", "nothing", "what was voted on")
    ballots = tuple(ballot for choice in CHOICES for ballot in _ballots(element, choice, identifier))
    if not ballots:
        raise PageError(f"{RESULT} {identifier}", "no vote at all", "members who voted")
    people = [ballot.person for ballot in ballots if ballot.person]
    if len(people) != len(set(people)):
        raise PageError(f"{RESULT} {identifier}", "a member twice", "each member once")
    return RollCall(
        identifier=identifier,
        date=_day(element.get("Date", "")[:10], f"Date of {identifier}"),
        description=words,
        documents=tuple(dict.fromkeys(_DOCUMENT.findall(words))),
        procedures=tuple(dict.fromkeys(_PROCEDURE.findall(words))),
        final=final_words(words),
        ballots=ballots,
    )


def final_words(description: str) -> str:
    """Gives the part of a description that says that a vote was on the whole text; empty for a vote on a part.

    The other parts name the text and the rapporteur, whose name is not ours to repeat with a vote.
    """
    parts = (part.strip() for part in _PARTS.split(description))
    return next((part for part in parts if _folded(part) in FINAL), "")


def language_of(final: str) -> str:
    """Gives the language of the words that say that a vote was on the whole text."""
    return FINAL[_folded(final)]


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()


def _ballots(element: _Element, choice: str, identifier: str) -> Iterator[Ballot]:
    """Gives what the members under one choice chose; a choice that nobody made may be left out of the list."""
    for result in element.iterchildren(CHOICES[choice]):
        found = [ballot for group in result.iterchildren(GROUP) for ballot in _group(group, choice, identifier)]
        if result.get("Number") != str(len(found)):
            said = f"{result.get('Number')!r} for {len(found)} members"
            raise PageError(f"{CHOICES[choice]} Number of {identifier}", said, "their number")
        yield from found


def _group(element: _Element, choice: str, identifier: str) -> Iterator[Ballot]:
    name = element.get("Identifier", "").strip()
    if not name:
        raise PageError(f"{GROUP} Identifier of {identifier}", "nothing", "the name of a group")
    for member in element.iterchildren(MEMBER):
        yield Ballot(person=member.get("PersId", ""), group=name, choice=choice)


def _day(text: str, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise PageError(where, repr(text), "a day") from error
