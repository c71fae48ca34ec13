"""Reads a page of the portal's search: what is there, and how much of the list it is.

Two shapes (formats/ec.md 1.3, 1.10): Spring's page under ``initiativeResultDtoPage``, and before 2025 ``_embedded``.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.model.window import Window
from tracker.sources import pages
from tracker.sources.ec_have_your_say import answers, brussels, identity, period, prose, words
from tracker.sources.ec_have_your_say.brussels import Moment
from tracker.sources.ec_have_your_say.period import Period
from tracker.sources.source import PageError
from tracker.sources.strict_json import Json

_LARGEST_NUMBER = 999_999
_DATES = ("feedbackStartDate", "feedbackEndDate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Period):
    """Where an initiative stands, as a row says it; several may be current, and closed ones stay for months."""

    is_current: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of the portal: its code is lasting, its label is not."""

    code: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row of the search.

    Attributes:
        titles: by language; ``working_title`` is the portal's own English one, which may differ.
        registered: the Ares number of the planning entry.
        act_type, status: ``foreseenActType`` and ``initiativeStatus``, verbatim; empty when the row has none.
        snippet: words around those that were searched for; it is for telling whether they are there, not for keeping.
    """

    reference: str
    titles: Mapping[str, str]
    working_title: str
    registered: str
    act_type: str
    status: str
    statuses: tuple[Status, ...]
    topics: tuple[Topic, ...]
    snippet: str = field(default="", repr=False)

    @property
    def windows(self) -> tuple[Window, ...]:
        """The feedback periods; how many responded, a row does not say."""
        found = (period.window(status, _DATES, identity.page(self.reference)) for status in self.statuses)
        return tuple(window for window in found if window)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the list.

    Attributes:
        number: of this page, from zero.
        total: of all rows, as the portal counts them.
        last: nothing comes after it.
        size: most rows of a page, as the portal served it.
        warnings: sentences; what is odd or unknown.
    """

    hits: tuple[Hit, ...]
    number: int
    total: int
    last: bool
    size: int
    warnings: tuple[str, ...]


def read(body: bytes, as_of: dt.datetime) -> Page:
    """Reads a page of the list.

    Args:
        body: as it came.
        as_of: aware; ten years beyond it no date is believed.

    Raises:
        PageError: it is something else, or a row has no number.
    """
    answer = answers.load(body)
    rows, facts = _older(answer) if "page" in answer else _spring(answer)
    warnings: list[str] = []
    hits = tuple(_hit(row, f"row {place}", as_of, warnings) for place, row in enumerate(rows))
    number, total, size = (_fact(facts, key) for key in ("number", "totalElements", "size"))
    said, counted = facts.get("last"), answers.number(facts, "numberOfElements")
    if counted is not None and counted != len(hits):
        warnings.append(f"the page says that it has {counted} rows, and has {len(hits)}")
    last = said if isinstance(said, bool) else not hits or (number + 1) * max(size, 1) >= total
    return Page(hits=hits, number=number, total=total, last=last, size=size, warnings=tuple(warnings))


def _spring(answer: Json) -> tuple[tuple[Json, ...], Json]:
    page = answer.get("initiativeResultDtoPage")
    if not isinstance(page, dict):
        answers.demand(answer, ("initiativeResultDtoPage",), "search")
        raise PageError("initiativeResultDtoPage", answers.kind(page), "an object")
    answers.demand(page, ("content",), "initiativeResultDtoPage")
    return _rows(page, "content"), page


def _older(answer: Json) -> tuple[tuple[Json, ...], Json]:
    """Opens the shape before 2025, which leaves ``_embedded`` out when nothing was found."""
    facts, embedded = answer["page"], answer.get("_embedded")
    if not isinstance(facts, dict):
        raise PageError("page", answers.kind(facts), "an object")
    if embedded is None and not answers.number(facts, "totalElements"):
        return (), facts
    if not isinstance(embedded, dict):
        raise PageError("_embedded", answers.kind(embedded), "an object")
    answers.demand(embedded, ("initiativeResultDtoes",), "_embedded")
    return _rows(embedded, "initiativeResultDtoes"), facts


def _rows(owner: Json, key: str) -> tuple[Json, ...]:
    if owner[key] is None:
        raise PageError(key, "null", "a list")
    return answers.objects(owner, key)


def _fact(facts: Json, key: str) -> int:
    found = answers.number(facts, key)
    if found is None:
        raise PageError(key, "none", "a whole number")
    return found


def _hit(row: Json, where: str, as_of: dt.datetime, warnings: list[str]) -> Hit:
    number = row.get("id")
    whole = isinstance(number, int | float) and not isinstance(number, bool) and 0 < number <= _LARGEST_NUMBER
    if not isinstance(number, int | float) or not whole or number != int(number):
        raise PageError(f"{where}: id", answers.kind(number), "a whole number, with or without .0")
    reference = identity.reference_of(int(number))
    topics = answers.objects(row, "topics")
    found = Hit(
        reference=reference,
        titles=prose.titles(row),
        working_title=prose.plain(answers.text(row, "shortTitle")),
        registered=answers.text(row, "reference"),
        act_type=answers.text(row, "foreseenActType"),
        status=answers.text(row, "initiativeStatus"),
        statuses=tuple(_status(each, reference, as_of, warnings) for each in answers.objects(row, "currentStatuses")),
        topics=tuple(Topic(answers.text(each, "code"), prose.plain(answers.text(each, "label"))) for each in topics),
        snippet=prose.plain(answers.text(row, "snippet")),
    )
    pages.demand_all_readable(found.titles, f"{reference}: titles")
    return found


def _status(status: Json, reference: str, as_of: dt.datetime, warnings: list[str]) -> Status:
    workflow, feedback = answers.text(status, "frontEndStage"), answers.text(status, "receivingFeedbackStatus")
    for word, known in ((workflow, words.STEPS), (feedback, words.FEEDBACK)):
        if word not in known:
            warnings.append(f'{reference}: the word "{word}" is not known')
    opens, closes = (answers.text(status, key) for key in _DATES)
    return Status(
        workflow=workflow,
        feedback=feedback,
        published=_date(opens, brussels.opening(opens, brussels.day_of(as_of)), reference, warnings),
        ends=_date(closes, brussels.closing(closes, brussels.day_of(as_of)), reference, warnings),
        is_current=status.get("isCurrent") is True,
    )


def _date(written: str, found: Moment | None, reference: str, warnings: list[str]) -> Moment | None:
    """Gives a date; an impossible one is kept out, since a list is not refused for one of its rows."""
    if written and found is None:
        warnings.append(f'{reference}: "{written[:40]}" is no possible date; it is left out')
    return found
