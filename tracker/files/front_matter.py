"""The head of a Markdown file: YAML between two lines ``---``, then the text."""

from dataclasses import dataclass

from tracker.files.characters import scan
from tracker.files.problem import FileProblem
from tracker.model.finding import Finding

_FENCE = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A Markdown file in its two parts.

    Attributes:
        yaml: what stands between the two lines ``---``.
        first_line: the line of the file on which it begins.
        body: the text, without the blank lines before it.
        body_line: the line of the file on which it begins.
    """

    yaml: str
    first_line: int
    body: str
    body_line: int


def split(text: str, path: str) -> FrontMatter:
    """Splits a Markdown file.

    Args:
        text: as ``decode`` gives it.
        path: for the findings, relative to the project's folder.

    Raises:
        FileProblem: a line ``---`` is missing, or the text holds control characters or the marks of a conflict.
    """
    if problems := scan(text, path, tabs=True):
        raise FileProblem(problems)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise FileProblem((_no_opening(lines[0], path),))
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == _FENCE), 0)
    if not end:
        raise FileProblem((_no_closing(path),))
    begin = next((at for at in range(end + 1, len(lines)) if lines[at].strip()), len(lines))
    return FrontMatter(
        yaml="\n".join([*lines[1:end], ""]),
        first_line=2,
        body="\n".join(lines[begin:]),
        body_line=min(begin, len(lines) - 1) + 1,
    )


def _no_opening(first: str, path: str) -> Finding:
    found = f'"{first.strip()[:60]}" on the first line' if first.strip() else "an empty first line"
    remedy = 'begin the file with a line "---", then the keys, then a line "---"'
    return Finding(path=path, line=1, found=found, expected='"---"', remedy=remedy)


def _no_closing(path: str) -> Finding:
    remedy = 'put a line "---" between the keys and the text'
    return Finding(path=path, line=1, found='no second line "---"', expected="one after the last key", remedy=remedy)
