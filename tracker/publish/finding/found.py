"""What can be found: every dossier, position, recommendation, page and procedure, once for all languages."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tracker.catalogue import DossierFile, PositionFile
from tracker.model.dossier import Dossier, DossierTranslation
from tracker.model.procedure import Procedure
from tracker.model.reference import document_number
from tracker.publish import addresses, words
from tracker.publish.finding import terms
from tracker.publish.language import Language
from tracker.publish.site import Site, key
from tracker.publish.views import naming, taking_part

DOSSIER, POSITION, RECOMMENDATION, PAGE = "dossier", "position", "recommendation", "page"
EDITORIAL = (DOSSIER, POSITION, RECOMMENDATION, PAGE)
"""What the organisation writes itself, in the order in which it is numbered; procedures follow."""

FIELDS = ("key", "name", "words", "text")
"""Where a word may stand, the weightiest first: references and whole names; titles; official titles, subjects; text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """How a find is shown in one language.

    Attributes:
        rest: its address after the language.
        lang: of its title, when it is not the page's.
        date: in words.
    """

    rest: str
    title: str
    lang: str = ""
    reference: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that can be found.

    Attributes:
        kind: one of ``EDITORIAL``, or a procedure's kind.
        open_now: the public can take part at the moment.
        terms: what stands in each of ``FIELDS``.
        cards: by language.
    """

    kind: str
    institution: str = ""
    stage: str = ""
    themes: tuple[str, ...] = ()
    open_now: bool = False
    terms: tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]
    cards: Mapping[str, Card]


@dataclass(frozen=True, slots=True)
class _Said:
    """What an editor's file says in one language."""

    names: tuple[str, ...]
    summary: str
    body: str


def _texts(file: DossierFile | PositionFile) -> Iterator[_Said]:
    """Gives what an editor's file says, in each of its languages."""
    for text in (file.original, *file.translations.values()):
        value = text.value
        known = value.also_known_as if isinstance(value, Dossier | DossierTranslation) else ()
        yield _Said((value.title, *filter(None, (value.short_title, *known))), value.summary, text.body)


def _terms(
    keys: Iterable[str], names: Iterable[str], others: Iterable[str], texts: Iterable[str]
) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    return (
        frozenset(keys),
        frozenset(word for name in names for word in terms.words(name)),
        frozenset(word for other in others for word in terms.words(other)),
        frozenset(word for text in texts for word in terms.words(text)),
    )


@dataclass(frozen=True)
class Finder:
    """Gathers what can be found on a site."""

    site: Site

    def everything(self) -> Iterator[Found]:
        """Gives all finds in the order in which they are numbered: our own first, procedures by institution."""
        site = self.site
        yield from (self._dossier(file) for file in site.catalogue.dossiers.values())
        yield from (self._position(file) for file in site.catalogue.positions.values())
        yield from self._recommendations()
        yield from self._pages()
        for institution, folders in site.folders.items():
            for references in folders.values():
                for reference in references:
                    yield self._procedure(institution, site.catalogue.procedures[reference])

    @cached_property
    def themes(self) -> Mapping[str, tuple[str, ...]]:
        """Gives the themes by reference: of the dossiers that hold it, and of the positions that speak of it."""
        site = self.site
        found: dict[str, dict[str, None]] = {}
        for reference, files in site.dossiers.items():
            for file in files:
                found.setdefault(reference, {}).update(dict.fromkeys(file.original.value.themes))
        spoken = [(ref, each.position) for ref, several in site.stances.items() for each in several]
        spoken += [(ref, each.position) for ref, several in site.asks.items() for each in several]
        for reference, position in spoken:
            found.setdefault(reference, {}).update(dict.fromkeys(position.original.value.themes))
        return {reference: tuple(several) for reference, several in found.items()}

    def _dossier(self, file: DossierFile) -> Found:
        return self._editorial(DOSSIER, file, f"dossiers/{file.original.value.id}/")

    def _position(self, file: PositionFile) -> Found:
        value = file.original.value
        return self._editorial(POSITION, file, f"positions/{value.id}/", value.adopted)

    def _editorial(
        self, kind: str, file: DossierFile | PositionFile, rest: str, adopted: dt.date | None = None
    ) -> Found:
        said = tuple(_texts(file))
        names = [name for one in said for name in one.names]
        return Found(
            kind=kind,
            themes=file.original.value.themes,
            terms=_terms(map(terms.whole, names), names, (one.summary for one in said), (one.body for one in said)),
            cards={language.code: self._card(file, rest, language, adopted) for language in self.site.languages},
        )

    def _card(self, file: DossierFile | PositionFile, rest: str, language: Language, day: dt.date | None) -> Card:
        title, _, lang = naming.text_of(file, language)
        date = words.day(language, day) if day else ""
        return Card(rest=rest, title=title, lang=naming.foreign(lang, language), date=date)

    def _recommendations(self) -> Iterator[Found]:
        for ask in self.site.catalogue.asks():
            position, identity = key(ask)
            cards, said = {}, set()
            for language in self.site.languages:
                text, lang = naming.ask_text(ask, language)
                said.add(text)
                day = ask.recommendation.asked
                cards[language.code] = Card(
                    rest=f"positions/{position}/{identity}/",
                    title=text,
                    lang=naming.foreign(lang, language),
                    date=words.day(language, day) if day else "",
                )
            yield Found(
                kind=RECOMMENDATION,
                themes=ask.position.original.value.themes,
                terms=_terms((), (), sorted(said), ()),
                cards=cards,
            )

    def _pages(self) -> Iterator[Found]:
        for identity, texts in self.site.catalogue.pages.items():
            cards = {}
            for language in self.site.languages:
                text = texts.get(language.code) or next(iter(texts.values()))
                cards[language.code] = Card(
                    rest=f"{identity}/", title=text.value.title, lang=naming.foreign(text.value.lang, language)
                )
            yield Found(
                kind=PAGE,
                terms=_terms(
                    (),
                    (text.value.title for text in texts.values()),
                    (text.value.summary for text in texts.values()),
                    (text.body for text in texts.values()),
                ),
                cards=cards,
            )

    def _procedure(self, institution: str, procedure: Procedure) -> Found:
        site, reference = self.site, procedure.reference
        known = [n for several in site.also_known_as.get(reference, {}).values() for n in several]
        short = list(site.short_titles.get(reference, {}).values())
        official = list(procedure.titles.values())
        return Found(
            kind=procedure.kind,
            institution=institution,
            stage=site.stages[reference],
            themes=self.themes.get(reference, ()),
            open_now=bool(taking_part.open_windows(procedure, site.as_of)),
            terms=_terms(
                (*_keys(procedure), *map(terms.whole, (*known, *short))),
                (*known, *(short or official)),
                (*official, *procedure.subjects),
                (),
            ),
            cards={language.code: self._card_of(procedure, language) for language in site.languages},
        )

    def _card_of(self, procedure: Procedure, language: Language) -> Card:
        title = self.site.title(procedure.reference, language.code)
        return Card(
            rest=addresses.procedure("", procedure.reference).lstrip("/"),
            title=title.text,
            lang=naming.foreign(title.lang, language),
            reference=procedure.reference,
            date=words.day(language, procedure.stage_since) if procedure.stage_since else "",
        )


def _keys(procedure: Procedure) -> Iterator[str]:
    """Gives the ways in which people write the reference, and the documents that are not numbered after it."""
    yield from terms.keys(procedure.reference)
    yield f"#{(terms.numbers(procedure.reference) or [procedure.reference.lower()])[-1]}"
    for document in procedure.documents:
        if not document.id.startswith(procedure.reference) and not document.same_as:
            yield from list(terms.keys(document_number(document.id)))[-1:]
