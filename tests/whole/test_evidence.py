"""From any recommendation to the evidence of its outcome in one click: on every built page that shows the outcome."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import ROOT
from tests.whole.reading import LANGUAGES
from tracker.catalogue import load


def shown_by(project: Path) -> dict[str, str]:
    """Gives the evidence of the newest finding of every recommendation that has one, by ``position/recommendation``."""
    catalogue = load(project)
    found = {ask.name: catalogue.outcome(ask) for ask in catalogue.asks() if ask.counts}
    return {
        name: now.finding.evidence
        for name, now in found.items()
        if now.finding and now.finding.evidence and not now.derived
    }


@pytest.fixture(scope="module", params=["demonstration", "hard"])
def built(request: pytest.FixtureRequest) -> tuple[Path, dict[str, str]]:
    """Gives a built site, and what the evidence of each judged recommendation is."""
    output: Path = request.getfixturevalue(request.param)
    return output, shown_by(ROOT if request.param == "demonstration" else output.parent)


def blocks(output: Path, code: str) -> Iterator[tuple[str, str, html.HtmlElement]]:
    """Gives each block of a page in which a recommendation stands with its outcome: the page, its id, the block."""
    for path in sorted((output / code).rglob("index.html")):
        page = path.parent.relative_to(output / code).as_posix()
        (main,) = html.fromstring(path.read_bytes()).xpath("//main") or [html.Element("main")]
        for block, link in [
            *((one, one.xpath("./h3/a/@href")) for one in main.xpath(".//article[@class='ask']")),
            *((one, one.xpath("./th/a/@href")) for one in main.xpath(".//tr[.//*[@class='sign']]")),
        ]:
            leads = posixpath.normpath(posixpath.join(page, link[0])) if link else page
            yield page, leads.removeprefix("positions/"), block


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_of_every_judged_recommendation_links_its_evidence(
    built: tuple[Path, dict[str, str]], code: str
) -> None:
    output, evidence = built
    assert evidence
    pages = {name: output / code / "positions" / name / "index.html" for name in evidence}
    links = {name: html.fromstring(page.read_bytes()).xpath("//main//a/@href") for name, page in pages.items()}
    assert [name for name, address in evidence.items() if address not in links[name]] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_wherever_a_recommendation_stands_with_its_outcome_its_evidence_is_linked(
    built: tuple[Path, dict[str, str]], code: str
) -> None:
    output, evidence = built
    shown = [(page, name, block.xpath(".//a/@href")) for page, name, block in blocks(output, code) if name in evidence]
    kinds = {page.partition("/")[0] for page, _, _ in shown}
    assert kinds >= {"addressees", "positions", "procedures", "recommendations", "themes"}
    assert [(page, name) for page, name, links in shown if evidence[name] not in links] == []
