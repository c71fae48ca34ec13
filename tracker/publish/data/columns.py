"""Tables as data: their columns with types and meanings from the model, and how a value becomes a cell."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias, get_type_hints

from tracker.publish.data.dictionary import meaning
from tracker.publish.following.clean import clean
from tracker.publish.site import Site

Cell: TypeAlias = str | int | None
Row: TypeAlias = tuple[Cell, ...]

TEXT, INTEGER = "text", "integer"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it means in a sentence, and its type."""

    name: str
    meaning: str
    type: str = TEXT


POSITION = Column("position", "The position, by its id.")
RECOMMENDATION = Column("recommendation", "The recommendation, by its id in the position.")
"""Columns that tables share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    Attributes:
        rows: gives its rows, in an order that does not move.
        key: the columns by which a row is known.
        points: the tables that columns point to, by column; each is pointed to by its one key.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Site], Iterable[Row]]
    key: tuple[str, ...]
    points: Mapping[str, str] = field(default_factory=dict)


def of(kind: type, *names: str, **renamed: str) -> tuple[Column, ...]:
    """Gives the columns of some fields of a class.

    Args:
        kind: the class of the model.
        names: of its attributes, in the order of the columns.
        renamed: names of columns that differ from their attribute's, by attribute.
    """
    hints = get_type_hints(kind)
    return tuple(
        Column(renamed.get(name, name), meaning(kind, name), INTEGER if _counts(hints[name]) else TEXT)
        for name in names
    )


def _counts(hint: object) -> bool:
    return hint in (int, bool, int | None)


def cells(value: object, names: Iterable[str]) -> Iterator[Cell]:
    """Gives the cells of some attributes of a record."""
    for name in names:
        yield cell(getattr(value, name))


def cell(value: object) -> Cell:
    """Gives a value as a cell: days and moments in ISO form, several words with a semicolon, nothing for no value."""
    if isinstance(value, str):
        return clean(value.value if isinstance(value, Enum) else value) or None
    if value is None or isinstance(value, int):
        return value if value is None else int(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return clean("; ".join(map(str, value))) or None
    raise TypeError(f"{type(value).__name__} in a table; expected a text, a number, a day, a moment or several texts")
