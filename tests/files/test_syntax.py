"""Broken YAML is explained in words, at the line where a person must look."""

import pytest

from tests.builders.files import POSITION, edited
from tracker.files.front_matter import split
from tracker.files.nodes import FileProblem, read

TITLE = "title: Steun aan Moldavië"


def said(old: str, new: str) -> str:
    """Gives what is said of a position in which one piece was replaced."""
    parts = split(edited(POSITION, old, new), "p.md")
    with pytest.raises(FileProblem) as caught:
        read(parts.yaml, "p.md", parts.first_line)
    return str(caught.value)


def test_a_colon_in_a_text_asks_for_quotes() -> None:
    assert said(TITLE, "title: Zorgplicht: wat wij vragen") == (
        'p.md:5: found ": " inside a text without quotes ("title: Zorgplicht: wat wij vragen"); expected quotes around '
        "such a text; write title: '…' with the text between single quotes"
    )


def test_a_colon_in_an_item_of_a_list_names_its_key() -> None:
    assert "write - id: '…'" in said("  - id: civil-society", "  - id: a: b")


def test_a_quotation_mark_inside_a_quoted_text_is_named() -> None:
    assert said(TITLE, "title: 'Steun aan 't volk'") == (
        "p.md:5: found text after a closing ' (\"title: 'Steun aan 't volk'\"); expected nothing after it; put the "
        "whole text between single quotes, and write ' inside it as ''"
    )


@pytest.mark.parametrize("title", ["title: 'Steun aan", 'title: "Steun aan'])
def test_a_quotation_mark_that_is_never_closed_is_found_where_it_opens(title: str) -> None:
    assert said(TITLE, title).startswith("p.md:5: found a quotation mark that is never closed; expected a closing one")


def test_a_missing_space_after_the_colon_is_found() -> None:
    assert said(TITLE, "title:Steun") == (
        'p.md:5: found "title:" without a space; expected "title: "; write a space after the colon'
    )


def test_a_missing_space_after_the_first_colon_is_found_too() -> None:
    assert said("format: 1", "format:1") == (
        'p.md:2: found "format:" without a space; expected "format: "; write a space after the colon'
    )


def test_a_line_without_a_colon_is_found() -> None:
    assert said("    text: Betrek", "    text Betrek").startswith(
        'p.md:18: found "text Betrek het middenveld", without a colon; expected a key, a colon and a space'
    )


def test_a_key_that_is_indented_too_far_is_found() -> None:
    assert said("summary: Kort", "  summary: Kort") == (
        'p.md:6: found "summary: Kort" further to the right than its key; expected a key in line with the others; '
        "begin it at the same column as the key above it (two spaces for each level, no tabs)"
    )


def test_a_key_between_two_levels_is_found() -> None:
    assert said("    ask: amend", "   ask: amend").startswith("p.md:21: found ")


def test_keys_left_of_the_first_one_are_found() -> None:
    assert said("format: 1", " format: 1").startswith('p.md:3: found "id: moldova" further to the left')


def test_an_item_on_the_line_of_its_key_is_found() -> None:
    assert said("    to:\n      - council", "    to: - council") == (
        'p.md:19: found an item "- …" on the line of its key; expected items below the key; put each item on a line of '
        "its own"
    )


def test_a_tab_is_found() -> None:
    assert said("      - council", "\t- council") == (
        "p.md:20: found a tab; expected spaces only; replace each tab by spaces"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@standpunt", 'text that begins with "@"'),
        ("`code`", 'text that begins with "`"'),
        ("%", 'text that begins with "%"'),
        ("*Nieuw*", 'text that begins with "*" or "&"'),
        ("&x y: z", ""),
        ("[Nieuw] standpunt", "text after a closing ]"),
        ("{Nieuw} standpunt", "text after a closing }"),
        ("[Nieuw", 'a list "[…" that is never closed'),
        ("{Nieuw", 'a "{" that is never closed'),
        ("]", "a bracket or a comma where a value should be"),
        ("!x!y", 'text that begins with "!"'),
        ("|tekst", 'text on the line of "|" or ">"'),
        ('"\\q"', 'a "\\" between double quotes'),
        ("? a", 'text that begins with "? "'),
    ],
)
def test_text_that_means_something_to_yaml_is_named_at_its_line(text: str, found: str) -> None:
    words = said(TITLE, f"title: {text}")
    assert words.startswith(f"p.md:5: found {found}")


@pytest.mark.parametrize(
    "broken", ["a: b\n}\n", "- a\nb: c\n", "a: !<x\n", "[", "a: 'x\n---\n", "a : b\n : c\n", "{a: b} c\n"]
)
def test_every_other_breakage_has_a_line_and_no_word_of_the_parser(broken: str) -> None:
    with pytest.raises(FileProblem) as caught:
        read(broken, "a.yaml")
    for finding in caught.value.findings:
        assert finding.line > 0
        assert not any(word in str(finding) for word in ("scalar", "mapping", "block", "token", "node", "parsing"))
