"""What came: an answer of the portal as strict JSON, or what else it answers with status 200 (formats/ec.md 1.13).

Nothing of a body is quoted in a refusal but the portal's own fixed texts: it may hold names.
"""

import re

from tracker.sources import pages, strict_json
from tracker.sources.ec_have_your_say import identity
from tracker.sources.source import Claim, PageError
from tracker.sources.strict_json import Json

LARGEST = 5_000_000
"""Bytes; the recorded initiative has 14 thousand, whole ones ten times as many."""

WHOLE = "one whole JSON object"

_TEXTS = {
    "The groupId cannot be found!": "the portal knows no such initiative",
    "bad_request": "the portal's word for a request that it does not serve",
    "general_error": "the portal's word for a request that it cannot answer",
}
_SHELL = re.compile(r"<app-root\b|<title>\s*Have your say\b", re.IGNORECASE)
_OTHERS = {
    "initiativeResultDtoPage": "a page of search results",
    "_embedded": "a page of a list, in the older shape",
    "content": "a page of a list",
    "currentStatuses": "a row of a search",
    "feedback": "a reaction to a consultation",
}
"""Keys by which other answers of the portal are known."""

_PUBLICATIONS = re.compile(rb'"publications"\s*:\s*\[')
_GROUP = re.compile(rb'"groupId"\s*:\s*([1-9][0-9]{0,5})(?![0-9.eE])')


def claims(body: bytes) -> Claim | None:
    """Tells whether bytes are an initiative, whole or cut, and which: a page of a search or of reactions is none."""
    begins = body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    groups = set(_GROUP.findall(body)) if begins == b"{" and _PUBLICATIONS.search(body) else set()
    if not groups:
        return None
    reference = identity.reference_of(int(groups.pop())) if len(groups) == 1 else ""
    return Claim(part=identity.PART, reference=reference)


def load(body: bytes) -> Json:
    """Reads a body whose outermost value is an object.

    Raises:
        PageError: it is no UTF-8, no JSON, cut, too large, has a key twice or ``NaN``, or is no object.
    """
    if len(body) > LARGEST:
        raise PageError("size", f"{len(body)} bytes", f"at most {LARGEST}")
    text = pages.decode(body, fallback=None, origin="").strip()
    _refuse_text(text)
    try:
        answer = strict_json.value(text)
    except ValueError as error:
        raise PageError("JSON", f"{error} (in {len(body)} bytes)", WHOLE) from error
    if not isinstance(answer, dict):
        raise PageError("JSON", kind(answer), "an object")
    return answer


def demand(answer: Json, keys: tuple[str, ...], where: str) -> None:
    """Refuses an object that lacks one of these keys; the portal writes ``null`` where it has no value.

    Raises:
        PageError: one is missing; it names what came instead where that is known.
    """
    if missing := [key for key in keys if key not in answer]:
        found = next((name for key, name in _OTHERS.items() if key in answer), "")
        status = answer.get("status")
        if not found and "error" in answer and isinstance(status, int):
            found = f"an error object with status {status}"
        raise PageError(where, found or f"an object without {', '.join(missing)}", f"the keys {', '.join(keys)}")


def text(owner: Json, key: str) -> str:
    """Gives a folded text; empty for ``null`` and for a key that is missing.

    Raises:
        PageError: it is something else.
    """
    value = owner.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise PageError(key, kind(value), "a text or null")
    return pages.fold(value)


def number(owner: Json, key: str) -> int | None:
    """Gives a whole number from zero on; None for ``null`` and for a key that is missing.

    Raises:
        PageError: it is something else; a number with a point too.
    """
    value = owner.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise PageError(key, kind(value), "a whole number or null")
    return value


def objects(owner: Json, key: str) -> tuple[Json, ...]:
    """Gives the objects of a list; none for ``null`` and for a key that is missing.

    Raises:
        PageError: it is no list, or holds something else than objects.
    """
    value = owner.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise PageError(key, kind(value), "a list or null")
    for item in value:
        if not isinstance(item, dict):
            raise PageError(key, f"{kind(item)} in the list", "objects")
    return tuple(value)


def kind(value: object) -> str:
    """Gives the words for what a value is; a number is told, a text is not."""
    if isinstance(value, bool) or value is None:
        return "true" if value is True else "false" if value is False else "null"
    if isinstance(value, int | float):
        return f"the number {value!r}" if abs(value) < 10**15 else "a huge number"
    return "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else "an object"


def _refuse_text(text: str) -> None:
    """Refuses what is plainly no JSON object: nothing, markup, or a text that the portal is known to answer."""
    said = text.strip('"')
    if not text:
        raise PageError("JSON", "an empty body", WHOLE)
    if said in _TEXTS:
        raise PageError("JSON", f'the text "{said}": {_TEXTS[said]}', WHOLE)
    if text.startswith("<"):
        shell = "the portal's HTML shell, which it serves for a wrong path" if _SHELL.search(text) else "markup"
        raise PageError("JSON", shell, WHOLE)
