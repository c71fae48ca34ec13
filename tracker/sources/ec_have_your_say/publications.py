"""The publications of an initiative: one step of its making each (formats/ec.md 1.6)."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tracker.sources import pages
from tracker.sources.ec_have_your_say import answers, brussels, words
from tracker.sources.ec_have_your_say.brussels import Moment
from tracker.sources.ec_have_your_say.period import Period
from tracker.sources.source import PageError
from tracker.sources.strict_json import Json

KEYS = ("type", "frontEndStage", "initiativeStatus", "receivingFeedbackStatus", "publishedDate", "endDate")
"""What every publication has, ``null`` or not; without one of them a deadline could be missed in silence."""

Read = Callable[[str, dt.date], Moment | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Period):
    """A publication.

    Attributes:
        type, status: ``type`` and ``initiativeStatus``, verbatim.
        adopted: ``adoptionDate``.
        planned: ``plannedPeriod``, verbatim.
        responses: how many were received; None when the portal does not say.
        unknown: (key, word): words that are not understood and could decide where the initiative stands.
        impossible: dates that no calendar has, each with its key: they are kept out.
    """

    type: str
    status: str
    adopted: Moment | None
    planned: str
    reference: str
    responses: int | None
    attachments: tuple[Json, ...]
    unknown: tuple[tuple[str, str], ...]
    impossible: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the portal calls it."""
        return self.type or self.workflow or "publication"

    @property
    def is_placeholder(self) -> bool:
        """Whether it only announces that there will be such a step."""
        return self.status == words.UPCOMING and not (self.published or self.ends or self.impossible)

    @property
    def is_told(self) -> bool:
        """Whether the words that say if it takes feedback are known."""
        return not {"initiativeStatus", "receivingFeedbackStatus"} & {key for key, _ in self.unknown}

    def puzzles(self, as_of: dt.datetime) -> tuple[str, ...]:
        """Says what keeps one from telling what this step means; mostly nothing."""
        found = [f'its {key} "{word}" is not known' for key, word in self.unknown]
        found += [f"its {date} is no possible date" for date in self.impossible]
        if self.status == words.ACTIVE and not self.published and not self.impossible:
            found.append(f'it is "{self.status}" without a publishedDate')
        if self.status == words.UPCOMING and self.published and self.published.has_come(as_of):
            found.append(f'it is "{self.status}", though its publishedDate {self.published.written} has come')
        if self.is_upside_down and self.feedback != words.DISABLED and self.ends and self.published:
            found.append(f"its endDate {self.ends.written} comes before its publishedDate {self.published.written}")
        return tuple(found)

    def is_out(self, as_of: dt.datetime) -> bool:
        """Tells whether it was published."""
        return self.status == words.ACTIVE and self.published is not None and self.published.has_come(as_of)

    def is_over(self, as_of: dt.datetime) -> bool:
        """Tells whether it had a feedback period that is over: by the dates, or by the portal's word without any."""
        if self.feedback == words.DISABLED or not self.is_out(as_of):
            return False
        return self.ends.is_over(as_of) if self.ends else self.feedback == words.CLOSED


def step(publication: Json, where: str, as_of: dt.datetime, warnings: list[str]) -> Step:
    """Reads a publication.

    Args:
        publication: as the portal gives it; whatever is personal in it is not looked at.
        where: for messages (``publications[1]``).
        as_of: aware; ten years beyond it no date is believed.
        warnings: what is odd is added.

    Raises:
        PageError: it lacks a key, has a value of another sort, or an impossible date that decides a window.
    """
    answers.demand(publication, KEYS, where)
    kind, workflow, status, feedback = (answers.text(publication, key) for key in KEYS[:4])
    today, takes_feedback = brussels.day_of(as_of), feedback != words.DISABLED
    dates = _Dates(publication, f"{where} ({kind or workflow})", today, takes_feedback, [], warnings)
    published = dates.one("publishedDate", brussels.opening)
    ends = dates.one("endDate", brussels.closing)
    adopted = dates.one("adoptionDate", brussels.opening) if workflow == words.ADOPTION else None
    if feedback == words.DISABLED and ends:
        warnings.append(f'{dates.where}: it is "{feedback}", so its endDate {ends.written} ends no feedback period')
    if not words.is_type(kind) and workflow != words.ADOPTION:
        warnings.append(f'{dates.where}: its type "{kind}" is not known')
    made = Step(
        type=kind,
        workflow=workflow,
        status=status,
        feedback=feedback,
        published=published,
        ends=ends,
        adopted=adopted,
        planned=answers.text(publication, "plannedPeriod"),
        reference=answers.text(publication, "reference"),
        responses=answers.number(publication, "totalFeedback"),
        attachments=answers.objects(publication, "attachments"),
        unknown=tuple(_unknown(kind, workflow, status, feedback)),
        impossible=tuple(dates.impossible),
    )
    warnings += [f"{dates.where}: {puzzle}" for puzzle in made.puzzles(as_of)]
    return made


def _unknown(kind: str, workflow: str, status: str, feedback: str) -> Iterator[tuple[str, str]]:
    """Gives the words that are not known; a type decides only of an adoption, whose act it is."""
    if workflow not in words.STEPS:
        yield "frontEndStage", workflow
    if status not in words.STATUSES:
        yield "initiativeStatus", status
    if feedback not in words.FEEDBACK:
        yield "receivingFeedbackStatus", feedback
    if workflow == words.ADOPTION and kind not in words.ADOPTED and not words.is_proposal(kind):
        yield "type", kind


@dataclass(slots=True)
class _Dates:
    """Reads the dates of a publication, and keeps out those that no calendar has."""

    publication: Json
    where: str
    today: dt.date
    decide_window: bool
    impossible: list[str]
    warnings: list[str]

    def one(self, key: str, read: Read) -> Moment | None:
        written = answers.text(self.publication, key)
        if not written:
            return None
        found = read(written, self.today)
        if found is None:
            self._keep_out(key, written)
        elif found.doubt:
            self.warnings.append(f"{self.where}: {key} {written} {found.doubt}")
        return found

    def _keep_out(self, key: str, written: str) -> None:
        said = f'{key} "{pages.fold(written)[:40]}"'
        if self.decide_window and key != "adoptionDate":
            raise PageError(self.where, said, "a date such as 2026/09/28 23:59:59, since it decides a feedback period")
        self.impossible.append(said)
