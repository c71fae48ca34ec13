"""The tables of who answered consultations: counts by kind, country and language, and the organisations."""

from collections.abc import Iterator
from operator import attrgetter

from tracker.model.feedback import Feedback, Respondent
from tracker.publish.data.columns import INTEGER, Column, Row, Table, cell, of
from tracker.publish.data.rows import PROCEDURE
from tracker.publish.language import marked
from tracker.publish.site import Site

_PUBLICATION = Column("publication", "The portal's number of what was open for feedback.", INTEGER)
_TO_PROCEDURE = {"procedure": "procedures"}
_RESPONDENT = attrgetter("id", "name", "kind", "country", "register_number", "date", "url")


def all_counts(site: Site) -> Iterator[Feedback]:
    """Gives every count of a tracked procedure, by reference, then by publication."""
    for reference, several in sorted(site.catalogue.feedback.items()):
        if reference in site.catalogue.procedures:
            yield from several


def _whole(site: Site) -> Iterator[Row]:
    for one in all_counts(site):
        facts = (one.kind, one.counted, one.received, one.listed, len(one.respondents), one.example)
        yield (one.reference, one.publication, *map(cell, facts))


def _parts(site: Site) -> Iterator[Row]:
    for one in all_counts(site):
        for by, counts in (("kind", one.kinds), ("country", one.countries), ("language", one.languages)):
            for word, number in sorted(counts.items()):
                yield (one.reference, one.publication, by, cell(word), number, cell(one.example))


def _respondents(site: Site) -> Iterator[Row]:
    for one in all_counts(site):
        for each in one.respondents:
            yield (one.reference, one.publication, *map(cell, (*_RESPONDENT(each), one.example)))


CONSULTED = Table(
    name="consulted",
    meaning=marked(
        "How many answered in a period to react: what the portal received, and what it showed and was counted."
    ),
    columns=(
        PROCEDURE,
        _PUBLICATION,
        *of(Feedback, "kind", "counted", "received", "listed"),
        Column("organisations", "How many organisations among them answered under their own name.", INTEGER),
        *of(Feedback, "example"),
    ),
    rows=_whole,
    key=("procedure", "publication"),
    points=_TO_PROCEDURE,
)

ANSWERED = Table(
    name="answered",
    meaning=marked(
        "Who answered in a period to react, counted by kind, by country and by language; each sums to the whole."
    ),
    columns=(
        PROCEDURE,
        _PUBLICATION,
        Column("counted_by", "By what is counted: kind, country or language."),
        Column("word", "The portal's own word; none for those who gave none."),
        Column("number", "How many answered.", INTEGER),
        *of(Feedback, "example"),
    ),
    rows=_parts,
    key=("procedure", "publication", "counted_by", "word"),
    points=_TO_PROCEDURE,
)

RESPONDENTS = Table(
    name="respondents",
    meaning=marked(
        "Organisations that answered in a period to react under their own name; private persons are only counted."
    ),
    columns=(
        PROCEDURE,
        _PUBLICATION,
        *of(Respondent, "id", "name", "kind", "country", "register_number", "date", "url"),
        *of(Feedback, "example"),
    ),
    rows=_respondents,
    key=("procedure", "publication", "id"),
    points=_TO_PROCEDURE,
)

TABLES = (CONSULTED, ANSWERED, RESPONDENTS)
