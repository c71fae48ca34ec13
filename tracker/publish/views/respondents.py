"""The organisations that answered a consultation under their own name: all of them, over several pages."""

from collections.abc import Iterator

from tracker.model.feedback import Feedback, Respondent
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import answered, naming, registered
from tracker.publish.views.parts import Head, Section, SectionsView

A_PAGE = 60
"""How many organisations one page lists, so that it stays light."""

TABLE = "/data/respondents.csv"

Pair = tuple[Feedback, Respondent]


def numbers(site: Site, reference: str) -> range:
    """Gives the numbers of the pages of a procedure, from 1; none where no organisation is known."""
    return range(1, -(-len(_pairs(site, reference)) // A_PAGE) + 1)


def pages(site: Site) -> Iterator[tuple[str, int]]:
    """Gives every page: the reference of its procedure, and its number."""
    for reference in site.catalogue.feedback:
        if reference in site.catalogue.procedures:
            for number in numbers(site, reference):
                yield reference, number


def _pairs(site: Site, reference: str) -> list[Pair]:
    every = [(found, one) for found in answered.of_procedure(site, reference) for one in found.respondents]
    return sorted(every, key=lambda pair: (pair[1].name.casefold(), pair[1].id))


def view(site: Site, reference: str, number: int, language: Language) -> SectionsView:
    """Makes one page of the list."""
    found, pairs = answered.of_procedure(site, reference), _pairs(site, reference)
    shown = pairs[(number - 1) * A_PAGE : number * A_PAGE]
    title = site.title(reference, language.code)
    several = len(found) > 1
    return SectionsView(
        head=Head(
            title=language.say("Who answered"),
            kicker=site.institution(site.catalogue.procedures[reference].source, reference, language),
            reference=reference,
            lead=(naming.titled(title, addresses.procedure(language.code, reference), language),),
            notes=(
                *((text(language.say(registered.EXAMPLE)),) if any(one.example for one in found) else ()),
                text(language.say("Private persons, and others who may be persons, are counted and never named.")),
            ),
        ),
        ways=_ways(site, reference, number, language),
        sections=(
            Section(
                title=language.count(len(pairs), "{n} organisation", "{n} organisations"),
                texts=_which(number, pairs, language),
                items=tuple(_item(*pair, language, several=several) for pair in shown),
                links=(Link(language.say("All organisations (CSV)"), TABLE),),
            ),
        ),
    )


def _which(number: int, pairs: list[Pair], language: Language) -> tuple[Paragraph, ...]:
    """Says which part of a long list this page is."""
    if len(pairs) <= A_PAGE:
        return ()
    start = (number - 1) * A_PAGE + 1
    end = min(start + A_PAGE - 1, len(pairs))
    said = language.runs(
        "Numbers {start} to {end}: from {first} to {last}.",
        start=str(start),
        end=str(end),
        first=pairs[start - 1][1].name,
        last=pairs[end - 1][1].name,
    )
    return (said,)


def _ways(site: Site, reference: str, number: int, language: Language) -> tuple[Link, ...]:
    own = Link(language.say("The whole procedure"), addresses.procedure(language.code, reference))
    other = [one for one in numbers(site, reference) if abs(one - number) == 1]
    links = (
        Link(language.say("Part {number}", number=one), addresses.respondents(language.code, reference, one))
        for one in other
    )
    return (own, *links)


def _item(found: Feedback, one: Respondent, language: Language, *, several: bool) -> Paragraph:
    """Says of an organisation what it is, whence, when it answered, and its number in the Transparency Register."""
    said = [answered.kind(one.kind, language)]
    said += [answered.country(one.country, language)] if one.country else []
    said.append(text(words.day(language, one.date)))
    said += [text(one.register_number)] if one.register_number else []
    said += [text(answered.period(found, language))] if several else []
    runs = [Run(one.name, href=outside(one.url))]
    for each in said:
        runs += (Run(", "), *each)
    return tuple(runs)
