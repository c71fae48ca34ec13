"""What is new at the Chamber: the documents of the week, and the ranges of a hundred dossiers.

UNVERIFIED: no recording of these lists exists; their addresses and rows are known from other programs only
(formats/be-federal.md 1.2 and 1.9). So a page without a single dossier link is refused, and each reading warns.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.model.discovery import Search
from tracker.model.exchange import Request, Response
from tracker.sources import pages
from tracker.sources.source import Found, Listing, Lists, PageError

if TYPE_CHECKING:
    from bs4 import Tag

HOST = "https://www.dekamer.be"
_WEEK = "/kvvcr/showpage.cfm?section=/flwb/recent&language=nl&cfm=/site/wwwcfm/flwb/LastDocument.cfm"
_RANGE = "/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=ListFromTo.cfm?legislat={}&from={}&to={}"
_LEGISLATURE = re.compile(r"legislat=([0-9]{2})\b", re.IGNORECASE)
_DOSSIER = re.compile(r"dossierID=0*([0-9]{1,4})\b", re.IGNORECASE)
WEEK, RANGE = "week", "range"
_UNVERIFIED = "The layout of the Chamber's lists was never recorded: look at what was found before you rely on it."


def first(search: Search, base: str) -> tuple[Request, ...]:
    """Asks the documents of the week; the ranges follow when words are looked for."""
    del search
    return (Request(url=(base or HOST) + _WEEK, part=WEEK),)


def read(answer: Response, search: Search, base: str, as_of: dt.datetime) -> Listing:
    """Reads a list: every link to a dossier is a row.

    Raises:
        PageError: there is no such link.
    """
    del as_of
    text = pages.decode(answer.body, fallback="cp1252", origin=answer.origin)
    rows = list(_rows(text, search))
    if not rows:
        raise PageError("a link to flwbn.cfm with dossierID", "none", "a list of dossiers", answer.origin)
    more = tuple(_ranges(rows, base)) if answer.part == WEEK and search.text else ()
    return Listing(found=tuple({row.reference: row for row in rows}.values()), more=more, warnings=(_UNVERIFIED,))


def _rows(text: str, search: Search) -> Iterator[Found]:
    for link in pages.soup(text).select("a[href]"):
        address = str(link["href"])
        legislature, number = _LEGISLATURE.search(address), _DOSSIER.search(address)
        if "flwbn.cfm" in address.lower() and legislature and number and int(number[1]):
            from tracker.sources.be_chamber import page_of

            reference = f"{legislature[1]}K{int(number[1]):04}"
            title = _title(link)
            titles = {"nl": title} if title else {}
            misses = tuple(_misses(title, search))
            yield Found(reference=reference, titles=titles, url=page_of(reference), misses=misses)


def _title(link: Tag) -> str:
    """Gives the words of the row that holds a link, without the link's own and without the descriptor line."""
    row = link.find_parent("tr")
    if row is None:
        return ""
    own = pages.words(link)
    first_lines = (pages.fold(str(text)) for text in row.stripped_strings)
    words = next((line for line in first_lines if line != own and re.search(r"[a-z]{3}", line)), "")
    return pages.demand_readable(words, "title in a list")


def _misses(title: str, search: Search) -> Iterator[str]:
    """The Chamber's lists have neither topics, nor days, nor windows: what cannot be seen is not claimed."""
    for asked, words in ((search.topic, "no topics"), (search.since, "no days"), (search.open_, "no closing dates")):
        if asked:
            yield f"the Chamber's lists have {words}"
    missing = [word for word in search.text.lower().split() if word not in title.lower()]
    if missing:
        yield f"its title has not the words {', '.join(missing)}"


def _ranges(rows: list[Found], base: str) -> Iterator[Request]:
    """Gives the ranges of the newest legislature, newest first."""
    legislature, highest = max((row.reference[:2], int(row.reference[3:])) for row in rows)
    for start in range(highest // 100 * 100, -1, -100):
        yield Request(url=(base or HOST) + _RANGE.format(legislature, start, start + 99), part=RANGE)


LISTS = Lists(first=first, read=read)
