"""Procedures: verified once at least, and with evidence when they are written by hand."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import MANUAL, Catalogue
from tracker.check import broken
from tracker.files import procedures, verified
from tracker.model.finding import Finding
from tracker.model.reference import slug


def have_been_verified(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A procedure that a source reads has a moment of verification: no page claims a status without one."""
    unread = broken.paths(catalogue)
    for procedure in catalogue.procedures.values():
        standing = catalogue.verifications.get(procedure.reference)
        path = f"{verified.FOLDER}/{procedure.source}.yaml"
        if procedure.source != MANUAL and path not in unread and (standing is None or standing.verified is None):
            yield Finding(
                path=path,
                found=f"no moment of verification for {procedure.reference}",
                expected="one for every tracked procedure",
                remedy=f"run 'tracker update {procedure.reference}'",
            )


def by_hand_have_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A procedure that is written by hand gives the address that shows it."""
    for procedure in catalogue.procedures.values():
        if procedure.source == MANUAL and not procedure.url.startswith("https://"):
            yield Finding(
                path=catalogue.paths.get(procedure.reference, str(procedures.FOLDER / MANUAL)),
                field="url",
                found=f"{procedure.url!r}" if procedure.url else "no address",
                expected="the https address of the official page that shows this procedure",
                remedy="add 'url: https://…'",
            )


def lie_in_their_folder(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The file of a procedure lies in the folder of its legislature or year: there the tracker looks for it."""
    told = broken.paths(catalogue)
    for reference, path in catalogue.paths.items():
        source = catalogue.sources.get(catalogue.procedures[reference].source)
        if source is None or path in told or source.recognise(reference) != reference:
            continue
        right = str(procedures.path_of(source.key, source.folder(reference), slug(reference)))
        if path != right:
            yield Finding(
                path=path,
                found="the file of a procedure in a folder where the tracker does not look for it",
                expected=right,
                remedy="move the file",
            )
