"""Who answered a consultation: counts of all, and the organisations among them; private persons are counted only."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """An organisation that answered under its own name.

    Attributes:
        id: the portal's number of the contribution.
        kind: the portal's word (``NGO``).
        country: three letters (ISO 3166 alpha-3); empty when it was not given.
        register_number: of the EU Transparency Register, when exactly one was given.
        date: day in Brussels on which it was sent.
        url: address of the contribution.
    """

    id: int
    name: str
    kind: str
    country: str = ""
    register_number: str = ""
    date: dt.date
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Everybody who answered in one feedback period of a procedure.

    Attributes:
        reference: of the procedure.
        publication: the portal's number of what was open for feedback.
        kind: of the window (``public-consultation``).
        counted: aware; when the last answer was read.
        received: how many the portal says that it received; None when it does not say.
        listed: how many it showed, and were counted here. Received is not served: the two may differ by far.
        kinds, countries, languages: how many by the portal's own words; ``none`` for those who gave none.
        respondents: the organisations, by day, then by number; they stand in a table of their own beside this file.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    format: int = 1
    reference: str
    publication: int
    kind: str
    counted: dt.datetime
    received: int | None = None
    listed: int
    kinds: Mapping[str, int] = field(default_factory=dict)
    countries: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    respondents: tuple[Respondent, ...] = ()
    example: bool = False


def ours(feedback: Feedback, register_number: str, feedback_id: str = "") -> tuple[Respondent, ...]:
    """Finds an organisation's own contributions, by its register number or by the portal's number of one.

    Args:
        feedback: where to look.
        register_number: ``123456789012-34``; empty finds nothing by it.
        feedback_id: ``F33103770`` or ``33103770``; empty finds nothing by it.
    """
    number = feedback_id.strip().removeprefix("F")
    return tuple(
        one
        for one in feedback.respondents
        if (register_number and one.register_number == register_number) or (number and str(one.id) == number)
    )
