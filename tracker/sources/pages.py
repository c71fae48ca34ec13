"""Reading pages: selectors that state their count, folded text, strict days, and the part that counts.

BeautifulSoup is imported when a page is first parsed, so that recognising a reference loads nothing heavy.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.sources.source import PageError

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_DAY = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_OUTSIDE = re.compile(r"<!--.*?-->|<(script|style|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)

_TAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_QUOTE = "[„“”’»]"
_DECODED_TWICE = re.compile(
    rf"[ÃÂ]{_TAIL}|[ÄÅ](?!{_QUOTE}){_TAIL}|[ÄÅ]{_QUOTE}(?=\w\w)|â[€\x80‚\x82„\x84]{_TAIL}|(?<![A-ZÀ-Þ])Ã(?= )"
)
"""What a second decoding makes of an accent, a quotation mark, a dash or a sign (``Ã©``, ``Å“uvre``, ``â€™``)."""


def decode(body: bytes, *, fallback: str | None, origin: str) -> str:
    """Decodes bytes by a fixed rule, whatever header or meta element says: strict UTF-8, else the fallback.

    Args:
        body: the bytes as they came.
        fallback: name of the codec for bytes that are not UTF-8; None refuses them. Bytes that the fallback does
            not know become U+FFFD, which no shown field may hold.
        origin: address or file, for messages.

    Raises:
        PageError: the bytes are not UTF-8 and there is no fallback.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if fallback is None:
            found = f"byte 0x{body[error.start]:02x} at {error.start}"
            raise PageError("encoding", found, "UTF-8 throughout", origin) from error
        text = body.decode(fallback, errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def soup(markup: str) -> BeautifulSoup:
    """Parses markup with lxml: html.parser nests the rows after an unclosed cell (formats/be-federal.md 1.4)."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(markup, "lxml")


def some(node: Tag, selector: str, *, least: int = 1) -> list[Tag]:
    """Gives all elements that match a CSS selector.

    Raises:
        PageError: fewer than ``least`` were found.
    """
    found = list(node.select(selector))
    if len(found) < least:
        raise PageError(selector, f"{len(found)} elements", f"at least {least}")
    return found


def one(node: Tag, selector: str) -> Tag:
    """Gives the one element that matches a CSS selector.

    Raises:
        PageError: none or several were found.
    """
    found = node.select(selector)
    if len(found) != 1:
        raise PageError(selector, f"{len(found)} elements", "exactly 1")
    return found[0]


def maybe(node: Tag, selector: str) -> Tag | None:
    """Gives the first element that matches a CSS selector, or None."""
    return node.select_one(selector)


def fold(text: str) -> str:
    """Folds every run of white space, no-break spaces too, to one space.

    Control characters go, and letters are composed (NFC), as files hold them: else an equal text would look changed.
    """
    return unicodedata.normalize("NFC", " ".join(_CONTROL.sub("", text).split()))


def words(node: Tag) -> str:
    """Gives the folded text of an element."""
    return fold(node.get_text(" "))


def day(text: str) -> dt.date | None:
    """Reads ``dd/mm/yyyy`` and nothing else; None for another form or an impossible day."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def without_code(markup: str) -> str:
    """Takes comments, scripts, styles and drawings out of markup, so that tags can be counted."""
    return _OUTSIDE.sub("", markup)


def close_of(markup: str, start: int, tag: str) -> int | None:
    """Finds where the element that opens at ``start`` ends, by counting its tags; None when it never closes.

    Parsers close silently what was cut off; the text does not.
    """
    depth = 0
    for match in re.compile(rf"<(/?){tag}\b[^>]*>", re.IGNORECASE).finditer(markup, start):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end()
    return None


def digest(part: str) -> str:
    """Gives the SHA-256 of a part of a page, white space folded: layout noise does not count."""
    return hashlib.sha256(fold(part).encode()).hexdigest()


def demand_decoded_once(text: str, where: str) -> None:
    """Refuses sequences that only a second decoding makes, such as ``Ã©`` or ``â€™``.

    Raises:
        PageError: it holds one.
    """
    if twice := _DECODED_TWICE.search(text):
        around = fold(text[max(0, twice.start() - 40) : twice.end() + 40])
        raise PageError(where, f"{twice[0]!r} in {around!r}", "text that was decoded once")


def demand_readable(text: str, where: str) -> str:
    """Gives the text back when it was decoded once and whole.

    Raises:
        PageError: it holds U+FFFD, or sequences that only a second decoding makes.
    """
    if "\ufffd" in text:
        raise PageError(where, f"replacement characters in {text!r}", "text that was decoded whole")
    demand_decoded_once(text, where)
    return text


def demand_all_readable(value: object, where: str) -> None:
    """Looks at every text of a record, however deep: no field can be forgotten.

    Args:
        value: a text, or a dataclass, mapping or tuple that holds texts; anything else holds none.
        where: the path so far, for the message (``actors[2].name``).

    Raises:
        PageError: a text was decoded twice, or not whole.
    """
    if isinstance(value, str):
        demand_readable(value, where)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            demand_all_readable(getattr(value, field.name), f"{where}.{field.name}".lstrip("."))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            demand_all_readable(each, f"{where}.{key}")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            demand_all_readable(each, f"{where}[{number}]")
