"""Lines of iCalendar: whatever they hold, they come back as they were."""

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from tracker.files.characters import UNWRITABLE
from tracker.publish.following import folding

_TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)


@given(_TEXTS)
def test_no_part_of_a_line_is_over_75_octets_and_no_character_is_cut(text: str) -> None:
    made = folding.lines([f"SUMMARY:{folding.text(text)}"])
    parts = made.split("\r\n")
    assert parts[-1] == ""
    assert all(len(part.encode()) <= folding.WIDEST for part in parts)
    assert all(part.startswith(" ") for part in parts[1:-1])


@given(_TEXTS)
def test_a_text_comes_back_as_it_was_but_for_control_characters(text: str) -> None:
    made = folding.lines(["BEGIN:VEVENT", f"SUMMARY:{folding.text(text)}", "END:VEVENT"])
    read = icalendar.Event.from_ical(made)
    wanted = "\n".join(UNWRITABLE.sub("", text).splitlines())
    assert str(read["SUMMARY"]) == wanted


def test_a_line_of_exactly_75_octets_is_not_folded_and_one_more_is() -> None:
    assert folding.lines(["a" * 75]) == "a" * 75 + "\r\n"
    assert folding.lines(["a" * 76]) == "a" * 75 + "\r\n a\r\n"
    assert folding.lines(["é" * 38]) == "é" * 37 + "\r\n é\r\n"
