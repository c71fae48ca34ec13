"""What waits about our recommendations: findings that nobody made yet, and answers that nobody gave."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.model.position import Outcome, PositionStatus
from tracker.model.stage import DECIDED
from tracker.todo.task import Kind, Task, day_of, said

TERM = dt.timedelta(days=90)
"""After how long without an answer we ask again, where no day was named."""

NO_FINAL = (
    "decided, and the final text is not laid beside the words of '{id}'",
    "quote the final text: 'final:' with text, source and date, below 'wording:'",
)
NO_JUDGEMENT = (
    "nobody has judged whether the final text means what '{id}' asked",
    "compare the two on its page, then add 'judged:' with date, by and why, below 'wording:'",
)
"""What is missing in a comparison of texts, and what to do."""

_OPEN = frozenset({Outcome.UNDECIDED, Outcome.IN_MOTION})
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
    """Every recommendation that is still open and has had no answer by the day that we named, or within the term."""
    today = day_of(as_of)
    for ask, line in _asks(catalogue):
        asked = ask.recommendation.asked
        if asked and not ask.recommendation.response and catalogue.outcome(ask).outcome in _OPEN:
            due = ask.recommendation.due or asked + TERM
            if due < today:
                about = ask.reference or ask.position.original.value.id
                yield Task(
                    kind=Kind.ANSWER,
                    date=due,
                    what=f"{about}: no answer to '{ask.recommendation.id}', asked on "
                    f"{said(asked)} of {', '.join(ask.recommendation.to)}",
                    path=ask.position.original.path,
                    line=line,
                    do="ask again; if an answer came, add 'response:' with value, date, quote and evidence",
                    reference=ask.reference,
                )
