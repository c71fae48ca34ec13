"""Dates, hours and names for people, in the reader's language; every day and hour is Brussels'."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from tracker.model.procedure import Precision
from tracker.publish.language import NBSP, Language

BRUSSELS = ZoneInfo("Europe/Brussels")

_HOUR = {
    "nl": "{h}.{m:02}{0}uur{0}(Brussel)",
    "fr": "{h}{0}h{0}{m:02} (Bruxelles)",
    "en": "{h}:{m:02} (Brussels{0}time)",
}
_PERIODS = {Precision.MONTH: "MMMM y", Precision.QUARTER: "QQQQ y", Precision.YEAR: "y"}


def day(language: Language, date: dt.date) -> str:
    """Gives ``28 mei 2025``, its day and month never apart."""
    return _formatted(language.locale, date.isoformat(), "d MMMM y")


def day_and_month(language: Language, date: dt.date) -> str:
    """Gives ``28 mei``."""
    return _formatted(language.locale, date.isoformat(), "d MMMM")


def ordinal(language: Language, date: dt.date) -> str:
    """Gives the number of a day as it is read before its month: ``28``, ``1er``."""
    return day_and_month(language, date).split(NBSP)[0]


def month(language: Language, date: dt.date) -> str:
    """Gives ``mei``."""
    return _formatted(language.locale, date.isoformat(), "MMMM")


def month_and_year(language: Language, date: dt.date) -> str:
    """Gives ``mei 2025``."""
    return _formatted(language.locale, date.isoformat(), "MMMM y")


def weekdays(language: Language) -> tuple[tuple[str, str], ...]:
    """Gives the days of a week from Monday, in two or three letters and whole."""
    monday = dt.date(2024, 1, 1)
    week = [monday + dt.timedelta(days=number) for number in range(7)]
    return tuple((_formatted(language.locale, day.isoformat(), "EEEEEE"), weekday(language, day)) for day in week)


def weekday(language: Language, date: dt.date) -> str:
    """Gives ``woensdag``: computed, never typed."""
    return _formatted(language.locale, date.isoformat(), "EEEE")


def full_day(language: Language, date: dt.date) -> str:
    """Gives ``woensdag 28 mei 2025``."""
    return f"{weekday(language, date)} {day(language, date)}"


def period(language: Language, date: dt.date, precision: Precision) -> str:
    """Gives a date as exactly as it is known: ``28 mei 2025``, ``mei 2025``, ``2e kwartaal 2025``, ``2025``."""
    pattern = _PERIODS.get(precision)
    return _formatted(language.locale, date.isoformat(), pattern) if pattern else day(language, date)


@lru_cache(maxsize=65536)
def _formatted(locale: str, iso: str, pattern: str) -> str:
    from babel.dates import format_date

    date = dt.date.fromisoformat(iso)
    words = format_date(date, pattern, locale=locale)
    if locale.startswith("fr") and pattern.startswith("d") and date.day == 1:
        words = words.replace("1 ", "1er ", 1)
    return words.replace(" ", NBSP, 1) if pattern.startswith(("d", "Q")) else words


def local(moment: dt.datetime) -> dt.datetime:
    """Gives a moment as the clocks of Brussels show it."""
    return moment.astimezone(BRUSSELS)


def hour(language: Language, moment: dt.datetime) -> str:
    """Gives ``9.40 uur (Brussel)``."""
    there = local(moment)
    return _HOUR[language.code].format(NBSP, h=there.hour, m=there.minute)


def moment(language: Language, when: dt.datetime) -> str:
    """Gives ``maandag 16 juni 2025, 9.40 uur (Brussel)``."""
    return f"{full_day(language, local(when).date())}, {hour(language, when)}"


def last_day(closes: dt.datetime | dt.date) -> dt.date:
    """Gives the last day on which one can act.

    A closing at 00:00 belongs to the day before: "midnight on" is misread (GOV.UK, consultation pages).
    """
    if isinstance(closes, dt.datetime):
        there = local(closes)
        return (there - dt.timedelta(days=1)).date() if _midnight(there) else there.date()
    return closes


def last_hour(language: Language, closes: dt.datetime | dt.date) -> str:
    """Gives ``23.59 uur (Brussel)``; empty when the source gives a day only."""
    if not isinstance(closes, dt.datetime):
        return ""
    there = local(closes)
    return hour(language, there - dt.timedelta(minutes=1) if _midnight(there) else there)


def _midnight(there: dt.datetime) -> bool:
    return (there.hour, there.minute) == (0, 0)


def name(names: Mapping[str, str], language: Language) -> str:
    """Gives a name in the reader's language, else in English, else in any."""
    for code in (language.code, "en", "nl", "fr"):
        if names.get(code):
            return names[code]
    return next(iter(names.values()), "")


FAR, LONG_AGO = dt.date.max, dt.date.min
"""Sort what has no day after, or before, everything that has one."""
