"""Two readers that share nothing say the same of every recorded page: no event is lost, none is doubled."""

from collections import Counter
from pathlib import Path

import pytest

from tests.sources import independent_chamber as other
from tests.sources.chamber_pages import RECORDED, read_recorded, text_of
from tracker.model.procedure import Event, Procedure

ROWS = frozenset(
    {
        "Indieningsdatum",
        "Inoverwegingneming",
        "Verzendingsdatum",
        "Stemming Kamer",
        "Stemming Senaat",
        "Datum wet",
        "Staatsblad datum",
    }
)
"""Labels of rows whose whole value is a day: they may be made events, with the label as words."""


def _of_a_row(event: Event) -> bool:
    return event.label in ROWS and not event.body


def _subs(procedure: Procedure) -> list[str]:
    return [document.id for document in procedure.documents if not document.id.endswith("001")]


@pytest.mark.parametrize("name", RECORDED)
def test_calendar_and_incident_lines_are_those_of_the_other_reader(corpus: Path, name: str) -> None:
    procedure = read_recorded(corpus, name).procedure
    ours = Counter((event.date.isoformat(), event.label) for event in procedure.events if event.body)
    assert ours == other.dated_lines(text_of(corpus, name), "Kalender", "Incident")


@pytest.mark.parametrize("name", RECORDED)
def test_lines_of_competence_are_those_of_the_other_reader(corpus: Path, name: str) -> None:
    procedure = read_recorded(corpus, name).procedure
    bare = [e for e in procedure.events if not e.body and not e.documents and not _of_a_row(e)]
    ours = Counter((event.date.isoformat(), event.label) for event in bare)
    assert ours == other.dated_lines(text_of(corpus, name), "Bevoegdheid")


@pytest.mark.parametrize("name", RECORDED)
def test_each_sub_document_is_one_event_of_its_day_and_type(corpus: Path, name: str) -> None:
    procedure = read_recorded(corpus, name).procedure
    subs = set(_subs(procedure))
    ours = [(e.documents[0][-3:], e.date.isoformat(), e.label) for e in procedure.events if subs & set(e.documents)]
    assert sorted(ours) == sorted(other.sub_documents(text_of(corpus, name)))


@pytest.mark.parametrize("name", RECORDED)
def test_documents_are_those_of_the_other_reader(corpus: Path, name: str) -> None:
    page = text_of(corpus, name)
    procedure = read_recorded(corpus, name).procedure
    ids = [document.id for document in procedure.documents]
    assert [each for each in ids if each.endswith("001")] == other.main_documents(page)
    assert [each[-3:] for each in _subs(procedure)] == [number for number, _, _ in other.sub_documents(page)]


@pytest.mark.parametrize("name", RECORDED)
def test_every_event_is_of_one_of_the_known_places(corpus: Path, name: str) -> None:
    procedure = read_recorded(corpus, name).procedure
    page = text_of(corpus, name)
    lines = other.dated_lines(page, "Kalender", "Incident", "Bevoegdheid").total()
    rows = sum(1 for event in procedure.events if _of_a_row(event))
    assert len(procedure.events) == lines + rows + len(other.sub_documents(page))
    assert len({(e.date, e.label, e.documents) for e in procedure.events if _of_a_row(e)}) == rows


@pytest.mark.parametrize("name", RECORDED)
def test_dated_rows_stand_on_the_page_as_the_events_say(corpus: Path, name: str) -> None:
    page = text_of(corpus, name)
    for event in filter(_of_a_row, read_recorded(corpus, name).procedure.events):
        assert (event.date.isoformat(), "") in other.dated_lines(page, event.label)
