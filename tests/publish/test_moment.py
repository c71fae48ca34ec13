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


def test_an_epoch_that_is_no_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        moment.as_of("yesterday", own(), CLOCK)
