"""Reads JSON strictly: no key twice in one object, no ``NaN``, nothing after the end."""

import json
from collections.abc import Mapping

Json = Mapping[str, object]


def value(text: str) -> object:
    """Reads one whole JSON value.

    Raises:
        ValueError: it is none; the reason says where, and quotes nothing of the text.
    """
    try:
        made: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
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
