"""What is looked for, what was found and nobody has looked at, and what was put away."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One question to the lists of the sources: ``content/watch.yaml``.

    Attributes:
        source: key of the only source to ask; all that have lists when empty.
        topic: an institution's own code or label of a subject.
        text: words.
        open_: only what one can take part in now.
        since: only what was published or opened on that day or later.
    """

    source: str = ""
    topic: str = ""
    text: str = ""
    open_: bool = field(default=False, metadata={"key": "open"})
    since: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What an organisation wants to hear of.

    Attributes:
        references: procedures that are followed though no position or dossier names them.
    """

    format: int = 1
    references: tuple[str, ...] = ()
    searches: tuple[Search, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that was found and nobody has looked at.

    Attributes:
        closes: when the public can no longer take part; None when that is not known.
        theme: id of the theme whose words stand in a title; a guess, empty when there is none.
        seen: aware; when it was first found.
        asked: the question that found it, in words.
        command: takes it up.
    """

    reference: str
    source: str
    titles: Mapping[str, str] = field(default_factory=dict)
    url: str = ""
    closes: dt.datetime | dt.date | None = None
    theme: str = ""
    seen: dt.datetime
    asked: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """Something that was found and put away: it never returns."""

    reference: str
    why: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """``content/inbox.yaml``."""

    format: int = 1
    found: tuple[Entry, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
