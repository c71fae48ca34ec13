"""Identities of feed entries and calendar entries: made once from what never moves, and never from a site's address.

Rules: design/reliability.md 7. Authority and year stand in ``content/organisation.yaml`` (RFC 4151).
"""

import uuid
from collections.abc import Iterator

from tracker.model.change import NAMESPACE, Uids
from tracker.model.organisation import OwnOrganisation
from tracker.model.procedure import Event, Procedure
from tracker.model.reference import slug
from tracker.model.window import Window


def tag(own: OwnOrganisation, uid: str, lang: str) -> str:
    """Gives the id of a feed or of an entry in a language: ``tag:example.org,2026:<uid>:nl``."""
    return f"tag:{own.feeds.authority},{own.feeds.year}:{uid}:{lang}"


def calendar_uid(own: OwnOrganisation, uid: str) -> str:
    """Gives the UID of a calendar entry, the same in every language."""
    return f"{uid}@{own.feeds.authority}"


def minted(*key: object) -> str:
    """Gives the uid of what has none in a file: the same key gives the same one for ever."""
    return str(uuid.uuid5(NAMESPACE, "|".join(map(str, key))))


def windows(procedure: Procedure) -> Iterator[tuple[str, Window]]:
    """Gives every window with its uid.

    One written by hand has none in its file; its own then follows from its kind and address, never from its dates,
    which may move.
    """
    uids = _uids(procedure)
    for window in procedure.windows:
        yield window.uid or uids.mint("window", window.kind, window.url), window


def events(procedure: Procedure) -> Iterator[tuple[str, Event]]:
    """Gives every event with its uid; that of one written by hand follows from its label and body."""
    uids = _uids(procedure)
    for event in procedure.events:
        yield event.uid or uids.mint("event", event.label, event.body), event


def _uids(procedure: Procedure) -> Uids:
    taken = {event.uid for event in procedure.events} | {window.uid for window in procedure.windows}
    return Uids(slug(procedure.reference), taken)
