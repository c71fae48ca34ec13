"""What is asked of the portal's search, and whether a hit is that: filters that the portal does not know it ignores."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlencode

from tracker.model.discovery import Search
from tracker.model.exchange import Request
from tracker.sources.ec_have_your_say import identity, words
from tracker.sources.ec_have_your_say.listing import Hit

PART = "search"
SIZE = 100
"""Rows a page: the portal gives no more, whatever is asked, and 10 when nothing is."""


def request(asked: Search, number: int, base: str) -> Request:
    """Gives the address of a page of the list, with the filters that the portal honours: topic, text, open.

    Args:
        number: from zero.
        base: scheme and host that stand in for the portal's own; empty in earnest.
    """
    query = {"page": str(number), "size": str(SIZE), "language": "EN"}
    filters = {"text": asked.text, "topic": asked.topic, "feedbackStatus": words.OPEN if asked.open_ else ""}
    query |= {key: value for key, value in filters.items() if value}
    url = f"{base.rstrip('/') or identity.HOST}{identity.PORTAL}/brpapi/searchInitiatives?{urlencode(query)}"
    return Request(url=url, part=PART)


def misses(hit: Hit, asked: Search, as_of: dt.datetime) -> tuple[str, ...]:
    """Says in what a hit is not what was asked; nothing when it is. Whether it is open follows from the dates.

    Args:
        as_of: aware; now.
    """
    return tuple(_misses(hit, asked, as_of))


def _misses(hit: Hit, asked: Search, as_of: dt.datetime) -> Iterator[str]:
    topics = {word.casefold() for topic in hit.topics for word in (topic.code, topic.label)}
    if asked.topic and asked.topic.casefold() not in topics:
        yield f"topic: {', '.join(topic.code for topic in hit.topics) or 'none'}, not {asked.topic}"
    said = " ".join((*hit.titles.values(), hit.working_title, hit.snippet))
    if absent := [word for word in asked.text.split() if not _begins_a_word(word, said)]:
        yield f"text: no {', '.join(absent)} in titles and snippet"
    if asked.open_ and not any(status.is_open(as_of) for status in hit.statuses):
        yield "open: no period that runs"
    days = [status.published.day for status in hit.statuses if status.published]
    if asked.since and not any(day >= asked.since for day in days):
        yield f"since: {max(days).isoformat() if days else 'no date known'}, not {asked.since.isoformat()} or later"


def _begins_a_word(word: str, text: str) -> bool:
    """Tells whether a word stands in a text, perhaps with an ending: ``tax`` in ``taxation``, not in ``syntax``."""
    return re.search(rf"(?<!\w){re.escape(_bare(word))}", _bare(text)) is not None


def _bare(text: str) -> str:
    """Gives a text without accents and capitals, as people asked."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
