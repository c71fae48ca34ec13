"""The texts of a procedure file: Reference cells of Key events and of the Documentation gateway, and the Final act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.model.procedure import Document
from tracker.sources import pages
from tracker.sources.ep import landmarks, tables
from tracker.sources.ep.events import is_possible
from tracker.sources.source import PageError
from tracker.sources.spellings import merged

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from tracker.sources.ep.events import KeyEvent
    from tracker.sources.ep.landmarks import File

_NOT_TEXTS = ("/procedure-file/pdf", "/document-summary")
"""Addresses of the page's own services: a section as PDF, a summary."""


def documents(
    rows: Iterable[KeyEvent], gateway: Iterable[Document], acts: Iterable[tables.Link]
) -> tuple[Document, ...]:
    """Gives every text once, in the page's order: of key events, of the gateway, of the final act."""
    of_events = (Document(id=link.text, url=link.url) for row in rows for link in row.references)
    of_acts = (Document(id=link.text, url=link.url) for link in acts)
    return merged((*of_events, *gateway, *of_acts))


def final_act(file: File) -> tuple[tables.Link, ...]:
    """Gives the links of the section Final act: the act and its Official Journal; none without the section.

    Raises:
        PageError: the section has no link.
    """
    if landmarks.FINAL_ACT not in file.sections:
        return ()
    links = [
        tables.Link(pages.words(link), tables.address(link))
        for link in pages.soup(file.sections[landmarks.FINAL_ACT]).find_all("a")
    ]
    acts = tuple(link for link in links if link.text and not any(part in link.url for part in _NOT_TEXTS))
    if not acts:
        raise PageError(f'section "{landmarks.FINAL_ACT}"', "no link with words", "the act or its Official Journal")
    return acts


def gateway(file: File, today: dt.date, warnings: list[str]) -> Iterator[Document]:
    """Gives the texts of the Documentation gateway, those of every institution; none without the section.

    Raises:
        PageError: the section has no table, or one without rows.
    """
    if landmarks.GATEWAY not in file.sections:
        return
    section = pages.soup(file.sections[landmarks.GATEWAY])
    tables.demand_filled(section, landmarks.GATEWAY)
    found = tables.tables(section, landmarks.GATEWAY)
    if not found or not all(table.rows for table in found):
        raise PageError(f'section "{landmarks.GATEWAY}"', "no table, or one without rows", "tables with rows")
    for row in (row for table in found for row in table.rows):
        day = _day(row, today, warnings)
        kind = row.text("Document type")
        for link in tables.texts(row.cell("Reference")):
            yield Document(id=link.text, type=kind, date=day, url=link.url)


def _day(row: tables.Row, today: dt.date, warnings: list[str]) -> dt.date | None:
    written = row.text("Date")
    day = pages.day(written)
    if written and (day is None or not is_possible(day, today)):
        warnings.append(f'{row.where}: the day "{written}" is impossible')
    return day
