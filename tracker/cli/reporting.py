"""How a run is told: a bar on a terminal, plain lines elsewhere, and a closing table."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.cli.say import counted, say, say_table, warn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tracker.catalogue import Catalogue
    from tracker.update.plan import Plan
    from tracker.update.report import Row

_SHOWN = 6
"""How many names of one sort are told; a folder may hold hundreds."""


@contextmanager
def progress(total: int) -> Iterator[Callable[[Row], None]]:
    """Shows how far a run is: a bar where a person looks, a line a procedure elsewhere."""
    if not sys.stdout.isatty():
        yield lambda row: say(f"{row.reference}: {row.verdict}")
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("asking", total=total)
        yield lambda row: bar.update(task, advance=1, description=f"{row.reference}: {row.verdict}")


def say_plan(planned: Plan) -> None:
    """Tells what is asked, and what is not and why."""
    hosts = {each.source.key for each in planned.wanted}
    say(f"Asking about {counted(len(planned.wanted), 'procedure')} of {counted(len(hosts), 'source')}.")
    if planned.resting:
        say(f"Not asked this time (ended, verified lately, or their host asked for peace): {_some(planned.resting)}")
    if planned.by_hand:
        say(f"Written by hand, since nothing reads their institution yet: {_some(planned.by_hand)}")


def say_rows(rows: Sequence[Row]) -> None:
    """Prints the closing table, and under it the sentences of each row."""
    shown = [row for row in rows if row.verdict.value != "not followed"]
    if shown:
        say()
        say_table(("reference", "stage", "new events", "answer of", "result"), [_cells(row) for row in shown])
        say()
    _say_sentences(shown)
    strangers = [row.reference for row in rows if row.verdict.value == "not followed"]
    if strangers:
        say(f"Not followed, since no position or dossier names them (--all takes them): {', '.join(strangers)}")
    if any(row.verdict.value == "held" for row in rows):
        say("What is held waits for you: 'tracker held' tells why, and what you can do.")


def _say_sentences(rows: Sequence[Row]) -> None:
    """Prints each sentence once, with the procedures that it is about."""
    about: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        for sentence in row.why:
            about[sentence].append(row.reference)
    for sentence, references in about.items():
        say(f"{_some(references)}: {sentence}")


def _cells(row: Row) -> tuple[str, ...]:
    moved = row.new_stage if row.old_stage == row.new_stage else f"{row.old_stage or 'new'} → {row.new_stage}"
    day = f"{row.moment:%Y-%m-%d}" if row.moment else "unknown"
    return row.reference, moved, str(row.new_events or ""), day, row.verdict.value


def say_unrecognised(names: Sequence[str]) -> None:
    """Tells which files of a folder are no answers."""
    if names:
        say(f"Not an answer of a known source: {counted(len(names), 'file')}: {_some(names)}")


def say_unreached(rows: Sequence[Row], catalogue: Catalogue) -> None:
    """Tells which institutions could not be reached, and how old what is published of them is."""
    by_source: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.verdict.value == "not reached":
            by_source[row.source].append(row.reference)
    for key, references in by_source.items():
        source = catalogue.sources[key]
        standings = [catalogue.verifications.get(reference) for reference in references]
        moments = [standing.verified for standing in standings if standing and standing.verified]
        last = f"last verified between {min(moments):%d/%m/%Y} and {max(moments):%d/%m/%Y}" if moments else "never yet"
        say(f"{source.names['en']} ({source.home}) did not answer for {counted(len(references), 'procedure')}: {last}.")


def say_sum(rows: Sequence[Row]) -> None:
    """Prints the last line of the table: how many of each, and how many files changed."""
    verdicts = Counter(row.verdict for row in rows)
    written = counted(sum(row.written for row in rows), "file")
    said = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
    say(f"{said or 'Nothing'}; {written} of procedures written.")


def say_next(dates: Iterable[str]) -> None:
    """Tells what comes next."""
    lines = list(dates)
    if lines:
        say("Next dates:")
    for line in lines:
        say(f"  {line}")


def say_alarms(alarms: Sequence[str]) -> None:
    """Tells, once a source, that it has changed its pages."""
    for alarm in alarms:
        warn(alarm)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
