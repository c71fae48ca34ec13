"""Calendars as three calendar programs read them, and what must stand in every one."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import ics
import pytest
import vobject

from tests.builders import site as sites
from tests.builders.records import event, noon, procedure
from tests.following import readers, world
from tracker.model.procedure import Precision
from tracker.publish.site import Site

BRUSSELS = ZoneInfo("Europe/Brussels")
ALL = "/nl/calendars/all.ics"
VOTE = event("2025-03-01", "Vote", scheduled=True)
NIGHT = "2025-06-30T23:59:00+02:00"


def _site(*events: Any, windows: tuple[Any, ...] = (), **more: Any) -> Site:
    return world.small(world.seen(None, "2025-02-01", events=events, windows=windows), **more)


def _text(*events: Any, windows: tuple[Any, ...] = (), **more: Any) -> str:
    return world.made(_site(*events, windows=windows, **more))[ALL]


def _starts(text: str) -> list[dict[str, object]]:
    """Gives the beginnings by UID, as each of the three libraries reads them, days as days and moments in UTC."""
    first = {str(one["UID"]): one.decoded("DTSTART") for one in readers.calendar(text)}
    second = {one.uid.value: one.dtstart.value for one in vobject.readOne(text).vevent_list}
    third = {one.uid: one.begin.date() if one.all_day else one.begin.datetime for one in ics.Calendar(text).events}
    return [{uid: _plain(value) for uid, value in each.items()} for each in (first, second, third)]


def _plain(value: dt.date) -> dt.date:
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value


def test_three_libraries_read_the_same_dates() -> None:
    windows = (
        world.window(NIGHT),
        world.window("2025-12-15", url="https://source.example/day"),
        world.window("2025-10-26T02:30:00+02:00", url="https://source.example/first"),
        world.window("2025-10-26T02:30:00+01:00", url="https://source.example/second"),
        world.window("2025-01-15T17:00:00+01:00", "2025-01-01T00:00:00+01:00", url="https://source.example/winter"),
    )
    one, two, three = _starts(_text(VOTE, windows=windows))
    assert one == two == three
    assert sorted(map(str, one.values())) == [
        "2025-01-15 16:00:00+00:00",
        "2025-03-01",
        "2025-06-30 21:59:00+00:00",
        "2025-10-26 00:30:00+00:00",
        "2025-10-26 01:30:00+00:00",
        "2025-12-15",
    ]


def test_every_line_ends_as_the_standard_wants_and_is_at_most_75_octets() -> None:
    text = _text(VOTE, windows=(world.window(NIGHT, verbatim="é" * 200),))
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) == 75


def test_the_zone_is_told_by_two_rules_that_agree_with_the_zone_for_years() -> None:
    zone = vobject.readOne(_text(VOTE)).vtimezone.gettzinfo()
    hours = [
        dt.datetime(year, month, 28, hour, tzinfo=zone)
        for year in range(2000, 2041)
        for month in range(1, 13)
        for hour in (1, 12)
    ]
    assert [hour for hour in hours if hour.utcoffset() != hour.replace(tzinfo=BRUSSELS).utcoffset()] == []


def test_a_closing_in_the_hour_that_the_clocks_show_twice_is_given_in_utc() -> None:
    assert "DTSTART:20251026T013000Z" in _text(windows=(world.window("2025-10-26T02:30:00+01:00"),))


def test_a_closing_at_midnight_stands_on_the_day_before() -> None:
    assert "DTSTART;TZID=Europe/Brussels:20250630T235900" in _text(windows=(world.window("2025-07-01T00:00:00+02:00"),))


def test_a_window_without_an_end_stands_on_the_day_on_which_it_opens_and_reminds_nobody() -> None:
    window = world.window(NIGHT)
    open_ended = type(window)(kind="feedback", opens=window.opens, url=window.url)
    text = _text(windows=(open_ended,))
    assert "DTSTART;TZID=Europe/Brussels:20250501T000000" in text
    assert "VALARM" not in text


def test_a_closing_reminds_a_week_and_a_day_before_and_a_planned_date_does_not() -> None:
    vote, closing = sorted(
        readers.calendar(_text(VOTE, windows=(world.window(NIGHT),))), key=lambda one: one.decoded("DTSTART").month
    )
    triggers = [alarm.decoded("TRIGGER") for alarm in closing.walk("VALARM")]
    assert triggers == [dt.timedelta(days=-7), dt.timedelta(days=-1)]
    assert list(vote.walk("VALARM")) == []


def test_a_moved_date_keeps_its_uid_and_counts_its_sequence() -> None:
    first = world.seen(None, "2025-02-01", events=(VOTE,), windows=(world.window(NIGHT),))
    later = world.seen(
        first,
        "2025-02-10",
        events=(event("2025-03-08", "Vote", scheduled=True),),
        windows=(world.window("2025-07-15T23:59:00+02:00"),),
    )
    before, after = (readers.calendar(world.made(world.small(record))[ALL]) for record in (first, later))
    assert {str(one["UID"]) for one in before} == {str(one["UID"]) for one in after}
    assert ({one["SEQUENCE"] for one in before}, {one["SEQUENCE"] for one in after}) == ({0}, {1})


def test_a_date_that_falls_away_is_cancelled_and_stays() -> None:
    record = world.seen(world.seen(None, "2025-02-01", events=(VOTE,)), "2025-02-10", events=())
    (one,) = readers.calendar(world.made(world.small(record))[ALL])
    assert (one["STATUS"], one["SEQUENCE"], str(one["SUMMARY"])[:16]) == ("CANCELLED", 1, "Gaat niet door: ")


def test_a_window_that_was_taken_back_is_cancelled_and_reminds_nobody() -> None:
    text = _text(windows=(world.window(NIGHT, cancelled=True, sequence=2),))
    (one,) = readers.calendar(text)
    assert (one["STATUS"], one["SEQUENCE"]) == ("CANCELLED", 2)
    assert "VALARM" not in text


def test_a_planned_date_that_has_happened_stays_with_its_uid() -> None:
    first = world.seen(None, "2025-02-01", events=(VOTE,))
    held = world.seen(first, "2025-03-02", events=(event("2025-03-01", "Vote"), event("2025-02-20", "Debate")))
    before, after = (readers.calendar(world.made(world.small(record))[ALL]) for record in (first, held))
    assert [str(one["UID"]) for one in after] == [str(one["UID"]) for one in before]
    assert (before[0]["STATUS"], after[0]["STATUS"]) == ("TENTATIVE", "CONFIRMED")


def test_a_date_that_is_known_as_a_quarter_is_in_no_calendar() -> None:
    assert readers.calendar(_text(event("2028-03-31", "REG", scheduled=True, precision=Precision.QUARTER))) == []


def test_a_calendar_without_dates_is_whole() -> None:
    text = _text()
    assert readers.calendar(text) == []
    assert len(ics.Calendar(text).events) == 0
    assert text.endswith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n")


def test_the_text_names_procedure_dates_source_and_our_page() -> None:
    (one,) = readers.calendar(_text(windows=(world.window(NIGHT, verbatim="endDate 30/06"),)))
    text = str(one["DESCRIPTION"]).replace("\u00a0", " ")
    wanted = (
        "Laatste dag om te reageren: 56K0001, Wetsvoorstel (verzonnen)",
        "Open tot en met maandag 30 juni 2025, 23.59 uur (Brussel).",
        "De bron zegt: endDate 30/06",
        "Reageren: https://source.example/react",
        "Bron: Kamer van volksvertegenwoordigers https://www.dekamer.be/",
        "Onze bladzijde: https://test.example/nl/procedures/56k0001/",
    )
    assert [line for line in wanted if line not in text] == []


def test_nothing_of_a_calendar_depends_on_the_moment() -> None:
    texts = {_text(VOTE, windows=(world.window(NIGHT),), as_of=noon(day)) for day in ("2025-02-02", "2026-01-01")}
    assert len(texts) == 1


def test_the_stamp_is_the_moment_at_which_the_record_last_changed() -> None:
    (one,) = readers.calendar(_text(VOTE))
    assert one.decoded("DTSTAMP") == noon("2025-02-01")


def test_there_is_a_calendar_of_all_and_of_each_thing_that_can_be_followed() -> None:
    made = [address for address in world.made(_site(VOTE)) if address.startswith("/en/calendars/")]
    whats = ("all", "dossiers/middle-east", "themes/peace", "institutions/be-chamber", "procedures/56k0001")
    assert made == [f"/en/calendars/{what}.ics" for what in whats]


def test_a_procedure_in_no_dossier_has_no_calendar_of_its_own_and_is_in_that_of_all() -> None:
    other = world.seen(None, "2025-02-01", reference="56K0002", events=(VOTE,))
    made = world.made(world.small(procedure(), other))
    assert "/nl/calendars/procedures/56k0002.ics" not in made
    assert "56K0002" in made[ALL]
    assert "56K0002" not in made["/nl/calendars/dossiers/middle-east.ics"]


def test_hostile_words_arrive_as_text() -> None:
    words = f"{world.HOSTILE}\r\nEND:VEVENT\\, ; \n"
    record = procedure(
        events=(event("2025-03-01", words, scheduled=True, uid="one"),),
        windows=(world.window(NIGHT, verbatim=words, uid="two"),),
    )
    text = world.made(sites.site(record))[ALL]
    one, two = readers.calendar(text)
    assert "END:VEVENT\\, ;" in str(one["DESCRIPTION"]) + str(two["DESCRIPTION"])
    assert world.SEEN_AS in f"{one['SUMMARY']} {two['SUMMARY']}"
    assert [each for each in "\x01\x0b" if each in text] == []
    assert len(vobject.readOne(text).vevent_list) == len(ics.Calendar(text).events) == 2


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_a_calendar_speaks_the_language_of_its_address(code: str) -> None:
    said = {"nl": "Laatste dag om te reageren", "fr": "Dernier jour pour réagir", "en": "Last day to react"}
    (one,) = readers.calendar(world.made(_site(windows=(world.window(NIGHT),)))[f"/{code}/calendars/all.ics"])
    assert str(one["SUMMARY"]).startswith(said[code])


def test_records_kept_by_hand_have_their_dates_in_calendars() -> None:
    by_hand = procedure(source="manual", windows=(world.window(NIGHT),), events=())
    (one,) = readers.calendar(world.made(sites.site(by_hand))[ALL])
    assert one.decoded("DTSTAMP") == dt.datetime(2025, 1, 10, 12, tzinfo=dt.UTC)
