"""All periods in which one can react: open, still to open, without an end, and closed."""

import datetime as dt
from collections import defaultdict

from tracker.model.procedure import Procedure
from tracker.model.window import Window
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import board, labels, naming, taking_part
from tracker.publish.views.parts import Head, Row, Section, SectionsView

Pair = tuple[Window, Procedure]


def view(site: Site, language: Language) -> SectionsView:
    """Makes the page: what is open by its end, what opens by its beginning, what is closed by its month."""
    every = [(w, p) for p in site.catalogue.procedures.values() for w in p.windows if not w.cancelled]
    every.sort(key=lambda pair: (taking_part.end(pair[0].closes), pair[1].reference))
    open_now = [pair for pair in every if taking_part.is_open(pair[0], site.as_of)]
    coming = [pair for pair in every if taking_part.is_coming(pair[0], site.as_of)]
    coming.sort(key=lambda pair: (taking_part.first_day(pair[0]) or words.FAR, pair[1].reference))
    without = [pair for pair in every if pair[0].closes is None and pair not in coming]
    closed = [pair for pair in every if pair not in open_now and pair not in coming and pair not in without]
    none = (text(language.say("Nothing we follow is open for feedback now.")),)
    return SectionsView(
        head=Head(
            title=language.say("Where you can react"),
            lead=text(language.say("Every consultation that we follow. Hours are those of Brussels.")),
        ),
        sections=(
            Section(
                title=language.say("Open now"),
                texts=() if open_now else none,
                rows=tuple(open_row(site, window, procedure, language) for window, procedure in open_now),
            ),
            *_section(language.say("Still to open"), [_coming(site, *pair, language) for pair in coming]),
            *_section(language.say("End not known"), [_without_end(site, *pair, language) for pair in without]),
            *_closed(site, closed, language),
        ),
    )


def _section(title: str, rows: list[Row]) -> tuple[Section, ...]:
    return (Section(title=title, rows=tuple(rows)),) if rows else ()


def _closed(site: Site, pairs: list[Pair], language: Language) -> tuple[Section, ...]:
    """Parts what is closed by the month of its end, the newest first."""
    months: dict[dt.date, list[Pair]] = defaultdict(list)
    for window, procedure in reversed(pairs):
        if window.closes:
            months[words.last_day(window.closes).replace(day=1)].append((window, procedure))
    return tuple(
        Section(
            title=language.say("Closed in {month}", month=words.month_and_year(language, month)),
            rows=tuple(_past(site, *pair, language) for pair in several),
        )
        for month, several in months.items()
    )


def open_row(site: Site, window: Window, procedure: Procedure, language: Language) -> Row:
    """Shows a period that is open: its last day, and what it is about."""
    last = words.last_day(window.closes) if window.closes else site.today
    return Row(
        above=language.say("up to and including {weekday}", weekday=words.weekday(language, last)),
        day=words.day_and_month(language, last),
        below=words.last_hour(language, window.closes) if window.closes else "",
        tone=taking_part.tone(window, site.today),
        title=_title(site, procedure, language),
        meta=_where(site, procedure, language),
        texts=_texts(site, window, procedure, language),
    )


def _coming(site: Site, window: Window, procedure: Procedure, language: Language) -> Row:
    first = taking_part.first_day(window)
    last = words.last_day(window.closes) if window.closes else None
    until = language.runs("Up to and including {day}.", day=words.full_day(language, last)) if last else ()
    return Row(
        above=language.say("from {weekday}", weekday=words.weekday(language, first)) if first else "",
        day=words.day_and_month(language, first) if first else language.say("not known"),
        below=str(first.year) if first and first.year != site.today.year else "",
        title=_title(site, procedure, language),
        meta=_where(site, procedure, language),
        texts=tuple(p for p in (until, *_texts(site, window, procedure, language)) if p),
    )


def _without_end(site: Site, window: Window, procedure: Procedure, language: Language) -> Row:
    return Row(
        above=language.say("end"),
        day=language.say("not known"),
        below=language.say("the source gives none"),
        tone="soft",
        title=_title(site, procedure, language),
        meta=_where(site, procedure, language),
        texts=_texts(site, window, procedure, language),
    )


def _past(site: Site, window: Window, procedure: Procedure, language: Language) -> Row:
    last = words.last_day(window.closes) if window.closes else site.today
    return Row(
        above=words.weekday(language, last),
        day=words.day_and_month(language, last),
        title=_title(site, procedure, language),
        meta=_where(site, procedure, language),
        texts=_texts(site, window, procedure, language),
    )


def _title(site: Site, procedure: Procedure, language: Language) -> Link:
    title = site.title(procedure.reference, language.code)
    href = addresses.procedure(language.code, procedure.reference)
    return Link(title.text, href, lang=naming.foreign(title.lang, language))


def _where(site: Site, procedure: Procedure, language: Language) -> str:
    return naming.dot(site.institution(procedure.source, procedure.reference, language), procedure.reference)


def _texts(site: Site, window: Window, procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    """Says what kind of period it is, how many reactions are counted, and what we want."""
    kind = text(f"{labels.ours(window.kind, '', language) or window.kind}.") if window.kind else ()
    counted = taking_part.counted(window, language)
    said = (*kind, *((Run(" "), *counted) if kind and counted else counted))
    return tuple(paragraph for paragraph in (said, board.ours(site, procedure, language)) if paragraph)
