"""Records and readings with sensible values, so that a test names only what it is about."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from tracker.model.procedure import Document, Event, Kind, Procedure, Verbatim
from tracker.model.stage import Stage
from tracker.sources.source import Reading

BRUSSELS = ZoneInfo("Europe/Brussels")


def noon(day: str) -> dt.datetime:
    """Gives noon in Brussels of an ISO day."""
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), BRUSSELS)


def event(day: str, label: str, **more: Any) -> Event:
    """Makes an event of the Chamber."""
    return Event(date=dt.date.fromisoformat(day), label=label, lang="nl", **more)


def document(id_: str, **more: Any) -> Document:
    """Makes a document."""
    return Document(id=id_, **more)


def procedure(**more: Any) -> Procedure:
    """Makes a bill in committee."""
    values: dict[str, Any] = {
        "reference": "56K0001",
        "source": "be-chamber",
        "kind": Kind.BILL,
        "titles": {"nl": "Wetsvoorstel (verzonnen)"},
        "stage": Stage.COMMITTEE,
        "stage_since": dt.date(2025, 1, 10),
        "stage_because": "In committee since 2025-01-10.",
        "status_verbatim": (Verbatim(text="HANGEND KAMER", lang="nl"),),
        "url": "https://www.dekamer.be/kvvcr/showpage.cfm?dossierID=1",
        "events": (event("2025-01-02", "Indieningsdatum", stage=Stage.SUBMITTED),),
        "documents": (document("56K0001001"),),
    }
    return Procedure(**(values | more))


def reading(**more: Any) -> Reading:
    """Makes a reading of the bill in committee; ``missing``, ``voice``, ``digest`` go to the reading itself."""
    own = {key: more.pop(key) for key in ("missing", "outranks", "voice", "digest", "warnings") if key in more}
    return Reading(procedure=procedure(**more), **own)
