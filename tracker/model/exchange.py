"""What sources ask for and what comes back: a Request, and a Response or a Refusal."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


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
        status: of HTTP; 304 when the server said that nothing changed.
        not_modified: the server said so, and ``body`` is the one kept from an earlier whole answer.
    """

    body: bytes
    moment: datetime
    origin: str
    part: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    not_modified: bool = False
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Computes the digest of the body."""
        object.__setattr__(self, "digest", hashlib.sha256(self.body).hexdigest())


class RefusalKind(StrEnum):
    """Why there is no answer."""

    ADDRESS = "address"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    TIMEOUT = "timeout"
    RESET = "reset"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    BAD_ENCODING = "bad-encoding"
    GARBLED = "garbled"
    REDIRECT = "redirect"
    NOT_FOUND = "not-found"
    FORBIDDEN = "forbidden"
    FORBIDDEN_BY_ROBOTS = "forbidden-by-robots"
    CHALLENGE = "challenge"
    RATE_LIMITED = "rate-limited"
    SERVER_ERROR = "server-error"
    UNEXPECTED = "unexpected"
    NOT_BEFORE = "not-before"
    LEFT_ALONE = "left-alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """No answer, and why.

    Attributes:
        url: the address that was asked.
        evidence: a sentence; what happened.
        moment: aware; when it was known.
        part: which of a source's documents was asked for.
        status: of HTTP; 0 when there was none.
        body: what came with a status that means "not found" or "forbidden", as evidence.
        not_before: aware; the server asked to be left in peace until then.
        digest: SHA-256 of ``body``; empty when there is none.
    """

    url: str
    kind: RefusalKind
    evidence: str
    moment: datetime
    part: str = ""
    status: int = 0
    body: bytes = b""
    not_before: datetime | None = None
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Computes the digest of what came."""
        if self.body:
            object.__setattr__(self, "digest", hashlib.sha256(self.body).hexdigest())
