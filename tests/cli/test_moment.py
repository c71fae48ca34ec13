"""The moment, as the command line takes it from the environment."""

from pathlib import Path

import pytest

from tests.builders.project import project
from tests.builders.records import procedure
from tracker.cli import main


def test_an_epoch_that_is_no_moment_stops_a_command_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "project", tracked=procedure())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    assert main(["check", "--root", str(root)]) == 2
    assert "SOURCE_DATE_EPOCH: found 'abc'" in capsys.readouterr().err
