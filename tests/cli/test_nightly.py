"""``.ci/nightly``: what a server runs every night, against the stand-in and a repository of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builders.be_chamber import Dossier, Main
from tests.builders.project import project
from tests.conftest import ROOT
from tests.standin import Standin
from tests.update.running import served

HEARD = Dossier(reference="56K0001", documents=(Main(id="56K0001001"),))
WORKFLOW = ROOT / ".github/workflows/pages.yml"


@pytest.fixture
def chamber(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    with Standin() as running:
        running.world.dossiers["56K0001"] = served(HEARD)
        monkeypatch.setenv("STANDPUNT_BASE_BE_CHAMBER", running.base)
        for name, value in _NAMED.items():
            monkeypatch.setenv(name, value)
        yield running


_NAMED = {
    "GIT_AUTHOR_NAME": "Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.org",
    "GIT_COMMITTER_NAME": "Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def _git(root: Path, *words: str) -> str:
    git = shutil.which("git")
    assert git is not None
    return subprocess.run([git, *words], cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def root(tmp_path: Path, chamber: Standin) -> Path:
    """Gives a clone of a repository whose procedures nobody has asked about yet."""
    assert chamber.base
    first = project(tmp_path / "first")
    for path in ("content/procedures/be-chamber/56/56k0001.yaml", "content/verified/be-chamber.yaml"):
        (first / path).unlink()
    (first / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/nightly", first / ".ci/nightly")
    (first / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    _git(first, "init", "--quiet", "--initial-branch=main")
    _git(first, "add", "--all")
    _git(first, "commit", "--quiet", "--message", "Begin")
    _git(tmp_path, "clone", "--quiet", "--bare", "first", "bare")
    _git(tmp_path, "clone", "--quiet", "bare", "clone")
    return tmp_path / "clone"


def _nightly(root: Path) -> subprocess.CompletedProcess[str]:
    tracker = Path(sys.executable).parent / "tracker"
    environ = {**os.environ, "TRACKER": str(tracker)}
    return subprocess.run(
        [str(root / ".ci/nightly")], env=environ, capture_output=True, encoding="utf-8", check=False, cwd=root.parent
    )


def _of_the_others(root: Path) -> str:
    return _git(root.parent / "bare", "ls-tree", "-r", "--name-only", "main")


def test_what_is_new_is_committed_and_pushed(root: Path) -> None:
    done = _nightly(root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "content/procedures/be-chamber/56/56k0001.yaml" in _of_the_others(root)
    assert not _git(root, "status", "--porcelain")


def test_what_somebody_pushed_meanwhile_stays(root: Path) -> None:
    other = root.parent / "other"
    _git(root.parent, "clone", "--quiet", "bare", "other")
    (other / "positions/note.txt").write_text("Mine.", encoding="utf-8")
    _git(other, "add", "--all")
    _git(other, "commit", "--quiet", "--message", "Write")
    _git(other, "push", "--quiet")
    done = _nightly(root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "positions/note.txt" in _of_the_others(root)
    assert "content/procedures/be-chamber/56/56k0001.yaml" in _of_the_others(root)


def test_an_institution_that_is_silent_is_told_apart_from_what_is_broken(root: Path, chamber: Standin) -> None:
    chamber.world.dossiers.clear()
    assert _nightly(root).returncode == 1


def test_what_cannot_be_pushed_is_said_and_kept(root: Path) -> None:
    _git(root, "remote", "set-url", "origin", str(root.parent / "nowhere"))
    done = _nightly(root)
    assert done.returncode == 2
    assert "not pushed" in done.stderr
    assert "56k0001" in _git(root, "ls-tree", "-r", "--name-only", "HEAD")


def _jobs() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert read["permissions"] == {}
    jobs: dict[str, Any] = read["jobs"]
    return jobs


def test_each_job_of_the_workflow_may_do_only_what_it_needs() -> None:
    assert {name: job["permissions"] for name, job in _jobs().items()} == {
        "update": {"contents": "write"},
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_the_workflow_publishes_nothing_unasked() -> None:
    jobs = _jobs()
    for name in ("update", "build"):
        assert "vars.STANDPUNT_PUBLISH == 'yes'" in jobs[name]["if"], name
    assert jobs["deploy"]["needs"] == "build"


def test_the_steps_of_the_workflow_are_sound_shell(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    steps = [step["run"] for job in _jobs().values() for step in job["steps"] if "run" in step]
    assert len(steps) == 3
    for step in steps:
        script = tmp_path / "step.sh"
        script.write_text(step, encoding="utf-8")
        assert subprocess.run([bash, "-n", str(script)], check=False).returncode == 0, step
