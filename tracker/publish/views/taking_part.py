"""The second answer: can you take part? From the windows and the moment; never from silence."""

import datetime as dt
from dataclasses import replace
from urllib.parse import urlsplit

from tracker.model.procedure import Kind, Procedure, Relation
from tracker.model.stage import DECIDED, ENDS_WITHOUT, Stage
from tracker.model.window import Window
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import labels, naming, offered
from tracker.publish.views.parts import Answer, Left
from tracker.publish.vocabulary import STAGES

SOON = 3
"""Days before a closing from which its ground is amber."""

PARLIAMENTS = frozenset(
    {
        Kind.ORDINARY,
        Kind.CONSULTATION,
        Kind.CONSENT,
        Kind.NON_LEGISLATIVE,
        Kind.OWN_INITIATIVE,
        Kind.DISCHARGE,
        Kind.BILL,
        Kind.RESOLUTION,
        Kind.CONSTITUTIONAL_REVISION,
        Kind.INQUIRY,
        Kind.RULES,
        Kind.BUDGET,
    }
)
"""Kinds that a parliament decides on: its members can be written to."""


def answer(site: Site, procedure: Procedure, language: Language) -> Answer:
    """Says whether a reader can take part, until when, and where."""
    if found := open_windows(procedure, site.as_of):
        return _open(site, procedure, found, language)
    question = language.say("Can you take part?")
    live = [window for window in procedure.windows if not window.cancelled]
    if coming := [window for window in live if is_coming(window, site.as_of)]:
        links = _in_calendar(site, procedure, language)
        return Answer(question=question, texts=(_not_yet(coming[0], language),), links=links)
    stage = site.stages[procedure.reference]
    if unclear := [window for window in live if window.closes is None]:
        return Answer(question=question, texts=(_no_end(unclear[0], language),))
    if live:
        return Answer(question=question, texts=(_over(live[-1], stage, language),))
    said = joined(_without(procedure, stage, language), _lives_on(site, procedure, stage, language))
    return Answer(question=question, texts=(said,))


def open_windows(procedure: Procedure, as_of: dt.datetime) -> list[Window]:
    """Gives the windows in which one can take part at a moment, the first to close first."""
    found = [window for window in procedure.windows if is_open(window, as_of)]
    return sorted(found, key=lambda window: end(window.closes))


def is_open(window: Window, as_of: dt.datetime) -> bool:
    """Tells whether one can take part at a moment; never without an end."""
    return not window.cancelled and _begun(window, as_of) and _running(window, as_of)


def is_coming(window: Window, as_of: dt.datetime) -> bool:
    """Tells whether a window has a beginning, and has not begun."""
    return not window.cancelled and window.opens is not None and not _begun(window, as_of)


def tone(window: Window, today: dt.date) -> str:
    """Gives green, or amber in the last days."""
    return "soon" if window.closes and (words.last_day(window.closes) - today).days <= SOON else "open"


def _begun(window: Window, as_of: dt.datetime) -> bool:
    if isinstance(window.opens, dt.datetime):
        return window.opens <= as_of
    return window.opens is not None and window.opens <= words.local(as_of).date()


def _running(window: Window, as_of: dt.datetime) -> bool:
    if isinstance(window.closes, dt.datetime):
        return window.closes >= as_of
    return window.closes is not None and window.closes >= words.local(as_of).date()


def end(closes: dt.datetime | dt.date | None) -> dt.datetime:
    """Orders closings; a bare day ends with the day."""
    if isinstance(closes, dt.datetime):
        return closes
    if closes is None:
        return dt.datetime.max.replace(tzinfo=words.BRUSSELS)
    return dt.datetime.combine(closes, dt.time(23, 59, 59), words.BRUSSELS)


def first_day(window: Window) -> dt.date | None:
    """Gives the day in Brussels on which a window opens."""
    return words.local(window.opens).date() if isinstance(window.opens, dt.datetime) else window.opens


def _open(site: Site, procedure: Procedure, windows: list[Window], language: Language) -> Answer:
    window = windows[0]
    elsewhere = _elsewhere(site, procedure, window)
    held = language.runs("The consultation is held on another site: {host}.", host=elsewhere) if elsewhere else ()
    still = left(window.closes, site.today, language) if window.closes else None
    # With another period open beside it, the status does not change when this one closes.
    still = replace(still, running="") if still and windows[1:] else still
    texts = (held, counted(window, language), *(_also(other, language) for other in windows[1:]))
    return Answer(
        question=language.say("Can you take part?"),
        tone=tone(window, site.today),
        ground=True,
        above=language.say("Yes, up to and including"),
        word=_last_day(window, language),
        under=hour_of(window, language),
        left=still,
        texts=tuple(paragraph for paragraph in texts if paragraph),
        small=_source_says(window, language),
        button=_button(site, procedure, window, language),
        links=_in_calendar(site, procedure, language),
    )


def _in_calendar(site: Site, procedure: Procedure, language: Language) -> tuple[Link, ...]:
    """Offers the last day for the reader's own calendar, where the procedure has one."""
    href = offered.calendar_of(offered.offers(site, "procedure", procedure.reference, language))
    return (Link(language.say("Put the last day in your calendar"), href),) if href else ()


def _button(site: Site, procedure: Procedure, window: Window, language: Language) -> Link | None:
    """Gives the one button, which names where it leads."""
    if not outside(window.url):
        return None
    institution = site.institution(procedure.source, procedure.reference, language)
    where = _elsewhere(site, procedure, window) or institution
    return Link(language.say("Respond at {institution}", institution=where), window.url)


def _elsewhere(site: Site, procedure: Procedure, window: Window) -> str:
    """Gives the host where one takes part when it is not the institution's own."""
    host = (urlsplit(outside(window.url)).hostname or "").removeprefix("www.")
    source = site.source_of(procedure.reference)
    if not host or source is None:
        return ""
    own = {_domain(urlsplit(source.home).hostname or ""), *map(_domain, source.hosts)}
    return "" if _domain(host) in own else host


def _domain(host: str) -> str:
    """Gives the last two names of a host: ``europa.eu``."""
    return ".".join(host.split(".")[-2:])


def _last_day(window: Window, language: Language) -> str:
    return words.full_day(language, words.last_day(window.closes)) if window.closes else ""


def under(window: Window, today: dt.date, language: Language) -> str:
    """Gives the hour, and the days that are left with the day on which they were counted."""
    if window.closes is None:
        return ""
    hour, still = hour_of(window, language), left(window.closes, today, language).text
    return f"{hour} {still}" if hour else still


def hour_of(window: Window, language: Language) -> str:
    """Gives the hour of closing as a sentence; empty where none is known."""
    hour = words.last_hour(language, window.closes) if window.closes else ""
    return f"{hour}." if hour else ""


def left(closes: dt.datetime | dt.date, today: dt.date, language: Language) -> Left:
    """Counts the days that are left on a day, and gives a script what it needs to count them on another."""
    last = words.last_day(closes)
    days, counted = (last - today).days, words.day_and_month(language, today)
    one, many = language.forms("{n} day left on {day}.", "{n} days left on {day}.")
    if days:
        said = language.count(days, "{n} day left on {day}.", "{n} days left on {day}.", day=counted)
    else:
        said = language.say("The last day is {day}.", day=counted)
    return Left(
        text=said,
        end=end(closes).isoformat(),
        day=last.isoformat(),
        one=one,
        many=many,
        last=language.say("The last day is {day}."),
        over=language.say("Closed."),
        was=language.say("No, that was possible up to and including"),
        running=language.say(STAGES[Stage.CONSULTATION]),
        closed=language.say(STAGES[Stage.CONSULTATION_CLOSED]),
    )


def counted(window: Window, language: Language) -> Paragraph:
    """Says how many reactions the source counts; nothing where it does not say."""
    if window.responses is None:
        return ()
    return (
        Run(language.count(window.responses, "The source counts {n} response.", "The source counts {n} responses.")),
    )


def _also(window: Window, language: Language) -> Paragraph:
    """Names a second window: two that close on one day keep a line each."""
    kind = labels.ours(window.kind, "", language) or window.kind
    link = Run(kind or window.verbatim or window.url, href=outside(window.url))
    return language.runs(
        "Also open, up to and including {day}: {window}.", day=_last_day(window, language), window=link
    )


def _source_says(window: Window, language: Language) -> tuple[Paragraph, ...]:
    if not window.verbatim:
        return ()
    return (language.runs("The source says {words}.", words=Run(window.verbatim, quoted=True)),)


def _not_yet(window: Window, language: Language) -> Paragraph:
    opens = first_day(window)
    first = words.full_day(language, opens) if opens else ""
    no = Run(language.say("Not yet."), strong=True)
    if window.closes is None:
        return joined((no,), language.runs("It opens on {first}; the source gives no end.", first=first))
    last = _last_day(window, language)
    return joined((no,), language.runs("From {first} up to and including {last}.", first=first, last=last))


def _no_end(window: Window, language: Language) -> Paragraph:
    no = Run(language.say("Not known."), strong=True)
    link = Run(language.say("Look at the source"), href=outside(window.url)) if outside(window.url) else ""
    return text(no, language.say("The source gives no closing date."), link)


def _over(window: Window, stage: Stage, language: Language) -> Paragraph:
    """Says that it is too late, or, after a decision, that it was possible."""
    decided = stage in DECIDED
    no = Run(language.say("You could.") if decided else language.say("No longer."), strong=True)
    until = language.runs("Up to and including {day}.", day=_last_day(window, language))
    count = counted(window, language)
    return joined((no,), until, count)


def _without(procedure: Procedure, stage: Stage, language: Language) -> Paragraph:
    """Says what is so where the source lists no consultation."""
    if stage is Stage.UNKNOWN and procedure.kind is not Kind.INFORMATION:
        no, reason = language.say("Not known,"), language.say("as long as the status is not known.")
    elif stage in ENDS_WITHOUT:
        no, reason = language.say("No."), language.say("This procedure is over.")
    elif stage in DECIDED or procedure.kind is Kind.INFORMATION:
        no, reason = language.say("No."), language.say("Nothing is left to be decided here.")
    elif procedure.kind in PARLIAMENTS:
        no, reason = (
            language.say("Not directly."),
            language.say("The source lists no consultation; you can write to members of parliament."),
        )
    else:
        no, reason = language.say("Not now."), language.say("The source lists no consultation.")
    return text(Run(no, strong=True), reason)


def _lives_on(site: Site, procedure: Procedure, stage: Stage, language: Language) -> Paragraph:
    """Says where the subject of a procedure that ended without a decision is taken up again, where that is known."""
    if stage not in ENDS_WITHOUT:
        return ()
    after = [link.reference for link in procedure.links if link.relation is Relation.CONTINUES_AS]
    if after:
        run = naming.procedure_run(site, after[0], language, with_title=True)
        return language.runs("It continues as {procedure}.", procedure=run)
    held = site.dossiers.get(procedure.reference)
    if not held:
        return ()
    return language.runs(
        "We follow the subject in our dossier {dossier}.", dossier=naming.dossier_run(held[0], language)
    )
