"""Everything loaded once, references resolved, links both ways; answers questions as of a moment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from tracker import joins, newer
from tracker.corrected import correct
from tracker.files import (
    adopted,
    assessments,
    corrections,
    editorial,
    feedback,
    inbox,
    procedures,
    verified,
    voices,
    votes,
)
from tracker.files.editorial import Editorial
from tracker.joins import Join
from tracker.model.assessment import Assessment, Internal
from tracker.model.correction import Correction
from tracker.model.discovery import Watch
from tracker.model.dossier import Dossier, DossierProcedure, DossierTranslation, Page, Registers
from tracker.model.feedback import Feedback
from tracker.model.finding import Finding
from tracker.model.organisation import OwnOrganisation
from tracker.model.position import (
    UNSETTLED,
    Outcome,
    OutcomeFinding,
    Position,
    PositionStatus,
    PositionTranslation,
    Recommendation,
    Stance,
)
from tracker.model.procedure import Procedure, has_ended
from tracker.model.verification import Verification
from tracker.model.voice import Voices
from tracker.model.vote import Seat, Vote
from tracker.registered import MeetingFile, Sent, SubmissionFile, sent
from tracker.sources import all_sources, recognise
from tracker.sources.source import Source

BRUSSELS = ZoneInfo("Europe/Brussels")
MANUAL = "manual"

PositionFile = Editorial[Position, PositionTranslation]
DossierFile = Editorial[Dossier, DossierTranslation]
AnyFile = PositionFile | DossierFile | SubmissionFile | MeetingFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A reference where an editor wrote it.

    Attributes:
        text: as written.
        reference: as the institution writes it; empty when nobody knows it.
        path, line, field: where.
    """

    text: str
    reference: str
    path: str
    line: int
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceOn:
    """A stance with the position that holds it and the procedure's reference."""

    position: PositionFile
    stance: Stance
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOf:
    """A recommendation with its position and the reference of the procedure that it is about, if any."""

    position: PositionFile
    recommendation: Recommendation
    reference: str = ""

    @property
    def name(self) -> str:
        """Gives what it is known by: ``position/recommendation``."""
        return f"{self.position.original.value.id}/{self.recommendation.id}"

    @property
    def counts(self) -> bool:
        """Tells whether it was ever made: a draft has asked nothing yet, and what was once asked stays."""
        return self.position.original.value.status is not PositionStatus.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeNow:
    """What happened to a recommendation, as of now.

    Attributes:
        finding: the newest judgement; None when nobody has judged.
        derived: True when the procedure has ended since, so that the outcome is ``not-assessed`` by itself: the
            one automatic step (design/advocacy.md 1.1).
    """

    outcome: Outcome
    finding: OutcomeFinding | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All files of a project, joined.

    Attributes:
        procedures: by reference, as the institution writes it; with corrections applied.
        recorded: the same as they stand in their files, as the source says.
        corrections: what was corrected in each, by reference.
        verifications: by reference.
        positions, dossiers: by id, with their translations.
        submissions, meetings: the register, by id, with translations. ``sent()`` gives the submissions with the
            procedure and the period to react that each answers; those with ``example`` count in no sum.
        attached: the paths of the files that submissions and meetings name, of those that are there.
        pages: by id, then language.
        adopted: every recommendation ever adopted (``position/recommendation``), with its line in the lock.
        watch: what the organisation wants to hear of.
        screened: how the organisation judges its chances, in the order of the file; what may be published.
        internal: what stands beside that for the organisation alone, by its place in the file.
        votes: the final votes on texts of the procedures, by day.
        feedback: who answered a consultation, by reference, then by publication.
        voices: what others ask of a procedure, as editors recorded it, by path of the file.
        seats: from which country members of the European Parliament come.
        findings: what loading found wrong in any file; empty for a sound project.
        lines: of the files that people write, besides texts: path, then path of a field, to its line.
        paths: of the procedures' files, by reference.
    """

    own: OwnOrganisation
    registers: Registers
    sources: Mapping[str, Source]
    procedures: Mapping[str, Procedure]
    verifications: Mapping[str, Verification]
    positions: Mapping[str, PositionFile]
    dossiers: Mapping[str, DossierFile]
    pages: Mapping[str, Mapping[str, editorial.Text[Page]]]
    submissions: Mapping[str, SubmissionFile] = field(default_factory=dict)
    meetings: Mapping[str, MeetingFile] = field(default_factory=dict)
    attached: frozenset[str] = frozenset()
    recorded: Mapping[str, Procedure] = field(default_factory=dict)
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    adopted: Mapping[str, int] = field(default_factory=dict)
    watch: Watch = field(default_factory=Watch)
    screened: tuple[Assessment, ...] = ()
    internal: Mapping[int, Internal] = field(default_factory=dict)
    votes: tuple[Vote, ...] = ()
    feedback: Mapping[str, tuple[Feedback, ...]] = field(default_factory=dict)
    voices: Mapping[str, Voices] = field(default_factory=dict)
    seats: tuple[Seat, ...] = ()
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    resolved: dict[str, str] = field(default_factory=dict)

    def resolve(self, text: str) -> str:
        """Gives the reference that a text names, as its institution writes it; empty when nobody knows it."""
        if text not in self.resolved:
            self.resolved[text] = self._resolve(" ".join(text.split()))
        return self.resolved[text]

    def _resolve(self, text: str) -> str:
        if text in self.procedures:
            return text
        known = recognise(text, self.sources)
        return known[1] if known else ""

    def named(self) -> Iterator[Named]:
        """Gives every reference that an editor wrote, in the order of the files."""
        for position in self.positions.values():
            written = position.original.value
            yield from self._named_in(position, "stances[{}].procedure", (each.procedure for each in written.stances))
            asked = (each.procedure for each in written.recommendations)
            yield from self._named_in(position, "recommendations[{}].procedure", asked)
        for dossier in self.dossiers.values():
            entries = dossier.original.value.procedures
            yield from self._named_in(dossier, "procedures[{}].reference", (each.reference for each in entries))
            yield from self._named_in(dossier, "procedures[{}].starts_from", (each.starts_from for each in entries))
        for submission in self.submissions.values():
            yield from self._named_in(submission, "procedure", (submission.original.value.procedure,))
        for meeting in self.meetings.values():
            yield from self._named_in(meeting, "procedures[{}]", meeting.original.value.procedures)

    def _named_in(self, file: AnyFile, places: str, texts: Iterable[str]) -> Iterator[Named]:
        for number, text in enumerate(texts):
            if text:
                place = places.format(number)
                line = file.original.lines.get(place, 0)
                yield Named(text=text, reference=self.resolve(text), path=file.original.path, line=line, field=place)

    def dossier_entry(self, named: Named) -> DossierProcedure:
        """Gives the entry of a dossier in which a reference was named."""
        number = int(named.field.partition("[")[2].partition("]")[0])
        dossier = next(each for each in self.dossiers.values() if each.original.path == named.path)
        return dossier.original.value.procedures[number]

    def followed(self) -> frozenset[str]:
        """Gives the references that a position, a dossier or the watch list names: what the tracker follows."""
        watched = frozenset(filter(None, map(self.resolve, self.watch.references)))
        return watched | frozenset(named.reference for named in self.named() if named.reference)

    def stances(self) -> Iterator[StanceOn]:
        """Gives every stance."""
        for position in self.positions.values():
            for stance in position.original.value.stances:
                yield StanceOn(position=position, stance=stance, reference=self.resolve(stance.procedure))

    def asks(self) -> Iterator[AskOf]:
        """Gives every recommendation, in the order of positions' ids and of their files."""
        for position in self.positions.values():
            for ask in position.original.value.recommendations:
                reference = self.resolve(ask.procedure) if ask.procedure else ""
                yield AskOf(position=position, recommendation=ask, reference=reference)

    def sent(self) -> tuple[Sent, ...]:
        """Gives every submission, examples too, the earliest first."""
        found = [self._sent(file) for file in self.submissions.values()]
        return tuple(sorted(found, key=lambda one: (one.submission.sent, one.submission.id)))

    def _sent(self, file: SubmissionFile) -> Sent:
        written = file.original.value.procedure
        reference = self.resolve(written) if written else ""
        return sent(file, reference, self.procedures.get(reference))

    def stances_on(self, reference: str) -> tuple[StanceOn, ...]:
        """Gives the stances on one procedure."""
        return tuple(stance for stance in self.stances() if stance.reference == reference)

    def bases(self, on: StanceOn) -> tuple[newer.Basis, ...]:
        """Gives the texts that a stance was written about, the last the one that counts, with what came after each."""
        procedure = self.procedures.get(on.reference)
        return newer.bases(on.stance, procedure, self._types(procedure)) if procedure else ()

    def texts_of(self, procedure: Procedure) -> tuple[str, ...]:
        """Gives the ids of the versions of a procedure's text."""
        return tuple(each.id for each in procedure.documents if newer.is_text(each, self._types(procedure)))

    def _types(self, procedure: Procedure) -> tuple[str, ...]:
        """Gives the words for a version of the text: of the source that reads a procedure, else those by hand."""
        known = self.sources.get(procedure.source)
        return known.texts if known and known.texts else newer.TEXTS

    def assessment(self, reference: str) -> Assessment | None:
        """Gives what the organisation thinks of its chances in a procedure, as far as it is published."""
        return next((each for each in self.screened if self.resolve(each.procedure) == reference), None)

    @property
    def countries(self) -> Mapping[str, str]:
        """Gives the countries of members, by their public number."""
        return {seat.id: seat.country for seat in self.seats}

    def asks_about(self, reference: str) -> tuple[AskOf, ...]:
        """Gives the recommendations about one procedure."""
        return tuple(ask for ask in self.asks() if ask.reference == reference)

    def dossiers_with(self, reference: str) -> tuple[DossierFile, ...]:
        """Gives the dossiers that hold a procedure."""
        return tuple(d for d in self.dossiers.values() if reference in self.references_in(d))

    def references_in(self, dossier: DossierFile) -> tuple[str, ...]:
        """Gives the references of a dossier's procedures, in its order."""
        return tuple(self.resolve(entry.reference) for entry in dossier.original.value.procedures)

    def positions_in(self, dossier_id: str) -> tuple[PositionFile, ...]:
        """Gives the positions that point to a dossier."""
        return tuple(p for p in self.positions.values() if dossier_id in p.original.value.dossiers)

    def joins(self) -> tuple[Join, ...]:
        """Gives every join of two procedures: those that are computed, and those that an editor states."""
        found = {(join.earlier, join.later): join for join in joins.computed(self.procedures)}
        for dossier in self.dossiers.values():
            for entry in dossier.original.value.procedures:
                pair = self.resolve(entry.starts_from), self.resolve(entry.reference)
                if entry.starts_from and all(pair):
                    known = found.get(pair)
                    documents = known.documents if known else ()
                    found[pair] = Join(earlier=pair[0], later=pair[1], documents=documents, stated=True)
        return tuple(found.values())

    def outcome(self, ask: AskOf) -> OutcomeNow:
        """Gives what happened to a recommendation: its newest finding, or the one automatic step."""
        findings = sorted(ask.recommendation.findings, key=lambda finding: finding.date)
        newest = findings[-1] if findings else None
        settled = newest is not None and newest.outcome not in UNSETTLED
        procedure = self.procedures.get(ask.reference)
        if not settled and procedure and has_ended(procedure):
            return OutcomeNow(outcome=Outcome.NOT_ASSESSED, finding=newest, derived=True)
        return OutcomeNow(outcome=newest.outcome if newest else Outcome.UNDECIDED, finding=newest)


class BrokenProject(Exception):
    """The project cannot be joined at all; its findings say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


_NO_ORGANISATION = Finding(
    path="content/organisation.yaml",
    found="no such file",
    expected="the file that says whose site this is",
    remedy="run this in the project's folder, or name it with --root; README.md tells what the file holds",
)


def load(root: Path, sources: Mapping[str, Source] | None = None, *, style: bool = True) -> Catalogue:
    """Loads a project's folder.

    Args:
        root: the project's folder.
        sources: by key; all of the program's own when absent.
        style: also tell which of the tracker's own files are not written as the tracker writes them.

    Raises:
        BrokenProject: ``content/organisation.yaml`` cannot be read; without it there is no site to speak of.
    """
    texts = editorial.load(root)
    tracked = procedures.load_all(root, style=style)
    standing = verified.load_all(root)
    wrong = corrections.load(root)
    watch = inbox.load_watch(root)
    chances = assessments.load(root)
    others = voices.load_all(root)
    answered = feedback.load_all(root)
    polled, members = votes.load_all(root), votes.load_members(root)
    locked = adopted.load(root)
    recorded = {procedure.reference: procedure for procedure in tracked.values.values()}
    unread = frozenset(PurePosixPath(finding.path).stem for finding in tracked.findings)
    corrected = correct(recorded, wrong.entries, unread)
    findings = (
        *texts.findings,
        *tracked.findings,
        *standing.findings,
        *wrong.findings,
        *corrected.findings,
        *watch.findings,
        *chances.findings,
        *polled.findings,
        *members.findings,
        *locked.findings,
        *others.findings,
        *answered.findings,
    )
    if texts.organisation is None:
        raise BrokenProject(findings or (_NO_ORGANISATION,))
    return Catalogue(
        own=texts.organisation,
        registers=texts.registers,
        sources=all_sources() if sources is None else sources,
        procedures=corrected.procedures,
        recorded=recorded,
        corrections=corrected.applied,
        verifications=dict(standing.values),
        positions=texts.positions,
        dossiers=texts.dossiers,
        submissions=texts.submissions,
        meetings=texts.meetings,
        attached=texts.attached,
        pages=texts.pages,
        adopted=locked.ids,
        watch=watch.value,
        screened=tuple(replace(each, internal=None) for each in chances.value.assessments),
        feedback=_by_reference(answered.values.values()),
        voices=others.values,
        votes=tuple(sorted(polled.values.values(), key=lambda vote: (vote.date, vote.reference, vote.identifier))),
        seats=members.value.members,
        internal={at: each.internal for at, each in enumerate(chances.value.assessments) if each.internal},
        findings=findings,
        lines={
            **texts.register_lines,
            **tracked.lines,
            inbox.WATCH: watch.lines,
            assessments.PATH: chances.lines,
            votes.MEMBERS: members.lines,
            **others.lines,
        },
        paths={procedure.reference: path for path, procedure in tracked.values.items()},
    )


def _by_reference(found: Iterable[Feedback]) -> dict[str, tuple[Feedback, ...]]:
    grouped: dict[str, tuple[Feedback, ...]] = {}
    for one in sorted(found, key=lambda one: (one.reference, one.publication)):
        grouped[one.reference] = (*grouped.get(one.reference, ()), one)
    return grouped
