"""What git knows of the files is cited; without git nothing is."""

import subprocess
from pathlib import Path

from tracker.publish import commits


def git(folder: Path, *words: str) -> str:
    """Runs git as somebody."""
    names = ["-c", "user.name=Test", "-c", "user.email=test@test.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *names, *words], cwd=folder, capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """Makes a repository with two files, the second changed once more."""
    (folder / "positions").mkdir(parents=True)
    git(folder, "init", "-q")
    for number, name in enumerate(("a.nl.md", "b é.nl.md", "b é.nl.md")):
        (folder / "positions" / name).write_text(str(number), encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", str(number))
    return folder


def test_each_file_has_the_commit_that_last_changed_it(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    first, last = git(folder, "rev-parse", "HEAD~2")[:12], git(folder, "rev-parse", "HEAD")[:12]
    assert commits.last_changes(folder) == {"positions/a.nl.md": first, "positions/b é.nl.md": last}


def test_a_project_below_the_root_of_its_repository_names_its_files_from_its_own_folder(tmp_path: Path) -> None:
    repository(tmp_path / "project")
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "advice.addEmbeddedRepo", "false")
    inner = tmp_path / "site"
    (inner / "content").mkdir(parents=True)
    (inner / "content/a.yaml").write_text("a", encoding="utf-8")
    git(tmp_path, "add", "site")
    git(tmp_path, "commit", "-q", "-m", "a")
    assert list(commits.last_changes(inner)) == ["content/a.yaml"]


def test_a_shallow_clone_cites_nothing(tmp_path: Path) -> None:
    origin = repository(tmp_path / "origin")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{origin}", "shallow")
    assert commits.last_changes(tmp_path / "shallow") == {}


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    assert (commits.last_changes(tmp_path), commits.current(tmp_path)) == ({}, "")


def test_a_changed_file_makes_the_commit_dirty(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert commits.current(folder) == git(folder, "rev-parse", "HEAD")
    (folder / "positions/a.nl.md").write_text("x", encoding="utf-8")
    assert commits.current(folder).endswith("-dirty")
