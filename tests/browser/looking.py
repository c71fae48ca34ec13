"""One look at a page: what axe-core finds, how wide it is, what it asked for, and what the browser complained of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.page_types import HEIGHT, Look

RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')}`)"""
TOO_WIDE = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen at one address.

    Attributes:
        violations: of axe-core, each with up to three places.
        too_wide: CSS pixels that stand out at the side; none or less when nothing does.
        asked: every address that the page asked for.
        complaints: what the console said.
    """

    address: str
    look: Look
    violations: tuple[str, ...]
    too_wide: int
    asked: tuple[str, ...]
    complaints: tuple[str, ...]

    def __str__(self) -> str:
        """Gives the address and how it was looked at."""
        return f"{self.address} at {self.look.width}, {self.look.scheme}"


def look(browser: Browser, axe: str, base: str, addresses: Iterable[str], one: Look) -> Iterator[Visit]:
    """Visits pages in one way."""
    context = browser.new_context(
        viewport={"width": one.width, "height": HEIGHT},
        color_scheme="dark" if one.scheme == "dark" else "light",
        reduced_motion="reduce",
        locale=one.language,
    )
    page = context.new_page()
    watch = _Watch(page)
    for address in addresses:
        watch.begin()
        page.goto(base + address, wait_until="load")
        page.evaluate(f"{axe};undefined")
        violations = page.evaluate(RUN)
        yield Visit(
            address, one, tuple(violations), page.evaluate(TOO_WIDE), tuple(watch.asked), tuple(watch.complaints)
        )
    context.close()


class _Watch:
    """Keeps what a page asks for and what the console says."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def begin(self) -> None:
        """Begins a page."""
        self.asked.clear()
        self.complaints.clear()

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        self.complaints.append(f"{message.type}: {message.text}")
