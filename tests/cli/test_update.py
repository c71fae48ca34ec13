"""``tracker update``, ``held``, ``accept``, ``reject`` and ``sources`` as a person runs them, against the stand-in."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders.be_chamber import Block, Dossier, Main
from tests.builders.project import project
from tests.standin import Standin, acts
from tests.update.running import DOSSIER, files, served
from tracker.catalogue import load
from tracker.cli import main
from tracker.disk import lock

HEARD = Dossier(
    reference="56K0001",
    documents=(Main(id="56K0001001"),),
    blocks=(Block(lines=("29/04/2025 IN BESPREKING", "30/04/2025 IN BESPREKING")),),
)
LESS = replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING",)),))


@pytest.fixture
def chamber(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    with Standin() as running:
        running.world.dossiers["56K0001"] = served(HEARD)
        monkeypatch.setenv("STANDPUNT_BASE_BE_CHAMBER", running.base)
        yield running


@pytest.fixture
def root(tmp_path: Path, chamber: Standin) -> Path:
    folder = project(tmp_path / "project")
    (folder / "content/procedures/be-chamber/56/56k0001.yaml").unlink()
    (folder / "content/verified/be-chamber.yaml").unlink()
    assert _run(folder, "update") == 0
    chamber.seen.clear()
    return folder


def _run(root: Path, command: str, *words: str) -> int:
    return main([command, *words, "--root", str(root)])


def _git(root: Path, *words: str) -> str:
    git = shutil.which("git")
    assert git is not None
    return subprocess.run([git, *words], cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(root: Path) -> Path:
    _git(root, "init", "--quiet")
    _git(root, "config", "user.name", "Test")
    _git(root, "config", "user.email", "test@test.example")
    (root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    _git(root, "add", "-A")
    _git(root, "commit", "--quiet", "-m", "Begin")
    return root


def test_the_closing_table_names_reference_stage_and_result(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert _run(root, "update") == 0
    out = capsys.readouterr().out
    assert "56K0001" in out
    assert "1 verified; 0 files of procedures written." in out


def test_a_refusal_is_exit_1_and_is_told(root: Path, chamber: Standin, capsys: pytest.CaptureFixture[str]) -> None:
    chamber.script(DOSSIER, acts.rejected())
    assert _run(root, "update") == 1
    assert "Request Rejected" in capsys.readouterr().out


def test_a_reference_may_be_named_in_any_usual_form(root: Path, chamber: Standin) -> None:
    assert _run(root, "update", "DOC 56 0001/001") == 0
    assert chamber.asked() == 1


@pytest.mark.parametrize("words", [["wetsvoorstel 12"], ["--source", "be-senate"], ["--all"], ["--from", "nowhere"]])
def test_wrong_use_is_exit_2(root: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(root, "update", *words) == 2
    assert capsys.readouterr().err


def test_what_was_verified_lately_is_left_out(root: Path, chamber: Standin) -> None:
    assert _run(root, "update", "--since-hours", "2") == 0
    assert chamber.asked() == 0


def test_a_folder_that_is_no_project_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(tmp_path, "update") == 2
    assert "no project" in capsys.readouterr().err


def test_a_second_run_is_refused_and_the_holder_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with lock(root / ".cache/tracker.lock", "a test"):
        assert _run(root, "update") == 75
    said = capsys.readouterr().err
    assert str(os.getpid()) in said
    assert "a test" in said


def test_a_change_is_one_commit_that_names_its_paths_alone(repository: Path, chamber: Standin) -> None:
    (repository / "positions/embargo.nl.md").write_bytes(
        (repository / "positions/embargo.nl.md").read_bytes() + b"\nNog een zin.\n"
    )
    adopted = replace(HEARD, status=("VERWORPEN KAMER",))
    chamber.world.dossiers["56K0001"] = served(adopted)
    assert _run(repository, "update", "--as-of", "2030-01-02", "--commit") == 0
    assert _git(repository, "log", "-1", "--format=%s").startswith("56K0001: committee → rejected")
    changed = set(_git(repository, "show", "--name-only", "--format=", "HEAD").split())
    assert changed == {"content/procedures/be-chamber/56/56k0001.yaml", "content/verified/be-chamber.yaml"}
    assert "positions/embargo.nl.md" in _git(repository, "status", "--porcelain")


def test_a_quiet_day_is_one_commit_too(repository: Path) -> None:
    assert _run(repository, "update", "--as-of", "2030-01-02", "--commit") == 0
    assert _git(repository, "log", "-1", "--format=%s").strip() == "Verified 1 procedure"
    assert _git(repository, "show", "--name-only", "--format=", "HEAD").split() == ["content/verified/be-chamber.yaml"]


def test_a_commit_that_fails_keeps_the_files_and_says_why(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / ".git/index.lock").touch()
    assert _run(repository, "update", "--as-of", "2030-01-02", "--commit") == 1
    assert "index.lock" in capsys.readouterr().err
    assert (repository / ".git/index.lock").exists(), "somebody else's lock is told, never removed"


@pytest.fixture
def holding(root: Path, chamber: Standin, capsys: pytest.CaptureFixture[str]) -> Path:
    chamber.world.dossiers["56K0001"] = served(LESS)
    assert _run(root, "update") == 1
    capsys.readouterr()
    return root


def test_held_tells_the_reason_and_the_two_commands(holding: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(holding, "held") == 0
    out = capsys.readouterr().out
    for words in ("2025-04-30", "tracker accept '56K0001'", "tracker reject '56K0001' --why", "https://www.dekamer.be"):
        assert words in out


def test_accepting_writes_the_very_answer_that_was_held(holding: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(holding, "accept", "56K0001") == 0
    assert "2025-04-30" in capsys.readouterr().out
    catalogue = load(holding)
    assert catalogue.verifications["56K0001"].held is None
    assert "2025-04-30" not in {event.date.isoformat() for event in catalogue.recorded["56K0001"].events}


def test_accepting_another_answer_judges_it_anew(holding: Path, chamber: Standin) -> None:
    chamber.world.dossiers["56K0001"] = served(replace(LESS, blocks=()))
    before = files(holding, "content/procedures")
    assert _run(holding, "accept", "56K0001") == 1
    assert files(holding, "content/procedures") == before
    assert load(holding).verifications["56K0001"].held is not None


def test_a_rejected_answer_is_not_asked_about_again(holding: Path, chamber: Standin) -> None:
    assert _run(holding, "reject", "56/1", "--why", "De pagina is half.", "--by", "An") == 0
    assert _run(holding, "update") == 1
    standing = load(holding).verifications["56K0001"]
    assert standing.held is None
    assert standing.failure is not None
    assert "De pagina is half." in standing.failure.why
    chamber.world.dossiers["56K0001"] = served(HEARD)
    assert _run(holding, "update") == 0
    assert load(holding).verifications["56K0001"].failure is None


@pytest.mark.parametrize("words", [("accept", "56K0001"), ("reject", "56K0001", "--why", "x")])
def test_nothing_can_be_decided_where_nothing_is_held(
    root: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(root, *words) == 2
    assert "Nothing is held of 56K0001" in capsys.readouterr().err


def test_sources_shows_health_expectations_and_pace(holding: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(holding, "sources") == 0
    out = capsys.readouterr().out
    for words in ("be-chamber", "last reached", "held: 56K0001", "at least 5 s", 'div id="Story"', "AANGENOMEN"):
        assert words in out


def _many(root: Path, chamber: Standin) -> None:
    references = [f"56K{number:04}" for number in range(1, 13)]
    text = (root / "content/dossiers/middle-east.nl.md").read_text(encoding="utf-8")
    entries = "".join(f"  - reference: {reference}\n" for reference in references)
    text = text.replace("  - reference: 56/1\n", entries)
    (root / "content/dossiers/middle-east.nl.md").write_text(text, encoding="utf-8")
    for reference in references:
        made = replace(HEARD, reference=reference, documents=(Main(id=f"{reference}001"),))
        chamber.world.dossiers[reference] = served(made)


def _started(root: Path) -> "subprocess.Popen[bytes]":
    words = [sys.executable, "-m", "tracker", "update", "--root", str(root)]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_fifty_moments_every_file_is_whole_and_the_next_run_complete(root: Path, chamber: Standin) -> None:
    """Each run is killed after one more request than the run before; the last moments lie in the writing."""
    _many(root, chamber)
    for moment in range(50):
        for path in (root / "content/procedures").rglob("*.yaml"):
            path.unlink()
        running = _started(root)
        _kill_after(running, chamber, moment)
        catalogue = load(root)
        assert not [f for f in catalogue.findings if f.path.startswith("content/procedures")], f"moment {moment}"
    assert _run(root, "update") == 0
    assert len(load(root).recorded) == 12
    assert not list((root / "content").rglob("*.tmp")), "what killed runs left is swept"


def _kill_after(running: "subprocess.Popen[bytes]", chamber: Standin, moment: int) -> None:
    """Kills a run once the stand-in has seen some requests, and a few thousandths of a second more."""
    wanted = len(chamber.seen) + moment % 13
    waited = threading.Event()
    for _ in range(2_000):
        if len(chamber.seen) >= wanted or running.poll() is not None:
            break
        waited.wait(0.005)
    waited.wait(moment * 0.002)
    running.send_signal(signal.SIGKILL)
    running.wait()


def test_a_run_that_is_stopped_ends_soon_and_frees_the_lock(root: Path, chamber: Standin) -> None:
    chamber.script(DOSSIER, acts.slow_body(0.2))
    before = files(root)
    running = _started(root)
    waited = threading.Event()
    for _ in range(400):
        if chamber.asked():
            break
        waited.wait(0.025)
    running.send_signal(signal.SIGINT)
    assert running.wait(5) == 130
    assert files(root) == before
    chamber.script(DOSSIER, acts.page(served(HEARD)))
    assert _run(root, "update") == 0
