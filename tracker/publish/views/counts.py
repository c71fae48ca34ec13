"""What came of all that we asked, or of a part of it: one sentence whose parts sum to the whole, one sign an ask."""

from collections import Counter

from tracker.catalogue import AskOf
from tracker.model.position import Outcome
from tracker.publish.language import Language, marked
from tracker.publish.prose import Run
from tracker.publish.site import Site
from tracker.publish.views import naming
from tracker.publish.views.parts import Counted
from tracker.publish.vocabulary import OUTCOMES

SETTLED = (
    (Outcome.OBTAINED, marked("{n} obtained"), marked("{n} obtained")),
    (Outcome.IN_PART, marked("{n} in part"), marked("{n} in part")),
    (Outcome.NOT_OBTAINED, marked("{n} not"), marked("{n} not")),
    (Outcome.CONTRARY, marked("{n} the opposite"), marked("{n} the opposite")),
    (Outcome.MOOT, marked("{n} no longer applicable"), marked("{n} no longer applicable")),
)
"""How outcomes are counted in the sentence; that nothing was obtained is always said, other zeros are not."""

OPEN = (
    (Outcome.IN_MOTION, marked("{n} in motion"), marked("{n} in motion")),
    (Outcome.NOT_ASSESSED, marked("{n} not yet assessed"), marked("{n} not yet assessed")),
)
"""What stands apart among those that are open; the rest is not yet decided."""


def tally(site: Site, asks: list[AskOf], language: Language) -> tuple[tuple[Outcome, Counted], ...]:
    """Counts all eight outcomes, the zeros too: every recommendation is one sign."""
    found = Counter(site.outcome(one).outcome for one in asks)
    rows = []
    for outcome in OUTCOMES:
        one = naming.mark(outcome, language)
        number = found[outcome]
        rows.append((outcome, Counted(number=number, word=Run(one.word), marks=(one,) * number)))
    return tuple(rows)


def sentence(site: Site, asks: list[AskOf], language: Language) -> str:
    """Says the whole: of all that we asked, what came of it, and how many received an answer."""
    if not asks:
        return language.say("We have asked nothing yet.")
    found = Counter(site.outcome(one).outcome for one in asks)
    parts = [
        language.count(found[outcome], one, many)
        for outcome, one, many in SETTLED
        if found[outcome] or outcome is Outcome.OBTAINED
    ]
    return language.say(
        "{asked}: {parts}; {answered}.",
        asked=language.count(len(asks), "{n} asked", "{n} asked"),
        parts=", ".join([*parts, *_open(found, language)]),
        answered=language.count(sum(answered(one) for one in asks), "{n} received an answer", "{n} received an answer"),
    )


def answered(ask: AskOf) -> bool:
    """Tells whether an addressee answered; an invented answer counts in no sum."""
    return any(not answer.example for answer in ask.recommendation.answers)


def _open(found: Counter[Outcome], language: Language) -> list[str]:
    """Says how many are open, and what stands apart among them."""
    still = found[Outcome.UNDECIDED] + sum(found[outcome] for outcome, _, _ in OPEN)
    if not still:
        return []
    number = language.count(still, "{n} still open", "{n} still open")
    apart = [language.count(found[outcome], one, many) for outcome, one, many in OPEN if found[outcome]]
    if not apart:
        return [number]
    return [language.say("{number} (of which {parts})", number=number, parts=", ".join(apart))]
