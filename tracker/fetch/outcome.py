"""What is asked of this room, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tracker.fetch.evidence import Evidence
from tracker.fetch.refused import Refused
from tracker.model.exchange import Refusal, Request, Response

_TELLING = ("content-type", "content-length", "date", "etag", "last-modified", "location", "retry-after", "server")
"""Headers that are kept as evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One thing to ask.

    Attributes:
        key: what it is for, as whoever asks names it (a reference).
    """

    key: str
    request: Request

    @property
    def host(self) -> str:
        """Gives host and port as they stand in the address; the jobs of one host are asked in their order."""
        return self.request.url.partition("://")[2].partition("/")[0].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a job."""

    job: Job
    answer: Response | Refusal
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A usable answer.

    Attributes:
        body: decoded.
        headers: by name in lower case.
        final: the address that answered in the end.
        not_modified: the server said that nothing changed, and ``body`` is the one kept from before.
    """

    body: bytes
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    final: str
    not_modified: bool = False


def answered(job: Job, page: Page, moment: datetime) -> Outcome:
    """Makes the outcome of a usable answer that came at a moment."""
    answer = Response(
        body=page.body,
        moment=moment,
        origin=job.request.url,
        part=job.request.part,
        status=page.status,
        headers=tuple(page.headers.items()),
        not_modified=page.not_modified,
    )
    evidence = Evidence(
        key=job.key,
        url=job.request.url,
        final=page.final,
        moment=moment,
        status=page.status,
        headers=_telling(page.headers),
        length=len(page.body),
        digest=answer.digest,
    )
    return Outcome(job=job, answer=answer, evidence=evidence)


def refused(job: Job, why: Refused, moment: datetime) -> Outcome:
    """Makes the outcome of a refusal."""
    answer = Refusal(
        url=job.request.url,
        kind=why.kind,
        evidence=why.words,
        moment=moment,
        part=job.request.part,
        status=why.status,
        body=why.body,
        not_before=why.not_before,
    )
    evidence = Evidence(
        key=job.key,
        url=job.request.url,
        final=job.request.url,
        moment=moment,
        status=why.status,
        refused=why.kind.value,
        words=why.words,
        headers=_telling(why.headers),
        length=len(why.body),
        digest=answer.digest,
    )
    return Outcome(job=job, answer=answer, evidence=evidence)


def _telling(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, headers[name][:500]) for name in _TELLING if name in headers)
