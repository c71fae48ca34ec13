"""The sentences that say why: which fact decided, and how the page's own status word lags behind it."""

import datetime as dt

from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.facts import CHAMBER, Facts, token
from tracker.sources.be_chamber.words import Word


def because(facts: Facts, word: Word, day: dt.date | None) -> str:
    """Says which words of the page decided, and when."""
    return f"{sentence(facts.said(word))}{f'; decided on {day}' if day else ''}."


def sentence(text: str) -> str:
    """Begins a sentence with words of the page."""
    return text[0].upper() + text[1:]


def quoted(texts: list[str]) -> str:
    """Quotes words of the page in a sentence."""
    return ", ".join(f"'{text}'" for text in texts)


def lag_of_row(facts: Facts, word: Word) -> str:
    """Says that a Status row overrules the status cell, when it does."""
    row = next((d.status for d in facts.fiche.documents if d.status and words.status(d.status) is word), "")
    return lag(facts, f"the Status row of the document says '{row}'") if row else ""


def lag(facts: Facts, fact: str, chambers: tuple[str, ...] = (CHAMBER,)) -> str:
    """Says that a fact overrules the status cell while that still says pending; empty when it does not."""
    pending = [(chamber, Word.PENDING) for chamber in chambers]
    line = next((line for line in facts.fiche.statuses if token(line) in pending), "")
    return f"The status cell still says '{line}', but: {fact}." if line else ""
