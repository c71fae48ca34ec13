"""Datasette, started on the published database as it is, answers questions about it."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REQUIRED
from tests.data import world
from tracker.publish.data import sqlite

JOINED = "select p.reference, r.outcome from recommendations r join procedures p on p.reference = r.procedure"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Writes the database; skips where Datasette is not installed, and fails where it is required."""
    if find_spec("datasette") is None:
        message = "Datasette is not installed"
        if "datasette" in REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    path = tmp_path_factory.mktemp("data") / "standpunt.sqlite"
    path.write_bytes(sqlite.database(world.full()))
    return path


def _asked(database: Path, address: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "datasette", "--get", address, "--immutable", str(database)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_a_table_is_filtered_by_its_address(database: Path) -> None:
    found = _asked(database, "/standpunt/events.json?scheduled=1&precision=day&_shape=array")
    assert [(row["procedure"], row["date"], row["label"]) for row in found] == [("56K0001", "2025-07-01", "Vote")]


def test_a_question_joins_what_we_ask_to_where_it_stands(database: Path) -> None:
    query = JOINED.replace(" ", "+")
    assert _asked(database, f"/standpunt.json?sql={query}&_shape=array") == [
        {"reference": "56K0001", "outcome": "in-part"}
    ]


def test_a_procedure_has_a_page_of_its_own_by_its_reference(database: Path) -> None:
    (row,) = _asked(database, "/standpunt/procedures/56K0001.json?_shape=array")
    assert row["title_nl"] == "Een wet"
