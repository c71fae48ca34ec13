"""Builds pages of ``allFeedback`` in the portal's own shape: a publication with as many responses as one likes."""

import json
from collections import Counter
from collections.abc import Iterator

KINDS = ("EU_CITIZEN", "NGO", "EU_CITIZEN", "COMPANY", "NON_EU_CITIZEN", "EU_CITIZEN", "OTHER", "TRADE_UNION")
COUNTRIES = ("BEL", "FRA", "DEU", "", "NLD", "ITA")
LANGUAGES = ("EN", "FR", "NL", "DE", "")
PERSON, FAMILY, SAYS = "Voornaamloos", "Familienaamloos", "Wat ik ervan denk, blijft van mij"
"""What a private person gives, and what must never reach a file."""


def item(number: int) -> dict[str, object]:
    """Builds a response as the portal gives it: keys without a value are left out, and its id says the rest."""
    kind, country, language = (words[number % len(words)] for words in (KINDS, COUNTRIES, LANGUAGES))
    made: dict[str, object] = {
        "id": number,
        "dateFeedback": f"2026/09/{1 + number % 28:02} 12:00:00",
        "feedback": f"{SAYS} {number} \ud83d",  # half a character, as some texts of the portal end in
        "userType": kind,
        "publication": "WITHINFO",
        "status": "PUBLISHED",
        "firstName": PERSON,
        "surname": f"{FAMILY}{number}",
        "organization": f"Vereniging {number}" if kind in {"NGO", "COMPANY", "TRADE_UNION"} else f"{FAMILY} bvba",
        "publicationId": 77,
    }
    if kind == "NGO":
        made["trNumber"] = f"TR\u200b 1234567{number % 10}-0{number % 9}"
    return made | {key: word for key, word in (("country", country), ("language", language)) if word}


def page(numbers: list[int], place: int, total: int, size: int = 100) -> bytes:
    """Builds the page at a place (from zero) of a list of responses, in the shape since 2025."""
    shown = numbers[place * size : (place + 1) * size]
    facts = {
        "content": [item(number) for number in shown],
        "number": place,
        "size": size,
        "numberOfElements": len(shown),
        "totalElements": total,
        "last": (place + 1) * size >= len(numbers),
    }
    return json.dumps(facts).encode()


def expected(numbers: list[int]) -> tuple[Counter[str], Counter[str], Counter[str], int]:
    """Counts the kinds, the countries, the languages and the organisations of responses, by another way."""
    kinds, countries, languages = (
        Counter(words[number % len(words)] or "none" for number in numbers) for words in (KINDS, COUNTRIES, LANGUAGES)
    )
    return kinds, countries, languages, kinds["NGO"] + kinds["COMPANY"] + kinds["TRADE_UNION"]


def pages(numbers: list[int]) -> Iterator[bytes]:
    """Builds every page."""
    for place in range(-(-len(numbers) // 100)):
        yield page(numbers, place, len(numbers))
