"""Stances: each names a text that the tracker knows, so that it can tell when there is a newer one."""

import datetime as dt
from collections.abc import Iterator
from difflib import get_close_matches

from tracker import newer
from tracker.catalogue import Catalogue, PositionFile
from tracker.model.finding import Finding
from tracker.model.position import AS_ANNOUNCED, Stance
from tracker.model.procedure import Procedure

_LISTED = 6
"""Documents that a finding names; a procedure may have hundreds."""


def name_a_text_of_the_procedure(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """``read`` of a stance, and of its confirmation, is a document of the procedure, in any spelling of its number."""
    for file in catalogue.positions.values():
        for number, stance in enumerate(file.original.value.stances):
            procedure = catalogue.procedures.get(catalogue.resolve(stance.procedure))
            for field, read in _reads(stance, f"stances[{number}]") if procedure else ():
                if procedure and read != AS_ANNOUNCED and newer.named(read, procedure) is None:
                    yield _unknown(catalogue, file, procedure, field, read)


def _reads(stance: Stance, place: str) -> Iterator[tuple[str, str]]:
    if stance.read:
        yield f"{place}.read", stance.read
    if stance.confirmed:
        yield f"{place}.confirmed.read", stance.confirmed.read


def _unknown(catalogue: Catalogue, file: PositionFile, procedure: Procedure, field: str, read: str) -> Finding:
    ids = catalogue.texts_of(procedure) or tuple(each.id for each in procedure.documents)
    near = get_close_matches(read, [each.id for each in procedure.documents], n=1)
    hint = f"did you mean '{near[0]}'? Else write" if near else "write"
    return Finding(
        path=file.original.path,
        line=file.original.lines.get(field, 0),
        field=field,
        found=f"the text '{read}', which is no document of {procedure.reference}",
        expected=f"a document of the procedure, such as {', '.join(ids[-_LISTED:]) or 'none yet'}",
        remedy=f"{hint} the number of the text that was read, or '{AS_ANNOUNCED}' when there was none yet",
    )
