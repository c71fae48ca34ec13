"""What the tests of the Parliament share: the recorded answers, reading bytes, and a record as plain text."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from tracker.model.exchange import Response
from tracker.model.procedure import Precision, Procedure
from tracker.sources.ep import SOURCE
from tracker.sources.source import Reading

BRUSSELS = ZoneInfo("Europe/Brussels")
EXPECTED = Path(__file__).resolve().parent.parent / "expected" / "ep"

Plain = str | list["Plain"] | dict[str, "Plain"]

OEIL = {
    "2020/2042(INI)": "oeil-procedure-file_2020-2042-ini_2026-01-11.html",
    "2022/2852(RSP)": "oeil-procedure-file_2022-2852-rsp_2025-11-13.html",
    "2023/2019(INI)": "oeil-procedure-file_2023-2019-ini_2025-11-13.html",
    "2024/0258(COD)": "oeil-procedure-file_2024-0258-cod_2025-11-13.html",
    "2025/0229(NLE)": "oeil-procedure-file_2025_0229-nle_2025-12-21.html",
    "2026/0074(COD)": "oeil-procedure-file_2026-0074-cod_2026-09-15.trimmed.html",
}
"""Every recorded procedure file."""

OPEN_DATA = {
    "2007/0181(NLE)": "odp-procedure_2007-0181_2026-07-06.json",
    "2016/0132(COD)": "odp-procedure_2016-0132_2026-07-06.json",
    "2024/2526(RSP)": "odp-procedure_2024-2526_2026-07-23.json",
    "2025/0260(COD)": "odp-procedure_2025-0260_2026-07-06.json",
    "2025/0581(CNS)": "odp-procedure_2025-0581_2026-07-06.json",
}
"""Every recorded open-data answer for one procedure."""


def noon(day: str) -> dt.datetime:
    """Gives 12:00 of an ISO day in Brussels."""
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), BRUSSELS)


def recorded(corpus: Path, reference: str) -> bytes:
    """Gives a recorded answer as it came."""
    name = OEIL.get(reference)
    return (corpus / "ep-oeil" / name if name else corpus / "ep-opendata" / OPEN_DATA[reference]).read_bytes()


def read(*bodies: bytes, reference: str | None = None, as_of: str = "2025-06-01") -> Reading:
    """Reads answers through the source's face, as they are given to ``tracker parse``."""
    assert SOURCE.read
    moment = noon(as_of)
    answers = [Response(body=body, moment=moment, origin=f"answer-{n}") for n, body in enumerate(bodies)]
    return SOURCE.read(answers, reference, moment)


def plain(procedure: Procedure) -> Plain:
    """Gives a record as texts, lists and mappings, without what is empty; ``precision: day`` goes without saying."""
    return _plain(procedure)


def _plain(value: object) -> Plain:
    if dataclasses.is_dataclass(value):
        pairs = {each.metadata.get("key", each.name): getattr(value, each.name) for each in dataclasses.fields(value)}
        return {key: _plain(each) for key, each in pairs.items() if each not in (None, "", (), {}, 0, Precision.DAY)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)
