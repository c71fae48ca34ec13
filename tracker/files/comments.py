"""Comments and blank lines of a YAML text: what its nodes do not hold, each with its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*")
_BLANK = re.compile(r"(?<=\n)[ \t]*(?=\n)")
_HIDDEN = "\x00"


class Comment(NamedTuple):
    """One comment, or a blank line.

    Attributes:
        line, column: from 1.
        text: with its ``#``; empty for a blank line.
        own: stands on a line of its own.
    """

    line: int
    column: int
    text: str
    own: bool


@dataclass(slots=True)
class Comments:
    """The comments of a text, in its order, taken one by one as the nodes are written.

    Attributes:
        ends: the last line of each scalar, by its first line and column.
    """

    waiting: list[Comment]
    ends: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def before(self, line: int) -> list[Comment]:
        """Takes whatever stands above a line."""
        at = next((at for at, each in enumerate(self.waiting) if each.line >= line), len(self.waiting))
        taken, self.waiting = self.waiting[:at], self.waiting[at:]
        return taken

    def beside(self, line: int) -> list[Comment]:
        """Takes the comments that stand above or behind what ends on a line; blank lines among them go."""
        return [each for each in self.before(line + 1) if each.text]

    def deeper(self, column: int, line: int) -> list[Comment]:
        """Takes the comments above a line that stand further to the right than a column, and what is among them."""
        last = 0
        for at, each in enumerate(self.waiting, 1):
            if each.line >= line or (each.text and each.column <= column):
                break
            last = at if each.text else last
        taken, self.waiting = self.waiting[:last], self.waiting[last:]
        return taken


def of(text: str) -> Comments:
    """Finds the comments of a text that ``nodes.read`` has accepted."""
    signs, ends = list(text), {}
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            end = start + len(text[start:end].rstrip())
            ends[token.start_mark.line + 1, token.start_mark.column + 1] = text.count("\n", 0, end) + 1
            begin = text.find("\n", start, end) + 1 or end if text[start] in "|>" else start
            signs[begin:end] = _HIDDEN * (end - begin)
    return Comments(sorted(_found("".join(signs), text)), ends)


def _found(bare: str, text: str) -> Iterator[Comment]:
    """Looks where no scalar stands: signs of scalars are hidden in ``bare``."""
    for match in [*_COMMENT.finditer(bare), *_BLANK.finditer(bare)]:
        begin = text.rfind("\n", 0, match.start()) + 1
        before = bare[begin : match.start()]
        line, column = text.count("\n", 0, begin) + 1, match.start() - begin + 1
        yield Comment(line, column, text[match.start() : match.end()].strip(), own=not before.strip())
