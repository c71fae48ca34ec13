"""schema.org in JSON-LD, as files of their own: the site's pages hold no script element, not even for data.

One file a procedure, with its titles in the languages that the source gives, and one for the data as a whole. Only
what the record says: no legal force is claimed of what is not in force, and nothing is said of what is not known.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from tracker.files.characters import UNWRITABLE
from tracker.model.procedure import Event, Kind, Precision, Procedure
from tracker.model.reference import slug
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish import addresses, words
from tracker.publish.data import licence, schema, sqlite, tables
from tracker.publish.data.pointers import whole
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.site import Site

MEDIA = "application/ld+json"
DATASET = "/data/dataset.jsonld"
_CONTEXT = "https://schema.org"

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | bool"

LAWS = frozenset(
    {
        Kind.BILL,
        Kind.CONSTITUTIONAL_REVISION,
        Kind.BUDGET,
        Kind.ORDINARY,
        Kind.CONSULTATION,
        Kind.CONSENT,
        Kind.NON_LEGISLATIVE,
    }
)
"""Kinds whose text, once adopted, is an act; schema.org calls such a text Legislation, from its proposal on."""

_FORMATS = (
    (sqlite.ADDRESS, sqlite.MEDIA),
    *((tables.address(table), "text/csv") for table in tables.PUBLISHED),
    (schema.ADDRESS, "application/schema+json"),
)
"""The files that hold all data, with their media types."""


def address(reference: str) -> str:
    """Gives the address of a procedure's file."""
    return f"/data/procedures/{slug(reference)}.jsonld"


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives every file, with its address."""
    for reference, procedure in site.catalogue.procedures.items():
        yield address(reference), _written(_procedure(site, procedure))
    yield DATASET, _written(_dataset(site))


def _written(value: Mapping[str, Json]) -> bytes:
    kept = {"@context": _CONTEXT, **{key: each for key, each in value.items() if each not in ("", [])}}
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return UNWRITABLE.sub("", text).encode() + b"\n"


def _procedure(site: Site, procedure: Procedure) -> Mapping[str, Json]:
    reference = procedure.reference
    language = site.languages[0]
    page = whole(site, addresses.procedure(language.code, reference))
    law = procedure.kind in LAWS
    titles: list[Json] = [{"@value": title, "@language": lang} for lang, title in procedure.titles.items() if title]
    made: dict[str, Json] = {
        "@type": "Legislation" if law else "CreativeWork",
        "@id": f"{page}#procedure",
        "identifier": reference,
        "name": titles,
        "url": page,
        "sameAs": outside(procedure.url),
        "dateModified": procedure.changes[-1].seen.isoformat() if procedure.changes else "",
        "about": list(procedure.subjects),
        "subjectOf": [*_events(site, procedure, page, language)],
    }
    if law:
        made["legislationIdentifier"] = reference
    if law and procedure.stage is Stage.IN_FORCE:
        made["legislationLegalForce"] = f"{_CONTEXT}/InForce"
    return made


def _events(site: Site, procedure: Procedure, page: str, language: Language) -> Iterator[Json]:
    """Gives what the public can take part in, and what is planned for a known day."""
    institution = site.institution(procedure.source, procedure.reference, language)
    for window in procedure.windows:
        if window.opens or window.closes:
            yield _of_window(window, procedure, page, institution)
    for event in procedure.events:
        if event.scheduled and event.precision is Precision.DAY:
            yield _of_event(event, procedure, page, institution)


def _of_window(window: Window, procedure: Procedure, page: str, institution: str) -> Json:
    dates = {"startDate": window.opens, "endDate": window.closes}
    return {
        "@type": "Event",
        "name": f"{procedure.reference}: {window.kind or window.verbatim}",
        **{name: _iso(date) for name, date in dates.items() if date},
        "eventStatus": _status(cancelled=window.cancelled),
        "url": outside(window.url) or page,
        "organizer": _organizer(institution),
    }


def _of_event(event: Event, procedure: Procedure, page: str, institution: str) -> Json:
    return {
        "@type": "Event",
        "name": f"{procedure.reference}: {event.label}",
        "inLanguage": event.lang,
        "startDate": event.date.isoformat(),
        "eventStatus": _status(cancelled=event.cancelled),
        "url": page,
        "organizer": _organizer(institution),
    }


def _iso(date: dt.date) -> str:
    return date.isoformat()


def _status(*, cancelled: bool) -> str:
    return f"{_CONTEXT}/{'EventCancelled' if cancelled else 'EventScheduled'}"


def _organizer(institution: str) -> Json:
    return {"@type": "GovernmentOrganization", "name": institution}


def _dataset(site: Site) -> Mapping[str, Json]:
    changed = [each.changes[-1].seen for each in site.catalogue.procedures.values() if each.changes]
    names: list[Json] = [
        {"@value": words.name(site.own.names, language), "@language": language.code} for language in site.languages
    ]
    descriptions: list[Json] = [
        {"@value": words.name(site.own.descriptions, language), "@language": language.code}
        for language in site.languages
        if site.own.descriptions
    ]
    files: list[Json] = [
        {"@type": "DataDownload", "contentUrl": whole(site, place), "encodingFormat": media}
        for place, media in _FORMATS
    ]
    return {
        "@type": "Dataset",
        "@id": whole(site, DATASET),
        "name": names,
        "description": descriptions,
        "url": whole(site, addresses.index(site.languages[0].code, "data")),
        "license": licence.OURS_URL,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": names, "url": site.own.url},
        "dateModified": max(changed).isoformat() if changed else "",
        "inLanguage": [language.code for language in site.languages],
        "distribution": files,
    }
