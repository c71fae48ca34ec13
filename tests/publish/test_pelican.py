"""What Pelican swallows must stop our build: exit code 1, and the old site stays (DESIGN.md, "Pelican")."""

from pathlib import Path

import pytest

from tests.builders import site
from tests.builders.project import POSITION


def stops(folder: Path, why: str, *words: str) -> None:
    """Asserts that a build fails with a message that says why, and writes nothing."""
    done = site.pelican(folder, *words)
    assert (done.returncode, why in done.stdout + done.stderr) == (1, True), done.stdout + done.stderr
    assert not (folder / "output").exists()


def test_a_sound_project_has_every_page_of_every_language(built: Path) -> None:
    found = {path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")}
    in_dutch = {
        "nl",
        "nl/about",
        "nl/accessibility",
        "nl/addressees",
        "nl/addressees/parliament",
        "nl/board",
        "nl/calendar",
        "nl/calendar/2025-09",
        "nl/changes",
        "nl/changes/2025-w01",
        "nl/changes/2025-w05",
        "nl/corrections",
        "nl/data",
        "nl/dossiers",
        "nl/dossiers/middle-east",
        "nl/endorsements",
        "nl/institutions",
        "nl/institutions/be-chamber",
        "nl/institutions/be-chamber/56",
        "nl/measured",
        "nl/organisations",
        "nl/positions",
        "nl/positions/embargo",
        "nl/positions/embargo/adopt-it",
        "nl/privacy",
        "nl/procedures",
        "nl/procedures/references",
        "nl/search",
        "nl/procedures/56k0001",
        "nl/recommendations",
        "nl/register",
        "nl/recommendations/undecided",
        "nl/sources",
        "nl/stages",
        "nl/stages/committee",
        "nl/themes",
        "nl/themes/peace",
        "nl/themes/peace/recommendations",
        "nl/windows",
    }
    assert found == {".", *(f"embed/{code}/56k0001" for code in ("nl", "fr", "en"))} | {
        code + name[2:] for code in ("nl", "fr", "en") for name in in_dutch
    }


def test_a_file_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path, position=POSITION.replace("---", "", 1))
    stops(folder, "positions/embargo.nl.md")


def test_a_position_with_a_finding_stops_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path, position=POSITION.replace("  - peace", "  - unknown-theme"))
    stops(folder, "unknown-theme")


@pytest.mark.parametrize("words", [(), ("--quiet",)])
def test_a_reader_that_raises_stops_the_build(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = site.small(tmp_path)
    body = """
@staticmethod
def register():
    from pelican import signals
    signals.readers_init.connect(Saboteur.replace)
@staticmethod
def replace(readers):
    class Raising(readers.reader_classes["html"]):
        def read(self, path):
            raise ValueError("no reader")
    readers.reader_classes["html"] = Raising
"""
    site.with_plugin(folder, body)
    (folder / "positions" / "page.html").write_text("<title>x</title>", encoding="utf-8")
    stops(folder, "Could not process", *words)


@pytest.mark.parametrize("words", [(), ("--quiet",)])
def test_a_plugin_that_cannot_register_stops_the_build(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = site.small(tmp_path)
    site.with_plugin(folder, "@staticmethod\ndef register():\n    raise ValueError('no plugin')")
    stops(folder, "Cannot register plugin", *words)


def test_a_broken_filename_link_stops_the_build(tmp_path: Path) -> None:
    position = POSITION + "\n[weg]({filename}/content/dossiers/nowhere.nl.md)\n"
    stops(site.small(tmp_path, position=position), "positions/embargo.nl.md:")


def test_a_first_paragraph_that_looks_like_metadata_stays_on_the_page(tmp_path: Path) -> None:
    position = POSITION.replace("Demonstratietekst.", "Opgelet: wij trokken dit in.")
    folder = site.small(tmp_path, position=position)
    assert site.pelican(folder).returncode == 0
    page = (folder / "output/nl/positions/embargo/index.html").read_text(encoding="utf-8")
    assert "Opgelet: wij trokken dit in." in page


def test_a_filename_link_leads_to_the_page_in_the_readers_language(tmp_path: Path) -> None:
    position = POSITION + "\n[naar]({filename}/content/dossiers/middle-east.nl.md)\n"
    folder = site.small(tmp_path, position=position)
    assert site.pelican(folder).returncode == 0
    french = (folder / "output/fr/positions/embargo/index.html").read_text(encoding="utf-8")
    assert '<a href="../../dossiers/middle-east/" rel="noopener noreferrer">naar</a>' in french


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("/nl/positions/gone/", "which does not exist"),
        ("../gone/", "expected {filename} with a path"),
        ("#gone", "a page without that anchor"),
        ("/nl/dossiers/middle-east/#gone", "a page without that anchor"),
    ],
)
def test_a_broken_internal_link_stops_the_build(tmp_path: Path, link: str, why: str) -> None:
    stops(site.small(tmp_path, position=f"{POSITION}\n[weg]({link})\n"), why)


def test_an_undefined_template_variable_stops_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path, copied=True)
    site.spoil(folder, "theme/templates/dossier.html", "{{ parts.head(view.head) }}", "{{ view.nothing }}")
    stops(folder, "no attribute 'nothing'")


def test_a_text_of_the_interface_without_translation_stops_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path, copied=True)
    site.spoil(folder, "theme/templates/dossier.html", "_('The story')", "_('A new text')")
    stops(folder, "found no translation of 'A new text'")


def test_two_pages_with_one_address_stop_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path)
    page = (folder / "content/pages/about.nl.md").read_text(encoding="utf-8")
    (folder / "content/pages/procedures.nl.md").write_text(
        page.replace("id: about", "id: procedures"), encoding="utf-8"
    )
    stops(folder, "/nl/procedures/: found two pages")


def test_pages_that_differ_from_the_table_fail_the_build(tmp_path: Path) -> None:
    folder = site.small(tmp_path)
    body = """
@staticmethod
def register():
    from pelican import signals
    signals.content_written.connect(Saboteur.remove)
@staticmethod
def remove(path, context):
    import pathlib
    if path.endswith("about/index.html"):
        pathlib.Path(path).unlink()
"""
    site.with_plugin(folder, body)
    done = site.pelican(folder)
    assert (done.returncode, "lacking: en/about/index.html" in done.stdout) == (1, True), done.stdout


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    folder = site.small(tmp_path)
    assert site.pelican(folder).returncode == 0
    before = site.tree(folder / "output")
    position = folder / "positions/embargo.nl.md"
    position.write_text(position.read_text(encoding="utf-8") + "\n[weg](/nl/gone/)\n", encoding="utf-8")
    assert site.pelican(folder).returncode == 1
    assert site.tree(folder / "output") == before


def test_a_page_that_no_longer_exists_is_removed(tmp_path: Path) -> None:
    folder = site.small(tmp_path)
    assert site.pelican(folder).returncode == 0
    (folder / "content/pages/about.nl.md").unlink()
    assert site.pelican(folder).returncode == 0
    assert not list((folder / "output").rglob("about"))


def test_a_file_that_a_text_links_is_published(tmp_path: Path) -> None:
    folder = site.small(tmp_path, position=POSITION + "\n[brief]({static}/content/letter.txt)\n")
    (folder / "content/letter.txt").write_text("brief", encoding="utf-8")
    assert site.pelican(folder).returncode == 0
    assert (folder / "output/content/letter.txt").read_bytes() == b"brief"
