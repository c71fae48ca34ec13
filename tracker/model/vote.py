"""Votes by roll call: how each group voted, as counts; never who."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.model.procedure import Actor

FORMAT = 1
_MEMBER = re.compile(r"(?:/meps/\w+/|person/)(\d+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How the members of one group, or of one country, voted.

    Attributes:
        name: the group's own short name, or a country's code (ISO 3166).
        for_: how many voted for.
        against: how many voted against.
        abstained: how many abstained.
    """

    name: str
    for_: int = field(default=0, metadata={"key": "for"})
    against: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The final vote on a text of a procedure, from the institution's published list.

    Attributes:
        reference: of the procedure.
        identifier: of the vote, in the institution's list.
        date: the day of the vote.
        document: the text that was voted on, as the list writes it.
        description: the list's own words for what was voted on, without the names of rapporteurs.
        lang: the language of these words; the lists write French unless they write English.
        groups: in the order of the list's first naming.
        countries: the same by country; empty unless the country of everybody who voted is recorded.
        url: the published list.
        seen: the day on which the list was read.
    """

    format: int = FORMAT
    reference: str
    identifier: str
    date: dt.date
    document: str
    description: str
    lang: str = "fr"
    groups: tuple[Counts, ...]
    countries: tuple[Counts, ...] = ()
    url: str
    seen: dt.date | None = None

    @property
    def whole(self) -> Counts:
        """Gives the sum of all groups."""
        return Counts(
            name="",
            for_=sum(group.for_ for group in self.groups),
            against=sum(group.against for group in self.groups),
            abstained=sum(group.abstained for group in self.groups),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """From which country a member of a parliament comes: by the number of the member, without a name.

    Attributes:
        id: the number in the member's public address.
        country: its code (ISO 3166, ``BE``).
        evidence: the address that shows it.
    """

    id: str
    country: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """``content/members.yaml``."""

    format: int = 1
    members: tuple[Seat, ...] = ()


def seat_of(actor: Actor, seats: Iterable[Seat]) -> Seat | None:
    """Gives the seat of a member with a role in a procedure, by the number in the member's public address."""
    match = _MEMBER.search(actor.url) or _MEMBER.search(actor.name)
    return next((seat for seat in seats if match and seat.id == match[1]), None)
