"""Very many invented procedures with titles as the institutions write them, for what must stay light or fast."""

import datetime as dt
import random
from collections.abc import Iterator

from tests.builders.records import procedure
from tracker.model.procedure import Document, Kind, Procedure
from tracker.model.stage import COURSE

_OPENINGS = (
    "Wetsvoorstel tot wijziging van de wet van {day} betreffende",
    "Voorstel van resolutie betreffende",
    "Wetsontwerp houdende instemming met het verdrag inzake",
    "Voorstel van resolutie over",
)
_WORDS = (
    "klimaat",
    "wapen",
    "handel",
    "vrede",
    "asiel",
    "zee",
    "landbouw",
    "zaad",
    "energie",
    "water",
    "onderwijs",
    "pensioen",
    "gezondheid",
    "belasting",
    "arbeid",
    "grens",
    "haven",
    "spoor",
    "lucht",
    "digitaal",
    "privacy",
    "voedsel",
    "wonen",
    "jeugd",
    "sport",
    "cultuur",
    "media",
    "justitie",
    "politie",
    "leger",
)
_ENDINGS = (
    "wet",
    "beleid",
    "embargo",
    "akkoord",
    "steun",
    "fonds",
    "recht",
    "controle",
    "hervorming",
    "verbod",
    "uitvoer",
    "bescherming",
)
_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xa",
    "yo",
    "ze",
)


def many(number: int) -> Iterator[Procedure]:
    """Gives so many procedures, the same at every run: half of the Chamber, half of the Parliament."""
    chance = random.Random(1)  # noqa: S311 - invented, and the same at every run
    for serial in range(1, number + 1):
        title = _title(chance)
        chamber = serial % 2
        year, count = 2010 + serial % 16, (serial // 32) + 1
        reference = f"{50 + serial % 7}K{serial // 7 + 1:04}" if chamber else f"{year}/{count:04}(COD)"
        if not chamber:
            reference = f"{2000 + (serial // 2) % 26}/{serial // 52 + 1:04}(COD)"
        yield procedure(
            reference=reference,
            source="be-chamber" if chamber else "ep",
            kind=Kind.RESOLUTION if chamber else Kind.ORDINARY,
            titles={"nl": title} if chamber else {"nl": title, "fr": _title(chance), "en": _title(chance)},
            stage=chance.choice(COURSE),
            stage_since=dt.date(2010, 1, 1) + dt.timedelta(days=serial % 5000),
            documents=(Document(id=f"COM({year}){serial % 1000:04}"),),
        )


def _title(chance: random.Random) -> str:
    opening = chance.choice(_OPENINGS).format(day=f"{chance.randint(1, 28)} mei {chance.randint(1950, 2024)}")
    words = [f"{chance.choice(_WORDS)}{chance.choice(_ENDINGS)}" for _ in range(3)]
    names = ["".join(chance.choice(_SYLLABLES) for _ in range(3)).title() for _ in range(2)]
    return f"{opening} de {words[0]}, het {words[1]} en de {words[2]} in {names[0]} en {names[1]}."
