"""Where a dossier stands: rules 0 to 7 of formats/be-federal.md 1.8, in order.

The page's own status lags behind its calendar, so both are read; the first rule that holds decides, and says so.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.sources import pages
from tracker.sources.be_chamber import reasons, words
from tracker.sources.be_chamber.facts import CHAMBER, SENATE, Facts, unknown_words
from tracker.sources.be_chamber.fiche import Fiche, Line
from tracker.sources.be_chamber.words import Word

ENDS = {
    Word.LAPSED: Stage.LAPSED,
    Word.WITHDRAWN: Stage.WITHDRAWN,
    Word.REJECTED: Stage.REJECTED,
    Word.WITHOUT_OBJECT: Stage.WITHOUT_OBJECT,
}
_BY_VOTE = frozenset({Word.ADOPTED, Word.REJECTED})
"""Ends that a vote brings about: a text that lapsed may have been voted on long before."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, since when, because of what; and how the page's own status word lags behind it."""

    stage: Stage
    since: dt.date | None
    because: str
    lag: str = ""


def kind(fiche: Fiche, facts: Facts) -> tuple[Kind, str]:
    """Gives the kind by the document type, and its basis in the Chamber's words.

    A report or a cover is ``information`` only while nothing was decided on it; else it is ``other`` (rule 0).
    """
    type_text = facts.own.type
    code = type_text[:2]
    if code in words.KINDS:
        return words.KINDS[code], fiche.article
    return (Kind.INFORMATION if code in words.REPORT_TYPES and _undecided(facts) else Kind.OTHER), type_text


def _undecided(facts: Facts) -> bool:
    votes = (facts.fiche.days.get(label) for label in (words.VOTE_CHAMBER, words.VOTE_SENATE))
    stated = (*facts.fiche.statuses, *(document.status for document in facts.fiche.documents), *votes)
    return not (any(stated) or facts.gazette or facts.chamber)


def standing(facts: Facts, kind_: Kind) -> Standing:
    """Gives where the dossier stands: the first rule that holds.

    Raises:
        PageError: it rests on a day that does not exist.
    """
    if kind_ is Kind.INFORMATION:
        return Standing(Stage.UNKNOWN, None, "A report or notice, on which nothing is decided: it has no stage.")
    for rule in _RULES:
        if found := rule(facts):
            return found
    return _before_plenary(facts)


def _published(facts: Facts) -> Standing | None:
    if not facts.gazette:
        return None
    number = f", issue {facts.fiche.gazette_number}" if facts.fiche.gazette_number else ""
    law = facts.fiche.days.get(words.LAW_DATE)
    of_law = f"the law of {pages.day(law)}" if law and pages.day(law) else "the text"
    because = f"Published in the official gazette on {facts.gazette}{number}: {of_law}."
    lag = reasons.lag(facts, f"{facts.gazette} in the official gazette", (CHAMBER, SENATE))
    return Standing(Stage.PUBLISHED, facts.gazette, because, lag)


def _not_understood(facts: Facts) -> Standing | None:
    unknown = unknown_words(facts.fiche)
    if not unknown:
        return None
    return Standing(Stage.UNKNOWN, None, f"The page says {reasons.quoted(unknown)}: these words are not known to us.")


def _ended(facts: Facts) -> Standing | None:
    """Rule 2: an end that a chamber's word states, or the Status row while the cell does not say how it ended."""
    facts.demand_days(lambda text: words.result(text) is not None or words.is_sent_back(text))
    said = [word for _, word in facts.tokens]
    if not facts.says(Word.ADOPTED):
        said += facts.rows("K")
    for word, stage in ENDS.items():
        if word in said:
            day = _decision_day(facts, word)
            return Standing(stage, day, reasons.because(facts, word, day), reasons.lag_of_row(facts, word))
    return None


def _adopted(facts: Facts) -> Standing | None:
    """Rules 3 and 4: adopted by the Chamber, as its status cell or its Status row says."""
    if not (facts.says(Word.ADOPTED) or Word.ADOPTED in facts.rows("K")):
        return None
    day = _decision_day(facts, Word.ADOPTED)
    return _after_chamber(
        facts, day, reasons.because(facts, Word.ADOPTED, day), reasons.lag_of_row(facts, Word.ADOPTED)
    )


def _after_chamber(facts: Facts, day: dt.date | None, because: str, lag: str) -> Standing:
    """Decides between adopted and second-chamber (articles 77 and 78 of the Constitution; rule 3)."""
    senate, senate_day = senate_act(facts)
    if facts.article == "77" and senate in ENDS:
        return Standing(ENDS[senate], senate_day, f"{because} The Senate did not agree on {senate_day}.", lag)
    if facts.article == "77" and senate is not Word.ADOPTED:
        other = "Both chambers must agree (article 77), and the page does not say that the Senate adopted it."
        return Standing(Stage.SECOND_CHAMBER, day, f"{because} {other}", lag)
    if facts.article == "78" and senate not in (Word.ADOPTED, Word.ENDED):
        return Standing(Stage.SECOND_CHAMBER, day, f"{because} The Senate can still take it up (article 78).", lag)
    if senate is not None and senate_day and day and senate_day > day:
        ended = "adopted it" if senate is Word.ADOPTED else "ended its examination"
        return Standing(Stage.ADOPTED, senate_day, f"{because} The Senate {ended} on {senate_day}.", lag)
    if facts.article == "77":
        because = f"{because} The Senate adopted it{f' on {senate_day}' if senate_day else ''} (article 77)."
    return Standing(Stage.ADOPTED, day, because, lag)


def senate_act(facts: Facts) -> tuple[Word | None, dt.date | None]:
    """Gives what the Senate did (adopted, refused, or ended without evoking), and when."""
    vote = pages.day(facts.fiche.days.get(words.VOTE_SENATE, ""))
    if facts.senate:
        return facts.senate.word, facts.senate.day
    if facts.says(Word.ADOPTED, SENATE) or Word.ADOPTED in facts.rows("S"):
        return Word.ADOPTED, vote
    if facts.says(Word.ENDED, SENATE) or facts.senate_ended or vote:
        return Word.ENDED, facts.senate_ended or vote
    return None, None


def _by_calendar(facts: Facts) -> Standing | None:
    """Rule 5: the last plenary result, while the page's own status is not up to date."""
    result = facts.chamber
    if not result:
        return None
    because = f"The plenary calendar says '{result.text}' on {result.day}."
    lag = reasons.lag(facts, f"plenary vote on {result.day} ('{result.text}')")
    if result.word is Word.ADOPTED:
        return _after_chamber(facts, result.day, because, lag)
    return Standing(ENDS[result.word], result.day, because, lag)


def _ended_somehow(facts: Facts) -> Standing | None:
    """The Chamber has ended its work, and the page does not say how."""
    if not facts.says(Word.ENDED):
        return None
    return Standing(
        Stage.UNKNOWN, None, f"{reasons.sentence(facts.said(Word.ENDED))}, which does not tell how it ended."
    )


def _plenary_not_understood(facts: Facts) -> Standing | None:
    """The last plenary day holds words that are not known, and no result: they may be one."""
    lines = facts.plenary_lines(senate=False)
    last = [text for day, text in lines if day == lines[-1][0]]
    unknown = [text for text in last if words.is_unknown_line(text)]
    if not unknown or any(words.result(text) or words.is_sent_back(text) for text in last):
        return None
    because = f"The plenary calendar says {reasons.quoted(unknown)} on {lines[-1][0]}: these words are not known to us."
    return Standing(Stage.UNKNOWN, None, because)


def _in_plenary(facts: Facts) -> Standing | None:
    """Rule 6, and a text that was sent back to its committee."""
    facts.demand_days(words.is_under_discussion)
    begun: tuple[dt.date, str] | None = None
    returned: tuple[dt.date, str] | None = None
    for day, text in facts.plenary_lines(senate=False):
        if words.is_sent_back(text):
            begun, returned = None, (day, text)
        elif begun is None and words.is_under_discussion(text):
            begun = day, text
    if begun:
        because = f"The plenary calendar says '{begun[1]}' on {begun[0]}, and no result yet."
        return Standing(Stage.PLENARY, begun[0], because)
    if returned:
        because = f"The plenary calendar says '{returned[1]}' on {returned[0]}."
        return Standing(Stage.COMMITTEE, returned[0], because)
    return None


def _voted(facts: Facts) -> Standing | None:
    """A vote whose result the page does not give: no rule of 1.8 covers it, and its result is not guessed."""
    day = facts.deciding_day(words.VOTE_CHAMBER, facts.fiche.days.get(words.VOTE_CHAMBER, ""))
    if not day or day > facts.today:
        return None
    return Standing(Stage.PLENARY, day, f"Voted in plenary on {day}; the page gives no result.")


def _before_plenary(facts: Facts) -> Standing:
    """Rule 7: in committee once it was sent there or a committee met; else submitted.

    Raises:
        PageError: there is such a line, and none has a day that exists.
    """
    sent = [Line(text, pages.day(text), words.SENT) for d in facts.fiche.documents if (text := d.days.get(words.SENT))]
    met = [line for sitting in facts.fiche.sittings if sitting.committee for line in sitting.calendar]
    if line := _earliest([*sent, *met], facts):
        return Standing(Stage.COMMITTEE, line.day, f"In committee since {line.day} ('{line.text}').")
    texts = [facts.fiche.days.get(words.DEPOSITED), facts.own.days.get(words.DEPOSITED)]
    deposits = [Line(text, pages.day(text), words.DEPOSITED) for text in texts if text]
    if line := _earliest(deposits, facts):
        return Standing(Stage.SUBMITTED, line.day, f"Deposited on {line.day}.")
    return Standing(Stage.SUBMITTED, None, "Deposited; the page gives no readable day.")


def _earliest(lines: list[Line], facts: Facts) -> Line | None:
    """Gives the earliest line that has happened; None when there is none; refuses when no day of them exists."""
    impossible = [line for line in lines if not facts.possible(line)]
    past = [line for line in lines if line not in impossible and line.day and line.day <= facts.today]
    if impossible and not past:
        facts.deciding_day(impossible[0].text, impossible[0].written)
    return min(past, key=lambda line: line.day or facts.today, default=None)


def _decision_day(facts: Facts, word: Word) -> dt.date | None:
    """Gives the day of a decision: the calendar's last such result, else the vote row, else the end row."""
    by_senate = facts.says(word, SENATE) and not facts.says(word) and word not in facts.rows("K")
    result = facts.senate if by_senate else facts.chamber
    if result and result.word is word:
        return result.day
    if word in _BY_VOTE:
        label = words.VOTE_SENATE if by_senate else words.VOTE_CHAMBER
        if day := facts.deciding_day(label, facts.fiche.days.get(label, "")):
            return day
    return None if by_senate else facts.deciding_day(words.ENDED, facts.own.days.get(words.ENDED, ""))


Rule = Callable[[Facts], Standing | None]
_RULES: tuple[Rule, ...] = (
    _published,
    _not_understood,
    _ended,
    _adopted,
    _by_calendar,
    _ended_somehow,
    _plenary_not_understood,
    _in_plenary,
    _voted,
)
