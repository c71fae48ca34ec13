"""Reads JSON strictly, and JSON-LD loosely where it may be loose: one value may stand without its array."""

from tracker.sources import pages, strict_json
from tracker.sources.source import PageError
from tracker.sources.strict_json import Json

LARGEST = 5_000_000
"""Bytes; recorded answers have 6 to 25 thousand."""


def load(body: bytes) -> Json:
    """Reads an answer whose outermost value is an object.

    Raises:
        PageError: it is no UTF-8, no JSON, cut, too large, has a key twice or ``NaN``, or is no object.
    """
    if len(body) > LARGEST:
        raise PageError("size", f"{len(body)} bytes", f"at most {LARGEST}")
    text = pages.decode(body, fallback=None, origin="")
    try:
        answer = strict_json.value(text)
    except ValueError as error:
        raise PageError("JSON", f"{error} ({_beginning(text)})", "one whole JSON object") from error
    if not isinstance(answer, dict):
        raise PageError("JSON", f"a {type(answer).__name__}", "an object")
    # A title in nl, fr or en may be plain ASCII while the other languages show what happened to the whole.
    pages.demand_decoded_once(text, "encoding")
    return answer


def strings(value: object) -> tuple[str, ...]:
    """Gives the folded texts of a value: a text alone, a list of them, or objects with an ``id``; nothing else."""
    values = value if isinstance(value, list) else [value]
    found = (item.get("id") if isinstance(item, dict) else item for item in values)
    return tuple(folded for text in found if isinstance(text, str) and (folded := pages.fold(text)))


def objects(value: object) -> tuple[Json, ...]:
    """Gives the objects of a value: one alone or a list of them; nothing else."""
    values = value if isinstance(value, list) else [value]
    return tuple(item for item in values if isinstance(item, dict))


def others(value: object) -> int:
    """Counts what is neither missing nor an object: bare texts, mostly."""
    values = value if isinstance(value, list) else [value]
    return sum(1 for item in values if item is not None and not isinstance(item, dict))


def text(value: object) -> str:
    """Gives a value that is a text or a list of one, or an empty one."""
    found = strings(value)
    return found[0] if found else ""


def last(identifier: str) -> str:
    """Gives the last part of an identifier: ``def/ep-roles/RAPPORTEUR`` → ``RAPPORTEUR``."""
    return identifier.rstrip("/").rpartition("/")[2]


def _beginning(text: str) -> str:
    return f"begins with {text[:60]!r}" if text.strip() else "an empty body"
