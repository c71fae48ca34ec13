"""The JSON Schema of everything that is published as JSON, made from the classes themselves (draft 2020-12)."""

import datetime as dt
import json
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import TypeAlias, Union, get_args, get_origin, get_type_hints

from tracker.files.plain import ALWAYS, key_of
from tracker.publish.data.dictionary import meaning, summary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ADDRESS = "/data/schema.json"

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | bool | None"

_SIMPLE: Mapping[object, dict[str, Json]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
}


def schema(kinds: Iterable[type], root: str) -> dict[str, Json]:
    """Gives the schema of some classes, each by its name in ``$defs``, with all that they are made of.

    Args:
        kinds: what is published.
        root: address of the site, without a last slash.
    """
    waiting, defined = list(kinds), dict[str, Json]()
    top: list[Json] = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in waiting]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in defined:
            defined[kind.__name__] = _vocabulary(kind) if issubclass(kind, Enum) else _record(kind)
            waiting += _parts(kind)
    return {
        "$schema": DIALECT,
        "$id": f"{root}{ADDRESS}",
        "anyOf": top,
        "$defs": dict(sorted(defined.items())),
    }


def written(kinds: Iterable[type], root: str) -> bytes:
    """Gives the schema as it is published."""
    return (json.dumps(schema(kinds, root), ensure_ascii=False, indent=1) + "\n").encode()


def _parts(kind: type) -> Iterator[type]:
    """Gives the classes that the fields of a class are made of."""
    if is_dataclass(kind):
        for hint in get_type_hints(kind).values():
            yield from _classes(hint)


def _classes(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, Enum)):
        yield hint
    for argument in get_args(hint):
        yield from _classes(argument)


def _vocabulary(kind: type[Enum]) -> Json:
    return {"description": summary(kind), "enum": [each.value for each in kind]}


def _record(kind: type) -> Json:
    hints = get_type_hints(kind)
    properties: dict[str, Json] = {}
    required: list[Json] = []
    for part in fields(kind):
        properties[key_of(part)] = {**_of_hint(hints[part.name]), "description": meaning(kind, part.name)}
        if _always(part):
            required.append(key_of(part))
    return {"type": "object", "description": summary(kind), "properties": properties, "required": required}


def _always(part: "Field[object]") -> bool:
    """Tells whether a key is never left out: it is required, or holds several, which may be none."""
    if part.default_factory is not MISSING or isinstance(part.default, tuple):
        return True
    return part.default is MISSING or part.name in ALWAYS


def _of_hint(hint: object) -> dict[str, Json]:
    """Gives the schema of a type hint; an absent value is a key that is left out, never null."""
    if hint in _SIMPLE:
        return dict(_SIMPLE[hint])
    if isinstance(hint, type):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    arguments = [each for each in get_args(hint) if each is not type(None)]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of_hint(arguments[0])}
    if get_origin(hint) in (Union, types.UnionType):
        kinds: list[Json] = [_of_hint(each) for each in arguments]
        return {"anyOf": kinds} if len(kinds) > 1 else _of_hint(arguments[0])
    return {"type": "object", "additionalProperties": _of_hint(arguments[1])}
