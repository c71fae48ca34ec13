"""The files of procedures: ``content/procedures/<source>/<folder>/<slug>.yaml``, written by the tracker alone.

Those of the source ``manual`` are written by hand; they need not be in the canonical style.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import Loaded, collector_paused, content_of, demand_format, files_below, style_finding
from tracker.files.shape import Bound, bind, plain
from tracker.model.finding import Finding
from tracker.model.procedure import Procedure
from tracker.model.reference import SLUG, slug

FOLDER = PurePosixPath("content/procedures")
MANUAL = "manual"
"""The source of procedures at institutions that no module reads."""

_NAMED = "a reference with letters or digits, 80 at most"
_DEPTHS = (4, 5)
"""Parts of a path, without and with a legislature or year."""


def path_of(source_key: str, folder: str, slug: str) -> PurePosixPath:
    """Gives the path of a procedure's file, relative to the project's folder.

    Args:
        source_key: key of the source, or ``manual``.
        folder: legislature or year; may be empty, and is left out for ``manual``.
        slug: of the reference.

    Raises:
        ValueError: a part that could lead out of the folder.
    """
    parts = [source_key] if source_key == MANUAL or not folder else [source_key, folder]
    for part in (*parts, slug):
        if not SLUG.fullmatch(part):
            raise ValueError(f"{part!r} in a path; expected small letters, digits and hyphens")
    return FOLDER.joinpath(*parts, f"{slug}.yaml")


def parse(content: bytes, path: str) -> Bound[Procedure]:
    """Reads one procedure's file.

    Raises:
        FileProblem: it cannot be read, or has a format that this program does not know.
    """
    node = read(decode(content, path), path)
    demand_format(node, path)
    return bind(node, Procedure, path)


def load_all(root: Path, *, style: bool = True) -> Loaded[Procedure]:
    """Reads every procedure of a project; a broken file never hides the others.

    Args:
        root: the project's folder.
        style: whether files that are not as the tracker writes them are findings; half the cost of loading.

    Returns:
        Procedures by path, and findings.
    """
    values: dict[str, Procedure] = {}
    findings: list[Finding] = []
    lines: dict[str, Mapping[str, int]] = {}
    with collector_paused():
        for path, file in files_below(root, str(FOLDER), ".yaml"):
            try:
                content = content_of(file, path)
                bound = parse(content, path)
            except FileProblem as problem:
                findings += problem.findings
                continue
            findings += bound.findings
            if bound.value is not None:
                values[path] = bound.value
                findings += _misplaced(path, bound)
                if bound.value.source == MANUAL:
                    lines[path] = bound.lines
                if style and bound.value.source != MANUAL and not bound.findings:
                    findings += style_finding(content, _written(bound.value), path)
    return Loaded(values=values, findings=(*findings, *_doubled(root, values)), lines=lines)


def render(procedure: Procedure) -> bytes:
    """Gives the bytes of a procedure's file.

    Raises:
        FileProblem: what would be written could not be read back (an empty label, say).
        ValueError: a text holds a character that no file may hold, or a moment has no offset.
    """
    content = _written(procedure)
    if findings := parse(content, procedure.reference).findings:
        raise FileProblem(findings)
    return content


def save(root: Path, path: PurePosixPath, procedure: Procedure) -> bool:
    """Writes a procedure's file; False when it held these bytes already.

    Args:
        root: the project's folder.
        path: as ``path_of`` gives it.
        procedure: what is written.

    Raises:
        FileProblem: as in ``render``.
        ValueError: the path is not one of a procedure, or as in ``render``.
    """
    if not path.is_relative_to(FOLDER) or ".." in path.parts:
        raise ValueError(f"{path} is not a path below {FOLDER}")
    return disk.write_atomically(root / path, render(procedure))


def _written(procedure: Procedure) -> bytes:
    return dump(plain(procedure)).encode()


def _misplaced(path: str, bound: Bound[Procedure]) -> Iterator[Finding]:
    """Finds a file whose name or folder says another procedure than its content."""
    if (procedure := bound.value) is None:
        return
    parts = path.split("/")
    remedy = "move the file, or mend what it says"
    try:
        name = f"{slug(procedure.reference)}.yaml"
    except ValueError:
        yield _finding(path, bound, "reference", f'"{procedure.reference}"', _NAMED, "mend it")
        return
    if parts[-1] != name:
        yield _finding(path, bound, "reference", f"the file name {parts[-1]}", name, remedy)
    if parts[2] != procedure.source or len(parts) not in _DEPTHS:
        found, expected = f"the folder {'/'.join(parts[:-1])}", f"{FOLDER}/{procedure.source}"
        yield _finding(path, bound, "source", found, expected, remedy)


def _finding(path: str, bound: Bound[Procedure], key: str, found: str, expected: str, remedy: str) -> Finding:
    line = bound.lines.get(key, 0)
    return Finding(path=path, line=line, field=key, found=found, expected=expected, remedy=remedy)


def _doubled(root: Path, values: Mapping[str, Procedure]) -> Iterator[Finding]:
    """Finds a procedure that has two files, in two folders of its source."""
    first: dict[str, str] = {}
    for path, procedure in values.items():
        known = first.setdefault(procedure.reference, path)
        if known != path:
            found, expected = f'"{procedure.reference}" again', f"one file; {known} is one already"
            bound = parse(content_of(root / path, path), path)
            yield _finding(path, bound, "reference", found, expected, "delete one of the two")
