"""The clock of silence: who answered what we asked, who has not and since when, and how we asked again."""

from itertools import groupby

from tracker.catalogue import AskOf
from tracker.model.asking import Reminder, Term
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Age, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import asks, naming, register
from tracker.publish.views.parts import DayRow, Fact, Section
from tracker.publish.vocabulary import RESPONSES, STEPS
from tracker.silence import Basis, Clock, State, clocks


def of_ask(site: Site, of: AskOf, language: Language) -> tuple[Section, ...]:
    """Shows the clock of each addressee, and the ladder of reminders; nothing before it was asked."""
    running = clocks(site.catalogue, of, site.as_of)
    if not running:
        return ()
    ladder = _ladder(site, of, language)
    waiting = any(clock.state is State.WAITING for clock in running)
    clock = Section(
        title=language.say("Answer or silence"),
        anchor="silence",
        facts=tuple(_fact(site, clock, language) for clock in running),
        after=(text(language.say("We have not asked again.")),) if waiting and not ladder else (),
    )
    again = Section(title=language.say("Asked again"), anchor="again", days=ladder)
    return (clock, again) if ladder else (clock,)


def runs(site: Site, of: AskOf) -> bool:
    """Tells whether a clock of a recommendation still runs, so that a script has days to count again."""
    return any(clock.state is State.WAITING for clock in clocks(site.catalogue, of, site.as_of))


def _fact(site: Site, clock: Clock, language: Language) -> Fact:
    asked = text(language.say("Asked on {day}.", day=words.day(language, clock.asked)))
    values = (_state(site, clock, language), asked, _due(site, clock, language))
    return Fact(term=naming.offices(site, (clock.addressee,), language), values=tuple(filter(None, values)))


def _state(site: Site, clock: Clock, language: Language) -> Paragraph:
    """Says what came: an answer, silence until today, or none before the end."""
    if clock.answer:
        after = language.count(clock.days, "after {n} day", "after {n} days")
        day = words.day(language, clock.answer.date)
        response = language.say(RESPONSES[clock.answer.value])
        said = Run(language.say("Answered on {day}, {after}: {response}.", day=day, after=after, response=response))
        return joined((said,), asks.example(clock.answer, language))
    if clock.state is State.WAITING:
        return (age(site, clock, language),)
    return (Run(language.say("Never answered, and no longer open."), strong=True),)


def age(site: Site, clock: Clock, language: Language) -> Run:
    """Counts the days without an answer for the day of the page, and gives a script what it needs to count on."""
    said = language.count(
        clock.days,
        "{n} day without an answer, counted on {day}.",
        "{n} days without an answer, counted on {day}.",
        day=words.day(language, site.today),
    )
    one, many = language.forms(
        "{n} day without an answer, counted on {day}.", "{n} days without an answer, counted on {day}."
    )
    return Run(said, strong=True, age=Age(since=clock.asked.isoformat(), one=one, many=many))


def _due(site: Site, clock: Clock, language: Language) -> Paragraph:
    """Says by which day an answer was due and by whose rule; nothing of what was answered without one."""
    day = words.day(language, clock.ends) if clock.ends else ""
    if clock.basis is Basis.OURS:
        return text(language.say("We asked for it by {day}.", day=day))
    if clock.basis is None or clock.term is None:
        none = language.say("We know of no rule that sets a term to answer.")
        return text(none) if clock.state is State.WAITING else ()
    if clock.ends is None:
        return language.runs(
            "A rule sets a term, from a step that we have not taken: {rule}.", rule=_rule(clock.term, language)
        )
    rule = _rule(clock.term, language)
    if clock.ends < site.today:
        return language.runs("The term to answer ended on {day}: {rule}.", day=day, rule=rule)
    return language.runs("The term to answer ends on {day}: {rule}.", day=day, rule=rule)


def _rule(term: Term, language: Language) -> Run:
    return Run(words.name(term.what, language), href=outside(term.source))


def _ladder(site: Site, of: AskOf, language: Language) -> tuple[DayRow, ...]:
    """Lists the steps by which we asked again, the first one first; a further step of a day stands without it."""
    rows: list[DayRow] = []
    for date, steps in groupby(of.recommendation.reminders, key=lambda one: one.date):
        days = [words.day(language, date)]
        rows += [_step(site, of, one, days.pop() if days else "", language) for one in steps]
    return tuple(rows)


def _step(site: Site, of: AskOf, one: Reminder, day: str, language: Language) -> DayRow:
    whom = f"({naming.offices(site, one.to, language)})" if one.to and one.to != of.recommendation.to else ""
    link = asks.evidence(one.evidence)
    more = ((Run(link.text, href=link.href),) if link else (), asks.example(one, language))
    return DayRow(
        day=day,
        text=text(Run(language.say(STEPS[one.step]), strong=True), whom),
        more=tuple(filter(None, more)),
    )


def of_addressee(site: Site, identity: str, language: Language) -> tuple[Section, ...]:
    """Lists what an addressee has not answered, the longest silence first, and the term that a rule sets."""
    mine = [(ask, clock) for ask in register.to_addressee(site, identity) for clock in _of(site, ask, identity)]
    waiting = sorted((each for each in mine if each[1].state is State.WAITING), key=lambda each: each[1].asked)
    never = sum(clock.state is State.NEVER_ANSWERED for _, clock in mine)
    term = site.catalogue.registers.addressees[identity].term
    if not (waiting or never or term):
        return ()
    return (
        Section(
            title=language.say("Unanswered since"),
            anchor="silence",
            texts=(language.runs("A rule sets it a term to answer: {rule}.", rule=_rule(term, language)),)
            if term
            else (),
            days=tuple(_unanswered(site, ask, clock, language) for ask, clock in waiting),
            after=_never(never, language),
        ),
    )


def _never(number: int, language: Language) -> tuple[Paragraph, ...]:
    """Says how many were never answered, and are no longer waited for."""
    if not number:
        return ()
    said = language.count(
        number,
        "{n} question was never answered, and is no longer open.",
        "{n} questions were never answered, and are no longer open.",
    )
    return (text(said),)


def _of(site: Site, ask: AskOf, identity: str) -> list[Clock]:
    return [clock for clock in clocks(site.catalogue, ask, site.as_of) if clock.addressee == identity]


def _unanswered(site: Site, ask: AskOf, clock: Clock, language: Language) -> DayRow:
    wording, lang = naming.ask_text(ask, language)
    link = Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language))
    last = clock.reminders[-1] if clock.reminders else None
    again = (
        text(
            language.say(
                "Last asked again on {day}: {step}.",
                day=words.day(language, last.date),
                step=language.say(STEPS[last.step]).lower(),
            ),
            *asks.example(last, language),
        )
        if last
        else ()
    )
    return DayRow(
        day=words.day(language, clock.asked),
        text=(link,),
        more=tuple(filter(None, ((age(site, clock, language),), again))),
    )
