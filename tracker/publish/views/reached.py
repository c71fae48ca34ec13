"""What could not be reached, or was not believed: by institution, since when, and about which procedures."""

import datetime as dt
from dataclasses import dataclass

from tracker.model.verification import Verification
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, listed
from tracker.publish.site import Site
from tracker.publish.views import freshness, naming
from tracker.publish.views.parts import DayRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the procedures of one source stand.

    Attributes:
        last, oldest: the newest and the oldest moment of verification.
        failing, held, stale: the verifications of which each is true.
    """

    key: str
    number: int
    last: dt.datetime | None
    oldest: dt.datetime | None
    failing: tuple[Verification, ...]
    held: tuple[Verification, ...]
    stale: tuple[Verification, ...]


def standing(site: Site, key: str) -> Standing:
    """Gives how the procedures of a source stand."""
    records = [record for record in site.catalogue.procedures.values() if record.source == key]
    known = [site.catalogue.verifications.get(record.reference) for record in records]
    own = [each for each in known if each]
    moments = [each.verified for each in own if each.verified]
    return Standing(
        key=key,
        number=len(records),
        last=max(moments, default=None),
        oldest=min(moments, default=None),
        failing=tuple(each for each in own if each.failure),
        held=tuple(each for each in own if each.held),
        stale=tuple(each for each in own if freshness.stale(site, each) and not each.failure and not each.held),
    )


def lines(site: Site, language: Language) -> tuple[DayRow, ...]:
    """Says of every source what it did not confirm, with the procedures that may lag behind."""
    made: list[DayRow] = []
    for key, source in site.catalogue.sources.items():
        found = standing(site, key)
        name = words.name(source.names, language)
        made += _failing(site, found, name, language) + _held(site, found, name, language)
    return tuple(made)


def _failing(site: Site, found: Standing, name: str, language: Language) -> list[DayRow]:
    failures = [each.failure for each in found.failing if each.failure]
    if not failures:
        return []
    since = min(failure.since for failure in failures)
    number = language.count(
        len(failures), "The status of {n} procedure may lag:", "The status of {n} procedures may lag:"
    )
    said = language.runs("{source}: no usable answer. {number}", source=name, number=number)
    return [_line(site, found.failing, since, language.say("Not reached"), said, language)]


def _held(site: Site, found: Standing, name: str, language: Language) -> list[DayRow]:
    holds = [each.held for each in found.held if each.held]
    if not holds:
        return []
    since = min(hold.since for hold in holds)
    said = language.runs("{source}: an answer that a person must look at, of", source=name)
    return [_line(site, found.held, since, language.say("Awaiting a person"), said, language)]


def _line(
    site: Site,
    several: tuple[Verification, ...],
    since: dt.datetime,
    chip: str,
    said: Paragraph,
    language: Language,
) -> DayRow:
    day = words.local(since).date()
    runs = [
        Run(_short(site, each.reference, language), href=addresses.procedure(language.code, each.reference))
        for each in several
    ]
    return DayRow(
        above=language.say("since {weekday}", weekday=words.weekday(language, day)),
        day=words.day_and_month(language, day),
        below=words.hour(language, since),
        chip=chip,
        chip_tone="soon",
        text=(*said, Run(" "), *listed(runs), Run(".")),
    )


def _short(site: Site, reference: str, language: Language) -> str:
    short = site.short_titles.get(reference, {}).get(language.code)
    return naming.dot(reference, short) if short else reference
