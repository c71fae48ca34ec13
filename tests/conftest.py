"""Where the tests find the recorded pages, and how random tests are seeded."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("STANDPUNT_CORPUS", ROOT.parent / "shared" / "corpus"))
REQUIRED = frozenset(os.environ.get("STANDPUNT_REQUIRE", "").replace(",", " ").split())

pytest_plugins = ("tests.built",)

settings.register_profile("standpunt", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("standpunt")


def pytest_configure() -> None:
    """Lets the programs that tests start be interrupted, also where a shell started all this in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_report_header() -> str:
    """Prints what the run rests on."""
    return (
        f"standpunt: corpus {'present' if CORPUS.is_dir() else 'absent'}; hypothesis derandomized; zone, locale fixed"
    )


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Gives the folder of recorded pages; skips where there is none, and fails where it is required."""
    if not CORPUS.is_dir():
        message = "the recorded pages are not here (set STANDPUNT_CORPUS to their folder)"
        if "corpus" in REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    return CORPUS


@pytest.fixture(scope="session")
def demonstrating() -> None:
    """Skips what is about the demonstration's own texts where an organisation has begun its own site."""
    own = (ROOT / "content" / "organisation.yaml").read_text(encoding="utf-8")
    if "\ndemonstration:" not in own:
        pytest.skip("content/organisation.yaml has no demonstration: this is an organisation's own site")
