"""The moment: the environment's, else the demonstration's, else the clock's."""

import datetime as dt

import pytest

from tests.builders.site import NOON, own
from tracker.publish import moment

CLOCK = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def test_source_date_epoch_comes_first() -> None:
    assert moment.as_of("0", own(), CLOCK) == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def test_a_demonstration_has_its_own_moment() -> None:
    assert moment.as_of("", own(), CLOCK) == NOON


def test_else_the_clock_is_asked() -> None:
    assert moment.as_of("", own(demonstration=None), CLOCK) == CLOCK


@pytest.mark.parametrize("epoch", ["yesterday", "1750075200.5", "9" * 30, "-" + "9" * 15])
def test_an_epoch_that_is_no_moment_says_where_it_stands_and_what_to_do(epoch: str) -> None:
    with pytest.raises(moment.MomentError, match=f"SOURCE_DATE_EPOCH: found '{epoch}'; expected .*; set it so"):
        moment.as_of(epoch, own(), CLOCK)


def test_one_moment_is_written_in_one_way_wherever_it_comes_from() -> None:
    seconds = str(int(NOON.timestamp()))
    clock = NOON.astimezone(dt.UTC).replace(microsecond=7)
    ways = (moment.as_of(seconds, own(), CLOCK), moment.as_of("", own(demonstration=None), clock))
    assert {each.isoformat() for each in ways} == {moment.as_of("", own(), CLOCK).isoformat()}
