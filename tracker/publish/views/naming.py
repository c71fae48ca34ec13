"""How views name and link what they show: procedures, positions, addressees, outcomes."""

import datetime as dt
import re
from collections.abc import Iterable

from tracker.catalogue import AskOf, DossierFile, PositionFile
from tracker.model.position import Outcome
from tracker.model.procedure import Actor
from tracker.publish import addresses, words
from tracker.publish.language import NBSP, Language
from tracker.publish.prose import Paragraph, Run, listed
from tracker.publish.site import Site, Title, key
from tracker.publish.views.parts import Mark
from tracker.publish.vocabulary import BODIES, FORENAME_FIRST, OUTCOMES, SURNAME_FIRST

LONG_TITLE, LONG_WORD = 70, 18
_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def foreign(lang: str, language: Language) -> str:
    """Gives the language of a text when it is not the page's, else nothing."""
    return "" if lang == language.code else lang


def is_long(title: str) -> bool:
    """Tells whether a title is set smaller: over 70 characters, or with a word over 18 letters."""
    return len(title) > LONG_TITLE or any(len(word) > LONG_WORD for word in title.split())


def procedure_run(site: Site, reference: str, language: Language, *, with_title: bool = False) -> Run:
    """Links a procedure by its reference: to its page, else to the institution's, else to nothing.

    Args:
        site: what is published.
        reference: as its institution writes it.
        language: the reader's.
        with_title: its short title after the reference.
    """
    name = reference
    if with_title and (short := site.short_titles.get(reference, {}).get(language.code)):
        name = f"{reference}, {short}"
    return Run(name, href=procedure_href(site, reference, language))


def procedure_href(site: Site, reference: str, language: Language) -> str:
    """Gives where a procedure is read: on this site when it is tracked, else at its institution."""
    if reference in site.catalogue.procedures:
        return addresses.procedure(language.code, reference)
    for source in site.catalogue.sources.values():
        if source.recognise(reference):
            return source.page(reference)
    return ""


def titled(title: Title, href: str, language: Language) -> Run:
    """Links a title."""
    return Run(title.text, href=href, lang=foreign(title.lang, language))


def text_of(file: PositionFile | DossierFile, language: Language) -> tuple[str, str, str]:
    """Gives title, short title or title, and language of an editor's text, in the reader's language if it exists."""
    text = file.translations.get(language.code)
    value = text.value if text else file.original.value
    return value.title, value.short_title or value.title, value.lang


def position_run(file: PositionFile, language: Language) -> Run:
    """Links a position by its short title."""
    _, short, lang = text_of(file, language)
    return Run(short, href=addresses.position(language.code, file.original.value.id), lang=foreign(lang, language))


def dossier_run(file: DossierFile, language: Language) -> Run:
    """Links a dossier by its short title."""
    _, short, lang = text_of(file, language)
    return Run(short, href=addresses.dossier(language.code, file.original.value.id), lang=foreign(lang, language))


def ask_text(ask: AskOf, language: Language) -> tuple[str, str]:
    """Gives the text of a recommendation and its language."""
    translation = ask.position.translations.get(language.code)
    for text in translation.value.recommendations if translation else ():
        if text.id == ask.recommendation.id:
            return text.text, language.code
    return ask.recommendation.text, ask.position.original.value.lang


def ask_href(ask: AskOf, language: Language) -> str:
    """Gives the address of a recommendation's own page."""
    return addresses.recommendation(language.code, *key(ask))


def mark(outcome: Outcome, language: Language) -> Mark:
    """Gives the sign of an outcome."""
    return Mark(sign=outcome.value, word=language.say(OUTCOMES[outcome]))


def marks(site: Site, asks: list[AskOf], language: Language) -> tuple[Mark, ...]:
    """Gives one sign a recommendation, in the order of every tally."""
    found = [site.outcome(ask).outcome for ask in asks]
    return tuple(mark(outcome, language) for outcome in OUTCOMES for _ in range(found.count(outcome)))


def addressees(site: Site, ask: AskOf, language: Language) -> str:
    """Names those to whom a recommendation is addressed."""
    return offices(site, ask.recommendation.to, language)


def offices(site: Site, ids: Iterable[str], language: Language) -> str:
    """Names addressees."""
    known = site.catalogue.registers.addressees
    return ", ".join(words.name(known[one].names, language) if one in known else one for one in ids)


def addressee_runs(site: Site, ask: AskOf, language: Language) -> Paragraph:
    """Names those to whom a recommendation is addressed, each with its page."""
    known = site.catalogue.registers.addressees
    return listed(
        [
            Run(words.name(known[one].names, language), href=addresses.addressee(language.code, one))
            if one in known
            else Run(one)
            for one in ask.recommendation.to
        ]
    )


def person(actor: Actor, language: Language) -> str:
    """Names somebody as people say it: the Chamber parts forename and surname by a comma, in either order."""
    if actor.name in BODIES:
        return language.say(BODIES[actor.name])
    first, comma, second = actor.name.partition(", ")
    if not comma or ", " in second or actor.role not in (*FORENAME_FIRST, *SURNAME_FIRST):
        return actor.name
    return f"{second} {first}" if actor.role in SURNAME_FIRST else f"{first} {second}"


def in_words(sentence: str, english: Language) -> str:
    """Writes the ISO days in a sentence of the record as words."""
    return _DAY.sub(lambda match: _day(match[0], english), sentence)


def _day(text: str, english: Language) -> str:
    try:
        return words.day(english, dt.date.fromisoformat(text))
    except ValueError:
        return text


def dot(*parts: str) -> str:
    """Joins with a middle dot that never begins a line."""
    return f"{NBSP}· ".join(part for part in parts if part)
