"""``tracker fmt``: rewrites editors' files in the canonical style, on request alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.project import MACHINE, Stop
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, counted, say, say_findings, warn
from tracker.cli.words import add_root

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = ("positions", "content/dossiers", "content/submissions", "content/meetings", "content/pages", "content/voices")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("fmt", help="write editors' files in the one style; every value and comment stays")
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="only these (default: all that editors write)"
    )
    parser.add_argument("--check", action="store_true", help="change nothing; name what would change, with exit code 1")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Rewrites what differs from its canonical form; a file that cannot be read stays as it is, and is told."""
    if not (words.root / "content").is_dir():
        warn(f"{words.root.resolve()} is no project: it has no folder content/. Run this in the project's folder.")
        return WRONG_USE
    paths = [_inside(words.root, file) for file in words.files] or list(_editors(words.root))
    results = [_one(words.root, path, only_checks=words.check) for path in paths]
    changed = sum(result is True for result in results)
    if changed and words.check:
        warn(f"{counted(changed, 'file')} above would change: run 'tracker fmt'.")
        return NOT_ALL
    say(f"{counted(len(paths), 'file')} looked at, {changed} rewritten.")
    return NOT_ALL if None in results else OK


def _one(root: Path, path: str, *, only_checks: bool) -> bool | None:
    """Tells whether a file differs from its canonical form, and writes that; None when it cannot be read."""
    from tracker import disk
    from tracker.files.formatting import NotKept, formatted
    from tracker.files.nodes import FileProblem, decode

    content = (root / path).read_bytes()
    try:
        made = formatted(decode(content, path), path).encode()
    except FileProblem as problem:
        say_findings(problem.findings)
        return None
    except NotKept:
        warn(f"{path}: left as it is, since a value or a comment would not stay as it was; please report this file.")
        return None
    if made == content:
        return False
    say(path)
    if not only_checks:
        disk.write_atomically(root / path, made)
    return True


def _editors(root: Path) -> Iterator[str]:
    from tracker.files.records import files_below

    for folder in _TEXTS:
        for suffix in (".md", ".yaml"):
            yield from (path for path, _ in files_below(root, folder, suffix))
    for file in sorted((root / "content").glob("*.yaml")):
        path = file.relative_to(root).as_posix()
        if not path.startswith(MACHINE):
            yield path


def _inside(root: Path, file: Path) -> str:
    """Gives the path of an editors' file relative to the project.

    Raises:
        Stop: it is none.
    """
    found = file.resolve()
    path = found.relative_to(root.resolve()).as_posix() if found.is_relative_to(root.resolve()) else ""
    if not found.is_file() or not path.startswith(("content/", "positions/")) or found.suffix not in (".md", ".yaml"):
        warn(f"tracker fmt: {file} is none of the project's texts; expected a .md or .yaml in positions/ or content/")
        raise Stop(WRONG_USE)
    if path.startswith(MACHINE):
        warn(f"tracker fmt: {path} is the tracker's own file, in its style already; 'tracker check' would say if not.")
        raise Stop(WRONG_USE)
    return path
