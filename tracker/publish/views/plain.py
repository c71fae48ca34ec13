"""Pages of little thought: an ordinary text, the choice of language, and the page that does not exist."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tracker.publish import addresses, words
from tracker.publish.language import OWN_NAMES, Language, marked
from tracker.publish.prose import Link, Paragraph, Run, listed
from tracker.publish.site import Site
from tracker.publish.views import naming, position, shell
from tracker.publish.views.parts import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """An ordinary page."""

    head: Head
    body: str
    body_lang: str


def text_page(site: Site, identity: str, language: Language) -> TextView:
    """Makes an ordinary page, in another language where the reader's is missing, and says so."""
    texts = site.catalogue.pages[identity]
    shown = texts.get(language.code) or next(iter(texts.values()))
    lang = naming.foreign(shown.value.lang, language)
    return TextView(
        head=Head(
            title=shown.value.title,
            lang=lang,
            long=naming.is_long(shown.value.title),
            lead=(Run(shown.value.summary, lang=lang),) if shown.value.summary else (),
            notes=(position.only_in(shown.value.lang, language),) if lang else (),
        ),
        body=site.body(shown.path, language),
        body_lang=lang,
    )


TO_TRY = (
    ("", marked("What is open now")),
    ("search", marked("Search")),
    ("procedures", marked("All procedures")),
    ("dossiers", marked("Dossiers")),
    ("calendar", marked("Calendar")),
    ("changes", marked("What changed")),
)
"""Where somebody goes who found nothing: the first word of an address, and what its link is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A way into the site, in one language.

    Attributes:
        invitation: where else to look; ``report`` how to tell us of a wrong link.
    """

    code: str
    name: str
    href: str
    text: str
    title: str = ""
    links: tuple[Link, ...] = ()
    invitation: Paragraph = ()
    report: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceView:
    """The choice of language, or the page that does not exist, in every language at once."""

    title: str
    site_name: str
    name_note: str
    style: str
    brand: str
    doors: tuple[Door, ...]
    demonstration: tuple[Door, ...]
    alternates: tuple[Link, ...]


def entrance(site: Site) -> EntranceView:
    """Makes the page at the root."""
    return _in_every_language(site, _entrance)


def not_found(site: Site) -> EntranceView:
    """Makes the page that a server shows for an address that does not exist."""
    return _in_every_language(site, _not_found)


def _entrance(site: Site, language: Language) -> Door:
    return _door(language, words.name(site.own.descriptions, language))


def _not_found(site: Site, language: Language) -> Door:
    text = language.say(
        "Perhaps the address was copied wrongly. Addresses here do not change: what once stood here stands still."
    )
    links = tuple(
        Link(language.say(name), addresses.index(language.code, word) if word else addresses.home(language.code))
        for word, name in TO_TRY
    )
    door = _door(language, text)
    report = shell.report(site, language.say("(copy the address here)"), language)
    return replace(
        door,
        title=language.say("This page does not exist"),
        links=links,
        invitation=language.runs(
            "Do you look for a procedure? The index has every reference, such as {examples}.",
            examples=listed(_examples(site, language)),
        ),
        report=Link(language.say("Is a link on this site wrong? Report it."), report.href),
    )


def _examples(site: Site, language: Language) -> list[Run]:
    """Gives one reference of each institution, with its page."""
    first = [next(iter(folders.values()))[0] for folders in site.folders.values()]
    return [Run(reference, href=addresses.procedure(language.code, reference)) for reference in first]


def _door(language: Language, text: str) -> Door:
    return Door(code=language.code, name=OWN_NAMES[language.code], href=addresses.home(language.code), text=text)


def _in_every_language(site: Site, make: Callable[[Site, Language], Door]) -> EntranceView:
    name = words.name(site.own.names, site.languages[0])
    site_name, name_note = shell.parted(name)
    root = site.own.url.rstrip("/")
    notice = site.own.demonstration is not None
    return EntranceView(
        title=name,
        site_name=site_name,
        name_note=name_note,
        style=shell.STYLE,
        brand=site.own.brand_colour,
        doors=tuple(make(site, language) for language in site.languages),
        demonstration=tuple(
            _door(language, language.say(shell.DEMONSTRATION)) for language in site.languages if notice
        ),
        alternates=tuple(Link(language.code, f"{root}{addresses.home(language.code)}") for language in site.languages),
    )
