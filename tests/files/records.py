"""Random records of any class of the model, for the properties of what is written and read back."""

import datetime as dt
import types
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from tracker.files.characters import UNWRITABLE
from tracker.files.shape import LONGEST

TRAPS = (
    *("NO", "no", "yes", "on", "Off", "y", "N", "true", "False", "null", "~", "=", "<<", "-", "?", ":", "---", "..."),
    *("0051", "08", "0o17", "0x1F", "0b1", "1_000", "1e3", "56E10", "56K0859", ".inf", "-.INF", ".nan", ".5", "1."),
    *("23:59", "12:30:45", "2025-02-27", "2025-02-27T10:00:00+01:00", "2025-02-27 10:00", "2001-1-1", "+32", "-1"),
    *(
        " a",
        "a ",
        "a: b",
        "a #b",
        "#a",
        "a:",
        ": a",
        "- a",
        "-a",
        "? a",
        "@a",
        "`a",
        "%a",
        "&a",
        "*a",
        "!a",
        "|a",
        ">a",
    ),
    *("{a", "[a", "a]", ",a", "it's", 'say "x"', 'it\'s "x"', "'a'", '"a"', "it's: x", "'", '"', "\\", "a\\nb"),
    *(
        "a\nb",
        "a\n\nb",
        "a\nb\n",
        "\na",
        "a\n\n",
        " a\nb",
        "a \nb",
        "a\n  b",
        "a\n ",
        "- a\nb",
        "# a\nb",
        "a:\nb",
        "\n",
    ),
    *(
        "a\tb",
        "\ta",
        "a\rb",
        "a\r\nb",
        "a\x85b",
        "a\u2028b",
        "a\u2029b",
        "\ufeffa",
        "\u00a0a",
        "😀",
        "é",
        "\u200f",
        "–",
    ),
    *("2022/0051(COD)", "HYS 12527", "COM(2024)0469", "https://a.be/b?c=d#e", "50 %", "€ 5", "«x»"),
)

CHARACTERS = st.characters().filter(lambda character: not UNWRITABLE.search(character))
TEXTS = st.one_of(
    st.sampled_from(TRAPS),
    st.text(CHARACTERS),
    st.lists(st.sampled_from([*TRAPS, " ", "\n", ":", "#", "'", '"']), max_size=4).map("".join),
).map(lambda text: unicodedata.normalize("NFC", text))
WORDS = TEXTS.filter(lambda text: bool(text.strip()))
MOMENTS = st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
)


def records(kind: Any) -> st.SearchStrategy[Any]:
    """Gives a strategy for records of a dataclass, with every text that could be in a file."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{part.name: _field(part, hints[part.name]) for part in fields(kind)})


def _field(part: "Field[Any]", hint: Any) -> st.SearchStrategy[Any]:
    if part.name == "format":
        return st.just(1)
    made = _value(hint)
    if part.name in LONGEST:
        made = made.filter(lambda text: len(text) <= LONGEST[part.name])
    default = part.default if part.default_factory is MISSING else part.default_factory()
    return made if default is MISSING else st.one_of(st.just(default), made)


def _value(hint: Any) -> st.SearchStrategy[Any]:
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: WORDS,
        int: st.integers(-(10**15), 10**15),
        bool: st.booleans(),
        dt.date: st.dates(),
        dt.datetime: MOMENTS,
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return records(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(_value(inner[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(st.sampled_from(["nl", "fr", "en"]), _value(inner[1]), max_size=2)
    assert origin in (Union, types.UnionType)
    return st.one_of([_value(each) for each in inner if each is not type(None)])
