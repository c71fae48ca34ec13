"""The clock of a run, handed to whoever needs one."""

import datetime as dt
import time
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


class SystemClock:
    """The machine's clock.

    Args:
        pretended: aware; what time it is said to be when the clock is made, for rehearsals; the machine's when None.
    """

    def __init__(self, pretended: dt.datetime | None = None) -> None:
        self._ahead = pretended - dt.datetime.now(BRUSSELS) if pretended else dt.timedelta()

    def now(self) -> dt.datetime:
        """Gives the moment, as it is said in Brussels and to the second: people read it in files."""
        return (dt.datetime.now(BRUSSELS) + self._ahead).astimezone(BRUSSELS).replace(microsecond=0)

    def monotonic(self) -> float:
        """Gives seconds that only grow."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Waits."""
        time.sleep(seconds)
