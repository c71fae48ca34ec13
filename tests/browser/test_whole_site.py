"""Both sites, whole and as files: no dead link, what each page weighs, its languages, and the same bytes twice."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.builders import hard_site, site
from tests.conftest import ROOT

BARE = ("404.html", "index.html", "embed/")
"""Pages without a foot: the common ones, and the cards that stand on other sites."""

BESIDE = ("theme/style.css", "theme/fonts/serif-600.woff2")
HEAVIEST, HEAVIEST_OF_MANY, MANY_ROWS = 60_000, 120_000, 60
"""Bytes of a page with its files, uncompressed; of one with more dated rows than the last number."""

Tree = html.HtmlElement


@pytest.fixture(scope="module", params=["demonstration", "hard"])
def output(request: pytest.FixtureRequest) -> Path:
    """Gives a built site."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="module")
def trees(output: Path) -> Mapping[str, Tree]:
    """Gives every page, parsed, by its address."""
    return {path.relative_to(output).as_posix(): html.fromstring(path.read_bytes()) for path in output.rglob("*.html")}


def _targets(name: str, tree: Tree, root: str) -> Iterator[tuple[str, str]]:
    """Gives what a page leads to on its own site, as a file's name and a fragment."""
    for href in tree.xpath("//@href | //@src"):
        parts = urlsplit(urljoin(root + name, href))
        if f"{parts.scheme}://{parts.netloc}/" == root:
            path = unquote(parts.path).lstrip("/")
            yield (f"{path}index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)


def test_no_link_is_dead_and_every_fragment_names_a_place(output: Path, trees: Mapping[str, Tree]) -> None:
    root = urlsplit(trees["nl/index.html"].xpath("string(//link[@rel='canonical']/@href)"))
    places = {name: set(tree.xpath("//@id")) for name, tree in trees.items()}
    files = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    followed = {
        (name, *target)
        for name, tree in trees.items()
        for target in _targets(name, tree, f"{root.scheme}://{root.netloc}/")
    }
    assert len(followed) > 10 * len(trees)
    dead = [one for one in followed if one[1] not in files or (one[2] and one[2] not in places.get(one[1], ()))]
    assert dead == []


def test_no_page_is_too_heavy(output: Path, trees: Mapping[str, Tree]) -> None:
    beside = sum((output / name).stat().st_size for name in BESIDE)
    weights = {name: beside + (output / name).stat().st_size for name in trees}
    heavy = {name for name, weight in weights.items() if weight > _most(name, trees[name])}
    assert heavy == set()


def _most(name: str, tree: Tree) -> int:
    rows = tree.xpath("//main//li[.//*[contains(@class, 'date') or contains(@class, 'when')]]")
    return HEAVIEST_OF_MANY if "/procedures/" in name and len(rows) > MANY_ROWS else HEAVIEST


def test_every_page_names_itself_in_each_language_and_once_as_itself(trees: Mapping[str, Tree]) -> None:
    wrong = []
    for name, tree in trees.items():
        code, _, rest = name.removesuffix("index.html").partition("/")
        others = dict(
            zip(tree.xpath("//link[@hreflang]/@hreflang"), tree.xpath("//link[@hreflang]/@href"), strict=True)
        )
        if code not in {"nl", "fr", "en"}:
            continue
        if [urlsplit(others.get(one, "")).path for one in ("nl", "fr", "en")] != [
            f"/{one}/{rest}" for one in ("nl", "fr", "en")
        ] or tree.xpath("//link[@rel='canonical']/@href") != [others[code]]:
            wrong.append(name)
    assert wrong == []


def test_every_page_reports_an_error_with_its_own_address(trees: Mapping[str, Tree]) -> None:
    wrong = []
    for name, tree in trees.items():
        own = tree.xpath("string(//link[@rel='canonical']/@href)")
        mails = [unquote(href) for href in tree.xpath("//footer//a/@href") if href.startswith("mailto:")]
        if own and not name.startswith(BARE) and not [mail for mail in mails if own in mail]:
            wrong.append(name)
    assert wrong == []


def test_the_demonstration_built_twice_is_the_same_bytes(demonstration: Path, tmp_path: Path) -> None:
    other = tmp_path / "again"
    done = site.pelican(ROOT, "-o", str(other), TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stdout
    assert site.tree(other) == site.tree(demonstration)


def test_the_hard_cases_built_twice_are_the_same_bytes(hard: Path, tmp_path: Path) -> None:
    folder = hard_site.hard(tmp_path / "elsewhere")
    assert site.pelican(folder, TZ="America/Lima", PYTHONHASHSEED="2").returncode == 0
    assert site.tree(folder / "output") == site.tree(hard)
