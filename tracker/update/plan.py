"""What to ask in a run, and in what order: what matters is fresh even when the run is cut short."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from tracker.catalogue import MANUAL, Catalogue
from tracker.model.procedure import Precision, Procedure, has_ended
from tracker.model.stage import DECIDED
from tracker.sources.source import Source
from tracker.standing import stage_at

BRUSSELS = ZoneInfo("Europe/Brussels")

RARELY = dt.timedelta(days=30)
"""How long an ended procedure is left in peace."""
RECENTLY = dt.timedelta(days=21)
"""After its last event a procedure is asked daily: the Chamber's own status lags (formats/be-federal.md 1.9)."""

_LAST = dt.date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A procedure to ask about."""

    source: Source
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to ask, the most urgent first.

    Attributes:
        resting: references that are not asked this time, since they have ended, were verified lately, or their host
            asked to be left in peace.
        by_hand: references that a person writes, since nothing reads their institution.
    """

    wanted: tuple[Wanted, ...]
    resting: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


def plan(
    catalogue: Catalogue,
    as_of: dt.datetime,
    *,
    only: Sequence[str] = (),
    source: str = "",
    since_hours: float | None = None,
) -> Plan:
    """Plans a run.

    Args:
        as_of: aware; now.
        only: references to ask whatever their state; all that are followed when empty.
        source: key of the only source to ask; all when empty.
        since_hours: leave out what was verified within so many hours.
    """
    references = list(only) or sorted(catalogue.followed() | frozenset(catalogue.recorded))
    wanted: list[Wanted] = []
    resting: list[str] = []
    by_hand: list[str] = []
    for reference in references:
        reader = _reader(catalogue, reference)
        if reader is None or reader.read is None:
            by_hand.append(reference)
        elif source and reader.key != source:
            continue
        elif not only and _rests(catalogue, reference, as_of, since_hours):
            resting.append(reference)
        else:
            wanted.append(Wanted(source=reader, reference=reference))
    wanted.sort(key=lambda each: (_next_date(catalogue.recorded.get(each.reference), as_of), each.reference))
    return Plan(wanted=tuple(wanted), resting=tuple(resting), by_hand=tuple(by_hand))


def _reader(catalogue: Catalogue, reference: str) -> Source | None:
    record = catalogue.recorded.get(reference)
    if record and record.source == MANUAL:
        return None
    return next((each for each in catalogue.sources.values() if each.recognise(reference) == reference), None)


def _rests(catalogue: Catalogue, reference: str, as_of: dt.datetime, since_hours: float | None) -> bool:
    standing = catalogue.verifications.get(reference)
    record = catalogue.recorded.get(reference)
    if standing and standing.failure and standing.failure.not_before and standing.failure.not_before > as_of:
        return True
    if not record or not standing or not standing.verified or standing.failure or standing.held:
        return False
    age = as_of - standing.verified
    if since_hours is not None and age < dt.timedelta(hours=since_hours):
        return True
    return has_ended(record) and age < RARELY and not _happened_lately(record, as_of)


def _happened_lately(procedure: Procedure, as_of: dt.datetime) -> bool:
    today = as_of.astimezone(BRUSSELS).date()
    return any(today - RECENTLY <= event.date <= today for event in procedure.events)


def _next_date(procedure: Procedure | None, as_of: dt.datetime) -> tuple[int, dt.date]:
    """Sorts the nearest deadline first, then what is under way, then what is decided."""
    if procedure is None:
        return 0, _LAST
    today = as_of.astimezone(BRUSSELS).date()
    coming = [day for day in dates_of(procedure) if day >= today]
    if coming:
        return 0, min(coming)
    return (2 if stage_at(procedure, as_of) in DECIDED else 1), _LAST


def dates_of(procedure: Procedure) -> list[dt.date]:
    """Gives the planned days and the last days to react of a procedure, in Brussels, whether past or to come.

    A closing at midnight belongs to the day before, as on the pages.
    """
    planned = [e.date for e in procedure.events if e.scheduled and not e.cancelled and e.precision is Precision.DAY]
    closing = [window.closes for window in procedure.windows if window.closes and not window.cancelled]
    return [*planned, *map(_last_day, closing)]


def _last_day(closes: dt.datetime | dt.date) -> dt.date:
    if isinstance(closes, dt.datetime):
        return (closes.astimezone(BRUSSELS) - dt.timedelta(microseconds=1)).date()
    return closes
