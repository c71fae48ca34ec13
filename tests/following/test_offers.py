"""What pages offer to follow, and the list of all feeds: every address of them is published."""

import pytest
from lxml import etree

from tests.builders import site as sites
from tests.following import world
from tracker.publish.following.offers import feeds_of
from tracker.publish.following.places import ATOM, CALENDAR, OPML
from tracker.publish.site import Site

PAGES = [
    ("home", "", (ATOM,) * 5 + (CALENDAR, OPML)),
    ("changes", "", (ATOM,) * 5 + (OPML,)),
    ("calendar", "", (CALENDAR,)),
    ("recommendations", "", (ATOM,)),
    ("dossier", "middle-east", (ATOM, CALENDAR)),
    ("theme", "peace", (ATOM, CALENDAR)),
    ("position", "embargo", (ATOM,)),
    ("recommendation", "embargo", (ATOM,)),
    ("institution", "be-chamber", (ATOM, CALENDAR)),
    ("procedure", "56K0001", (ATOM, CALENDAR)),
    ("procedure", "56K0002", ()),
    ("about", "", ()),
]


@pytest.fixture(scope="module")
def site() -> Site:
    """Gives a site with a procedure that is followed, and one that nobody names."""
    return world.small(world.seen(None, "2025-02-01"), world.seen(None, "2025-02-01", reference="56K0002"))


@pytest.mark.parametrize(("kind", "identity", "media"), PAGES)
def test_a_page_offers_what_there_is_and_every_offer_is_published(
    site: Site, kind: str, identity: str, media: tuple[str, ...]
) -> None:
    made = world.made(site)
    for language in site.languages:
        offers = feeds_of(site, kind, identity, language)
        assert tuple(offer.media for offer in offers) == media
        assert [offer.address for offer in offers if offer.address not in made] == []
        assert all(offer.title for offer in offers)


def test_a_procedure_of_a_position_alone_has_a_feed_and_no_calendar() -> None:
    site = sites.site(world.seen(None, "2025-02-01"), positions=[sites.position(stances=(sites.stance(),))])
    offers = feeds_of(site, "procedure", "56K0001", site.languages[0])
    assert [offer.media for offer in offers] == [ATOM]
    assert offers[0].address in world.made(site)


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_list_of_feeds_has_every_feed_of_its_language_once(site: Site, code: str) -> None:
    made = world.made(site)
    tree = etree.fromstring(made[f"/{code}/feeds/all.opml"].encode())
    listed = [str(url).removeprefix("https://test.example") for url in tree.xpath("//@xmlUrl")]
    assert listed == [place for place in made if place.startswith(f"/{code}/") and place.endswith(".atom")]
    assert tree.get("version") == "2.0"
    assert tree.xpath("//outline[not(@text)]") == []
