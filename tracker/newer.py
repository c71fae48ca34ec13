"""Newer texts: which document a stance was written about, and which versions of that text came since.

A text is a document whose type the source calls a proposal, an amended or an adopted text (``Source.texts``).
It is newer when its day is later than that of the text that was read. Without a day nothing is said of it.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.model.position import Stance
from tracker.model.procedure import Document, Procedure
from tracker.model.reference import document_number

TEXTS = ("proposal", "amended proposal", "draft", "report", "amended text", "adopted text", "act")
"""The types that count in a record that is written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A text that was read for a stance, and what came after it.

    Attributes:
        read: as the editor wrote it.
        since: the day on which the stance was taken, or confirmed.
        document: the same in the procedure's record; None when there was no text yet.
        texts: the later versions, the oldest first.
    """

    read: str
    since: dt.date | None
    document: Document | None
    texts: tuple[Document, ...]

    @property
    def newest(self) -> Document | None:
        """Gives the newest version that came since; None while the stance is about the newest one."""
        return self.texts[-1] if self.texts else None


def bases(stance: Stance, procedure: Procedure, types: tuple[str, ...]) -> tuple[Basis, ...]:
    """Gives the text that a stance was written about, and then the one with which it was confirmed.

    Args:
        stance: one that names no text has no basis.
        procedure: on which it is.
        types: the words for a version of the text.
    """
    return tuple(_basis(read, since, procedure, types) for read, since in _read(stance) if read)


def _read(stance: Stance) -> Iterator[tuple[str, dt.date | None]]:
    yield stance.read, stance.since
    if stance.confirmed:
        yield stance.confirmed.read, stance.confirmed.date


def _basis(read: str, since: dt.date | None, procedure: Procedure, types: tuple[str, ...]) -> Basis:
    document = named(read, procedure)
    day = document.date if document and document.date else since
    number = document_number(read)
    later = [each for each in procedure.documents if each.date and day and each.date > day]
    texts = [each for each in later if is_text(each, types) and document_number(each.id) != number]
    texts.sort(key=lambda each: each.date or dt.date.max)
    return Basis(read=read, since=since, document=document, texts=tuple(texts))


def named(read: str, procedure: Procedure) -> Document | None:
    """Gives the document of a procedure that an editor names, in whatever spelling."""
    number = document_number(read)
    return next((each for each in procedure.documents if document_number(each.id) == number), None)


def is_text(document: Document, types: tuple[str, ...]) -> bool:
    """Tells whether a document is a version of the text, by its type's whole words or those before a comma."""
    words = document.type.partition(",")[0].strip()
    return any(words == known or (known.endswith("*") and words.startswith(known[:-1])) for known in types)
