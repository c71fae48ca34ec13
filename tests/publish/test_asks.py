"""What we ask: three fields that are never mixed, one sign an ask, the whole denominator."""

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.records import procedure
from tests.builders.site import NOON, plain, position, recommendation, site, speaking, stance
from tracker.catalogue import AskOf
from tracker.files.texts import Text
from tracker.model.position import (
    Contribution,
    ContributionValue,
    Outcome,
    OutcomeFinding,
    PositionStatus,
    PositionTranslation,
    Recommendation,
    Response,
    ResponseValue,
    StanceValue,
    TranslatedStance,
)
from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.publish.site import Site
from tracker.publish.views import asks, counts, register
from tracker.publish.views import position as position_view
from tracker.publish.views import procedure as procedure_view
from tracker.publish.views.parts import AskView
from tracker.publish.vocabulary import OUTCOMES

DUTCH = speaking("nl")
JUNE = dt.date(2025, 6, 4)


def with_asks(*made: Recommendation, **more: object) -> Site:
    """Makes a site with one position and these recommendations."""
    return site(positions=[position(recommendations=made, **more)])


def shown(made: Recommendation) -> AskView:
    """Shows one recommendation."""
    only = with_asks(made)
    return asks.ask(only, next(iter(only.catalogue.asks())), DUTCH)


def judged(outcome: Outcome, **more: str) -> Recommendation:
    """Makes a recommendation with one judgement."""
    return recommendation(findings=(OutcomeFinding(date=JUNE, outcome=outcome, **more),))


def test_an_ask_without_an_answer_says_when_it_was_asked_and_claims_nothing() -> None:
    view = shown(recommendation())
    assert [plain(*column.texts) for column in view.columns] == [
        "Geen antwoord. Gevraagd op 5 januari 2025.",
        "Hierover is nog niet beslist, voor zover wij weten.",
        "Geen.",
    ]


def test_the_three_fields_keep_to_themselves() -> None:
    view = shown(
        recommendation(
            response=Response(value=ResponseValue.REJECTED, date=dt.date(2025, 2, 1), quote="Nee.", lang="nl"),
            findings=(OutcomeFinding(date=JUNE, outcome=Outcome.OBTAINED, by="A. Peeters", why="Het staat er."),),
            contribution=Contribution(value=ContributionValue.VOICED),
        )
    )
    assert [plain(*column.texts) for column in view.columns] == [
        "Afgewezen. Nee.",
        "Het staat er.",
        "Uitgesproken. Wij vroegen dit voor de beslissing.",
    ]
    assert (view.mark.word, view.assessed.replace("\u00a0", " ")) == (
        "Verkregen",
        "beoordeeld op 4 juni 2025 door A. Peeters",
    )


def test_what_was_obtained_in_part_says_which_part() -> None:
    assert "Welk deel: de drempel" in plain(*shown(judged(Outcome.IN_PART, part="de drempel")).columns[1].texts)


def test_what_was_obtained_and_then_lost_is_a_reversal_that_is_said() -> None:
    first = OutcomeFinding(date=JUNE, outcome=Outcome.OBTAINED)
    then = OutcomeFinding(date=dt.date(2025, 6, 9), outcome=Outcome.CONTRARY)
    said = plain(*shown(recommendation(findings=(then, first))).columns[1].texts)
    assert "Een ommekeer. Eerder beoordeelden wij dit als “Verkregen”, op 4 juni 2025." in said


def test_a_step_that_takes_nothing_back_is_no_reversal() -> None:
    first = OutcomeFinding(date=JUNE, outcome=Outcome.IN_MOTION)
    then = OutcomeFinding(date=dt.date(2025, 6, 9), outcome=Outcome.OBTAINED)
    assert "ommekeer" not in plain(*shown(recommendation(findings=(first, then))).columns[1].texts)


def test_what_a_response_announces_never_moves_an_outcome() -> None:
    said = Response(value=ResponseValue.ACCEPTED, date=JUNE, quote="Dat doen wij.", lang="nl")
    assert shown(recommendation(response=said)).mark.sign == "undecided"


def test_a_response_of_the_demonstration_is_shown_as_an_example() -> None:
    said = Response(value=ResponseValue.NOTED, date=JUNE, quote="Ja.", lang="nl", example=True)
    assert "Dit is een voorbeeld" in plain(*shown(recommendation(response=said)).columns[0].texts)


def test_the_reason_for_a_stance_is_translated_whatever_the_spelling_of_the_reference() -> None:
    reason = TranslatedStance(procedure="DOC 56 0001/001", why="Parce que.")
    french = PositionTranslation(
        translates=1, id="embargo", lang="fr", title="Un embargo", summary="Ce que nous demandons.", stances=(reason,)
    )
    text = Text(value=french, path="positions/embargo.fr.md", body="", lines={}, body_line=1)
    only = site(positions=[replace(position(stances=(stance(why="Omdat."),)), translations={"fr": text})])
    assert "Parce que." in plain(asks.stance(only, only.stances["56K0001"][0], speaking("fr")))


def test_evidence_is_linked_and_named_by_its_host() -> None:
    evidence = shown(judged(Outcome.OBTAINED, evidence="https://www.dekamer.be/doc/56K0001006.pdf")).columns[1].evidence
    assert evidence is not None
    assert (evidence.text, evidence.href) == (
        "dekamer.be … 56K0001006.pdf",
        "https://www.dekamer.be/doc/56K0001006.pdf",
    )


def test_an_ended_procedure_leaves_the_outcome_to_be_assessed_and_says_why() -> None:
    made = site(
        procedure(kind=Kind.RESOLUTION, stage=Stage.ADOPTED), positions=[position(recommendations=(recommendation(),))]
    )
    view = asks.ask(made, next(iter(made.catalogue.asks())), DUTCH)
    assert (view.mark.sign, view.assessed) == ("not-assessed", "de procedure is sindsdien beëindigd")


def test_nobody_is_said_to_have_assessed_what_is_not_yet_assessed() -> None:
    assert shown(judged(Outcome.NOT_ASSESSED, by="redactie")).assessed == ""


def test_a_recommendation_without_translation_keeps_its_language() -> None:
    only = with_asks(recommendation())
    view = asks.ask(only, next(iter(only.catalogue.asks())), speaking("fr"))
    assert (view.text, view.lang) == ("Neem het aan", "nl")


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_value_has_a_word_in_every_language(code: str) -> None:
    language = speaking(code)
    for outcome in Outcome:
        for response in ResponseValue:
            for part in ContributionValue:
                made = recommendation(
                    findings=(OutcomeFinding(date=NOON.date(), outcome=outcome),),
                    response=Response(value=response, date=NOON.date()),
                    contribution=Contribution(value=part),
                )
                only = with_asks(made)
                view = asks.ask(only, next(iter(only.catalogue.asks())), language)
                assert view.mark.word
                assert all(plain(*column.texts) for column in view.columns)


@pytest.mark.parametrize("value", list(StanceValue))
def test_every_stance_has_a_word(value: StanceValue) -> None:
    only = site(positions=[position(stances=(stance(stance=value),))])
    assert plain(asks.stance(only, only.stances["56K0001"][0], DUTCH)).endswith(
        "volgens ons standpunt Een embargo, versie 1."
    )


@given(st.lists(st.sampled_from(Outcome), max_size=20))
def test_the_tally_counts_every_ask_once_and_shows_every_zero(outcomes: list[Outcome]) -> None:
    made = [
        recommendation(id=f"ask-{n}", findings=(OutcomeFinding(date=JUNE, outcome=outcome),))
        for n, outcome in enumerate(outcomes)
    ]
    only = with_asks(*made)
    rows = counts.tally(only, list(only.catalogue.asks()), DUTCH)
    assert [outcome for outcome, _ in rows] == list(OUTCOMES)
    counted = {mark.sign: row.number for _, row in rows for mark in row.marks[:1]}
    assert counted == {outcome.value: number for outcome, number in Counter(outcomes).items()}
    assert all(row.number == len(row.marks) for _, row in rows)


def test_the_sentence_says_the_whole_and_what_is_not_known() -> None:
    outcomes = (*[Outcome.OBTAINED] * 3, Outcome.IN_PART, Outcome.NOT_OBTAINED, Outcome.CONTRARY, Outcome.UNDECIDED)
    made = [
        recommendation(id=f"a{n}", findings=(OutcomeFinding(date=JUNE, outcome=outcome),))
        for n, outcome in enumerate(outcomes)
    ]
    only = with_asks(*made)
    assert counts.sentence(only, list(only.catalogue.asks()), DUTCH).replace("\u00a0", " ") == (
        "7 gevraagd: 3 verkregen, 1 deels, 1 niet, 1 het tegendeel, 1 nog open; 0 kregen een antwoord."
    )


def test_that_nothing_was_obtained_is_said() -> None:
    only = with_asks(recommendation())
    assert "0 verkregen" in counts.sentence(only, list(only.catalogue.asks()), DUTCH).replace("\u00a0", " ")


def test_a_draft_counts_nowhere_and_says_what_it_is() -> None:
    only = with_asks(recommendation(), status=PositionStatus.DRAFT)
    view = procedure_view.view(only, "56K0001", DUTCH)
    assert register.view(only, DUTCH).statement == "Wij hebben nog niets gevraagd."
    assert plain(view.asks[0].meta).endswith("Ontwerp")


def test_every_stance_and_recommendation_is_shown_on_the_page_of_its_procedure_and_back() -> None:
    both = position(stances=(stance(),), recommendations=(recommendation(),))
    made = site(positions=[both])
    there = procedure_view.view(made, "56K0001", DUTCH)
    assert [run.href for run in there.stances[0] if run.href] == ["/nl/positions/embargo/"]
    assert [ask.href for ask in there.asks] == ["/nl/positions/embargo/adopt-it/"]
    back = position_view.view(made, "embargo", DUTCH)
    links = {run.href for run in back.asks[0].meta} | {run.href for run in back.stances.rows[0][0].text}
    assert "/nl/procedures/56k0001/" in links


def test_a_reference_that_is_not_tracked_leads_to_its_institution_and_says_so() -> None:
    made = site(positions=[position(stances=(stance(procedure="56K0999"),))])
    cell = position_view.view(made, "embargo", DUTCH).stances.rows[0][0]
    assert (cell.under, cell.text[0].href.startswith("https://www.dekamer.be/")) == ("hier nog niet gevolgd", True)


def test_a_reference_that_nobody_knows_is_said_as_it_was_written() -> None:
    made = site(positions=[position(recommendations=(recommendation(procedure="XYZ 1"),))])
    ask: AskOf = next(iter(made.catalogue.asks()))
    assert plain(asks.ask(made, ask, DUTCH).meta) == "aan Kamer · over XYZ 1 · gevraagd op 5 januari 2025"


def test_a_superseded_position_says_that_it_does_not_hold() -> None:
    made = site(positions=[position(status=PositionStatus.SUPERSEDED)])
    assert plain(*position_view.view(made, "embargo", DUTCH).answers[0].texts) == "Nee. Dit standpunt is vervangen."


def test_a_text_in_one_language_says_so_in_the_readers() -> None:
    made = site(positions=[position()])
    head = position_view.view(made, "embargo", speaking("fr")).head
    assert (plain(*head.notes), head.lang) == ("Ce texte n’existe qu’en néerlandais.", "nl")
