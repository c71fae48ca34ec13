"""When a source last confirmed a procedure, and what went wrong since: ``content/verified/<source>.yaml``."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """An answer that was not believed: it waits for a person.

    Attributes:
        since: the moment of the first answer that was held.
        digest: SHA-256 of the part that counts, so that the same answer is not asked about again.
        reasons: sentences.
    """

    since: dt.datetime
    digest: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The last try got no usable answer.

    Attributes:
        since: the moment of the first try that failed, in an unbroken row.
        why: a sentence.
        not_before: the host asked to be left in peace until then.
    """

    since: dt.datetime
    why: str
    not_before: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """An answer that a person has looked at, and does not believe.

    Attributes:
        digest: SHA-256 of the part that counts.
        by: who rejected it.
    """

    digest: str
    why: str
    by: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The standing of one procedure at its source.

    Attributes:
        verified: the last moment at which the source confirmed the record; None when it never did.
        recorded: True when that answer was a saved one, given by a person, and not asked of the source by a run.
        voice: which of the source's answers spoke for stage and events, where it has several.
        missing: those of the source's answers that the record rests without.
        failure: why the newest try did not verify; None when it did.
        held: an answer that waits for a person's judgement.
        rejected: answers that were held and are not believed: they are not asked about again.
    """

    reference: str
    verified: dt.datetime | None = None
    recorded: bool = False
    voice: str = ""
    missing: tuple[str, ...] = ()
    failure: Failure | None = None
    held: Hold | None = None
    rejected: tuple[Rejection, ...] = ()
