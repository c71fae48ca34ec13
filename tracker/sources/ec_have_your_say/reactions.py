"""Reads who answered: pages of ``allFeedback`` (formats/ec.md 1.9, 1.10); nobody's name but an organisation's own.

A private person is a kind, a country and a language. An organisation is listed when its kind is one of an organisation,
it agreed to be named (``WITHINFO``), and the name that it gave is not that of the person who wrote.
"""

import datetime as dt
import re
from dataclasses import replace

from tracker.model.exchange import Request, Response
from tracker.model.feedback import Respondent
from tracker.sources.ec_have_your_say import (
    answers,
    brussels,
    identity,
    initiative,
    people,
    period,
    prose,
    publications,
)
from tracker.sources.source import PageError, Reaction, Reactions, Responses, Round
from tracker.sources.strict_json import Json

KNOWN = people.ORGANISATIONS | {"EU_CITIZEN", "NON_EU_CITIZEN", "OTHER"}
SIZE = 100
"""Most items of a page."""

PART = "feedback"

_WORD = re.compile(r"[A-Z][A-Z_]{1,40}")
_REGISTER = re.compile(r"(?<!\d)\d{6,}-\d{2}(?!\d)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def rounds(answer: Response, reference: str) -> tuple[Round, ...]:
    """Gives what was ever open for feedback in an initiative.

    Raises:
        PageError: the answer is no initiative, or another one.
    """
    found = answers.load(answer.body)
    warnings: list[str] = []
    initiative.identity_of(found, reference)
    steps = answers.objects(found, "publications")
    read = [(each, publications.step(each, "publication", answer.moment, warnings)) for each in steps]
    return tuple(
        Round(publication=number, kind=window.kind, received=step.responses)
        for each, step in read
        if (number := answers.number(each, "id")) and (window := period.window(step, initiative.DATES, "")) is not None
    )


def page(one: Round, number: int, base: str) -> Request:
    """Asks a page of answers, from zero; the newest come first."""
    where = f"{base.rstrip('/') or identity.HOST}{identity.PORTAL}/api/allFeedback"
    return Request(url=f"{where}?publicationId={one.publication}&page={number}&size={SIZE}", part=PART)


def read(answer: Response, reference: str) -> Reactions:
    """Reads a page of answers.

    Raises:
        PageError: it is something else; nothing of an answer is quoted.
    """
    try:
        return _read(answers.load(answer.body), reference, brussels.day_of(answer.moment))
    except PageError as error:
        error.origin = error.origin or answer.origin
        raise


def _read(found: Json, reference: str, today: dt.date) -> Reactions:
    items, facts = _older(found) if "page" in found else _spring(found)
    total = answers.number(facts, "totalElements")
    said, number, size = facts.get("last"), answers.number(facts, "number"), answers.number(facts, "size")
    last = said if isinstance(said, bool) else (number or 0) * (size or SIZE) + len(items) >= (total or 0)
    reactions = tuple(_reaction(item, f"item {place}", reference, today) for place, item in enumerate(items))
    return Reactions(reactions=reactions, total=total, last=last or not items)


def _spring(found: Json) -> tuple[tuple[Json, ...], Json]:
    answers.demand(found, ("content", "totalElements"), "feedback")
    return answers.objects(found, "content"), found


def _older(found: Json) -> tuple[tuple[Json, ...], Json]:
    """Opens the shape before 2025, which leaves ``_embedded`` out when there is nothing."""
    facts, embedded = found["page"], found.get("_embedded", {})
    if not isinstance(facts, dict):
        raise PageError("page", answers.kind(facts), "an object")
    if not isinstance(embedded, dict):
        raise PageError("_embedded", answers.kind(embedded), "an object")
    return answers.objects(embedded, "feedback"), facts


def _reaction(item: Json, where: str, reference: str, today: dt.date) -> Reaction:
    number = answers.number(item, "id")
    if not number:
        raise PageError(f"{where}: id", answers.kind(item.get("id")), "a whole number above zero")
    kind, country, language = (_word(item, key) for key in ("userType", "country", "language"))
    one = Reaction(id=number, kind=kind, country=country, language=language, known=kind in KNOWN)
    return replace(one, respondent=_respondent(item, one, reference, today)) if kind in people.ORGANISATIONS else one


def _word(item: Json, key: str) -> str:
    """Gives one of the portal's own words; what is none is not kept, since a person may have typed it."""
    word = answers.text(item, key)
    return word if _WORD.fullmatch(word) else ""


def _respondent(item: Json, one: Reaction, reference: str, today: dt.date) -> Respondent | None:
    name = prose.plain(answers.text(item, "organization")) if people.names_itself(item) else ""
    sent = brussels.opening(answers.text(item, "dateFeedback"), today)
    if not name or sent is None:
        return None
    return Respondent(
        id=one.id,
        name=name,
        kind=one.kind,
        country=one.country,
        register_number=_register(item),
        date=sent.day,
        url=f"{identity.HOST}{identity.PORTAL}/have-your-say/initiatives/{identity.number_of(reference)}/F{one.id}_en",
    )


def _register(item: Json) -> str:
    """Gives the number in the EU Transparency Register: it is typed by hand, so only one that is plainly one."""
    written = answers.text(item, "trNumber") or answers.text(item, "tr_number")
    found = set(_REGISTER.findall(_INVISIBLE.sub("", written)))
    return found.pop() if len(found) == 1 else ""


RESPONSES = Responses(rounds=rounds, page=page, read=read)
