"""Discovery: asks the lists of the sources what is new, and keeps what nobody has looked at."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.model.discovery import Entry, Inbox, Search
from tracker.model.dossier import Theme
from tracker.model.exchange import Refusal, Request, Response
from tracker.sources.source import Found, Listing, PageError, Source

MOST_PAGES = 60
"""No list is longer; a source that always names a next page is not followed for ever."""

Ask = Callable[[Request], Response | Refusal]


@dataclass(slots=True)
class Walk:
    """One walk through one list.

    Attributes:
        found: rows that are what was asked, by reference.
        gaps: sentences; why this was not the whole list. What is missing from it is not seen, and never gone.
    """

    source: Source
    search: Search
    found: dict[str, Found] = field(default_factory=dict)
    gaps: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)
    totals: list[int] = field(default_factory=list)


def walk(source: Source, search: Search, base: str, as_of: dt.datetime, ask: Ask) -> Walk:
    """Walks through a source's list, page after page.

    An empty page in the middle, a repeated row, a total that does not fit or that shrinks, a refused page: each makes
    the answer a partial one (design/reliability.md 1, "partial list taken for a whole one").

    Args:
        as_of: aware; now.
        ask: asks one address.
    """
    done = Walk(source, search)
    if source.lists is None:
        return done
    waiting = list(source.lists.first(search, base))
    pages = 0
    while waiting and pages < MOST_PAGES:
        pages += 1
        listing = _page(done, waiting.pop(0), base, as_of, ask)
        if listing is None:
            return done
        _take(done, listing)
        waiting += listing.more
    if waiting:
        done.gaps.append(f"The list has more than {MOST_PAGES} pages; the rest was not asked.")
    if done.totals and len(done.rows) != done.totals[-1]:
        done.gaps.append(f"The list counts {done.totals[-1]} rows, and gave {len(done.rows)}.")
    return done


def _page(done: Walk, request: Request, base: str, as_of: dt.datetime, ask: Ask) -> Listing | None:
    answer = ask(request)
    if isinstance(answer, Refusal):
        done.gaps.append(answer.evidence)
        return None
    try:
        return done.source.lists.read(answer, done.search, base, as_of) if done.source.lists else None
    except PageError as error:
        done.gaps.append(str(error))
        return None


def _take(done: Walk, listing: Listing) -> None:
    if listing.more and not listing.found:
        done.gaps.append("A page in the middle of the list is empty.")
    if listing.total is not None:
        if done.totals and listing.total < done.totals[-1]:
            done.gaps.append(f"The list shrank from {done.totals[-1]} to {listing.total} rows while it was read.")
        done.totals.append(listing.total)
    for row in listing.found:
        if row.reference in done.rows:
            done.gaps.append(f"{row.reference} stands twice in the list: it moved while it was read.")
        done.rows.add(row.reference)
        if not row.misses:
            done.found.setdefault(row.reference, row)
    done.warnings += listing.warnings


def updated(
    inbox: Inbox, walks: Iterable[Walk], known: frozenset[str], themes: Mapping[str, Theme], seen: dt.datetime
) -> Inbox:
    """Gives the inbox with what the walks found.

    What is followed, tracked or dismissed never returns; what a list no longer shows stays, since it was only not
    seen.

    Args:
        known: references that are followed or tracked already.
        seen: aware; now.
    """
    away = known | {each.reference for each in inbox.dismissed}
    entries = {each.reference: each for each in inbox.found if each.reference not in away}
    for done in walks:
        for reference, row in done.found.items():
            if reference not in away:
                fresh = _entry(row, done, themes, seen)
                old = entries.get(reference)
                entries[reference] = replace(fresh, seen=old.seen, asked=old.asked) if old else fresh
    return replace(inbox, found=tuple(sorted(entries.values(), key=_urgency)))


def _urgency(entry: Entry) -> tuple[str, str]:
    """Sorts what closes first to the top; what has no closing comes last."""
    return (entry.closes.isoformat() if entry.closes else "9999", entry.reference)


def _entry(row: Found, done: Walk, themes: Mapping[str, Theme], seen: dt.datetime) -> Entry:
    return Entry(
        reference=row.reference,
        source=done.source.key,
        titles=row.titles,
        url=row.url,
        closes=row.closes,
        theme=guessed(row.titles.values(), themes),
        seen=seen,
        asked=in_words(done.search),
        command=f"tracker follow '{row.reference}' --dossier …",
    )


def in_words(search: Search) -> str:
    """Says what was asked."""
    parts = (
        f"topic {search.topic}" if search.topic else "",
        f"'{search.text}'" if search.text else "",
        "open now" if search.open_ else "",
        f"since {search.since}" if search.since else "",
    )
    return ", ".join(filter(None, parts)) or "everything new"


def guessed(titles: Iterable[str], themes: Mapping[str, Theme]) -> str:
    """Guesses the theme whose words stand most often in the titles; empty when none does."""
    words = set(_words(" ".join(titles)))
    scores = {key: len(words & _words_of(theme)) for key, theme in sorted(themes.items())}
    best = max(scores, key=lambda key: scores[key], default="")
    return best if best and scores[best] else ""


def _words_of(theme: Theme) -> set[str]:
    own = set(_words(" ".join((*theme.names.values(), *theme.words))))
    return {word for word in own if len(word) > _SHORT}


_SHORT = 3
"""Words up to this length (en, et, and, het) say nothing about a subject."""


def _words(text: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    yield from re.findall(r"[a-z0-9]+", plain)


def searches(
    watched: Sequence[Search], sources: Mapping[str, Source], asked: Search | None
) -> Iterator[tuple[Source, Search]]:
    """Gives every source with every search that it is asked: the one that was asked, else those of the watch list."""
    for search in [asked] if asked else watched:
        for key, source in sources.items():
            if source.lists and search.source in ("", key):
                yield source, search
