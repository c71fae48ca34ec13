"""Whatever bytes come, a reading comes of them or a refusal, and nothing else."""

import json
from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders.ep import Page, answer, commission_papers, meetings, process
from tests.sources.ep_pages import read
from tracker.sources.ep import SOURCE
from tracker.sources.source import PageError, Reading

RICH = Page(
    gateway=commission_papers(("Proposal", "<span>COM(2025)0100</span>", "01/02/2025", "")),
    transparency=meetings(("MEP Ann", "Rapporteur", "IMCO", "01/04/2025", "Somebody"), more=True),
    final_act=("Regulation 2025/1",),
).body()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)
KEYS = sorted({*process(), "had_participation", "was_scheduled_in", "created_a_realization_of"} - {"label"})


def _reads_or_refuses(body: bytes) -> None:
    assert SOURCE.claims
    SOURCE.claims(body)
    with suppress(PageError):
        assert isinstance(read(body), Reading)


@given(st.binary())
@example(b"{")
@example(b"\xef\xbb\xbf")
@example(b'{"data":{}}')
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    _reads_or_refuses(body)


@given(st.integers(0, len(RICH) - 1), st.integers(0, 60), st.binary(max_size=20))
def test_page_with_a_piece_replaced_is_read_or_refused(start: int, length: int, instead: bytes) -> None:
    _reads_or_refuses(RICH[:start] + instead + RICH[start + length :])


@given(st.sampled_from(KEYS), JSON)
def test_open_data_with_any_value_for_a_key_are_read_or_refused(key: str, value: object) -> None:
    _reads_or_refuses(answer({**process(), key: value}))


@given(JSON, st.sampled_from(["consists_of", "had_participation", "was_scheduled_in"]))
def test_open_data_with_any_item_in_a_list_are_read_or_refused(value: object, key: str) -> None:
    items = [{name: value} for name in ("activity_date", "had_activity_type", "had_participant_person", "type")]
    whole = {"activity_date": value, "had_activity_type": value, "precedenceOrder": value}
    _reads_or_refuses(answer({**process(), key: [*items, whole, value]}))


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    _reads_or_refuses(json.dumps(value).encode())
