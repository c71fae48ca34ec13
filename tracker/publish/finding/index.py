"""The index of a search, cut so that a first search asks for little, however many procedures there are.

``/search/index.json`` says where everything is. ``/search/terms-<n>.json`` holds terms in their order, cut by size,
each with the numbers of what it stands in; ``/search/<lang>-<n>.json`` holds what is shown of some finds; and
``/search/facets.json`` what they can be filtered by. One index serves every language.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.files.characters import UNWRITABLE
from tracker.publish.finding import terms
from tracker.publish.finding.found import EDITORIAL, FIELDS, Finder, Found
from tracker.publish.site import Site

FOLDER = "/search/"
INDEX = f"{FOLDER}index.json"
FACETS = f"{FOLDER}facets.json"

PART = 10_000
"""Bytes at which a part of the terms ends; a term is never cut."""

CARDS = 16
"""How many finds one file of cards shows."""

PLACES = "0123456789abcdefghijklmnopqrstuvwxyz"


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives every file of the index, with its address."""
    found = tuple(Finder(site).everything())
    parts = tuple(_parts(_postings(found)))
    facets = sorted({_facet(one) for one in found})
    yield INDEX, _json(_index(found, parts, facets))
    yield FACETS, _json(_facets(found, facets))
    for number, part in enumerate(parts):
        yield f"{FOLDER}terms-{number}.json", f"{{{','.join(text for _, text in part)}}}\n".encode()
    for language in site.languages:
        for number, start in enumerate(range(0, len(found), CARDS)):
            cards = [_card(one, language.code) for one in found[start : start + CARDS]]
            yield f"{FOLDER}{language.code}-{number}.json", _json(cards)


Postings = Mapping[str, Mapping[int, list[int]]]
"""By term, then field: the numbers of the finds, rising."""

Part = Sequence[tuple[str, str]]
"""Terms, each with its piece of JSON."""


def _postings(found: Iterable[Found]) -> Postings:
    made: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for number, one in enumerate(found):
        for field, several in enumerate(one.terms):
            for term in several:
                made[term].setdefault(field, []).append(number)
    return made


def _parts(postings: Postings) -> Iterator[Part]:
    """Cuts the terms in their order into parts of about the same size."""
    part: list[tuple[str, str]] = []
    size = 0
    for term in sorted(postings):
        text = f'"{term}":{_compact([[field, *_steps(numbers)] for field, numbers in sorted(postings[term].items())])}'
        if part and size + len(text) > PART:
            yield part
            part, size = [], 0
        part.append((term, text))
        size += len(text) + 1
    if part:
        yield part


def _steps(numbers: Iterable[int]) -> Iterator[int]:
    """Gives each number as the step from the one before: short to write."""
    before = 0
    for number in numbers:
        yield number - before
        before = number


def _index(
    found: Sequence[Found], parts: Sequence[Part], facets: Sequence[tuple[str, str, str]]
) -> Mapping[str, object]:
    order = "\n".join(next(iter(one.cards.values())).rest for one in found)
    kinds = [one.kind for one in found]
    return {
        "version": hashlib.sha256(order.encode()).hexdigest()[:12],
        "count": len(found),
        "own": {kind: kinds.count(kind) for kind in EDITORIAL},
        "fields": FIELDS,
        "cards": CARDS,
        "starts": [part[0][0] for part in parts],
        "facets": facets,
        "stop": sorted(terms.STOP),
        "plain": sorted(terms.NO_SERIES),
    }


def _facet(one: Found) -> tuple[str, str, str]:
    return one.kind, one.institution, one.stage


def _facets(found: Sequence[Found], facets: Sequence[tuple[str, str, str]]) -> Mapping[str, object]:
    places = {facet: _place(number) for number, facet in enumerate(facets)}
    themes: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for theme in one.themes:
            themes[theme].append(number)
    return {
        "of": "".join(places[_facet(one)] for one in found),
        "themes": {theme: [*_steps(numbers)] for theme, numbers in sorted(themes.items())},
        "open": [*_steps(number for number, one in enumerate(found) if one.open_now)],
    }


def _place(number: int) -> str:
    """Writes a number in two signs."""
    return PLACES[number // len(PLACES)] + PLACES[number % len(PLACES)]


def _card(one: Found, code: str) -> tuple[object, ...]:
    card = one.cards[code]
    return card.rest, card.title, card.lang, card.reference, card.date, _facet(one)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json(value: object) -> bytes:
    return UNWRITABLE.sub("", _compact(value)).encode() + b"\n"
