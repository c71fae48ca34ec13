"""Where a source is wrong: said above the fact on its own page, and all of them on one page."""

import datetime as dt

from tracker.model.correction import Correction
from tracker.model.stage import Stage
from tracker.publish import words
from tracker.publish.language import NBSP, Language, marked
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import asks, naming
from tracker.publish.views.parts import DayRow, Head, Section, SectionsView
from tracker.publish.vocabulary import STAGES

FIELDS = {
    "stage": marked("Status"),
    "stage_since": marked("Since"),
    "url": marked("Address at the source"),
    "titles.nl": marked("Title in Dutch"),
    "titles.fr": marked("Title in French"),
    "titles.en": marked("Title in English"),
}
"""What can be corrected (tracker/corrected.py)."""


def notice(correction: Correction, language: Language) -> Paragraph:
    """Says what the source says, what is right, why, on whose word."""
    corrected = Run(language.say("Corrected by us."), strong=True)
    said = language.runs(
        "The source says {says}; right is {right}.",
        says=Run(_value(correction, correction.says, language), quoted=True),
        right=Run(_value(correction, correction.right, language), quoted=True),
    )
    return joined((corrected,), said, text(correction.why), _on_whose_word(correction, language))


def _value(correction: Correction, value: str, language: Language) -> str:
    """Gives a value as people read it."""
    if correction.field == "stage":
        return language.say(STAGES[Stage(value)])
    if correction.field == "stage_since" and value:
        return words.day(language, dt.date.fromisoformat(value))
    return value or language.say("nothing")


def _on_whose_word(correction: Correction, language: Language) -> Paragraph:
    link = asks.evidence(correction.evidence)
    day = words.day(language, correction.date)
    if link is None:
        return language.runs("{who}, {day}.", who=correction.by, day=day)
    evidence = Run(link.text, href=link.href)
    return language.runs("Evidence: {evidence}; {who}, {day}.", evidence=evidence, who=correction.by, day=day)


def field(correction: Correction, language: Language) -> str:
    """Names what is corrected."""
    return language.say(FIELDS[correction.field]) if correction.field in FIELDS else correction.field


def of(site: Site, reference: str, *fields: str) -> tuple[Correction, ...]:
    """Gives the corrections of some fields of a procedure; a name that ends in a dot means all that begin so."""
    found = site.catalogue.corrections.get(reference, ())
    return tuple(one for one in found if one.field.startswith(fields))


def view(site: Site, language: Language) -> SectionsView:
    """Lists every correction, the newest first."""
    every = [one for several in site.catalogue.corrections.values() for one in several]
    every.sort(key=lambda one: (one.date, one.reference, one.field), reverse=True)
    lead = language.say(
        "Where an official source is wrong, we say so here: what it says, what is right, why, and with which evidence. "
        "The source's own words stay in our data."
    )
    none = () if every else (text(language.say("No correction stands at the moment.")),)
    ours = text(language.say("Is something on this site itself wrong? Report it: the link stands below every page."))
    return SectionsView(
        head=Head(title=language.say("Corrections"), lead=text(lead)),
        sections=(
            Section(
                title=language.say("At present"),
                texts=none,
                days=tuple(_row(site, one, language) for one in every),
            ),
            Section(title=language.say("Our own mistakes"), texts=(ours,)),
        ),
    )


def _row(site: Site, correction: Correction, language: Language) -> DayRow:
    run = naming.procedure_run(site, correction.reference, language, with_title=True)
    return DayRow(
        day=words.day_and_month(language, correction.date),
        below=str(correction.date.year),
        text=(run, Run(f"{NBSP}· {field(correction, language)}")),
        more=(notice(correction, language),),
    )
