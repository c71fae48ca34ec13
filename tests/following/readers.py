"""Readers that are not ours: what they read is what a follower gets."""

from dataclasses import dataclass

import icalendar
from lxml import etree

from tests.conftest import ROOT

_ATOM = "{http://www.w3.org/2005/Atom}"
_THREAD = "{http://purl.org/syndication/thread/1.0}"
GRAMMAR = etree.RelaxNG(etree.parse(str(ROOT / "tests/following/atom.rng")))


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """What the small reader reads of an entry."""

    id: str
    title: str
    updated: str
    author: str
    page: str
    kinds: tuple[str, ...]
    text: str
    corrects: str


def read(feed: str) -> list[ReadEntry]:
    """Reads a feed by its elements, as a simple reader does."""
    return [_entry(entry) for entry in etree.fromstring(feed.encode()).iter(f"{_ATOM}entry")]


def _entry(entry: etree._Element) -> ReadEntry:
    content, reply = entry.find(f"{_ATOM}content"), entry.find(f"{_THREAD}in-reply-to")
    assert content is not None
    return ReadEntry(
        id=entry.findtext(f"{_ATOM}id", ""),
        title=entry.findtext(f"{_ATOM}title", ""),
        updated=entry.findtext(f"{_ATOM}updated", ""),
        author=entry.findtext(f"{_ATOM}author/{_ATOM}name", ""),
        page=next(link.get("href", "") for link in entry.iter(f"{_ATOM}link") if link.get("rel") == "alternate"),
        kinds=tuple(each.get("term", "") for each in entry.iter(f"{_ATOM}category")),
        text="\n".join("".join(paragraph.itertext()) for paragraph in content.iter("{http://www.w3.org/1999/xhtml}p")),
        corrects=reply.get("ref", "") if reply is not None else "",
    )


def head(feed: str, name: str) -> str:
    """Gives the text of an element of a feed's head."""
    return etree.fromstring(feed.encode()).findtext(f"{_ATOM}{name}", "")


def calendar(text: str) -> list[icalendar.Event]:
    """Reads a calendar; nothing in it may be wrong, which this library only notes."""
    read_ = icalendar.Calendar.from_ical(text)
    events = [event for event in read_.walk("VEVENT") if isinstance(event, icalendar.Event)]
    assert [event.errors for event in events if event.errors] == []
    return events
