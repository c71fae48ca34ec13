"""The Commission's portal, played from real consultations in its own JSON shape, with its quirks (formats/ec.md 1)."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.builders import have_your_say as made
from tests.builders.have_your_say import Json
from tests.standin.acts import page
from tests.standin.exchange import Act, Exchange
from tests.standin.world import World

PORTAL = "/info/law/better-regulation"
DATA = "ec-have-your-say/consultations-2017-2025.json"
SHELL = "<!doctype html><html><head><title>Have your say</title></head><body><app-root></app-root></body></html>"
ELSEWHERE = 25429
"""A publication whose questionnaire is held elsewhere: its responses are a bad request."""

MOST, USUAL = 100, 10
"""Rows of a page at most, and when no size is asked."""

CODES = {
    "Agriculture and rural development": "AGRI",
    "Banking and financial services": "FINANCE",
    "Budget": "BUDGET",
    "Business and industry": "BUSINESS",
    "Climate action": "CLIMA",
    "Competition": "COMP",
    "Consumers": "CONSUM",
    "Culture and media": "CULT",
    "Customs": "CUSTOMS",
    "Digital economy and society": "DIGITAL",
    "Economy, finance and the euro": "ECFIN",
    "Education and training": "EAC",
    "EU enlargement": "ENLARG",
    "Employment and social affairs": "EMPL",
    "Energy": "ENER",
    "Environment": "ENV",
    "European neighbourhood policy": "NEIGHBOUR",
    "Food safety": "FOOD",
    "Foreign affairs and security policy": "FOREIGN",
    "Home affairs": "HOME",
    "Humanitarian aid and civil protection": "HUMAN",
    "Institutional affairs": "INST",
    "International partnerships": "INTDEV",
    "Justice and fundamental rights": "JUST",
    "Maritime affairs and fisheries": "MARE",
    "Migration and asylum": "ASYL",
    "Public health": "HEALTH",
    "Regional policy": "REGIO",
    "Research and innovation": "RESEARCH",
    "Single market": "SINGMARK",
    "Sport": "SPORT",
    "Statistics": "STAT",
    "Taxation": "TAX",
    "Trade": "TRADE",
    "Transport": "TRANSPORT",
    "Youth": "YOUTH",
}
"""Labels of subjects and their lasting codes (formats/ec.md 1.8); one label has a comma in it."""

_LABEL = re.compile("|".join(sorted(map(re.escape, CODES), key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Consultation:
    """A real consultation, as the data set has it."""

    number: int
    title: str
    topics: tuple[str, ...]
    opens: dt.date
    closes: dt.date
    responses: int | None


@dataclass(kw_only=True)
class Portal(World):
    """The portal, and whatever else a world knows.

    Attributes:
        consultations: what it has, in the order of its list.
        today: what it takes for today: it says OPEN of what it thinks is open.
        older: it answers in the shape before 2025.
        moves: a new row comes in at the head of the list after each page that it gives.
        broken: it serves its HTML shell for everything, with status 200.
        feedback: bodies of ``allFeedback``, by publication.
    """

    consultations: Sequence[Consultation] = ()
    today: dt.date = dt.date(2026, 1, 13)
    older: bool = False
    moves: bool = False
    broken: bool = False
    feedback: dict[int, bytes] = field(default_factory=dict)
    _given: int = 0

    def act_for(self, exchange: Exchange) -> Act | None:
        """Answers as the portal: its shell for every path that it does not know."""
        if not exchange.path.startswith(PORTAL):
            return super().act_for(exchange)
        rest = exchange.path.removeprefix(PORTAL)
        query = {key: values[-1] for key, values in parse_qs(urlsplit(exchange.target).query).items()}
        doors: dict[str, Callable[[dict[str, str]], Act]] = {
            "/brpapi/searchInitiatives": self._search,
            "/api/allFeedback": self._feedback,
        }
        if self.broken:
            return page(SHELL)
        if door := doors.get(rest):
            return door(query)
        if rest.startswith("/brpapi/groupInitiatives/"):
            return self._initiative(rest.rpartition("/")[2])
        return page(SHELL)

    def _search(self, query: dict[str, str]) -> Act:
        """Honours page, size, text, topic and feedbackStatus, and ignores everything else; refuses to sort."""
        if "sort" in query:
            return page("", status=406)
        if "COM(" in query.get("text", ""):
            return page("general_error", kind="text/plain")
        found = [one for one in self.consultations if self._fits(one, query)]
        shift = self._given if self.moves else 0
        self._given += 1
        size, number = min(int(query.get("size", USUAL)), MOST), int(query.get("page", "0"))
        start = max(number * size - shift, 0)
        rows = [self._row(one) for one in found[start : start + size]]
        total = len(found) + shift
        if self.older:
            return _json(made.older_search(*rows, total=total, number=number, size=size))
        facts = {"totalElements": total, "size": size, "number": number, "last": (number + 1) * size >= total}
        return _json(made.search(*rows, **facts))

    def _fits(self, one: Consultation, query: dict[str, str]) -> bool:
        """Tells whether a row is what was asked, as loosely as the portal: a word counts anywhere in a title."""
        words = query.get("text", "").casefold().split()
        topic, wanted = query.get("topic", ""), query.get("feedbackStatus", "")
        return (
            any(word in one.title.casefold() for word in words or [""])
            and (not topic or topic in {CODES[label] for label in one.topics})
            and (not wanted or wanted == self._status(one))
        )

    def _status(self, one: Consultation) -> str:
        if self.today < one.opens:
            return "UPCOMING"
        return "OPEN" if self.today <= one.closes else "CLOSED"

    def _row(self, one: Consultation) -> Json:
        """Gives a row of the search: its id is a float, and a key without a value is left out."""
        return made.row(
            float(one.number),
            shortTitle=one.title,
            foreseenActType=None,
            currentStatuses=[
                made.status(
                    "OPC_LAUNCHED",
                    receivingFeedbackStatus=self._status(one),
                    feedbackStartDate=f"{one.opens:%Y/%m/%d} 00:00:00",
                    feedbackEndDate=f"{one.closes:%Y/%m/%d} 23:59:59",
                )
            ],
            topics=[{"code": CODES[label], "label": label} for label in one.topics] or None,
            initiativeTranslations=[made.translation("EN", one.title)],
        )

    def _initiative(self, number: str) -> Act:
        """Gives an initiative: ids are whole numbers, and a key without a value is null."""
        known = {str(one.number): one for one in self.consultations}
        if (one := known.get(number)) is None:
            return page("The groupId cannot be found!", kind="text/plain")
        opens, closes = f"{one.opens:%Y/%m/%d} 00:00:00", f"{one.closes:%Y/%m/%d} 23:59:59"
        asked = made.questionnaire(
            opens,
            closes,
            groupId=one.number,
            totalFeedback=one.responses,
            receivingFeedbackStatus=self._status(one),
        )
        changes = {"id": one.number, "shortTitle": one.title, "foreseenActType": None}
        return _json(made.initiative(asked, **changes, initiativeTranslations=[made.translation("EN", one.title)]))

    def _feedback(self, query: dict[str, str]) -> Act:
        publication = int(query.get("publicationId", "0"))
        if publication == ELSEWHERE or publication not in self.feedback:
            return page("bad_request", status=400, kind="text/plain")
        return page(self.feedback[publication], kind="application/json")


def consultations(corpus: Path) -> tuple[Consultation, ...]:
    """Reads the 657 real consultations."""
    return tuple(_read(json.loads((corpus / DATA).read_text(encoding="utf-8"))))


def _read(rows: list[dict[str, object]]) -> Iterator[Consultation]:
    for row in rows:
        yield Consultation(
            number=int(str(row["initiative_id"])),
            title=str(row["initiative_name"]),
            topics=tuple(_LABEL.findall(str(row["topic"] or ""))),
            opens=_day(row["consultation_start_date"]),
            closes=_day(row["consultation_end_date"]),
            responses=row["total_feedback"] if isinstance(row["total_feedback"], int) else None,
        )


def _day(written: object) -> dt.date:
    return dt.datetime.strptime(f"{written} +0000", "%d %B %Y %z").date()


def _json(answer: Json) -> Act:
    """Answers as the portal writes: half characters too, which no UTF-8 can carry, stand there as escapes."""
    return page(json.dumps(answer), kind="application/json")
