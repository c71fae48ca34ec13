"""Speed and openness, measured on one page: what, the result, of how many, and how it is counted."""

from collections.abc import Callable

from tracker.publish import measures, words
from tracker.publish.language import NBSP, Language, marked
from tracker.publish.measures import Days, Share
from tracker.publish.prose import Run, text
from tracker.publish.site import Site
from tracker.publish.views.parts import Cell, Head, Section, SectionsView, Table

Measure = Callable[[Site], Days | Share]

HEADS = (marked("What is measured"), marked("Result"), marked("How it is counted"))

SPEED: tuple[tuple[str, Measure, str], ...] = (
    (
        marked("From the opening of a period to react to our submission"),
        measures.from_opening_to_submission,
        marked("Median of whole days, over our submissions to a period whose opening the source tells."),
    ),
    (
        marked("Periods to react that we answered"),
        measures.periods_answered,
        marked("Of the periods of the procedures that we follow which have closed."),
    ),
    (
        marked("Age of our positions"),
        measures.age_of_positions,
        marked("Median of whole days since adoption, over the positions that hold."),
    ),
    (
        marked("Since a position was last changed"),
        measures.unchanged_positions,
        marked("Median of whole days since the last commit of its file in git, up to the day of this page."),
    ),
)
OPENNESS: tuple[tuple[str, Measure, str], ...] = (
    (
        marked("From the adoption of a position to its publication"),
        measures.from_adoption_to_publication,
        marked("Median of whole days from adoption to the first commit of its file in git."),
    ),
    (
        marked("Recommendations with an answer"),
        measures.recommendations_answered,
        marked("Of all that we ever made; an answer is one that the addressee gave, with its address."),
    ),
    (
        marked("Recommendations with a finding"),
        measures.recommendations_judged,
        marked("Of all that we ever made; a finding says what happened, and has an assessor."),
    ),
    (
        marked("Procedures verified in the last day"),
        measures.verified_in_the_last_day,
        marked("Of the procedures that a source reads; confirmed by it within a day before this page."),
    ),
)


def view(site: Site, language: Language) -> SectionsView:
    """Makes the page."""
    moment = language.say("As of {moment}.", moment=words.moment(language, site.as_of))
    rule = language.say("Examples count in nothing. Where n is 0, nothing can be said yet.")
    return SectionsView(
        head=Head(title=language.say("How fast and how open we are"), lead=text(rule), notes=(text(moment),)),
        sections=(
            Section(title=language.say("Speed"), table=_table(site, SPEED, language)),
            Section(title=language.say("Openness"), table=_table(site, OPENNESS, language)),
        ),
    )


def _table(site: Site, rows: tuple[tuple[str, Measure, str], ...], language: Language) -> Table:
    heads = tuple(language.say(head) for head in HEADS)
    return Table(caption="", heads=heads, rows=tuple(_row(site, row, heads, language) for row in rows))


def _row(site: Site, row: tuple[str, Measure, str], heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    what, measure, method = row
    found = measure(site)
    return (
        Cell(label=heads[0], text=text(language.say(what))),
        Cell(
            label=heads[1], text=(Run(result(found, language), strong=bool(found.n)),), under=f"n{NBSP}={NBSP}{found.n}"
        ),
        Cell(label=heads[2], text=text(language.say(method))),
    )


def result(found: Days | Share, language: Language) -> str:
    """Says a result in words; that there is nothing to measure, where there is not."""
    if not found.n:
        return language.say("nothing to measure")
    if isinstance(found, Days):
        return language.count(found.median, "{n} day", "{n} days")
    return language.say("{part} of {whole}", part=found.part, whole=found.n)
