"""Records to plain data: dictionaries, lists, texts, numbers, in the model's own order.

Encoders are made once for each class, since 10,000 procedures are compared with their files at each check.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from tracker.files.canonical import Iso, Plain

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ALWAYS = frozenset({"format"})
"""Fields that are written even when they hold their default: the first key of every file."""

_Encoder: TypeAlias = "Callable[[DataclassInstance], dict[str, Plain]]"
_NEVER = object()


def plain(value: "DataclassInstance", *, collections_always: bool = False) -> dict[str, Plain]:
    """Gives a record as plain data.

    Days and moments are texts that the canonical style writes without quotes; words of a vocabulary are texts. A
    field that holds its default is left out, unless it is required.

    Args:
        value: a record of the model.
        collections_always: leave lists and keyed texts in even when they are empty, as the JSON record does.

    Raises:
        ValueError: a moment without an offset.
    """
    return _of_record(type(value), collections_always=collections_always)(value)


def key_of(part: "Field[object]") -> str:
    """Gives the key of a field in files, which may differ from the attribute's name (``from``)."""
    return str(part.metadata.get("key", part.name))


@cache
def _of_record(kind: "type[DataclassInstance]", *, collections_always: bool) -> _Encoder:
    parts = [(key_of(part), part.name, _absent(part, collections_always=collections_always)) for part in fields(kind)]

    def encode(value: "DataclassInstance") -> dict[str, Plain]:
        made: dict[str, Plain] = {}
        for key, name, absent in parts:
            item = getattr(value, name)
            if item != absent:
                made[key] = item if type(item) is str else _value(item, collections_always=collections_always)
        return made

    return encode


def _absent(part: "Field[object]", *, collections_always: bool) -> object:
    """Gives the value with which a field is left out."""
    default = part.default if part.default_factory is MISSING else part.default_factory()
    if default is MISSING or part.name in ALWAYS:
        return _NEVER
    return _NEVER if collections_always and isinstance(default, tuple | Mapping) else default


def _value(item: object, *, collections_always: bool) -> Plain:
    if isinstance(item, tuple):
        return [_value(each, collections_always=collections_always) for each in item]
    if isinstance(item, Enum):
        return str(item.value)
    if isinstance(item, dt.date):
        return _iso(item)
    if isinstance(item, str | int):
        return item
    if isinstance(item, Mapping):
        return {str(key): _value(each, collections_always=collections_always) for key, each in item.items()}
    if is_dataclass(item) and not isinstance(item, type):
        return _of_record(type(item), collections_always=collections_always)(item)
    raise TypeError(f"{type(item).__name__} in a record; expected text, numbers, days, moments, lists or keys")


def _iso(item: dt.date) -> Iso:
    if isinstance(item, dt.datetime) and item.utcoffset() is None:
        raise ValueError(f"the moment {item.isoformat()} has no offset")
    return Iso(item.isoformat())
