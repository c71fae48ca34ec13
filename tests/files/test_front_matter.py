"""A Markdown file is its head and its text, and a missing fence is told."""

import pytest

from tests.builders.files import POSITION, edited
from tracker.files.front_matter import split
from tracker.files.problem import FileProblem


def test_head_and_body_are_split_with_their_lines() -> None:
    parts = split("---\nid: a\nlang: nl\n---\n\nTekst.\n\nMeer.\n", "a.md")
    assert (parts.yaml, parts.first_line) == ("id: a\nlang: nl\n", 2)
    assert (parts.body, parts.body_line) == ("Tekst.\n\nMeer.\n", 6)


def test_a_rule_in_the_text_does_not_end_anything() -> None:
    assert split("---\nid: a\n---\nEen\n\n---\n\nTwee\n", "a.md").body == "Een\n\n---\n\nTwee\n"


@pytest.mark.parametrize("text", ["---\nid: a\n---\n", "---\nid: a\n---", "---\nid: a\n---\n\n"])
def test_a_file_without_a_text_has_an_empty_body(text: str) -> None:
    assert split(text, "a.md").body.strip() == ""


def test_blanks_after_a_fence_do_not_matter() -> None:
    assert split("--- \nid: a\n---  \nTekst\n", "a.md").yaml == "id: a\n"


def test_indented_text_keeps_its_indent() -> None:
    assert split("---\nid: a\n---\n\n    code\n", "a.md").body == "    code\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "---\nformat",
            "format",
            (
                'p.md:1: found "format: 1" on the first line; expected "---"; begin the file with a '
                'line "---", then the '
                'keys, then a line "---"'
            ),
        ),
        (
            "---\nformat",
            "\n---\nformat",
            (
                'p.md:1: found an empty first line; expected "---"; begin the file with a line '
                '"---", then the keys, then a '
                'line "---"'
            ),
        ),
        (
            "---\n\nDe tekst",
            "\nDe tekst",
            (
                'p.md:1: found no second line "---"; expected one after the last key; put a line '
                '"---" between the keys and '
                "the text"
            ),
        ),
        (
            "De tekst.",
            "<<<<<<< HEAD\nDe tekst.",
            (
                'p.md:28: found "<<<<<<<", the mark of a merge conflict; expected one version of the '
                "text; keep the version "
                'that is right, and delete the lines with "<<<<<<<", "=======" and ">>>>>>>"'
            ),
        ),
    ],
)
def test_a_broken_file_is_told_in_words(old: str, new: str, message: str) -> None:
    with pytest.raises(FileProblem) as caught:
        split(edited(POSITION, old, new), "p.md")
    assert str(caught.value) == message


def test_a_tab_in_the_text_is_no_problem() -> None:
    assert "\t" in split(edited(POSITION, "De tekst.", "\tcode"), "p.md").body
