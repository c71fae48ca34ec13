"""Who stands behind a position: its mandate, members that endorse it or stand aside, partners and counterparts."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """Who decided on a position.

    Attributes:
        by: the body that decided, never a person.
        date: the day on which it decided.
        rule: by which rule, in a few words.
        example: it is invented, to show how the site works.
    """

    by: str
    date: dt.date
    rule: str
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """A member organisation that endorses a position, as a whole or in part.

    Attributes:
        organisation: its id.
        version: the version that it read; a newer one voids this.
        date: the day on which it said so.
        recommendations: ids of those that it endorses; none named means the whole position.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    organisation: str
    version: int
    date: dt.date
    recommendations: tuple[str, ...] = ()
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A member organisation that stands aside: others are not bound by a position, and it need not say why.

    Attributes:
        organisation: its id.
        version: the version that it read; a newer one voids this.
        date: the day on which it said so.
        recommendations: ids of those that it stands aside from; none named means the whole position.
        why: its reason, if it wishes to give one.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    organisation: str
    version: int
    date: dt.date
    recommendations: tuple[str, ...] = ()
    why: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """A partner elsewhere that was asked before the position was adopted.

    Attributes:
        organisation: its id.
        date: the day on which it was consulted.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    organisation: str
    date: dt.date
    example: bool = False


class Agreement(StrEnum):
    """Whether a counterpart wants the same."""

    JOINT = "joint"
    DIVERGENT = "divergent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """A counterpart's own position on the same subject; each is free.

    Attributes:
        organisation: its id.
        agreement: whether it is a joint position, or differs from ours.
        says: in one sentence, on what it agrees or differs.
        address: where its position stands.
        example: it is invented, to show how the site works; it counts in no sum.
    """

    organisation: str
    agreement: Agreement
    says: str
    address: str = ""
    example: bool = False
