"""Whose site this is: ``content/organisation.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

LANGUAGES = ("nl", "fr", "en")
"""Languages in which the site's own words exist: no other can be a language of a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAuthority:
    """The constants of every feed id and calendar UID, set once and never changed (RFC 4151)."""

    authority: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Where the organisation is reached."""

    email: str
    phone: str = ""
    press: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """Present while the texts are demonstration texts.

    Attributes:
        as_of: aware; the moment for which the site is built.
    """

    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOrganisation:
    """The organisation whose site this is.

    Attributes:
        names, descriptions: by language.
        languages: the site's languages, in order.
        url: the site's own address, without a last slash; used for canonical addresses only.
        imprint: by language; who is responsible for the site.
        brand_colour: ``#rrggbb``.
        register_number: number in the EU Transparency Register, or empty.
        repository: the public address of this repository, or empty.
    """

    format: int
    names: Mapping[str, str]
    descriptions: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...]
    url: str
    contact: Contact
    imprint: Mapping[str, str] = field(default_factory=dict)
    brand_colour: str = "#6a26a8"
    register_number: str = ""
    repository: str = ""
    feeds: FeedAuthority
    demonstration: Demonstration | None = None
