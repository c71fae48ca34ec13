"""Markdown files with a head: each is an original, a translation of one, or broken; its findings are its own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from tracker.files.front_matter import FrontMatter, split
from tracker.files.nodes import FileProblem, MappingNode, Node, decode, read
from tracker.files.records import bad_ids, content_of, demand_format, files_below
from tracker.files.shape import bind
from tracker.model.finding import Finding
from tracker.model.organisation import LANGUAGES

_NAME = re.compile(r"([^/]+)\.([a-z]{2})\.md")
_MEANT_AS_TEXT = re.compile(r".*\.(?:md|markdown|mdown|mkd|md\.txt)", re.IGNORECASE)
"""Names of files that somebody surely meant as a text, whether or not we read them."""


class Named(Protocol):
    """What every text says of itself."""

    @property
    def id(self) -> str:
        """The id, which is the first part of the file's name."""

    @property
    def lang(self) -> str:
        """The language, two letters, which is the second part."""


T = TypeVar("T")
N = TypeVar("N", bound=Named)
M = TypeVar("M", bound=Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Generic[T]):
    """One Markdown file.

    Attributes:
        value: what its head says.
        path: relative to the project's folder.
        body: the Markdown.
        lines: the line of every field of the head, by its path (``recommendations[1].to``).
        body_line: the line on which the Markdown begins.
    """

    value: T
    path: str
    body: str
    lines: Mapping[str, int]
    body_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Generic[N, M]):
    """The Markdown files of a folder.

    Attributes:
        troubled: ids, by the names of their files, of originals that could not be read or are not what their name says.
    """

    originals: tuple[Text[N], ...]
    translations: tuple[Text[M], ...]
    findings: tuple[Finding, ...]
    troubled: frozenset[str] = frozenset()


def texts_of(root: Path, folder: str, original: type[N], translation: type[M] | None) -> Texts[N, M]:
    """Reads the Markdown files of a folder; a broken one never hides the findings of the others.

    Args:
        root: the project's folder.
        folder: relative to it; it may be absent.
        original: what the head of an original says.
        translation: what the head of a translation says (it has ``translates``); None where there are only originals.
    """
    originals: list[Text[N]] = []
    translations: list[Text[M]] = []
    findings: list[Finding] = [*_overlooked(root, folder)]
    troubled: set[str] = set()
    for path, file in files_below(root, folder, ".md"):
        own: list[Finding] = []
        translates = False
        try:
            parts = split(decode(content_of(file, path), path), path)
            node = read(parts.yaml, path, parts.first_line)
            own += bad_ids(node, path)
            if translation is not None and _has(node, "translates"):
                translates = not _has(node, "format")
                own += _both(node, path)
                translations += _text(_without_format(node), translation, parts, path, own)
            else:
                demand_format(node, path)
                originals += _text(node, original, parts, path, own)
        except FileProblem as problem:
            own += problem.findings
        findings += own
        if own and not translates:
            troubled.add(id_in(path))
    return Texts(
        originals=tuple(originals),
        translations=tuple(translations),
        findings=tuple(findings),
        troubled=frozenset(troubled),
    )


def id_in(path: str) -> str:
    """Gives the id that the name of a text's file says, whatever the file holds."""
    return path.rpartition("/")[2].partition(".")[0]


def _overlooked(root: Path, folder: str) -> Iterator[Finding]:
    """Finds files that are meant as texts, and that nobody reads because of their ending."""
    for path, _ in files_below(root, folder, ""):
        name = path.rpartition("/")[2]
        if not name.endswith(".md") and _MEANT_AS_TEXT.fullmatch(name):
            yield Finding(
                path=path,
                found=f"the file name {name}, which is not read",
                expected="<id>.<lang>.md, in small letters",
                remedy=f"rename the file, as in {id_in(path).lower() or 'moldova'}.nl.md",
            )


def _text(node: Node, kind: type[N], parts: FrontMatter, path: str, findings: list[Finding]) -> Iterator[Text[N]]:
    """Gives the text when its head could be read; its findings are noted in any case."""
    bound = bind(node, kind, path)
    findings += bound.findings
    if bound.value is not None:
        text = Text(value=bound.value, path=path, body=parts.body, lines=bound.lines, body_line=parts.body_line)
        findings += _misnamed(text)
        yield text


def _has(node: Node, key: str) -> bool:
    return isinstance(node, MappingNode) and any(known.text == key for known, _ in node.entries)


def _without_format(node: Node) -> Node:
    if not isinstance(node, MappingNode):
        return node
    return node._replace(entries=tuple(entry for entry in node.entries if entry[0].text != "format"))


def _both(node: Node, path: str) -> Iterator[Finding]:
    """Finds a head that claims to be an original and a translation at once."""
    for key, _ in node.entries if isinstance(node, MappingNode) else ():
        if key.text == "format":
            yield Finding(
                path=path,
                line=key.line,
                field="format",
                found='"format" and "translates"',
                expected='"format" in an original, "translates" in a translation',
                remedy="delete one of the two lines",
            )


def _misnamed(text: Text[N]) -> Iterator[Finding]:
    """Finds a file name that does not say what its head says, or lies in a folder of its own."""
    name = text.path.rpartition("/")[2]
    expected = f"{text.value.id}.{text.value.lang}.md"
    match = _NAME.fullmatch(name)
    if text.value.lang not in LANGUAGES and name != expected:
        yield _no_language(text, match[2] if match else "")
    elif match is None or name != expected:
        field = "lang" if match and match[1] == text.value.id else "id"
        yield Finding(
            path=text.path,
            line=text.lines.get(field, 0),
            field=field,
            found=f"the file name {name}",
            expected=expected,
            remedy="rename the file, or write its id and lang as its name has them",
        )


def _no_language(text: Text[N], named: str) -> Finding:
    """Says which languages there are; the file's own name is not to follow a slip."""
    meant = named if named in LANGUAGES else LANGUAGES[0]
    return Finding(
        path=text.path,
        line=text.lines.get("lang", 0),
        field="lang",
        found=f'"{text.value.lang}"',
        expected=f"one of {', '.join(LANGUAGES)}, the same as in the name of the file",
        remedy=f'write "lang: {meant}"' if named in LANGUAGES else f'write one of them, as in "lang: {meant}"',
    )
