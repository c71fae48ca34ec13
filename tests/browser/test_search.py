"""A search in Chromium, under the strict policy as a header: it finds the right page first, and asks for little."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import served
from tests.builders import site as sites
from tests.builders.many import many
from tracker.publish.finding import index

QUERIES = (
    ("nl", "56K0859", "procedures/56k0859/"),
    ("nl", "0859", "procedures/56k0859/"),
    ("nl", "56-859", "procedures/56k0859/"),
    ("fr", "DOC 56 0859", "procedures/56k0859/"),
    ("fr", "56K0859/001", "procedures/56k0859/"),
    ("en", "2024/0258(COD)", "procedures/2024-0258-cod/"),
    ("en", "2024-258 cod", "procedures/2024-0258-cod/"),
    ("nl", "COM(2024) 469", "procedures/2024-0258-cod/"),
    ("fr", "com/2024/0469 final", "procedures/2024-0258-cod/"),
    ("en", "hys18805", "procedures/hys-18805/"),
    ("nl", "wapenembargo", "procedures/56k0053/"),
    ("nl", "Gazaresolutie", "procedures/56k0859/"),
    ("fr", "nouveaux OGM", "dossiers/seeds/"),
    ("nl", "Moldavie", "dossiers/moldova/"),
    ("nl", "Moldavische", "dossiers/moldova/"),
    ("nl", "zaad", "dossiers/seeds/"),
    ("fr", "semence", "dossiers/seeds/"),
    ("fr", "demandeurs d'asile", "dossiers/asylum/"),
    ("en", "asylum seeker", "dossiers/asylum/"),
    ("nl", "oceaan", "dossiers/climate-and-oceans/"),
    ("en", "seed", "dossiers/seeds/"),
    ("nl", "gezinshereniging", "procedures/56k0913/"),
    ("nl", "Moldvaië", "dossiers/moldova/"),
)
FIRST = "#found li:first-child a"
LIGHT = 200_000
"""Bytes, as they are, without any compression."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Gives a page that writes down what goes wrong in it."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize(("lang", "words", "right"), QUERIES)
def test_the_right_page_is_found_first(page: Page, at: str, lang: str, words: str, right: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{at}{lang}/search/")
    page.locator("#q").fill(words)
    expect(page.locator(FIRST)).to_have_attribute("href", f"{at}{lang}/{right}")
    assert said == []


def test_nothing_of_the_search_is_loaded_before_a_key_is_pressed(page: Page, at: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{at}nl/search/", wait_until="networkidle")
    assert [address for address in asked if "minisearch" in address or "/search/index" in address] == []
    page.locator("#q").press("g")
    expect(page.locator("#status")).not_to_be_empty()
    assert [address for address in asked if "minisearch" in address]


def test_a_query_has_an_address_that_can_be_sent_on(page: Page, at: str) -> None:
    page.goto(f"{at}nl/search/?q=embargo&kind=resolution&stage=rejected")
    expect(page.locator(FIRST)).to_have_attribute("href", f"{at}nl/procedures/56k0053/")
    assert page.locator("select[name=kind]").input_value() == "resolution"
    page.locator("#q").fill("")
    page.locator("select[name=kind]").select_option("initiative")
    page.locator("select[name=stage]").select_option("")
    expect(page.locator(f"#found a[href='{at}nl/procedures/hys-18805/']")).to_be_visible()
    assert page.url == f"{at}nl/search/?kind=initiative"


@pytest.mark.parametrize(
    ("filters", "right"),
    [
        ("theme=oceans&kind=bill", "procedures/56k0481/"),
        ("institution=ec-have-your-say", "procedures/hys-18805/"),
        ("q=resolutie&stage=rejected&institution=be-chamber", "procedures/56k0052/"),
    ],
)
def test_filters_narrow_what_is_found(page: Page, at: str, filters: str, right: str) -> None:
    page.goto(f"{at}nl/search/?{filters}")
    links = page.locator("#found li a")
    expect(links.first).to_be_visible()
    assert f"{at}nl/{right}" in links.evaluate_all("all => all.map(one => one.href)")


def test_how_much_is_found_is_said_aloud_and_a_find_shows_kind_status_and_date(page: Page, at: str) -> None:
    page.goto(f"{at}nl/search/?q=56K0859")
    expect(page.locator("[role=status]")).to_have_text("1\u00a0resultaat")
    found = page.locator("#found li").inner_text().replace("\u00a0", " ")
    for words in ("Resolutie", "Aangenomen", "28 mei 2025", "56K0859"):
        assert words in found


def test_nothing_found_is_said(page: Page, at: str) -> None:
    page.goto(f"{at}fr/search/?q=qqqqqq")
    expect(page.locator("[role=status]")).to_contain_text("Rien trouvé")


def test_without_a_script_the_page_leads_to_every_reference(browser: Browser, at: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at}nl/search/")
    page.locator("main a", has_text="alle referenties").click()
    page.locator("main a", has_text="2024/0258(COD)").click()
    assert page.url == f"{at}nl/procedures/2024-0258-cod/"
    context.close()


@pytest.fixture(scope="module")
def large(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives the demonstration with the index of ten thousand invented procedures in the place of its own."""
    folder = tmp_path_factory.mktemp("large")
    for name, content in sites.tree(demonstration).items():
        if name.startswith(("nl/search/", "theme/", "_headers", "404")):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    for address, content in index.outputs(sites.site(*many(10_000))):
        place = folder / address[1:]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return folder


@pytest.mark.parametrize("words", ["56K0321", "embargo", "voorstel van resolutie", "klimaatwet", "klimatwet", "re"])
def test_a_first_search_among_ten_thousand_stays_light(browser: Browser, large: Path, words: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    with served(large) as address:
        page.goto(f"{address}nl/search/?q={words}")
        expect(page.locator("#status")).not_to_be_empty()
        page.wait_for_load_state("networkidle")
    context.close()
    assert sum(sizes.values()) < LIGHT, sizes
