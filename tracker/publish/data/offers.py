"""What a page offers to machines: its twin, and what it is in the words of schema.org."""

from tracker.publish import addresses
from tracker.publish.data import jsonld, records
from tracker.publish.following.offers import Offer
from tracker.publish.language import Language

_PAGES = {
    "procedure": addresses.procedure,
    "dossier": addresses.dossier,
    "position": addresses.position,
    "submission": addresses.submission,
    "meeting": addresses.meeting,
}


def data_of(kind: str, identity: str, language: Language) -> tuple[Offer, ...]:
    """Gives the files for machines beside a page; nothing for a page that has none.

    Args:
        kind: ``procedure``, ``dossier``, ``position``, ``submission``, ``meeting``, ``recommendation`` or ``data``.
        identity: the reference of a procedure, the id of a dossier or position, ``position/recommendation``.
        language: of the page.
    """
    if kind == "data":
        return (Offer(media=jsonld.MEDIA, title="JSON-LD", address=jsonld.DATASET),)
    if kind == "recommendation":
        page = addresses.recommendation(language.code, *identity.split("/"))
    elif kind in _PAGES:
        page = _PAGES[kind](language.code, identity)
    else:
        return ()
    twin = Offer(media=records.MEDIA, title="JSON", address=records.of_page(page))
    if kind != "procedure":
        return (twin,)
    return (twin, Offer(media=jsonld.MEDIA, title="JSON-LD", address=jsonld.address(identity)))
