"""What no real record of the demonstration shows: a reversal, and meetings that stand in both lists or in one."""

import datetime as dt

from tracker.model.procedure import Meeting

US = "Testkoepel (verzonnen)"
"""Our name, as the published list writes it."""

PUBLISHED = (
    Meeting(date=dt.date(2026, 7, 1), member="VOORBEELDLID Anna", role="Rapporteur", with_=US),
    Meeting(date=dt.date(2026, 7, 8), member="VOORBEELDLID Anna", role="Rapporteur", with_=f"Koepel 1; {US}"),
    Meeting(date=dt.date(2026, 7, 15), member="VOORBEELDLID Anna", role="Rapporteur", with_="Koepel 2 (verzonnen)"),
)
"""One that our register holds too, one with us that it does not hold, and one with others."""

REVERSAL = """---
format: 1
id: reversal
lang: nl
title: Een standpunt waarvan een uitkomst omkeerde (verzonnen)
summary: Wat verkregen was, is het niet meer.
status: adopted
adopted: 2026-01-20
themes:
  - peace
recommendations:
  - id: reversed
    text: Schaf de drempel af
    to:
      - parliament
    asked: 2026-01-20
    procedure: 56K0002
    ask: amend
    findings:
      - date: 2026-06-01
        outcome: obtained
        by: redactie (demonstratie)
        why: De eindtekst schaft de drempel af.
        evidence: https://www.dekamer.be/FLWB/PDF/56/0002/56K0002001.pdf
      - date: 2026-08-20
        outcome: contrary
        by: redactie (demonstratie)
        why: Een rechtbank vernietigde de tekst; de drempel is hoger dan voordien.
        evidence: https://www.dekamer.be/FLWB/PDF/56/0002/56K0002002.pdf
---

Demonstratietekst.
"""
_MEETING = """---
format: 1
id: {id}
lang: nl
title: {title}
date: {day}
office: Kabinet X (verzonnen)
with:
  - function: member-of-european-parliament
    name: VOORBEELDLID Anna
ours:
  - function: Beleidsmedewerker
procedures:
  - 2026/0001(COD)
---

Demonstratietekst.
"""
TEXTS = {
    "positions/reversal.nl.md": REVERSAL,
    "content/meetings/in-both.nl.md": _MEETING.format(id="in-both", title="Gesprek in beide", day="2026-07-01"),
    "content/meetings/only-ours.nl.md": _MEETING.format(id="only-ours", title="Gesprek van ons", day="2026-06-15"),
}
