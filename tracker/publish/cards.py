"""The picture that goes with a link in social media: drawn when the site is built, kept by what it shows.

A dossier, a position and a procedure that is followed have their own; every other page has that of the site. No picture
shows a status: other sites keep pictures for long, and it would be untrue by then.
"""

import hashlib
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import escape

from tracker.disk import write_atomically
from tracker.model.reference import slug
from tracker.publish import words
from tracker.publish.following import scopes
from tracker.publish.following.clean import clean
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import naming

WIDTH, HEIGHT = 1200, 630
NAME = "card.png"
FONT = Path("cards") / "serif-600.ttf"
PAPER, INK, SOFT = "#fbfaf7", "#1c1b19", "#56534c"
SIZES = ((72, 28, 3), (56, 36, 4), (44, 46, 5))
"""From the largest: the size of the letters, how many of them fill a line, and for how many lines there is room."""

Painter = Callable[[str], bytes]
"""Draws an SVG as PNG."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a picture shows.

    Attributes:
        kicker: what it is, in small letters above the title.
        brand: the colour of the point behind the name.
    """

    title: str
    kicker: str
    name: str
    brand: str


def address(site: Site, language: Language, rest: str, reference: str) -> str:
    """Gives the address of the picture of a page.

    Args:
        site: what is published.
        language: of the page.
        rest: its address after the language.
        reference: of the procedure that it is about; empty for any other page.
    """
    first, _, more = rest.partition("/")
    identity = more.partition("/")[0]
    own = identity and (first in ("dossiers", "positions") or (first == "procedures" and _followed(site, reference)))
    return f"/{language.code}/{first}/{identity}/{NAME}" if own else f"/{language.code}/{NAME}"


def _followed(site: Site, reference: str) -> bool:
    return reference in site.catalogue.procedures and scopes.followed(site, reference)


def outputs(site: Site, paint: Painter) -> Iterator[tuple[str, bytes]]:
    """Gives every picture, with its address."""
    for language in site.languages:
        for rest, reference, card in _cards(site, language):
            yield address(site, language, rest, reference), paint(svg(card))


def _cards(site: Site, language: Language) -> Iterator[tuple[str, str, Card]]:
    name, catalogue = words.name(site.own.names, language), site.catalogue
    make = partial(Card, name=name, brand=site.own.brand_colour)
    yield "", "", make(title=name, kicker=words.name(site.own.descriptions, language))
    for identity, dossier in catalogue.dossiers.items():
        title, _, _ = naming.text_of(dossier, language)
        yield f"dossiers/{identity}/", "", make(title=title, kicker=language.say("Dossier"))
    for identity, position in catalogue.positions.items():
        title, _, _ = naming.text_of(position, language)
        yield f"positions/{identity}/", "", make(title=title, kicker=language.say("Position"))
    for reference, record in catalogue.procedures.items():
        if _followed(site, reference):
            kicker = naming.dot(site.institution(record.source, reference, language), reference)
            title = site.title(reference, language.code).text
            yield f"procedures/{slug(reference)}/", reference, make(title=title, kicker=kicker)


def svg(card: Card) -> str:
    """Draws a picture."""
    title = " ".join(clean(card.title).split())
    size, lines = _set(title)
    top = 190 + size // 2
    drawn = "".join(_text(80, top + number * size * 1.2, size, INK, line) for number, line in enumerate(lines))
    kicker = textwrap.shorten(clean(card.kicker), 62, placeholder="…")
    name = textwrap.shorten(clean(card.name), 50, placeholder="…")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="\'Standpunt Serif\'" font-weight="600">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f'<path d="M80 520h1040" stroke="{INK}" stroke-width="2"/>'
        f'<circle cx="90" cy="570" r="10" fill="{card.brand}"/>'
        f"{_text(80, 130, 32, SOFT, kicker)}{drawn}{_text(116, 582, 36, INK, name)}</svg>"
    )


def _set(title: str) -> tuple[int, list[str]]:
    """Sets a title in the largest letters that leave room for it; the longest is cut."""
    for size, width, most in SIZES:
        lines = textwrap.wrap(title, width)
        if len(lines) <= most:
            return size, lines
    size, width, most = SIZES[-1]
    return size, textwrap.wrap(title, width, max_lines=most, placeholder="…")


def _text(x: float, y: float, size: int, fill: str, words: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}">{escape(words)}</text>'


def painter(theme: Path, cache: Path | None = None) -> Painter:
    """Gives what draws pictures with the font of a theme.

    Args:
        theme: its folder.
        cache: where pictures are kept by what they show; None keeps none.
    """
    font = theme.resolve() / FONT
    seed = hashlib.sha256(font.read_bytes()).hexdigest()
    return partial(_painted, font=font, seed=seed, cache=cache)


def _painted(drawing: str, *, font: Path, seed: str, cache: Path | None) -> bytes:
    key = hashlib.sha256(f"{seed}{drawing}".encode()).hexdigest()
    if cache and (kept := cache / f"{key}.png").is_file():
        return kept.read_bytes()
    import resvg_py

    made = bytes(resvg_py.svg_to_bytes(svg_string=drawing, font_files=[str(font)], skip_system_fonts=True))
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
        write_atomically(cache / f"{key}.png", made)
    return made
