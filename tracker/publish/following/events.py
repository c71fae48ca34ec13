"""What is told to followers: entries made from the model, each once, in the order of time.

An entry is told because something changed, never because a day has come: so no entry depends on the moment for which
the site is made. What one answer of a source changed makes at most three entries of one procedure: about periods to
react, about planned dates, and about the rest, so that whoever follows deadlines alone hears of nothing else, and
nobody hears of one vote five times (design/advocacy.md 2, threads 3, 5, 8).
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from tracker.catalogue import AskOf, StanceOn
from tracker.model.backing import Aside, Endorsement
from tracker.model.change import CANCELLED, PLANNED
from tracker.model.correction import Correction
from tracker.model.position import OutcomeFinding, PositionStatus
from tracker.model.procedure import Change, Procedure
from tracker.model.reference import document_number, slug
from tracker.newer import Basis
from tracker.publish import words
from tracker.publish.following import sight
from tracker.publish.following.entry import (
    OURS,
    Adopted,
    Answered,
    Assessed,
    Backed,
    Changed,
    Compared,
    Corrected,
    Entry,
    Heard,
    Judged,
    Kind,
    Met,
    OfAnAsk,
    Outdated,
    Reminded,
    SentIn,
    Taken,
    Voted,
)
from tracker.publish.following.identity import minted
from tracker.publish.news import versions
from tracker.publish.site import Site, key


def entries(site: Site) -> tuple[Entry, ...]:
    """Gives everything that is told, the newest first; of one moment in the order of the uids.

    What a demonstration invented is told as an example (``invented.py``); elsewhere ``check`` refuses it.
    """
    told = [entry for procedure in site.catalogue.procedures.values() for entry in _of_procedure(site, procedure)]
    told += [*_judged(site), *_answered(site), *_compared(site), *_reminded(site), *_adopted(site), *_taken(site)]
    told += [*_outdated(site), *_voted(site), *_registered(site), *_backed(site), *_assessed(site)]
    told += _heard(site)
    once = {entry.uid: entry for entry in told}.values()
    return tuple(sorted(once, key=lambda entry: (-entry.moment.timestamp(), entry.uid)))


def _of_procedure(site: Site, procedure: Procedure) -> tuple[Entry, ...]:
    told = tuple(_changed(procedure) if procedure.changes else _by_hand(procedure))
    return (*told, *_corrected(site, procedure.reference, told))


def _changed(procedure: Procedure) -> Iterator[Entry]:
    stage = ""
    for _, answer in groupby(procedure.changes, key=lambda change: (change.seen, change.digest)):
        several = tuple(answer)
        stage = next((change.to for change in several if change.what in ("tracked", "stage")), stage)
        for changes in _groups(several).values():
            yield _entry(procedure, tuple(changes), stage)


def _groups(answer: tuple[Change, ...]) -> Mapping[Kind | None, list[Change]]:
    """Divides what an answer changed; a change whose words did not is no news (a count of responses, a detail)."""
    groups: dict[Kind | None, list[Change]] = {}
    for change in answer:
        if change.from_ != change.to:
            groups.setdefault(_group(change), []).append(change)
    return groups


def _group(change: Change) -> Kind | None:
    """Says with which changes of the same answer a change is told."""
    if change.what.startswith("windows"):
        return Kind.DEADLINES
    if change.what == "events" and (change.to or change.from_).endswith((PLANNED, CANCELLED)):
        return Kind.PLANNED
    return None


def _entry(procedure: Procedure, changes: tuple[Change, ...], stage: str, *, by_hand: bool = False) -> Entry:
    first = changes[0]
    if first.what == "tracked":
        changes = (*changes, *sight.announced(procedure, first))
    kinds = {found for change in changes if (found := _group(change))}
    if by_hand or any(change.what == "stage" for change in changes):
        kinds.add(Kind.DECISIONS)
    return Entry(
        uid=first.uid,
        moment=first.seen,
        kinds=frozenset(kinds),
        content=Changed(changes=changes, stage=stage, by_hand=by_hand),
        reference=procedure.reference,
    )


def _by_hand(procedure: Procedure) -> Iterator[Entry]:
    """Tells of a record that is kept by hand where it stands, dated by its own fact: nobody wrote when it was seen."""
    if since := procedure.stage_since:
        uid = minted(slug(procedure.reference), "by-hand", procedure.stage, since)
        seen = Change(uid=uid, seen=_noon(since), what="tracked", to=procedure.stage.value)
        yield _entry(procedure, (seen,), procedure.stage.value, by_hand=True)


def _corrected(site: Site, reference: str, told: tuple[Entry, ...]) -> Iterator[Entry]:
    for correction in site.catalogue.corrections.get(reference, ()):
        wrong = [entry for entry in told if _told(entry, correction)]
        yield Entry(
            uid=minted(slug(reference), "correction", correction.field, correction.date, correction.says),
            moment=_noon(correction.date),
            kinds=OURS | {Kind.DECISIONS} if correction.field == "stage" else OURS,
            content=Corrected(correction=correction, wrong=wrong[-1] if wrong else None),
            reference=reference,
        )


def _told(entry: Entry, correction: Correction) -> bool:
    """Tells whether an entry told what a correction calls wrong."""
    changes = entry.content.changes if isinstance(entry.content, Changed) else ()
    said = (("stage" if change.what == "tracked" else change.what, change.to) for change in changes)
    return (correction.field, correction.says) in said


def _judged(site: Site) -> Iterator[Entry]:
    for ask in site.counted:
        before: OutcomeFinding | None = None
        for finding in sorted(ask.recommendation.findings, key=lambda each: each.date):
            uid = minted("finding", *key(ask), finding.date, finding.outcome)
            yield _of_ask(ask, uid, finding.date, Judged(ask=ask, finding=finding, before=before))
            before = finding


def _answered(site: Site) -> Iterator[Entry]:
    for ask in site.counted:
        for response in ask.recommendation.answers:
            uid = minted("response", *key(ask), response.date, response.value, *response.by)
            yield _of_ask(ask, uid, response.date, Answered(ask=ask, response=response))


def _reminded(site: Site) -> Iterator[Entry]:
    """Tells each step by which we asked again."""
    for ask in site.counted:
        for one in ask.recommendation.reminders:
            uid = minted("reminder", *key(ask), one.date, one.step, *one.to)
            yield _of_ask(ask, uid, one.date, Reminded(ask=ask, reminder=one))


def _compared(site: Site) -> Iterator[Entry]:
    for ask in site.counted:
        wording = ask.recommendation.wording
        if wording and wording.judged:
            uid = minted("wording", *key(ask), wording.judged.date)
            yield _of_ask(ask, uid, wording.judged.date, Compared(ask=ask, wording=wording, judged=wording.judged))


def _of_ask(ask: AskOf, uid: str, day: dt.date, content: OfAnAsk) -> Entry:
    position = ask.position.original.value.id
    return Entry(uid=uid, moment=_noon(day), kinds=OURS, content=content, reference=ask.reference, position=position)


def _adopted(site: Site) -> Iterator[Entry]:
    for identity, file in site.catalogue.positions.items():
        draft = file.original.value.status is PositionStatus.DRAFT
        for version, day in () if draft else versions(file):
            uid = minted("position", identity, version)
            content = Adopted(file=file, version=version, day=day)
            yield Entry(uid=uid, moment=_noon(day), kinds=OURS, content=content, position=identity)


def _taken(site: Site) -> Iterator[Entry]:
    """Tells a stance that was taken on another day than its position was adopted, and each that was confirmed."""
    for on in site.catalogue.stances():
        value, held = on.position.original.value, on.stance
        reference = on.reference or held.procedure
        if value.status is PositionStatus.DRAFT:
            continue
        if held.since and held.since != value.adopted:
            uid = minted("stance", value.id, reference, held.since, held.stance)
            yield _of_stance(on, uid, held.since, Taken(on=on))
        if kept := held.confirmed:
            uid = minted("confirmed", value.id, reference, kept.date, document_number(kept.read))
            yield _of_stance(on, uid, kept.date, Taken(on=on, confirmed=kept))


def _of_stance(on: StanceOn, uid: str, day: dt.date, content: Taken) -> Entry:
    position = on.position.original.value.id
    return Entry(uid=uid, moment=_noon(day), kinds=OURS, content=content, reference=on.reference, position=position)


def _outdated(site: Site) -> Iterator[Entry]:
    """Tells once of each text that a stance was written about that there is a newer one: of the first that came."""
    for on in site.catalogue.stances():
        value = on.position.original.value
        for basis in site.catalogue.bases(on) if value.status is not PositionStatus.DRAFT else ():
            if basis.texts:
                first = document_number(basis.texts[0].id)
                yield Entry(
                    uid=minted("newer", value.id, on.reference, document_number(basis.read), first),
                    moment=_came(site.catalogue.procedures[on.reference], basis),
                    kinds=frozenset(),
                    content=Outdated(on=on, basis=replace(basis, texts=basis.texts[:1])),
                    reference=on.reference,
                    position=value.id,
                )


def _voted(site: Site) -> Iterator[Entry]:
    for vote in site.catalogue.votes:
        if vote.reference in site.catalogue.procedures:
            yield Entry(
                uid=minted(slug(vote.reference), "vote", vote.identifier),
                moment=_noon(vote.seen or vote.date),
                kinds=frozenset({Kind.DECISIONS}),
                content=Voted(vote=vote),
                reference=vote.reference,
            )


def _came(procedure: Procedure, basis: Basis) -> dt.datetime:
    """Gives when the tracker recorded the first newer text, or the stance was taken, whichever was later."""
    first = basis.texts[0]
    seen = [c.seen for c in procedure.changes if c.what == "documents" and first.id in c.to.split("; ")]
    seen += [change.seen for change in procedure.changes if change.what == "tracked"]
    recorded = seen[0] if seen else _noon(first.date or words.LONG_AGO)
    return max(recorded, _noon(basis.since)) if basis.since else recorded


def _assessed(site: Site) -> Iterator[Entry]:
    for made in site.catalogue.screened:
        if reference := site.catalogue.resolve(made.procedure):
            uid = minted("assessment", reference, made.date, made.influence)
            content = Assessed(assessment=made)
            yield Entry(uid=uid, moment=_noon(made.date), kinds=OURS, content=content, reference=reference)


def _heard(site: Site) -> Iterator[Entry]:
    """Tells what editors recorded of others, on the day on which they did."""
    for file in site.catalogue.voices.values():
        reference = site.catalogue.resolve(file.procedure)
        for voice in file.voices if reference in site.catalogue.procedures else ():
            yield Entry(
                uid=minted("voice", slug(reference), voice.who, voice.date, voice.asks, voice.about),
                moment=_noon(voice.date),
                kinds=OURS,
                content=Heard(reference=reference, voice=voice),
                reference=reference,
                position=voice.about.partition("/")[0],
            )


def _registered(site: Site) -> Iterator[Entry]:
    """Tells what was sent and whom we met."""
    for one in site.sent:
        yield Entry(
            uid=minted("submission", one.submission.id),
            moment=_noon(one.submission.sent),
            kinds=OURS,
            content=SentIn(one=one),
            reference=one.reference,
            position=next(iter(one.submission.positions), ""),
        )
    for file in site.met:
        meeting = file.original.value
        references = filter(None, map(site.catalogue.resolve, meeting.procedures))
        yield Entry(
            uid=minted("meeting", meeting.id),
            moment=_noon(meeting.date),
            kinds=OURS,
            content=Met(file=file),
            reference=next(references, ""),
            position=next(iter(meeting.positions), ""),
        )


def _backed(site: Site) -> Iterator[Entry]:
    """Tells which members endorse a position or stand aside, of each version."""
    for identity, file in site.catalogue.positions.items():
        value = file.original.value
        said: tuple[Endorsement | Aside, ...] = (*value.endorsements, *value.aside)
        for one in said if value.status is not PositionStatus.DRAFT else ():
            word = "endorsed" if isinstance(one, Endorsement) else "aside"
            yield Entry(
                uid=minted(word, identity, one.version, one.organisation, *one.recommendations),
                moment=_noon(one.date),
                kinds=OURS,
                content=Backed(file=file, said=one),
                position=identity,
            )


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), words.BRUSSELS)
