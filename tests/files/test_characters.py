"""What no file of the project may hold is found at its line, in words."""

import pytest

from tracker.files.characters import LARGEST, decode, scan
from tracker.files.problem import FileProblem
from tracker.model.finding import Finding


def refused(content: bytes) -> Finding:
    """Gives the one finding for which bytes are refused."""
    with pytest.raises(FileProblem) as caught:
        decode(content, "a.yaml")
    (finding,) = caught.value.findings
    return finding


def test_utf8_is_read_and_line_ends_of_windows_become_ordinary() -> None:
    assert decode("é: 1\r\nb: 2\r\n".encode(), "a.yaml") == "é: 1\nb: 2\n"


def test_latin1_is_refused_at_its_line_with_the_letter_that_was_meant() -> None:
    finding = refused(b"a: 1\nnom: d\xe9veloppement\n")
    assert str(finding) == (
        'a.yaml:2: found the byte 0xe9 (perhaps meant as "é"); expected UTF-8 throughout; '
        'open the file in an editor that reads it well, and save it as "UTF-8"'
    )


def test_a_byte_that_no_windows_letter_has_is_refused_without_a_guess() -> None:
    assert refused(b"\x81").found == "the byte 0x81"


def test_utf16_is_refused() -> None:
    assert refused("a: 1\n".encode("utf-16")).expected == "UTF-8 throughout"


def test_a_byte_order_mark_is_refused() -> None:
    finding = refused(b"\xef\xbb\xbfformat: 1\n")
    assert (finding.line, finding.found) == (1, "a byte order mark before the first character")


def test_more_than_a_megabyte_is_refused() -> None:
    assert refused(b"a" * (LARGEST + 1)).found == "1,000,001 bytes"


def test_exactly_a_megabyte_is_read() -> None:
    assert len(decode(b"a" * LARGEST, "a.yaml")) == LARGEST


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("\x00", "a NUL character"),
        ("\x07", "a control character (U+0007)"),
        ("\x7f", "a control character (U+007F)"),
        ("\x9d", "a control character (U+009D)"),
        ("\x85", "an invisible line break (U+0085)"),
        ("\u2028", "an invisible line break (U+2028)"),
        ("\u2029", "an invisible line break (U+2029)"),
        ("\ufeff", "a byte order mark (U+FEFF)"),
        ("\ufffe", "a control character (U+FFFE)"),
        ("\ud800", "a control character (U+D800)"),
        ("\r", "a carriage return in the middle of a line"),
        ("\t", "a tab"),
    ],
)
def test_a_character_that_cannot_be_seen_is_found_at_its_line(character: str, words: str) -> None:
    (finding,) = scan(f"a: 1\nb: x{character}y\n", "a.yaml")
    assert (finding.line, finding.found) == (2, words)


def test_a_sort_of_character_is_found_once_with_the_number_of_its_lines() -> None:
    (finding,) = scan("a:\n\tb: 1\n\tc:\t2\n", "a.yaml")
    assert (finding.line, finding.found) == (2, "a tab, on 2 lines")


def test_tabs_are_allowed_where_the_text_is_markdown() -> None:
    assert scan("\tcode\n", "a.md", tabs=True) == ()


@pytest.mark.parametrize("text", ["é", "😀", "a\u00a0b", "“x”", "\u200f", "\U0010fffd"])
def test_other_characters_are_left_in_peace(text: str) -> None:
    assert scan(text, "a.yaml") == ()


def test_a_merge_conflict_is_found_where_it_begins() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> branch\n"
    (finding,) = scan(text, "a.yaml", first_line=10)
    assert str(finding) == (
        'a.yaml:11: found "<<<<<<<", the mark of a merge conflict; expected one version of the text; keep the version '
        'that is right, and delete the lines with "<<<<<<<", "=======" and ">>>>>>>"'
    )


def test_the_end_of_a_conflict_alone_is_found_too() -> None:
    (finding,) = scan("a: 1\n>>>>>>> branch\n", "a.yaml")
    assert finding.line == 2


@pytest.mark.parametrize("text", ["Titel\n=======\n", "a <<<<<<< b\n", "<<<<<<<<\n", "<<<<<<<x\n"])
def test_what_only_looks_like_a_conflict_is_left_in_peace(text: str) -> None:
    assert scan(text, "a.md") == ()
