"""Lists of documents in which one text may stand under several spellings."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.model.procedure import Document
from tracker.model.reference import document_number


def merged(found: Iterable[Document]) -> tuple[Document, ...]:
    """Gives one entry for each id, the richer one; another spelling of one document points to the earlier entry."""
    kept: dict[str, Document] = {}
    for document in found:
        known = kept.get(document.id)
        if known is None or _richness(document) > _richness(known):
            kept[document.id] = document
    first: dict[str, str] = {}
    return tuple(
        replace(document, same_as=earlier if earlier != document.id else "")
        for document in kept.values()
        if (earlier := first.setdefault(document_number(document.id), document.id))
    )


def _richness(document: Document) -> int:
    return sum(1 for said in (document.type, document.date, document.url) if said)
