"""What names an initiative of the portal: references, addresses, and what to ask for one (formats/ec.md 1.1)."""

import re

from tracker.model.exchange import Request

HOST = "https://ec.europa.eu"
PORTAL = "/info/law/better-regulation"
PART = "initiative"

_NUMBER = re.compile(r"(?:HYS|Have Your Say)[\s:#-]*0*([0-9]{1,6})", re.IGNORECASE)
_ADDRESS = re.compile(
    rf"(?:https?://)?ec\.europa\.eu{PORTAL}/have-your-say/initiatives/0*([0-9]{{1,6}})(?:[-_/?#].*)?", re.IGNORECASE
)


def recognise(text: str) -> str | None:
    """Recognises ``HYS 12527``, ``hys-12527`` and addresses of the portal's initiatives."""
    match = _NUMBER.fullmatch(text) or _ADDRESS.fullmatch(text)
    return reference_of(int(match[1])) if match and int(match[1]) else None


def reference_of(number: int) -> str:
    """Gives the reference of an initiative."""
    return f"HYS {number}"


def number_of(reference: str) -> str:
    """Gives the portal's number of an initiative, as its addresses write it."""
    return reference.removeprefix("HYS ")


def folder(_reference: str) -> str:
    """Gives the folder of a procedure's file; initiatives have neither year nor term in their number."""
    return "initiatives"


def page(reference: str) -> str:
    """Gives the public address of an initiative; the portal completes it with its slug, which changes."""
    return f"{HOST}{PORTAL}/have-your-say/initiatives/{number_of(reference)}_en"


def download(document: str) -> str:
    """Gives the address of a document's file, always a PDF.

    Args:
        document: its ``documentId``.
    """
    return f"{HOST}{PORTAL}/api/download/{document}"


def requests(reference: str, base: str) -> tuple[Request, ...]:
    """Gives the one address to ask: the initiative with all its publications.

    Args:
        reference: as ``recognise`` gives it.
        base: scheme and host that stand in for the portal's own; empty in earnest.
    """
    url = f"{base.rstrip('/') or HOST}{PORTAL}/brpapi/groupInitiatives/{number_of(reference)}?language=EN"
    return (Request(url=url, part=PART),)
