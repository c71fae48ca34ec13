"""The moment for which the site is made (DESIGN.md, "The moment")."""

import datetime as dt
from zoneinfo import ZoneInfo

from tracker.model.organisation import OwnOrganisation

BRUSSELS = ZoneInfo("Europe/Brussels")


class MomentError(ValueError):
    """What stands for the moment is none."""


def as_of(epoch: str, own: OwnOrganisation, clock: dt.datetime) -> dt.datetime:
    """Gives the moment: ``SOURCE_DATE_EPOCH`` when set, else the demonstration's, else the clock.

    It is said in Brussels and to the second, wherever it comes from: so one moment makes the same bytes.

    Args:
        epoch: seconds since 1970, as text; empty when it is not set.
        own: whose demonstration it may be.
        clock: aware; what the clock said, read once by whoever may read it.

    Raises:
        MomentError: the text is no number of seconds, or none that a calendar knows.
    """
    found = _read(epoch) if epoch else own.demonstration.as_of if own.demonstration else clock
    return found.astimezone(BRUSSELS).replace(microsecond=0)


def _read(epoch: str) -> dt.datetime:
    try:
        return dt.datetime.fromtimestamp(int(epoch), BRUSSELS)
    except (ValueError, OverflowError, OSError) as error:
        found, expected = f"the environment's SOURCE_DATE_EPOCH: found {epoch!r}", "whole seconds since 1970"
        raise MomentError(f"{found}; expected {expected} (1750075200); set it so, or unset it") from error
