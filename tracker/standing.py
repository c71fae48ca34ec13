"""Where a procedure stands at a moment: what its windows say besides its record."""

import datetime as dt
from zoneinfo import ZoneInfo

from tracker.model.procedure import Procedure
from tracker.model.stage import Stage

BRUSSELS = ZoneInfo("Europe/Brussels")


def stage_at(procedure: Procedure, as_of: dt.datetime) -> Stage:
    """Gives the stage at a moment: where windows exist, ``consultation`` and its end follow from their dates.

    A file keeps the reading; open and closed are computed in Europe/Brussels (DESIGN.md, "The moment").
    """
    if procedure.stage not in (Stage.ANNOUNCED, Stage.CONSULTATION, Stage.CONSULTATION_CLOSED):
        return procedure.stage
    live = [window for window in procedure.windows if not window.cancelled]
    if any(_begun(window.opens, as_of) and not _over(window.closes, as_of) for window in live if window.closes):
        return Stage.CONSULTATION
    if live and all(_over(window.closes, as_of) for window in live):
        return Stage.CONSULTATION_CLOSED
    return procedure.stage


def _begun(opens: dt.datetime | dt.date | None, as_of: dt.datetime) -> bool:
    if isinstance(opens, dt.datetime):
        return opens <= as_of
    return opens is not None and opens <= as_of.astimezone(BRUSSELS).date()


def _over(closes: dt.datetime | dt.date | None, as_of: dt.datetime) -> bool:
    if isinstance(closes, dt.datetime):
        return closes < as_of
    return closes is not None and closes < as_of.astimezone(BRUSSELS).date()
