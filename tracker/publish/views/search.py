"""The page of the search: one field, filters, and where to look without a script."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.publish import addresses, words
from tracker.publish.finding.found import DOSSIER, PAGE, POSITION, RECOMMENDATION
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, listed, text
from tracker.publish.site import Site
from tracker.publish.views import indexes
from tracker.publish.views.parts import Head, Section, SectionsView
from tracker.publish.vocabulary import KINDS, STAGES

SCRIPT = "/theme/search/search.js"

OWN = {
    DOSSIER: marked("Dossier"),
    POSITION: marked("Position"),
    RECOMMENDATION: marked("Recommendation"),
    PAGE: marked("Page"),
}
"""What we write ourselves, as kinds of find."""

MOST = 2_000
"""How many references one page lists; of more it leads to the lists by legislature or year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice by which finds are narrowed.

    Attributes:
        every: what the choice is called that narrows nothing.
        options: value and words.
    """

    name: str
    label: str
    every: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The page of the search.

    Attributes:
        action: its own address.
        said: what the script says, by what happens: ``one``, ``many``, ``none``, ``failed``, ``more``.
        without: what works without a script.
    """

    head: Head
    action: str
    script: str
    filters: tuple[Filter, ...]
    said: tuple[tuple[str, str], ...]
    without: Paragraph


def view(site: Site, language: Language) -> SearchView:
    """Makes the page."""
    say = language.say
    references, procedures = say("all references"), say("all procedures")
    return SearchView(
        head=Head(
            title=say("Search"),
            lead=language.runs(
                "A word, a name from the news, or a reference in any form: {examples}.",
                examples=listed([Run(one) for one in _forms(site)]),
            ),
        ),
        action=addresses.index(language.code, "search"),
        script=SCRIPT,
        filters=tuple(one for one in _filters(site, language) if one.options),
        said=(
            ("one", language.count(1, "{n} result", "{n} results")),
            ("many", language.count(2, "{n} result", "{n} results").replace("2", "{n}")),
            ("none", say("Nothing found. Try fewer words, or a reference.")),
            ("failed", say("The search could not be loaded. Try again, or use the list of references below.")),
            ("more", say("Show more")),
        ),
        without=language.runs(
            "Without a script, or to look around: {references}, {procedures}.",
            references=Run(references, href=addresses.references(language.code)),
            procedures=Run(procedures, href=addresses.index(language.code, "procedures")),
        ),
    )


def _forms(site: Site) -> list[str]:
    """Gives one reference of each institution, as it is written there."""
    return [next(iter(folders.values()))[0] for folders in site.folders.values()]


def _filters(site: Site, language: Language) -> Iterable[Filter]:
    say = language.say
    kinds = {record.kind for record in site.catalogue.procedures.values()}
    stages = set(site.stages.values())
    yield Filter(
        name="kind",
        label=say("Kind"),
        every=say("every kind"),
        options=(
            *((kind, say(word)) for kind, word in OWN.items()),
            *((kind.value, say(KINDS[kind])) for kind in Kind if kind in kinds),
        ),
    )
    yield Filter(
        name="theme",
        label=say("Theme"),
        every=say("every theme"),
        options=tuple(
            (identity, words.name(one.names, language)) for identity, one in site.catalogue.registers.themes.items()
        ),
    )
    yield Filter(
        name="institution",
        label=say("Institution"),
        every=say("every institution"),
        options=tuple((key, indexes.name_of(site, key, language)) for key in site.folders),
    )
    yield Filter(
        name="stage",
        label=say("Status"),
        every=say("every status"),
        options=tuple((stage.value, say(STAGES[stage])) for stage in Stage if stage in stages),
    )


def index(site: Site, language: Language) -> SectionsView:
    """Makes the index of all procedures by reference, for whoever searches without a script."""
    many = len(site.catalogue.procedures) > MOST
    return SectionsView(
        head=Head(
            title=language.say("All references"),
            lead=text(language.say("As their institution writes them; each leads to its page.")),
        ),
        ways=(Link(language.say("Search"), addresses.index(language.code, "search")),),
        sections=tuple(
            Section(
                title=indexes.name_of(site, key, language),
                anchor=key,
                small=True,
                links=tuple(
                    _folder(key, name, refs, language) if many else _reference(ref, language)
                    for name, refs in folders.items()
                    for ref in (refs[:1] if many else refs)
                ),
            )
            for key, folders in site.folders.items()
        ),
    )


def _reference(reference: str, language: Language) -> Link:
    return Link(reference, addresses.procedure(language.code, reference))


def _folder(key: str, name: str, references: list[str], language: Language) -> Link:
    """Links a legislature or a year, with its first and last reference."""
    return Link(
        indexes.folder_name(name, language),
        addresses.institution(language.code, key, name),
        note=f"{references[0]} – {references[-1]}",
    )
