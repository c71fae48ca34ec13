"""Where a source is wrong: ``content/corrections.yaml``, written by people and never by the tracker."""

from dataclasses import dataclass
from pathlib import Path

from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import demand_format
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
    """A correction, and the line on which it begins."""

    correction: Correction
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What the file holds."""

    entries: tuple[Placed, ...] = ()
    findings: tuple[Finding, ...] = ()


def load(root: Path) -> Corrections:
    """Reads a project's corrections; a file that is absent corrects nothing."""
    file = root / PATH
    if not file.is_file():
        return Corrections()
    try:
        node = read(decode(file.read_bytes(), PATH), PATH)
        demand_format(node, PATH)
    except FileProblem as problem:
        return Corrections(findings=problem.findings)
    bound = bind(node, _File, PATH)
    entries = bound.value.corrections if bound.value else ()
    placed = tuple(
        Placed(correction=each, line=bound.lines.get(f"corrections[{at}]", 0)) for at, each in enumerate(entries)
    )
    return Corrections(entries=placed, findings=bound.findings)
