"""The canonical style: bytes that are right by eye, and texts that every YAML reader reads as they were given."""

import datetime as dt
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.files.records import CHARACTERS, TEXTS, TRAPS
from tests.files.test_nodes import values
from tracker.files.canonical import LONGEST_KEY, Iso, Plain, dump
from tracker.files.nodes import read

NOON = dt.datetime(2025, 6, 16, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
KEYS = st.one_of(st.sampled_from(["nl", "no", "56", "on", "<<", "a b", "2025-02-27", "a: b"]), TEXTS)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(KEYS.filter(lambda key: len(key) <= LONGEST_KEY), inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


def loaded(text: str) -> object:
    """Reads what was written with the project's own reader."""
    return values(read(text, "a.yaml"))


def test_keys_lists_and_records_stand_in_block_style() -> None:
    data: dict[str, Plain] = {
        "format": 1,
        "title": "Steun",
        "themes": ["a", "b"],
        "stances": [{"procedure": "2024/0258(COD)", "to": ["council"]}, {"procedure": "56K0859"}],
        "response": {"value": "noted", "date": dt.date(2025, 2, 2)},
        "nested": [["a", "b"], ["c"]],
    }
    assert dump(data) == (
        "format: 1\n"
        "title: Steun\n"
        "themes:\n"
        "  - a\n"
        "  - b\n"
        "stances:\n"
        "  - procedure: 2024/0258(COD)\n"
        "    to:\n"
        "      - council\n"
        "  - procedure: 56K0859\n"
        "response:\n"
        "  value: noted\n"
        "  date: 2025-02-02\n"
        "nested:\n"
        "  - - a\n"
        "    - b\n"
        "  - - c\n"
    )


def test_values_that_are_no_text_stand_plain() -> None:
    data: dict[str, Plain] = {
        "a": True,
        "b": False,
        "c": None,
        "d": -1,
        "e": NOON,
        "f": Iso("2025-02-27"),
        "g": [],
        "h": {},
    }
    assert dump(data) == (
        "a: true\nb: false\nc: null\nd: -1\ne: 2025-06-16T12:00:00+02:00\nf: 2025-02-27\ng: []\nh: {}\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", "'no'"),
        ("0051", "'0051'"),
        ("23:59", "'23:59'"),
        ("1e3", "'1e3'"),
        ("2025-02-27", "'2025-02-27'"),
        ("", "''"),
        ("=", "'='"),
        ("2022/0051(COD)", "2022/0051(COD)"),
        ("56K0859", "56K0859"),
        ("https://a.be/b?c=d#e", "https://a.be/b?c=d#e"),
        ("Zorgplicht: wat", "'Zorgplicht: wat'"),
        ("it's so", "it's so"),
        ("it's: so", '"it\'s: so"'),
        ('"x": it\'s', "'\"x\": it''s'"),
        ("- a", "'- a'"),
        ("-a", "'-a'"),
        ("foo-", "foo-"),
        ("een\ntwee", "|-\n  een\n  twee"),
        ("een\n\ntwee\n", "|\n  een\n\n  twee"),
        (" een\ntwee", '" een\\ntwee"'),
        ("een\n\n", '"een\\n\\n"'),
        ("a\tb", '"a\\tb"'),
        ("a\u2028b", '"a\\Lb"'),
        ("a\ufeffb", '"a\\uFEFFb"'),
        ("\u00a0a", "\u00a0a"),
        ("😀 é", "😀 é"),
        ("x" * 500, "x" * 500),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, written: str) -> None:
    assert dump({"a": text}) == f"a: {written}\n"


def test_a_literal_text_is_indented_in_its_place() -> None:
    assert dump({"a": [{"b": "x\ny"}, "x\ny"]}) == "a:\n  - b: |-\n      x\n      y\n  - |-\n    x\n    y\n"


def test_nothing_gives_an_empty_file() -> None:
    assert dump({}) == ""


def test_texts_are_written_composed() -> None:
    assert dump({"a": "e\u0301"}) == "a: é\n"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9d", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_no_file_may_hold_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match=r"character"):
        dump({"a": f"x{character}y"})


def test_a_moment_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="has no offset"):
        dump({"a": NOON.replace(tzinfo=None)})


def test_a_key_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="a key of 129 characters"):
        dump({"k" * 129: 1})


@pytest.mark.parametrize("trap", [trap for trap in TRAPS if unicodedata.is_normalized("NFC", trap)])
def test_every_reader_reads_a_trap_as_it_was_given(trap: str) -> None:
    text = dump({"a": trap, "b": [trap, {"c": trap}]})
    data = {"a": trap, "b": [trap, {"c": trap}]}
    assert loaded(text) == data
    assert yaml.BaseLoader(text).get_single_data() == data
    assert yaml.safe_load(text) == data


def test_there_are_enough_traps() -> None:
    assert len(set(TRAPS)) >= 80


@given(st.dictionaries(st.just("a"), TREES, min_size=1))
def test_what_is_written_is_read_back(data: dict[str, Plain]) -> None:
    assert loaded(dump(data)) == data


@given(st.dictionaries(st.just("a"), TREES, min_size=1))
def test_other_readers_read_the_same_texts(data: dict[str, Plain]) -> None:
    text = dump(data)
    assert yaml.CBaseLoader(text).get_single_data() == data
    assert yaml.BaseLoader(text).get_single_data() == data
    assert yaml.safe_load(text) == data


@given(st.dictionaries(st.just("a"), TREES, min_size=1))
def test_writing_again_gives_the_same_bytes(data: dict[str, Plain]) -> None:
    once = dump(data)
    again = loaded(once)
    assert isinstance(again, dict)
    assert dump(again) == once


@given(st.text(CHARACTERS))
def test_any_text_comes_back_in_its_composed_form(text: str) -> None:
    assert loaded(dump({"a": text})) == {"a": unicodedata.normalize("NFC", text)}
