"""The one exception of this room: no answer, and why."""

from collections.abc import Mapping
from datetime import datetime

from tracker.model.exchange import RefusalKind


class Refused(Exception):
    """There is no answer, or one that is not used.

    Attributes:
        words: a sentence; what happened.
        status, body, headers: of the answer, where there was one; names in lower case.
        not_before: aware; the host asked to be left in peace until then.
    """

    def __init__(
        self,
        kind: RefusalKind,
        words: str,
        *,
        status: int = 0,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        not_before: datetime | None = None,
    ) -> None:
        super().__init__(words)
        self.kind, self.words, self.not_before = kind, words, not_before
        self.status, self.body, self.headers = status, body, headers or {}
