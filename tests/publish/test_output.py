"""The output folder holds exactly our files; nobody else's are lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import site
from tracker.publish import output

FILES = {"build.json": output.manifest("", ""), "nl/index.html": b"a", "nl/x/index.html": b"b"}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    folder, marker = tmp_path / "output", tmp_path / "building"
    output.write(FILES, folder, marker)
    assert output.write({**FILES, "nl/index.html": b"c"}, folder, marker) == ("nl/index.html",)


def test_what_nobody_owns_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    folder, marker = tmp_path / "output", tmp_path / "building"
    output.write(FILES, folder, marker)
    output.write({name: FILES[name] for name in ("build.json", "nl/index.html")}, folder, marker)
    assert not (folder / "nl/x").exists()


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    folder, marker = tmp_path / "output", tmp_path / "building"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git/config").write_bytes(b"git")
    output.write(FILES, folder, marker)
    assert (folder / ".git/config").read_bytes() == b"git"


def test_a_folder_of_somebody_else_is_refused_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "thesis.txt").write_bytes(b"dear")
    with pytest.raises(output.ForeignFolderError, match=r"thesis\.txt"):
        output.write(FILES, folder, tmp_path / "building")
    assert site.tree(folder) == {"thesis.txt": b"dear"}


def test_the_marker_is_gone_when_all_is_written(tmp_path: Path) -> None:
    output.write(FILES, tmp_path / "output", tmp_path / "building")
    assert not (tmp_path / "building").exists()


def test_a_broken_file_in_the_output_is_mended(tmp_path: Path) -> None:
    folder, marker = tmp_path / "output", tmp_path / "building"
    output.write(FILES, folder, marker)
    (folder / "nl/index.html").write_bytes(b"")
    output.write(FILES, folder, marker)
    assert site.tree(folder) == FILES


@given(st.text(max_size=30))
def test_no_name_leaves_the_folder(name: str) -> None:
    folder = Path("/site/output")
    try:
        path = output.place(folder, name)
    except ValueError:
        return
    assert path.resolve().is_relative_to(folder)


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/passwd", "", "a//b", ".git/config", "a/.", "a\\..\\b"])
def test_a_name_that_would_leave_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a file"):
        output.place(Path("/site/output"), name)


def test_a_lacking_file_is_named(tmp_path: Path) -> None:
    output.write(FILES, tmp_path / "output", tmp_path / "building")
    with pytest.raises(output.WrittenPagesError, match=r"lacking: fr/index\.html"):
        output.demand([*FILES, "fr/index.html"], tmp_path / "output")
