"""The portal's local times: both changes of the clock, midnight, and every date of 657 recorded consultations."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.have_your_say import act, answer, call
from tests.sources.hys_pages import moment, read, recorded
from tracker.files.procedures import parse, render
from tracker.sources.ec_have_your_say import brussels
from tracker.sources.source import PageError

TODAY = dt.date(2026, 3, 10)


def _opening(written: str) -> dt.datetime | dt.date | None:
    found = brussels.opening(written, TODAY)
    return found.at if found else None


def _closing(written: str) -> dt.datetime | dt.date | None:
    found = brussels.closing(written, TODAY)
    return found.at if found else None


PLAIN = [
    # The last Sunday of March: 01:59:59 is followed by 03:00:00.
    ("2026/03/28 23:59:59", "2026-03-28T23:59:59+01:00", "2026-03-28T22:59:59Z"),
    ("2026/03/29 00:00:01", "2026-03-29T00:00:01+01:00", "2026-03-28T23:00:01Z"),
    ("2026/03/29 01:59:59", "2026-03-29T01:59:59+01:00", "2026-03-29T00:59:59Z"),
    ("2026/03/29 03:00:00", "2026-03-29T03:00:00+02:00", "2026-03-29T01:00:00Z"),
    ("2026/03/29 23:59:59", "2026-03-29T23:59:59+02:00", "2026-03-29T21:59:59Z"),
    ("2026/03/30 23:59:59", "2026-03-30T23:59:59+02:00", "2026-03-30T21:59:59Z"),
    ("2025/03/30 23:59:59", "2025-03-30T23:59:59+02:00", "2025-03-30T21:59:59Z"),
    ("2020/03/29 01:59:59", "2020-03-29T01:59:59+01:00", "2020-03-29T00:59:59Z"),
    # The last Sunday of October: 02:59:59 is followed by 02:00:00.
    ("2026/10/24 23:59:59", "2026-10-24T23:59:59+02:00", "2026-10-24T21:59:59Z"),
    ("2026/10/25 00:00:01", "2026-10-25T00:00:01+02:00", "2026-10-24T22:00:01Z"),
    ("2026/10/25 01:59:59", "2026-10-25T01:59:59+02:00", "2026-10-24T23:59:59Z"),
    ("2026/10/25 03:00:00", "2026-10-25T03:00:00+01:00", "2026-10-25T02:00:00Z"),
    ("2026/10/25 23:59:59", "2026-10-25T23:59:59+01:00", "2026-10-25T22:59:59Z"),
    ("2026/10/26 23:59:59", "2026-10-26T23:59:59+01:00", "2026-10-26T22:59:59Z"),
    ("2021/10/31 23:59:59", "2021-10-31T23:59:59+01:00", "2021-10-31T22:59:59Z"),
    # Far from both.
    ("2026/09/28 23:59:59", "2026-09-28T23:59:59+02:00", "2026-09-28T21:59:59Z"),
    ("2026/12/31 23:59:59", "2026-12-31T23:59:59+01:00", "2026-12-31T22:59:59Z"),
    ("2028/02/29 23:59:59", "2028-02-29T23:59:59+01:00", "2028-02-29T22:59:59Z"),
]


@pytest.mark.parametrize(("written", "local", "instant"), PLAIN)
def test_ordinary_time_is_the_one_in_brussels(written: str, local: str, instant: str) -> None:
    for found in (_opening(written), _closing(written)):
        assert isinstance(found, dt.datetime)
        assert found.isoformat() == local
        assert found == moment(instant)


@pytest.mark.parametrize(
    ("written", "local", "instant"),
    [
        ("2026/03/29 02:00:00", "2026-03-29T03:00:00+02:00", "2026-03-29T01:00:00Z"),
        ("2026/03/29 02:30:00", "2026-03-29T03:30:00+02:00", "2026-03-29T01:30:00Z"),
        ("2026/03/29 02:59:59", "2026-03-29T03:59:59+02:00", "2026-03-29T01:59:59Z"),
        ("2027/03/28 02:30:00", "2027-03-28T03:30:00+02:00", "2027-03-28T01:30:00Z"),
    ],
)
def test_time_that_does_not_exist_is_an_hour_later_and_says_so(written: str, local: str, instant: str) -> None:
    found = brussels.closing(written, TODAY)
    assert found
    assert isinstance(found.at, dt.datetime)
    assert (found.at.isoformat(), found.at) == (local, moment(instant))
    assert "does not exist" in found.doubt


@pytest.mark.parametrize(
    ("written", "local", "instant"),
    [
        ("2026/10/25 02:00:00", "2026-10-25T02:00:00+02:00", "2026-10-25T00:00:00Z"),
        ("2026/10/25 02:30:00", "2026-10-25T02:30:00+02:00", "2026-10-25T00:30:00Z"),
        ("2026/10/25 02:59:59", "2026-10-25T02:59:59+02:00", "2026-10-25T00:59:59Z"),
        ("2027/10/31 02:30:00", "2027-10-31T02:30:00+02:00", "2027-10-31T00:30:00Z"),
    ],
)
def test_time_that_comes_twice_is_the_first_and_says_so(written: str, local: str, instant: str) -> None:
    found = brussels.closing(written, TODAY)
    assert found
    assert isinstance(found.at, dt.datetime)
    assert (found.at.isoformat(), found.at) == (local, moment(instant))
    assert "exists twice" in found.doubt


@pytest.mark.parametrize(
    ("written", "local"),
    [
        ("2020/06/14 00:00:00", "2020-06-13T23:59:59+02:00"),
        ("2026/01/01 00:00:00", "2025-12-31T23:59:59+01:00"),
        ("2028/03/01 00:00:00", "2028-02-29T23:59:59+01:00"),
        ("2026/03/29 00:00:00", "2026-03-28T23:59:59+01:00"),
        ("2026/03/30 00:00:00", "2026-03-29T23:59:59+02:00"),
        ("2026/10/25 00:00:00", "2026-10-24T23:59:59+02:00"),
        ("2026/10/26 00:00:00", "2026-10-25T23:59:59+01:00"),
    ],
)
def test_closing_at_midnight_is_the_end_of_the_day_before_and_says_so(written: str, local: str) -> None:
    found = brussels.closing(written, TODAY)
    assert found
    assert isinstance(found.at, dt.datetime)
    assert (found.at.isoformat(), found.written) == (local, written)
    assert "day before" in found.doubt


def test_opening_at_midnight_is_that_day() -> None:
    found = brussels.opening("2026/03/30 00:00:00", TODAY)
    assert found
    assert (found.at, found.doubt) == (moment("2026-03-30T00:00:00+02:00"), "")


def test_day_without_an_hour_stays_a_day() -> None:
    assert _closing("2026/09/28") == dt.date(2026, 9, 28)
    assert not isinstance(_closing("2026/09/28"), dt.datetime)


@pytest.mark.parametrize(
    "written",
    [
        "2026/02/29 23:59:59",
        "2026/13/01 23:59:59",
        "2026/00/10 10:00:00",
        "2026/09/28 24:00:00",
        "2026/09/28 23:60:00",
        "1989/12/31 23:59:59",
        "2037/01/01 00:00:00",
        "0000/01/01 00:00:00",
        "9999/12/31 23:59:59",
        "2026-09-28 23:59:59",
        "2026/09/28T23:59:59",
        "2026/9/28 23:59:59",
        "28/09/2026 23:59:59",
        "2026/09/28 23:59:59Z",
        "2026/09/28 23:59",
        "٢٠٢٦/09/28 23:59:59",
        "soon",
    ],
)
def test_other_forms_and_impossible_dates_are_none(written: str) -> None:
    assert (_opening(written), _closing(written)) == (None, None)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2026-08-30T22:00:00", dt.date(2026, 8, 31)),
        ("2026-08-30T21:59:59.9", dt.date(2026, 8, 30)),
        ("2026-01-01T23:00:00.45", dt.date(2026, 1, 2)),
        ("2026-01-01T22:59:59.454", dt.date(2026, 1, 1)),
        ("2026-02-30T22:00:00", None),
        ("2026-08-30T22:00:00Z", None),
        ("1970-01-01T00:00:00", None),
        ("", None),
    ],
)
def test_stamp_of_an_attachment_is_utc_and_gives_the_day_in_brussels(stamp: str, day: dt.date | None) -> None:
    assert brussels.day_of_stamp(stamp, TODAY) == day


def _last_sunday(year: int, month: int) -> dt.date:
    last = dt.date(year, month, 31)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)


def _offset_at_night(day: dt.date) -> int:
    """Gives the hours that Brussels is ahead of UTC at 23:59:59 of a day, by Directive 2000/84/EC."""
    return 2 if _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10) else 1


@given(st.dates(dt.date(1997, 1, 1), dt.date(2035, 12, 31)))
def test_end_of_every_day_is_where_the_directive_puts_it(day: dt.date) -> None:
    midnight = day + dt.timedelta(days=1)
    expected = dt.datetime.combine(day, dt.time(23, 59, 59), dt.timezone(dt.timedelta(hours=_offset_at_night(day))))
    assert _closing(f"{day:%Y/%m/%d} 23:59:59") == expected
    assert _closing(f"{midnight:%Y/%m/%d} 00:00:00") == expected


@given(st.datetimes(dt.datetime(1997, 1, 1), dt.datetime(2035, 12, 31)))  # noqa: DTZ001
def test_every_reading_is_a_time_that_clocks_in_brussels_show(local: dt.datetime) -> None:
    found = _opening(f"{local:%Y/%m/%d %H:%M:%S}")
    assert isinstance(found, dt.datetime)
    shown = found.astimezone(brussels.BRUSSELS)
    assert shown.replace(tzinfo=None) == found.replace(tzinfo=None)
    assert shown.utcoffset() == found.utcoffset()
    assert shown.replace(tzinfo=None) - local.replace(microsecond=0) in (dt.timedelta(), dt.timedelta(hours=1))


def _consultations(corpus: Path) -> Iterator[tuple[str, dt.date, dt.date, int | None]]:
    """Gives the recorded facts: number, first and last day, responses."""
    for fact in json.loads(recorded(corpus, "consultations-2017-2025.json")):
        first, last = (
            dt.datetime.strptime(fact[key], "%d %B %Y").date()  # noqa: DTZ007
            for key in ("consultation_start_date", "consultation_end_date")
        )
        yield fact["initiative_id"], first, last, fact["total_feedback"]


def test_every_recorded_consultation_closes_at_the_end_of_its_last_day(corpus: Path) -> None:
    facts = list(_consultations(corpus))
    assert len(facts) == 657
    for number, first, last, responses in facts:
        period = call(f"{first:%Y/%m/%d} 10:00:00", f"{last:%Y/%m/%d} 23:59:59", totalFeedback=responses)
        (window,) = read(answer({**period, "groupId": int(number)}, id=int(number))).procedure.windows
        assert isinstance(window.opens, dt.datetime)
        night = dt.datetime.combine(last, dt.time(23, 59, 59), dt.timezone(dt.timedelta(hours=_offset_at_night(last))))
        assert (window.opens.date(), window.closes, window.responses) == (first, night, responses)


@pytest.mark.parametrize(
    ("opens", "ends"),
    [("2026/10/25 02:30:00", "2026/11/25 23:59:59"), ("2026/03/29 02:30:00", "2026/10/25 02:30:00")],
)
def test_window_of_a_doubtful_hour_is_the_same_after_it_was_written_and_read(opens: str, ends: str) -> None:
    reading = read(answer(call(opens, ends)))
    read_back = parse(render(reading.procedure), "x").value
    assert read_back
    assert read_back.windows == reading.procedure.windows
    assert any("Brussels, where clocks went" in warning for warning in reading.warnings)


@pytest.mark.parametrize("key", ["publishedDate", "endDate"])
def test_impossible_date_of_a_feedback_period_is_refused(key: str) -> None:
    with pytest.raises(PageError, match=rf'{key} "2026/02/30 23:59:59"'):
        read(answer(call(**{key: "2026/02/30 23:59:59"})))


def test_impossible_date_of_a_feedback_period_is_refused_though_a_later_step_decides_the_stage() -> None:
    with pytest.raises(PageError, match="since it decides a feedback period"):
        read(answer(call(ends="2026/02/30 23:59:59"), act()), as_of="2026-12-10")
