"""The project that a command works on: loaded, under the lock when it is to be written, or a word why not."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.cli.say import LOCKED, WRONG_USE, counted, say_findings, warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tracker.catalogue import Catalogue
    from tracker.model.finding import Finding

MACHINE = ("content/procedures/", "content/verified/", "content/votes/", "content/feedback/", "content/inbox.yaml")
"""Files that the tracker itself writes: it does not build on those that it cannot read."""


class Stop(Exception):
    """The command cannot go on; what had to be said has been said.

    Attributes:
        code: the exit code.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def loaded(root: Path, code: int = WRONG_USE) -> Catalogue:
    """Gives a project's files.

    Args:
        root: its folder.
        code: the exit code when they cannot be joined.

    Raises:
        Stop: they cannot be joined at all.
    """
    from tracker.catalogue import BrokenProject, load

    try:
        return load(root)
    except BrokenProject as broken:
        say_findings(broken.findings)
        raise Stop(code) from broken


@contextmanager
def locked(root: Path) -> Iterator[Catalogue]:
    """Holds the lock of a project and gives its files.

    Raises:
        Stop: another run is busy, there is no project, or the tracker's own files are broken.
    """
    from tracker.cli.time import SystemClock
    from tracker.disk import Busy, lock, sweep

    if not (root / "content").is_dir():
        warn(f"{root.resolve()} is no project: it has no folder content/. Run this in the project's folder.")
        raise Stop(WRONG_USE)
    try:
        with lock(root / ".cache" / "tracker.lock", f"{SystemClock().now():%Y-%m-%d %H:%M}"):
            sweep(root / "content")
            catalogue = loaded(root)
            if _broken(catalogue.findings):
                raise Stop(WRONG_USE)
            yield catalogue
    except Busy as busy:
        warn(f"Another run is busy: {busy.holder}. Nothing was done; try again when it has ended.")
        raise Stop(LOCKED) from busy


def _broken(findings: Sequence[Finding]) -> bool:
    own = [finding for finding in findings if finding.path.startswith(MACHINE)]
    if say_findings(own):
        warn("Nothing was done: the files above must be mended first (git can bring the last good ones back).")
    elif findings:
        warn(f"Note: {counted(len(findings), 'finding')} in other files; 'tracker check' shows them.")
    return bool(own)


def known(text: str, catalogue: Catalogue) -> str:
    """Gives the reference that a word of the command line names.

    Raises:
        Stop: no institution's form fits.
    """
    reference = catalogue.resolve(text)
    if not reference:
        forms = "; ".join(form for source in catalogue.sources.values() for form in source.forms)
        warn(f"{text!r} is no reference that an institution here writes; write it as: {forms}")
        raise Stop(WRONG_USE)
    return reference
