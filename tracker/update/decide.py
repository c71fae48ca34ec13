"""One answer: read it, judge it, and say what is to be written. Nothing is written here."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tracker.catalogue import MANUAL, Catalogue
from tracker.files import procedures
from tracker.files.problem import FileProblem
from tracker.model.exchange import Refusal, RefusalKind, Response
from tracker.model.procedure import Procedure
from tracker.model.reference import slug
from tracker.model.verification import Failure, Hold, Verification
from tracker.sources.source import PageError, Reading, Source
from tracker.update.judge import judge
from tracker.update.report import Row, Verdict

_NO_WAY = frozenset({RefusalKind.UNREACHABLE, RefusalKind.LEFT_ALONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a source answered about one procedure.

    Attributes:
        reference: as the answer says, or as it was asked; empty when a saved answer does not say.
        refusals: parts that did not come.
        moment: aware; the oldest moment of its parts, so that nothing counts as verified later than it was.
        recorded: a saved answer, and none of a run's own.
    """

    source: Source
    reference: str
    responses: tuple[Response, ...]
    moment: dt.datetime
    refusals: tuple[Refusal, ...] = ()
    recorded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is to be done about an answer.

    Attributes:
        procedure: the record to write; None leaves the file as it is.
        standing: the verification to write; None leaves it as it is.
        digest: of the part of the answer that counts; empty when it could not be read.
        unreachable: no part came, and no host could even be reached.
    """

    row: Row
    procedure: Procedure | None = None
    standing: Verification | None = None
    digest: str = ""
    unreachable: bool = False


@dataclass(slots=True)
class Project:
    """The files that a run reads, and what it has decided so far.

    Attributes:
        everything: also take answers about procedures that nobody names.
        followed: references that positions and dossiers name, or that are tracked already.
        records, standing: as in the files, then as decided.
    """

    root: Path
    catalogue: Catalogue
    everything: bool = False
    followed: frozenset[str] = frozenset()
    standing: dict[str, Verification] = field(default_factory=dict)
    records: dict[str, Procedure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Takes over what stands in the files."""
        self.followed = self.catalogue.followed() | frozenset(self.catalogue.recorded)
        self.standing = dict(self.catalogue.verifications)
        self.records = dict(self.catalogue.recorded)


def decide(project: Project, answer: Answer, *, accepted: str = "") -> Decision:
    """Reads and judges an answer.

    Args:
        accepted: the digest of a held answer that a person has accepted: it is then written without a judge.
    """
    row = _row(project, answer)
    if answer.reference and not project.everything and answer.reference not in project.followed:
        return Decision(row=replace(row, verdict=Verdict.NOT_FOLLOWED))
    old = project.records.get(answer.reference)
    if old and old.source == MANUAL:
        file = procedures.path_of(MANUAL, "", slug(answer.reference))
        hint = f"It is written by hand in {file}: delete that file to let the tracker take it over."
        return Decision(row=replace(row, verdict=Verdict.BY_HAND, why=(hint,)))
    if not answer.responses:
        return _failed(project, answer, row, Verdict.UNREACHED, tuple(each.evidence for each in answer.refusals))
    try:
        reading = _read(answer)
    except PageError as error:
        why = (str(error) if answer.recorded else error.words,)
        return _failed(project, answer, row, Verdict.REFUSED, why)
    standing = project.standing.get(reading.procedure.reference)
    if standing and standing.voice in reading.missing and standing.voice not in reading.outranks and answer.refusals:
        return _failed(project, answer, row, Verdict.UNREACHED, tuple(each.evidence for each in answer.refusals))
    return _judged(project, answer, reading, row, accepted)


def remember(project: Project, decision: Decision) -> None:
    """Lets later answers of the run be judged against this decision."""
    if decision.procedure:
        project.records[decision.procedure.reference] = decision.procedure
    if decision.standing:
        project.standing[decision.standing.reference] = decision.standing


def _row(project: Project, answer: Answer) -> Row:
    old = project.records.get(answer.reference)
    return Row(
        reference=answer.reference or answer.responses[0].origin,
        source=answer.source.key,
        verdict=Verdict.REFUSED,
        moment=answer.moment,
        old_stage=old.stage.value if old else "",
        new_stage=old.stage.value if old else "",
    )


def _read(answer: Answer) -> Reading:
    if answer.source.read is None:
        raise PageError(answer.source.key, "an institution that nothing reads yet", "a procedure written by hand")
    return answer.source.read(answer.responses, answer.reference or None, answer.moment)


def _failed(project: Project, answer: Answer, row: Row, verdict: Verdict, why: tuple[str, ...]) -> Decision:
    """Keeps the last good state, and notes since when it could not be checked.

    A saved answer that is refused changes no file: it says something about the file, and nothing about the source.
    """
    row = replace(row, verdict=verdict, why=why)
    if answer.recorded or not answer.reference:
        return Decision(row=row)
    old = project.standing.get(answer.reference) or Verification(reference=answer.reference)
    since = old.failure.since if old.failure else answer.moment
    unreachable = not answer.responses and all(each.kind in _NO_WAY for each in answer.refusals)
    waits = [each.not_before for each in answer.refusals if each.not_before]
    failure = Failure(since=since, why=" ".join(why), not_before=max(waits) if waits else None)
    standing = replace(old, failure=failure)
    return Decision(row=row, standing=standing, unreachable=unreachable)


def _judged(project: Project, answer: Answer, reading: Reading, row: Row, accepted: str) -> Decision:
    reference = reading.procedure.reference
    old, standing = project.records.get(reference), project.standing.get(reference)
    stage = old.stage.value if old else ""
    row = replace(row, reference=reference, old_stage=stage, new_stage=stage)
    if standing and standing.verified and standing.verified > answer.moment:
        why = (f"This answer is older than our record, which was verified on {standing.verified:%Y-%m-%d}.",)
        return Decision(row=replace(row, verdict=Verdict.OLDER, why=why))
    trusted = bool(accepted) and accepted == reading.digest
    judgement = judge(old, reading, answer.moment, standing, trusted=trusted)
    if judgement.procedure is None:
        return _held(answer, reading, standing, replace(row, verdict=Verdict.HELD), judgement.reasons)
    try:
        procedures.render(judgement.procedure)
    except FileProblem as problem:
        unwritable = tuple(f"The record cannot be written: {finding}" for finding in problem.findings)
        return _failed(project, answer, row, Verdict.REFUSED, unwritable)
    verification = Verification(
        reference=reference,
        verified=answer.moment,
        recorded=answer.recorded,
        voice=reading.voice,
        missing=reading.missing,
        rejected=standing.rejected if standing else (),
    )
    row = replace(
        row,
        verdict=Verdict.VERIFIED,
        new_stage=judgement.procedure.stage.value,
        since=judgement.procedure.stage_since,
        new_events=judgement.new_events,
        why=(*reading.warnings, *(each.evidence for each in answer.refusals)),
    )
    return Decision(row=row, procedure=judgement.procedure, standing=verification, digest=reading.digest)


def _held(
    answer: Answer, reading: Reading, standing: Verification | None, row: Row, reasons: Sequence[str]
) -> Decision:
    """Holds an answer; one that a person has rejected before is not asked about again."""
    base = standing or Verification(reference=row.reference)
    turned_down = next((each for each in base.rejected if each.digest == reading.digest), None)
    if turned_down:
        why = f"The source still gives the answer that {turned_down.by} rejected: {turned_down.why}"
        since = base.failure.since if base.failure else answer.moment
        failure = Failure(since=since, why=why)
        return Decision(row=replace(row, why=(why,)), standing=replace(base, failure=failure), digest=reading.digest)
    same = base.held is not None and base.held.digest == reading.digest
    since = base.held.since if same and base.held else answer.moment
    hold = Hold(since=since, digest=reading.digest, reasons=tuple(reasons))
    waiting = replace(base, held=hold, failure=None)
    return Decision(row=replace(row, why=tuple(reasons)), standing=waiting, digest=reading.digest)
