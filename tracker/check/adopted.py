"""The register that cannot flatter itself: what was once adopted stays, whatever came of it."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.check import broken
from tracker.files import adopted
from tracker.model.finding import Finding
from tracker.model.position import PositionStatus

FOLDER = "positions/"


def nothing_adopted_has_gone(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every recommendation in the lock stands in a position that was adopted, also when it was withdrawn since."""
    there = {ask.name: ask for ask in catalogue.asks()}
    unread = broken.texts(catalogue, FOLDER)
    for name, line in catalogue.adopted.items():
        position, _, recommendation = name.partition("/")
        if position in unread:
            continue
        if name not in there:
            yield _gone(name, line, position, recommendation, catalogue)
        elif not there[name].counts:
            yield _drafted(there[name], name)


def _gone(name: str, line: int, position: str, recommendation: str, catalogue: Catalogue) -> Finding:
    file = catalogue.positions.get(position)
    path = file.original.path if file else f"{FOLDER}{position}.{catalogue.own.languages[0]}.md"
    return Finding(
        path=adopted.PATH,
        line=line,
        found=f"the recommendation {name}, which is no longer in {path}",
        expected="every recommendation that was ever adopted: what we asked stays in the sum",
        remedy=f"put '- id: {recommendation}' back ('git log -p -- {path}' shows it); an ask that no longer applies "
        "gets a finding with the outcome 'moot' and the reason, a position that no longer holds 'status: withdrawn'",
    )


def _drafted(ask: AskOf, name: str) -> Finding:
    original = ask.position.original
    return Finding(
        path=original.path,
        line=original.lines.get("status", 0),
        field="status",
        found=f"a draft again, while its recommendation {name} was adopted",
        expected="adopted, superseded or withdrawn: what we asked stays in the sum",
        remedy="write 'status: withdrawn' when the position no longer holds",
    )


def everything_adopted_is_in_the_lock(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every adopted recommendation stands in the lock, so that nobody can take it away unseen."""
    for file in catalogue.positions.values():
        position = file.original.value
        if position.status is PositionStatus.DRAFT:
            continue
        names = [f"{position.id}/{ask.id}" for ask in position.recommendations]
        missing = [name for name in names if name not in catalogue.adopted]
        if missing:
            yield Finding(
                path=file.original.path,
                line=file.original.lines.get("recommendations", 0),
                field="recommendations",
                found=f"adopted, and not yet in {adopted.PATH}: {', '.join(missing)}",
                expected="every adopted recommendation in that file, which nothing leaves",
                remedy=f"run '{adopted.COMMAND}' when the position is final; until then keep 'status: draft'",
            )
