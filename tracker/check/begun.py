"""What still stands in a text as ``tracker new`` wrote it: no mistake, and yet not for readers."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tracker.catalogue import Catalogue
from tracker.check import texts
from tracker.files import starting
from tracker.model.dossier import Dossier
from tracker.model.position import Position

_PREFIX = re.compile(r"\s*(?:summary|text|known_by): ")
_FILLED_IN = dict.fromkeys(("id", "title", "theme", "addressee"), "")


def as_it_began(catalogue: Catalogue) -> Iterator[str]:
    """Says which positions and dossiers still hold words of the file that they began with: a sentence each."""
    for text in texts.every(catalogue):
        value = text.value
        if not isinstance(value, Position | Dossier):
            continue
        said = [(text.lines.get("summary", 0), value.summary)]
        if isinstance(value, Position):
            said += _asked(value, text.lines)
        said += list(enumerate(text.body.splitlines(), text.body_line))
        if left := [(line, words) for line, words in said if words in _began_with(value.lang)]:
            line, words = min(left)
            yield f"{text.path}:{line} still says {words!r}, as the file began: write your own words instead."


def _asked(position: Position, lines: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    for number, ask in enumerate(position.recommendations):
        for name, words in (("text", ask.text), ("known_by", ask.known_by)):
            yield lines.get(f"recommendations[{number}].{name}", 0), words


@cache
def _began_with(lang: str) -> frozenset[str]:
    """Gives the sentences of the files that ``tracker new`` writes in a language, without the comments."""
    if lang not in starting.TITLES:
        return frozenset()
    whole = "\n".join(starting.text(kind, lang, **_FILLED_IN) for kind in starting.FOLDER_OF)
    found = {_PREFIX.sub("", line) for line in whole.splitlines() if " " in line.strip() and "#" not in line}
    return frozenset(line for line in found if line[0].isupper())
