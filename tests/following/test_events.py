"""What is told to followers, how often, and under which identity."""

import datetime as dt
from dataclasses import replace

from tests.builders import site as sites
from tests.builders.records import document, event, noon
from tests.data.world import full
from tests.following import world
from tracker.model.asking import Reminder, Step
from tracker.model.assessment import Assessment, Influence
from tracker.model.position import Confirmation, EarlierVersion, PositionStatus
from tracker.model.procedure import Precision
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.following.entry import Adopted, Assessed, Changed, Corrected, Heard, Judged, Kind, Taken
from tracker.publish.following.events import entries
from tracker.publish.following.identity import minted
from tracker.publish.site import Site

PLANNED = event("2025-03-01", "Vote", scheduled=True)
MOVED = event("2025-03-08", "Vote", scheduled=True)
FIRST, LATER, LATEST = "2025-02-01", "2025-02-10", "2025-02-20"
DONE = event("2025-01-02", "Indieningsdatum", stage=Stage.SUBMITTED)


def _whats(site: Site) -> list[tuple[str, ...]]:
    return [tuple(change.what for change in e.content.changes) for e in entries(site) if isinstance(e.content, Changed)]


def test_a_first_import_makes_one_entry_whatever_the_record_holds() -> None:
    record = world.seen(None, FIRST, events=(DONE, event("2025-01-10", "IN BESPREKING")))
    assert [len(entries(sites.site(record)))] == [1]


def test_planned_dates_and_open_windows_of_the_first_sight_are_announced_in_it() -> None:
    record = world.seen(None, FIRST, events=(DONE, PLANNED), windows=(world.window("2025-06-30T23:59:00+02:00"),))
    assert _whats(sites.site(record)) == [("tracked", "windows", "events")]
    assert entries(sites.site(record))[0].kinds == {Kind.DEADLINES, Kind.PLANNED}


def test_the_first_entry_keeps_the_dates_of_its_day_when_they_move_later() -> None:
    first = world.seen(None, FIRST, events=(DONE, PLANNED), windows=(world.window("2025-06-30T23:59:00+02:00"),))
    before = entries(sites.site(first))[0]
    moved = world.seen(first, LATER, events=(DONE, MOVED), windows=(world.window("2025-07-15T23:59:00+02:00"),))
    assert entries(sites.site(moved))[-1] == before


def test_a_window_that_is_to_open_is_announced_though_nobody_tells_its_end() -> None:
    coming, open_ = (Window(kind="draft", opens=noon(day), url=day) for day in ("2025-03-01", "2024-03-01"))
    (entry,) = entries(sites.site(world.seen(None, FIRST, windows=(coming, open_))))
    assert isinstance(entry.content, Changed)
    assert [change.to[:16] for change in entry.content.changes if change.what == "windows"] == ["draft 2025-03-01"]


def test_a_window_that_was_over_at_first_sight_is_no_news() -> None:
    record = world.seen(None, FIRST, windows=(world.window("2024-06-30T23:59:00+02:00"),))
    assert _whats(sites.site(record)) == [("tracked",)]


def test_a_planned_date_that_is_merely_due_is_told_by_nothing() -> None:
    first = world.seen(None, FIRST, events=(DONE, PLANNED))
    due = world.seen(first, "2025-03-02", events=(DONE,))
    at = [sites.site(due, as_of=noon(day)) for day in ("2025-02-28", "2025-03-01", "2025-04-01")]
    assert [len(entries(site)) for site in at] == [1, 1, 1]


def test_a_planned_date_that_moved_is_told_once() -> None:
    first = world.seen(None, FIRST, events=(DONE, PLANNED))
    moved = world.seen(first, LATER, events=(DONE, MOVED))
    again = world.seen(moved, LATEST, events=(DONE, MOVED))
    assert _whats(sites.site(again)) == [("events",), ("tracked", "events")]
    assert entries(sites.site(again))[0].kinds == {Kind.PLANNED}


def test_one_answer_makes_one_entry_of_a_vote_and_all_that_came_with_it() -> None:
    first = world.seen(None, FIRST)
    vote = event("2025-02-09", "AANGENOMEN", stage=Stage.ADOPTED)
    adopted = world.seen(
        first,
        LATER,
        events=(DONE, vote),
        stage=Stage.ADOPTED,
        stage_since=vote.date,
        documents=(document("56K0001001"), document("56K0001002")),
    )
    (newest, _) = entries(sites.site(adopted))
    assert newest.kinds == {Kind.DECISIONS}
    assert _whats(sites.site(adopted))[0] == ("stage", "stage_since", "documents", "events")


def test_deadlines_planned_dates_and_decisions_of_one_answer_are_told_apart() -> None:
    first = world.seen(None, FIRST)
    record = world.seen(
        first,
        LATER,
        stage=Stage.PLENARY,
        events=(DONE, event("2025-02-09", "Report", stage=Stage.PLENARY), PLANNED),
        windows=(world.window("2025-06-30T23:59:00+02:00"),),
    )
    kinds = [entry.kinds for entry in entries(sites.site(record))[:3]]
    assert sorted(map(sorted, kinds)) == [["deadlines"], ["decisions"], ["planned"]]


def test_a_count_of_responses_that_rose_is_no_news() -> None:
    first = world.seen(None, FIRST, windows=(world.window("2025-06-30T23:59:00+02:00", responses=1),))
    risen = world.seen(first, LATER, windows=(world.window("2025-06-30T23:59:00+02:00", responses=2),))
    assert risen.windows[0].responses == 2
    assert len(risen.changes) == 1
    assert len(entries(sites.site(risen))) == 1


def test_the_identity_of_an_entry_is_that_of_the_first_change_that_it_tells() -> None:
    first = world.seen(None, FIRST)
    record = world.seen(first, LATER, stage=Stage.ADOPTED, events=(DONE, event("2025-02-09", "V", stage=Stage.ADOPTED)))
    assert [entry.uid for entry in entries(sites.site(record))] == [record.changes[1].uid, record.changes[0].uid]


def test_the_identity_of_a_judgement_follows_from_names_date_and_outcome_and_never_from_words() -> None:
    def uids(**words: str) -> list[str]:
        ask = sites.recommendation(
            text=words["text"], findings=(world.finding("2025-05-01", "in-part", part=words["part"], why=words["why"]),)
        )
        held = sites.position(title=words["text"], recommendations=(ask,), adopted=None)
        return [entry.uid for entry in entries(sites.site(positions=[held])) if isinstance(entry.content, Judged)]

    one = uids(text="Neem aan", part="de helft", why="Zo")
    assert one == uids(text="Anders", part="alles", why="Toch")
    assert one == [minted("finding", "embargo", "adopt-it", dt.date(2025, 5, 1), "in-part")]


def test_each_judgement_knows_the_one_before_it() -> None:
    findings = (world.finding("2025-06-01", "contrary"), world.finding("2025-05-01", "obtained"))
    held = sites.position(recommendations=(sites.recommendation(findings=findings),), adopted=None)
    told = [each.content for each in entries(sites.site(positions=[held])) if isinstance(each.content, Judged)]
    assert [(one.finding.outcome, one.before.outcome if one.before else "") for one in told] == [
        ("contrary", "obtained"),
        ("obtained", ""),
    ]


def test_two_judgements_of_one_day_with_one_outcome_are_one_entry() -> None:
    findings = (world.finding("2025-05-01", "obtained"), world.finding("2025-05-01", "obtained"))
    held = sites.position(recommendations=(sites.recommendation(findings=findings),), adopted=None)
    assert len([e for e in entries(sites.site(positions=[held])) if isinstance(e.content, Judged)]) == 1


def test_what_a_draft_says_is_not_told() -> None:
    ask = sites.recommendation(
        findings=(world.finding("2025-05-01", "obtained"),), response=world.response("2025-05-02")
    )
    late = sites.stance(since=dt.date(2025, 6, 1))
    held = sites.position(status=PositionStatus.DRAFT, recommendations=(ask,), stances=(late,))
    assert [e for e in entries(sites.site(positions=[held])) if e.position] == []


def test_an_answer_a_position_and_a_late_stance_are_told_as_ours() -> None:
    ask = sites.recommendation(response=world.response("2025-05-02"))
    stances = (sites.stance(), sites.stance(procedure="56K0002", since=dt.date(2025, 6, 1)))
    site = sites.site(positions=[sites.position(recommendations=(ask,), stances=stances)])
    ours = [entry for entry in entries(site) if entry.kinds == {Kind.JUDGEMENTS}]
    assert [type(entry.content).__name__ for entry in ours] == ["Taken", "Answered", "Adopted"]


def test_each_version_of_a_position_is_told_and_the_first_keeps_its_identity() -> None:
    alone = sites.site(positions=[sites.position(adopted=dt.date(2024, 1, 5))])
    earlier = (EarlierVersion(version=1, adopted=dt.date(2024, 1, 5)),)
    both = sites.site(positions=[sites.position(version=2, earlier=earlier)])
    told = [entry for entry in entries(both) if isinstance(entry.content, Adopted)]
    assert [entry.moment for entry in told] == [noon("2025-01-05"), noon("2024-01-05")]
    assert told[1].uid in {entry.uid for entry in entries(alone)}


def test_a_stance_that_was_kept_after_a_newer_text_is_told_on_the_day_of_its_confirmation() -> None:
    kept = sites.stance(confirmed=Confirmation(date=dt.date(2025, 6, 1), read="56K0001002"))
    site = sites.site(positions=[sites.position(stances=(kept,))])
    (entry,) = [entry for entry in entries(site) if isinstance(entry.content, Taken)]
    assert (entry.moment, entry.reference) == (noon("2025-06-01"), "56K0001")


def test_an_assessment_is_told_on_its_day_and_nothing_that_is_internal() -> None:
    made = Assessment(procedure="56K0001", date=dt.date(2025, 3, 1), influence=Influence.NONE, why={"nl": "Te laat."})
    site = sites.site()
    site = replace(site, catalogue=replace(site.catalogue, screened=(made,)))
    (entry,) = [entry for entry in entries(site) if isinstance(entry.content, Assessed)]
    assert entry.content == Assessed(assessment=made)


def test_each_answer_and_each_reminder_is_told_once() -> None:
    answers = (world.response("2025-05-02", by=("parliament",)), world.response("2025-05-02", by=("council",)))
    steps = (
        Reminder(date=dt.date(2025, 4, 1), step=Step.LETTER),
        Reminder(date=dt.date(2025, 4, 1), step=Step.MEETING, example=True),
    )
    ask = sites.recommendation(to=("parliament", "council"), responses=answers, reminders=steps)
    site = sites.site(positions=[sites.position(recommendations=(ask,), adopted=None)])
    told = [type(entry.content).__name__ for entry in entries(site) if entry.position]
    assert told == ["Answered", "Answered", "Reminded", "Reminded"]


def test_a_correction_is_a_new_entry_that_knows_the_one_it_corrects_and_leaves_that_as_it_was() -> None:
    first = world.seen(None, FIRST)
    wrong = world.seen(first, LATER, stage=Stage.ADOPTED, events=(DONE, event("2025-02-09", "V", stage=Stage.ADOPTED)))
    before = entries(sites.site(wrong))
    after = entries(world.corrected(sites.site(replace(wrong, stage=Stage.REJECTED)), world.correction()))
    assert after[1:] == before
    assert isinstance(after[0].content, Corrected)
    assert after[0].content.wrong == before[0]


def test_a_record_kept_by_hand_is_told_where_it_stands_with_its_windows() -> None:
    record = world.small().catalogue.procedures["56K0001"]
    by_hand = replace(record, source="manual", windows=(world.window("2025-06-30T23:59:00+02:00"),))
    (entry,) = [entry for entry in entries(sites.site(by_hand)) if entry.reference]
    assert entry.kinds == {Kind.DECISIONS, Kind.DEADLINES}
    assert entry.moment == noon("2025-01-10")


def test_entries_are_the_same_whenever_the_site_is_made() -> None:
    record = world.seen(None, FIRST, events=(DONE, PLANNED), windows=(world.window("2025-06-30T23:59:00+02:00"),))
    assert (
        len({entries(sites.site(record, as_of=noon(day))) for day in ("2025-02-02", "2025-06-30", "2027-01-01")}) == 1
    )


def test_a_date_that_is_known_as_a_quarter_is_told_as_one() -> None:
    late = event("2028-03-31", "REG", scheduled=True, precision=Precision.QUARTER)
    record = world.seen(world.seen(None, FIRST), LATER, events=(DONE, late))
    assert record.changes[-1].to == "2028-Q1 REG (planned)"


def test_what_an_editor_recorded_of_another_is_told_on_that_day_about_its_procedure() -> None:
    (entry,) = (each for each in entries(full()) if isinstance(each.content, Heard))
    assert (entry.moment, entry.reference, entry.kinds) == (noon("2025-02-01"), "56K0001", frozenset({Kind.JUDGEMENTS}))
