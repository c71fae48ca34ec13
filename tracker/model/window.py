"""Windows: the periods in which the public can take part."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A period in which the public can take part.

    Attributes:
        kind: the institution's form of consultation, a word of the source's own table (``call-for-evidence``).
        opens, closes: an aware moment, or a bare day where the source gives no hour.
        timezone: the name of the zone in which the source speaks (``Europe/Brussels``).
        verbatim: the source's own dates and word.
        url: where one takes part.
        responses: how many were counted; None is "not known", never zero.
        sequence: how often a date of this window was moved since it was first seen.
    """

    uid: str = ""
    kind: str = ""
    opens: dt.datetime | dt.date | None = None
    closes: dt.datetime | dt.date | None = None
    timezone: str = ""
    verbatim: str = ""
    url: str = ""
    responses: int | None = None
    cancelled: bool = False
    sequence: int = 0
