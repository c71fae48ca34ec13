"""``tracker digest``, as a user runs it."""

import argparse
from pathlib import Path

import pytest

from tests.builders import site as sites
from tracker.cli import digest
from tracker.cli.say import NOT_ALL, OK, WRONG_USE


def _run(folder: Path, *words: str) -> int:
    parser = argparse.ArgumentParser()
    digest.add(parser.add_subparsers())
    read = parser.parse_args(["digest", "--root", str(folder), *words])
    code: int = read.command(read)
    return code


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Gives a sound project whose procedure was first seen on 1 February 2025."""
    return sites.small(tmp_path)


def test_a_letter_is_written_in_the_organisations_first_language(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert _run(project, "--since", "2025-01-01") == OK
    assert "Wat er veranderde" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("word", "start"), [("html", b"<!doctype html>"), ("eml", b"From: "), ("text", b"Test umbrella")]
)
def test_each_format_is_written_as_bytes(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes], word: str, start: bytes
) -> None:
    assert _run(project, "--since", "2025-01-01", "--lang", "en", "--format", word) == OK
    assert capfdbinary.readouterr().out.startswith(start)


def test_a_day_begins_at_midnight_in_brussels(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def text(since: str) -> str:
        assert _run(project, "--since", since, "--lang", "en") == OK
        return capfdbinary.readouterr().out.decode()

    assert "Followed from now on" in text("2025-02-01")
    assert "Followed from now on" not in text("2025-02-01T12:00:00+01:00")


def test_as_of_says_until_when(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _run(project, "--since", "2025-01-06", "--as-of", "2025-01-31", "--lang", "en") == OK
    assert "Nothing changed in what we follow." in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--since", "2025-01-01", "--lang", "de"), "expected one of the organisation's languages: nl, fr, en"),
        (("--since", "2030-01-01"), "expected an earlier day"),
    ],
)
def test_wrong_use_says_what_was_expected(
    project: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert _run(project, *words) == WRONG_USE
    assert told in capsys.readouterr().err


def test_a_project_with_findings_gets_no_letter(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (project / "content/themes.yaml").write_text("format: 1\nthemes:\n  - id: NO\n", encoding="utf-8")
    assert _run(project, "--since", "2025-01-01") == NOT_ALL
    assert capfdbinary.readouterr().out == b""


def test_a_word_that_is_no_day_is_refused(project: Path) -> None:
    with pytest.raises(SystemExit):
        _run(project, "--since", "yesterday")
