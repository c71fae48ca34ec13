"""What is read of the open data alone."""

import datetime as dt
import json

import pytest

from tests.builders.ep import activity, answer, process
from tests.sources.ep_pages import read
from tracker.model.procedure import Kind
from tracker.model.stage import Stage

REFERRED = activity("REFERRAL", "2025-03-10")
TABLED = activity("TABLING_PLENARY", "2025-04-01")
AMENDED = activity("PLENARY_AMEND", "2025-04-10")
TALKS = activity("INTERINSTITUTIONAL_NEGOTIATION", "2025-05-01")
EARLY_TALKS = activity("INTERINSTITUTIONAL_NEGOTIATION", "2025-04-05")
POSITION = activity("PLENARY_ADOPT_POSITION", "2025-05-20")
SIGNED = activity("SIGNATURE", "2025-05-28")
PUBLISHED = activity("PUBLICATION_OFFICIAL_JOURNAL", "2025-05-30")


@pytest.mark.parametrize(
    ("activities", "stage", "since"),
    [
        ([REFERRED], Stage.COMMITTEE, "2025-03-10"),
        ([REFERRED, TABLED], Stage.COMMITTEE, "2025-03-10"),
        ([REFERRED, AMENDED], Stage.PLENARY, "2025-04-10"),
        ([REFERRED, EARLY_TALKS], Stage.COMMITTEE, "2025-03-10"),
        ([REFERRED, EARLY_TALKS, AMENDED], Stage.PLENARY, "2025-04-10"),
        ([TALKS, AMENDED, REFERRED], Stage.NEGOTIATION, "2025-05-01"),
        ([REFERRED, AMENDED, TALKS, POSITION], Stage.NEGOTIATION, "2025-05-01"),
        ([REFERRED, AMENDED, TALKS, POSITION, SIGNED], Stage.ADOPTED, "2025-05-28"),
        ([PUBLISHED, SIGNED, REFERRED], Stage.PUBLISHED, "2025-05-30"),
        ([TABLED], Stage.UNKNOWN, None),
        ([], Stage.UNKNOWN, None),
    ],
)
def test_first_rule_that_holds_gives_the_stage(activities: list[object], stage: Stage, since: str | None) -> None:
    procedure = read(answer(process(consists_of=activities))).procedure
    assert (procedure.stage, procedure.stage_since) == (stage, dt.date.fromisoformat(since) if since else None)


def test_stage_in_parliament_counts_from_the_last_referral() -> None:
    earlier = [activity("REFERRAL", "2007-10-11"), activity("PLENARY_VOTE", "2007-12-12")]
    later = [activity("REFERRAL", "2019-07-15"), activity("PLENARY_DEBATE", "2020-06-17")]
    first, again = (read(answer(process(consists_of=each))).procedure for each in (earlier, earlier + later))
    assert (first.stage_since, again.stage_since) == (dt.date(2007, 12, 12), dt.date(2020, 6, 17))


def test_position_after_the_negotiations_is_a_warning() -> None:
    reading = read(answer(process(consists_of=[AMENDED, TALKS, POSITION])))
    assert any("PLENARY_ADOPT_POSITION" in warning for warning in reading.warnings)


@pytest.mark.parametrize("code", ["RSP", "REG", "ACI"])
def test_outside_legislation_the_end_is_said_to_be_missing(code: str) -> None:
    reading = read(answer(process(f"2025/2123({code})", consists_of=[activity("PLENARY_VOTE", "2025-04-10")])))
    assert reading.procedure.stage is Stage.PLENARY
    assert "no end" in reading.procedure.stage_because
    assert any("no end" in warning for warning in reading.warnings)


def test_current_stage_is_no_status() -> None:
    assert read(answer()).procedure.status_verbatim == ()


def test_every_activity_with_a_type_and_a_date_is_an_event_in_order_of_time() -> None:
    activities = [AMENDED, REFERRED, TABLED, TABLED, "eli/dl/event/x", {"activity_date": "2025-03-11"}]
    reading = read(answer(process(consists_of=activities)))
    assert [(event.date.isoformat(), event.label, event.stage) for event in reading.procedure.events] == [
        ("2025-03-10", "REFERRAL", Stage.COMMITTEE),
        ("2025-04-01", "TABLING_PLENARY", None),
        ("2025-04-01", "TABLING_PLENARY", None),
        ("2025-04-10", "PLENARY_AMEND", Stage.PLENARY),
    ]
    assert any("2 activities without a type or a date" in warning for warning in reading.warnings)


def test_record_does_not_depend_on_the_order_of_the_answer() -> None:
    activities = [AMENDED, REFERRED, TABLED, TALKS]
    records = [read(answer(process(consists_of=each))).procedure for each in (activities, activities[::-1])]
    assert records[0] == records[1]


def test_value_without_its_array_is_read() -> None:
    alone = process(
        consists_of=activity("REFERRAL", "2025-03-10", documents=["A-10-2025-0001"]),
        created_a_realization_of="eli/dl/doc/A-10-2025-0001",
        had_participation={"had_participant_person": "person/1", "participation_role": "def/ep-roles/RAPPORTEUR"},
        was_scheduled_in=activity("PLENARY_VOTE", "2025-06-01"),
    )
    procedure = read(json.dumps({"data": alone}).encode()).procedure
    assert [(each.label, each.documents, each.scheduled) for each in procedure.events] == [
        ("REFERRAL", ("A-10-2025-0001",), False),
        ("PLENARY_VOTE", (), True),
    ]
    address = "https://www.europarl.europa.eu/doceo/document/A-10-2025-0001_EN.html"
    assert [(each.id, each.url) for each in procedure.documents] == [("A-10-2025-0001", address)]
    assert [(each.name, each.role) for each in procedure.actors] == [("person/1", "RAPPORTEUR")]


def test_lists_may_be_missing() -> None:
    bare = process(consists_of=None, process_title=None, current_stage=None)
    procedure = read(answer(bare)).procedure
    assert (procedure.stage, procedure.events, procedure.titles) == (Stage.UNKNOWN, (), {})


def test_groups_and_those_in_whose_name_somebody_acts_are_no_actors() -> None:
    participation = {
        "had_participant_person": ["person/1909"],
        "participation_role": "def/ep-roles/RAPPORTEUR",
        "politicalGroup": "org/S-D",
        "participation_in_name_of": "org/INTA",
    }
    body = {"had_participant_organization": ["org/PECH"], "participation_role": "def/ep-roles/COMMITTEE_OPINION"}
    actors = read(answer(process(had_participation=[participation, body, participation]))).procedure.actors
    assert sorted((each.name, each.role, each.group, each.url) for each in actors) == [
        ("org/PECH", "COMMITTEE_OPINION", "", ""),
        ("person/1909", "RAPPORTEUR", "", "https://www.europarl.europa.eu/meps/en/1909"),
    ]


def test_what_is_scheduled_counts_from_today_on() -> None:
    scheduled = [activity("PLENARY_VOTE", day) for day in ("2025-05-31", "2025-06-01", "2025-06-02", "soon")]
    reading = read(answer(process(was_scheduled_in=scheduled)), as_of="2025-06-01")
    planned = [event.date.day for event in reading.procedure.events if event.scheduled]
    assert planned == [1, 2]
    assert any('"soon"' in warning for warning in reading.warnings)


def test_unknown_activity_is_an_event_with_a_warning_and_decides_nothing() -> None:
    reading = read(answer(process(consists_of=[REFERRED, activity("MAGIC", "2025-05-01")])))
    assert [event.label for event in reading.procedure.events] == ["REFERRAL", "MAGIC"]
    assert reading.procedure.stage is Stage.COMMITTEE
    assert any('"MAGIC" is not known' in warning for warning in reading.warnings)


def test_kind_address_and_missing_titles() -> None:
    reading = read(answer(process("2025/0123(NLE)", process_title={"nl": " Een\nding ", "de": "Ding"})))
    procedure = reading.procedure
    assert (procedure.kind, procedure.basis, procedure.titles) == (Kind.NON_LEGISLATIVE, "", {"nl": "Een ding"})
    assert procedure.url == "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0123(NLE)"
    assert [warning for warning in reading.warnings if "no title" in warning] == [
        "open data: no title in fr",
        "open data: no title in en",
    ]


def test_unknown_letters_are_other_with_the_letters_as_basis() -> None:
    procedure = read(answer(process("2025/2123(DEA)"))).procedure
    assert (procedure.kind, procedure.basis) == (Kind.OTHER, "DEA")


def test_activity_with_an_impossible_day_is_left_out_with_a_warning() -> None:
    reading = read(answer(process(consists_of=[AMENDED, activity("REFERRAL", "2025-02-30")])))
    assert [event.label for event in reading.procedure.events] == ["PLENARY_AMEND"]
    assert any("2025-02-30" in warning for warning in reading.warnings)


def test_letter_of_the_commission_has_no_page_on_the_document_site() -> None:
    documents = read(
        answer(process(created_a_realization_of=["eli/dl/doc/SP-2025-1-TA-10-2025-0001"]))
    ).procedure.documents
    assert [(each.id, each.url) for each in documents] == [("SP-2025-1-TA-10-2025-0001", "")]
