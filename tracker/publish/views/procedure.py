"""The page of a procedure: three answers, line, what we ask, course, documents, facts, related, our record, cite."""

from collections import defaultdict
from dataclasses import dataclass

from tracker.model.procedure import Actor, Procedure
from tracker.model.stage import DECIDED
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import (
    answered,
    asks,
    beside,
    certainty,
    changes,
    cite,
    corrections,
    course,
    framed,
    influence,
    labels,
    naming,
    offered,
    polls,
    registered,
    related,
    standing,
    taking_part,
    voices,
)
from tracker.publish.views.parts import (
    Answer,
    AskView,
    Citation,
    DayRow,
    DocumentRow,
    Fact,
    Head,
    LineStep,
    Section,
    Table,
)
from tracker.publish.vocabulary import BODY_ROLES, KIND_MEANS, ONE_ROLE, ROLES, STILL_TO_DECIDE

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
    influence: tuple[Fact, ...]
    votes: tuple[Section, ...]
    summary: Paragraph
    course: course.Course
    documents: tuple[DocumentRow, ...]
    facts: tuple[Fact, ...]
    register: tuple[Section, ...]
    answered: tuple[Section, ...]
    meetings: tuple[DocumentRow, ...]
    voices: tuple[Section, ...]
    beside: tuple[Paragraph, ...]
    related: Table
    history: tuple[DayRow, ...]
    citation: Citation
    embed: str


def view(site: Site, reference: str, language: Language) -> ProcedureView:
    """Makes the page of a procedure."""
    procedure = site.catalogue.procedures[reference]
    return ProcedureView(
        contents=contents(procedure, language),
        head=head(site, procedure, language),
        answers=answers(site, procedure, language),
        line=standing.line(site, procedure, language),
        stances=tuple(asks.stance(site, on, language) for on in site.stances.get(reference, [])),
        asks=tuple(asks.ask(site, one, language, about=False) for one in site.asks.get(reference, [])),
        influence=influence.facts(site, reference, language),
        votes=polls.sections(site, reference, language),
        summary=summary(procedure, language),
        course=course.course(site, procedure, language),
        documents=course.documents(procedure, language),
        facts=facts(site, procedure, language),
        register=registered.sections(registered.of_procedure(site, reference), site, language),
        answered=answered.sections(site, reference, language),
        meetings=meetings(procedure, language),
        voices=voices.sections(site, procedure, language),
        beside=beside.said(site, procedure, language),
        related=related.table(site, procedure, language),
        history=changes.history(procedure, language),
        citation=cite.procedure(site, procedure, language),
        embed=framed.code(site, procedure, language),
    )


def head(site: Site, procedure: Procedure, language: Language) -> Head:
    """Titles the page: an editor's short title, else the official one, set smaller when it is long."""
    title = site.title(procedure.reference, language.code)
    known = site.also_known_as.get(procedure.reference, {}).get(language.code, ())
    also = ((language.runs("Also known as: {names}", names=", ".join(known))),) if known else ()
    wrong = not title.short and corrections.of(site, procedure.reference, f"titles.{title.lang}")
    corrected = (text(language.say("We corrected this title; below it is said why.")),) if wrong else ()
    stage, where = site.stages[procedure.reference], site.institution(procedure.source, procedure.reference, language)
    stands = f"{standing.stage_word(procedure, stage, language)}. {standing.meant_by(procedure, stage, language)}"
    return Head(
        title=title.text,
        kicker=where,
        description=f"{where}, {procedure.reference}. {stands}",
        reference=procedure.reference,
        lang=naming.foreign(title.lang, language),
        long=naming.is_long(title.text),
        offers=offered.offers(site, "procedure", procedure.reference, language),
        notes=(*also, *corrected),
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
    own = (
        Link(language.say("Facts"), "#facts"),
        Link(language.say("Our record"), "#record"),
        Link(language.say("Cite"), "#cite"),
    )
    return (*(Link(name, anchor) for held, name, anchor in parts if held), *own)


def answers(site: Site, procedure: Procedure, language: Language) -> tuple[Answer, ...]:
    """Gives the three answers; a doubt takes the first place."""
    status = standing.answer(site, procedure, language)
    act = registered.with_ours(site, taking_part.answer(site, procedure, language), (procedure.reference,), language)
    certain = certainty.answer(site, procedure, language)
    return (certain, status, act) if certain.tone else (status, act, certain)


def summary(procedure: Procedure, language: Language) -> Paragraph:
    """Quotes the source's own summary, in the reader's language where there is one."""
    for code in (language.code, "en", *sorted(procedure.summaries)):
        if text := procedure.summaries.get(code):
            return (Run(text, lang=naming.foreign(code, language), quoted=True),)
    return ()


def facts(site: Site, procedure: Procedure, language: Language) -> tuple[Fact, ...]:
    """Lists what else is known: kind, form, who, subjects, our dossiers."""
    lang = labels.spoken(procedure)
    foreign = naming.foreign(lang, language)
    subjects = (Run(", ".join(procedure.subjects), lang=foreign),) if procedure.subjects else ()
    rows = [
        (language.say("Kind"), _kind(site, procedure, language)),
        (language.say("Institution"), _one(_institution(site, procedure, language))),
        (language.say("Legal form"), (labels.plain(procedure.basis, lang, language),) if procedure.basis else ()),
        *_actors(procedure.actors, foreign, language),
        polls.hands(site, procedure, language),
        (language.say("Subjects"), (subjects,) if subjects else ()),
        (language.say("Dossiers"), _one(*_dossiers(site, procedure, language))),
        (language.say("At the source"), _one(certainty.source_run(site, procedure, language))),
        (language.say("Also as"), _also_as(site, procedure, language)),
    ]
    return tuple(Fact(term=term, values=values) for term, values in rows if values)


def _also_as(site: Site, procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    return offered.also_as(offered.offers(site, "procedure", procedure.reference, language), language)


def _kind(site: Site, procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    """Gives the kind, and what such a procedure leads to while that is still to come."""
    over = procedure.kind in STILL_TO_DECIDE and site.stages[procedure.reference] in DECIDED
    means = "" if over else KIND_MEANS.get(procedure.kind)
    word = text(standing.kind_word(procedure.kind, language))
    return (word, text(language.say(means))) if means else (word,)


def _institution(site: Site, procedure: Procedure, language: Language) -> Run:
    source = site.source_of(procedure.reference)
    name = site.institution(procedure.source, procedure.reference, language)
    return Run(name, href=addresses.institution(language.code, source.key) if source else "")


def _one(*values: str | Run) -> tuple[Paragraph, ...]:
    runs = [Run(value) if isinstance(value, str) else value for value in values]
    return tuple((run,) for run in runs if run.text)


def _dossiers(site: Site, procedure: Procedure, language: Language) -> list[Run]:
    return [naming.dossier_run(file, language) for file in site.dossiers.get(procedure.reference, [])]


def _actors(actors: tuple[Actor, ...], foreign: str, language: Language) -> list[tuple[str, tuple[Paragraph, ...]]]:
    """Groups people in office and bodies by role, in the source's order; a role without our word keeps its own."""
    roles: dict[str, list[Paragraph]] = defaultdict(list)
    for actor in actors:
        lang = foreign if actor.role in BODY_ROLES else ""
        declined = language.say("decided not to give an opinion") if actor.declined else ""
        remarks = tuple(Run(f" ({remark})") for remark in (actor.group, declined) if remark)
        person = (Run(naming.person(actor, language), href=outside(actor.url), lang=lang), *remarks)
        role = language.say(ROLES[actor.role]) if actor.role in ROLES else actor.role or language.say("Named here")
        if person not in roles[role]:
            roles[role].append(person)
    return [(role, tuple(people)) for role, people in roles.items()]


def meetings(procedure: Procedure, language: Language) -> tuple[DocumentRow, ...]:
    """Lists the published meetings with interest representatives, newest first."""
    newest = sorted(procedure.meetings, key=lambda meeting: meeting.date, reverse=True)
    return tuple(
        DocumentRow(
            date=words.day(language, meeting.date),
            name=Run(meeting.with_, href=outside(meeting.url)),
            note=text(naming.dot(meeting.member, _role(meeting.role, language))),
        )
        for meeting in newest
    )


def _role(role: str, language: Language) -> str:
    """Gives our word for the role of one person, else the source's."""
    return language.say(ONE_ROLE[role]) if role in ONE_ROLE else role
