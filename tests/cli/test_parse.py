"""``tracker parse``: the contract that other programs rely on (one JSON object, exit codes, standard error)."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders.be_chamber import Dossier, page
from tests.builders.have_your_say import act, answer, call
from tracker.cli import main


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Gives a saved dossier page of 56K0999."""
    file = tmp_path / "56_999_2025-05-02.html"
    file.write_bytes(page(Dossier()).encode("cp1252"))
    return file


def test_json_is_exactly_one_object_on_standard_output(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "be-chamber", str(saved), "--json"]) == 0
    said = capsys.readouterr()
    record = json.loads(said.out)
    assert (record["reference"], record["format"], record["stage"]) == ("56K0999", 1, "committee")
    assert said.err == ""


def test_a_reading_has_no_uids_and_its_lists_are_always_there(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "be-chamber", str(saved), "--json"])
    record = json.loads(capsys.readouterr().out)
    assert all("uid" not in event for event in record["events"])
    assert (record["windows"], record["meetings"], record["changes"]) == ([], [], [])
    assert "source_lag" not in record


def test_for_people_it_prints_words(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "be-chamber", str(saved)]) == 0
    out = capsys.readouterr().out
    assert "Stage: committee" in out
    assert "the source says: HANGEND KAMER" in out


def test_a_planned_quarter_is_no_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "initiative_2026-03-10.json"
    file.write_bytes(answer(call(), act(status="UPCOMING", published=None, plannedPeriod="Q-2027-1")))
    assert main(["parse", "ec-have-your-say", str(file)]) == 0
    assert "2027-Q1 (planned)" in capsys.readouterr().out


def test_warnings_go_to_standard_error_and_leave_exit_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page_2025-05-02.html"
    file.write_bytes(page(Dossier(status=("TER BESPREKING NA ADVIES",))).encode("cp1252"))
    assert main(["parse", "be-chamber", str(file), "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["stage"] == "unknown"
    assert "TER BESPREKING NA ADVIES" in said.err


def test_a_refusal_prints_nothing_on_standard_output(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved.write_bytes(saved.read_bytes().replace(b'id="Story"', b'id="Verhaal"'))
    assert main(["parse", "be-chamber", str(saved), "--json"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Story" in said.err


def test_another_procedures_page_is_refused_with_both_identities(
    saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", "be-chamber", str(saved), "--reference", "56/998"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "56K0999" in said.err
    assert "56K0998" in said.err


@pytest.mark.parametrize("written", ["56K0999", "56/999", "DOC 56 0999/001", "56k999"])
def test_the_reference_may_be_written_in_any_usual_form(saved: Path, written: str) -> None:
    assert main(["parse", "be-chamber", str(saved), "--reference", written]) == 0


def test_as_of_decides_what_is_still_planned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(page(Dossier()).encode("cp1252"))
    planned = {}
    for day in ("2025-04-28", "2025-04-29"):
        main(["parse", "be-chamber", str(file), "--json", "--as-of", day])
        events = json.loads(capsys.readouterr().out)["events"]
        planned[day] = [event["label"] for event in events if event.get("scheduled")]
    assert planned == {"2025-04-28": ["IN BESPREKING", "START VERGADERING"], "2025-04-29": []}


def test_a_moment_with_offset_is_taken_as_it_is(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "be-chamber", str(saved), "--json", "--as-of", "2025-04-28T23:30:00+00:00"]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    assert not [event for event in events if event.get("scheduled")], "in Brussels it is the 29th already"


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse", "be-senate", "x.html"],
        ["parse", "be-chamber", "not-there.html"],
        ["parse", "be-chamber", "x.html", "--reference", "2022/0051(COD)"],
        ["parse", "be-chamber", "x.html", "--as-of", "16/06/2025"],
        ["parse", "be-chamber", "x.html", "--as-of", "2025-06-16T12:00:00"],
        ["parse", "be-chamber"],
        [],
    ],
)
def test_wrong_use_is_exit_2_with_a_word_on_standard_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(arguments)
    except SystemExit as stopped:
        code = int(str(stopped.code))
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err


def test_it_needs_no_project_folder(saved: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    words = [sys.executable, "-m", "tracker", "parse", "be-chamber", str(saved), "--json"]
    run = subprocess.run(words, cwd=empty, capture_output=True, check=True)
    assert json.loads(run.stdout.decode("utf-8"))["reference"] == "56K0999"
    assert list(empty.iterdir()) == []


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    file = tmp_path / "page_2025-05-02.html"
    file.write_bytes(page(replace(Dossier(), title="Wetsvoorstel over Israël")).encode("cp1252"))
    words = [sys.executable, "-m", "tracker", "parse", "be-chamber", str(file), "--json"]
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    run = subprocess.run(words, env=environment, capture_output=True, check=True)
    assert json.loads(run.stdout.decode("utf-8"))["titles"]["nl"] == "Wetsvoorstel over Israël"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, contextlib, tracker.cli\n"
        "with contextlib.suppress(SystemExit): tracker.cli.main(['--help'])\n"
        "heavy = {'pelican', 'requests', 'bs4', 'lxml', 'yaml', 'babel', 'jinja2', 'markdown', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stderr.strip() == "[]"
