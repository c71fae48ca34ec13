"""Where a procedure stands by its procedure file: the stage text decides, the events say since when.

Rules: formats/eu.md sections 1 and 5.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.model.stage import ENDS_WITHOUT, Stage, runs_back
from tracker.sources.ep import words
from tracker.sources.ep.words import Rule, StageWords
from tracker.sources.source import PageError

_JOURNAL_DAY = re.compile(r"\bOJ\b.*?\b(\d{2})\.(\d{2})\.(\d{4})\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated line of a source; the day is None when what is ``written`` is no possible day."""

    label: str
    day: dt.date | None
    written: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, since when, because of what, and what does not fit."""

    stage: Stage
    since: dt.date | None
    because: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules look at in a procedure file.

    Attributes:
        code: the letters of the reference.
        text: the stage reached, verbatim.
        events: the key events in the page's order, which is that of time.
        final_act: the texts of the section Final act.
    """

    code: str
    text: str
    events: tuple[Fact, ...]
    final_act: tuple[str, ...]


def of_page(seen: Seen) -> Standing:
    """Gives the stage that a procedure file states.

    Raises:
        PageError: the event that explains the stage has an impossible day.
    """
    known = words.stage_words(seen.text)
    if known is None:
        return _not_understood(seen, "words that the shared stages do not know")
    return _compared(seen, _stated(seen, known))


def _stated(seen: Seen, known: StageWords) -> Standing:
    if known.stage is Rule.COMPLETED:
        return _completed(seen)
    if known.stage is Rule.LAPSED_OR_WITHDRAWN:
        return _lapsed_or_withdrawn(seen)
    return _explained(seen, known.stage, _first_named(seen.events, known.explained_by))


def _completed(seen: Seen) -> Standing:
    """Completion says what was reached only together with a final act or a decision."""
    if published := _first_named(seen.events, words.PUBLISHED_EVENTS):
        return _explained(seen, Stage.PUBLISHED, published)
    if seen.final_act:
        return _with_final_act(seen)
    by_decision = seen.code in words.ENDS_IN_PLENARY | words.ADOPTED_BY_DECISION
    decisions = words.DECISION_EVENTS if by_decision else words.ADOPTED_EVENTS
    decision = _first_named(seen.events, decisions)
    if decision or seen.code in words.ENDS_IN_PLENARY:
        return _explained(seen, Stage.ADOPTED, decision)
    return _not_understood(seen, "but neither a final act nor an event that says what was adopted")


def _with_final_act(seen: Seen) -> Standing:
    for text in seen.final_act:
        if match := _JOURNAL_DAY.search(text):
            written = f"{match[1]}/{match[2]}/{match[3]}"
            return _explained(seen, Stage.PUBLISHED, Fact(text, _day(match), written), "final act")
    because = f'{_says(seen)}, and its section "Final act" gives "{seen.final_act[0]}".'
    return Standing(Stage.PUBLISHED, None, because)


def _lapsed_or_withdrawn(seen: Seen) -> Standing:
    if withdrawn := _first_named(seen.events, words.WITHDRAWN_EVENTS):
        return _explained(seen, Stage.WITHDRAWN, withdrawn)
    if lapsed := _first_named(seen.events, words.LAPSED_EVENTS):
        return _explained(seen, Stage.LAPSED, lapsed)
    because = f"{_says(seen)}; no event says that it was withdrawn, so it is taken as lapsed."
    return Standing(Stage.LAPSED, None, because)


def _explained(seen: Seen, stage: Stage, fact: Fact | None, what: str = "event") -> Standing:
    if fact is None:
        return Standing(stage, None, f"{_says(seen)}; no dated event explains since when.")
    if fact.day is None:
        raise PageError(f'day of "{fact.label}"', f'"{fact.written}"', f'a day, since it decides the stage "{stage}"')
    return Standing(stage, fact.day, f'{_says(seen)}; the {what} "{fact.label}" is dated {fact.day.isoformat()}.')


def _not_understood(seen: Seen, why: str) -> Standing:
    because = f"{_says(seen)}, {why}."
    return Standing(Stage.UNKNOWN, None, because, (f'stage "{seen.text}" is not understood: {because}',))


def _says(seen: Seen) -> str:
    return f'The Legislative Observatory says "{seen.text}"'


def _first_named(events: Sequence[Fact], patterns: Iterable[str]) -> Fact | None:
    """Gives the last event that the first of these patterns to match at all names."""
    for pattern in patterns:
        for fact in reversed(events):
            if words.is_named(fact.label, pattern):
                return fact
    return None


def _compared(seen: Seen, standing: Standing) -> Standing:
    """Adds a warning when the newest telling event says more than the stage text, which decides."""
    telling = [(fact, stage) for fact in seen.events if (stage := words.event_stage(fact.label))]
    if not telling:
        return standing
    fact, reached = telling[-1]
    undone = standing.stage in ENDS_WITHOUT and reached in {Stage.ADOPTED, Stage.PUBLISHED}
    if not undone and not runs_back(reached, standing.stage):
        return standing
    warning = (
        f'the stage text "{seen.text}" ({standing.stage}) decides, though the event "{fact.label}" of '
        f"{fact.written} says {reached}"
    )
    return Standing(standing.stage, standing.since, standing.because, (*standing.warnings, warning))


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
