"""Bytes to characters: UTF-8 and nothing else, and no character that cannot be seen."""

import re

from tracker.files.problem import FileProblem
from tracker.model.finding import Finding

LARGEST = 1_000_000
"""Bytes; no file of the project comes near (DESIGN.md, "YAML")."""

_MARKS = ("\x85", "\u2028", "\u2029", "\ufeff")
"""Line breaks of YAML 1.1 that no editor shows, and the byte order mark: they would be read as something else."""

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, half characters and non-characters: in no file, however written."""

_UNSEEN = re.compile(f"[\t\r{''.join(_MARKS)}{UNWRITABLE.pattern[1:]}")
_CONFLICT = re.compile(r"^(<{7}|>{7})(?: .*)?$", re.MULTILINE)

_NAMES = {
    "\t": "a tab",
    "\r": "a carriage return in the middle of a line",
    "\x00": "a NUL character",
    "\x85": "an invisible line break (U+0085)",
    "\u2028": "an invisible line break (U+2028)",
    "\u2029": "an invisible line break (U+2029)",
    "\ufeff": "a byte order mark (U+FEFF)",
}
_REMEDIES = {"\t": "replace each tab by spaces", "\r": "save the file with ordinary line ends"}


def decode(content: bytes, path: str) -> str:
    """Decodes a file's bytes; the line ends of Windows become ordinary ones.

    Args:
        path: for the findings, relative to the project's folder.

    Raises:
        FileProblem: more than 1 MB, not UTF-8, or a byte order mark.
    """
    if len(content) > LARGEST:
        raise FileProblem((_too_large(len(content), path),))
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise FileProblem((_not_utf8(content, error.start, path),)) from error
    if text.startswith("\ufeff"):
        found = "a byte order mark before the first character"
        remedy = 'save the file as "UTF-8", not "UTF-8 with BOM"'
        raise FileProblem((Finding(path=path, line=1, found=found, expected="UTF-8 without it", remedy=remedy),))
    return text.replace("\r\n", "\n")


def scan(text: str, path: str, first_line: int = 1, *, tabs: bool = False) -> tuple[Finding, ...]:
    """Looks for what no file may hold: control and invisible characters, and the marks of a merge conflict.

    Args:
        first_line: the line of the file on which the text begins.
        tabs: whether tabs are allowed (in Markdown they are, in YAML never).

    Returns:
        One finding for each sort of character, at its first line, and one for each conflict, where it begins.
    """
    findings: list[Finding] = []
    if "<<<<<<<" in text or ">>>>>>>" in text:
        marks = list(_CONFLICT.finditer(text))
        begins = [mark for mark in marks if mark[1][0] == "<"] or marks
        findings += [_conflict(text, mark.start(), path, first_line) for mark in begins]
    if _UNSEEN.search(text):
        first: dict[str, int] = {}
        for match in _UNSEEN.finditer(text):
            if not (tabs and match[0] == "\t"):
                first.setdefault(match[0], match.start())
        findings += [_unseen(text, at, path, first_line) for at in first.values()]
    return tuple(sorted(findings))


def name_of(character: str) -> str:
    """Gives the words for a character that cannot be seen."""
    return _NAMES.get(character, f"a control character (U+{ord(character):04X})")


def _line(text: str, at: int, first_line: int) -> int:
    return text.count("\n", 0, at) + first_line


def _unseen(text: str, at: int, path: str, first_line: int) -> Finding:
    character = text[at]
    lines = sum(character in line for line in text.split("\n"))
    more = f", on {lines} lines" if lines > 1 else ""
    return Finding(
        path=path,
        line=_line(text, at, first_line),
        found=name_of(character) + more,
        expected="spaces only" if character == "\t" else "characters that can be seen",
        remedy=_REMEDIES.get(character, "delete it, or type the text again"),
    )


def _conflict(text: str, at: int, path: str, first_line: int) -> Finding:
    return Finding(
        path=path,
        line=_line(text, at, first_line),
        found=f'"{text[at : at + 7]}", the mark of a merge conflict',
        expected="one version of the text",
        remedy='keep the version that is right, and delete the lines with "<<<<<<<", "=======" and ">>>>>>>"',
    )


def _too_large(size: int, path: str) -> Finding:
    return Finding(
        path=path, found=f"{size:,} bytes", expected=f"at most {LARGEST:,}", remedy="move what does not belong here"
    )


def _not_utf8(content: bytes, at: int, path: str) -> Finding:
    """Names the byte, and the letter that an old Windows editor means by it."""
    letter = content[at : at + 1].decode("cp1252", errors="replace")
    meant = "" if letter == "\ufffd" else f' (perhaps meant as "{letter}")'
    return Finding(
        path=path,
        line=content.count(b"\n", 0, at) + 1,
        found=f"the byte 0x{content[at]:02x}{meant}",
        expected="UTF-8 throughout",
        remedy='open the file in an editor that reads it well, and save it as "UTF-8"',
    )
