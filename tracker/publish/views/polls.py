"""How a parliament voted on a text, by group: counts, never who; and which of our country's members have a role."""

from tracker.model.procedure import Procedure
from tracker.model.vote import Counts, Vote, seat_of
from tracker.publish import words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import naming
from tracker.publish.views.parts import Bar, Cell, Section, Table
from tracker.publish.vocabulary import ONE_ROLE

HEADS = (marked("Group"), marked("For"), marked("Against"), marked("Abstained"), marked("As a bar"))
COUNTRY = "BE"
"""Whose members are named apart, as the organisations that use this are Belgian."""

WIDE = 160
"""Units of the longest bar."""

FOR, AGAINST, ABSTAINED = "1", "0", "0.4"
"""How far a piece of a bar is filled: told apart without colour."""


def sections(site: Site, reference: str, language: Language) -> tuple[Section, ...]:
    """Shows the votes on a procedure's text, the newest first; nothing where none is recorded."""
    found = [vote for vote in reversed(site.catalogue.votes) if vote.reference == reference]
    titles = (language.say("How the groups voted"), *(language.say("An earlier vote") for _ in found))
    return tuple(_section(vote, title, language) for vote, title in zip(found, titles, strict=False))


def _section(vote: Vote, title: str, language: Language) -> Section:
    by_country = _table(vote.countries, language.say("By country"), language, of_countries=True)
    missing = text(language.say("By country we cannot say it: no list with the country of every member is recorded."))
    return Section(
        title=title,
        texts=(sentence(vote, language), _source(vote, language)),
        table=_table(vote.groups, "", language),
        after=() if vote.countries else (missing,),
        more=by_country if vote.countries else None,
    )


def sentence(vote: Vote, language: Language) -> Paragraph:
    """Says when, on what, and with how many."""
    whole = vote.whole
    return language.runs(
        "On {day} the European Parliament voted on {document}: {for_} for, {against} against, {abstained} abstained.",
        day=words.day(language, vote.date),
        document=vote.document or vote.reference,
        for_=str(whole.for_),
        against=str(whole.against),
        abstained=str(whole.abstained),
    )


def _source(vote: Vote, language: Language) -> Paragraph:
    published = Run(language.say("the published list"), href=outside(vote.url))
    said = Run(vote.description, lang=naming.foreign(vote.lang, language), quoted=True)
    return joined(
        language.runs("Counted from {published}, which calls this vote {words}.", published=published, words=said),
        text(language.say("In the bars, filled is for, outlined is against, pale is abstained.")),
    )


def _table(counts: tuple[Counts, ...], caption: str, language: Language, *, of_countries: bool = False) -> Table:
    heads = tuple(language.say(head) for head in HEADS)
    if of_countries:
        heads = (language.say("Country"), *heads[1:])
    most = max((one.for_ + one.against + one.abstained for one in counts), default=1)
    ordered = sorted(counts, key=lambda one: (-(one.for_ + one.against + one.abstained), one.name))
    rows = tuple(_row(one, most, heads, language, of_countries=of_countries) for one in ordered)
    return Table(caption=caption, heads=heads, rows=rows)


def _row(one: Counts, most: int, heads: tuple[str, ...], language: Language, *, of_countries: bool) -> tuple[Cell, ...]:
    numbers = (one.for_, one.against, one.abstained)
    name = country(one.name, language) if of_countries else one.name
    cells = (Cell(label=heads[at], text=text(str(number))) for at, number in enumerate(numbers, 1))
    return Cell(label=heads[0], text=text(name)), *cells, Cell(label=heads[4], text=(), bars=bars(numbers, most))


def bars(numbers: tuple[int, int, int], most: int) -> tuple[Bar, ...]:
    """Draws three numbers beside each other, as long as they are against the largest row."""
    made: list[Bar] = []
    at = 1
    for number, fill in zip(numbers, (FOR, AGAINST, ABSTAINED), strict=True):
        width = round(number * WIDE / most)
        if width:
            made.append(Bar(x=at, width=width, fill=fill))
            at += width
    return tuple(made)


def country(code: str, language: Language) -> str:
    """Names a country in the reader's language; one that nobody knows keeps its code.

    Args:
        code: of two or three letters (ISO 3166).
        language: the reader's.
    """
    from babel import Locale
    from babel.core import get_global

    same = get_global("territory_aliases").get(code, ())
    two = same[0] if len(same) == 1 else code
    return str(Locale.parse(language.locale).territories.get(two, code))


def hands(site: Site, procedure: Procedure, language: Language) -> tuple[str, tuple[Paragraph, ...]]:
    """Names the members of our country with a role in a procedure, where a list tells their country, and where."""
    found: list[Paragraph] = []
    for actor in procedure.actors:
        seat = seat_of(actor, site.catalogue.seats)
        if seat and seat.country == COUNTRY:
            role = language.say(ONE_ROLE[actor.role]) if actor.role in ONE_ROLE else actor.role
            words_of = naming.dot(naming.person(actor, language), actor.group, role)
            said = (Run(words_of, href=outside(seat.evidence)),)
            if said not in found:
                found.append(said)
    return language.say("From {country}", country=country(COUNTRY, language)), tuple(found)
