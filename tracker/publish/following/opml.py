"""A list of all feeds (OPML 2.0), so that a reader can take them over at once."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tracker.publish import words
from tracker.publish.following import phrases, places, scopes, xhtml
from tracker.publish.following.clean import escaped
from tracker.publish.following.scopes import Scope
from tracker.publish.language import Language
from tracker.publish.site import Site


def outputs(site: Site, every: Iterable[Scope]) -> Iterator[tuple[str, bytes]]:
    """Gives the list in every language, with its address."""
    several = tuple(every)
    for language in site.languages:
        yield places.list_of_feeds(language.code), _opml(site, several, language).encode()


def _opml(site: Site, several: Iterable[Scope], language: Language) -> str:
    title = phrases.FEEDS_OF.say(language, name=words.name(site.own.names, language))
    groups = groupby(several, key=lambda scope: scope.sort)
    return "".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n',
            f"<head><title>{escaped(title)}</title></head>\n<body>\n",
            *(_group(site, sort, tuple(members), language) for sort, members in groups),
            "</body>\n</opml>\n",
        )
    )


def _group(site: Site, sort: str, members: Iterable[Scope], language: Language) -> str:
    lines = "".join(_outline(site, scope, language) for scope in members)
    if not sort:
        return lines
    name = escaped(phrases.WHATS[sort].say(language))
    return f'<outline text="{name}" title="{name}">\n{lines}</outline>\n'


def _outline(site: Site, scope: Scope, language: Language) -> str:
    """Writes a feed; readers expect the type "rss" of every sort of feed (OPML 2.0, "Subscription lists")."""
    root = site.own.url.rstrip("/")
    name = escaped(scopes.title(site, scope, language))
    feed = xhtml.whole(places.feed(language.code, scope.what), root)
    page = xhtml.whole(f"/{language.code}/{scope.page}", root)
    return f'<outline type="rss" text="{name}" title="{name}" xmlUrl="{feed}" htmlUrl="{page}"/>\n'
