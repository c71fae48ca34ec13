"""Where a source is wrong: ``content/corrections.yaml``, written by people and never by the tracker."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import content_if_any, demand_format
from tracker.files.shape import bind
from tracker.model.correction import Correction
from tracker.model.finding import Finding

PATH = "content/corrections.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    format: int
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A correction, and where it stands.

    Attributes:
        line: on which it begins.
        place: its path in the file (``corrections[0]``).
        lines: the lines of its own fields (``says``).
    """

    correction: Correction
    line: int
    place: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What the file holds."""

    entries: tuple[Placed, ...] = ()
    findings: tuple[Finding, ...] = ()


def load(root: Path) -> Corrections:
    """Reads a project's corrections; a file that is absent corrects nothing."""
    try:
        content = content_if_any(root, PATH)
        if content is None:
            return Corrections()
        node = read(decode(content, PATH), PATH)
        demand_format(node, PATH)
    except FileProblem as problem:
        return Corrections(findings=problem.findings)
    bound = bind(node, _File, PATH)
    entries = bound.value.corrections if bound.value else ()
    lines = bound.lines if entries else {}
    placed = tuple(_placed(each, f"corrections[{at}]", lines) for at, each in enumerate(entries))
    return Corrections(entries=placed, findings=bound.findings)


def _placed(correction: Correction, place: str, lines: Mapping[str, int]) -> Placed:
    names = {part.name: f"{place}.{part.name}" for part in fields(correction)}
    own = {name: lines[whole] for name, whole in names.items() if whole in lines}
    return Placed(correction=correction, line=lines.get(place, 0), place=place, lines=own)
