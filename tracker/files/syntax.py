"""What libyaml says of broken YAML, in words for somebody who writes positions and not programs."""

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml import MarkedYAMLError

from tracker.model.finding import Finding

_NO_SPACE = re.compile(r"\s*(?:- )?([\w-]+):[^\s/]")


class _Words(NamedTuple):
    """A finding's words; ``line`` is counted from 0 in the text, None for the line that libyaml names."""

    found: str
    expected: str
    remedy: str
    line: int | None = None


_CLOSING = ("'", '"', "]", "}")
_ALIGN = "begin it at the same column as the key above it (two spaces for each level, no tabs)"
_QUOTES, _QUOTE = "quotes around such text", "put the text between single quotes"
_SPACE = "write a space after the colon"

_SIMPLE = {
    "found unexpected end of stream": _Words(
        "a quotation mark that is never closed", "a closing one", "close it on its line; inside '…', write ' as ''"
    ),
    "found unexpected document indicator": _Words(
        "a quotation mark that is never closed", "a closing one", "close it on its line; inside '…', write ' as ''"
    ),
    "did not find expected '-' indicator": _Words(
        "a line that is not an item of the list", 'a line that begins with "- "', 'add "- ", or begin it further left'
    ),
    "block sequence entries are not allowed": _Words(
        'an item "- …" on the line of its key', "items below the key", "put each item on a line of its own"
    ),
    "did not find expected ',' or ']'": _Words(
        'a list "[…" that is never closed', '"]"', 'close it with "]", or put each item on its own line after "- "'
    ),
    "did not find expected ',' or '}'": _Words(
        'a "{" that is never closed', '"}"', "put the text between single quotes, or each key on its own line"
    ),
    "did not find expected node content": _Words(
        "a bracket or a comma where a value should be", "a value", "put the text between single quotes"
    ),
    "did not find expected alphabetic or numeric character": _Words(
        'text that begins with "*" or "&"', _QUOTES, _QUOTE
    ),
    "found unknown escape character": _Words(
        'a "\\" between double quotes', "an ordinary character", "use single quotes, or write \\\\"
    ),
    "found undefined tag handle": _Words('text that begins with "!"', _QUOTES, _QUOTE),
    "exceeded maximum nesting depth": _Words("more than 20 levels", "at most 20", "write it less deep"),
    "while scanning a block scalar": _Words(
        'text on the line of "|" or ">"', "the text on the lines below", "begin the text on the next line, indented"
    ),
    "mapping keys are not allowed": _Words('text that begins with "? "', _QUOTES, _QUOTE),
}
"""By how libyaml's message begins, or by its context."""

_AT_CONTEXT = ("found unexpected", "did not find expected ',' or", "while scanning a block scalar")
"""Messages that name the place where the reader gave up; where it began is of more use."""

_ANY = _Words("something that is not YAML", 'lines of the form "key: value"', "compare it with a file that is in order")


def explain(error: MarkedYAMLError, text: str, path: str, first_line: int) -> Finding:
    """Puts one of libyaml's errors into words.

    Args:
        text: what was read, for a look at the line.
        first_line: the line of the file on which the text begins.
    """
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark
    at, column = (mark.line, mark.column) if mark else (0, 0)
    start = error.context_mark.line if error.context_mark else at
    lines = [*text.split("\n"), ""]
    words = _ANY
    for beginning, look in _LOOKED_UP.items():
        if problem.startswith(beginning):
            words = look(lines, at, column)
    for beginning, simple in _SIMPLE.items():
        if problem.startswith(beginning) or context.startswith(beginning):
            words = simple
            if beginning.startswith(_AT_CONTEXT):
                at = start
    line = at if words.line is None else words.line
    return Finding(path=path, line=line + first_line, found=words.found, expected=words.expected, remedy=words.remedy)


def _colon(lines: list[str], at: int, column: int) -> _Words:
    """A second ``: `` in a text, a line that is indented too far, or a colon without its space on the line above."""
    line = lines[at]
    before = line[:column]
    if at and (match := _NO_SPACE.match(lines[at - 1])):
        return _Words(f'"{match[1]}:" without a space', f'"{match[1]}: "', _SPACE, at - 1)
    if ": " not in before:
        return _Words(f'"{line.strip()}" further to the right than its key', "a key in line with the others", _ALIGN)
    return _Words(
        f'": " inside a text without quotes ("{line.strip()}")',
        "quotes around such a text",
        f"write {before[: before.index(': ')].strip()}: '…' with the text between single quotes",
    )


def _key(lines: list[str], at: int, column: int) -> _Words:
    """Text after a closing quotation mark or bracket, or a line at a column where no key began."""
    line = lines[at]
    before = line[:column].rstrip()
    if before.endswith(_CLOSING):
        return _Words(
            f'text after a closing {before[-1]} ("{line.strip()}")',
            "nothing after it",
            "put the whole text between single quotes, and write ' inside it as ''",
        )
    return _Words(f'"{line.strip()}" at a column where no key begins', "keys in line with each other", _ALIGN)


def _simple_key(lines: list[str], at: int, column: int) -> _Words:
    """A line without a colon: the reader looked for it until the line ``at``, where it gave up."""
    del column
    place = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), 0)
    if match := _NO_SPACE.match(lines[place]):
        return _Words(f'"{match[1]}:" without a space', f'"{match[1]}: "', _SPACE, place)
    found = f'"{lines[place].strip()}", without a colon'
    remedy = "indent it if it belongs to the text above; else write its key"
    return _Words(found, "a key, a colon and a space", remedy, place)


def _character(lines: list[str], at: int, column: int) -> _Words:
    """A character that may not begin a value: ``@``, a backquote, ``%``."""
    character = lines[at][column : column + 1]
    found = f'text that begins with "{character}"'
    return _Words(found, _QUOTES, _QUOTE)


def _document(lines: list[str], at: int, column: int) -> _Words:
    """Keys that begin further to the left than the first one."""
    del column
    found = f'"{lines[at].strip()}" further to the left than the first key'
    return _Words(found, "keys in line with each other", _ALIGN)


_LOOKED_UP: dict[str, Callable[[list[str], int, int], _Words]] = {
    "mapping values are not allowed": _colon,
    "did not find expected key": _key,
    "could not find expected ':'": _simple_key,
    "found character that cannot start": _character,
    "did not find expected <document start>": _document,
}
"""Messages that have more than one usual cause: the line itself tells which."""
