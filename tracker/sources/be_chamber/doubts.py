"""What a dossier page says against itself, or what may be mistyped: warnings, which decide nothing."""

from tracker.sources import pages
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.facts import CHAMBER, Facts
from tracker.sources.be_chamber.reasons import quoted
from tracker.sources.be_chamber.stage import ENDS
from tracker.sources.be_chamber.words import Word


def contradictions(facts: Facts) -> list[str]:
    """Gives what the page says against itself, beyond a status cell that lags."""
    found = (_cell_against_calendar(facts), _cell_against_rows(facts), _published_early(facts), _voted_early(facts))
    return [sentence for sentence in found if sentence]


def _cell_against_calendar(facts: Facts) -> str:
    said = [word for chamber, word in facts.tokens if chamber == CHAMBER and word in (*ENDS, Word.ADOPTED)]
    if not facts.chamber or not said or facts.chamber.word in said:
        return ""
    return (
        f"The status cell and the plenary calendar disagree: {facts.said(said[0])}, the calendar says "
        f"'{facts.chamber.text}' on {facts.chamber.day}."
    )


def _cell_against_rows(facts: Facts) -> str:
    said = {word for _, word in facts.tokens} - {Word.UNKNOWN}
    rows = {*facts.rows("K"), *facts.rows("S")} - {Word.UNKNOWN}
    if not said or Word.PENDING in said or facts.says(Word.ENDED) or not rows - said:
        return ""
    stated = quoted([document.status for document in facts.fiche.documents if document.status])
    return f"The status cell ({', '.join(facts.fiche.statuses)}) and the Status rows ({stated}) differ."


def _published_early(facts: Facts) -> str:
    if not (facts.gazette and facts.chamber and facts.gazette < facts.chamber.day):
        return ""
    return (
        f"Published on {facts.gazette}, before the last plenary result of {facts.chamber.day}: this dossier holds "
        f"several laws, and 'published' is true of one of them only."
    )


def _voted_early(facts: Facts) -> str:
    texts = (facts.fiche.days.get(words.DEPOSITED, ""), facts.own.days.get(words.DEPOSITED, ""))
    deposit = next(filter(None, map(pages.day, texts)), None)
    decided = facts.chamber.day if facts.chamber else pages.day(facts.fiche.days.get(words.VOTE_CHAMBER, ""))
    if not (deposit and decided and decided < deposit):
        return ""
    return (
        f"The vote of {decided} lies before the deposit of {deposit} (a report is deposited later, or a day is "
        f"mistyped)."
    )
