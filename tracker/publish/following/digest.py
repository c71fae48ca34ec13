"""A letter about a period: what closes first, then what changed, then what we say ourselves; for a mailer or a page."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.model.procedure import Procedure
from tracker.model.window import Window
from tracker.publish import addresses, words
from tracker.publish.following import phrases
from tracker.publish.following.entry import Changed, Corrected, Entry, Voted
from tracker.publish.following.events import entries
from tracker.publish.following.scopes import procedure_name
from tracker.publish.following.sentences import said
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run
from tracker.publish.site import Site
from tracker.publish.views import naming, taking_part
from tracker.publish.vocabulary import STANCES

WEEK = 7
"""Days; what closes later is open too, and stands behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing in a letter: what it is, and what is said of it."""

    lead: Paragraph
    lines: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a letter; ``none`` is said when it has no item."""

    title: str
    items: tuple[Item, ...]
    none: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A letter, in one language.

    Attributes:
        since, until: aware; the period that it tells of.
        notes: what stands above everything.
        foot: where it stands on the site.
    """

    title: str
    since: dt.datetime
    until: dt.datetime
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: Paragraph


def digest(site: Site, since: dt.datetime, language: Language) -> Digest:
    """Makes the letter of what happened after a moment, up to the moment for which the site is made.

    Args:
        site: what is published.
        since: aware; what happened at this moment is in the letter before.
        language: the reader's.
    """
    told = [entry for entry in entries(site) if since < entry.moment <= site.as_of]
    name = words.name(site.own.names, language)
    days = (words.day(language, words.local(moment).date()) for moment in (since, site.as_of))
    home = Run(site.own.url, href=addresses.home(language.code))
    return Digest(
        title=phrases.LETTER.say(language, name=name, **dict(zip(("since", "until"), days, strict=True))),
        since=since,
        until=site.as_of,
        notes=(language.say("This is a demonstration."),) if site.own.demonstration else (),
        sections=tuple(_sections(site, told, language)),
        foot=phrases.FEEDS_TOO.runs(language, site=home),
    )


def _sections(site: Site, told: list[Entry], language: Language) -> Iterator[Section]:
    closing, later = _open(site, language)
    yield Section(title=phrases.CLOSING.say(language), items=closing, none=phrases.NONE_CLOSING.say(language))
    if later:
        yield Section(title=phrases.ALSO_OPEN.say(language), items=later)
    changed = _changes(site, told, language)
    yield Section(title=phrases.CHANGES.say(language), items=changed, none=phrases.NO_CHANGES.say(language))
    own = [entry for entry in told if not isinstance(entry.content, Changed | Corrected | Voted)]
    if own:
        yield Section(title=phrases.OWN.say(language), items=tuple(_item(site, entry, language) for entry in own))


def _open(site: Site, language: Language) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Gives what one can react to now, the first to close first: what closes within a week, and the rest."""
    found = [
        (taking_part.end(window.closes), procedure.reference, window)
        for procedure in site.catalogue.procedures.values()
        for window in taking_part.open_windows(procedure, site.as_of)
    ]
    found.sort(key=lambda one: one[:2])
    soon: list[Item] = []
    later: list[Item] = []
    for _, reference, window in found:
        left = (words.last_day(window.closes) - site.today).days if window.closes else WEEK + 1
        procedure = site.catalogue.procedures[reference]
        (soon if left <= WEEK else later).append(_window(site, procedure, window, language))
    return tuple(soon), tuple(later)


def _window(site: Site, procedure: Procedure, window: Window, language: Language) -> Item:
    lines: list[Paragraph] = []
    if window.closes:
        last = words.full_day(language, words.last_day(window.closes))
        under = taking_part.under(window, site.today, language)
        lines.append((*phrases.UNTIL.runs(language, day=Run(last, strong=True)), Run(f" {under}")))
    institution = site.institution(procedure.source, procedure.reference, language)
    if outside(window.url):
        lines.append(phrases.REACT.runs(language, source=Run(institution or window.url, href=window.url)))
    ours = [language.say(STANCES[on.stance.stance]) for on in site.holding.get(procedure.reference, ())]
    if ours:
        lines.append(phrases.WE_SAY.runs(language, stance=", ".join(dict.fromkeys(ours))))
    return Item(lead=_lead(site, procedure, language), lines=tuple(lines))


def _lead(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    href = addresses.procedure(language.code, procedure.reference)
    title = site.title(procedure.reference, language.code)
    name = procedure_name(site, procedure.reference, language)
    return (Run(name, href=href, lang=naming.foreign(title.lang, language)),)


def _changes(site: Site, told: list[Entry], language: Language) -> tuple[Item, ...]:
    """Gives what changed, by procedure, the procedure with the newest change first."""
    leads: dict[str, Paragraph] = {}
    lines: dict[str, list[Paragraph]] = {}
    for entry in told:
        if isinstance(entry.content, Changed | Corrected | Voted):
            first, *rest = said(site, entry, language).paragraphs
            leads.setdefault(entry.reference, first)
            lines.setdefault(entry.reference, []).extend(rest)
    return tuple(Item(lead=lead, lines=tuple(lines[reference])) for reference, lead in leads.items())


def _item(site: Site, entry: Entry, language: Language) -> Item:
    own = said(site, entry, language)
    return Item(lead=(Run(own.title, href=own.page),), lines=own.paragraphs)
