"""``tracker check``: all files against the model and against each other."""

from __future__ import annotations

import argparse

from tracker.cli.project import loaded
from tracker.cli.say import NOT_ALL, OK, counted, say, say_findings, warn
from tracker.cli.words import add_root, as_of


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("check", help="check all files; every finding at once")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Prints every finding with its place and its remedy; exit 1 when there is one."""
    from tracker import check

    catalogue = loaded(words.root, NOT_ALL)
    for note in check.notes(catalogue):
        say(f"Note: {note}")
    for path, ask, words_of_class in check.exam.graded(catalogue):
        say(f"Draft {path}, recommendation '{ask}': {words_of_class}.")
    count = say_findings(check.findings(catalogue, as_of(catalogue.own)))
    if count:
        warn(f"{counted(count, 'finding')}. Nothing was changed.")
        return NOT_ALL
    say(
        f"All is well: {counted(len(catalogue.positions), 'position')}, {counted(len(catalogue.dossiers), 'dossier')}, "
        f"{counted(len(catalogue.procedures), 'procedure')}."
    )
    return OK
