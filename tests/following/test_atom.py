"""Feeds as followers' programs read them: two readers and the grammar of RFC 4287."""

import io
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree

from tests.builders import site as sites
from tests.builders.records import event, noon, procedure
from tests.following import readers, world
from tracker.model.procedure import Link, Relation
from tracker.model.stage import Stage
from tracker.model.verification import Verification
from tracker.publish.following import atom
from tracker.publish.site import Site

FIRST, LATER = "2025-02-01", "2025-02-10"
VOTE = event("2025-02-09", "AANGENOMEN", stage=Stage.ADOPTED)


def _site(**more: Any) -> Site:
    """Gives a site on which something of every sort was told."""
    first = world.seen(
        None,
        FIRST,
        events=(event("2025-03-01", "Vote", scheduled=True),),
        windows=(world.window("2025-06-30T23:59:00+02:00"),),
    )
    record = world.seen(first, LATER, events=(VOTE,), stage=Stage.ADOPTED, windows=first.windows)
    ask = sites.recommendation(
        findings=(world.finding("2025-05-01", "obtained"),), response=world.response("2025-05-02")
    )
    return world.small(record, position={"recommendations": (ask,)}, **more)


FEEDS = [
    *("all", "deadlines", "planned", "decisions", "judgements"),
    *("dossiers/middle-east", "themes/peace", "positions/embargo", "institutions/be-chamber", "procedures/56k0001"),
]


def test_there_is_a_feed_of_everything_that_can_be_followed_in_each_language() -> None:
    made = {address for address in world.made(_site()) if address.endswith(".atom")}
    assert made == {f"/{lang}/feeds/{what}.atom" for lang in ("nl", "fr", "en") for what in FEEDS}


@pytest.mark.parametrize("what", FEEDS)
def test_a_feed_keeps_to_the_grammar(what: str) -> None:
    tree = etree.fromstring(world.made(_site())[f"/fr/feeds/{what}.atom"].encode())
    assert readers.GRAMMAR.validate(tree), readers.GRAMMAR.error_log


@pytest.mark.parametrize("what", FEEDS)
def test_two_readers_read_the_same_entries_with_their_author(what: str) -> None:
    feed = world.made(_site())[f"/nl/feeds/{what}.atom"]
    theirs = feedparser.parse(io.BytesIO(feed.encode()))
    assert theirs.bozo == 0
    ours = readers.read(feed)
    assert [(one.id, one.title, one.updated) for one in theirs.entries] == [(e.id, e.title, e.updated) for e in ours]
    assert {one.author for one in theirs.entries} == {entry.author for entry in ours} == {"Testkoepel"}


def test_no_two_entries_of_a_feed_have_one_id() -> None:
    for address, feed in world.made(_site()).items():
        if address.endswith(".atom"):
            ids = [entry.id for entry in readers.read(feed)]
            assert len(ids) == len(set(ids)), address


@pytest.mark.parametrize("kind", ["deadlines", "planned", "decisions", "judgements"])
def test_a_feed_of_one_kind_has_all_of_that_kind_and_nothing_else(kind: str) -> None:
    made = world.made(_site())
    everything = readers.read(made["/en/feeds/all.atom"])
    mine = readers.read(made[f"/en/feeds/{kind}.atom"])
    assert mine == [entry for entry in everything if kind in entry.kinds]
    assert mine


def test_the_feed_of_a_procedure_has_what_we_say_about_it_and_nothing_of_others() -> None:
    other = world.seen(None, FIRST, reference="56K0002")
    about = sites.dossier(procedures=())
    ask = sites.recommendation(findings=(world.finding("2025-05-01", "obtained"),), procedure="56K0002")
    held = sites.position(recommendations=(ask,), stances=(sites.stance(),), adopted=None)
    site = sites.site(world.seen(None, FIRST), other, positions=[held], dossiers=[about])
    mine = readers.read(world.made(site)["/en/feeds/procedures/56k0002.atom"])
    assert [entry.page for entry in mine] == [
        "https://test.example/en/positions/embargo/adopt-it/",
        "https://test.example/en/procedures/56k0002/",
    ]


def test_followers_of_a_procedure_are_carried_on_to_the_one_in_which_it_continues() -> None:
    old = world.seen(None, FIRST, links=(Link(reference="57K0001", relation=Relation.CONTINUES_AS),))
    site = world.small(old, world.seen(None, LATER, reference="57K0001"))
    pages = {entry.page for entry in readers.read(world.made(site)["/nl/feeds/procedures/56k0001.atom"])}
    assert "https://test.example/nl/procedures/57k0001/" in pages


def test_a_procedure_that_nobody_follows_has_no_feed_of_its_own_and_is_in_its_institutions() -> None:
    made = world.made(world.small(world.seen(None, FIRST), world.seen(None, FIRST, reference="56K0002")))
    assert "/nl/feeds/procedures/56k0002.atom" not in made
    pages = {entry.page for entry in readers.read(made["/nl/feeds/institutions/be-chamber.atom"])}
    assert "https://test.example/nl/procedures/56k0002/" in pages


def test_a_correction_names_the_id_of_the_entry_that_it_corrects() -> None:
    record = world.seen(world.seen(None, FIRST), LATER, events=(VOTE, *procedure().events), stage=Stage.ADOPTED)
    site = world.corrected(sites.site(replace(record, stage=Stage.REJECTED)), world.correction())
    newest, wrong, _ = readers.read(world.made(site)["/fr/feeds/all.atom"])
    assert newest.corrects == wrong.id


def test_a_feed_says_when_its_sources_were_last_asked_and_that_moves_no_date() -> None:
    def feed(day: str) -> str:
        record = world.seen(None, FIRST)
        asked = [Verification(reference=record.reference, verified=noon(day))]
        return world.made(sites.site(record, verifications=asked, as_of=noon("2025-06-01")))["/en/feeds/all.atom"]

    one, other = feed("2025-03-01"), feed("2025-03-02")
    said = [readers.head(each, "subtitle").replace("\u00a0", " ") for each in (one, other)]
    assert ["1 March 2025" in said[0], "2 March 2025" in said[1]] == [True, True]
    assert readers.head(one, "updated") == readers.head(other, "updated") == "2025-02-01T11:00:00Z"
    assert readers.read(one) == readers.read(other)


def test_a_feed_without_entries_is_whole_and_its_date_does_not_move() -> None:
    made = [world.made(sites.site(as_of=noon(day)))["/en/feeds/deadlines.atom"] for day in ("2025-06-01", "2026-06-01")]
    assert {readers.head(feed, "updated") for feed in made} == {"2025-01-01T00:00:00Z"}
    assert all(readers.GRAMMAR.validate(etree.fromstring(feed.encode())) for feed in made)


def test_a_long_feed_keeps_its_newest_entries_and_all_of_its_last_days() -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    records = [world.seen(None, day, reference=f"56K{number:04}") for number, day in enumerate(days, 1)]
    same_day = [world.seen(None, "2025-12-28", reference=f"57K{number:04}") for number in range(1, 301)]
    few = readers.read(world.made(sites.site(*records, languages=("nl",)))["/nl/feeds/all.atom"])
    many = readers.read(world.made(sites.site(*records, *same_day, languages=("nl",)))["/nl/feeds/all.atom"])
    assert (len(few), len(many)) == (atom.FEWEST, 300 + 15)
    assert few[0].updated > few[-1].updated


def test_a_hostile_title_is_escaped_once_and_read_as_the_text_that_it_is() -> None:
    feed = world.made(sites.site(world.seen(None, FIRST, titles={"nl": world.HOSTILE})))["/nl/feeds/all.atom"]
    theirs = feedparser.parse(io.BytesIO(feed.encode()))
    assert theirs.bozo == 0
    (entry,) = readers.read(feed)
    assert world.SEEN_AS[:80] in entry.title
    assert world.SEEN_AS in entry.text.replace("  ", " ")
    assert "&amp;lt;" not in feed
    assert "<script" not in feed


def test_no_link_of_a_feed_leads_where_no_link_may() -> None:
    record = world.seen(None, FIRST, url="javascript:alert(1)")
    feed = world.made(sites.site(record))["/nl/feeds/all.atom"]
    hrefs = etree.fromstring(feed.encode()).xpath("//@href")
    assert isinstance(hrefs, list)
    assert [href for href in hrefs if not str(href).startswith("https://test.example/")] == []
