"""The exam of an ask before it is adopted: how specific it is, by when, and how one would know (advocacy.md 1.3)."""

import re
from functools import cache

from tracker.model.position import Recommendation
from tracker.model.verbs import VERBS, Action

_TERM = re.compile(
    r"\b(binnen|vóór|voor (eind|het einde)|tegen|uiterlijk|elk jaar|jaarlijks\w*|elke|vanaf|sans délai|dans les|avant|"
    r"d’ici|chaque|au plus tard|dès|within|by \w+ 20\d\d|before|every|each|yearly|annual\w*|from day|zonder uitstel)\b"
)
"""Words that say by when, or how often."""


def action(text: str, lang: str) -> Action | None:
    """Tells of which class an ask is, by its first words; None when no verb of the lists begins it.

    Args:
        text: the ask.
        lang: its language; one without a list gives None.
    """
    head = " ".join(text.casefold().split())
    return next((found for found, pattern in _patterns(lang) if pattern.match(head)), None)


def says_when(text: str) -> bool:
    """Tells whether an ask itself says by when, or how often."""
    return bool(_TERM.search(" ".join(text.casefold().split())))


def missing(ask: Recommendation, lang: str, *, tracked: bool) -> tuple[str, ...]:
    """Names what an ask lacks of the four: ``act``, ``to``, ``due``, ``known_by``; empty when it passes.

    Args:
        ask: as it is written.
        lang: the language of its text.
        tracked: it is about a procedure that is tracked: then the decision is the day, and the final text shows it.
    """
    specific = action(ask.text, lang) is Action.SPECIFIC
    lacks = {
        "act": not (specific or ask.class_because),
        "to": not ask.to,
        "due": not (ask.due or tracked or says_when(ask.text)),
        "known_by": not (ask.known_by or tracked),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


@cache
def _patterns(lang: str) -> tuple[tuple[Action, re.Pattern[str]], ...]:
    return tuple((found, re.compile(rf"(?:{words})(?!\w)")) for found, words in VERBS.get(lang, ()))
