"""Pages of the portal's search: both shapes, recorded rows, and whether a hit is what was asked."""

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.have_your_say import (
    CONSULTATION,
    Json,
    body,
    initiative,
    older_search,
    row,
    search,
    status,
)
from tests.sources.hys_pages import moment, noon, recorded
from tracker.model.discovery import Search
from tracker.model.exchange import Response
from tracker.sources.ec_have_your_say import SOURCE, listing
from tracker.sources.ec_have_your_say.asked import misses, request
from tracker.sources.ec_have_your_say.listing import Hit, Page, Topic
from tracker.sources.ec_have_your_say.lists import LISTS
from tracker.sources.source import Listing, PageError

NOW = noon("2026-03-10")


def _page(answer: object) -> Page:
    return listing.read(body(answer), NOW)


def _hit(**changes: object) -> Hit:
    (hit,) = _page(search({**row(), **changes})).hits
    return hit


def _refusal(answer: object) -> str:
    with pytest.raises(PageError) as refused:
        _page(answer)
    return str(refused.value)


# Recorded pages.


def _recorded_rows(corpus: Path) -> tuple[Hit, ...]:
    """Gives the recorded rows, in the wrapper that was not recorded."""
    rows = json.loads(recorded(corpus, "searchInitiatives_rows_2026-09-25.cut.json"))
    page = listing.read(body(search(*rows)), noon("2026-09-25"))
    assert page.warnings == ()
    return page.hits


def test_recorded_page_gives_its_rows_and_its_place_in_the_list(corpus: Path) -> None:
    page = listing.read(recorded(corpus, "searchInitiatives_page0_size3_2026-09-01.cut.json"), noon("2026-09-01"))
    assert [hit.reference for hit in page.hits] == ["HYS 18805", "HYS 18806", "HYS 14778"]
    assert (page.number, page.total, page.last, page.size, page.warnings) == (0, 4101, False, 3, ())


def test_recorded_row_is_what_a_person_reads(corpus: Path) -> None:
    hit = listing.read(recorded(corpus, "searchInitiatives_page0_size3_2026-09-01.cut.json"), noon("2026-09-01")).hits[
        2
    ]
    assert hit.titles == {
        "nl": "Geluidsoverlast op EU-luchthavens — evaluatie van de verordening inzake een evenwichtige aanpak",
        "fr": "Bruit dans les aéroports de l’UE — Évaluation du règlement intégrant l’approche équilibrée",
        "en": "Noise at EU airports – evaluation of the Balanced Approach Regulation",
    }
    assert hit.working_title == "Evaluation of the Balanced Approach Regulation on noise at EU airports"
    assert (hit.registered, hit.act_type, hit.status) == ("Ares(2025)5842314", "SWD", "ACTIVE")
    assert hit.topics == (Topic("TRANSPORT", "Transport"),)
    (window,) = hit.windows
    assert (window.kind, window.opens, window.closes, window.responses) == (
        "public-consultation",
        moment("2026-08-27T13:34:11+02:00"),
        moment("2026-11-19T23:59:59+01:00"),
        None,
    )
    assert window.verbatim == "feedbackStartDate 2026/08/27 13:34:11, feedbackEndDate 2026/11/19 23:59:59, OPEN"


def test_recorded_search_for_a_word_has_an_old_row_and_snippets(corpus: Path) -> None:
    page = listing.read(recorded(corpus, "searchInitiatives_text-gender_size2_2026-09-01.cut.json"), noon("2026-09-01"))
    old, new = page.hits
    assert (old.reference, old.act_type, old.statuses, old.windows) == ("HYS 12472", "", (), ())
    assert "9290 Preventing and combatting gender-based violence" in old.snippet
    assert (new.statuses[0].workflow, new.windows) == ("INIT_PLANNED", ())
    assert (page.total, page.last) == (23, False)
    asked = Search(text="gender")
    assert [misses(hit, asked, noon("2026-09-01")) for hit in page.hits] == [(), ()]


def test_recorded_rows_with_two_current_steps_with_none_and_with_nulls(corpus: Path) -> None:
    hits = {hit.reference: hit for hit in _recorded_rows(corpus)}
    assert [window.kind for window in hits["HYS 19293"].windows] == ["call-for-evidence", "public-consultation"]
    assert hits["HYS 14353"].statuses == ()
    upcoming = hits["HYS 18173"]
    assert (upcoming.act_type, upcoming.statuses[0].feedback, upcoming.windows) == ("", "UPCOMING", ())
    assert hits["HYS 19072"].working_title == "Transparent Rolling Stock Resale"
    assert [topic.code for topic in hits["HYS 14748"].topics] == ["CLIMA", "CUSTOMS", "ENER"]


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        (Search(), [19293, 15492, 14353, 18173, 19072, 14729, 14748]),
        (Search(open_=True), [19293, 15492]),
        (Search(topic="CLIMA"), [14748]),
        (Search(topic="climate action"), [14748]),
        (Search(topic="ENER"), [19293, 14748]),
        (Search(topic="ENER", open_=True), [19293]),
        (Search(text="marchés publics"), [15492]),
        (Search(text="MARCHES"), [15492]),
        (Search(text="procur"), [15492]),
        (Search(text="carbon grenscorrectie"), []),
        (Search(text="carbon grens"), [14748]),
        (Search(text="board"), []),
        (Search(since=dt.date(2026, 9, 15)), [19293, 15492]),
        (Search(since=dt.date(2026, 8, 21)), [19293, 15492, 19072]),
        (Search(since=dt.date(2026, 9, 22)), []),
    ],
)
def test_recorded_rows_that_are_what_was_asked_are_told_from_the_others(
    corpus: Path, asked: Search, numbers: list[int]
) -> None:
    found = [hit.reference for hit in _recorded_rows(corpus) if not misses(hit, asked, noon("2026-09-25"))]
    assert found == [f"HYS {number}" for number in numbers]


def test_status_that_closed_is_not_open_though_it_is_current(corpus: Path) -> None:
    hit = next(hit for hit in _recorded_rows(corpus) if hit.reference == "HYS 14729")
    assert hit.statuses[0].is_current
    assert misses(hit, Search(open_=True), noon("2025-10-02")) == ()
    assert misses(hit, Search(open_=True), noon("2025-10-03")) == ("open: no period that runs",)


# Shapes.


def test_older_shape_gives_the_same_rows() -> None:
    page = _page(older_search(row(), row(20002.0), total=25, number=1, size=2))
    assert page.hits == _page(search(row(), row(20002.0))).hits
    assert (page.number, page.total, page.size, page.last) == (1, 25, 2, False)


@pytest.mark.parametrize(("number", "last"), [(0, False), (1, False), (2, True)])
def test_last_page_of_the_older_shape_follows_from_the_total(number: int, last: bool) -> None:
    assert _page(older_search(row(), total=25, number=number, size=10)).last is last


def test_older_shape_without_rows_leaves_them_out() -> None:
    page = _page(older_search())
    assert (page.hits, page.total, page.last) == ((), 0, True)


def test_older_shape_that_counts_rows_and_has_none_is_refused() -> None:
    assert "_embedded: found null" in _refusal(older_search(total=7))


def test_page_without_rows_is_the_last_where_it_does_not_say() -> None:
    assert _page(search(last=None, totalElements=500)).last
    assert not _page(search(row(), last=None, size=1, totalElements=50)).last


def test_portals_own_last_counts() -> None:
    assert not _page(search(row(), last=False)).last


def test_page_that_has_other_rows_than_it_counts_is_warned_about() -> None:
    assert _page(search(row(), numberOfElements=100)).warnings == ("the page says that it has 100 rows, and has 1",)


@pytest.mark.parametrize("number", [20001, 20001.0])
def test_number_may_be_written_with_a_point(number: float) -> None:
    assert _hit(id=number).reference == "HYS 20001"


@pytest.mark.parametrize("number", ["20001", 20001.5, 0, -1, True, None, [1], 1e300, 10**400])
def test_row_without_a_whole_number_is_refused(number: object) -> None:
    assert "row 1: id" in _refusal(search(row(), {**row(), "id": number}))


def test_keys_without_a_value_may_be_left_out_or_null() -> None:
    bare: Json = {"id": 20001.0, "shortTitle": "Repair of goods "}
    nulls = {**dict.fromkeys(row()), **bare}
    assert _page(search(bare)).hits == _page(search(nulls)).hits
    assert _page(search(bare)).hits[0].titles == {"en": "Repair of goods"}


def test_closing_at_midnight_is_the_end_of_the_day_before() -> None:
    (window,) = _hit(currentStatuses=[status(feedbackEndDate="2020/06/14 00:00:00", feedbackStartDate=None)]).windows
    assert window.closes == moment("2020-06-13T23:59:59+02:00")


def test_impossible_date_of_a_row_is_left_out_with_a_warning() -> None:
    page = _page(search(row(currentStatuses=[status(feedbackEndDate="2026/02/30 23:59:59")])))
    assert page.hits[0].windows[0].closes is None
    assert page.warnings == ('HYS 20001: "2026/02/30 23:59:59" is no possible date; it is left out',)


def test_unknown_words_of_a_row_are_kept_and_warned_about() -> None:
    page = _page(search(row(currentStatuses=[status("NEW_STEP", receivingFeedbackStatus="NEW_WORD")])))
    assert (page.hits[0].statuses[0].workflow, page.hits[0].statuses[0].feedback) == ("NEW_STEP", "NEW_WORD")
    assert [warning for warning in page.warnings if "NEW_STEP" in warning or "NEW_WORD" in warning] == list(
        page.warnings
    )
    assert len(page.warnings) == 2


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ([row()], "a list"),
        (initiative(), "an object without initiativeResultDtoPage"),
        ({"content": [], "totalElements": 0}, "a page of a list"),
        ({"initiativeResultDtoPage": None}, "null"),
        ({"initiativeResultDtoPage": {"totalElements": 1}}, "an object without content"),
        (search(content={}), "content: found an object"),
        ({"initiativeResultDtoPage": {"content": None}}, "content: found null"),
        (search(row(), totalElements="1"), "totalElements: found a text"),
        (search(row(), totalElements=None), "totalElements: found none"),
        (search("x"), "content: found a text in the list"),
        ({"page": [], "_embedded": {}}, "page: found a list"),
        ({"page": {"totalElements": 1}, "_embedded": {}}, "an object without initiativeResultDtoes"),
    ],
)
def test_answer_of_another_shape_is_named(answer: object, said: str) -> None:
    assert said in _refusal(answer)


@pytest.mark.parametrize(
    ("name", "said"),
    [("spa_shell_initiative_12527_2025-10-20.html", "HTML shell"), ("consultations-2017-2025.json", "a list")],
)
def test_other_recorded_answer_is_named(corpus: Path, name: str, said: str) -> None:
    with pytest.raises(PageError, match=said):
        listing.read(recorded(corpus, name), NOW)


def test_general_error_is_named() -> None:
    with pytest.raises(PageError, match="cannot answer"):
        listing.read(b"general_error", NOW)


# What was asked.


def test_address_has_the_filters_that_the_portal_honours() -> None:
    asked = Search(topic="CLIMA", text="droits & devoirs", open_=True, since=dt.date(2026, 1, 1))
    assert request(asked, 2, "").url == (
        "https://ec.europa.eu/info/law/better-regulation/brpapi/searchInitiatives"
        "?page=2&size=100&language=EN&text=droits+%26+devoirs&topic=CLIMA&feedbackStatus=OPEN"
    )


def test_address_without_filters_asks_the_whole_list_and_a_base_stands_in() -> None:
    assert request(Search(), 0, "http://127.0.0.1:8000/").url == (
        "http://127.0.0.1:8000/info/law/better-regulation/brpapi/searchInitiatives?page=0&size=100&language=EN"
    )


def test_each_miss_is_named() -> None:
    asked = Search(topic="CLIMA", text="repair tax", open_=True, since=dt.date(2026, 3, 3))
    assert misses(_hit(), asked, noon("2026-04-10")) == (
        "topic: CONSUM, not CLIMA",
        "text: no tax in titles and snippet",
        "open: no period that runs",
        "since: 2026-03-02, not 2026-03-03 or later",
    )


def test_row_without_dates_is_not_known_to_be_new() -> None:
    assert misses(_hit(currentStatuses=None, topics=None), Search(topic="X", since=dt.date(2026, 1, 1)), NOW) == (
        "topic: none, not X",
        "since: no date known, not 2026-01-01 or later",
    )


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("repair", True),
        ("REPAIR goods", True),
        ("reparatie", True),
        ("reparation", True),
        ("Réparation", True),
        ("pair", False),
        ("repair tax", False),
        ("rules.", False),
        ("", True),
    ],
)
def test_words_are_looked_for_at_the_beginning_of_words(text: str, is_there: bool) -> None:
    assert (misses(_hit(), Search(text=text), NOW) == ()) is is_there


def test_words_of_the_snippet_count() -> None:
    hit = _hit(snippet='fight against <span class="highlight">gender</span>-based<b>...</b>violence')
    assert misses(hit, Search(text="gender violence"), NOW) == ()


def test_any_of_several_current_steps_may_be_the_open_one() -> None:
    over = status(feedbackStartDate="2026/01/01 09:00:00", feedbackEndDate="2026/01/31 23:59:59")
    assert misses(_hit(currentStatuses=[over, status(CONSULTATION)]), Search(open_=True), NOW) == ()


@pytest.mark.parametrize("word", ["CLOSED", "UPCOMING"])
def test_open_follows_from_the_dates_and_not_from_the_word(word: str) -> None:
    hit = _hit(currentStatuses=[status(receivingFeedbackStatus=word)])
    assert misses(hit, Search(open_=True), NOW) == ()
    assert misses(hit, Search(open_=True), noon("2026-04-10")) != ()


def test_step_that_takes_no_feedback_is_not_open() -> None:
    hit = _hit(currentStatuses=[status(receivingFeedbackStatus="DISABLED")])
    assert misses(hit, Search(open_=True), NOW) != ()


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_may_be_asked(text: str, title: str) -> None:
    hit = dataclasses.replace(_hit(), titles={"nl": title})
    assert len(misses(hit, Search(text=text), NOW)) <= 1


# The list as discovery walks through it.


def _listing(answer: object, search: Search | None = None) -> Listing:
    response = Response(body=body(answer), moment=NOW, origin="here")
    return LISTS.read(response, search or Search(), "http://127.0.0.1:8000", NOW)


def test_walk_begins_at_the_first_page_and_goes_on_to_the_next() -> None:
    assert SOURCE.lists is LISTS
    (asked,) = LISTS.first(Search(topic="CLIMA"), "")
    assert "page=0&size=100&language=EN&topic=CLIMA" in asked.url
    page = _listing(search(row(), number=3, last=False, totalElements=412), Search(topic="CLIMA"))
    assert [each.url.partition("?")[2] for each in page.more] == ["page=4&size=100&language=EN&topic=CLIMA"]
    assert page.more[0].url.startswith("http://127.0.0.1:8000/info/")
    assert page.total == 412


def test_walk_ends_with_the_last_page() -> None:
    assert _listing(search(row())).more == ()


def test_empty_page_in_the_middle_asks_on_and_shows_it() -> None:
    page = _listing(search(last=False, totalElements=412))
    assert (page.found, len(page.more)) == ((), 1)


def test_row_is_found_with_its_next_closing_and_its_misses() -> None:
    over = status(feedbackStartDate="2026/01/01 09:00:00", feedbackEndDate="2026/01/31 23:59:59")
    later = status(CONSULTATION, feedbackEndDate="2026/05/25 23:59:59")
    (found,) = _listing(search(row(currentStatuses=[over, later, status()])), Search(topic="CLIMA")).found
    assert found.reference == "HYS 20001"
    assert found.url == "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/20001_en"
    assert found.closes == moment("2026-03-30T23:59:59+02:00")
    assert found.misses == ("topic: CONSUM, not CLIMA",)
    assert list(found.titles) == ["nl", "fr", "en"]


def test_row_whose_periods_are_over_has_no_closing() -> None:
    over = status(feedbackStartDate="2026/01/01 09:00:00", feedbackEndDate="2026/01/31 23:59:59")
    (found,) = _listing(search(row(currentStatuses=[over]))).found
    assert found.closes is None


def test_refused_page_names_where_it_came_from() -> None:
    with pytest.raises(PageError, match=r"^here: "):
        _listing([])
