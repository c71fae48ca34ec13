"""Lists: all procedures, dossiers, positions, themes, and the register of recommendations."""

from collections import defaultdict
from dataclasses import dataclass

from tracker.catalogue import AskOf, DossierFile, PositionFile
from tracker.model.position import PositionStatus
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import asks, dossier, naming, standing
from tracker.publish.views.parts import Card, Cell, Head, Mark, Row, Table
from tracker.publish.vocabulary import CONTRIBUTIONS, OUTCOMES, RESPONSES

SIGNS = marked(
    "One sign is one recommendation. “In motion” does not count as obtained. People assess, each time with evidence."
)
HEADS = (
    marked("Recommendation"),
    marked("What happened"),
    marked("They said"),
    marked("Our part"),
    marked("Assessed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of a list, under its own heading."""

    title: str
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresView:
    """All procedures, by institution."""

    head: Head
    groups: tuple[Group, ...]


def procedures(site: Site, language: Language) -> ProceduresView:
    """Lists every procedure, by institution, by reference."""
    by_institution: dict[str, list[str]] = defaultdict(list)
    for reference, procedure in site.catalogue.procedures.items():
        by_institution[site.institution(procedure.source, reference, language)].append(reference)
    groups = [
        Group(
            title=name or language.say("Other institutions"),
            table=dossier.table(site, tuple(sorted(refs)), language, caption=_counted(len(refs), language)),
        )
        for name, refs in sorted(by_institution.items())
    ]
    total = len(site.catalogue.procedures)
    lead = language.count(
        len(by_institution),
        "{total} at {n} institution.",
        "{total} at {n} institutions.",
        total=_counted(total, language),
    )
    return ProceduresView(head=Head(title=language.say("Procedures"), lead=text(lead)), groups=tuple(groups))


def _counted(number: int, language: Language) -> str:
    return language.count(number, "{n} procedure", "{n} procedures")


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
    """Shows a dossier with the signs of its recommendations, and where its first procedure stands."""
    shown = file.translations.get(language.code, file.original).value
    mine = dossier.asks_in(site, file)
    tracked = [ref for ref in site.catalogue.references_in(file) if ref in site.catalogue.procedures]
    now = ""
    if tracked:
        word = standing.stage_word(site.catalogue.procedures[tracked[0]], site.stages[tracked[0]], language)
        now = language.say("Now: {status}", status=word)
    return Card(
        title=Link(shown.short_title or shown.title, addresses.dossier(language.code, file.original.value.id)),
        summary=shown.summary,
        lang=naming.foreign(shown.lang, language),
        marks=naming.marks(site, mine, language),
        text=asks.short_sentence(site, mine, language) if mine else "",
        now=now,
    )


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
    """A theme: its dossiers, positions and procedures."""

    head: Head
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
    names = {file.original.value.id for file in held}
    mine = [ask for ask in site.counted if ask.position.original.value.id in names]
    for reference in (on.reference for stances in site.stances.values() for on in stances if on.position in held):
        references.setdefault(reference)
    return ThemeView(
        head=Head(title=words.name(catalogue.registers.themes[identity].names, language), kicker=language.say("Theme")),
        dossiers=tuple(dossier_card(site, file, language) for file in about),
        positions=tuple(position_row(site, file, language) for file in held),
        procedures=dossier.table(site, tuple(ref for ref in references if ref), language, caption=""),
        marks=naming.marks(site, mine, language),
        sentence=asks.sentence(site, mine, language),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """What we asked, and whether we got it."""

    head: Head
    sentence: str
    tally_title: str
    tally: tuple[tuple[int, str, tuple[Mark, ...]], ...]
    note: Paragraph
    table: Table


def register(site: Site, language: Language) -> RegisterView:
    """Makes the register: the sentence with the full denominator, the tally, every recommendation."""
    mine = sorted(site.counted, key=lambda ask: list(OUTCOMES).index(site.outcome(ask).outcome))
    heads = tuple(language.say(head) for head in HEADS)
    return RegisterView(
        head=Head(title=language.say("What did we ask, and did we get it?")),
        sentence=asks.sentence(site, mine, language),
        tally_title=language.say("All {number}", number=len(mine)),
        tally=asks.tally(site, mine, language),
        note=text(language.say(SIGNS)),
        table=Table(caption="", heads=heads, rows=tuple(_ask_row(site, ask, heads, language) for ask in mine)),
    )


def _ask_row(site: Site, ask: AskOf, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    outcome = site.outcome(ask)
    wording, lang = naming.ask_text(ask, language)
    response, part = ask.recommendation.response, ask.recommendation.contribution
    reference = ask.reference or ask.recommendation.procedure
    day = words.day(language, outcome.finding.date) if outcome.finding and not outcome.derived else "–"
    mark = naming.mark(outcome.outcome, language)
    return (
        Cell(
            label=heads[0],
            text=(Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language)),),
            under=naming.dot(naming.addressees(site, ask, language), reference),
        ),
        Cell(label=heads[1], text=(Run(mark.word, strong=True),), mark=mark, whole=True),
        Cell(
            label=heads[2],
            text=text(language.say(RESPONSES[response.value]) if response else language.say("No answer")),
        ),
        Cell(
            label=heads[3], text=text(language.say(CONTRIBUTIONS[part.value]) if part else language.say("None claimed"))
        ),
        Cell(label=heads[4], text=text(day), whole=True),
    )
