"""What is new, by ISO week in Brussels: changes of our records, our own judgements and positions, corrections."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.catalogue import AskOf, Catalogue, PositionFile
from tracker.model.correction import Correction
from tracker.model.position import OutcomeFinding
from tracker.model.procedure import Change
from tracker.publish import words

Week = tuple[int, int]
"""The ISO year and the ISO week: a week belongs to the year of its Thursday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new; exactly one of what follows the moment is there.

    Attributes:
        moment: aware; at noon for what has a day only.
        change: with the reference of its procedure.
        finding: our judgement of a recommendation.
        adopted: a position.
        version: of that position.
    """

    moment: dt.datetime
    reference: str = ""
    change: Change | None = None
    ask: AskOf | None = None
    finding: OutcomeFinding | None = None
    adopted: PositionFile | None = None
    version: int = 1
    correction: Correction | None = None

    @property
    def day(self) -> dt.date:
        """Gives its day in Brussels."""
        return words.local(self.moment).date()


def week_of(day: dt.date) -> Week:
    """Gives the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return year, week


def monday_of(week: Week) -> dt.date:
    """Gives the first day of a week."""
    return dt.date.fromisocalendar(*week, 1)


def by_week(catalogue: Catalogue) -> Mapping[Week, tuple[News, ...]]:
    """Gives all news by week, the newest first in each."""
    weeks: dict[Week, list[News]] = defaultdict(list)
    for one in (*_changes(catalogue), *_findings(catalogue), *_adopted(catalogue), *_corrections(catalogue)):
        weeks[week_of(one.day)].append(one)
    return {
        week: tuple(sorted(several, key=lambda one: one.moment, reverse=True))
        for week, several in sorted(weeks.items(), reverse=True)
    }


def _changes(catalogue: Catalogue) -> Iterator[News]:
    for reference, procedure in catalogue.procedures.items():
        for change in procedure.changes:
            yield News(moment=change.seen, reference=reference, change=change)


def _findings(catalogue: Catalogue) -> Iterator[News]:
    for ask in catalogue.asks():
        for finding in ask.recommendation.findings:
            yield News(moment=_noon(finding.date), reference=ask.reference, ask=ask, finding=finding)


def _adopted(catalogue: Catalogue) -> Iterator[News]:
    for file in catalogue.positions.values():
        for version, day in versions(file):
            yield News(moment=_noon(day), adopted=file, version=version)


def versions(file: PositionFile) -> tuple[tuple[int, dt.date], ...]:
    """Gives the versions of a position, each with the day on which it was adopted, as far as that is written down."""
    value = file.original.value
    earlier = tuple((one.version, one.adopted) for one in value.earlier)
    return (*earlier, (value.version, value.adopted)) if value.adopted else earlier


def _corrections(catalogue: Catalogue) -> Iterator[News]:
    for reference, corrections in catalogue.corrections.items():
        for correction in corrections:
            yield News(moment=_noon(correction.date), reference=reference, correction=correction)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), words.BRUSSELS)
