"""Tells what the bytes of a saved answer are, without parsing them."""

import re

from tracker.sources.ep.identity import REFERENCE
from tracker.sources.ep.landmarks import BASIC
from tracker.sources.source import Claim

OEIL_PART = "oeil"
DATA_PART = "opendata"

_REFERENCE = REFERENCE.pattern.encode()
_TITLE = re.compile(rb"<title>\s*Procedure File:\s*(" + _REFERENCE + rb")")
_HEADING = re.compile(rb"<h[1-6]\b[^>]*>\s*(" + _REFERENCE + rb")\s*</h[1-6]")
_PROCESS = re.compile(rb'"id"\s*:\s*"eli/dl/proc/[^"/]+"')
_LABEL = re.compile(rb'"label"\s*:\s*"(' + _REFERENCE + rb')"')
_LIST = re.compile(rb'"searchResults"\s*:')


def is_json(body: bytes) -> bool:
    """Tells whether bytes begin as JSON does."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def claims(body: bytes) -> Claim | None:
    """Tells whether bytes are a procedure file or an open-data answer for one procedure, whole or cut, and whose.

    A list answer, an error in JSON, a redirect and a challenge page name no procedure: they are not claimed.
    """
    return _open_data(body) if is_json(body) else _procedure_file(body)


def _procedure_file(body: bytes) -> Claim | None:
    found = _TITLE.search(body) or (BASIC.encode() in body and _HEADING.search(body))
    return Claim(part=OEIL_PART, reference=found[1].decode()) if found else None


def _open_data(body: bytes) -> Claim | None:
    if len(set(_PROCESS.findall(body))) != 1 or _LIST.search(body):
        return None
    label = _LABEL.search(body)
    return Claim(part=DATA_PART, reference=label[1].decode() if label else "")
