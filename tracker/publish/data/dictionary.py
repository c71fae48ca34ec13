"""What each field of the model means, taken from where it is told: the docstrings of the model's own classes."""

import inspect
import re
from collections.abc import Mapping
from functools import cache

_SECTION = "Attributes:"
_ENTRY = re.compile(r"([a-z_]+(?:, [a-z_]+)*): (.*)")


def summary(kind: type) -> str:
    """Gives the first sentence of a class's docstring."""
    told = inspect.getdoc(kind) or ""
    return " ".join(told.partition("\n\n")[0].split())


@cache
def meanings(kind: type) -> Mapping[str, str]:
    """Gives the meaning of each field that a class's docstring tells of, by the name of its attribute."""
    told = (inspect.getdoc(kind) or "").partition(_SECTION)[2]
    found: dict[str, list[str]] = {}
    last: list[str] = []
    for line in inspect.cleandoc(f"\n{told}").splitlines():
        if entry := _ENTRY.fullmatch(line):
            last = [entry[2]]
            found.update(dict.fromkeys(entry[1].split(", "), last))
        else:
            last.append(line.strip())
    return {name: _sentence(" ".join(filter(None, lines))) for name, lines in found.items()}


def _sentence(text: str) -> str:
    """Gives a meaning as a sentence, without the marks of code."""
    told = text.replace("``", "").strip()
    return told[:1].upper() + told[1:]


COMMON = {
    "actors": "Persons in office and bodies with a role.",
    "also_known_as": "Names that the media use.",
    "ask": "What the addressee is asked to do with the procedure.",
    "asked": "The day on which we asked it.",
    "cancelled": "Whether the source took it back.",
    "changes": "What answers of the source changed in our record, the oldest first.",
    "contact": "Who answers questions about it.",
    "contribution": "Our part in what happened; absent when we claim none.",
    "date": "The day.",
    "documents": "Texts of the procedure.",
    "dossiers": "Ids of the dossiers that it belongs to.",
    "events": "Dated facts, past and planned.",
    "evidence": "The address that shows it.",
    "findings": "Our judgements of what happened, each dated; the newest counts.",
    "format": "The version of this shape.",
    "group": "The political group, as the source writes it.",
    "id": "The identity; it never changes, and stands in addresses.",
    "kind": "What sort it is, in a vocabulary shared by all institutions.",
    "lang": "The language, as a code of two letters.",
    "links": "Other procedures that the source names.",
    "meetings": "Published meetings with interest representatives.",
    "member": "The office holder.",
    "name": "The name alone, without role or group.",
    "names": "The name by language.",
    "outcome": "What happened.",
    "precision": "How exact the date is: a day, or a month, quarter or year of which it is the last day.",
    "procedure": "The reference of the procedure that it is about.",
    "procedures": "The procedures of the dossier, in the editor's order.",
    "quote": "The words of the addressee.",
    "recommendations": "What is asked, each of someone.",
    "reference": "The identity of a procedure, as its institution writes it.",
    "relation": "How the two procedures relate.",
    "response": "What the addressee said; absent when there is no answer.",
    "role": "The role, in the source's word.",
    "short_title": "The title in at most 70 characters.",
    "since": "The day from which it holds.",
    "stage": "Where the procedure stands, in a vocabulary shared by all institutions.",
    "stance": "What the organisation wants of the procedure as a whole.",
    "stances": "What the organisation wants of each procedure as a whole.",
    "status": "Whether it is a draft, holds, was superseded or withdrawn.",
    "summaries": "The source's own summary, by language.",
    "summary": "What it says, in a few sentences.",
    "text": "The words.",
    "themes": "Ids of the themes that it belongs to.",
    "title": "The title, in the language that is named beside it.",
    "titles": "The official title, by the languages that the source gives.",
    "translates": "The version of the original that this translation renders.",
    "uid": "The identity of an entry; given at first sight, then only read.",
    "url": "The address at the source.",
    "value": "The word of the vocabulary.",
    "version": "The version of the text.",
    "why": "The reason, in a sentence.",
    "windows": "Periods in which the public can take part.",
    "with_": "The interest representative.",
    "words": "The words that are not understood.",
}
"""What names mean wherever a class has nothing more exact to tell of them."""


def meaning(kind: type, name: str) -> str:
    """Gives the meaning of a field.

    Args:
        kind: the class.
        name: of the attribute.

    Raises:
        KeyError: nobody has told what it means; data without meaning are not published.
    """
    return meanings(kind).get(name) or COMMON[name]
