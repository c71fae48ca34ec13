"""The register beside what it is about: our submissions and meetings as tables, and a line where one can act."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from tracker.catalogue import AskOf, DossierFile
from tracker.model.register import SELF, MeetingHeld, Submission
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, listed, text
from tracker.publish.site import Site, key
from tracker.publish.views import labels, naming
from tracker.publish.views.parts import Answer, Cell, Section, Table
from tracker.registered import MeetingFile, Sent, SubmissionFile

EXAMPLE = marked("Example: invented, and counted nowhere.")
SENT_HEADS = (marked("Submission"), marked("Sent on"), marked("By"), marked("To"), marked("Document"))
MET_HEADS = (marked("Subject"), marked("Day"), marked("Who of us"), marked("Whom"), marked("Document"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Some of the register, the newest first."""

    sent: tuple[Sent, ...] = ()
    met: tuple[MeetingFile, ...] = ()


def of_procedure(site: Site, reference: str) -> Ours:
    """Gives what we sent to a procedure, and our meetings about it."""
    return Ours(
        sent=tuple(one for one in site.sent if one.reference == reference),
        met=tuple(file for file in site.met if reference in _references(site, file)),
    )


def of_dossier(site: Site, file: DossierFile) -> Ours:
    """Gives what names a dossier, or a procedure in it."""
    identity, references = file.original.value.id, set(filter(None, site.catalogue.references_in(file)))
    return Ours(
        sent=tuple(one for one in site.sent if identity in one.submission.dossiers or one.reference in references),
        met=tuple(
            file
            for file in site.met
            if identity in file.original.value.dossiers or references & set(_references(site, file))
        ),
    )


def of_position(site: Site, identity: str) -> Ours:
    """Gives what names a position, or one of its recommendations."""
    return Ours(
        sent=tuple(one for one in site.sent if identity in _positions(one.submission)),
        met=tuple(file for file in site.met if identity in _positions(file.original.value)),
    )


def of_ask(site: Site, ask: AskOf) -> Ours:
    """Gives what carried or raised a recommendation."""
    name = "/".join(key(ask))
    return Ours(
        sent=tuple(one for one in site.sent if name in one.submission.recommendations),
        met=tuple(file for file in site.met if name in file.original.value.recommendations),
    )


def of_organisation(site: Site, identity: str) -> Ours:
    """Gives what an organisation sent with us, and where somebody of it was with us."""
    return Ours(
        sent=tuple(one for one in site.sent if identity in one.submission.by),
        met=tuple(f for f in site.met if identity in (one.organisation for one in f.original.value.ours)),
    )


def with_addressee(site: Site, identity: str) -> Ours:
    """Gives our meetings with an addressee."""
    return Ours(met=tuple(file for file in site.met if file.original.value.office == identity))


def _references(site: Site, file: MeetingFile) -> tuple[str, ...]:
    return tuple(map(site.catalogue.resolve, file.original.value.procedures))


def _positions(entry: Submission | MeetingHeld) -> set[str]:
    return {*entry.positions, *(name.partition("/")[0] for name in entry.recommendations)}


def with_ours(site: Site, answer: Answer, references: Iterable[str], language: Language) -> Answer:
    """Adds our submissions to the answer whether one can take part."""
    wanted = set(references)
    lines = tuple(_line(one, language) for one in site.sent if one.reference in wanted)
    return replace(answer, small=(*answer.small, *lines)) if lines else answer


def _line(one: Sent, language: Language) -> Paragraph:
    day = words.day(language, one.submission.sent)
    said = language.runs("Our submission: {submission}, sent on {day}.", submission=sent_run(one, language), day=day)
    return (*said, Run(f" {language.say(EXAMPLE)}")) if one.submission.example else said


def sections(ours: Ours, site: Site, language: Language) -> tuple[Section, ...]:
    """Gives a section of submissions and one of meetings, of those that there are."""
    made: list[Section] = []
    if ours.sent:
        made.append(
            Section(title=language.say("Our submissions"), anchor="sent", table=sent_table(site, ours.sent, language))
        )
    if ours.met:
        made.append(
            Section(title=language.say("Our meetings"), anchor="met", table=met_table(site, ours.met, language))
        )
    return tuple(made)


def sent_table(site: Site, sent: Iterable[Sent], language: Language) -> Table:
    """Lists submissions: what, when, by whom, to which consultation, and the document."""
    heads = tuple(language.say(head) for head in SENT_HEADS)
    rows = tuple(_sent_row(site, one, heads, language) for one in sent)
    return Table(caption="", heads=heads, rows=rows)


def _sent_row(site: Site, one: Sent, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    return (
        Cell(label=heads[0], text=(sent_run(one, language),), under=example(one.submission, language)),
        Cell(label=heads[1], text=text(words.day(language, one.submission.sent)), whole=True),
        Cell(label=heads[2], text=organisations(site, one.submission.by, language)),
        Cell(label=heads[3], text=to(site, one, language), under=period(one, language)),
        Cell(label=heads[4], text=document(one, language) or text("–")),
    )


def met_table(site: Site, met: Iterable[MeetingFile], language: Language) -> Table:
    """Lists meetings: about what, when, who of us, whom, and what was left."""
    heads = tuple(language.say(head) for head in MET_HEADS)
    rows = tuple(_met_row(site, file, heads, language) for file in met)
    return Table(caption="", heads=heads, rows=rows)


def _met_row(site: Site, file: MeetingFile, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    meeting = file.original.value
    ours = tuple(dict.fromkeys(one.organisation for one in meeting.ours)) or (SELF,)
    lang = naming.foreign(meeting.lang, language)
    shown = [attached(one.title, one.file, one.address) for one in meeting.documents]
    left = [replace(run, lang=lang) for run in shown if run.href]
    return (
        Cell(label=heads[0], text=(met_run(file, language),), under=example(meeting, language)),
        Cell(label=heads[1], text=text(words.day(language, meeting.date)), whole=True),
        Cell(label=heads[2], text=organisations(site, ours, language)),
        Cell(label=heads[3], text=(office(site, file, language),)),
        Cell(label=heads[4], text=listed(left) if left else text("–")),
    )


def example(entry: Submission | MeetingHeld, language: Language) -> str:
    """Says that an entry is invented; nothing of a real one."""
    return language.say(EXAMPLE) if entry.example else ""


def sent_run(one: Sent, language: Language) -> Run:
    """Links a submission by its title."""
    return _run(one.file, addresses.submission(language.code, one.submission.id), language)


def met_run(file: MeetingFile, language: Language) -> Run:
    """Links a meeting by its subject."""
    return _run(file, addresses.meeting(language.code, file.original.value.id), language)


def _run(file: SubmissionFile | MeetingFile, href: str, language: Language) -> Run:
    value = (file.translations.get(language.code) or file.original).value
    return Run(value.title, href=href, lang=naming.foreign(value.lang, language))


def organisations(site: Site, ids: Iterable[str], language: Language) -> Paragraph:
    """Names organisations, with their pages; ``self`` is ours."""
    known = site.catalogue.registers.organisations
    return listed(
        [
            Run(words.name(known[one].names, language), href=addresses.organisation(language.code, one))
            if one in known
            else Run(words.name(site.own.names, language) if one == SELF else one)
            for one in ids
        ]
    )


def to(site: Site, one: Sent, language: Language) -> Paragraph:
    """Names the procedure that a submission was sent to."""
    reference = one.reference or one.submission.procedure
    return (naming.procedure_run(site, reference, language, with_title=True),) if reference else text("–")


def period(one: Sent, language: Language) -> str:
    """Names the period to react that a submission answers."""
    kind = one.window.kind if one.window else ""
    return labels.ours(kind, "", language) or kind


def document(one: Sent, language: Language) -> Paragraph:
    """Links what was sent: our file, and where the institution or another shows it."""
    written = one.submission
    runs = [attached(language.say("what was sent"), written.file, ""), attached("", "", written.address)]
    if written.feedback and not written.address:
        runs.append(Run(language.say("number {number} at the source", number=written.feedback)))
    return listed([run for run in runs if run.text])


def attached(title: str, file: str, address: str) -> Run:
    """Links a document: by its title and the sort of its file, or by the host that holds it."""
    if file:
        sort = file.rpartition(".")[2].upper()
        return Run(f"{title} ({sort})", href=addresses.attached(file))
    host = urlsplit(address).netloc.removeprefix("www.") if outside(address) else ""
    return Run(title or host, href=outside(address))


def office(site: Site, file: MeetingFile, language: Language) -> Run:
    """Names the office that was met: an addressee with its page, or another in words."""
    written = file.original.value
    known = site.catalogue.registers.addressees.get(written.office)
    if known:
        return Run(words.name(known.names, language), href=addresses.addressee(language.code, written.office))
    translation = file.translations.get(language.code)
    if translation and translation.value.office:
        return Run(translation.value.office)
    return Run(written.office, lang=naming.foreign(written.lang, language))
