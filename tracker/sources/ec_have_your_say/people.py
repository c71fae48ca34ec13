"""Takes people out of an answer before it is kept anywhere: officials' names, mail and telephone, and respondents."""

import json
import re
from collections.abc import Iterator

from tracker.sources import pages, strict_json
from tracker.sources.strict_json import Json

_KEYS = (
    "author[A-Za-z]*",
    "surveyContactMail",
    "firstName",
    "surname",
    "login",
    "feedback",
    "feedbackTextUserLanguage",
    "organization",
)
REMOVED = b'"[removed]"'

_VALUE = re.compile(rb'("(?:%s)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?\Z)' % "|".join(_KEYS).encode(), re.DOTALL)
_MAIL = re.compile(rb"[A-Za-z0-9._%+'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")

ORGANISATIONS = frozenset(
    {
        "ACADEMIC_RESEARCH_INSTITTUTION",  # the portal's own spelling
        "BUSINESS_ASSOCIATION",
        "COMPANY",
        "CONSUMER_ORGANISATION",
        "ENVIRONMENTAL_ORGANISATION",
        "NGO",
        "PUBLIC_AUTHORITY",
        "TRADE_UNION",
    }
)
"""Kinds of respondents that are organisations. ``OTHER`` may be a person, so it is counted and never listed."""

NAMED = "WITHINFO"
"""``publication`` of a response whose author agreed to be named."""

_OF_ALL = ("id", "dateFeedback", "language", "userType", "country", "publication", "status", "publicationId")
_OF_ORGANISATIONS = ("organization", "trNumber", "tr_number")
_LISTS = ("content", "feedback")
"""Under these keys the two shapes of the portal list responses (formats/ec.md 1.9, 1.10)."""


def without_people(body: bytes) -> bytes:
    """Gives the bytes of an answer without what names a person, whole or cut, JSON or not; the rest stays as it came.

    Of a whole page of responses only what counts is left, and the names of the organisations that named themselves.

    Args:
        body: as it came.
    """
    return _MAIL.sub(b"[removed]", _counted_only(body) or _VALUE.sub(rb"\1" + REMOVED, body))


def _counted_only(body: bytes) -> bytes | None:
    """Gives a page of responses with what counts of each; None when it is no whole page of them."""
    if b'"userType"' not in body:
        return None
    try:
        answer = strict_json.value(body.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(answer, dict):
        return None
    holder = answer.get("_embedded", answer)
    key = next((each for each in _LISTS if isinstance(holder, dict) and isinstance(holder.get(each), list)), "")
    if not key or not all(isinstance(item, dict) for item in holder[key]):
        return None
    holder[key] = [_of(item) for item in holder[key]]
    return json.dumps(answer, ensure_ascii=False).encode()


def _of(item: Json) -> dict[str, object]:
    kept = (*_OF_ALL, *_OF_ORGANISATIONS) if names_itself(item) else _OF_ALL
    return {key: item[key] for key in kept if key in item}


def names_itself(item: Json) -> bool:
    """Tells whether a response is one of an organisation under its own name.

    It is when its kind is one of an organisation, it agreed to be named, and the name that it gives is not that of the
    person who wrote.
    """
    name = item.get("organization")
    return (
        item.get("userType") in ORGANISATIONS
        and item.get("publication") == NAMED
        and isinstance(name, str)
        and bool(name.strip())
        and not _is_a_person(item, name)
    )


def _is_a_person(item: Json, name: str) -> bool:
    """Tells whether the name given for the organisation is that of the person who wrote, in any order."""
    first, last = (set(_words(item.get(key))) for key in ("firstName", "surname"))
    said = set(_words(name))
    return bool(last) and last <= said and said <= first | last


def _words(text: object) -> Iterator[str]:
    yield from re.findall(r"\w+", pages.fold(text).casefold()) if isinstance(text, str) else ()
