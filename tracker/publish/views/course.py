"""The course of procedures: planned above past, the institution's words kept, documents beside them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tracker.model.procedure import Document, Event, Precision, Procedure
from tracker.model.stage import ENDS_WITHOUT
from tracker.publish import words
from tracker.publish.language import NBSP, Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, listed, text
from tracker.publish.site import Site
from tracker.publish.views import naming
from tracker.publish.views.parts import DocumentRow, Entry
from tracker.publish.vocabulary import STAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A course: both parts with what is furthest in time on top."""

    planned: tuple[Entry, ...]
    past: tuple[Entry, ...]


def course(site: Site, procedure: Procedure, language: Language) -> Course:
    """Shows the events of one procedure."""
    documents = {document.id: document for document in procedure.documents}
    planned = [event for event in procedure.events if event.scheduled]
    past = _newest_first(event for event in procedure.events if not event.scheduled)
    deciding = _deciding(past)
    return Course(
        planned=dated_once(planned_entry(event, site, documents, language) for event in _newest_first(planned)),
        past=dated_once(_past(event, documents, language, now=event is deciding) for event in past),
    )


def dated_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Lets several entries of one day share its date."""
    made: list[Entry] = []
    last = ""
    for entry in entries:
        made.append(replace(entry, date="", iso="") if entry.date == last else entry)
        last = entry.date
    return tuple(made)


def _newest_first(events: Iterable[Event]) -> list[Event]:
    """Orders events so that time runs one way, the source's order kept within a day."""
    numbered = sorted(enumerate(events), key=lambda pair: (pair[1].date, pair[0]), reverse=True)
    return [event for _, event in numbered]


def _deciding(past: list[Event]) -> Event | None:
    """Gives the newest event that began a stage: it carries the point of "now"."""
    return next((event for event in past if event.stage and not event.cancelled), None)


def planned_entry(event: Event, site: Site, documents: Mapping[str, Document], language: Language) -> Entry:
    """Shows a planned event, and says when it is overdue or was called off."""
    notes = []
    if event.cancelled:
        notes.append((Run(language.say("The source no longer lists this.")),))
    elif event.date < site.today:
        notes.append((Run(language.say("This day has passed; the source has not said what came of it.")),))
    return Entry(
        date=words.period(language, event.date, event.precision),
        iso=iso(event),
        dot="next",
        text=_text(event, language),
        small=(*notes, *_small(event, documents, language)),
    )


def _past(event: Event, documents: Mapping[str, Document], language: Language, *, now: bool) -> Entry:
    return Entry(
        date=words.period(language, event.date, event.precision),
        iso=iso(event),
        dot=dot(event, now=now),
        text=_text(event, language),
        small=_small(event, documents, language),
    )


def iso(event: Event) -> str:
    """Gives the day of an event for machines."""
    return event.date.isoformat() if event.precision is Precision.DAY else ""


def dot(event: Event, *, now: bool = False) -> str:
    """Names the dot of a past event: a diamond for an end, a small one for what changes no stage."""
    if event.stage in ENDS_WITHOUT:
        return "end"
    if now:
        return "now"
    return "past" if event.stage else "minor"


def _text(event: Event, language: Language) -> Paragraph:
    """Gives our word for a stage, else the institution's words."""
    if event.stage:
        return (Run(f"{language.say(STAGES[event.stage])}.", strong=True),)
    return (verbatim(event, language),)


def verbatim(event: Event, language: Language) -> Run:
    """Quotes the words of an event."""
    return Run(event.label, lang=naming.foreign(event.lang, language), quoted=True)


def _small(event: Event, documents: Mapping[str, Document], language: Language) -> tuple[Paragraph, ...]:
    """Gives the source's words where ours stand above, the body, and the documents."""
    made: list[Paragraph] = []
    source = language.runs("Source: {words}", words=verbatim(event, language)) if event.stage else ()
    body = (Run(event.body, lang=naming.foreign(event.lang, language)),) if event.body else ()
    if source or body:
        separator = (Run(f"{NBSP}· "),) if source and body else ()
        made.append((*source, *separator, *body))
    known = [documents[one] for one in event.documents if one in documents]
    if known:
        made.append(listed([document_run(document) for document in known]))
    return tuple(made)


def document_run(document: Document) -> Run:
    """Links a document by its own number."""
    return Run(document.id, href=outside(document.url))


def documents(procedure: Procedure, language: Language) -> tuple[DocumentRow, ...]:
    """Lists the documents by day; a second spelling of one stands beside the first."""
    first = {document.id for document in procedure.documents}
    spellings: dict[str, list[str]] = {}
    for document in procedure.documents:
        if document.same_as in first:
            spellings.setdefault(document.same_as, []).append(document.id)
    shown = [document for document in procedure.documents if document.same_as not in first]
    shown.sort(key=lambda document: (document.date is None, document.date or words.FAR))
    return tuple(_document(document, spellings.get(document.id, []), language) for document in shown)


def _document(document: Document, spellings: list[str], language: Language) -> DocumentRow:
    also = language.say("also {spelling}", spelling=", ".join(spellings)) if spellings else ""
    return DocumentRow(
        date=words.day(language, document.date) if document.date else language.say("no date"),
        name=document_run(document),
        note=naming.dot(document.type, also),
    )


def combined(site: Site, references: tuple[str, ...], language: Language) -> Course:
    """Joins the courses of several procedures: only what decided something, and what is planned.

    What one procedure went through on one day is one entry; whose act it was is said where it is not always the same.
    """
    procedures = [p for reference in references if (p := site.catalogue.procedures.get(reference))]
    shared = len({procedure.source for procedure in procedures}) > 1
    groups: dict[tuple[dt.date, str, bool], list[Event]] = defaultdict(list)
    for procedure in procedures:
        for event in procedure.events:
            if (event.stage or event.scheduled) and not event.cancelled:
                groups[event.date, procedure.reference, event.scheduled].append(event)
    order = sorted(groups, key=lambda group: group[0], reverse=True)
    entries = [
        (scheduled, _joint(site, reference, groups[date, reference, scheduled], language, shared=shared))
        for date, reference, scheduled in order
    ]
    return Course(
        planned=dated_once(entry for scheduled, entry in entries if scheduled),
        past=dated_once(entry for scheduled, entry in entries if not scheduled),
    )


def _joint(site: Site, reference: str, events: list[Event], language: Language, *, shared: bool) -> Entry:
    """Shows what one procedure went through on one day."""
    last = events[-1]
    procedure = site.catalogue.procedures[reference]
    href = naming.procedure_href(site, reference, language)
    title = naming.titled(site.title(reference, language.code), href, language)
    stages = [language.say(STAGES[event.stage]) for event in events if event.stage]
    stage = Run(f"{', '.join(dict.fromkeys(stages)).capitalize()}:", strong=True) if stages else ""
    said = listed([verbatim(event, language) for event in events])
    return Entry(
        date=words.period(language, last.date, last.precision),
        iso=iso(last),
        dot="next" if last.scheduled else dot(last),
        who=site.institution(procedure.source, reference, language) if shared else "",
        text=text(stage, title),
        small=((Run(reference), Run(f"{NBSP}· "), *language.runs("Source: {words}", words=said)),),
    )
