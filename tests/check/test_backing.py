"""Who stands behind a position: what a policy officer gets wrong, and what the message tells."""

from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import POSITION
from tests.builders.records import noon
from tests.builders.register import MEETING, SUBMISSION, real, registered
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

BACKING = """mandate:
  by: Raad van bestuur
  date: 2025-01-05
  rule: consensus
endorsements:
  - organisation: member-a
    version: 1
    date: 2025-02-01
    recommendations:
      - adopt-it
counterparts:
  - organisation: member-a
    agreement: joint
    says: Vraagt hetzelfde.
    address: https://example.org/
"""
AS_OF = noon("2025-09-15")


def _findings(folder: Path, backing: str, *, demonstration: bool = True) -> tuple[Finding, ...]:
    text = edited(POSITION, "---\n\nDemonstratietekst.", f"{backing}---\n\nDemonstratietekst.")
    sent, met = real(SUBMISSION), real(MEETING)
    made = registered(folder, demonstration=demonstration, position=text, submission=sent, meeting=met)
    return check.findings(load(made), AS_OF)


def test_sound_backing_has_no_findings(tmp_path: Path) -> None:
    assert _findings(tmp_path, BACKING) == ()


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        (
            "endorsements:\n  - organisation: member-a",
            "endorsements:\n  - organisation: member-b",
            "organisation",
            "member-b",
        ),
        ("version: 1", "version: 2", "version", "version 2"),
        ("- adopt-it", "- adopt-them", "recommendations[0]", "adopt-them"),
        ("date: 2025-02-01", "date: 2025-09-16", "date", "still to come"),
        ("date: 2025-01-05", "date: 2026-01-05", "date", "still to come"),
        ("    address: https://example.org/\n", "", "address", "no address"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(tmp_path: Path, old: str, new: str, field: str, said: str) -> None:
    (found,) = _findings(tmp_path, edited(BACKING, old, new))
    assert found.field.rpartition(".")[2] == field
    assert said in found.found
    assert found.line


def test_a_member_that_endorses_and_stands_aside_is_told(tmp_path: Path) -> None:
    aside = "aside:\n  - organisation: member-a\n    version: 1\n    date: 2025-02-01\n"
    (found,) = _findings(tmp_path, BACKING + aside)
    assert (found.field, found.remedy) == ("aside[0]", "keep one of the two")


def test_examples_are_refused_once_the_demonstration_is_off(tmp_path: Path) -> None:
    invented = edited(BACKING, "  rule: consensus", "  rule: consensus\n  example: true")
    found = _findings(tmp_path, invented, demonstration=False)
    assert "mandate.example" in {one.field for one in found}
