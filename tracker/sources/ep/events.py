"""The dated lines of a procedure file: Key events, which happened, and Forecasts, which may."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.model.procedure import Event, Precision
from tracker.sources import pages
from tracker.sources.ep import landmarks, stage, tables, words
from tracker.sources.source import PageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.model.stage import Stage
    from tracker.sources.ep.landmarks import File

LANG = "en"
EARLIEST = 1950
LATEST_YEARS_AHEAD = 10
"""Days outside are impossible; the Observatory holds procedures from the seventies on."""

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH = re.compile(r"(?:(?P<number>\d{1,2})/|(?P<name>[a-z]+) )(?P<year>\d{4})")
_QUARTER = re.compile(r"(?:q|quarter )?(?P<quarter>[1-4])(?:st|nd|rd|th)?(?: quarter)?(?: of)?[ /-](?P<year>\d{4})")
_YEAR = re.compile(r"(?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A row of Key events, with the texts of its Reference cell."""

    fact: stage.Fact
    references: tuple[tables.Link, ...]


def key_events(file: File, today: dt.date) -> tuple[KeyEvent, ...]:
    """Gives the rows of Key events, from the top; none when the page has no such section.

    Args:
        file: the opened page.
        today: the day of ``as_of`` in Europe/Brussels; days ten years beyond are impossible.

    Raises:
        PageError: the section has no table with rows.
    """
    if landmarks.EVENTS not in file.sections:
        return ()
    section = pages.soup(file.sections[landmarks.EVENTS])
    table = tables.table_with(section, landmarks.EVENTS, "Date", "Event", "Reference")
    return tuple(_key_event(row, today) for row in table.rows)


def happened(rows: Iterable[KeyEvent], warnings: list[str]) -> Iterator[Event]:
    """Makes an event of each row; one with an impossible day is kept out with a warning."""
    current: Stage | None = None
    for row in rows:
        label, day = row.fact.label, row.fact.day
        if day is None:
            warnings.append(f'Key events: the day "{row.fact.written}" of "{label}" is impossible; it is left out')
            continue
        belongs = words.event_stage(label)
        ids = tuple(dict.fromkeys(link.text for link in row.references))
        begins = belongs if belongs is not current else None
        yield Event(date=day, label=label, lang=LANG, stage=begins, documents=ids)
        current = belongs or current


def forecasts(file: File, today: dt.date, warnings: list[str]) -> Iterator[Event]:
    """Gives what the page lists as planned: days from today on, and periods, which stay until the page drops them.

    Raises:
        PageError: the section has no table with rows.
    """
    if landmarks.FORECASTS not in file.sections:
        return
    section = pages.soup(file.sections[landmarks.FORECASTS])
    for row in tables.table_with(section, landmarks.FORECASTS, "Date").rows:
        written, label = row.text("Date"), row.text("Subject", "Title")
        day, precision = _period(written)
        if day is None or not is_possible(day, today):
            warnings.append(f'Forecasts: the date "{written}" of "{label}" is not understood; it is left out')
        elif precision is not Precision.DAY or day >= today:
            yield Event(date=day, precision=precision, label=label, lang=LANG, scheduled=True)


def is_possible(day: dt.date, today: dt.date) -> bool:
    """Tells whether a day lies in the time in which procedures of the Parliament have days."""
    return EARLIEST <= day.year <= today.year + LATEST_YEARS_AHEAD


def _key_event(row: tables.Row, today: dt.date) -> KeyEvent:
    written, label = row.text("Date"), row.text("Event")
    if not label:
        raise PageError(row.where, "no words", "the name of an event")
    day = pages.day(written)
    fact = stage.Fact(label, day if day and is_possible(day, today) else None, written)
    return KeyEvent(fact, tables.texts(row.cell("Reference")))


def _period(written: str) -> tuple[dt.date | None, Precision]:
    """Reads a day, a month, a quarter or a year; gives the last day of it."""
    said = written.casefold()
    if day := pages.day(written):
        return day, Precision.DAY
    if match := _MONTH.fullmatch(said):
        number = int(match["number"] or _MONTHS.get(match["name"] or "", 0))
        return _last_day(int(match["year"]), number), Precision.MONTH
    if match := _QUARTER.fullmatch(said):
        return _last_day(int(match["year"]), 3 * int(match["quarter"])), Precision.QUARTER
    if match := _YEAR.fullmatch(said):
        return _last_day(int(match["year"]), 12), Precision.YEAR
    return None, Precision.DAY


def _last_day(year: int, month: int) -> dt.date | None:
    """Gives the last day of a month; None for a month that no calendar knows."""
    if not (1 <= month <= 12 and EARLIEST <= year <= dt.MAXYEAR):
        return None
    return dt.date(year, month, calendar.monthrange(year, month)[1])
