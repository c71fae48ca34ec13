"""``tracker held``, ``accept`` and ``reject``: what a person must look at, and what they decide."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import reporting, update
from tracker.cli.project import Stop, known, loaded, locked
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, say, warn
from tracker.cli.words import add_root

if TYPE_CHECKING:
    from tracker.catalogue import Catalogue
    from tracker.model.verification import Verification


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the three commands."""
    held = commands.add_parser("held", help="what the tracker did not believe, why, and what you can do")
    add_root(held)
    held.set_defaults(command=run)
    accept = commands.add_parser("accept", help="ask again, and write the held answer if it is still the same")
    accept.add_argument("reference", metavar="REF")
    accept.add_argument("--from", dest="folder", type=Path, metavar="FOLDER", help="take it from saved answers")
    add_root(accept)
    accept.set_defaults(command=run_accept)
    reject = commands.add_parser("reject", help="note that the held answer is wrong; it is not asked about again")
    reject.add_argument("reference", metavar="REF")
    reject.add_argument("--why", required=True, metavar="TEXT", help="one sentence; it is published")
    reject.add_argument("--by", default="", metavar="NAME", help="who rejects it (default: the name that git knows)")
    add_root(reject)
    reject.set_defaults(command=run_reject)


def run(words: argparse.Namespace) -> int:
    """Lists what is held, with its reasons and the two commands."""
    catalogue = loaded(words.root)
    waiting = [each for each in catalogue.verifications.values() if each.held]
    for standing in waiting:
        _say_hold(standing, catalogue)
    if not waiting:
        say("Nothing is held.")
    return OK


def _say_hold(standing: Verification, catalogue: Catalogue) -> None:
    if standing.held is None:
        return
    record = catalogue.recorded.get(standing.reference)
    url = f"\n  look there: {record.url}" if record else ""
    say(f"{standing.reference}, since {standing.held.since:%d/%m/%Y %H:%M}:")
    for reason in standing.held.reasons:
        say(f"  {reason}")
    say(f"  if the page is right:  tracker accept '{standing.reference}'")
    say(f"  if the page is wrong:  tracker reject '{standing.reference}' --why '…'{url}\n")


def run_accept(words: argparse.Namespace) -> int:
    """Asks again, shows the difference, and writes it when it is the answer that was held."""
    with locked(words.root) as catalogue:
        return _accept(words, catalogue)


def _held_of(words: argparse.Namespace, catalogue: Catalogue) -> Verification:
    reference = known(words.reference, catalogue)
    standing = catalogue.verifications.get(reference)
    if standing is None or standing.held is None:
        warn(f"Nothing is held of {reference}. 'tracker held' lists what is.")
        raise Stop(WRONG_USE)
    return standing


def _accept(words: argparse.Namespace, catalogue: Catalogue) -> int:
    from tracker.update.decide import Project, decide
    from tracker.update.plan import plan
    from tracker.update.run import settle
    from tracker.update.saved import collect

    standing = _held_of(words, catalogue)
    if standing.held is None:
        return WRONG_USE
    project = Project(root=words.root, catalogue=catalogue, everything=True)
    digest = standing.held.digest
    if words.folder:
        answers = collect(words.folder, catalogue.sources, None).answers
        decisions = [decide(project, a, accepted=digest) for a in answers if a.reference == standing.reference]
    else:
        from tracker.cli.time import SystemClock

        clock = SystemClock()
        planned = plan(catalogue, clock.now(), only=(standing.reference,))
        decisions = update.ask(project, planned, clock, accepted=digest)
    settled = settle(project, decisions)
    reporting.say_rows(settled.rows)
    taken = [each for each in decisions if each.procedure and each.digest == digest]
    for decision in taken:
        fresh = (
            decision.procedure.changes[len(catalogue.recorded[standing.reference].changes) :]
            if decision.procedure
            else ()
        )
        for change in fresh:
            say(f"  {change.what}: {change.from_ or '–'} → {change.to or '–'}")
    if taken:
        say(f"{standing.reference} was written as the source says.")
        return OK
    warn("The answer that was held is no longer what the source says; what it says now was judged anew.")
    return NOT_ALL


def run_reject(words: argparse.Namespace) -> int:
    """Notes that a held answer is wrong; the last good state stays, and the site says why."""
    with locked(words.root) as catalogue:
        return _reject(words, catalogue)


def _reject(words: argparse.Namespace, catalogue: Catalogue) -> int:
    from tracker.cli.time import SystemClock
    from tracker.files import verified
    from tracker.model.verification import Failure, Rejection

    standing = _held_of(words, catalogue)
    if standing.held is None:
        return WRONG_USE
    by = words.by or _git_name(words.root) or os.environ.get("USER", "")
    if not by:
        warn("Who rejects it? Name yourself: --by 'Name'")
        return WRONG_USE
    now = SystemClock().now()
    rejection = Rejection(digest=standing.held.digest, why=words.why, by=by, date=now.date())
    failure = Failure(since=standing.held.since, why=f"The source gives an answer that {by} rejected: {words.why}")
    decided = replace(standing, held=None, failure=failure, rejected=(*standing.rejected, rejection))
    key = catalogue.recorded[standing.reference].source
    others = {r: v for r, v in catalogue.verifications.items() if _source_of(catalogue, r) == key}
    verified.save(words.root, key, (others | {standing.reference: decided}).values())
    say(f"{standing.reference}: this answer was noted as wrong, and is not asked about again.")
    return OK


def _source_of(catalogue: Catalogue, reference: str) -> str:
    record = catalogue.recorded.get(reference)
    return record.source if record else ""


def _git_name(root: Path) -> str:
    from tracker.files.history import GitError, author

    try:
        return author(root)
    except GitError:
        return ""
