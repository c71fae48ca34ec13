"""An editor's file in the canonical style: every value and every comment stays (DESIGN.md, "YAML").

Keys stand in the model's order, unknown ones last; a comment goes with what it stands above or behind. At most one
blank line stays where there were some.
"""

import datetime as dt
import re
import types
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Union, get_args, get_origin, get_type_hints

from tracker.files import comments
from tracker.files.canonical import Iso, Plain, dump
from tracker.files.comments import Comment, Comments
from tracker.files.front_matter import split
from tracker.files.nodes import MappingNode, Node, ScalarNode, SequenceNode, read
from tracker.files.plain import key_of
from tracker.model.dossier import Dossier, DossierTranslation, Page
from tracker.model.organisation import OwnOrganisation
from tracker.model.position import Position, PositionTranslation
from tracker.model.register import MeetingHeld, MeetingHeldTranslation, Submission, SubmissionTranslation

KINDS: Mapping[str, tuple[type, type]] = {
    "positions/": (Position, PositionTranslation),
    "content/dossiers/": (Dossier, DossierTranslation),
    "content/submissions/": (Submission, SubmissionTranslation),
    "content/meetings/": (MeetingHeld, MeetingHeldTranslation),
    "content/pages/": (Page, Page),
    "content/organisation.yaml": (OwnOrganisation, OwnOrganisation),
}
"""What a file holds, by the beginning of its path: as an original, and as a translation."""

_TYPED = re.compile(r"[-+.:\w]+")
_PLAIN = frozenset({bool, int, dt.date, dt.datetime})
"""Types whose values stand without quotes."""

_NOTHING = ("", "null")
_LAST = 10**9


class NotKept(Exception):
    """A value or a comment would not be as it was: the file must stay as it is."""


def formatted(text: str, path: str) -> str:
    """Gives a file in the canonical style.

    Args:
        text: as ``decode`` gives it.
        path: relative to the project's folder; its beginning says what the file holds.

    Raises:
        FileProblem: it is no YAML that the project reads.
        NotKept: something would be lost, which is a mistake of the program.
    """
    if not path.endswith(".md"):
        return _yaml(text, path, 1)
    parts = split(text, path)
    body = parts.body.rstrip("\n")
    head = _yaml(parts.yaml, path, parts.first_line)
    return f"---\n{head}---\n" + (f"\n{body}\n" if body else "")


def _yaml(text: str, path: str, first_line: int) -> str:
    node, beside = read(text, path, first_line), comments.of(text)
    kept = Counter(each.text for each in beside.waiting if each.text)
    writer = _Writer(beside, first_line - 1)
    made = writer.document(node, _kind(path, node))
    after = comments.of(made)
    if _values(read(made, path)) != _values(node) or Counter(c.text for c in after.waiting if c.text) != kept:
        raise NotKept(path)
    return made


def _kind(path: str, node: Node) -> object:
    original, translation = next((kinds for start, kinds in KINDS.items() if path.startswith(start)), (None, None))
    keys = {key.text for key, _ in node.entries} if isinstance(node, MappingNode) else set()
    return translation if "translates" in keys and "format" not in keys else original


def _values(node: Node) -> Plain:
    """Gives what a tree says, whatever its order and its quotes; nothing at all differs from an empty text."""
    if isinstance(node, MappingNode):
        return {dump({key.text: ""}): _values(value) for key, value in sorted(node.entries)}
    if isinstance(node, SequenceNode):
        return [_values(item) for item in node.items]
    return None if node.plain and node.text in _NOTHING else dump({"it": node.text})


@dataclass(slots=True)
class _Writer:
    """Writes a tree, and its comments as it comes to their lines.

    Attributes:
        above: lines of the file above the text, which the nodes count and the comments do not.
    """

    comments: Comments
    above: int

    def document(self, node: Node, kind: object) -> str:
        """Gives the whole text; what stands above a first blank line stays on top."""
        lead = self.comments.before(self._line(node))
        top = max((at for at, each in enumerate(lead) if not each.text), default=-1) + 1
        self.comments.waiting[:0] = lead[top:]
        body = self._collection(node, "", kind, 0, _LAST)
        first = next(at for at, line in enumerate(body) if line)
        lines = [*_own(lead[:top], ""), *body[first:]]
        end = _own(self.comments.before(_LAST), "")
        return "\n".join([*lines, *end]).lstrip("\n").rstrip("\n") + "\n"

    def _line(self, node: Node | ScalarNode) -> int:
        return node.line - self.above

    def _collection(self, node: Node, indent: str, kind: object, column: int, until: int) -> list[str]:
        """Writes keys or items; ``column`` is that of what they stand below, ``until`` the line of what follows."""
        if isinstance(node, MappingNode):
            lines = self._mapping(node, indent, kind, until)
        elif isinstance(node, SequenceNode):
            lines = self._sequence(node, indent, kind, until)
        else:
            lines = _scalar(node, kind, indent)
        return lines + (_own(self.comments.deeper(column, until), indent) if node.column > column > 0 else [])

    def _mapping(self, node: MappingNode, indent: str, kind: object, until: int) -> list[str]:
        known = _fields(kind)
        ranks = {name: rank for rank, name in enumerate(known)}
        blocks: list[tuple[int, list[str]]] = []
        follows = [*(self._line(key) for key, _ in node.entries[1:]), until]
        for (key, value), following in zip(node.entries, follows, strict=True):
            block = _own(self.comments.before(self._line(key)), indent)
            lead = f"{indent}{dump({key.text: Iso('')}).rstrip()}"
            below = known.get(key.text, _value_of(kind))
            block += self._entry(lead, key, value, indent, below, following)
            blocks.append((ranks.get(key.text, len(ranks)), block))
        return [line for _, block in sorted(blocks, key=lambda each: each[0]) for line in block]

    def _entry(self, lead: str, key: ScalarNode, value: Node, indent: str, kind: object, following: int) -> list[str]:
        if _is_simple(value):
            return self._simple(lead, value, indent, kind)
        head = self._with_comments(lead, self._line(key), indent)
        return [*head, *self._collection(value, f"{indent}  ", kind, key.column, following)]

    def _sequence(self, node: SequenceNode, indent: str, kind: object, until: int) -> list[str]:
        lines: list[str] = []
        follows = [*(self._line(item) for item in node.items[1:]), until]
        for item, following in zip(node.items, follows, strict=True):
            lines += _own(self.comments.before(self._line(item)), indent)
            lead = f"{indent}-"
            if _is_simple(item):
                lines += self._simple(lead, item, indent, _item_of(kind))
            else:
                inner = self._collection(item, f"{indent}  ", _item_of(kind), node.column, following)
                at = next(at for at, line in enumerate(inner) if line and not line.lstrip().startswith("#"))
                lines += [line.removeprefix("  ") for line in inner[:at]]
                lines += [f"{lead} {inner[at].removeprefix(indent + '  ')}", *inner[at + 1 :]]
        return lines

    def _simple(self, lead: str, value: Node, indent: str, kind: object) -> list[str]:
        written = _scalar(value, kind, indent)
        place = (self._line(value), value.column)
        first = f"{lead} {written[0]}".rstrip()
        return [*self._with_comments(first, self.comments.ends.get(place, place[0]), indent), *written[1:]]

    def _with_comments(self, line: str, last: int, indent: str) -> list[str]:
        """Puts one comment behind a line, and any others above it."""
        beside = self.comments.beside(last)
        behind = next((each for each in reversed(beside) if not each.own), None)
        above = [each for each in beside if each is not behind]
        return [*_own(above, indent), f"{line} {behind.text}" if behind else line]


def _is_simple(node: Node) -> bool:
    return isinstance(node, ScalarNode) or not (node.entries if isinstance(node, MappingNode) else node.items)


def _scalar(node: Node, kind: object, indent: str) -> list[str]:
    """Writes what stands on one line, or a text of several below it."""
    if isinstance(node, MappingNode):
        return ["{}"]
    if isinstance(node, SequenceNode):
        return ["[]"]
    if node.plain and node.text in _NOTHING:
        return [node.text]
    as_it_is = _TYPED.fullmatch(node.text) and (kind in _PLAIN or (kind is None and node.plain))
    text = Iso(node.text) if as_it_is else node.text
    first, *others = dump({"it": text}).removesuffix("\n").split("\n")
    return [first.removeprefix("it: "), *(f"{indent}{line}" if line else "" for line in others)]


def _own(found: list[Comment], indent: str) -> list[str]:
    """Writes comments on lines of their own, with at most one blank line between them."""
    pairs = zip([None, *found], found, strict=False)
    kept = [each for before, each in pairs if each.text or before is None or before.text]
    return [f"{indent}{each.text}" if each.text else "" for each in kept]


def _fields(kind: object) -> dict[str, object]:
    """Gives the keys of a record in the model's order, each with the type of its value."""
    if not isinstance(kind, type) or not is_dataclass(kind):
        return {}
    hints = get_type_hints(kind)
    return {key_of(part): _bare(hints[part.name]) for part in fields(kind)}


def _bare(hint: object) -> object:
    """Takes ``| None`` off a type."""
    if get_origin(hint) in (Union, types.UnionType):
        left = [each for each in get_args(hint) if each is not type(None)]
        return left[0]
    return hint


def _item_of(kind: object) -> object:
    return _bare(get_args(kind)[0]) if get_origin(kind) is tuple else None


def _value_of(kind: object) -> object:
    return _bare(get_args(kind)[1]) if get_origin(kind) is Mapping else None
