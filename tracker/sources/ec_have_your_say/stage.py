"""Where an initiative stands: the first rule that holds decides (formats/ec.md section 5); open follows from dates."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.model.stage import Stage
from tracker.sources.ec_have_your_say import words
from tracker.sources.ec_have_your_say.brussels import Moment
from tracker.sources.ec_have_your_say.publications import Step
from tracker.sources.source import PageError


@dataclass(frozen=True, slots=True)
class Said:
    """The portal's own words for the initiative as a whole: ``initiativeStatus``, ``stage``, ``receivingFeedback…``."""

    status: str
    stage: str
    feedback: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, since when, and because of what.

    Attributes:
        strange: the words that are not understood and keep the stage unknown.
    """

    stage: Stage
    since: dt.date | None
    because: str
    strange: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Decided:
    """What a rule says; ``by`` is the step that decides."""

    stage: Stage
    by: int
    since: dt.date | None
    because: str


Steps = Sequence[Step]
Rule = Callable[[Steps, dt.datetime], _Decided | None]


def standing(said: Said, steps: Steps, as_of: dt.datetime) -> Standing:
    """Gives the stage at a moment.

    Args:
        said: the portal's words for the whole.
        steps: in the portal's order, which is that of the process.
        as_of: aware.

    Raises:
        PageError: a step with an impossible date would decide.
    """
    for key, word in (("initiativeStatus", said.status), ("stage", said.stage)):
        if word in words.WITHDRAWN:
            return Standing(Stage.WITHDRAWN, None, f'The portal\'s {key} says "{word}".')
    if strange := tuple(_strange(said)):
        because = f"The portal's {' and '.join(strange)} is not understood."
        return Standing(Stage.UNKNOWN, None, because, tuple(word.partition('"')[2][:-1] for word in strange))
    decided = next((found for rule in _RULES if (found := rule(steps, as_of))), None)
    if decided and decided.stage is Stage.CONSULTATION:
        return _told(decided, steps)
    if puzzling := [steps[place] for place in _puzzling(steps, decided, as_of)]:
        return _not_understood(puzzling, as_of)
    if decided is None:
        return Standing(Stage.UNKNOWN, None, f"No rule tells where it stands: {_listed(steps)}.")
    return _told(decided, steps)


def begins(step: Step) -> Stage | None:
    """Gives the stage that the publication of a step begins; None where that is not told or not understood."""
    if not step.is_told:
        return None
    if step.takes_feedback:
        return Stage.CONSULTATION
    if step.workflow == words.ANNOUNCED:
        return Stage.ANNOUNCED
    return act_stage(step) if step.workflow == words.ADOPTION else None


def act_stage(step: Step) -> Stage | None:
    """Gives what an adopted act is: a proposal goes to Parliament and Council, another act is decided."""
    if words.is_proposal(step.type):
        return Stage.SUBMITTED
    return Stage.ADOPTED if step.type in words.ADOPTED else None


def lags(steps: Steps, as_of: dt.datetime) -> Iterator[str]:
    """Says where the portal's word is behind its own dates: OPEN after the closing, UPCOMING after the opening."""
    for step in steps:
        if step.feedback == words.OPEN and step.ends and step.ends.is_over(as_of) and not step.is_upside_down:
            yield f'The portal still says "{step.feedback}" of "{step.name}", which closed at {_at(step.ends)}.'
        if step.feedback == words.UPCOMING and step.published and step.published.has_come(as_of):
            yield f'The portal still says "{step.feedback}" of "{step.name}", published at {_at(step.published)}.'


def differences(steps: Steps, as_of: dt.datetime) -> Iterator[str]:
    """Says where the portal's word is ahead of its own dates, or stands without them; the dates count."""
    for step in steps:
        if step.feedback == words.CLOSED and step.is_open(as_of) and step.ends:
            yield f'the portal says "{step.feedback}" of "{step.name}", which is open until {_at(step.ends)}'
        if step.feedback == words.OPEN and step.published and not step.published.has_come(as_of):
            yield f'the portal says "{step.feedback}" of "{step.name}", which opens at {_at(step.published)}'
        if step.feedback == words.OPEN and not (step.published and step.ends):
            yield f'the portal says "{step.feedback}" of "{step.name}" without both dates; it is not counted as open'


def _consultation(steps: Steps, as_of: dt.datetime) -> _Decided | None:
    running = [(place, step) for place, step in enumerate(steps) if step.is_open(as_of) and step.is_told]
    if not running:
        return None
    place, step = min(running, key=lambda pair: _day(pair[1]) or dt.date.max)
    until = _at(step.ends) if step.ends else ""
    because = f'Feedback on "{step.name}" is open until {until}; the portal says "{step.feedback}".'
    return _Decided(Stage.CONSULTATION, place, _day(step), because)


def _adoption(steps: Steps, as_of: dt.datetime) -> _Decided | None:
    """A proposal counts before any other act that was adopted with it."""
    out = [(n, step) for n, step in enumerate(steps) if step.workflow == words.ADOPTION and step.is_out(as_of)]
    for stage in (Stage.SUBMITTED, Stage.ADOPTED):
        for place, step in out:
            if act_stage(step) is stage:
                day = step.adopted.day if step.adopted else _day(step)
                return _Decided(stage, place, day, f'The portal published "{step.name}", dated {day}.')
    return None


def _preparation(steps: Steps, as_of: dt.datetime) -> _Decided | None:
    for place, step in reversed(list(enumerate(steps))):
        if step.workflow == words.DRAFT and step.is_over(as_of):
            return _over(Stage.PREPARATION, place, step, "and the act itself is not out")
    return None


def _closed(steps: Steps, as_of: dt.datetime) -> _Decided | None:
    out = [n for n, step in enumerate(steps) if step.is_out(as_of) and step.workflow != words.ANNOUNCED]
    place = max(out, key=lambda n: (_day(steps[n]) or dt.date.min, n), default=None)
    if place is None or not steps[place].is_over(as_of):
        return None
    return _over(Stage.CONSULTATION_CLOSED, place, steps[place], "and nothing later is published")


def _announced(steps: Steps, as_of: dt.datetime) -> _Decided | None:
    out = [(place, step) for place, step in enumerate(steps) if step.is_out(as_of)]
    if any(step.workflow != words.ANNOUNCED for _, step in out):
        return None
    if not out:
        return _Decided(Stage.ANNOUNCED, -1, None, f"Nothing is published yet: {_listed(steps)}.")
    place, step = out[0]
    return _Decided(Stage.ANNOUNCED, place, _day(step), f'Only "{step.name}" is published.')


_RULES: tuple[Rule, ...] = (_consultation, _adoption, _preparation, _closed, _announced)


def _over(stage: Stage, place: int, step: Step, rest: str) -> _Decided:
    if step.ends is None:
        return _Decided(stage, place, None, f'The portal says "{step.feedback}" of "{step.name}", {rest}.')
    return _Decided(stage, place, step.ends.day, f'Feedback on "{step.name}" closed at {_at(step.ends)}, {rest}.')


def _told(decided: _Decided, steps: Steps) -> Standing:
    """Adds to the deciding fact what the portal announces without a date."""
    coming = [f'"{step.name}"' for step in steps[decided.by + 1 :] if step.is_placeholder]
    rest = f" Still to come: {', '.join(coming)}." if coming and decided.by >= 0 else ""
    return Standing(decided.stage, decided.since, decided.because + rest)


def _strange(said: Said) -> Iterator[str]:
    if said.status not in words.STATUSES:
        yield f'initiativeStatus "{said.status}"'
    if said.stage and said.stage not in words.WORKFLOWS:
        yield f'stage "{said.stage}"'


def _puzzling(steps: Steps, decided: _Decided | None, as_of: dt.datetime) -> Iterator[int]:
    """Finds the steps that are not understood and could say more than the one that decides."""
    for place, step in enumerate(steps):
        later = decided is None or place >= decided.by
        if step.puzzles(as_of) and not step.is_placeholder and (later or step.is_open(as_of)):
            yield place


def _not_understood(puzzling: Steps, as_of: dt.datetime) -> Standing:
    impossible = next((step for step in puzzling if step.impossible), None)
    if impossible:
        found = " and ".join(impossible.impossible)
        raise PageError(f'publication "{impossible.name}"', found, "a possible date, since it decides the stage")
    strange = dict.fromkeys(word for step in puzzling for _, word in step.unknown if word)
    reasons = "; ".join(f'"{step.name}": {", ".join(step.puzzles(as_of))}' for step in puzzling)
    return Standing(Stage.UNKNOWN, None, f"What decides is not understood: {reasons}.", tuple(strange))


def _listed(steps: Steps) -> str:
    return ", ".join(f'"{step.name}" {step.status} {step.feedback}' for step in steps)


def _day(step: Step) -> dt.date | None:
    return step.published.day if step.published else None


def _at(moment: Moment) -> str:
    return f"{moment.written} (Brussels)"
