"""Words that nobody has seen yet: kept as they are, warned about, and never taken for something else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders.have_your_say import ADOPTION, DRAFT, PLANNING, Json, act, answer, call, draft, planned, upcoming
from tests.sources.hys_pages import read
from tracker.model.stage import Stage
from tracker.sources.ec_have_your_say.words import VOCABULARY

WORDS = st.from_regex(r"[A-Z]{3,12}(_[A-Z]{2,10})?", fullmatch=True)


def _new(word: str) -> None:
    assume(word not in VOCABULARY and not word.startswith("PROP_"))


@given(WORDS, st.sampled_from(["initiativeStatus", "stage"]))
def test_unknown_word_of_the_initiative_makes_the_stage_unknown(word: str, key: str) -> None:
    _new(word)
    reading = read(answer(call(), **{key: word}))
    assert reading.procedure.stage is Stage.UNKNOWN
    assert word in {verbatim.text for verbatim in reading.procedure.status_verbatim}
    assert any(f'{key} "{word}" is not understood' in warning for warning in reading.warnings)


@given(WORDS, st.sampled_from(["initiativeStatus", "receivingFeedbackStatus"]))
def test_unknown_word_about_a_running_period_makes_the_stage_unknown(word: str, key: str) -> None:
    _new(word)
    reading = read(answer(planned(), call(**{key: word})))
    assert reading.procedure.stage is Stage.UNKNOWN
    assert word in {verbatim.text for verbatim in reading.procedure.status_verbatim}
    assert any(f'its {key} "{word}" is not known' in warning for warning in reading.warnings)


@given(WORDS)
def test_unknown_step_with_running_dates_is_open_and_keeps_its_word(word: str) -> None:
    _new(word)
    reading = read(answer(planned(), call(frontEndStage=word)))
    assert reading.procedure.stage is Stage.CONSULTATION
    assert [window.kind for window in reading.procedure.windows] == [word]
    assert any(f'its frontEndStage "{word}" is not known' in warning for warning in reading.warnings)


@given(WORDS)
def test_unknown_step_that_is_over_makes_the_stage_unknown(word: str) -> None:
    _new(word)
    procedure = read(answer(planned(), call(frontEndStage=word)), as_of="2026-04-10").procedure
    assert procedure.stage is Stage.UNKNOWN
    assert word in procedure.stage_because


@given(WORDS)
def test_unknown_type_of_an_adoption_makes_the_stage_unknown(word: str) -> None:
    _new(word)
    reading = read(answer(draft(), act(word)), as_of="2026-12-10")
    assert reading.procedure.stage is Stage.UNKNOWN
    assert reading.procedure.events[-1].label == word
    assert any(f'its type "{word}" is not known' in warning for warning in reading.warnings)


@given(WORDS)
def test_unknown_type_elsewhere_decides_nothing_and_is_warned_about(word: str) -> None:
    _new(word)
    reading = read(answer(planned(), call(type=word)))
    assert reading.procedure.stage is Stage.CONSULTATION
    assert any(f'its type "{word}" is not known' in warning for warning in reading.warnings)


@given(WORDS)
def test_unknown_act_is_kept_as_basis_and_warned_about(word: str) -> None:
    _new(word)
    reading = read(answer(call(), foreseenActType=word))
    assert (reading.procedure.basis, reading.procedure.stage) == (word, Stage.CONSULTATION)
    assert f'the foreseenActType "{word}" is not known' in reading.warnings


@given(WORDS)
def test_unknown_word_about_feedback_of_the_whole_is_kept_and_the_dates_count(word: str) -> None:
    _new(word)
    reading = read(answer(call(), receivingFeedbackStatus=word))
    assert reading.procedure.stage is Stage.CONSULTATION
    assert reading.procedure.status_verbatim[0].text == word
    assert any(f'receivingFeedbackStatus "{word}" of the initiative' in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("odd", "as_of", "stage"),
    [
        (call(frontEndStage="NEW"), "2026-12-10", Stage.ADOPTED),
        (call(receivingFeedbackStatus="NEW"), "2026-12-10", Stage.ADOPTED),
        (upcoming("NEW", DRAFT), "2026-12-10", Stage.ADOPTED),
    ],
)
def test_unknown_word_of_an_earlier_step_does_not_undo_what_came_after(odd: Json, as_of: str, stage: Stage) -> None:
    assert read(answer(odd, act()), as_of=as_of).procedure.stage is stage


@pytest.mark.parametrize(
    ("odd", "stage"),
    [
        (upcoming("NEW", ADOPTION), Stage.CONSULTATION_CLOSED),
        (upcoming("REG_DEL", "NEW"), Stage.CONSULTATION_CLOSED),
        (upcoming("REG_DEL", ADOPTION, receivingFeedbackStatus="NEW"), Stage.CONSULTATION_CLOSED),
        (upcoming("REG_DEL", ADOPTION, initiativeStatus="NEW"), Stage.UNKNOWN),
    ],
)
def test_placeholder_decides_nothing_unless_it_may_be_none(odd: Json, stage: Stage) -> None:
    reading = read(answer(call(), odd), as_of="2026-04-10")
    assert reading.procedure.stage is stage
    assert any('"NEW" is not known' in warning for warning in reading.warnings)


def test_unknown_word_about_a_period_that_runs_beside_an_adopted_act_makes_the_stage_unknown() -> None:
    odd = call(ends="2026/12/30 23:59:59", receivingFeedbackStatus="NEW")
    assert read(answer(odd, act()), as_of="2026-12-10").procedure.stage is Stage.UNKNOWN


def test_unknown_word_beside_a_period_that_runs_does_not_close_it() -> None:
    odd = call("2026/01/05 09:00:00", "2026/01/30 23:59:59", frontEndStage="NEW")
    assert read(answer(odd, call())).procedure.stage is Stage.CONSULTATION


@pytest.mark.parametrize("key", ["initiativeStatus", "frontEndStage", "receivingFeedbackStatus"])
def test_null_is_no_known_word(key: str) -> None:
    procedure = read(answer({**call(), key: None}), as_of="2026-04-10").procedure
    assert procedure.stage is Stage.UNKNOWN


def test_stage_of_an_initiative_may_be_null() -> None:
    assert read(answer(call(), stage=None)).procedure.stage is Stage.CONSULTATION


def test_words_of_another_reader_are_no_adopted_acts() -> None:
    for word in ("DEL_REG", "IMPL_REG", "COM_NO_LEG", "REPORT"):
        assert read(answer(act(word)), as_of="2026-12-10").procedure.stage is Stage.UNKNOWN


def test_case_of_a_word_counts() -> None:
    assert read(answer(call(), initiativeStatus="Active", stage=PLANNING)).procedure.stage is Stage.UNKNOWN
