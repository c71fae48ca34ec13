"""Links: written relative, so that the site works at a root and below one; checked, so that none is broken."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

SCHEMES = ("https://", "http://", "mailto:")
HELD = "data:image/"
"""How the address of an image begins that the page itself holds: the icon that a template writes."""

_LINK = re.compile(r'(<[a-z][^<>]*? (?:href|src)=")([^"]*)(")')
_ID = re.compile(r'<[a-z][^<>]*? id="([^"]+)"')


def safe(href: str) -> str:
    """Gives an address that a link may have, and nothing for any other (``javascript:``, ``data:``)."""
    return href if href.startswith(("/", "#", *SCHEMES)) and not href.startswith("//") else ""


def outside(url: str) -> str:
    """Gives an address that a source or an editor names outside this site, and nothing for any other."""
    return url if url.startswith(("https://", "http://")) else ""


@dataclass(frozen=True, slots=True)
class Written:
    """A page as it is written.

    Attributes:
        links: the internal targets, as (address, fragment).
        ids: what a fragment can name.
    """

    html: str
    links: frozenset[tuple[str, str]]
    ids: frozenset[str]


def write(html: str, address: str, base: str | None = None) -> Written:
    """Writes a page's links relative to its own address, and collects them.

    Args:
        html: with links from the site's root (``/nl/dossiers/``).
        address: of the page.
        base: for a page that is shown at any address: the path of the site's root, before every link.
    """
    found: set[tuple[str, str]] = set()
    replace = _Replacer(address, base, found)
    made = _LINK.sub(replace.link, html)
    return Written(made, frozenset(found), frozenset(_ID.findall(html)))


@dataclass(frozen=True, slots=True)
class _Replacer:
    address: str
    base: str | None
    found: set[tuple[str, str]]
    known: dict[str, str] = field(default_factory=dict)

    def link(self, match: re.Match[str]) -> str:
        href = match[2]
        if href not in self.known:
            self.known[href] = self._made(href)
        return f"{match[1]}{self.known[href]}{match[3]}"

    def _made(self, href: str) -> str:
        if href.startswith((*SCHEMES, HELD)):
            return href
        path, _, fragment = href.partition("#")
        target = posixpath.join(self.address, path) if path else self.address
        if "/../" in target or "/./" in target or target.endswith(("/..", "/.")):
            target = posixpath.normpath(target) + ("/" if path.endswith(("/", "..", ".")) else "")
        self.found.add((target, fragment))
        if not path:
            return href
        if self.base is not None:
            return self.base + target + (f"#{fragment}" if fragment else "")
        return relative(target, self.address) + (f"#{fragment}" if fragment else "")


def relative(target: str, address: str) -> str:
    """Gives the way from one address to another: ``../dossiers/x/``.

    Args:
        target: from the site's root.
        address: from the site's root, of the page that holds the link.
    """
    here, there = address.split("/")[1:-1], target.split("/")[1:]
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:]) or "./"


class BrokenLinkError(Exception):
    """Links that lead nowhere; every one is named with its page."""

    def __init__(self, broken: tuple[str, ...]) -> None:
        super().__init__("\n".join(broken))
        self.broken = broken


def check(pages: Mapping[str, Written], exists: Callable[[str], bool]) -> None:
    """Checks every internal link and fragment.

    Args:
        pages: by address.
        exists: tells whether a file that is not a page is published at an address.

    Raises:
        BrokenLinkError: a link leads nowhere.
    """
    broken = [
        f"{address}: found a link to {target}{'#' + fragment if fragment else ''}, {reason}"
        for address, page in pages.items()
        for target, fragment in sorted(page.links)
        if (reason := _wrong(target, fragment, pages, exists))
    ]
    if broken:
        raise BrokenLinkError(tuple(broken))


def _wrong(target: str, fragment: str, pages: Mapping[str, Written], exists: Callable[[str], bool]) -> str:
    page = pages.get(target)
    if page is None:
        return (
            ""
            if exists(target) and not fragment
            else "which does not exist; expected a page of this site; mend the link"
        )
    if fragment and fragment not in page.ids:
        return "a page without that anchor; expected an id of it; mend the fragment"
    return ""


def root_path(url: str) -> str:
    """Gives the path of the site's root: empty, or ``/below``."""
    return urlsplit(url).path.rstrip("/")
