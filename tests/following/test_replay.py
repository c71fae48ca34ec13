"""Two invented years of one institution, replayed: what followers receive over all that time, build after build.

Each week the source may plan a date, move it, take it back, list it again, hold it, open a window, move its end, go
on a stage or add a document; the judge writes what it believes, and the site is made.
"""

import datetime as dt
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

import pytest

from tests.builders import site as sites
from tests.builders.records import document, noon, reading
from tests.following import readers, world
from tracker.model.procedure import Document, Event, Procedure
from tracker.model.stage import COURSE, Stage
from tracker.model.window import Window
from tracker.publish.site import Site
from tracker.update.judge import judge

START, WEEKS = dt.date(2025, 1, 6), 104
CORRECTED = dt.date(2026, 2, 2)
FEED, CALENDAR = "/en/feeds/all.atom", "/en/calendars/all.ics"


@dataclass(slots=True)
class Source:
    """What an institution's page says; each week it may say something else."""

    chance: random.Random
    stage: Stage = Stage.SUBMITTED
    facts: list[Event] = field(default_factory=list)
    planned: list[Event] = field(default_factory=list)
    hidden: list[Event] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    documents: list[Document] = field(default_factory=lambda: [document("56K0001001")])

    def week(self, today: dt.date) -> None:
        """Lets a week go by."""
        due = [event for event in self.planned if event.date <= today]
        self.planned = [event for event in self.planned if event.date > today]
        self.facts += [replace(event, scheduled=False) for event in due if self.chance.random() < 0.7]
        for happens in (self._plan, self._move, self._hide, self._show, self._open, self._extend, self._go_on):
            if self.chance.random() < 0.12:
                happens(today)

    def _plan(self, today: dt.date) -> None:
        day = today + dt.timedelta(days=self.chance.randint(3, 90))
        label = f"Meeting {self.chance.randint(1, 5)}"
        if all(label != event.label for event in (*self.planned, *self.hidden)):
            self.planned.append(Event(date=day, label=label, lang="en", scheduled=True))

    def _move(self, _today: dt.date) -> None:
        if self.planned:
            moved = self.planned.pop(0)
            self.planned.append(replace(moved, date=moved.date + dt.timedelta(days=7)))

    def _hide(self, _today: dt.date) -> None:
        if self.planned:
            self.hidden.append(self.planned.pop())

    def _show(self, today: dt.date) -> None:
        self.planned += [event for event in self.hidden if event.date > today]
        self.hidden = []

    def _open(self, today: dt.date) -> None:
        closes = noon((today + dt.timedelta(days=28)).isoformat())
        kind = f"round-{len(self.windows) + 1}"
        self.windows.append(Window(kind=kind, opens=noon(today.isoformat()), closes=closes, url="https://s.example/"))

    def _extend(self, _today: dt.date) -> None:
        if self.windows:
            last = self.windows[-1]
            assert last.closes
            self.windows[-1] = replace(last, closes=last.closes + dt.timedelta(days=7))

    def _go_on(self, today: dt.date) -> None:
        further = COURSE.index(self.stage) + 1
        if further < len(COURSE):
            self.stage = COURSE[further]
            self.facts.append(Event(date=today, label=f"Reached {self.stage}", lang="en", stage=self.stage))
            self.documents.append(document(f"56K0001{len(self.documents) + 1:03}"))


@dataclass(frozen=True, slots=True)
class Date:
    """What a calendar says of a date."""

    start: dt.date
    cancelled: bool
    sequence: int


@dataclass(frozen=True, slots=True)
class Build:
    """What was published on a day, as a reader reads it, and from which record."""

    record: Procedure
    entries: list[readers.ReadEntry]
    dates: Mapping[str, Date]


def _weeks(seed: int) -> Iterator[Build]:
    source = Source(random.Random(seed))  # noqa: S311 - invented, and the same at every run
    record: Procedure | None = None
    for week in range(WEEKS):
        today = START + dt.timedelta(weeks=week)
        source.week(today)
        answer = reading(
            stage=source.stage,
            events=tuple(sorted((*source.facts, *source.planned), key=lambda event: event.date)),
            windows=tuple(source.windows),
            documents=tuple(source.documents),
            digest=f"digest of week {week}",
        )
        record = judge(record, answer, noon(today.isoformat())).procedure or record
        assert record is not None
        made = world.made(_site(record, today))
        yield Build(record, readers.read(made[FEED]), _dates(made[CALENDAR]))


def _site(record: Procedure, today: dt.date) -> Site:
    site = sites.site(record, as_of=noon(today.isoformat()), languages=("en",))
    wrong = world.correction(field="url", says=record.url, right="https://right.example/", date=CORRECTED)
    return world.corrected(site, wrong) if today >= CORRECTED else site


def _dates(calendar: str) -> Mapping[str, Date]:
    return {
        str(one["UID"]): Date(one.decoded("DTSTART"), str(one["STATUS"]) == "CANCELLED", int(str(one["SEQUENCE"])))
        for one in readers.calendar(calendar)
    }


@cache
def replayed(seed: int) -> tuple[Build, ...]:
    """Gives the builds of two years."""
    return tuple(_weeks(seed))


SEEDS = pytest.mark.parametrize("seed", range(3))


@SEEDS
def test_no_entry_is_ever_told_twice_and_none_changes_once_it_is_told(seed: int) -> None:
    known: dict[str, readers.ReadEntry] = {}
    for build in replayed(seed):
        assert len({entry.id for entry in build.entries}) == len(build.entries)
        for entry in build.entries:
            assert known.setdefault(entry.id, entry) == entry


@SEEDS
def test_no_entry_is_lost(seed: int) -> None:
    before: set[str] = set()
    for build in replayed(seed):
        now = {entry.id for entry in build.entries}
        assert before <= now
        before = now


@SEEDS
def test_every_change_of_the_record_with_a_difference_is_told_in_an_entry_of_its_moment(seed: int) -> None:
    last = replayed(seed)[-1]
    told: dict[str, list[str]] = {}
    for entry in last.entries:
        told.setdefault(entry.updated, []).append(entry.text)
    changes = [change for change in last.record.changes if change.from_ != change.to and change.what == "events"]
    assert len(changes) > 20
    for change in changes:
        label = (change.to or change.from_)[11:].partition(" (")[0]
        moment = f"{change.seen.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
        assert any(label in text for text in told[moment]), change


@SEEDS
def test_nothing_is_told_in_a_week_in_which_nothing_changed(seed: int) -> None:
    builds = replayed(seed)
    quiet = 0
    for before, after in pairwise(builds):
        if before.record.changes == after.record.changes:
            quiet += 1
            fresh = [entry.title for entry in after.entries if entry not in before.entries]
            assert [title for title in fresh if not title.startswith("Corrected: ")] == []
    assert quiet > 10


@SEEDS
def test_no_date_ever_vanishes_from_the_calendar(seed: int) -> None:
    before: set[str] = set()
    for build in replayed(seed):
        now = set(build.dates)
        assert before <= now
        before = now


@SEEDS
def test_a_sequence_rises_exactly_when_a_date_moved_fell_away_or_came_back(seed: int) -> None:
    builds = replayed(seed)
    risen = 0
    for before, after in pairwise(build.dates for build in builds):
        for uid, was in before.items():
            now = after[uid]
            rise = now.sequence - was.sequence
            assert (rise > 0) == ((was.start, was.cancelled) != (now.start, now.cancelled)), (uid, was, now)
            risen += rise
    assert risen > 3


@SEEDS
def test_the_first_entry_never_changes_whatever_moved_later(seed: int) -> None:
    builds = replayed(seed)
    assert len({build.entries[-1] for build in builds}) == 1
