"""Reads JSON strictly: no key twice in one object, no ``NaN``, nothing after the end, no half characters."""

import json
import re
from collections.abc import Mapping

Json = Mapping[str, object]

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character (a lone ``\\ud83d``) is JSON, but no text: nothing can write it, or make an identity of it."""

_MAY_HOLD_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def value(text: str) -> object:
    """Reads one whole JSON value; half characters are left out of every text in it.

    Raises:
        ValueError: it is none; the reason says where, and quotes nothing of the text.
    """
    try:
        made = _read(text)
        if _MAY_HOLD_HALF.search(text):
            made = _read(_HALF.sub("", json.dumps(made, ensure_ascii=False)))
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return made


def _read(text: str) -> object:
    made: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    return made


def canonical(value: object) -> str:
    """Writes a value so that equal values give equal texts."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return made


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")
