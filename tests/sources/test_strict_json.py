"""JSON as sources give it: what is no text of it never goes further."""

import pytest

from tracker.sources import strict_json


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r'"half \ud83d a sign"', "half  a sign"),
        (r'["\uDE00", {"a\uD800b": 1e3}]', ["", {"ab": 1000.0}]),
        (r'"a whole one: \ud83d\ude00"', "a whole one: \N{GRINNING FACE}"),
        (r'"two halves the wrong way round: \ude00\ud83d"', "two halves the wrong way round: "),
        (r'"no escape: \\ud800"', r"no escape: \ud800"),
    ],
)
def test_half_a_character_is_left_out_and_a_whole_one_stays(written: str, said: object) -> None:
    assert strict_json.value(written) == said


def test_a_key_that_is_twice_the_same_without_its_half_character_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        strict_json.value(r'{"a": 1, "a\ud800": 2}')
