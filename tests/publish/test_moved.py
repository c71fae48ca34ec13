"""Addresses that were published once: a build that loses one fails by name, and one that moved leads on."""

from pathlib import Path

import pytest
from lxml import html

from tests.builders import site as sites
from tests.builders.project import DOSSIER, POSITION
from tracker.cli import main
from tracker.publish.data import lock

GONE = "/nl/dossiers/near-east/"


def published(folder: Path) -> str:
    """Builds a project, notes its addresses, and gives the lock file."""
    done = sites.pelican(folder)
    assert done.returncode == 0, done.stdout
    assert main(["addresses", "--root", str(folder)]) == 0
    return (folder / lock.PATH).read_text(encoding="utf-8")


def rename(folder: Path) -> None:
    """Gives the dossier another id."""
    new = DOSSIER.replace("id: middle-east", "id: near-east")
    (folder / "content/dossiers/middle-east.nl.md").unlink()
    (folder / "content/dossiers/near-east.nl.md").write_text(new, encoding="utf-8")
    position = POSITION.replace("  - middle-east", "  - near-east")
    (folder / "positions/embargo.nl.md").write_text(position, encoding="utf-8")


def test_a_renamed_dossier_stops_the_build_by_name_until_its_addresses_lead_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = sites.small(tmp_path / "project")
    text = published(folder)
    assert "/nl/dossiers/middle-east/\n" in text
    rename(folder)
    before = sites.tree(folder / "output")
    done = sites.pelican(folder)
    assert done.returncode == 1
    said = " ".join((done.stdout + done.stderr).split())
    assert "/nl/dossiers/middle-east/" in said
    assert "tracker addresses --moved OLD NEW" in said
    assert sites.tree(folder / "output") == before

    assert main(["addresses", "--root", str(folder), "--moved", "dossiers/middle-east", "dossiers/near-east"]) == 0
    assert "lead to dossiers/near-east" in capsys.readouterr().out
    done = sites.pelican(folder)
    assert done.returncode == 0, done.stdout
    output = folder / "output"
    page = html.fromstring((output / "nl/dossiers/middle-east/index.html").read_text(encoding="utf-8"))
    assert page.xpath("string(//meta[@http-equiv='refresh']/@content)") == "0; url=../near-east/"
    assert page.xpath("string(//link[@rel='canonical']/@href)").endswith(GONE)
    feed = "feeds/dossiers/{}.atom"
    assert (output / "nl" / feed.format("middle-east")).read_bytes() == (
        output / "nl" / feed.format("near-east")
    ).read_bytes()
    assert f"/nl/dossiers/middle-east/ {GONE} 301\n" in (output / "_redirects").read_text(encoding="utf-8")
    assert main(["addresses", "--root", str(folder)]) == 0
    assert f"/nl/dossiers/middle-east/ {GONE}\n" in (folder / lock.PATH).read_text(encoding="utf-8")


def test_a_renaming_of_what_was_never_published_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["addresses", "--root", str(tmp_path), "--moved", "dossiers/x", "dossiers/y"]) == 2
    assert "no address holds /dossiers/x/" in capsys.readouterr().err


def test_without_a_built_site_there_is_nothing_to_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["addresses", "--root", str(tmp_path)]) == 2
    assert "tracker site" in capsys.readouterr().err
    assert not (tmp_path / lock.PATH).exists()
