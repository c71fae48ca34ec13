"""Which event of a reading is which event of the file: uids, moved dates, planned things that fell away."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from tracker.model.change import Uids
from tracker.model.procedure import Event, Precision
from tracker.model.window import Window

BRUSSELS = ZoneInfo("Europe/Brussels")
"""The zone in which the institutions speak; their bare days are days there."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Events with their uids, and what the file knows as facts and the reading no longer lists."""

    events: tuple[Event, ...]
    vanished: tuple[Event, ...]


def _key(event: Event) -> tuple[dt.date, str, str]:
    return event.date, event.label, event.body


def match_events(old: Sequence[Event], new: Sequence[Event], today: dt.date, uids: Uids) -> Matched:
    """Gives every event of a reading the uid of the event that it is in the file, or a new one.

    A planned event whose date moved keeps its uid and counts its sequence. One that was planned for a month, a
    quarter or a year becomes the act of its name when that comes: it has happened, and did not fall away. One that
    is past, or no longer listed, has not vanished: it stays, and is cancelled only when its day had not come.

    Args:
        today: the day of the answer in the institution's zone.
    """
    unclaimed = _by_key(old)
    claimed = [unclaimed[_key(event)].pop(0) if unclaimed[_key(event)] else None for event in new]
    rest = [event for events in unclaimed.values() for event in events]
    events = [_identified(event, was, rest, today, uids) for event, was in zip(new, claimed, strict=True)]
    kept = [_unlisted(event, today) for event in rest if event.scheduled]
    vanished = tuple(event for event in rest if not event.scheduled)
    return Matched(tuple(sorted((*events, *kept), key=lambda event: event.date)), vanished)


def _by_key(events: Sequence[Event]) -> defaultdict[tuple[dt.date, str, str], list[Event]]:
    found: defaultdict[tuple[dt.date, str, str], list[Event]] = defaultdict(list)
    for event in events:
        found[_key(event)].append(event)
    return found


def _identified(event: Event, was: Event | None, rest: list[Event], today: dt.date, uids: Uids) -> Event:
    if was:
        back = was.cancelled and not event.cancelled
        return replace(event, uid=was.uid, sequence=was.sequence + back)
    moved = next((each for each in rest if _may_have_moved(each, event, today)), None)
    if moved:
        rest.remove(moved)
        return replace(event, uid=moved.uid, sequence=moved.sequence + event.scheduled)
    return replace(event, uid=uids.mint("event", event.label, event.body, event.date))


def _may_have_moved(planned: Event, event: Event, today: dt.date) -> bool:
    """Tells whether an event that the file does not know is one that was planned, on another date or happened.

    What is planned for a day moves while that day is still to come; afterwards the same words name another event.
    What is planned for a period has no day: it moves when the period is over too, and any day may be its own.
    """
    if (planned.label, planned.body) != (event.label, event.body) or not planned.scheduled:
        return False
    if planned.precision is Precision.DAY:
        return event.scheduled and planned.date > today
    return event.scheduled or not planned.cancelled


def _unlisted(event: Event, today: dt.date) -> Event:
    if event.cancelled or event.date <= today:
        return event
    return replace(event, cancelled=True, sequence=event.sequence + 1)


def match_windows(old: Sequence[Window], new: Sequence[Window], seen: dt.datetime, uids: Uids) -> tuple[Window, ...]:
    """Gives every window of a reading its uid: by kind and address, in order; a moved date counts the sequence.

    One that the source no longer lists has not vanished: it stays, and is cancelled only when it had not closed.

    Args:
        seen: aware; the moment of the answer.
    """
    rest = list(old)
    same = [_claimed(rest, [each for each in rest if _period(each) == _period(window)]) for window in new]
    found = []
    for window, listed in zip(new, same, strict=True):
        was = listed or _claimed(rest, [each for each in rest if _may_be(each, window, seen)])
        if was is None:
            found.append(replace(window, uid=uids.mint("window", window.kind, window.url, window.opens)))
            continue
        counted = (was.opens, was.closes) != (window.opens, window.closes) or (was.cancelled and not window.cancelled)
        found.append(replace(window, uid=was.uid, sequence=was.sequence + counted))
    return (*found, *(_no_longer_listed(each, seen) for each in rest))


def _period(window: Window) -> tuple[object, ...]:
    return window.kind, window.url, window.opens, window.closes


def _claimed(rest: list[Window], candidates: Sequence[Window]) -> Window | None:
    """Takes the first candidate out of what is left."""
    if not candidates:
        return None
    rest.remove(candidates[0])
    return candidates[0]


def _may_be(known: Window, window: Window, seen: dt.datetime) -> bool:
    """Tells whether a window of the file is one of the reading with another date; what opens later is another one."""
    if (known.kind, known.url) != (window.kind, window.url):
        return False
    later = known.closes and window.opens and _day(window.opens) > _day(known.closes)
    return not (later and _has_closed(known, seen))


def _no_longer_listed(window: Window, seen: dt.datetime) -> Window:
    if window.cancelled or _has_closed(window, seen):
        return window
    return replace(window, cancelled=True, sequence=window.sequence + 1)


def _has_closed(window: Window, seen: dt.datetime) -> bool:
    if isinstance(window.closes, dt.datetime):
        return window.closes <= seen
    return window.closes is not None and window.closes < seen.astimezone(BRUSSELS).date()


def _day(when: dt.datetime | dt.date) -> dt.date:
    return when.astimezone(BRUSSELS).date() if isinstance(when, dt.datetime) else when
