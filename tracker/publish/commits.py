"""What git knows of the files: which commit last changed each, and which commit this is; nothing without git."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

FOLDERS = ("positions", "content")
_COMMIT = "\x01"


def last_changes(root: Path) -> Mapping[str, str]:
    """Gives the commit, in 12 letters, that last changed each file of the project, by path.

    One pass over the history: asking for each file apart takes 79 ms a file (design/performance.md 0). A shallow
    clone knows none, since its history would make other citations of the same files.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _git(
        root,
        "-c",
        "core.quotepath=off",
        "log",
        "-z",
        "--relative",
        "--name-only",
        f"--format={_COMMIT}%H",
        "--",
        *FOLDERS,
    )
    found: dict[str, str] = {}
    for entry in log.split(_COMMIT)[1:]:
        commit, *paths = (piece.strip("\n") for piece in entry.split("\0"))
        for path in paths:
            if path:
                found.setdefault(path, commit[:12])
    return found


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
