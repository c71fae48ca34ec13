"""A site of hard cases, and one with nothing in it: built by Pelican, looked at by tests and by people."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from tests.builders import hard_register, roll_calls
from tests.builders.feedback import feedback
from tests.builders.files import PAGE, written
from tests.builders.hard_cases import CASES, Case
from tests.builders.project import ADDRESSEES, ORGANISATION, THEMES, adopt
from tests.builders.records import noon
from tests.conftest import ROOT
from tracker.catalogue import load
from tracker.files import feedback as feedback_files
from tracker.files import procedures, verified, votes
from tracker.model.procedure import Procedure
from tracker.model.reference import slug
from tracker.model.verification import Verification
from tracker.sources import all_sources
from tracker.sources.ep import rollcall
from tracker.sources.source import Reading
from tracker.update.judge import judge
from tracker.update.votes import join

MOMENT = "2026-09-02T12:00+02:00"
EVIDENCE = "https://www.dekamer.be/FLWB/PDF/56/0001/56K0001001.pdf"

POSITION = """---
format: 1
id: all-outcomes
lang: nl
title: Een standpunt met elke uitkomst (verzonnen)
summary: Acht aanbevelingen, elk met een andere uitkomst, en elk antwoord dat een geadresseerde kan geven.
status: adopted
adopted: 2026-01-20
version: 3
themes:
  - peace
dossiers:
  - chain
stances:
  - procedure: HYS 2
    stance: support-with-changes
    since: 2026-08-10
    why: Het plan is goed, maar het antwoordt niet op de vraag wie nakijkt.
  - procedure: 56K0010
    stance: oppose
    since: 2026-02-01
    why: Dit lost niets op.
  - procedure: 2026/0001(COD)
    stance: oppose-unless-changed
    since: 2026-08-26
    why: Er ontbreekt toezicht.
endorsements:
  - organisation: member
    version: 3
    date: 2026-02-02
  - organisation: part-member
    version: 3
    date: 2026-02-03
    recommendations:
      - ask-1
      - ask-6
  - organisation: former-member
    version: 2
    date: 2025-11-03
  - organisation: example-member
    version: 3
    date: 2026-02-02
    example: true
recommendations:
"""
ASK = """  - id: {id}
    text: {text}
    to:
      - parliament
    asked: 2026-01-20
    procedure: {procedure}
    ask: {ask}
"""
RESPONSE = """    response:
      value: {value}
      date: 2026-03-01
      quote: Wij nemen er akte van.
      lang: nl
      evidence: {evidence}
"""
FINDING = """    findings:
      - date: 2026-06-01
        outcome: {outcome}
        part: {part}
        by: redactie (demonstratie)
        why: Zo staat het in de eindtekst.
        evidence: {evidence}
"""
CONTRIBUTION = """    contribution:
      value: {value}
      evidence: {evidence}
"""
RESPONSES = ("accepted", "in-part", "in-principle", "noted", "rejected", "", "", "")
OUTCOMES = ("obtained", "in-part", "in-motion", "", "moot", "not-obtained", "contrary", "not-assessed")
CONTRIBUTIONS = ("worded", "cited", "voiced", "credited", "", "", "", "")
JUDGED = """      judged:
        date: 2026-06-02
        by: redactie (demonstratie)
        why: De zin staat er, met een andere termijn.
"""
WORDING = """    wording:
      article: Artikel 5, § 2, eerste lid, 3°
      lang: nl
      asked: |-
        De Koning wijst na advies van de Raad een onafhankelijk orgaan aan,
        dat de ‘vergunningen’ binnen dertig dagen bekendmaakt.
      proposal:
        text: De Koning kan een orgaan aanwijzen dat de "vergunningen" bekendmaakt, tenzij Hij anders bepaalt.
        document: DOC 56 0002/001
        source: {evidence}
        date: 2026-01-10
      final:
        text: De Koning wijst, na advies van de Raad, een orgaan aan dat de ‘vergunningen’ in een jaar bekendmaakt.
        document: DOC 56 0002/004
        article: Artikel 6
        source: {evidence}
        date: 2026-05-20
"""
WORDINGS = {0: WORDING + JUDGED, 5: WORDING}
"""By place: one that was judged, one that nobody has judged."""

OLD = """---
format: 1
id: superseded
lang: nl
title: Een vervangen standpunt (verzonnen)
summary: Wat wij vroeger vonden.
status: superseded
adopted: 2024-01-20
themes:
  - peace
---

Demonstratietekst.
"""
DOSSIER = """---
format: 1
id: chain
lang: nl
title: Eén onderwerp bij twee instellingen (verzonnen)
also_known_as:
  - Plantenwet
summary: Wat begint als een oproep, gaat verder als een voorstel.
themes:
  - peace
procedures:
  - reference: HYS 2
    short_title: De oproep
    also_known_as:
      - Plantenoproep
  - reference: 2026/0001(COD)
    short_title: Het voorstel
  - reference: 56K0002
    short_title: Een korte titel voor een lange
---

Demonstratietekst met een [link]({filename}/positions/all-outcomes.nl.md), een tabel en een lijst.

| Jaar | Wat |
| --- | --- |
| 2026 | De oproep |

- eerste
- tweede
"""
SILENCE = """---
format: 1
id: silence
lang: nl
title: Een standpunt waarop niet iedereen antwoordt (verzonnen)
summary: Wie antwoordde, wie zweeg, en hoe vaak wij opnieuw aandrongen.
status: adopted
adopted: 2026-01-20
themes:
  - peace
recommendations:
  - id: two-offices
    text: Zeg binnen een jaar hoe het toezicht werkt
    to:
      - parliament
      - agency
    asked: 2026-01-20
    ask: other
    reminders:
      - date: 2026-03-02
        step: letter
        evidence: https://standpunt.example/brief
      - date: 2026-03-02
        step: meeting
        to:
          - agency
      - date: 2026-06-01
        step: parliamentary-question
        to:
          - agency
      - date: 2026-08-03
        step: complaint
        to:
          - agency
        example: true
    responses:
      - value: in-part
        by:
          - parliament
        date: 2026-03-09
        part: de drempel
        quote: Wij doen het voor een deel.
        lang: nl
        evidence: https://www.dekamer.be/FLWB/PDF/56/0001/56K0001001.pdf
  - id: named-day
    text: Publiceer het verslag voor het einde van het jaar
    to:
      - parliament
    asked: 2026-09-01
    due: 2026-12-31
    ask: other
  - id: over
    text: Antwoord op de vraag voor de stemming
    to:
      - agency
    asked: 2026-01-20
    procedure: 56K0010
    ask: other
---

Demonstratietekst.
"""
AGENCY = """  - id: agency
    kind: administration
    names:
      nl: Dienst X (verzonnen)
      fr: Service X (fictif)
      en: Agency X (invented)
    term:
      months: 1
      after: parliamentary-question
      what:
        nl: schriftelijke vraag, artikel 1 van een verzonnen regel
        fr: question écrite, article 1 d’une règle fictive
        en: written question, article 1 of an invented rule
      source: https://rules.example/art-1
"""
CORRECTIONS = """format: 1
corrections:
  - reference: 56K0017
    field: stage
    says: plenary
    right: committee
    why: De plenaire vergadering zond de tekst terug.
    evidence: https://www.dekamer.be/doc/PLEN/pdf/56/ip100.pdf
    by: redactie (demonstratie)
    date: 2026-09-01
  - reference: 56K0017
    field: titles.nl
    says: Verbeterd (verzonnen)
    right: Verbeterd, met de juiste titel (verzonnen)
    why: De bron schrijft de titel van een ander dossier.
    evidence: https://www.dekamer.be/FLWB/PDF/56/0017/56K0017001.pdf
    by: redactie (demonstratie)
    date: 2026-09-01
"""
ORGANISATIONS = """format: 1
organisations:
  - id: member
    names:
      nl: Voorbeeldlid (verzonnen)
      fr: Membre-exemple (fictif)
      en: Example member (invented)
    url: https://member.example
    register_number: 12345678901-23
  - id: part-member
    names:
      nl: Lid voor een deel (verzonnen)
      fr: Membre pour une partie (fictif)
      en: Member in part (invented)
  - id: former-member
    names:
      nl: Lid van een oude versie (verzonnen)
      fr: Membre d’une ancienne version (fictif)
      en: Member of an old version (invented)
  - id: example-member
    names:
      nl: Voorbeeldlid A (verzonnen)
      fr: Membre-exemple A (fictif)
      en: Example member A (invented)
"""


MEMBERS = """format: 1
members:
  - id: 100
    country: BE
    evidence: https://www.europarl.europa.eu/meps/en/100
"""


def position() -> str:
    """Gives the position with every outcome, response and contribution."""
    parts = [POSITION]
    for number, outcome in enumerate(OUTCOMES):
        ended = outcome in ("obtained", "in-part", "not-obtained", "contrary", "not-assessed", "moot")
        where = "56K0002" if ended else "2026/0001(COD)"
        text = f"Aanbeveling {number + 1}, over wat er met de tekst moet gebeuren"
        parts.append(ASK.format(id=f"ask-{number + 1}", text=text, procedure=where, ask="amend"))
        if RESPONSES[number]:
            parts.append(RESPONSE.format(value=RESPONSES[number], evidence=EVIDENCE))
            parts += ["      part: de drempel\n"] if RESPONSES[number] == "in-part" else []
        if outcome and outcome != "not-assessed":
            finding = FINDING.format(outcome=outcome, part="de drempel", evidence=EVIDENCE)
            parts.append(finding if outcome == "in-part" else finding.replace("        part: de drempel\n", ""))
        parts.append(WORDINGS.get(number, "").format(evidence=EVIDENCE))
        if CONTRIBUTIONS[number]:
            parts.append(CONTRIBUTION.format(value=CONTRIBUTIONS[number], evidence=EVIDENCE))
    return "".join([*parts, "---\n\nDemonstratietekst.\n\n## Waarom\n\nOmdat het kan.\n"])


def hard(folder: Path) -> Path:
    """Writes the project of hard cases, which Pelican can build."""
    _begun(folder)
    texts = {
        "content/corrections.yaml": CORRECTIONS,
        "content/dossiers/chain.nl.md": DOSSIER,
        "content/members.yaml": MEMBERS,
        "content/organisations.yaml": ORGANISATIONS,
        "content/pages/about.nl.md": PAGE,
        "positions/all-outcomes.nl.md": position(),
        "positions/silence.nl.md": SILENCE,
        "positions/superseded.nl.md": OLD,
        **hard_register.TEXTS,
    }
    for path, text in texts.items():
        written(folder, path, text)
    adopt(folder)
    _track(folder)
    _vote(folder)
    feedback_files.save(folder, feedback(300, reference="HYS 2"))
    return folder


def _vote(folder: Path) -> None:
    """Writes the vote of a published list, as the tracker does."""
    sitting = rollcall.read(roll_calls.listed(roll_calls.WHOLE), "list.xml")
    for vote in join(sitting, load(folder), dt.date(2026, 9, 2)).votes:
        votes.save(folder, vote)


def empty(folder: Path) -> Path:
    """Writes a project in which nobody has written or followed anything yet."""
    _begun(folder)
    return folder


def _begun(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    organisation = ORGANISATION.replace("2025-09-15T12:00+02:00", MOMENT)
    texts = {
        "content/organisation.yaml": organisation,
        "content/themes.yaml": THEMES,
        "content/addressees.yaml": ADDRESSEES + AGENCY,
        "pelicanconf.py": (ROOT / "pelicanconf.py").read_text(encoding="utf-8"),
    }
    for path, text in texts.items():
        written(folder, path, text)
    (folder / "positions").mkdir(exist_ok=True)
    (folder / "theme").symlink_to(ROOT / "theme")


def _track(folder: Path) -> None:
    """Writes the records and their verifications, as the tracker does."""
    sources = all_sources()
    standings: dict[str, list[Verification]] = defaultdict(list)
    for case in CASES:
        record = _accepted(case)
        source = record.source
        path = procedures.path_of(source, sources[source].folder(record.reference), slug(record.reference))
        procedures.save(folder, path, record)
        standings[source].append(
            Verification(reference=record.reference, verified=noon(case.verified), **(case.standing or {}))
        )
    for source, several in standings.items():
        verified.save(folder, source, several)


def _accepted(case: Case) -> Procedure:
    first = judge(None, Reading(procedure=case.record), noon("2026-08-15")).procedure
    assert first is not None
    if not case.later:
        return first
    later = judge(first, Reading(procedure=replace(case.record, **case.later)), noon(case.verified), trusted=True)
    assert later.procedure is not None
    return later.procedure
