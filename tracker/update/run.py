"""One run over answers: read, judge, write, and say what happened, in rows."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from tracker.catalogue import Catalogue
from tracker.files import procedures, verified
from tracker.files.problem import FileProblem
from tracker.model.exchange import Response
from tracker.model.procedure import Procedure
from tracker.model.reference import slug
from tracker.model.verification import Hold, Verification
from tracker.sources.source import PageError, Reading, Source
from tracker.update.judge import judge
from tracker.update.saved import Answer, Collected


class Verdict(StrEnum):
    """What came of an answer."""

    VERIFIED = "verified"
    HELD = "held"
    REFUSED = "refused"
    OLDER = "older"
    NOT_FOLLOWED = "not followed"


_NAME_IT = "name it with --as-of, or put its day (2025-06-16) in the file's name"
NOT_VERIFIED = frozenset({Verdict.HELD, Verdict.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report.

    Attributes:
        old_stage, new_stage: words of the shared vocabulary; empty when there is none.
        why: sentences; why it was not verified, or what was odd.
        written: whether the procedure's file changed.
    """

    reference: str
    source: str
    verdict: Verdict
    moment: dt.datetime | None = None
    old_stage: str = ""
    new_stage: str = ""
    new_events: int = 0
    why: tuple[str, ...] = ()
    written: bool = False


@dataclass(slots=True)
class Project:
    """The files that a run reads and writes.

    Attributes:
        followed: references that positions and dossiers name.
        everything: also take answers about procedures that nobody names.
    """

    root: Path
    catalogue: Catalogue
    everything: bool = False
    followed: frozenset[str] = frozenset()
    standing: dict[str, Verification] = field(default_factory=dict)
    records: dict[str, Procedure] = field(default_factory=dict)
    source_of: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Takes over what stands in the files."""
        self.followed = self.catalogue.followed() | frozenset(self.catalogue.recorded)
        self.standing = dict(self.catalogue.verifications)
        self.records = dict(self.catalogue.recorded)


def from_saved(project: Project, collected: Collected) -> Iterator[Row]:
    """Judges and writes saved answers exactly as answers from the network are.

    A saved answer that is refused changes no file: it says something about the file, and nothing about the source.
    """
    for undated in collected.undated:
        why = (f"{undated.origin}: the moment of this answer is not known: {_NAME_IT}.",)
        reference = undated.reference or undated.origin
        yield Row(reference=reference, source=undated.source.key, verdict=Verdict.REFUSED, why=why)
    for answer in collected.answers:
        yield _take(project, answer)
    _write_standing(project)


def _take(project: Project, answer: Answer) -> Row:
    row = Row(
        reference=answer.reference or answer.responses[0].origin,
        source=answer.source.key,
        verdict=Verdict.REFUSED,
        moment=answer.moment,
    )
    if answer.reference and not project.everything and answer.reference not in project.followed:
        return replace(row, verdict=Verdict.NOT_FOLLOWED)
    try:
        reading = _read(answer.source, answer.responses, answer.reference, answer.moment)
    except PageError as error:
        return replace(row, why=(str(error),))
    return _judged(project, answer, reading, row)


def _read(source: Source, responses: tuple[Response, ...], reference: str, moment: dt.datetime) -> Reading:
    if source.read is None:
        raise PageError(source.key, "an institution that nothing reads yet", "a procedure that is written by hand")
    return source.read(responses, reference or None, moment)


def _judged(project: Project, answer: Answer, reading: Reading, row: Row) -> Row:
    reference = reading.procedure.reference
    old, standing = project.records.get(reference), project.standing.get(reference)
    row = replace(row, reference=reference, old_stage=old.stage.value if old else "")
    if standing and standing.verified and standing.verified > answer.moment:
        why = (f"This answer is older than our record, which was verified on {standing.verified:%Y-%m-%d}.",)
        return replace(row, verdict=Verdict.OLDER, why=why, new_stage=row.old_stage)
    judgement = judge(old, reading, answer.moment, standing)
    if judgement.procedure is None:
        project.source_of[reference] = answer.source.key
        project.standing[reference] = _held(standing, reference, answer.moment, reading, judgement.reasons)
        return replace(row, verdict=Verdict.HELD, why=judgement.reasons, new_stage=row.old_stage)
    try:
        written = _write(project, answer.source, judgement.procedure)
    except FileProblem as problem:
        return replace(row, why=tuple(f"The record cannot be written: {finding}" for finding in problem.findings))
    project.source_of[reference] = answer.source.key
    project.standing[reference] = Verification(
        reference=reference, verified=answer.moment, recorded=True, voice=reading.voice, missing=reading.missing
    )
    return replace(
        row,
        verdict=Verdict.VERIFIED,
        new_stage=judgement.procedure.stage.value,
        new_events=judgement.new_events,
        why=reading.warnings,
        written=written,
    )


def _held(
    standing: Verification | None, reference: str, moment: dt.datetime, reading: Reading, reasons: tuple[str, ...]
) -> Verification:
    base = standing or Verification(reference=reference)
    same = base.held is not None and base.held.digest == reading.digest
    since = base.held.since if same and base.held else moment
    return replace(base, held=Hold(since=since, digest=reading.digest, reasons=reasons))


def _write(project: Project, source: Source, procedure: Procedure) -> bool:
    path = procedures.path_of(source.key, source.folder(procedure.reference), slug(procedure.reference))
    written = procedures.save(project.root, path, procedure)
    project.records[procedure.reference] = procedure
    return written


def _write_standing(project: Project) -> None:
    """Writes the moments of verification: one file a source, only where something differs."""
    for key in sorted(set(project.source_of.values())):
        verified.save(project.root, key, _of_source(project, key))


def _of_source(project: Project, key: str) -> Iterable[Verification]:
    for reference, standing in project.standing.items():
        record = project.records.get(reference)
        if project.source_of.get(reference) == key or (record and record.source == key):
            yield standing
