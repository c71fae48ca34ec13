"""The map of the site, and the word to robots."""

from lxml import etree

from tests.data import world
from tracker.publish.data import sitemap

_SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def _found(content: bytes, path: str) -> list[str]:
    found = etree.fromstring(content).xpath(path, namespaces=_SPACE)
    assert isinstance(found, list)
    return [str(each) for each in found]


def test_every_page_stands_in_the_map_once_and_no_other_file_does() -> None:
    made = dict(sitemap.outputs(world.full(), world.PAGES))["/sitemap.xml"]
    wanted = sorted(f"https://test.example{page}" for page in world.PAGES if page.endswith("/"))
    assert _found(made, "//s:loc/text()") == wanted


def test_a_page_names_itself_in_all_languages_and_the_entrance_names_none() -> None:
    made = dict(sitemap.outputs(world.full(), world.PAGES))["/sitemap.xml"]
    page = "https://test.example/{}/procedures/56k0001/"
    path = f"//s:url[s:loc = '{page.format('fr')}']/x:link"
    assert _found(made, f"{path}/@href") == [page.format(code) for code in ("en", "fr", "nl")]
    assert _found(made, f"{path}/@hreflang") == ["en", "fr", "nl"]
    assert _found(made, "//s:url[s:loc = 'https://test.example/']/x:link/@href") == []


def test_a_procedure_tells_the_day_on_which_its_record_last_changed() -> None:
    made = dict(sitemap.outputs(world.full(), world.PAGES))["/sitemap.xml"]
    assert set(_found(made, "//s:lastmod/text()")) == {"2025-02-01"}
    assert len(_found(made, "//s:lastmod")) == 3


def test_more_pages_than_one_file_may_hold_stand_in_several() -> None:
    pages = [f"/nl/procedures/{number}/" for number in range(sitemap.MOST + 1)]
    made = dict(sitemap.outputs(world.full(), pages))
    assert _found(made["/sitemap.xml"], "//s:sitemap/s:loc/text()") == [
        "https://test.example/sitemap-1.xml",
        "https://test.example/sitemap-2.xml",
    ]
    sizes = [len(_found(made[f"/sitemap-{number}.xml"], "//s:url")) for number in (1, 2)]
    assert sizes == [sitemap.MOST, 1]


def test_robots_may_read_everything_and_are_told_where_the_map_is() -> None:
    made = dict(sitemap.outputs(world.full(url="https://test.example/below"), world.PAGES))["/robots.txt"].decode()
    assert made == "User-agent: *\nAllow: /\n\nSitemap: https://test.example/below/sitemap.xml\n"
