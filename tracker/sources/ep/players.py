"""Who takes part and who was met: the sections Key players and Transparency of a procedure file."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.model.procedure import Actor, Meeting
from tracker.sources import pages
from tracker.sources.ep import landmarks, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

COMMISSION_COLUMNS = ("Commission DG", "Commissioner")
COUNCIL_COLUMN = "Council configuration"
MEETING_COLUMNS = ("Name", "Date", "Interest representatives")
LOAD_MORE = "Load more"
CHAIR = "Chair on behalf of committee"
"""Stands before the name of a chair where a committee named no rapporteur."""

DECLINED = "The committee decided not to give an opinion."
"""Stands where the rapporteur would, of a committee that was asked for an opinion."""

_COMMITTEE_COLUMN = re.compile(r"\bcommittee\b", re.IGNORECASE)
_NO_NAME = re.compile(r"[A-Z]{4}|\(.*\)")
"""A committee's badge, and remarks such as "(Associated committee)"."""
_PERSON = re.compile(r"(.+?)\s*\(([^()]+)\)")
_ENTITY = re.compile(r"&#?\w+;")


def actors(markup: str, warnings: list[str]) -> tuple[Actor, ...]:
    """Gives committees, rapporteurs, shadow rapporteurs, directorates-general and Commissioners, once each.

    Args:
        markup: of the section Key players. The Council's meetings in it are not actors.
        warnings: takes what is not understood.
    """
    found: list[Actor] = []
    for table in tables.tables(pages.soup(markup), landmarks.PLAYERS):
        if COMMISSION_COLUMNS[0] in table.columns:
            found += [actor for row in table.rows for actor in _commission(row)]
        elif table.columns and _COMMITTEE_COLUMN.search(table.columns[0]):
            found += [actor for row in table.rows for actor in _parliament(row, table.columns, warnings)]
        elif COUNCIL_COLUMN not in table.columns:
            warnings.append(f"Key players: a table with the columns {', '.join(table.columns)} is not understood")
    return tuple(dict.fromkeys(found))


def meetings(markup: str, warnings: list[str]) -> tuple[Meeting, ...]:
    """Gives the published meetings with interest representatives.

    Args:
        markup: of the section Transparency; what lies behind "Load more" is not in it.
        warnings: takes what is missing or impossible.
    """
    section = pages.soup(markup)
    tables.demand_filled(section, landmarks.TRANSPARENCY)
    found: list[Meeting] = []
    for table in tables.tables(section, landmarks.TRANSPARENCY):
        for row in table.rows:
            found += _meeting(row, warnings)
    if LOAD_MORE in pages.words(section):
        warnings.append(f'Transparency: the page shows only the newest {len(found)} meetings ("{LOAD_MORE}")')
    return tuple(found)


def _parliament(row: tables.Row, columns: tuple[str, ...], warnings: list[str]) -> Iterator[Actor]:
    """Gives the committee of a row and its rapporteurs, or the shadow rapporteurs behind the row's button."""
    cells = [(column, row.cells[column]) for column in columns[1:2] if column in row.cells]
    declined = any(text.text == DECLINED for _, people in cells for text in tables.texts(people))
    for body in _body(row.cell(columns[0]), columns[0]):
        yield replace(body, declined=declined)
    for column, people in cells:
        button = people.find("button")
        yield from _people(people, pages.words(button) if button else column, warnings)


def _commission(row: tables.Row) -> Iterator[Actor]:
    """Gives the directorate-general and the Commissioner of a row."""
    for column in COMMISSION_COLUMNS:
        if column in row.cells:
            yield from _body(row.cells[column], column)


def _body(cell: Tag, role: str) -> Iterator[Actor]:
    """Gives what a cell names: its links where it has some, else its texts; a badge stands for a name only alone."""
    texts = tables.texts(cell)
    named = [text for text in texts if text.url] or [text for text in texts if not _NO_NAME.fullmatch(text.text)]
    for text in named or texts[:1]:
        yield Actor(name=text.text, role=role, url=text.url)


def _people(cell: Tag, role: str, warnings: list[str]) -> Iterator[Actor]:
    """Gives the people of a cell; a chair who acts for the committee is no rapporteur.

    Words that name nobody are passed over where we know them, and told where we do not.
    """
    told = role
    for text in tables.texts(cell):
        match = _PERSON.fullmatch(text.text)
        if text.text == CHAIR:
            told = CHAIR
        elif match or "/meps/" in text.url:
            name, group = (match[1], match[2]) if match else (text.text, "")
            yield Actor(name=name, role=told, group=_group(group), url=text.url)
        elif text.text not in (DECLINED, role):
            warnings.append(f'Key players, {role}: "{text.text}" names nobody, and is not understood')


def _group(words: str) -> str:
    """Gives a political group's name; some pages escape its ampersand twice."""
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), words)


def _meeting(row: tables.Row, warnings: list[str]) -> list[Meeting]:
    name, date, representatives = (row.cell(column) for column in MEETING_COLUMNS)
    day = pages.day(pages.words(date))
    if day is None:
        warnings.append(f'{row.where}: the day "{pages.words(date)}" is impossible; the meeting is left out')
        return []
    role = row.text("Role") if "Role" in row.cells else ""
    # The page puts one representative on a line.
    met = "; ".join(landmarks.lines_of(representatives.decode_contents()))
    address = next((text.url for text in tables.texts(name)), "")
    return [Meeting(date=day, member=pages.words(name), role=role, with_=met, url=address)]
