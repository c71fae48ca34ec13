"""The lock: what was once adopted cannot be taken away unseen, not even by name."""

from pathlib import Path

import pytest

from tests.builders import site
from tests.builders.files import written
from tests.builders.project import POSITION, adopt, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.cli import main
from tracker.files import adopted
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")
NL = "positions/embargo.nl.md"
SECOND = "  - id: second\n    text: Nog iets\n    to:\n      - parliament\n"
TWO = POSITION.replace("---\n\nDemo", f"{SECOND}---\n\nDemo")


def _findings(folder: Path) -> tuple[Finding, ...]:
    return check.findings(load(folder), AS_OF)


def test_a_recommendation_that_has_gone_is_named(tmp_path: Path) -> None:
    written(project(tmp_path, position=TWO), NL, POSITION)
    (found,) = _findings(tmp_path)
    assert "embargo/second" in found.found
    assert (tmp_path / found.path).read_text().splitlines()[found.line - 1] == "embargo/second"


def test_a_whole_position_that_has_gone_is_named_with_each_of_its_recommendations(tmp_path: Path) -> None:
    (project(tmp_path, position=TWO) / NL).unlink()
    assert [found.found.split()[2].rstrip(",") for found in _findings(tmp_path)] == [
        "embargo/adopt-it",
        "embargo/second",
    ]


def test_a_position_that_goes_back_to_draft_is_found(tmp_path: Path) -> None:
    written(project(tmp_path), NL, POSITION.replace("status: adopted", "status: draft"))
    (found,) = _findings(tmp_path)
    assert (found.path, found.field) == (NL, "status")
    assert "embargo/adopt-it" in found.found


@pytest.mark.parametrize("status", ["withdrawn", "superseded"])
def test_a_position_that_no_longer_holds_keeps_its_recommendations(tmp_path: Path, status: str) -> None:
    written(project(tmp_path), NL, POSITION.replace("status: adopted", f"status: {status}"))
    assert _findings(tmp_path) == ()


def test_a_position_that_cannot_be_read_is_not_said_to_have_lost_anything(tmp_path: Path) -> None:
    written(project(tmp_path), NL, POSITION.replace("adopted: 2025-01-05", "adopted: gisteren"))
    assert {found.path for found in _findings(tmp_path)} == {NL}


def test_what_was_newly_adopted_is_found_with_the_command(tmp_path: Path) -> None:
    written(project(tmp_path), NL, TWO)
    (found,) = _findings(tmp_path)
    assert (found.path, "embargo/second" in found.found, "tracker adopt" in found.remedy) == (NL, True, True)


def test_a_draft_need_not_be_in_the_lock(tmp_path: Path) -> None:
    project(tmp_path, position=POSITION.replace("status: adopted", "status: draft"))
    assert adopted.load(tmp_path).ids == {}
    assert _findings(tmp_path) == ()


def test_the_command_adds_what_is_new_in_order_and_takes_nothing_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, position=TWO)
    written(tmp_path, NL, POSITION.replace("id: adopt-it", "id: a-third"))
    assert main(["adopt", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("Adopted: embargo/a-third\n")
    assert list(adopted.load(tmp_path).ids) == ["embargo/second", "embargo/adopt-it", "embargo/a-third"]


def test_the_command_twice_writes_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project(tmp_path)
    before = (tmp_path / adopted.PATH).read_bytes()
    assert main(["adopt", "--root", str(tmp_path)]) == 0
    assert (tmp_path / adopted.PATH).read_bytes() == before
    assert "already" in capsys.readouterr().out


def test_a_mark_of_two_versions_that_met_is_found_and_stops_the_command(tmp_path: Path) -> None:
    project(tmp_path)
    written(tmp_path, adopted.PATH, "<<<<<<< ours\nembargo/adopt-it\n>>>>>>> theirs\n")
    assert [found.line for found in _findings(tmp_path)] == [1, 3]
    assert main(["adopt", "--root", str(tmp_path)]) == 2


def test_lines_that_two_people_added_are_read_in_any_order_and_doubled(tmp_path: Path) -> None:
    project(tmp_path, position=TWO)
    written(tmp_path, adopted.PATH, "embargo/second\nembargo/adopt-it\nembargo/second\n")
    assert _findings(tmp_path) == ()


def test_a_site_without_an_adopted_recommendation_is_not_built_and_says_which(tmp_path: Path) -> None:
    folder = site.small(tmp_path / "project", position=TWO)
    written(folder, NL, POSITION)
    done = site.pelican(folder)
    assert done.returncode == 1
    assert "embargo/second" in done.stdout + done.stderr


def test_an_emptied_lock_lets_nothing_through(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / adopted.PATH).unlink()
    (found,) = _findings(tmp_path)
    assert "embargo/adopt-it" in found.found
    adopt(tmp_path)
    assert _findings(tmp_path) == ()
