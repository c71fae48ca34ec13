"""The parts that pages are made of: plain data, dates already words, links already addresses."""

from dataclasses import dataclass

from tracker.publish.prose import Link, Paragraph, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the parts of a page.

    Attributes:
        kicker: institution and reference, or what sort of page it is.
        reference: selectable, exact; empty where there is none.
        lang: the language of the title, when it is not the page's.
        long: an official title of more than a few words, set smaller.
        lead: the introduction under the title.
        notes: small lines under it: also known as, in which language this text exists.
        offers: files to follow and for machines, with their media type as note: for the head of the document.
        description: what a search engine shows under the title, where that is not the introduction.
    """

    title: str
    kicker: str = ""
    reference: str = ""
    lang: str = ""
    long: bool = False
    lead: Paragraph = ()
    notes: tuple[Paragraph, ...] = ()
    offers: tuple[Link, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The sign of one recommendation: its outcome names the drawing, the word says it."""

    sign: str
    word: str


DAYS = "/theme/days.js"
"""Address of the script that counts days again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """How many days are left on the day of the page, and what a script needs to count again.

    Attributes:
        text: as counted for the day of the page; the page is whole with it.
        end: the moment of closing, in ISO form; ``day`` the last day, in ISO form.
        one, many: the sentence with ``{n}`` and ``{day}`` in it; ``last`` that of the last day, with ``{day}``.
        over: what is said once the moment has passed; ``was`` what then stands above the day.
        running, closed: the words of the status before and after that moment.
        script: address of the script.
    """

    text: str
    end: str
    day: str
    one: str
    many: str
    last: str
    over: str
    was: str
    running: str
    closed: str
    script: str = DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the three answers.

    Attributes:
        tone: ``open``, ``soon`` or ``alert`` when colour speaks; else empty.
        ground: the colour is a ground: one can act here, or must take care.
        above: a small line above the large word.
        word: a status or a deadline, in large serif.
        under: a small line under it; ``left`` the days that are left, behind it.
        texts: paragraphs.
        small: paragraphs in small letters; ``fine`` the small print under them.
        marks: the signs of recommendations.
    """

    question: str
    tone: str = ""
    ground: bool = False
    above: str = ""
    word: str = ""
    under: str = ""
    left: Left | None = None
    marks: tuple[Mark, ...] = ()
    texts: tuple[Paragraph, ...] = ()
    small: tuple[Paragraph, ...] = ()
    fine: tuple[Paragraph, ...] = ()
    button: Link | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStep:
    """A step of the progress line: ``state`` is past, now, next or end."""

    name: str
    state: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of the three fields of a recommendation (what they said, what happened, our part), or one of three texts."""

    title: str
    texts: tuple[Paragraph, ...]
    date: str = ""
    evidence: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """A recommendation as it is shown on every page.

    Attributes:
        assessed: when and by whom the outcome was judged; empty while nobody has.
        href: empty on its own page.
        meta: to whom, about which procedure, asked when.
    """

    mark: Mark
    assessed: str
    text: str
    lang: str
    href: str
    meta: Paragraph
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a timeline.

    Attributes:
        date: empty for a further entry of the day above.
        iso: the day for machines; empty when only a month, quarter or year is known.
        dot: ``now``, ``past``, ``minor``, ``end`` or ``next``.
        who: whose act it is, where several institutions share a line.
    """

    date: str
    dot: str
    text: Paragraph
    iso: str = ""
    who: str = ""
    small: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A dated row: the day, what, and its state.

    Attributes:
        above: small words above the day.
        day: the day, or the words for not knowing it; ``month`` stands under it where the day is a large numeral.
        below: the hour, or what the day is.
        tone: ``open`` or ``soon`` while one can act until that day; ``soft`` for a day that is not known.
        chip: the state, a short word; its tone beside it.
        side: what is said of the state, in a column of its own where there is room.
    """

    day: str
    title: Link
    month: str = ""
    above: str = ""
    below: str = ""
    tone: str = ""
    meta: str = ""
    texts: tuple[Paragraph, ...] = ()
    marks: tuple[Mark, ...] = ()
    chip: str = ""
    chip_tone: str = ""
    side: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """A dated line of a calendar or a list of changes: the day, and a sentence.

    Attributes:
        day: empty for a further line of the day above; ``above`` and ``below`` are small words around it.
        tone: ``open`` or ``soon`` while one can act until that day; ``soft`` for a day that is not known.
        anchor: what a link to this day names.
        chip: a short word before the sentence; its tone beside it.
        more: small lines under it.
    """

    text: Paragraph
    day: str = ""
    above: str = ""
    below: str = ""
    tone: str = ""
    anchor: str = ""
    chip: str = ""
    chip_tone: str = ""
    more: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDay:
    """A day of a month's table.

    Attributes:
        number: empty before the first and after the last day.
        href: where its lines stand; empty when there are none.
        tone: ``open`` or ``soon`` on a last day to act, ``mark`` on any other day with a line.
        label: what a screen reader says in the place of the number.
    """

    number: str = ""
    href: str = ""
    tone: str = ""
    today: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month as a table, with the names of its days, short and whole."""

    title: Link
    heads: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[MonthDay, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document: its day, its name and address, and what the source calls it."""

    date: str
    name: Run
    note: Paragraph = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact: what it is, and its values, each on a line."""

    term: str
    values: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """How to cite a page: short, in full with its permanent address on a line of its own, and as BibTeX."""

    short: str
    full: str
    address: str
    bibtex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A piece of a bar: where it begins, how wide it is, and how far it is filled (``0`` to ``1``)."""

    x: int
    width: int
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table.

    Attributes:
        label: the head of its column, which leads it where a table is stacked.
        under: a second line, in small letters.
        whole: a day or an outcome, which never breaks over lines.
        bars: a drawing of what the row's numbers say, 162 units wide.
    """

    label: str
    text: Paragraph
    under: str = ""
    mark: Mark | None = None
    whole: bool = False
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its caption, its heads, and rows of cells of which the first is the row's own head."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A dossier or a theme in a list."""

    title: Link
    summary: str
    lang: str = ""
    marks: tuple[Mark, ...] = ()
    text: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One outcome in a tally: how many, its word with the page that lists them, and a sign for each."""

    number: int
    word: Run
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page under its own heading; what it does not have is empty.

    Attributes:
        anchor: what a link to it names.
        small: the heading is a long name, set smaller.
        note: a small line under the heading.
        body, body_lang: an editor's text as sanitised HTML, and its language when it is not the page's.
        raw: facts for those who maintain this, folded away under ``raw_title``.
        columns: texts to be read beside each other.
        more: a second table, below the first.
        after: paragraphs below everything.
    """

    title: str
    anchor: str = ""
    small: bool = False
    note: Paragraph = ()
    texts: tuple[Paragraph, ...] = ()
    tally: tuple[Counted, ...] = ()
    facts: tuple[Fact, ...] = ()
    columns: tuple[Column, ...] = ()
    days: tuple[DayRow, ...] = ()
    rows: tuple[Row, ...] = ()
    months: tuple[Month, ...] = ()
    table: Table | None = None
    more: Table | None = None
    items: tuple[Paragraph, ...] = ()
    links: tuple[Link, ...] = ()
    body: str = ""
    body_lang: str = ""
    raw_title: str = ""
    raw: tuple[Fact, ...] = ()
    after: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsView:
    """A page that is a head and sections.

    Attributes:
        signs: whether it shows outcomes.
        statement: the whole in one large sentence.
        ways: links to the pages before, after and beside it.
        script: address of the script that counts its days again; empty where it counts none.
    """

    head: Head
    sections: tuple[Section, ...]
    signs: bool = False
    statement: str = ""
    ways: tuple[Link, ...] = ()
    script: str = ""
