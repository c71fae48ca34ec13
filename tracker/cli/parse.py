"""``tracker parse``: what saved answers say, for a maintainer who looks at a broken page, and for other programs."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from tracker.cli.say import NOT_ALL, OK, WRONG_USE, say, warn
from tracker.cli.words import moment, now
from tracker.model.change import event_day
from tracker.model.exchange import Response
from tracker.model.procedure import Actor, Event, Procedure
from tracker.sources.source import Source


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("parse", help="show what saved answers of a source say; writes nothing")
    parser.add_argument("source", help="key of the source, such as be-chamber or ep")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="saved answers about one procedure")
    parser.add_argument("--reference", help="the procedure that was asked for; another one is refused")
    parser.add_argument(
        "--as-of",
        type=moment,
        metavar="DATE",
        help="noon of that day in Brussels, or a moment with offset (default: the day in the file name, else now)",
    )
    parser.add_argument("--json", action="store_true", help="print the record as one JSON object")
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Prints the record; a page that is not what it should be is refused, with exit 1 and nothing printed."""
    from tracker.sources import all_sources
    from tracker.sources.source import PageError

    sources = all_sources()
    source = sources.get(words.source)
    if source is None or source.read is None:
        readable = ", ".join(key for key, each in sources.items() if each.read)
        warn(f"tracker parse: no source {words.source!r}; choose one of: {readable}")
        return WRONG_USE
    reference = source.recognise(" ".join(words.reference.split())) if words.reference else None
    if words.reference and reference is None:
        forms = ", ".join(source.forms)
        warn(f"tracker parse: {words.reference!r} is no reference of {source.key}; write it as: {forms}")
        return WRONG_USE
    try:
        responses = _responses(words.files, source, words.as_of)
    except OSError as error:
        warn(f"tracker parse: {error.filename} cannot be read: {error.strerror}")
        return WRONG_USE
    try:
        reading = source.read(responses, reference, min(response.moment for response in responses))
    except PageError as error:
        warn(f"Refused: {error}")
        return NOT_ALL
    for warning in reading.warnings:
        warn(f"Warning: {warning}")
    _print(reading.procedure, as_json=words.json)
    return OK


def _responses(files: list[Path], source: Source, as_of: dt.datetime | None) -> tuple[Response, ...]:
    from tracker.update.saved import moment_in

    clock = now()
    found = []
    for path in files:
        body = path.read_bytes()
        claim = source.claims(body) if source.claims else None
        when = as_of or moment_in(path.name) or clock
        found.append(Response(body=body, moment=when, origin=str(path), part=claim.part if claim else ""))
    return tuple(found)


def _print(procedure: Procedure, *, as_json: bool) -> None:
    from tracker.files.plain import plain

    if as_json:
        say(json.dumps(plain(procedure, collections_always=True), ensure_ascii=False, indent=2))
        return
    for line in _lines(procedure):
        say(line)


def _lines(procedure: Procedure) -> Iterator[str]:
    yield f"{procedure.reference}  ({', '.join(filter(None, (procedure.source, procedure.kind, procedure.basis)))})"
    for lang, title in procedure.titles.items():
        yield f"  {lang}: {title}"
    since = f" since {procedure.stage_since}" if procedure.stage_since else ""
    yield f"\nStage: {procedure.stage}{since}"
    yield f"  because: {procedure.stage_because}"
    yield from (f"  the source says: {verbatim.text}" for verbatim in procedure.status_verbatim)
    if procedure.source_lag:
        yield f"  lag: {procedure.source_lag}"
    yield from _section("Events", [_event(event) for event in procedure.events])
    yield from _section("Windows", [f"{w.kind}: {w.opens} – {w.closes} ({w.verbatim})" for w in procedure.windows])
    yield from _section("Documents", [f"{d.id}  {d.date or 'no day'!s:<10}  {d.type}" for d in procedure.documents])
    yield from _section("Actors", [_actor(actor) for actor in procedure.actors])
    yield from _section("Meetings", [f"{m.date}  {m.member}, with {m.with_}" for m in procedure.meetings])
    yield from _section("Links", [f"{link.relation}: {link.reference}" for link in procedure.links])
    yield from _section("Subjects", list(procedure.subjects))
    yield f"\n{procedure.url}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title} ({len(lines)})"
        yield from (f"  {line}" for line in lines)


def _actor(actor: Actor) -> str:
    group = f" ({actor.group})" if actor.group else ""
    return f"{actor.role}: {actor.name}{group}{', gives no opinion' if actor.declined else ''}"


def _event(event: Event) -> str:
    begins = f"  → {event.stage}" if event.stage else ""
    planned = " (planned)" if event.scheduled else ""
    body = f", {event.body}" if event.body else ""
    return f"{event_day(event)}{planned}  {event.label}{body}{begins}"
