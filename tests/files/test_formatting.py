"""The canonical form of an editor's file: every value and every comment stays, and twice is once."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.files import comments
from tracker.files.formatting import formatted
from tracker.files.front_matter import split
from tracker.files.nodes import MappingNode, Node, SequenceNode, read

PATH = "positions/embargo.nl.md"
LOOSE = """---
# Who wrote this: Ann

lang: nl   # the original
id: "embargo"
format: '1'
themes: [peace, 'no']    # two of them


title: 'Een embargo: nu'
summary: >
  Wat wij
  vragen.
recommendations:
- text: Neem het aan
  id: adopt-it   # never changes
  # the office
  to:
  - parliament
  # - council

# about versions
status: adopted
version: "2"
adopted: 2025-01-05
x_own: 0051
---


Tekst  \n\
met twee spaties.

"""
CANONICAL = """---
# Who wrote this: Ann

format: 1
id: embargo
lang: nl # the original

title: 'Een embargo: nu'
summary: |
  Wat wij vragen.

# about versions
status: adopted
adopted: 2025-01-05
version: 2
themes: # two of them
  - peace
  - 'no'
recommendations:
  - id: adopt-it # never changes
    text: Neem het aan
    # the office
    to:
      - parliament
    # - council
x_own: 0051
---

Tekst  \n\
met twee spaties.
"""


def test_a_loosely_written_file_becomes_canonical() -> None:
    assert formatted(LOOSE, PATH) == CANONICAL


def test_a_canonical_file_stays_as_it_is() -> None:
    assert formatted(CANONICAL, PATH) == CANONICAL


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("note: 'null'\n", "note: 'null'\n"),
        ("note: null\n", "note: null\n"),
        ("note:\n", "note:\n"),
        ("note: ''\n", "note: ''\n"),
        ("note: {}\nlist: []\n", "note: {}\nlist: []\n"),
        (
            "a: |- # why\n  one\n\n\n  # no comment\nb: 'x # y'\n",
            "a: |- # why\n  one\n\n\n  # no comment\nb: 'x # y'\n",
        ),
        ("a: plain # one\nb: two\n  lines # two\n", "a: plain # one\nb: two lines # two\n"),
        ("a:\n# above\n- x\n# about b\nb: y\n# the end\n", "a:\n  # above\n  - x\n# about b\nb: y\n# the end\n"),
        ("a: # one\n  # two\n  x # three\n", "# one\n# two\na: x # three\n"),
        ("- - a # in\n  - b\n- {c: 1, d: '2'} # flow\n", "- - a # in\n  - b\n- c: 1 # flow\n  d: '2'\n"),
        ("a: x\n\n\n\nb: y\n", "a: x\n\nb: y\n"),
    ],
)
def test_values_keep_what_they_mean_and_comments_their_place(written: str, expected: str) -> None:
    assert formatted(written, "content/other.yaml") == expected


def _values(node: Node) -> object:
    if isinstance(node, MappingNode):
        return {key.text: _values(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [_values(item) for item in node.items]
    return None if node.plain and node.text in ("", "null") else node.text


def _comments(text: str) -> Counter[str]:
    return Counter(each.text for each in comments.of(text).waiting if each.text)


WORDS = st.sampled_from(
    ["a", "no", "2025-01-05", "0051", "it's", "x: y", "# no comment", "null", "", " lead", "é", "1\n2\n"]
)
KEYS = st.sampled_from(["title", "id", "status", "themes", "version", "recommendations", "text", "x", "on", "2"])
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=9
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draws a text in a style that people may well write, with comments and blank lines anywhere between its lines."""
    lines: list[str] = []
    _draw_keys(draw, draw(st.dictionaries(KEYS, TREES, min_size=1, max_size=5)), "", lines)
    return "".join(f"{line}\n" for line in lines)


def _draw_keys(draw: st.DrawFn, tree: dict[str, object], indent: str, lines: list[str]) -> None:
    for key, value in tree.items():
        _draw_noise(draw, indent, lines)
        _draw_value(draw, value, f"{indent}'{key}':", indent, lines)


def _draw_value(draw: st.DrawFn, value: object, lead: str, indent: str, lines: list[str]) -> None:
    behind = draw(st.sampled_from(["", " # behind", "   #tight"]))
    step = draw(st.sampled_from(["  ", "    "]))
    if isinstance(value, dict) and value:
        lines.append(lead + behind)
        _draw_keys(draw, value, indent + step, lines)
    elif isinstance(value, list) and value:
        lines.append(lead + behind)
        for item in value:
            _draw_noise(draw, indent + step, lines)
            _draw_value(draw, item, f"{indent}{step}-", indent + step, lines)
    elif isinstance(value, str):
        quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        lines.append(f'{lead} "{quoted}"{behind}')
    else:
        lines.append(f"{lead} {'[]' if isinstance(value, list) else '{}'}{behind}")


def _draw_noise(draw: st.DrawFn, indent: str, lines: list[str]) -> None:
    lines += draw(
        st.sampled_from([[], [], [f"{indent}# above"], [""], ["", f"{indent}# one", "", "", "# at the left"]])
    )


@given(texts(), st.sampled_from([PATH.replace(".md", ".yaml"), "content/other.yaml"]))
def test_every_value_and_every_comment_stays_and_twice_is_once(text: str, path: str) -> None:
    once = formatted(text, path)
    assert _values(read(once, path)) == _values(read(text, path))
    assert _comments(once) == _comments(text)
    assert formatted(once, path) == once


def test_the_markdown_below_stays() -> None:
    assert split(formatted(LOOSE, PATH), PATH).body == "Tekst  \nmet twee spaties.\n"


def test_reminders_and_answers_stand_in_the_order_of_the_model() -> None:
    head, tail = "---\nformat: 1\nid: embargo\nlang: nl\nrecommendations:\n  - id: adopt-it\n", "---\n\nTekst.\n"
    loose = (
        "responses: [{date: 2025-02-02, by: [council], value: noted}]\n"
        "    reminders:\n    - {step: letter, date: 2025-02-01}\n"
    )
    written = (
        "    reminders:\n      - date: 2025-02-01\n        step: letter\n"
        "    responses:\n      - value: noted\n        by:\n          - council\n        date: 2025-02-02\n"
    )
    assert formatted(f"{head}    {loose}{tail}", PATH) == f"{head}{written}{tail}"
