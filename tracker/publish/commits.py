"""What git knows of the files: which commit last changed each, and which commit this is; nothing without git."""

import datetime as dt
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDERS = ("positions", "content")
_COMMIT = "\x01"


def last_changes(root: Path) -> Mapping[str, str]:
    """Gives the commit, in 12 letters, that last changed each file of the project, by path.

    One pass over the history: asking for each file apart takes 79 ms a file (design/performance.md 0). A shallow
    clone knows none, since its history would make other citations of the same files.
    """
    found: dict[str, str] = {}
    for commit, path in _touched(root, "%H"):
        found.setdefault(path, commit[:12])
    return found


def moments(root: Path) -> Mapping[str, tuple[dt.datetime, ...]]:
    """Gives when each file of the project was changed, by path, the last time first: the moments of its commits.

    They are those of writing (git's author dates), which a rebase keeps; a shallow clone knows none.
    """
    found: dict[str, list[dt.datetime]] = {}
    for moment, path in _touched(root, "%aI"):
        found.setdefault(path, []).append(dt.datetime.fromisoformat(moment))
    return {path: tuple(sorted(several, reverse=True)) for path, several in found.items()}


def _touched(root: Path, what: str) -> Iterator[tuple[str, str]]:
    """Gives what git's format says of each commit with each path that it changed, the newest commit first."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return
    log = _git(
        root,
        "-c",
        "core.quotepath=off",
        "log",
        "-z",
        "--relative",
        "--name-only",
        f"--format={_COMMIT}{what}",
        "--",
        *FOLDERS,
    )
    for entry in log.split(_COMMIT)[1:]:
        said, *paths = (piece.strip("\n") for piece in entry.split("\0"))
        yield from ((said, path) for path in paths if path)


def current(root: Path) -> str:
    """Gives the commit of the project, with ``-dirty`` behind it when files differ from it; empty without git."""
    return _git(root, "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty").strip()


def _git(root: Path, *arguments: str) -> str:
    """Gives what git says; nothing when there is no git or no repository."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True, encoding="utf-8")  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return ""
    return done.stdout
