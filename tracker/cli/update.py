"""``tracker update``: ask the institutions or read saved answers, judge, write what is believed, and report."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import reporting
from tracker.cli.project import Stop, known, loaded, locked
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, say, say_findings, warn
from tracker.cli.words import add_root, moment

if TYPE_CHECKING:
    from tracker.catalogue import Catalogue
    from tracker.cli.time import SystemClock
    from tracker.update.decide import Decision, Project
    from tracker.update.plan import Plan
    from tracker.update.run import Settled


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
    with locked(words.root) as catalogue:
        return _update(words, catalogue)


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
    from tracker.cli.time import SystemClock
    from tracker.update.run import from_saved
    from tracker.update.saved import collect

    only = _named(words, project.catalogue)
    sources = project.catalogue.sources
    asked = {key: each for key, each in sources.items() if words.source in ("", key)}
    collected = collect(words.folder, asked, words.as_of)
    if only:
        collected = replace(collected, answers=tuple(each for each in collected.answers if each.reference in only))
    settled = from_saved(project, collected, SystemClock().now())
    reporting.say_rows(settled.rows)
    reporting.say_unrecognised(collected.unrecognised)
    reporting.say_sum(settled.rows)
    return settled


def _asked(words: argparse.Namespace, project: Project) -> Settled | None:
    """Asks the institutions; None when there is nothing to ask."""
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
    reporting.say_next(next_dates(loaded(words.root), now))
    return settled


def _named(words: argparse.Namespace, catalogue: Catalogue) -> tuple[str, ...]:
    if words.source and words.source not in catalogue.sources:
        warn(f"tracker update: no source {words.source!r}; choose one of: {', '.join(catalogue.sources)}")
        raise Stop(WRONG_USE)
    return tuple(known(text, catalogue) for text in words.references)


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
