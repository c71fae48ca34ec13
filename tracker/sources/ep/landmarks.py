"""Opens a procedure file: what must be there, what counts, and what is refused. No HTML parser is needed for it.

Layout classes changed three times in three years and headings never did (formats/eu.md section 1): sections are
found by the text of their headings.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.sources import pages, strict_json
from tracker.sources.ep import identity
from tracker.sources.source import PageError

BASIC = "Basic information"
PLAYERS = "Key players"
EVENTS = "Key events"
FORECASTS = "Forecasts"
TECHNICAL = "Technical information"
GATEWAY = "Documentation gateway"
TRANSPARENCY = "Transparency"
FINAL_ACT = "Final act"
ADDITIONAL = "Additional information"
NAVIGATION = "Procedure file"
KNOWN = frozenset(
    {BASIC, PLAYERS, EVENTS, FORECASTS, TECHNICAL, GATEWAY, TRANSPARENCY, FINAL_ACT, ADDITIONAL, "Recommendations"}
)
"""Headings of sections; any other may be one of these under a new name, and is never passed over in silence."""

LARGEST = 5_000_000
"""Bytes; recorded procedure files have 50 to 210 thousand."""

_PAIRED = re.compile(r"<(/?)(div|table|tr|td|th|ul|li|a|button)\b", re.IGNORECASE)
_HEADING = re.compile(r"<(h[1-6])\b[^>]*>(.{0,4000}?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_END = re.compile(r"</main\b|<footer\b|</body\b|<nav\b", re.IGNORECASE)
_NAV = re.compile(r"<nav\b.{0,20000}?</nav\s*>", re.DOTALL | re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^>]*>(.{0,2000}?)</li\s*>", re.DOTALL | re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.{0,500}?)</title\s*>", re.DOTALL | re.IGNORECASE)
_BROKEN_TAG = re.compile(r"</?[a-zA-Z][^<>]*(?:<|\Z)")
_BETWEEN = re.compile(r">\s+<")
_TAG = re.compile(r"<(/?\w+)[^>]*>")
_HREF = re.compile(r"""\shref=("[^"]*"|'[^']*')""")
_BREAK = re.compile(
    r"<br\b[^>]*>|</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|table|thead|tbody|tr|td|th|button)\b[^>]*>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class File:
    """A procedure file that passed.

    Attributes:
        sections: heading → markup up to the next heading of the same level; of its tags, names and addresses.
        digest: SHA-256 of the part that counts: reference, title and sections.
    """

    reference: str
    title: str
    sections: Mapping[str, str]
    digest: str

    @property
    def strangers(self) -> tuple[str, ...]:
        """Headings that are not known."""
        return tuple(heading for heading in self.sections if heading not in KNOWN)

    def section(self, heading: str) -> str:
        """Gives a section's markup.

        Raises:
            PageError: the page has no such section.
        """
        if heading not in self.sections:
            raise PageError(f'heading "{heading}"', _listed(self.sections), "a section of that name")
        return self.sections[heading]


@dataclass(frozen=True, slots=True)
class _Heading:
    level: str
    text: str
    start: int
    end: int


def text_of(markup: str) -> str:
    """Gives the folded text of a piece of markup."""
    return pages.fold(html.unescape(_TAG.sub(" ", markup)))


def lines_of(markup: str) -> tuple[str, ...]:
    """Gives the folded texts of a piece of markup, one for each block or line break; empty ones left out."""
    lines = (text_of(line) for line in _BREAK.sub("\n", " ".join(markup.split())).split("\n"))
    return tuple(line for line in lines if line)


def open_file(body: bytes) -> File:
    """Opens a procedure file.

    Raises:
        PageError: the bytes are something else, or a cut or emptied procedure file.
    """
    if len(body) > LARGEST:
        raise PageError("size", f"{len(body)} bytes", f"at most {LARGEST}")
    markup = pages.decode(body, fallback=None, origin="")
    _refuse_other_answers(markup)
    markup = pages.without_code(markup)
    # Even where only its frame shows it: "franÃ§ais".
    accented = "\n".join(line for line in markup.split("\n") if not line.isascii())
    pages.demand_decoded_once(accented, "encoding")
    _demand_closed(markup)
    headings = tuple(
        _Heading(found[1].lower(), text_of(found[2]), found.start(), found.end()) for found in _HEADING.finditer(markup)
    )
    reference = _name(headings)
    sections = _sections(markup, headings)
    _demand_listed(markup, sections)
    _demand_events(sections)
    title = _title(headings, reference)
    said = (f"<h2>{heading}</h2>{section}" for heading, section in sections.items())
    return File(reference, title, sections, pages.digest(" ".join((reference, title, *said))))


def _demand_events(sections: Mapping[str, str]) -> None:
    """Refuses a file without its events when a section has a name that is not known: it may be theirs."""
    strangers = [heading for heading in sections if heading not in KNOWN]
    if EVENTS not in sections and strangers:
        raise PageError(f'heading "{EVENTS}"', _listed(strangers), "a section of that name")


def _refuse_other_answers(markup: str) -> None:
    """Says what an answer is that is no procedure file."""
    if not markup.strip():
        raise PageError("answer", "an empty body", "a procedure file")
    if markup.lstrip().startswith(("{", "[")):
        raise PageError("answer", _json_message(markup), "a procedure file")
    # AWS WAF answers with a JavaScript page; a procedure file's own scripts never name it.
    if "awswaf" in markup.casefold() and f">{BASIC}<" not in markup:
        raise PageError("answer", "an AWS WAF challenge page (JavaScript)", "a procedure file")
    if BASIC not in markup:
        found = _TITLE.search(markup)
        said = text_of(found[1] if found else pages.without_code(markup[:4000]))
        raise PageError(f'heading "{BASIC}"', f'a page that says "{said[:120]}"', "a procedure file")


def _json_message(markup: str) -> str:
    """Gives what a JSON answer says of itself."""
    try:
        answer = strict_json.value(markup)
    except ValueError:
        return "JSON that cannot be read"
    message = answer.get("message") if isinstance(answer, dict) else None
    return f'JSON with the message "{message}"' if isinstance(message, str) else "JSON"


def _demand_closed(markup: str) -> None:
    """Refuses a cut page: every recorded page closes what it opens, and a parser would close silently."""
    if broken := _BROKEN_TAG.search(markup):
        raise PageError("tags", f"{broken[0][:60]!r}", "every tag complete: the page is cut")
    counted = Counter((name.lower(), bool(slash)) for slash, name in _PAIRED.findall(markup))
    for tag in dict.fromkeys(name for name, _ in counted):
        opened, closed = counted[tag, False], counted[tag, True]
        if opened != closed:
            raise PageError(f"<{tag}>", f"{opened} opened and {closed} closed", "as many closed: the page is cut")


def _name(headings: tuple[_Heading, ...]) -> str:
    """Gives the reference: the heading that is one."""
    for heading in headings:
        if identity.REFERENCE.fullmatch(heading.text):
            return heading.text
    raise PageError("heading with the procedure's reference", _listed(h.text for h in headings), "2022/0051(COD)")


def _title(headings: tuple[_Heading, ...], reference: str) -> str:
    """Gives the title: the heading after the reference."""
    texts = [heading.text for heading in headings]
    after = texts[texts.index(reference) + 1 :]
    if not after or after[0] in {"", BASIC}:
        raise PageError("title", _listed(after[:1]), "a heading with the title after the reference")
    return after[0]


def _sections(markup: str, headings: tuple[_Heading, ...]) -> dict[str, str]:
    """Cuts the sections out of the text, and of their tags what is only layout."""
    first = next((heading for heading in headings if heading.text == BASIC), None)
    if first is None:
        raise PageError(f'heading "{BASIC}"', _listed(h.text for h in headings), "a section of that name")
    found = _END.search(markup, first.end)
    end = found.start() if found else len(markup)
    inside = [h for h in headings if h.level == first.level and first.start <= h.start < end]
    sections: dict[str, str] = {}
    for heading, following in zip(inside, [*(h.start for h in inside[1:]), end], strict=True):
        if heading.text in sections:
            raise PageError(f'heading "{heading.text}"', "2 sections", "exactly 1")
        sections[heading.text] = _BETWEEN.sub("><", _TAG.sub(_without_layout, markup[heading.end : following]))
    return sections


def _demand_listed(markup: str, sections: Mapping[str, str]) -> None:
    """Refuses a page that lacks a section which its own navigation lists."""
    for nav in _NAV.findall(markup):
        if NAVIGATION not in nav or 'href="#section' not in nav:
            continue
        for item in map(text_of, _ITEM.findall(nav)):
            if item not in sections:
                raise PageError(
                    f'heading "{item}"', _listed(sections), "every section that the page's navigation lists"
                )


def _without_layout(tag: re.Match[str]) -> str:
    """Keeps of a tag its name and its address: a third of a parser's time goes into the rest."""
    address = _HREF.search(tag[0])
    return f"<{tag[1]}{address[0] if address else ''}>"


def _listed(names: Iterable[str]) -> str:
    """Puts the headings that were found into words."""
    return ", ".join([f'"{name}"' for name in names][:12]) or "no heading"
