"""YAML as it was written: a strict reader over libyaml's events, with the line and column of every node.

Nothing is given a type here: ``NO``, ``0051`` and ``23:59`` stay text, and the field's own type decides (shape.py).
Nodes are named tuples and the reader looks at events only: 10,000 files must load in a few seconds
(design/performance.md 1.3).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn, Protocol, TypeAlias, cast

from yaml import CSafeLoader, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from tracker.files.characters import LARGEST, UNWRITABLE, decode, name_of, scan
from tracker.files.problem import FileProblem
from tracker.files.syntax import explain
from tracker.model.finding import Finding

__all__ = ["FileProblem", "MappingNode", "Node", "ScalarNode", "SequenceNode", "decode", "read"]

DEEPEST = 20
"""Levels; the deepest file of the project has seven."""


class ScalarNode(NamedTuple):
    """One value, as text.

    Attributes:
        plain: written without quotes.
        line, column: of its first character, from 1.
    """

    text: str
    plain: bool
    line: int
    column: int


class SequenceNode(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class MappingNode(NamedTuple):
    """Keys with their values, in the order of the file."""

    entries: "tuple[tuple[ScalarNode, Node], ...]"
    line: int
    column: int


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What is used of libyaml's events; PyYAML's stubs say that a mark may be absent, which libyaml never does."""

    start_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]


_kind: Callable[[object], type[object]] = type
"""The class of an event: a plain comparison, since there are hundreds in a file."""

_new = tuple.__new__
"""Makes a node in half the time of its own constructor."""


def read(text: str, path: str, first_line: int = 1) -> Node:
    """Reads one YAML document.

    Args:
        text: as ``decode`` gives it.
        path: for the findings, relative to the project's folder.
        first_line: the line of the file on which the text begins.

    Raises:
        FileProblem: nothing in it, broken syntax, or something that the project's files do not use: tabs, anchors,
            aliases, tags, merge keys, doubled keys, several documents, more than 1 MB or 20 levels.
    """
    if len(text) > LARGEST:
        found, remedy = f"{len(text):,} characters", "move what does not belong here"
        raise FileProblem((Finding(path=path, found=found, expected=f"at most {LARGEST:,}", remedy=remedy),))
    if unseen := scan(text, path, first_line):
        raise FileProblem(unseen)
    reader = _Reader(text, path, first_line)
    try:
        node = reader.document()
    except MarkedYAMLError as error:
        raise FileProblem((*reader.findings, explain(error, text, path, first_line))) from error
    if reader.findings:
        raise FileProblem(tuple(reader.findings))
    return node


class _Reader:
    """Goes through the events of one document, and notes what the project's files do not use."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._next = cast("Callable[[], _Event]", CSafeLoader(text).get_event)
        self._path = path
        self._first = first_line
        self._depth = 0
        self.findings: list[Finding] = []

    def document(self) -> Node:
        """Reads the only document of the file."""
        take = self._next
        take()
        start = take()
        line = start.start_mark.line + self._first
        if _kind(start) is not DocumentStartEvent:
            self._stop(line, "an empty file", "at least one key", "write the keys, or delete the file")
        if getattr(start, "version", None) or getattr(start, "tags", None):
            self._refuse(line, 'a line that begins with "%"', "no directives", "delete that line")
        node = self._node(take())
        take()
        after = take()
        if _kind(after) is not StreamEndEvent:
            remedy = 'delete the line "---", or move what follows to its own file'
            line = after.start_mark.line + self._first
            self._refuse(line, 'a second document after "---"', "one document in a file", remedy)
        return node

    def _quick(self, event: _Event) -> Node:
        """Reads a node; the shortest way for a plain scalar, of which most files are made."""
        if _kind(event) is ScalarEvent and (plain := event.implicit[0]) and event.anchor is event.tag is None:
            mark = event.start_mark
            return _new(ScalarNode, (event.value, plain, mark.line + self._first, mark.column + 1))
        return self._node(event)

    def _node(self, event: _Event) -> Node:
        kind, mark = _kind(event), event.start_mark
        line, column = mark.line + self._first, mark.column + 1
        if kind is AliasEvent:
            self._refuse(line, f'an alias "*{event.anchor}"', *_NO_ALIAS)
            return ScalarNode("", plain=False, line=line, column=column)
        self._look_at(event, line)
        if kind is ScalarEvent:
            return ScalarNode(event.value, event.implicit[0], line, column)
        self._depth += 1
        if self._depth > DEEPEST:
            self._stop(line, f"more than {DEEPEST} levels", f"at most {DEEPEST}", "write it less deep")
        node = self._mapping(line, column) if kind is MappingStartEvent else self._sequence(line, column)
        self._depth -= 1
        return node

    def _mapping(self, line: int, column: int) -> MappingNode:
        entries: list[tuple[ScalarNode, Node]] = []
        take, key_of, node_of = self._next, self._key, self._quick
        while _kind(event := take()) is not MappingEndEvent:
            entries.append((key_of(event), node_of(take())))
        names = {key.text for key, _ in entries}
        if len(names) < len(entries) or "<<" in names:
            self._look_at_keys(entries)
        return MappingNode(tuple(entries), line, column)

    def _sequence(self, line: int, column: int) -> SequenceNode:
        items: list[Node] = []
        take, node_of = self._next, self._quick
        while _kind(event := take()) is not SequenceEndEvent:
            items.append(node_of(event))
        return SequenceNode(tuple(items), line, column)

    def _key(self, event: _Event) -> ScalarNode:
        key = self._quick(event)
        if isinstance(key, ScalarNode):
            return key
        found, remedy = "a list or keys in the place of a key", "write a word, then a colon"
        self._refuse(key.line, found, "a word as key", remedy)
        return ScalarNode("", plain=False, line=key.line, column=key.column)

    def _look_at_keys(self, entries: Sequence[tuple[ScalarNode, Node]]) -> None:
        """Notes doubled keys and merge keys."""
        seen: dict[str, int] = {}
        for key, _ in entries:
            if key.text == "<<" and key.plain:
                self._refuse(key.line, 'a merge key "<<"', "every key written out", "copy the keys here")
            elif key.text in seen:
                expected = f"each key once; it stands on line {seen[key.text]} already"
                self._refuse(key.line, f'the key "{key.text}" again', expected, f'keep one of the two "{key.text}"')
            seen.setdefault(key.text, key.line)

    def _look_at(self, event: _Event, line: int) -> None:
        """Notes an anchor, a tag, and a control character that was written as an escape."""
        if event.anchor is not None:
            self._refuse(line, f'an anchor "&{event.anchor}"', *_NO_ANCHOR)
        if event.tag is not None:
            self._refuse(line, f'a tag "{event.tag}"', *_NO_TAG)
        if _kind(event) is ScalarEvent and (match := UNWRITABLE.search(event.value)):
            self._refuse(line, name_of(match[0]), "characters that can be seen", "delete it")

    def _refuse(self, line: int, found: str, expected: str, remedy: str) -> None:
        self.findings.append(Finding(path=self._path, line=line, found=found, expected=expected, remedy=remedy))

    def _stop(self, line: int, found: str, expected: str, remedy: str) -> NoReturn:
        self._refuse(line, found, expected, remedy)
        raise FileProblem(tuple(self.findings))


_QUOTE = 'put the text between single quotes if it begins with "{}"; else write the value itself'
_NO_ALIAS = ("every value written out", _QUOTE.format("*"))
_NO_ANCHOR = ("every value written out", _QUOTE.format("&"))
_NO_TAG = ("values without a tag", _QUOTE.format("!"))
