"""Stages by the table of formats/ec.md section 5: the first rule that holds, and where the portal differs."""

import datetime as dt

import pytest

from tests.builders.have_your_say import (
    ADOPTION,
    DRAFT,
    PLANNING,
    Json,
    act,
    answer,
    call,
    draft,
    planned,
    questionnaire,
    upcoming,
)
from tests.sources.hys_pages import moment, read
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.sources.source import PageError

CLOSED_CALL = call(receivingFeedbackStatus="CLOSED")
CLOSED_DRAFT = draft(receivingFeedbackStatus="CLOSED")
PROPOSAL_OPEN = act(
    "PROP_REG",
    "2026/12/01 18:00:00",
    adoptionDate="2026/11/25 00:00:00",
    endDate="2027/01/26 23:59:59",
    receivingFeedbackStatus="OPEN",
    reference="COM(2026)206",
)


def _read(*publications: Json, as_of: str, **changes: object) -> Procedure:
    return read(answer(*publications, **changes), as_of=as_of).procedure


@pytest.mark.parametrize(
    ("publications", "as_of", "stage", "since"),
    [
        # announced
        ([planned()], "2026-02-10", Stage.ANNOUNCED, "2026-02-02"),
        ([upcoming("PROP_REG", ADOPTION)], "2026-02-10", Stage.ANNOUNCED, None),
        ([planned(), call()], "2026-03-01", Stage.ANNOUNCED, "2026-02-02"),
        ([planned(), upcoming("REG_DEL_DRAFT", DRAFT)], "2026-02-10", Stage.ANNOUNCED, "2026-02-02"),
        # consultation
        ([planned(), call()], "2026-03-10", Stage.CONSULTATION, "2026-03-02"),
        ([call()], "2026-03-02T09:00:00+01:00", Stage.CONSULTATION, "2026-03-02"),
        ([call()], "2026-03-30T23:59:59+02:00", Stage.CONSULTATION, "2026-03-02"),
        ([CLOSED_CALL, questionnaire()], "2026-06-01", Stage.CONSULTATION, "2026-05-04"),
        (
            [questionnaire(), call("2026/04/20 08:00:00", "2026/06/30 23:59:59")],
            "2026-06-01",
            Stage.CONSULTATION,
            "2026-04-20",
        ),
        ([CLOSED_CALL, draft()], "2026-09-10", Stage.CONSULTATION, "2026-09-01"),
        ([CLOSED_CALL, PROPOSAL_OPEN], "2026-12-10", Stage.CONSULTATION, "2026-12-01"),
        ([call(ends="2026/03/30")], "2026-03-30T23:59:59+02:00", Stage.CONSULTATION, "2026-03-02"),
        # submitted
        ([CLOSED_CALL, PROPOSAL_OPEN], "2027-02-01", Stage.SUBMITTED, "2026-11-25"),
        ([act("PROP_DIR")], "2026-12-10", Stage.SUBMITTED, "2026-12-01"),
        ([act("COM"), act("PROP_DEC", "2026/12/02 18:00:00")], "2026-12-10", Stage.SUBMITTED, "2026-12-02"),
        # adopted
        ([CLOSED_DRAFT, act()], "2026-12-10", Stage.ADOPTED, "2026-12-01"),
        ([act("COMMUNIC_POSIT")], "2026-12-10", Stage.ADOPTED, "2026-12-01"),
        ([act("SWD", adoptionDate="2026/11/30 00:00:00")], "2026-12-10", Stage.ADOPTED, "2026-11-30"),
        # preparation
        ([CLOSED_CALL, CLOSED_DRAFT], "2026-10-01", Stage.PREPARATION, "2026-09-29"),
        ([CLOSED_DRAFT, act(published="2026/12/01 18:00:00")], "2026-11-30", Stage.PREPARATION, "2026-09-29"),
        # consultation-closed
        ([planned(), CLOSED_CALL], "2026-04-01", Stage.CONSULTATION_CLOSED, "2026-03-30"),
        ([call()], "2026-03-31T00:00:00+02:00", Stage.CONSULTATION_CLOSED, "2026-03-30"),
        ([call(ends="2026/03/30 00:00:00")], "2026-03-30", Stage.CONSULTATION_CLOSED, "2026-03-29"),
        (
            [CLOSED_CALL, planned(publishedDate="2026/04/02 10:00:00")],
            "2026-04-15",
            Stage.CONSULTATION_CLOSED,
            "2026-03-30",
        ),
        ([CLOSED_CALL, questionnaire()], "2026-04-15", Stage.CONSULTATION_CLOSED, "2026-03-30"),
        ([CLOSED_CALL, questionnaire()], "2026-08-01", Stage.CONSULTATION_CLOSED, "2026-07-27"),
        ([CLOSED_CALL, upcoming("REG_DEL_DRAFT", DRAFT)], "2026-04-15", Stage.CONSULTATION_CLOSED, "2026-03-30"),
        ([call(ends=None, receivingFeedbackStatus="CLOSED")], "2026-04-15", Stage.CONSULTATION_CLOSED, None),
        ([call(ends="2026/03/30")], "2026-03-31", Stage.CONSULTATION_CLOSED, "2026-03-30"),
        # unknown
        ([call(ends=None)], "2026-03-10", Stage.UNKNOWN, None),
        ([CLOSED_CALL, questionnaire(ends=None)], "2026-06-01", Stage.UNKNOWN, None),
        ([planned(), call(receivingFeedbackStatus="DISABLED")], "2026-03-10", Stage.UNKNOWN, None),
        ([planned(publishedDate=None)], "2026-03-10", Stage.UNKNOWN, None),
        ([planned(), call("2026/03/30 09:00:00", "2026/03/02 23:59:59")], "2026-04-10", Stage.UNKNOWN, None),
        ([planned(), call(initiativeStatus="UPCOMING")], "2026-04-10", Stage.UNKNOWN, None),
    ],
)
def test_first_rule_that_holds_decides(publications: list[Json], as_of: str, stage: Stage, since: str | None) -> None:
    when = moment(as_of) if "T" in as_of else as_of
    procedure = read(answer(*publications), as_of=when).procedure
    assert (procedure.stage, procedure.stage_since) == (stage, dt.date.fromisoformat(since) if since else None)


@pytest.mark.parametrize("word", ["SUSPENDED", "ABANDONED", "WITHDRAWN"])
@pytest.mark.parametrize("key", ["initiativeStatus", "stage"])
def test_withdrawn_counts_before_everything_in_either_field(key: str, word: str) -> None:
    procedure = _read(call(), as_of="2026-03-10", **{key: word})
    assert procedure.stage is Stage.WITHDRAWN
    assert word in {verbatim.text for verbatim in procedure.status_verbatim}
    assert word in procedure.stage_because


def test_reason_names_the_step_its_dates_and_the_portals_word() -> None:
    assert _read(planned(), call(), as_of="2026-03-10").stage_because == (
        'Feedback on "CALL_FOR_EVIDENCE" is open until 2026/03/30 23:59:59 (Brussels); the portal says "OPEN".'
    )


def test_what_is_still_to_come_is_named_after_the_step_that_decides() -> None:
    passed_over, coming = upcoming("CALL_FOR_EVIDENCE", PLANNING), upcoming("REG_DEL", ADOPTION)
    because = _read(passed_over, CLOSED_DRAFT, coming, as_of="2026-10-10").stage_because
    assert because.endswith('Still to come: "REG_DEL".')


@pytest.mark.parametrize(
    ("publication", "as_of", "lag"),
    [
        (call(), "2026-04-10", '"OPEN" of "CALL_FOR_EVIDENCE", which closed at 2026/03/30 23:59:59'),
        (call(receivingFeedbackStatus="UPCOMING"), "2026-03-10", '"UPCOMING" of "CALL_FOR_EVIDENCE", published at'),
        (call(), "2026-03-10", ""),
        (call(receivingFeedbackStatus="CLOSED"), "2026-04-10", ""),
        (call(receivingFeedbackStatus="UPCOMING"), "2026-03-01", ""),
        (upcoming("REG_DEL_DRAFT", DRAFT), "2026-03-10", ""),
    ],
)
def test_word_that_is_behind_the_dates_is_a_lag(publication: Json, as_of: str, lag: str) -> None:
    said = _read(planned(), publication, as_of=as_of).source_lag
    assert lag in said
    assert bool(said) == bool(lag)


def test_open_counts_by_the_dates_whatever_word_stands_there() -> None:
    for word in ("OPEN", "CLOSED", "UPCOMING"):
        assert _read(call(receivingFeedbackStatus=word), as_of="2026-03-10").stage is Stage.CONSULTATION


@pytest.mark.parametrize(
    ("publication", "as_of", "warning"),
    [
        (CLOSED_CALL, "2026-03-10", '"CLOSED" of "CALL_FOR_EVIDENCE", which is open until 2026/03/30 23:59:59'),
        (call(), "2026-03-01", '"OPEN" of "CALL_FOR_EVIDENCE", which opens at 2026/03/02 09:00:00'),
        (call(ends=None), "2026-03-10", '"OPEN" of "CALL_FOR_EVIDENCE" without both dates'),
        (call(receivingFeedbackStatus="DISABLED"), "2026-03-10", "ends no feedback period"),
        (call("2026/03/30 09:00:00", "2026/03/02 23:59:59"), "2026-03-10", "comes before its publishedDate"),
        (planned(publishedDate=None), "2026-03-10", '"ACTIVE" without a publishedDate'),
    ],
)
def test_other_difference_between_word_and_dates_is_a_warning(publication: Json, as_of: str, warning: str) -> None:
    reading = read(answer(planned(), publication), as_of=as_of)
    assert any(warning in each for each in reading.warnings)
    assert reading.procedure.source_lag == ""


def test_unknown_stage_is_explained_in_a_warning() -> None:
    reading = read(answer(call(ends=None)), as_of="2026-03-10")
    assert reading.procedure.stage_because in reading.warnings


@pytest.mark.parametrize(
    "publications",
    [
        [planned(publishedDate="2026/02/30 10:00:00")],
        [planned(), act(published="2026/12/32 18:00:00")],
        [planned(), act(adoptionDate="2026/11/31 00:00:00")],
    ],
)
def test_impossible_date_that_would_decide_the_stage_is_refused(publications: list[Json]) -> None:
    with pytest.raises(PageError, match="since it decides the stage"):
        _read(*publications, as_of="2026-12-10")


def test_impossible_date_that_decides_nothing_is_kept_out_with_a_warning() -> None:
    reading = read(answer(planned(publishedDate="2026/02/30 10:00:00"), call()), as_of="2026-04-10")
    assert reading.procedure.stage is Stage.CONSULTATION_CLOSED
    assert [event.label for event in reading.procedure.events] == ["CALL_FOR_EVIDENCE"]
    assert any('publishedDate "2026/02/30 10:00:00" is no possible date' in each for each in reading.warnings)


def test_impossible_adoption_day_does_not_hide_the_feedback_on_the_act() -> None:
    reading = read(answer({**PROPOSAL_OPEN, "adoptionDate": "2026/11/31 00:00:00"}), as_of="2026-12-10")
    assert reading.procedure.stage is Stage.CONSULTATION
    assert [event.label for event in reading.procedure.events] == ["PROP_REG"]
    assert any('adoptionDate "2026/11/31 00:00:00" is no possible date' in each for each in reading.warnings)
