"""Which event begins which stage: of a calendar line by its words, and of several the first one."""

from collections.abc import Iterator
from dataclasses import replace

from tracker.model.procedure import Event
from tracker.model.stage import Stage, runs_back
from tracker.sources import pages
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.facts import Facts
from tracker.sources.be_chamber.fiche import Line, Sitting
from tracker.sources.be_chamber.stage import ENDS, senate_act
from tracker.sources.be_chamber.words import Word


def line_stage(sitting: Sitting, line: Line, facts: Facts) -> Stage | None:
    """Gives the stage that a calendar line begins, if any."""
    if sitting.senate:
        ends = sitting.plenary and words.result(line.text) is Word.ADOPTED and _ends_in_senate(line, facts)
        return Stage.ADOPTED if ends else None
    if sitting.committee:
        return Stage.COMMITTEE if words.is_under_discussion(line.text) else None
    return _plenary_stage(line, facts) if sitting.plenary else None


def _plenary_stage(line: Line, facts: Facts) -> Stage | None:
    if words.is_sent_back(line.text):
        return Stage.COMMITTEE
    if words.is_under_discussion(line.text):
        return Stage.PLENARY
    word = words.result(line.text)
    if word is Word.ADOPTED:
        return _begun_by_adoption(line, facts)
    return ENDS[word] if word else None


def _ends_in_senate(line: Line, facts: Facts) -> bool:
    """Tells whether the Senate's adoption comes after the Chamber's: then it is the last one."""
    vote = pages.day(facts.fiche.days.get(words.VOTE_CHAMBER, ""))
    day = facts.chamber.day if facts.chamber else vote
    return facts.adopted and day is not None and line.day is not None and day <= line.day


def _begun_by_adoption(line: Line, facts: Facts) -> Stage:
    """An adoption by the Chamber begins ``adopted``, or ``second-chamber`` while the Senate has a part to play."""
    senate, senate_day = senate_act(facts)
    earlier = senate_day is not None and line.day is not None and senate_day <= line.day
    done = earlier and (facts.article == "78" or senate is Word.ADOPTED)
    return Stage.SECOND_CHAMBER if facts.article in ("77", "78") and not done else Stage.ADOPTED


def first_of_each_stage(events: list[Event]) -> Iterator[Event]:
    """Keeps the stage only on the event that begins it; a repeated discussion begins nothing.

    Nor does an event that would run back, but for a text that is sent back: within a day the calendar is not in
    order, and a report may be deposited after the vote on it (1.7 quirks 1 and 8).
    """
    current: Stage | None = None
    for event in events:
        sent_back = words.is_sent_back(event.label)
        if event.stage and current and (event.stage == current or runs_back(current, event.stage)) and not sent_back:
            yield without_stage(event)
            continue
        if event.stage and not event.scheduled:
            current = event.stage
        yield event


def without_stage(event: Event) -> Event:
    """Gives an event that begins nothing."""
    return replace(event, stage=None)
