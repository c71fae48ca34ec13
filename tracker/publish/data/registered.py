"""The tables of the register: what we sent, and whom we met; an example is marked as one."""

from collections.abc import Iterator

from tracker.model.backing import Aside, Endorsement
from tracker.model.register import MeetingHeld, Submission
from tracker.model.voice import Voice
from tracker.publish.data.columns import POSITION, Column, Row, Table, cell, of
from tracker.publish.language import marked
from tracker.publish.site import Site

_PROCEDURE = Column("procedure", "The procedure that it was sent to, by its reference; it need not be tracked.")
_SUBMISSION = ("by", "file", "address", "feedback", "recommendations", "positions", "dossiers", "example")
_BACKING = ("organisation", "version", "date", "recommendations", "why", "example")
_VOICE = ("who", "asks", "about", "says", "lang", "evidence", "by", "date", "example")
_MEETING = ("recommendations", "positions", "dossiers", "address", "example")


def _submissions(site: Site) -> Iterator[Row]:
    for one in site.catalogue.sent():
        written = one.submission
        reference = one.reference or written.procedure
        window = one.window.uid if one.window else None
        facts = (written.id, written.lang, written.title, written.summary, written.sent, reference, window)
        yield tuple(map(cell, (*facts, *(getattr(written, name) for name in _SUBMISSION))))


def _meetings(site: Site) -> Iterator[Row]:
    for file in site.met[::-1]:
        written = file.original.value
        references = tuple(site.catalogue.resolve(each) or each for each in written.procedures)
        there = tuple(f"{one.function} {one.name}".strip() for one in written.with_)
        ours = tuple(f"{one.function} ({one.organisation})" for one in written.ours)
        left = tuple(one.file or one.address for one in written.documents)
        facts = (written.id, written.lang, written.title, written.summary, written.date, written.office)
        values = (*facts, there, ours, references, left, *(getattr(written, name) for name in _MEETING))
        yield tuple(map(cell, values))


def _endorsements(site: Site) -> Iterator[Row]:
    for identity, file in sorted(site.catalogue.positions.items()):
        position = file.original.value
        said: list[tuple[str, Endorsement | Aside]] = [("endorses", one) for one in position.endorsements]
        said += [("stands aside", one) for one in position.aside]
        for number, (word, one) in enumerate(said, 1):
            values = (getattr(one, name, "") for name in _BACKING)
            yield tuple(map(cell, (identity, number, word, *values, one.version == position.version)))


def _voices(site: Site) -> Iterator[Row]:
    for file in site.catalogue.voices.values():
        reference = site.catalogue.resolve(file.procedure) or file.procedure
        for number, voice in enumerate(file.voices, 1):
            yield (reference, number, *map(cell, (getattr(voice, name) for name in _VOICE)))


SUBMISSIONS = Table(
    name="submissions",
    meaning=marked("What we sent to consultations, the earliest first."),
    columns=(
        *of(Submission, "id", "lang", "title", "summary", "sent"),
        _PROCEDURE,
        Column("window", "The period to react that it answers, by its uid; empty where it is not known."),
        *of(Submission, *_SUBMISSION, by="sent_by"),
    ),
    rows=_submissions,
    key=("id",),
)

MEETINGS = Table(
    name="our_meetings",
    meaning=marked("Our meetings with offices, the earliest first."),
    columns=(
        *of(MeetingHeld, "id", "lang", "title", "summary", "date", "office"),
        Column("met", "Those whom we met there, by function, and by name where their function is public."),
        Column("ours", "Who of us was there, by function and organisation."),
        Column("procedures", "The procedures that it was about, by their references."),
        Column("documents", "The documents that were left: a path in our files, or an address."),
        *of(MeetingHeld, *_MEETING),
    ),
    rows=_meetings,
    key=("id",),
)

ENDORSEMENTS = Table(
    name="endorsements",
    meaning=marked("Members that endorse a position, or stand aside from it; of which version."),
    columns=(
        POSITION,
        Column("number", "The place in its list, from 1.", "integer"),
        Column("says", "Whether it endorses the position, or stands aside."),
        *of(Aside, *_BACKING),
        Column("holds", "1: it is about the version of today.", "integer"),
    ),
    rows=_endorsements,
    key=("position", "number"),
    points={"position": "positions"},
)

VOICES = Table(
    name="voices",
    meaning=marked("What others ask of a procedure, as people recorded it with its source; nothing is inferred."),
    columns=(
        Column("procedure", "The procedure, by its reference; it need not be tracked."),
        Column("number", "The place in its list, from 1.", "integer"),
        *of(Voice, *_VOICE, by="recorded_by"),
    ),
    rows=_voices,
    key=("procedure", "number"),
)

TABLES = (SUBMISSIONS, MEETINGS, ENDORSEMENTS, VOICES)
