"""The Belgian Chamber of Representatives: the dossier page, in Dutch.

Sources of all facts: formats/be-federal.md section 1 (hosts and pace 1.1, addresses 1.2, page 1.3 to 1.7).
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from tracker.model.exchange import Request, Response
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.lists import LISTS
from tracker.sources.source import Claim, Expectations, PageError, Reading, Source

HOST = "https://www.dekamer.be"
_PAGE = "/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat={}&dossierID={}"
_ZONE = ZoneInfo("Europe/Brussels")

_LEGISLATURE = "(4[7-9]|[5-9][0-9])"
"""The site's oldest legislature is the 47th (1.9): ``12/05`` and ``26/11`` are days, not dossiers."""
_FORMS = (
    re.compile(rf"(?:DOC\.?\s*)?{_LEGISLATURE}\s*K\s*([0-9]{{1,4}})", re.IGNORECASE),
    re.compile(rf"(?:DOC\.?\s*)?{_LEGISLATURE}\s*K([0-9]{{4}})/?[0-9]{{3}}", re.IGNORECASE),
    re.compile(rf"DOC\.?\s*{_LEGISLATURE}[\s/-]+K?\s*([0-9]{{1,4}})(?:\s*/\s*[0-9]{{1,3}})?", re.IGNORECASE),
    re.compile(rf"{_LEGISLATURE}/K?([0-9]{{1,4}})(?:/[0-9]{{3}})?", re.IGNORECASE),
    re.compile(rf"{_LEGISLATURE}[\s-]([0-9]{{4}})/[0-9]{{3}}"),
)
_HOSTS = re.compile(r"(?:https?://)?(?:www\.)?(?:dekamer|lachambre|diekammer)\.be/(.*)", re.IGNORECASE)
_IN_ADDRESS = (
    re.compile(rf".*\b{_LEGISLATURE}K([0-9]{{4}})(?:[0-9]{{3}})?\b", re.IGNORECASE),
    re.compile(
        rf"(?=.*\blegislat(?:ure)?={_LEGISLATURE}\b)(?=.*\bdossierID=(?:P[0-9]{{2}})?([0-9]{{1,4}})\b)", re.IGNORECASE
    ),
)
_OF_SENATE = re.compile(r"\b[0-9]{2}S[0-9]{4}|\binst=S\b")


def recognise(text: str) -> str | None:
    """Recognises ``56K0859``, ``56K859``, ``56/859``, ``DOC 56 0859/001``, ``56K0859001`` and the site's addresses."""
    address = _HOSTS.fullmatch(text)
    tried = _in_address(unquote(address[1])) if address else (form.fullmatch(text) for form in _FORMS)
    found = next(filter(None, tried), None)
    return f"{found[1]}K{int(found[2]):04}" if found and int(found[2]) else None


def _in_address(part: str) -> Iterator[re.Match[str] | None]:
    if not _OF_SENATE.search(part):
        yield from (pattern.match(part) for pattern in _IN_ADDRESS)


def page_of(reference: str) -> str:
    """Gives the public address of a dossier page, in Dutch, as the literal string that the server expects."""
    return HOST + _path(reference)


def _path(reference: str) -> str:
    return _PAGE.format(reference[:2], int(reference[3:]))


def requests_for(reference: str, base: str) -> tuple[Request, ...]:
    """Gives the one page to ask; ``base`` replaces the institution's own address when it is set."""
    return (Request(url=(base or HOST) + _path(reference), part="dossier"),)


def claims(body: bytes) -> Claim | None:
    """Knows a dossier page by its heading, in whatever encoding it came."""
    if b"Parlementair Document" not in body:
        return None
    heading = words.HEADING.search(" ".join(body.decode("latin-1").split()))
    return Claim(part="dossier", reference=heading[1]) if heading else None


def read(responses: Sequence[Response], reference: str | None, as_of: dt.datetime) -> Reading:
    """Reads the dossier page.

    Args:
        responses: exactly one.
        reference: the dossier that was asked, or None when the page may be any.
        as_of: aware; calendar lines after its day in Europe/Brussels are scheduled.

    Raises:
        PageError: the page is not a whole dossier page in Dutch, or another dossier's.
    """
    from tracker.sources.be_chamber import page, record

    if len(responses) != 1:
        raise PageError("answers", f"{len(responses)} pages", "one dossier page")
    answer = responses[0]
    try:
        fiche = page.read(answer.body, answer.origin)
        _demand_dossier(fiche.reference, reference)
        return record.build(fiche, page_of(fiche.reference), as_of.astimezone(_ZONE).date())
    except PageError as error:
        error.origin = answer.origin
        raise


def _demand_dossier(found: str, asked: str | None) -> None:
    if asked is not None and found != asked:
        raise PageError("h3", f"dossier {found}", f"dossier {asked}")


SOURCE = Source(
    key="be-chamber",
    names={
        "nl": "Kamer van volksvertegenwoordigers",
        "fr": "Chambre des représentants",
        "en": "Belgian Chamber of Representatives",
    },
    home=f"{HOST}/",
    licence="The Chamber states no open licence; its pages are official documents: the source is cited and linked.",
    hosts=("www.dekamer.be", "www.lachambre.be"),
    delay=5.0,
    forms=("56K0859", "DOC 56 0859/001", "56/859", "56K859", "an address of www.dekamer.be or www.lachambre.be"),
    recognise=recognise,
    folder=lambda reference: reference[:2],
    page=page_of,
    expectations=Expectations(
        shape="2025-11",
        landmarks=(
            'div id="Story"',
            "h3 'Parlementair Document'",
            "h4 (title)",
            "a closed table",
            "the row without a label",
            words.MAIN_DOCUMENTS,
            words.TYPE,
            "a main document of the dossier's own number",
        ),
        vocabulary=(
            "HANGEND",
            "AANGENOMEN",
            "VERWORPEN",
            "INGETROKKEN",
            "VERVALLEN",
            "ZONDER VOORWERP",
            "BEEINDIGD",
        ),
        size=(20_000, 2_000_000),
    ),
    requests=requests_for,
    claims=claims,
    read=read,
    lists=LISTS,
    texts=words.TEXTS,
    lags={
        "nl": "De stand op de pagina loopt tot elf dagen achter op de eigen kalender van de Kamer.",
        "fr": "L'état indiqué sur la page a jusqu'à onze jours de retard sur le calendrier de la Chambre.",
        "en": "The status on the page lags up to eleven days behind the Chamber's own calendar.",
    },
)
