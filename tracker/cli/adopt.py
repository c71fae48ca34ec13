"""``tracker adopt``: enters what was adopted in the lock that nothing leaves."""

from __future__ import annotations

import argparse

from tracker.cli.project import Stop, loaded
from tracker.cli.say import OK, WRONG_USE, counted, say, say_findings
from tracker.cli.words import add_root


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("adopt", help="enter newly adopted recommendations in the list that nothing leaves")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Adds every adopted recommendation to the lock; names each, and takes none away."""
    from tracker.files import adopted

    catalogue = loaded(words.root)
    broken = [each for each in catalogue.findings if each.path == adopted.PATH or each.path.startswith("positions/")]
    if broken:
        say_findings(broken)
        raise Stop(WRONG_USE)
    made = {ask.name for ask in catalogue.asks() if ask.counts}
    new = sorted(made - catalogue.adopted.keys())
    if not adopted.write(words.root, made | catalogue.adopted.keys()):
        say(f"{adopted.PATH} holds all {counted(len(made), 'adopted recommendation')} already.")
        return OK
    for name in new:
        say(f"Adopted: {name}")
    say(f"{adopted.PATH} now holds {counted(len(made | catalogue.adopted.keys()), 'recommendation')}. Commit it.")
    return OK
