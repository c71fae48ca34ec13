"""On what terms the data may be used again: ours, and each source's, which is named with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.site import Site

OURS, OURS_URL = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"
"""Of our own texts and judgements (LICENSE-CONTENT)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The licence of our own texts and judgements.

    Attributes:
        name: of the licence.
        url: its text.
        holder: whom to name.
    """

    name: str
    url: str
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source whose facts are in these data, to be named when they are used.

    Attributes:
        source: its key.
        name: of the institution.
        home: its public address.
        licence: what it says about re-use, in a sentence.
    """

    source: str
    name: str
    home: str
    licence: str


def ours(site: Site, language: Language) -> Licence:
    """Gives our licence."""
    return Licence(name=OURS, url=OURS_URL, holder=words.name(site.own.names, language))


def of_sources(site: Site, references: Iterable[str], language: Language) -> tuple[Attribution, ...]:
    """Gives the sources of some tracked procedures, each once, also of those written by hand from its pages."""
    found = {source.key: source for ref in references if (source := site.source_of(ref))}
    return tuple(
        Attribution(source=key, name=words.name(source.names, language), home=source.home, licence=source.licence)
        for key, source in sorted(found.items())
    )
