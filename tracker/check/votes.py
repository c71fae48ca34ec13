"""Votes and the list of members: of tracked procedures, counted from an official list, with evidence."""

import datetime as dt
import re
from collections.abc import Iterator

from tracker.catalogue import Catalogue
from tracker.check import broken
from tracker.files.votes import FOLDER, MEMBERS, path_of
from tracker.model.finding import Finding

_COUNTRY = re.compile(r"[A-Z]{2}")


def are_on_tracked_procedures(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A vote belongs to a procedure that is tracked."""
    for vote in catalogue.votes:
        if vote.reference not in catalogue.procedures and not broken.procedure(catalogue, vote.reference):
            yield Finding(
                path=str(path_of(vote)) if catalogue.resolve(vote.reference) else str(FOLDER),
                field="reference",
                found=f"a vote on {vote.reference}, which is not tracked",
                expected="the reference of a tracked procedure",
                remedy="track the procedure (name it in a dossier, then 'tracker update'), or remove this file",
            )


def members_have_a_country_and_its_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A member's country is a code of two letters, and an official address shows it."""
    seen: set[str] = set()
    for number, seat in enumerate(catalogue.seats):
        wrong = (
            ("id", seat.id.isdecimal() and seat.id not in seen, "the member's public number, once", f"'{seat.id}'"),
            ("country", bool(_COUNTRY.fullmatch(seat.country)), "a code such as BE", f"'{seat.country}'"),
            ("evidence", seat.evidence.startswith("https://"), "an https address", f"'{seat.evidence}'"),
        )
        seen.add(seat.id)
        for field, right, expected, found in wrong:
            if not right:
                place = f"members[{number}].{field}"
                remedy = "write it as the member's page at the institution shows it"
                yield Finding(path=MEMBERS, field=place, found=found, expected=expected, remedy=remedy)
