"""Words to calls: the only clock, the only exit codes, the only print."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from tracker.cli import check, held, parse, site, sources, update

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs ``tracker``, and gives its exit code.

    Returns:
        0 when all is well; 1 when there are findings, or something was not verified; 2 for wrong use, settings or
        files; 75 when another run is busy.
    """
    _speak_utf8()
    words = _parser().parse_args(arguments)
    command: Command = words.command
    return command(words)


def _speak_utf8() -> None:
    """Writes UTF-8 whatever the machine's locale: other programs rely on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tracker", description="Tracks official procedures, and publishes what an organisation wants of them."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in (check, update, held, sources, site, parse):
        module.add(commands)
    return parser
