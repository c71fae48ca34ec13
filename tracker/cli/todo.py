"""``tracker todo``: everything that waits for a person, by its day, with the file and the command."""

from __future__ import annotations

import argparse
import json
import shutil
import textwrap
from typing import TYPE_CHECKING

from tracker.cli.project import loaded
from tracker.cli.say import OK, counted, say, warn
from tracker.cli.words import add_root, as_of, moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from tracker.todo.task import Task

WIDTH = 80
"""Columns that every line fits in, but for a long address or command."""

_INDENT = " " * 12


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("todo", help="everything that waits for a person, by its day")
    add_root(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object, for programs")
    parser.add_argument("--as-of", type=moment, metavar="DATE", help="for which moment; default: now")
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Prints what waits; exit 0, since work that waits is no mistake."""
    from tracker.files.inbox import load_inbox
    from tracker.todo import tasks
    from tracker.todo.task import day_of

    catalogue = loaded(words.root)
    at: dt.datetime = words.as_of or as_of(catalogue.own)
    found = tasks(catalogue, load_inbox(words.root), at)
    if words.json:
        say(json.dumps({"as_of": at.isoformat(), "tasks": [_plain(task) for task in found]}, ensure_ascii=False))
        return OK
    if catalogue.findings:
        warn(f"Note: {counted(len(catalogue.findings), 'finding')} in the files; 'tracker check' shows them.")
    for line in _lines(found, day_of(at)):
        say(line)
    return OK


def _plain(task: Task) -> dict[str, str | int | None]:
    return {
        "kind": task.kind.value,
        "date": task.date.isoformat() if task.date else None,
        "reference": task.reference,
        "what": task.what,
        "path": task.path,
        "line": task.line,
        "do": task.do,
        "command": task.command,
        "owner": task.owner,
    }


def _lines(tasks: Sequence[Task], today: dt.date) -> Iterator[str]:
    """Gives the list in three parts: before today, from today on, without a day."""
    if not tasks:
        yield "Nothing waits for you."
        return
    late = [task for task in tasks if task.date and task.date < today]
    coming = [task for task in tasks if task.date and task.date >= today]
    undated = [task for task in tasks if task.date is None]
    yield f"{counted(len(tasks), 'thing')} to do, as of {today:%d/%m/%Y}."
    parts = (("Waiting since before today", late), ("From today on", coming), ("Without a day", undated))
    for title, several in parts:
        if several:
            yield ""
            yield f"{title}: {len(several)}"
            for task in several:
                yield ""
                yield from _told(task)


def _told(task: Task) -> Iterator[str]:
    day = f"{task.date:%d/%m/%Y}" if task.date else "no day"
    owner = f" For {task.owner}." if task.owner else ""
    yield from _wrapped(f"{day}  {task.what}.{owner}", "")
    yield f"{_INDENT}{task.place}"
    yield from _wrapped(f"To do: {task.do}", _INDENT)
    if task.command:
        yield f"{_INDENT}Then: {task.command}"


def _wrapped(text: str, first: str) -> list[str]:
    width = min(WIDTH, max(shutil.get_terminal_size((WIDTH, 0)).columns, 40))
    return textwrap.wrap(
        text,
        width=width,
        initial_indent=first,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
