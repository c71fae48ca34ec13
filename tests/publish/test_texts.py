"""Editors' texts: Markdown in, sanitised HTML out; reading them never raises."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.publish import bodies, colour, reader

HOSTILE = [
    "<script>alert(1)</script>",
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    "<style>*{display:none}</style>",
    '<p style="display:none">x</p>',
    "<iframe src=https://evil.example></iframe>",
    '<svg><use href="#x"/></svg>',
    '<form action="https://evil.example"><input></form>',
    "<base href=https://evil.example>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_runs_or_dresses_passes(html: str) -> None:
    clean = bodies.sanitised(html, below=2)
    assert [
        word for word in ("script", "on", "data:", "style", "iframe", "svg", "form", "base") if f"{word}" in clean
    ] == []


def test_headings_begin_below_the_heading_that_they_stand_under() -> None:
    assert bodies.sanitised("<h1>a</h1><h2>b</h2><h3>c</h3>", below=3) == "<h3>a</h3><h3>b</h3><h4>c</h4>"


def test_what_markdown_makes_passes() -> None:
    link = '<a href="/nl/x/" rel="noopener noreferrer">c</a>'
    html = f"<p>a <em>b</em> {link}</p><table><tbody><tr><td>1</td></tr></tbody></table>"
    assert bodies.sanitised(html, below=2) == html


def _reader(root: Path) -> reader.FrontMatterReader:
    return reader.FrontMatterReader({"PATH": str(root), "MARKDOWN": {}, reader.TEXTS: {}})


@given(content=st.binary(max_size=200))
@settings(max_examples=200)
def test_reading_never_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = folder / "broken.nl.md"
    path.write_bytes(content)
    _, metadata = _reader(folder).read(str(path))
    assert metadata["title"] == "broken.nl.md"


def test_reading_a_file_that_is_gone_never_raises(tmp_path: Path) -> None:
    assert _reader(tmp_path).read(str(tmp_path / "gone.nl.md"))[0] == ""


@pytest.mark.parametrize("brand", ["#ffff00", "#000000", "#ffffff", "#0b4f8a", "#8a1538", "#808080"])
@pytest.mark.parametrize("paper", [colour.PAPER, colour.PAPER_DARK])
def test_any_brand_colour_can_be_read_on_either_paper(brand: str, paper: str) -> None:
    assert colour.contrast(colour.readable(brand, paper), paper) >= 4.5


def test_a_brand_colour_that_can_be_read_stays_as_it_is() -> None:
    assert colour.readable("#8a1538", colour.PAPER) == "#8a1538"


def test_contrast_of_black_and_white_is_21() -> None:
    assert round(colour.contrast("#000000", "#ffffff"), 1) == 21.0
