"""Graded adverbs in an editor's own words: a note with the place and what to do, and none on what is not ours."""

from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import POSITION, project
from tests.conftest import ROOT
from tracker import check
from tracker.catalogue import load

FOUND = """    findings:
      - date: 2025-03-01
        outcome: in-part
        part: Grotendeels verkregen
        by: redactie
        why: De tekst is zeer lang.
        evidence: https://www.dekamer.be/x
    response:
      value: noted
      date: 2025-02-01
      quote: Wij zijn sterk gekant tegen elk uitstel.
      evidence: https://www.dekamer.be/y
"""


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("why: Omdat het helpt.", "why: Wij steunen dit volledig.", "stances[0].why", "steunen dit volledig"),
        ("title: Een embargo", "title: Sterk tegen wapens", "title", "Sterk tegen"),
        (
            "    ask: adopt\n",
            f"    ask: adopt\n{FOUND}",
            "recommendations[0].findings[0].part",
            "Grotendeels verkregen",
        ),
    ],
)
def test_a_graded_word_of_an_editor_is_noted_with_its_line(
    tmp_path: Path, old: str, new: str, field: str, words: str
) -> None:
    folder = project(tmp_path, position=edited(POSITION, old, new))
    (note,) = check.notes(load(folder))
    place, named, rest = note.split(" ", 2)
    assert (named, words in rest, "leave the adverb out" in rest) == (field, True, True)
    path, line = place.split(":")
    assert words in (folder / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]


@pytest.mark.usefixtures("demonstrating")
def test_the_texts_of_the_demonstration_have_no_such_note() -> None:
    assert [note for note in check.notes(load(ROOT)) if "grades" in note] == []
