"""Procedures by institution, by legislature or year, and by stage; and the index by reference.

Lists are cut by what never moves (institution, legislature, year), never by a running page number.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from tracker.model.stage import Stage
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Run, text
from tracker.publish.site import Site
from tracker.publish.views import dossier, naming, offered
from tracker.publish.views.parts import Cell, Head, Section, SectionsView, Table
from tracker.publish.vocabulary import STAGE_MEANS, STAGES

MOST = 200
"""How many procedures a list by stage shows one by one; of more it counts, and leads to the lists by year."""

FIRST_YEAR = 1900
"""A lower number counts legislatures."""

Folders = Mapping[str, list[str]]
"""References by legislature or year."""

STAGE_HEADS = (marked("Status"), marked("What it means"), marked("Procedures"))
HEADS = (marked("Institution"), marked("Procedures"), marked("By legislature or year"))


def procedures(site: Site, language: Language) -> SectionsView:
    """Makes the index of all procedures: by institution, by stage, by reference."""
    total = len(site.catalogue.procedures)
    lead = language.count(
        len(site.folders), "{total} at {n} institution.", "{total} at {n} institutions.", total=_number(total, language)
    )
    return SectionsView(
        head=Head(title=language.say("Procedures"), lead=text(lead)),
        ways=(
            Link(language.say("Everything under way"), addresses.index(language.code, "board")),
            Link(language.say("Where you can react"), addresses.index(language.code, "windows")),
        ),
        sections=(
            Section(title=language.say("By institution"), table=_institutions(site, language)),
            Section(title=language.say("By status"), links=stage_links(site, language)),
            *_by_reference(site, language),
        ),
    )


def _number(number: int, language: Language) -> str:
    return language.count(number, "{n} procedure", "{n} procedures")


def _institutions(site: Site, language: Language) -> Table:
    heads = tuple(language.say(head) for head in HEADS)
    return Table(
        caption="",
        heads=heads,
        rows=tuple(
            (
                Cell(
                    label=heads[0],
                    text=(Run(name_of(site, key, language), href=addresses.institution(language.code, key)),),
                ),
                Cell(label=heads[1], text=text(str(sum(map(len, folders.values()))))),
                Cell(label=heads[2], text=_folder_runs(key, folders, language)),
            )
            for key, folders in site.folders.items()
        ),
    )


def _folder_runs(key: str, folders: Folders, language: Language) -> tuple[Run, ...]:
    made: list[Run] = []
    for folder in folders:
        made += [Run(", ")] if made else []
        made.append(Run(folder_name(folder, language), href=addresses.institution(language.code, key, folder)))
    return tuple(made)


def name_of(site: Site, key: str, language: Language) -> str:
    """Names an institution by its key."""
    source = site.catalogue.sources.get(key)
    return words.name(source.names, language) if source else language.say("Other institutions")


def folder_name(folder: str, language: Language) -> str:
    """Names a legislature or a year as its institution counts them; a folder that is no number holds all."""
    if not folder.isdecimal():
        return language.say("all")
    return folder if int(folder) >= FIRST_YEAR else language.say("legislature {number}", number=folder)


def stage_links(site: Site, language: Language) -> tuple[Link, ...]:
    """Links every stage at which something stands, with how many."""
    counted = Counter(site.stages.values())
    return tuple(
        Link(language.say(STAGES[stage]), addresses.stage(language.code, stage), note=str(counted[stage]))
        for stage in Stage
        if counted[stage]
    )


def _by_reference(site: Site, language: Language) -> tuple[Section, ...]:
    """Lists every reference by institution; of very many only the lists by year have them."""
    if len(site.catalogue.procedures) > MOST:
        return ()
    return tuple(
        Section(
            title=name_of(site, key, language),
            anchor=key,
            small=True,
            table=dossier.table(site, tuple(ref for refs in folders.values() for ref in refs), language, caption=""),
        )
        for key, folders in site.folders.items()
    )


def institution(site: Site, key: str, language: Language) -> SectionsView:
    """Makes the page of an institution: its legislatures or years, where its procedures stand, its source."""
    folders = site.folders[key]
    number = sum(map(len, folders.values()))
    found = offered.offers(site, "institution", key, language)
    return SectionsView(
        head=Head(
            title=name_of(site, key, language),
            kicker=language.say("Institution"),
            lead=text(language.say("We follow {procedures} here.", procedures=_number(number, language))),
            offers=found,
        ),
        ways=(Link(language.say("All procedures"), addresses.index(language.code, "procedures")),),
        sections=(
            Section(
                title=language.say("By legislature or year"),
                links=tuple(
                    Link(
                        folder_name(folder, language),
                        addresses.institution(language.code, key, folder),
                        note=str(len(refs)),
                    )
                    for folder, refs in folders.items()
                ),
            ),
            *_addressed(site, key, language),
            *_source(site, key, language),
            Section(title=language.say("Follow this"), links=offered.named(found, language)),
        ),
    )


def _addressed(site: Site, key: str, language: Language) -> tuple[Section, ...]:
    """Links those of the institution to whom we address recommendations."""
    links = tuple(
        Link(words.name(one.names, language), addresses.addressee(language.code, identity))
        for identity, one in site.catalogue.registers.addressees.items()
        if one.institution == key
    )
    return (Section(title=language.say("What we ask of it"), links=links),) if links else ()


def _source(site: Site, key: str, language: Language) -> tuple[Section, ...]:
    source = site.catalogue.sources.get(key)
    if source is None:
        return ()
    links = (
        Link(language.say("State of this source"), addresses.source(language.code, key)),
        Link(language.say("The institution’s own site"), source.home),
    )
    return (Section(title=language.say("Source"), links=links),)


def folder(site: Site, key: str, name: str, language: Language) -> SectionsView:
    """Makes the page of a legislature or a year: its procedures by where they stand."""
    by_stage: dict[Stage, list[str]] = defaultdict(list)
    for reference in site.folders[key][name]:
        by_stage[site.stages[reference]].append(reference)
    title = name_of(site, key, language)
    return SectionsView(
        head=Head(
            title=title if not name.isdecimal() else naming.dot(title, folder_name(name, language)),
            kicker=language.say("Procedures"),
            lead=text(f"{_number(len(site.folders[key][name]), language)}."),
        ),
        ways=(Link(title, addresses.institution(language.code, key)),),
        sections=tuple(
            Section(
                title=language.say(STAGES[stage]),
                anchor=stage.value,
                table=dossier.table(site, tuple(by_stage[stage]), language, caption=""),
            )
            for stage in Stage
            if stage in by_stage
        ),
    )


def stage(site: Site, value: str, language: Language) -> SectionsView:
    """Makes the page of a stage: what stands there, by institution; of very many, how many where."""
    wanted = Stage(value)
    found = {key: _at(site, folders, wanted) for key, folders in site.folders.items()}
    many = sum(len(refs) for folders in found.values() for refs in folders.values()) > MOST
    return SectionsView(
        head=Head(
            title=language.say(STAGES[wanted]),
            kicker=language.say("Procedures by status"),
            lead=text(language.say(STAGE_MEANS[wanted])),
        ),
        ways=(Link(language.say("All procedures"), addresses.index(language.code, "procedures")),),
        sections=tuple(_of_stage(site, key, mine, wanted, language, many=many) for key, mine in found.items() if mine),
    )


def _at(site: Site, folders: Folders, wanted: Stage) -> Folders:
    """Gives the references that stand at a stage, by legislature or year."""
    found = {name: [ref for ref in refs if site.stages[ref] is wanted] for name, refs in folders.items()}
    return {name: refs for name, refs in found.items() if refs}


def _of_stage(site: Site, key: str, mine: Folders, wanted: Stage, language: Language, *, many: bool) -> Section:
    title = name_of(site, key, language)
    if not many:
        references = tuple(ref for refs in mine.values() for ref in refs)
        return Section(title=title, small=True, table=dossier.table(site, references, language, caption=""))
    links = tuple(
        Link(
            folder_name(name, language),
            f"{addresses.institution(language.code, key, name)}#{wanted.value}",
            note=str(len(refs)),
        )
        for name, refs in mine.items()
    )
    return Section(title=title, small=True, links=links)


def institutions(site: Site, language: Language) -> SectionsView:
    """Makes the list of institutions."""
    return SectionsView(
        head=Head(title=language.say("Institutions")),
        sections=(Section(title=language.say("Procedures"), table=_institutions(site, language)),),
    )


def stages(site: Site, language: Language) -> SectionsView:
    """Makes the list of stages, each with what it means."""
    counted = Counter(site.stages.values())
    heads = tuple(language.say(head) for head in STAGE_HEADS)
    rows = tuple(
        (
            Cell(label=heads[0], text=text(language.say(STAGES[one]))),
            Cell(label=heads[1], text=text(language.say(STAGE_MEANS[one]))),
            Cell(label=heads[2], text=_stage_number(one, counted[one], language)),
        )
        for one in Stage
    )
    lead = language.say("One list of words for all institutions; the institution’s own stand beside them.")
    return SectionsView(
        head=Head(title=language.say("Where procedures stand"), lead=text(lead)),
        sections=(Section(title=language.say("The words"), table=Table(caption="", heads=heads, rows=rows)),),
    )


def _stage_number(stage: Stage, number: int, language: Language) -> tuple[Run, ...]:
    href = addresses.stage(language.code, stage) if number else ""
    return (Run(_number(number, language), href=href),)
