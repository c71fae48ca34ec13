"""The course of a procedure: planned above past, the institution's words kept, documents beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tracker.model.procedure import Document, Event, Precision, Procedure
from tracker.model.stage import ENDS_WITHOUT, Stage
from tracker.publish import codes, words
from tracker.publish.language import NBSP, Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, listed
from tracker.publish.site import Site
from tracker.publish.views import labels, naming
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
    past = newest_first(_told_once(event for event in procedure.events if not event.scheduled))
    decided = deciding(procedure)
    return Course(
        planned=dated_once(planned_entry(event, site, documents, language) for event in newest_first(planned)),
        past=dated_once(
            _decided(event, procedure.stage, documents, language)
            if event is decided
            else _past(event, documents, language)
            for event in past
        ),
    )


def deciding(procedure: Procedure) -> Event | None:
    """Gives the fact from which the status counts: of its day, the one that begins the stage, else the last one.

    Where nothing happened on that day, or there is none, it is the newest event that began a stage.
    """
    past = [event for event in procedure.events if not event.scheduled and not event.cancelled]
    of_day = [event for event in past if event.date == procedure.stage_since]
    beginning = [event for event in of_day if event.stage is procedure.stage]
    staged = sorted((event for event in past if event.stage), key=lambda event: event.date)
    return next(reversed(beginning or of_day or staged), None)


def _told_once(events: Iterable[Event]) -> list[Event]:
    """Leaves out the incident that tells of a vote on urgency which the calendar tells too."""
    every = list(events)
    told = {_urgency(event) for event in every if event.label.startswith(codes.URGENCY_CALENDAR)}
    return [e for e in every if not (e.label.startswith(codes.URGENCY_INCIDENT) and _urgency(e) in told)]


def _urgency(event: Event) -> tuple[object, str, str]:
    return event.date, event.body, codes.result(event.label, event.body)


def dated_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Lets several entries of one day share its date."""
    made: list[Entry] = []
    last = ""
    for entry in entries:
        made.append(replace(entry, date="", iso="") if entry.date == last else entry)
        last = entry.date
    return tuple(made)


def newest_first(events: Iterable[Event]) -> list[Event]:
    """Orders events so that time runs one way, within a day too."""
    numbered = sorted(enumerate(events), key=lambda pair: (pair[1].date, pair[0]), reverse=True)
    return [event for _, event in numbered]


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


def _past(event: Event, documents: Mapping[str, Document], language: Language) -> Entry:
    return Entry(
        date=words.period(language, event.date, event.precision),
        iso=iso(event),
        dot=dot(event),
        text=_text(event, language),
        small=_small(event, documents, language),
    )


def _decided(event: Event, stage: Stage, documents: Mapping[str, Document], language: Language) -> Entry:
    """Shows the fact from which the status counts: it carries the point of "now", and the word of an end."""
    entry = replace(_past(event, documents, language), dot="end" if stage in ENDS_WITHOUT else "now")
    if event.stage or stage not in ENDS_WITHOUT:
        return entry
    return replace(_past(replace(event, stage=stage), documents, language), dot="end")


def iso(event: Event) -> str:
    """Gives the day of an event for machines."""
    return event.date.isoformat() if event.precision is Precision.DAY else ""


def dot(event: Event) -> str:
    """Names the dot of a past event: a diamond for an end, a small one for what changes no stage."""
    if event.stage in ENDS_WITHOUT:
        return "end"
    return "past" if event.stage else "minor"


def _text(event: Event, language: Language) -> Paragraph:
    """Gives our word for a stage, else ours for what happened, else the institution's."""
    if event.stage:
        return (Run(f"{language.say(STAGES[event.stage])}.", strong=True),)
    said = labels.ours(event.label, event.lang, language, event.body)
    return (Run(said),) if said else (labels.quoted(event.label, event.lang, language),)


def _small(event: Event, documents: Mapping[str, Document], language: Language) -> tuple[Paragraph, ...]:
    """Gives the source's words where ours stand above, the body, and the documents, on one line."""
    ours = event.stage or labels.ours(event.label, event.lang, language, event.body)
    known = [documents[one] for one in event.documents if one in documents]
    parts = (
        language.runs("Source: {words}", words=labels.quoted(event.label, event.lang, language)) if ours else (),
        (Run(event.body, lang=naming.foreign(event.lang, language)),) if event.body else (),
        listed([document_run(document) for document in known]),
    )
    line = dotted(parts)
    return (line,) if line else ()


def dotted(parts: Iterable[Paragraph]) -> Paragraph:
    """Joins what there is on one line, with a middle dot that never begins a line."""
    made: list[Run] = []
    for part in parts:
        if part:
            made += [Run(f"{NBSP}· "), *part] if made else part
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
    lang = labels.spoken(procedure)
    return tuple(_document(document, lang, spellings.get(document.id, []), language) for document in shown)


def _document(document: Document, lang: str, spellings: list[str], language: Language) -> DocumentRow:
    also = language.say("also {spelling}", spelling=", ".join(spellings)) if spellings else ""
    kind = labels.plain(document.type, lang, language) if document.type else ()
    return DocumentRow(
        date=words.day(language, document.date) if document.date else language.say("no date"),
        name=document_run(document),
        note=dotted((kind, (Run(also),) if also else ())),
    )
