"""``make demo``: three invented days of the institutions' life, played to a copy of the project without any network.

Nothing of it is ever written to the project itself, and every text says that it is invented.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tests.builders import be_chamber, ep
from tests.builders.be_chamber import Block, Dossier, Main, plenary
from tests.standin import Standin, acts

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ("tracker", "theme", "pelicanconf.py", "pyproject.toml")
SHOWPAGE = "/kvvcr/showpage.cfm"

BILL = Dossier(
    reference="56K9001",
    title="Wetsvoorstel betreffende een verzonnen zorgplicht voor verzonnen bedrijven.",
    deposited="05/01/2026",
    documents=(Main(id="56K9001001", deposited="05/01/2026", sent="08/01/2026"),),
    blocks=(Block(body="ECONOMIE", lines=("02/03/2026 IN BESPREKING", "02/03/2026 START VERGADERING")),),
)
RESOLUTION = Dossier(
    reference="56K9002",
    title="Voorstel van resolutie over een verzonnen verdrag.",
    article="",
    documents=(Main(id="56K9002001", type="06 VOORSTEL VAN RESOLUTIE", deposited="12/01/2026", sent="15/01/2026"),),
    deposited="12/01/2026",
    blocks=(Block(body="BUITENLANDSE BETREKKINGEN", lines=("03/03/2026 IN BESPREKING", "10/03/2026 IN BESPREKING")),),
)
VOTED = replace(BILL, blocks=(*BILL.blocks, plenary("18/03/2026 IN BESPREKING", "18/03/2026 START VERGADERING")))
ADOPTED = replace(
    BILL,
    status=("AANGENOMEN KAMER",),
    vote_chamber="19/03/2026",
    documents=(Main(id="56K9001001", deposited="05/01/2026", sent="08/01/2026", status="16 AANGENOMEN"),),
    blocks=(
        *BILL.blocks,
        plenary("18/03/2026 IN BESPREKING", "18/03/2026 START VERGADERING", "19/03/2026 AANGENOMEN"),
    ),
)
LESS = replace(RESOLUTION, blocks=(Block(body="BUITENLANDSE BETREKKINGEN", lines=("03/03/2026 IN BESPREKING",)),))


def _served(dossier: Dossier) -> bytes:
    return be_chamber.page(dossier).encode("cp1252")


def _forecast(day: str) -> bytes:
    return ep.Page(forecasts=((day, "Indicative plenary sitting date"),)).body()


def first(standin: Standin) -> None:
    """Plays a quiet day: everything is seen for the first time."""
    standin.world.dossiers |= {"56K9001": _served(BILL), "56K9002": _served(RESOLUTION)}
    standin.world.procedures[ep.REFERENCE] = _forecast("20/04/2026")
    standin.world.processes[ep.REFERENCE.partition("(")[0].replace("/", "-")] = ep.answer()


def second(standin: Standin) -> None:
    """Plays a day on which the bill reaches the plenary, a planned date moves, and a page is refused."""
    standin.world.dossiers["56K9001"] = _served(VOTED)
    standin.world.procedures[ep.REFERENCE] = _forecast("27/04/2026")
    standin.script(_address("9002"), acts.rejected())


def third(standin: Standin) -> None:
    """Plays a day on which the bill is adopted, a page has lost an event, and another has a new layout."""
    standin.world.dossiers |= {"56K9001": _served(ADOPTED), "56K9002": _served(LESS)}
    standin.script(_address("9002"), acts.page(_served(LESS)))
    standin.world.procedures[ep.REFERENCE] = _forecast("27/04/2026").replace(b"Technical information", b"Facts")


def _address(number: str) -> str:
    return f"{SHOWPAGE}?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID={number}"


DAYS: tuple[tuple[str, str, Callable[[Standin], None]], ...] = (
    ("2026-03-16T06:00:00+01:00", "Day 1: everything is seen for the first time.", first),
    (
        "2026-03-18T18:00:00+01:00",
        "Day 2: a bill reaches the plenary, a planned date moves, a page is refused.",
        second,
    ),
    (
        "2026-03-20T06:00:00+01:00",
        "Day 3: the bill is adopted, a page has lost an event, another has a new layout.",
        third,
    ),
)

_ORGANISATION = """format: 1
names:
  nl: Demonstratie (alles verzonnen)
  fr: Démonstration (tout est inventé)
  en: Demonstration (all invented)
languages:
  - nl
  - fr
  - en
url: https://demonstration.example
contact:
  email: nobody@demonstration.example
feeds:
  authority: demonstration.example
  year: 2026
demonstration:
  as_of: 2026-03-20T06:00:00+01:00
"""
_THEMES = (
    "format: 1\nthemes:\n  - id: invented\n    names:\n      nl: Verzonnen\n      fr: Inventé\n      en: Invented\n"
)
_ADDRESSEES = """format: 1
addressees:
  - id: parliament
    kind: parliament
    institution: be-chamber
    names:
      nl: Verzonnen Kamer
      fr: Chambre inventée
      en: Invented Chamber
"""
_DOSSIER = f"""---
format: 1
id: invented
lang: nl
title: Een verzonnen dossier
summary: Alles in dit dossier is verzonnen, ook de procedures.
themes:
  - invented
procedures:
  - reference: 56K9001
    short_title: Verzonnen zorgplicht
  - reference: 56K9002
    short_title: Verzonnen verdrag
  - reference: {ep.REFERENCE}
---

Verzonnen tekst.
"""
_POSITION = """---
format: 1
id: invented
lang: nl
title: Een verzonnen standpunt
summary: Een verzonnen tekst, om te tonen hoe een vraag naast een procedure staat.
status: adopted
adopted: 2026-01-20
themes:
  - invented
dossiers:
  - invented
stances:
  - procedure: 56K9001
    stance: support
    since: 2026-01-20
    why: Dit is verzonnen.
recommendations:
  - id: adopt
    text: Neem de verzonnen zorgplicht aan
    to:
      - parliament
    asked: 2026-01-20
    procedure: 56K9001
    ask: adopt
---

Verzonnen tekst.
"""
FILES = {
    "content/organisation.yaml": _ORGANISATION,
    "content/themes.yaml": _THEMES,
    "content/addressees.yaml": _ADDRESSEES,
    "content/dossiers/invented.nl.md": _DOSSIER,
    "positions/invented.nl.md": _POSITION,
    "content/recommendations.lock": "invented/adopt\n",
}


def copy(folder: Path) -> None:
    """Makes the copy: the program as it is, and invented content in the place of the project's own."""
    for name in PROGRAM:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def tracker(folder: Path, environment: Mapping[str, str], *words: str) -> int:
    """Runs the program as a person does, its words shown."""
    say(f"\n$ tracker {' '.join(words)}")
    command = [sys.executable, "-m", "tracker", *words]
    return subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=False).returncode


def say(text: str) -> None:
    """Prints a line, in the order in which things happen."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def play(folder: Path) -> int:
    """Plays the three days to a copy of the project; gives 0 when the site was built."""
    copy(folder)
    with Standin() as standin:
        environment = {"STANDPUNT_BASE_BE_CHAMBER": standin.base, "STANDPUNT_BASE_EP": standin.base}
        for moment, words, day in DAYS:
            say(f"\n=== {words} ===")
            day(standin)
            tracker(folder, environment, "update", "--as-of", moment)
    say("\n=== What was held, and why ===")
    tracker(folder, {}, "held")
    say("\n=== The site ===")
    code = tracker(folder, {}, "site")
    say(f"\nIt is in {folder / 'output'}. Look at it with:")
    say(f"  {sys.executable} -m http.server --bind 127.0.0.1 --directory {folder / 'output'} 8000")
    say("and open http://127.0.0.1:8000/. Everything in it is invented.")
    return code


def main() -> int:
    """Plays the demonstration in a new temporary folder, which stays so that its site can be looked at."""
    say("A demonstration without any network. Everything in it is INVENTED; your project is not touched.")
    return play(Path(tempfile.mkdtemp(prefix="standpunt-demo-")))


if __name__ == "__main__":
    sys.exit(main())
