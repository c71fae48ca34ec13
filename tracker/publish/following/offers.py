"""What a page offers to follow: the addresses of its feeds and its calendar."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.model.reference import slug
from tracker.publish.following import phrases, places, scopes
from tracker.publish.following.entry import Kind
from tracker.publish.following.scopes import KINDS, Scope
from tracker.publish.language import Language
from tracker.publish.site import Site

PAGES = {
    "dossier": "dossiers",
    "theme": "themes",
    "position": "positions",
    "recommendation": "positions",
    "institution": "institutions",
    "procedure": "procedures",
}
"""The kinds of page that offer a feed of their own, and the sort of it; a recommendation offers its position's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A file that one can follow.

    Attributes:
        media: its media type, as the ``type`` of a link.
        title: what it is about, in the reader's language.
        address: from the site's root.
    """

    media: str
    title: str
    address: str


def feeds_of(site: Site, kind: str, identity: str, language: Language) -> tuple[Offer, ...]:
    """Gives what a page offers to follow; nothing for a page without anything of its own.

    Args:
        site: what is published.
        kind: of the page: ``home``, ``changes``, ``calendar``, ``recommendations``, ``register``, or one of ``PAGES``.
        identity: the reference of a procedure, the id of a dossier, theme or position (also for a recommendation of
            it), the key of an institution; empty for a page of which there is one.
        language: the reader's.
    """
    if kind in PAGES:
        return tuple(_own(site, kind, identity, language))
    return tuple(_common(site, kind, language))


def _common(site: Site, kind: str, language: Language) -> Iterator[Offer]:
    if kind in ("home", "changes"):
        yield _feed(site, Scope(what="all", everything=True), language)
        for one in KINDS:
            yield _feed(site, Scope(what=one.value, only=one), language)
    if kind in ("recommendations", "register"):
        yield _feed(site, Scope(what=Kind.JUDGEMENTS.value, only=Kind.JUDGEMENTS), language)
    if kind in ("home", "calendar"):
        title = phrases.DATES.say(language)
        yield Offer(media=places.CALENDAR, title=title, address=places.calendar(language.code, "all"))
    if kind in ("home", "changes"):
        yield Offer(
            media=places.OPML, title=phrases.ALL_FEEDS.say(language), address=places.list_of_feeds(language.code)
        )


def _own(site: Site, kind: str, identity: str, language: Language) -> Iterator[Offer]:
    name = slug(identity) if kind == "procedure" else identity
    scope = Scope(what=f"{PAGES[kind]}/{name}", references=(identity,))
    if kind != "procedure" or scopes.followed(site, identity):
        yield _feed(site, scope, language)
    if kind in ("dossier", "theme", "institution") or (kind == "procedure" and site.dossiers.get(identity)):
        title = scopes.title(site, scope, language)
        yield Offer(media=places.CALENDAR, title=title, address=places.calendar(language.code, scope.what))


def _feed(site: Site, scope: Scope, language: Language) -> Offer:
    return Offer(
        media=places.ATOM, title=scopes.title(site, scope, language), address=places.feed(language.code, scope.what)
    )
