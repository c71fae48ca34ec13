"""The course of several procedures in one line, with our own acts among them: what a dossier tells."""

import datetime as dt
from collections import defaultdict

from tracker.catalogue import PositionFile
from tracker.model.procedure import Event
from tracker.publish import words
from tracker.publish.language import NBSP, Language
from tracker.publish.prose import Run, listed, text
from tracker.publish.site import Site
from tracker.publish.views import course, labels, naming
from tracker.publish.views.course import Course
from tracker.publish.views.parts import Entry
from tracker.publish.vocabulary import STAGES

Group = tuple[dt.date, str, bool]
Dated = tuple[dt.date, bool, Entry]


def combined(
    site: Site, references: tuple[str, ...], positions: tuple[PositionFile, ...], language: Language
) -> Course:
    """Joins the courses of procedures: only what decided something, what is planned, and what we adopted.

    What one procedure went through on one day is one entry; whose act it was is said where it is not always the same.
    """
    procedures = [p for reference in lived(site, references) if (p := site.catalogue.procedures.get(reference))]
    adopted = [entry for file in positions if (entry := _ours(file, language))]
    shared = len({procedure.source for procedure in procedures}) > 1 or bool(adopted)
    groups: dict[Group, list[Event]] = defaultdict(list)
    for procedure in procedures:
        for event in procedure.events:
            if (event.stage or event.scheduled) and not event.cancelled:
                groups[event.date, procedure.reference, event.scheduled].append(event)
    told: list[Dated] = [
        (group[0], group[2], _joint(site, group[1], events, language, shared=shared))
        for group, events in groups.items()
    ]
    return _in_order([*adopted, *told])


def lived(site: Site, references: tuple[str, ...]) -> tuple[str, ...]:
    """Adds to procedures those of other institutions with which each is one life: what came before, what came after."""
    told = dict.fromkeys(references)
    for reference in references:
        for join in site.lives.get(reference, []):
            told |= {join.earlier: None, join.later: None}
    return tuple(told)


def _in_order(entries: list[Dated]) -> Course:
    """Lets time run one way, within a day too: the last of a day stands on top."""
    numbered = sorted(enumerate(entries), key=lambda pair: (pair[1][0], pair[0]), reverse=True)
    return Course(
        planned=course.dated_once(entry for _, (_, planned, entry) in numbered if planned),
        past=course.dated_once(entry for _, (_, planned, entry) in numbered if not planned),
    )


def _joint(site: Site, reference: str, events: list[Event], language: Language, *, shared: bool) -> Entry:
    """Shows what one procedure went through on one day; a sentence reads in the order of time."""
    last = events[-1]
    procedure = site.catalogue.procedures[reference]
    href = naming.procedure_href(site, reference, language)
    title = naming.titled(site.title(reference, language.code), href, language)
    stages = [language.say(STAGES[event.stage]) for event in events if event.stage]
    stage = Run(language.led(", ".join(dict.fromkeys(stages)).capitalize()), strong=True) if stages else ""
    said = listed([labels.quoted(event.label, event.lang, language) for event in events])
    ours = "" if stages else labels.ours(last.label, last.lang, language, last.body)
    return Entry(
        date=words.period(language, last.date, last.precision),
        iso=course.iso(last),
        dot="next" if last.scheduled else course.dot(last),
        who=site.institution(procedure.source, reference, language) if shared else "",
        text=text(stage or (language.led(ours) if ours else ""), title),
        small=((Run(reference), Run(f"{NBSP}· "), *language.runs("Source: {words}", words=said)),),
    )


def _ours(file: PositionFile, language: Language) -> Dated | None:
    """Shows when we adopted a position."""
    adopted = file.original.value.adopted
    if adopted is None:
        return None
    entry = Entry(
        date=words.day(language, adopted),
        iso=adopted.isoformat(),
        dot="minor",
        who=language.say("We"),
        text=language.runs("We adopted our position {position}.", position=naming.position_run(file, language)),
    )
    return adopted, False, entry
