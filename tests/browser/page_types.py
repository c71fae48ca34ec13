"""One address of every kind of page of the demonstration, after the language; and how each is looked at."""

from collections.abc import Iterator
from pathlib import Path

DEMONSTRATION = (
    "",
    "about/",
    "accessibility/",
    "addressees/",
    "addressees/european-commission/",
    "board/",
    "calendar/",
    "calendar/2026-09/",
    "changes/",
    "changes/2025-w25/",
    "corrections/",
    "data/",
    "dossiers/",
    "dossiers/gaza-west-bank/",
    "dossiers/seeds/",
    "endorsements/",
    "institutions/",
    "institutions/be-chamber/",
    "institutions/be-chamber/56/",
    "measured/",
    "method/",
    "organisations/",
    "organisations/example-member-peace/",
    "positions/",
    "positions/climate-vulnerable-people/",
    "positions/moldova/",
    "positions/moldova/civil-society/",
    "privacy/",
    "procedures/",
    "procedures/2020-2042-ini/",
    "procedures/2024-0258-cod/",
    "procedures/2026-0074-cod/",
    "procedures/56k0416/",
    "procedures/hys-18805/",
    "procedures/hys-18805/respondents/",
    "procedures/references/",
    "recommendations/",
    "recommendations/obtained/",
    "search/",
    "register/",
    "register/submissions/seeds-call-for-evidence/",
    "sources/",
    "stages/",
    "stages/rejected/",
    "themes/",
    "themes/oceans/",
    "themes/oceans/recommendations/",
    "windows/",
)
COMMON = ("", "404.html", "embed/nl/hys-18805/")
"""Pages that stand in no folder of a language."""

WIDTHS, SCHEMES, LANGUAGES = (320, 390, 1280), ("light", "dark"), ("nl", "fr", "en")
HEIGHT = 844


WAYS = tuple((width, scheme) for width in WIDTHS for scheme in SCHEMES)
"""Six ways to look at a page: every width in both schemes."""


def demonstration(language: str) -> Iterator[str]:
    """Gives the addresses of the demonstration in a language, from the site's root."""
    yield from (f"{language}/{rest}" for rest in DEMONSTRATION)
    if language == "nl":
        yield from COMMON


def hard(output: Path) -> Iterator[str]:
    """Gives the addresses of the site of hard cases in Dutch."""
    for path in sorted(output.glob("nl/**/index.html")):
        name = path.relative_to(output).as_posix().removesuffix("index.html")
        if name.startswith(("nl/procedures/", "nl/positions/", "nl/dossiers/", "nl/board", "nl/windows", "nl/sources")):
            yield name
