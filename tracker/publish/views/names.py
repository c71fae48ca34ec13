"""Those whom we address, and other organisations: each with a page, and a list of all."""

from dataclasses import replace

from tracker.model.dossier import AddresseeKind
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import backing, endorsed, indexes, register, registered, silence
from tracker.publish.views.parts import DAYS, Fact, Head, Section, SectionsView

KINDS = {
    AddresseeKind.PARLIAMENT: marked("A parliament"),
    AddresseeKind.GOVERNMENT: marked("A government"),
    AddresseeKind.MINISTER: marked("A minister"),
    AddresseeKind.COMMISSION: marked("The Commission"),
    AddresseeKind.COUNCIL: marked("The Council"),
    AddresseeKind.ADMINISTRATION: marked("An administration"),
    AddresseeKind.OTHER: marked("Another body"),
}


def addressee(site: Site, identity: str, language: Language) -> SectionsView:
    """Makes the page of an addressee: all that we ask of it, and what came of it."""
    one = site.catalogue.registers.addressees[identity]
    part = register.Part(
        title=words.name(one.names, language),
        kicker=language.say("Recommendations by addressee"),
        lead=f"{language.say(KINDS[one.kind])}.",
        mine=register.to_addressee(site, identity),
    )
    made = register.part(site, part, language)
    there = one.institution in site.folders
    name = indexes.name_of(site, one.institution, language)
    link = Link(name, addresses.institution(language.code, one.institution)) if there else None
    ways = (*made.ways, link) if link else made.ways
    silent = silence.of_addressee(site, identity, language)
    met = registered.sections(registered.with_addressee(site, identity), site, language)
    return SectionsView(
        head=made.head,
        sections=(*silent, *made.sections, *met),
        signs=made.signs,
        statement=made.statement,
        ways=ways,
        script=DAYS if silent else "",
    )


def addressees(site: Site, language: Language) -> SectionsView:
    """Lists all addressees, with how much we ask of each."""
    links = tuple(
        Link(
            words.name(one.names, language),
            addresses.addressee(language.code, identity),
            note=str(len(register.to_addressee(site, identity))),
        )
        for identity, one in site.catalogue.registers.addressees.items()
    )
    return SectionsView(
        head=Head(
            title=language.say("Whom we address"),
            lead=text(language.say("Offices, never private persons; with the number of our recommendations.")),
        ),
        sections=(_listed(links, language.say("Addressees"), language),),
    )


def organisation(site: Site, identity: str, language: Language) -> SectionsView:
    """Makes the page of another organisation."""
    one = site.catalogue.registers.organisations[identity]
    site_link = (Run(one.url, href=outside(one.url)),) if outside(one.url) else ()
    rows: tuple[tuple[str, Paragraph], ...] = (
        (language.say("Website"), site_link),
        (language.say("Number in the EU Transparency Register"), text(one.register_number)),
    )
    facts = tuple(Fact(term=term, values=(value,)) for term, value in rows if value)
    said = backing.of_organisation(site, identity, language)
    ours = (*said, *registered.sections(registered.of_organisation(site, identity), site, language))
    none = (text(language.say("We have recorded nothing more about it.")),)
    about = Section(title=language.say("Facts"), facts=facts, texts=() if facts else none)
    summed = endorsed.summed(site, identity, language)
    return replace(
        summed,
        head=replace(summed.head, title=words.name(one.names, language), kicker=language.say("Organisation")),
        ways=(Link(language.say("All organisations"), addresses.index(language.code, "organisations")),),
        sections=(
            *summed.sections,
            *((about,) if facts or not ours else ()),
            *ours,
        ),
    )


def organisations(site: Site, language: Language) -> SectionsView:
    """Lists all organisations."""
    links = tuple(
        Link(words.name(one.names, language), addresses.organisation(language.code, identity))
        for identity, one in site.catalogue.registers.organisations.items()
    )
    return SectionsView(
        head=Head(
            title=language.say("Organisations"),
            lead=text(language.say("Members, allies and others that our positions name.")),
        ),
        ways=(Link(language.say("Members by recommendations"), addresses.index(language.code, "endorsements")),),
        sections=(_listed(links, language.say("All of them"), language),),
    )


def _listed(links: tuple[Link, ...], title: str, language: Language) -> Section:
    return Section(title=title, links=links, texts=() if links else (text(language.say("There is none yet.")),))
