"""What an accepted answer changed in our record, with the identities that feeds and calendars rest on."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace

from tracker.model.procedure import Actor, Change, Event, Meeting, Precision, Procedure
from tracker.model.window import Window

NAMESPACE = uuid.UUID("8c2f6c0e-5d0b-5a6e-9a51-0f6f4f1f9f11")
"""The namespace of all uids (UUID version 5); never changes, or every feed entry would be new."""

PLANNED, CANCELLED = " (planned)", " (cancelled)"
"""How the words of an event end that is planned, or was and is no longer."""

_LISTS = ("documents", "actors", "meetings", "links", "subjects")
_COMPUTED = frozenset(
    {"format", "reference", "source", "stage_because", "status_verbatim", "changes", "events", "windows"}
)


@dataclass(slots=True)
class Uids:
    """Mints uids for one procedure; one that stands in the file already is never given again."""

    slug: str
    taken: set[str] = field(default_factory=set)

    def mint(self, *key: object) -> str:
        """Gives a new uid for a key: the same key in the same file always gives the same one."""
        number = 0
        while True:
            seed = "|".join((self.slug, *map(str, key), str(number)))
            made = str(uuid.uuid5(NAMESPACE, seed))
            if made not in self.taken:
                self.taken.add(made)
                return made
            number += 1


def changes(old: Procedure, new: Procedure, seen: dt.datetime, digest: str, uids: Uids) -> tuple[Change, ...]:
    """Gives what is different between two records of one procedure, in the order of the record.

    Only what can be said is a change: where the words before and after are the same (a count of responses that grew,
    another address of a document), there is no news.

    Args:
        old, new: both with uids.
        seen: aware; the moment of the answer.
        digest: SHA-256 of the part of the answer that counts.
    """
    found = [*_fields(old, new), *_events(old, new), *_windows(old, new)]
    return tuple(
        Change(
            uid=uids.mint("change", seen.isoformat(), what, before, after),
            seen=seen,
            what=what,
            from_=before,
            to=after,
            digest=digest,
        )
        for what, before, after in found
        if before != after
    )


Difference = tuple[str, str, str]
Entries = tuple[object, ...]


def _fields(old: Procedure, new: Procedure) -> Iterator[Difference]:
    for each in fields(Procedure):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if each.name in _COMPUTED or before == after:
            continue
        if each.name in ("titles", "summaries"):
            for lang in sorted({*before, *after}):
                if before.get(lang, "") != after.get(lang, ""):
                    yield f"{each.name}.{lang}", before.get(lang, ""), after.get(lang, "")
        elif each.name in _LISTS:
            yield each.name, *_listed(before, after)
        else:
            yield each.name, _word(before), _word(after)


def _listed(before: Entries, after: Entries) -> tuple[str, str]:
    """Names what is in one list and not in the other; a name that is in both has other details, and is left out.

    A person with another role and another meeting of one member are told, each with what tells it apart.
    """
    gone = [each for each in before if each not in after]
    new = [each for each in after if each not in before]
    both = {_name(each) for each in gone} & {_name(each) for each in new}
    names = [[_apart(each) if _name(each) in both else _name(each) for each in side] for side in (gone, new)]
    said = [dict.fromkeys(name for name in side if name not in other) for side, other in (names, reversed(names))]
    return "; ".join(said[0]), "; ".join(said[1])


def _name(entry: object) -> str:
    for attribute in ("id", "name", "reference", "member"):
        if hasattr(entry, attribute):
            return str(getattr(entry, attribute))
    return str(entry)


def _apart(entry: object) -> str:
    """Names an entry with what tells it from another one of the same name, where a reader would."""
    if isinstance(entry, Meeting):
        return f"{entry.member} ({entry.date})"
    return f"{entry.name} ({entry.role})" if isinstance(entry, Actor) and entry.role else _name(entry)


def _word(value: object) -> str:
    if value is None:
        return ""
    return str(getattr(value, "words", value))


def _events(old: Procedure, new: Procedure) -> Iterator[Difference]:
    before = {event.uid: event for event in old.events}
    for event in new.events:
        was = before.pop(event.uid, None)
        if was is None:
            yield "events", "", event_words(event)
        elif replace(was, documents=event.documents, stage=event.stage) != event:
            yield "events", event_words(was), event_words(event)
    for event in before.values():
        yield "events", event_words(event), ""


def event_words(event: Event) -> str:
    """Gives an event as a change tells it: its date as exactly as it is known, its label, and whether it is planned."""
    state = CANCELLED if event.cancelled else PLANNED if event.scheduled else ""
    return f"{event_day(event)} {event.label}{state}"


def event_day(event: Event) -> str:
    """Gives ``2028-03-31``, ``2028-03``, ``2028-Q1`` or ``2028``: never a day that the source did not name."""
    if event.precision is Precision.DAY:
        return event.date.isoformat()
    if event.precision is Precision.MONTH:
        return f"{event.date:%Y-%m}"
    quarter = f"-Q{(event.date.month + 2) // 3}" if event.precision is Precision.QUARTER else ""
    return f"{event.date:%Y}{quarter}"


def _windows(old: Procedure, new: Procedure) -> Iterator[Difference]:
    before = {window.uid: window for window in old.windows}
    for window in new.windows:
        was = before.pop(window.uid, None)
        if was is None:
            yield "windows", "", window_words(window)
        elif was.closes != window.closes:
            yield "windows.closes", _word(was.closes), _word(window.closes)
        elif was != window:
            yield "windows", window_words(was), window_words(window)
    for window in before.values():
        yield "windows", window_words(window), ""


def window_words(window: Window) -> str:
    """Gives a window as a change tells it: its kind, its opening and its closing, and whether it was taken back."""
    return f"{window.kind} {_word(window.opens)} – {_word(window.closes)}{CANCELLED if window.cancelled else ''}"
