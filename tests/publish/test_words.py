"""Dates and hours for people: Brussels' clocks, computed weekdays, nothing that breaks apart."""

import datetime as dt

import pytest

from tests.builders.records import BRUSSELS
from tests.builders.site import speaking
from tracker.model.procedure import Precision
from tracker.publish import words

MIDNIGHT = dt.datetime(2020, 6, 14, 0, 0, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nl", "woensdag 28\u00a0mei 2025"),
        ("fr", "mercredi 28\u00a0mai 2025"),
        ("en", "Wednesday 28\u00a0May 2025"),
    ],
)
def test_a_full_day_has_its_computed_weekday_and_no_break_before_the_month(code: str, said: str) -> None:
    assert words.full_day(speaking(code), dt.date(2025, 5, 28)) == said


def test_the_first_of_a_month_is_an_ordinal_in_french_only() -> None:
    first = dt.date(2025, 5, 1)
    assert words.day(speaking("fr"), first) == "1er\u00a0mai 2025"
    assert words.day(speaking("nl"), first) == "1\u00a0mei 2025"


def test_a_closing_at_midnight_belongs_to_the_day_before() -> None:
    assert words.last_day(MIDNIGHT) == dt.date(2020, 6, 13)
    assert words.last_hour(speaking("nl"), MIDNIGHT) == "23.59\u00a0uur\u00a0(Brussel)"


def test_a_closing_one_second_before_midnight_keeps_its_day() -> None:
    closes = MIDNIGHT - dt.timedelta(seconds=1)
    assert words.last_day(closes) == dt.date(2020, 6, 13)
    assert words.last_hour(speaking("nl"), closes) == "23.59\u00a0uur\u00a0(Brussel)"


@pytest.mark.parametrize("month", [1, 7])
def test_a_moment_in_another_zone_is_told_by_brussels_clocks_in_winter_and_summer(month: int) -> None:
    utc = dt.datetime(2025, month, 10, 12, 0, tzinfo=dt.UTC)
    hour = {1: "13:00", 7: "14:00"}[month]
    assert words.hour(speaking("en"), utc) == f"{hour} (Brussels\u00a0time)"


def test_a_closing_late_in_utc_is_the_next_day_in_brussels() -> None:
    assert words.last_day(dt.datetime(2025, 7, 10, 22, 30, tzinfo=dt.UTC)) == dt.date(2025, 7, 11)


def test_a_bare_day_has_no_hour() -> None:
    assert words.last_hour(speaking("nl"), dt.date(2025, 7, 10)) == ""


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.DAY, "30\u00a0juni 2027"),
        (Precision.MONTH, "juni 2027"),
        (Precision.QUARTER, "2e\u00a0kwartaal 2027"),
        (Precision.YEAR, "2027"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(precision: Precision, said: str) -> None:
    assert words.period(speaking("nl"), dt.date(2027, 6, 30), precision) == said


def test_a_name_falls_back_to_english_and_then_to_any() -> None:
    dutch = speaking("nl")
    assert words.name({"fr": "Chambre", "en": "Chamber"}, dutch) == "Chamber"
    assert words.name({"de": "Kammer"}, dutch) == "Kammer"
    assert words.name({}, dutch) == ""
