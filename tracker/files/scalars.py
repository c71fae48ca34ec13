"""Values by the type of their field: text, words of a list, numbers, days and moments; and what to say of a wrong one.

A decoder takes a node and gives a value, or INVALID after it has noted why. Quotes mean nothing to it: ``'2'`` is a
number where a number belongs, and ``2`` a text where a text belongs.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from tracker.files.nodes import Node, ScalarNode, SequenceNode

INVALID = object()
"""What a decoder gives when it could not give a value."""

_BRUSSELS = ZoneInfo("Europe/Brussels")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)
_ZEROS = re.compile(r"(-?)0+(\d{1,18})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})", re.ASCII)
_YES = frozenset({"yes", "y", "on", "1", "ja", "oui", "true"})
_NO = frozenset({"no", "n", "off", "0", "nee", "non", "false"})


class Problem(NamedTuple):
    """Why a node is wrong.

    Attributes:
        node: where; its field path is looked up when the finding is made.
        suffix: a key below the node, when that key is absent.
    """

    node: Node
    found: str
    expected: str
    remedy: str
    suffix: str = ""


Problems: TypeAlias = list[Problem]
Decoder: TypeAlias = Callable[[Node, Problems], object]


def nearest(word: str, words: Mapping[str, object]) -> str:
    """Gives the word that was probably meant, or nothing."""
    close = get_close_matches(word.lower().replace("_", "-"), words, n=1, cutoff=0.6)
    return close[0] if close else ""


def shown(node: Node) -> str:
    """Gives the words for what stands in a wrong place."""
    if isinstance(node, ScalarNode):
        text = node.text if len(node.text) <= 60 else f"{node.text[:60]}…"
        return f'"{text}"' if text else "nothing"
    return "a list" if isinstance(node, SequenceNode) else "keys with values"


def text_of(node: Node, problems: Problems, expected: str) -> str | None:
    """Gives the text of a node that must be one value, not a list nor keys; notes the problem otherwise."""
    if isinstance(node, ScalarNode):
        return node.text
    remedy = 'write it after the key, on its line, without "- "'
    if not isinstance(node, SequenceNode):
        remedy = "write it after the key, between single quotes"
    problems.append(Problem(node, shown(node), expected, remedy))
    return None


def text(longest: int | None) -> Decoder:
    """Gives the decoder of a text that may not be empty.

    Args:
        longest: the most characters, or None.
    """

    def decode(node: Node, problems: Problems) -> object:
        found = node.text if isinstance(node, ScalarNode) else text_of(node, problems, "one text")
        if found is None:
            return INVALID
        if longest is not None and len(found) > longest:
            remedy = f"leave out {len(found) - longest}"
            problems.append(Problem(node, f"{len(found)} characters", f"at most {longest}", remedy))
            return INVALID
        if found.strip():
            return found
        problems.append(Problem(node, "an empty text", "a text", "write one, or delete the line"))
        return INVALID

    return decode


def word(kind: type[Enum]) -> Decoder:
    """Gives the decoder of one of a list's words."""
    members = {str(member.value): member for member in kind}
    expected = f"one of {', '.join(members)}"

    def decode(node: Node, problems: Problems) -> object:
        found = node.text if isinstance(node, ScalarNode) else text_of(node, problems, expected)
        if found is None:
            return INVALID
        if (member := members.get(found)) is not None:
            return member
        meant = nearest(found, members)
        remedy = f'write "{meant}"' if meant else "choose one of these words"
        problems.append(Problem(node, shown(node), expected, remedy))
        return INVALID

    return decode


def truth(node: Node, problems: Problems) -> object:
    """Decodes ``true`` or ``false``, and no other word."""
    found = text_of(node, problems, "true or false")
    if found in ("true", "false"):
        return found == "true"
    if found is not None:
        said = found.lower()
        remedy = "write true" if said in _YES else "write false" if said in _NO else "write one of these two words"
        problems.append(Problem(node, shown(node), "true or false", remedy))
    return INVALID


def number(node: Node, problems: Problems) -> object:
    """Decodes a whole number without leading zeros."""
    found = text_of(node, problems, "a whole number")
    if found is None:
        return INVALID
    if _NUMBER.fullmatch(found):
        return int(found)
    remedy = "write its digits only"
    if match := _ZEROS.fullmatch(found):
        remedy = f"write {match[1]}{int(match[2])}"
    problems.append(Problem(node, shown(node), "a whole number", remedy))
    return INVALID


def day(node: Node, problems: Problems) -> object:
    """Decodes ``yyyy-mm-dd``."""
    expected = "a day as year-month-day"
    found = text_of(node, problems, expected)
    if found is None:
        return INVALID
    if (read := _day(found)) is not None:
        return read
    problems.append(Problem(node, shown(node), expected, _meant(found)))
    return INVALID


def moment(node: Node, problems: Problems) -> object:
    """Decodes a day, ``T``, an hour and an offset."""
    expected = "a moment with its offset, such as 2025-06-16T12:00:00+02:00"
    found = text_of(node, problems, expected)
    if found is None:
        return INVALID
    read = _moment(found)
    if read is not None and read.tzinfo is not None:
        return read
    remedy = "write the day, T, the hour and the offset"
    if read is not None:
        remedy = f"write {read.replace(tzinfo=_BRUSSELS).isoformat()} if that is the time in Brussels"
    problems.append(Problem(node, shown(node), expected, remedy))
    return INVALID


def day_or_moment(node: Node, problems: Problems) -> object:
    """Decodes a bare day where no hour is known, else a moment."""
    if isinstance(node, ScalarNode) and ("T" in node.text or ":" in node.text):
        return moment(node, problems)
    return day(node, problems)


@lru_cache(maxsize=8192)
def _day(found: str) -> dt.date | None:
    """Reads a day; the same days stand in many files."""
    if not _DAY.fullmatch(found):
        return None
    try:
        return dt.date.fromisoformat(found)
    except ValueError:
        return None


def _moment(found: str) -> dt.datetime | None:
    if not _MOMENT.fullmatch(found):
        return None
    try:
        return dt.datetime.fromisoformat(found)
    except ValueError:
        return None


def _meant(found: str) -> str:
    """Says how to write a day that was written in another way, or that no calendar has."""
    read = _moment(found)
    if read is not None:
        return f"write {read.date().isoformat()}"
    if match := _DAY_FIRST.fullmatch(found):
        year, month, day_ = int(match[3]), int(match[2]), int(match[1])
    elif match := _YEAR_FIRST.fullmatch(found):
        year, month, day_ = int(match[1]), int(match[2]), int(match[3])
    else:
        return "write it as in 2025-02-27"
    try:
        return f"write {dt.date(year, month, day_).isoformat()}"
    except ValueError:
        return f"there is no day {day_} in month {month} of {year}: look it up, and write it as in 2025-02-27"
