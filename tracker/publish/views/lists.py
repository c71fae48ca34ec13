"""Lists of dossiers, themes and positions; and the page of a theme."""

from collections import Counter
from dataclasses import dataclass

from tracker.catalogue import DossierFile, PositionFile
from tracker.model.position import PositionStatus
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Link, Run, text
from tracker.publish.site import Site
from tracker.publish.views import asks, counts, dossier, naming, offered, register, standing, taking_part, windows
from tracker.publish.views.parts import Card, Head, Mark, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView:
    """Dossiers or themes."""

    head: Head
    cards: tuple[Card, ...]
    none: str


def dossiers(site: Site, language: Language) -> CardsView:
    """Lists the dossiers."""
    return CardsView(
        head=Head(title=language.say("Dossiers"), lead=text(language.say("What we follow, subject by subject."))),
        cards=tuple(dossier_card(site, file, language) for file in site.catalogue.dossiers.values()),
        none=language.say("There is no dossier yet."),
    )


def dossier_card(site: Site, file: DossierFile, language: Language) -> Card:
    """Shows a dossier with the signs of its recommendations, and where its procedures stand."""
    shown = file.translations.get(language.code, file.original).value
    mine = dossier.asks_in(site, file)
    tracked = [ref for ref in site.catalogue.references_in(file) if ref in site.catalogue.procedures]
    return Card(
        title=Link(shown.short_title or shown.title, addresses.dossier(language.code, file.original.value.id)),
        summary=shown.summary,
        lang=naming.foreign(shown.lang, language),
        marks=naming.marks(site, mine, language),
        text=counts.sentence(site, mine, language) if mine else "",
        now=_now(site, tracked, language),
    )


def _now(site: Site, tracked: list[str], language: Language) -> str:
    """Says where procedures stand, the first one first: each status once, with how many where they differ.

    A record that ends where a person stopped writing says nothing about now.
    """
    known = [(site.catalogue.procedures[ref], site.stages[ref]) for ref in tracked]
    stands = Counter(standing.stage_word(*one, language) for one in known if not standing.ends_here(*one))
    if not stands:
        return ""
    said = [f"{word} ({number})" if len(tracked) > 1 else word for word, number in stands.items()]
    return language.say("Now: {status}", status=", ".join(said))


def themes(site: Site, language: Language) -> CardsView:
    """Lists the themes."""
    return CardsView(
        head=Head(title=language.say("Themes")),
        cards=tuple(_theme_card(site, identity, language) for identity in site.catalogue.registers.themes),
        none=language.say("There is no theme yet."),
    )


def _theme_card(site: Site, identity: str, language: Language) -> Card:
    theme = site.catalogue.registers.themes[identity]
    positions = [file for file in site.catalogue.positions.values() if identity in file.original.value.themes]
    return Card(
        title=Link(words.name(theme.names, language), addresses.theme(language.code, identity)),
        summary=language.count(len(positions), "{n} position", "{n} positions"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme: what is open in it, its dossiers, positions and procedures.

    Attributes:
        open: what asks for reactions now; ``recommendations`` leads to all that we asked.
    """

    head: Head
    open: tuple[Row, ...]
    recommendations: Link
    follow: tuple[Link, ...]
    dossiers: tuple[Card, ...]
    positions: tuple[Row, ...]
    procedures: Table
    marks: tuple[Mark, ...]
    sentence: str


def theme(site: Site, identity: str, language: Language) -> ThemeView:
    """Makes the page of a theme."""
    catalogue = site.catalogue
    held = [file for file in catalogue.positions.values() if identity in file.original.value.themes]
    about = [file for file in catalogue.dossiers.values() if identity in file.original.value.themes]
    references = dict.fromkeys(ref for file in about for ref in catalogue.references_in(file) if ref)
    mine = register.in_theme(site, identity)
    for reference in (on.reference for stances in site.stances.values() for on in stances if on.position in held):
        references.setdefault(reference)
    found = offered.offers(site, "theme", identity, language)
    return ThemeView(
        head=Head(
            title=words.name(catalogue.registers.themes[identity].names, language),
            kicker=language.say("Theme"),
            offers=found,
        ),
        follow=offered.named(found, language),
        open=_open_in(site, [ref for ref in references if ref], language),
        recommendations=Link(
            language.say("All {number}, with evidence", number=len(mine)),
            addresses.asks_of_theme(language.code, identity),
        ),
        dossiers=tuple(dossier_card(site, file, language) for file in about),
        positions=tuple(position_row(site, file, language) for file in held),
        procedures=dossier.table(site, tuple(ref for ref in references if ref), language, caption=""),
        marks=naming.marks(site, mine, language),
        sentence=counts.sentence(site, mine, language),
    )


def _open_in(site: Site, references: list[str], language: Language) -> tuple[Row, ...]:
    """Lists what asks for reactions now, the first to close first."""
    found = [
        (window, procedure)
        for reference in references
        if (procedure := site.catalogue.procedures.get(reference))
        for window in taking_part.open_windows(procedure, site.as_of)
    ]
    found.sort(key=lambda pair: (taking_part.end(pair[0].closes), pair[1].reference))
    return tuple(windows.open_row(site, window, procedure, language) for window, procedure in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsView:
    """All positions: those that hold, and those that do not."""

    head: Head
    held: tuple[Row, ...]
    others: tuple[Row, ...]


def positions(site: Site, language: Language) -> PositionsView:
    """Lists the positions, the newest first."""
    files = sorted(
        site.catalogue.positions.values(), key=lambda f: f.original.value.adopted or words.LONG_AGO, reverse=True
    )
    held = [file for file in files if file.original.value.status is PositionStatus.ADOPTED]
    return PositionsView(
        head=Head(title=language.say("Positions"), lead=text(language.say("What we think, and what we ask for."))),
        held=tuple(position_row(site, file, language) for file in held),
        others=tuple(position_row(site, file, language) for file in files if file not in held),
    )


def position_row(site: Site, file: PositionFile, language: Language) -> Row:
    """Shows a position with its day and the signs of its recommendations."""
    value = file.original.value
    shown = file.translations.get(language.code, file.original).value
    held = value.status is PositionStatus.ADOPTED
    return Row(
        day=words.day_and_month(language, value.adopted) if value.adopted else language.say("no date"),
        below=str(value.adopted.year) if value.adopted else "",
        title=Link(shown.title, addresses.position(language.code, value.id), lang=naming.foreign(shown.lang, language)),
        meta=language.say("Position, version {version}", version=value.version),
        texts=((Run(shown.summary, lang=naming.foreign(shown.lang, language)),),),
        marks=naming.marks(site, site.asks_of.get(value.id, []), language),
        chip="" if held else asks.statuses(value.status, language),
        chip_tone="still",
    )
