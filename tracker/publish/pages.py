"""The table of which pages exist: (address, template, view). There is no second list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from tracker.model.stage import Stage
from tracker.publish import addresses
from tracker.publish.following import scopes
from tracker.publish.language import Language
from tracker.publish.site import Site, key
from tracker.publish.views import (
    backing,
    board,
    calendar,
    changes,
    corrections,
    data,
    dossier,
    embed,
    home,
    indexes,
    lists,
    measured,
    names,
    openness,
    plain,
    position,
    procedure,
    recommendation,
    register,
    respondents,
    search,
    sources,
    statements,
    windows,
)
from tracker.publish.views.parts import Head
from tracker.publish.vocabulary import OUTCOMES

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

SECTIONS = "sections.html"

LISTS: tuple[tuple[str, str, ViewOfAll], ...] = (
    ("", "home.html", home.view),
    ("procedures", SECTIONS, indexes.procedures),
    ("dossiers", "cards.html", lists.dossiers),
    ("positions", "positions.html", lists.positions),
    ("recommendations", SECTIONS, register.view),
    ("themes", "cards.html", lists.themes),
    ("board", SECTIONS, board.view),
    ("windows", SECTIONS, windows.view),
    ("calendar", SECTIONS, calendar.view),
    ("changes", SECTIONS, changes.view),
    ("institutions", SECTIONS, indexes.institutions),
    ("stages", SECTIONS, indexes.stages),
    ("addressees", SECTIONS, names.addressees),
    ("organisations", SECTIONS, names.organisations),
    ("register", SECTIONS, openness.view),
    ("endorsements", SECTIONS, backing.matrix),
    ("sources", SECTIONS, sources.view),
    ("corrections", SECTIONS, corrections.view),
    ("measured", SECTIONS, measured.view),
    ("data", "data.html", data.view),
    ("search", "search.html", search.view),
    ("procedures/references", SECTIONS, search.index),
)
"""The pages of which a language has one: the first word of their address, their template, their view."""

STATEMENTS: tuple[tuple[str, str, ViewOfAll], ...] = (
    ("accessibility", SECTIONS, statements.accessibility),
    ("privacy", SECTIONS, statements.privacy),
)
"""Pages that the program writes while the organisation has none of its own at that address."""


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
    own = [statement for statement in STATEMENTS if statement[0] not in catalogue.pages]
    for word, template, view in (*LISTS, *own):
        address = addresses.index(code, word) if word else addresses.home(code)
        yield Page(address, template, partial(view, site, language), language)
    for ask in catalogue.asks():
        address = addresses.recommendation(code, *key(ask))
        yield Page(address, "recommendation.html", partial(recommendation.view, site, ask, language), language)
    for ids, address_of, template, view_of in _by_id(site):
        for identity in ids:
            yield Page(address_of(code, identity), template, partial(view_of, site, identity, language), language)
    for reference, number in respondents.pages(site):
        address = addresses.respondents(code, reference, number)
        yield Page(address, SECTIONS, partial(respondents.view, site, reference, number, language), language)
    yield from _by_time(site, language)
    yield from _by_folder(site, language)


def _by_id(site: Site) -> tuple[tuple[Iterable[str], Address, str, ViewOfOne], ...]:
    """Gives the kinds of page of which there is one for each id."""
    catalogue, registers = site.catalogue, site.catalogue.registers
    followed = [reference for reference in catalogue.procedures if scopes.followed(site, reference)]
    stages = [stage.value for stage in Stage if stage in set(site.stages.values())]
    outcomes = [o.value for o in OUTCOMES if o in {site.outcome(ask).outcome for ask in site.counted}]
    return (
        (catalogue.procedures, addresses.procedure, "procedure.html", procedure.view),
        (followed, addresses.embed, "embed.html", embed.view),
        (catalogue.dossiers, addresses.dossier, "dossier.html", dossier.view),
        (catalogue.positions, addresses.position, "position.html", position.view),
        (catalogue.submissions, addresses.submission, SECTIONS, openness.submission),
        (catalogue.meetings, addresses.meeting, SECTIONS, openness.meeting),
        (registers.themes, addresses.theme, "theme.html", lists.theme),
        (registers.themes, addresses.asks_of_theme, SECTIONS, register.of_theme),
        (registers.addressees, addresses.addressee, SECTIONS, names.addressee),
        (registers.organisations, addresses.organisation, SECTIONS, names.organisation),
        (site.folders, addresses.institution, SECTIONS, indexes.institution),
        (stages, addresses.stage, SECTIONS, indexes.stage),
        (outcomes, addresses.outcome, SECTIONS, register.outcome),
        (catalogue.pages, addresses.page, "text.html", plain.text_page),
    )


def _by_time(site: Site, language: Language) -> Iterator[Page]:
    """Gives a page for each month that has a date, and for each week that has news."""
    for month in site.months:
        view = partial(calendar.month_page, site, month, language)
        yield Page(addresses.month(language.code, month), SECTIONS, view, language)
    for week in site.news:
        yield Page(
            addresses.week(language.code, week), SECTIONS, partial(changes.week_page, site, week, language), language
        )


def _by_folder(site: Site, language: Language) -> Iterator[Page]:
    """Gives a page for each legislature or year of an institution."""
    for institution, folders in site.folders.items():
        for name in folders:
            address = addresses.institution(language.code, institution, name)
            yield Page(address, SECTIONS, partial(indexes.folder, site, institution, name, language), language)
