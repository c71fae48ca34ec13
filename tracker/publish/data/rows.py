"""The tables of procedures: the same facts as in the twins, a row each."""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from tracker.model.procedure import Actor, Change, Document, Event, Link, Meeting, Procedure
from tracker.model.reference import slug
from tracker.model.vote import Counts, Vote, seat_of
from tracker.model.window import Window
from tracker.publish import addresses
from tracker.publish.data.columns import INTEGER, Column, Row, Table, cell, of
from tracker.publish.data.pointers import whole
from tracker.publish.following import identity
from tracker.publish.language import marked
from tracker.publish.site import OTHER, Site

_LANGUAGES = {"nl": "Dutch", "fr": "French", "en": "English"}
_FACTS = ("stage_since", "stage_because", "source_lag", "url")
_EVENT = ("date", "precision", "label", "lang", "body", "stage", "scheduled", "cancelled", "sequence", "documents")
_WINDOW = ("kind", "opens", "closes", "timezone", "verbatim", "url", "responses", "cancelled", "sequence")
_DOCUMENT = ("id", "same_as", "type", "date", "url")
_ACTOR = ("name", "role", "group", "url", "declined")
_MEETING = ("date", "member", "role", "with_", "url")
_CHANGE = ("uid", "seen", "what", "from_", "to", "digest")

PROCEDURE = Column("procedure", "The procedure, by its reference.")
_NUMBER = Column("number", "The place in the order of the source, from 1.", INTEGER)
_UID = Column("uid", "The identity; that of a fact written by hand follows from its words.")
_TO_PROCEDURE = {"procedure": "procedures"}


def _procedures(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_FACTS)
    for reference, record in sorted(site.catalogue.procedures.items()):
        source = site.source_of(reference)
        standing = site.catalogue.verifications.get(reference)
        values = (
            reference,
            slug(reference),
            record.source,
            source.key if source else OTHER,
            record.kind,
            record.basis,
            *(record.titles.get(lang, "") for lang in _LANGUAGES),
            site.stages[reference],
            record.stage,
            *facts(record),
            record.stage_held.words if record.stage_held else None,
            tuple(each.text for each in record.status_verbatim),
            record.subjects,
            standing.verified if standing else None,
            whole(site, addresses.procedure(site.languages[0].code, reference)),
        )
        yield tuple(map(cell, values))


def _of_each(found: Callable[[Procedure], Iterable[tuple[object, ...]]]) -> Callable[[Site], Iterator[Row]]:
    """Gives the rows of what every procedure has several of, behind its reference and their number."""

    def rows(site: Site) -> Iterator[Row]:
        for reference, record in sorted(site.catalogue.procedures.items()):
            for number, values in enumerate(found(record), 1):
                yield (reference, number, *map(cell, values))

    return rows


def _events(record: Procedure) -> Iterator[tuple[object, ...]]:
    facts = attrgetter(*_EVENT)
    return ((uid, *facts(event)) for uid, event in identity.events(record))


def _windows(record: Procedure) -> Iterator[tuple[object, ...]]:
    facts = attrgetter(*_WINDOW)
    return ((uid, *facts(window)) for uid, window in identity.windows(record))


PROCEDURES = Table(
    name="procedures",
    meaning=marked("One formal process at one institution, with corrections applied."),
    columns=(
        *of(Procedure, "reference"),
        Column("slug", "The reference as it stands in addresses."),
        *of(Procedure, "source"),
        Column("institution", "The key of the institution, also of a record that is written by hand."),
        *of(Procedure, "kind", "basis"),
        *(Column(f"title_{code}", f"The official title in {name}.") for code, name in _LANGUAGES.items()),
        Column("stage", "Where it stands at the moment for which the site was made, also by the dates of its windows."),
        Column("stage_of_source", "The stage that the reading of the source gave."),
        *of(Procedure, *_FACTS),
        Column("words_held", "Status words of the source that are not understood, while the last stage is kept."),
        *of(Procedure, "status_verbatim", "subjects"),
        Column("verified", "The last moment at which the source confirmed the record."),
        Column("page", "Its page on this site."),
    ),
    rows=_procedures,
    key=("reference",),
)

EVENTS = Table(
    name="events",
    meaning=marked("Dated facts of procedures, past and planned."),
    columns=(PROCEDURE, _NUMBER, _UID, *of(Event, *_EVENT)),
    rows=_of_each(_events),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)

WINDOWS = Table(
    name="windows",
    meaning=marked("Periods in which the public can take part."),
    columns=(PROCEDURE, _NUMBER, _UID, *of(Window, *_WINDOW)),
    rows=_of_each(_windows),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)

DOCUMENTS = Table(
    name="documents",
    meaning="Texts of procedures.",
    columns=(PROCEDURE, _NUMBER, *of(Document, *_DOCUMENT)),
    rows=_of_each(lambda record: map(attrgetter(*_DOCUMENT), record.documents)),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)


def _actors(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_ACTOR)
    for reference, record in sorted(site.catalogue.procedures.items()):
        for number, actor in enumerate(record.actors, 1):
            seat = seat_of(actor, site.catalogue.seats)
            yield (reference, number, *map(cell, (*facts(actor), seat.country if seat else None)))


ACTORS = Table(
    name="actors",
    meaning=marked("Persons in office and bodies, with their role in a procedure."),
    columns=(
        PROCEDURE,
        _NUMBER,
        *of(Actor, *_ACTOR, group="political_group"),
        Column("country", "The country that a member comes from (ISO 3166); empty where it is not recorded."),
    ),
    rows=_actors,
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)

MEETINGS = Table(
    name="meetings",
    meaning=marked("Published meetings of office holders with interest representatives, about a procedure."),
    columns=(PROCEDURE, _NUMBER, *of(Meeting, *_MEETING, with_="representative")),
    rows=_of_each(lambda record: map(attrgetter(*_MEETING), record.meetings)),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)

LINKS = Table(
    name="links",
    meaning="Other procedures that a source names; they need not be tracked.",
    columns=(PROCEDURE, _NUMBER, *of(Link, "reference", "relation")),
    rows=_of_each(lambda record: ((link.reference, link.relation) for link in record.links)),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)

CHANGES = Table(
    name="changes",
    meaning="What answers of sources changed in our records, each told once.",
    columns=(PROCEDURE, _NUMBER, *of(Change, *_CHANGE, from_="value_before", to="value_after")),
    rows=_of_each(lambda record: map(attrgetter(*_CHANGE), record.changes)),
    key=("procedure", "number"),
    points=_TO_PROCEDURE,
)


def _votes(site: Site) -> Iterator[Row]:
    for vote in site.catalogue.votes:
        if vote.reference in site.catalogue.procedures:
            for number, each in enumerate(vote.groups, 1):
                facts = (vote.date, vote.document, vote.url, each.name, each.for_, each.against, each.abstained)
                yield (vote.reference, vote.identifier, number, *map(cell, facts))


VOTES = Table(
    name="votes",
    meaning=marked("How each group voted on a text, counted from the institution’s published list."),
    columns=(
        PROCEDURE,
        *of(Vote, "identifier"),
        _NUMBER,
        *of(Vote, "date", "document", "url"),
        *of(Counts, "name", "for_", "against", "abstained", name="political_group", for_="in_favour"),
    ),
    rows=_votes,
    key=("procedure", "identifier", "number"),
    points=_TO_PROCEDURE,
)
