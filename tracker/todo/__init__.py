"""Everything that waits for a person, in the order of its day: one function a sort of work."""

import datetime as dt
from collections.abc import Callable, Iterator

from tracker.catalogue import Catalogue
from tracker.files.inbox import Read
from tracker.model.discovery import Inbox
from tracker.todo import asked, procedures, tracked
from tracker.todo.task import Task

Sort = Callable[[Catalogue, dt.datetime], Iterator[Task]]

SORTS: tuple[Sort, ...] = (
    procedures.windows_close,
    procedures.steps_are_due,
    procedures.stances_are_stale,
    procedures.translations_are_behind,
    asked.outcomes_wait,
    asked.words_wait,
    asked.answers_are_due,
    tracked.readings_are_held,
    tracked.corrections_match_no_longer,
)


def tasks(catalogue: Catalogue, found: Read[Inbox], as_of: dt.datetime) -> tuple[Task, ...]:
    """Gives what waits for a person, by day, and what has no day last.

    Args:
        catalogue: the project's files.
        found: the inbox, which no page shows.
        as_of: aware.
    """
    every = [task for sort in SORTS for task in sort(catalogue, as_of)]
    every += tracked.inbox_waits(found)
    return tuple(sorted(every, key=lambda task: (task.date or dt.date.max, task.kind, task.path, task.line, task.what)))
