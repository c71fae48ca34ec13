"""``tracker fmt`` as an editor runs it."""

from pathlib import Path

import pytest

from tests.builders.project import project
from tracker.cli import main

POSITION = "positions/embargo.nl.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = project(tmp_path / "main")
    file = folder / POSITION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status: adopted", 'status: "adopted"   # by the board'), encoding="utf-8")
    return folder


def _fmt(root: Path, *words: str) -> int:
    return main(["fmt", *words, "--root", str(root)])


def test_a_file_in_another_style_is_rewritten_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _fmt(root) == 0
    assert POSITION in capsys.readouterr().out
    assert "\nstatus: adopted # by the board\n" in (root / POSITION).read_text(encoding="utf-8")
    assert _fmt(root, "--check") == 0


def test_check_names_what_would_change_and_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / POSITION).read_bytes()
    assert _fmt(root, "--check") == 1
    said = capsys.readouterr()
    assert POSITION in said.out
    assert "tracker fmt" in said.err
    assert (root / POSITION).read_bytes() == before


def test_a_broken_file_is_told_with_its_line_and_stays(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = "---\nformat: 1\ntitle: a: b\n---\n"
    (root / POSITION).write_text(broken, encoding="utf-8")
    assert _fmt(root) == 1
    assert f"{POSITION}:3" in capsys.readouterr().err
    assert (root / POSITION).read_text(encoding="utf-8") == broken


def test_the_other_files_are_rewritten_beside_a_broken_one(root: Path) -> None:
    (root / "content/themes.yaml").write_text("a: [\n", encoding="utf-8")
    assert _fmt(root) == 1
    assert "\nstatus: adopted # by the board\n" in (root / POSITION).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["content/verified/be-chamber.yaml", "../elsewhere.md", "content/nothing.md"])
def test_only_files_of_editors_are_rewritten(root: Path, file: str) -> None:
    (root.parent / "elsewhere.md").write_text("---\na:  1\n---\n", encoding="utf-8")
    assert _fmt(root, str(root / file)) == 2
    assert (root.parent / "elsewhere.md").read_text(encoding="utf-8") == "---\na:  1\n---\n"
