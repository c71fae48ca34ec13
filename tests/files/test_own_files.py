"""Corrections and the watch list keep the lines of their fields; a class of ours alone is "this file" in words."""

from pathlib import Path

from tests.builders.files import ORGANISATION, edited, written
from tracker.files import corrections, editorial, inbox

CORRECTIONS = """format: 1
corrections:
  - reference: 56K0001
    field: stage
    says: committee
    right: rejected
    why: De pagina loopt achter.
    evidence: https://www.dekamer.be/
    by: redactie
    date: 2025-03-01
"""


def test_a_correction_knows_where_each_of_its_fields_stands(tmp_path: Path) -> None:
    written(tmp_path, corrections.PATH, CORRECTIONS)
    (placed,) = corrections.load(tmp_path).entries
    assert (placed.place, placed.line, placed.lines["says"]) == ("corrections[0]", 3, 5)


def test_a_folder_in_the_place_of_the_corrections_is_told(tmp_path: Path) -> None:
    (tmp_path / corrections.PATH).mkdir(parents=True)
    assert [finding.found for finding in corrections.load(tmp_path).findings] == ["a folder of this name"]


def test_the_watch_list_knows_its_lines(tmp_path: Path) -> None:
    written(tmp_path, inbox.WATCH, "format: 1\nreferences:\n  - 56K0001\nsearches:\n  - source: ep\n")
    assert inbox.load_watch(tmp_path).lines["searches[0].source"] == 5


def test_a_folder_in_the_place_of_the_watch_list_is_told(tmp_path: Path) -> None:
    (tmp_path / inbox.WATCH).mkdir(parents=True)
    assert [finding.path for finding in inbox.load_watch(tmp_path).findings] == [inbox.WATCH]


def test_an_unknown_key_of_a_register_is_no_key_of_this_file(tmp_path: Path) -> None:
    written(tmp_path, "content/themes.yaml", "format: 1\nlanguage: nl\n")
    (finding,) = editorial.load(tmp_path).findings
    assert (finding.line, finding.expected) == (2, "a key of this file")


def test_a_vowel_has_its_article(tmp_path: Path) -> None:
    written(tmp_path, "content/organisation.yaml", edited(ORGANISATION, "url:", "zzz: 1\nurl:"))
    (finding,) = editorial.load(tmp_path).findings
    assert finding.expected == "a key of an own organisation"
