"""One run: decide about every answer, stop a source that has changed its pages, write the rest, and report."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from tracker.files import procedures, verified
from tracker.model.reference import slug
from tracker.model.verification import Verification
from tracker.update.decide import Answer, Decision, Project, decide, remember
from tracker.update.report import DOUBTFUL, Row, Verdict
from tracker.update.saved import Collected, Undated

_NOT_CONNECTED = "No institution could be reached: this machine seems to have no network. Nothing was written."
_NAME_IT = "name it with --as-of, or put its day (2025-06-16) in the file's name"

FEWEST_DOUBTFUL = 3
SHARE_DOUBTFUL = 0.2
"""A source of which so many pages, and such a share, are not believed has changed: nothing of it is written
(design/reliability.md 4.1, G5)."""


def take(project: Project, answers: Iterable[Answer]) -> Iterator[Decision]:
    """Decides about answers, in their order; a later answer is judged against what an earlier one made."""
    for answer in answers:
        decision = decide(project, answer)
        remember(project, decision)
        yield decision


def undated(each: Undated) -> Decision:
    """Refuses a saved answer whose moment nobody knows."""
    why = (f"{each.origin}: the moment of this answer is not known: {_NAME_IT}.",)
    row = Row(reference=each.reference or each.origin, source=each.source.key, verdict=Verdict.REFUSED, why=why)
    return Decision(row=row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a run has done.

    Attributes:
        rows: in the order of the answers.
        alarms: sentences; one for each source that has changed its pages.
        paths: of the files that were written, relative to the project's folder.
    """

    rows: tuple[Row, ...]
    alarms: tuple[str, ...]
    paths: tuple[str, ...]


def from_saved(project: Project, collected: Collected, now: dt.datetime) -> Settled:
    """Judges and writes saved answers exactly as answers from the network are.

    Args:
        now: aware; an answer from the future would make every real one look old, and is refused.
    """
    future = [answer for answer in collected.answers if answer.moment > now]
    past = [answer for answer in collected.answers if answer.moment <= now]
    decisions = [*map(undated, collected.undated), *map(_from_the_future, future), *take(project, past)]
    return settle(project, decisions)


def _from_the_future(answer: Answer) -> Decision:
    origin = answer.responses[0].origin
    why = (f"{origin}: its moment, {answer.moment:%Y-%m-%d %H:%M}, is still to come: correct the day.",)
    reference = answer.reference or origin
    return Decision(row=Row(reference=reference, source=answer.source.key, verdict=Verdict.REFUSED, why=why))


def settle(project: Project, decisions: Sequence[Decision]) -> Settled:
    """Writes what was decided, source by source.

    Of a source that has changed its pages nothing is written: its rows say so, and every file stays.
    """
    if not_connected(decisions):
        return Settled(rows=tuple(each.row for each in decisions), alarms=(_NOT_CONNECTED,), paths=())
    by_source: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_source[decision.row.source].append(decision)
    stopped = {key for key, those in by_source.items() if has_changed([each.row for each in those])}
    rows = [_stopped(each) if each.row.source in stopped else _written(project, each) for each in decisions]
    paths = [str(_path(project, each)) for each, row in zip(decisions, rows, strict=True) if row.written]
    paths += [
        str(verified.path_of(key))
        for key in by_source
        if key not in stopped and _write_standing(project, key, by_source)
    ]
    alarms = tuple(_alarm(project, key, by_source[key]) for key in by_source if key in stopped)
    return Settled(rows=tuple(rows), alarms=alarms, paths=tuple(dict.fromkeys(paths)))


def not_connected(decisions: Sequence[Decision]) -> bool:
    """Tells whether no institution at all could be reached: then it is this machine, and says nothing about them."""
    return bool(decisions) and all(each.row.verdict is Verdict.UNREACHED and each.unreachable for each in decisions)


def _alarm(project: Project, key: str, decisions: Sequence[Decision]) -> str:
    doubtful = sum(each.row.verdict in DOUBTFUL for each in decisions)
    name = project.catalogue.sources[key].names["en"]
    return (
        f"ALARM. {name}: {doubtful} of {len(decisions)} pages are not what they should be. The source must have "
        "changed: nothing of it was written, and the last good state stays published."
    )


def has_changed(rows: Sequence[Row]) -> bool:
    """Tells whether so many pages of one source were not believed that the source itself must have changed."""
    judged = [row for row in rows if row.verdict in DOUBTFUL | {Verdict.VERIFIED}]
    doubtful = sum(row.verdict in DOUBTFUL for row in judged)
    return doubtful >= FEWEST_DOUBTFUL and doubtful >= SHARE_DOUBTFUL * len(judged)


def _stopped(decision: Decision) -> Row:
    if decision.row.verdict is not Verdict.VERIFIED:
        return decision.row
    return replace(decision.row, verdict=Verdict.STOPPED, new_stage=decision.row.old_stage, new_events=0)


def _written(project: Project, decision: Decision) -> Row:
    if decision.procedure is None:
        return decision.row
    return replace(decision.row, written=procedures.save(project.root, _path(project, decision), decision.procedure))


def _path(project: Project, decision: Decision) -> PurePosixPath:
    source, reference = project.catalogue.sources[decision.row.source], decision.row.reference
    return procedures.path_of(source.key, source.folder(reference), slug(reference))


def _write_standing(project: Project, key: str, by_source: Mapping[str, Sequence[Decision]]) -> bool:
    """Writes a source's moments of verification, where anything was decided about it; tells whether they changed."""
    fresh = {each.standing.reference: each.standing for each in by_source[key] if each.standing}
    known = {standing.reference: standing for standing in _of_source(project, key)}
    return bool(fresh) and verified.save(project.root, key, (known | fresh).values())


def _of_source(project: Project, key: str) -> Iterator[Verification]:
    """Gives what stands in a source's file: of procedures that it reads, or that it alone recognises."""
    source = project.catalogue.sources.get(key)
    for reference, standing in project.catalogue.verifications.items():
        record = project.catalogue.recorded.get(reference)
        known = record.source == key if record else bool(source and source.recognise(reference))
        if known:
            yield standing
