"""``tracker feedback``: who answered a tracked consultation, by kind, country and language; and the organisations."""

from __future__ import annotations

import argparse
import os
import random
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.cli.project import Stop, known, locked
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, counted, say, warn
from tracker.cli.words import add_root, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tracker.catalogue import Catalogue
    from tracker.cli.time import SystemClock
    from tracker.model.feedback import Feedback
    from tracker.sources.source import Responses, Round, Source
    from tracker.update.feedback import Count, Tell
    from tracker.update.network import Network

SHOWN = 8
"""How many kinds, countries or languages are told; the file has all."""

EVERY = 50
"""After so many pages a line is told where no bar can be drawn."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("feedback", help="count who answered a consultation, and list the organisations")
    parser.add_argument("reference", metavar="REF", help="a tracked consultation, as HYS 12527")
    parser.add_argument("--as-of", type=moment, metavar="DATE", help="rehearse the run as if it were that moment")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Counts every feedback period of a procedure; exit 1 when one was not read to its end."""
    from tracker.cli.time import SystemClock
    from tracker.files.settings import read_settings
    from tracker.update.network import Network

    with locked(words.root) as catalogue:
        reference = known(words.reference, catalogue)
        source, responses = _source(reference, catalogue)
        clock = SystemClock(words.as_of)
        chance = random.Random()  # noqa: S311 - it spreads retries
        network = Network(catalogue.own, read_settings(words.root, os.environ), catalogue.sources, clock, chance)
        rounds = _rounds(source, responses, reference, network)
        whole = [_count(words.root, reference, one, (source, responses), network, clock) for one in rounds]
    return OK if all(whole) else NOT_ALL


def _source(reference: str, catalogue: Catalogue) -> tuple[Source, Responses]:
    """Gives whom to ask.

    Raises:
        Stop: the procedure is not tracked, or nobody's responses to it can be read.
    """
    from tracker.sources import recognise

    if reference not in catalogue.procedures:
        warn(f"{reference} is not tracked; take it up first: tracker follow '{reference}' --dossier …")
        raise Stop(WRONG_USE)
    found = recognise(reference, catalogue.sources)
    if found is None or found[0].responses is None:
        can = ", ".join(
            f"{each.names['en']} ({each.forms[0]})" for each in catalogue.sources.values() if each.responses
        )
        warn(f"{reference}: its institution shows no responses that can be read; those of {can} can.")
        raise Stop(WRONG_USE)
    return found[0], found[0].responses


def _rounds(source: Source, responses: Responses, reference: str, network: Network) -> tuple[Round, ...]:
    """Asks what was ever open for feedback.

    Raises:
        Stop: the institution gave no usable answer, or there was nothing.
    """
    from tracker.model.exchange import Refusal
    from tracker.sources.source import PageError

    if source.requests is None:
        raise Stop(WRONG_USE)
    (request,) = source.requests(reference, network.base(source))
    answer = network.one(request)
    if isinstance(answer, Refusal):
        warn(f"{reference}: {answer.evidence} Nothing was counted; try again later.")
        raise Stop(NOT_ALL)
    try:
        rounds = responses.rounds(answer, reference)
    except PageError as error:
        warn(f"{error}. Nothing was counted.")
        raise Stop(NOT_ALL) from error
    if not rounds:
        say(f"{reference} was never open for feedback; there is nothing to count.")
    return rounds


def _count(
    root: Path,
    reference: str,
    one: Round,
    whom: tuple[Source, Responses],
    network: Network,
    clock: SystemClock,
) -> bool:
    """Counts one feedback period, and writes what was found; False when it was not read to its end."""
    from tracker import disk
    from tracker.files import feedback as files
    from tracker.model.reference import slug
    from tracker.update.feedback import Asked, feedback
    from tracker.update.feedback import counted as count_all

    source, responses = whom
    asked = Asked(
        responses=responses,
        round=one,
        reference=reference,
        base=network.base(source),
        journal=root / ".cache" / "feedback" / f"{slug(reference)}-{one.publication}.jsonl",
    )
    with _progress(f"{reference}, {one.kind}") as tell:
        count = count_all(asked, network.one, tell)
    if count.gap:
        warn(
            f"{reference}, {one.kind} ({one.publication}): {count.gap} {len(count.seen)} were counted and nothing was "
            "written; run the command again: it goes on where it stopped."
        )
        return False
    found = feedback(asked, count, clock.now())
    written = files.save(root, found)
    disk.remove(asked.journal)
    _tell(found, count, f"{files.path_of(found)} {'written' if written else 'unchanged'}")
    return True


def _tell(found: Feedback, count: Count, state: str) -> None:
    say(f"{found.reference}, {found.kind}: {counted(found.listed, 'response')}; {state}.")
    for name, numbers in (("kinds", found.kinds), ("countries", found.countries), ("languages", found.languages)):
        if numbers:
            say(f"  {name}: {_some(numbers)}")
    say(f"  organisations that can be named: {len(found.respondents)}. Private persons are counted, and never kept.")
    if found.received is not None and found.received != found.listed:
        say(
            f"  The portal says that it received {found.received}, and shows {found.listed}: campaigns and answers to "
            "questionnaires are often not shown."
        )
    if count.total is not None and count.total != found.listed:
        warn(f"  The list says that it has {count.total}, and gave {found.listed}. What is missing was not seen.")
    for word, number in count.strange.items():
        warn(f"  The kind {word!r} is not known ({number}); it is counted under its own name, and nobody is listed.")


def _some(numbers: Mapping[str, int]) -> str:
    """Names the first of them, and how many more there are."""
    shown = ", ".join(f"{word} {number}" for word, number in list(numbers.items())[:SHOWN])
    return f"{shown}, and {len(numbers) - SHOWN} more" if len(numbers) > SHOWN else shown


@contextmanager
def _progress(what: str) -> Iterator[Tell]:
    """Shows how far a count is: a bar where a person looks, a line now and then elsewhere."""
    if not sys.stdout.isatty():
        pages = iter(range(1, sys.maxsize))
        yield lambda done, total: say(f"{what}: {done} of {total or '?'}") if next(pages) % EVERY == 0 else None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
