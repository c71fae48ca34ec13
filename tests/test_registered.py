"""The meetings that an institution publishes beside ours: matched by name or number and by day, never by guess."""

import datetime as dt

import pytest

from tests.builders.records import procedure
from tests.builders.site import meeting, plain, site, speaking
from tracker.model.procedure import Kind, Meeting
from tracker.publish.views import beside as view
from tracker.registered import beside

OURS = ("Koepel voor Vrede", "123456789-12")
DAY = dt.date(2025, 4, 1)


def _published(with_: str, day: dt.date = DAY, url: str = "") -> Meeting:
    return Meeting(date=day, member="PEETERS Jo", with_=with_, url=url)


@pytest.mark.parametrize("with_", ["Koepel  voor vrede", "Ander; Koepel voor Vrede", "X (123456789-12)"])
def test_a_published_meeting_that_names_us_on_the_same_day_is_the_same(with_: str) -> None:
    ours, theirs = meeting(date=DAY), _published(with_)
    found = beside([theirs], [ours], OURS)
    assert (found.both, found.only_ours, found.only_theirs) == (((ours, theirs),), (), ())


@pytest.mark.parametrize("with_", ["Koepel", "Koepel voor Vrede en Recht", "9123456789-12"])
def test_a_name_that_only_resembles_ours_is_not_ours(with_: str) -> None:
    ours = meeting(date=DAY)
    found = beside([_published(with_)], [ours], OURS)
    assert (found.both, found.only_ours, found.only_theirs) == ((), (ours,), ())


def test_a_published_meeting_of_another_day_stands_in_their_list_alone() -> None:
    ours, theirs = meeting(date=DAY), _published("Koepel voor Vrede", dt.date(2025, 4, 2))
    found = beside([theirs], [ours], OURS)
    assert (found.both, found.only_ours, found.only_theirs) == ((), (ours,), (theirs,))


def test_each_of_our_meetings_is_matched_once() -> None:
    ours, theirs = meeting(date=DAY), _published("Koepel voor Vrede")
    again = Meeting(date=DAY, member="JANSEN An", with_="Koepel voor Vrede")
    assert beside([theirs, again], [ours], OURS).only_theirs == (again,)


def test_an_example_is_never_matched_and_stands_in_our_list_alone() -> None:
    published, invented = _published("Koepel voor Vrede"), meeting(date=DAY, example=True)
    found = beside([published], [invented], OURS)
    assert (found.both, found.only_ours, found.only_theirs) == ((), (invented,), (published,))


def test_the_page_calls_an_invented_meeting_an_example_and_says_that_none_of_theirs_was_with_us() -> None:
    record = procedure(kind=Kind.ORDINARY, meetings=(_published("Ander"),))
    invented = meeting(date=DAY, title="Gesprek", example=True)
    told = plain(*view.said(site(record, meetings=[invented]), record, speaking("nl")))
    assert told.startswith("Alleen in ons eigen register: Gesprek (voorbeeld). Geen van deze ontmoetingen was met ons")


def test_the_page_says_which_list_holds_what_and_that_theirs_may_be_incomplete() -> None:
    record = procedure(kind=Kind.ORDINARY, meetings=(_published("Testkoepel"), _published("Ander")))
    told = plain(*view.said(site(record, meetings=[meeting(date=DAY, title="Gesprek")]), record, speaking("nl")))
    assert told.startswith("In deze lijst en in ons eigen register: Gesprek.")
    assert "kan onvolledig zijn" in told


def test_the_page_says_that_no_meeting_was_with_us() -> None:
    record = procedure(kind=Kind.ORDINARY, meetings=(_published("Ander"),))
    assert plain(*view.said(site(record), record, speaking("nl"))).startswith("Geen van deze ontmoetingen was met ons")
