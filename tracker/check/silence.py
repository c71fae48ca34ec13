"""The clock of silence: who answered, how we asked again, and the term that a rule sets."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from tracker.catalogue import AskOf, Catalogue
from tracker.check import broken
from tracker.check.asked import finding, places, said_by_them
from tracker.model.dossier import Addressee
from tracker.model.finding import Finding

ADDRESSEES = "content/addressees.yaml"


def answers_say_who_answered(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """An answer is one of the addressees'; where there are several, it says whose."""
    for ask, place in places(catalogue):
        for answer, key in said_by_them(ask.recommendation):
            yield from _addressed(ask, f"{place}.{key}.by", answer.by)
            if not answer.by and len(ask.recommendation.to) > 1:
                yield finding(
                    ask,
                    f"{place}.{key}.by",
                    "an answer that does not say who gave it, while several were asked",
                    f"whose answer it is: one or more of {', '.join(ask.recommendation.to)}",
                    f"add 'by:' to it, and below that a line such as '- {ask.recommendation.to[0]}'",
                )


def answers_stand_in_one_place(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """One answer stands in ``response``, several in ``responses``."""
    for ask, place in places(catalogue):
        if ask.recommendation.response and ask.recommendation.responses:
            yield finding(
                ask,
                f"{place}.responses",
                "both 'response' and 'responses'",
                "'response' for one answer, or 'responses' for several",
                "move what stands in 'response' into the list 'responses', with 'by', and delete 'response'",
            )


def reminders_follow_each_other(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The steps stand in the order of their days, and only what was asked can be asked again."""
    for ask, place in places(catalogue):
        reminders = ask.recommendation.reminders
        if reminders and ask.recommendation.asked is None:
            yield finding(
                ask,
                f"{place}.reminders",
                "reminders of a recommendation that does not say when it was asked",
                "the day on which it was asked the first time",
                "add 'asked: 2025-01-20' (year-month-day) to the recommendation",
            )
        for number, (earlier, later) in enumerate(pairwise(reminders), 1):
            if later.date < earlier.date:
                yield finding(
                    ask,
                    f"{place}.reminders[{number}].date",
                    f"the day {later.date}, before that of the reminder above it ({earlier.date})",
                    "reminders in the order of their days, the first one first",
                    "move this reminder up, or correct the day",
                )


def reminders_go_to_those_asked(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Only an office that was asked can be reminded, and a link leads to where the step can be read."""
    for ask, place in places(catalogue):
        for number, one in enumerate(ask.recommendation.reminders):
            yield from _addressed(ask, f"{place}.reminders[{number}].to", one.to)
            if one.evidence and not one.evidence.startswith("https://"):
                yield finding(
                    ask,
                    f"{place}.reminders[{number}].evidence",
                    f"'{one.evidence}'",
                    "the https address where this step can be read",
                    "correct the address, or delete the line",
                )


def _addressed(ask: AskOf, field: str, names: tuple[str, ...]) -> Iterator[Finding]:
    """Finds whoever was not asked; addressees are offices, so that no person's name can stand here."""
    for number, name in enumerate(names):
        if name not in ask.recommendation.to:
            yield finding(
                ask,
                f"{field}[{number}]",
                f"'{name}', of whom this was not asked",
                f"one of its addressees (an office, never a person): {', '.join(ask.recommendation.to)}",
                "write one of these, or add the office to 'to' of the recommendation",
            )


def terms_can_be_counted(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A term is a number of calendar days or of months, with the address of the rule that sets it."""
    addressees = catalogue.registers.addressees
    if broken.register(catalogue, ADDRESSEES, addressees):
        return
    for number, addressee in enumerate(addressees.values()):
        yield from _term(addressee, f"addressees[{number}].term")


def _term(addressee: Addressee, place: str) -> Iterator[Finding]:
    term = addressee.term
    if term is None:
        return
    lengths = [length for length in (term.calendar_days, term.months) if length]
    if len(lengths) != 1 or lengths[0] < 0:
        yield Finding(
            path=ADDRESSEES,
            field=place,
            found=f"a term of {term.calendar_days} calendar days and {term.months} months",
            expected="either 'calendar_days' or 'months', and a number above 0",
            remedy="write the one in which the rule counts; if it counts in working days, delete the term and write "
            "the day itself in the recommendation, as 'due: 2025-06-30'",
        )
    if not term.source.startswith("https://"):
        yield Finding(
            path=ADDRESSEES,
            field=f"{place}.source",
            found=f"'{term.source}'",
            expected="the https address of the rule that sets this term",
            remedy="write the address where anybody can read the rule, or delete the term",
        )


RULES = (
    answers_say_who_answered,
    answers_stand_in_one_place,
    reminders_follow_each_other,
    reminders_go_to_those_asked,
    terms_can_be_counted,
)
