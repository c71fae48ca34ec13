"""What the tests of Have Your Say share: the recorded answers, reading bytes, and a record as plain text."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from tracker.model.exchange import Response
from tracker.sources.ec_have_your_say import SOURCE
from tracker.sources.source import Reading

BRUSSELS = ZoneInfo("Europe/Brussels")
EXPECTED = Path(__file__).resolve().parent.parent / "expected" / "hys"
RECORDED = "groupInitiatives_18805_2026-09-01.cut.json"


def noon(day: str) -> dt.datetime:
    """Gives 12:00 of an ISO day in Brussels."""
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), BRUSSELS)


def moment(text: str) -> dt.datetime:
    """Gives an aware moment from its ISO words."""
    return dt.datetime.fromisoformat(text)


def recorded(corpus: Path, name: str = RECORDED) -> bytes:
    """Gives a recorded answer as it came."""
    return (corpus / "ec-have-your-say" / name).read_bytes()


def read(body: bytes, reference: str | None = None, as_of: str | dt.datetime = "2026-03-10") -> Reading:
    """Reads an answer through the source's face, as it is given to ``tracker parse``."""
    assert SOURCE.read
    when = noon(as_of) if isinstance(as_of, str) else as_of
    return SOURCE.read([Response(body=body, moment=when, origin="answer-0")], reference, when)
