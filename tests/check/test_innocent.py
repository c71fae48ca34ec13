"""A mistake is told where it stands: whoever only names the broken file is not accused."""

from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import ADDRESSEES, DOSSIER, POSITION, THEMES, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load

AS_OF = noon("2025-09-15")
TRACKED = "content/procedures/be-chamber/56/56k0001.yaml"


def _accused(folder: Path) -> set[str]:
    return {finding.path for finding in check.findings(load(folder), AS_OF)}


def _spoil(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    file.write_text(edited(file.read_text(encoding="utf-8"), old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "path", "text"),
    [
        (
            "dossier",
            "content/dossiers/middle-east.nl.md",
            edited(DOSSIER, "summary:", f"short_title: {'x' * 71}\nsummary:"),
        ),
        ("dossier", "content/dossiers/middle-east.nl.md", edited(DOSSIER, "id: middle-east", "id: middle-eest")),
        ("themes", "content/themes.yaml", edited(THEMES, "names:", "nemes:")),
        ("themes", "content/themes.yaml", edited(THEMES, "id: peace", "id: Peace")),
        ("addressees", "content/addressees.yaml", edited(ADDRESSEES, "kind: parliament", "kind: parlament")),
    ],
)
def test_a_broken_file_alone_is_accused(tmp_path: Path, name: str, path: str, text: str) -> None:
    assert _accused(project(tmp_path, tracked=None, **{name: text})) == {path}


def test_a_doubled_id_accuses_the_register_alone(tmp_path: Path) -> None:
    item = THEMES.partition("themes:\n")[2]
    position = edited(POSITION, "  - peace", "  - women")
    assert _accused(project(tmp_path, themes=THEMES + item, position=position)) == {"content/themes.yaml"}


def test_a_sound_register_accuses_who_names_what_it_lacks(tmp_path: Path) -> None:
    themes = edited(THEMES, "      en: Peace\n", "")
    folder = project(tmp_path, themes=themes, position=edited(POSITION, "  - peace", "  - women"))
    assert _accused(folder) == {"content/themes.yaml", "positions/embargo.nl.md"}


def test_a_broken_procedure_is_no_procedure_to_be_updated(tmp_path: Path) -> None:
    folder = project(tmp_path)
    _spoil(folder, TRACKED, "stage: committee", "stage: comittee")
    assert _accused(folder) == {TRACKED}
    assert check.notes(load(folder)) == ()


def test_a_broken_procedure_by_hand_is_known(tmp_path: Path) -> None:
    folder = project(tmp_path, dossier=edited(DOSSIER, "56/1", "VR 2025 1"))
    file = folder / "content/procedures/manual/vr-2025-1.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("format: 1\nreference: VR 2025 1\nsource: manual\nkind: other\n", encoding="utf-8")
    assert _accused(folder) == {"content/procedures/manual/vr-2025-1.yaml"}


def test_a_broken_file_of_verifications_is_not_a_missing_one(tmp_path: Path) -> None:
    folder = project(tmp_path)
    _spoil(folder, "content/verified/be-chamber.yaml", "verified:", "verfied:")
    assert [finding.field for finding in check.findings(load(folder), AS_OF)] == ["procedures[0].verfied"]
