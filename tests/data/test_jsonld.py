"""schema.org: only what the record says, in files of their own."""

import json
from typing import Any

from tests.builders import site as sites
from tests.builders.records import procedure
from tests.data import world
from tests.following.world import window
from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.publish.data import jsonld

ADDRESS = "/data/procedures/56k0001.jsonld"


def _of(site: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(dict(jsonld.outputs(site))[ADDRESS])
    return made


def test_a_bill_is_legislation_with_its_number_and_its_titles_in_their_languages() -> None:
    made = _of(world.full())
    assert (made["@context"], made["@type"], made["legislationIdentifier"]) == (
        "https://schema.org",
        "Legislation",
        "56K0001",
    )
    assert made["name"] == [{"@value": "Een wet", "@language": "nl"}, {"@value": "Une loi", "@language": "fr"}]
    assert made["url"] == "https://test.example/nl/procedures/56k0001/"


def test_a_resolution_is_no_legislation() -> None:
    made = _of(sites.site(procedure(kind=Kind.RESOLUTION)))
    assert made["@type"] == "CreativeWork"
    assert "legislationIdentifier" not in made


def test_force_is_claimed_only_of_what_is_in_force() -> None:
    stages = {stage: _of(sites.site(procedure(stage=stage))) for stage in Stage}
    assert [stage for stage, made in stages.items() if "legislationLegalForce" in made] == [Stage.IN_FORCE]


def test_windows_and_planned_days_are_events_and_a_quarter_is_none() -> None:
    events = _of(world.full())["subjectOf"]
    assert [(event.get("startDate"), event.get("endDate")) for event in events] == [
        ("2025-05-01T00:00:00+02:00", "2025-06-30T23:59:00+02:00"),
        ("2025-05-01T00:00:00+02:00", "2025-09-30"),
        ("2025-07-01", None),
    ]
    assert {event["organizer"]["name"] for event in events} == {"Kamer van volksvertegenwoordigers"}


def test_what_was_taken_back_is_told_as_cancelled() -> None:
    record = procedure(windows=(window("2025-06-30T23:59:00+02:00", cancelled=True),))
    (event,) = _of(sites.site(record))["subjectOf"]
    assert event["eventStatus"] == "https://schema.org/EventCancelled"


def test_every_file_that_the_data_set_names_is_published() -> None:
    made = world.files(world.full())
    dataset = json.loads(made[jsonld.DATASET])
    named = [each["contentUrl"].removeprefix("https://test.example") for each in dataset["distribution"]]
    assert [address for address in named if address not in made] == []
    assert (dataset["@type"], dataset["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/")


def test_an_address_that_no_link_may_have_is_left_out() -> None:
    assert "sameAs" not in _of(sites.site(procedure(url="javascript:alert(1)")))
