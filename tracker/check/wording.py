"""Official words against ours: quoted with their source, decided before they are final, judged by a person."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.catalogue import AskOf, Catalogue
from tracker.check.asked import finding, outside, places, said
from tracker.check.dates import BRUSSELS
from tracker.model.finding import Finding
from tracker.model.position import Ask, ContributionValue
from tracker.model.stage import DECIDED
from tracker.model.wording import OfficialText, Wording, alike, stands

LONGEST = 3_000
"""Characters of a quoted text: an article, or a part of one, as a reader can compare it."""

_LANG = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The wording of a recommendation, with its place in its file."""

    ask: AskOf
    place: str
    wording: Wording

    def official(self) -> Iterator[tuple[str, OfficialText]]:
        """Gives the texts of the institution with their places."""
        for key, one in (("proposal", self.wording.proposal), ("final", self.wording.final)):
            if one is not None:
                yield f"{self.place}.{key}", one


def _all(catalogue: Catalogue) -> Iterator[_Quoted]:
    for ask, place in places(catalogue):
        if ask.recommendation.wording is not None:
            yield _Quoted(ask, f"{place}.wording", ask.recommendation.wording)


def official_words_have_their_source(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A text of an institution is quoted with the address where it stands and its day; an example needs neither."""
    for one in _all(catalogue):
        for place, official in one.official() if not one.wording.example else ():
            if not outside(official.source, catalogue):
                yield finding(
                    one.ask,
                    f"{place}.source",
                    f"an official text with {said(official.source).replace('evidence', 'source')}",
                    "the https address of the text, outside our own site",
                    "add 'source: https://…' below the text, or leave the text out",
                )
            if official.date is None:
                yield finding(
                    one.ask,
                    f"{place}.date",
                    "an official text without its day",
                    "the day of the text or, of a page that has none, the day on which it was read",
                    "add 'date: 2025-02-27' below the text",
                )


def words_can_be_compared(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The texts are in one language that is named, not too long to be read, and there is something to compare with."""
    for one in _all(catalogue):
        if not _LANG.fullmatch(one.wording.lang):
            yield finding(
                one.ask,
                f"{one.place}.lang",
                f"'{one.wording.lang}'",
                "the language of all three texts, in two small letters",
                "write it as in 'lang: en'",
            )
        texts = [(f"{one.place}.asked", one.wording.asked)]
        texts += [(f"{place}.text", official.text) for place, official in one.official()]
        for place, text in texts:
            if len(text) > LONGEST:
                yield finding(
                    one.ask,
                    place,
                    f"a text of {len(text)} characters",
                    f"at most {LONGEST}: the article, or the sentences of it, that the ask is about",
                    "quote less; the whole text stands at its source",
                )
        if one.wording.proposal is None and one.wording.final is None:
            yield finding(
                one.ask,
                one.place,
                "a wording without any official text",
                "what the proposal said, or what the final text says, to compare it with",
                "add 'proposal:' or 'final:' with text, source and date",
            )


def something_was_asked_of_the_words(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Who asks to amend a text asks for other words than it has."""
    for one in _all(catalogue):
        proposal = one.wording.proposal
        if one.ask.recommendation.ask is Ask.AMEND and proposal and alike(proposal.text, one.wording.asked):
            yield finding(
                one.ask,
                f"{one.place}.asked",
                "'ask: amend' with the very words of the proposal",
                "the words that are to stand there instead",
                "write the words that were asked for, or correct 'ask'",
            )


def texts_come_in_their_order(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """Proposal, final text, judgement: none before the one it follows, none in the future."""
    today = as_of.astimezone(BRUSSELS).date()
    for one in _all(catalogue):
        before: tuple[str, dt.date] | None = None
        judged = one.wording.judged
        dated = [(place, official.date) for place, official in one.official()]
        for place, day in [*dated, (f"{one.place}.judged", judged.date if judged else None)]:
            if day is None:
                continue
            if day > today or (before and day < before[1]):
                late = f"which is still to come (today is {today})" if day > today else ""
                yield finding(
                    one.ask,
                    f"{place}.date",
                    f"the day {day}, {late or f'which is before that of {before[0] if before else place}'}",
                    "the proposal, then the final text, then the judgement, none of them in the future",
                    "correct the day",
                )
            before = place.rpartition(".")[2], day


def final_texts_are_final(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """There is no final text while the procedure is open, and no judgement while there is no final text."""
    for one in _all(catalogue):
        procedure = catalogue.procedures.get(one.ask.reference)
        if one.wording.final and procedure and procedure.stage not in DECIDED:
            yield finding(
                one.ask,
                f"{one.place}.final",
                f"a final text while {one.ask.reference} is still open (stage {procedure.stage})",
                "the text as it was decided",
                "leave it out until then",
            )
        if one.wording.judged and one.wording.final is None:
            yield finding(
                one.ask,
                f"{one.place}.judged",
                "a judgement of a final text that is not quoted",
                "the final text, to compare it with what was asked",
                "add 'final:' with text, source and date, or leave the judgement out",
            )


def our_words_stand_in_the_text(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """``worded`` is claimed only with the comparison that shows it, signed by who judged it (advocacy.md 1.1)."""
    for ask, place in places(catalogue):
        part, wording = ask.recommendation.contribution, ask.recommendation.wording
        if part is None or part.example or part.value is not ContributionValue.WORDED:
            continue
        if wording is None or wording.final is None or wording.judged is None or wording.example:
            yield finding(
                ask,
                f"{place}.contribution.value",
                "the contribution 'worded' without the words: asked, final and judged",
                "'wording:' with what was asked, what the final text says, and who judged it when",
                "add it to the recommendation, or claim no more than 'voiced'",
            )
        elif not stands(wording):
            yield finding(
                ask,
                f"{place}.contribution.value",
                "the contribution 'worded', while no word that was asked for is new in the final text",
                "at least one word that we asked to insert or to delete, and that is so in the final text",
                "claim no more than 'voiced', or correct the quoted texts",
            )


RULES = (
    official_words_have_their_source,
    words_can_be_compared,
    something_was_asked_of_the_words,
    texts_come_in_their_order,
    final_texts_are_final,
    our_words_stand_in_the_text,
)
