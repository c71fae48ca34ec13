"""The HTML of every page, and the style sheet, by the Nu checker."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.builders.site import icon


def errors(nu: tuple[str, ...], *words: str) -> list[str]:
    """Gives what the checker calls an error, with the file and the line."""
    done = subprocess.run(
        [*nu, "--errors-only", "--format", "json", "--stdout", *words], capture_output=True, text=True, check=False
    )
    found = json.loads(done.stdout)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in found if one["type"] == "error"]


@pytest.mark.parametrize("which", ["demonstration", "hard"])
def test_the_html_of_every_page_is_valid(nu: tuple[str, ...], which: str, request: pytest.FixtureRequest) -> None:
    output: Path = request.getfixturevalue(which)
    assert errors(nu, "--skip-non-html", str(output)) == []


def test_the_style_sheet_and_the_icon_are_valid(nu: tuple[str, ...], demonstration: Path, tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text(icon((demonstration / "nl/index.html").read_text(encoding="utf-8")))
    files = (str(demonstration / "theme/style.css"), str(tmp_path / "icon.svg"))
    assert errors(nu, "--also-check-css", "--also-check-svg", *files) == []
