"""Addresses that were published once: none is lost without a word, and none is ever forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.publish.data import lock

LOCKED = "/nl/\n/nl/dossiers/new/\n/nl/dossiers/old/ /nl/dossiers/new/\n"
_ADDRESSES = st.sets(st.from_regex(r"/(nl|fr)/[a-z]{1,3}/", fullmatch=True))


def test_pages_feeds_and_data_are_locked_and_what_pages_fetch_is_not() -> None:
    names = (
        "index.html",
        "nl/index.html",
        "nl/feeds/all.atom",
        "nl/x/index.json",
        "theme/style.css",
        "_headers",
        "404.html",
    )
    assert list(lock.addresses(names)) == ["/", "/nl/", "/nl/feeds/all.atom", "/nl/x/index.json"]


def test_a_lost_address_is_found_by_its_name_and_line() -> None:
    (found,) = lock.findings("/nl/\n/nl/dossiers/lost/\n", ["/nl/"])
    assert (found.path, found.line) == ("content/addresses.lock", 2)
    assert "/nl/dossiers/lost/" in found.found


def test_an_address_that_moved_is_not_lost_as_long_as_its_new_one_is_published() -> None:
    assert list(lock.findings(LOCKED, ["/nl/", "/nl/dossiers/new/"])) == []
    assert len(list(lock.findings(LOCKED, ["/nl/"]))) == 2


def test_an_address_that_moved_twice_leads_to_where_it_stands_at_last() -> None:
    text = "/a/ /b/\n/b/ /c/\n/c/\n"
    assert lock.moved(text) == {"/a/": "/c/", "/b/": "/c/"}
    assert list(lock.findings(text, ["/c/"])) == []


def test_addresses_that_lead_to_each_other_in_a_circle_are_lost() -> None:
    assert len(list(lock.findings("/a/ /b/\n/b/ /a/\n", []))) == 2


def test_a_new_address_is_added_in_its_place_and_what_moved_keeps_its_word() -> None:
    assert lock.renewed(LOCKED, ["/nl/", "/nl/about/"]) == (
        "/nl/\n/nl/about/\n/nl/dossiers/new/\n/nl/dossiers/old/ /nl/dossiers/new/\n"
    )


@given(_ADDRESSES, _ADDRESSES)
def test_after_it_was_renewed_nothing_that_is_published_is_lost_and_nothing_was_forgotten(
    before: set[str], now: set[str]
) -> None:
    text = lock.renewed(lock.renewed("", before), now)
    assert text.splitlines() == sorted(before | now)
    lost = {finding.found.rpartition(" ")[2] for finding in lock.findings(text, now)}
    assert lost == before - now
    assert lock.renewed(text, now) == text


def test_what_comes_and_goes_with_the_facts_is_not_locked_and_what_stands_above_it_is() -> None:
    names = ("calendar/2025-06", "calendar", "stages/rejected", "stages", "recommendations/moot", "recommendations")
    found = lock.addresses(f"nl/{name}/index.html" for name in names)
    assert list(found) == ["/nl/calendar/", "/nl/stages/", "/nl/recommendations/"]


def test_a_renaming_moves_pages_data_and_feeds_and_nothing_whose_name_only_begins_alike() -> None:
    text = "/nl/dossiers/sea/\n/nl/dossiers/sea/index.json\n/nl/dossiers/seabed/\n/nl/feeds/dossiers/sea.atom\n"
    assert lock.moved(lock.renamed(text, "dossiers/sea", "dossiers/ocean")) == {
        "/nl/dossiers/sea/": "/nl/dossiers/ocean/",
        "/nl/dossiers/sea/index.json": "/nl/dossiers/ocean/index.json",
        "/nl/feeds/dossiers/sea.atom": "/nl/feeds/dossiers/ocean.atom",
    }


def test_a_second_renaming_keeps_the_first() -> None:
    once = lock.renewed(lock.renamed("/nl/dossiers/a/\n", "dossiers/a", "dossiers/b"), ["/nl/dossiers/b/"])
    twice = lock.renamed(once, "dossiers/b", "dossiers/c")
    assert lock.moved(twice) == {"/nl/dossiers/a/": "/nl/dossiers/c/", "/nl/dossiers/b/": "/nl/dossiers/c/"}
