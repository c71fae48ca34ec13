"""The board and the page of periods to react: by the next date, and never hidden for want of one."""

import datetime as dt

from tests.builders.records import event, noon, procedure
from tests.builders.site import plain, position, recommendation, site, speaking, stance
from tests.following.world import seen
from tracker.model.position import PositionStatus
from tracker.model.procedure import Kind, Precision, Procedure
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.views import board, home, windows

DUTCH = speaking("nl")


def planned(number: int, day: str, **more: object) -> Procedure:
    """Makes a bill with a planned date."""
    return procedure(reference=f"56K000{number}", events=(event(day, f"STAP {number}", scheduled=True, **more),))


def initiative(number: int, opens: str, closes: str | None, **more: object) -> Procedure:
    """Makes an initiative with one period to react."""
    window = Window(kind="call-for-evidence", opens=noon(opens), closes=noon(closes) if closes else None, **more)  # type: ignore[arg-type]
    return procedure(
        reference=f"HYS {number}", kind=Kind.INITIATIVE, stage=Stage.CONSULTATION, windows=(window,), events=()
    )


def test_the_board_shows_the_nearest_date_first_and_what_has_none_after() -> None:
    records = [planned(1, "2025-09-01"), planned(2, "2025-07-01"), procedure(reference="56K0003")]
    with_date, without = board.view(site(*records), DUTCH).sections
    assert [row.meta.split("· ")[1] for row in with_date.rows] == ["56K0002", "56K0001"]
    assert [(row.above, row.tone) for row in without.rows] == [("laatste feit", "soft")]


def test_what_is_decided_or_a_report_is_not_on_the_board() -> None:
    records = [
        procedure(reference="56K0001", stage=Stage.ADOPTED),
        procedure(reference="56K0002", stage=Stage.REJECTED),
        procedure(reference="56K0003", kind=Kind.INFORMATION, stage=Stage.UNKNOWN),
    ]
    view = board.view(site(*records), DUTCH)
    assert (view.sections, plain(view.head.lead)) == ((), "Er loopt niets van wat wij volgen.")


def test_an_unknown_stage_is_on_the_board_in_red() -> None:
    (section,) = board.view(site(procedure(stage=Stage.UNKNOWN)), DUTCH).sections
    assert [(row.chip, row.chip_tone) for row in section.rows] == [("Stand onbekend", "alert")]


def test_a_last_day_to_react_is_green_and_says_the_hour() -> None:
    (section,) = board.view(site(initiative(1, "2025-06-01", "2025-06-30")), DUTCH).sections
    (row,) = section.rows
    assert (row.tone, row.chip_tone, row.above) == ("open", "open", "tot en met maandag")
    assert plain(*row.side) == "U kunt reageren tot 12.00 uur (Brussel)."


def test_an_exact_day_comes_before_a_quarter_of_the_same_procedure() -> None:
    record = procedure(
        events=(
            event("2025-09-30", "REG_DEL_DRAFT", scheduled=True, precision=Precision.QUARTER),
            event("2025-10-09", "STEMMING", scheduled=True),
        )
    )
    (section,) = board.view(site(record), DUTCH).sections
    assert [row.day.replace("\u00a0", " ") for row in section.rows] == ["9 oktober"]


def test_our_stance_is_said_in_a_word() -> None:
    made = site(positions=[position(stances=(stance(),))])
    (section,) = board.view(made, DUTCH).sections
    assert plain(section.rows[0].side[-1]) == "Wij: voor."


def test_a_stance_of_a_draft_is_not_said_as_ours() -> None:
    drafted = site(positions=[position(stances=(stance(),), status=PositionStatus.DRAFT)])
    assert drafted.stances
    (section,) = board.view(drafted, DUTCH).sections
    assert "voor" not in plain(*section.rows[0].side)


def test_periods_are_parted_into_open_coming_without_end_and_closed() -> None:
    made = site(
        initiative(1, "2025-06-01", "2025-06-30"),
        initiative(2, "2025-07-01", "2025-07-30"),
        initiative(3, "2025-06-01", None),
        initiative(4, "2024-06-01", "2024-06-30"),
        initiative(5, "2025-05-01", "2025-05-30"),
        initiative(6, "2025-06-01", "2025-06-30", cancelled=True),
        initiative(7, "2025-04-01", "2025-05-02"),
        initiative(8, "2025-03-01", "2025-04-30"),
    )
    sections = windows.view(made, DUTCH).sections
    assert [
        (section.title.replace("\u00a0", " "), [row.meta.split("· ")[1] for row in section.rows])
        for section in sections
    ] == [
        ("Nu open", ["HYS 1"]),
        ("Opent nog", ["HYS 2"]),
        ("Einde niet bekend", ["HYS 3"]),
        ("Gesloten in mei 2025", ["HYS 5", "HYS 7"]),
        ("Gesloten in april 2025", ["HYS 8"]),
        ("Gesloten in juni 2024", ["HYS 4"]),
    ]


def test_a_period_without_end_is_told_softly_and_is_never_green() -> None:
    sections = windows.view(site(initiative(3, "2025-06-01", None)), DUTCH).sections
    (row,) = next(section.rows for section in sections if section.title == "Einde niet bekend")
    assert (row.tone, row.day, row.chip) == ("soft", "niet bekend", "")


def test_that_nothing_is_open_is_said() -> None:
    (section,) = windows.view(site(), DUTCH).sections
    assert plain(*section.texts) == "Er is nu niets open van wat wij volgen."


def test_two_periods_that_close_on_one_day_keep_a_row_each() -> None:
    one = Window(opens=noon("2025-06-01"), closes=noon("2025-06-30"), kind="call-for-evidence")
    two = Window(opens=noon("2025-06-01"), closes=dt.date(2025, 6, 30), kind="public-consultation")
    record = procedure(kind=Kind.INITIATIVE, stage=Stage.CONSULTATION, windows=(one, two), events=())
    (section,) = windows.view(site(record), DUTCH).sections
    assert [(plain(row.texts[0]), row.below.replace("\u00a0", " ")) for row in section.rows] == [
        ("Oproep om input.", "12.00 uur (Brussel)"),
        ("Openbare raadpleging.", ""),
    ]


def references(*rows: object) -> list[str]:
    """Gives the references of rows."""
    return [row.meta.split("· ")[1] for row in rows]  # type: ignore[attr-defined]


def test_what_began_or_opened_today_is_no_next_date() -> None:
    begun = procedure(reference="56K0001", events=(event("2025-06-16", "VERZENDING", stage=Stage.COMMITTEE),))
    opened = initiative(2, "2025-06-16", "2025-07-16")
    made = board.board(site(begun, opened), DUTCH)
    assert (references(*made.dated), references(*made.undated)) == (["HYS 2"], ["56K0001"])
    assert made.dated[0].day.replace("\u00a0", " ") == "16 juli"


def test_a_period_that_closed_earlier_today_is_no_next_date() -> None:
    window = Window(opens=noon("2025-06-01"), closes=noon("2025-06-16") - dt.timedelta(hours=1))
    record = procedure(kind=Kind.ORDINARY, windows=(window,))
    assert references(*board.board(site(record), DUTCH).undated) == ["56K0001"]


def test_every_procedure_stands_on_the_board_once() -> None:
    records = [
        planned(1, "2025-07-01"),
        procedure(reference="56K0002"),
        procedure(reference="56K0003", stage=Stage.UNKNOWN),
        procedure(reference="56K0004", stage=Stage.REJECTED, stage_since=dt.date(2025, 6, 10)),
        initiative(5, "2025-06-01", "2025-06-30"),
    ]
    made = board.board(site(*records), DUTCH)
    found = references(*made.dated, *made.undated, *made.ended)
    assert sorted(found) == sorted(record.reference for record in records)


def test_what_moved_in_the_past_week_has_a_mark_and_what_moved_before_has_none() -> None:
    lately = seen(seen(None, "2025-05-01"), "2025-06-10", stage=Stage.PLENARY)
    before = seen(seen(None, "2025-05-01", reference="56K0002"), "2025-06-08", reference="56K0002", stage=Stage.PLENARY)
    made = board.board(site(lately, before), DUTCH)
    marks = {row.meta.split("· ")[1]: "Bewogen op" in plain(*row.side) for row in made.undated}
    assert marks == {"56K0001": True, "56K0002": False}


def test_a_procedure_that_is_merely_new_here_has_not_moved() -> None:
    assert board.moved_on(site(), seen(None, "2025-06-15")) is None


def test_what_happened_in_the_past_week_is_a_move_and_what_is_planned_is_not() -> None:
    happened = procedure(events=(event("2025-06-12", "BESPREKING"), event("2025-06-20", "STEMMING", scheduled=True)))
    assert board.moved_on(site(happened), happened) == dt.date(2025, 6, 12)
    assert board.moved_on(site(planned(1, "2025-06-15")), planned(1, "2025-06-15")) is None


def test_an_end_has_one_closing_line_for_four_weeks_after_it_was_seen() -> None:
    first = seen(None, "2025-05-01")
    record = seen(first, "2025-06-10", stage=Stage.ADOPTED, stage_since=dt.date(2025, 5, 28))
    shown = {
        day: len(board.board(site(record, as_of=noon(day)), DUTCH).ended)
        for day in ("2025-06-09", "2025-06-10", "2025-07-08", "2025-07-09")
    }
    assert shown == {"2025-06-09": 0, "2025-06-10": 1, "2025-07-08": 1, "2025-07-09": 0}


def test_the_closing_line_says_how_it_ended_and_what_came_of_what_we_asked() -> None:
    record = procedure(stage=Stage.REJECTED, stage_since=dt.date(2025, 6, 10))
    (row,) = board.board(site(record, positions=[position(recommendations=(recommendation(),))]), DUTCH).ended
    assert (row.above, row.day.replace("\u00a0", " "), row.chip) == ("beëindigd", "10 juni", "Verworpen")
    assert plain(row.side[0]).startswith("1 gevraagd: 0 verkregen")


def test_home_shows_the_board_and_says_how_much_more_there_is() -> None:
    few = home.view(site(planned(1, "2025-07-01"), procedure(reference="56K0002")), DUTCH)
    assert references(*few.under_way) == ["56K0001", "56K0002"]
    many = home.view(site(*(procedure(reference=f"56K01{number:02}") for number in range(15))), DUTCH)
    assert len(many.under_way) == home.SOME
    assert many.more_under_way.text == "Alle 15 die lopen, waarvan 15 zonder datum"


def test_a_record_that_a_person_stopped_writing_is_said_to_end_there_and_not_to_be_under_way() -> None:
    by_hand = procedure(reference="HYS 7", source="manual", stage=Stage.CONSULTATION_CLOSED)
    made = board.board(site(by_hand, procedure(reference="56K0001")), DUTCH)
    assert (references(*made.undated), references(*made.parted)) == (["56K0001"], ["HYS 7"])
    assert board.under_way(site(by_hand)) == []
