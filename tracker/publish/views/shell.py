"""What stands around every page: the name, the ways through the site, the languages, the foot."""

from dataclasses import dataclass
from urllib.parse import quote

from tracker.publish import addresses, cards, words
from tracker.publish.language import OWN_NAMES, Language, marked
from tracker.publish.prose import Link
from tracker.publish.site import Site
from tracker.publish.views.parts import Head

NAVIGATION = (
    ("", marked("Open now")),
    ("procedures", marked("Procedures")),
    ("dossiers", marked("Dossiers")),
    ("positions", marked("Positions")),
    ("recommendations", marked("Recommendations")),
    ("calendar", marked("Calendar")),
)
"""The first word of an address, and what its link is called."""

SEARCH = ("search", marked("Search"))
"""Stands beside the languages: it is no place of its own."""

FOOT = (
    ("register", marked("What we sent, whom we met")),
    ("sources", marked("Sources")),
    ("changes", marked("What changed")),
    ("corrections", marked("Corrections")),
    ("measured", marked("Measured")),
    ("themes", marked("Themes")),
    ("data", marked("Data")),
    ("accessibility", marked("Accessibility")),
    ("privacy", marked("Privacy")),
)
"""What the foot links behind the organisation's own pages, which are not linked twice."""

DEMONSTRATION = marked(
    "This is a demonstration. The procedures and their sources are real; the organisation, its positions and its "
    "recommendations are invented."
)
STYLE, FONT = "/theme/style.css", "/theme/fonts/serif-600.woff2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link of the navigation.

    Attributes:
        current: ``page`` on that page, ``true`` on one below it, else empty.
    """

    text: str
    href: str
    current: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in a language.

    Attributes:
        href: from the site's root; ``url`` the whole address, which search engines want.
        name: the language in its own words.
    """

    code: str
    name: str
    href: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """Everything around the parts of a page.

    Attributes:
        card: the whole address of the picture for social media.
        brand: ``#rrggbb``, the colour of the icon.
        name_note: what stands in brackets behind the name, in small letters.
    """

    lang: str
    title: str
    description: str
    site_name: str
    name_note: str
    home: str
    canonical: str
    card: str
    style: str
    brand: str
    font: str
    alternates: tuple[Alternate, ...]
    offers: tuple[Link, ...]
    ways: tuple[Way, ...]
    search: Way
    foot: tuple[Link, ...]
    demonstration: str
    imprint: str
    contact: Link
    report: Link
    repository: str


def shell(site: Site, language: Language, rest: str, head: Head) -> Shell:
    """Makes what stands around a page.

    Args:
        site: what is published.
        language: the reader's.
        rest: the address after the language: ``procedures/56k0859/``.
        head: of the page: its title, its introduction for search engines, and what it offers.
    """
    name = words.name(site.own.names, language)
    site_name, name_note = parted(name)
    root = site.own.url.rstrip("/")
    first = rest.partition("/")[0]
    return Shell(
        lang=language.code,
        title=name if not rest else f"{head.title} · {name}",
        description=description(site, head, language),
        site_name=site_name,
        name_note=name_note,
        home=addresses.home(language.code),
        canonical=f"{root}/{language.code}/{rest}",
        card=f"{root}{cards.address(site, language, rest, head.reference)}",
        style=STYLE,
        brand=site.own.brand_colour,
        font=FONT,
        alternates=tuple(
            Alternate(
                code=other.code,
                name=OWN_NAMES[other.code],
                href=f"/{other.code}/{rest}",
                url=f"{root}/{other.code}/{rest}",
                current=other.code == language.code,
            )
            for other in site.languages
        ),
        offers=head.offers,
        ways=tuple(_way(word, text, rest, language) for word, text in NAVIGATION),
        search=_way(*SEARCH, rest, language),
        foot=foot(site, language),
        demonstration=language.say(DEMONSTRATION) if site.own.demonstration else "",
        imprint=words.name(site.own.imprint, language) if first in ("", *site.catalogue.pages) else "",
        contact=Link(site.own.contact.email, f"mailto:{site.own.contact.email}"),
        report=report(site, f"{root}/{language.code}/{rest}", language),
        repository=site.own.repository,
    )


def description(site: Site, head: Head, language: Language) -> str:
    """Says for search engines what a page is: in its own words, else its introduction, else its title and the site."""
    lead = "".join(run.text for run in head.lead)
    found = head.description or lead or f"{head.title}. {words.name(site.own.descriptions, language)}"
    return " ".join(found.split())[:300]


def _way(word: str, text: str, rest: str, language: Language) -> Way:
    """Links a list by the first word of its address; the home page has none."""
    return Way(
        text=language.say(text),
        href=addresses.index(language.code, word) if word else addresses.home(language.code),
        current="" if word != rest.partition("/")[0] else "page" if rest in ("", f"{word}/") else "true",
    )


def parted(name: str) -> tuple[str, str]:
    """Parts a name from what stands in brackets behind it."""
    short, bracket, rest = name.partition(" (")
    return (short, f"({rest}") if bracket and rest.endswith(")") else (name, "")


def foot(site: Site, language: Language) -> tuple[Link, ...]:
    """Links the ordinary pages, in the order of their ids, then what every site has."""
    links = []
    for identity, texts in site.catalogue.pages.items():
        text = texts.get(language.code) or next(iter(texts.values()))
        links.append(Link(text.value.title, addresses.page(language.code, identity)))
    others = [
        Link(language.say(text), addresses.index(language.code, word))
        for word, text in FOOT
        if word not in site.catalogue.pages
    ]
    return (*links, *others)


def report(site: Site, address: str, language: Language) -> Link:
    """Gives the link by which a reader reports an error, with the address of the page in the message."""
    subject = quote(language.say("An error on the site"))
    asked = language.say("What stands there, what it should be, and which source shows it:")
    body = quote(f"{address}\n\n{asked}\n")
    return Link(language.say("Report an error"), f"mailto:{site.own.contact.email}?subject={subject}&body={body}")
