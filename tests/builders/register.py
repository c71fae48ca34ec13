"""A sound register in a folder: a submission and a meeting about a consultation; a test changes what it is about."""

import datetime as dt
from pathlib import Path

from tests.builders.files import edited, written
from tests.builders.project import project
from tests.builders.records import noon, procedure
from tests.builders.site import speaking
from tracker.catalogue import load
from tracker.files import procedures, verified
from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.model.verification import Verification
from tracker.model.window import Window
from tracker.publish.site import Site

ORGANISATIONS = """format: 1
organisations:
  - id: member-a
    names:
      nl: Voorbeeldlid A
      fr: Membre-exemple A
      en: Example member A
"""
SUBMISSION = """---
format: 1
id: our-answer
lang: nl
title: Onze reactie
summary: Wat wij instuurden.
procedure: HYS 7
window: call-for-evidence
sent: 2025-03-10
by:
  - self
  - member-a
file: content/submissions/our-answer.txt
recommendations:
  - embargo/adopt-it
positions:
  - embargo
dossiers:
  - middle-east
example: true
---

Wat wij zeiden.
"""
MEETING = """---
format: 1
id: cabinet
lang: nl
title: Gesprek over het embargo
date: 2025-04-01
office: parliament
with:
  - function: medewerker
ours:
  - function: directeur
  - function: beleidsmedewerker
    organisation: member-a
procedures:
  - 56K0001
recommendations:
  - embargo/adopt-it
dossiers:
  - middle-east
documents:
  - title: Onze nota
    file: content/meetings/note.txt
example: true
---
"""
OWN = ("submission", "meeting")
SENT, MET = "content/submissions/our-answer.nl.md", "content/meetings/cabinet.nl.md"

FIRST = Window(
    uid="11111111-1111-4111-8111-111111111111",
    kind="call-for-evidence",
    opens=dt.datetime.fromisoformat("2025-03-01T09:00:00+01:00"),
    closes=dt.datetime.fromisoformat("2025-03-15T00:00:00+01:00"),
    timezone="Europe/Brussels",
)
SECOND = Window(
    uid="22222222-2222-4222-8222-222222222222",
    kind="draft-act",
    opens=dt.date(2025, 5, 1),
    closes=dt.date(2025, 5, 31),
    timezone="Europe/Brussels",
)


def registered(
    folder: Path, *, windows: tuple[Window, ...] = (FIRST, SECOND), demonstration: bool = True, **texts: str
) -> Path:
    """Writes a project with a register; ``submission`` and ``meeting`` replace those texts."""
    project(folder, tracked=None, **{name: text for name, text in texts.items() if name not in OWN})
    consultation = procedure(
        reference="HYS 7",
        source="ec-have-your-say",
        kind=Kind.INITIATIVE,
        stage=Stage.CONSULTATION,
        events=(),
        windows=windows,
    )
    procedures.save(folder, procedures.path_of(consultation.source, "initiatives", "hys-7"), consultation)
    verified.save(
        folder, consultation.source, [Verification(reference="HYS 7", verified=noon("2025-02-01"), recorded=True)]
    )
    written(folder, "content/organisations.yaml", ORGANISATIONS)
    written(folder, SENT, texts.get("submission", SUBMISSION))
    written(folder, MET, texts.get("meeting", MEETING))
    written(folder, "content/submissions/our-answer.txt", "Wat wij instuurden.\n")
    written(folder, "content/meetings/note.txt", "Onze nota.\n")
    if not demonstration:
        file = folder / "content/organisation.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.partition("demonstration:")[0], encoding="utf-8")
    return folder


def sent(old: str, new: str) -> str:
    """Gives the submission with one piece of it replaced."""
    return edited(SUBMISSION, old, new)


def met(old: str, new: str) -> str:
    """Gives the meeting with one piece of it replaced."""
    return edited(MEETING, old, new)


def real(text: str) -> str:
    """Gives an entry that is no example."""
    return edited(text, "example: true\n", "")


def site_of(folder: Path, day: str = "2025-09-15") -> Site:
    """Gives the site of a project's folder at noon of a day."""
    return Site(load(folder), noon(day), tuple(speaking(code) for code in ("nl", "fr", "en")))
