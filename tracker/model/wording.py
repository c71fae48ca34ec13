"""Words beside words: what was asked for, what the proposal said and what the final text says."""

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialText:
    """Words of an official text, as an editor copied them out of it.

    Attributes:
        document: what the institution calls the text, as ``COM(2026)0321``.
        article: where they stand in it, when that is elsewhere than in the text that was asked for.
        source: the address of the text, outside our repository.
        date: the day of the text or, of a page that has none, the day on which it was read.
    """

    text: str
    document: str = ""
    article: str = ""
    source: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a person thinks of the comparison; the machine only counts words.

    Attributes:
        by: who judged.
        why: one sentence.
    """

    date: dt.date
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words that a recommendation asks for, beside those of the institution (design/advocacy.md 1.1).

    Attributes:
        article: where they are to stand.
        lang: the language of all three texts, two letters.
        asked: the words that were asked for.
        proposal: what the text said before it was decided.
        final: what the text says now that it has been decided.
        judged: absent while nobody has compared the final text with what was asked.
        example: invented for the demonstration; shown as an example.
    """

    article: str = ""
    lang: str
    asked: str
    proposal: OfficialText | None = None
    final: OfficialText | None = None
    judged: Comparison | None = None
    example: bool = False


class Edit(StrEnum):
    """What became of a piece of a text."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a compared text: words with what stands between them."""

    edit: Edit
    text: str


_TOKEN = re.compile(r"\w+(?:['’\-\u2010\u2011.]\w+)*|\s+|[^\w\s]")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-", "\u00ad": ""})
"""Signs that printers exchange, and that are no other words."""


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """Compares two texts word by word.

    White space and the shape of quotation marks and hyphens make no difference; capitals and full stops do. Between two
    changes, a lone space or sign of punctuation belongs to both, so that a reader is not given confetti.

    Args:
        before: the earlier text; its words are ``kept`` or ``deleted``.
        after: the later one; its words are ``kept`` or ``inserted``, and what is kept is spelled as it spells it.

    Returns:
        The pieces in the order of reading, no two neighbours alike; of a replacement, what was deleted comes first.
    """
    old, new = _tokens(before), _tokens(after)
    matcher = difflib.SequenceMatcher(
        None, [_key(token) for token in old], [_key(token) for token in new], autojunk=False
    )
    steps: list[tuple[str, str, str]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        was, now = "".join(old[i1:i2]), "".join(new[j1:j2])
        island = tag == "equal" and not any(map(str.isalnum, now)) and steps and j2 < len(new)
        steps.append(("replace" if island and j2 - j1 <= 1 else tag, was, now))
    return tuple(_merged(_pieces(steps)))


def alike(one: str, other: str) -> bool:
    """Tells whether two texts say the same words."""
    return all(piece.edit is Edit.KEPT for piece in compared(one, other))


def _tokens(text: str) -> list[str]:
    """Parts a text into words, spaces (each one space) and signs."""
    return _TOKEN.findall(" ".join(unicodedata.normalize("NFC", text).split()))


def _key(token: str) -> str:
    return token.translate(_ALIKE)


def _pieces(steps: list[tuple[str, str, str]]) -> Iterator[Piece]:
    """Gives the changes between two kept pieces as one deletion and one insertion."""
    was = now = ""
    for tag, old, new in [*steps, ("equal", "", "")]:
        if tag != "equal":
            was, now = was + old, now + new
            continue
        if was != now:
            yield from (Piece(Edit.DELETED, was), Piece(Edit.INSERTED, now))
        else:
            yield Piece(Edit.KEPT, now)
        was = now = ""
        yield Piece(Edit.KEPT, new)


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Leaves out empty pieces, and joins neighbours that are alike."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last and last.edit is piece.edit:
            last = Piece(piece.edit, last.text + piece.text)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def stands(wording: Wording) -> bool:
    """Tells whether a word that we asked to insert or to delete is so in the final text.

    Words alone: whether they mean there what was asked, a person says. Without a proposal, everything that was asked
    for counts as inserted.
    """
    if wording.final is None:
        return False
    before = wording.proposal.text if wording.proposal else ""
    asked, final = compared(before, wording.asked), compared(before, wording.final.text)
    return any(_words(asked, edit) & _words(final, edit) for edit in (Edit.INSERTED, Edit.DELETED))


def _words(pieces: tuple[Piece, ...], edit: Edit) -> frozenset[str]:
    tokens = (token for piece in pieces if piece.edit is edit for token in _tokens(piece.text))
    return frozenset(_key(token) for token in tokens if token[0].isalnum())
