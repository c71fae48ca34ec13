"""Every page that is built: policy, languages, budgets, and what must never stand in one."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from tests.builders import site
from tests.builders.records import event, procedure
from tests.builders.site import THEME

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}&amp;"


def test_every_page_carries_the_policy(pages: Mapping[str, str]) -> None:
    assert [name for name, page in pages.items() if POLICY not in page] == []


def test_no_page_has_a_script_but_the_file_of_the_search_and_none_a_style_or_a_handler(
    pages: Mapping[str, str],
) -> None:
    search = "@type='module' and @src='../../theme/search/search.js' and not(node())"
    deep = "(@src='../../../theme/days.js' or @src='../../../../theme/days.js')"
    days = f"@type='module' and {deep} and //*[@data-end or @data-since] and not(node())"
    bad = f"//script[not({search} or {days})] | //style | //@style | //@*[starts-with(name(), 'on')]"
    assert [name for name, page in pages.items() if html.fromstring(page).xpath(bad)] == []


def test_no_page_asks_anything_of_another_host(pages: Mapping[str, str]) -> None:
    loaded = "//@src | //link[not(@rel='canonical' or @rel='alternate')]/@href"
    foreign = [(name, a) for name, page in pages.items() for a in html.fromstring(page).xpath(loaded) if "//" in a]
    assert foreign == []


def test_every_page_says_that_it_is_a_demonstration(pages: Mapping[str, str]) -> None:
    words = {"nl": "Dit is een demonstratie", "fr": "Ceci est une démonstration", "en": "This is a demonstration"}
    assert [
        name for name, page in pages.items() if words.get(name.removeprefix("embed/")[:2], words["nl"]) not in page
    ] == []


def test_every_page_has_one_heading_of_the_first_level_and_skips_none(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        levels = [int(heading.tag[1]) for heading in html.fromstring(page).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert (name, levels.count(1), levels[0]) == (name, 1, 1)
        assert all(after - before <= 1 for before, after in pairwise(levels)), (name, levels)


def test_no_id_stands_twice_in_a_page(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        ids = html.fromstring(page).xpath("//@id")
        assert (name, len(ids)) == (name, len(set(ids)))


def test_every_page_names_itself_in_all_languages(pages: Mapping[str, str]) -> None:
    tree = html.fromstring(pages["fr/positions/embargo/index.html"])
    assert tree.xpath("//link[@rel='alternate'][@hreflang]/@href") == [
        f"https://test.example/{code}/positions/embargo/" for code in ("nl", "fr", "en")
    ]
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://test.example/fr/positions/embargo/"]


def test_links_are_relative_so_that_the_site_works_below_a_root(pages: Mapping[str, str]) -> None:
    rooted = [
        name
        for name, page in pages.items()
        for link in html.fromstring(page).xpath("//@href | //@src")
        if link.startswith("/") and name != "404.html"
    ]
    assert rooted == []


def test_the_page_in_another_language_says_so_and_marks_the_words(pages: Mapping[str, str]) -> None:
    tree = html.fromstring(pages["en/dossiers/middle-east/index.html"])
    assert "This text exists in Dutch only." in tree.text_content()
    assert tree.xpath("//h1/@lang") == ["nl"]


def test_no_page_but_those_that_need_it_carries_the_moment(pages: Mapping[str, str]) -> None:
    assert sorted(name for name, page in pages.items() if "15\u00a0september 2025" in page) == [
        "nl/addressees/parliament/index.html",
        "nl/calendar/index.html",
        "nl/changes/index.html",
        "nl/index.html",
        "nl/measured/index.html",
        "nl/positions/embargo/adopt-it/index.html",
        "nl/sources/index.html",
    ]


def test_the_style_sheet_is_at_most_16_kb() -> None:
    assert (THEME / "static/style.css").stat().st_size <= 16384


def test_a_first_visit_weighs_at_most_60_kb(built: Path) -> None:
    files = ["nl/index.html", "theme/style.css", "theme/fonts/serif-600.woff2"]
    assert sum((built / name).stat().st_size for name in files) <= 60_000


def test_every_page_says_in_a_sentence_what_it_is_and_every_procedure_in_its_own(built: Path) -> None:
    pattern = re.compile(r'<meta name="description" content="([^"]*)">')
    found = {path: pattern.findall(path.read_text(encoding="utf-8")) for path in sorted(built.glob("??/**/index.html"))}
    assert [path for path, said in found.items() if len(said) != 1 or not said[0]] == []
    procedures = [said[0] for path, said in found.items() if path.parts[-3] == "procedures"]
    assert len(set(procedures)) == len(procedures) > 1


def test_no_colour_stands_outside_the_tokens() -> None:
    style = (THEME / "static/style.css").read_text(encoding="utf-8")
    rules = re.sub(r":root\{[^}]*\}", "", style)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", rules) == []


def test_the_only_unescaped_words_are_sanitised_bodies() -> None:
    used = [
        match
        for path in sorted((THEME / "templates").glob("*.html"))
        for match in re.findall(r"\{\{[^}]*\|\s*safe[^}]*\}\}", path.read_text(encoding="utf-8"))
    ]
    assert sorted(used) == ["{{ s.body|safe }}", *["{{ view.body|safe }}"] * 3]


def test_hostile_words_of_a_source_are_text(tmp_path: Path) -> None:
    record = procedure(
        titles={"nl": HOSTILE},
        stage_because=HOSTILE,
        url="javascript:alert(1)",
        subjects=(HOSTILE,),
        events=(event("2025-01-02", HOSTILE, body=HOSTILE),),
    )
    folder = site.small(tmp_path, tracked=record)
    done = site.pelican(folder)
    assert done.returncode == 0, done.stdout
    tree = html.fromstring((folder / "output/nl/procedures/56k0001/index.html").read_text(encoding="utf-8"))
    assert tree.xpath("//script | //img | //a[starts-with(@href, 'javascript')]") == []
    assert tree.xpath("string(//h1)") == HOSTILE


@pytest.mark.parametrize("name", ["theme/fonts/OFL.txt", "theme/style.css", "build.json", "404.html"])
def test_what_every_page_needs_is_there(built: Path, name: str) -> None:
    assert (built / name).is_file()
