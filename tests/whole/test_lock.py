"""No adopted recommendation leaves unseen: its file, entry or id gone, and check and site fail with its name."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import site
from tests.builders.files import edited, written
from tests.builders.project import POSITION
from tests.builders.records import noon
from tests.conftest import ROOT
from tracker.catalogue import load
from tracker.check.adopted import nothing_adopted_has_gone
from tracker.cli import main
from tracker.files import adopted

NL = "positions/embargo.nl.md"
SECOND = "  - id: second\n    text: Nog iets\n    to:\n      - parliament\n"
TWO = POSITION.replace("---\n\nDemo", f"{SECOND}---\n\nDemo")


def _remove_the_file(folder: Path) -> None:
    (folder / NL).unlink()


def _remove_the_entry(folder: Path) -> None:
    written(folder, NL, edited(TWO, SECOND, ""))


def _rename_the_entry(folder: Path) -> None:
    written(folder, NL, edited(TWO, "id: second", "id: another"))


def _rename_the_position(folder: Path) -> None:
    (folder / NL).unlink()
    written(folder, "positions/ban.nl.md", edited(TWO, "id: embargo", "id: ban"))


WAYS = (_remove_the_file, _remove_the_entry, _rename_the_entry, _rename_the_position)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("command", ["check", "site"])
def test_check_and_site_fail_with_the_name_of_what_has_gone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str, way: Callable[[Path], None]
) -> None:
    folder = site.small(tmp_path / "project", position=TWO)
    way(folder)
    assert main([command, "--root", str(folder)]) == 1
    said = "".join(capfd.readouterr())
    assert f"{adopted.PATH}:" in said
    assert "the recommendation embargo/second, which is no longer in" in said
    assert not (folder / "output").exists()


@pytest.fixture(scope="module")
def copied(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a copy of the demonstration's texts."""
    request.getfixturevalue("demonstrating")
    folder = tmp_path_factory.mktemp("copied")
    for name in ("content", "positions"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def _positions() -> list[str]:
    """Gives the positions of the demonstration of which anything stands in the lock."""
    return sorted({name.partition("/")[0] for name in adopted.load(ROOT).ids})


@pytest.mark.parametrize("position", _positions())
def test_the_files_of_a_position_of_the_demonstration_cannot_go_unnamed(
    copied: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], position: str
) -> None:
    for path in sorted((copied / "positions").glob(f"{position}.*.md")):
        path.rename(tmp_path / path.name)
    code = main(["check", "--root", str(copied)])
    for path in sorted(tmp_path.iterdir()):
        path.rename(copied / "positions" / path.name)
    said = capfd.readouterr().err
    names = [name for name in adopted.load(ROOT).ids if name.startswith(f"{position}/")]
    assert (code, [name for name in names if f"the recommendation {name}," not in said]) == (1, [])


@pytest.mark.usefixtures("demonstrating")
def test_no_entry_of_the_lock_can_go_unnamed() -> None:
    catalogue = load(ROOT)
    assert catalogue.adopted
    for name in catalogue.adopted:
        file = catalogue.positions[name.partition("/")[0]]
        value = file.original.value
        rest = tuple(ask for ask in value.recommendations if f"{value.id}/{ask.id}" != name)
        without = replace(file, original=replace(file.original, value=replace(value, recommendations=rest)))
        lacking = replace(catalogue, positions={**catalogue.positions, value.id: without})
        (found,) = nothing_adopted_has_gone(lacking, noon("2026-09-15"))
        assert f"the recommendation {name}," in found.found
