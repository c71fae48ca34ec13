"""What stands around every page: the name, the ways through the site, the languages, the foot."""

from dataclasses import dataclass

from tracker.publish import addresses, words
from tracker.publish.language import OWN_NAMES, Language, marked
from tracker.publish.prose import Link
from tracker.publish.site import Site

NAVIGATION = (
    ("", marked("Open now")),
    ("procedures", marked("Procedures")),
    ("dossiers", marked("Dossiers")),
    ("positions", marked("Positions")),
    ("recommendations", marked("Recommendations")),
)
"""The first word of an address, and what its link is called."""

DEMONSTRATION = marked(
    "This is a demonstration. The procedures and their sources are real; the organisation, its positions and its "
    "recommendations are invented."
)
STYLE, ICON = "/theme/style.css", "/theme/icon.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link of the navigation."""

    text: str
    href: str
    current: bool


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
    """Everything around the parts of a page."""

    lang: str
    title: str
    description: str
    site_name: str
    home: str
    canonical: str
    style: str
    icon: str
    alternates: tuple[Alternate, ...]
    ways: tuple[Way, ...]
    foot: tuple[Link, ...]
    demonstration: str
    imprint: str
    contact: Link
    repository: str


def shell(site: Site, language: Language, rest: str, title: str, description: str = "") -> Shell:
    """Makes what stands around a page.

    Args:
        site: what is published.
        language: the reader's.
        rest: the address after the language: ``procedures/56k0859/``.
        title: of the page.
        description: a sentence for search engines.
    """
    name = words.name(site.own.names, language)
    root = site.own.url.rstrip("/")
    first = rest.partition("/")[0]
    return Shell(
        lang=language.code,
        title=name if not rest else f"{title} · {name}",
        description=" ".join(description.split())[:300],
        site_name=name,
        home=addresses.home(language.code),
        canonical=f"{root}/{language.code}/{rest}",
        style=STYLE,
        icon=ICON,
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
        ways=tuple(
            Way(
                text=language.say(text),
                href=addresses.index(language.code, word) if word else addresses.home(language.code),
                current=word == first,
            )
            for word, text in NAVIGATION
        ),
        foot=foot(site, language),
        demonstration=language.say(DEMONSTRATION) if site.own.demonstration else "",
        imprint=words.name(site.own.imprint, language) if first in ("", *site.catalogue.pages) else "",
        contact=Link(site.own.contact.email, f"mailto:{site.own.contact.email}"),
        repository=site.own.repository,
    )


def foot(site: Site, language: Language) -> tuple[Link, ...]:
    """Links the ordinary pages, in the order of their ids, and the themes."""
    links = []
    for identity, texts in site.catalogue.pages.items():
        text = texts.get(language.code) or next(iter(texts.values()))
        links.append(Link(text.value.title, addresses.page(language.code, identity)))
    themes = Link(language.say("Themes"), addresses.index(language.code, "themes"))
    return (*links, themes) if site.catalogue.registers.themes else tuple(links)
