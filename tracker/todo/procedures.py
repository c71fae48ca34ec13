"""What waits about procedures and what we say of them: windows, steps, stances, translations."""

import datetime as dt
from collections.abc import Iterator, Mapping

from tracker.catalogue import Catalogue, DossierFile, PositionFile, StanceOn
from tracker.files.assessments import PATH as ASSESSMENTS
from tracker.model.assessment import Internal
from tracker.model.position import PositionStatus
from tracker.model.procedure import Procedure, has_ended
from tracker.model.window import Window
from tracker.todo.task import Kind, Task, day_of, said

_LIVE = frozenset({PositionStatus.DRAFT, PositionStatus.ADOPTED})
"""Positions that somebody still works with."""


def windows_close(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Task]:
    """Every period to react that has not closed and that we have sent nothing to, by its last day."""
    answered = {(one.reference, one.window) for one in catalogue.sent() if not one.submission.example}
    for procedure in catalogue.procedures.values():
        for window in procedure.windows:
            live = not window.cancelled and window.closes and not _over(window.closes, as_of)
            if live and (procedure.reference, window) not in answered:
                yield _window(catalogue, procedure, window, as_of)


def _over(closes: dt.datetime | dt.date, as_of: dt.datetime) -> bool:
    return closes < as_of if isinstance(closes, dt.datetime) else closes < day_of(as_of)


def _window(catalogue: Catalogue, procedure: Procedure, window: Window, as_of: dt.datetime) -> Task:
    closes = window.closes or as_of
    coming = window.opens and day_of(window.opens) > day_of(as_of)
    state = f"opens on {said(day_of(window.opens))}" if window.opens and coming else "open to react"
    path, line = _named(catalogue, procedure.reference)
    return Task(
        kind=Kind.WINDOW,
        date=last_day(closes),
        what=f"{procedure.reference}: {state}, closes on {said(last_day(closes))}",
        path=path,
        line=line,
        do=f"react there, or decide not to: {window.url or procedure.url} (what was sent goes in content/submissions/)",
        command=f"tracker update '{procedure.reference}'",
        reference=procedure.reference,
    )


def last_day(closes: dt.datetime | dt.date) -> dt.date:
    """Gives the last day on which one can react: a closing at midnight belongs to the day before."""
    return day_of(closes - dt.timedelta(microseconds=1) if isinstance(closes, dt.datetime) else closes)


def _named(catalogue: Catalogue, reference: str) -> tuple[str, int]:
    """Gives where an editor names a procedure; else the tracker's own file of it."""
    found = next((each for each in catalogue.named() if each.reference == reference), None)
    return (found.path, found.line) if found else (catalogue.paths.get(reference, "content/procedures"), 0)


def steps_are_due(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every next step that an assessment sets a day to."""
    for number, internal in catalogue.internal.items():
        if internal.date or internal.next:
            yield _step(catalogue, number, internal)


def _step(catalogue: Catalogue, number: int, internal: Internal) -> Task:
    made = catalogue.screened[number]
    reference = catalogue.resolve(made.procedure) or made.procedure
    lines = catalogue.lines.get(ASSESSMENTS, {})
    place = f"assessments[{number}]"
    return Task(
        kind=Kind.STEP,
        date=internal.date,
        what=f"{reference}: {internal.priority}: {internal.next or 'the next step'}",
        path=ASSESSMENTS,
        line=lines.get(f"{place}.internal.date") or lines.get(place, 0),
        do="do it, then write the next step and its day under 'internal', or remove them",
        reference=reference,
        owner=internal.owner,
    )


def stances_are_stale(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every stance that was written about a text since which there is a newer one, while its procedure goes on.

    Once it has ended nobody can act on a stance any more: then its outcome waits, which ``asked`` tells.
    """
    for file in catalogue.positions.values():
        for number, stance in enumerate(file.original.value.stances):
            on = StanceOn(position=file, stance=stance, reference=catalogue.resolve(stance.procedure))
            basis = next(iter(catalogue.bases(on)[-1:]), None)
            if basis and basis.newest and file.original.value.status in _LIVE and _goes_on(catalogue, on):
                newest, place = basis.newest, f"stances[{number}]"
                lines = file.original.lines
                yield Task(
                    kind=Kind.STANCE,
                    date=basis.texts[0].date,
                    what=f"{on.reference}: the stance is about {basis.read}, and there is a newer text: "
                    f"{newest.id} of {said(newest.date)}",
                    path=file.original.path,
                    line=lines.get(f"{place}.read") or lines.get(place, 0),
                    do=f"read {newest.id}; change the stance with 'read: {newest.id}', or keep it and add "
                    f"'confirmed:' with 'date' and 'read: {newest.id}'",
                    reference=on.reference,
                )


def _goes_on(catalogue: Catalogue, on: StanceOn) -> bool:
    procedure = catalogue.procedures.get(on.reference)
    return procedure is None or not has_ended(procedure)


def translations_are_behind(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Task]:
    """Every translation that renders an older version than its original has."""
    for position in catalogue.positions.values():
        value = position.original.value
        for text in position.translations.values():
            if text.value.translates < value.version and value.status in _LIVE:
                yield _behind(text.path, text.lines, text.value.translates, value.version, position, value.adopted)
    for dossier in catalogue.dossiers.values():
        for about in dossier.translations.values():
            if about.value.translates < dossier.original.value.format:
                now = dossier.original.value.format
                yield _behind(about.path, about.lines, about.value.translates, now, dossier, None)


def _behind(
    path: str, lines: Mapping[str, int], old: int, new: int, original: PositionFile | DossierFile, day: dt.date | None
) -> Task:
    return Task(
        kind=Kind.TRANSLATION,
        date=day,
        what=f"the translation renders version {old}; {original.original.path} has version {new}",
        path=path,
        line=lines.get("translates", 0),
        do=f"render what changed, then write 'translates: {new}'",
    )
