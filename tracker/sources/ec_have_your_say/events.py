"""The dated facts of an initiative: what was published, adopted, and is planned."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator

from tracker.model.procedure import Event, Precision
from tracker.model.stage import Stage
from tracker.sources.ec_have_your_say import brussels, documents, stage
from tracker.sources.ec_have_your_say.publications import Step

LANG = "en"
ADOPTION_DATE = "adoptionDate"
"""The label of a date that the portal gives without words: the name of its field."""

_QUARTER = re.compile(r"Q-([0-9]{4})-([1-4])")


def events(steps: Iterable[Step], as_of: dt.datetime, warnings: list[str]) -> tuple[Event, ...]:
    """Gives the events in order of time: each publication, each adoption, and each quarter that is planned.

    A publication stays where it is dated, and its adoption stands apart: the portal adds the latter afterwards.

    Args:
        as_of: aware; what comes after its day is scheduled.
        warnings: what is odd is added.
    """
    found = [event for step in steps for event in _of(step, as_of, warnings)]
    return tuple(sorted(found, key=lambda event: event.date))


def _of(step: Step, as_of: dt.datetime, warnings: list[str]) -> Iterator[Event]:
    today, ids = brussels.day_of(as_of), documents.references(step)
    if step.adopted:
        begins = stage.act_stage(step)
        yield _event(step.adopted.day, ADOPTION_DATE, begins, today, ids)
    if step.published:
        yield _event(step.published.day, step.name, stage.begins(step), today, ids)
    if step.planned and not step.is_out(as_of):
        yield from _planned(step, today, warnings)


def _event(day: dt.date, label: str, begins: Stage | None, today: dt.date, ids: tuple[str, ...]) -> Event:
    return Event(date=day, label=label, lang=LANG, stage=begins, scheduled=day > today, documents=ids)


def _planned(step: Step, today: dt.date, warnings: list[str]) -> Iterator[Event]:
    """Gives the quarter that is planned, on its last day; it stays when it has passed, and is then overdue."""
    match = _QUARTER.fullmatch(step.planned)
    if not match or not brussels.is_possible(dt.date(int(match[1]) or 1, 1, 1), today):
        warnings.append(f'"{step.name}": the plannedPeriod "{step.planned}" is not understood; it is left out')
        return
    year, month = int(match[1]), 3 * int(match[2])
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    yield Event(date=last, precision=Precision.QUARTER, label=step.name, lang=LANG, scheduled=True)
