"""The register of recommendations: all, and by outcome, theme and addressee, each a page of its own."""

from dataclasses import dataclass, replace

from tracker.catalogue import AskOf, OutcomeNow
from tracker.model.position import Outcome
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Run, text
from tracker.publish.site import Site
from tracker.publish.views import counts, naming, offered
from tracker.publish.views.parts import Cell, Counted, Head, Section, SectionsView, Table
from tracker.publish.vocabulary import CONTRIBUTIONS, OUTCOME_MEANS, OUTCOMES, RESPONSES

OPEN = (Outcome.UNDECIDED, Outcome.NOT_ASSESSED)
"""Outcomes of which nothing can be told one by one."""

SIGNS = marked(
    "One sign is one recommendation. “In motion” does not count as obtained. People assess, each time with evidence; "
    "in the table, the word for the outcome leads to it."
)
HEADS = (
    marked("Recommendation"),
    marked("What happened"),
    marked("They said"),
    marked("Our part"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of the recommendations, under a name."""

    title: str
    mine: list[AskOf]
    kicker: str = ""
    lead: str = ""


def view(site: Site, language: Language) -> SectionsView:
    """Makes the register: the sentence with the full denominator, the tally, every recommendation."""
    mine = list(site.counted)
    found = offered.offers(site, "recommendations", "", language)
    return SectionsView(
        head=Head(title=language.say("What did we ask, and did we get it?"), offers=found),
        signs=True,
        statement=counts.sentence(site, mine, language),
        sections=(
            *_tallied(site, mine, language),
            *_ways_in(site, language),
            *_settled(site, mine, language),
            Section(title=language.say("Follow this"), links=offered.to_follow(found)),
        ),
    )


def part(site: Site, of: Part, language: Language) -> SectionsView:
    """Makes the page of some of the recommendations."""
    return SectionsView(
        head=Head(title=of.title, kicker=of.kicker, lead=text(of.lead)),
        signs=True,
        statement=counts.sentence(site, of.mine, language),
        ways=(Link(language.say("All recommendations"), addresses.index(language.code, "recommendations")),),
        sections=told(site, of.mine, language),
    )


def told(site: Site, mine: list[AskOf], language: Language) -> tuple[Section, ...]:
    """Tells of some of the recommendations: the tally, and each in a row."""
    return (*_tallied(site, mine, language), *_one_by_one(site, mine, language))


def outcome(site: Site, value: str, language: Language) -> SectionsView:
    """Makes the page of the recommendations with one outcome."""
    wanted = Outcome(value)
    mine = [ask for ask in site.counted if site.outcome(ask).outcome is wanted]
    number = language.count(len(mine), "{n} recommendation", "{n} recommendations")
    whole = language.count(len(site.counted), "of the {n} that we made", "of the {n} that we made")
    return SectionsView(
        head=Head(
            title=language.say(OUTCOMES[wanted]),
            kicker=language.say("Recommendations by outcome"),
            lead=text(language.say(OUTCOME_MEANS[wanted])),
        ),
        signs=True,
        statement=f"{number} {whole}.",
        ways=(Link(language.say("All recommendations"), addresses.index(language.code, "recommendations")),),
        sections=_one_by_one(site, mine, language),
    )


def of_theme(site: Site, identity: str, language: Language) -> SectionsView:
    """Makes the page of the recommendations of a theme."""
    theme = words.name(site.catalogue.registers.themes[identity].names, language)
    return part(
        site,
        Part(title=theme, kicker=language.say("Recommendations by theme"), mine=in_theme(site, identity)),
        language,
    )


def in_theme(site: Site, identity: str) -> list[AskOf]:
    """Gives the recommendations of the positions of a theme."""
    return [ask for ask in site.counted if identity in ask.position.original.value.themes]


def to_addressee(site: Site, identity: str) -> list[AskOf]:
    """Gives the recommendations to an addressee."""
    return [ask for ask in site.counted if identity in ask.recommendation.to]


def _tallied(site: Site, mine: list[AskOf], language: Language) -> tuple[Section, ...]:
    if not mine:
        return ()
    return (
        Section(
            title=language.say("All {number}", number=len(mine)),
            tally=tuple(_linked(counted, language) for counted in counts.tally(site, mine, language)),
            after=(text(language.say(SIGNS)),),
        ),
    )


def _linked(counted: tuple[Outcome, Counted], language: Language) -> Counted:
    """Links the word of an outcome to the page that lists it, where there is something to list."""
    value, row = counted
    href = addresses.outcome(language.code, value.value) if row.number else ""
    return Counted(number=row.number, word=Run(row.word.text, href=href), marks=row.marks)


def _ways_in(site: Site, language: Language) -> tuple[Section, ...]:
    """Links the pages by theme and by addressee."""
    registers = site.catalogue.registers
    by_theme = tuple(
        Link(words.name(theme.names, language), addresses.asks_of_theme(language.code, one), note=str(number))
        for one, theme in registers.themes.items()
        if (number := len(in_theme(site, one)))
    )
    by_addressee = tuple(
        Link(words.name(addressee.names, language), addresses.addressee(language.code, one), note=str(number))
        for one, addressee in registers.addressees.items()
        if (number := len(to_addressee(site, one)))
    )
    parts = ((language.say("By theme"), by_theme), (language.say("By addressee"), by_addressee))
    return tuple(Section(title=title, links=links) for title, links in parts if links)


def _one_by_one(site: Site, mine: list[AskOf], language: Language) -> tuple[Section, ...]:
    if not mine:
        return ()
    order = list(OUTCOMES)
    mine = sorted(mine, key=lambda ask: order.index(site.outcome(ask).outcome))
    heads = tuple(language.say(head) for head in HEADS)
    rows = tuple(_row(site, ask, heads, language) for ask in mine)
    return (Section(title=language.say("One by one"), table=Table(caption="", heads=heads, rows=rows)),)


def _settled(site: Site, mine: list[AskOf], language: Language) -> tuple[Section, ...]:
    """Lists those of which something came; the others are many, say the same, and have pages of their own."""
    settled = [ask for ask in mine if site.outcome(ask).outcome not in OPEN]
    if not settled or len(settled) == len(mine):
        return _one_by_one(site, mine, language)
    links = [
        Run(language.say(OUTCOMES[value]).lower(), href=addresses.outcome(language.code, value.value))
        for value in OPEN
        if any(site.outcome(ask).outcome is value for ask in mine)
    ]
    apart = [piece for link in links for piece in (Run(", "), link)][1:]
    note = (Run(language.say("With an outcome. On a page of their own:") + " "), *apart, Run("."))
    return tuple(replace(section, note=note) for section in _one_by_one(site, settled, language))


def _row(site: Site, ask: AskOf, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    result = site.outcome(ask)
    wording, lang = naming.ask_text(ask, language)
    answers, contribution = ask.recommendation.answers, ask.recommendation.contribution
    reference = ask.reference or ask.recommendation.procedure
    day = words.day(language, result.finding.date) if result.finding and not result.derived else ""
    mark = naming.mark(result.outcome, language)
    said = ", ".join(language.say(RESPONSES[one.value]) for one in answers) or language.say("No answer")
    ours = language.say(CONTRIBUTIONS[contribution.value]) if contribution else language.say("None claimed")
    mine = language.say("example") if contribution and contribution.example else ""
    who = [name for one in answers for name in one.by] if len(ask.recommendation.to) > 1 else []
    invented = language.say("example") if any(one.example for one in answers) else ""
    theirs = naming.dot(naming.offices(site, dict.fromkeys(who), language), invented)
    return (
        Cell(
            label=heads[0],
            text=(Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language)),),
            under=naming.dot(naming.addressees(site, ask, language), reference),
        ),
        Cell(
            label=heads[1],
            text=(Run(mark.word, strong=True, href=_shown_at(result)),),
            mark=mark,
            whole=True,
            under=day,
        ),
        Cell(label=heads[2], text=text(said), under=theirs),
        Cell(label=heads[3], text=text(ours), under=mine),
    )


def _shown_at(result: OutcomeNow) -> str:
    """Gives the address that shows an outcome: the word leads to its evidence, the recommendation to its own page."""
    return outside(result.finding.evidence) if result.finding and not result.derived else ""
