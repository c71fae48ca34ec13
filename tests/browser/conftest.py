"""Chromium, the checkers and two built sites, for tests that look at pages as a reader's browser does.

Run them alone, without workers: ``pytest -m browser -n0``. They need Debian's Chromium, and axe-core and the Nu checker
from ``npm ci --ignore-scripts`` in this folder; where one is missing they skip and say so, unless STANDPUNT_REQUIRE
names ``browser``.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import page_types
from tests.browser.looking import Visit, look
from tests.browser.serving import served
from tests.conftest import REQUIRED, ROOT

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
CHROMIUM = os.environ.get("STANDPUNT_CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_configure(config: pytest.Config) -> None:
    """Registers the mark of everything in this folder."""
    config.addinivalue_line("markers", "browser: looks at pages in Chromium; run alone with -m browser -n0")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks everything in this folder, and leaves it out where tests run side by side: two browsers are too many."""
    alone = pytest.mark.skip(reason="browser tests run alone: pytest -m browser -n0")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            if hasattr(config, "workerinput"):
                item.add_marker(alone)


def _missing(what: str) -> None:
    """Skips for want of something, or fails where it is required."""
    if "browser" in REQUIRED:
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Gives Chromium."""
    if not Path(CHROMIUM).is_file():
        _missing(f"no browser at {CHROMIUM} (Debian: apt-get install chromium; or set STANDPUNT_CHROMIUM)")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Gives axe-core's program."""
    path = MODULES / "axe-core" / "axe.min.js"
    if not path.is_file():
        _missing(f"axe-core is not here: npm ci --ignore-scripts in {HERE.relative_to(ROOT)}")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu() -> tuple[str, ...]:
    """Gives the command of the Nu checker."""
    jar, java = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    if java is None:
        _missing("the Nu checker needs Java (Debian: apt-get install default-jre-headless)")
    if not jar.is_file():
        _missing(f"the Nu checker is not here: npm ci --ignore-scripts in {HERE.relative_to(ROOT)}")
    return str(java), "-Xmx512m", "-jar", str(jar)


@pytest.fixture(scope="session")
def at(demonstration: Path) -> Iterator[str]:
    """Serves the demonstration; gives its address."""
    with served(demonstration) as address:
        yield address


@pytest.fixture(scope="session")
def at_hard(hard: Path) -> Iterator[str]:
    """Serves the site of hard cases; gives its address."""
    with served(hard) as address:
        yield address


@pytest.fixture(scope="session")
def visits(browser: Browser, axe: str, at: str, at_hard: str, hard: Path) -> tuple[Visit, ...]:
    """Looks at every kind of page in every language, and at every hard case, in every width and both schemes."""
    pages = [address for language in page_types.LANGUAGES for address in page_types.demonstration(language)]
    return (*look(browser, axe, at, pages), *look(browser, axe, at_hard, page_types.hard(hard)))
