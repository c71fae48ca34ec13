"""Verifications stand in one file a source, sorted, in the canonical style."""

import datetime as dt
from pathlib import Path

import pytest

from tests.builders.files import written
from tracker.files import verified
from tracker.files.problem import FileProblem
from tracker.model.verification import Failure, Verification

NOON = dt.datetime(2025, 6, 16, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
PATH = "content/verified/be-chamber.yaml"


def test_verifications_are_saved_by_reference_and_loaded_again(tmp_path: Path) -> None:
    second, first = Verification(reference="56K0002", verified=NOON), Verification(reference="56K0001")
    assert verified.save(tmp_path, "be-chamber", [second, first])
    assert (tmp_path / PATH).read_text() == (
        "format: 1\nprocedures:\n  - reference: 56K0001\n"
        "  - reference: 56K0002\n    verified: 2025-06-16T12:00:00+02:00\n"
    )
    loaded = verified.load_all(tmp_path)
    assert loaded.findings == ()
    assert loaded.values == {"56K0001": first, "56K0002": second}


def test_the_same_verifications_write_nothing(tmp_path: Path) -> None:
    one = Verification(reference="56K0001", verified=NOON)
    verified.save(tmp_path, "be-chamber", [one])
    assert not verified.save(tmp_path, "be-chamber", [one])


def test_a_source_without_procedures_has_a_file_with_its_format(tmp_path: Path) -> None:
    verified.save(tmp_path, "ep", [])
    assert (tmp_path / "content/verified/ep.yaml").read_text() == "format: 1\n"
    assert verified.load_all(tmp_path).findings == ()


@pytest.mark.parametrize("key", ["../x", "", "EP", "a/b"])
def test_a_key_that_leads_elsewhere_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="as key of a source"):
        verified.save(tmp_path, key, [])


def test_what_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    silent = Verification(reference="56K0001", failure=Failure(since=NOON, why=""))
    with pytest.raises(FileProblem, match=r"procedures\[0\].failure.why"):
        verified.save(tmp_path, "be-chamber", [silent])


def test_a_reference_that_stands_twice_is_told_over_all_files(tmp_path: Path) -> None:
    written(tmp_path, PATH, "format: 1\nprocedures:\n  - reference: A\n  - reference: A\n")
    written(tmp_path, "content/verified/ep.yaml", "format: 1\nprocedures:\n  - reference: A\n")
    assert [(finding.path, finding.line) for finding in verified.load_all(tmp_path).findings] == [
        (PATH, 4),
        ("content/verified/ep.yaml", 3),
    ]


def test_an_unsorted_file_is_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, "format: 1\nprocedures:\n  - reference: B\n  - reference: A\n")
    (finding,) = verified.load_all(tmp_path).findings
    assert (finding.line, finding.expected) == (3, '"  - reference: A", as the tracker writes it')


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    written(tmp_path, PATH, "format: 1\nprocedures: x\n")
    written(tmp_path, "content/verified/ec.yaml", "<<<<<<< HEAD\n")
    written(tmp_path, "content/verified/ep.yaml", "format: 1\nprocedures:\n  - reference: A\n")
    loaded = verified.load_all(tmp_path)
    assert list(loaded.values) == ["A"]
    assert [finding.path for finding in loaded.findings] == [PATH, "content/verified/ec.yaml"]


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / PATH).mkdir(parents=True)
    (finding,) = verified.load_all(tmp_path).findings
    assert (finding.path, finding.found) == (PATH, "a folder of this name")
