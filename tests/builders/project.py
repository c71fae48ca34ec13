"""A small project in a folder: one position, one dossier, one procedure; a test changes what it is about."""

from pathlib import Path

from tests.builders.records import event, noon, procedure
from tracker.catalogue import BrokenProject, load
from tracker.files import adopted, procedures, verified
from tracker.model.procedure import Procedure
from tracker.model.reference import slug
from tracker.model.verification import Verification
from tracker.sources import all_sources
from tracker.sources.source import Reading
from tracker.update.judge import judge

ORGANISATION = """format: 1
names:
  nl: Testkoepel (verzonnen)
  fr: Coupole de test (inventée)
  en: Test umbrella (invented)
languages:
  - nl
  - fr
  - en
url: https://test.example
contact:
  email: info@test.example
feeds:
  authority: test.example
  year: 2026
demonstration:
  as_of: 2025-09-15T12:00+02:00
"""
THEMES = """format: 1
themes:
  - id: peace
    names:
      nl: Vrede
      fr: Paix
      en: Peace
"""
ADDRESSEES = """format: 1
addressees:
  - id: parliament
    kind: parliament
    institution: be-chamber
    names:
      nl: Kamer
      fr: Chambre
      en: Chamber
"""
POSITION = """---
format: 1
id: embargo
lang: nl
title: Een embargo
summary: Wat wij vragen.
status: adopted
adopted: 2025-01-05
themes:
  - peace
dossiers:
  - middle-east
stances:
  - procedure: 56K0001
    stance: support
    since: 2025-01-05
    why: Omdat het helpt.
recommendations:
  - id: adopt-it
    text: Neem het aan
    to:
      - parliament
    asked: 2025-01-05
    procedure: DOC 56 0001/001
    ask: adopt
---

Demonstratietekst.
"""
DOSSIER = """---
format: 1
id: middle-east
lang: nl
title: Het Midden-Oosten
summary: Waar het over gaat.
themes:
  - peace
procedures:
  - reference: 56/1
---

Op woensdag 28 mei 2025 gebeurde het.
"""


def project(folder: Path, *, tracked: Procedure | None = None, **texts: str) -> Path:
    """Writes a sound project; keywords replace the text of a file (``position``, ``dossier``, ``themes`` …)."""
    files = {
        "content/organisation.yaml": texts.get("organisation", ORGANISATION),
        "content/themes.yaml": texts.get("themes", THEMES),
        "content/addressees.yaml": texts.get("addressees", ADDRESSEES),
        "positions/embargo.nl.md": texts.get("position", POSITION),
        "content/dossiers/middle-east.nl.md": texts.get("dossier", DOSSIER),
    }
    if "corrections" in texts:
        files["content/corrections.yaml"] = texts["corrections"]
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    adopt(folder)
    track(folder, tracked or procedure(events=(event("2025-01-02", "Indieningsdatum"),)))
    return folder


def adopt(folder: Path) -> None:
    """Enters every adopted recommendation in the lock, as ``tracker adopt`` does."""
    try:
        made = [ask.name for ask in load(folder).asks() if ask.counts]
    except BrokenProject:
        made = []
    adopted.write(folder, made)


def track(folder: Path, record: Procedure, day: str = "2025-02-01") -> None:
    """Writes a procedure as the tracker does at first sight, verified at noon of a day."""
    accepted = judge(None, Reading(procedure=record), noon(day)).procedure
    assert accepted is not None
    where = all_sources()[record.source].folder(record.reference)
    path = procedures.path_of(record.source, where, slug(record.reference))
    procedures.save(folder, path, accepted)
    standing = Verification(reference=record.reference, verified=noon(day), recorded=True)
    verified.save(folder, record.source, [standing])
