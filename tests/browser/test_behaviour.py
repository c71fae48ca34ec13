"""What a reader does: reads first, presses keys, turns scripts off, prints; and what a stranger may not do."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import page_types
from tests.browser.page_types import HEIGHT
from tests.browser.serving import headers_of, served
from tests.builders.hard_cases import LONGEST
from tests.builders.hard_site import MOMENT
from tests.builders.site import speaking
from tracker.publish.words import day_and_month

BOTTOM = """selector => Math.max(...[...document.querySelectorAll(selector)].slice(0, 1)
    .map(element => element.getBoundingClientRect().bottom + scrollY))"""
LOWER = frozenset({"56k0017"})
"""Words of caution stand above the status: two corrections."""

SENTENCE = ".word + p"
STATUS = f".answers .answer {SENTENCE}"
WORDS = """selector => {
    const range = document.createRange();
    range.setStart(document.querySelector("main"), 0);
    range.setEndAfter(document.querySelector(selector));
    return range.cloneContents().textContent.trim().split(/[ \\n]+/).length;
}"""
"""Counts the words from the start of the main text to the end of an element."""

REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])"
INJECTED = (
    "<script>window.hit='inline'</script><img src='x' onerror=\"window.hit='handler'\">"
    "<script src='data:text/javascript,window.hit=1'></script><p style='color:red' id='styled'>x</p>"
)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Gives a page of a phone."""
    context = browser.new_context(viewport={"width": 390, "height": HEIGHT})
    yield context.new_page()
    context.close()


def test_the_checker_is_awake(browser: Browser, axe: str) -> None:
    page = browser.new_page()
    page.set_content("<img src='x'><a href='#'></a>")
    page.evaluate(f"{axe};undefined")
    found = page.evaluate("async () => (await axe.run()).violations.map(one => one.id)")
    page.close()
    assert {"image-alt", "link-name"} <= set(found)


@pytest.mark.parametrize(("slug", "most"), [("56k0002", 500), ("56k0010", 500), ("hys-2", 500), ("56k0001", 700)])
def test_the_status_is_read_on_the_first_screen_of_a_phone(phone: Page, at_hard: str, slug: str, most: int) -> None:
    phone.goto(f"{at_hard}nl/procedures/{slug}/")
    title = phone.locator("h1").inner_text()
    assert (title == LONGEST) == (most == 700)
    assert phone.evaluate(BOTTOM, STATUS) <= most


@pytest.mark.parametrize(("which", "least"), [("demonstration", 12), ("hard", 10)])
def test_under_a_short_title_the_status_is_read_high_and_within_forty_words(
    phone: Page, request: pytest.FixtureRequest, which: str, least: int
) -> None:
    """Every procedure of both sites, but those where a doubt, a correction or a long title stands first."""
    folder: Path = request.getfixturevalue(which)
    root = request.getfixturevalue("at" if which == "demonstration" else "at_hard")
    found = {}
    for path in sorted(folder.glob("nl/procedures/*/index.html")):
        address = path.parent.relative_to(folder).as_posix() + "/"
        phone.goto(root + address)
        plain = path.parent.name not in LOWER and not phone.locator("h1.long, .answer.tinted:first-child").count()
        if plain and phone.locator(f".answer:first-child {SENTENCE}").count():
            found[address] = (phone.evaluate(BOTTOM, STATUS), phone.evaluate(WORDS, STATUS))
    assert len(found) >= least
    assert {address: seen for address, seen in found.items() if seen[0] > 500 or seen[1] > 40} == {}


def test_the_button_of_an_open_period_stands_on_the_first_screen_of_a_phone(phone: Page, at_hard: str) -> None:
    phone.clock.set_fixed_time(MOMENT)
    phone.goto(f"{at_hard}nl/procedures/hys-2/")
    assert phone.locator(".button").count() == 1
    assert phone.evaluate(BOTTOM, ".button") <= HEIGHT


@pytest.mark.parametrize("address", [*page_types.demonstration("nl"), "fr/recommendations/"])
def test_the_keyboard_alone_reaches_everything_in_the_order_of_the_page(phone: Page, at: str, address: str) -> None:
    phone.goto(at + address)
    expected = phone.evaluate(f"() => document.querySelectorAll({REACHABLE!r}).length")
    phone.evaluate(f"() => document.querySelectorAll({REACHABLE!r}).forEach((one, n) => one.dataset.n = n)")
    reached = []
    for _ in range(expected):
        phone.keyboard.press("Tab")
        reached.append(phone.evaluate("() => Number(document.activeElement.dataset.n ?? -1)"))
    assert reached == list(range(expected))


def test_the_first_key_leads_past_the_navigation_and_focus_is_seen(phone: Page, at: str) -> None:
    phone.goto(f"{at}nl/")
    phone.keyboard.press("Tab")
    assert phone.evaluate("() => document.activeElement.getAttribute('href')") == "#main"
    assert phone.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert phone.evaluate("() => document.activeElement.getBoundingClientRect().left") >= 0


@pytest.mark.parametrize("address", ["nl/", "nl/calendar/", "nl/procedures/hys-18805/"])
def test_what_is_pressed_is_large_enough_for_a_finger(phone: Page, at: str, address: str) -> None:
    phone.goto(at + address)
    small = phone.evaluate(
        """() => [...document.querySelectorAll('.top a, .foot .links a, .button, .month a[class]')]
        .map(one => [one.textContent, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""
    )
    assert small == []


def test_the_caption_of_a_stacked_table_is_as_wide_as_the_table(phone: Page, at: str) -> None:
    phone.goto(f"{at}nl/positions/moldova/")
    narrow = """() => [...document.querySelectorAll("table.stack caption")].filter(
        caption => caption.offsetWidth < 0.9 * caption.closest("table").offsetWidth).map(c => c.textContent)"""
    assert phone.locator("table.stack caption").count()
    assert phone.evaluate(narrow) == []


def test_the_site_is_whole_without_scripts(browser: Browser, at: str) -> None:
    texts: list[dict[str, str]] = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.clock.set_fixed_time("2026-09-15T12:00:00+02:00")  # the demonstration's own moment
        texts.append({address: _read(page, at + address) for address in page_types.demonstration("nl")})
        context.close()
    assert texts[0] == texts[1]
    assert min(map(len, texts[0].values())) > 300


def _read(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("body").inner_text()


def _inject(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</main>", f"{INJECTED}</main>"))


@pytest.mark.parametrize("how", ["header and meta element", "meta element alone"])
def test_what_somebody_injects_is_blocked(browser: Browser, demonstration: Path, how: str) -> None:
    headers = headers_of(demonstration) if how.startswith("header") else {}
    with served(demonstration, headers) as address:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.route(re.compile(r".*/nl/$"), _inject)
        page.goto(f"{address}nl/")
        assert page.locator("#styled").count() == 1
        assert page.evaluate("() => window.hit") is None
        colour = page.evaluate("() => getComputedStyle(document.getElementById('styled')).color")
        page.close()
    assert colour != "rgb(255, 0, 0)"
    assert [text for text in said if "Content Security Policy" in text]


def test_no_other_site_can_frame_a_page(browser: Browser, at: str) -> None:
    page = browser.new_page()
    page.route("http://stranger.example/", lambda route: route.fulfill(body=f"<iframe src='{at}nl/'></iframe>"))
    page.goto("http://stranger.example/")
    page.wait_for_load_state("networkidle")
    framed = [frame for frame in page.frames if frame.parent_frame]
    assert [frame.locator("main#main").count() for frame in framed] == [0]
    page.close()


def test_a_position_prints_without_navigation_and_with_the_addresses_of_its_links(phone: Page, at: str) -> None:
    phone.goto(f"{at}nl/positions/moldova/")
    phone.emulate_media(media="print")
    assert not phone.locator(".ways").is_visible()
    link = phone.locator("main a[href^=http]").first
    assert link.get_attribute("href") in link.evaluate("one => getComputedStyle(one, '::after').content")
    assert phone.pdf(format="A4").startswith(b"%PDF")


def test_a_page_that_does_not_exist_is_shown_as_ours_and_leads_on(phone: Page, at: str) -> None:
    answer = phone.goto(f"{at}nl/procedures/gone/")
    assert answer is not None
    assert answer.status == 404
    phone.locator("a", has_text="Alle procedures").click()
    assert phone.url.endswith("/nl/procedures/")


def test_with_the_readers_own_colours_dots_and_button_stay(browser: Browser, at_hard: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.clock.set_fixed_time(MOMENT)
    page.goto(f"{at_hard}nl/procedures/hys-2/")
    widths = page.evaluate(
        """() => [...document.querySelectorAll('.line li'), document.querySelector('.button')]
        .map(one => getComputedStyle(one, one.matches('li') ? '::before' : null).borderTopWidth)"""
    )
    context.close()
    assert "0px" not in widths


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2026-09-15T10:00:00+02:00", "Nog 13 dagen, op 15 september."),
        ("2026-09-26T22:30:00+00:00", "Nog 1 dag, op 27 september."),
        ("2026-09-28T23:59:00+02:00", "De laatste dag is 28 september."),
        ("2026-09-29T00:00:30+02:00", "Gesloten."),
    ],
)
def test_the_days_that_are_left_are_counted_again_for_the_readers_day_in_brussels(
    phone: Page, at_hard: str, moment: str, says: str
) -> None:
    phone.clock.set_fixed_time(moment)
    phone.goto(f"{at_hard}nl/procedures/hys-2/")
    assert phone.locator("[data-end]").inner_text().replace("\u00a0", " ") == says
    assert phone.locator(".answer.tinted").count() == (says != "Gesloten.")
    closed = says == "Gesloten."
    assert phone.locator(".button").count() == (not closed)
    assert phone.locator(".answer .word").first.inner_text() == (
        "Reacties gesloten" if closed else "Open voor reacties"
    )
    assert phone.locator(".above").first.inner_text() == ("Nee, dat kon tot en met" if closed else "Ja, tot en met")
    assert "28 september 2026" in phone.locator(".answer .word").nth(1).inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize(("code", "first"), [("nl", "1 september"), ("fr", "1er septembre"), ("en", "1 September")])
def test_the_browser_writes_a_day_as_the_page_does(phone: Page, at_hard: str, code: str, first: str) -> None:
    days = [dt.date(2026, number, day) for number in range(1, 10) for day in (1, 2, 28)]
    told = {}
    for date in days:
        phone.clock.set_fixed_time(f"{date}T10:00:00+02:00")
        phone.goto(f"{at_hard}{code}/procedures/hys-2/")
        told[date] = phone.locator("[data-end]").inner_text()
    missing = [date for date, said in told.items() if day_and_month(speaking(code), date) not in said]
    assert (missing, first in told[dt.date(2026, 9, 1)].replace("\u00a0", " ")) == ([], True)


@pytest.mark.parametrize(
    ("language", "moment", "says"),
    [
        ("nl", "2025-02-20T10:00:00+01:00", "0 dagen zonder antwoord, geteld op 20 februari 2025."),
        ("fr", "2025-02-20T10:00:00+01:00", "0 jour sans réponse, au 20 février 2025."),
        ("en", "2025-02-20T23:30:00+00:00", "1 day without an answer, counted on 21 February 2025."),
        ("nl", "2026-10-15T10:00:00+02:00", "602 dagen zonder antwoord, geteld op 15 oktober 2026."),
        ("nl", "2024-10-15T10:00:00+02:00", "572 dagen zonder antwoord, geteld op 15 september 2026."),
    ],
)
def test_the_days_without_an_answer_are_counted_again_for_the_readers_day_in_brussels(
    phone: Page, at: str, language: str, moment: str, says: str
) -> None:
    phone.clock.set_fixed_time(moment)
    for page in ("positions/east-congo/minerals", "addressees/federal-government"):
        phone.goto(f"{at}{language}/{page}/")
        shown = [age.replace("\u00a0", " ") for age in phone.locator("[data-since='2025-02-20']").all_inner_texts()]
        assert set(shown) == {says}


def test_a_page_asks_for_its_style_its_type_and_the_script_of_its_days_only(phone: Page, at_hard: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url.removeprefix(at_hard)))
    phone.goto(f"{at_hard}nl/procedures/hys-2/")
    assert len(asked) <= 4, asked
    phone.goto(f"{at_hard}nl/procedures/56k0002/")
    assert asked.count("theme/days.js") == 1


def test_the_policy_lets_the_icon_be_drawn(phone: Page, at_hard: str) -> None:
    phone.goto(f"{at_hard}nl/")
    drawn = """async () => {
        const drawing = new Image();
        drawing.src = document.querySelector("link[rel=icon]").href;
        await drawing.decode();
        return drawing.naturalWidth > 0;
    }"""
    assert phone.evaluate(drawn)
