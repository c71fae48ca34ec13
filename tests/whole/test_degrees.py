"""No sentence of a built site grades a stance or an outcome: not on a page, in a feed, a calendar or the search."""

from collections import Counter
from pathlib import Path

import pytest

from tests.builders import site
from tests.builders.files import edited
from tests.builders.project import POSITION
from tests.conftest import ROOT
from tests.whole.reading import LANGUAGES, every, not_ours
from tracker.catalogue import load
from tracker.model.degrees import graded


def found(project: Path, output: Path) -> list[tuple[str, str, str]]:
    """Gives every sentence of ours that grades: the file, the words, and the text around them."""
    names = not_ours(load(project))
    return [
        (said.where, words, said.text[:160])
        for said in every(output)
        for piece in names.sub("\n", said.text).split("\n")
        if (words := graded(piece, said.lang))
    ]


def test_no_sentence_of_the_demonstration_grades_a_stance_or_an_outcome(demonstration: Path) -> None:
    assert found(ROOT, demonstration) == []


def test_no_sentence_of_the_hard_cases_grades_a_stance_or_an_outcome(hard: Path) -> None:
    assert found(hard.parent, hard) == []


@pytest.fixture(scope="module")
def grading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a project whose editor graded a title, a reason, a summary and the name of a period to react."""
    text = edited(POSITION, "why: Omdat het helpt.", "why: Wij zijn sterk gekant tegen dit plan.")
    text = edited(text, "title: ", "title: 'Volledig tegen: ' #")
    folder = site.small(tmp_path_factory.mktemp("grading") / "project", position=text)
    done = site.pelican(folder)
    assert done.returncode == 0, done.stdout
    return folder


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("nl/procedures/56k0001/index.html", "sterk gekant"),
        ("fr/procedures/56k0001/index.html", "sterk gekant"),
        ("nl/positions/embargo/index.html", "Volledig tegen"),
        ("nl/feeds/all.atom", "Volledig tegen"),
    ],
)
def test_a_graded_reason_or_title_is_found_wherever_it_is_told(grading: Path, where: str, words: str) -> None:
    assert (where, words) in [(place, said) for place, said, _ in found(grading, grading / "output")]


def test_a_graded_title_is_found_in_the_index_of_the_search(grading: Path) -> None:
    assert "search/nl" in {place[:9] for place, _, _ in found(grading, grading / "output")}


def test_the_texts_are_read_in_every_form_and_language(demonstration: Path) -> None:
    read = Counter((Path(said.where).suffix, said.lang) for said in every(demonstration) if said.text.strip())
    forms = {(form, code) for form in (".html", ".atom", ".ics", ".json") for code in LANGUAGES}
    assert {pair: read[pair] for pair in forms if read[pair] < 30} == {}


def test_the_words_of_others_are_not_taken_for_ours(tmp_path: Path) -> None:
    said = "De bron: <q>grotendeels</q> aanvaard. “Sterk gekant”, zei zij, <a lang=fr>très long</a>."
    page = f"<html lang=nl><meta charset=utf-8><p>{said}"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert [(one.lang, one.text) for one in every(tmp_path) if one.text] == [
        ("fr", "très long"),
        ("nl", "De bron:\naanvaard. \n, zei zij,\n."),
    ]
