"""The first page of a language: what is open, what is coming, what changed, what we got, our dossiers."""

import datetime as dt
from dataclasses import dataclass

from tracker.model.procedure import Event, Procedure
from tracker.model.window import Window
from tracker.publish import addresses, news, words
from tracker.publish.dates import Dated, What
from tracker.publish.language import Language
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import (
    board,
    calendar,
    certainty,
    changes,
    counts,
    course,
    labels,
    lists,
    naming,
    offered,
    reached,
    standing,
    taking_part,
    upcoming,
)
from tracker.publish.views.parts import Card, DayRow, Entry, Head, Mark, Row
from tracker.publish.vocabulary import STAGES

FEW = 6
"""How many changes and past facts stand on the first page; the lists have all."""

SOME = 12
"""How many lines of the board stand on the first page; beyond, its link says how many there are."""

WEEKS = dt.timedelta(weeks=4)
"""How far the first page looks ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page.

    Attributes:
        changed: what is new this week; ``lately`` the latest steps of procedures, when this week has few.
        under_way: the lines of the board, ``ended`` the closing ones; ``more_under_way`` says how many there are.
        follow: pages that keep a reader informed; ``offers`` files that do, and ``arrives`` what they bring.
        state: as of when this is.
    """

    head: Head
    open_title: str
    open: tuple[Row, ...]
    none_open: Paragraph
    under_way: tuple[Row, ...]
    more_under_way: Link
    ended: tuple[Row, ...]
    coming: tuple[DayRow, ...]
    after: Paragraph
    changed: tuple[DayRow, ...]
    quiet: Paragraph
    all_changes: Link
    not_reached: tuple[DayRow, ...]
    lately: tuple[Entry, ...]
    marks: tuple[Mark, ...]
    sentence: str
    register: Link
    dossiers: tuple[Card, ...]
    follow: tuple[Link, ...]
    offers: tuple[Link, ...]
    arrives: Paragraph
    state: Paragraph


def view(site: Site, language: Language) -> HomeView:
    """Makes the first page."""
    rows = open_rows(site, language)
    counted = list(site.counted)
    found = offered.offers(site, "home", "", language)
    made = board.board(site, language)
    new = site.news.get(news.week_of(site.today), ())
    return HomeView(
        head=Head(
            title=language.say("What is being decided now, and can you take part?"),
            lead=text(words.name(site.own.descriptions, language)),
            offers=found,
        ),
        open_title=language.say("Open now: {number}", number=len(rows)) if rows else language.say("Open now"),
        open=rows,
        none_open=none_open(site, language),
        under_way=(*made.dated, *made.undated)[:SOME],
        more_under_way=_more(made, language),
        ended=made.ended[:SOME],
        coming=calendar.rows(site, _coming(site), language),
        after=_after(site, language),
        changed=changes.rows(site, new[:FEW], language),
        quiet=() if new else changes.quiet(site, language),
        all_changes=Link(_all(len(new), language), addresses.index(language.code, "changes")),
        not_reached=reached.lines(site, language),
        lately=lately(site, language) if len(new) < FEW else (),
        marks=naming.marks(site, counted, language),
        sentence=counts.sentence(site, counted, language),
        register=Link(_register(len(counted), language), addresses.index(language.code, "recommendations")),
        dossiers=tuple(lists.dossier_card(site, file, language) for file in site.catalogue.dossiers.values()),
        follow=follow(language),
        offers=offered.named(found, language),
        arrives=offered.arrives(language),
        state=state(site, language),
    )


def _more(made: board.Board, language: Language) -> Link:
    """Links the board, and says how much of it stands there alone."""
    number, hidden = len(made.dated) + len(made.undated), len(made.undated)
    said = language.say("Everything under way, by next date")
    if number > SOME:
        said = language.say(
            "All {number} that are under way, {undated} of them without a date", number=number, undated=hidden
        )
    return Link(said, addresses.index(language.code, "board"))


def _all(number: int, language: Language) -> str:
    if number > FEW:
        return language.say("All {number} changes of this week", number=number)
    return language.say("What changed, week by week")


def follow(language: Language) -> tuple[Link, ...]:
    """Links the pages by which a reader stays informed."""
    ways = (
        ("calendar", language.say("Calendar")),
        ("windows", language.say("Where you can react")),
        ("changes", language.say("What changed")),
        ("sources", language.say("State of the sources")),
    )
    return tuple(Link(said, addresses.index(language.code, word)) for word, said in ways)


def _coming(site: Site) -> list[Dated]:
    """Gives what is to come in the next weeks, on a known day."""
    return [
        one for one in site.dated if site.today <= one.day <= site.today + WEEKS and one.exact and _future(one, site)
    ]


def _future(one: Dated, site: Site) -> bool:
    """Tells whether it is still to come: what began a stage today has happened."""
    return one.what is not What.STAGE and (one.what is not What.OPENS or one.day > site.today)


def _after(site: Site, language: Language) -> Paragraph:
    """Says what comes after those weeks, or that nothing is known."""
    later = [one for one in site.dated if one.day > site.today + WEEKS and one.what is not What.STAGE]
    here = () if _coming(site) else language.runs("Nothing is known for the next four weeks.")
    if not later:
        return here
    calendar_link = Run(language.say("Calendar"), href=addresses.index(language.code, "calendar"))
    number = language.count(len(later), "{n} date", "{n} dates")
    said = language.runs(
        "After that: {number}, the first on {day}. {calendar}",
        number=number,
        day=upcoming.when(later[0], language),
        calendar=calendar_link,
    )
    return joined(here, said)


def _register(number: int, language: Language) -> str:
    if number == 1:
        return language.say("The recommendation, with evidence")
    return language.say("All {number}, with evidence", number=number)


def open_rows(site: Site, language: Language) -> tuple[Row, ...]:
    """Lists what is open, the first to close first; two that close on one day keep a row each."""
    found = [
        (window, procedure)
        for procedure in site.catalogue.procedures.values()
        for window in taking_part.open_windows(procedure, site.as_of)
    ]
    found.sort(key=lambda pair: (taking_part.end(pair[0].closes), pair[1].reference))
    return tuple(_open_row(site, window, procedure, language) for window, procedure in found)


def _open_row(site: Site, window: Window, procedure: Procedure, language: Language) -> Row:
    last = words.last_day(window.closes) if window.closes else site.today
    we = board.ours(site, procedure, language)
    summary = standing.meant_by(procedure, site.stages[procedure.reference], language)
    return Row(
        above=language.say("up to and including {weekday}", weekday=words.weekday(language, last)),
        day=words.ordinal(language, last),
        month=words.month(language, last),
        below=words.last_hour(language, window.closes) if window.closes else "",
        tone=taking_part.tone(window, site.today),
        title=_link(site, procedure, language),
        meta=naming.dot(site.institution(procedure.source, procedure.reference, language), procedure.reference),
        texts=tuple(paragraph for paragraph in (text(summary), we) if paragraph),
    )


def _link(site: Site, procedure: Procedure, language: Language) -> Link:
    title = site.title(procedure.reference, language.code)
    return Link(
        title.text, addresses.procedure(language.code, procedure.reference), lang=naming.foreign(title.lang, language)
    )


def none_open(site: Site, language: Language) -> Paragraph:
    """Says that nothing is open, and when the next window opens if that is known."""
    nothing = language.runs("Nothing we follow is open for feedback now.")
    opens = [
        (opening, procedure)
        for procedure in site.catalogue.procedures.values()
        for window in procedure.windows
        if not window.cancelled and (opening := taking_part.first_day(window)) and opening > site.today
    ]
    if not opens:
        return nothing
    day, procedure = min(opens, key=lambda pair: (pair[0], pair[1].reference))
    link = _link(site, procedure, language)
    run = Run(link.text, href=link.href, lang=link.lang)
    return joined(
        nothing,
        language.runs("The next opens on {day}: {procedure}.", day=words.full_day(language, day), procedure=run),
    )


def lately(site: Site, language: Language) -> tuple[Entry, ...]:
    """Lists the newest facts that changed where something stands; of one day and one procedure the last."""
    past = [
        (event, procedure)
        for procedure in site.catalogue.procedures.values()
        for event in course.newest_first(procedure.events)
        if event.stage and not event.scheduled and not event.cancelled and event.date <= site.today
    ]
    past.sort(key=lambda pair: (-pair[0].date.toordinal(), pair[1].reference))
    newest: dict[str, tuple[Event, Procedure]] = {}
    for event, procedure in past:
        newest.setdefault(procedure.reference, (event, procedure))
    facts = list(newest.values())[:FEW]
    return course.dated_once(_fact(site, procedure, event, language, dot="past") for event, procedure in facts)


def _fact(site: Site, procedure: Procedure, event: Event, language: Language, *, dot: str) -> Entry:
    link = _link(site, procedure, language)
    stage = Run(language.led(language.say(STAGES[event.stage])), strong=True) if event.stage else ""
    return Entry(
        date=words.period(language, event.date, event.precision),
        iso=course.iso(event),
        dot=dot,
        text=text(stage, Run(link.text, href=link.href, lang=link.lang)),
        small=(
            language.runs(
                "{institution}: {words}",
                institution=site.institution(procedure.source, procedure.reference, language),
                words=labels.of_event(event, language),
            ),
        ),
    )


def state(site: Site, language: Language) -> Paragraph:
    """Says as of when this is, how much is followed, and how many of it are not verified."""
    procedures = site.catalogue.procedures
    sources = len({procedure.source for procedure in procedures.values()})
    said = language.say("As of {moment}.", moment=words.moment(language, site.as_of))
    number = language.count(len(procedures), "We follow {n} procedure", "We follow {n} procedures")
    at = language.count(sources, "{followed} at {n} source.", "{followed} at {n} sources.", followed=number)
    doubtful = sum(1 for record in procedures.values() if certainty.doubtful(site, record))
    doubt = language.count(
        doubtful, "About {n} there is doubt; its page says why.", "About {n} there is doubt; their pages say why."
    )
    return text(said, at, doubt if doubtful else "")
