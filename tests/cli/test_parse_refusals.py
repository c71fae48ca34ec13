"""``tracker parse ec-have-your-say`` on what is no initiative: exit 1, no record, and a word that says what came."""

from pathlib import Path

import pytest

from tests.sources.hys_pages import recorded
from tracker.cli import main

SHELL = b"<!doctype html><html><head><title>Have your say</title></head><body><app-root></app-root></body></html>"


def _parse(tmp_path: Path, body: bytes, *words: str) -> int:
    file = tmp_path / "answer.json"
    file.write_bytes(body)
    return main(["parse", "ec-have-your-say", str(file), "--json", *words])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (SHELL, "HTML shell"),
        (b'{"id": 18805, "publications": [NaN]}', "NaN is no JSON"),
        (b'{"id": 18805, "id": 18806, "publications": []}', "a key stands twice"),
        (b'[{"id": 18805}]', "a list"),
        (b'{"id": "18805", "initiativeStatus": "ACTIVE", "publications": []}', "a text"),
        (b"The groupId cannot be found!", "no such initiative"),
        (b"", "an empty body"),
    ],
)
def test_a_body_that_is_no_initiative_is_refused_with_what_came(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], body: bytes, said: str
) -> None:
    assert _parse(tmp_path, body) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_a_recorded_answer_that_was_cut_off_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _parse(tmp_path, recorded(corpus)[:-500]) == 1
    out, err = capsys.readouterr()
    assert (out, "one whole JSON object" in err) == ("", True)


def test_another_initiative_than_was_asked_for_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _parse(tmp_path, recorded(corpus), "--reference", "HYS 12527") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "found HYS 18805; expected HYS 12527" in err
