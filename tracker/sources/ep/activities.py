"""Where a procedure stands by the open data alone (formats/eu.md section 2): the first rule that holds decides."""

import datetime as dt
from collections.abc import Collection, Sequence

from tracker.model.stage import Stage
from tracker.sources.ep import words
from tracker.sources.ep.stage import Fact, Standing
from tracker.sources.source import PageError

_NO_END = "the open data record no end for a procedure of this type"


def standing(code: str, activities: Sequence[Fact]) -> Standing:
    """Derives the stage from the activities of the open data.

    Args:
        code: the letters of the reference.
        activities: in order of time; ``label`` is the activity's type.

    Raises:
        PageError: an activity with an impossible day would decide.
    """
    found = _derived(code, [fact for fact in activities if fact.day])
    for fact in activities:
        would_be = words.activity_stage(fact.label)
        if not fact.day and would_be and _decides(would_be, found.stage):
            raise PageError(f'day of "{fact.label}"', f'"{fact.written}"', "a day, since it would decide the stage")
    return found


def begun(types: Sequence[str]) -> list[Stage | None]:
    """Tells for each activity, in order of time, the stage that it begins; a later one never leads back."""
    reached: set[Stage] = set()
    result: list[Stage | None] = []
    for name in types:
        stage = words.activity_stage(name)
        begins = stage is not None and stage not in reached
        result.append(stage if begins else None)
        if stage is not None:
            reached |= set(words.ACTIVITY_COURSE[: words.ACTIVITY_COURSE.index(stage) + 1])
    return result


def _decides(would_be: Stage, found: Stage) -> bool:
    return found is Stage.UNKNOWN or words.ACTIVITY_COURSE.index(would_be) > words.ACTIVITY_COURSE.index(found)


def _derived(code: str, activities: Sequence[Fact]) -> Standing:
    if published := _named(activities, {words.PUBLICATION}):
        return _because(Stage.PUBLISHED, published[-1])
    if signed := _named(activities, {words.SIGNATURE}):
        return _because(Stage.ADOPTED, signed[-1])
    if negotiated := _after_the_position(activities):
        return negotiated
    round_begins = max((_day(fact) for fact in _named(activities, {words.REFERRAL})), default=dt.date.min)
    return _in_parliament(code, [fact for fact in activities if _day(fact) >= round_begins], activities)


def _after_the_position(activities: Sequence[Fact]) -> Standing | None:
    """Negotiations count from the first one after the plenary took its position; what follows does not undo them."""
    position = next(iter(_named(activities, words.PLENARY_POSITION)), None)
    talks = [fact for fact in _named(activities, {words.NEGOTIATION}) if position and _day(fact) > _day(position)]
    if position is None or not talks:
        return None
    later = [fact for fact in activities if fact.label in words.PLENARY_POSITION and _day(fact) >= _day(talks[-1])]
    warnings = tuple(
        f'the activity "{fact.label}" of {fact.written} is later than the negotiations, and the open data do not say '
        "whether it ended them"
        for fact in later[-1:]
    )
    return _because(Stage.NEGOTIATION, talks[0], f", after the plenary position of {position.written}", warnings)


def _in_parliament(code: str, this_round: Sequence[Fact], activities: Sequence[Fact]) -> Standing:
    """The first plenary act, or else committee act, since the last referral; an earlier one when there is no other."""
    for stage in (Stage.PLENARY, Stage.COMMITTEE):
        of_stage = [fact for fact in activities if words.activity_stage(fact.label) is stage]
        if of_stage:
            fact = next((fact for fact in this_round if fact in of_stage), of_stage[-1])
            endless = stage is Stage.PLENARY and code in words.WITHOUT_END_IN_OPEN_DATA
            return _because(stage, fact, f"; {_NO_END}" if endless else "", (f"{_NO_END} ({code})",) if endless else ())
    because = "The open data list no activity that says where the procedure stands."
    return Standing(Stage.UNKNOWN, None, because, (because,))


def _named(activities: Sequence[Fact], names: Collection[str]) -> list[Fact]:
    return [fact for fact in activities if fact.label in names]


def _because(stage: Stage, fact: Fact, more: str = "", warnings: tuple[str, ...] = ()) -> Standing:
    return Standing(
        stage, fact.day, f'The open data list the activity "{fact.label}" on {fact.written}{more}.', warnings
    )


def _day(fact: Fact) -> dt.date:
    return fact.day or dt.date.min
