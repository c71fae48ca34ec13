"""Who stands behind a demand: mandate, members, partners and counterparts of a position; members by recommendations."""

from tracker.catalogue import AskOf, PositionFile
from tracker.model.backing import Agreement, Aside, Consulted, Counterpart, Endorsement
from tracker.model.position import Position, PositionStatus
from tracker.publish import addresses, words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, joined, listed, text
from tracker.publish.site import Site
from tracker.publish.views import naming, registered
from tracker.publish.views.parts import Cell, Fact, Head, Section, SectionsView, Table

AGREEMENTS = {Agreement.JOINT: marked("Joint position"), Agreement.DIVERGENT: marked("Another position")}
FREE = marked("A member that does not endorse a position is not bound by it. It may stand aside, and need not say why.")
EXAMPLES = marked("An example is invented to show how this page works. It is marked, and counted nowhere.")


def sections(site: Site, file: PositionFile, language: Language) -> tuple[Section, ...]:
    """Gives the section of a position on who stands behind it; nothing where nothing is written down."""
    position = file.original.value
    rows: tuple[tuple[str, tuple[Paragraph, ...]], ...] = (
        (language.say("Mandate"), mandate(file, language)),
        (language.say("Endorsed by"), tuple(_endorsed(site, file, one, language) for one in position.endorsements)),
        (language.say("Standing aside"), tuple(_aside(site, file, one, language) for one in position.aside)),
        (language.say("Consulted elsewhere"), tuple(_consulted(site, one, language) for one in position.consulted)),
        (
            language.say("Counterparts"),
            tuple(_counterpart(site, file, one, language) for one in position.counterparts),
        ),
    )
    facts = tuple(Fact(term=term, values=values) for term, values in rows if values)
    if not facts:
        return ()
    matrix = Link(language.say("Members by recommendations"), addresses.index(language.code, "endorsements"))
    links = (matrix,) if position.endorsements or position.aside else ()
    return (Section(title=language.say("Who stands behind this"), anchor="backing", facts=facts, links=links),)


def mandate(file: PositionFile, language: Language) -> tuple[Paragraph, ...]:
    """Says who decided on a position, when, and by which rule; nothing where that is not written down."""
    given = file.original.value.mandate
    if given is None:
        return ()
    lang = naming.foreign(file.original.value.lang, language)
    said = language.runs(
        "Decided by {who} on {day}; rule: {rule}.",
        who=Run(given.by, lang=lang),
        day=words.day(language, given.date),
        rule=Run(given.rule, lang=lang),
    )
    return (joined(said, _example(language, is_one=given.example)),)


def _example(language: Language, *, is_one: bool) -> Paragraph:
    return text(language.say(registered.EXAMPLE)) if is_one else ()


def _endorsed(site: Site, file: PositionFile, one: Endorsement, language: Language) -> Paragraph:
    return joined(_who(site, file, one, language), _example(language, is_one=one.example))


def _who(site: Site, file: PositionFile, one: Endorsement | Aside, language: Language) -> Paragraph:
    """Names a member, what it speaks of, when, and of which version; a newer version voids it."""
    said = language.runs(
        "{member}: {what}, on {day}.",
        member=registered.organisations(site, (one.organisation,), language),
        what=what(site, file, one, language),
        day=words.day(language, one.date),
    )
    return joined(said, _older(file, one, language))


def _older(file: PositionFile, one: Endorsement | Aside, language: Language) -> Paragraph:
    """Says that a newer version has come since, and whether the member spoke of that one; nothing of today's."""
    position = file.original.value
    if one.version == position.version:
        return ()
    spoke = any(o.version == position.version and o.organisation == one.organisation for o in _said(position))
    older = (
        language.say("That was about version {old}.", old=one.version)
        if spoke
        else language.say(
            "That was about version {old}; not yet about version {new}.", old=one.version, new=position.version
        )
    )
    return (Run(older, strong=True),)


def what(site: Site, file: PositionFile, one: Endorsement | Aside, language: Language) -> Paragraph:
    """Says what of a position a member speaks of: the whole, or some recommendations."""
    if not one.recommendations:
        return text(language.say("the whole position"))
    asks = {ask.recommendation.id: ask for ask in site.asks_of.get(file.original.value.id, [])}
    return listed([_ask_run(asks[name], language) for name in one.recommendations if name in asks])


def _ask_run(ask: AskOf, language: Language) -> Run:
    wording, lang = naming.ask_text(ask, language)
    return Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language))


def _aside(site: Site, file: PositionFile, one: Aside, language: Language) -> Paragraph:
    lang = naming.foreign(file.original.value.lang, language)
    why = language.runs("Reason: {why}", why=Run(one.why, lang=lang)) if one.why else ()
    return joined(_who(site, file, one, language), why, _example(language, is_one=one.example))


def _consulted(site: Site, one: Consulted, language: Language) -> Paragraph:
    said = language.runs(
        "{member}, on {day}.",
        member=registered.organisations(site, (one.organisation,), language),
        day=words.day(language, one.date),
    )
    return joined(said, _example(language, is_one=one.example))


def _counterpart(site: Site, file: PositionFile, one: Counterpart, language: Language) -> Paragraph:
    lang = naming.foreign(file.original.value.lang, language)
    word = Run(language.led(language.say(AGREEMENTS[one.agreement])), strong=True)
    who = (*registered.organisations(site, (one.organisation,), language), Run(language.led("")))
    shown = registered.attached("", "", one.address) if outside(one.address) else Run("")
    link = (shown,) if shown.text else ()
    return joined((word,), who, (Run(one.says, lang=lang),), link, _example(language, is_one=one.example))


def of_organisation(site: Site, identity: str, language: Language) -> tuple[Section, ...]:
    """Lists the positions that an organisation endorses, and those from which it stands aside."""
    files = site.catalogue.positions.values()
    endorsed = tuple(
        _about(site, file, one, language)
        for file in files
        for one in file.original.value.endorsements
        if one.organisation == identity
    )
    aside = tuple(
        _about(site, file, one, language)
        for file in files
        for one in file.original.value.aside
        if one.organisation == identity
    )
    parts = ((language.say("What it endorses"), endorsed), (language.say("Where it stands aside"), aside))
    return tuple(Section(title=title, items=items) for title, items in parts if items)


def _about(site: Site, file: PositionFile, one: Endorsement | Aside, language: Language) -> Paragraph:
    said = language.runs(
        "{position}, version {version}: {what}.",
        position=naming.position_run(file, language),
        version=str(one.version),
        what=what(site, file, one, language),
    )
    return joined(said, _older(file, one, language), _example(language, is_one=one.example))


def matrix(site: Site, language: Language) -> SectionsView:
    """Makes the page of members by recommendations: a table for each position of which a member said something."""
    files = [
        file for file in site.catalogue.positions.values() if file.original.value.status is not PositionStatus.DRAFT
    ]
    told = [file for file in files if file.original.value.endorsements or file.original.value.aside]
    read = tuple(text(language.say(rule)) for rule in ((FREE, EXAMPLES) if site.own.demonstration else (FREE,)))
    none = Section(title=language.say("Members"), texts=(text(language.say("There is none yet.")),))
    return SectionsView(
        head=Head(
            title=language.say("Who stands behind which recommendation?"),
            lead=text(language.say("Which members endorse what, in which version.")),
        ),
        statement=_counted(files, language),
        sections=(
            *(tuple(_table(site, file, language) for file in told) or (none,)),
            Section(title=language.say("How to read this"), texts=read),
        ),
    )


def _counted(files: list[PositionFile], language: Language) -> str:
    """Counts the endorsements that hold: of the version of today; no example."""
    holding = sum(
        not one.example and one.version == file.original.value.version
        for file in files
        for one in file.original.value.endorsements
    )
    return language.count(holding, "{n} endorsement holds.", "{n} endorsements hold.")


def _said(position: Position) -> tuple[Endorsement | Aside, ...]:
    return (*position.endorsements, *position.aside)


def _table(site: Site, file: PositionFile, language: Language) -> Section:
    position = file.original.value
    said = _said(position)
    members = tuple(dict.fromkeys(one.organisation for one in said))
    known = site.catalogue.registers.organisations
    names = tuple(words.name(known[one].names, language) if one in known else one for one in members)
    heads = (language.say("Recommendation"), *names)
    rows = tuple(
        (
            Cell(label=heads[0], text=(_ask_run(ask, language),)),
            *(_cell(file, ask, member, name, language) for member, name in zip(members, names, strict=True)),
        )
        for ask in site.asks_of.get(position.id, [])
    )
    version = language.say("version {version}", version=position.version)
    return Section(
        title=naming.text_of(file, language)[1],
        note=joined((naming.position_run(file, language),), text(version)),
        table=Table(caption="", heads=heads, rows=rows),
    )


def said_of(ask: AskOf, member: str) -> list[Endorsement | Aside]:
    """Gives what a member said of a recommendation, in any version."""
    said = _said(ask.position.original.value)
    return [one for one in said if one.organisation == member and _is_about(one, ask)]


def _cell(file: PositionFile, ask: AskOf, member: str, name: str, language: Language) -> Cell:
    """Says what a member said of a recommendation: the newest, and of which version."""
    found = said_of(ask, member)
    if not found:
        return Cell(label=name, text=text("–"))
    newest = max(found, key=lambda one: (one.version, one.date))
    said = (Run(_word(newest, file.original.value.version, language), strong=True),)
    return Cell(label=name, text=said, under=language.say("example") if newest.example else "")


def _is_about(one: Endorsement | Aside, ask: AskOf) -> bool:
    """Tells whether a member spoke of a recommendation: an older version as a whole had not what was asked later."""
    if one.recommendations:
        return ask.recommendation.id in one.recommendations
    asked = ask.recommendation.asked
    return one.version == ask.position.original.value.version or asked is None or asked <= one.date


def _word(one: Endorsement | Aside, version: int, language: Language) -> str:
    endorses = isinstance(one, Endorsement)
    if one.version == version:
        return language.say("endorses") if endorses else language.say("stands aside")
    if endorses:
        return language.say("endorsed version {old}; version {new} not yet", old=one.version, new=version)
    return language.say("stood aside from version {old}", old=one.version)
