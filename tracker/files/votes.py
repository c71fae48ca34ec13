"""The final votes on texts: ``content/votes/<slug>/<date>-<identifier>.yaml``, written by the tracker alone."""

from pathlib import Path, PurePosixPath

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.inbox import Read, load_file
from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import Loaded, content_of, demand_format, files_below, style_finding
from tracker.files.shape import bind, plain
from tracker.model.finding import Finding
from tracker.model.reference import SLUG, slug
from tracker.model.vote import Seats, Vote

FOLDER = PurePosixPath("content/votes")
MEMBERS = "content/members.yaml"


def path_of(vote: Vote) -> PurePosixPath:
    """Gives the path of a vote's file, relative to the project's folder.

    Raises:
        ValueError: a reference or an identifier that could lead out of the folder.
    """
    name = f"{vote.date.isoformat()}-{vote.identifier}"
    if not SLUG.fullmatch(name):
        raise ValueError(f"{name!r} in a path; expected small letters, digits and hyphens")
    return FOLDER / slug(vote.reference) / f"{name}.yaml"


def load_all(root: Path) -> Loaded[Vote]:
    """Reads every vote of a project, by path; a broken file never hides the others."""
    values: dict[str, Vote] = {}
    findings: list[Finding] = []
    for path, file in files_below(root, str(FOLDER), ".yaml"):
        try:
            content = content_of(file, path)
            node = read(decode(content, path), path)
            demand_format(node, path)
        except FileProblem as problem:
            findings += problem.findings
            continue
        bound = bind(node, Vote, path)
        findings += bound.findings
        if bound.value is not None and not bound.findings:
            values[path] = bound.value
            findings += style_finding(content, dump(plain(bound.value)).encode(), path)
    return Loaded(values=values, findings=tuple(findings))


def save(root: Path, vote: Vote) -> bool:
    """Writes a vote; False when its file held these bytes already."""
    return disk.write_atomically(root / path_of(vote), dump(plain(vote)).encode())


def load_members(root: Path) -> Read[Seats]:
    """Reads from which country members come; a file that is absent tells of none."""
    return load_file(root, MEMBERS, Seats, Seats())
