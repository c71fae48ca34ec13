"""Records become plain data in the model's own order, and nothing that says nothing is written."""

import datetime as dt
import json

import pytest

from tracker.files.canonical import dump
from tracker.files.plain import plain
from tracker.model.procedure import Change, Event, Kind, Meeting, Precision, Procedure
from tracker.model.stage import Stage
from tracker.model.window import Window

NOON = dt.datetime(2025, 6, 16, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
BILL = Procedure(reference="56K0859", source="be-chamber", kind=Kind.BILL, stage=Stage.COMMITTEE)


def test_fields_that_hold_their_default_are_left_out_but_for_the_format() -> None:
    assert plain(BILL) == {
        "format": 1,
        "reference": "56K0859",
        "source": "be-chamber",
        "kind": "bill",
        "stage": "committee",
    }


def test_keys_stand_in_the_order_of_the_model() -> None:
    event = Event(
        uid="u", date=dt.date(2025, 1, 2), precision=Precision.MONTH, label="x", lang="nl", sequence=1, scheduled=True
    )
    assert list(plain(event)) == ["uid", "date", "precision", "label", "lang", "scheduled", "sequence"]


def test_days_and_moments_are_iso_texts() -> None:
    window = Window(opens=dt.date(2025, 6, 16), closes=NOON)
    assert plain(window) == {"opens": "2025-06-16", "closes": "2025-06-16T12:00:00+02:00"}


def test_days_and_moments_stand_plain_in_yaml_and_as_texts_in_json() -> None:
    data = plain(Window(opens=dt.date(2025, 6, 16), closes=NOON))
    assert dump(data) == "opens: 2025-06-16\ncloses: 2025-06-16T12:00:00+02:00\n"
    assert json.loads(json.dumps(data)) == {"opens": "2025-06-16", "closes": "2025-06-16T12:00:00+02:00"}


def test_a_text_that_looks_like_a_day_is_quoted_in_yaml() -> None:
    assert dump(plain(Event(date=dt.date(2025, 1, 2), label="2025-01-02", lang="nl"))) == (
        "date: 2025-01-02\nlabel: '2025-01-02'\nlang: nl\n"
    )


def test_keys_are_those_of_the_files() -> None:
    assert plain(Meeting(date=dt.date(2025, 1, 2), member="M", with_="W")) == {
        "date": "2025-01-02",
        "member": "M",
        "with": "W",
    }
    assert plain(Change(uid="u", seen=NOON, what="stage", from_="a", to="b"))["from"] == "a"


def test_the_json_record_has_every_list_and_keyed_text_and_no_empty_scalar() -> None:
    data = plain(BILL, collections_always=True)
    assert {key: value for key, value in data.items() if value in ([], {})} == {
        "titles": {},
        "summaries": {},
        "status_verbatim": [],
        "events": [],
        "windows": [],
        "documents": [],
        "actors": [],
        "meetings": [],
        "links": [],
        "subjects": [],
        "changes": [],
    }
    assert "url" not in data
    assert "stage_since" not in data


def test_lists_inside_records_are_there_too() -> None:
    event = Event(date=dt.date(2025, 1, 2), label="x", lang="nl")
    assert plain(event, collections_always=True)["documents"] == []


def test_a_window_with_no_responses_says_so_and_an_unknown_number_says_nothing() -> None:
    assert plain(Window(responses=0)) == {"responses": 0}
    assert plain(Window(responses=None)) == {}


def test_a_moment_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="has no offset"):
        plain(Window(opens=NOON.replace(tzinfo=None)))
