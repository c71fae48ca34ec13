"""The page of the data: its line fetches something, and what it names exists."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from tests.builders import site as sites
from tracker.publish.data import tables
from tracker.publish.views import data


def test_the_line_that_can_be_copied_names_a_file_that_exists(pages: Mapping[str, str], built: Path) -> None:
    line, everything = (str(pre.text) for pre in html.fromstring(pages["nl/data/index.html"]).xpath("//pre"))
    command, address = line.split()
    assert command == "curl"
    rest = address.partition("://")[2].partition("/")[2]
    assert rest.endswith("/index.json")
    assert (built / rest).is_file()
    assert everything.endswith("&& datasette standpunt.sqlite")


def test_every_table_that_is_published_is_linked(pages: Mapping[str, str]) -> None:
    links = set(html.fromstring(pages["fr/data/index.html"]).xpath("//main//a/@href"))
    assert {f"../..{tables.address(one)}" for one in tables.PUBLISHED} <= links


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_every_table_that_is_published_says_what_it_holds_in_the_language_of_the_reader(code: str) -> None:
    made = data.view(sites.site(), sites.speaking(code))
    told = {fact.term: sites.plain(*fact.values) for section in made.sections for fact in section.facts}
    for one in tables.PUBLISHED:
        said = told[one.name].removeprefix(f"{one.name}.csv ")
        assert len(said) > 20
        assert said != one.meaning


def test_every_source_is_named_with_what_it_says_about_use() -> None:
    made = data.view(sites.site(), sites.speaking("en"))
    told = {fact.term: fact.values for fact in made.sections[-1].facts}
    assert "CC BY 4.0" in sites.plain(*told["Our texts and judgements"])
    source = sites.site().catalogue.sources["be-chamber"]
    assert source.licence in sites.plain(*told[source.names["en"]])


def test_a_recommendation_names_its_data_and_the_feed_that_tells_of_it(pages: Mapping[str, str]) -> None:
    page = html.fromstring(pages["nl/positions/embargo/adopt-it/index.html"])
    links = page.xpath("//main//a/@href")
    assert "index.json" in links
    assert [link for link in links if str(link).endswith(".atom")]
