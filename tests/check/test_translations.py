"""A translation names the procedures of its original, each in whatever spelling."""

from pathlib import Path

import pytest

from tests.builders.files import edited, written
from tests.builders.project import DOSSIER, POSITION, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")
FR, DOSSIER_FR = "positions/embargo.fr.md", "content/dossiers/middle-east.fr.md"
TRANSLATION = """---
translates: 1
id: embargo
lang: fr
title: Un embargo
summary: Ce que nous demandons.
stances:
  - procedure: 56K0001
    why: Parce que cela aide.
---

Texte de démonstration.
"""
ADDRESS = "https://www.dekamer.be/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID=0001"


def _findings(folder: Path, position: str = POSITION, translation: str = TRANSLATION) -> tuple[Finding, ...]:
    written(folder, FR, translation)
    return check.findings(load(project(folder, position=position)), AS_OF)


@pytest.mark.parametrize("spelling", ["56K0001", "56/1", "DOC 56 0001/001", ADDRESS])
def test_a_spelling_of_the_original_breaks_no_translation(tmp_path: Path, spelling: str) -> None:
    assert _findings(tmp_path, edited(POSITION, "procedure: 56K0001", f"procedure: '{spelling}'")) == ()


def test_a_stance_that_the_original_does_not_have_is_found(tmp_path: Path) -> None:
    (found,) = _findings(tmp_path, translation=edited(TRANSLATION, "56K0001", "56K0002"))
    assert (found.path, found.line, found.field) == (FR, 8, "stances[0].procedure")
    assert found.remedy == "write one of: 56K0001"


def test_a_reference_of_the_original_that_nobody_knows_accuses_the_original_alone(tmp_path: Path) -> None:
    told = _findings(tmp_path, edited(POSITION, "procedure: 56K0001", "procedure: wetsvoorstel 12"))
    assert {finding.path for finding in told} == {"positions/embargo.nl.md"}


def test_a_procedure_that_the_original_dossier_does_not_have_is_found(tmp_path: Path) -> None:
    text = edited(edited(edited(DOSSIER, "format", "translates"), "lang: nl", "lang: fr"), "56/1", "56/2")
    written(tmp_path, DOSSIER_FR, text.replace("themes:\n  - peace\n", "").partition("Op woensdag")[0])
    (found,) = check.findings(load(project(tmp_path)), AS_OF)
    assert (found.path, found.field) == (DOSSIER_FR, "procedures[0].reference")
