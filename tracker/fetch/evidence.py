"""Evidence: what was asked, what came, when; a line a check, and the bodies of what changed or was held.

It stands under ``.cache/evidence``: ``2026-11.jsonl`` (a line a check) and ``bodies/``.
"""

import gzip
import hashlib
import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tracker.disk import remove, write_atomically

_BODIES_OF_AN_ADDRESS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One check.

    Attributes:
        key: what the check was for, as whoever asked named it (a reference).
        url, final: the address asked, and the one that answered in the end.
        moment: aware.
        status: of HTTP; 0 when no answer came.
        refused: the kind of refusal; empty when there is a usable answer.
        words: a sentence; why it was refused.
        headers: those that say something about the answer, by name in lower case.
        length: bytes of the body, decoded.
        digest: SHA-256 of the body; empty when there is none.
        counts: SHA-256 of the part of it that counts, once somebody has read it.
    """

    key: str
    url: str
    final: str
    moment: datetime
    status: int = 0
    refused: str = ""
    words: str = ""
    headers: tuple[tuple[str, str], ...] = field(default=())
    length: int = 0
    digest: str = ""
    counts: str = ""

    def line(self) -> bytes:
        """Gives the record as one line of JSON; what is empty is left out."""
        told = {
            "moment": self.moment.isoformat(),
            "key": self.key,
            "url": self.url,
            "final": self.final if self.final != self.url else "",
            "status": self.status,
            "refused": self.refused,
            "words": self.words,
            "headers": dict(self.headers),
            "length": self.length,
            "digest": self.digest,
            "counts": self.counts,
        }
        text = json.dumps({key: value for key, value in told.items() if value})
        return f"{text}\n".encode()


class Archive:
    """The folder of evidence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def note(self, evidence: Evidence) -> None:
        """Adds a check to the file of its month (UTC)."""
        path = self._folder / f"{evidence.moment.astimezone(UTC):%Y-%m}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            # A run that was killed may have left half a line: it stays alone on its own.
            torn = file.tell() and os.pread(file.fileno(), 1, file.tell() - 1) != b"\n"
            file.write(b"\n" * bool(torn) + evidence.line())
            file.flush()
            os.fsync(file.fileno())

    def keep(self, url: str, moment: datetime, body: bytes) -> str:
        """Keeps a body, packed; of one address the last five stay.

        Args:
            moment: aware; when it came.

        Returns:
            Its SHA-256, by which ``body`` finds it again.
        """
        digest = hashlib.sha256(body).hexdigest()
        folder = self._folder / "bodies" / hashlib.sha256(url.encode()).hexdigest()[:32]
        for same in folder.glob(f"*.{digest}.gz"):
            remove(same)
        name = f"{moment.astimezone(UTC):%Y%m%dT%H%M%S%f}.{digest}.gz"
        write_atomically(folder / name, gzip.compress(body, 6, mtime=0))
        for older in sorted(folder.glob("*.gz"))[:-_BODIES_OF_AN_ADDRESS]:
            remove(older)
        return digest

    def body(self, digest: str) -> bytes | None:
        """Finds a body that was kept; None when it is no longer there."""
        found = next((self._folder / "bodies").glob(f"*/*.{digest}.gz"), None)
        return gzip.decompress(found.read_bytes()) if found else None
