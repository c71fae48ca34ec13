"""The page of the data: one line that fetches something, what there is, on what terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.publish import addresses
from tracker.publish.data import jsonld, licence, pointers, records, schema, sqlite, tables
from tracker.publish.following import places
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import offered
from tracker.publish.views.parts import Fact, Head, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page of the data.

    Attributes:
        lines: commands that can be copied, each with what it does.
    """

    head: Head
    lines: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]


def view(site: Site, language: Language) -> DataView:
    """Makes the page."""
    say = language.say
    return DataView(
        head=Head(
            title=say("Data"),
            lead=text(
                say("Everything on this site is here for machines too: free, without a key, at lasting addresses.")
            ),
            offers=offered.offers(site, "data", "", language),
        ),
        lines=tuple(_lines(site, language)),
        sections=(
            Section(title=say("Everything at once"), facts=tuple(_whole(language))),
            Section(
                title=say("As tables"),
                note=text(
                    say(
                        "CSV in UTF-8, with commas; a text that a spreadsheet takes for a formula begins with an "
                        "apostrophe."
                    )
                ),
                facts=tuple(
                    Fact(
                        term=one.name,
                        values=((_link(f"{one.name}.csv", tables.address(one)),), text(say(one.meaning))),
                    )
                    for one in tables.PUBLISHED
                ),
            ),
            Section(title=say("Page by page"), items=tuple(_pages(language))),
            Section(title=say("Licence"), facts=tuple(_terms(site, language))),
        ),
    )


def _lines(site: Site, language: Language) -> Iterator[tuple[str, str]]:
    first = next(iter(site.dossiers or site.catalogue.procedures), "")
    if first in site.catalogue.procedures:
        address = records.of_page(addresses.procedure(language.code, first))
        yield language.say("One procedure:"), f"curl {pointers.whole(site, address)}"
    yield (
        language.say("Everything, to ask questions of it with Datasette:"),
        f"curl -O {pointers.whole(site, sqlite.ADDRESS)} && datasette {sqlite.ADDRESS.rpartition('/')[2]}",
    )


def _link(words: str, address: str) -> Run:
    return Run(words, href=address)


def _whole(language: Language) -> Iterator[Fact]:
    say = language.say
    yield Fact(
        term=say("Database"),
        values=(
            (_link("SQLite", sqlite.ADDRESS),),
            text(say("What each column means stands in its table “dictionary”.")),
        ),
    )
    yield Fact(
        term=say("Description"),
        values=((_link("JSON Schema", schema.ADDRESS),), (_link("JSON-LD (schema.org)", jsonld.DATASET),)),
    )
    yield Fact(
        term=say("To follow"),
        values=(
            (_link(say("every change (Atom)"), places.feed(language.code, "all")),),
            (_link(say("every date (iCalendar)"), places.calendar(language.code, "all")),),
            (_link(say("the list of all feeds (OPML)"), places.list_of_feeds(language.code)),),
        ),
    )
    yield Fact(
        term=say("Lists"),
        values=(
            (_link(say("all references"), addresses.references(language.code)),),
            (_link("sitemap.xml", "/sitemap.xml"),),
        ),
    )


def _pages(language: Language) -> Iterator[Paragraph]:
    say = language.say
    yield text(
        say(
            "Put index.json behind the address of a procedure, dossier, position or recommendation: the same facts, "
            "with their sources and licence."
        )
    )
    yield text(say("Each of these pages also links its own feed and calendar, where it has one."))
    yield text(say("Addresses and identities never change; a field may be added, none is renamed."))


def _terms(site: Site, language: Language) -> Iterator[Fact]:
    own = licence.ours(site, language)
    yield Fact(
        term=language.say("Our texts and judgements"),
        values=((_link(own.name, own.url),), text(language.say("Name {holder}.", holder=own.holder))),
    )
    for one in licence.of_sources(site, site.catalogue.procedures, language):
        yield Fact(
            term=one.name,
            values=((Run(one.licence, lang="" if language.code == "en" else "en"),), (_link(one.home, one.home),)),
        )
