"""Which dates a run looks at, and tells."""

import datetime as dt

import pytest

from tests.builders.records import BRUSSELS, procedure
from tracker.model.window import Window
from tracker.update.plan import dates_of


@pytest.mark.parametrize(
    "closes",
    [
        dt.datetime(2025, 9, 30, 0, 0, tzinfo=BRUSSELS),
        dt.datetime(2025, 9, 29, 23, 59, 59, tzinfo=BRUSSELS),
        dt.datetime(2025, 9, 29, 22, 0, tzinfo=dt.UTC),
        dt.date(2025, 9, 29),
    ],
)
def test_the_last_day_to_react_of_a_closing_at_midnight_is_the_day_before(closes: dt.datetime | dt.date) -> None:
    assert dates_of(procedure(windows=(Window(closes=closes),))) == [dt.date(2025, 9, 29)]
