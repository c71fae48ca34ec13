"""Links in the texts of editors: each leads to a text of this project, or says where else (design/site.md)."""

import datetime as dt
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from tracker.catalogue import Catalogue
from tracker.check import broken, texts
from tracker.model.finding import Finding

FOLDERS = ("positions/", "content/dossiers/", "content/submissions/", "content/meetings/", "content/pages/")

_TARGETS = (
    re.compile(r"(?<!\\)\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*))"),
    re.compile(r"""^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^<>\n]*)>|(\S+))[ \t]*(?:["'(].*)?$""", re.MULTILINE),
    re.compile(r"""<[a-z]+\b[^<>]*?\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE),
)
"""Where Markdown has addresses: after the words of a link, in a definition below the text, and in HTML."""

_NO_TEXT = re.compile(r"<!--.*?-->|(`+)(?:(?!\1|\n[ \t]*\n).)+\1", re.DOTALL)
"""Comments, and code within one paragraph."""

_OURS = re.compile(r"[{|]filename[}|](.*)", re.DOTALL)
_OF_PELICAN = ("{", "|")
_HOW = f"{{filename}}/{FOLDERS[1]}asylum.nl.md"


def links_lead_somewhere(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every link to a text is one of a text that there is, and no link hangs on the address of its page."""
    known = {text.path for text in texts.every(catalogue)} | broken.paths(catalogue)
    for text in texts.every(catalogue):
        for target, line in _links(text.body):
            if wrong := _wrong(target, text.path, known):
                found, expected, remedy = wrong
                place = text.body_line + line
                yield Finding(path=text.path, line=place, found=found, expected=expected, remedy=remedy)


def _links(body: str) -> Iterator[tuple[str, int]]:
    """Gives the address of every link, and how many lines stand above it."""
    prose = _NO_TEXT.sub(lambda match: "\n" * match[0].count("\n"), body)
    for pattern in _TARGETS:
        for match in pattern.finditer(prose):
            yield match[1] or match[2] or "", prose.count("\n", 0, match.start(match.lastindex or 0))


def _wrong(target: str, path: str, known: set[str]) -> tuple[str, str, str] | None:
    """Says what was found, expected and to be done; None for a link that is right, or that others judge."""
    if ours := _OURS.match(target):
        if (leads := _path(ours[1], path)) in known:
            return None
        found = f"a link to {leads}, which is not there" if leads else "a link to no file"
        expected = f"the path of a text in {', '.join(FOLDERS)}"
        return found, expected, f"correct the path, as in {_HOW}"
    if target.startswith(("#", "/", *_OF_PELICAN)) or _has_scheme(target):
        return None
    found = f'the link "{target}"' if target else "a link without an address"
    remedy = f"write {_HOW} for a text of this site, or https:// and the rest for another site"
    return found, "{filename} with a path, or a whole address", remedy


def _path(written: str, path: str) -> str:
    """Gives the path of the file that is meant, as Pelican takes it: from the project's folder, or from the text's."""
    name = unquote(re.split(r"[#?]", written, maxsplit=1)[0])
    if not name:
        return ""
    base = "" if name.startswith("/") else posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(base, name.lstrip("/")))


def _has_scheme(target: str) -> bool:
    try:
        return bool(urlsplit(target).scheme)
    except ValueError:
        return False
