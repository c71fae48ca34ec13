"""What can be followed: everything, a kind of news, a dossier, theme, position, institution or procedure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tracker.catalogue import DossierFile, PositionFile
from tracker.model.procedure import Relation
from tracker.model.reference import slug
from tracker.publish import words
from tracker.publish.following import phrases
from tracker.publish.following.clean import cut, folded
from tracker.publish.following.entry import Kind
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import naming

KINDS = {
    Kind.DEADLINES: phrases.DEADLINES,
    Kind.PLANNED: phrases.PLANNED,
    Kind.DECISIONS: phrases.DECISIONS,
    Kind.JUDGEMENTS: phrases.JUDGEMENTS,
}
"""The feeds of one kind of news, in the order in which they are offered."""

TITLE = 90
"""Letters of a procedure's title in the title of an entry, a feed or a calendar; the entry itself has all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """One thing that can be followed.

    Attributes:
        what: names its feed and its calendar: ``all``, ``deadlines``, ``dossiers/moldova``.
        only: the kind of news that it is limited to.
        everything: it is about all procedures and positions.
        references, positions: what it is about.
        page: its page, as the address after the language; empty for the first page.
        calendar: whether it has a calendar.
    """

    what: str
    only: Kind | None = None
    everything: bool = False
    references: tuple[str, ...] = ()
    positions: frozenset[str] = field(default_factory=frozenset)
    page: str = ""
    calendar: bool = True

    @property
    def sort(self) -> str:
        """Gives the sort of thing: ``dossiers``; ``kinds`` for a kind of news, nothing for everything."""
        return "kinds" if self.only else self.what.partition("/")[0] if "/" in self.what else ""

    @property
    def id(self) -> str:
        """Gives the id of the thing: ``moldova``."""
        return self.what.partition("/")[2]


def scopes(site: Site) -> Iterator[Scope]:
    """Gives everything that can be followed, in the order in which it is offered."""
    yield Scope(what="all", everything=True)
    for kind in KINDS:
        yield Scope(what=kind.value, only=kind, everything=True, calendar=False, page="changes/")
    catalogue = site.catalogue
    yield from (of_dossier(site, file) for file in catalogue.dossiers.values())
    yield from (_of_theme(site, identity) for identity in catalogue.registers.themes)
    yield from (_of_position(site, file) for file in catalogue.positions.values())
    yield from _of_institutions(site)
    later = successors(site)
    yield from (_of_procedure(site, ref, later) for ref in catalogue.procedures if followed(site, ref))


def followed(site: Site, reference: str) -> bool:
    """Tells whether a procedure has a feed of its own: a dossier or a position names it."""
    return reference in site.dossiers or reference in site.stances or reference in site.asks


def of_dossier(site: Site, file: DossierFile) -> Scope:
    """Gives a dossier: its procedures and the positions that point to it."""
    identity = file.original.value.id
    return Scope(
        what=f"dossiers/{identity}",
        references=_tracked(site, site.catalogue.references_in(file)),
        positions=frozenset(each.original.value.id for each in site.positions.get(identity, ())),
        page=f"dossiers/{identity}/",
    )


def _of_theme(site: Site, identity: str) -> Scope:
    """Gives a theme: the procedures of its dossiers, its positions, and the procedures that these have a stance on."""
    catalogue = site.catalogue
    about = [file for file in catalogue.dossiers.values() if identity in file.original.value.themes]
    held = [file for file in catalogue.positions.values() if identity in file.original.value.themes]
    references = [ref for file in about for ref in catalogue.references_in(file)]
    references += [ref for file in held for ref in named_by(site, file)]
    return Scope(
        what=f"themes/{identity}",
        references=_tracked(site, references),
        positions=frozenset(file.original.value.id for file in held),
        page=f"themes/{identity}/",
    )


def _of_position(site: Site, file: PositionFile) -> Scope:
    """Gives a position: itself, and the procedures that it names."""
    identity = file.original.value.id
    return Scope(
        what=f"positions/{identity}",
        references=_tracked(site, named_by(site, file)),
        positions=frozenset({identity}),
        page=f"positions/{identity}/",
        calendar=False,
    )


def named_by(site: Site, file: PositionFile) -> Iterator[str]:
    """Gives the references of the procedures that a position names; empty for one that nobody knows."""
    value = file.original.value
    for text in (*(each.procedure for each in value.stances), *(each.procedure for each in value.recommendations)):
        if text:
            yield site.catalogue.resolve(text)


def _of_institutions(site: Site) -> Iterator[Scope]:
    for key, folders in site.folders.items():
        references = tuple(ref for several in folders.values() for ref in several)
        yield Scope(what=f"institutions/{key}", references=references, page=f"institutions/{key}/")


def _of_procedure(site: Site, reference: str, later: Mapping[str, Iterable[str]]) -> Scope:
    """Gives a procedure, with what it continues as: its followers are carried on (advocacy.md 2, thread 30)."""
    name = slug(reference)
    return Scope(
        what=f"procedures/{name}",
        references=_carried_on(reference, later),
        page=f"procedures/{name}/",
        calendar=bool(site.dossiers.get(reference)),
    )


def successors(site: Site) -> Mapping[str, list[str]]:
    """Gives the tracked procedures in which others go on, by the reference of the earlier one."""
    found: dict[str, list[str]] = defaultdict(list)
    for reference, procedure in site.catalogue.procedures.items():
        for link in procedure.links:
            if link.relation is Relation.CONTINUES_AS:
                found[reference] += _tracked(site, [link.reference])
            elif link.relation is Relation.STARTS_FROM:
                found[link.reference].append(reference)
    for join in site.catalogue.joins():
        found[join.earlier] += _tracked(site, [join.later])
    return found


def _carried_on(reference: str, later: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    found, waiting = {reference: None}, [reference]
    while waiting:
        fresh = [each for each in later.get(waiting.pop(), ()) if each not in found]
        found.update(dict.fromkeys(fresh))
        waiting += fresh
    return tuple(found)


def _tracked(site: Site, references: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref for ref in references if ref in site.catalogue.procedures))


def title(site: Site, scope: Scope, language: Language) -> str:
    """Names what is followed, in the reader's language."""
    if scope.only:
        return KINDS[scope.only].say(language)
    named = _NAMES.get(scope.sort)
    return named(site, scope, language) if named else phrases.EVERYTHING.say(language)


def _dossier(site: Site, scope: Scope, language: Language) -> str:
    return naming.text_of(site.catalogue.dossiers[scope.id], language)[1]


def _position(site: Site, scope: Scope, language: Language) -> str:
    return naming.text_of(site.catalogue.positions[scope.id], language)[1]


def _theme(site: Site, scope: Scope, language: Language) -> str:
    return words.name(site.catalogue.registers.themes[scope.id].names, language)


def _institution(site: Site, scope: Scope, language: Language) -> str:
    known = site.catalogue.sources.get(scope.id)
    return words.name(known.names, language) if known else phrases.ELSEWHERE.say(language)


def procedure_name(site: Site, reference: str, language: Language) -> str:
    """Names a procedure as a list of entries must: its reference, and its title, which may be long."""
    title = site.title(reference, language.code).text
    return reference if title == reference else f"{reference}, {cut(folded(title), TITLE)}"


def _procedure(site: Site, scope: Scope, language: Language) -> str:
    return procedure_name(site, scope.references[0], language)


_NAMES: Mapping[str, Callable[[Site, Scope, Language], str]] = {
    "dossiers": _dossier,
    "themes": _theme,
    "positions": _position,
    "institutions": _institution,
    "procedures": _procedure,
}
