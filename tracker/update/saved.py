"""Saved answers: files in a folder, found by what they are and never by their names."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from tracker.model.exchange import Response
from tracker.sources.source import Claim, Source
from tracker.update.decide import Answer

BRUSSELS = ZoneInfo("Europe/Brussels")
_DAY = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """A saved answer whose moment nobody knows: it is refused."""

    origin: str
    source: Source
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a folder holds."""

    answers: tuple[Answer, ...]
    undated: tuple[Undated, ...]
    unrecognised: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Saved:
    claim: Claim
    source: Source
    response: Response


def moment_in(name: str) -> dt.datetime | None:
    """Gives noon in Brussels of the ISO day in a file name, or None when there is no such day."""
    for text in _DAY.findall(name):
        try:
            return noon(dt.date.fromisoformat(text))
        except ValueError:
            continue
    return None


def noon(day: dt.date) -> dt.datetime:
    """Gives 12:00 of a day in Europe/Brussels."""
    return dt.datetime.combine(day, dt.time(12), BRUSSELS)


def collect(folder: Path, sources: Mapping[str, Source], as_of: dt.datetime | None) -> Collected:
    """Reads every file below a folder, and asks each source whether it is one of its answers.

    Args:
        as_of: aware; the moment of every answer. When None, the ISO day in each file's name counts, at noon in
            Brussels; a file without one is refused.
    """
    saved: list[_Saved] = []
    undated: list[Undated] = []
    unrecognised: list[str] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        body, origin = path.read_bytes(), path.relative_to(folder).as_posix()
        claimed = _claimed(body, sources)
        moment = as_of or moment_in(path.name)
        if claimed is None:
            unrecognised.append(origin)
        elif moment is None:
            undated.append(Undated(origin=origin, source=claimed[0], reference=claimed[1].reference))
        else:
            response = Response(body=body, moment=moment, origin=origin, part=claimed[1].part)
            saved.append(_Saved(claimed[1], claimed[0], response))
    return Collected(answers=tuple(_answers(saved)), undated=tuple(undated), unrecognised=tuple(unrecognised))


def _claimed(body: bytes, sources: Mapping[str, Source]) -> tuple[Source, Claim] | None:
    for source in sources.values():
        if source.claims and (claim := source.claims(body)):
            return source, claim
    return None


def _answers(saved: Sequence[_Saved]) -> Iterator[Answer]:
    """Joins the newest parts of each procedure; older files of a part come before, alone, in the order of days."""
    grouped: defaultdict[tuple[str, str], list[_Saved]] = defaultdict(list)
    for each in saved:
        key = each.claim.reference or each.response.origin
        grouped[each.source.key, key].append(each)
    for _, files in sorted(grouped.items(), key=lambda item: item[0]):
        newest: dict[str, _Saved] = {}
        for each in sorted(files, key=lambda file: file.response.moment):
            if each.claim.part in newest:
                yield _answer([newest[each.claim.part]])
            newest[each.claim.part] = each
        yield _answer(list(newest.values()))


def _answer(parts: Sequence[_Saved]) -> Answer:
    return Answer(
        source=parts[0].source,
        reference=parts[0].claim.reference,
        responses=tuple(part.response for part in parts),
        moment=min(part.response.moment for part in parts),
        recorded=True,
    )
