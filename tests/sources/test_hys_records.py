"""The recorded initiative: its record whole, written down by eye, and what becomes of it as time goes on."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from tests.sources.ep_pages import plain
from tests.sources.hys_pages import BRUSSELS, EXPECTED, moment, read, recorded
from tracker.model.procedure import Precision
from tracker.model.stage import Stage


def test_record_is_what_a_person_reads_in_the_answer(corpus: Path) -> None:
    by_eye = (EXPECTED / "18805.yaml").read_text(encoding="utf-8")
    reading = read(recorded(corpus), "HYS 18805", "2026-09-02")
    assert plain(reading.procedure) == yaml.load(by_eye, Loader=yaml.BaseLoader)  # noqa: S506
    assert reading.warnings == ()


def test_one_window_is_open_from_31_august_to_28_september(corpus: Path) -> None:
    (window,) = read(recorded(corpus), as_of="2026-09-02").procedure.windows
    assert window.opens == dt.datetime(2026, 8, 31, 6, 24, tzinfo=dt.UTC)
    assert window.closes == dt.datetime(2026, 9, 28, 21, 59, 59, tzinfo=dt.UTC)


def test_all_four_publications_are_told(corpus: Path) -> None:
    procedure = read(recorded(corpus), as_of="2026-09-02").procedure
    told = {event.label for event in procedure.events}
    assert told == {"INIT_PLANNED", "CALL_FOR_EVIDENCE", "REG_DEL"}
    assert '"REG_DEL_DRAFT"' in procedure.stage_because


def test_planned_quarter_is_a_scheduled_event_on_its_last_day(corpus: Path) -> None:
    planned = [event for event in read(recorded(corpus)).procedure.events if event.label == "REG_DEL"]
    assert [(event.date, event.precision, event.scheduled) for event in planned] == [
        (dt.date(2028, 3, 31), Precision.QUARTER, True)
    ]


@pytest.mark.parametrize(
    ("as_of", "stage", "since"),
    [
        ("2026-07-20T17:24:09+02:00", Stage.ANNOUNCED, None),
        ("2026-07-20T17:24:10+02:00", Stage.ANNOUNCED, dt.date(2026, 7, 20)),
        ("2026-08-31T08:23:59+02:00", Stage.ANNOUNCED, dt.date(2026, 7, 20)),
        ("2026-08-31T08:24:00+02:00", Stage.CONSULTATION, dt.date(2026, 8, 31)),
        ("2026-09-28T23:59:59+02:00", Stage.CONSULTATION, dt.date(2026, 8, 31)),
        ("2026-09-28T22:00:00+00:00", Stage.CONSULTATION_CLOSED, dt.date(2026, 9, 28)),
        ("2026-09-29T00:00:00+02:00", Stage.CONSULTATION_CLOSED, dt.date(2026, 9, 28)),
    ],
)
def test_stage_follows_from_the_dates_to_the_second(
    corpus: Path, as_of: str, stage: Stage, since: dt.date | None
) -> None:
    procedure = read(recorded(corpus), as_of=moment(as_of)).procedure
    assert (procedure.stage, procedure.stage_since) == (stage, since)


def test_open_after_the_closing_is_told_as_a_lag_and_kept_verbatim(corpus: Path) -> None:
    procedure = read(recorded(corpus), as_of="2026-10-02").procedure
    assert procedure.source_lag == (
        'The portal still says "OPEN" of "CALL_FOR_EVIDENCE", which closed at 2026/09/28 23:59:59 (Brussels).'
    )
    assert procedure.status_verbatim[0].text == "OPEN"


def test_open_before_the_closing_is_no_lag(corpus: Path) -> None:
    assert read(recorded(corpus), as_of="2026-09-28").procedure.source_lag == ""


def test_same_answer_at_another_moment_has_the_same_digest(corpus: Path) -> None:
    first, second = (read(recorded(corpus), as_of=day).digest for day in ("2026-09-02", "2026-10-02"))
    assert first == second
    assert len(first) == 64


def test_zone_of_the_asking_does_not_matter(corpus: Path) -> None:
    here, there = (
        read(recorded(corpus), as_of=dt.datetime(2026, 9, 28, 23, 30, tzinfo=BRUSSELS).astimezone(zone)).procedure
        for zone in (BRUSSELS, dt.timezone(dt.timedelta(hours=9)))
    )
    assert here == there
