"""``tracker update``: read answers, judge them, write what is believed, and report."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.say import LOCKED, NOT_ALL, OK, WRONG_USE, counted, say, say_findings, say_table, warn
from tracker.cli.words import add_root, moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.model.finding import Finding
    from tracker.update.run import Row
    from tracker.update.saved import Collected

_SHOWN = 6
"""Files that are named when they are no answers; a folder may hold hundreds."""
_MACHINE = ("content/procedures/", "content/verified/")
"""Folders that the tracker itself writes: it does not build on files in them that it cannot read."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("update", help="bring the tracked procedures up to date")
    parser.add_argument("--from", dest="folder", type=Path, required=True, metavar="FOLDER", help="saved answers")
    parser.add_argument("--all", action="store_true", help="also take procedures that no position or dossier names")
    parser.add_argument(
        "--as-of",
        type=moment,
        metavar="DATE",
        help="the moment of the answers (default: the ISO day in each file's name, at noon in Brussels)",
    )
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Reads a folder of saved answers and prints a row for each procedure."""
    from tracker.disk import Busy, lock

    if not words.folder.is_dir():
        warn(f"tracker update: {words.folder} is no folder")
        return WRONG_USE
    try:
        with lock(words.root / ".cache" / "tracker.lock"):
            return _update(words)
    except Busy as busy:
        warn(f"Another run is busy: {busy.holder}. Nothing was done; try again when it has ended.")
        return LOCKED


def _update(words: argparse.Namespace) -> int:
    from tracker.catalogue import BrokenProject, load
    from tracker.update.run import NOT_VERIFIED, Project, from_saved
    from tracker.update.saved import collect

    try:
        catalogue = load(words.root)
    except BrokenProject as broken:
        say_findings(broken.findings)
        return WRONG_USE
    if _broken(catalogue.findings):
        return WRONG_USE
    collected = collect(words.folder, catalogue.sources, words.as_of)
    rows = list(from_saved(Project(root=words.root, catalogue=catalogue, everything=words.all), collected))
    _report(rows, collected)
    if not rows:
        warn(f"No file in {words.folder} is an answer of a source that is known here.")
        return NOT_ALL
    return NOT_ALL if any(row.verdict in NOT_VERIFIED for row in rows) else OK


def _broken(findings: Sequence[Finding]) -> bool:
    own = [finding for finding in findings if finding.path.startswith(_MACHINE)]
    if say_findings(own):
        warn("Nothing was done: the files above must be mended first (git can bring the last good ones back).")
    elif findings:
        warn(f"Note: {counted(len(findings), 'finding')} in other files; 'tracker check' shows them.")
    return bool(own)


def _report(rows: Sequence[Row], collected: Collected) -> None:
    from tracker.update.run import Verdict

    shown = [row for row in rows if row.verdict is not Verdict.NOT_FOLLOWED]
    if shown:
        say_table(("reference", "stage", "new events", "answer of", "result"), [_cells(row) for row in shown])
        say()
    for row in shown:
        for sentence in row.why:
            say(f"{row.reference}: {sentence}")
    _say_rest(rows, collected)


def _cells(row: Row) -> tuple[str, ...]:
    moved = row.new_stage if row.old_stage == row.new_stage else f"{row.old_stage or 'new'} → {row.new_stage}"
    day = f"{row.moment:%Y-%m-%d}" if row.moment else "unknown"
    return row.reference, moved if row.new_stage else row.old_stage, str(row.new_events or ""), day, row.verdict.value


def _say_rest(rows: Sequence[Row], collected: Collected) -> None:
    strangers = [row.reference for row in rows if row.verdict.value == "not followed"]
    if strangers:
        say(f"Not followed, since no position or dossier names them (--all takes them): {', '.join(strangers)}")
    if collected.unrecognised:
        count = counted(len(collected.unrecognised), "file")
        shown = ", ".join(collected.unrecognised[:_SHOWN])
        more = f" and {len(collected.unrecognised) - _SHOWN} more" if len(collected.unrecognised) > _SHOWN else ""
        say(f"Not an answer of a known source: {count}: {shown}{more}")
    verdicts = Counter(row.verdict for row in rows)
    written = sum(row.written for row in rows)
    say(
        ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
        + f"; {counted(written, 'file')} written."
    )
