"""What the modules that read whole folders share: files in a fixed order, formats, and the style of our own files."""

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from tracker.files.nodes import FileProblem, MappingNode, Node, ScalarNode
from tracker.files.shape import places
from tracker.model.finding import Finding
from tracker.model.reference import SLUG

T = TypeVar("T")

FORMAT = "1"
"""The format of every sort of file that this program reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[T]):
    """What a folder of files holds.

    Attributes:
        values: what could be read, by path (relative to the project's folder) or by reference.
        findings: of all files, in the order of their paths.
        lines: of the files that people write, by path: the line of every field, by its path.
    """

    values: Mapping[str, T]
    findings: tuple[Finding, ...]
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def files_below(root: Path, folder: str, suffix: str) -> Iterator[tuple[str, Path]]:
    """Finds the files of a folder, in the order of their paths; hidden and temporary ones are no content.

    Args:
        root: the project's folder.
        folder: relative to it; it may be absent.
        suffix: with its dot.

    Returns:
        Path relative to the project's folder, and the file.
    """
    found = ((path.relative_to(root).as_posix(), path) for path in (root / folder).rglob(f"*{suffix}"))
    return iter(sorted((name, path) for name, path in found if "/." not in name))


def content_of(file: Path, path: str) -> bytes:
    """Gives what a file holds.

    Args:
        file: whatever has the name of a file; it may be a folder.
        path: for the finding, relative to the project's folder.

    Raises:
        FileProblem: it is a folder, may not be read, or is a link that leads nowhere or to itself.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        found, remedy = _UNREADABLE.get(type(error), (f"what cannot be read ({error.strerror})", _OTHERWISE))
        finding = Finding(path=path, found=found, expected="a file that can be read", remedy=remedy)
        raise FileProblem((finding,)) from error


def content_if_any(root: Path, path: str) -> bytes | None:
    """Gives what a file holds, or None when there is nothing of that name.

    Args:
        root: the project's folder.
        path: relative to it.

    Raises:
        FileProblem: as in ``content_of``.
    """
    return content_of(root / path, path) if os.path.lexists(root / path) else None


_UNREADABLE = {
    IsADirectoryError: ("a folder of this name", "give the folder another name"),
    PermissionError: ("a file that may not be read", 'allow it, as in "chmod u+r"'),
}
_OTHERWISE = "put the file itself here, or delete the link"


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pauses Python's garbage collector: while many records are made it costs more than the work itself."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def demand_format(node: Node, path: str) -> None:
    """Looks at ``format`` before anything else, since another format may have any other key.

    Raises:
        FileProblem: a format that this program does not know.
    """
    if not isinstance(node, MappingNode):
        return
    for key, value in node.entries:
        if key.text == "format" and isinstance(value, ScalarNode) and value.text.isdecimal() and value.text != FORMAT:
            finding = Finding(
                path=path,
                line=value.line,
                field="format",
                found=f"format {value.text}",
                expected=f"format {FORMAT}: this program reads format {FORMAT}",
                remedy="take a newer version of the program, or write the file in this format",
            )
            raise FileProblem((finding,))


def bad_ids(node: Node, path: str) -> Iterator[Finding]:
    """Finds every ``id`` that could not name a file or an address (design/reliability.md 3.2)."""
    for place in places(node):
        if place.field.rpartition(".")[2] != "id" or not isinstance(place.node, ScalarNode):
            continue
        if place.node.text not in ("", "id") and not SLUG.fullmatch(place.node.text):
            yield Finding(
                path=path,
                line=place.node.line,
                field=place.field,
                found=f'"{place.node.text}"',
                expected="small letters a to z, digits and hyphens, 80 at most",
                remedy='write an id such as "just-transition"',
            )


def style_finding(content: bytes, canonical: bytes, path: str) -> Iterator[Finding]:
    """Finds the first line of a file of the tracker's own that is not written in the canonical style.

    Args:
        content: what the file holds.
        canonical: what the tracker would write.
        path: for the finding.
    """
    if content == canonical:
        return
    if b"\r\n" in content:
        found, expected, line = "line ends of Windows (CR LF)", "line ends LF", 1
    else:
        has, wants = (data.decode().split("\n") for data in (content, canonical))
        at = next((at for at, (a, b) in enumerate(zip(has, wants, strict=False)) if a != b), min(len(has), len(wants)))
        found, expected, line = _line(has, at), f"{_line(wants, at)}, as the tracker writes it", at + 1
    remedy = "put the file back as git has it; what the source has wrong belongs in content/corrections.yaml"
    yield Finding(path=path, line=line, found=found, expected=expected, remedy=remedy)


def _line(lines: list[str], at: int) -> str:
    return f'"{lines[at]}"' if at < len(lines) else "the end of the file"
