"""Where does it stand? A word, since when, what it means; doubt and ignorance in words."""

import datetime as dt
from dataclasses import replace
from itertools import product

import pytest

from tests.builders.records import event, noon, procedure
from tests.builders.site import plain, site, speaking
from tracker.model.procedure import Kind, Procedure, Verbatim
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.views import standing
from tracker.publish.views.parts import Answer


def answer(record: Procedure, code: str = "nl") -> Answer:
    """Gives the first answer of a procedure's page."""
    return standing.answer(site(record), record, speaking(code))


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_kind_and_stage_has_a_word_and_a_sentence(code: str) -> None:
    for kind, stage in product(Kind, Stage):
        said = answer(procedure(kind=kind, stage=stage), code)
        assert said.word
        assert plain(*said.texts).endswith(".")


def test_a_stage_is_said_with_the_day_of_the_deciding_fact_and_its_weekday() -> None:
    said = answer(procedure(kind=Kind.RESOLUTION, stage=Stage.ADOPTED, stage_since=dt.date(2025, 5, 28)))
    assert said.word == "Aangenomen"
    assert plain(said.texts[0]) == "Sinds woensdag 28 mei 2025. De plenaire vergadering nam de resolutie aan."


def test_an_unknown_stage_quotes_the_source_and_guesses_nothing() -> None:
    words = (Verbatim(text="TER BESPREKING NA ADVIES", lang="nl"),)
    said = answer(procedure(stage=Stage.UNKNOWN, stage_since=None, status_verbatim=words), "fr")
    assert (said.tone, said.ground, said.word) == ("alert", True, "? État inconnu")
    assert [(run.text, run.lang) for run in said.texts[0] if run.quoted] == [("TER BESPREKING NA ADVIES", "nl")]


def test_a_report_has_no_stage_and_that_is_no_doubt() -> None:
    said = answer(procedure(kind=Kind.INFORMATION, stage=Stage.UNKNOWN, stage_since=None))
    assert (said.tone, said.word) == ("", "Geen procedure")


def test_only_a_consultation_whose_end_is_known_is_green() -> None:
    open_now = Window(opens=noon("2025-06-01"), closes=noon("2025-06-30"))
    for windows, toned in (
        ((open_now,), {Stage.ANNOUNCED, Stage.CONSULTATION, Stage.CONSULTATION_CLOSED, Stage.UNKNOWN}),
        ((replace(open_now, closes=None),), {Stage.UNKNOWN}),
        ((), {Stage.UNKNOWN}),
    ):
        tones = {stage: answer(procedure(stage=stage, windows=windows)).tone for stage in Stage}
        assert {stage for stage, tone in tones.items() if tone} == toned


def test_a_line_of_one_step_is_no_line() -> None:
    record = procedure(kind=Kind.RESOLUTION, stage=Stage.REJECTED, events=())
    assert standing.line(site(record), record, speaking("nl")) == ()


def test_a_line_says_its_days_in_words() -> None:
    record = procedure(events=(event("2025-01-02", "Indieningsdatum", stage=Stage.SUBMITTED),))
    line = standing.line(site(record), record, speaking("nl"))
    assert [step.date.replace("\u00a0", " ") for step in line[:3]] == [
        "2 januari 2025",
        "10 januari 2025",
        "geen datum",
    ]
