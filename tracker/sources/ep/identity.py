"""What names a procedure of the Parliament: references, addresses, and what to ask for one."""

import re
from urllib.parse import parse_qs, urlsplit

from tracker.model.exchange import Request

OEIL = "https://oeil.europarl.europa.eu"
OPEN_DATA = "https://data.europarl.europa.eu"

OEIL_HOSTS = frozenset({"oeil.europarl.europa.eu", "oeil.secure.europarl.europa.eu", "www.europarl.europa.eu"})
"""Hosts under which the Observatory's addresses were published; the two older ones redirect."""

REFERENCE = re.compile(r"(?:19|20)[0-9]{2}/[0-9]{4}[A-Z]?\([A-Z]{3}\)")
"""A reference as the Parliament writes it; a letter after the number marks a split file (``1992/0449B(COD)``)."""

_WRITTEN = re.compile(
    r"((?:19|20)[0-9]{2})\s*/\s*([0-9]{1,4})([A-Z]?)\s*(?:\(\s*([A-Z]{3})\s*\)|/\s*([A-Z]{3}))",
    re.ASCII | re.IGNORECASE,
)


def recognise(text: str) -> str | None:
    """Gives the reference that a text is, as the Parliament writes it, or None when it is anything else.

    Args:
        text: ``2022/51(COD)``, ``2022/0051/cod``, or an address of the Legislative Observatory.
    """
    match = _WRITTEN.fullmatch(text.strip()) or _WRITTEN.fullmatch(_in_address(text.strip()))
    if not match or not int(match[2]):
        return None
    return f"{match[1]}/{match[2]:0>4}{match[3].upper()}({(match[4] or match[5]).upper()})"


def _in_address(text: str) -> str:
    """Gives what an address of the Observatory asks for; empty when it is no such address."""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        wanted = parse_qs(parts.query).get("reference", [])
    except ValueError:
        return ""
    known = parts.scheme in {"http", "https"} and parts.hostname in OEIL_HOSTS and parts.path.startswith("/oeil/")
    return wanted[0].strip() if known and len(wanted) == 1 else ""


def type_code(reference: str) -> str:
    """Gives the letters of a reference: ``COD``."""
    return reference[-4:-1]


def process_id(reference: str) -> str:
    """Gives the identity in the open data: ``2022/0051(COD)`` → ``2022-0051``."""
    return reference[: reference.index("(")].replace("/", "-")


def folder(reference: str) -> str:
    """Gives the folder of a procedure's file: its year."""
    return reference[:4]


def page(reference: str) -> str:
    """Gives the address of the procedure file, with slash and brackets as the Observatory links it."""
    return f"{OEIL}/oeil/en/procedure-file?reference={reference}"


def requests(reference: str, base: str) -> tuple[Request, ...]:
    """Gives the two addresses to ask: the procedure file and the open data.

    Args:
        reference: as ``recognise`` gives it.
        base: scheme and host that stand in for both institutions' own; empty in earnest.
    """
    instead = base.rstrip("/")
    file = f"{instead or OEIL}/oeil/en/procedure-file?reference={reference}"
    # The plus sign of ``ld+json`` must be encoded, or it is read as a space (formats/eu.md section 2).
    data = f"{instead or OPEN_DATA}/api/v2/procedures/{process_id(reference)}?format=application/ld%2Bjson"
    return Request(url=file, part="oeil"), Request(url=data, part="opendata")
