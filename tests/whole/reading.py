"""Every text of a built site, as its readers get it: pages, feeds, calendars and the index of the search."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import icalendar
from lxml import etree, html

from tracker.catalogue import Catalogue

LANGUAGES = ("nl", "fr", "en")
BLOCKS = (
    *("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "caption", "small", "summary", "pre", "figcaption"),
    *("title", "button", "label", "option"),
)
_ATOM = "{http://www.w3.org/2005/Atom}"
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»")
LONG = 12
"""Letters from which a name is left out of what is ours; a shorter one is a word like any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text of the site.

    Attributes:
        where: the file, from the site's root.
        lang: the language in which it is read.
    """

    where: str
    lang: str
    text: str


def every(output: Path) -> Iterator[Said]:
    """Gives every text of a built site, what is quoted left out."""
    for path in sorted(output.rglob("*")):
        where = path.relative_to(output).as_posix()
        read = _READERS.get(path.suffix)
        if read and path.is_file():
            for lang, text in read(path, where):
                yield Said(where=where, lang=lang, text=_QUOTED.sub("\n", text))


def not_ours(catalogue: Catalogue) -> re.Pattern[str]:
    """Gives what finds the words of others, and names: titles, labels, quotations, and the asks themselves."""
    records = (*catalogue.procedures.values(), *catalogue.recorded.values())
    found = [one for record in records for one in (*record.titles.values(), *record.summaries.values())]
    found += [one for record in records for event in record.events for one in (event.label, event.body)]
    found += [one.type for record in records for one in record.documents]
    for file in catalogue.dossiers.values():
        entries = [*file.original.value.procedures]
        entries += [entry for text in file.translations.values() for entry in text.value.procedures]
        found += [one for entry in entries for one in (entry.short_title, *entry.also_known_as)]
    for position in catalogue.positions.values():
        asks = position.original.value.recommendations
        found += [ask.text for ask in asks]
        found += [ask.text for text in position.translations.values() for ask in text.value.recommendations]
        found += [ask.response.quote for ask in asks if ask.response]
    names = sorted({" ".join(one.split()) for one in found if len(one) >= LONG}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


def _page(path: Path, _where: str) -> Iterator[tuple[str, str]]:
    """Reads a page block by block; words in another language apart, in theirs, and quoted ones not at all."""
    tree = html.fromstring(path.read_bytes())
    own = tree.get("lang", "")
    for gone in tree.xpath("//q | //script | //style"):
        _take_out(gone)
    yield own, " ".join(tree.xpath("//meta[@name='description']/@content"))
    for foreign in tree.xpath("//span[@lang] | //a[@lang]"):
        yield foreign.get("lang", ""), _take_out(foreign)
    for block in tree.iter(*BLOCKS):
        if not any(child.tag in BLOCKS for child in block.iterdescendants()):
            lang = next((one.get("lang", "") for one in (block, *block.iterancestors()) if one.get("lang")), own)
            yield lang, _folded(block.text_content())


def _take_out(element: html.HtmlElement) -> str:
    """Takes an element out of what surrounds it, which it then divides; gives its words."""
    words = _folded(element.text_content())
    for child in list(element):
        element.remove(child)
    element.text, element.tail = "", f"\n{element.tail or ''}"
    return words


def _feed(path: Path, where: str) -> Iterator[tuple[str, str]]:
    lang = where.partition("/")[0]
    for entry in etree.fromstring(path.read_bytes()).iter(f"{_ATOM}entry"):
        yield lang, _folded(entry.findtext(f"{_ATOM}title", ""))
        for paragraph in entry.iter("{http://www.w3.org/1999/xhtml}p"):
            yield lang, _folded("".join(map(str, paragraph.itertext())))


def _calendar(path: Path, where: str) -> Iterator[tuple[str, str]]:
    lang = where.partition("/")[0]
    for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
            for line in str(event.get(name, "")).splitlines():
                yield lang, line


def _index(path: Path, where: str) -> Iterator[tuple[str, str]]:
    lang = path.stem.partition("-")[0]
    if where.startswith("search/") and lang in LANGUAGES:
        yield from ((lang, text) for text in _strings(json.loads(path.read_bytes())))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _folded(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


_READERS = {".html": _page, ".atom": _feed, ".ics": _calendar, ".json": _index}
