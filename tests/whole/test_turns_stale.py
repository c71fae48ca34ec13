"""One newer text of a procedure, and built page, built feeds and ``tracker todo`` say that a stance is stale."""

import datetime as dt
import json
from pathlib import Path

import pytest
from lxml import html

from tests.builders import site
from tests.builders.files import edited
from tests.builders.project import POSITION
from tests.builders.records import document, noon, procedure
from tests.following.readers import read
from tests.whole.reading import LANGUAGES
from tracker.catalogue import load
from tracker.cli import main
from tracker.files import procedures
from tracker.sources.source import Reading
from tracker.update.judge import judge

FIRST = document("56K0001001", type="WETSVOORSTEL", date=dt.date(2025, 1, 2))
NEWER = document("56K0001002", type="AANGENOMEN TEKST", date=dt.date(2025, 3, 1))
SAYS = {
    "nl": "sinds 1 maart 2025 is er een nieuwere tekst: 56K0001002",
    "fr": "depuis le 1er mars 2025, il existe un texte plus récent",
    "en": "since 1 March 2025 there is a newer text: 56K0001002",
}
STALE = ("nieuwere tekst dan die van onze houding", "plus récent que celui", "newer text than our stance")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds a site with a stance on the newest text that there is."""
    text = edited(POSITION, "    since: 2025-01-05\n", "    read: 56K0001001\n    since: 2025-01-05\n")
    folder = site.small(
        tmp_path_factory.mktemp("stale") / "before", position=text, tracked=procedure(documents=(FIRST,))
    )
    assert site.pelican(folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def after(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records one newer text of that procedure, as an update does, and builds again, the earlier output kept."""
    kept = tmp_path_factory.mktemp("kept") / "output"
    recorded = load(before).recorded["56K0001"]
    later = judge(recorded, Reading(procedure=procedure(documents=(FIRST, NEWER))), noon("2025-03-04")).procedure
    assert later
    (before / "output").rename(kept)
    procedures.save(before, procedures.path_of("be-chamber", "56", "56k0001"), later)
    assert site.pelican(before).returncode == 0
    return kept


def _page(output: Path, code: str) -> str:
    tree = html.fromstring((output / code / "procedures/56k0001/index.html").read_bytes())
    return " ".join(tree.text_content().replace("\u00a0", " ").split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_built_page_says_so_only_afterwards(before: Path, after: Path, code: str) -> None:
    assert [SAYS[code] in _page(output, code) for output in (after, before / "output")] == [False, True]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "feed", ["all", "procedures/56k0001", "dossiers/middle-east", "positions/embargo", "themes/peace"]
)
def test_the_built_feeds_say_so_only_afterwards(before: Path, after: Path, code: str, feed: str) -> None:
    for output, expected in ((after, 0), (before / "output", 1)):
        titles = [one.title for one in read((output / code / "feeds" / f"{feed}.atom").read_text(encoding="utf-8"))]
        assert sum(any(words in title for words in STALE) for title in titles) == expected


@pytest.mark.usefixtures("after")
def test_the_work_list_has_it_with_file_line_and_what_to_do(before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", "--root", str(before), "--json"]) == 0
    (task,) = [one for one in json.loads(capsys.readouterr().out)["tasks"] if one["kind"] == "stance"]
    line = (before / task["path"]).read_text(encoding="utf-8").splitlines()[task["line"] - 1]
    assert (line.strip(), "read: 56K0001002" in task["do"]) == ("read: 56K0001001", True)
