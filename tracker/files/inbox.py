"""``content/watch.yaml``, what people look for, and ``content/inbox.yaml``, what the tracker found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import content_if_any, demand_format
from tracker.files.shape import bind, plain
from tracker.model.discovery import Inbox, Watch
from tracker.model.finding import Finding

T = TypeVar("T")

WATCH = "content/watch.yaml"
INBOX = "content/inbox.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Generic[T]):
    """A file's value, or an empty one, and what is wrong in it.

    Attributes:
        lines: the line of every field, by its path (``searches[0].source``).
    """

    value: T
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def load_watch(root: Path) -> Read[Watch]:
    """Reads what is looked for; a file that is absent looks for nothing."""
    return load_file(root, WATCH, Watch, Watch())


def load_inbox(root: Path) -> Read[Inbox]:
    """Reads what was found; a file that is absent holds nothing."""
    return load_file(root, INBOX, Inbox, Inbox())


def save_inbox(root: Path, inbox: Inbox) -> bool:
    """Writes what was found; False when the file held these bytes already."""
    return disk.write_atomically(root / INBOX, dump(plain(inbox)).encode())


def load_file(root: Path, path: str, kind: type[T], empty: T) -> Read[T]:
    """Reads one file of a project as a kind of record; ``empty`` stands for one that is absent or broken."""
    try:
        content = content_if_any(root, path)
        if content is None:
            return Read(value=empty)
        node = read(decode(content, path), path)
        demand_format(node, path)
    except FileProblem as problem:
        return Read(value=empty, findings=problem.findings)
    bound = bind(node, kind, path)
    value = empty if bound.value is None else bound.value
    return Read(value=value, findings=bound.findings, lines=bound.lines)
