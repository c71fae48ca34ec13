"""``tracker addresses``: note which addresses are published, and where those that were renamed stand now."""

from __future__ import annotations

import argparse

from tracker.cli.say import NOT_ALL, OK, WRONG_USE, say, say_findings, warn
from tracker.cli.words import add_root


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser(
        "addresses", help="note every address of the site in output/, so that none is ever lost without a word"
    )
    add_root(parser)
    parser.add_argument(
        "--moved",
        nargs=2,
        metavar=("OLD", "NEW"),
        help="what was renamed, as it stands in addresses: --moved dossiers/old dossiers/new",
    )
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Renews the lock file from the built site, or notes a renaming in it."""
    from tracker import disk
    from tracker.publish import output
    from tracker.publish.data import lock

    path = words.root / lock.PATH
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if words.moved:
        after = lock.renamed(before, *words.moved)
        changed = len(set(after.splitlines()) - set(before.splitlines()))
        if not changed:
            warn(f"{lock.PATH}: no address holds /{words.moved[0].strip('/')}/; expected a part as in dossiers/moldova")
            return WRONG_USE
        disk.write_atomically(path, after.encode())
        say(f"{lock.PATH}: {changed} addresses lead to {words.moved[1]} now. Next: tracker site")
        return OK
    there = tuple(lock.addresses(output.standing(words.root / "output")))
    if not there:
        warn("output/ holds no site yet. Build it first: tracker site")
        return WRONG_USE
    if say_findings(lock.findings(before, there)):
        return NOT_ALL
    after = lock.renewed(before, there)
    disk.write_atomically(path, after.encode())
    fresh = len(after.splitlines()) - len(before.splitlines())
    say(f"{lock.PATH}: {len(after.splitlines())} addresses, {fresh} of them new. Commit it.")
    return OK
