"""Words beside words: what a comparison gives, for any two texts."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.wording import Edit, OfficialText, Piece, Wording, compared, stands

WORDS = st.lists(
    st.sampled_from(
        ["de", "De", "raad", "l’article", "d'un", "30", "wijst", "aan", ",", ".", "(EU)", "2026/1388", "§"]
    ),
    max_size=12,
).map(" ".join)
TEXTS = WORDS | st.text(alphabet="ab ’'“”,.\n\u00a0é\u0301-", max_size=20)


def told(*edits: Edit, pieces: tuple[Piece, ...]) -> str:
    """Joins the pieces of these sorts."""
    return "".join(piece.text for piece in pieces if piece.edit in edits)


def alike(text: str) -> str:
    """Gives a text without what makes no difference: white space, and the shape of signs."""
    shapes = {"’": "'", "“": '"', "”": '"'}
    composed = unicodedata.normalize("NFC", text)
    return "".join(shapes.get(sign, sign) for sign in composed if not sign.isspace())


@given(TEXTS, TEXTS)
def test_nothing_of_either_text_is_lost(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert alike(told(Edit.KEPT, Edit.INSERTED, pieces=pieces)) == alike(after)
    assert alike(told(Edit.KEPT, Edit.DELETED, pieces=pieces)) == alike(before)


@given(TEXTS, TEXTS)
def test_neighbours_differ_and_a_deletion_comes_before_what_replaces_it(before: str, after: str) -> None:
    edits = [piece.edit for piece in compared(before, after)]
    pairs = list(pairwise(edits))
    assert all(first is not second for first, second in pairs)
    assert (Edit.INSERTED, Edit.DELETED) not in pairs
    assert all(piece.text for piece in compared(before, after))


@given(WORDS)
def test_a_text_beside_itself_is_kept_whole(text: str) -> None:
    assert {piece.edit for piece in compared(text, text)} <= {Edit.KEPT}


def test_one_word_that_was_put_in_is_all_that_is_marked() -> None:
    assert compared("een orgaan dat toeziet", "een onafhankelijk orgaan dat toeziet") == (
        Piece(Edit.KEPT, "een"),
        Piece(Edit.INSERTED, " onafhankelijk"),
        Piece(Edit.KEPT, " orgaan dat toeziet"),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("l'article 5", "l’article 5"),
        ('de "lijst"', "de “lijst”"),
        ("de  raad\nbeslist", "de raad beslist"),
        ("de\u00a0raad", "de raad"),
        ("re\u0301solution", "résolution"),
    ],
    ids=["apostrophe", "quotation marks", "line break", "no-break space", "accent in two signs"],
)
def test_what_a_printer_does_is_no_change(before: str, after: str) -> None:
    assert [piece.edit for piece in compared(before, after)] == [Edit.KEPT]


@pytest.mark.parametrize(
    ("before", "after"), [("shall", "Shall"), ("may", "may not"), ("30 days", "90 days"), ("raad.", "raad")]
)
def test_what_a_reader_must_see_is_a_change(before: str, after: str) -> None:
    assert len(compared(before, after)) > 1


def test_a_number_with_its_slash_changes_as_one_change() -> None:
    edits = [piece.edit for piece in compared("Regulation 2016/679 applies", "Regulation 2018/1725 applies")]
    assert edits == [Edit.KEPT, Edit.DELETED, Edit.INSERTED, Edit.KEPT]


def wording(final: str | None, *, asked: str = "het orgaan maakt alles bekend", proposal: str = "") -> Wording:
    """Makes a wording."""
    return Wording(
        lang="nl",
        asked=asked,
        proposal=OfficialText(text=proposal) if proposal else None,
        final=OfficialText(text=final) if final is not None else None,
    )


@pytest.mark.parametrize(
    ("final", "proposal", "found"),
    [
        (None, "het orgaan maakt iets bekend", False),
        ("het orgaan maakt alles bekend", "het orgaan maakt iets bekend", True),
        ("het orgaan maakt iets bekend", "het orgaan maakt iets bekend", False),
        ("het orgaan bekend", "het orgaan maakt iets bekend", True),
        ("het orgaan maakt, na advies, iets bekend", "het orgaan maakt iets bekend", False),
        ("het orgaan zwijgt", "", True),
    ],
    ids=["no final text", "our word", "the proposal", "what we struck out is out", "their own words", "no proposal"],
)
def test_our_words_stand_only_where_they_are_new(final: str | None, proposal: str, found: bool) -> None:
    assert stands(wording(final, proposal=proposal)) is found
