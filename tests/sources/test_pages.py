"""The tools with which every source reads its pages."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.sources import pages
from tracker.sources.source import PageError

MARKUP = "<div><p class='a'>een</p><p class='a'>twee</p><h1>\n kop \u00a0 hier</h1></div>"


def test_utf_8_is_tried_first() -> None:
    assert pages.decode("één – €".encode(), fallback="cp1252", origin="x") == "één – €"


def test_bytes_that_are_not_utf_8_are_read_by_the_fallback() -> None:
    assert pages.decode("één – €".encode("cp1252"), fallback="cp1252", origin="x") == "één – €"


def test_a_byte_order_mark_is_no_text() -> None:
    assert pages.decode("\ufeffa".encode(), fallback=None, origin="x") == "a"


def test_a_byte_that_the_fallback_does_not_know_is_marked() -> None:
    assert pages.decode(b"a\x81\xe9", fallback="cp1252", origin="x") == "a\ufffdé"


def test_bytes_that_are_not_utf_8_are_refused_without_a_fallback() -> None:
    with pytest.raises(PageError, match=r"answer\.json: encoding: found byte 0xe9 at 1"):
        pages.decode(b"a\xe9", fallback=None, origin="answer.json")


@pytest.mark.parametrize("ends", ["a\r\nb", "a\rb", "a\nb"])
def test_line_ends_are_made_one(ends: str) -> None:
    assert pages.decode(ends.encode(), fallback=None, origin="x") == "a\nb"


def test_one_gives_the_only_element() -> None:
    assert pages.words(pages.one(pages.soup(MARKUP), "h1")) == "kop hier"


@pytest.mark.parametrize(("selector", "count"), [("p.a", 2), ("p.b", 0)])
def test_one_says_how_many_it_found(selector: str, count: int) -> None:
    with pytest.raises(PageError, match=f"{selector}: found {count} elements; expected exactly 1"):
        pages.one(pages.soup(MARKUP), selector)


def test_some_says_how_many_it_wanted() -> None:
    tree = pages.soup(MARKUP)
    assert [pages.words(each) for each in pages.some(tree, "p.a", least=2)] == ["een", "twee"]
    with pytest.raises(PageError, match=r"p\.a: found 2 elements; expected at least 3"):
        pages.some(tree, "p.a", least=3)


def test_maybe_gives_the_first_or_none() -> None:
    tree = pages.soup(MARKUP)
    first = pages.maybe(tree, "p")
    assert first is not None
    assert pages.words(first) == "een"
    assert pages.maybe(tree, "table") is None


@given(st.text())
def test_folded_text_has_no_loose_white_space(text: str) -> None:
    folded = pages.fold(text)
    assert folded == pages.fold(folded) == " ".join(folded.split())
    assert pages.fold(f"\n{text}\u00a0") == folded


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: dt.date) -> None:
    assert pages.day(f" {day.day:02}/{day.month:02}/{day.year:04}\n") == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2025",
        "29/02/2025",
        "00/01/2025",
        "01/13/2025",
        "01/01/0000",
        "1/1/2025",
        "01/01/25",
        "01-01-2025",
        "2025/01/01",
        "01/01/2025 x",
        "01/01/20251",
        "٠١/٠١/٢٠٢٥",
        "\uff10\uff11/01/2025",
    ],
)
def test_another_form_or_an_impossible_day_is_none(text: str) -> None:
    assert pages.day(text) is None


def test_tags_in_code_do_not_count() -> None:
    markup = "<table><script>'<table>'</script><!-- </table> --><style>a{}</style><svg><g/></svg>x</table>"
    assert pages.without_code(markup) == "<table>x</table>"


@pytest.mark.parametrize(
    ("markup", "closed"),
    [
        ("<table></table>", "<table></table>"),
        ("<table><TABLE a='b'></TABLE></table >x</table>", "<table><TABLE a='b'></TABLE></table >"),
        ("<table><tablet></table>", "<table><tablet></table>"),
        ("<table>", None),
        ("<table><table></table>", None),
        ("<table></tab", None),
    ],
)
def test_an_element_ends_where_its_tags_are_even(markup: str, closed: str | None) -> None:
    end = pages.close_of(markup, 0, "table")
    assert (markup[:end] if end is not None else None) == closed


def test_a_digest_does_not_see_the_layout() -> None:
    assert pages.digest("een  twee\r\n") == pages.digest("een\ttwee")
    assert pages.digest("een twee") != pages.digest("eentwee")


LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŠšŽž€‘’“”„–—…™"


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("frame", ["een{}twee", "een {}"])
def test_a_letter_that_was_decoded_twice_is_refused(letter: str, codec: str, frame: str) -> None:
    text = frame.format(letter)
    spoilt = text.encode().decode(codec, errors="replace")
    with pytest.raises(PageError, match="title"):
        pages.demand_readable(spoilt, "title")


@pytest.mark.parametrize("letter", ["œ", "Œ"])
def test_a_ligature_that_was_decoded_twice_is_refused_in_a_word(letter: str) -> None:
    with pytest.raises(PageError, match="once"):
        pages.demand_readable(f"des {letter}uvres".encode().decode("cp1252"), "title")


@pytest.mark.parametrize("letter", sorted(set(LETTERS) - {"Â", "Ã"}))
@pytest.mark.parametrize("frame", ["een{}twee", "een {}", "{} een", "“{}”", "{}’s", "« {} »", "{}, {}. {}"])
def test_a_letter_that_was_decoded_once_is_given_back(letter: str, frame: str) -> None:
    text = frame.replace("{}", letter)
    assert pages.demand_readable(text, "title") == text


def test_a_message_quotes_the_place_and_not_the_whole_page() -> None:
    with pytest.raises(PageError) as caught:
        pages.demand_decoded_once("a" * 5000 + " financiÃ«le " + "b" * 5000, "encoding")
    assert "financiÃ«le" in caught.value.found
    assert len(caught.value.found) < 200


@dataclasses.dataclass(frozen=True)
class Inner:
    name: str
    day: dt.date | None = None


@dataclasses.dataclass(frozen=True)
class Outer:
    titles: dict[str, str]
    inner: tuple[Inner, ...] = ()


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (Outer({"nl": "goed", "fr": "\ufffd"}), "titles.fr"),
        (Outer({"nl": "goed"}, (Inner("goed"), Inner("slÃ©cht"))), r"inner\[1\]\.name"),
    ],
)
def test_every_text_of_a_record_is_looked_at_however_deep(record: Outer, place: str) -> None:
    with pytest.raises(PageError, match=f"^{place}:"):
        pages.demand_all_readable(record, "")


def test_a_record_that_reads_well_is_accepted() -> None:
    pages.demand_all_readable(Outer({"nl": "goed"}, (Inner("ook", dt.date(2025, 1, 1)),)), "")
