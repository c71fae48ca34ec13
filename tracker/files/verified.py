"""When each procedure was last verified: ``content/verified/<source>.yaml``, one file a source, written by the tracker.

Apart from the procedures, so that a day on which nothing changed touches one file a source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import Loaded, content_of, demand_format, files_below, style_finding
from tracker.files.shape import Bound, bind, plain
from tracker.model.finding import Finding
from tracker.model.reference import SLUG
from tracker.model.verification import Verification

FOLDER = PurePosixPath("content/verified")


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    format: int = 1
    procedures: tuple[Verification, ...] = ()


def path_of(source_key: str) -> PurePosixPath:
    """Gives the path of a source's file, relative to the project's folder.

    Raises:
        ValueError: a key that could lead out of the folder.
    """
    if not SLUG.fullmatch(source_key):
        raise ValueError(f"{source_key!r} as key of a source; expected small letters, digits and hyphens")
    return FOLDER / f"{source_key}.yaml"


def load_all(root: Path) -> Loaded[Verification]:
    """Reads every file of a project; a broken one never hides the others.

    Args:
        root: the project's folder.

    Returns:
        Verifications by reference; of two with one reference the first counts.
    """
    values: dict[str, Verification] = {}
    findings: list[Finding] = []
    for path, file in files_below(root, str(FOLDER), ".yaml"):
        try:
            content = content_of(file, path)
            bound = _parse(content, path)
        except FileProblem as problem:
            findings += problem.findings
            continue
        findings += bound.findings
        if bound.value is None:
            continue
        for at, each in enumerate(bound.value.procedures):
            if values.setdefault(each.reference, each) is not each:
                findings.append(_doubled(path, bound.lines, f"procedures[{at}].reference", each.reference))
        if not bound.findings:
            findings += style_finding(content, _written(bound.value.procedures), path)
    return Loaded(values=values, findings=tuple(findings))


def save(root: Path, source_key: str, verifications: Iterable[Verification]) -> bool:
    """Writes a source's file, sorted by reference; False when it held these bytes already.

    Args:
        root: the project's folder.
        source_key: names the file.
        verifications: all of the source's, in any order.

    Raises:
        FileProblem: what would be written could not be read back.
        ValueError: an unusable key of source, a text that no file may hold, or a moment without offset.
    """
    path = path_of(source_key)
    content = _written(verifications)
    if findings := _parse(content, str(path)).findings:
        raise FileProblem(findings)
    return disk.write_atomically(root / path, content)


def _parse(content: bytes, path: str) -> Bound[_File]:
    node = read(decode(content, path), path)
    demand_format(node, path)
    return bind(node, _File, path)


def _written(verifications: Iterable[Verification]) -> bytes:
    ordered = tuple(sorted(verifications, key=lambda each: each.reference))
    return dump(plain(_File(procedures=ordered))).encode()


def _doubled(path: str, lines: Mapping[str, int], field: str, reference: str) -> Finding:
    found, remedy = f'"{reference}" again', "keep the newest one"
    return Finding(path=path, line=lines[field], field=field, found=found, expected="each once", remedy=remedy)
