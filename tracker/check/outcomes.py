"""Outcomes: each finding with its evidence, none before its time (design/advocacy.md 1.1)."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.check.asked import finding, outside, places, said, said_by_them
from tracker.model.finding import Finding
from tracker.model.position import NEGATIVE, WITHOUT_EVIDENCE, Outcome, OutcomeFinding
from tracker.model.procedure import Procedure
from tracker.model.stage import DECIDED


def _findings(catalogue: Catalogue) -> Iterator[tuple[AskOf, str, OutcomeFinding]]:
    """Gives every finding with its recommendation and its place."""
    for ask, place in places(catalogue):
        for number, found in enumerate(ask.recommendation.findings):
            yield ask, f"{place}.findings[{number}]", found


def have_their_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A finding needs an assessor, one sentence and, but for three outcomes, an address outside our repository."""
    for ask, field, found in _findings(catalogue):
        if found.outcome not in WITHOUT_EVIDENCE and not outside(found.evidence, catalogue):
            yield finding(
                ask,
                f"{field}.evidence",
                f"the outcome '{found.outcome}' with {said(found.evidence)}",
                "an https address outside our own site, such as the institution's page with the final text",
                "add the address that shows it, or leave the finding out until there is one",
            )
        for key, value in (("by", found.by), ("why", found.why)):
            if not value:
                yield finding(
                    ask,
                    f"{field}.{key}",
                    f"a finding without '{key}'",
                    "who judged it, and one sentence why",
                    f"add '{key}: …' to this finding",
                )


def leave_not_assessed_to_the_tracker(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """``not-assessed`` is written only where the tracker cannot tell it: without a procedure, or after a judgement."""
    for ask, field, found in _findings(catalogue):
        if found.outcome is Outcome.NOT_ASSESSED and ask.reference in catalogue.procedures and not _judged(ask, found):
            yield finding(
                ask,
                f"{field}.outcome",
                "'not-assessed', written by hand",
                f"no finding while nobody has judged: the tracker says 'not-assessed' by itself once {ask.reference} "
                "has ended",
                "delete this finding, or write the outcome that you judged, with its evidence",
            )


def _judged(ask: AskOf, found: OutcomeFinding) -> bool:
    """Tells whether an earlier finding settled a recommendation, so that a later one may take it back."""
    open_still = (Outcome.UNDECIDED, Outcome.IN_MOTION, Outcome.NOT_ASSESSED)
    earlier = (one for one in ask.recommendation.findings if one.date <= found.date)
    return any(one.outcome not in open_still for one in earlier)


def say_which_part(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """``in-part`` says which part."""
    for ask, field, found in _findings(catalogue):
        if found.outcome is Outcome.IN_PART and not found.part:
            yield finding(
                ask,
                f"{field}.part",
                "the outcome 'in-part' without the part",
                "which part of the ask was obtained",
                "add 'part: …' to this finding",
            )


def wait_for_the_end(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Nothing negative is found while the procedure is open and no term has passed: late is not broken."""
    for ask, field, found in _findings(catalogue):
        if found.outcome in NEGATIVE and (open_still := _still_open(ask, found, catalogue)):
            yield finding(
                ask,
                f"{field}.outcome",
                f"'{found.outcome}' {open_still}",
                "no negative outcome before the procedure ends or the term of the ask ('due') has passed",
                "leave the finding out until then",
            )


def _still_open(ask: AskOf, found: OutcomeFinding, catalogue: Catalogue) -> str:
    """Says what was still open on the day of a finding; empty when something had ended, or nothing is known."""
    due = ask.recommendation.due
    if due and found.date > due and found.outcome is Outcome.NOT_OBTAINED:
        return ""
    procedure = catalogue.procedures.get(ask.reference)
    if procedure is None:
        return f"on {found.date}, before its term of {due} has passed" if due and found.date <= due else ""
    if procedure.stage not in DECIDED:
        return f"while {ask.reference} is still open (stage {procedure.stage})"
    decided = _decided_on(procedure)
    return f"on {found.date}, while {ask.reference} was open until {decided}" if decided > found.date else ""


def _decided_on(procedure: Procedure) -> dt.date:
    """Gives the day of the first deciding event; the earliest of days when no event says so."""
    days = [each.date for each in procedure.events if each.stage in DECIDED and not each.scheduled]
    return min(days, default=dt.date.min)


def come_after_the_question(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Nothing is found, answered, due or asked again before it was asked."""
    for ask, place in places(catalogue):
        each = ask.recommendation
        days = [(f"{place}.findings[{number}].date", found.date) for number, found in enumerate(each.findings)]
        days += [(f"{place}.{key}.date", response.date) for response, key in said_by_them(each)]
        days += [(f"{place}.reminders[{number}].date", one.date) for number, one in enumerate(each.reminders)]
        days += [(f"{place}.due", each.due)] if each.due else []
        for field, day in days:
            if each.asked and day < each.asked:
                yield finding(
                    ask,
                    field,
                    f"the day {day}, before the day on which it was asked ({each.asked})",
                    f"a day on or after {each.asked}",
                    "correct this day, or 'asked'",
                )
