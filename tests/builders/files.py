"""Files of a project with sensible content, so that a test changes only the line that it is about."""

from pathlib import Path

POSITION = """\
---
format: 1
id: moldova
lang: nl
title: Steun aan Moldavië
summary: Kort
status: adopted
adopted: 2025-01-20
version: 2
themes:
  - democratic-space
stances:
  - procedure: 2024/0258(COD)
    stance: support
    since: 2025-01-20
recommendations:
  - id: civil-society
    text: Betrek het middenveld
    to:
      - council
    ask: amend
    findings:
      - date: 2025-03-21
        outcome: in-part
        part: de drempel
---

De tekst.
"""

TRANSLATION = """\
---
translates: 2
id: moldova
lang: fr
title: Soutien à la Moldavie
summary: Bref
stances:
  - procedure: 2024/0258(COD)
    why: Pour la réforme
recommendations:
  - id: civil-society
    text: Associez la société civile
---

Le texte.
"""

DOSSIER = """\
---
format: 1
id: moldova
lang: nl
title: Steun aan Moldavië
summary: Kort
procedures:
  - reference: 2024/0258(COD)
    short_title: Hervormings- en groeifaciliteit
---

Het verhaal.
"""

PAGE = """\
---
format: 1
id: about
lang: nl
title: Over ons
---

Wie wij zijn.
"""

THEMES = """\
format: 1
themes:
  - id: democratic-space
    names:
      nl: Democratische ruimte
      fr: Espace démocratique
      en: Democratic space
"""

ORGANISATION = """\
format: 1
names:
  nl: Voorbeeld
languages:
  - nl
  - fr
url: https://standpunt.example
contact:
  email: info@standpunt.example
feeds:
  authority: standpunt.example
  year: 2025
"""


def edited(text: str, old: str, new: str) -> str:
    """Gives a text with one piece of it replaced; fails when the piece is not there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)


def written(root: Path, path: str, text: str | bytes) -> Path:
    """Writes a file of a project, and gives it back."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file
