"""How sure is this? When it was verified, in whose words; every doubt in words, above the fact."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.builders.records import event, noon, procedure
from tests.builders.site import NOON, dossier, own, plain, site, speaking
from tracker.model.dossier import DossierProcedure
from tracker.model.procedure import Held, Procedure
from tracker.model.stage import Stage
from tracker.model.verification import Failure, Hold, Verification
from tracker.publish.site import Site
from tracker.publish.views import certainty
from tracker.publish.views import procedure as procedure_view
from tracker.publish.views.parts import Answer


def answer(record: Procedure | None = None, *, organisation: Any = None, **standing: Any) -> Answer:
    """Gives the third answer of a procedure with a standing at its source."""
    record = record or procedure()
    made = with_standing(record, **standing)
    if organisation is not None:
        made = Site(_with_own(made, organisation), made.as_of, made.languages)
    return certainty.answer(made, record, speaking("nl"))


def _with_own(made: Site, organisation: Any) -> Any:
    return replace(made.catalogue, own=organisation, resolved={})


def with_standing(record: Procedure, **standing: Any) -> Site:
    """Makes a site where a procedure has this standing; verified at its moment when nothing is said."""
    values = {"verified": NOON} | standing
    return site(record, verifications=[Verification(reference=record.reference, **values)])


def test_a_verified_record_says_when_and_links_the_source() -> None:
    said = answer()
    assert said.tone == ""
    assert plain(said.small[0]) == (
        "Nagekeken bij de bron op maandag 16 juni 2025, 12.00 uur (Brussel): "
        "Kamer van volksvertegenwoordigers · 56K0001."
    )
    assert [run.href for run in said.small[0] if run.href] == ["https://www.dekamer.be/kvvcr/showpage.cfm?dossierID=1"]


def test_a_recorded_answer_in_a_demonstration_says_its_day_and_is_no_doubt_however_old() -> None:
    said = answer(verified=noon("2024-01-02"), recorded=True)
    assert said.tone == ""
    assert plain(said.small[0]).startswith("Opgenomen op dinsdag 2 januari 2024, uit een bewaard antwoord")
    assert plain(said.small[0]).endswith("Dit is een demonstratie.")


def test_the_same_answer_outside_a_demonstration_is_too_old() -> None:
    said = answer(organisation=own(demonstration=None), verified=noon("2024-01-02"), recorded=True)
    assert (said.tone, said.word) == ("soon", "Niet nagekeken")


def test_more_than_five_days_without_confirmation_is_a_doubt() -> None:
    tones = [answer(verified=NOON - dt.timedelta(days=days)).tone for days in (4, 5, 6)]
    assert tones == ["", "", "soon"]


def test_a_failure_is_said_with_its_reason_and_since_when() -> None:
    said = answer(failure=Failure(since=noon("2025-06-15"), why="The source refused."))
    assert (said.tone, said.word) == ("soon", "Niet nagekeken")
    assert plain(*said.texts).startswith("Sinds zondag 15 juni 2025 krijgen wij geen bruikbaar antwoord.")
    assert plain(*said.fine).endswith("The source refused.")


def test_a_hold_waits_for_a_person_and_says_its_reasons() -> None:
    hold = Hold(since=noon("2025-06-15"), digest="x", reasons=("3 events vanished.",))
    said = answer(held=hold)
    assert (said.tone, said.word) == ("soon", "Wacht op een mens")
    assert "3 events vanished." in plain(*said.fine)


def test_a_new_status_word_is_quoted_beside_the_last_one_understood() -> None:
    said = answer(procedure(stage_held=Held(words="TER BESPREKING NA ADVIES", since=dt.date(2025, 6, 1))))
    assert (said.tone, said.word) == ("alert", "Een nieuw woord bij de bron")
    assert "TER BESPREKING NA ADVIES" in plain(*said.texts)


def test_a_source_that_contradicts_itself_is_said_so() -> None:
    vote = event("2025-06-12", "AANGENOMEN", body="PLENUMVERGADERING", stage=Stage.ADOPTED)
    said = answer(
        procedure(
            stage=Stage.ADOPTED,
            stage_since=vote.date,
            events=(vote,),
            source_lag="The status cell still says 'HANGEND KAMER', but: vote on 2025-06-12.",
        )
    )
    assert (said.tone, said.word) == ("alert", "De bron spreekt zichzelf tegen")
    assert plain(*said.texts) == (
        "De bron zegt HANGEND KAMER. Toch vermeldt zij op donderdag 12 juni 2025: Stemming in plenaire vergadering: "
        "aangenomen (AANGENOMEN). Wij volgen dat feit, omdat het later is en zijn dag noemt."
    )
    assert "vote on 12 June 2025" in plain(*said.fine)


def test_a_lag_without_a_deciding_day_is_said_in_words_too() -> None:
    said = answer(procedure(source_lag="It lags.", stage_since=None, events=()))
    assert "Dat past niet bij een later feit" in plain(*said.texts)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_the_readers_own_words_stand_above_the_english_of_the_record(code: str) -> None:
    record = procedure(
        stage_since=dt.date(2025, 1, 2),
        stage=Stage.SUBMITTED,
        stage_because="Deposited on 2025-01-02.",
    )
    said = certainty.answer(with_standing(record), record, speaking(code))
    assert "2025-01-02" not in plain(*said.small, *said.fine)
    assert [run.lang for paragraph in said.small for run in paragraph if run.lang == "en"] == []
    assert [run.text for paragraph in said.fine for run in paragraph if run.lang == "en"] == [
        "Deposited on 2\u00a0January 2025."
    ]
    own = {"nl": "De stand volgt uit wat de bron vermeldt op 2 januari 2025", "fr": "L’état découle de ce que"}
    assert own[code] in plain(*said.small)


def test_a_reason_is_made_only_of_a_fact_of_the_day_from_which_the_status_counts() -> None:
    said = answer(procedure(stage_since=dt.date(2025, 3, 1)))
    assert "volgt uit" not in plain(*said.small)


def test_every_doubt_is_said_and_the_first_gives_the_word() -> None:
    record = procedure(source_lag="It lags.")
    said = answer(record, failure=Failure(since=noon("2025-06-15"), why="No answer."))
    assert (said.word, len(said.texts)) == ("De bron spreekt zichzelf tegen", 2)


def test_a_record_that_nobody_verified_is_not_claimed() -> None:
    said = answer(verified=None)
    assert (said.tone, said.word) == ("soon", "Niet nagekeken")


def test_a_record_written_by_hand_says_from_where() -> None:
    said = answer(procedure(source="manual", url="https://a.example/x"), recorded=True)
    assert said.tone == ""
    assert plain(said.small[0]).startswith("Met de hand overgenomen van")


def test_a_doubt_takes_the_first_place_on_the_page() -> None:
    record = procedure(source_lag="It lags.")
    questions = [each.question for each in procedure_view.answers(with_standing(record), record, speaking("en"))]
    assert questions == ["How sure is this?", "Where does it stand?", "Can you take part?"]


def test_without_doubt_the_status_comes_first() -> None:
    record = procedure()
    questions = [each.question for each in procedure_view.answers(with_standing(record), record, speaking("en"))]
    assert questions == ["Where does it stand?", "Can you take part?", "How sure is this?"]


def test_the_official_title_is_quoted_where_an_editor_gave_a_short_one() -> None:
    short = dossier(procedures=(DossierProcedure(reference="56K0001", short_title="Kort"),))
    said = certainty.answer(site(dossiers=[short]), procedure(), speaking("nl"))
    assert "De bron noemt dit Wetsvoorstel (verzonnen)." in plain(*said.small)
