"""Pictures of every kind of page, for whoever reviews: ``python -m tests.browser.shots [FOLDER]`` (``make shots``).

Every kind of page of the demonstration in Dutch, and every hard case, in three widths, light and dark; the procedure
with forced colours, and a position as it prints. The folder is ``.cache/shots``, which git ignores, unless another one
is named.
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser import page_types
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.serving import served
from tests.builders import hard_site, site
from tests.conftest import ROOT

FOLDER = ROOT / ".cache" / "shots"
PAPER: ViewportSize = {"width": 680, "height": 1008}
"""The part of an A4 sheet that is printed on, in CSS pixels."""

POSITION, PROCEDURE = "nl/positions/moldova/", "nl/procedures/hys-18805/"


def main(words: list[str]) -> int:
    """Builds both sites and takes every picture; gives the exit code."""
    folder = Path(words[0]) if words else FOLDER
    with tempfile.TemporaryDirectory() as temporary:
        output = Path(temporary) / "output"
        hard = hard_site.hard(Path(temporary) / "hard")
        done = [site.pelican(ROOT, "-o", str(output)), site.pelican(hard)]
        if any(one.returncode for one in done):
            sys.stderr.write("".join(one.stdout for one in done))
            return 1
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            with served(output) as address:
                _in_all_ways(browser, address, tuple(page_types.demonstration("nl")), folder)
                _in_special_ways(browser, address, folder)
            with served(hard / "output") as address:
                _in_all_ways(browser, address, tuple(page_types.hard(hard / "output")), folder / "hard")
            browser.close()
    return 0


def _in_all_ways(browser: Browser, base: str, addresses: Iterable[str], folder: Path) -> None:
    """Takes pictures in every width and scheme."""
    for width in page_types.WIDTHS:
        for dark in (False, True):
            page = browser.new_page(
                viewport={"width": width, "height": page_types.HEIGHT}, color_scheme="dark" if dark else "light"
            )
            for address in addresses:
                page.goto(base + address)
                _take(page, folder / f"{_name(address)}-{width}{'-dark' if dark else ''}.png")
            page.close()


def _in_special_ways(browser: Browser, base: str, folder: Path) -> None:
    """Takes pictures with the reader's own colours, and in print."""
    own = browser.new_page(viewport={"width": 1280, "height": page_types.HEIGHT}, forced_colors="active")
    own.goto(base + PROCEDURE)
    _take(own, folder / f"{_name(PROCEDURE)}-1280-forced-colours.png")
    own.close()
    paper = browser.new_page(viewport=PAPER)
    paper.goto(base + POSITION)
    paper.pdf(path=folder / f"{_name(POSITION)}-print.pdf", format="A4", prefer_css_page_size=True)
    paper.emulate_media(media="print")
    _take(paper, folder / f"{_name(POSITION)}-print.png")
    paper.close()


def _take(page: Page, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True)


def _name(address: str) -> str:
    """Names a picture by its page: ``nl-procedures-56k0416``."""
    return address.removesuffix(".html").strip("/").replace("/", "-") or "entrance"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
