"""The portal's search, as discovery asks it: page after page, each row tested against what was asked."""

import datetime as dt

from tracker.model.discovery import Search
from tracker.model.exchange import Request, Response
from tracker.sources.ec_have_your_say import asked, identity, listing
from tracker.sources.ec_have_your_say.listing import Hit
from tracker.sources.source import Found, Listing, Lists, PageError


def first(search: Search, base: str) -> tuple[Request, ...]:
    """Asks the first page."""
    return (asked.request(search, 0, base),)


def read(answer: Response, search: Search, base: str, as_of: dt.datetime) -> Listing:
    """Reads a page of the search, and says what to ask next.

    Raises:
        PageError: it is something else than a page of the search.
    """
    try:
        page = listing.read(answer.body, as_of)
    except PageError as error:
        error.origin = error.origin or answer.origin
        raise
    found = tuple(_found(hit, search, as_of) for hit in page.hits)
    more = () if page.last else (asked.request(search, page.number + 1, base),)
    return Listing(found=found, total=page.total, more=more, warnings=page.warnings)


def _found(hit: Hit, wanted: Search, as_of: dt.datetime) -> Found:
    closes = [window.closes for window in hit.windows if window.closes]
    coming = [each for each in closes if isinstance(each, dt.datetime) and each >= as_of]
    return Found(
        reference=hit.reference,
        titles=hit.titles or ({"en": hit.working_title} if hit.working_title else {}),
        url=identity.page(hit.reference),
        closes=min(coming) if coming else None,
        misses=asked.misses(hit, wanted, as_of),
    )


LISTS = Lists(first=first, read=read)
