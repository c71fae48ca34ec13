"""The exam in ``tracker check``: drafts only, with the line, and a word of what to do."""

from pathlib import Path

import pytest

from tests.builders.project import POSITION, project
from tests.builders.records import noon
from tracker.catalogue import load
from tracker.check.exam import asks_pass_before_they_are_adopted, graded

VAGUE = "    text: Versterk het middenveld"


def _project(folder: Path, status: str) -> Path:
    text = POSITION.replace("status: adopted", f"status: {status}")
    before = next(line for line in text.splitlines() if line.startswith("    text: "))
    return project(folder, position=text.replace(before, VAGUE))


def test_a_draft_that_asks_for_less_than_a_specific_act_is_asked_why(tmp_path: Path) -> None:
    catalogue = load(_project(tmp_path, "draft"))
    found = list(asks_pass_before_they_are_adopted(catalogue, noon("2025-09-15")))
    assert [one.field for one in found] == ["recommendations[0].text"]
    lines = (tmp_path / found[0].path).read_text(encoding="utf-8").splitlines()
    assert lines[found[0].line - 1] == VAGUE
    assert "class_because" in found[0].remedy
    assert [words for _, _, words in graded(catalogue)] == ["class 4 of 5, something general"]


@pytest.mark.parametrize("status", ["adopted", "superseded"])
def test_what_was_adopted_is_not_examined_again(tmp_path: Path, status: str) -> None:
    catalogue = load(_project(tmp_path, status))
    assert list(asks_pass_before_they_are_adopted(catalogue, noon("2025-09-15"))) == []
    assert list(graded(catalogue)) == []


def test_an_ask_whose_verb_is_not_known_is_said_so_in_plain_words(tmp_path: Path) -> None:
    text = POSITION.replace("status: adopted", "status: draft")
    before = next(line for line in text.splitlines() if line.startswith("    text: "))
    catalogue = load(project(tmp_path, position=text.replace(before, "    text: Fluister het de minister in")))
    assert [words for _, _, words in graded(catalogue)] == [
        "it begins with no verb that is known here, so nobody can tell yet which act it asks"
    ]
