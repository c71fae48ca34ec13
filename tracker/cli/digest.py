"""``tracker digest``: a letter about what is closing and what changed, for the organisation's own mailer."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from zoneinfo import ZoneInfo

from tracker.cli.project import loaded
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, say_findings, warn
from tracker.cli.words import add_root, as_of, moment

BRUSSELS = ZoneInfo("Europe/Brussels")
FORMATS = ("text", "html", "eml")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("digest", help="write a letter about what is closing and what changed")
    add_root(parser)
    parser.add_argument("--since", type=since, required=True, metavar="DATE", help="what happened after this is told")
    parser.add_argument("--format", choices=FORMATS, default="text", help="eml is a whole message, with both others")
    parser.add_argument("--lang", default="", metavar="LANGUAGE", help="default: the organisation's first")
    parser.add_argument("--as-of", type=moment, metavar="DATE", help="until when; default: now")
    parser.set_defaults(command=run)


def since(text: str) -> dt.datetime:
    """Reads ``--since``: a day begins at midnight in Europe/Brussels; a moment needs its offset.

    Raises:
        argparse.ArgumentTypeError: it is neither.
    """
    read = moment(text)
    if len(text) == len("2025-06-16"):
        return dt.datetime.combine(read.astimezone(BRUSSELS).date(), dt.time(), BRUSSELS)
    return read


def run(words: argparse.Namespace) -> int:
    """Writes the letter to standard output, as bytes in UTF-8."""
    from tracker.check import findings
    from tracker.publish import language
    from tracker.publish.following import digest, letter
    from tracker.publish.site import Site

    catalogue = loaded(words.root)
    until: dt.datetime = words.as_of or as_of(catalogue.own)
    codes = catalogue.own.languages
    code = words.lang or codes[0]
    if code not in codes:
        warn(f"--lang: found '{code}'; expected one of the organisation's languages: {', '.join(codes)}")
        return WRONG_USE
    if words.since > until:
        warn(f"--since: found {words.since:%d/%m/%Y}, after {until:%d/%m/%Y}; expected an earlier day")
        return WRONG_USE
    if say_findings(findings(catalogue, until)):
        warn("No letter was written: mend what stands above.")
        return NOT_ALL
    spoken = language.load(words.root / "theme", code)
    site = Site(catalogue, until, (spoken,))
    made = letter.WRITERS[words.format](site, digest.digest(site, words.since, spoken), spoken)
    sys.stdout.flush()
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return OK
