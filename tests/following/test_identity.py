"""Identities that never move: not by another address, theme, title, moment or language, and not by another program."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.builders import site as sites
from tests.builders.records import event, noon, procedure
from tests.conftest import ROOT
from tests.following import readers, world
from tracker.model.organisation import FeedAuthority
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.publish.following.identity import events, windows
from tracker.publish.site import Site

GOLDEN = ROOT / "tests/following/identities.txt"
_UID = re.compile(r"^UID:(.*)\r$", re.MULTILINE)


def _identities(made: Mapping[str, str]) -> dict[str, list[str]]:
    """Gives every id of every feed and calendar, by address."""
    ids = {
        address: [readers.head(feed, "id"), *(f"{entry.id} {entry.updated}" for entry in readers.read(feed))]
        for address, feed in made.items()
        if address.endswith(".atom")
    }
    return ids | {place: _UID.findall(text) for place, text in made.items() if place.endswith(".ics")}


def _site(**more: Any) -> Site:
    record = world.seen(
        None,
        "2025-02-01",
        titles={"nl": str(more.pop("title", "Een wet"))},
        events=(event("2025-03-01", "Vote", scheduled=True),),
        windows=(world.window("2025-06-30T23:59:00+02:00"),),
    )
    name = str(more.pop("name", "Neem het aan"))
    ask = sites.recommendation(text=name, findings=(world.finding("2025-05-01", "obtained"),))
    return world.small(record, position={"recommendations": (ask,), "title": name}, **more)


@pytest.mark.parametrize(
    "more",
    [
        {"url": "https://elsewhere.example/below"},
        {"title": "Een heel andere titel"},
        {"name": "Andere woorden van ons"},
        {"names": {"nl": "Anders", "fr": "Autre", "en": "Other"}, "brand_colour": "#000000"},
        {"as_of": noon("2027-01-01")},
    ],
    ids=["address", "official title", "our words", "name and colour", "moment"],
)
def test_no_identity_and_no_date_follows_from(more: dict[str, Any]) -> None:
    assert _identities(world.made(_site(**more))) == _identities(world.made(_site()))


def test_no_identity_follows_from_the_languages_in_which_the_site_speaks() -> None:
    every, one = (_identities(world.made(_site(languages=codes))) for codes in (("nl", "fr", "en"), ("fr",)))
    assert {place: every[place] for place in one} == one


def test_the_three_languages_are_three_entries_of_one_uid_and_one_calendar_entry() -> None:
    made = _identities(world.made(_site()))
    ids = [{each.split(":")[2] for each in made[f"/{code}/feeds/all.atom"][1:]} for code in ("nl", "fr", "en")]
    assert ids[0] == ids[1] == ids[2]
    assert made["/nl/calendars/all.ics"] == made["/fr/calendars/all.ics"]


def test_identities_bear_the_authority_and_the_year_that_were_set_once() -> None:
    made = _identities(world.made(_site(feeds=FeedAuthority(authority="set.example", year=2019))))
    assert {each.partition(":")[2].partition(":")[0] for each in made["/en/feeds/all.atom"]} == {"set.example,2019"}
    assert {each.partition("@")[2] for each in made["/en/calendars/all.ics"]} == {"set.example"}


def _by_hand(**more: Any) -> Procedure:
    values: dict[str, Any] = {
        "source": "manual",
        "events": (event("2025-03-01", "REG", scheduled=True),),
        "windows": (world.window("2025-06-30"),),
    }
    return procedure(**(values | more))


def test_a_date_written_by_hand_keeps_its_identity_when_it_moves() -> None:
    moved = _by_hand(events=(event("2025-04-01", "REG", scheduled=True),), windows=(world.window("2025-07-31"),))
    assert [uid for uid, _ in events(moved)] == [uid for uid, _ in events(_by_hand())]
    assert [uid for uid, _ in windows(moved)] == [uid for uid, _ in windows(_by_hand())]


def test_two_dates_written_by_hand_with_the_same_words_have_two_identities() -> None:
    same = (event("2025-03-01", "REG", scheduled=True), event("2025-04-01", "REG", scheduled=True))
    assert len({uid for uid, _ in events(_by_hand(events=same))}) == 2


def _everything() -> Site:
    """Gives a site with an entry and a date of every sort; nothing of it may ever be changed, only added to."""
    first = world.seen(
        None,
        "2025-02-01",
        events=(event("2025-03-01", "Vote", scheduled=True), event("2025-01-02", "Indieningsdatum")),
        windows=(world.window("2025-06-30T23:59:00+02:00"),),
    )
    second = world.seen(
        first,
        "2025-02-10",
        stage=Stage.ADOPTED,
        events=(
            event("2025-03-08", "Vote", scheduled=True),
            event("2025-01-02", "Indieningsdatum"),
            event("2025-02-09", "AANGENOMEN", stage=Stage.ADOPTED),
        ),
        windows=(world.window("2025-07-15T23:59:00+02:00"),),
    )
    findings = (world.finding("2025-05-01", "obtained"), world.finding("2025-06-01", "contrary"))
    ask = sites.recommendation(findings=findings, response=world.response("2025-04-01"))
    stances = (sites.stance(since=dt.date(2025, 3, 3)),)
    held = sites.position(recommendations=(ask,), stances=stances, version=2)
    by_hand = replace(_by_hand(), reference="HYS 7")
    return world.corrected(sites.site(second, by_hand, positions=[held]), world.correction())


def test_the_identities_of_every_sort_are_those_that_were_published() -> None:
    """The file holds what followers have received: a line may be added to it, and none ever changed."""
    made = _identities(world.made(_everything()))
    now = {*made["/en/feeds/all.atom"], *made["/en/calendars/all.ics"]}
    assert now == set(GOLDEN.read_text(encoding="utf-8").splitlines())
