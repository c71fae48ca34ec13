"""What a run tells the world: the message of its commit, and the next dates."""

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from tracker.catalogue import Catalogue
from tracker.update.plan import dates_of
from tracker.update.report import Row, Verdict

BRUSSELS = ZoneInfo("Europe/Brussels")
_LONGEST = 72


def message(rows: Sequence[Row]) -> str:
    """Writes a commit's message that a person can read: ``56K0859: committee → adopted (28/05/2025)``.

    A quiet day is one line: ``Verified 35 procedures``.
    """
    moved = [row for row in rows if row.verdict is Verdict.VERIFIED and row.old_stage != row.new_stage]
    written = [row for row in rows if row.written and row not in moved]
    verified = sum(row.verdict is Verdict.VERIFIED for row in rows)
    lines = [*map(_moved, moved), *(_added(row) for row in written)]
    quiet = f"Verified {verified} {'procedure' if verified == 1 else 'procedures'}"
    if not lines:
        return quiet
    subject = lines[0] if len(lines) == 1 else f"{lines[0]}, and {len(lines) - 1} more"
    if len(subject) > _LONGEST:
        subject = f"{len(lines)} procedures changed"
    return "\n".join((subject, "", *lines, "", f"{quiet}."))


def _moved(row: Row) -> str:
    since = f" ({row.since:%d/%m/%Y})" if row.since else ""
    return f"{row.reference}: {row.old_stage or 'new'} → {row.new_stage}{since}"


def _added(row: Row) -> str:
    events = f"{row.new_events} new {'event' if row.new_events == 1 else 'events'}"
    return f"{row.reference}: {events}" if row.new_events else f"{row.reference}: details changed"


def next_dates(catalogue: Catalogue, as_of: dt.datetime, most: int = 5) -> Iterator[str]:
    """Gives the nearest closings and planned days, soonest first.

    Args:
        as_of: aware; now.
    """
    today = as_of.astimezone(BRUSSELS).date()
    coming = sorted(
        (day, procedure.reference)
        for procedure in catalogue.procedures.values()
        for day in dates_of(procedure)
        if day >= today
    )
    for day, reference in coming[:most]:
        yield f"{day:%d/%m/%Y}  {reference}"
