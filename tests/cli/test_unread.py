"""A command whose reader goes away, as ``head`` does when it has seen enough."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.project import project
from tests.builders.records import procedure
from tests.conftest import ROOT

COMMANDS = (["sources"], ["check"], ["todo"])
"""One that prints much, one that prints a line at its end, one that prints a list."""


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_command_ends_quietly_when_nobody_reads_on(words: list[str], tmp_path: Path) -> None:
    root = project(tmp_path / "project", tracked=procedure())
    command = [sys.executable, "-m", "tracker", *words, "--root", str(root)]
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(writer)
    assert (ended.stderr, ended.returncode) == ("", 141)
