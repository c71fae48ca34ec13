"""Counts who answered a consultation, page after page, without holding the answers; goes on where it stopped.

After each page one line is added to a journal in the cache. It holds the numbers of the responses, counts, and the
organisations: nothing of a private person. A line that a crash cut short is read again from the portal.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tracker.model.exchange import Refusal, Request, Response
from tracker.model.feedback import Feedback, Respondent
from tracker.sources.source import PageError, Reaction, Reactions, Responses, Round

MOST_PAGES = 50_000
"""No list is longer; one that never ends is not followed for ever."""

NONE = "none"
"""How many gave no country or no language is told under this word."""

Ask = Callable[[Request], Response | Refusal]
Tell = Callable[[int, int | None], None]


@dataclass(slots=True)
class Count:
    """What was counted so far.

    Attributes:
        page: the next one to ask.
        seen: numbers of all responses counted; pages overlap while responses come in, and none counts twice.
        total: how many the list says that it has.
        strange: kinds that were never seen before, and how often.
        gap: why the count is not whole; empty when it is.
    """

    page: int = 0
    seen: set[int] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    strange: Counter[str] = field(default_factory=Counter)
    respondents: list[Respondent] = field(default_factory=list)
    total: int | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which list is counted, and how it is asked.

    Attributes:
        journal: where the count is kept between two runs.
    """

    responses: Responses
    round: Round
    reference: str
    base: str
    journal: Path


def counted(asked: Asked, ask: Ask, tell: Tell) -> Count:
    """Counts one round to its end, or to the first page that is not given.

    Args:
        asked: what is counted.
        ask: asks one address.
        tell: is told after each page how many were counted, and of how many.
    """
    count = restored(asked.journal)
    resumed = count.page > 0
    asked.journal.parent.mkdir(parents=True, exist_ok=True)
    with asked.journal.open("a", encoding="utf-8") as journal:
        for fresh in _pages(asked, ask, count, range(count.page, MOST_PAGES)):
            journal.write(_line(count.page, fresh))
            journal.flush()
            tell(len(count.seen), count.total)
        if resumed and not count.gap:
            # What came in since the first run stands on the first pages; the rest moved down and was met again.
            for fresh in _pages(asked, ask, count, range(MOST_PAGES)):
                journal.write(_line(count.page, fresh))
                if not fresh:
                    break
    return count


def _pages(asked: Asked, ask: Ask, count: Count, numbers: range) -> Iterator[list[Reaction]]:
    """Asks pages one after the other; gives of each what was not counted before, and counts it."""
    for number in numbers:
        page = _page(asked, ask, count, number)
        if page is None:
            return
        count.page, count.total = max(count.page, number + 1), page.total
        fresh = [one for one in page.reactions if one.id not in count.seen]
        for one in fresh:
            _take(count, one)
        yield fresh
        if page.last:
            return
    count.gap = f"The list has more than {MOST_PAGES} pages; the rest was not asked."


def _page(asked: Asked, ask: Ask, count: Count, number: int) -> Reactions | None:
    answer = ask(asked.responses.page(asked.round, number, asked.base))
    if isinstance(answer, Refusal):
        count.gap = answer.evidence
        return None
    try:
        return asked.responses.read(answer, asked.reference)
    except PageError as error:
        count.gap = str(error)
        return None


def _take(count: Count, one: Reaction) -> None:
    count.seen.add(one.id)
    count.kinds[one.kind or NONE] += 1
    count.countries[one.country or NONE] += 1
    count.languages[one.language or NONE] += 1
    if not one.known:
        count.strange[one.kind or NONE] += 1
    if one.respondent:
        count.respondents.append(one.respondent)


def _line(page: int, fresh: list[Reaction]) -> str:
    """Writes what a page added; counts stand apart from numbers, so that no line says who a person is."""
    added = {
        "page": page,
        "seen": sorted(one.id for one in fresh),
        "kinds": Counter(one.kind or NONE for one in fresh),
        "countries": Counter(one.country or NONE for one in fresh),
        "languages": Counter(one.language or NONE for one in fresh),
        "strange": Counter(one.kind or NONE for one in fresh if not one.known),
        "respondents": [_row(one.respondent) for one in fresh if one.respondent],
    }
    return f"{json.dumps(added, ensure_ascii=False, sort_keys=True)}\n"


def _row(one: Respondent) -> list[str | int]:
    return [one.id, one.name, one.kind, one.country, one.register_number, one.date.isoformat(), one.url]


def restored(journal: Path) -> Count:
    """Reads a journal back, up to its last whole line; what a crash cut short is taken off the file."""
    count = Count()
    if not journal.is_file():
        return count
    whole = 0
    with journal.open("rb") as lines:
        for line in lines:
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            _add(count, json.loads(line))
    with journal.open("rb+") as file:
        file.truncate(whole)
    return count


def _add(count: Count, added: dict[str, object]) -> None:
    page, seen, rows = added["page"], added["seen"], added["respondents"]
    if not (isinstance(page, int) and isinstance(seen, list) and isinstance(rows, list)):
        raise TypeError("a line of the journal is not what this program writes")
    count.page = max(count.page, page)
    count.seen.update(seen)
    counters = {
        "kinds": count.kinds,
        "countries": count.countries,
        "languages": count.languages,
        "strange": count.strange,
    }
    for name, counter in counters.items():
        more = added[name]
        if isinstance(more, dict):
            counter.update(more)
    for number, name, kind, country, register, date, url in rows:
        count.respondents.append(
            Respondent(
                id=number,
                name=name,
                kind=kind,
                country=country,
                register_number=register,
                date=dt.date.fromisoformat(date),
                url=url,
            )
        )


def feedback(asked: Asked, count: Count, moment: dt.datetime) -> Feedback:
    """Gives what was counted, as it is kept.

    Args:
        asked: what was counted.
        count: the whole count.
        moment: aware; when its last page was read.
    """
    return Feedback(
        reference=asked.reference,
        publication=asked.round.publication,
        kind=asked.round.kind,
        counted=moment,
        received=asked.round.received,
        listed=len(count.seen),
        kinds=_ranked(count.kinds),
        countries=_ranked(count.countries),
        languages=_ranked(count.languages),
        respondents=tuple(sorted(count.respondents, key=lambda one: (one.date, one.id))),
    )


def _ranked(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
