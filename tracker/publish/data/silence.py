"""The tables of answers and silence: what each office said, how we asked again, and the clock of each office."""

from collections.abc import Iterator
from operator import attrgetter

from tracker.model.asking import Reminder
from tracker.model.position import Response
from tracker.publish.data.columns import INTEGER, POSITION, RECOMMENDATION, Column, Row, Table, cell, of
from tracker.publish.language import marked
from tracker.publish.site import Site
from tracker.silence import Clock, clocks

_RESPONSE = ("by", "value", "date", "part", "quote", "lang", "evidence", "example")
_REMINDER = ("date", "step", "to", "evidence", "example")
_CLOCK = ("addressee", "state", "asked", "days", "basis", "ends")

_OF_ASK = (
    POSITION,
    RECOMMENDATION,
)
_NUMBER = Column("number", "The place in its list, from 1.", INTEGER)
_TO_POSITION = {"position": "positions"}


def _responses(site: Site) -> Iterator[Row]:
    said = attrgetter(*_RESPONSE[1:])
    for ask in site.catalogue.asks():
        each = ask.recommendation
        for number, one in enumerate(each.answers, 1):
            values = map(cell, (each.by(one), *said(one)))
            yield (ask.position.original.value.id, each.id, number, *values)


def _reminders(site: Site) -> Iterator[Row]:
    facts = attrgetter("date", "step", "evidence", "example")
    for ask in site.catalogue.asks():
        each = ask.recommendation
        for number, one in enumerate(each.reminders, 1):
            date, step, evidence, example = facts(one)
            values = map(cell, (date, step, one.to or each.to, evidence, example))
            yield (ask.position.original.value.id, each.id, number, *values)


def _clocks(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_CLOCK)
    for ask in site.catalogue.asks():
        for clock in clocks(site.catalogue, ask, site.as_of):
            first = clock.answer.date if clock.answer else None
            last = clock.reminders[-1].date if clock.reminders else None
            values = map(cell, (*facts(clock), first, last))
            yield (ask.position.original.value.id, ask.recommendation.id, *values)


RESPONSES = Table(
    name="responses",
    meaning=marked("What each addressee of a recommendation said, in the order of our files."),
    columns=(*_OF_ASK, _NUMBER, *of(Response, *_RESPONSE)),
    rows=_responses,
    key=("position", "recommendation", "number"),
    points=_TO_POSITION,
)

REMINDERS = Table(
    name="reminders",
    meaning=marked("The steps by which we asked the same again, the first one first."),
    columns=(*_OF_ASK, _NUMBER, *of(Reminder, *_REMINDER)),
    rows=_reminders,
    key=("position", "recommendation", "number"),
    points=_TO_POSITION,
)

CLOCKS = Table(
    name="clocks",
    meaning=marked("Who answered what we asked, and who has not, as of the moment for which the site was made."),
    columns=(
        *_OF_ASK,
        *of(Clock, *_CLOCK),
        Column("answered", "The day of its first answer; empty when it gave none."),
        Column("last_reminder", "The day on which we last asked it again; empty when we did not."),
    ),
    rows=_clocks,
    key=("position", "recommendation", "addressee"),
    points=_TO_POSITION,
)

TABLES = (RESPONSES, REMINDERS, CLOCKS)
