"""The clock of silence: for each office that we asked something, since when it owes an answer, and what we did since.

Days are those of Brussels. An answer that is only an example stops the clock too, and is shown as one.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.catalogue import BRUSSELS, AskOf, Catalogue
from tracker.model.asking import Reminder, Step, Term
from tracker.model.position import UNSETTLED, PositionStatus, Recommendation, Response

USUAL = dt.timedelta(days=90)
"""After how long without an answer we ask again, where no rule sets a term and we named no day."""


class State(StrEnum):
    """Where a clock stands."""

    ANSWERED = "answered"
    WAITING = "waiting"
    NEVER_ANSWERED = "never-answered"


class Basis(StrEnum):
    """Who set the day by which an answer was due."""

    RULE = "rule"
    OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One office, and one thing that we asked of it.

    Attributes:
        addressee: its id.
        asked: the day on which we asked.
        state: ``never-answered`` once the matter was decided, or we withdrew the demand, without an answer.
        answer: the first that it gave, which stops the clock.
        days: from the day on which we asked to that answer; without one, to the day for which this is counted.
        basis: who set the day by which an answer was due; absent when nobody did.
        ends: that day; absent too while the step from which the rule's term runs was not taken.
        term: the term that a rule sets.
        reminders: the steps of the ladder that concern this office, the first one first.
    """

    addressee: str
    asked: dt.date
    state: State
    answer: Response | None = None
    days: int
    basis: Basis | None = None
    ends: dt.date | None = None
    term: Term | None = None
    reminders: tuple[Reminder, ...] = ()

    @property
    def next_step(self) -> Step | None:
        """Gives the step above the highest one that was taken; None at the top of the ladder."""
        ladder = list(Step)
        taken = [ladder.index(each.step) for each in self.reminders]
        return next(iter(ladder[max(taken, default=-1) + 1 :]), None)

    @property
    def again(self) -> dt.date:
        """Gives the day after which we ask again: the term, counted from the last time that we asked."""
        last = max((each.date for each in self.reminders), default=self.asked)
        if self.basis is Basis.RULE and self.term and self.ends:
            return max(self.term.end(last), self.ends)
        if self.ends and self.ends > last:
            return self.ends
        return last + USUAL


def clocks(catalogue: Catalogue, ask: AskOf, as_of: dt.datetime) -> tuple[Clock, ...]:
    """Gives the clock of each addressee of a recommendation, in its order; none before it was asked.

    Args:
        catalogue: the project's files.
        ask: the recommendation; a draft has asked nothing yet.
        as_of: aware.
    """
    return tuple(_clocks(catalogue, ask, as_of.astimezone(BRUSSELS).date()))


def _clocks(catalogue: Catalogue, ask: AskOf, today: dt.date) -> Iterator[Clock]:
    each = ask.recommendation
    if each.asked is None or each.asked > today or not ask.counts:
        return
    held = ask.position.original.value.status is PositionStatus.ADOPTED
    live = held and catalogue.outcome(ask).outcome in UNSETTLED
    for identity in each.to:
        known = catalogue.registers.addressees.get(identity)
        yield _clock(each, each.asked, identity, known.term if known else None, today=today, live=live)


def _clock(
    each: Recommendation, asked: dt.date, identity: str, term: Term | None, *, today: dt.date, live: bool
) -> Clock:
    answers = sorted((one for one in each.answers if identity in each.by(one)), key=lambda one: one.date)
    reminders = tuple(sorted((one for one in each.reminders if identity in (one.to or each.to)), key=_day))
    until = answers[0].date if answers else today
    basis, ends = _ends(each, asked, term, reminders)
    unanswered = State.WAITING if live else State.NEVER_ANSWERED
    return Clock(
        addressee=identity,
        asked=asked,
        state=State.ANSWERED if answers else unanswered,
        answer=answers[0] if answers else None,
        days=(until - asked).days,
        basis=basis,
        ends=ends,
        term=term,
        reminders=reminders,
    )


def _day(reminder: Reminder) -> dt.date:
    return reminder.date


def _ends(
    each: Recommendation, asked: dt.date, term: Term | None, reminders: tuple[Reminder, ...]
) -> tuple[Basis | None, dt.date | None]:
    """Gives who set the day by which an answer was due, and that day: a rule's term before the day that we named."""
    if term:
        first = next((one.date for one in reminders if one.step is term.after), None) if term.after else asked
        if first or not each.due:
            return Basis.RULE, term.end(first) if first else None
    return (Basis.OURS, each.due) if each.due else (None, None)
