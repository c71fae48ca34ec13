"""What the tests of the Chamber share: the recorded pages, reading bytes, and a record as plain text."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from tracker.model.exchange import Response
from tracker.model.procedure import Precision, Procedure
from tracker.sources.be_chamber import SOURCE
from tracker.sources.source import Reading

BRUSSELS = ZoneInfo("Europe/Brussels")
EXPECTED = Path(__file__).resolve().parent.parent / "expected" / "be_chamber"

Plain = str | list["Plain"] | dict[str, "Plain"]

RECORDED = (
    "56_1001_2025-11-22",
    "56_1035_2025-11-22",
    "56_1048_2025-11-22",
    "56_146_2025-07-12",
    "56_206_2025-08-05",
    "56_231_2025-04-23",
    "56_266_2025-04-20",
    "56_272_2025-06-16",
    "56_302_2025-04-20",
    "56_416_2025-04-20",
    "56_443_2025-06-16",
    "56_449_2025-04-23",
    "56_481_2025-06-16",
    "56_484_2025-04-20",
    "56_518_2025-06-16",
    "56_52_2025-11-22",
    "56_53_2025-06-16",
    "56_558_2025-05-06",
    "56_629_2025-06-16",
    "56_733_2025-04-30",
    "56_742_2025-04-18",
    "56_858_2025-06-16",
    "56_859_2025-06-16",
    "56_864_2025-06-16",
    "56_886_2025-06-16",
    "56_912_2025-07-12",
    "56_913_2025-08-05",
    "56_914_2025-07-12",
    "56_953_2025-11-22",
)
"""Every recorded dossier page: legislature, number, and the day on which it was fetched."""


def noon(day: str) -> dt.datetime:
    """Gives 12:00 of an ISO day in Brussels."""
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), BRUSSELS)


def text_of(corpus: Path, name: str) -> str:
    """Gives a recorded page as text, line ends untouched."""
    return (corpus / "be-chamber" / f"{name}.html").read_bytes().decode("utf-8")


def reference_of(name: str) -> str:
    """Gives the dossier that a recorded page is about, by its file's name."""
    _, number, _ = name.split("_")
    return f"56K{int(number):04}"


def fetched(name: str) -> dt.datetime:
    """Gives the moment for which a recorded page is read."""
    return noon(name.rsplit("_", maxsplit=1)[1])


def answer(body: bytes, *, as_of: dt.datetime | None = None) -> Response:
    """Gives bytes as an answer of the Chamber."""
    return Response(body=body, moment=as_of or noon("2025-11-22"), origin="page.html", part="dossier")


def read(body: bytes | str, *, reference: str | None = None, as_of: dt.datetime | None = None) -> Reading:
    """Reads one page through the source's face, served as windows-1252 when it is given as text."""
    assert SOURCE.read
    served = body.encode("cp1252") if isinstance(body, str) else body
    moment = as_of or noon("2025-11-22")
    return SOURCE.read([answer(served, as_of=moment)], reference, moment)


def read_recorded(corpus: Path, name: str) -> Reading:
    """Reads a recorded page as it was served: as windows-1252, on the day of its fetch."""
    return read(text_of(corpus, name), reference=reference_of(name), as_of=fetched(name))


def plain(procedure: Procedure) -> Plain:
    """Gives a record as texts, lists and mappings, without what is empty; ``precision: day`` goes without saying."""
    return _plain(procedure)


def _plain(value: object) -> Plain:
    if dataclasses.is_dataclass(value):
        pairs = {f.metadata.get("key", f.name): getattr(value, f.name) for f in dataclasses.fields(value)}
        return {key: _plain(each) for key, each in pairs.items() if each and each is not Precision.DAY}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def expected(number: int) -> Plain:
    """Gives a record that was written down from a recorded page, by eye: every scalar as text."""
    return _plain(yaml.safe_load((EXPECTED / f"{number}.yaml").read_text(encoding="utf-8")))


def events(reading: Reading) -> list[tuple[str, str, str]]:
    """Gives the events as (day, words, stage that begins)."""
    return [(e.date.isoformat(), e.label, str(e.stage or "")) for e in reading.procedure.events]
