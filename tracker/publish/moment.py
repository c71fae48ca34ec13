"""The moment for which the site is made (DESIGN.md, "The moment")."""

import datetime as dt

from tracker.model.organisation import OwnOrganisation


def as_of(epoch: str, own: OwnOrganisation, clock: dt.datetime) -> dt.datetime:
    """Gives the moment: ``SOURCE_DATE_EPOCH`` when set, else the demonstration's, else the clock.

    Args:
        epoch: seconds since 1970, as text; empty when it is not set.
        own: whose demonstration it may be.
        clock: aware; what the clock said, read once by whoever may read it.

    Raises:
        ValueError: the text is no number of seconds.
    """
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    return own.demonstration.as_of if own.demonstration else clock
