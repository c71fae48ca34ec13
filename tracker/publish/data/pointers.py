"""How data point to other pages of the site: by id, title and whole address."""

from tracker.catalogue import AskOf, DossierFile, PositionFile
from tracker.publish import addresses
from tracker.publish.data.twins import Pointer
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import naming


def whole(site: Site, address: str) -> str:
    """Gives the whole address of a page of this site."""
    return site.own.url.rstrip("/") + address


def procedure(site: Site, reference: str, language: Language) -> Pointer:
    """Points to a procedure: to its page, or to its institution's when it is not tracked."""
    href = naming.procedure_href(site, reference, language)
    url = whole(site, href) if href.startswith("/") else href
    return Pointer(id=reference, title=site.title(reference, language.code).text, url=url)


def dossier(site: Site, file: DossierFile, language: Language) -> Pointer:
    """Points to a dossier."""
    identity = file.original.value.id
    url = whole(site, addresses.dossier(language.code, identity))
    return Pointer(id=identity, title=naming.text_of(file, language)[0], url=url)


def position(site: Site, file: PositionFile, language: Language) -> Pointer:
    """Points to a position."""
    identity = file.original.value.id
    url = whole(site, addresses.position(language.code, identity))
    return Pointer(id=identity, title=naming.text_of(file, language)[0], url=url)


def ask(site: Site, one: AskOf, language: Language) -> Pointer:
    """Points to a recommendation."""
    url = whole(site, naming.ask_href(one, language))
    return Pointer(id=one.recommendation.id, title=naming.ask_text(one, language)[0], url=url)
