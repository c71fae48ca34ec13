"""Which event of a reading is which event of the file: uids, moved dates, planned things that fell away."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.model.change import Uids
from tracker.model.procedure import Event
from tracker.model.window import Window


@dataclass(frozen=True, slots=True)
class Matched:
    """Events with their uids, and what the file knows as facts and the reading no longer lists."""

    events: tuple[Event, ...]
    vanished: tuple[Event, ...]


def _key(event: Event) -> tuple[dt.date, str, str]:
    return event.date, event.label, event.body


def match_events(old: Sequence[Event], new: Sequence[Event], today: dt.date, uids: Uids) -> Matched:
    """Gives every event of a reading the uid of the event that it is in the file, or a new one.

    A planned event whose date moved keeps its uid and counts its sequence. One that is past, or no longer
    listed, has not vanished: it stays, and is cancelled only when its day had not come.

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
        return replace(event, uid=moved.uid, sequence=moved.sequence + 1)
    return replace(event, uid=uids.mint("event", event.label, event.body, event.date))


def _may_have_moved(planned: Event, event: Event, today: dt.date) -> bool:
    """A planned event moves while its day is still to come; afterwards the same words name another one."""
    same = (planned.label, planned.body) == (event.label, event.body)
    return same and planned.scheduled and event.scheduled and planned.date > today


def _unlisted(event: Event, today: dt.date) -> Event:
    if event.cancelled or event.date <= today:
        return event
    return replace(event, cancelled=True, sequence=event.sequence + 1)


def match_windows(old: Sequence[Window], new: Sequence[Window], uids: Uids) -> tuple[Window, ...]:
    """Gives every window of a reading its uid: by kind and address, in order; a moved date counts the sequence."""
    rest = list(old)
    found = []
    for window in new:
        was = next((each for each in rest if (each.kind, each.url) == (window.kind, window.url)), None)
        if was is None:
            found.append(replace(window, uid=uids.mint("window", window.kind, window.url, window.opens)))
            continue
        rest.remove(was)
        moved = (was.opens, was.closes) != (window.opens, window.closes)
        found.append(replace(window, uid=was.uid, sequence=was.sequence + moved))
    return tuple(found)
