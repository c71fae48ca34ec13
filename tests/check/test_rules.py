"""Every rule of ``tracker check``: what a policy officer gets wrong, and what the message tells."""

from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import ADDRESSEES, DOSSIER, POSITION, project
from tests.builders.records import noon, procedure
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding
from tracker.model.stage import Stage

AS_OF = noon("2025-09-15")


def _findings(folder: Path) -> tuple[Finding, ...]:
    return check.findings(load(folder), AS_OF)


def _one(folder: Path) -> Finding:
    (finding,) = _findings(folder)
    return finding


def _with(after: str, *lines: str) -> str:
    """Gives the position with lines added to its recommendation, behind a line."""
    return POSITION.replace(after + "\n", "\n".join((after, *lines)) + "\n", 1)


def test_a_sound_project_has_no_findings(tmp_path: Path) -> None:
    assert _findings(project(tmp_path)) == ()


def test_an_unknown_reference_is_found_at_its_line_with_the_accepted_forms(tmp_path: Path) -> None:
    text = POSITION.replace("procedure: 56K0001", "procedure: wetsvoorstel 12")
    found = _one(project(tmp_path, position=text))
    assert (found.path, found.field) == ("positions/embargo.nl.md", "stances[0].procedure")
    assert text.splitlines()[found.line - 1].strip() == "- procedure: wetsvoorstel 12"
    assert "wetsvoorstel 12" in found.found
    for form in ("56K0859", "2022/0051(COD)", "HYS 12527"):
        assert form in found.expected


def test_a_reference_that_is_wrong_in_two_places_lists_the_forms_once(tmp_path: Path) -> None:
    twice = POSITION.replace("procedure: 56K0001", "procedure: wetsvoorstel 12", 1)
    twice = twice.replace("procedure: DOC 56 0001/001", "procedure: wetsvoorstel 12")
    first, *others = _findings(project(tmp_path, position=twice))
    assert "56K0859" in first.expected
    assert others
    assert {finding.expected for finding in others} == {f"one of the forms listed at {first.path}:{first.line}"}


def test_all_findings_come_at_once(tmp_path: Path) -> None:
    text = POSITION.replace("  - peace", "  - piece").replace("- parliament", "- parlament")
    fields = [finding.field for finding in _findings(project(tmp_path, position=text))]
    assert fields == ["themes[0]", "recommendations[0].to[0]"]


def test_a_mistyped_theme_is_answered_with_the_nearest_one(tmp_path: Path) -> None:
    found = _one(project(tmp_path, position=POSITION.replace("  - peace", "  - piece")))
    assert "did you mean 'peace'" in found.remedy


def test_a_dossier_that_does_not_exist_is_found(tmp_path: Path) -> None:
    found = _one(project(tmp_path, position=POSITION.replace("  - middle-east", "  - moldova")))
    assert found.field == "dossiers[0]"


def test_an_addressee_that_does_not_exist_is_found(tmp_path: Path) -> None:
    found = _one(project(tmp_path, addressees=ADDRESSEES.replace("id: parliament", "id: senate")))
    assert found.field == "recommendations[0].to[0]"


def test_a_procedure_twice_in_a_dossier_is_found_in_whatever_form(tmp_path: Path) -> None:
    text = DOSSIER.replace("  - reference: 56/1\n", "  - reference: 56/1\n  - reference: 56K0001\n")
    found = _one(project(tmp_path, dossier=text))
    assert found.field == "procedures[1].reference"
    assert "second time" in found.found


def test_two_recommendations_with_one_id_are_found(tmp_path: Path) -> None:
    again = "  - id: adopt-it\n    text: Nog eens\n    to:\n      - parliament\n"
    text = POSITION.replace("---\n\nDemo", f"{again}---\n\nDemo")
    found = _one(project(tmp_path, position=text))
    assert found.field == "recommendations[1].id"


_JUDGED = ("    findings:", "      - date: 2025-06-01", "        by: redactie", "        why: Zo is het.")


@pytest.mark.parametrize("outcome", ["in-motion", "obtained", "not-obtained", "contrary"])
def test_an_outcome_needs_evidence(tmp_path: Path, outcome: str) -> None:
    text = _with("    ask: adopt", *_JUDGED, f"        outcome: {outcome}")
    found = _one(project(tmp_path, position=text, tracked=procedure(stage=Stage.REJECTED)))
    assert found.field == "recommendations[0].findings[0].evidence"
    assert outcome in found.found


@pytest.mark.parametrize("outcome", ["undecided", "moot", "not-assessed"])
def test_three_outcomes_need_no_evidence(tmp_path: Path, outcome: str) -> None:
    judged = _with("    ask: adopt", *_JUDGED, f"        outcome: {outcome}")
    alone = judged.replace("    procedure: DOC 56 0001/001\n", "")
    assert _findings(project(tmp_path, position=alone)) == ()


def test_evidence_on_our_own_site_is_no_evidence(tmp_path: Path) -> None:
    lines = (*_JUDGED, "        outcome: obtained", "        evidence: https://test.example/nl/")
    found = _one(project(tmp_path, position=_with("    ask: adopt", *lines)))
    assert found.field.endswith("evidence")


def test_in_part_says_which_part(tmp_path: Path) -> None:
    lines = (*_JUDGED, "        outcome: in-part", "        evidence: https://www.dekamer.be/")
    found = _one(project(tmp_path, position=_with("    ask: adopt", *lines)))
    assert found.field == "recommendations[0].findings[0].part"


def test_nothing_negative_is_found_while_the_procedure_is_open(tmp_path: Path) -> None:
    lines = (*_JUDGED, "        outcome: not-obtained", "        evidence: https://www.dekamer.be/")
    found = _one(project(tmp_path, position=_with("    ask: adopt", *lines)))
    assert "still open" in found.found


def test_a_negative_outcome_is_right_once_the_procedure_has_ended(tmp_path: Path) -> None:
    lines = (*_JUDGED, "        outcome: not-obtained", "        evidence: https://www.dekamer.be/")
    text = _with("    ask: adopt", *lines)
    assert _findings(project(tmp_path, position=text, tracked=procedure(stage=Stage.REJECTED))) == ()


_NOTED = ("    response:", "      value: noted", "      date: 2025-02-02", "      quote: Genoteerd.", "      lang: nl")


def test_a_response_needs_its_evidence(tmp_path: Path) -> None:
    text = _with("    ask: adopt", *_NOTED)
    assert _one(project(tmp_path, position=text)).field == "recommendations[0].response.evidence"


def test_a_contribution_needs_its_evidence(tmp_path: Path) -> None:
    text = _with("    ask: adopt", "    contribution:", "      value: cited")
    assert _one(project(tmp_path, position=text)).field == "recommendations[0].contribution.evidence"


def test_an_adopted_position_says_when(tmp_path: Path) -> None:
    assert _one(project(tmp_path, position=POSITION.replace("adopted: 2025-01-05\n", ""))).field == "adopted"


@pytest.mark.parametrize(
    ("version", "day", "sound"), [("1", "2025-01-01", True), ("2", "2025-01-01", False), ("1", "2025-01-06", False)]
)
def test_an_earlier_version_has_a_lower_number_and_no_later_day(
    tmp_path: Path, version: str, day: str, *, sound: bool
) -> None:
    earlier = f"adopted: 2025-01-05\nversion: 2\nearlier:\n  - version: {version}\n    adopted: {day}\n"
    folder = project(tmp_path, position=edited(POSITION, "adopted: 2025-01-05\n", earlier))
    found = [one.field for one in check.findings(load(folder), AS_OF) if one.field.startswith("earlier")]
    assert found == ([] if sound else ["earlier[0]"])


def test_a_day_to_come_is_no_day_of_asking(tmp_path: Path) -> None:
    found = _one(project(tmp_path, position=POSITION.replace("asked: 2025-01-05", "asked: 2025-09-16")))
    assert found.field == "recommendations[0].asked"
    assert _findings(project(tmp_path, position=POSITION.replace("asked: 2025-01-05", "asked: 2025-09-15"))) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Op donderdag 28 mei 2025 gebeurde het.", "woensdag 28 mei 2025"),
        ("Op Vrijdag 12 december 2026 dus.", "zaterdag 12 december 2026"),
    ],
)
def test_a_wrong_weekday_is_found_with_the_right_one(tmp_path: Path, text: str, right: str) -> None:
    dossier = DOSSIER.replace("Op woensdag 28 mei 2025 gebeurde het.", text)
    found = _one(project(tmp_path, dossier=dossier))
    assert right in found.expected
    assert dossier.splitlines()[found.line - 1] == text


def test_a_day_that_does_not_exist_is_found(tmp_path: Path) -> None:
    found = _one(project(tmp_path, dossier=DOSSIER.replace("woensdag 28 mei", "maandag 31 april")))
    assert "does not exist" in found.found


def test_a_procedure_without_a_moment_of_verification_is_found(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content/verified/be-chamber.yaml").unlink()
    assert "no moment of verification for 56K0001" in _one(folder).found


def test_a_procedure_by_hand_needs_its_official_address(tmp_path: Path) -> None:
    folder = project(tmp_path)
    by_hand = "format: 1\nreference: VR 2025 1\nsource: manual\nkind: other\nstage: announced\n"
    file = folder / "content/procedures/manual/vr-2025-1.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(by_hand, encoding="utf-8")
    assert (_one(folder).path, _one(folder).field) == ("content/procedures/manual/vr-2025-1.yaml", "url")
    file.write_text(f"{by_hand}url: https://www.vlaanderen.be/\n", encoding="utf-8")
    assert _findings(folder) == ()


def test_a_reference_by_hand_may_be_named(tmp_path: Path) -> None:
    folder = project(tmp_path, dossier=DOSSIER.replace("56/1", "VR 2025 1"))
    file = folder / "content/procedures/manual/vr-2025-1.yaml"
    file.parent.mkdir(parents=True)
    text = "format: 1\nreference: VR 2025 1\nsource: manual\nkind: other\nstage: announced\nurl: https://a.be/\n"
    file.write_text(text, encoding="utf-8")
    assert _findings(folder) == ()


def test_a_reference_that_is_not_tracked_yet_is_a_note_and_no_finding(tmp_path: Path) -> None:
    folder = project(tmp_path, dossier=DOSSIER.replace("56/1", "56/2"))
    assert _findings(folder) == ()
    (note,) = check.notes(load(folder))
    assert "56K0002" in note
    assert "tracker update" in note


_CORRECTION = """format: 1
corrections:
  - reference: 56K0001
    field: stage
    says: {says}
    right: rejected
    why: De pagina loopt achter.
    evidence: https://www.dekamer.be/
    by: redactie
    date: 2025-03-01
"""


def test_a_correction_is_applied_and_the_record_stays_as_the_source_says(tmp_path: Path) -> None:
    catalogue = load(project(tmp_path, corrections=_CORRECTION.format(says="committee")))
    assert check.findings(catalogue, AS_OF) == ()
    assert catalogue.procedures["56K0001"].stage is Stage.REJECTED
    assert catalogue.recorded["56K0001"].stage is Stage.COMMITTEE
    assert [each.why for each in catalogue.corrections["56K0001"]] == ["De pagina loopt achter."]


def test_a_correction_that_no_longer_matches_is_found_and_not_applied(tmp_path: Path) -> None:
    folder = project(tmp_path, corrections=_CORRECTION.format(says="plenary"))
    found = _one(folder)
    assert (found.path, found.line, found.field) == ("content/corrections.yaml", 5, "corrections[0].says")
    assert "committee" in found.found
    assert load(folder).procedures["56K0001"].stage is Stage.COMMITTEE
