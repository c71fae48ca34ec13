"""What sources ask for and what comes back: a Request, and a Response or a Refusal."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One address to ask, as the literal string that the institution expects (never rebuilt from parts)."""

    url: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer: the bytes as they came, and when.

    Attributes:
        body: raw bytes, after content decoding, before any character decoding.
        moment: aware; when the answer was received.
        origin: address or file that it came from, for messages.
        part: which of a source's documents it is (``oeil``, ``opendata``).
    """

    body: bytes
    moment: datetime
    origin: str
    part: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", hashlib.sha256(self.body).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """No answer, and why."""

    url: str
    kind: str
    evidence: str
    moment: datetime
