"""The register joined to what it answers: which period to react a submission was sent to."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from tracker.files.editorial import Editorial
from tracker.model.procedure import Procedure
from tracker.model.register import MeetingHeld, MeetingHeldTranslation, Submission, SubmissionTranslation
from tracker.model.window import Window

BRUSSELS = ZoneInfo("Europe/Brussels")

SubmissionFile = Editorial[Submission, SubmissionTranslation]
MeetingFile = Editorial[MeetingHeld, MeetingHeldTranslation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A submission with the procedure and the period to react that it answers.

    Attributes:
        reference: of the procedure; empty when nobody knows it.
        window: None when the procedure is not tracked, or it is not clear which of its periods is meant.
    """

    file: SubmissionFile
    reference: str = ""
    window: Window | None = None

    @property
    def submission(self) -> Submission:
        """Gives the submission itself."""
        return self.file.original.value


def sent(file: SubmissionFile, reference: str, procedure: Procedure | None) -> Sent:
    """Joins a submission to the period that it answers, where one alone is meant."""
    meant = windows_meant(procedure, file.original.value.window) if procedure else ()
    return Sent(file=file, reference=reference, window=meant[0] if len(meant) == 1 else None)


def windows_meant(procedure: Procedure, word: str) -> tuple[Window, ...]:
    """Gives the periods to react that an editor means: by kind, uid or last day, or all of them without a word."""
    return tuple(
        window
        for window in procedure.windows
        if not word
        or word in (window.uid, window.kind)
        or word == str(last_day(window.closes) if window.closes else "")
    )


def first_day(opens: dt.datetime | dt.date) -> dt.date:
    """Gives the day in Brussels on which a period to react begins."""
    return opens.astimezone(BRUSSELS).date() if isinstance(opens, dt.datetime) else opens


def last_day(closes: dt.datetime | dt.date) -> dt.date:
    """Gives the last day in Brussels on which one can react: a closing at 00:00 belongs to the day before."""
    if isinstance(closes, dt.datetime):
        return (closes.astimezone(BRUSSELS) - dt.timedelta(seconds=1)).date()
    return closes
