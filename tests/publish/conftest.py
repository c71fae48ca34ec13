"""One small site, built once for all tests that only look at it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.builders import site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives the output of a sound project."""
    folder = site.small(tmp_path_factory.mktemp("small") / "project")
    done = site.pelican(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.fixture(scope="session")
def pages(built: Path) -> Mapping[str, str]:
    """Gives the pages of that site, by name of their file."""
    return {name: body.decode() for name, body in site.tree(built).items() if name.endswith(".html")}
