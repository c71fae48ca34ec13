"""Whole records: what five recorded pages say, written down by eye, against what the reader makes of them."""

from pathlib import Path

import pytest

from tests.sources.chamber_pages import expected, plain, read_recorded

BY_EYE = {
    742: "56_742_2025-04-18",
    859: "56_859_2025-06-16",
    864: "56_864_2025-06-16",
    953: "56_953_2025-11-22",
    1035: "56_1035_2025-11-22",
}


@pytest.mark.parametrize("number", BY_EYE)
def test_record_is_what_a_person_reads_on_the_page(corpus: Path, number: int) -> None:
    assert plain(read_recorded(corpus, BY_EYE[number]).procedure) == expected(number)
