"""Words of the command line that several commands share: moments, folders, the clock."""

import argparse
import datetime as dt
import os
from pathlib import Path

from tracker.cli.project import Stop
from tracker.cli.say import WRONG_USE, warn
from tracker.model.organisation import OwnOrganisation


def moment(text: str) -> dt.datetime:
    """Reads ``--as-of``: a day is its noon in Europe/Brussels; a moment needs its offset.

    Raises:
        argparse.ArgumentTypeError: it is neither.
    """
    from tracker.update.saved import noon

    try:
        if len(text) == len("2025-06-16"):
            return noon(dt.date.fromisoformat(text))
        read = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day (2025-06-16) and no moment with its offset") from error
    if read.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} needs an offset, such as {text}+02:00")
    return read


def now() -> dt.datetime:
    """Reads the clock."""
    return dt.datetime.now(dt.UTC)


def as_of(own: OwnOrganisation) -> dt.datetime:
    """Gives the moment for which everything is said: SOURCE_DATE_EPOCH, else the demonstration's, else the clock.

    Raises:
        Stop: SOURCE_DATE_EPOCH is no moment.
    """
    from tracker.publish import moment

    try:
        return moment.as_of(os.environ.get("SOURCE_DATE_EPOCH", ""), own, now())
    except moment.MomentError as error:
        warn(str(error))
        raise Stop(WRONG_USE) from error


def add_root(parser: argparse.ArgumentParser) -> None:
    """Adds the one option that all commands on a project have."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="FOLDER", help="the project (default: this folder)"
    )
