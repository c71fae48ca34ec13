"""The sentence of the register: its parts sum to the whole, in the grammar of each language."""

import datetime as dt
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.site import position, recommendation, site, speaking
from tracker.model.position import Outcome, OutcomeFinding, PositionStatus, Response, ResponseValue
from tracker.publish.site import Site
from tracker.publish.views import counts, names, register
from tracker.publish.views import position as position_view

JUNE = dt.date(2025, 6, 4)
ANSWER = Response(value=ResponseValue.NOTED, date=JUNE, quote="Genoteerd.", lang="nl")


def made(outcomes: Sequence[Outcome], answers: int = 0, **more: object) -> Site:
    """Makes a site with one recommendation an outcome, of which the first so many were answered."""
    asks = tuple(
        recommendation(
            id=f"ask-{number}",
            findings=(OutcomeFinding(date=JUNE, outcome=outcome),),
            response=ANSWER if number < answers else None,
        )
        for number, outcome in enumerate(outcomes)
    )
    return site(positions=[position(recommendations=asks, **more)])


def said(only: Site, code: str) -> str:
    """Gives the sentence on all that was asked, its spaces plain."""
    return re.sub("[\u00a0\u202f]", " ", counts.sentence(only, list(only.counted), speaking(code)))


def every(number: int) -> list[Outcome]:
    """Gives each outcome so many times."""
    return list(Outcome) * number


@pytest.mark.parametrize(
    ("code", "outcomes", "answers", "sentence"),
    [
        ("nl", [Outcome.UNDECIDED], 0, "1 gevraagd: 0 verkregen, 1 nog open; 0 kregen een antwoord."),
        ("fr", [Outcome.UNDECIDED], 0, "1 demande : 0 obtenue, 1 encore ouverte ; 0 a reçu une réponse."),
        ("en", [Outcome.UNDECIDED], 0, "1 asked: 0 obtained, 1 still open; 0 received an answer."),
        (
            "nl",
            every(1),
            1,
            (
                "8 gevraagd: 1 verkregen, 1 deels, 1 niet, 1 het tegendeel, 1 niet meer van toepassing, 3 nog open "
                "(waarvan 1 in beweging, 1 nog niet beoordeeld); 1 kreeg een antwoord."
            ),
        ),
        (
            "fr",
            every(1),
            1,
            (
                "8 demandes : 1 obtenue, 1 en partie, 1 non obtenue, 1 au résultat contraire, 1 plus applicable, 3 "
                "encore ouvertes (dont 1 en mouvement, 1 pas encore évaluée) ; 1 a reçu une réponse."
            ),
        ),
        (
            "nl",
            every(2),
            2,
            (
                "16 gevraagd: 2 verkregen, 2 deels, 2 niet, 2 het tegendeel, 2 niet meer van toepassing, 6 nog open "
                "(waarvan 2 in beweging, 2 nog niet beoordeeld); 2 kregen een antwoord."
            ),
        ),
        (
            "fr",
            every(2),
            2,
            (
                "16 demandes : 2 obtenues, 2 en partie, 2 non obtenues, 2 au résultat contraire, 2 plus applicables, 6 "
                "encore ouvertes (dont 2 en mouvement, 2 pas encore évaluées) ; 2 ont reçu une réponse."
            ),
        ),
        (
            "en",
            every(2),
            2,
            (
                "16 asked: 2 obtained, 2 in part, 2 not, 2 the opposite, 2 no longer applicable, 6 still open (of "
                "which 2 in motion, 2 not yet assessed); 2 received an answer."
            ),
        ),
    ],
)
def test_the_sentence_has_the_grammar_of_none_one_and_many(
    code: str, outcomes: list[Outcome], answers: int, sentence: str
) -> None:
    assert said(made(outcomes, answers), code) == sentence


@given(st.lists(st.sampled_from(Outcome), min_size=1, max_size=40), st.sampled_from(["nl", "fr", "en"]))
def test_the_parts_sum_to_the_whole(outcomes: list[Outcome], code: str) -> None:
    whole, _, rest = said(made(outcomes), code).partition(":")
    parts = re.sub(r"\(.*?\)", "", rest).split(";")[0]
    assert int(whole.split()[0]) == len(outcomes) == sum(map(int, re.findall(r"\d+", parts)))


@given(st.lists(st.sampled_from(Outcome), min_size=1, max_size=40))
def test_what_is_in_motion_is_never_counted_as_obtained(outcomes: list[Outcome]) -> None:
    obtained = re.search(r"(\d+) obtained", said(made(outcomes), "en"))
    assert obtained is not None
    assert int(obtained[1]) == outcomes.count(Outcome.OBTAINED)


def test_an_invented_answer_counts_in_no_sum() -> None:
    example = Response(value=ResponseValue.NOTED, date=JUNE, quote="Ja.", lang="nl", example=True)
    only = site(positions=[position(recommendations=(recommendation(response=example),))])
    assert said(only, "en").endswith("0 received an answer.")


def test_an_addressee_has_the_sentence_and_the_tally_of_all_that_was_asked_of_it() -> None:
    view = names.addressee(made(every(1)), "parliament", speaking("nl"))
    assert view.statement.startswith("8\u00a0gevraagd")
    assert sum(row.number for section in view.sections for row in section.tally) == 8


def test_a_withdrawn_position_keeps_its_place_in_the_sum_and_a_draft_has_none() -> None:
    for status, number in ((PositionStatus.WITHDRAWN, 1), (PositionStatus.SUPERSEDED, 1), (PositionStatus.DRAFT, 0)):
        only = made([Outcome.OBTAINED], status=status, adopted=JUNE)
        assert len(only.counted) == number
        marks = position_view.answers(only, only.catalogue.positions["embargo"], speaking("nl"))[1].marks
        assert len(marks) == number


def test_every_outcome_has_a_page_that_says_of_how_many() -> None:
    view = register.outcome(made(every(1)), "contrary", speaking("nl"))
    assert view.statement.replace("\u00a0", " ") == "1 aanbeveling van de 8 die wij deden."


def test_an_outcome_page_says_one_and_several_in_good_french() -> None:
    one = register.outcome(made([Outcome.OBTAINED]), "obtained", speaking("fr"))
    several = register.outcome(made(every(1)), "contrary", speaking("fr"))
    assert [view.statement.replace("\u00a0", " ") for view in (one, several)] == [
        "1 recommandation sur 1 que nous avons faite.",
        "1 recommandation sur les 8 que nous avons faites.",
    ]
