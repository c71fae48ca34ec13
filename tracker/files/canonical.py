"""The one style in which the project's YAML is written (DESIGN.md, "YAML"; design/editor.md, "Canonical YAML").

Block style with two spaces, lists indented under their key, no folding, plain scalars; single quotes where YAML 1.1
or 1.2 would read a text as something else, double quotes where a text holds ``'`` and no ``"``, ``|-`` for several
lines. A browser editor's serializer writes the same bytes, so that one changed value is one changed line.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypeGuard

from tracker.files.characters import UNWRITABLE, name_of

Plain: TypeAlias = "str | int | bool | dt.date | dt.datetime | Sequence[Plain] | Mapping[str, Plain] | None"
"""What YAML and JSON can both hold; days and moments stand plain."""

LONGEST_KEY = 128
"""Characters: YAML itself allows 1,024 before the colon."""


class Iso(str):
    """A day or a moment, written out already: a text in JSON, and plain in YAML."""

    __slots__ = ()


_WORD = re.compile(
    r"[^\W\d_](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff:#]++|:(?=[^ :#]))*+(?<! )"
)
"""The usual text: a letter first, and nothing that could mean anything to YAML."""

_RESERVED = frozenset(
    form
    for word in ("y", "yes", "n", "no", "true", "false", "on", "off", "null")
    for form in (word, word.capitalize(), word.upper())
)
_LOOKS_TYPED = re.compile(
    r"|~|=|<<"
    r"|[-+.0-9][-+.0-9_:xobXOBeEa-fA-FTtZz ]*"  # numbers of every base, times, days, moments
    r"|[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)"
    r"|(?:---|\.\.\.).*",
)
"""Whole texts that YAML 1.1 or 1.2 reads as something else."""

_NOT_PLAIN = re.compile(r"[ ,\[\]{}#&*!|>'\"%@`]|[?-](?: |$)|.*(?:: | #)|.*[ :]$")
"""Texts of one line that plain style cannot hold (as the ``yaml`` package of npm judges, 2.9.1)."""

_NOT_LITERAL = re.compile(r"\A[ \n]|\n[ \n]+\Z")
"""Texts of several lines that begin or end with blank ones."""

_ESCAPED = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]")
"""Characters that would be read as something else, or not be seen, unless they are escaped."""

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
    "\ufeff": "\\uFEFF",
}
_ESCAPE_TABLE = str.maketrans(_ESCAPES)
_WORDS = {None: "null", True: "true", False: "false"}


def dump(data: Mapping[str, Plain] | Sequence[Plain]) -> str:
    """Writes data in the canonical style.

    Texts are written in Unicode's composed form (NFC); otherwise what is read back is what was given.

    Args:
        data: keys in the order in which they are to stand.

    Raises:
        ValueError: a text holds a character that no file may hold (controls other than tab, line feed, carriage
            return and U+0085; half surrogates; U+FFFE and U+FFFF), a moment has no offset, or a key is too long.
    """
    lines: list[str] = []
    if isinstance(data, Mapping):
        _mapping(data, "", "", lines)
    else:
        _sequence(data, "", "", lines)
    return "\n".join(lines) + "\n" if lines else ""


def _mapping(data: Mapping[str, Plain], first: str, indent: str, lines: list[str]) -> None:
    """Writes keys, the first one after ``first`` (``indent``, or the dash of the list that they stand in)."""
    lead = first
    for key, value in data.items():
        _value(value, f"{lead}{_key(key)}:", indent, lines)
        lead = indent


def _sequence(items: Sequence[Plain], first: str, indent: str, lines: list[str]) -> None:
    """Writes the items of a list, each after its dash."""
    lead = first
    inner = f"{indent}  "
    for item in items:
        if isinstance(item, Mapping) and item:
            _mapping(item, f"{lead}- ", inner, lines)
        elif _is_list(item) and item:
            _sequence(item, f"{lead}- ", inner, lines)
        else:
            _value(item, f"{lead}-", indent, lines)
        lead = indent


def _value(value: Plain, lead: str, indent: str, lines: list[str]) -> None:
    """Writes what stands after a key or a dash."""
    inner = f"{indent}  "
    if type(value) is str:
        lines.append(f"{lead} {_text(value, inner)}")
    elif isinstance(value, Mapping) and value:
        lines.append(lead)
        _mapping(value, inner, inner, lines)
    elif _is_list(value) and value:
        lines.append(lead)
        _sequence(value, inner, inner, lines)
    else:
        lines.append(f"{lead} {_scalar(value)}")


def _is_list(value: Plain) -> TypeGuard[Sequence[Plain]]:
    return isinstance(value, list | tuple)


def _scalar(value: Plain) -> str:
    """Writes what is neither an ordinary text nor a list or keys with something in them."""
    if isinstance(value, Iso):
        return value
    if isinstance(value, str):
        return _text(value, "")
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, dt.datetime) and value.tzinfo is None:
        raise ValueError(f"the moment {value.isoformat()} has no offset")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    return "[]" if _is_list(value) else "{}"


def _key(key: str) -> str:
    if len(key) > LONGEST_KEY:
        raise ValueError(f"a key of {len(key)} characters ({key[:20]}…); expected at most {LONGEST_KEY}")
    return _double(key) if "\n" in key else _text(key, "")


def _text(text: str, indent: str) -> str:
    """Writes a text; ``indent`` is for its lines, if it has several."""
    text = unicodedata.normalize("NFC", text)
    if _WORD.fullmatch(text):
        return f"'{text}'" if text in _RESERVED else text
    if match := UNWRITABLE.search(text):
        raise ValueError(f"{name_of(match[0])} in {text[:40]!r}; expected characters that can be seen")
    if _ESCAPED.search(text):
        return _double(text)
    if "\n" in text:
        return _lines(text, indent)
    if _LOOKS_TYPED.fullmatch(text):
        return _single(text)
    if _NOT_PLAIN.match(text):
        return _double(text) if "'" in text and '"' not in text else _single(text)
    return text


def _lines(text: str, indent: str) -> str:
    if _NOT_LITERAL.search(text):
        return _double(text)
    head = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([head, *(f"{indent}{line}" if line else "" for line in lines)])


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return f'"{text.translate(_ESCAPE_TABLE)}"'
