"""Words to calls: the only clock, the only exit codes, the only print."""

import argparse
import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from types import FrameType

from tracker.cli import (
    addresses,
    adopt,
    begin,
    check,
    digest,
    discover,
    feedback,
    fmt,
    held,
    new,
    parse,
    site,
    sources,
    todo,
    update,
    votes,
)
from tracker.cli.project import Stop
from tracker.cli.say import STOPPED, TERMINATED, UNREAD, warn

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs ``tracker``, and gives its exit code.

    Returns:
        0 when all is well; 1 when there are findings, or something was not verified; 2 for wrong use, settings or
        files; 75 when another run is busy; 130 and 143 when it was stopped (Ctrl-C, SIGTERM);
        141 when its reader went away first (``tracker todo | head``).
    """
    _speak_utf8()
    words = parser().parse_args(arguments)
    command: Command = words.command
    usual = signal.signal(signal.SIGTERM, _terminate) if threading.current_thread() is threading.main_thread() else None
    try:
        return _said(command, words)
    except BrokenPipeError:
        _write_no_more()
        return UNREAD
    except Stop as stop:
        return stop.code
    except KeyboardInterrupt:
        warn("Stopped. What was written is whole, and the next run goes on from there.")
        return STOPPED
    except Terminated:
        return TERMINATED
    finally:
        if usual is not None:
            signal.signal(signal.SIGTERM, usual)


def _said(command: Command, words: argparse.Namespace) -> int:
    """Runs a command until its last line is with whoever reads it, and gives its exit code."""
    code = command(words)
    sys.stdout.flush()
    return code


class Terminated(Exception):
    """Somebody asked this process to end."""


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    raise Terminated


def _write_no_more() -> None:
    """Lets what is still to be printed go nowhere: else Python complains at its very end that nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _speak_utf8() -> None:
    """Writes UTF-8 whatever the machine's locale: other programs rely on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    """Makes the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="tracker", description="Tracks official procedures, and publishes what an organisation wants of them."
    )
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    for module in (
        begin,
        new,
        check,
        fmt,
        adopt,
        todo,
        update,
        held,
        discover,
        feedback,
        votes,
        digest,
        sources,
        site,
        addresses,
        parse,
    ):
        module.add(commands)
    return made
