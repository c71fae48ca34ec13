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
                path=str(procedures.path_of(MANUAL, "", slug(procedure.reference))),
                field="url",
                found=f"{procedure.url!r}" if procedure.url else "no address",
                expected="the https address of the official page that shows this procedure",
                remedy="add 'url: https://…'",
            )
