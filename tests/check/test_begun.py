"""Words of a new file that nobody has replaced yet: told in ``tracker check``, and no mistake."""

from pathlib import Path

import pytest

from tests.builders.files import edited, written
from tests.builders.project import project
from tracker import check
from tracker.catalogue import load
from tracker.files import starting


def _with_new(folder: Path, kind: str, lang: str) -> Path:
    text = starting.new(kind, "seas", lang, "Zee", theme="peace", addressee="parliament")
    written(project(folder), starting.path_of(kind, "seas", lang), text)
    return folder


@pytest.mark.parametrize("kind", ["position", "dossier"])
@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_a_new_file_is_told_to_be_still_as_it_began(tmp_path: Path, kind: str, lang: str) -> None:
    (note,) = check.notes(load(_with_new(tmp_path, kind, lang)))
    path = starting.path_of(kind, "seas", lang)
    line = next(n for n, one in enumerate((tmp_path / path).read_text("utf-8").splitlines(), 1) if "summary" in one)
    assert note.startswith(f"{path}:{line} still says ")


def test_words_that_stayed_in_the_text_alone_are_told_with_their_line(tmp_path: Path) -> None:
    _with_new(tmp_path, "dossier", "nl")
    path = starting.path_of("dossier", "seas", "nl")
    text = (tmp_path / path).read_text("utf-8")
    written(tmp_path, path, edited(text, "summary: Schrijf hier", "summary: Over de zee, dat is"))
    (note,) = check.notes(load(tmp_path))
    line = len((tmp_path / path).read_text("utf-8").splitlines())
    assert note.startswith(f"{path}:{line} still says 'Vertel hier het verhaal")


def test_own_words_are_left_in_peace(tmp_path: Path) -> None:
    assert check.notes(load(project(tmp_path))) == ()
