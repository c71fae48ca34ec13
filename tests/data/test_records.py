"""The twins of pages: what machines read is what the page shows, with licence and attribution, by the schema."""

import json
from collections.abc import Mapping
from typing import Any

import jsonschema_rs
import pytest

from tests.builders import site as sites
from tests.builders.records import procedure
from tests.conftest import ROOT
from tests.data import world
from tests.following import world as following
from tracker.catalogue import load
from tracker.files.plain import plain
from tracker.model.stage import Stage
from tracker.publish.data import records, schema, twins
from tracker.publish.data.offers import data_of
from tracker.publish.site import Site

PROCEDURE, DOSSIER = "/{}/procedures/56k0001/index.json", "/{}/dossiers/middle-east/index.json"
POSITION, RECOMMENDATION = "/{}/positions/embargo/index.json", "/{}/positions/embargo/adopt-it/index.json"
SUBMISSION, MEETING = "/{}/register/submissions/our-answer/index.json", "/{}/register/meetings/cabinet/index.json"


def strict(value: Any) -> Any:
    """Makes a schema refuse keys that it does not tell of."""
    if isinstance(value, dict):
        closed = {"additionalProperties": False} if "properties" in value else {}
        return {key: strict(each) for key, each in value.items()} | closed
    return [strict(each) for each in value] if isinstance(value, list) else value


def checker() -> jsonschema_rs.Validator:
    """Gives the schema, ready to check, its formats too."""
    made = strict(json.loads(schema.written(twins.TWINS, "https://test.example")))
    return jsonschema_rs.validator_for(made, validate_formats=True)


def _twins(site: Site) -> Mapping[str, Any]:
    return {address: json.loads(content) for address, content in records.outputs(site)}


def _wrong(site: Site) -> list[str]:
    check = checker()
    return [f"{address}: {error}" for address, twin in _twins(site).items() for error in check.iter_errors(twin)]


def test_every_page_that_has_a_record_has_its_twin_in_each_language() -> None:
    wanted = {
        page.format(lang)
        for lang in ("nl", "fr", "en")
        for page in (PROCEDURE, DOSSIER, POSITION, RECOMMENDATION, SUBMISSION, MEETING)
    }
    assert set(_twins(world.full())) == wanted


def test_every_twin_keeps_to_the_schema() -> None:
    assert _wrong(world.full()) == []


@pytest.mark.usefixtures("demonstrating")
def test_every_twin_of_this_project_keeps_to_the_schema() -> None:
    catalogue = load(ROOT, style=False)
    assert catalogue.own.demonstration
    assert _wrong(Site(catalogue, catalogue.own.demonstration.as_of, (sites.speaking("nl"),))) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("stage", "guessed"), ("format", "1"), ("verified", {"at": "yesterday"}), ("licence", None), ("more", 1)],
)
def test_the_schema_refuses_what_is_wrong(key: str, value: object) -> None:
    twin = _twins(world.full())[PROCEDURE.format("nl")] | {key: value}
    assert not checker().is_valid(twin)


def test_the_schema_refuses_a_record_without_its_identity() -> None:
    twin = _twins(world.full())[PROCEDURE.format("nl")]
    del twin["record"]["reference"]
    assert not checker().is_valid(twin)


def test_the_record_in_a_twin_is_the_one_shape_in_every_language() -> None:
    site = world.full()
    made = _twins(site)
    wanted = plain(site.catalogue.procedures["56K0001"], collections_always=True)
    assert [made[PROCEDURE.format(lang)]["record"] for lang in ("nl", "fr", "en")] == [wanted] * 3


def test_a_twin_names_its_licence_and_each_source() -> None:
    made = _twins(world.full())
    for page in (PROCEDURE, DOSSIER, POSITION, RECOMMENDATION):
        twin = made[page.format("fr")]
        assert (twin["licence"]["name"], twin["licence"]["holder"]) == ("CC BY 4.0", "Coupole de test")
        assert [source["name"] for source in twin["attribution"]] == ["Chambre des représentants"]
        assert twin["attribution"][0]["licence"]


def test_a_record_written_by_hand_is_attributed_to_its_institution() -> None:
    made = _twins(sites.site(procedure(reference="HYS 7", source="manual")))
    assert made["/en/procedures/hys-7/index.json"]["attribution"][0]["source"] == "ec-have-your-say"


def test_the_stage_in_a_twin_follows_the_dates_of_windows_and_the_record_keeps_the_reading() -> None:
    record = procedure(stage=Stage.CONSULTATION, windows=(following.window("2025-06-01T12:00:00+02:00"),))
    twin = _twins(sites.site(record))[PROCEDURE.format("nl")]
    assert (twin["stage"], twin["stage_words"], twin["record"]["stage"]) == (
        "consultation-closed",
        "Reacties gesloten",
        "consultation",
    )


def test_a_twin_speaks_the_language_of_its_page() -> None:
    made = _twins(world.full())
    names = [made[PROCEDURE.format(lang)]["institution"] for lang in ("nl", "fr", "en")]
    assert names == [
        "Kamer van volksvertegenwoordigers",
        "Chambre des représentants",
        "Belgian Chamber of Representatives",
    ]


def test_the_twin_of_a_recommendation_has_three_fields_that_are_never_mixed() -> None:
    twin = _twins(world.full())[RECOMMENDATION.format("nl")]
    assert (twin["outcome"]["outcome"], twin["record"]["response"]["value"]) == ("in-part", "noted")
    assert "contribution" not in twin["record"]
    assert twin["procedure"]["id"] == "56K0001"


def test_a_correction_stands_in_the_twin_of_what_it_corrects() -> None:
    site = following.corrected(world.full(), following.correction())
    assert _twins(site)[PROCEDURE.format("nl")]["corrections"][0]["right"] == "rejected"
    assert _wrong(site) == []


def test_hostile_words_and_half_characters_leave_json_whole() -> None:
    site = sites.site(procedure(titles={"nl": following.HOSTILE}))
    twin = _twins(site)[PROCEDURE.format("nl")]
    assert twin["record"]["titles"]["nl"] == following.HOSTILE.replace("\ud800", "")


@pytest.mark.parametrize(
    ("kind", "identity"),
    [
        ("procedure", "56K0001"),
        ("dossier", "middle-east"),
        ("position", "embargo"),
        ("recommendation", "embargo/adopt-it"),
        ("data", ""),
    ],
)
def test_what_a_page_offers_to_machines_is_published(kind: str, identity: str) -> None:
    site = world.full()
    made = world.files(site)
    for language in site.languages:
        offers = data_of(kind, identity, language)
        assert offers
        assert [offer.address for offer in offers if offer.address not in made] == []


def test_a_page_without_a_twin_offers_none() -> None:
    assert data_of("theme", "peace", sites.speaking("nl")) == ()
