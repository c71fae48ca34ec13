"""Days that editors write: present where they must be, not in the future, with the right weekday."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

from tracker.catalogue import Catalogue
from tracker.check import texts
from tracker.check.asked import said_by_them
from tracker.model.finding import Finding
from tracker.model.position import Position, PositionStatus

BRUSSELS = ZoneInfo("Europe/Brussels")

_WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def adopted_positions_have_a_day(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A position that is adopted, or was, says when."""
    for file in catalogue.positions.values():
        position = file.original.value
        if position.status is not PositionStatus.DRAFT and position.adopted is None:
            yield Finding(
                path=file.original.path,
                line=file.original.lines.get("status", 0),
                field="adopted",
                found=f"status '{position.status}' without a day of adoption",
                expected="the day on which it was adopted",
                remedy="add 'adopted: 2025-01-20' (year-month-day), or set 'status: draft'",
            )


def earlier_versions_are_in_their_order(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Versions that came before have lower numbers, each higher than the one before it, and no later a day."""
    for file in catalogue.positions.values():
        position = file.original.value
        now = (position.version, position.adopted or dt.date.max)
        order = [*((one.version, one.adopted) for one in position.earlier), now]
        for number, (one, after) in enumerate(pairwise(order)):
            if one[0] >= after[0] or one[1] > after[1]:
                field = f"earlier[{number}]"
                yield Finding(
                    path=file.original.path,
                    line=file.original.lines.get(field, 0),
                    field=field,
                    found=f"version {one[0]} of {one[1]} before version {after[0]} of {after[1]}",
                    expected="lower versions first, each with the day on which it was adopted",
                    remedy="put them in order, and correct the day or the version",
                )


def nothing_asked_or_found_in_the_future(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """What was adopted, asked, said or found lies in the past."""
    today = as_of.astimezone(BRUSSELS).date()
    for file in catalogue.positions.values():
        for field, day in _days(file.original.value):
            if day and day > today:
                yield Finding(
                    path=file.original.path,
                    line=file.original.lines.get(field, 0),
                    field=field,
                    found=f"the day {day}, which is still to come (today is {today})",
                    expected="a day in the past",
                    remedy="correct the day",
                )


def _days(position: Position) -> Iterator[tuple[str, dt.date | None]]:
    """Gives every day of a position with its place."""
    yield "adopted", position.adopted
    yield from ((f"earlier[{number}].adopted", one.adopted) for number, one in enumerate(position.earlier))
    for number, stance in enumerate(position.stances):
        yield f"stances[{number}].since", stance.since
        if stance.confirmed:
            yield f"stances[{number}].confirmed.date", stance.confirmed.date
    for number, ask in enumerate(position.recommendations):
        yield f"recommendations[{number}].asked", ask.asked
        for response, key in said_by_them(ask):
            yield f"recommendations[{number}].{key}.date", response.date
        for place, reminder in enumerate(ask.reminders):
            yield f"recommendations[{number}].reminders[{place}].date", reminder.date
        for place, finding in enumerate(ask.findings):
            yield f"recommendations[{number}].findings[{place}].date", finding.date


def weekdays_are_right(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A weekday that an editor typed is the weekday of its date (design/site.md, section 5, case 3)."""
    for text in texts.every(catalogue):
        lang = text.value.lang
        for offset, line in enumerate(text.body.splitlines()):
            for match in _pattern(lang).finditer(line):
                if finding := _wrong_weekday(match, lang, text.path, text.body_line + offset):
                    yield finding


def _pattern(lang: str) -> re.Pattern[str]:
    weekdays, months = (table.get(lang, table["en"]).replace(" ", "|") for table in (_WEEKDAYS, _MONTHS))
    return re.compile(rf"\b({weekdays})[ \xa0](\d{{1,2}})(?:er)?[ \xa0]({months})[ \xa0](\d{{4}})\b", re.IGNORECASE)


def _wrong_weekday(match: re.Match[str], lang: str, path: str, line: int) -> Finding | None:
    weekdays = _WEEKDAYS.get(lang, _WEEKDAYS["en"]).split()
    months = _MONTHS.get(lang, _MONTHS["en"]).lower().split()
    try:
        day = dt.date(int(match[4]), months.index(match[3].lower()) + 1, int(match[2]))
    except ValueError:
        return Finding(
            path=path,
            line=line,
            found=f"'{match[0]}', a day that does not exist",
            expected="a day of the calendar",
            remedy="correct the date",
        )
    right = weekdays[day.weekday()]
    if right.lower() == match[1].lower():
        return None
    return Finding(
        path=path,
        line=line,
        found=f"'{match[0]}', which is a {right}",
        expected=f"'{right} {match[2]} {match[3]} {match[4]}'",
        remedy="correct the weekday or the date",
    )
