"""Reads an answer of the open data API v2 for one procedure (formats/eu.md section 2)."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.model.organisation import LANGUAGES
from tracker.model.procedure import Actor, Document, Event, Kind
from tracker.sources import pages
from tracker.sources.ep import activities, identity, jsonld, stage, words
from tracker.sources.ep.events import LANG, is_possible
from tracker.sources.source import PageError
from tracker.sources.spellings import merged
from tracker.sources.strict_json import Json, canonical

DOCUMENT_KEYS = ("based_on_a_realization_of", "recorded_in_a_realization_of", "decided_on_a_realization_of")
PARTICIPANT_KEY = "had_participant_"

_DOCEO = re.compile(r"(?:A|B|RC|TA|PV|CRE|[A-Z0-9]{4}-[A-Z]{2})-[0-9][0-9A-Z-]*")
"""Series that have a page on the Parliament's document site; the Commission's letters (``SP-…``) have none."""

_PERSON = re.compile(r"person/([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the open data say of a procedure; fields as in ``Procedure``.

    Attributes:
        scheduled: what is planned on or after the day of ``as_of``.
        warnings: what is missing or odd in titles and agenda.
        activity_warnings: the same of the activities, and of the stage that they give.
    """

    reference: str
    kind: Kind
    basis: str
    titles: Mapping[str, str]
    standing: stage.Standing
    events: tuple[Event, ...]
    scheduled: tuple[Event, ...]
    documents: tuple[Document, ...]
    actors: tuple[Actor, ...]
    warnings: tuple[str, ...]
    activity_warnings: tuple[str, ...]
    digest: str


def read(body: bytes, today: dt.date) -> Answer:
    """Reads an answer for one procedure.

    Args:
        body: the answer as it came.
        today: the day of ``as_of`` in Europe/Brussels, from which what is scheduled is still to come.

    Raises:
        PageError: it is something else: another answer, a list, cut, or of another shape.
    """
    process = _process(jsonld.load(body))
    reference = _reference(process)
    code = identity.type_code(reference)
    titles = dict(_titles(process))
    warnings = [f"open data: no title in {lang}" for lang in LANGUAGES if lang not in titles]
    odd: list[str] = []
    facts = _facts(process, today, odd)
    documents = _documents(process)
    standing = activities.standing(code, [fact for fact, _ in facts])
    found = Answer(
        reference=reference,
        kind=words.KINDS.get(code, Kind.OTHER),
        basis="" if code in words.KINDS else code,
        titles=titles,
        standing=standing,
        events=_events(facts, {document.id for document in documents}, odd),
        scheduled=tuple(_scheduled(process, today, warnings)),
        documents=documents,
        actors=_actors(process),
        warnings=tuple(warnings),
        activity_warnings=(*standing.warnings, *odd),
        digest=pages.digest(canonical(process)),
    )
    pages.demand_all_readable(found, "")
    return found


def _process(answer: Json) -> Json:
    """Gives the one procedure of an answer."""
    if "data" not in answer:
        message = jsonld.text(answer.get("message"))
        raise PageError('"data"', f'JSON with the message "{message}"' if message else "no such key", "one procedure")
    found = jsonld.objects(answer["data"])
    if "searchResults" in answer or len(found) > 1:
        raise PageError('"data"', f"a list answer with {len(found)} procedures", "one procedure, not a list")
    if len(found) != 1 or jsonld.others(answer["data"]):
        raise PageError('"data"', "no procedure" if not found else "values that are no procedure", "one procedure")
    return found[0]


def _reference(process: Json) -> str:
    """Gives the label, when all that names the procedure agrees with it."""
    reference = jsonld.text(process.get("label"))
    if not identity.REFERENCE.fullmatch(reference):
        raise PageError('"label"', f'"{reference}"', "a reference such as 2022/0051(COD)")
    for key, expected in (
        ("id", f"eli/dl/proc/{identity.process_id(reference)}"),
        ("process_id", identity.process_id(reference)),
        ("process_type", identity.type_code(reference)),
    ):
        found = jsonld.text(process.get(key))
        if found and (jsonld.last(found) if key == "process_type" else found) != expected:
            raise PageError(f'"{key}"', f'"{found}"', f'"{expected}", as the label {reference} says')
    return reference


def _titles(process: Json) -> Iterator[tuple[str, str]]:
    titles = process.get("process_title")
    for lang in LANGUAGES:
        title = jsonld.text(titles.get(lang)) if isinstance(titles, dict) else ""
        if title:
            yield lang, title


def _facts(process: Json, today: dt.date, warnings: list[str]) -> tuple[tuple[stage.Fact, Json], ...]:
    """Gives the activities with a type and a date, in order of time; of one day, the further stage last."""
    value = process.get("consists_of")
    found = [(_fact(activity, today), activity) for activity in jsonld.objects(value)]
    whole = [(fact, activity) for fact, activity in found if fact.label and fact.written]
    if left_out := len(found) - len(whole) + jsonld.others(value):
        warnings.append(f"open data: {left_out} activities without a type or a date are left out")
    unknown = {fact.label for fact, _ in whole if words.activity_stage(fact.label) is None} - words.WITHOUT_STAGE
    warnings += [f'open data: the activity type "{name}" is not known and decides nothing' for name in sorted(unknown)]
    return tuple(sorted(whole, key=lambda pair: (pair[0].written, *_order(pair[0]), canonical(pair[1]))))


def _order(fact: stage.Fact) -> tuple[int, str]:
    belongs = words.activity_stage(fact.label)
    return (words.ACTIVITY_COURSE.index(belongs) if belongs else -1), fact.label


def _fact(activity: Json, today: dt.date) -> stage.Fact:
    label = jsonld.last(jsonld.text(activity.get("had_activity_type")))
    written = jsonld.text(activity.get("activity_date"))
    return stage.Fact(label, _day(written, today), written)


def _day(written: str, today: dt.date) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        return None
    return day if len(written) == len("2026-01-01") and is_possible(day, today) else None


def _events(facts: tuple[tuple[stage.Fact, Json], ...], known: set[str], warnings: list[str]) -> tuple[Event, ...]:
    begun = activities.begun([fact.label for fact, _ in facts])
    found: list[Event] = []
    for (fact, activity), begins in zip(facts, begun, strict=True):
        if fact.day is None:
            warnings.append(f'open data: the day "{fact.written}" of "{fact.label}" is impossible; it is left out')
            continue
        ids = (jsonld.last(text) for key in DOCUMENT_KEYS for text in jsonld.strings(activity.get(key)))
        documents = tuple(dict.fromkeys(text for text in ids if text in known))
        found.append(Event(date=fact.day, label=fact.label, lang=LANG, stage=begins, documents=documents))
    return tuple(found)


def _scheduled(process: Json, today: dt.date, warnings: list[str]) -> Iterator[Event]:
    """Gives what is scheduled and still to come; past entries stay in the answer and say nothing of what happened."""
    facts = [_fact(activity, today) for activity in jsonld.objects(process.get("was_scheduled_in"))]
    for fact in sorted(facts, key=lambda fact: (fact.written, fact.label)):
        if not fact.label or fact.day is None:
            warnings.append(f'open data: what is scheduled as "{fact.label}" on "{fact.written}" is left out')
        elif fact.day >= today:
            yield Event(date=fact.day, label=fact.label, lang=LANG, scheduled=True)


def _documents(process: Json) -> tuple[Document, ...]:
    ids = sorted({jsonld.last(text) for text in jsonld.strings(process.get("created_a_realization_of"))})
    return merged(Document(id=name, url=_document_url(name)) for name in ids)


def _document_url(name: str) -> str:
    return f"https://www.europarl.europa.eu/doceo/document/{name}_EN.html" if _DOCEO.fullmatch(name) else ""


def _actors(process: Json) -> tuple[Actor, ...]:
    """Gives the participants themselves, never a group nor the body in whose name they act."""
    participations = sorted(jsonld.objects(process.get("had_participation")), key=_rank)
    found = (
        _actor(name, jsonld.last(jsonld.text(participation.get("participation_role"))))
        for participation in participations
        for key in sorted(participation)
        if key.startswith(PARTICIPANT_KEY)
        for name in jsonld.strings(participation[key])
    )
    return tuple(dict.fromkeys(found))


def _actor(name: str, role: str) -> Actor:
    person = _PERSON.fullmatch(name)
    url = f"https://www.europarl.europa.eu/meps/en/{person[1]}" if person else ""
    return Actor(name=name, role=role, url=url)


def _rank(participation: Json) -> tuple[int, str]:
    """Orders participants as the Parliament does; bodies, which have no rank, first."""
    rank = participation.get("precedenceOrder")
    return (rank if isinstance(rank, int) else 0), canonical(participation)
