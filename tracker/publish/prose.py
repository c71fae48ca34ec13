"""Sentences as plain data: runs of text, some of them a link, a quotation or strong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Age:
    """What a script needs to count days again, for the reader's own day in Brussels.

    Attributes:
        since: the day from which they count, in ISO form.
        one, many: the sentence with ``{n}`` and ``{day}`` in it.
    """

    since: str
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence.

    Attributes:
        text: as it is read; never markup.
        href: an address of this site (from its root) or of another, when it is a link.
        lang: the language of these words, when it is not the page's.
        quoted: the words of an institution or of a document, between quotation marks.
        edit: ``ins`` or ``del`` where two texts are compared; empty elsewhere.
        heard: only for those who listen: what the eye sees by a line through or under the words.
        age: the text counts days, as of the day of the page; the page is whole with it.
    """

    text: str
    href: str = ""
    lang: str = ""
    strong: bool = False
    quoted: bool = False
    edit: str = ""
    heard: bool = False
    age: Age | None = None


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link that stands alone.

    Attributes:
        note: what is said beside it, in small letters.
    """

    text: str
    href: str
    note: str = ""
    lang: str = ""


def text(*parts: str | Run) -> Paragraph:
    """Joins strings and runs into a paragraph, a space between them."""
    runs: list[Run] = []
    for part in parts:
        if not part:
            continue
        if runs:
            runs.append(Run(" "))
        runs.append(Run(part) if isinstance(part, str) else part)
    return tuple(runs)


def joined(*paragraphs: Paragraph) -> Paragraph:
    """Joins paragraphs into one, a space between them."""
    runs: list[Run] = []
    for paragraph in paragraphs:
        if runs and paragraph:
            runs.append(Run(" "))
        runs += paragraph
    return tuple(runs)


def listed(items: list[Run]) -> Paragraph:
    """Joins runs with commas."""
    runs: list[Run] = []
    for item in items:
        if runs:
            runs.append(Run(", "))
        runs.append(item)
    return tuple(runs)
