"""The tables of what stands behind a demand: mandates, partners elsewhere, counterparts, and our own chances."""

from collections.abc import Iterator

from tracker.model.assessment import Assessment
from tracker.model.backing import Consulted, Counterpart, Mandate
from tracker.model.organisation import LANGUAGES
from tracker.publish.data.columns import INTEGER, POSITION, Column, Row, Table, cell, cells, of
from tracker.publish.language import marked
from tracker.publish.site import Site

_MANDATE = ("by", "date", "rule", "example")
_PARTNER = ("organisation", "date", "example")
_COUNTERPART = ("organisation", "agreement", "says", "address", "example")
_ASSESSMENT = ("date", "influence", "instruments", "lead")

_NUMBER = Column("number", "The place in its list, from 1.", INTEGER)
_TO_POSITION = {"position": "positions"}


def _mandates(site: Site) -> Iterator[Row]:
    for identity, file in sorted(site.catalogue.positions.items()):
        if mandate := file.original.value.mandate:
            yield (identity, *cells(mandate, _MANDATE))


def _partners(site: Site) -> Iterator[Row]:
    for identity, file in sorted(site.catalogue.positions.items()):
        for number, one in enumerate(file.original.value.consulted, 1):
            yield (identity, number, *cells(one, _PARTNER))


def _counterparts(site: Site) -> Iterator[Row]:
    for identity, file in sorted(site.catalogue.positions.items()):
        for number, one in enumerate(file.original.value.counterparts, 1):
            yield (identity, number, *cells(one, _COUNTERPART))


def _assessments(site: Site) -> Iterator[Row]:
    for one in site.catalogue.screened:
        reference = site.catalogue.resolve(one.procedure) or one.procedure
        why = (one.why.get(code) or None for code in LANGUAGES)
        yield (reference, *cells(one, _ASSESSMENT), *map(cell, why), cell(one.example))


MANDATES = Table(
    name="mandates",
    meaning=marked("Who decided on a position, on what day and by which rule."),
    columns=(POSITION, *of(Mandate, *_MANDATE, by="decided_by")),
    rows=_mandates,
    key=("position",),
    points=_TO_POSITION,
)

PARTNERS = Table(
    name="partners",
    meaning=marked("Partners elsewhere that were asked before a position was adopted."),
    columns=(POSITION, _NUMBER, *of(Consulted, *_PARTNER)),
    rows=_partners,
    key=("position", "number"),
    points=_TO_POSITION,
)

COUNTERPARTS = Table(
    name="counterparts",
    meaning=marked("What counterparts, each free, want on the same subject: the same as we, or something else."),
    columns=(POSITION, _NUMBER, *of(Counterpart, *_COUNTERPART)),
    rows=_counterparts,
    key=("position", "number"),
    points=_TO_POSITION,
)

ASSESSMENTS = Table(
    name="assessments",
    meaning=marked(
        "Whether we can have influence on a procedure, why, and by which instrument; what is internal is left out."
    ),
    columns=(
        Column("procedure", "The procedure, by its reference; it need not be tracked."),
        *of(Assessment, *_ASSESSMENT),
        *(Column(f"why_{code}", f"The reason in {code}.") for code in LANGUAGES),
        *of(Assessment, "example"),
    ),
    rows=_assessments,
    key=("procedure",),
)

TABLES = (MANDATES, PARTNERS, COUNTERPARTS, ASSESSMENTS)
