"""Windows, events, documents, bodies and subjects of an initiative."""

import datetime as dt

import pytest

from tests.builders.have_your_say import (
    ADOPTION,
    CONSULTATION,
    Json,
    act,
    answer,
    attachment,
    call,
    draft,
    planned,
    publication,
    questionnaire,
    upcoming,
)
from tests.sources.hys_pages import moment, read
from tracker.model.procedure import Document, Event, Kind, Precision, Procedure
from tracker.model.reference import document_number
from tracker.model.stage import Stage

PROPOSAL = act(
    "PROP_REG",
    "2026/04/26 18:38:12",
    adoptionDate="2026/04/21 00:00:00",
    endDate="2026/08/06 23:59:59",
    receivingFeedbackStatus="OPEN",
    reference="COM(2026) 0206 final",
)
FILES = "https://ec.europa.eu/info/law/better-regulation/api/download"


def _procedure(*publications: Json, as_of: str = "2026-03-10", **changes: object) -> Procedure:
    return read(answer(*publications, **changes), as_of=as_of).procedure


# Windows.


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (call(), "call-for-evidence"),
        (questionnaire(), "public-consultation"),
        (draft(), "draft-act"),
        (PROPOSAL, "adopted-act"),
    ],
)
def test_each_feedback_period_is_a_window_of_its_kind(step: Json, kind: str) -> None:
    (window,) = _procedure(planned(), step).windows
    assert window.kind == kind
    assert window.uid == ""


def test_window_keeps_the_portals_words_and_names_the_zone() -> None:
    (window,) = _procedure(call()).windows
    assert window.verbatim == "publishedDate 2026/03/02 09:00:00, endDate 2026/03/30 23:59:59, OPEN"
    assert window.timezone == "Europe/Brussels"
    assert window.url == "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/20001_en"


def test_window_that_closes_at_midnight_closes_the_day_before_and_keeps_the_words() -> None:
    reading = read(answer(call(ends="2026/03/30 00:00:00")))
    (window,) = reading.procedure.windows
    assert window.closes == moment("2026-03-29T23:59:59+02:00")
    assert "endDate 2026/03/30 00:00:00" in window.verbatim
    assert any("is read as the end of the day before" in warning for warning in reading.warnings)


@pytest.mark.parametrize("responses", [None, 0, 12, 1_194_758])
def test_number_of_responses_is_the_portals_and_unknown_is_not_zero(responses: int | None) -> None:
    (window,) = _procedure(call(totalFeedback=responses)).windows
    assert window.responses == responses


@pytest.mark.parametrize(
    "step",
    [
        planned(),
        upcoming("REG_DEL_DRAFT", "ISC_WORKFLOW"),
        call(receivingFeedbackStatus="DISABLED"),
        act(),
        call("2026/03/30 09:00:00", "2026/03/02 23:59:59"),
    ],
)
def test_step_without_dates_or_without_feedback_or_upside_down_has_no_window(step: Json) -> None:
    assert _procedure(step).windows == ()


def test_window_without_an_end_has_none() -> None:
    (window,) = _procedure(call(ends=None)).windows
    assert (window.closes, window.verbatim) == (None, "publishedDate 2026/03/02 09:00:00, OPEN")


def test_two_periods_at_once_are_two_windows() -> None:
    both = (call("2026/05/04 09:00:00", "2026/07/27 23:59:59"), questionnaire())
    assert [window.kind for window in _procedure(*both).windows] == ["call-for-evidence", "public-consultation"]


def test_two_drafts_are_two_windows() -> None:
    again = draft("2026/11/02 09:00:00", "2026/11/30 23:59:59")
    assert [window.kind for window in _procedure(draft(), again).windows] == ["draft-act", "draft-act"]


# Events.


def test_each_publication_is_an_event_with_its_document_and_the_stage_that_it_begins() -> None:
    events = _procedure(planned(), call(reference="Ares(2026)2000002")).events
    assert events == (
        Event(
            date=dt.date(2026, 2, 2),
            label="INIT_PLANNED",
            lang="en",
            stage=Stage.ANNOUNCED,
            documents=("Ares(2026)1000001",),
        ),
        Event(
            date=dt.date(2026, 3, 2),
            label="CALL_FOR_EVIDENCE",
            lang="en",
            stage=Stage.CONSULTATION,
            documents=("Ares(2026)2000002",),
        ),
    )


def test_adoption_has_its_own_day_and_feedback_on_it_another() -> None:
    events = _procedure(PROPOSAL, as_of="2026-05-01").events
    assert [(event.date.isoformat(), event.label, event.stage) for event in events] == [
        ("2026-04-21", "adoptionDate", Stage.SUBMITTED),
        ("2026-04-26", "PROP_REG", Stage.CONSULTATION),
    ]
    assert {event.documents for event in events} == {("COM(2026) 0206 final",)}


def test_adopted_act_without_feedback_begins_its_stage() -> None:
    (event,) = _procedure(act(), as_of="2026-12-10").events
    assert (event.label, event.stage) == ("REG_DEL", Stage.ADOPTED)


def test_publication_with_a_later_day_is_scheduled() -> None:
    (event,) = _procedure(call("2026/03/11 00:00:01"), as_of="2026-03-10").events
    assert event.scheduled
    (event,) = _procedure(call("2026/03/10 23:00:00"), as_of="2026-03-10").events
    assert not event.scheduled


@pytest.mark.parametrize(
    ("period", "last"),
    [("Q-2027-1", "2027-03-31"), ("Q-2027-2", "2027-06-30"), ("Q-2027-3", "2027-09-30"), ("Q-2027-4", "2027-12-31")],
)
def test_planned_quarter_is_scheduled_on_its_last_day(period: str, last: str) -> None:
    events = _procedure(planned(), upcoming("REG_DEL", ADOPTION, plannedPeriod=period)).events
    assert events[-1] == Event(
        date=dt.date.fromisoformat(last), precision=Precision.QUARTER, label="REG_DEL", lang="en", scheduled=True
    )


def test_planned_quarter_that_has_passed_stays() -> None:
    late = upcoming("REG_DEL", ADOPTION, plannedPeriod="Q-2025-1")
    assert [event.date.year for event in _procedure(planned(), late).events if event.scheduled] == [2025]


def test_quarter_of_a_step_that_is_out_is_no_plan_any_more() -> None:
    events = _procedure(act(plannedPeriod="Q-2027-1"), as_of="2026-12-10").events
    assert [event.scheduled for event in events] == [False]


@pytest.mark.parametrize("period", ["S-2027-1", "Q-2027-5", "Q-1789-1", "Q-0000-1", "Q-2099-1", "2027"])
def test_period_that_is_not_understood_is_left_out_with_a_warning(period: str) -> None:
    reading = read(answer(planned(), upcoming("REG_DEL", ADOPTION, plannedPeriod=period)))
    assert not [event for event in reading.procedure.events if event.scheduled]
    assert any(f'plannedPeriod "{period}" is not understood' in warning for warning in reading.warnings)


# Documents.


def _documents(*publications: Json) -> tuple[Document, ...]:
    return _procedure(*publications, as_of="2026-12-10").documents


def test_com_reference_is_a_document_as_written_and_joins_by_its_number() -> None:
    (document,) = _documents(PROPOSAL)
    assert (document.id, document.type, document.date) == ("COM(2026) 0206 final", "PROP_REG", dt.date(2026, 4, 21))
    assert document_number(document.id) == document_number("COM(2026)0206")


def test_publication_without_a_reference_gives_no_document() -> None:
    assert _documents(call()) == ()


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        ([attachment("en"), attachment("nl", "NL"), attachment("it", "IT", isOriginal=True)], "nl"),
        ([attachment("it", "IT", isOriginal=True), attachment("en")], "en"),
        ([attachment("fr", "FR"), attachment("it", "IT", isOriginal=True)], "it"),
        ([attachment("annex", "NL", type="ANNEX"), attachment("main")], "main"),
        ([attachment("annex", "NL", type="ANNEX")], "annex"),
        ([attachment("hidden", "NL", published=False), attachment("fr", "FR")], "fr"),
    ],
)
def test_file_of_a_publication_is_the_main_text_in_dutch_else_english_else_the_original(
    files: list[Json], chosen: str
) -> None:
    (document,) = _documents(call(reference="Ares(2026)2000002", attachments=files))
    assert (document.id, document.url) == ("Ares(2026)2000002", f"{FILES}/{chosen}")


def test_file_with_a_reference_of_its_own_is_a_document_of_its_own() -> None:
    study = attachment("swd", reference="SWD(2026)84", workType="IMPACT_ASSESS", date="2026-04-20T22:00:00")
    annex = attachment("annex", reference="COM(2026) 206 ANNEX", workType="PROP_REG", type="ANNEX", date=None)
    proposal = {**PROPOSAL, "attachments": [attachment("main", reference="COM(2026) 0206 final"), study, annex]}
    assert _documents(proposal)[1:] == (
        Document(id="SWD(2026)84", type="IMPACT_ASSESS", date=dt.date(2026, 4, 21), url=f"{FILES}/swd"),
        Document(id="COM(2026) 206 ANNEX", type="ANNEX", url=f"{FILES}/annex"),
    )
    event = _procedure(proposal, as_of="2026-12-10").events[0]
    assert event.documents == ("COM(2026) 0206 final", "SWD(2026)84", "COM(2026) 206 ANNEX")


def test_second_spelling_of_a_document_points_to_the_first() -> None:
    again = act("SWD", reference="com/2026/206")
    assert [(each.id, each.same_as) for each in _documents(PROPOSAL, again)] == [
        ("COM(2026) 0206 final", ""),
        ("com/2026/206", "COM(2026) 0206 final"),
    ]


def test_impossible_day_of_a_file_is_left_out_with_a_warning() -> None:
    study = attachment("swd", reference="SWD(2026)84", date="2026-02-30T22:00:00")
    reading = read(answer(call(reference="Ares(2026)2000002", attachments=[study])))
    assert [each.date for each in reading.procedure.documents if each.id == "SWD(2026)84"] == [None]
    assert any("SWD(2026)84: its date is no possible one" in warning for warning in reading.warnings)


def test_id_of_a_file_that_fits_no_address_gives_none() -> None:
    (document,) = _documents(call(reference="Ares(2026)2000002", attachments=[attachment("../../x?y=z")]))
    assert document.url == ""


# The rest.


def test_kind_is_initiative_and_basis_is_the_foreseen_act() -> None:
    procedure = _procedure(planned(), foreseenActType="PROP_REG")
    assert (procedure.kind, procedure.basis, procedure.reference) == (Kind.INITIATIVE, "PROP_REG", "HYS 20001")
    assert _procedure(planned(), foreseenActType=None).basis == ""


def test_actors_are_bodies_only() -> None:
    assert [(actor.name, actor.role) for actor in _procedure(planned()).actors] == [
        ("JUST", "DG"),
        ("SECRETARIAT-GENERAL", "unit"),
    ]


def test_subjects_are_the_portals_labels_else_its_codes() -> None:
    topics = [{"code": "TRADE", "label": "Trade "}, {"code": "INTDEV", "label": None}, {"code": None, "label": None}]
    assert _procedure(planned(), topics=topics).subjects == ("Trade", "INTDEV")


def test_lists_may_be_null() -> None:
    procedure = _procedure(call(attachments=None), topics=None, initiativeTranslations=None, dg=None, unit=None)
    assert (procedure.subjects, procedure.actors, procedure.titles) == ((), (), {"en": "Repair of goods"})


def test_unrecorded_shape_of_a_questionnaire_needs_only_what_every_publication_has() -> None:
    (window,) = _procedure(
        {
            "type": "OPC_LAUNCHED",
            "frontEndStage": CONSULTATION,
            "initiativeStatus": "ACTIVE",
            "receivingFeedbackStatus": "OPEN",
            "publishedDate": "2026/03/02 09:00:00",
            "endDate": "2026/05/25 23:59:59",
        }
    ).windows
    assert (window.kind, window.responses) == ("public-consultation", None)


def test_publication_number_is_no_lasting_key() -> None:
    before, after = (read(answer(call(id=number))) for number in (23208625, 14488))
    assert before == after


def test_digest_changes_with_what_counts_and_not_with_what_moves_all_day() -> None:
    base = read(answer(call())).digest
    assert read(answer(call(totalFeedback=13, modifiedDate="2026/03/09 10:00:00"))).digest == base
    for change in (
        {"endDate": "2026/03/31 23:59:59"},
        {"receivingFeedbackStatus": "CLOSED"},
        {"reference": "COM(2026)1"},
    ):
        assert read(answer(call(**change))).digest != base


def test_planning_entry_that_takes_feedback_keeps_the_portals_word_as_kind() -> None:
    early = publication("INIT_PLANNED", "INIT_PLANNED", endDate="2026/03/30 23:59:59", receivingFeedbackStatus="OPEN")
    assert [window.kind for window in _procedure(early).windows] == ["INIT_PLANNED"]
