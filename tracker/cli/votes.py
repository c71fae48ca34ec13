"""``tracker votes``: reads published lists of roll-call votes, and keeps how each group voted on what is tracked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.project import locked
from tracker.cli.say import NOT_ALL, OK, counted, say, warn
from tracker.cli.words import add_root, as_of, moment

if TYPE_CHECKING:
    import datetime as dt

    from tracker.catalogue import Catalogue


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("votes", help="read saved lists of roll-call votes of the European Parliament")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="PV-10-2025-03-11-RCV_FR.xml, as published")
    add_root(parser)
    parser.add_argument("--as-of", type=moment, metavar="DATE", help="when the lists were seen; default: now")
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Writes a file for each final vote on a tracked text; exit 1 when a list was refused."""
    from tracker.catalogue import BRUSSELS

    with locked(words.root) as catalogue:
        seen = (words.as_of or as_of(catalogue.own)).astimezone(BRUSSELS).date()
        read = [_list(words.root, file, catalogue, seen) for file in words.files]
    return OK if all(read) else NOT_ALL


def _list(root: Path, file: Path, catalogue: Catalogue, seen: dt.date) -> bool:
    """Reads one list; False when it was refused, and nothing was written of it."""
    from tracker.files import votes
    from tracker.sources.ep import rollcall
    from tracker.sources.source import PageError
    from tracker.update.votes import join

    try:
        sitting = rollcall.read(file.read_bytes(), str(file))
    except OSError as error:
        warn(f"{file}: cannot be read ({error.strerror}); name a saved list")
        return False
    except PageError as error:
        warn(f"{error}. Nothing was written; fetch the list again from its address.")
        return False
    joined = join(sitting, catalogue, seen)
    for vote in joined.votes:
        state = "written" if votes.save(root, vote) else "unchanged"
        whole = vote.whole
        say(
            f"{vote.reference}: {vote.date:%d/%m/%Y}, {whole.for_} for, {whole.against} against, "
            f"{whole.abstained} abstained: {votes.path_of(vote)} {state}."
        )
    say(
        f"{file}: {counted(len(sitting.votes), 'vote')}, {len(joined.votes)} kept; {joined.strangers} of nothing that "
        f"is tracked, {joined.parts} of a part of a tracked text."
    )
    return True
