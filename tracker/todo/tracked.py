"""What waits from the tracker itself: held readings, the inbox, corrections that match no longer."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import Catalogue
from tracker.files import verified
from tracker.files.corrections import PATH as CORRECTIONS
from tracker.files.inbox import INBOX, Read
from tracker.model.discovery import Inbox
from tracker.todo.task import Kind, Task, day_of, said


def readings_are_held(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every answer of a source that was not believed."""
    for standing in catalogue.verifications.values():
        if standing.held:
            record = catalogue.recorded.get(standing.reference)
            key = record.source if record else ""
            yield Task(
                kind=Kind.HELD,
                date=day_of(standing.held.since),
                what=f"{standing.reference}: an answer is held: {' '.join(standing.held.reasons)}",
                path=str(verified.path_of(key)) if key else str(verified.FOLDER),
                do=f"look at {record.url if record else 'the page'}; if it is wrong: tracker reject "
                f"'{standing.reference}' --why '…'",
                command=f"tracker accept '{standing.reference}'",
                reference=standing.reference,
            )


def inbox_waits(found: Read[Inbox]) -> Iterator[Task]:
    """Gives everything that was found and that nobody has looked at, by its closing, else by when it was found."""
    for number, entry in enumerate(found.value.found):
        closes = day_of(entry.closes) if entry.closes else None
        title = next(iter(entry.titles.values()), "")
        until = f", open until {said(closes)}" if closes else ""
        yield Task(
            kind=Kind.INBOX,
            date=closes or day_of(entry.seen),
            what=f"{entry.reference}: found{until}: {title}".removesuffix(": "),
            path=INBOX,
            line=found.lines.get(f"found[{number}].reference", 0),
            do=f"take it up, or put it away: tracker dismiss '{entry.reference}' --why '…'",
            command=entry.command or f"tracker follow '{entry.reference}'",
            reference=entry.reference,
        )


def corrections_match_no_longer(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every correction whose source has changed, or that corrects nothing."""
    for finding in catalogue.findings:
        if finding.path == CORRECTIONS:
            yield Task(
                kind=Kind.CORRECTION,
                date=None,
                what=f"a correction: {finding.found}",
                path=finding.path,
                line=finding.line,
                do=finding.remedy,
            )
