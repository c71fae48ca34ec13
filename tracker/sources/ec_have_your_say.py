"""Have Your Say, the European Commission's consultation portal: its references and addresses are recognised.

Nothing reads the portal yet, so its procedures are written by hand (``source: manual``) with the portal's own page
as evidence. Source of the addresses: formats/eu.md section 3.
"""

import re

from tracker.sources.source import Expectations, Source

HOST = "https://ec.europa.eu"
_NUMBER = re.compile(r"(?:HYS|Have Your Say)[\s:#-]*0*(\d{1,6})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?://)?ec\.europa\.eu/info/law/better-regulation/have-your-say/initiatives/0*(\d{1,6})(?:[-_/?#].*)?",
    re.IGNORECASE,
)


def recognise(text: str) -> str | None:
    """Recognises ``HYS 12527``, ``hys-12527`` and addresses of the portal's initiatives."""
    match = _NUMBER.fullmatch(text) or _ADDRESS.fullmatch(text)
    return f"HYS {int(match[1])}" if match and int(match[1]) else None


def page_of(reference: str) -> str:
    """Gives the public address of an initiative; the portal completes it with its slug."""
    return f"{HOST}/info/law/better-regulation/have-your-say/initiatives/{reference.removeprefix('HYS ')}_en"


SOURCE = Source(
    key="ec-have-your-say",
    names={"nl": "Europese Commissie", "fr": "Commission européenne", "en": "European Commission"},
    home=f"{HOST}/info/law/better-regulation/have-your-say_en",
    licence="European Commission: re-use authorised with acknowledgement of the source (Decision 2011/833/EU).",
    hosts=("ec.europa.eu",),
    delay=1.0,
    forms=("HYS 12527", "an address of ec.europa.eu/…/have-your-say/initiatives/12527-…"),
    recognise=recognise,
    folder=lambda _reference: "initiatives",
    page=page_of,
    expectations=Expectations(shape="not read yet", landmarks=(), vocabulary=()),
)
