"""The calendar: what is dated, on its day, once; a last day to act is the only green; a month has its own address."""

import datetime as dt

import pytest

from tests.builders.records import BRUSSELS, event, noon, procedure
from tests.builders.site import plain, site, speaking
from tracker.model.procedure import Kind, Precision, Procedure
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish import pages
from tracker.publish.dates import What, gathered
from tracker.publish.views import calendar
from tracker.publish.views.parts import MonthDay

DUTCH = speaking("nl")
WINDOW = Window(
    opens=noon("2025-06-10"), closes=dt.datetime(2025, 6, 30, 0, 0, tzinfo=BRUSSELS), url="https://a.example"
)


def initiative(*windows: Window) -> Procedure:
    """Makes an initiative with periods to react."""
    return procedure(kind=Kind.INITIATIVE, stage=Stage.CONSULTATION, windows=windows, events=())


def days(record: Procedure, month: tuple[int, int] = (2025, 6)) -> dict[str, MonthDay]:
    """Gives the days of a month's table that lead somewhere, or are today."""
    table = calendar.table(site(record), month, DUTCH)
    return {day.number: day for week in table.weeks for day in week if day.href or day.today}


def test_a_closing_at_midnight_stands_on_the_day_before() -> None:
    closing = [one.day for one in gathered([initiative(WINDOW)]) if one.what is What.CLOSES]
    assert closing == [dt.date(2025, 6, 29)]


def test_the_last_day_is_green_and_leads_to_its_line_on_the_page_of_its_month() -> None:
    day = days(initiative(WINDOW))["29"]
    assert (day.tone, day.href) == ("open", "/nl/calendar/2025-06/#d29")
    assert day.label.replace("\u00a0", " ") == "29 juni: laatste dag om te reageren"


def test_the_last_day_of_a_closed_period_is_not_green() -> None:
    closed = Window(opens=noon("2025-05-10"), closes=noon("2025-06-02"))
    assert days(initiative(closed))["2"].tone == "mark"


@pytest.mark.parametrize(
    ("opens", "closes", "chip", "begins"),
    [
        ("2025-05-10", "2025-06-02", "", "Laatste dag om te reageren op "),
        ("2025-06-10", "2025-06-28", "Laatste dag", "Reageren op "),
        ("2025-06-20", "2025-06-29", "", "Laatste dag om te reageren op "),
    ],
)
def test_nobody_is_asked_to_react_on_a_day_when_one_can_not(opens: str, closes: str, chip: str, begins: str) -> None:
    made = site(initiative(Window(opens=noon(opens), closes=noon(closes))))
    section = calendar.month_page(made, (2025, 6), DUTCH).sections[0]
    said = [
        (row.chip, plain(row.text).startswith(begins)) for row in section.days if "reageren" in plain(row.text).lower()
    ]
    assert said == [(chip, True)]


def test_today_has_its_point() -> None:
    assert [number for number, day in days(procedure()).items() if day.today] == ["16"]


def test_what_one_procedure_went_through_on_a_day_stands_there_once() -> None:
    record = procedure(
        events=(
            event("2025-06-05", "IN BESPREKING", stage=Stage.PLENARY),
            event("2025-06-05", "AANGENOMEN", stage=Stage.ADOPTED),
            event("2025-06-05", "VERSLAG"),
        )
    )
    rows = calendar.month_page(site(record), (2025, 6), DUTCH).sections[0].days
    assert [plain(row.text) for row in rows] == ["Aangenomen: Wetsvoorstel (verzonnen)"]


def test_a_plan_that_was_taken_back_is_not_in_the_calendar() -> None:
    record = procedure(events=(event("2025-06-20", "STEMMING", scheduled=True, cancelled=True),))
    assert gathered([record]) == ()


def test_a_planned_quarter_stands_without_a_day() -> None:
    record = procedure(
        events=(event("2025-09-30", "REG_DEL", scheduled=True, precision=Precision.QUARTER),),
    )
    view = calendar.view(site(record), DUTCH)
    (vague,) = [section for section in view.sections if section.title == "Nog zonder dag"]
    assert [row.day.replace("\u00a0", " ") for row in vague.days] == ["3e kwartaal 2025"]
    assert days(record, (2025, 9)) == {}


def test_several_on_one_day_share_its_date_and_have_one_anchor() -> None:
    both = [
        procedure(reference=f"56K000{n}", events=(event("2025-06-20", "STEMMING", scheduled=True),)) for n in (1, 2)
    ]
    rows = calendar.month_page(site(*both), (2025, 6), DUTCH).sections[0].days
    assert [(row.day.replace("\u00a0", " "), row.anchor) for row in rows] == [("20 juni", "d20"), ("", "")]


def test_this_week_and_what_comes_later_are_parted() -> None:
    record = procedure(
        events=(
            event("2025-06-15", "ZONDAG", scheduled=True),
            event("2025-06-22", "ZONDAG ERNA", scheduled=True),
            event("2025-06-23", "MAANDAG", scheduled=True),
        )
    )
    week, later = calendar.view(site(record), DUTCH).sections[:2]
    assert [plain(row.text).partition(":")[0] for row in week.days] == ["ZONDAG ERNA"]
    assert [plain(row.text).partition(":")[0] for row in later.days] == ["MAANDAG"]


def test_a_week_without_dates_says_so() -> None:
    week = calendar.view(site(), DUTCH).sections[0]
    assert plain(*week.texts).startswith("Deze week staat niets gepland")


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_a_month_has_a_page_only_when_something_is_dated_in_it_or_it_is_now(code: str) -> None:
    record = procedure(events=(event("2025-01-02", "x", stage=Stage.SUBMITTED), event("2025-03-01", "y")))
    found = [page.address for page in pages.table(site(record)) if f"/{code}/calendar/2" in page.address]
    assert sorted(found) == [f"/{code}/calendar/2025-01/", f"/{code}/calendar/2025-06/"]


def test_weeks_begin_on_monday_and_days_of_other_months_are_empty() -> None:
    table = calendar.table(site(), (2025, 6), DUTCH)
    assert table.heads[0] == ("ma", "maandag")
    assert [day.number for day in table.weeks[0]] == ["", "", "", "", "", "", "1"]
