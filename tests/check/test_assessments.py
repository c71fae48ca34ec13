"""Assessments: what ``tracker check`` asks of them, what a page shows, and what is never published."""

from pathlib import Path

import pytest

from tests.builders import site as sites
from tests.builders.files import written
from tests.builders.project import ORGANISATION, project
from tests.builders.records import noon
from tests.todo.test_todo import ASSESSMENTS
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding
from tracker.publish import language
from tracker.publish.site import Site
from tracker.publish.views import influence

MEMBERS = """format: 1
organisations:
  - id: example-member
    names:
      nl: Voorbeeldlid (verzonnen)
      fr: Membre-exemple (fictif)
      en: Example member (invented)
"""
LED = ASSESSMENTS.replace(
    "    why:\n",
    "    instruments:\n      - hearing\n      - letter\n    lead: example-member\n    why:\n",
).replace("    internal:\n", "    example: true\n    internal:\n")


def _findings(folder: Path, text: str, organisation: str = ORGANISATION) -> tuple[Finding, ...]:
    made = project(folder, organisation=organisation)
    written(made, "content/assessments.yaml", text)
    written(made, "content/organisations.yaml", MEMBERS)
    return check.findings(load(made), noon("2025-09-15"))


def _fields(folder: Path, text: str, organisation: str = ORGANISATION) -> list[tuple[int, str]]:
    return [(finding.line, finding.field) for finding in _findings(folder, text, organisation)]


def test_a_sound_assessment_has_no_findings(tmp_path: Path) -> None:
    assert _findings(tmp_path, LED) == ()


@pytest.mark.parametrize("key", ["owner: Medewerker X", "date: 2025-04-10"])
def test_acting_needs_somebody_and_a_day(tmp_path: Path, key: str) -> None:
    (found,) = _findings(tmp_path, ASSESSMENTS.replace(f"      {key}\n", ""))
    assert (found.line, found.field) == (11, "assessments[0].internal.priority")
    assert f"'{key.partition(':')[0]}: …'" in found.remedy


def test_watching_needs_neither(tmp_path: Path) -> None:
    text = ASSESSMENTS.replace("priority: act", "priority: watch")
    for key in ("owner: Medewerker X", "date: 2025-04-10"):
        text = text.replace(f"      {key}\n", "")
    assert _findings(tmp_path, text) == ()


def test_an_unknown_procedure_and_a_doubled_one_are_found(tmp_path: Path) -> None:
    again = ASSESSMENTS.partition("assessments:\n")[2].replace("56K0001", "56/1")
    assert _fields(tmp_path / "a", ASSESSMENTS + again) == [(15, "assessments[1].procedure")]
    assert _fields(tmp_path / "b", ASSESSMENTS.replace("56K0001", "wet 12")) == [(3, "assessments[0].procedure")]


def test_a_reason_in_each_language_is_asked(tmp_path: Path) -> None:
    assert _fields(tmp_path, ASSESSMENTS.replace("      fr: Parce que.\n", "")) == [(6, "assessments[0].why")]


def test_a_lead_that_does_not_exist_is_found(tmp_path: Path) -> None:
    found = _findings(tmp_path, LED.replace("lead: example-member", "lead: nobody"))
    assert [one.field for one in found] == ["assessments[0].lead"]


def test_an_assessment_of_tomorrow_is_found(tmp_path: Path) -> None:
    assert _fields(tmp_path, ASSESSMENTS.replace("date: 2025-02-01", "date: 2026-02-01")) == [
        (4, "assessments[0].date")
    ]


def test_an_example_is_refused_outside_the_demonstration(tmp_path: Path) -> None:
    real = ORGANISATION.partition("demonstration:")[0]
    assert [field for _, field in _fields(tmp_path, LED, organisation=real)] == ["assessments[0].example"]


@pytest.mark.parametrize(
    ("code", "judged", "instruments", "lead", "example"),
    [
        (
            "nl",
            "Ja, wij kunnen invloed hebben. Omdat.",
            "een hoorzitting een brief",
            "Voorbeeldlid (verzonnen)",
            "Verzonnen",
        ),
        (
            "fr",
            "Oui, nous pouvons avoir de l’influence. Parce que.",
            "une audition une lettre",
            "Membre-exemple (fictif)",
            "Inv",
        ),
        ("en", "Yes, we can have influence. Because.", "a hearing a letter", "Example member (invented)", "Invented"),
    ],
)
def test_a_page_says_why_by_what_and_who_leads(
    tmp_path: Path, code: str, judged: str, instruments: str, lead: str, example: str
) -> None:
    made = project(tmp_path)
    written(made, "content/assessments.yaml", LED)
    written(made, "content/organisations.yaml", MEMBERS)
    speaks = language.load(sites.THEME, code)
    site = Site(load(made), noon("2025-09-15"), (speaks,))
    shown = [sites.plain(*fact.values) for fact in influence.facts(site, "56K0001", speaks)]
    assert shown[:3] == [judged, instruments, lead]
    assert shown[4].startswith(example)


def test_what_is_internal_stands_in_no_byte_of_what_is_published(tmp_path: Path) -> None:
    folder = sites.small(tmp_path / "project")
    secret = LED.replace("Medewerker X", "Zorgvuldigverborgen").replace("Een brief schrijven", "Geheimestap zetten")
    secret = secret.replace("date: 2025-04-10", "date: 2031-12-24")
    written(folder, "content/assessments.yaml", secret)
    written(folder, "content/organisations.yaml", MEMBERS)
    done = sites.pelican(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    published = sites.tree(folder / "output")
    page = published["nl/procedures/56k0001/index.html"].decode()
    assert "Ja, wij kunnen invloed hebben." in page
    assert b'"influence": "possible"' in published["nl/procedures/56k0001/index.json"].replace(b'":"', b'": "')
    words = (b"Zorgvuldigverborgen", b"Geheimestap", b"2031-12-24", b"24 december 2031", b'"priority"', b'"internal"')
    assert [(name, word) for name, body in published.items() for word in words if word in body] == []


def test_what_is_internal_is_kept_apart_from_what_may_be_published(tmp_path: Path) -> None:
    made = project(tmp_path)
    written(made, "content/assessments.yaml", ASSESSMENTS)
    catalogue = load(made)
    assert [each.internal for each in catalogue.screened] == [None]
    assert [each.owner for each in catalogue.internal.values()] == ["Medewerker X"]


def test_an_assessment_of_what_is_not_tracked_is_noted_with_its_line_and_the_command(tmp_path: Path) -> None:
    made = project(tmp_path)
    written(made, "content/assessments.yaml", ASSESSMENTS.replace("56K0001", "56K0777"))
    assert check.findings(load(made), noon("2025-09-15")) == ()
    (note,) = check.notes(load(made))
    assert note.startswith("56K0777 is assessed (content/assessments.yaml:3) and not tracked")
    assert "tracker follow '56K0777' --dossier" in note


def test_an_assessment_of_what_is_tracked_has_no_note(tmp_path: Path) -> None:
    made = project(tmp_path)
    written(made, "content/assessments.yaml", ASSESSMENTS)
    assert check.notes(load(made)) == ()
