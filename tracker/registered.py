"""The register joined to what institutions publish: the period that a submission answers, and meetings of both."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from tracker.files.editorial import Editorial
from tracker.model.procedure import Meeting, Procedure
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The meetings that an institution publishes about a procedure, beside ours.

    Attributes:
        both: ours, each with the published one that is the same.
        only_ours: those of our register that the institution's list does not show.
        only_theirs: published ones that name us, and that our register does not hold.
    """

    both: tuple[tuple[MeetingFile, Meeting], ...] = ()
    only_ours: tuple[MeetingFile, ...] = ()
    only_theirs: tuple[Meeting, ...] = ()


def beside(published: Iterable[Meeting], ours: Iterable[MeetingFile], names: Iterable[str]) -> Beside:
    """Matches meetings: a published one is ours when it names us, and the same as ours of the same day.

    Args:
        published: by the institution.
        ours: of our register, about the same procedure; an example never happened, so that no real record is its twin.
        names: ours in every language, and our number in the EU Transparency Register.
    """
    known = {_folded(name) for name in names if name}
    naming_us = [each for each in published if known & {*map(_folded, each.with_.split(";")), *_numbers(each)}]
    every = tuple(ours)
    waiting = [file for file in every if not file.original.value.example]
    both: list[tuple[MeetingFile, Meeting]] = []
    for each in naming_us:
        same = next((file for file in waiting if file.original.value.date == each.date), None)
        if same:
            waiting.remove(same)
            both.append((same, each))
    matched = [theirs for _, theirs in both]
    return Beside(
        both=tuple(both),
        only_ours=tuple(file for file in every if file in waiting or file.original.value.example),
        only_theirs=tuple(each for each in naming_us if each not in matched),
    )


_NUMBER = re.compile(r"\d{5,}-\d{2}")
"""A number in the EU Transparency Register."""


def _numbers(meeting: Meeting) -> set[str]:
    return set(_NUMBER.findall(f"{meeting.with_} {meeting.url}"))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
