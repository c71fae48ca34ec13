"""Languages of the site, of its texts and of names; and what else of the organisation a page needs."""

from pathlib import Path

import pytest

from tests.builders.files import PAGE, edited, written
from tests.builders.project import ADDRESSEES, ORGANISATION, THEMES, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")


def _one(folder: Path) -> Finding:
    (finding,) = check.findings(load(folder), AS_OF)
    return finding


def test_a_language_without_an_interface_is_found(tmp_path: Path) -> None:
    found = _one(project(tmp_path, organisation=edited(ORGANISATION, "  - en\n", "  - en\n  - de\n")))
    assert (found.field, found.found) == ("languages[3]", "'de'")
    assert "nl, fr, en" in found.expected


def test_a_text_in_a_language_that_the_site_does_not_have_is_found(tmp_path: Path) -> None:
    folder = project(tmp_path)
    written(folder, "content/pages/about.de.md", edited(PAGE, "lang: nl", "lang: de"))
    found = _one(folder)
    assert (found.path, found.line, found.field) == ("content/pages/about.de.md", 4, "lang")


def test_a_language_that_its_own_file_answers_for_is_told_once(tmp_path: Path) -> None:
    folder = project(tmp_path)
    written(folder, "content/pages/about.nl.md", edited(PAGE, "lang: nl", "lang: NL"))
    assert _one(folder).expected == "one of nl, fr, en, the same as in the name of the file"


@pytest.mark.parametrize(
    ("name", "text", "field"),
    [
        ("organisation", edited(ORGANISATION, "  fr: Coupole de test (inventée)\n", ""), "names"),
        ("themes", edited(THEMES, "      fr: Paix\n", ""), "themes[0].names"),
        ("addressees", edited(ADDRESSEES, "      fr: Chambre\n", ""), "addressees[0].names"),
    ],
)
def test_a_name_that_a_language_lacks_is_found(tmp_path: Path, name: str, text: str, field: str) -> None:
    found = _one(project(tmp_path, tracked=None, **{name: text}))
    assert (found.path, found.field, found.found) == (f"content/{name}.yaml", field, "no name in 'fr'")


def test_a_language_that_the_site_does_not_have_needs_no_names(tmp_path: Path) -> None:
    organisation = edited(ORGANISATION, "  - fr\n", "")
    assert (
        check.findings(
            load(project(tmp_path, organisation=organisation, themes=edited(THEMES, "      fr: Paix\n", ""))), AS_OF
        )
        == ()
    )


@pytest.mark.parametrize("colour", ["'#6a2'", "purple", "'#6a26a8ff'", "6a26a8"])
def test_a_colour_in_another_form_is_found(tmp_path: Path, colour: str) -> None:
    assert _one(project(tmp_path, organisation=f"{ORGANISATION}brand_colour: {colour}\n")).field == "brand_colour"


@pytest.mark.parametrize("url", ["http://test.example", "test.example"])
def test_a_site_without_https_is_found(tmp_path: Path, url: str) -> None:
    assert _one(project(tmp_path, organisation=edited(ORGANISATION, "https://test.example", url))).field == "url"


def test_an_institution_that_no_source_reads_is_found(tmp_path: Path) -> None:
    found = _one(project(tmp_path, addressees=edited(ADDRESSEES, "be-chamber", "chamber")))
    assert (found.path, found.field) == ("content/addressees.yaml", "addressees[0].institution")
    assert "be-chamber" in found.expected
