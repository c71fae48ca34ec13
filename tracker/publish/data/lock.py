"""Every address that was ever published, in ``content/addresses.lock``: none of them may be lost.

One address a line, sorted. An address whose page stands elsewhere now has the new one behind it, after a space;
``publish.moved`` makes a redirect of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from tracker.model.finding import Finding

PATH = "content/addresses.lock"

NOT_LOCKED = ("theme/", "search/", "_", "404.html", "build.json")
"""What nobody links to: the files that pages fetch, and those for hosts and builders."""


PASSING = re.compile(
    r"/[a-z]{2}/(calendar/\d{4}-\d{2}|stages/[a-z-]+|recommendations/[a-z-]+)/|/sitemap-\d+\.xml|.*/card\.png"
)
"""What is there only while something stands in it: a month, a stage, an outcome; and pictures that pages name. It is
not locked, since it comes and goes with the facts; the page above it always stands."""


def addresses(names: Iterable[str]) -> Iterator[str]:
    """Gives the addresses that are locked, of the files of a site: ``nl/index.html`` is ``/nl/``.

    Args:
        names: paths in the output folder.
    """
    for name in names:
        if not name.startswith(NOT_LOCKED):
            address = f"/{name.removesuffix('index.html') if name.rpartition('/')[2] == 'index.html' else name}"
            if not PASSING.fullmatch(address):
                yield address


def read(text: str) -> Mapping[str, str]:
    """Gives the locked addresses, each with the one where it stands now; empty for one that did not move."""
    return dict(line.partition(" ")[::2] for line in text.splitlines() if line)


def moved(text: str) -> Mapping[str, str]:
    """Gives the addresses that stand elsewhere now, with where a redirect of each must lead: the end of its way."""
    locked = read(text)
    return {address: _end(address, locked) for address, now in locked.items() if now}


def findings(text: str, published: Iterable[str]) -> Iterator[Finding]:
    """Finds every address that was published once and is no longer.

    Args:
        text: of the lock file; may be empty.
        published: all addresses of the site as it is made now, redirects not among them.
    """
    there = frozenset(published)
    locked = read(text)
    for number, address in enumerate(locked, 1):
        if address not in there and _end(address, locked) not in there:
            yield Finding(
                path=PATH,
                line=number,
                found=f"nothing published at {address}",
                expected="every address that was ever published, or behind it the one where it stands now",
                remedy="give it back, or if renamed: tracker addresses --moved OLD NEW (as dossiers/x dossiers/y)",
            )


def renamed(text: str, old: str, new: str) -> str:
    """Writes behind every address of something renamed where it stands now: its pages, data, feeds and calendars.

    Args:
        text: of the lock file.
        old, new: the part of the addresses that changed: ``dossiers/old``, ``dossiers/new``.
    """
    part = re.compile(rf"/{re.escape(old.strip('/'))}(?=[/.])")
    locked = read(text)
    moves = {address: now or part.sub(f"/{new.strip('/')}", address) for address, now in locked.items()}
    return "".join(
        f"{address} {moves[address] if moves[address] != address else ''}".rstrip() + "\n" for address in sorted(locked)
    )


def renewed(text: str, published: Iterable[str]) -> str:
    """Gives the lock file with the addresses that are new; none is ever taken out of it."""
    locked = {**dict.fromkeys(published, ""), **read(text)}
    return "".join(f"{address} {now}".rstrip() + "\n" for address, now in sorted(locked.items()))


def _end(address: str, locked: Mapping[str, str]) -> str:
    """Follows an address to where it stands now; one that leads round in a circle leads nowhere."""
    seen = {address}
    while now := locked.get(address, ""):
        if now in seen:
            return ""
        seen.add(now)
        address = now
    return address
