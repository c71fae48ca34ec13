"""Who answered a consultation, on the page of its procedure: a sentence, and a bar for each kind and country."""

from collections.abc import Callable, Iterable, Mapping

from tracker.model.feedback import Feedback, Respondent, ours
from tracker.publish import addresses, codes, words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import labels, naming, polls, registered
from tracker.publish.views.parts import Bar, Cell, Section, Table

NONE = "none"
"""Under this word those are counted who gave no kind, or no country."""

SAID = 3
"""How many kinds the sentence names."""

MOST = 10
"""How many countries get a row of their own; the rest share one."""

NUMBER, BAR = marked("Responses"), marked("As a bar")

TABLE = "/data/answered.csv"

Name = Callable[[str], Paragraph]
Counted = tuple[Paragraph, int]


def of_procedure(site: Site, reference: str) -> tuple[Feedback, ...]:
    """Gives the counts of a procedure, the latest period first."""
    return site.catalogue.feedback.get(reference, ())[::-1]


def sections(site: Site, reference: str, language: Language) -> tuple[Section, ...]:
    """Shows who answered in each period to react; nothing where nobody has counted."""
    found = of_procedure(site, reference)
    return tuple(_section(site, one, language, alone=len(found) == 1) for one in found)


def of_us(site: Site, reference: str, feedback_id: str = "") -> tuple[Respondent, ...]:
    """Gives our own contributions to a procedure: by our number in the register, or by the portal's number of one."""
    number = site.own.register_number
    return tuple(one for found in of_procedure(site, reference) for one in ours(found, number, feedback_id))


def _of_us(site: Site, found: Feedback, language: Language) -> tuple[Paragraph, ...]:
    """Links our contributions in one period, each once, also those that a submission names by the portal's number."""
    ids = [sent.submission.feedback for sent in site.sent if sent.reference == found.reference]
    every = dict.fromkeys(one for name in ("", *ids) for one in ours(found, site.own.register_number, name))
    return tuple(
        language.runs("Our contribution: {contribution}.", contribution=at_portal(one, language)) for one in every
    )


def at_portal(one: Respondent, language: Language) -> Run:
    """Links a contribution at the portal, by its name and day."""
    return Run(naming.dot(one.name, words.day(language, one.date)), href=outside(one.url))


def _section(site: Site, found: Feedback, language: Language, *, alone: bool) -> Section:
    named = len(found.respondents)
    page = Link(
        language.count(named, "{n} organisation that answered", "{n} organisations that answered"),
        addresses.respondents(language.code, found.reference),
    )
    kinds = _ranked(found.kinds, lambda word: kind(word, language))
    countries = _ranked(found.countries, lambda code: country(code, language))
    return Section(
        title=naming.dot(language.say("Who answered"), "" if alone else period(found, language)),
        anchor=f"answered-{found.publication}",
        texts=_said(site, found, language),
        table=_table(language.say("By kind"), language.say("Kind"), kinds, language),
        more=_table(language.say("By country"), language.say("Country"), _first(countries, language), language),
        links=(*((page,) if named else ()), Link(language.say("The counts (CSV)"), TABLE)),
        after=(text(language.say("Private persons, and others who may be persons, are counted and never named.")),),
    )


def _said(site: Site, found: Feedback, language: Language) -> tuple[Paragraph, ...]:
    """Says how many answered, how many the portal has, and which are ours; of an example, first that it is one."""
    if found.example:
        return text(language.say(registered.EXAMPLE)), sentence(found, language)
    return sentence(found, language), received(found, language), *_of_us(site, found, language)


def period(found: Feedback, language: Language) -> str:
    """Names the period to react that was counted."""
    return labels.ours(found.kind, "", language) or found.kind


def sentence(found: Feedback, language: Language) -> Paragraph:
    """Says how many answered, and which kinds the most."""
    most = _ranked(found.kinds, lambda word: kind(word, language))[:SAID]
    names: list[Run] = []
    for name, number in most:
        names += [Run(", ")] if names else []
        names += (*name, Run(f" ({number})"))
    day = words.day(language, words.local(found.counted).date())
    whole = language.count(found.listed, "{n} response, counted on {day}.", "{n} responses, counted on {day}.", day=day)
    return joined(text(whole), language.runs("The most are from: {kinds}.", kinds=tuple(names)) if names else ())


def received(found: Feedback, language: Language) -> Paragraph:
    """Says how many the portal received and how many it shows: the two may differ by far."""
    if found.received is None:
        return text(language.say("The portal does not say how many it received."))
    if found.received == found.listed:
        return text(language.say("The portal shows all that it received."))
    told = language.count(
        found.received,
        "The portal says that it received {n} response, and shows {shown}.",
        "The portal says that it received {n} responses, and shows {shown}.",
        shown=found.listed,
    )
    return text(told)


def kind(word: str, language: Language) -> Paragraph:
    """Names a kind of respondent in our words; one that we do not know in the portal's own."""
    if word == NONE:
        return text(language.say("not given"))
    ours = codes.RESPONDENTS.get(word, "")
    return text(language.say(ours)) if ours else (Run(word, quoted=True),)


def country(code: str, language: Language) -> Paragraph:
    """Names a country in the reader's language."""
    return text(language.say("not given") if code == NONE else polls.country(code, language))


def _ranked(counts: Mapping[str, int], name: Name) -> list[Counted]:
    """Orders by number, the largest first; those who gave nothing come last."""
    order = sorted(counts.items(), key=lambda pair: (pair[0] == NONE, -pair[1], pair[0]))
    return [(name(word), number) for word, number in order]


def _first(ranked: list[Counted], language: Language) -> list[Counted]:
    """Keeps the first ones, and joins the rest in one row."""
    if len(ranked) <= MOST + 1:
        return ranked
    rest = ranked[MOST:]
    others = language.count(len(rest), "{n} other", "{n} others, together")
    return [*ranked[:MOST], (text(others), sum(number for _, number in rest))]


def _table(caption: str, head: str, counted: Iterable[Counted], language: Language) -> Table:
    rows = list(counted)
    most = max((number for _, number in rows), default=1)
    number, bar = language.say(NUMBER), language.say(BAR)
    return Table(
        caption=caption,
        heads=(head, number, bar),
        rows=tuple(
            (
                Cell(label=head, text=name),
                Cell(label=number, text=text(str(amount)), whole=True),
                Cell(label=bar, text=(), bars=drawn(amount, most)),
            )
            for name, amount in rows
        ),
    )


def drawn(number: int, most: int) -> tuple[Bar, ...]:
    """Draws a number as long as it is against the largest; a small one stays a line that is seen."""
    return (Bar(x=1, width=max(1, round(number * polls.WIDE / most)), fill=polls.FOR),) if number else ()
