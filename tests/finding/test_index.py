"""The index: in parts that hold everything once, in order, the same at every build."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.builders import site as sites
from tests.builders.many import many
from tests.builders.records import procedure
from tests.following import world
from tracker.model.dossier import DossierProcedure
from tracker.publish.finding import index
from tracker.publish.site import Site


def files(site: Site) -> Mapping[str, Any]:
    """Gives every file of the index as data, by its name."""
    return {address.removeprefix("/search/"): json.loads(content) for address, content in index.outputs(site)}


@pytest.fixture(scope="module")
def some() -> Mapping[str, Any]:
    """Gives the index of so many procedures that it has several parts."""
    return files(sites.site(*many(300)))


def test_the_parts_follow_each_other_and_begin_where_the_index_says(some: Mapping[str, Any]) -> None:
    parts = [list(some[f"terms-{number}.json"]) for number in range(len(some["index.json"]["starts"]))]
    assert len(parts) > 3
    assert [part[0] for part in parts] == some["index.json"]["starts"]
    every = [term for part in parts for term in part]
    assert every == sorted(set(every))


def test_a_part_is_small_unless_one_word_alone_is_not(some: Mapping[str, Any]) -> None:
    sizes = {name: len(json.dumps(part)) for name, part in some.items() if name.startswith("terms") and len(part) > 1}
    assert max(sizes.values()) < 2 * index.PART


def test_every_find_has_a_card_in_every_language_and_a_facet(some: Mapping[str, Any]) -> None:
    for code in ("nl", "fr", "en"):
        cards = [card for name, part in some.items() if name.startswith(f"{code}-") for card in part]
        assert len(cards) == some["index.json"]["count"] == len(some["facets.json"]["of"]) // 2 == 300


def test_the_same_site_gives_the_same_bytes() -> None:
    first, second = (dict(index.outputs(sites.site(*many(50)))) for _ in range(2))
    assert first == second


def test_the_version_changes_with_what_is_numbered_and_not_with_what_is_said_of_it() -> None:
    versions = [
        files(sites.site(procedure(reference=reference, titles={"nl": title})))["index.json"]["version"]
        for reference, title in (("56K0001", "Een"), ("56K0001", "Ander"), ("56K0002", "Een"))
    ]
    assert versions[0] == versions[1] != versions[2]


def test_the_media_s_name_leads_to_the_procedure() -> None:
    about = sites.dossier(procedures=(DossierProcedure(reference="56K0001", also_known_as=("Kloof-wet plus",)),))
    made = files(sites.site(dossiers=[about]))
    (fields,) = [part["=kloof wet plus"] for name, part in made.items() if "=kloof wet plus" in part]
    place = fields[0][1]
    assert made["nl-0.json"][place][3] == "56K0001"


def test_what_is_open_at_the_moment_can_be_filtered() -> None:
    closed, opened = world.window("2025-05-30"), world.window("2025-09-30")
    site = sites.site(procedure(windows=(closed,)), procedure(reference="56K0002", windows=(opened,)))
    assert files(site)["facets.json"]["open"] == [1]


def test_a_hostile_title_arrives_as_text() -> None:
    title = '</script>"\u2028<b>\x00\ud800'
    made = files(sites.site(procedure(titles={"nl": title})))
    assert made["nl-0.json"][0][1].startswith('</script>"\u2028<b>')
