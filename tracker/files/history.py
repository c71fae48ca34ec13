"""Git, as far as the tracker writes to it: one commit a run, naming only the paths that the run wrote."""

import subprocess
from collections.abc import Sequence
from pathlib import Path


class GitError(Exception):
    """Git did not do what it was asked; its own words say why."""


def commit(root: Path, paths: Sequence[str], message: str) -> str:
    """Makes one commit of these paths and of nothing else, and gives its short name.

    What somebody else has staged stays staged, and what is not named stays as it is.

    Args:
        root: the project's folder, in a git checkout.
        paths: relative to it; each exists.
        message: subject, and a body behind a blank line.

    Raises:
        GitError: no git, no checkout, no name to commit under, or an index that is locked by another git.
    """
    _git(root, "add", "--", *paths)
    _git(root, "commit", "--quiet", "--only", "--message", message, "--", *paths)
    return _git(root, "rev-parse", "--short", "HEAD").strip()


def _git(root: Path, *arguments: str) -> str:
    try:
        words = ["git", *arguments]
        done = subprocess.run(words, cwd=root, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise GitError(f"git {arguments[0]} failed: {said}")
    return done.stdout


def changed(root: Path, folders: Sequence[str]) -> tuple[str, ...]:
    """Gives the files in these folders that git has not got as they are now: changed, new, removed.

    Raises:
        GitError: no git, or no checkout.
    """
    status = _git(root, "status", "--porcelain", "--untracked-files=all", "-z", "--", *folders)
    return tuple(entry[3:] for entry in status.split("\0") if entry[2:3] == " ")


def tracked(root: Path, folders: Sequence[str]) -> tuple[str, ...]:
    """Gives the files in these folders that git knows, relative to the project's folder.

    Raises:
        GitError: no git, or no checkout.
    """
    return tuple(path for path in _git(root, "ls-files", "-z", "--", *folders).split("\0") if path)


def author(root: Path) -> str:
    """Gives the name under which git would commit here.

    Raises:
        GitError: git knows no name.
    """
    return _git(root, "config", "user.name").strip()


def origin(root: Path) -> str:
    """Gives the public address of the repository that this one was cloned from, where it has one on the web."""
    try:
        address = _git(root, "remote", "get-url", "origin").strip()
    except GitError:
        return ""
    if "@" in address.partition("://")[2]:
        return ""
    return address.removesuffix(".git").rstrip("/") if address.startswith("https://") else ""
