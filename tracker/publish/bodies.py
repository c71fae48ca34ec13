"""Editors' texts: Pelican's Markdown, its links resolved by Pelican, then sanitised; nothing else is trusted HTML."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

_HEADING = re.compile(r"<(/?)h([1-6])\b")
_LANGUAGE = re.compile(r'(<a [^<>]*?href=")/(?:nl|fr|en)/')
BLOCKS = frozenset(
    {"blockquote", "dd", "div", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"}
)
TABLES = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
WORDS = frozenset(
    {"a", "abbr", "br", "code", "del", "em", "img", "ins", "kbd", "q", "s", "small", "strong", "sub", "sup"}
)
ATTRIBUTES = {
    "*": {"id", "lang", "title"},
    "a": {"href"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}


class Content(Protocol):
    """What Pelican makes of a file."""

    relative_source_path: str

    def get_content(self, siteurl: str) -> str:
        """Gives its HTML, with links from an address."""


def bodies(contents: Iterable[Content], languages: Iterable[str], pages: str) -> Mapping[tuple[str, str], str]:
    """Gives the HTML of every text, by path and language of the page that shows it.

    A link to a text in one language leads to the page in the reader's: every page exists in each.

    Args:
        contents: what Pelican read.
        languages: of the site.
        pages: the folder whose texts are whole pages; all others stand under a heading of their page.
    """
    made: dict[tuple[str, str], str] = {}
    codes = tuple(languages)
    for content in contents:
        path = content.relative_source_path
        html = sanitised(content.get_content(""), below=2 if path.startswith(pages) else 3)
        for code in codes:
            made[path, code] = _LANGUAGE.sub(rf"\1/{code}/", html)
    return made


def sanitised(html: str, below: int) -> str:
    """Cleans HTML by a list of what is allowed, and begins its headings at a level.

    Args:
        html: from Markdown, where an editor may have written anything.
        below: the level of its highest heading: ``##`` in the text.
    """
    import nh3

    shifted = _HEADING.sub(lambda m: f"<{m[1]}h{min(6, max(int(m[2]), 2) + below - 2)}", html)
    return nh3.clean(
        shifted,
        tags={*BLOCKS, *TABLES, *WORDS},
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
