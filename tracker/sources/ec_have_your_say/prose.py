"""Titles and summaries: markup to plain text, in the three languages of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.model.organisation import LANGUAGES
from tracker.sources import pages
from tracker.sources.ec_have_your_say import answers, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.sources.strict_json import Json

OMITTED = "[…]"

_MARKUP = re.compile(r"[<&]")
_BLOCKS = ["p", "br", "div", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"]
_MAIL = re.compile(r"[^\s<>()\[\],;:\"@]+@[\w-]+(?:\.[\w-]+)+")


def plain(text: str) -> str:
    """Gives the words of a text that may be HTML, on one line, without addresses of mail: an official's may be there.

    Args:
        text: as the portal gives it.
    """
    folded = pages.fold(text)
    if _MARKUP.search(folded):
        folded = _words(folded)
    return _MAIL.sub(OMITTED, folded)


def titles(initiative: Json) -> dict[str, str]:
    """Gives the title in the languages in which there is one; the working title stands in for a missing English one."""
    return _translated(initiative, words.TITLE, "shortTitle")


def summaries(initiative: Json) -> dict[str, str]:
    """Gives the summary in the languages in which there is one; the English one may stand apart."""
    return _translated(initiative, words.SUMMARY, "dossierSummary")


def doubts(initiative: Json) -> Iterator[str]:
    """Says which languages have no title, and which translations are of fields that are not known."""
    missing = [lang for lang in LANGUAGES if lang not in titles(initiative)]
    if missing:
        yield f"no title in {', '.join(missing)}"
    fields = {answers.text(each, "field") for each in answers.objects(initiative, "initiativeTranslations")}
    for name in sorted(fields - {words.TITLE, words.SUMMARY}):
        yield f'initiativeTranslations: the field "{name}" is not known and is left out'


def _translated(initiative: Json, field: str, instead: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in answers.objects(initiative, "initiativeTranslations"):
        text = plain(answers.text(each, "value")) if answers.text(each, "field") == field else ""
        if text:
            found.setdefault(answers.text(each, "language").lower(), text)
    if english := plain(answers.text(initiative, instead)):
        found.setdefault("en", english)
    return {lang: found[lang] for lang in LANGUAGES if lang in found}


def _words(markup: str) -> str:
    """Gives the text between tags; an inline tag parts no word, a block does."""
    tree = pages.soup(f"<div>{markup}</div>")
    for code in tree(["script", "style", "svg", "template"]):
        code.decompose()
    for block in tree(_BLOCKS):
        block.insert_before(" ")
        block.insert_after(" ")
    return pages.fold(tree.get_text())
