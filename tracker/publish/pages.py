"""The table of which pages exist: (address, template, view). There is no second list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from tracker.catalogue import Catalogue
from tracker.publish import addresses
from tracker.publish.language import Language
from tracker.publish.site import Site, key
from tracker.publish.views import dossier, home, lists, plain, position, procedure, recommendation
from tracker.publish.views.parts import Head

NOT_FOUND = "/404.html"
"""The one page that a server shows at any address, so that its links cannot be relative."""


class Titled(Protocol):
    """The view of every page that stands in one language: it has a head."""

    @property
    def head(self) -> Head:
        """Gives what stands above the parts of the page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    Attributes:
        address: from the site's root; ends in ``/`` or names a file.
        template: its file in ``theme/templates``.
        view: gives what its template sees.
        language: of its interface.
    """

    address: str
    template: str
    view: Callable[[], Titled]
    language: Language


@dataclass(frozen=True, slots=True)
class CommonPage:
    """A page that speaks every language at once, with nothing around it."""

    address: str
    template: str
    view: Callable[[], plain.EntranceView]


Address = Callable[[str, str], str]
ViewOfOne = Callable[[Site, str, Language], Titled]
ViewOfAll = Callable[[Site, Language], Titled]

LISTS: tuple[tuple[str, str, ViewOfAll], ...] = (
    ("", "home.html", home.view),
    ("procedures", "procedures.html", lists.procedures),
    ("dossiers", "cards.html", lists.dossiers),
    ("positions", "positions.html", lists.positions),
    ("recommendations", "register.html", lists.register),
    ("themes", "cards.html", lists.themes),
)
"""The pages of which a language has one: the first word of their address, their template, their view."""


class DoubledAddressError(Exception):
    """Two pages have one address: one of them would be lost."""

    def __init__(self, address: str, templates: tuple[str, str]) -> None:
        super().__init__(address, templates)
        self.address, self.templates = address, templates

    def __str__(self) -> str:
        """Gives the address and what both pages are."""
        first, second = self.templates
        return f"{self.address}: found two pages, {first} and {second}; expected one; rename an id"


def table(site: Site) -> tuple[Page | CommonPage, ...]:
    """Gives every page of the site.

    Raises:
        DoubledAddressError: two pages have one address.
    """
    pages: list[Page | CommonPage] = [*_common(site)]
    for language in site.languages:
        pages += _in_language(site, language)
    seen: dict[str, str] = {}
    for page in pages:
        if page.address in seen:
            raise DoubledAddressError(page.address, (seen[page.address], page.template))
        seen[page.address] = page.template
    return tuple(pages)


def _common(site: Site) -> Iterator[CommonPage]:
    yield CommonPage("/", "entrance.html", partial(plain.entrance, site))
    yield CommonPage(NOT_FOUND, "notfound.html", partial(plain.not_found, site))


def _in_language(site: Site, language: Language) -> Iterator[Page]:
    code, catalogue = language.code, site.catalogue
    for word, template, view in LISTS:
        address = addresses.index(code, word) if word else addresses.home(code)
        yield Page(address, template, partial(view, site, language), language)
    for ask in catalogue.asks():
        address = addresses.recommendation(code, *key(ask))
        yield Page(address, "recommendation.html", partial(recommendation.view, site, ask, language), language)
    for ids, address_of, template, view_of in _by_id(catalogue):
        for identity in ids:
            yield Page(address_of(code, identity), template, partial(view_of, site, identity, language), language)


def _by_id(catalogue: Catalogue) -> tuple[tuple[Iterable[str], Address, str, ViewOfOne], ...]:
    """Gives the kinds of page of which there is one for each id."""
    return (
        (catalogue.procedures, addresses.procedure, "procedure.html", procedure.view),
        (catalogue.dossiers, addresses.dossier, "dossier.html", dossier.view),
        (catalogue.positions, addresses.position, "position.html", position.view),
        (catalogue.registers.themes, addresses.theme, "theme.html", lists.theme),
        (catalogue.pages, addresses.page, "text.html", plain.text_page),
    )
