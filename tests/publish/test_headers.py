"""The policy as meta element and as header is one; and what a build says besides its pages."""

from pathlib import Path

import pytest
from lxml import etree, html

from tests.builders import site
from tests.builders.project import ORGANISATION
from tests.builders.site import THEME, icon
from tracker.publish import colour, headers

PALE = "#f0e68c"


def policy(pages: dict[str, str], name: str) -> str:
    """Gives the policy in the meta element of a page."""
    (content,) = html.fromstring(pages[name]).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return str(content)


def test_the_meta_element_and_the_header_are_one_policy(pages: dict[str, str], built: Path) -> None:
    assert {policy(pages, name) for name in pages} == {headers.meta()}
    sent = (built / "_headers").read_text(encoding="utf-8")
    assert f"Content-Security-Policy: {headers.meta()}; frame-ancestors 'none'\n" in sent


@pytest.mark.parametrize(
    "line",
    [
        "X-Content-Type-Options: nosniff",
        "Strict-Transport-Security: max-age=31536000",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "Permissions-Policy: camera=(), ",
    ],
)
def test_the_headers_of_usual_hosts_are_sent_for_every_address(built: Path, line: str) -> None:
    lines = (built / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    assert [found for found in lines if found.startswith(f"  {line}")]


def test_the_policy_allows_nothing_inline_and_no_other_host() -> None:
    assert "unsafe" not in headers.meta()
    assert "default-src 'none'" in headers.meta()
    words = {part.split()[0]: set(part.split()[1:]) for part in headers.POLICY}
    assert words.pop("img-src") == {"'self'", "data:"}
    assert set().union(*words.values()) == {"'none'", "'self'"}


@pytest.mark.parametrize("name", ["nl/index.html", "index.html", "embed/nl/56k0001/index.html"])
def test_the_icon_stands_in_the_page_in_the_colour_of_the_organisation(tmp_path: Path, name: str) -> None:
    folder = site.small(tmp_path, organisation=f"{ORGANISATION}brand_colour: '{PALE}'\n")
    assert site.pelican(folder).returncode == 0
    drawn = etree.fromstring(icon((folder / "output" / name).read_text(encoding="utf-8")).encode())
    assert (drawn.tag, PALE in drawn.xpath("//@fill")) == ("{http://www.w3.org/2000/svg}svg", True)


def test_the_referrer_policy_is_the_same_in_the_page() -> None:
    assert f'content="{headers.REFERRER}"' in (THEME / "templates/policy.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [(), ("--quiet",)])
def test_a_pale_brand_colour_is_said_at_build_with_the_tone_that_passes(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = site.small(tmp_path, organisation=f"{ORGANISATION}brand_colour: '{PALE}'\n")
    done = site.pelican(folder, *words)
    assert done.returncode == 0, done.stdout
    said = " ".join(done.stdout.split())
    tone = colour.readable(PALE, colour.PAPER)
    assert f"found {PALE}" in said
    assert tone in said
    assert tone in (folder / "output/theme/style.css").read_text(encoding="utf-8")


def test_the_colour_that_the_theme_was_made_with_is_not_spoken_of() -> None:
    assert colour.warnings(colour.ACCENT) == ()


def test_what_is_no_colour_is_told_and_the_theme_keeps_its_own() -> None:
    assert ["expected #rrggbb" in warning for warning in colour.warnings("purple")] == [True]


def test_a_colour_that_fails_in_one_scheme_is_told_for_that_one() -> None:
    assert [warning.count("light") for warning in colour.warnings(PALE)] == [1]
    assert [warning.count("dark paper") for warning in colour.warnings("#000080")] == [1]


@pytest.mark.parametrize(("words", "said"), [((), "Done: "), (("--quiet",), "")])
def test_pelicans_count_of_articles_is_not_said(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = site.pelican(site.small(tmp_path), *words)
    assert done.returncode == 0
    assert "articles" not in done.stdout
    assert done.stdout.startswith(said) if said else not done.stdout.strip()
