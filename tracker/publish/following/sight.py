"""What a procedure looked like when it was first seen, told from its record and all that changed since."""

import datetime as dt
from collections.abc import Iterator, Sequence

from tracker.model.change import PLANNED, event_words, window_words
from tracker.model.procedure import Change, Procedure
from tracker.publish import words

_TO = " – "
"""Stands between the opening and the closing in the words of a window."""


def announced(procedure: Procedure, tracked: Change) -> tuple[Change, ...]:
    """Gives what was still to come at first sight, as changes: periods to react, then planned events.

    The tracker writes one change at first sight. What was planned then must be announced all the same, with the dates
    that it had then: so what changed since is taken back, the newest first.

    Args:
        procedure: as it stands now.
        tracked: the change of the first sight.
    """
    later = [change for change in procedure.changes if change is not tracked]
    windows = _before(later, ("windows", "windows.closes"), [window_words(each) for each in procedure.windows])
    planned = [event_words(event) for event in procedure.events if event.scheduled]
    events = _before(later, ("events",), planned)
    return (
        *_told(tracked, "windows", (each for each in windows if not _over(each, tracked.seen))),
        *_told(tracked, "events", (each for each in events if each.endswith(PLANNED))),
    )


def _told(tracked: Change, what: str, texts: Iterator[str]) -> Iterator[Change]:
    for text in sorted(texts):
        yield Change(uid="", seen=tracked.seen, what=what, to=text)


def _before(changes: Sequence[Change], fields: tuple[str, ...], now: list[str]) -> list[str]:
    """Takes changes back, the newest first."""
    texts = dict.fromkeys(now)
    for change in reversed(changes):
        if change.what not in fields:
            continue
        if change.what == "windows.closes":
            _move_back(texts, change)
            continue
        texts.pop(change.to, None)
        if change.from_:
            texts[change.from_] = None
    return list(texts)


def _move_back(texts: dict[str, None], change: Change) -> None:
    """Gives a window the closing that it had before."""
    for text in texts:
        start, _, closes = text.rpartition(_TO)
        if closes == change.to:
            del texts[text]
            texts[f"{start}{_TO}{change.from_}"] = None
            return


def _over(window: str, seen: dt.datetime) -> bool:
    """Tells whether a window, in words, had closed already, or was taken back.

    One whose end nobody tells was still to come while it had not opened.
    """
    start, _, end = window.rpartition(_TO)
    try:
        closes = dt.datetime.fromisoformat(end or start.partition(" ")[2])
    except ValueError:
        return True
    if closes.tzinfo is None:
        return closes.date() < words.local(seen).date()
    return closes < seen


def once_planned(procedure: Procedure) -> frozenset[str]:
    """Gives the words of the facts that were planned before they happened: they stay in calendars."""
    return frozenset(
        change.to
        for change in procedure.changes
        if change.what == "events" and change.from_.endswith(PLANNED) and change.to and not change.to.endswith(PLANNED)
    )
