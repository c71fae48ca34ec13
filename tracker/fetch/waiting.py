"""How long to wait: Retry-After in every form, and the back-off between tries."""

import random
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"[0-9]+")
_FOR_EVER = 10**9


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Reads how long a server asks to be left in peace (RFC 9110 section 10.2.3).

    Args:
        headers: by lower-case name. A date is measured from the server's own Date, since its clock may be wrong.
        now: aware; counts where the server does not say its own time.

    Returns:
        Seconds, 0 when the time is past; None when there is no such header or it says nothing readable.
    """
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        return float(min(int(value[:12]), _FOR_EVER))
    until = _moment(value)
    if until is None:
        return None
    asked = _moment(headers.get("date", "")) or now
    return max(0.0, (until - asked).total_seconds())


def _moment(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def back_off(tried: int, first: float, chance: random.Random) -> float:
    """Gives the seconds before the next try: doubled each time, and up to half as much again by chance.

    Args:
        tried: how many tries there were, from 1.
        first: seconds before the second try, at least.
    """
    least = first * float(2 ** (tried - 1))
    return least + chance.uniform(0, least / 2)
