"""Words and references as a search knows them: folded, so that accents and spellings do not matter.

``theme/static/search/words.js`` folds what a reader types in the same way; the browser tests hold the two together.
"""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[a-z0-9]+")

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})

STOP = frozenset(
    _WORD.findall(
        "aan als and au aux bij by ce ces dans dat de den der des die dit du een en est et for from het in is la "
        "le les met naar of om on op or ou over par pour que qui sur te the to tot uit un une van voor wat with "
        "zijn"
    )
)

"""Words that stand in nearly every title: they tell nothing apart."""

NO_SERIES = frozenset({"doc", "dok", "document", "final", "n", "nr", "no", "nummer", "ref"})
"""Words that people write beside a number, and that are no part of the reference."""

_CHAMBER_TEXT = re.compile(r"(\d{2})k(\d{4})(\d{3})")
_PIECE = re.compile(r"[a-z]+|\d+")
_ADDRESS = re.compile(r"\]\([^)]*\)|https?://\S+")


def fold(text: str) -> str:
    """Gives a text in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LIGATURES))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words(text: str) -> Iterator[str]:
    """Gives the words of a text, folded: two signs at least, none that stands in every title; no addresses."""
    for word in _WORD.findall(fold(_ADDRESS.sub(" ", text))):
        if len(word) > 1 and word not in STOP:
            yield word


def numbers(text: str) -> list[str]:
    """Gives the numbers of a reference without their leading zeros: ``DOC 56 0859`` → 56, 859."""
    return [str(int(piece)) for piece in _pieces(text) if piece.isdecimal()]


def keys(text: str) -> Iterator[str]:
    """Gives what a reference is found by: its numbers in any order, with and without its letters.

    ``2024/0258(COD)`` gives ``#258.2024`` and ``#258.2024cod``; ``COM(2024) 469 final`` gives ``#469.2024com``.
    """
    found = ".".join(sorted(numbers(text), key=int))
    series = "".join(sorted({piece for piece in _pieces(text) if not piece.isdecimal()} - NO_SERIES))
    if found:
        yield f"#{found}"
        if series:
            yield f"#{found}{series}"


def whole(name: str) -> str:
    """Gives what a name is found by when it is typed whole: ``=gaza resolutie``."""
    return f"={' '.join(_WORD.findall(fold(name)))}"


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(_CHAMBER_TEXT.sub(r"\1k\2 \3", fold(text)))
