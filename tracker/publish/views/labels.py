"""A source's labels and codes for the reader: our words where they help, the source's own always beside them."""

from tracker.model.procedure import Event, Procedure
from tracker.publish import codes
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run
from tracker.publish.views import naming


def spoken(procedure: Procedure) -> str:
    """Gives the language in which the source of a procedure speaks, as its events tell it; empty when none does."""
    return procedure.events[0].lang if procedure.events else ""


def ours(label: str, lang: str, language: Language, body: str = "") -> str:
    """Gives our words for a label in the reader's language; empty when the source's own do.

    The result of a vote always gets ours, since the Chamber says ``AANGENOMEN`` of a committee too; a code always;
    other words when they are not in the reader's language.

    Args:
        label: as the source writes it.
        lang: its language.
        language: the reader's.
        body: where a vote was held.
    """
    if said := codes.result(label, body):
        return language.say(said)
    if not naming.foreign(lang, language) and not codes.is_code(label):
        return ""
    said = codes.ours(label)
    return language.say(said) if said else ""


def quoted(label: str, lang: str, language: Language) -> Run:
    """Quotes a source's words; a code has no language."""
    return Run(label, lang="" if codes.is_code(label) else naming.foreign(lang, language), quoted=True)


def both(label: str, lang: str, language: Language, body: str = "") -> Paragraph:
    """Gives our words with the source's behind them, or the source's alone."""
    source = quoted(label, lang, language)
    said = ours(label, lang, language, body)
    return (Run(f"{said} ("), source, Run(")")) if said else (source,)


def of_event(event: Event, language: Language) -> Paragraph:
    """Gives both for an event."""
    return both(event.label, event.lang, language, event.body)


def plain(label: str, lang: str, language: Language) -> Paragraph:
    """Gives both where the source's words need no quotation marks: the type of a document, a legal form."""
    said = ours(label, lang, language)
    words = Run(label, lang="" if codes.is_code(label) else naming.foreign(lang, language))
    return (Run(f"{said} ("), words, Run(")")) if said else (words,)
