"""``tracker update``: ask the institutions or read saved answers, judge, write what is believed, and report."""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import reporting
from tracker.cli.say import LOCKED, NOT_ALL, OK, WRONG_USE, counted, say, say_findings, warn
from tracker.cli.words import add_root, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.catalogue import Catalogue
    from tracker.cli.time import SystemClock
    from tracker.model.finding import Finding
    from tracker.update.decide import Decision, Project
    from tracker.update.plan import Plan
    from tracker.update.run import Settled

MACHINE = ("content/procedures/", "content/verified/")
"""Folders that the tracker itself writes: it does not build on files in them that it cannot read."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("update", help="bring the tracked procedures up to date")
    parser.add_argument("references", nargs="*", metavar="REF", help="only these (default: all that are followed)")
    parser.add_argument("--source", default="", metavar="KEY", help="only this source")
    parser.add_argument("--since-hours", type=float, metavar="N", help="leave out what was verified so lately")
    parser.add_argument("--from", dest="folder", type=Path, metavar="FOLDER", help="read saved answers, ask nobody")
    parser.add_argument("--all", action="store_true", help="with --from: also what no position or dossier names")
    parser.add_argument(
        "--as-of",
        type=moment,
        metavar="DATE",
        help="with --from: the moment of the answers (default: the ISO day in each file's name, at noon in Brussels); "
        "else: rehearse the run as if it were that moment",
    )
    parser.add_argument("--commit", action="store_true", help="make one git commit of what was written")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Runs under the lock, and prints a row for each procedure."""
    if words.folder and not words.folder.is_dir():
        warn(f"tracker update: {words.folder} is no folder")
        return WRONG_USE
    if words.all and not words.folder:
        warn("tracker update: --all goes with --from")
        return WRONG_USE
    from tracker.catalogue import BrokenProject

    try:
        with locked(words.root) as catalogue:
            return _update(words, catalogue)
    except Stop as stop:
        return stop.code
    except BrokenProject as broken:
        say_findings(broken.findings)
        return WRONG_USE


class Stop(Exception):
    """The command cannot go on; what had to be said has been said.

    Attributes:
        code: the exit code.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def locked(root: Path) -> Iterator[Catalogue]:
    """Holds the lock of a project and gives its files.

    Raises:
        Stop: another run is busy, or the tracker's own files are broken.
        BrokenProject: ``content/organisation.yaml`` cannot be read.
    """
    from tracker.catalogue import load
    from tracker.cli.time import SystemClock
    from tracker.disk import Busy, lock, sweep

    if not (root / "content").is_dir():
        warn(f"{root.resolve()} is no project: it has no folder content/. Run this in the project's folder.")
        raise Stop(WRONG_USE)
    try:
        with lock(root / ".cache" / "tracker.lock", f"{SystemClock().now():%Y-%m-%d %H:%M}"):
            sweep(root / "content")
            catalogue = load(root)
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


def _update(words: argparse.Namespace, catalogue: Catalogue) -> int:
    from tracker.update.decide import Project
    from tracker.update.report import NOT_VERIFIED

    project = Project(root=words.root, catalogue=catalogue, everything=words.all or bool(words.references))
    settled = _saved(words, project) if words.folder else _asked(words, project)
    if settled is None:
        return OK
    reporting.say_alarms(settled.alarms)
    if words.commit and not _commit(words.root, settled):
        return NOT_ALL
    if words.folder and not settled.rows:
        warn(f"No file in {words.folder} is an answer of a source that is known here.")
        return NOT_ALL
    code = NOT_ALL if any(row.verdict in NOT_VERIFIED for row in settled.rows) else OK
    if catalogue.watch.searches and not (words.folder or words.references or words.source):
        from tracker.cli import discover
        from tracker.cli.time import SystemClock

        say("\nLooking for what is new (content/watch.yaml):")
        code = max(code, discover.discovered(words.root, catalogue, SystemClock(words.as_of), None))
    return code


def _saved(words: argparse.Namespace, project: Project) -> Settled:
    from tracker.update.run import from_saved
    from tracker.update.saved import collect

    collected = collect(words.folder, project.catalogue.sources, words.as_of)
    settled = from_saved(project, collected)
    reporting.say_rows(settled.rows)
    reporting.say_unrecognised(collected.unrecognised)
    reporting.say_sum(settled.rows)
    return settled


def _asked(words: argparse.Namespace, project: Project) -> Settled | None:
    """Asks the institutions; None when there is nothing to ask."""
    from tracker.catalogue import load
    from tracker.cli.time import SystemClock
    from tracker.update.news import next_dates
    from tracker.update.plan import plan
    from tracker.update.run import settle

    clock = SystemClock(words.as_of)
    now = clock.now()
    only = _named(words, project.catalogue)
    planned = plan(project.catalogue, now, only=only, source=words.source, since_hours=words.since_hours)
    reporting.say_plan(planned)
    if not planned.wanted:
        return None
    settled = settle(project, ask(project, planned, clock))
    reporting.say_rows(settled.rows)
    reporting.say_unreached(settled.rows, project.catalogue)
    reporting.say_sum(settled.rows)
    reporting.say_next(next_dates(load(words.root), now))
    return settled


def _named(words: argparse.Namespace, catalogue: Catalogue) -> tuple[str, ...]:
    if words.source and words.source not in catalogue.sources:
        warn(f"tracker update: no source {words.source!r}; choose one of: {', '.join(catalogue.sources)}")
        raise Stop(WRONG_USE)
    return tuple(known(text, catalogue) for text in words.references)


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


def ask(project: Project, planned: Plan, clock: SystemClock, *, accepted: str = "") -> list[Decision]:
    """Asks the institutions and decides about each answer as it comes, keeping its evidence.

    Args:
        accepted: the digest of a held answer that a person has accepted.

    Raises:
        Stop: the settings are wrong.
    """
    import os
    import random

    from tracker.files.problem import FileProblem
    from tracker.files.settings import read_settings
    from tracker.update.network import Network, from_network

    try:
        settings = read_settings(project.root, os.environ)
    except FileProblem as problem:
        say_findings(problem.findings)
        raise Stop(WRONG_USE) from problem
    catalogue = project.catalogue
    network = Network(catalogue.own, settings, catalogue.sources, clock, random.Random())  # noqa: S311
    with reporting.progress(len(planned.wanted)) as tell:
        return from_network(project, network, planned.wanted, tell, accepted=accepted)


def _commit(root: Path, settled: Settled) -> bool:
    from tracker.files.history import GitError, commit
    from tracker.update.news import message

    if not settled.paths:
        say("Nothing to commit: no file changed.")
        return True
    try:
        name = commit(root, settled.paths, message(settled.rows))
    except GitError as error:
        warn(f"The files are written, and not committed: {error}")
        return False
    say(f"Committed as {name}: {message(settled.rows).splitlines()[0]}")
    return True
