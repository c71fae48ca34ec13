"""Old record and new reading: accept, or hold with reasons. Hold, do not guess (DESIGN.md)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.model.change import Uids, changes
from tracker.model.procedure import Change, Event, Held, Procedure
from tracker.model.reference import document_number, slug
from tracker.model.stage import Stage, runs_back
from tracker.model.verification import Verification
from tracker.sources.source import Reading
from tracker.update.identity import BRUSSELS, match_events, match_windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What is to be done with a reading.

    Attributes:
        procedure: the record to write; None when the answer is held.
        reasons: sentences; why it is held. Empty when it is accepted.
        new_events: how many events were not in the file before.
    """

    procedure: Procedure | None
    reasons: tuple[str, ...] = ()
    new_events: int = 0


def judge(
    old: Procedure | None,
    reading: Reading,
    seen: dt.datetime,
    standing: Verification | None = None,
    *,
    trusted: bool = False,
) -> Judgement:
    """Judges a reading against the record that stands in the file.

    Args:
        old: the record in the file; None at first sight.
        seen: aware; the moment of the answer.
        standing: on which of the source's answers ``old`` rests.
        trusted: a person has looked at this very answer and accepted it: no reason holds it.
    """
    if old is None:
        return _first_sight(reading, seen)
    old_voice = standing.voice if standing else ""
    newly_missing = set(reading.missing) - set(standing.missing if standing else reading.missing)
    new = _carried_over(old, reading) if newly_missing else reading.procedure
    today = seen.astimezone(BRUSSELS).date()
    uids = _uids(old)
    other_voice = bool(old_voice) and bool(reading.voice) and old_voice != reading.voice
    facts = () if other_voice else old.events
    matched = match_events(facts, new.events, today, uids)
    reasons = (
        *_identity(old, new),
        *_voices(old_voice, reading),
        *_vanished(matched.vanished),
        *_documents_gone(() if other_voice else _ids(old), _ids(new)),
        *_ran_back(old, new, matched.events),
    )
    if reasons and not trusted:
        return Judgement(procedure=None, reasons=reasons)
    known = {event.uid for event in old.events}
    settled = replace(new, events=matched.events, windows=match_windows(old.windows, new.windows, seen, uids))
    held = _held(old, settled, today)
    written = replace(held, changes=(*old.changes, *changes(old, held, seen, reading.digest, uids)))
    return Judgement(procedure=written, new_events=sum(event.uid not in known for event in matched.events))


def _first_sight(reading: Reading, seen: dt.datetime) -> Judgement:
    new = reading.procedure
    uids = Uids(slug(new.reference))
    today = seen.astimezone(BRUSSELS).date()
    events = match_events((), new.events, today, uids).events
    windows = match_windows((), new.windows, seen, uids)
    tracked = Change(
        uid=uids.mint("change", "tracked"), seen=seen, what="tracked", to=new.stage.value, digest=reading.digest
    )
    written = replace(new, events=events, windows=windows, changes=(tracked,))
    return Judgement(procedure=written, new_events=len(events))


def _uids(old: Procedure) -> Uids:
    taken = {event.uid for event in old.events} | {window.uid for window in old.windows}
    taken |= {change.uid for change in old.changes}
    return Uids(slug(old.reference), taken)


def _carried_over(old: Procedure, reading: Reading) -> Procedure:
    """Keeps what only the missing answer gives: languages, documents, planned events."""
    new = reading.procedure
    listed = {document_number(each) for each in _ids(new)}
    return replace(
        new,
        titles=_joined(old.titles, new.titles),
        summaries=_joined(old.summaries, new.summaries),
        documents=(*new.documents, *(each for each in old.documents if document_number(each.id) not in listed)),
        events=(*new.events, *(replace(each, uid="") for each in old.events if _still_planned(each, new.events))),
    )


def _still_planned(event: Event, listed: Sequence[Event]) -> bool:
    return event.scheduled and not event.cancelled and event.date not in {each.date for each in listed}


def _joined(old: Mapping[str, str], new: Mapping[str, str]) -> Mapping[str, str]:
    return {lang: new.get(lang) or old[lang] for lang in sorted({*old, *new}, key="nl fr en".find)}


def _ids(procedure: Procedure) -> tuple[str, ...]:
    return tuple(document.id for document in procedure.documents)


def _identity(old: Procedure, new: Procedure) -> Iterator[str]:
    if old.reference != new.reference:
        yield f"The answer is about {new.reference}, not {old.reference}."


def _voices(old_voice: str, reading: Reading) -> Iterator[str]:
    """The fuller answer may take over from the poorer one, not the other way round."""
    if old_voice in reading.missing and old_voice not in reading.outranks:
        yield f"The record rests on '{old_voice}', which did not answer; '{reading.voice}' alone does not replace it."


def _vanished(events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        yield f"The event of {event.date} '{event.label}' is in our record, and no longer on the page."


def _documents_gone(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    gone = [document for document in old if document not in new]
    if gone:
        yield f"Documents that are in our record are no longer on the page: {', '.join(gone)}."


def _ran_back(old: Procedure, new: Procedure, events: Sequence[Event]) -> Iterator[str]:
    if not runs_back(old.stage, new.stage):
        return
    known = {event.uid for event in old.events}
    fresh = [event for event in events if event.uid not in known]
    if not any(event.stage == new.stage for event in fresh):
        yield f"The stage would run back from {old.stage} to {new.stage}, and no new event explains it."


def _held(old: Procedure, new: Procedure, today: dt.date) -> Procedure:
    """Keeps the last understood stage while the source says words that are not understood."""
    if new.stage is not Stage.UNKNOWN or old.stage is Stage.UNKNOWN:
        return new
    said = "; ".join(verbatim.text for verbatim in new.status_verbatim) or "no status"
    same = old.stage_held and old.stage_held.words == said
    held = old.stage_held if same else Held(words=said, since=today)
    return replace(new, stage=old.stage, stage_since=old.stage_since, stage_because=old.stage_because, stage_held=held)
