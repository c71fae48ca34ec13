"""``tracker sources``: each institution's health, what is expected of it, and at what pace it is asked."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tracker.cli.project import loaded
from tracker.cli.say import OK, counted, say
from tracker.cli.words import add_root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.catalogue import Catalogue
    from tracker.model.verification import Verification
    from tracker.sources.source import Source


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("sources", help="each source: last reached, held, refused, expectations, pace")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Prints a paragraph a source."""
    catalogue = loaded(words.root)
    for key, source in catalogue.sources.items():
        say(f"{key}: {source.names['en']}, {source.home}")
        for line in _lines(catalogue, source):
            say(f"  {line}")
        say()
    return OK


def _lines(catalogue: Catalogue, source: Source) -> Iterator[str]:
    if source.read is None:
        yield "nothing reads it yet: its references are recognised, and its procedures are written by hand"
        yield f"references: {'; '.join(source.forms)}"
        return
    own = [catalogue.verifications.get(r) for r, p in catalogue.recorded.items() if p.source == source.key]
    standings = [each for each in own if each]
    yield from _health(standings)
    yield f"asked: {', '.join(source.hosts)}; at least {source.delay:g} s between two requests, more if robots.txt asks"
    yield f"references: {'; '.join(source.forms)}"
    yield f"layout {source.expectations.shape}; every page must have: {'; '.join(source.expectations.landmarks)}"
    yield f"status words that are understood: {'; '.join(source.expectations.vocabulary)}"
    yield f"licence: {source.licence}"
    if "en" in source.lags:
        yield f"known delay: {source.lags['en']}"


def _health(standings: list[Verification]) -> Iterator[str]:
    moments = [each.verified for each in standings if each.verified]
    held = [each.reference for each in standings if each.held]
    failing = [each for each in standings if each.failure]
    reached = (
        f"last reached {max(moments):%d/%m/%Y %H:%M}, oldest {min(moments):%d/%m/%Y %H:%M}" if moments else "never"
    )
    yield f"{counted(len(standings), 'procedure')}: {reached}"
    yield f"held: {', '.join(held) or 'none'}"
    yield f"not verified at the last try: {', '.join(each.reference for each in failing) or 'none'}"
    for each in failing:
        if each.failure:
            yield f"  {each.reference}, since {each.failure.since:%d/%m/%Y %H:%M}: {each.failure.why}"
