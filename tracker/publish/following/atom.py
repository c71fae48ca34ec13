"""Atom (RFC 4287), written as text: ten thousand entries in a tenth of the time of a tree (design/performance.md 5)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.catalogue import MANUAL
from tracker.publish import words
from tracker.publish.following import phrases, places, scopes, xhtml
from tracker.publish.following.clean import clean, escaped
from tracker.publish.following.entry import Corrected, Entry
from tracker.publish.following.identity import tag
from tracker.publish.following.scopes import KINDS, Scope
from tracker.publish.following.sentences import said
from tracker.publish.language import Language
from tracker.publish.site import Site

FEWEST, MOST, DAYS = 200, 1000, 14
"""A feed keeps its newest 200 entries, and all of its last 14 days up to 1,000: a weekly reader loses none."""

_THREAD = "http://purl.org/syndication/thread/1.0"
"""RFC 4685: by it a correction names the entry that it corrects."""


def outputs(site: Site, entries: Sequence[Entry], every: Iterable[Scope]) -> Iterator[tuple[str, bytes]]:
    """Gives every feed in every language, with its address.

    Args:
        site: what is published.
        entries: the newest first.
        every: what can be followed.
    """
    chosen = Chosen(entries)
    kept_of = [(scope, _kept(chosen.of(scope))) for scope in every]
    for language in site.languages:
        writer = Writer(site, language)
        for scope, kept in kept_of:
            yield places.feed(language.code, scope.what), writer.feed(scope, kept)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Entries by what they are about, so that a feed does not look at all of them."""

    entries: Sequence[Entry]
    by_reference: Mapping[str, list[int]] = field(init=False, default_factory=lambda: defaultdict(list))
    by_position: Mapping[str, list[int]] = field(init=False, default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Sorts the entries."""
        for number, entry in enumerate(self.entries):
            self.by_reference[entry.reference].append(number)
            self.by_position[entry.position].append(number)

    def of(self, scope: Scope) -> list[Entry]:
        """Gives the entries of what is followed, the newest first."""
        if scope.everything:
            return [entry for entry in self.entries if scope.only is None or scope.only in entry.kinds]
        found = {number for one in scope.references for number in self.by_reference.get(one, ())}
        found |= {number for one in scope.positions for number in self.by_position.get(one, ())}
        return [self.entries[number] for number in sorted(found)]


def _kept(entries: list[Entry]) -> list[Entry]:
    if len(entries) <= FEWEST:
        return entries
    since = entries[0].moment - dt.timedelta(days=DAYS)
    fresh = sum(entry.moment >= since for entry in entries)
    return entries[: min(max(FEWEST, fresh), MOST)]


@dataclass(slots=True)
class Writer:
    """Writes the feeds of one language; an entry that stands in several feeds is written once."""

    site: Site
    language: Language
    author: str = field(init=False)
    root: str = field(init=False)
    written: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Looks up what every entry repeats."""
        self.root = self.site.own.url.rstrip("/")
        name = escaped(words.name(self.site.own.names, self.language))
        self.author = f"<author><name>{name}</name><uri>{xhtml.whole('/', self.root)}</uri></author>"

    def feed(self, scope: Scope, entries: Iterable[Entry]) -> bytes:
        """Writes a feed; it says when its sources were last asked, which is no news and moves no date of it."""
        site, language = self.site, self.language
        several = list(entries)
        own = words.name(site.own.names, language)
        year = dt.datetime(site.own.feeds.year, 1, 1, tzinfo=dt.UTC)
        page = xhtml.whole(f"/{language.code}/{scope.page}", self.root)
        place = xhtml.whole(places.feed(language.code, scope.what), self.root)
        lines = (
            '<?xml version="1.0" encoding="utf-8"?>\n',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="{_THREAD}" xml:lang="{language.code}">\n',
            f"<id>{tag(site.own, f'feeds/{scope.what}', language.code)}</id>\n",
            f"<title>{escaped(scopes.title(site, scope, language))} · {escaped(own)}</title>\n",
            f"<subtitle>{escaped(verified(site, scope, language))}</subtitle>\n",
            f"<updated>{utc(several[0].moment if several else year)}</updated>\n",
            self.author,
            f'\n<link rel="self" type="{places.ATOM}" href="{place}"/>\n',
            f'<link rel="alternate" type="text/html" hreflang="{language.code}" href="{page}"/>\n',
            f"<rights>{escaped(phrases.RIGHTS.say(language, name=clean(own)))}</rights>\n",
            "<generator>Standpunt</generator>\n",
            *map(self.entry, several),
            "</feed>\n",
        )
        return "".join(lines).encode()

    def entry(self, entry: Entry) -> str:
        """Writes an entry."""
        if entry.uid not in self.written:
            self.written[entry.uid] = self._entry(entry)
        return self.written[entry.uid]

    def _entry(self, entry: Entry) -> str:
        told = said(self.site, entry, self.language)
        moment = utc(entry.moment)
        source = xhtml.whole(told.source, self.root)
        lines = (
            f"<entry>\n<id>{tag(self.site.own, entry.uid, self.language.code)}</id>\n",
            f"<title>{escaped(told.title)}</title>\n",
            f"<published>{moment}</published>\n<updated>{moment}</updated>\n",
            self.author,
            f'\n<link rel="alternate" type="text/html" href="{xhtml.whole(told.page, self.root)}"/>\n',
            f'<link rel="via" href="{source}"/>\n' if source else "",
            *(self._category(kind.value) for kind in KINDS if kind in entry.kinds),
            self._corrects(entry),
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
            xhtml.paragraphs(told.paragraphs, self.language, self.root),
            "</div></content>\n</entry>\n",
        )
        return "".join(lines)

    def _category(self, kind: str) -> str:
        return f'<category term="{kind}"/>\n'

    def _corrects(self, entry: Entry) -> str:
        if not isinstance(entry.content, Corrected) or entry.content.wrong is None:
            return ""
        return f'<thr:in-reply-to ref="{tag(self.site.own, entry.content.wrong.uid, self.language.code)}"/>\n'


def utc(moment: dt.datetime) -> str:
    """Gives a moment as Atom writes it, in UTC."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def verified(site: Site, scope: Scope, language: Language) -> str:
    """Says when the sources of what is followed last confirmed any of it; a person's comparison confirms nothing."""
    known, records = site.catalogue.verifications, site.catalogue.procedures
    followed = [ref for ref in (known if scope.everything else scope.references) if ref in records]
    references = [ref for ref in followed if records[ref].source != MANUAL]
    if followed and not references:
        return phrases.BY_HAND.say(language)
    moments = [one.verified for ref in references if (one := known.get(ref)) and one.verified]
    if not moments:
        return phrases.NEVER_VERIFIED.say(language)
    return phrases.VERIFIED.say(language, moment=words.moment(language, max(moments)))
