"""Joins the two answers for a procedure: what happened is OEIL's; titles and the agenda come from the open data."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from zoneinfo import ZoneInfo

from tracker.model.exchange import Response
from tracker.model.organisation import LANGUAGES
from tracker.model.procedure import Document, Event, Precision, Procedure, Verbatim
from tracker.model.reference import document_number
from tracker.sources import pages
from tracker.sources.ep import answers, identity, oeil, opendata
from tracker.sources.ep.events import LANG
from tracker.sources.ep.oeil import ProcedureFile
from tracker.sources.ep.opendata import Answer
from tracker.sources.source import PageError, Reading

KEY = "ep"
BRUSSELS = ZoneInfo("Europe/Brussels")
WAF_HEADER = "x-amzn-waf-action"
WITHOUT_FILE = "without the procedure file of the Legislative Observatory: the stage is derived from activities"
WITHOUT_ANSWER = "without the open data: titles in nl and fr and the plenary's agenda are missing"


def read(responses: Sequence[Response], reference: str | None, as_of: dt.datetime) -> Reading:
    """Reads the answers for one procedure: a procedure file, an open-data answer, or both in any order.

    Args:
        responses: at most one of each kind.
        reference: the procedure that was asked for; None takes the one that the answers name.
        as_of: aware; from its day in Europe/Brussels on, what is planned is still to come.

    Raises:
        PageError: an answer is not what it should be, or speaks of another procedure.
    """
    today = as_of.astimezone(BRUSSELS).date()
    for response in responses:
        _refuse_challenge(response)
    page = _only(responses, answers.OEIL_PART)
    data = _only(responses, answers.DATA_PART)
    file = _read_file(page, reference, today) if page else None
    answer = _read_answer(data, reference or (file.reference if file else None), today) if data else None
    if file:
        return _joined(file, answer) if answer else _from_file(file)
    if answer:
        return _from_answer(answer)
    raise PageError("answers", "none", "a procedure file, an open-data answer, or both")


def _part(response: Response) -> str:
    """Tells which answer this is: as it was asked for, else by its first byte."""
    if response.part in {answers.OEIL_PART, answers.DATA_PART}:
        return response.part
    return answers.DATA_PART if answers.is_json(response.body) else answers.OEIL_PART


def _only(responses: Sequence[Response], part: str) -> Response | None:
    found = [response for response in responses if _part(response) == part]
    if len(found) > 1:
        raise PageError("answers", f"{len(found)} of the part {part}", "at most one", found[1].origin)
    return found[0] if found else None


def _refuse_challenge(response: Response) -> None:
    for name, value in response.headers:
        if name.casefold() == WAF_HEADER:
            raise PageError(f"header {WAF_HEADER}", value, "no challenge by the firewall", response.origin)


@contextmanager
def _naming(response: Response) -> Iterator[None]:
    """Adds to a refusal where the answer came from."""
    try:
        yield
    except PageError as error:
        error.origin = error.origin or response.origin
        raise


def _read_file(response: Response, reference: str | None, today: dt.date) -> ProcedureFile:
    with _naming(response):
        file = oeil.read(response.body, today)
        _demand(file.reference, reference)
        return file


def _read_answer(response: Response, reference: str | None, today: dt.date) -> Answer:
    with _naming(response):
        answer = opendata.read(response.body, today)
        _demand(answer.reference, reference)
        return answer


def _demand(found: str, expected: str | None) -> None:
    if expected is not None and found != expected:
        raise PageError("procedure", found, expected)


def _from_file(file: ProcedureFile) -> Reading:
    procedure = Procedure(
        reference=file.reference,
        source=KEY,
        kind=file.kind,
        basis=file.basis,
        titles={LANG: file.title},
        stage=file.standing.stage,
        stage_since=file.standing.since,
        stage_because=file.standing.because,
        status_verbatim=tuple(Verbatim(text=text, lang=LANG) for text in file.statuses),
        url=identity.page(file.reference),
        events=_in_order(file.events),
        documents=file.documents,
        actors=file.actors,
        meetings=file.meetings,
        links=file.links,
        subjects=file.subjects,
    )
    warnings = (*file.warnings, WITHOUT_ANSWER)
    return Reading(
        procedure=procedure,
        warnings=warnings,
        digest=file.digest,
        voice=answers.OEIL_PART,
        outranks=(answers.DATA_PART,),
        missing=(answers.DATA_PART,),
    )


def _from_answer(answer: Answer) -> Reading:
    procedure = Procedure(
        reference=answer.reference,
        source=KEY,
        kind=answer.kind,
        basis=answer.basis,
        titles=answer.titles,
        stage=answer.standing.stage,
        stage_since=answer.standing.since,
        stage_because=answer.standing.because,
        url=identity.page(answer.reference),
        events=_in_order((*answer.events, *answer.scheduled)),
        documents=answer.documents,
        actors=answer.actors,
    )
    warnings = (*answer.activity_warnings, *answer.warnings, WITHOUT_FILE)
    return Reading(
        procedure=procedure,
        warnings=warnings,
        digest=answer.digest,
        voice=answers.DATA_PART,
        missing=(answers.OEIL_PART,),
    )


def _joined(file: ProcedureFile, answer: Answer) -> Reading:
    """Takes from the open data what the procedure file does not have, and nothing that it says otherwise."""
    reading = _from_file(file)
    procedure = replace(
        reading.procedure,
        titles=_titles(file, answer.titles),
        events=_in_order((*file.events, *_on_other_days(answer.scheduled, file.events))),
        documents=(*file.documents, *_unknown(answer.documents, file.documents)),
    )
    warnings = (*file.warnings, *answer.warnings)
    digest = pages.digest(f"{file.digest} {answer.digest}")
    return Reading(
        procedure=procedure, warnings=warnings, digest=digest, voice=answers.OEIL_PART, outranks=(answers.DATA_PART,)
    )


def _titles(file: ProcedureFile, titles: Mapping[str, str]) -> Mapping[str, str]:
    """OEIL's English title stays; the other languages are the open data's."""
    both = {**titles, LANG: file.title}
    return {lang: both[lang] for lang in LANGUAGES if lang in both}


def _on_other_days(scheduled: Sequence[Event], known: Sequence[Event]) -> Iterator[Event]:
    days = {event.date for event in known if event.precision is Precision.DAY}
    return (event for event in scheduled if event.date not in days)


def _unknown(documents: Sequence[Document], known: Sequence[Document]) -> Iterator[Document]:
    """Gives the documents whose number OEIL lacks; one that OEIL links under another number points to its entry."""
    numbers = {document_number(document.id) for document in known}
    linked = {document.url: document.id for document in reversed(known) if document.url}
    for document in documents:
        if document_number(document.id) not in numbers:
            yield replace(document, same_as=document.same_as or linked.get(document.url, ""))


def _in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.date))
