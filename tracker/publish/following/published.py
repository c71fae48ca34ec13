"""All files of following, in the order in which they are made: feeds, the list of them, calendars."""

from collections.abc import Iterator

from tracker.publish.following import atom, ics, opml
from tracker.publish.following.events import entries
from tracker.publish.following.scopes import scopes
from tracker.publish.site import Site


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives every feed and every calendar, with its address from the site's root."""
    every = tuple(scopes(site))
    yield from atom.outputs(site, entries(site), every)
    yield from opml.outputs(site, every)
    yield from ics.outputs(site, every)
