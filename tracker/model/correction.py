"""Corrections: where a source is wrong, stated by a person, kept apart from what the tracker writes."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One value of a source that is wrong, and what is right.

    Attributes:
        field: a path of the record: ``stage``, ``stage_since``, ``url``, ``titles.nl``, ``events[UID].date``.
        says: what the source says, as it stands in the record; a correction that no longer matches is a finding.
        right: what is right.
        why, evidence: one sentence, and the address that shows it.
        by, date: who corrected it, and when.
    """

    reference: str
    field: str
    says: str
    right: str
    why: str
    evidence: str
    by: str
    date: dt.date
