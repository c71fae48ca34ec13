"""Procedures are written where their path says, in one style, and a file that differs is told with its line."""

import datetime as dt
import gc
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from tests.builders.files import written
from tracker.files import procedures
from tracker.files.problem import FileProblem
from tracker.model.procedure import Actor, Event, Kind, Procedure
from tracker.model.stage import Stage

BILL = Procedure(
    reference="56K0859",
    source="be-chamber",
    kind=Kind.BILL,
    titles={"nl": "Wetsvoorstel: een verzonnen voorbeeld"},
    stage=Stage.COMMITTEE,
)
TEXT = """\
format: 1
reference: 56K0859
source: be-chamber
kind: bill
titles:
  nl: 'Wetsvoorstel: een verzonnen voorbeeld'
stage: committee
"""
PATH = "content/procedures/be-chamber/56/56k0859.yaml"


def findings(root: Path) -> list[str]:
    return [str(finding) for finding in procedures.load_all(root).findings]


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        (("be-chamber", "56", "56k0859"), "content/procedures/be-chamber/56/56k0859.yaml"),
        (("ep", "2024", "2024-0258-cod"), "content/procedures/ep/2024/2024-0258-cod.yaml"),
        (("have-your-say", "", "hys-12527"), "content/procedures/have-your-say/hys-12527.yaml"),
        (("manual", "2024", "x-1"), "content/procedures/manual/x-1.yaml"),
    ],
)
def test_a_path_is_made_of_source_folder_and_slug(parts: tuple[str, str, str], path: str) -> None:
    assert procedures.path_of(*parts) == PurePosixPath(path)


@pytest.mark.parametrize(
    "parts",
    [
        ("..", "56", "a"),
        ("ep", "../..", "a"),
        ("ep", "2024", "../a"),
        ("ep", "2024", ""),
        ("", "2024", "a"),
        ("EP", "", "a"),
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(parts: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="in a path"):
        procedures.path_of(*parts)


def test_a_procedure_is_rendered_in_the_canonical_style() -> None:
    assert procedures.render(BILL).decode() == TEXT


def test_a_procedure_is_saved_once_and_loaded_again(tmp_path: Path) -> None:
    path = procedures.path_of("be-chamber", "56", "56k0859")
    assert procedures.save(tmp_path, path, BILL)
    assert not procedures.save(tmp_path, path, BILL)
    loaded = procedures.load_all(tmp_path)
    assert loaded.findings == ()
    assert loaded.values == {PATH: BILL}


@pytest.mark.parametrize("path", ["positions/a.nl.md", "content/procedures/../x.yaml", "/etc/x.yaml"])
def test_nothing_is_saved_outside_the_folder_of_procedures(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="is not a path below content/procedures"):
        procedures.save(tmp_path, PurePosixPath(path), BILL)


def test_what_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    broken = replace(BILL, actors=(Actor(name="", role="AUTEUR"),))
    with pytest.raises(FileProblem, match=r"actors\[0\].name"):
        procedures.save(tmp_path, PurePosixPath(PATH), broken)
    assert not (tmp_path / PATH).exists()


def test_an_empty_project_has_no_procedures(tmp_path: Path) -> None:
    assert procedures.load_all(tmp_path).values == {}


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT)
    written(tmp_path, "content/procedures/be-chamber/56/56k0001.yaml", "format: 1\nreference: [\n")
    written(tmp_path, "content/procedures/be-chamber/56/56k0002.yaml", b"\xff")
    loaded = procedures.load_all(tmp_path)
    assert list(loaded.values) == [PATH]
    assert [finding.path[-12:] for finding in loaded.findings] == ["56k0001.yaml", "56k0002.yaml"]


def test_temporary_and_other_files_are_no_procedures(tmp_path: Path) -> None:
    written(tmp_path, "content/procedures/be-chamber/56/.56k0859.yaml.x1.tmp", "half")
    written(tmp_path, "content/procedures/be-chamber/.hidden/a.yaml", "half")
    written(tmp_path, "content/procedures/README.md", "words")
    assert procedures.load_all(tmp_path).findings == ()


def test_a_file_that_is_not_in_the_canonical_style_is_told_with_its_first_line_that_differs(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT.replace("kind: bill", 'kind: "bill"'))
    assert findings(tmp_path) == [
        (
            f'{PATH}:4: found "kind: "bill""; expected "kind: bill", as the tracker writes it; put '
            "the file back as git has "
            "it; what the source has wrong belongs in content/corrections.yaml"
        )
    ]


def test_a_line_at_the_end_that_does_not_belong_is_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT + "# a comment\n")
    (finding,) = procedures.load_all(tmp_path).findings
    assert (finding.line, finding.found) == (8, '"# a comment"')


def test_a_missing_end_of_line_is_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT.rstrip())
    (finding,) = procedures.load_all(tmp_path).findings
    assert (finding.line, finding.found) == (8, "the end of the file")


def test_line_ends_of_windows_are_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT.replace("\n", "\r\n"))
    (finding,) = procedures.load_all(tmp_path).findings
    assert (finding.line, finding.found) == (1, "line ends of Windows (CR LF)")


def test_the_style_is_not_looked_at_when_it_is_not_asked_for(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT + "# a comment\n")
    assert procedures.load_all(tmp_path, style=False).findings == ()


def test_a_procedure_written_by_hand_may_have_its_own_style(tmp_path: Path) -> None:
    text = "# by hand\nformat: 1\nreference: VR 2025\nsource: manual\nkind: other\ntitles: {nl: Nota}\nstage: adopted\n"
    written(tmp_path, "content/procedures/manual/vr-2025.yaml", text)
    loaded = procedures.load_all(tmp_path)
    assert loaded.findings == ()
    assert loaded.values["content/procedures/manual/vr-2025.yaml"].titles == {"nl": "Nota"}


def test_a_file_name_that_says_another_reference_is_told(tmp_path: Path) -> None:
    written(tmp_path, "content/procedures/be-chamber/56/56k0860.yaml", TEXT)
    assert findings(tmp_path) == [
        (
            "content/procedures/be-chamber/56/56k0860.yaml:2: reference: found the file name 56k0860.yaml; expected "
            "56k0859.yaml; move the file, or mend what it says"
        )
    ]


@pytest.mark.parametrize(
    "path", ["content/procedures/ep/56/56k0859.yaml", "content/procedures/be-chamber/5/6/56k0859.yaml"]
)
def test_a_folder_of_another_source_is_told(tmp_path: Path, path: str) -> None:
    written(tmp_path, path, TEXT)
    (finding,) = procedures.load_all(tmp_path).findings
    assert (finding.field, finding.expected) == ("source", "content/procedures/be-chamber")


def test_a_reference_that_gives_no_name_is_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT.replace("56K0859", "'!'"))
    (finding,) = procedures.load_all(tmp_path).findings
    assert (finding.found, finding.expected) == ('"!"', "a reference with letters or digits, 80 at most")


def test_a_procedure_with_two_files_is_told(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT)
    written(tmp_path, PATH.replace("/56/", "/57/"), TEXT)
    assert findings(tmp_path) == [
        (
            f'content/procedures/be-chamber/57/56k0859.yaml:2: reference: found "56K0859" again; '
            f"expected one file; {PATH} is "
            "one already; delete one of the two"
        )
    ]


@pytest.mark.parametrize("text", ["format: 2\nnew: key\n", "format: '2'\nreference: 56K0859\n"])
def test_another_format_is_told_and_nothing_else(tmp_path: Path, text: str) -> None:
    written(tmp_path, PATH, text)
    assert findings(tmp_path) == [
        (
            f"{PATH}:1: format: found format 2; expected format 1: this program reads format 1; take "
            "a newer version of the "
            "program, or write the file in this format"
        )
    ]


def test_the_collector_runs_again_after_loading(tmp_path: Path) -> None:
    procedures.load_all(tmp_path)
    assert gc.isenabled()


BREAKAGES = [
    "",
    "\n",
    "format: 1",
    TEXT[:40],
    TEXT[:100],
    "\ufeff" + TEXT,
    TEXT.replace("kind: bill", "kind:\tbill"),
    TEXT.replace("kind: bill", "kind: wet"),
    TEXT.replace("kind: bill", "kind: [bill]"),
    TEXT.replace("kind: bill", "kind: &a bill"),
    TEXT.replace("kind: bill", "kind: !!str bill"),
    TEXT.replace("kind: bill", "kind: bill\nkind: bill"),
    TEXT.replace("kind: bill", "<<<<<<< HEAD\nkind: bill\n=======\nkind: rules\n>>>>>>> other"),
    TEXT.replace("format: 1", "format: one"),
    TEXT.replace("stage: committee", "stage: Committee"),
    TEXT.replace("stage: committee", "stage: committee\nstage_since: 31/02/2025"),
    TEXT.replace("stage: committee", "stage: committee\nevents: none"),
    TEXT.replace("stage: committee", "stage: committee\n---\nstage: plenary"),
    TEXT.replace("titles:\n", "titles: Wet\n"),
    TEXT + "\x00",
    "- " + TEXT.replace("\n", "\n  "),
    "just words\n",
]


@pytest.mark.parametrize("text", BREAKAGES)
def test_a_file_that_was_broken_by_hand_is_named_and_nothing_fails(tmp_path: Path, text: str) -> None:
    written(tmp_path, PATH, text)
    loaded = procedures.load_all(tmp_path)
    assert loaded.values == {}
    assert {finding.path for finding in loaded.findings} == {PATH}
    assert any(finding.line for finding in loaded.findings)


def test_texts_come_back_as_they_went(tmp_path: Path) -> None:
    label = 'NO: "x" # 23:59\u2028’s\n '
    changed = replace(BILL, events=(Event(date=dt.date(2025, 1, 2), label=label, lang="nl"),))
    procedures.save(tmp_path, PurePosixPath(PATH), changed)
    assert procedures.load_all(tmp_path).values[PATH].events[0].label == label


def test_a_folder_in_the_place_of_a_procedure_is_told_and_hides_no_other(tmp_path: Path) -> None:
    written(tmp_path, PATH, TEXT)
    (tmp_path / "content/procedures/be-chamber/56/56k0001.yaml").mkdir()
    loaded = procedures.load_all(tmp_path)
    assert [finding.found for finding in loaded.findings] == ["a folder of this name"]
    assert list(loaded.values) == [PATH]


def test_only_what_is_written_by_hand_keeps_its_lines(tmp_path: Path) -> None:
    by_hand = "content/procedures/manual/vr-2025.yaml"
    written(tmp_path, PATH, TEXT)
    written(tmp_path, by_hand, "format: 1\nreference: VR 2025\nsource: manual\nkind: other\nstage: announced\nurl: x\n")
    lines = procedures.load_all(tmp_path).lines
    assert list(lines) == [by_hand]
    assert lines[by_hand]["url"] == 6
