"""Asking again: the steps of a public ladder, and the term in which an office has to answer."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """The steps of the ladder by which one asks again, from the softest to the last."""

    LETTER = "letter"
    REMINDER = "reminder"
    MEETING = "meeting"
    PARLIAMENTARY_QUESTION = "parliamentary-question"
    OPEN_LETTER = "open-letter"
    PETITION = "petition"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """The same demand once more: a dated step of the ladder.

    Attributes:
        date: the day in Brussels.
        step: which step of the ladder.
        to: ids of those of its addressees whom we reminded; none named means all of them.
        evidence: the address where this step can be read.
        example: it is invented, to show how the site works.
    """

    date: dt.date
    step: Step
    to: tuple[str, ...] = ()
    evidence: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The time that a rule gives an office to answer.

    A rule that counts in working days cannot stand here: which days an office works is not known. Then an editor names
    the day itself, as ``due`` of the recommendation.

    Attributes:
        calendar_days: how many days, when the rule counts in days; Saturdays, Sundays and holidays count.
        months: how many months, when the rule counts in months.
        after: the step from which it runs; absent when it runs from the day on which we asked.
        what: what has to be answered, and by which rule, by language.
        source: the address of the rule.
    """

    calendar_days: int = 0
    months: int = 0
    after: Step | None = None
    what: Mapping[str, str]
    source: str

    def end(self, start: dt.date) -> dt.date:
        """Gives the last day of the term that begins on a day; in a month that is too short, its last day."""
        if not self.months:
            return start + dt.timedelta(days=self.calendar_days)
        years, month = divmod(start.month - 1 + self.months, 12)
        year = start.year + years
        return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
