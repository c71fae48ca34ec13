"""The lock of recommendations: the id of every one ever adopted, so that none leaves the denominator unseen.

One line an id (``position/recommendation``), sorted, so that two people who add one each have no conflict.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker import disk
from tracker.files.nodes import FileProblem, decode
from tracker.files.records import content_if_any
from tracker.model.finding import Finding

PATH = "content/recommendations.lock"
COMMAND = "tracker adopt"
HEAD = (
    "# Every recommendation that was ever adopted; what was asked stays in the sum, whatever came of it.",
    f"# '{COMMAND}' adds to this file; no line is ever taken away.",
)
_ID = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What the lock holds.

    Attributes:
        ids: of every recommendation ever adopted, with their lines.
    """

    ids: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def load(root: Path) -> Adopted:
    """Reads the lock; an absent one is empty.

    Args:
        root: the project's folder.
    """
    try:
        content = content_if_any(root, PATH)
        text = decode(content, PATH) if content else ""
    except FileProblem as problem:
        return Adopted(findings=problem.findings)
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    told = [(number, line) for number, line in lines if line and not line.startswith("#")]
    return Adopted(
        ids={line: number for number, line in reversed(told) if _ID.fullmatch(line)},
        findings=tuple(_odd(number, line) for number, line in told if not _ID.fullmatch(line)),
    )


def _odd(number: int, line: str) -> Finding:
    return Finding(
        path=PATH,
        line=number,
        found=f"'{line}'",
        expected="a position and a recommendation, as in asylum/no-urgency",
        remedy=f"delete the line when it is a mark of two versions that met (<<<<<<<); then run '{COMMAND}'",
    )


def write(root: Path, ids: Iterable[str]) -> bool:
    """Writes the lock; False when it holds just this already."""
    text = "\n".join((*HEAD, *sorted(set(ids)))) + "\n"
    return disk.write_atomically(root / PATH, text.encode())
