"""Reads one initiative with its publications into a procedure (formats/ec.md 1.5)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from tracker.model.exchange import Response
from tracker.model.procedure import Actor, Kind, Procedure, Verbatim
from tracker.model.stage import Stage
from tracker.sources import pages
from tracker.sources.ec_have_your_say import (
    answers,
    brussels,
    documents,
    events,
    identity,
    period,
    prose,
    publications,
    stage,
    words,
)
from tracker.sources.ec_have_your_say.publications import Step
from tracker.sources.source import PageError, Reading
from tracker.sources.strict_json import Json

KEY = "ec-have-your-say"
KEYS = ("id", "initiativeStatus", "publications")
"""What every initiative has."""

DATES = ("publishedDate", "endDate")

BODIES = {"dg": "DG", "unit": "unit"}
"""Keys of an initiative that name a body, and its role."""


def read(responses: Sequence[Response], reference: str | None, as_of: dt.datetime) -> Reading:
    """Reads the one answer for an initiative.

    Args:
        responses: exactly one.
        reference: the initiative that was asked for; None takes the one that the answer names.
        as_of: aware; the moment at which feedback periods are open or not.

    Raises:
        PageError: the answer is not what it should be, or speaks of another initiative.
    """
    if len(responses) != 1:
        raise PageError("answers", str(len(responses)), "exactly 1")
    try:
        return _reading(answers.load(responses[0].body), reference, as_of)
    except PageError as error:
        error.origin = error.origin or responses[0].origin
        raise


def _reading(initiative: Json, expected: str | None, as_of: dt.datetime) -> Reading:
    reference = identity_of(initiative, expected)
    warnings = [*prose.doubts(initiative), *_unknown(initiative)]
    steps = tuple(
        publications.step(each, f"publications[{place}]", as_of, warnings)
        for place, each in enumerate(answers.objects(initiative, "publications"))
    )
    procedure = _procedure(initiative, reference, steps, as_of, warnings)
    pages.demand_all_readable(procedure, "")
    warnings += stage.differences(steps, as_of)
    if procedure.stage is Stage.UNKNOWN:
        warnings.append(procedure.stage_because)
    return Reading(procedure=procedure, warnings=tuple(dict.fromkeys(warnings)), digest=_digest(procedure, steps))


def _procedure(
    initiative: Json, reference: str, steps: tuple[Step, ...], as_of: dt.datetime, warnings: list[str]
) -> Procedure:
    said = stage.Said(
        status=answers.text(initiative, "initiativeStatus"),
        stage=answers.text(initiative, "stage"),
        feedback=answers.text(initiative, "receivingFeedbackStatus"),
    )
    standing = stage.standing(said, steps, as_of)
    url = identity.page(reference)
    verbatim = dict.fromkeys(filter(None, (said.feedback, said.stage, said.status, *standing.strange)))
    windows = (period.window(step, DATES, url, step.responses) for step in steps)
    return Procedure(
        reference=reference,
        source=KEY,
        kind=Kind.INITIATIVE,
        basis=answers.text(initiative, "foreseenActType"),
        titles=prose.titles(initiative),
        summaries=prose.summaries(initiative),
        stage=standing.stage,
        stage_since=standing.since,
        stage_because=standing.because,
        status_verbatim=tuple(Verbatim(text=word, lang=events.LANG) for word in verbatim),
        source_lag=" ".join(stage.lags(steps, as_of)),
        url=url,
        events=events.events(steps, as_of, warnings),
        windows=tuple(found for found in windows if found),
        documents=documents.documents(steps, brussels.day_of(as_of), warnings),
        actors=tuple(_actors(initiative)),
        subjects=tuple(_subjects(initiative)),
    )


def identity_of(initiative: Json, expected: str | None) -> str:
    """Gives the reference, when the answer has publications and all of it is about one initiative.

    Raises:
        PageError: it is no initiative, or another one than was expected.
    """
    answers.demand(initiative, KEYS, "initiative")
    number = answers.number(initiative, "id")
    if not number:
        raise PageError("id", answers.kind(initiative["id"]), "a whole number above zero")
    reference = identity.reference_of(number)
    if expected is not None and reference != expected:
        raise PageError("initiative", reference, expected)
    groups = {answers.number(each, "groupId") for each in answers.objects(initiative, "publications")}
    if not groups:
        raise PageError("publications", "none", "at least one")
    if number not in groups and groups != {None}:
        raise PageError("publications", f"those of {_named(groups)}", f"those of {reference}")
    return reference


def _named(groups: set[int | None]) -> str:
    return ", ".join(identity.reference_of(group) for group in sorted(group for group in groups if group))


def _unknown(initiative: Json) -> Iterator[str]:
    """Names the words of the initiative that decide nothing and are not known; those that decide are told elsewhere."""
    act, feedback = answers.text(initiative, "foreseenActType"), answers.text(initiative, "receivingFeedbackStatus")
    if act and not words.is_type(act):
        yield f'the foreseenActType "{act}" is not known'
    if feedback and feedback not in words.FEEDBACK:
        yield f'the receivingFeedbackStatus "{feedback}" of the initiative is not known'


def _actors(initiative: Json) -> Iterator[Actor]:
    """Gives the bodies; the officials whom the portal names are never read."""
    for key, role in BODIES.items():
        if name := answers.text(initiative, key):
            yield Actor(name=prose.plain(name), role=role)


def _subjects(initiative: Json) -> Iterator[str]:
    for topic in answers.objects(initiative, "topics"):
        if subject := answers.text(topic, "label") or answers.text(topic, "code"):
            yield subject


def _digest(procedure: Procedure, steps: Sequence[Step]) -> str:
    """Digests what counts: not the number of responses, which moves all day, nor what ``as_of`` makes of the rest."""
    said = (procedure.reference, procedure.basis, procedure.titles, procedure.summaries, procedure.subjects)
    listed = (procedure.documents, procedure.actors)
    done = [(step.type, step.workflow, step.status, step.feedback, step.planned, *_written(step)) for step in steps]
    return pages.digest(repr((said, listed, done)))


def _written(step: Step) -> Iterator[str]:
    for moment in (step.published, step.ends, step.adopted):
        yield moment.written if moment else ""
