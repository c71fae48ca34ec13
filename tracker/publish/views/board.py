"""The board: everything that is still to be decided, by its next date; what has none is never hidden."""

import datetime as dt
from dataclasses import replace

from tracker.model.procedure import Procedure
from tracker.publish import addresses, words
from tracker.publish.dates import Dated, What
from tracker.publish.language import Language
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import happening, naming, reading, standing, taking_part, upcoming
from tracker.publish.views.parts import Head, Row, Section, SectionsView
from tracker.publish.vocabulary import STANCES


def under_way(site: Site) -> list[Procedure]:
    """Gives the procedures on which something is still to be decided."""
    every = site.catalogue.procedures.items()
    return [procedure for ref, procedure in every if standing.under_way(procedure, site.stages[ref])]


def view(site: Site, language: Language) -> SectionsView:
    """Makes the board: with a next date, the soonest first; then without one, the latest fact first."""
    found = under_way(site)
    with_date = [(one, procedure) for procedure in found if (one := _next(site, procedure))]
    with_date.sort(key=lambda pair: (pair[0].day, pair[1].reference))
    without = [procedure for procedure in found if _next(site, procedure) is None]
    without.sort(key=lambda procedure: (_last_fact(procedure) or words.LONG_AGO, procedure.reference), reverse=True)
    sections = (
        (language.say("With a date"), tuple(_dated(site, one, procedure, language) for one, procedure in with_date)),
        (language.say("No date announced"), tuple(_undated(site, procedure, language) for procedure in without)),
    )
    return SectionsView(
        head=Head(title=language.say("Everything under way"), lead=text(_lead(site, found, language))),
        sections=tuple(Section(title=title, rows=rows) for title, rows in sections if rows),
    )


def _lead(site: Site, found: list[Procedure], language: Language) -> str:
    """Counts what is under way, where, and how many ask for reactions."""
    if not found:
        return language.say("Nothing that we follow is under way.")
    institutions = {site.institution(one.source, one.reference, language) for one in found}
    number = language.count(len(found), "{n} procedure", "{n} procedures")
    whole = language.count(
        len(institutions),
        "{procedures} under way at {n} institution, the nearest date first.",
        "{procedures} under way at {n} institutions, the nearest date first.",
        procedures=number,
    )
    asking = sum(1 for one in found if taking_part.open_windows(one, site.as_of))
    if not asking:
        none = language.say("None asks for reactions now.")
        return f"{whole} {none}"
    some = language.count(asking, "{n} asks for reactions now.", "{n} ask for reactions now.")
    return f"{whole} {some}"


def _next(site: Site, procedure: Procedure) -> Dated | None:
    """Gives the next date of a procedure; an exact one before one of which only the period is known."""
    found = site.upcoming.get(procedure.reference, ())
    return next((one for one in found if one.exact), found[0] if found else None)


def _last_fact(procedure: Procedure) -> dt.date | None:
    past = [event.date for event in procedure.events if not event.scheduled and not event.cancelled]
    return max(past, default=procedure.stage_since)


def _dated(site: Site, one: Dated, procedure: Procedure, language: Language) -> Row:
    act = happening.tone(site, one)
    weekday = words.weekday(language, one.day)
    above = language.say("up to and including {weekday}", weekday=weekday) if act else weekday
    return replace(
        _row(site, procedure, language, _what_next(one, language)),
        above=above if one.exact else language.say("planned"),
        day=happening.day(one, language),
        below=str(one.day.year) if one.exact and one.day.year != site.today.year else "",
        tone=act,
    )


def _what_next(one: Dated, language: Language) -> Paragraph:
    """Says what happens on the next date."""
    if one.what is What.CLOSES and one.window and one.window.closes:
        hour = words.last_hour(language, one.window.closes)
        return text(language.say("You can react up to {hour}.", hour=hour) if hour else language.say("You can react."))
    return upcoming.what(one, language)


def _undated(site: Site, procedure: Procedure, language: Language) -> Row:
    last = _last_fact(procedure)
    stage = site.stages[procedure.reference]
    follows = text(standing.what_follows(procedure.kind, stage, language))
    return replace(
        _row(site, procedure, language, follows),
        above=language.say("last fact"),
        day=words.day_and_month(language, last) if last else language.say("not known"),
        below=str(last.year) if last else "",
        tone="soft",
    )


def _row(site: Site, procedure: Procedure, language: Language, follows: Paragraph) -> Row:
    """Shows a procedure without its date: where it stands, what comes next, what we want."""
    title = site.title(procedure.reference, language.code)
    there = addresses.procedure(language.code, procedure.reference)
    chip, tone = standing.chip(site, procedure, language)
    return Row(
        day="",
        title=Link(title.text, there, lang=naming.foreign(title.lang, language)),
        meta=naming.dot(site.institution(procedure.source, procedure.reference, language), procedure.reference),
        chip=chip,
        chip_tone=tone,
        side=tuple(paragraph for paragraph in (follows, ours(site, procedure, language)) if paragraph),
    )


def ours(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Says what we want of a procedure, in a word, and of which text; nothing where we hold no position."""
    held = [language.say(STANCES[on.stance.stance]) for on in site.stances.get(procedure.reference, [])]
    if not held:
        return ()
    we = language.runs("We: {stance}.", stance=Run(", ".join(dict.fromkeys(held)).lower()))
    return joined(we, *outdated(site, procedure.reference, language))


def outdated(site: Site, reference: str, language: Language) -> tuple[Paragraph, ...]:
    """Says of each stance on a procedure that there is a newer text than it was written about; each sentence once."""
    said = (reading.outdated(site, on, language) for on in site.stances.get(reference, []))
    return tuple(dict.fromkeys(filter(None, said)))
