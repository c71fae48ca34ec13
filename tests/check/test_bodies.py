"""Links in editors' texts: a broken one is told with its file and line, before any build."""

from pathlib import Path

import pytest

from tests.builders.files import PAGE, written
from tests.builders.project import POSITION, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")


def _findings(folder: Path, body: str) -> tuple[Finding, ...]:
    return check.findings(load(project(folder, position=POSITION + body)), AS_OF)


@pytest.mark.parametrize(
    "body",
    [
        "[a]({filename}/content/dossiers/middle-east.nl.md)",
        "[a]({filename}/content/dossiers/middle-east.nl.md#deel 'titel')",
        "[a]({filename}../content/dossiers/middle-east.nl.md)",
        "[a](|filename|/positions/embargo.nl.md)",
        "[a][b]\n\n[b]: {filename}/positions/embargo.nl.md",
        "![a]({static}/content/a.png)",
        "[a](https://www.dekamer.be/x_(y))",
        "[a](mailto:a@b.be) [b](#deel) [c](/nl/dossiers/)",
        "`[a](weg.md)` en \\[a\\](weg.md) <!-- [a](weg.md) -->",
        "Tekst[^1]\n\n[^1]: Een noot (met haakjes).",
        "[Noot]: dit is gewone tekst",
    ],
)
def test_a_link_that_leads_somewhere_is_no_finding(tmp_path: Path, body: str) -> None:
    assert _findings(tmp_path, body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "[weg]({filename}/content/dossiers/nowhere.nl.md)",
        "[weg]({filename}content/dossiers/middle-east.nl.md)",
        "[weg]({filename}/content/themes.yaml)",
        "[weg][b]\n[b]: {filename}/positions/weg.nl.md",
        '<a href="{filename}/positions/weg.nl.md">weg</a>',
        "[weg]({filename})",
    ],
)
def test_a_link_to_a_text_that_there_is_not_is_told(tmp_path: Path, body: str) -> None:
    (found,) = _findings(tmp_path, body)
    assert found.path == "positions/embargo.nl.md"
    assert found.expected.startswith("the path of a text in positions/, content/dossiers/, ")


@pytest.mark.parametrize("target", ["embargo.nl.md", "../dossiers/x/", "www.dekamer.be", "?a=b", ""])
def test_a_link_that_hangs_on_the_address_of_its_page_is_told(tmp_path: Path, target: str) -> None:
    (found,) = _findings(tmp_path, f"[a]({target})")
    assert "{filename}" in found.remedy
    assert "https://" in found.remedy


def test_a_broken_link_has_its_line(tmp_path: Path) -> None:
    body = "\nEen regel.\n\n`code`\n<!-- twee\nregels -->\n[weg](weg.md) en\n[weg](pad.md)\n"
    lines = (POSITION + body).splitlines()
    told = [finding.line for finding in _findings(tmp_path, body)]
    assert [lines[line - 1] for line in told] == ["[weg](weg.md) en", "[weg](pad.md)"]


def test_a_link_to_a_text_that_is_broken_itself_is_not_accused(tmp_path: Path) -> None:
    written(tmp_path, "content/pages/about.nl.md", PAGE.replace("title", "titel"))
    told = _findings(tmp_path, "[over ons]({filename}/content/pages/about.nl.md)")
    assert {finding.path for finding in told} == {"content/pages/about.nl.md"}


def test_the_body_of_a_page_is_looked_at_too(tmp_path: Path) -> None:
    written(tmp_path, "content/pages/about.nl.md", f"{PAGE}\n[weg](weg.md)\n")
    (found,) = _findings(tmp_path, "")
    assert found.path == "content/pages/about.nl.md"
