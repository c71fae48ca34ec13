"""What every view draws from: the catalogue, the moment, the languages, and what points to what, looked up once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar

from tracker.catalogue import AskOf, Catalogue, DossierFile, OutcomeNow, PositionFile, StanceOn
from tracker.joins import Join
from tracker.model.dossier import DossierProcedure
from tracker.model.organisation import OwnOrganisation
from tracker.model.position import PositionStatus
from tracker.model.procedure import Procedure, Relation
from tracker.model.reference import slug
from tracker.model.stage import Stage
from tracker.publish import dates, news, words
from tracker.publish.dates import Dated, Month
from tracker.publish.language import Language
from tracker.publish.news import News, Week
from tracker.registered import MeetingFile, Sent
from tracker.sources import recognise
from tracker.sources.source import Source
from tracker.standing import stage_at

_T = TypeVar("_T")

OTHER = "other"
"""The institution and the folder of a procedure that no source knows."""


@dataclass(frozen=True, slots=True)
class Title:
    """A name of a procedure.

    Attributes:
        lang: the language of its words.
        short: an editor's short title, not the official one.
    """

    text: str
    lang: str
    short: bool = False


@dataclass(frozen=True)
class Site:
    """Everything that views draw from; what is asked often is computed once.

    Attributes:
        as_of: aware; the moment for which the site is made.
        languages: in the organisation's order.
        bodies: the HTML of editors' texts, sanitised: by path of the file, then language of the page.
        commits: by path of a file, the commit that last changed it; empty where there is no history.
        history: by path of a file, the moments of its commits, the last first; empty in the same case.
    """

    catalogue: Catalogue
    as_of: dt.datetime
    languages: tuple[Language, ...]
    bodies: Mapping[tuple[str, str], str] = field(default_factory=dict)
    commits: Mapping[str, str] = field(default_factory=dict)
    history: Mapping[str, tuple[dt.datetime, ...]] = field(default_factory=dict)

    @property
    def own(self) -> OwnOrganisation:
        """Gives the organisation whose site this is."""
        return self.catalogue.own

    @cached_property
    def today(self) -> dt.date:
        """Gives the day of the moment, in Brussels."""
        return words.local(self.as_of).date()

    @cached_property
    def stances(self) -> Mapping[str, list[StanceOn]]:
        """Gives the stances by reference."""
        return _grouped((stance.reference, stance) for stance in self.catalogue.stances())

    @cached_property
    def holding(self) -> Mapping[str, list[StanceOn]]:
        """Gives the stances of positions that hold, by reference: a draft's, said in a word, would pass for ours."""
        adopted = (on for on in self.catalogue.stances() if on.position.original.value.status is PositionStatus.ADOPTED)
        return _grouped((stance.reference, stance) for stance in adopted)

    @cached_property
    def asks(self) -> Mapping[str, list[AskOf]]:
        """Gives the recommendations by reference."""
        return _grouped((ask.reference, ask) for ask in self.catalogue.asks())

    @cached_property
    def asks_of(self) -> Mapping[str, list[AskOf]]:
        """Gives the recommendations by position."""
        return _grouped((ask.position.original.value.id, ask) for ask in self.catalogue.asks())

    @cached_property
    def counted(self) -> tuple[AskOf, ...]:
        """Gives every recommendation that has been made."""
        return tuple(ask for ask in self.catalogue.asks() if ask.counts)

    @cached_property
    def sent(self) -> tuple[Sent, ...]:
        """Gives every submission, the newest first."""
        return self.catalogue.sent()[::-1]

    @cached_property
    def met(self) -> tuple[MeetingFile, ...]:
        """Gives every meeting of ours, the newest first."""
        files = self.catalogue.meetings.values()
        return tuple(sorted(files, key=lambda one: (one.original.value.date, one.original.value.id), reverse=True))

    @cached_property
    def dossiers(self) -> Mapping[str, list[DossierFile]]:
        """Gives the dossiers by reference of the procedures that they hold."""
        files = self.catalogue.dossiers.values()
        return _grouped((reference, file) for file in files for reference in self.catalogue.references_in(file))

    @cached_property
    def positions(self) -> Mapping[str, list[PositionFile]]:
        """Gives the positions by dossier."""
        files = self.catalogue.positions.values()
        return _grouped((dossier, file) for file in files for dossier in file.original.value.dossiers)

    @cached_property
    def short_titles(self) -> Mapping[str, Mapping[str, str]]:
        """Gives editors' short titles by reference and language."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for lang, entry in self._entries:
            if entry.short_title:
                found[self.catalogue.resolve(entry.reference)].setdefault(lang, entry.short_title)
        return found

    @cached_property
    def also_known_as(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Gives the media's names by reference and language."""
        found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for lang, entry in self._entries:
            names = found[self.catalogue.resolve(entry.reference)]
            names[lang] = (*names.get(lang, ()), *entry.also_known_as)
        return found

    @cached_property
    def _entries(self) -> tuple[tuple[str, DossierProcedure], ...]:
        """Gives what dossiers say of procedures, with the language in which they say it."""
        entries: list[tuple[str, DossierProcedure]] = []
        for file in self.catalogue.dossiers.values():
            entries += [(file.original.value.lang, entry) for entry in file.original.value.procedures]
            for code, text in file.translations.items():
                entries += [(code, entry) for entry in text.value.procedures]
        return tuple(entries)

    @cached_property
    def stages(self) -> Mapping[str, Stage]:
        """Gives where each procedure stands at the moment."""
        return {ref: stage_at(procedure, self.as_of) for ref, procedure in self.catalogue.procedures.items()}

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Gives all that is dated in any procedure, the earliest first."""
        return dates.gathered(self.catalogue.procedures.values())

    @cached_property
    def months(self) -> Mapping[Month, tuple[Dated, ...]]:
        """Gives what is dated by month; the present month is always among them."""
        return {(self.today.year, self.today.month): (), **dates.by_month(self.dated)}

    @cached_property
    def upcoming(self) -> Mapping[str, list[Dated]]:
        """Gives what is still to come, by reference, the soonest first."""
        return _grouped((one.procedure.reference, one) for one in self.dated if one.day >= self.today)

    @cached_property
    def folders(self) -> Mapping[str, Mapping[str, list[str]]]:
        """Gives the references by institution, then by legislature or year: lists are cut by what never moves."""
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for reference in sorted(self.catalogue.procedures):
            source = self.source_of(reference)
            found[source.key if source else OTHER][source.folder(reference) if source else OTHER].append(reference)
        return {key: dict(sorted(folders.items(), reverse=True)) for key, folders in sorted(found.items())}

    def source_of(self, reference: str) -> Source | None:
        """Gives the institution's source of a tracked procedure, also of one written by hand."""
        key = self.catalogue.procedures[reference].source
        if known := self.catalogue.sources.get(key):
            return known
        recognised = recognise(reference, self.catalogue.sources)
        return recognised[0] if recognised else None

    @cached_property
    def linked_from(self) -> Mapping[str, list[tuple[str, Relation]]]:
        """Gives which procedures name a reference, and how they relate to it."""
        every = self.catalogue.procedures.items()
        return _grouped((link.reference, (ref, link.relation)) for ref, record in every for link in record.links)

    @cached_property
    def lives(self) -> Mapping[str, list[Join]]:
        """Gives by procedure the joins of which it is an end: one subject, at one institution after the other."""
        found = self.catalogue.joins()
        return _grouped((end, join) for join in found for end in (join.earlier, join.later))

    @cached_property
    def news(self) -> Mapping[Week, tuple[News, ...]]:
        """Gives what is new by ISO week, the newest first."""
        return news.by_week(self.catalogue)

    @cached_property
    def outcomes(self) -> Mapping[tuple[str, str], OutcomeNow]:
        """Gives what happened, by position and recommendation."""
        return {key(ask): self.catalogue.outcome(ask) for ask in self.catalogue.asks()}

    @cached_property
    def _commits_of_records(self) -> Mapping[str, str]:
        records = {path: commit for path, commit in self.commits.items() if path.startswith("content/procedures/")}
        return {PurePosixPath(path).stem: commit for path, commit in records.items()}

    def commit_of(self, reference: str) -> str:
        """Gives the commit that last changed a procedure's record; empty where there is no history."""
        return self._commits_of_records.get(slug(reference), "")

    def body(self, path: str, language: Language) -> str:
        """Gives the HTML of an editor's text for a page in a language."""
        return self.bodies.get((path, language.code), "")

    def outcome(self, ask: AskOf) -> OutcomeNow:
        """Gives what happened to a recommendation."""
        return self.outcomes[key(ask)]

    def title(self, reference: str, lang: str) -> Title:
        """Names a procedure: an editor's short title, else the official one, else either in another language."""
        procedure = self.catalogue.procedures.get(reference)
        official = procedure.titles if procedure else {}
        short = self.short_titles.get(reference, {})
        if lang in short:
            return Title(short[lang], lang, short=True)
        if official.get(lang):
            return Title(official[lang], lang)
        for code in _preferred({**official, **short}):
            return Title(short.get(code) or official[code], code, short=code in short)
        return Title(reference, lang)

    def official(self, procedure: Procedure, lang: str) -> Title | None:
        """Gives the official title, in the reader's language where the source has it."""
        codes = [lang] if procedure.titles.get(lang) else _preferred(procedure.titles)
        return Title(procedure.titles[codes[0]], codes[0]) if codes else None

    def institution(self, source: str, reference: str, language: Language) -> str:
        """Names the institution of a procedure; empty when no source knows its reference."""
        known = self.catalogue.sources.get(source)
        if known is None and (recognised := recognise(reference, self.catalogue.sources)):
            known = recognised[0]
        return words.name(known.names, language) if known else ""


def key(ask: AskOf) -> tuple[str, str]:
    """Gives what a recommendation is known by."""
    return ask.position.original.value.id, ask.recommendation.id


def _preferred(texts: Mapping[str, str]) -> list[str]:
    """Orders the languages that have a text: English first, as the one most readers share."""
    order = [code for code in ("en", "nl", "fr") if texts.get(code)]
    return order + sorted(code for code in texts if texts[code] and code not in order)


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, list[_T]]:
    groups: dict[str, list[_T]] = defaultdict(list)
    for name, value in pairs:
        groups[name].append(value)
    return dict(groups)
