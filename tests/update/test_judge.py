"""Accept or hold: what an answer may change in our record, and what a person must look at first."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.builders.records import document, event, noon, procedure, reading
from tracker.model.change import CANCELLED
from tracker.model.procedure import Precision, Procedure, Verbatim
from tracker.model.stage import Stage
from tracker.model.verification import Verification
from tracker.model.window import Window
from tracker.update.judge import judge

FIRST, LATER, LATEST = noon("2025-01-15"), noon("2025-02-20"), noon("2025-03-20")


_OEIL_ALONE = {"voice": "oeil", "outranks": ("opendata",), "missing": ("opendata",)}
_ON_OEIL = Verification(reference="56K0001", voice="oeil", missing=("opendata",))
_ON_DATA = Verification(reference="56K0001", voice="opendata", missing=("oeil",))


def _tracked(**more: object) -> Procedure:
    accepted = judge(None, reading(**more), FIRST).procedure
    assert accepted is not None
    return accepted


def test_a_first_sight_gives_every_event_an_identity_and_one_change() -> None:
    tracked = _tracked()
    assert all(each.uid for each in tracked.events)
    assert [(change.what, change.to) for change in tracked.changes] == [("tracked", "committee")]


def test_the_same_answer_twice_changes_nothing() -> None:
    tracked = _tracked()
    assert judge(tracked, reading(), LATER).procedure == tracked


def test_equal_lines_on_one_day_are_events_of_their_own() -> None:
    lines = tuple(event("2025-01-10", "AANGENOMEN") for _ in range(3))
    tracked = _tracked(events=lines)
    assert len({each.uid for each in tracked.events}) == 3
    assert judge(tracked, reading(events=lines), LATER).procedure == tracked


def test_a_new_event_and_a_new_stage_are_two_changes_that_name_the_digest() -> None:
    tracked = _tracked()
    vote = event("2025-02-18", "AANGENOMEN", stage=Stage.ADOPTED)
    judged = judge(tracked, reading(stage=Stage.ADOPTED, events=(*procedure().events, vote), digest="d1"), LATER)
    assert judged.procedure is not None
    fresh = judged.procedure.changes[1:]
    stage_change = next(change for change in fresh if change.what == "stage")
    assert (stage_change.from_, stage_change.to, stage_change.seen) == ("committee", "adopted", LATER)
    assert any(change.what == "events" and "AANGENOMEN" in change.to for change in fresh)
    assert {change.digest for change in fresh} == {"d1"}
    assert judged.new_events == 1


def test_an_event_that_is_no_longer_on_the_page_holds_the_answer() -> None:
    judged = judge(_tracked(), reading(events=()), LATER)
    assert judged.procedure is None
    assert "Indieningsdatum" in judged.reasons[0]


def test_one_of_several_equal_lines_that_vanished_holds_the_answer() -> None:
    lines = tuple(event("2025-01-10", "AANGENOMEN") for _ in range(3))
    judged = judge(_tracked(events=lines), reading(events=lines[:2]), LATER)
    assert judged.procedure is None


def test_documents_that_are_gone_hold_the_answer() -> None:
    judged = judge(_tracked(), reading(documents=()), LATER)
    assert judged.procedure is None
    assert "56K0001001" in judged.reasons[0]


def test_a_stage_that_runs_back_unexplained_holds_the_answer() -> None:
    tracked = _tracked(stage=Stage.PLENARY)
    judged = judge(tracked, reading(stage=Stage.COMMITTEE), LATER)
    assert judged.procedure is None
    assert "plenary" in judged.reasons[0]
    assert "committee" in judged.reasons[0]


def test_a_text_that_is_sent_back_may_run_back() -> None:
    tracked = _tracked(stage=Stage.PLENARY)
    back = event("2025-02-18", "TERUGZENDING", stage=Stage.COMMITTEE)
    judged = judge(tracked, reading(stage=Stage.COMMITTEE, events=(*procedure().events, back)), LATER)
    assert judged.procedure is not None
    assert judged.procedure.stage is Stage.COMMITTEE


def test_an_end_that_is_taken_back_unexplained_holds_the_answer() -> None:
    judged = judge(_tracked(stage=Stage.REJECTED), reading(stage=Stage.ADOPTED), LATER)
    assert judged.procedure is None


def test_another_procedures_answer_is_held() -> None:
    judged = judge(_tracked(), reading(reference="56K0002"), LATER)
    assert judged.procedure is None
    assert "56K0002" in judged.reasons[0]


def test_an_unknown_word_keeps_the_last_understood_stage_and_says_since_when() -> None:
    tracked = _tracked()
    said = (Verbatim(text="TER BESPREKING NA ADVIES", lang="nl"),)
    unknown = reading(stage=Stage.UNKNOWN, stage_because="Not known.", status_verbatim=said)
    held = judge(tracked, unknown, LATER).procedure
    assert held is not None
    assert (held.stage, held.stage_because) == (Stage.COMMITTEE, tracked.stage_because)
    assert held.stage_held is not None
    assert (held.stage_held.words, held.stage_held.since) == ("TER BESPREKING NA ADVIES", dt.date(2025, 2, 20))
    again = judge(held, unknown, LATEST).procedure
    assert again == held


def test_a_word_that_is_understood_again_ends_the_hold() -> None:
    said = (Verbatim(text="TER BESPREKING NA ADVIES", lang="nl"),)
    held = judge(_tracked(), reading(stage=Stage.UNKNOWN, status_verbatim=said), LATER).procedure
    assert held is not None
    after = judge(held, reading(), LATEST).procedure
    assert after is not None
    assert after.stage_held is None


def test_a_planned_event_that_moves_keeps_its_identity_and_counts() -> None:
    tracked = _tracked(events=(event("2025-03-01", "Vote scheduled", scheduled=True),))
    moved = judge(tracked, reading(events=(event("2025-03-08", "Vote scheduled", scheduled=True),)), LATER).procedure
    assert moved is not None
    (vote,) = moved.events
    assert (vote.uid, vote.date, vote.sequence) == (tracked.events[0].uid, dt.date(2025, 3, 8), 1)


def test_a_planned_event_that_falls_away_before_its_day_is_cancelled_and_stays() -> None:
    tracked = _tracked(events=(event("2025-03-01", "Vote scheduled", scheduled=True),))
    after = judge(tracked, reading(events=()), LATER).procedure
    assert after is not None
    (vote,) = after.events
    assert (vote.cancelled, vote.sequence, vote.uid) == (True, 1, tracked.events[0].uid)
    assert judge(after, reading(events=()), LATEST).procedure == after


def test_a_planned_event_whose_day_has_come_has_not_vanished() -> None:
    tracked = _tracked(events=(event("2025-03-01", "Vote scheduled", scheduled=True),))
    after = judge(tracked, reading(events=()), LATEST).procedure
    assert after is not None
    assert after.events == tracked.events


_QUARTER = event("2025-03-31", "Proposal for a regulation", precision=Precision.QUARTER, scheduled=True)


def test_an_act_that_comes_within_the_quarter_planned_for_it_is_that_event_and_nothing_fell_away() -> None:
    tracked = _tracked(events=(_QUARTER,))
    act = event("2025-02-18", "Proposal for a regulation", stage=Stage.SUBMITTED)
    after = judge(tracked, reading(events=(act,)), LATER).procedure
    assert after is not None
    (only,) = after.events
    assert (only.uid, only.date, only.cancelled) == (tracked.events[0].uid, dt.date(2025, 2, 18), False)
    assert not any(change.to.endswith(CANCELLED) for change in after.changes)


def test_an_act_that_comes_after_the_quarter_planned_for_it_ends_the_waiting_for_it() -> None:
    tracked = _tracked(events=(_QUARTER,))
    act = event("2025-04-18", "Proposal for a regulation")
    after = judge(tracked, reading(events=(act,)), noon("2025-04-20")).procedure
    assert after is not None
    assert [(each.date, each.scheduled) for each in after.events] == [(dt.date(2025, 4, 18), False)]


def test_a_quarter_that_is_planned_anew_after_it_has_passed_is_the_same_event_moved() -> None:
    tracked = _tracked(events=(_QUARTER,))
    anew = event("2025-09-30", "Proposal for a regulation", precision=Precision.QUARTER, scheduled=True)
    after = judge(tracked, reading(events=(anew,)), noon("2025-04-20")).procedure
    assert after is not None
    assert [(each.uid, each.sequence) for each in after.events] == [(tracked.events[0].uid, 1)]


def test_a_quarter_that_falls_away_without_any_act_is_cancelled() -> None:
    after = judge(_tracked(events=(_QUARTER,)), reading(events=()), LATER).procedure
    assert after is not None
    assert after.events[0].cancelled


def test_the_same_words_after_the_day_has_come_are_another_event() -> None:
    tracked = _tracked(events=(event("2025-03-01", "Vote scheduled", scheduled=True),))
    after = judge(tracked, reading(events=(event("2025-04-01", "Vote scheduled", scheduled=True),)), LATEST).procedure
    assert after is not None
    assert [each.date for each in after.events] == [dt.date(2025, 3, 1), dt.date(2025, 4, 1)]
    assert len({each.uid for each in after.events}) == 2


def test_a_date_that_comes_back_after_a_move_never_takes_the_moved_events_identity() -> None:
    tracked = _tracked(events=(event("2025-03-01", "Vote scheduled", scheduled=True),))
    moved = judge(tracked, reading(events=(event("2025-03-08", "Vote scheduled", scheduled=True),)), FIRST).procedure
    assert moved is not None
    both = (
        event("2025-03-01", "Vote scheduled", scheduled=True),
        event("2025-03-08", "Vote scheduled", scheduled=True),
    )
    after = judge(moved, reading(events=both), LATER).procedure
    assert after is not None
    assert len({each.uid for each in after.events}) == 2


def test_a_missing_part_takes_nothing_away() -> None:
    tracked = _tracked(titles={"en": "A title", "nl": "Een titel"}, documents=(document("A"), document("B")))
    poorer = reading(titles={"en": "A title"}, documents=(document("A"),), missing=("opendata",))
    after = judge(tracked, poorer, LATER, Verification(reference="56K0001")).procedure
    assert after is not None
    assert after.titles == {"nl": "Een titel", "en": "A title"}
    assert [each.id for each in after.documents] == ["A", "B"]


def test_a_document_in_another_spelling_is_not_carried_over_beside_itself() -> None:
    tracked = _tracked(documents=(document("A-10-2026-0160"),))
    fuller = reading(documents=(document("A10-0160/2026"),), **_OEIL_ALONE)
    after = judge(tracked, fuller, LATER, _ON_DATA).procedure
    assert after is not None
    assert [each.id for each in after.documents] == ["A10-0160/2026"]


def test_a_part_that_was_missing_before_excuses_nothing() -> None:
    tracked = _tracked(documents=(document("A"), document("B")))
    fewer = reading(documents=(document("A"),), voice="oeil", missing=("opendata",))
    assert judge(tracked, fewer, LATER, _ON_OEIL).procedure is None


def test_the_poorer_answer_alone_does_not_replace_the_fuller_one() -> None:
    judged = judge(_tracked(), reading(missing=("oeil",), voice="opendata"), LATER, _ON_OEIL)
    assert judged.procedure is None
    assert "oeil" in judged.reasons[0]


def test_the_fuller_answer_takes_over_from_the_poorer_one() -> None:
    tracked = _tracked(events=(event("2025-01-02", "REFERRAL"),))
    after = judge(tracked, reading(**_OEIL_ALONE), LATER, _ON_DATA).procedure
    assert after is not None
    assert [each.label for each in after.events] == ["Indieningsdatum"]


def _window(opens: str, closes: str) -> Window:
    return Window(kind="draft", url="https://s.example/", opens=noon(opens), closes=noon(closes))


def _windows(*before: Window, then: tuple[Window, ...]) -> tuple[Window, ...]:
    after = judge(_tracked(windows=before), reading(windows=then), LATER).procedure
    assert after is not None
    return after.windows


def test_a_closed_window_that_the_source_no_longer_lists_stays_as_it_is() -> None:
    (kept,) = _windows(_window("2025-01-20", "2025-02-19"), then=())
    assert (kept.cancelled, kept.sequence) == (False, 0)


def test_a_window_that_falls_away_before_its_closing_is_cancelled_and_stays() -> None:
    (kept,) = _windows(_window("2025-01-20", "2025-02-21"), then=())
    assert (kept.cancelled, kept.sequence) == (True, 1)


def test_a_window_that_closes_on_the_day_has_not_closed() -> None:
    today = replace(_window("2025-01-20", "2025-02-20"), closes=LATER.date())
    assert _windows(today, then=())[0].cancelled


def test_a_cancelled_window_is_cancelled_once_and_counts_when_it_comes_back() -> None:
    window = _window("2025-01-20", "2025-04-01")
    gone = judge(_tracked(windows=(window,)), reading(windows=()), LATER).procedure
    assert gone is not None
    assert judge(gone, reading(windows=()), LATEST).procedure == gone
    back = judge(gone, reading(windows=(window,)), LATEST).procedure
    assert back is not None
    assert [(each.uid, each.cancelled, each.sequence) for each in back.windows] == [(gone.windows[0].uid, False, 2)]


def test_a_later_round_never_takes_the_identity_of_one_that_closed() -> None:
    first, second = _window("2025-01-20", "2025-02-01"), _window("2025-02-10", "2025-03-10")
    kept = _windows(first, second, then=(second,))
    assert len({each.uid for each in kept}) == 2
    assert not any(each.sequence or each.cancelled for each in kept)
    fresh = _windows(first, then=(second,))
    assert [each.opens for each in fresh] == [second.opens, first.opens]
    assert len({each.uid for each in fresh}) == 2


def test_a_closing_that_moves_keeps_the_identity_of_its_window() -> None:
    (moved,) = _windows(_window("2025-01-20", "2025-02-01"), then=(_window("2025-01-20", "2025-02-15"),))
    assert (moved.sequence, moved.cancelled) == (1, False)


_DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2026, 1, 1)).map(dt.date.isoformat)
_EVENTS = st.lists(
    st.builds(
        lambda day, label, planned: event(day, label, scheduled=planned), _DAYS, st.sampled_from("abc"), st.booleans()
    ),
    max_size=8,
)


@given(_EVENTS, _EVENTS)
def test_identities_are_never_shared_and_never_lost(before: list[object], after: list[object]) -> None:
    tracked = _tracked(events=tuple(before))
    judged = judge(tracked, reading(events=tuple(after)), LATER).procedure
    if judged is None:
        return
    uids = [each.uid for each in judged.events]
    assert len(uids) == len(set(uids))
    assert {each.uid for each in tracked.events} <= set(uids)


@given(_EVENTS)
def test_judging_an_accepted_answer_again_changes_nothing(events: list[object]) -> None:
    tracked = _tracked(events=tuple(events))
    assert judge(tracked, reading(events=tuple(events)), FIRST).procedure == tracked
