"""What a source is: the face of an institution, and the functions that ask and read it.

A source is one module (or package) in this folder with a constant ``SOURCE``; nothing else has to name it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from tracker.model.discovery import Search
from tracker.model.exchange import Request, Response
from tracker.model.feedback import Respondent
from tracker.model.procedure import Procedure


class PageError(Exception):
    """A page that is not what it should be: it is refused, and no procedure comes of it.

    Attributes:
        landmark: what was looked for (a selector, a heading, an identity).
        found, expected: in words.
        origin: the address or file, filled in by whoever knows it.
    """

    def __init__(self, landmark: str, found: str, expected: str, origin: str = "") -> None:
        super().__init__(landmark, found, expected, origin)
        self.landmark, self.found, self.expected, self.origin = landmark, found, expected, origin

    def __str__(self) -> str:
        """Gives ``origin: landmark: found …; expected …``."""
        return f"{self.origin}: {self.words}" if self.origin else self.words

    @property
    def words(self) -> str:
        """What was missing, found and expected, without where the page came from."""
        return f"{self.landmark}: found {self.found}; expected {self.expected}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a source's answers say, before anyone has judged it.

    Attributes:
        warnings: sentences; what was odd, unknown or kept out.
        digest: SHA-256 of the part of the answers that counts: equal digests need no second reading.
        voice: which of the source's answers speaks for stage and events, where it has several (``oeil``).
        outranks: answers from which this voice takes over, once it is there.
        missing: those of the source's answers that are not among these.
    """

    procedure: Procedure
    warnings: tuple[str, ...] = ()
    digest: str = ""
    voice: str = ""
    outranks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A source says of some bytes: that is mine.

    Attributes:
        part: which of the source's answers it is (``oeil``, ``opendata``).
        reference: of which procedure, as the bytes say; empty when they do not say.
    """

    part: str
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A row of a source's list.

    Attributes:
        closes: when the public can no longer take part, if the list says so.
        misses: in what it is not what was asked; a source may ignore a filter that it does not know.
    """

    reference: str
    titles: Mapping[str, str]
    url: str
    closes: datetime | date | None = None
    misses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of a source's list.

    Attributes:
        total: of all rows, as the source counts them; None when it does not say.
        more: what to ask next; empty at the end of the list.
        warnings: sentences; what is odd or unknown.
    """

    found: tuple[Found, ...]
    total: int | None = None
    more: tuple[Request, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """How a source's lists are asked and read. Both functions are pure.

    Attributes:
        first: (search, base address or "") → what to ask first.
        read: (answer, search, base, as_of) → a page; raises PageError.
    """

    first: Callable[[Search, str], tuple[Request, ...]]
    read: Callable[[Response, Search, str, datetime], Listing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What was once open for feedback in a procedure.

    Attributes:
        publication: the institution's number of it.
        kind: of the window (``public-consultation``).
        received: how many responses, as the institution says; None when it does not say.
    """

    publication: int
    kind: str
    received: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """One response, without whatever names a private person.

    Attributes:
        id: the institution's number.
        kind, country, language: its own words; empty when it gives none.
        known: the kind is one that was seen before.
        respondent: the organisation that responded under its own name; None for everybody else.
    """

    id: int
    kind: str
    country: str
    language: str
    known: bool = True
    respondent: Respondent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reactions:
    """A page of responses.

    Attributes:
        total: of all that the institution shows; None when it does not say.
        last: nothing comes after it.
    """

    reactions: tuple[Reaction, ...]
    total: int | None
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Responses:
    """How a source's responses to a consultation are asked and read. Every function is pure.

    Attributes:
        rounds: (answer about the procedure, its reference) → what was ever open for feedback; raises PageError.
        page: (round, page from zero, base address or "") → what to ask.
        read: (answer, reference) → a page; raises PageError.
    """

    rounds: Callable[[Response, str], tuple[Round, ...]]
    page: Callable[[Round, int, str], Request]
    read: Callable[[Response, str], Reactions]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectations:
    """What a source takes for granted, stated so that ``tracker sources`` can show it and drift can fail loudly.

    Attributes:
        shape: a version, raised when the reader learns another layout.
        landmarks: what every page must have; a page without one is refused.
        vocabulary: the source's status words that are understood.
        earliest, latest_years_ahead: dates outside this range are kept out with a warning.
        size: fewest and most bytes of a whole answer.
    """

    shape: str
    landmarks: tuple[str, ...]
    vocabulary: tuple[str, ...]
    earliest: int = 1990
    latest_years_ahead: int = 10
    size: tuple[int, int] = (200, 5_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An institution's site or API, and how it is asked and read. Every function is pure.

    Attributes:
        key: names files and folders (``be-chamber``).
        names: of the institution, by language.
        home: the public address of the institution's site.
        licence: in a sentence, what the institution says about re-use.
        hosts: the only hosts that may ever be asked.
        delay: fewest seconds between two requests to one host.
        forms: example references as people write them, for messages.
        recognise: text → the canonical reference, or None when it is not of this source.
        folder: reference → the folder of its file (legislature or year).
        page: reference → the public address a person can open.
        requests: (reference, base address or "") → what to ask.
        claims: raw bytes of a saved answer → whose it is, or None.
        read: (answers, reference asked or None, as_of) → a reading; raises PageError. None while the institution
            is only recognised: its procedures are then written by hand.
        without_people: raw bytes → the same without what names private persons or officials, for whatever is kept of
            an answer; None where an institution's answers hold no such names.
        responses: how it is asked who answered a consultation; None when it shows no responses that are read.
        lists: how it is asked what is new; None when it has no lists that are read.
        lags: in a sentence per language, the delay that the source is known to have.
        texts: its words for documents that are a version of the text itself (a proposal, an amended or an adopted
            text, a report that holds one), and not an opinion, a notice or an amendment. A word stands for itself and
            for what adds to it behind a comma; one that ends in ``*`` for every word that begins so.
    """

    key: str
    names: Mapping[str, str]
    home: str
    licence: str
    hosts: tuple[str, ...]
    delay: float
    forms: tuple[str, ...]
    recognise: Callable[[str], str | None]
    folder: Callable[[str], str]
    page: Callable[[str], str]
    expectations: Expectations
    requests: Callable[[str, str], tuple[Request, ...]] | None = None
    claims: Callable[[bytes], Claim | None] | None = None
    read: Callable[[Sequence[Response], str | None, datetime], Reading] | None = None
    without_people: Callable[[bytes], bytes] | None = None
    responses: Responses | None = None
    lists: Lists | None = None
    lags: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
