"""What waits about our recommendations: findings that nobody made yet, and answers that nobody gave."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.model.position import Outcome, PositionStatus
from tracker.model.stage import DECIDED
from tracker.silence import Basis, Clock, State, clocks
from tracker.todo.task import Kind, Task, day_of, said

NO_FINAL = (
    "decided, and the final text is not laid beside the words of '{id}'",
    "quote the final text: 'final:' with text, source and date, below 'wording:'",
)
NO_JUDGEMENT = (
    "nobody has judged whether the final text means what '{id}' asked",
    "compare the two on its page, then add 'judged:' with date, by and why, below 'wording:'",
)
"""What is missing in a comparison of texts, and what to do."""

_BY = {Basis.RULE: "the term of the rule ended on", Basis.OURS: "we asked for it by"}
_MADE = frozenset(PositionStatus) - {PositionStatus.DRAFT}


def _asks(catalogue: Catalogue) -> Iterator[tuple[AskOf, int]]:
    """Gives every recommendation that has been made, with its line."""
    for ask in catalogue.asks():
        original = ask.position.original
        if original.value.status in _MADE:
            number = original.value.recommendations.index(ask.recommendation)
            yield ask, original.lines.get(f"recommendations[{number}].id", 0)


def outcomes_wait(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every recommendation whose procedure has ended, and of which nobody has found what became of it."""
    for ask, line in _asks(catalogue):
        now = catalogue.outcome(ask)
        if now.outcome is Outcome.NOT_ASSESSED:
            procedure = catalogue.procedures.get(ask.reference)
            ended = procedure.stage_since if procedure else now.finding.date if now.finding else None
            yield Task(
                kind=Kind.OUTCOME,
                date=ended,
                what=f"{ask.reference or ask.recommendation.id}: ended on {said(ended)}, and nobody has judged "
                f"'{ask.recommendation.id}'",
                path=ask.position.original.path,
                line=line,
                do="compare what was asked with the final text, then add a finding: date, outcome, by, why, evidence",
                reference=ask.reference,
            )


def words_wait(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every wording of which the procedure has been decided, and the final text is not quoted, or not judged."""
    for ask, line in _asks(catalogue):
        wording, procedure = ask.recommendation.wording, catalogue.procedures.get(ask.reference)
        if wording is None or wording.judged or wording.example:
            continue
        if wording.final is None and (procedure is None or procedure.stage not in DECIDED):
            continue
        what, do = NO_JUDGEMENT if wording.final else NO_FINAL
        yield Task(
            kind=Kind.WORDING,
            date=wording.final.date if wording.final else procedure.stage_since if procedure else None,
            what=f"{ask.reference or ask.recommendation.id}: {what.format(id=ask.recommendation.id)}",
            path=ask.position.original.path,
            line=line,
            do=do,
            reference=ask.reference,
        )


def answers_are_due(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Task]:
    """Every office that has not answered by the day that was set, or within the usual time since we last asked."""
    today = day_of(as_of)
    for ask, line in _asks(catalogue):
        for clock in clocks(catalogue, ask, as_of):
            if clock.state is State.WAITING and clock.again < today:
                yield _ask_again(ask, clock, line)


def _ask_again(ask: AskOf, clock: Clock, line: int) -> Task:
    last = f", and again on {said(clock.reminders[-1].date)} ({clock.reminders[-1].step})" if clock.reminders else ""
    about = ask.reference or ask.position.original.value.id
    passed = f"; {_BY[clock.basis]} {said(clock.ends)}" if clock.basis and clock.ends else ""
    step = f"the next step is '{clock.next_step}'" if clock.next_step else "every step of the ladder was taken"
    key = "responses" if len(ask.recommendation.to) > 1 else "response"
    return Task(
        kind=Kind.ANSWER,
        date=clock.again,
        what=f"{about}: no answer to '{ask.recommendation.id}', asked of {clock.addressee} on "
        f"{said(clock.asked)}{last}{passed}",
        path=ask.position.original.path,
        line=line,
        do=f"ask again ({step}) and add it under 'reminders:' with date and step; if an answer came, add it under "
        f"'{key}:' with value, date, quote, lang and evidence",
        reference=ask.reference,
    )
