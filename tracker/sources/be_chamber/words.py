"""The Chamber's words: labels, document types, status words, calendar words.

Sources: formats/be-federal.md 1.5 and 1.6 (147 recorded pages); the French status words and the Dutch ones for
lapse and withdrawal are known from other programs only, and unverified.
"""

import re
import unicodedata
from enum import StrEnum

from tracker.model.procedure import Kind

HEADING = re.compile(r"Parlementair Document ([0-9]{2}K[0-9]{4})\b")

DEPOSITED = "Indieningsdatum"
ARTICLE = "Artikel Grondwet"
VOTE_CHAMBER = "Stemming Kamer"
VOTE_SENATE = "Stemming Senaat"
LAW_DATE = "Datum wet"
GAZETTE_DATE = "Staatsblad datum"
GAZETTE_NUMBER = "Staatsblad nr."
MAIN_DOCUMENTS = "Hoofddocumenten"
DOCUMENT_CHAMBER = "Document Kamer"
DOCUMENT_SENATE = "Document Senaat"
TYPE = "Document type"
CONSIDERED = "Inoverwegingneming"
DISTRIBUTED = "Datum ronddeling"
SENT = "Verzendingsdatum"
AUTHORS = "Auteur(s)"
ENDED = "Einddatum"
STATUS = "Status"
SUBDOCUMENTS = ("Subdocumenten", "Opvolgend(e) document(en)", "Subdocument(en)")
LINKED = "Gekoppeld(e)/verbonden document(en)"
RAPPORTEUR = "Rapporteur"
CALENDAR = "Kalender"
REPORT = "Verslag"
INCIDENT = "Incident"
COMPETENCE = "Bevoegdheid"
SUBJECTS = (
    "Eurovoc-hoofddescriptor",
    "Eurovoc descriptoren",
    "Eurovoc kandidaat-descriptoren",
    "Vrije trefwoorden",
)
IGNORED = frozenset(
    {
        "Staatsblad erratum",
        "Analyse van de tussenkomsten",
        "Commentaar",
        MAIN_DOCUMENTS,
        GAZETTE_NUMBER,
        REPORT,
        DISTRIBUTED,
    }
)
"""Labels that are read by nobody, on purpose (reports stand among the sub-documents)."""

KINDS = {
    "01": Kind.BUDGET,
    "02": Kind.BILL,
    "03": Kind.BILL,
    "05": Kind.BILL,
    "06": Kind.RESOLUTION,
    "08": Kind.CONSTITUTIONAL_REVISION,
    "20": Kind.INQUIRY,
    "21": Kind.RULES,
    "68": Kind.BILL,
}
REPORT_TYPES = frozenset({"19", "23"})
"""Covers and reports: information, unless the page shows that a decision was taken on them (1.8 rule 0)."""

SPEAKER = "VOORZITTER KAMER"
"""Stands where a committee does, when the speaker asks the Council of State for advice: not a committee."""

GROUPS = (
    "N-VA",
    "VB",
    "MR",
    "PS",
    "PVDA-PTB",
    "Les Engagés",
    "Vooruit",
    "cd&v",
    "Ecolo-Groen",
    "Open Vld",
    "Anders.",
    "DéFI",
    "INDEP-ONAFH",
    "ONAFH",
    "INDEP",
)


class Word(StrEnum):
    """What a status or result word means."""

    PENDING = "pending"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    WITHOUT_OBJECT = "without-object"
    ENDED = "ended"
    UNKNOWN = "unknown"


_STATUS = {
    "HANGEND|PENDANT": Word.PENDING,
    "AANGENOMEN|ADOPTEE?S?": Word.ADOPTED,
    "VERWORPEN|REJETEE?S?": Word.REJECTED,
    "INGETROKKEN|RETIREE?S?": Word.WITHDRAWN,
    "VERVALLEN|CADUC|CADUQUES?": Word.LAPSED,
    "ZONDER VOORWERP|SANS OBJET": Word.WITHOUT_OBJECT,
    "BEEINDIGD|TERMINEE?S?": Word.ENDED,
}
_RESULTS = {
    "AANGENOMEN": Word.ADOPTED,
    "VERWORPEN": Word.REJECTED,
    # The committee's proposal to reject is adopted: the text is rejected (1.7 quirk 4).
    r"VERWERPING AANG\.?": Word.REJECTED,
    "ZONDER VOORWERP": Word.WITHOUT_OBJECT,
}
_UNDER_DISCUSSION = ("IN BESPREKING", "START VERGADERING")
_SENT_BACK = "TERUGZENDING"
_URGENCY = ("STEM. URGENTIE", "STEMMING OVER URGENTIE")
_ENDED = "BEEINDIGD"


def bare(text: str) -> str:
    """Folds a word for comparison: capitals, no accents, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).upper().split())


def status(text: str) -> Word:
    """Understands a status word, matched whole: ``NIET AANGENOMEN`` is not ``AANGENOMEN``."""
    return _matched(_STATUS, re.sub(r"^\d+ ", "", bare(text)))


def result(text: str) -> Word | None:
    """Understands a calendar line as the result of a vote; None when it is something else."""
    word = _matched(_RESULTS, bare(text))
    return None if word is Word.UNKNOWN else word


def is_under_discussion(text: str) -> bool:
    """Tells whether a calendar line says that a sitting deals with the text."""
    return bare(text) in _UNDER_DISCUSSION


def is_sent_back(text: str) -> bool:
    """Tells whether a calendar line sends the text back to its committee."""
    return bare(text).startswith(_SENT_BACK)


def is_unknown_line(text: str) -> bool:
    """Tells whether a calendar line is none of the kinds that are known (1.6); a vote on urgency is one of them."""
    known = is_under_discussion(text) or is_sent_back(text) or bare(text).startswith(_URGENCY)
    return not known and result(text) is None


def has_ended(text: str) -> bool:
    """Tells whether a line of the competence row says that the other chamber's part has ended."""
    return bare(text).startswith(_ENDED)


def _matched(table: dict[str, Word], text: str) -> Word:
    return next((word for pattern, word in table.items() if re.fullmatch(pattern, text)), Word.UNKNOWN)


TEXTS = (
    "BEGROTING",
    "WETSONTWERP",
    "OVERGEZONDEN ONTWERP",
    "NIET-GEEVOCEERD ONTWERP",
    "WETSVOORSTEL",
    "VOORSTEL VAN RESOLUTIE",
    "VOORSTEL TOT HERZIENING",
    "VOORSTEL ONDERZOEKSCOMMISSIE",
    "VOORSTEL REGLEMENT",
    "AANGENOMEN TEKST",
    "ARTIKELEN BIJ 1E STEMMING AANGENOMEN",
    "ARTIKELEN AANGENOMEN IN PLENUM",
)
"""The types of document that are a version of the text; a committee's own text is an ``AANGENOMEN TEKST`` too."""

BESIDE_THE_TEXT = frozenset(
    {
        "AMENDEMENT",
        "VERSLAG",
        "VERSLAG (VERWIJZEND)",
        "AANVULLEND VERSLAG",
        "ADVIES",
        "ADVIES VAN DE RAAD VAN STATE",
        "OPMERKINGEN VAN HET REKENHOF",
        "VERANTWOORDING",
        "NATURALISATIELIJSTEN",
        "TABELLEN OF LIJSTEN",
        "BIJLAGE",
        "ERRATA",
        "KAFT",
    }
)
"""Those that are none: what was proposed, said or decided about it. A report tells a discussion (formats 1.5)."""
