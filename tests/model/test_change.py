"""What counts as a change of our record: only what can be said in words."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.records import document, event, noon, procedure
from tracker.model.change import Uids, changes
from tracker.model.procedure import Actor, Document, Link, Meeting, Procedure, Relation
from tracker.model.window import Window

WINDOW = Window(uid="w", kind="draft", opens=noon("2025-05-01"), closes=noon("2025-06-01"), responses=3)


def between(old: Procedure, new: Procedure) -> list[tuple[str, str, str]]:
    """Gives what is recorded as changed: the field, and the words before and after."""
    found = changes(old, new, noon("2025-02-01"), "d", Uids("56k0001"))
    return [(change.what, change.from_, change.to) for change in found]


@pytest.mark.parametrize("details", [{"responses": 4}, {"verbatim": "open"}, {"sequence": 2}, {"url": "https://b/"}])
def test_a_window_of_which_only_details_differ_is_no_news(details: dict[str, object]) -> None:
    grown = replace(WINDOW, **details)  # type: ignore[arg-type]
    assert between(procedure(windows=(WINDOW,)), procedure(windows=(grown,))) == []


def test_documents_of_which_only_day_or_address_differ_are_no_news() -> None:
    moved = (document("56K0001001", date=dt.date(2025, 1, 3)), document("56K0001002"))
    old = procedure(documents=(document("56K0001001"), document("56K0001002", url="https://a/")))
    assert between(old, procedure(documents=moved)) == []
    assert between(old, procedure(documents=(*moved, document("56K0001003")))) == [("documents", "", "56K0001003")]


def test_a_person_in_another_role_is_told_with_both() -> None:
    before, after = Actor(name="Ortiz, Ana", role="Shadow"), Actor(name="Ortiz, Ana", role="Rapporteur")
    told = between(procedure(actors=(before,)), procedure(actors=(after,)))
    assert told == [("actors", "Ortiz, Ana (Shadow)", "Ortiz, Ana (Rapporteur)")]


def test_another_meeting_of_one_member_is_told_when_an_old_one_leaves_the_list() -> None:
    first, second = (Meeting(date=dt.date(2025, 2, day), member="M", with_="W") for day in (1, 8))
    told = between(procedure(meetings=(first,)), procedure(meetings=(second,)))
    assert told == [("meetings", "M (2025-02-01)", "M (2025-02-08)")]


_TEXTS = st.sampled_from(("", "a", "b"))
_DAYS = st.one_of(st.none(), st.dates(dt.date(2025, 1, 1), dt.date(2025, 1, 3)))
_WINDOWS = st.builds(
    Window,
    uid=st.sampled_from(("w1", "w2")),
    kind=_TEXTS,
    opens=_DAYS,
    closes=_DAYS,
    verbatim=_TEXTS,
    url=_TEXTS,
    responses=st.one_of(st.none(), st.integers(0, 2)),
    cancelled=st.booleans(),
    sequence=st.integers(0, 1),
)
_RECORDS = st.builds(
    procedure,
    titles=st.dictionaries(st.sampled_from(("nl", "fr")), _TEXTS),
    windows=st.lists(_WINDOWS, max_size=2, unique_by=lambda each: each.uid).map(tuple),
    documents=st.lists(st.builds(Document, id=_TEXTS, date=_DAYS, url=_TEXTS), max_size=3).map(tuple),
    actors=st.lists(st.builds(Actor, name=_TEXTS, role=_TEXTS, group=_TEXTS), max_size=3).map(tuple),
    links=st.lists(st.builds(Link, reference=_TEXTS, relation=st.sampled_from(Relation)), max_size=2).map(tuple),
    events=st.lists(
        st.builds(
            event, st.just("2025-01-02"), _TEXTS, uid=st.sampled_from("xy"), body=_TEXTS, cancelled=st.booleans()
        ),
        max_size=2,
        unique_by=lambda each: each.uid,
    ).map(tuple),
)


@given(_RECORDS, _RECORDS)
def test_no_change_has_the_same_words_before_and_after(old: Procedure, new: Procedure) -> None:
    assert all(before != after for _, before, after in between(old, new))
