"""Addresses of pages, from the site's root (DESIGN.md, "Addresses"); written relative when a page is written."""

from tracker.model.reference import slug


def home(lang: str) -> str:
    """Gives the address of a language's first page."""
    return f"/{lang}/"


def index(lang: str, word: str) -> str:
    """Gives the address of a list: ``procedures``, ``dossiers``, ``positions``, ``recommendations``, ``themes``."""
    return f"/{lang}/{word}/"


def procedure(lang: str, reference: str) -> str:
    """Gives the address of a procedure."""
    return f"/{lang}/procedures/{slug(reference)}/"


def dossier(lang: str, identity: str) -> str:
    """Gives the address of a dossier."""
    return f"/{lang}/dossiers/{identity}/"


def position(lang: str, identity: str) -> str:
    """Gives the address of a position."""
    return f"/{lang}/positions/{identity}/"


def recommendation(lang: str, position_id: str, identity: str) -> str:
    """Gives the address of a recommendation."""
    return f"/{lang}/positions/{position_id}/{identity}/"


def theme(lang: str, identity: str) -> str:
    """Gives the address of a theme."""
    return f"/{lang}/themes/{identity}/"


def page(lang: str, identity: str) -> str:
    """Gives the address of an ordinary page."""
    return f"/{lang}/{identity}/"


def file(address: str) -> str:
    """Gives the file of an address in the output folder: ``/nl/`` is ``nl/index.html``."""
    return f"{address[1:]}index.html" if address.endswith("/") else address[1:]
