"""Lines of iCalendar (RFC 5545, 3.1 and 3.3.11): escaped, folded at 75 octets, ended by CRLF."""

import re
from collections.abc import Iterable

from tracker.publish.following.clean import clean

WIDEST = 75
_SIGNS = re.compile(r"([\\;,])")


def text(value: str) -> str:
    r"""Gives a text as a value; a line break in it becomes ``\\n``."""
    made = "\n".join(clean(value).splitlines())
    return _SIGNS.sub(r"\\\1", made).replace("\n", "\\n")


def lines(several: Iterable[str]) -> str:
    """Gives content lines as they stand in a file."""
    return "".join(f"{_folded(line)}\r\n" for line in several)


def _folded(line: str) -> str:
    """Folds a line so that no part is over 75 octets, and no character is cut through."""
    if len(line) <= WIDEST and line.isascii():
        return line
    octets = line.encode()
    if len(octets) <= WIDEST:
        return line
    parts, start, room = [], 0, WIDEST
    while start < len(octets):
        end = _whole(octets, start + room)
        parts.append(octets[start:end].decode())
        start, room = end, WIDEST - 1
    return "\r\n ".join(parts)


def _whole(octets: bytes, end: int) -> int:
    """Moves an end back to where a character begins: a byte 10xxxxxx never begins one (RFC 3629)."""
    if end >= len(octets):
        return len(octets)
    while octets[end] & 0xC0 == 0x80:
        end -= 1
    return end
