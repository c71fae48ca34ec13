"""Nodes to records: every value is read by the type of its field, and everything that is wrong is said at once.

Decoders are made once for each class from the type hints of ``tracker.model``; no path is put together on the way,
only when there is a finding, since 10,000 files must load in a few seconds (design/performance.md 1.3).
"""

import datetime as dt
import re
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Generic, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from tracker.files import scalars
from tracker.files.nodes import MappingNode, Node, ScalarNode, SequenceNode
from tracker.files.plain import ALWAYS, key_of, plain
from tracker.files.scalars import INVALID, Decoder, Problem, Problems, nearest, shown
from tracker.model.finding import Finding

__all__ = ["Bound", "Place", "bind", "lines_of", "places", "plain"]

T = TypeVar("T")

LONGEST = {"short_title": 70}
"""Characters, by name of field: longer ones do not fit where they are shown."""

_SIMPLE: Mapping[object, Decoder] = {
    bool: scalars.truth,
    int: scalars.number,
    dt.date: scalars.day,
    dt.datetime: scalars.moment,
    frozenset({dt.date, dt.datetime}): scalars.day_or_moment,
}
_EXAMPLES: Mapping[object, str] = {
    dt.date: "2025-02-27",
    dt.datetime: "2025-06-16T12:00:00+02:00",
    int: "1",
    bool: "true",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound(Generic[T]):
    """What came of a node.

    Attributes:
        value: None when a required value is absent or a value is wrong; an unknown key alone does not spoil it.
        findings: all of them, in the order of the file.
    """

    value: T | None
    findings: tuple[Finding, ...]
    node: Node

    @property
    def lines(self) -> Mapping[str, int]:
        """The line of every field, by its path (``recommendations[1].to``)."""
        return lines_of(self.node)


def bind(node: Node, kind: type[T], path: str) -> Bound[T]:
    """Makes a record of a node.

    Args:
        node: as ``read`` gives it.
        kind: a dataclass of the model.
        path: for the findings, relative to the project's folder.
    """
    problems: Problems = []
    value = _record(cast("type", kind))(node, problems)
    findings = _findings(node, problems, path) if problems else ()
    return Bound(value=None if value is INVALID else cast("T", value), findings=findings, node=node)


def lines_of(node: Node) -> dict[str, int]:
    """Gives the line of every field, by its path: of its key, or of the item of a list."""
    return {place.field: place.line for place in places(node) if place.field}


class Place(NamedTuple):
    """Where a node stands.

    Attributes:
        field: its path (``recommendations[1].to``); a key has the path of its value.
        line: of its key, or of the item of a list.
    """

    node: Node
    field: str
    line: int


def places(node: Node, field: str = "", line: int = 0) -> Iterator[Place]:
    """Goes through a tree, and gives the place of every node in it, the root too."""
    yield Place(node, field, line or node.line)
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            below = f"{field}.{key.text}" if field else key.text
            yield Place(key, below, key.line)
            yield from places(value, below, key.line)
    elif isinstance(node, SequenceNode):
        for at, item in enumerate(node.items):
            yield from places(item, f"{field}[{at}]", item.line)


def _findings(root: Node, problems: Sequence[Problem], path: str) -> tuple[Finding, ...]:
    by_node = {id(place.node): place for place in places(root)}
    return tuple(sorted(_finding(problem, by_node[id(problem.node)], path) for problem in problems))


def _finding(problem: Problem, place: Place, path: str) -> Finding:
    return Finding(
        path=path,
        line=problem.node.line if isinstance(problem.node, ScalarNode) else place.line,
        field=".".join(part for part in (place.field, problem.suffix) if part),
        found=problem.found,
        expected=problem.expected,
        remedy=problem.remedy,
    )


class _Part(NamedTuple):
    """One field of a record, as its decoder needs it.

    Attributes:
        example: the line as it might stand in the file, for remedies.
    """

    name: str
    decode: Decoder
    required: bool
    example: str


@cache
def _record(kind: type) -> Decoder:
    """Makes the decoder of a dataclass."""
    parts = _parts(kind)
    required = frozenset(part.name for part in parts.values() if part.required)
    what = _named(kind)

    def decode(node: Node, problems: Problems) -> object:
        if not isinstance(node, MappingNode):
            problems.append(Problem(node, shown(node), f"the keys of {what}", _KEYS))
            return INVALID
        values: dict[str, object] = {}
        for key, child in node.entries:
            if (part := parts.get(key.text)) is None:
                problems.append(_unknown(key, parts, what))
            elif not isinstance(child, ScalarNode) or (child.text and not (child.plain and child.text == "null")):
                values[part.name] = part.decode(child, problems)
            elif part.required:
                problems.append(Problem(child, "nothing", "a value", f'write it, as in "{part.example}"'))
                values[part.name] = INVALID
        if not required <= values.keys():
            problems += _missing(node, parts, values)
            return INVALID
        return INVALID if INVALID in values.values() else kind(**values)

    return decode


def _named(kind: type) -> str:
    """Gives the words for a record, with their article; a class that is ours alone is the file as a whole."""
    if kind.__name__.startswith("_"):
        return "this file"
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


_KEYS = 'write each key on its own line, with a colon and a space, as in "title: …"'


def _parts(kind: type) -> dict[str, _Part]:
    """Gives the fields of a dataclass by their keys."""
    hints = get_type_hints(kind)
    parts: dict[str, _Part] = {}
    for part in fields(kind):
        key, hint = key_of(part), hints[part.name]
        required = part.name in ALWAYS or (part.default is MISSING and part.default_factory is MISSING)
        parts[key] = _Part(part.name, _decoder(hint, part.name), required, f"{key}: {_example(hint)}")
    return parts


def _unknown(key: ScalarNode, parts: Mapping[str, _Part], what: str) -> Problem:
    meant = nearest(key.text, parts)
    remedy = f'write "{meant}"' if meant else f"delete it, or use one of {', '.join(parts)}"
    return Problem(key, f'the unknown key "{key.text}"', f"a key of {what}", remedy)


def _missing(node: MappingNode, parts: Mapping[str, _Part], values: Mapping[str, object]) -> Iterator[Problem]:
    """Finds required keys that are absent, but for those that an unknown key was surely meant to be."""
    meant = {nearest(key.text, parts) for key, _ in node.entries if key.text not in parts}
    for key, part in parts.items():
        if part.required and part.name not in values and key not in meant:
            yield Problem(node, f'no "{key}"', f'the key "{key}"', f'add a line "{part.example}"', suffix=key)


def _decoder(hint: object, name: str) -> Decoder:
    """Finds or makes the decoder of a field by its type hint."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if hint is str:
        return scalars.text(LONGEST.get(name))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return scalars.word(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    return _decoder_of_generic(hint, name)


def _decoder_of_generic(hint: object, name: str) -> Decoder:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _list(_decoder(inner[0], name))
    if origin is Mapping:
        return _keyed(_decoder(inner[1], name))
    if origin in (Union, types.UnionType):
        kinds = [kind for kind in inner if kind is not type(None)]
        return _decoder(kinds[0] if len(kinds) == 1 else frozenset(kinds), name)
    raise TypeError(f"{name}: no decoder for {hint}")


def _list(decode_item: Decoder) -> Decoder:
    def decode(node: Node, problems: Problems) -> object:
        if not isinstance(node, SequenceNode):
            remedy = 'put it on a line of its own below the key, after "- "'
            if isinstance(node, MappingNode):
                remedy = 'begin each item with "- "'
            problems.append(Problem(node, shown(node), "a list", remedy))
            return INVALID
        items = [decode_item(item, problems) for item in node.items]
        return INVALID if INVALID in items else tuple(items)

    return decode


def _keyed(decode_value: Decoder) -> Decoder:
    def decode(node: Node, problems: Problems) -> object:
        if not isinstance(node, MappingNode):
            remedy = 'write one line for each below the key, as in "nl: …"'
            problems.append(Problem(node, shown(node), "keys with values", remedy))
            return INVALID
        values = {key.text: decode_value(value, problems) for key, value in node.entries}
        return INVALID if INVALID in values.values() else values

    return decode


def _example(hint: object) -> str:
    """Gives what might stand after the key."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return str(next(iter(hint)).value)
    if get_origin(hint) is tuple:
        return "[…]"
    return _EXAMPLES.get(hint, "…")
