"""Reading a body: whole, of a bearable size, and decoded to its very end."""

import zlib
from collections.abc import Iterator
from typing import Protocol

from tracker.fetch.refused import Refused
from tracker.model.exchange import RefusalKind

_PIECE = 65_536
_GZIP = 31  # zlib's window bits for "a gzip header and nothing else"
_MAGIC = b"\x1f\x8b"


class Raw(Protocol):
    """The undecoded body of an answer, as urllib3 gives it."""

    def stream(self, amt: int, *, decode_content: bool) -> Iterator[bytes]:
        """Gives the pieces as they come; raises when fewer bytes came than were announced."""
        ...


def is_gzip(encoding: str) -> bool:
    """Tells how a body is encoded.

    Raises:
        Refused: in a way that was not asked for.
    """
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return False
    if name in {"gzip", "x-gzip"}:
        return True
    raise Refused(RefusalKind.BAD_ENCODING, f"The answer is encoded as {name!r}, which was not asked for.")


def whole(raw: Raw, *, gzip: bool, largest: int) -> bytes:
    """Reads a body to its end.

    Args:
        largest: bytes, before and after decoding.

    Raises:
        Refused: it is too large, or its gzip is damaged or ends too early.
    """
    pieces = _limited(raw, largest)
    return _limit(_decoded(pieces, largest) if gzip else pieces, largest)


def beginning(raw: Raw, *, gzip: bool, most: int) -> bytes:
    """Reads at most so many bytes of a body, and does not mind what follows."""
    found = bytearray()
    pieces = raw.stream(_PIECE, decode_content=False)
    for piece in _decoded(pieces, most) if gzip else pieces:
        found += piece
        if len(found) > most:
            break
    return bytes(found[: most + 1])


def _limited(raw: Raw, largest: int) -> Iterator[bytes]:
    total = 0
    for piece in raw.stream(_PIECE, decode_content=False):
        total += len(piece)
        if total > largest:
            raise _too_large(largest)
        yield piece


def _limit(pieces: Iterator[bytes], largest: int) -> bytes:
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > largest:
            raise _too_large(largest)
    return bytes(found)


def _too_large(largest: int) -> Refused:
    return Refused(RefusalKind.TOO_LARGE, f"The answer is larger than {largest:,} bytes; the rest was not read.")


def _decoded(pieces: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """Unpacks gzip in steps, so that a small answer cannot fill the memory."""
    step = min(_PIECE, largest + 1)
    unpacker = zlib.decompressobj(_GZIP)
    for piece in pieces:
        rest = piece
        while rest:
            if unpacker.eof:
                unpacker = _next_member(rest)
            yield _unpacked(unpacker, rest, step)
            rest = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    if not unpacker.eof:
        raise Refused(RefusalKind.TRUNCATED, "The answer ends in the middle of its gzip.")


def _unpacked(unpacker: "zlib._Decompress", data: bytes, step: int) -> bytes:
    try:
        return unpacker.decompress(data, step)
    except zlib.error as error:
        raise Refused(RefusalKind.BAD_ENCODING, f"The answer's gzip is damaged ({error}).") from error


def _next_member(rest: bytes) -> "zlib._Decompress":
    """Begins the next part of a gzip of several parts (RFC 1952 section 2.2)."""
    if not _MAGIC.startswith(rest[:2]):
        raise Refused(RefusalKind.BAD_ENCODING, "The answer goes on after the end of its gzip.")
    return zlib.decompressobj(_GZIP)
