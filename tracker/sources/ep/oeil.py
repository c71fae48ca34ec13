"""Reads a procedure file of the Legislative Observatory, section by section (formats/eu.md section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.model.procedure import Actor, Document, Event, Kind, Link, Meeting, Relation
from tracker.sources import pages
from tracker.sources.ep import documents, events, identity, landmarks, players, stage, tables, words
from tracker.sources.source import PageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tracker.sources.ep.landmarks import File

STATUS = "Status"
SUBJECT = "Subject"
STAGE_REACHED = "Stage reached in procedure"
PROCEDURE_REFERENCE = "Procedure reference"
PROCEDURE_TYPE = "Procedure type"
PROCEDURE_SUBTYPE = "Procedure subtype"
AMENDMENTS = "Amendments and repeals"

_SUBJECT = re.compile(r"\d+(?:\.\d+)*\s+\S.*")
_REFERENCES = re.compile(rf"(?:{identity.REFERENCE.pattern}[\s,;]*)+")
_LINKED = re.compile(
    r"(?P<amends>\bamend(?:ing|s)\b)|(?P<repeals>\brepeal(?:ing|s)\b)"
    r"|(?P<other>\b(?:amended by|repealed by|see also)\b)"
    rf"|(?P<reference>(?-i:{identity.REFERENCE.pattern}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureFile:
    """What a procedure file says; fields as in ``Procedure``."""

    reference: str
    title: str
    kind: Kind
    basis: str
    statuses: tuple[str, ...]
    standing: stage.Standing
    events: tuple[Event, ...]
    documents: tuple[Document, ...]
    actors: tuple[Actor, ...]
    meetings: tuple[Meeting, ...]
    links: tuple[Link, ...]
    subjects: tuple[str, ...]
    warnings: tuple[str, ...]
    digest: str


def read(body: bytes, today: dt.date) -> ProcedureFile:
    """Reads a procedure file.

    Args:
        body: the page as it came.
        today: the day of ``as_of`` in Europe/Brussels, from which forecasts are still to come.

    Raises:
        PageError: it is something else, cut, or lacks what every procedure file has.
    """
    file = landmarks.open_file(body)
    basic = landmarks.lines_of(file.section(landmarks.BASIC))
    technical = _technical(file)
    _demand_identity(file.reference, basic, technical)
    rows = events.key_events(file, today)
    statuses = _statuses(basic, technical)
    code = identity.type_code(file.reference)
    kind, basis = _kind(code, technical)
    acts = documents.final_act(file)
    facts = tuple(row.fact for row in rows)
    standing = stage.of_page(stage.Seen(code, statuses[0], facts, tuple(act.text for act in acts)))
    unread = [f'the section "{heading}" is not known, and was not read' for heading in file.strangers]
    warnings = [*standing.warnings, *_disagreement(statuses), *unread]
    found = ProcedureFile(
        reference=file.reference,
        title=file.title,
        kind=kind,
        basis=basis,
        statuses=statuses,
        standing=standing,
        events=(*events.happened(rows, warnings), *events.forecasts(file, today, warnings)),
        documents=documents.documents(rows, documents.gateway(file, today, warnings), acts),
        actors=players.actors(file.sections.get(landmarks.PLAYERS, ""), warnings),
        meetings=players.meetings(file.sections.get(landmarks.TRANSPARENCY, ""), warnings),
        links=_links(file.reference, (*basic, *technical.get(AMENDMENTS, ()))),
        subjects=_subjects(basic),
        warnings=tuple(warnings),
        digest=file.digest,
    )
    pages.demand_all_readable(found, "")
    return found


def _technical(file: File) -> Mapping[str, tuple[str, ...]]:
    """Gives the rows of Technical information as label → lines."""
    rows = tables.pairs(pages.soup(file.section(landmarks.TECHNICAL)))
    return {label: landmarks.lines_of(cell.decode_contents()) for label, cell in rows}


def _said(technical: Mapping[str, tuple[str, ...]], label: str) -> str:
    """Gives the words of a row of Technical information; empty when there is no such row."""
    return " ".join(technical.get(label, ()))


def _demand_identity(reference: str, basic: Sequence[str], technical: Mapping[str, tuple[str, ...]]) -> None:
    """Refuses a page whose parts speak of different procedures."""
    for place, found in (
        (landmarks.BASIC, next((line for line in basic if identity.REFERENCE.fullmatch(line)), "")),
        (PROCEDURE_REFERENCE, _said(technical, PROCEDURE_REFERENCE)),
    ):
        if found != reference:
            raise PageError(f'"{place}"', f'"{found}"', f"the procedure of the heading, {reference}")


def _statuses(basic: Sequence[str], technical: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Gives the stage reached, which decides, and the status where it differs."""
    reached = _said(technical, STAGE_REACHED)
    status = next((after for label, after in pairwise(basic) if label == STATUS), "")
    for label, found in ((STAGE_REACHED, reached), (STATUS, status)):
        if not found:
            raise PageError(f'"{label}"', "no words", "where the procedure stands")
    return tuple(dict.fromkeys((reached, status)))


def _disagreement(statuses: Sequence[str]) -> Iterator[str]:
    for status in statuses[1:]:
        yield f'the status "{status}" differs from the stage reached, "{statuses[0]}", which decides'


def _kind(code: str, technical: Mapping[str, tuple[str, ...]]) -> tuple[Kind, str]:
    """Gives the kind, and the source's words where the letters of the reference do not decide alone."""
    if code == "NLE":
        subtype = _said(technical, PROCEDURE_SUBTYPE)
        return words.NLE_SUBTYPES.get(subtype.casefold(), words.KINDS[code]), subtype
    known = words.KINDS.get(code)
    return (known, "") if known else (Kind.OTHER, _said(technical, PROCEDURE_TYPE) or code)


def _subjects(basic: Sequence[str]) -> tuple[str, ...]:
    """Gives the lines under Subject: code and words."""
    start = basic.index(SUBJECT) + 1 if SUBJECT in basic else len(basic)
    end = next((place for place in range(start, len(basic)) if not _SUBJECT.fullmatch(basic[place])), len(basic))
    return tuple(basic[start:end])


def _links(own: str, lines: Iterable[str]) -> tuple[Link, ...]:
    """Gives the procedures that this one amends or repeals.

    A line says so first and names them then, on itself or on the next lines; "amended by" and "see also" are passed
    over on purpose: the first is the other procedure's link, the second says no relation.
    """
    found: list[Link] = []
    relation: Relation | None = None
    for line in lines:
        if not _REFERENCES.fullmatch(line):
            relation = None
        for match in _LINKED.finditer(line):
            if match["reference"] is None:
                relation = Relation.AMENDS if match["amends"] else Relation.REPEALS if match["repeals"] else None
            elif relation and match["reference"] != own:
                found.append(Link(reference=match["reference"], relation=relation))
    return tuple(dict.fromkeys(found))
