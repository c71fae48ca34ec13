"""Every kind of page, in three widths, two schemes and three languages, and every hard case."""

from pathlib import Path
from urllib.parse import urlsplit

from tests.browser import page_types
from tests.browser.looking import Visit

REQUESTS = 4
"""A page, its style and its font (design/site.md 9); its script too, where it counts days or searches."""


def test_axe_finds_no_violation_on_any_page(visits: tuple[Visit, ...]) -> None:
    assert {visit.address: visit.violations for visit in visits if visit.violations} == {}


def test_no_page_scrolls_sideways(visits: tuple[Visit, ...]) -> None:
    assert {visit.address: visit.too_wide for visit in visits if visit.too_wide} == {}


def test_no_request_leaves_the_site(visits: tuple[Visit, ...]) -> None:
    hosts = {urlsplit(address).hostname for visit in visits for address in visit.asked}
    assert hosts == {"127.0.0.1"}


def test_the_policy_holds_and_the_console_says_nothing(visits: tuple[Visit, ...]) -> None:
    assert {visit.address: visit.complaints for visit in visits if visit.complaints} == {}


def test_a_page_asks_for_at_most_four_files(visits: tuple[Visit, ...]) -> None:
    assert {visit.address: visit.asked for visit in visits if len(visit.asked) > REQUESTS} == {}


def test_every_kind_of_page_is_looked_at(demonstration: Path) -> None:
    """Holds the list of kinds to what is really built: the first word of an address, and how deep it goes."""
    built = {
        _kind(path.relative_to(demonstration / "nl").parts[:-1]) for path in demonstration.glob("nl/**/index.html")
    }
    listed = {_kind(tuple(piece for piece in rest.split("/") if piece)) for rest in page_types.DEMONSTRATION}
    assert built == listed


def _kind(parts: tuple[str, ...]) -> tuple[str, int]:
    return (parts[0] if parts else "", len(parts))
