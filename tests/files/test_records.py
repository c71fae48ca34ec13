"""What the readers of folders share: a file that cannot be read is a finding, whatever the reason."""

from pathlib import Path, PosixPath

import pytest

from tracker.files.problem import FileProblem
from tracker.files.records import content_if_any, content_of


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff")
    assert content_if_any(tmp_path, "a") == b"\xff"


def test_nothing_of_that_name_is_no_problem(tmp_path: Path) -> None:
    assert content_if_any(tmp_path, "a") is None


def test_a_link_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    with pytest.raises(FileProblem, match="put the file itself here, or delete the link"):
        content_if_any(tmp_path, "a")


class _Closed(PosixPath):
    """A file that may not be read; the super-user of a test machine may read all real ones."""

    def read_bytes(self) -> bytes:
        raise PermissionError(13, "Permission denied")


def test_a_file_that_may_not_be_read_is_a_problem() -> None:
    with pytest.raises(FileProblem, match="a: found a file that may not be read"):
        content_of(_Closed("a"), "a")
