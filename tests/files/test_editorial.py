"""What editors write is read with its lines; each broken file is told, and hides nothing of the others."""

from pathlib import Path

import pytest

from tests.builders.files import DOSSIER, ORGANISATION, PAGE, POSITION, THEMES, TRANSLATION, edited, written
from tracker.files.editorial import EditorialFiles, load

NL, FR = "positions/moldova.nl.md", "positions/moldova.fr.md"


def loaded(root: Path, **files: str) -> EditorialFiles:
    """Loads a project with the usual position in two languages, changed where ``nl`` or ``fr`` is given."""
    written(root, NL, files.get("nl", POSITION))
    written(root, FR, files.get("fr", TRANSLATION))
    return load(root)


def said(files: EditorialFiles) -> list[str]:
    return [str(finding) for finding in files.findings]


def test_an_empty_project_has_nothing_and_no_finding(tmp_path: Path) -> None:
    files = load(tmp_path)
    assert (files.positions, files.dossiers, files.pages, files.organisation) == ({}, {}, {}, None)
    assert files.findings == ()


def test_a_position_is_read_with_its_text_and_its_translation(tmp_path: Path) -> None:
    files = loaded(tmp_path)
    assert files.findings == ()
    position = files.positions["moldova"]
    assert (position.original.path, position.original.body, position.original.body_line) == (NL, "De tekst.\n", 28)
    assert position.original.lines["recommendations[0].text"] == 18
    assert position.translations["fr"].value.title == "Soutien à la Moldavie"
    assert position.translations["fr"].lines["title"] == 5


def test_a_translation_of_this_version_is_not_outdated(tmp_path: Path) -> None:
    assert loaded(tmp_path).positions["moldova"].outdated == frozenset()


def test_a_translation_of_an_older_version_is_outdated_and_no_finding(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "translates: 2", "translates: 1"))
    assert files.findings == ()
    assert files.positions["moldova"].outdated == {"fr"}


@pytest.mark.parametrize("version", [-1, 0, 3])
def test_a_translation_of_a_version_that_never_was_is_told(tmp_path: Path, version: int) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "translates: 2", f"translates: {version}"))
    assert said(files) == [
        (
            f"{FR}:2: translates: found {version}; expected 1 to 2: the version of {NL} that it renders; write 2 if it "
            "renders the original of today"
        )
    ]


def test_files_of_windows_are_read(tmp_path: Path) -> None:
    files = loaded(tmp_path, nl=POSITION.replace("\n", "\r\n"))
    assert files.findings == ()
    assert files.positions["moldova"].original.body == "De tekst.\n"


def test_a_translation_without_its_original_is_told(tmp_path: Path) -> None:
    written(tmp_path, FR, TRANSLATION)
    files = load(tmp_path)
    assert files.positions == {}
    assert said(files) == [
        (
            f'{FR}:3: id: found no original of "moldova"; expected an original with "format: 1" and '
            '"id: moldova" in the '
            "same folder; add the original, or mend the id; an original itself has no translates"
        )
    ]


def test_a_second_original_is_told(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(POSITION, "lang: nl", "lang: fr"))
    assert said(files) == [
        (
            f'{NL}:3: id: found a second original of "moldova"; expected one original; {FR} is one already; in the '
            'translation write "translates" and the version of the original in place of "format: 1"'
        )
    ]


def test_a_translation_in_the_language_of_the_original_is_told(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "lang: fr", "lang: nl"))
    assert [(finding.line, finding.found) for finding in files.findings] == [
        (4, '"nl"'),
        (4, "the file name moldova.fr.md"),
    ]
    assert files.positions["moldova"].translations == {}


def test_a_head_that_is_original_and_translation_at_once_is_told(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "translates: 2", "format: 1\ntranslates: 2"))
    assert said(files) == [
        (
            f'{FR}:2: format: found "format" and "translates"; expected "format" in an original, "translates" in a '
            "translation; delete one of the two lines"
        )
    ]


def test_a_fact_in_a_translation_is_told(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "summary: Bref", "summary: Bref\nstatus: adopted"))
    (finding,) = files.findings
    assert (finding.line, finding.found) == (7, 'the unknown key "status"')


def test_an_unknown_recommendation_in_a_translation_is_told(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "id: civil-society", "id: societe-civile"))
    assert said(files) == [
        (
            f'{FR}:11: recommendations[0].id: found "societe-civile"; expected one that {NL} has; write '
            "one of civil-society"
        )
    ]


def test_references_of_a_translation_are_not_compared_as_texts(tmp_path: Path) -> None:
    files = loaded(tmp_path, fr=edited(TRANSLATION, "2024/0258(COD)", "2024/258(COD)"))
    assert files.findings == ()


@pytest.mark.parametrize(
    ("old", "new"), [("summary:", "sumary:"), ("---\nformat", "format"), ("id: moldova", "id: moldva")]
)
def test_a_slip_in_the_original_accuses_no_translation(tmp_path: Path, old: str, new: str) -> None:
    files = loaded(tmp_path, nl=edited(POSITION, old, new))
    assert {finding.path for finding in files.findings} == {NL}


def test_a_slip_in_another_translation_does_not_hide_that_the_original_is_absent(tmp_path: Path) -> None:
    written(tmp_path, FR, TRANSLATION)
    english = edited(edited(TRANSLATION, "lang: fr", "lang: en"), "summary:", "sumary:")
    written(tmp_path, "positions/moldova.en.md", english)
    assert [finding.found for finding in load(tmp_path).findings if finding.path == FR] == ['no original of "moldova"']


def test_the_folder_of_a_text_says_what_stands_in_it(tmp_path: Path) -> None:
    (tmp_path / NL).mkdir(parents=True)
    assert said(load(tmp_path)) == [
        f"{NL}: found a folder of this name; expected a file that can be read; give the folder another name"
    ]


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "positions").mkdir()
    (tmp_path / NL).symlink_to("moldova.nl.md")
    (finding,) = load(tmp_path).findings
    assert (finding.path, finding.expected) == (NL, "a file that can be read")


@pytest.mark.parametrize("path", ["content/themes.yaml", "content/organisation.yaml"])
def test_a_folder_in_the_place_of_a_register_is_told(tmp_path: Path, path: str) -> None:
    (tmp_path / path).mkdir(parents=True)
    (finding,) = load(tmp_path).findings
    assert (finding.path, finding.found) == (path, "a folder of this name")


@pytest.mark.parametrize("name", ["moldova.nl.markdown", "moldova.nl.MD", "moldova.nl.md.txt"])
def test_a_text_that_is_not_read_because_of_its_ending_is_told(tmp_path: Path, name: str) -> None:
    written(tmp_path, f"content/dossiers/{name}", DOSSIER)
    assert said(load(tmp_path)) == [
        (
            f"content/dossiers/{name}: found the file name {name}, which is not read; expected <id>.<lang>.md, in "
            "small letters; rename the file, as in moldova.nl.md"
        )
    ]


@pytest.mark.parametrize("lang", ["NL", "dutch"])
def test_a_language_that_there_is_not_renames_no_file(tmp_path: Path, lang: str) -> None:
    written(tmp_path, NL, edited(POSITION, "lang: nl", f"lang: {lang}"))
    assert said(load(tmp_path)) == [
        (
            f'{NL}:4: lang: found "{lang}"; expected one of nl, fr, en, the same as in the name of the file; '
            'write "lang: nl"'
        )
    ]


@pytest.mark.parametrize(
    ("name", "line", "field"),
    [
        ("positions/moldavie.nl.md", 3, "id"),
        ("positions/moldova.fr.md", 4, "lang"),
        ("positions/moldova.md", 3, "id"),
        ("positions/moldova.nl-BE.md", 3, "id"),
        ("positions/README.md", 3, "id"),
    ],
)
def test_a_file_name_that_says_something_else_is_told(tmp_path: Path, name: str, line: int, field: str) -> None:
    written(tmp_path, name, POSITION)
    (finding,) = load(tmp_path).findings
    assert (finding.line, finding.field, finding.expected) == (line, field, "moldova.nl.md")


@pytest.mark.parametrize("name", ["Moldova", "moldavië", "a b", "-a", "..", "a" * 81, "a_b", "a/b"])
def test_an_id_that_names_no_address_is_told(tmp_path: Path, name: str) -> None:
    written(tmp_path, NL, edited(POSITION, "id: moldova", f"id: '{name}'"))
    findings = [finding for finding in load(tmp_path).findings if finding.found == f'"{name}"']
    assert [(finding.line, finding.field) for finding in findings] == [(3, "id")]


def test_the_id_of_a_recommendation_is_looked_at_too(tmp_path: Path) -> None:
    files = loaded(tmp_path, nl=edited(POSITION, "id: civil-society", "id: Civil Society"))
    assert said(files)[1] == (
        f'{NL}:17: recommendations[0].id: found "Civil Society"; expected small letters a to z, digits and hyphens, 80 '
        'at most; write an id such as "just-transition"'
    )


def test_another_format_is_told_and_nothing_else(tmp_path: Path) -> None:
    written(tmp_path, NL, edited(POSITION, "format: 1", "format: 2\nnew: key"))
    (finding,) = load(tmp_path).findings
    assert (finding.line, finding.found) == (2, "format 2")


def test_one_broken_file_hides_no_finding_of_the_others(tmp_path: Path) -> None:
    written(tmp_path, "positions/a.nl.md", "words\n")
    written(tmp_path, "positions/b.nl.md", b"---\n\xff")
    written(tmp_path, "content/dossiers/c.nl.md", edited(DOSSIER, "summary: Kort\n", ""))
    written(tmp_path, "content/pages/about.nl.md", edited(PAGE, "title", "titel"))
    written(tmp_path, "content/themes.yaml", "themes: x\n")
    written(tmp_path, "content/organisation.yaml", edited(ORGANISATION, "languages:", "language:"))
    assert [finding.path for finding in load(tmp_path).findings] == [
        "content/dossiers/c.nl.md",
        "content/organisation.yaml",
        "content/pages/about.nl.md",
        "content/themes.yaml",
        "content/themes.yaml",
        "positions/a.nl.md",
        "positions/b.nl.md",
    ]


def test_pages_are_kept_by_id_and_language(tmp_path: Path) -> None:
    written(tmp_path, "content/pages/about.nl.md", PAGE)
    written(tmp_path, "content/pages/about.fr.md", edited(PAGE, "lang: nl", "lang: fr"))
    assert sorted(load(tmp_path).pages["about"]) == ["fr", "nl"]


def test_registers_are_read_by_id_with_their_lines(tmp_path: Path) -> None:
    written(tmp_path, "content/themes.yaml", THEMES)
    addressees = "format: 1\naddressees:\n  - id: council\n    kind: council\n    names:\n      nl: Raad\n"
    written(tmp_path, "content/addressees.yaml", addressees)
    written(tmp_path, "content/organisations.yaml", "format: 1\norganisations:\n  - id: x\n    names:\n      nl: X\n")
    files = load(tmp_path)
    assert files.findings == ()
    assert list(files.registers.themes) == ["democratic-space"]
    assert list(files.registers.addressees) == ["council"]
    assert list(files.registers.organisations) == ["x"]
    assert files.register_lines["content/themes.yaml"]["themes[0].names.fr"] == 6


def test_an_id_that_stands_twice_in_a_register_is_told(tmp_path: Path) -> None:
    item = "  - id: a\n    names:\n      nl: A\n"
    written(tmp_path, "content/themes.yaml", f"format: 1\nthemes:\n{item}{item}")
    assert said(load(tmp_path)) == [
        'content/themes.yaml:6: themes[1].id: found "a" again; expected each id once; give one of the two another id'
    ]


def test_the_organisation_is_read_with_its_lines(tmp_path: Path) -> None:
    written(tmp_path, "content/organisation.yaml", ORGANISATION)
    files = load(tmp_path)
    assert files.organisation is not None
    assert files.organisation.url == "https://standpunt.example"
    assert files.register_lines["content/organisation.yaml"]["feeds.year"] == 12


def test_images_and_hidden_files_are_no_texts(tmp_path: Path) -> None:
    written(tmp_path, "positions/images/a.png", b"\x89PNG")
    written(tmp_path, "positions/.draft.md", "words")
    assert load(tmp_path).findings == ()
