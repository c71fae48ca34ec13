"""Whether a record still stands as its source last confirmed it, and since when not."""

import datetime as dt

from tracker.catalogue import MANUAL
from tracker.model.procedure import Procedure
from tracker.model.verification import Verification
from tracker.publish import words
from tracker.publish.site import Site

STALE = dt.timedelta(days=5)
"""How long ago a source may have confirmed a state before the page says so (design/site.md 5, case 6)."""


def stale(site: Site, verification: Verification) -> bool:
    """Tells whether the last confirmation is too old; a saved answer in a demonstration says its day instead."""
    if verification.verified is None or (verification.recorded and site.own.demonstration):
        return False
    return site.as_of - verification.verified > STALE


def unconfirmed_since(site: Site, procedure: Procedure) -> dt.date | None:
    """Gives the last day on which the source confirmed a record that it does not confirm now; None when it does.

    Nobody asks the source of a record written by hand: it always stands as of the day of its comparison.
    """
    standing = site.catalogue.verifications.get(procedure.reference)
    if standing is None or standing.verified is None:
        return None
    doubtful = procedure.source == MANUAL or standing.failure or standing.held or stale(site, standing)
    return words.local(standing.verified).date() if doubtful else None
