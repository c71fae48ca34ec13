"""YAML is read as it was written, and what the project's files do not use is refused at its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.files import POSITION
from tracker.files.nodes import DEEPEST, FileProblem, MappingNode, Node, ScalarNode, SequenceNode, read
from tracker.model.finding import Finding


def values(node: Node) -> object:
    """Gives the texts of a tree, without places."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [values(item) for item in node.items]
    return {key.text: values(value) for key, value in node.entries}


def refused(text: str, first_line: int = 1) -> tuple[Finding, ...]:
    """Gives the findings for which a text is refused."""
    with pytest.raises(FileProblem) as caught:
        read(text, "a.yaml", first_line)
    return caught.value.findings


def only(text: str) -> tuple[int, str]:
    """Gives line and words of the one finding for which a text is refused."""
    (finding,) = refused(text)
    return finding.line, finding.found


TRAPS = (
    *("NO", "no", "No", "yes", "on", "off", "y", "n", "true", "false", "null", "Null", "~", "=", "."),
    *("0051", "08", "0o17", "0x1F", "0b1", "1_000", "1e3", "56E10", "56K0859", "12.345", "+32", "-1", "1.", ".5"),
    *("23:59", "12:30", "12:30:45", "190:20:30.15", ".inf", "-.INF", ".nan", "NaN", "Infinity"),
    *("2025-02-27", "2025-02-27T10:00:00", "2025-02-27T10:00:00+01:00", "2025-02-27 10:00:00", "2001-1-1"),
    *("2022/0051(COD)", "2022/0051", "COM(2021)206", "HYS 12527", "https://a.be/b?c=d#e", "C#", "a#b", "a:b"),
    *("(a)", "a, b", "a]", "a}", "50 %", "€ 5", "a 'b' c", 'a "b" c', "1 + 1", "?a", ":a", "...a"),
)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_plain_value_is_the_text_that_was_written(trap: str) -> None:
    assert values(read(f"a: {trap}\n", "a.yaml")) == {"a": trap}


def test_there_are_enough_traps() -> None:
    assert len(set(TRAPS)) >= 60


def test_quoted_and_literal_texts_are_read_and_known_as_not_plain() -> None:
    node = read("a: 'it''s'\nb: \"x\\ny\"\nc: |-\n  one\n\n  two\n", "a.yaml")
    assert isinstance(node, MappingNode)
    assert values(node) == {"a": "it's", "b": "x\ny", "c": "one\n\ntwo"}
    assert [value.plain for _, value in node.entries if isinstance(value, ScalarNode)] == [False, False, False]


def test_flow_lists_of_editors_are_read() -> None:
    assert values(read("a: [b, c]\nd: {e: f}\n", "a.yaml")) == {"a": ["b", "c"], "d": {"e": "f"}}


def test_every_node_knows_its_line_and_column_in_the_file() -> None:
    node = read("a: x\nb:\n  - c: y\n    d: 'z'\n", "a.md", first_line=2)
    assert isinstance(node, MappingNode)
    (key, value), (_, items) = node.entries
    assert (key.line, key.column, value.line, value.column) == (2, 1, 2, 4)
    assert isinstance(items, SequenceNode)
    assert (items.line, items.column) == (4, 3)
    inner = items.items[0]
    assert isinstance(inner, MappingNode)
    assert [(key.line, key.column, value.line) for key, value in inner.entries] == [(4, 5, 4), (5, 5, 5)]


def test_an_absent_value_is_an_empty_plain_scalar_on_the_line_of_its_key() -> None:
    node = read("a:\nb: x\n", "a.yaml")
    assert isinstance(node, MappingNode)
    assert node.entries[0][1] == ScalarNode(text="", plain=True, line=1, column=3)


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    (finding,) = refused(text)
    assert finding.found == "an empty file"


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a: 1\nb: &x 2\n", 2, 'an anchor "&x"'),
        ("a: &x [1]\n", 1, 'an anchor "&x"'),
        ("a: &x {b: 1}\n", 1, 'an anchor "&x"'),
        ("a: 1\nb: !!str 2\n", 2, 'a tag "tag:yaml.org,2002:str"'),
        ("a: ! 2\n", 1, 'a tag "!"'),
        ("a: !t [1]\n", 1, 'a tag "!t"'),
        ("a: !!python/object:os.system x\n", 1, 'a tag "tag:yaml.org,2002:python/object:os.system"'),
        ("a: 1\n<<: {b: 2}\n", 2, 'a merge key "<<"'),
        ("a: 1\nb: 2\na: 3\n", 3, 'the key "a" again'),
        ("a:\n  b: 1\n  'b': 2\n", 3, 'the key "b" again'),
        ("a: 1\n---\nb: 2\n", 2, 'a second document after "---"'),
        ("%YAML 1.1\n---\na: 1\n", 1, 'a line that begins with "%"'),
        ("? [a]\n: b\n", 1, "a list or keys in the place of a key"),
        ('a: "x\\0y"\n', 1, "a NUL character"),
        ('a: 1\nb: "\\x07"\n', 2, "a control character (U+0007)"),
        ("a:\n\t- b\n", 2, "a tab"),
        ("a: x\u2028y\n", 1, "an invisible line break (U+2028)"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n", 2, '"<<<<<<<", the mark of a merge conflict'),
    ],
)
def test_what_the_files_do_not_use_is_refused_at_its_line(text: str, line: int, found: str) -> None:
    assert only(text) == (line, found)


def test_an_alias_is_refused_together_with_its_anchor() -> None:
    found = [(finding.line, finding.found) for finding in refused("a: &x 1\nb: *x\n")]
    assert found == [(1, 'an anchor "&x"'), (2, 'an alias "*x"')]


def test_all_that_is_refused_is_said_at_once_with_lines_of_the_file() -> None:
    findings = refused("a: &x 1\na: !t 2\n", first_line=2)
    assert [finding.line for finding in findings] == [2, 3, 3]


def test_the_billion_laughs_are_refused_and_nothing_is_multiplied() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))]
    assert {finding.found[:8] for finding in refused("\n".join(lines))} == {"an ancho", "an alias"}


def test_twenty_levels_are_read() -> None:
    assert isinstance(read("[" * DEEPEST + "]" * DEEPEST, "a.yaml"), SequenceNode)


@pytest.mark.parametrize("depth", [DEEPEST + 1, 5000])
def test_more_levels_are_refused(depth: int) -> None:
    assert only("[" * depth + "]" * depth) == (1, "more than 20 levels")


def test_more_than_a_megabyte_is_refused() -> None:
    (finding,) = refused("a: " + "x" * 1_000_000)
    assert finding.found == "1,000,003 characters"


def test_an_escaped_line_separator_is_read() -> None:
    assert values(read('a: "x\\Ly\\tz"\n', "a.yaml")) == {"a": "x\u2028y\tz"}


YAML_ISH = st.lists(
    st.sampled_from([*"abc:-?#,[]{}&*!|>'\"%@`~<=/\\ \n\t\r0", "\n  ", ": ", "- ", "---\n", "\x85", "😀", "\ud800"])
)


def attempted(text: str) -> tuple[Finding, ...]:
    """Gives the findings for which a text is refused; none when it is read."""
    try:
        read(text, "a.yaml")
    except FileProblem as problem:
        return problem.findings or (NO_FINDING,)
    return ()


NO_FINDING = Finding(path="", found="a refusal without a finding", expected="", remedy="")


@given(st.one_of(YAML_ISH.map("".join), st.text()))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    assert all(finding.line > 0 for finding in attempted(text))


@given(st.integers(0, len(POSITION)), st.integers(0, 12), YAML_ISH.map("".join))
def test_a_position_with_any_piece_replaced_is_read_or_refused(at: int, length: int, piece: str) -> None:
    assert all(finding.line > 0 for finding in attempted(POSITION[4:at] + piece + POSITION[at + length :]))
