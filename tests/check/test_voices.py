"""Other voices: recorded with a source, by somebody, about what there is; and how the page tells of them."""

import datetime as dt
from pathlib import Path

import pytest

from tests.builders.files import edited, written
from tests.builders.project import project
from tests.builders.records import noon, procedure
from tests.builders.register import site_of
from tests.builders.site import plain, site, speaking
from tracker import check
from tracker.catalogue import load
from tracker.model.procedure import Kind, Meeting
from tracker.publish.views import procedure as procedure_view
from tracker.publish.views import voices

VOICES = """format: 1
procedure: 56/1
voices:
  - who: Koepel B
    asks: same
    says: Vraagt hetzelfde.
    lang: nl
    evidence: https://b.example/standpunt
    by: redactie
    date: 2025-02-01
  - who: Federatie Y
    asks: opposite
    about: embargo/adopt-it
    says: Vraagt dat het niet wordt aangenomen.
    lang: nl
    evidence: https://y.example/standpunt
    by: redactie
    date: 2025-02-02
"""
PATH = "content/voices/56k0001.yaml"
AS_OF = noon("2025-09-15")
DUTCH = speaking("nl")


def _project(folder: Path, text: str = VOICES) -> Path:
    written(project(folder), PATH, text)
    return folder


def test_sound_voices_have_no_findings(tmp_path: Path) -> None:
    assert check.findings(load(_project(tmp_path)), AS_OF) == ()


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("procedure: 56/1", "procedure: wet 12", "procedure", "wet 12"),
        ("embargo/adopt-it", "embargo/adopt-them", "voices[1].about", "adopt-them"),
        ("    evidence: https://y.example/standpunt\n", "", "voices[1].evidence", "no source"),
        ("date: 2025-02-02", "date: 2025-09-16", "voices[1].date", "still to come"),
        ("asks: same", "asks: against", "voices[0].asks", "against"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, old: str, new: str, field: str, said: str) -> None:
    (found,) = check.findings(load(_project(tmp_path, edited(VOICES, old, new))), AS_OF)
    assert (found.path, found.field) == (PATH, field)
    assert said in found.found
    assert found.line


def test_a_second_file_of_one_procedure_is_told(tmp_path: Path) -> None:
    written(_project(tmp_path), "content/voices/second.yaml", VOICES.replace("56/1", "56K0001"))
    (found,) = check.findings(load(tmp_path), AS_OF)
    assert (found.path, found.field) == ("content/voices/second.yaml", "procedure")


def test_the_page_shows_the_opposite_first_with_its_source_and_who_recorded_it(tmp_path: Path) -> None:
    (section,) = procedure_view.view(site_of(_project(tmp_path)), "56K0001", DUTCH).voices
    assert section.table is not None
    first, second = ([plain(cell.text) for cell in row] for row in section.table.rows)
    assert first[:2] == ["Federatie Y", "Het tegendeel"]
    assert "Over onze aanbeveling: Neem het aan." in first[2]
    assert first[3] == "y.example"
    assert section.table.rows[0][3].under.replace("\u00a0", " ") == "opgetekend op 2 februari 2025 door redactie"
    assert second[:2] == ["Koepel B", "Hetzelfde als wij"]


def test_published_meetings_are_counted_and_nothing_is_inferred_from_them() -> None:
    met = [Meeting(date=dt.date(2025, 1, day), member="X", with_=who) for day, who in ((1, "A; B"), (2, "A"))]
    record = procedure(kind=Kind.ORDINARY, meetings=tuple(met))
    (section,) = voices.sections(site(record), record, DUTCH)
    told = plain(*section.texts)
    assert told.startswith("Bekendgemaakt: 2 ontmoetingen met 2 organisaties; de lijst kan onvolledig zijn.")
    assert "Het vaakst: A." in told
    assert told.endswith("Van niemand anders staat hier opgetekend wat zij vragen.")


def test_a_procedure_of_which_no_other_voice_is_known_has_no_section() -> None:
    assert voices.sections(site(), procedure(), DUTCH) == ()
