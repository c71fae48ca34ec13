"""One look at a page: what axe-core finds, how wide it is, what it asked for, and what the browser complained of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.page_types import HEIGHT, WAYS, WIDTHS

RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')}`)"""
TOO_WIDE = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen at one address.

    Attributes:
        violations: of axe-core, each led by the width and the scheme, with up to three places.
        too_wide: by width and scheme, the CSS pixels that stand out at the side; only those where some do.
        asked: every address that the page asked for.
        complaints: what the console said.
        weight: bytes of the page and of every file that it asked for.
        rows: dated rows on it.
    """

    address: str
    violations: tuple[str, ...]
    too_wide: Mapping[tuple[int, str], int]
    asked: tuple[str, ...]
    complaints: tuple[str, ...]
    weight: int
    rows: int


def look(browser: Browser, axe: str, base: str, addresses: Iterable[str]) -> Iterator[Visit]:
    """Visits pages, each once, and looks at it in every width and both schemes."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": HEIGHT}, reduced_motion="reduce")
    page = context.new_page()
    watch, sizes = _Watch(page), _Sizes(context)
    for address in addresses:
        watch.begin()
        page.goto(base + address, wait_until="load")
        page.evaluate(f"{axe};undefined")
        seen = tuple(_seen(page, width, scheme) for width, scheme in WAYS)
        yield Visit(
            address=address,
            violations=tuple(words for violations, _ in seen for words in violations),
            too_wide={way: wide for way, (_, wide) in zip(WAYS, seen, strict=True) if wide > 0},
            asked=tuple(one.url for one in watch.requests),
            complaints=tuple(watch.complaints),
            weight=sum(sizes[one.url] for one in watch.requests),
            rows=page.locator("main time").count(),
        )
    context.close()


def _seen(page: Page, width: int, scheme: str) -> tuple[tuple[str, ...], int]:
    """Looks in one way: gives what axe-core finds, and how far the page stands out."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    return tuple(f"{width}, {scheme}: {words}" for words in page.evaluate(RUN)), page.evaluate(TOO_WIDE)


class _Sizes(dict[str, int]):
    """The bytes of files by their addresses, each asked for once."""

    def __init__(self, context: BrowserContext) -> None:
        super().__init__()
        self.context = context

    def __missing__(self, address: str) -> int:
        self[address] = len(self.context.request.get(address).body())
        return self[address]


class _Watch:
    """Keeps what a page asks for and what the console says."""

    def __init__(self, page: Page) -> None:
        self.requests: list[Request] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def begin(self) -> None:
        """Begins a page."""
        self.requests.clear()
        self.complaints.clear()

    def _request(self, request: Request) -> None:
        self.requests.append(request)

    def _console(self, message: ConsoleMessage) -> None:
        self.complaints.append(f"{message.type}: {message.text}")
