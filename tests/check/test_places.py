"""Findings of rules have their lines, and files their folders."""

import datetime as dt
from pathlib import Path

import pytest

from tests.builders.files import edited, written
from tests.builders.project import ADDRESSEES, ORGANISATION, THEMES, project
from tests.builders.records import noon, procedure
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")
TRACKED = "content/procedures/be-chamber/56/56k0001.yaml"
BY_HAND = "content/procedures/manual/vr-2025-1.yaml"
CORRECTION = """format: 1
corrections:
  - reference: 56K0001
    field: stage_since
    says: 2025-01-02
    right: 1/2/2025
    why: De pagina loopt achter.
    evidence: https://www.dekamer.be/
    by: redactie
    date: 2025-03-01
"""


def _one(folder: Path) -> Finding:
    (finding,) = check.findings(load(folder), AS_OF)
    return finding


def _texts() -> list[tuple[str, str, int]]:
    return [
        ("organisation", edited(ORGANISATION, "  - en\n", "  - en\n  - de\n"), 10),
        ("organisation", f"{ORGANISATION}brand_colour: purple\n", 18),
        ("themes", edited(THEMES, "      fr: Paix\n", ""), 4),
        ("addressees", edited(ADDRESSEES, "be-chamber", "chamber"), 5),
    ]


@pytest.mark.parametrize(("name", "text", "line"), _texts())
def test_a_finding_of_a_register_has_its_line(tmp_path: Path, name: str, text: str, line: int) -> None:
    assert _one(project(tmp_path, tracked=None, **{name: text})).line == line


@pytest.mark.parametrize(
    ("text", "line"),
    [("references:\n  - 56K0001\n  - nowhere\n", 4), ("searches:\n  - text: x\n    source: nowhere\n", 4)],
)
def test_a_finding_of_the_watch_list_has_its_line(tmp_path: Path, text: str, line: int) -> None:
    written(project(tmp_path), "content/watch.yaml", f"format: 1\n{text}")
    assert _one(tmp_path).line == line


def test_an_address_of_a_procedure_by_hand_has_its_line(tmp_path: Path) -> None:
    text = "format: 1\nreference: VR 2025 1\nsource: manual\nkind: other\nstage: announced\nurl: x\n"
    written(project(tmp_path), BY_HAND, text)
    assert (_one(tmp_path).path, _one(tmp_path).line) == (BY_HAND, 6)


def test_a_procedure_in_the_folder_of_another_legislature_is_found(tmp_path: Path) -> None:
    folder = project(tmp_path)
    moved = folder / TRACKED.replace("/56/", "/55/")
    moved.parent.mkdir(parents=True)
    (folder / TRACKED).rename(moved)
    assert (_one(folder).path, _one(folder).expected) == (TRACKED.replace("/56/", "/55/"), TRACKED)


def test_a_correction_of_a_broken_procedure_is_not_accused(tmp_path: Path) -> None:
    folder = project(tmp_path, corrections=CORRECTION)
    file = folder / TRACKED
    file.write_text(edited(file.read_text(encoding="utf-8"), "stage: committee", "stage: comittee"), encoding="utf-8")
    assert _one(folder).path == TRACKED


def test_a_day_that_a_correction_writes_in_another_way_is_told_how(tmp_path: Path) -> None:
    tracked = procedure(stage_since=dt.date(2025, 1, 2))
    found = _one(project(tmp_path, tracked=tracked, corrections=CORRECTION))
    assert (found.line, found.field, found.expected) == (6, "corrections[0].right", "a day as year-month-day")
