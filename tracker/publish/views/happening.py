"""One dated thing as a line: a last day to react, an opening, a plan, a step; with the procedure that it is of."""

import datetime as dt

from tracker.model.procedure import Event
from tracker.model.window import Window
from tracker.publish import addresses, words
from tracker.publish.dates import Dated, What
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run
from tracker.publish.site import Site
from tracker.publish.views import course, labels, naming, taking_part
from tracker.publish.views.parts import DayRow
from tracker.publish.vocabulary import STAGES


def day(one: Dated, language: Language) -> str:
    """Gives ``28 september``, or the period as exactly as it is known."""
    if one.exact or one.event is None:
        return words.day_and_month(language, one.day)
    return words.period(language, one.day, one.event.precision)


def tone(site: Site, one: Dated) -> str:
    """Gives the colour of a last day until which one can act now; none for everything else."""
    if one.window is None or one.what is not What.CLOSES:
        return ""
    return taking_part.tone(one.window, site.today) if taking_part.is_open(one.window, site.as_of) else ""


def row(site: Site, one: Dated, language: Language, *, named: bool, anchor: str = "", year: bool = True) -> DayRow:
    """Shows it as a line.

    Args:
        site: what is published.
        one: the dated thing.
        language: the reader's.
        named: whether the day is said: once for several on one day.
        anchor: what a link to the day names.
        year: whether the year is said where it is not the present one.
    """
    act = tone(site, one)
    return DayRow(
        day=day(one, language) if named else "",
        above=words.weekday(language, one.day) if named and one.exact else "",
        below=_year(site, one.day) if named and one.exact and year else "",
        tone=act,
        anchor=anchor,
        chip=language.say("Last day") if act else "",
        chip_tone=act,
        text=sentence(site, one, language),
        more=(_where(site, one, language),),
    )


def _year(site: Site, date: dt.date) -> str:
    """Names the year where it is not the present one."""
    return str(date.year) if date.year != site.today.year else ""


def sentence(site: Site, one: Dated, language: Language) -> Paragraph:
    """Says what happens, with a link to the procedure."""
    href = addresses.procedure(language.code, one.procedure.reference)
    title = naming.titled(site.title(one.procedure.reference, language.code), href, language)
    if one.window and one.what is What.CLOSES:
        return _closing(site, one, one.window, title, language)
    if one.what is What.OPENS:
        return language.runs("Open for reactions from this day: {procedure}.", procedure=title)
    if one.event is None:
        return (title,)
    if one.event.stage:
        return (Run(language.led(language.say(STAGES[one.event.stage])) + " "), title)
    return (*_planned(one.event, language), Run(language.led("") + " "), title)


def _closing(site: Site, one: Dated, window: Window, title: Run, language: Language) -> Paragraph:
    """Invites while one can react, beside a sign that says "last day"; else says in words what the day is."""
    hour = words.last_hour(language, window.closes) if window.closes else ""
    if tone(site, one):
        if hour:
            return language.runs("React to {procedure}, up to {hour}.", procedure=title, hour=hour)
        return language.runs("React to {procedure}.", procedure=title)
    if hour:
        return language.runs("Last day to react to {procedure}, up to {hour}.", procedure=title, hour=hour)
    return language.runs("Last day to react to {procedure}.", procedure=title)


def _planned(event: Event, language: Language) -> Paragraph:
    said = labels.ours(event.label, event.lang, language, event.body)
    return (Run(said) if said else labels.quoted(event.label, event.lang, language),)


def _where(site: Site, one: Dated, language: Language) -> Paragraph:
    """Says whose procedure it is, and in the source's words what happens, where ours stand above."""
    institution = site.institution(one.procedure.source, one.procedure.reference, language)
    state = language.say("planned by the source") if one.what is What.PLANNED else ""
    where = Run(naming.dot(institution, one.procedure.reference, state))
    if one.event is None or not (
        one.event.stage or labels.ours(one.event.label, one.event.lang, language, one.event.body)
    ):
        return (where,)
    return course.dotted(((where,), (labels.quoted(one.event.label, one.event.lang, language),)))
