"""Whatever bytes come, a reading comes of them or a refusal, and nothing else; a reading can be written."""

import datetime as dt
import json
from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders.have_your_say import (
    Json,
    act,
    answer,
    attachment,
    body,
    call,
    draft,
    initiative,
    planned,
    questionnaire,
    row,
    search,
    status,
    upcoming,
)
from tests.sources.hys_pages import BRUSSELS, noon, read
from tracker.files.procedures import parse, render
from tracker.model.stage import Stage
from tracker.sources.ec_have_your_say import SOURCE, listing
from tracker.sources.ec_have_your_say.people import without_people
from tracker.sources.source import PageError, Reading

FILE = attachment("en")
RICH = initiative(
    planned(),
    call(reference="Ares(2026)2000002", attachments=[FILE]),
    upcoming("REG_DEL", "ADOPTION_WORKFLOW", plannedPeriod="Q-2027-2"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)
MARKUP = st.lists(st.sampled_from(["<p>", "</p>", "<br", ">", "&", "&#0;", "&#x1;", "<!--", "<![CDATA[", "x", "\x00"]))


def _reads_or_refuses(saved: bytes) -> None:
    assert SOURCE.claims
    SOURCE.claims(saved)
    without_people(saved)
    with suppress(PageError):
        assert isinstance(read(saved), Reading)
    with suppress(PageError):
        assert isinstance(listing.read(saved, noon("2026-03-10")), listing.Page)


@given(st.binary())
@example(b"{")
@example(b"\xef\xbb\xbf")
@example(b'{"id":1e999,"initiativeStatus":"","publications":[]}')
@example(b'{"initiativeResultDtoPage":{"content":[{"id":1e999}]}}')
def test_any_bytes_are_read_or_refused(saved: bytes) -> None:
    _reads_or_refuses(saved)


@given(st.data())
def test_answer_with_a_piece_replaced_is_read_or_refused(data: st.DataObject) -> None:
    whole = body(RICH)
    start, length = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 60))
    _reads_or_refuses(whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + length :])


@given(st.sampled_from(sorted(RICH)), JSON)
def test_initiative_with_any_value_for_a_key_is_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(body({**RICH, key: value}))


@given(st.sampled_from(sorted(call())), JSON)
def test_publication_with_any_value_for_a_key_is_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(answer(planned(), {**call(), key: value}))


@given(st.sampled_from(sorted(FILE)), JSON)
def test_attachment_with_any_value_for_a_key_is_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(answer(call(attachments=[{**FILE, key: value}])))


@given(st.sampled_from([*sorted(row()), "snippet"]), JSON)
def test_row_with_any_value_for_a_key_is_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(body(search({**row(), key: value})))


@given(st.sampled_from(sorted(status())), JSON)
def test_status_of_a_row_with_any_value_for_a_key_is_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(body(search(row(currentStatuses=[{**status(), key: value}]))))


@given(MARKUP)
def test_title_of_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    _reads_or_refuses(answer(planned(), shortTitle="".join(pieces), initiativeTranslations=None))


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    _reads_or_refuses(json.dumps(value).encode())


STEPS = st.lists(
    st.sampled_from(
        [
            planned(),
            call(),
            call(receivingFeedbackStatus="CLOSED"),
            call(ends="2026/03/29 02:30:00"),
            questionnaire(),
            questionnaire(ends=None),
            draft(ends="2026/10/25 00:00:00"),
            act(),
            act("PROP_REG", adoptionDate="2026/11/30 00:00:00", endDate="2027/01/26 23:59:59"),
            upcoming("REG_DEL", "ADOPTION_WORKFLOW", plannedPeriod="Q-2027-2"),
        ]
    ),
    min_size=1,
    max_size=5,
)
MOMENTS = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2027, 6, 1), timezones=st.just(BRUSSELS))  # noqa: DTZ001


@given(STEPS, MOMENTS)
def test_every_reading_can_be_written_and_read_back(steps: list[Json], as_of: dt.datetime) -> None:
    procedure = read(answer(*steps), as_of=as_of).procedure
    bound = parse(render(procedure), "x")
    assert bound.findings == ()
    assert bound.value == procedure


@given(STEPS, MOMENTS)
def test_consultation_is_said_exactly_while_a_window_is_open(steps: list[Json], as_of: dt.datetime) -> None:
    procedure = read(answer(*steps), as_of=as_of).procedure
    running = [
        window
        for window in procedure.windows
        if isinstance(window.opens, dt.datetime)
        and isinstance(window.closes, dt.datetime)
        and window.opens <= as_of <= window.closes
    ]
    assert (procedure.stage is Stage.CONSULTATION) == bool(running)


@given(STEPS, MOMENTS)
def test_every_id_of_an_event_is_a_document_and_no_plan_is_past_but_a_quarter(
    steps: list[Json], as_of: dt.datetime
) -> None:
    procedure = read(answer(*steps), as_of=as_of).procedure
    ids = {document.id for document in procedure.documents}
    assert all(set(event.documents) <= ids for event in procedure.events)
    assert [event.date for event in procedure.events] == sorted(event.date for event in procedure.events)
    days = [event for event in procedure.events if event.scheduled and event.precision == "day"]
    assert all(event.date > as_of.date() for event in days)
