"""Every dated thing of every procedure, past and to come, in the order of time: for calendar, board and home."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from tracker.model.procedure import Event, Precision, Procedure
from tracker.model.window import Window
from tracker.publish import words

Month = tuple[int, int]


class What(StrEnum):
    """What sort of thing happens on a day."""

    CLOSES = "closes"
    OPENS = "opens"
    PLANNED = "planned"
    STAGE = "stage"


_ORDER = {what: number for number, what in enumerate(What)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A thing on a day.

    Attributes:
        day: in Brussels; the last day on which one can act, or the last of a period when only that is known.
        event: of a planned or past fact; ``window`` of an opening or a closing.
    """

    day: dt.date
    what: What
    procedure: Procedure
    event: Event | None = None
    window: Window | None = None

    @property
    def exact(self) -> bool:
        """Tells whether the day is known, not only its month, quarter or year."""
        return self.event is None or self.event.precision is Precision.DAY

    @property
    def month(self) -> Month:
        """Gives the year and the month."""
        return self.day.year, self.day.month


def gathered(procedures: Iterable[Procedure]) -> tuple[Dated, ...]:
    """Gives all that is dated, the earliest first; within a day what closes comes first."""
    found = [dated for procedure in procedures for dated in (*_windows(procedure), *_events(procedure))]
    return tuple(sorted(found, key=lambda one: (one.day, _ORDER[one.what], one.procedure.reference)))


def _windows(procedure: Procedure) -> Iterator[Dated]:
    for window in procedure.windows:
        if window.cancelled:
            continue
        if window.opens:
            yield Dated(day=first_day(window.opens), what=What.OPENS, procedure=procedure, window=window)
        if window.closes:
            yield Dated(day=words.last_day(window.closes), what=What.CLOSES, procedure=procedure, window=window)


def _events(procedure: Procedure) -> Iterator[Dated]:
    """Gives what is planned, and what began a stage; of several on one day of one procedure the last one."""
    told = [event for event in procedure.events if not event.cancelled and (event.scheduled or event.stage)]
    for _, several in groupby(told, key=lambda event: (event.date, event.scheduled)):
        event = list(several)[-1]
        what = What.PLANNED if event.scheduled else What.STAGE
        yield Dated(day=event.date, what=what, procedure=procedure, event=event)


def first_day(opens: dt.datetime | dt.date) -> dt.date:
    """Gives the day in Brussels of an opening."""
    return words.local(opens).date() if isinstance(opens, dt.datetime) else opens


def by_month(all_dated: Iterable[Dated]) -> Mapping[Month, tuple[Dated, ...]]:
    """Gives the dated things by month, in the order of time."""
    return {month: tuple(several) for month, several in groupby(all_dated, key=lambda one: one.month)}
