"""Links are written relative to their page, and each must lead somewhere."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.publish import links

segments = st.lists(st.text(alphabet="abcdef0123456789-", min_size=1, max_size=5), max_size=4)
addresses = segments.map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@given(addresses, addresses)
def test_a_relative_link_leads_back_to_its_target(target: str, page: str) -> None:
    joined = posixpath.normpath(posixpath.join(page, links.relative(target, page)))
    assert joined.rstrip("/") == target.rstrip("/")


@given(addresses, addresses)
def test_a_relative_link_to_a_folder_ends_in_a_slash(target: str, page: str) -> None:
    assert links.relative(target, page).endswith("/")


def test_a_link_keeps_its_fragment() -> None:
    assert links.write('<a href="/nl/x/#part">', "/nl/y/").html == '<a href="../x/#part">'


def test_an_external_link_stays() -> None:
    html = '<a class="x" href="https://www.dekamer.be/a?b=c">'
    assert links.write(html, "/nl/y/").html == html


def test_the_page_that_is_shown_anywhere_links_from_the_root_of_the_site() -> None:
    assert links.write('<a href="/nl/x/">', "/404.html", "/below").html == '<a href="/below/nl/x/">'


def test_text_that_looks_like_a_link_stays_text() -> None:
    html = '<p>href="/nl/x/" &lt;a href="/nl/x/"&gt;</p>'
    assert links.write(html, "/nl/y/").html == html


def test_every_broken_link_is_named_with_its_page() -> None:
    pages = {
        "/nl/a/": links.write('<a href="/nl/gone/"><a href="/nl/b/#gone">', "/nl/a/"),
        "/nl/b/": links.write('<p id="there"><a href="/theme/gone.css">', "/nl/b/"),
    }
    with pytest.raises(links.BrokenLinkError) as error:
        links.check(pages, lambda _: False)
    assert len(error.value.broken) == 3


def test_sound_links_pass() -> None:
    pages = {
        "/nl/a/": links.write('<a href="/nl/b/#there"><link href="/theme/style.css">', "/nl/a/"),
        "/nl/b/": links.write('<p id="there"><a href="../a/"><a href="#there">', "/nl/b/"),
    }
    links.check(pages, lambda address: address == "/theme/style.css")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//evil.example/x", "JaVaScRiPt:x", " x"])
def test_an_address_with_another_scheme_is_no_link(href: str) -> None:
    assert links.safe(href) == ""


@pytest.mark.parametrize("href", ["/nl/", "#x", "https://a.example", "http://a.example", "mailto:a@a.example"])
def test_an_address_of_a_known_scheme_is_a_link(href: str) -> None:
    assert links.safe(href) == href
