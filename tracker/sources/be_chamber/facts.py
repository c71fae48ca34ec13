"""What a dossier page says that decides where it stands: status words by chamber, plenary results, and their days."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.sources import pages
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.fiche import Fiche, Line, MainDocument
from tracker.sources.be_chamber.words import Word
from tracker.sources.source import PageError

CHAMBER = "KAMER"
SENATE = "SENAAT"
_CHAMBERS = {"KAMER": CHAMBER, "CHAMBRE": CHAMBER, "SENAAT": SENATE, "SENAT": SENATE}


@dataclass(frozen=True, slots=True)
class Result:
    """The last result of a plenary calendar."""

    word: Word
    day: dt.date
    text: str


class Facts:
    """What the rules look at.

    Args:
        fiche: the page.
        today: the day of ``as_of`` in Europe/Brussels; lines after it have not happened.
    """

    def __init__(self, fiche: Fiche, today: dt.date) -> None:
        self.fiche = fiche
        self.today = today
        self.own = own_document(fiche)
        self.article = next(iter(re.findall(r"^(7[478])\b", fiche.article)), "")
        self.tokens = [token(line) for line in fiche.statuses]
        gazette = self.deciding_day(words.GAZETTE_DATE, fiche.days.get(words.GAZETTE_DATE, ""))
        self.gazette = gazette if gazette and gazette <= today else None
        self.chamber = self.result(senate=False)
        self.senate = self.result(senate=True)
        ended = (line.day for line in fiche.competence if words.has_ended(line.text))
        self.senate_ended = next((day for day in ended if day and day <= today), None)

    def deciding_day(self, label: str, text: str) -> dt.date | None:
        """Reads a day on which a stage rests; None when the row is not there.

        Raises:
            PageError: the row is there, and its day is impossible (DESIGN.md, "The way of one fact").
        """
        if not text:
            return None
        day = pages.day(text)
        if day is None or not plausible(day, self.today):
            raise PageError(label, repr(text), "a day that exists, since it decides where the dossier stands")
        return day

    def demand_days(self, decides: Callable[[str], bool]) -> None:
        """Refuses the page when a plenary line that decides has an impossible day.

        Raises:
            PageError: such a line was found.
        """
        for line in self._plenary():
            if not self.possible(line) and decides(line.text):
                raise PageError(words.CALENDAR, f"{line.written} {line.text}", "a decisive line on a day that exists")

    def possible(self, line: Line) -> bool:
        """Tells whether a line has a day that exists and is plausible."""
        return line.day is not None and plausible(line.day, self.today)

    def _plenary(self, *, senate: bool | None = None) -> list[Line]:
        sittings = [s for s in self.fiche.sittings if s.plenary and senate in (None, s.senate)]
        return [line for sitting in sittings for line in sitting.calendar]

    def plenary_lines(self, *, senate: bool) -> list[tuple[dt.date, str]]:
        """Gives what happened in plenary up to today, by day, and in the order of the page within a day."""
        lines = [(line.day, line.text) for line in self._plenary(senate=senate) if self.possible(line)]
        past = [(day, text) for day, text in lines if day and day <= self.today]
        return sorted(past, key=lambda each: each[0])

    def result(self, *, senate: bool) -> Result | None:
        """Gives the last plenary result; None when there is none, or the text was sent back after it."""
        last: Result | None = None
        for day, text in self.plenary_lines(senate=senate):
            if words.is_sent_back(text):
                last = None
            elif word := words.result(text):
                last = Result(word, day, text)
        return last

    def says(self, word: Word, chamber: str = CHAMBER) -> bool:
        """Tells whether the status cell says a word for a chamber."""
        return (chamber, word) in self.tokens

    def rows(self, kind: str) -> list[Word]:
        """Gives the words of the Status rows of the Chamber's (``K``) or the Senate's (``S``) documents."""
        stated = [d.status for d in self.fiche.documents if d.status and d.id[2] == kind]
        return [words.status(text) for text in stated]

    @property
    def adopted(self) -> bool:
        """Tells whether the Chamber has adopted the text, as far as any place of the page says so."""
        by_calendar = self.chamber is not None and self.chamber.word is Word.ADOPTED
        return self.says(Word.ADOPTED) or Word.ADOPTED in self.rows("K") or by_calendar

    def said(self, word: Word) -> str:
        """Quotes where the page says a word."""
        for line in self.fiche.statuses:
            if token(line)[1] is word:
                return f"the status cell says '{line}'"
        row = next(d.status for d in self.fiche.documents if d.status and words.status(d.status) is word)
        return f"the Status row says '{row}'"


def plausible(day: dt.date, today: dt.date) -> bool:
    """Tells whether a day lies in 1990 … today + 10 years (design/reliability.md 4.1, G3)."""
    return dt.date(1990, 1, 1) <= day <= today + dt.timedelta(days=3653)


def token(line: str) -> tuple[str, Word]:
    """Reads a line of the status cell: its chamber is its last word, the rest must be a known word, whole.

    A line that names no chamber speaks for the Chamber, whose page it is.
    """
    rest, _, last = words.bare(line).rpartition(" ")
    if last in _CHAMBERS:
        return _CHAMBERS[last], words.status(rest)
    return CHAMBER, words.status(line)


def unknown_words(fiche: Fiche) -> list[str]:
    """Gives the status words of a page that are not understood, verbatim."""
    lines = [line for line in fiche.statuses if token(line)[1] is Word.UNKNOWN]
    rows = [d.status for d in fiche.documents if d.status and words.status(d.status) is Word.UNKNOWN]
    return [*lines, *rows]


def own_document(fiche: Fiche) -> MainDocument:
    """Gives the main document of the dossier's own number."""
    return next(document for document in fiche.documents if document.id.startswith(fiche.reference))
