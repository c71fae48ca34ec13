"""The sources: when each was last reached, what is held or failing, what is read and expected, its known delay."""

from collections.abc import Mapping

from tracker.catalogue import MANUAL
from tracker.publish import addresses, words
from tracker.publish.language import NBSP, Language, marked
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import naming, reached
from tracker.publish.views.parts import Cell, Fact, Head, Section, SectionsView, Table
from tracker.publish.views.reached import Standing
from tracker.sources.source import Source

HEADS = (
    marked("Source"),
    marked("Procedures"),
    marked("Last reached"),
    marked("Not verified"),
    marked("Awaiting a person"),
)


def view(site: Site, language: Language) -> SectionsView:
    """Makes the page: all sources in a table, then each."""
    lead = language.say(
        "Every status on this site comes from an official source. Here is when we last reached each, and what is "
        "doubtful."
    )
    moment = language.say("As of {moment}.", moment=words.moment(language, site.as_of))
    doubts = reached.lines(site, language)
    return SectionsView(
        head=Head(title=language.say("State of the sources"), lead=text(lead), notes=(text(moment),)),
        sections=(
            Section(title=language.say("At a glance"), table=_table(site, language)),
            *((Section(title=language.say("What is wrong now"), days=doubts),) if doubts else ()),
            *(_source(site, source, language) for source in site.catalogue.sources.values()),
            *_by_hand(site, language),
        ),
    )


def _table(site: Site, language: Language) -> Table:
    heads = tuple(language.say(head) for head in HEADS)
    rows = tuple(_row(site, source, heads, language) for source in site.catalogue.sources.values())
    return Table(caption="", heads=heads, rows=rows)


def _row(site: Site, source: Source, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    found = reached.standing(site, source.key)
    last = words.day(language, words.local(found.last).date()) if found.last else language.say("never")
    followed = sum(map(len, site.folders.get(source.key, {}).values()))
    by_hand = bool(followed) and not found.number
    name = Run(words.name(source.names, language), href=addresses.source(language.code, source.key))
    return (
        Cell(label=heads[0], text=(name,)),
        Cell(label=heads[1], text=text(str(followed))),
        Cell(
            label=heads[2],
            text=text(language.say("written by hand") if by_hand else last),
            under=words.hour(language, found.last) if found.last else "",
        ),
        Cell(label=heads[3], text=text(str(len(found.failing) + len(found.stale)))),
        Cell(label=heads[4], text=text(str(len(found.held)))),
    )


def _source(site: Site, source: Source, language: Language) -> Section:
    """Shows one source: how it is, how it is reached, and what its reader takes for granted."""
    found = reached.standing(site, source.key)
    home = Run(source.home, href=source.home)
    delay = text(language.count(int(source.delay), "{n} second at least", "{n} seconds at least"))
    lags = _of_language(source.lags, language)
    facts: list[tuple[str, tuple[Paragraph, ...]]] = [
        (language.say("Site"), ((home,),)),
        (language.say("Known delay"), (lags,) if lags else ()),
        (language.say("Terms of use, as we read them"), _english((source.licence,), language)),
    ]
    raw: list[tuple[str, tuple[Paragraph, ...]]] = [
        (language.say("References"), tuple(text(form) for form in source.forms)),
        (language.say("Between two questions"), (delay,) if source.read else ()),
        (language.say("Every page must have"), _english(source.expectations.landmarks, language)),
        (language.say("Status words that we understand"), _english(source.expectations.vocabulary, language)),
    ]
    return Section(
        title=words.name(source.names, language),
        anchor=source.key,
        small=True,
        texts=_health(site, source, found, language),
        facts=_facts(facts),
        raw_title=language.say("What its reader expects"),
        raw=_facts(raw),
        links=_institution(site, source, language),
    )


def _facts(rows: list[tuple[str, tuple[Paragraph, ...]]]) -> tuple[Fact, ...]:
    return tuple(Fact(term=term, values=values) for term, values in rows if values)


def _institution(site: Site, source: Source, language: Language) -> tuple[Link, ...]:
    if source.key not in site.folders:
        return ()
    return (Link(language.say("Its procedures"), addresses.institution(language.code, source.key)),)


def _of_language(texts: Mapping[str, str], language: Language) -> Paragraph:
    """Gives a text in the reader's language, else in English."""
    if said := texts.get(language.code):
        return (Run(said),)
    return (Run(texts["en"], lang=naming.foreign("en", language)),) if "en" in texts else ()


def _english(texts: tuple[str, ...], language: Language) -> tuple[Paragraph, ...]:
    """Gives what a reader's module states of itself, in English, on one line."""
    said = f"{NBSP}· ".join(texts)
    return ((Run(said, lang=naming.foreign("en", language)),),) if said else ()


def _health(site: Site, source: Source, found: Standing, language: Language) -> tuple[Paragraph, ...]:
    """Says in sentences how a source is."""
    if not found.number:
        followed = sum(map(len, site.folders.get(source.key, {}).values()))
        if not followed:
            return (text(language.say("We follow nothing there at the moment.")),)
        return (
            text(
                language.count(
                    followed,
                    "{n} procedure, written by hand from its official page.",
                    "{n} procedures, written by hand from their official pages.",
                )
            ),
        )
    number = language.count(found.number, "{n} procedure", "{n} procedures")
    if found.last is None or found.oldest is None:
        return (text(language.say("{procedures}; never reached yet.", procedures=number)),)
    said = language.say(
        "{procedures}. Last reached on {last}; the oldest confirmation is of {oldest}.",
        procedures=number,
        last=words.moment(language, found.last),
        oldest=words.full_day(language, words.local(found.oldest).date()),
    )
    return (joined(text(said), *_troubles(found, language)),)


def _troubles(found: Standing, language: Language) -> tuple[Paragraph, ...]:
    """Says how many are not verified or held; that nothing is wrong is said too."""
    failing, held, stale = len(found.failing), len(found.held), len(found.stale)
    no_answer = language.count(
        failing, "{n} got no usable answer at the last try.", "{n} got no usable answer at the last try."
    )
    awaiting = language.count(held, "{n} answer awaits a person.", "{n} answers await a person.")
    old = language.count(stale, "{n} was not confirmed for five days.", "{n} were not confirmed for five days.")
    told = ((failing, no_answer), (held, awaiting), (stale, old))
    said = tuple(text(sentence) for number, sentence in told if number)
    return said or (text(language.say("Nothing is wrong.")),)


def _by_hand(site: Site, language: Language) -> tuple[Section, ...]:
    records = [record for record in site.catalogue.procedures.values() if record.source == MANUAL]
    if not records:
        return ()
    items = tuple((naming.procedure_run(site, one.reference, language, with_title=True),) for one in records)
    said = language.say("Taken over by a person from the official page, whose address each record names.")
    return (Section(title=language.say("Written by hand"), anchor=MANUAL, texts=(text(said),), items=items),)
