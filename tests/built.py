"""The two whole sites that tests look at: the demonstration as it stands here, and the site of hard cases."""

from pathlib import Path

import pytest

from tests.builders import hard_site, site
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def demonstration(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the demonstration as it stands here."""
    request.getfixturevalue("demonstrating")
    output = tmp_path_factory.mktemp("demonstration") / "output"
    done = site.pelican(ROOT, "-o", str(output))
    assert done.returncode == 0, done.stdout
    return output


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the site of hard cases."""
    folder = hard_site.hard(tmp_path_factory.mktemp("hard") / "project")
    done = site.pelican(folder)
    assert done.returncode == 0, done.stdout
    return folder / "output"
