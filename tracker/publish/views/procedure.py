"""The page of a procedure: three answers, the line, what we ask, the course, documents, facts, related, cite."""

from collections import defaultdict
from dataclasses import dataclass

from tracker.model.procedure import Actor, Procedure
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, listed
from tracker.publish.site import Site
from tracker.publish.views import asks, certainty, cite, course, naming, standing, taking_part
from tracker.publish.views.parts import Answer, AskView, Citation, DocumentRow, Fact, Head, LineStep
from tracker.publish.vocabulary import RELATIONS, ROLES

LONG = 30
"""Events, documents and meetings from which a page gets a list of its parts: more than four screens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """The page of a procedure."""

    head: Head
    answers: tuple[Answer, ...]
    line: tuple[LineStep, ...]
    contents: tuple[Link, ...]
    stances: tuple[Paragraph, ...]
    asks: tuple[AskView, ...]
    summary: Paragraph
    course: course.Course
    documents: tuple[DocumentRow, ...]
    facts: tuple[Fact, ...]
    meetings: tuple[DocumentRow, ...]
    related: tuple[Fact, ...]
    citation: Citation


def view(site: Site, reference: str, language: Language) -> ProcedureView:
    """Makes the page of a procedure."""
    procedure = site.catalogue.procedures[reference]
    return ProcedureView(
        contents=contents(procedure, language),
        head=head(site, procedure, language),
        answers=answers(site, procedure, language),
        line=standing.line(site, procedure, language),
        stances=tuple(asks.stance(on, language) for on in site.stances.get(reference, [])),
        asks=tuple(asks.ask(site, one, language, about=False) for one in site.asks.get(reference, [])),
        summary=summary(procedure, language),
        course=course.course(site, procedure, language),
        documents=course.documents(procedure, language),
        facts=facts(site, procedure, language),
        meetings=meetings(procedure, language),
        related=related(site, procedure, language),
        citation=cite.procedure(site, procedure, language),
    )


def head(site: Site, procedure: Procedure, language: Language) -> Head:
    """Titles the page: an editor's short title, else the official one, set smaller when it is long."""
    title = site.title(procedure.reference, language.code)
    known = site.also_known_as.get(procedure.reference, {}).get(language.code, ())
    also = ((language.runs("Also known as: {names}", names=", ".join(known))),) if known else ()
    return Head(
        title=title.text,
        kicker=site.institution(procedure.source, procedure.reference, language),
        reference=procedure.reference,
        lang=naming.foreign(title.lang, language),
        long=naming.is_long(title.text),
        notes=also,
    )


def contents(procedure: Procedure, language: Language) -> tuple[Link, ...]:
    """Lists the parts of a page that is longer than four screens."""
    if len(procedure.events) + len(procedure.documents) + len(procedure.meetings) < LONG:
        return ()
    parts = (
        (procedure.events, language.say("Course"), "#course"),
        (procedure.documents, language.say("Documents"), "#documents"),
        (procedure.meetings, language.say("Meetings"), "#meetings"),
    )
    own = Link(language.say("Facts"), "#facts"), Link(language.say("Cite"), "#cite")
    return (*(Link(name, anchor) for held, name, anchor in parts if held), *own)


def answers(site: Site, procedure: Procedure, language: Language) -> tuple[Answer, ...]:
    """Gives the three answers; a doubt takes the first place."""
    status = standing.answer(site, procedure, language)
    act = taking_part.answer(site, procedure, language)
    certain = certainty.answer(site, procedure, language)
    return (certain, status, act) if certain.tone else (status, act, certain)


def summary(procedure: Procedure, language: Language) -> Paragraph:
    """Quotes the source's own summary, in the reader's language where there is one."""
    for code in (language.code, "en", *sorted(procedure.summaries)):
        if text := procedure.summaries.get(code):
            return (Run(text, lang=naming.foreign(code, language), quoted=True),)
    return ()


def facts(site: Site, procedure: Procedure, language: Language) -> tuple[Fact, ...]:
    """Lists what else is known: kind, basis, who, subjects, our dossiers."""
    institution = site.institution(procedure.source, procedure.reference, language)
    rows = [
        (language.say("Kind"), _one(standing.kind_word(procedure.kind, language))),
        (language.say("Institution"), _one(institution)),
        (language.say("In the source's words"), _one(procedure.basis)),
        *_actors(procedure.actors, language),
        (language.say("Subjects"), _one(", ".join(procedure.subjects))),
        (language.say("Dossiers"), _one(*_dossiers(site, procedure, language))),
        (language.say("At the source"), _one(_source_link(site, procedure, language))),
    ]
    return tuple(Fact(term=term, values=values) for term, values in rows if values)


def _one(*values: str | Run) -> tuple[Paragraph, ...]:
    runs = [Run(value) if isinstance(value, str) else value for value in values]
    return tuple((run,) for run in runs if run.text)


def _source_link(site: Site, procedure: Procedure, language: Language) -> Run:
    return certainty.source_run(site, procedure, language)


def _dossiers(site: Site, procedure: Procedure, language: Language) -> list[Run]:
    return [naming.dossier_run(file, language) for file in site.dossiers.get(procedure.reference, [])]


def _actors(actors: tuple[Actor, ...], language: Language) -> list[tuple[str, tuple[Paragraph, ...]]]:
    """Groups people in office and bodies by role, in the source's order; a role without our word keeps its own."""
    roles: dict[str, list[Paragraph]] = defaultdict(list)
    for actor in actors:
        group = (Run(f" ({actor.group})"),) if actor.group else ()
        person = (Run(actor.name, href=outside(actor.url)), *group)
        if person not in roles[actor.role]:
            roles[actor.role].append(person)
    return [(language.say(ROLES[role]) if role in ROLES else role, tuple(people)) for role, people in roles.items()]


def meetings(procedure: Procedure, language: Language) -> tuple[DocumentRow, ...]:
    """Lists the published meetings with interest representatives, newest first."""
    newest = sorted(procedure.meetings, key=lambda meeting: meeting.date, reverse=True)
    return tuple(
        DocumentRow(
            date=words.day(language, meeting.date),
            name=Run(meeting.with_, href=outside(meeting.url)),
            note=naming.dot(meeting.member, meeting.role),
        )
        for meeting in newest
    )


def related(site: Site, procedure: Procedure, language: Language) -> tuple[Fact, ...]:
    """Lists other procedures by how they relate: the source's links, and ours that point here."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for link in procedure.links:
        groups[language.say(RELATIONS[link.relation])].append(
            naming.procedure_run(site, link.reference, language, with_title=True)
        )
    for file in site.dossiers.get(procedure.reference, []):
        others = [ref for ref in site.catalogue.references_in(file) if ref and ref != procedure.reference]
        title = naming.text_of(file, language)[1]
        for reference in others:
            groups[language.say("In our dossier “{title}”", title=title)].append(
                naming.procedure_run(site, reference, language, with_title=True)
            )
    return tuple(Fact(term=term, values=(listed(list(dict.fromkeys(runs))),)) for term, runs in groups.items())
