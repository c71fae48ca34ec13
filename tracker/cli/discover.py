"""``tracker discover``, ``follow`` and ``dismiss``: what is new, and what becomes of it."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.cli.project import known, locked
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, counted, say, say_findings, warn
from tracker.cli.words import add_root, moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tracker.catalogue import Catalogue
    from tracker.cli.time import SystemClock
    from tracker.model.discovery import Entry, Search
    from tracker.update.discover import Walk


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the three commands."""
    discover = commands.add_parser("discover", help="ask the sources that have lists what is new")
    discover.add_argument("--source", default="", metavar="KEY", help="only this source")
    discover.add_argument("--topic", default="", help="an institution's own code or label of a subject")
    discover.add_argument("--text", default="", help="words of the title")
    discover.add_argument("--open", action="store_true", help="only what one can take part in now")
    discover.add_argument("--since", type=dt.date.fromisoformat, metavar="DATE", help="opened or published since")
    discover.add_argument("--as-of", type=moment, metavar="DATE", help="rehearse the run as if it were that moment")
    add_root(discover)
    discover.set_defaults(command=run)
    follow = commands.add_parser("follow", help="take something up into a dossier; the tracker then follows it")
    follow.add_argument("reference", metavar="REF")
    follow.add_argument("--dossier", required=True, metavar="SLUG")
    add_root(follow)
    follow.set_defaults(command=run_follow)
    dismiss = commands.add_parser("dismiss", help="put something away with the reason; it never returns")
    dismiss.add_argument("reference", metavar="REF")
    dismiss.add_argument("--why", required=True, metavar="TEXT")
    add_root(dismiss)
    dismiss.set_defaults(command=run_dismiss)


def run(words: argparse.Namespace) -> int:
    """Asks the lists, and writes what nobody has looked at to ``content/inbox.yaml``."""
    from tracker.cli.time import SystemClock

    with locked(words.root) as catalogue:
        return discovered(words.root, catalogue, SystemClock(words.as_of), _asked(words))


def _asked(words: argparse.Namespace) -> Search | None:
    from tracker.model.discovery import Search

    asked = Search(source=words.source, topic=words.topic, text=words.text, open_=words.open, since=words.since)
    return asked if asked != Search() else None


def discovered(root: Path, catalogue: Catalogue, clock: SystemClock, asked: Search | None) -> int:
    """Walks through the lists of the sources; exit 1 when a list was not read to its end."""
    from tracker.files import inbox
    from tracker.files.settings import read_settings
    from tracker.update.discover import searches, updated, walk
    from tracker.update.network import Network

    questions = list(searches(catalogue.watch.searches, catalogue.sources, asked))
    if not questions:
        warn("Nothing to look for: name a topic, words, --open or --since, or write content/watch.yaml.")
        return WRONG_USE
    network = Network(
        catalogue.own,
        read_settings(root, os.environ),
        catalogue.sources,
        clock,
        random.Random(),  # noqa: S311 - it spreads retries
    )
    now = clock.now()
    walks = [walk(source, search, network.base(source), now, network.one) for source, search in questions]
    known = catalogue.followed() | frozenset(catalogue.recorded)
    read = inbox.load_inbox(root)
    if say_findings(read.findings):
        return WRONG_USE
    after = updated(read.value, walks, known, catalogue.registers.themes, now)
    inbox.save_inbox(root, after)
    _report(walks, after.found, {each.reference for each in read.value.found})
    return NOT_ALL if any(each.gaps for each in walks) else OK


def _report(walks: Sequence[Walk], entries: Sequence[Entry], old: set[str]) -> None:
    fresh = [each for each in entries if each.reference not in old]
    for entry in fresh:
        closes = f", open until {entry.closes:%d/%m/%Y %H:%M}" if isinstance(entry.closes, dt.datetime) else ""
        title = next(iter(entry.titles.values()), "no title in the list")
        say(f"{entry.reference}{closes}{f', theme {entry.theme}?' if entry.theme else ''}: {title}")
        say(f"  {entry.command}")
    for each in walks:
        for sentence in dict.fromkeys(each.warnings):
            say(f"{each.source.key}: {sentence}")
        for sentence in dict.fromkeys(each.gaps):
            warn(f"{each.source.key}: {sentence} What is missing from this list was not seen; it is not gone.")
    say(f"{counted(len(fresh), 'new entry')}; {counted(len(entries), 'entry')} in content/inbox.yaml wait for you.")


def run_follow(words: argparse.Namespace) -> int:
    """Adds a procedure to a dossier, and takes it out of the inbox."""
    with locked(words.root) as catalogue:
        return _follow(words, catalogue)


def _follow(words: argparse.Namespace, catalogue: Catalogue) -> int:
    from tracker.files.problem import FileProblem
    from tracker.files.taking_up import NotTakenUp, take_up

    reference = known(words.reference, catalogue)
    dossier = catalogue.dossiers.get(words.dossier)
    if dossier is None:
        warn(f"There is no dossier '{words.dossier}'; choose one of: {', '.join(catalogue.dossiers)}")
        return WRONG_USE
    path = dossier.original.path
    if reference in catalogue.references_in(dossier):
        warn(f"{reference} stands in {path} already.")
        return WRONG_USE
    try:
        take_up(words.root, path, reference)
    except NotTakenUp as why:
        warn(str(why))
        return WRONG_USE
    except FileProblem as problem:
        say_findings(problem.findings)
        return WRONG_USE
    _without(words.root, reference)
    say(f"{reference} was added to {path}. 'tracker update' asks for it; add a short title there if you like.")
    return OK


def run_dismiss(words: argparse.Namespace) -> int:
    """Puts a procedure away; no list brings it back."""
    with locked(words.root) as catalogue:
        return _dismiss(words, catalogue)


def _dismiss(words: argparse.Namespace, catalogue: Catalogue) -> int:
    from tracker.cli.time import SystemClock
    from tracker.files import inbox
    from tracker.model.discovery import Dismissal

    reference = known(words.reference, catalogue)
    if reference in catalogue.followed():
        warn(f"{reference} is followed: take it out of its dossiers and positions first.")
        return WRONG_USE
    box = inbox.load_inbox(words.root).value
    others = tuple(each for each in box.dismissed if each.reference != reference)
    away = Dismissal(reference=reference, why=words.why, date=SystemClock().now().date())
    inbox.save_inbox(words.root, replace(box, dismissed=(*others, away)))
    _without(words.root, reference)
    say(f"{reference} was put away: {words.why}")
    return OK


def _without(root: Path, reference: str) -> None:
    from tracker.files import inbox

    box = inbox.load_inbox(root).value
    left = tuple(each for each in box.found if each.reference != reference)
    if left != box.found:
        inbox.save_inbox(root, replace(box, found=left))
