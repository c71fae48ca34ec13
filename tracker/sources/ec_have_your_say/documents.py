"""The documents of the publications, by the reference under which the Commission registered them.

A publication has a reference of its own, and a file for each language and part under it; only a file that carries
another reference is a document by itself (formats/ec.md 1.9).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from tracker.model.procedure import Document
from tracker.sources.ec_have_your_say import answers, brussels, identity
from tracker.sources.ec_have_your_say.publications import Step
from tracker.sources.spellings import merged
from tracker.sources.strict_json import Json

MAIN = "MAIN"
LANGUAGES = ("NL", "EN")
"""In which a file is preferred; then the original."""

_DOCUMENT_ID = re.compile(r"[\w.-]+", re.ASCII)


def documents(steps: Iterable[Step], today: dt.date, warnings: list[str]) -> tuple[Document, ...]:
    """Gives every document once, in the order of the publications.

    Args:
        today: the day of ``as_of`` in Brussels.
        warnings: what is odd is added.
    """
    return merged([document for step in steps for document in _of(step, today, warnings)])


def references(step: Step) -> tuple[str, ...]:
    """Gives the references of a publication and of its files: the ids of its documents."""
    found = [step.reference, *(_reference(file) for file in _files(step))]
    return tuple(dict.fromkeys(reference for reference in found if reference))


def _of(step: Step, today: dt.date, warnings: list[str]) -> Iterator[Document]:
    files = _files(step)
    for reference in references(step):
        own = [file for file in files if (_reference(file) or step.reference) == reference]
        chosen = min(own, key=_rank, default=None)
        if reference == step.reference:
            day = step.adopted or step.published
            yield Document(id=reference, type=step.name, date=day.day if day else None, url=_address(chosen))
        elif chosen:
            written = answers.text(chosen, "date")
            stamp = brussels.day_of_stamp(written, today)
            if written and not stamp:
                warnings.append(f'"{step.name}", attachment {reference}: its date is no possible one; it is left out')
            yield Document(id=reference, type=_type(chosen, step), date=stamp, url=_address(chosen))


def _files(step: Step) -> list[Json]:
    """Gives the attachments that the portal shows."""
    return [file for file in step.attachments if file.get("published") is not False]


def _reference(file: Json) -> str:
    return answers.text(file, "reference") or answers.text(file, "registrationNumber")


def _type(file: Json, step: Step) -> str:
    """Gives what a file is: the kind of its text, or its place where that is only the publication's own kind."""
    work = answers.text(file, "workType")
    return work if work and work != step.type else answers.text(file, "type")


def _rank(file: Json) -> tuple[bool, int, bool, str]:
    """Puts the main text before an annex, then the languages of the site, then the original."""
    language = answers.text(file, "language").upper()
    place = LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
    return answers.text(file, "type") != MAIN, place, file.get("isOriginal") is not True, answers.text(file, "index")


def _address(file: Json | None) -> str:
    name = answers.text(file, "documentId") if file else ""
    return identity.download(name) if _DOCUMENT_ID.fullmatch(name) else ""
