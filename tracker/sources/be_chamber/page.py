"""The dossier page, top to bottom: from bytes to a ``Fiche``, by label and never by position.

Source of the skeleton and its quirks: formats/be-federal.md 1.3 to 1.7.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.sources import pages
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.cells import WRITTEN_DAY, dated_lines, lines_of, link_of, people, subdocuments
from tracker.sources.be_chamber.fiche import Fiche, MainDocument, Sitting
from tracker.sources.source import PageError

if TYPE_CHECKING:
    from bs4 import Tag

CONTAINER = 'div id="Story"'
STATUS_ROW = "the row without a label"
_OPENING = re.compile(r"<div\b[^>]*\bid\s*=\s*(?:\"Story\"|'Story'|Story(?=[\s>]))[^>]*>")
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_LAST_ROW = re.compile(
    rf"(?:</tr\s*>|{words.INCIDENT}(?:(?!<tr\b).)*</td\s*>)\s*</table\s*>$", re.IGNORECASE | re.DOTALL
)
"""The table ends with a whole row; the row of an incident is the one that never closes (but its cell does)."""
_REFUSED = re.compile(r"Request Rejected|requested URL was rejected|support ID", re.IGNORECASE)
_DOCUMENT = re.compile(r"[0-9]{2}[KSR][0-9]{7}")
_LINKED = re.compile(r"\b[0-9]{2}[KSR][0-9]{4}(?=[0-9]{3}\b|\b)")
_SITTING = re.compile(r"(?:[0-9]+\.\s*)?(COMMISSIE|PLENAIRE VERGADERING) (KAMER|SENAAT)")
_CHAMBER_OF_TYPE = re.compile(r"(?:\s*-\s*(?:KAMER|SENAAT)?)?$")


def read(body: bytes, origin: str) -> Fiche:
    """Reads a dossier page.

    Args:
        body: the bytes as they came; strict UTF-8, else windows-1252, whatever header or meta element says.
        origin: address or file, for messages.

    Raises:
        PageError: a landmark is missing, the page is cut, refused, empty or decoded wrongly.
    """
    text = pages.without_code(pages.decode(body, fallback="cp1252", origin=origin))
    if not body.strip():
        raise PageError(CONTAINER, "an empty answer", "the container of a dossier page", origin)
    head, table = _story(text, origin)
    # The frame around the dossier tells of the decoding too: its accents are there when the dossier has none.
    pages.demand_decoded_once(text, "encoding")
    fiche = Fiche(reference=_reference(head), title=_title(head), digest=pages.digest(head + table))
    reader = _Rows(fiche)
    tree = pages.one(pages.soup(table), "table:not(table table)")
    for row in tree.find_all("tr", recursive=False):
        reader.take(row)
    _demand_landmarks(fiche, reader.seen)
    return fiche


def _story(text: str, origin: str) -> tuple[str, str]:
    """Cuts the part that counts: the container's head, and its first table, whole."""
    opening = _OPENING.search(text)
    if not opening:
        raise PageError(CONTAINER, _instead(text), "the container of a dossier page", origin)
    rest = text[opening.start() :]
    start = _TABLE.search(rest)
    head_end = start.start() if start else len(rest)
    if not start or re.search(r"\bnot found\b", pages.fold(rest[:head_end])):
        raise PageError(f"{CONTAINER}: table", _instead(rest), "the table of a dossier", origin)
    end = pages.close_of(rest, start.start(), "table")
    if end is None or not _LAST_ROW.search(rest, head_end, end):
        raise PageError(f"{CONTAINER}: </table>", "the page breaks off inside its table", "a whole page", origin)
    return rest[:head_end], rest[head_end:end]


def _instead(text: str) -> str:
    """Says what a page without its container is, as far as it says so itself."""
    if _REFUSED.search(text):
        return "a refusal of the institution's firewall (Request Rejected)"
    plain = pages.fold(re.sub(r"<[^>]*>", " ", text))
    if re.search(r"\bnot found\b", plain):
        return "the words 'not found': the institution knows no such dossier"
    return f"a page that begins {plain[:80]!r}" if plain else "a page without text"


def _reference(head: str) -> str:
    heading = _text_of(head, "h3")
    match = words.HEADING.search(heading)
    if not match:
        raise PageError("h3", repr(heading[:80]), "'Parlementair Document' and a number (the page in Dutch)")
    return match[1]


def _title(head: str) -> str:
    title = _text_of(head, "h4")
    if not title:
        raise PageError("h4", "no title", "the title of the dossier")
    return title


def _text_of(head: str, tag: str) -> str:
    match = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", head, re.DOTALL | re.IGNORECASE)
    return " ".join(lines_of(pages.soup(match[1]))) if match else ""


def _demand_landmarks(fiche: Fiche, seen: set[str]) -> None:
    if not fiche.documents:
        raise PageError(f"{words.DOCUMENT_CHAMBER} or {words.DOCUMENT_SENATE}", "no main document", "at least 1")
    for label in (words.MAIN_DOCUMENTS, words.TYPE):
        if label not in seen:
            raise PageError(label, "no such row", "a row with this label")
    if STATUS_ROW not in seen:
        raise PageError(STATUS_ROW, "no such row", "the row of the status, or of a date")
    if not any(document.id.startswith(fiche.reference) for document in fiche.documents):
        found = ", ".join(document.id for document in fiche.documents)
        raise PageError("main documents", found, f"a document of {fiche.reference}")


class _Rows:
    """Takes the rows of the table in order; a label in bold opens a block, the rows after it belong to it."""

    def __init__(self, fiche: Fiche) -> None:
        self.fiche = fiche
        self.seen: set[str] = set()
        self.block: MainDocument | Sitting | None = None

    def take(self, row: Tag) -> None:
        cells = row.find_all("td", recursive=False)
        if len(cells) < 2:
            return
        label, cell = pages.demand_readable(pages.words(cells[0]), "label"), cells[1]
        if not cells[0].find("b"):
            self.seen.add(label)
            self._belonging(label, cell)
        elif label:
            self.seen.add(label)
            self._opening(label, cell)

    def _opening(self, label: str, cell: Tag) -> None:
        if label in (words.DOCUMENT_CHAMBER, words.DOCUMENT_SENATE):
            self.block = _main_document(label, cell)
            self.fiche.documents.append(self.block)
        elif label == words.COMPETENCE:
            self.fiche.competence += dated_lines(cell)
        elif label in words.SUBJECTS:
            self._subjects(cell)
        elif label not in words.IGNORED:
            self._sitting(label, cell)

    def _sitting(self, label: str, cell: Tag) -> None:
        """Opens a block; one of an unknown kind too, so that its lines are not taken for the block's before."""
        match = _SITTING.fullmatch(label)
        body = re.sub(r"\s*\([A-Z ]+\)$", "", pages.words(cell))
        if not match:
            self.fiche.warnings.append(f"The block {label!r} ({body!r}) is not known: it decides nothing.")
        if match or self.fiche.documents:
            self.block = Sitting(
                label=re.sub(r"^[0-9]+\.\s*", "", label),
                body=body,
                committee=match is not None and match[1] == "COMMISSIE" and body != words.SPEAKER,
                plenary=match is not None and match[1] == "PLENAIRE VERGADERING",
                senate=match is not None and match[2] == "SENAAT",
            )
            self.fiche.sittings.append(self.block)

    def _belonging(self, label: str, cell: Tag) -> None:
        self._doubled(label, cell)
        if isinstance(self.block, Sitting):
            known = _in_sitting(self.block, label, cell)
        elif isinstance(self.block, MainDocument):
            known = _in_document(self.block, label, cell, self.fiche.reference)
        else:
            known = self._in_head(label, cell)
        if not known and label not in words.IGNORED:
            self.fiche.warnings.append(f"The label {label!r} is not known: {pages.words(cell)!r} was not read.")

    def _doubled(self, label: str, cell: Tag) -> None:
        if isinstance(self.block, Sitting):
            return
        days = self.block.days if self.block else self.fiche.days
        before, text = days.get(label), pages.words(cell)
        if before not in (None, text):
            self.fiche.warnings.append(
                f"The row {label!r} stands twice, {before!r} and {text!r}: the later one counts."
            )

    def _in_head(self, label: str, cell: Tag) -> bool:
        text = pages.words(cell)
        if label == "":
            # A blank label is the link to the full record, the status, or a date (1.7 quirk 3).
            if not cell.find("a"):
                self.seen.add(STATUS_ROW)
                self.fiche.statuses += [line for line in lines_of(cell) if not WRITTEN_DAY.fullmatch(line)]
        elif label == words.ARTICLE:
            self.fiche.article = text
        elif label == words.GAZETTE_NUMBER:
            self.fiche.gazette_number = text
        elif label in (words.DEPOSITED, words.VOTE_CHAMBER, words.VOTE_SENATE, words.LAW_DATE, words.GAZETTE_DATE):
            self.fiche.days[label] = text
        else:
            return False
        return True

    def _subjects(self, cell: Tag) -> None:
        for subject in map(pages.fold, pages.words(cell).split("|")):
            if subject and subject not in self.fiche.subjects:
                self.fiche.subjects.append(subject)


def _main_document(label: str, cell: Tag) -> MainDocument:
    lines = lines_of(cell)
    found = _DOCUMENT.search(lines[0]) if lines else None
    if not found:
        raise PageError(label, repr(pages.words(cell)[:80]), "the number of a document")
    type_line = _CHAMBER_OF_TYPE.sub("", lines[1]) if len(lines) > 1 else ""
    return MainDocument(id=found[0], url=link_of(cell), words=type_line)


def _in_document(document: MainDocument, label: str, cell: Tag, reference: str) -> bool:
    text = pages.words(cell)
    if label in (words.DEPOSITED, words.CONSIDERED, words.SENT, words.ENDED, words.DISTRIBUTED):
        document.days[label] = text
    elif label == words.TYPE:
        document.type = text
    elif label == words.STATUS:
        document.status = text
    elif label == words.AUTHORS:
        document.authors += people(cell)
    elif label in words.SUBDOCUMENTS:
        document.subdocuments += subdocuments(cell, document)
    elif label == words.LINKED:
        document.linked += [number for number in _LINKED.findall(text) if number != reference]
    else:
        return False
    return True


def _in_sitting(sitting: Sitting, label: str, cell: Tag) -> bool:
    if label == words.RAPPORTEUR:
        sitting.rapporteurs += people(cell)
    elif label == words.CALENDAR:
        sitting.calendar += dated_lines(cell)
    elif label == words.INCIDENT:
        sitting.incidents += dated_lines(cell)
    else:
        return False
    return True
