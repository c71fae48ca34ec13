"""The portal's dates: local time in Brussels without a zone, ``2026/09/28 23:59:59`` (formats/ec.md 1.12)."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

ZONE = "Europe/Brussels"
BRUSSELS = ZoneInfo(ZONE)
EARLIEST = 1990
LATEST_YEARS_AHEAD = 10

_WRITTEN = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2})?")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?")
_SECOND = dt.timedelta(seconds=1)

MIDNIGHT = "is read as the end of the day before"
SKIPPED = "does not exist in Brussels, where clocks went forward; the time an hour later is taken"
TWICE = "exists twice in Brussels, where clocks went back; the first is taken"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of the portal.

    Attributes:
        written: its own words.
        at: aware, with a fixed offset (a zone's repeated hour never equals what a file says); a bare day where the
            portal gives no hour.
        doubt: why it is not simply what is written; mostly empty.
    """

    written: str
    at: dt.datetime | dt.date
    doubt: str = ""

    @property
    def day(self) -> dt.date:
        """The day in Brussels."""
        return self.at.date() if isinstance(self.at, dt.datetime) else self.at

    def has_come(self, as_of: dt.datetime) -> bool:
        """Tells whether something that begins then has begun."""
        return self.at <= as_of if isinstance(self.at, dt.datetime) else self.at <= day_of(as_of)

    def is_over(self, as_of: dt.datetime) -> bool:
        """Tells whether something that ends then has ended."""
        return self.at < as_of if isinstance(self.at, dt.datetime) else self.at < day_of(as_of)

    def comes_before(self, other: "Moment") -> bool:
        """Tells whether it lies before another; where an hour is missing, the days are compared."""
        if isinstance(self.at, dt.datetime) and isinstance(other.at, dt.datetime):
            return self.at < other.at
        return self.day < other.day


def day_of(as_of: dt.datetime) -> dt.date:
    """Gives the day that it is in Brussels."""
    return as_of.astimezone(BRUSSELS).date()


def opening(written: str, today: dt.date) -> Moment | None:
    """Reads a date, or gives None for another form, an impossible day or hour, or one beyond any life.

    Args:
        written: the portal's words.
        today: the day in Brussels; ten years beyond it nothing is believed.
    """
    parts = _parts(written)
    if parts is None or not is_possible(parts, today):
        return None
    return _placed(written, parts) if isinstance(parts, dt.datetime) else Moment(written, parts)


def closing(written: str, today: dt.date) -> Moment | None:
    """Reads a closing: midnight belongs to the day before it, as readers understand "until the 29th, 00:00".

    Args:
        written: the portal's words.
        today: as in ``opening``.
    """
    parts = _parts(written)
    if isinstance(parts, dt.datetime) and parts.time() == dt.time() and is_possible(parts, today):
        return replace(_placed(written, parts - _SECOND), doubt=MIDNIGHT)
    return opening(written, today)


def day_of_stamp(written: str, today: dt.date) -> dt.date | None:
    """Gives the day in Brussels of an attachment's stamp, which is UTC without saying so; None as in ``opening``."""
    if not _STAMP.fullmatch(written):
        return None
    try:
        stamp = dt.datetime.fromisoformat(written)
    except ValueError:
        return None
    return day_of(stamp.replace(tzinfo=dt.UTC)) if is_possible(stamp, today) else None


def is_possible(day: dt.date, today: dt.date) -> bool:
    """Tells whether a day lies in the time in which initiatives have days."""
    return EARLIEST <= day.year <= today.year + LATEST_YEARS_AHEAD


def _parts(written: str) -> dt.datetime | dt.date | None:
    """Gives the naive local time, or the day alone where no hour is written."""
    match = _WRITTEN.fullmatch(written)
    if not match:
        return None
    iso = written.replace("/", "-")
    try:
        return dt.datetime.fromisoformat(iso) if match[1] else dt.date.fromisoformat(iso)
    except ValueError:
        return None


def _placed(written: str, local: dt.datetime) -> Moment:
    """Places a local time, with both changes of the clock as java.time does, in which the portal is written.

    ``fold`` tells the two readings of a doubtful hour apart (PEP 495): where the second has the larger offset, the
    hour was skipped; where it has the smaller one, the hour comes twice.
    """
    first, second = (local.replace(tzinfo=BRUSSELS, fold=fold).utcoffset() for fold in (0, 1))
    if first is None or second is None:
        raise ValueError(f"{ZONE} has no offset")
    instant = local.replace(tzinfo=dt.timezone(first)).astimezone(BRUSSELS)
    at = instant.astimezone(dt.timezone(instant.utcoffset() or first))
    return Moment(written, at, SKIPPED if first < second else TWICE if first > second else "")
