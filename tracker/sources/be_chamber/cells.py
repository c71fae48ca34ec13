"""Reading the cells of a dossier page: lines, dated lines, people, sub-documents (formats/be-federal.md 1.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.sources import pages
from tracker.sources.be_chamber.fiche import Line, MainDocument, Person, SubDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bs4 import Tag

WRITTEN_DAY = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_LINE = re.compile(rf"({WRITTEN_DAY.pattern})\b\s*(.*)")


def link_of(cell: Tag) -> str:
    """Gives the address of a cell's first link, as it is written; empty when it has none."""
    link = pages.maybe(cell, "a[href]")
    return str(link["href"]) if link else ""


def lines_of(cell: Tag) -> list[str]:
    """Gives the folded, non-empty lines of a cell, without the link to a remark: ``(Zie opmerking …)``."""
    parts: list[str] = []
    for node in cell.descendants:
        name = getattr(node, "name", None)
        if name == "br":
            parts.append("\n")
        elif name is None and not _is_remark(node.find_parent("a")):
            parts.append(" ".join(str(node).split("\n")))
    return [line for line in map(pages.fold, "".join(parts).split("\n")) if line]


def _is_remark(link: Tag | None) -> bool:
    return link is not None and pages.words(link).startswith("(")


def dated_lines(cell: Tag) -> list[Line]:
    """Reads the lines of a calendar; a line without a date continues the one before."""
    found: list[Line] = []
    for text in lines_of(cell):
        if match := _LINE.match(text):
            found.append(Line(match[1], pages.day(match[1]), match[2]))
        elif found:
            last = found.pop()
            found.append(Line(last.written, last.day, f"{last.text} {text}"))
    return found


def people(cell: Tag) -> list[Person]:
    """Reads authors (``<a>Forename, Surname</a> GROUP <small>(ROLE)</small>``) and rapporteurs.

    A rapporteur without a link is plain text, the group behind the name: the name then holds both.
    """
    links = {pages.words(link): str(link["href"]) for link in cell.select("a[href]")}
    return [person for text in lines_of(cell) if (person := _person(text, links)).name]


def _person(text: str, links: Mapping[str, str]) -> Person:
    role = re.search(r"\(([^()]+)\)$", text)
    plain = text[: role.start()].strip() if role else text
    linked = [name for name in links if f"{plain} ".startswith(f"{name} ")]
    name = max(linked, key=len, default=plain)
    return Person(name, plain[len(name) :].strip(), role[1] if role else "", links.get(name, ""))


def subdocuments(cell: Tag, document: MainDocument) -> Iterator[SubDocument]:
    """Gives the rows that name a document; of the author rows between them only the groups are kept."""
    for row in cell.select("tr"):
        cells = row.find_all("td", recursive=False)
        if len(cells) < 2:
            continue
        if number := re.match(r"[0-9]{3}\b", pages.words(cells[0])):
            text = pages.words(cells[1])
            line = _LINE.match(text)
            written, type_text = (line[1], line[2]) if line else ("", text)
            yield SubDocument(document.id[: -len("001")] + number[0], link_of(cells[0]), written, type_text)
        else:
            document.groups |= {author.group for author in people(cells[1])}
