"""The board: everything that is still to be decided, by its next date; what has none is never hidden.

What has ended keeps one line, the closing one, for ``CLOSING`` after the day on which the tracker saw the decision, or
after the decision itself when it was seen decided.
"""

import datetime as dt
from dataclasses import dataclass, replace

from tracker.model.procedure import Precision, Procedure
from tracker.model.stage import DECIDED
from tracker.publish import addresses, words
from tracker.publish.dates import Dated, What
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import counts, happening, naming, reading, standing, taking_part, upcoming
from tracker.publish.views.parts import Head, Row, Section, SectionsView
from tracker.publish.vocabulary import STANCES

WEEK, CLOSING = dt.timedelta(days=7), dt.timedelta(weeks=4)
"""Within which something moved lately, and for how long a closing line stands."""

PARTED = marked("Written by hand up to that day. They may have gone on since; nobody asks their source every day.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The lines of the board: every procedure that is under way stands in one of the first three, and once.

    Attributes:
        parted: written by hand up to a day, without a date to come; they may have gone on, or have ended.
    """

    dated: tuple[Row, ...]
    undated: tuple[Row, ...]
    parted: tuple[Row, ...]
    ended: tuple[Row, ...]


def under_way(site: Site) -> list[Procedure]:
    """Gives the procedures on which something is still to be decided, as far as we follow them."""
    return [procedure for procedure in _open(site) if not _parted(site, procedure)]


def _open(site: Site) -> list[Procedure]:
    every = site.catalogue.procedures.items()
    return [procedure for ref, procedure in every if standing.under_way(procedure, site.stages[ref])]


def _parted(site: Site, procedure: Procedure) -> bool:
    """Tells whether nobody knows if a procedure is still under way: a person stopped writing, and no date is ahead."""
    ends = standing.ends_here(procedure, site.stages[procedure.reference])
    return ends and _next(site, procedure) is None


def board(site: Site, language: Language) -> Board:
    """Gives the lines: with a next date, the soonest first; without one, the latest fact first; what ended lately."""
    found = under_way(site)
    with_date = [(one, procedure) for procedure in found if (one := _next(site, procedure))]
    with_date.sort(key=lambda pair: (pair[0].day, pair[1].reference))
    without = [procedure for procedure in found if _next(site, procedure) is None]
    parted = [procedure for procedure in _open(site) if _parted(site, procedure)]
    for some in (without, parted):
        some.sort(key=lambda procedure: (_last_fact(procedure) or words.LONG_AGO, procedure.reference), reverse=True)
    ended = [(day, one) for one in site.catalogue.procedures.values() if (day := ended_on(site, one))]
    ended.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].reference))
    return Board(
        dated=tuple(_dated(site, one, procedure, language) for one, procedure in with_date),
        undated=tuple(_undated(site, procedure, language) for procedure in without),
        parted=tuple(_undated(site, procedure, language) for procedure in parted),
        ended=tuple(_ended(site, day, procedure, language) for day, procedure in ended),
    )


def view(site: Site, language: Language) -> SectionsView:
    """Makes the page of the board."""
    made = board(site, language)
    rule = text(language.say("For four weeks after we saw the decision; then its page and the register have it."))
    sections = (
        Section(title=language.say("With a date"), rows=made.dated),
        Section(title=language.say("No date announced"), rows=made.undated),
        Section(title=language.say("Where our record ends"), rows=made.parted, note=text(language.say(PARTED))),
        Section(title=language.say("Ended lately"), rows=made.ended, note=rule),
    )
    return SectionsView(
        head=Head(title=language.say("Everything under way"), lead=text(_lead(site, under_way(site), language))),
        sections=tuple(section for section in sections if section.rows),
    )


def moved_on(site: Site, procedure: Procedure) -> dt.date | None:
    """Gives the last day of the past week on which a record changed or something happened; None when nothing did."""
    changes = [change for change in procedure.changes if change.what != "tracked" and change.from_ != change.to]
    seen = [words.local(change.seen).date() for change in changes]
    past = [event for event in procedure.events if not event.scheduled and not event.cancelled]
    days = [*seen, *(event.date for event in past if event.precision is Precision.DAY)]
    return max((day for day in days if site.today - WEEK <= day <= site.today), default=None)


def ended_on(site: Site, procedure: Procedure) -> dt.date | None:
    """Gives the day of the closing line of a procedure; None while it is under way, and once the line has gone."""
    if site.stages[procedure.reference] not in DECIDED:
        return None
    moved = [c for c in procedure.changes if c.what == "stage" and c.to in DECIDED and c.from_ not in DECIDED]
    day = words.local(moved[-1].seen).date() if moved else procedure.stage_since
    return day if day and site.today - CLOSING <= day <= site.today else None


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
    found = [one for one in site.upcoming.get(procedure.reference, ()) if _to_come(site, one)]
    return next((one for one in found if one.exact), found[0] if found else None)


def _to_come(site: Site, one: Dated) -> bool:
    """Tells whether a date is still to come: what began a stage or opened today has happened, what closed is over."""
    if one.what is What.CLOSES and one.window:
        return taking_part.end(one.window.closes) >= site.as_of
    return one.what is What.PLANNED or (one.what is What.OPENS and one.day > site.today)


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
    usual = "" if standing.ends_here(procedure, stage) else standing.what_follows(procedure.kind, stage, language)
    follows = text(usual)
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
        side=tuple(filter(None, (follows, ours(site, procedure, language), _moved(site, procedure, language)))),
    )


def _ended(site: Site, day: dt.date, procedure: Procedure, language: Language) -> Row:
    """Closes the line of a procedure: how it ended, when, and what came of what we asked."""
    asked = site.asks.get(procedure.reference, [])
    got = text(counts.sentence(site, asked, language)) if asked else ()
    fact = procedure.stage_since or day
    return replace(
        _row(site, procedure, language, got),
        above=language.say("ended"),
        day=words.day_and_month(language, fact),
        below=str(fact.year) if fact.year != site.today.year else "",
        tone="soft",
    )


def _moved(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Marks what moved in the past week, with a link to what changed."""
    day = moved_on(site, procedure)
    if day is None:
        return ()
    there = f"{addresses.procedure(language.code, procedure.reference)}#record"
    moved = Run(words.day_and_month(language, day), href=there if procedure.changes else "")
    return (Run("◆ ", strong=True), *language.runs("Moved on {day}.", day=moved))


def ours(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Says what we want of a procedure, in a word, and of which text; nothing where we hold no position."""
    held = [language.say(STANCES[on.stance.stance]) for on in site.holding.get(procedure.reference, [])]
    if not held:
        return ()
    we = language.runs("We: {stance}.", stance=Run(", ".join(dict.fromkeys(held)).lower()))
    return joined(we, *outdated(site, procedure.reference, language))


def outdated(site: Site, reference: str, language: Language) -> tuple[Paragraph, ...]:
    """Says of each stance on a procedure that there is a newer text than it was written about; each sentence once."""
    said = (reading.outdated(site, on, language) for on in site.holding.get(reference, []))
    return tuple(dict.fromkeys(filter(None, said)))
