"""Addresses that were published once: a build that loses one fails, and one that moved leads to where it stands now.

A page that moved is a page that leads on, which works on any host; a file that moved is served at both addresses;
``_redirects`` tells hosts that read it (Netlify, Cloudflare Pages and their kin) to answer with 301.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.model.finding import Finding
from tracker.publish import addresses, links
from tracker.publish.data import lock
from tracker.publish.engine import Engine
from tracker.publish.language import OWN_NAMES
from tracker.publish.site import Site

FILE = "_redirects"
TEMPLATE = "moved.html"


class LostAddressError(Exception):
    """Addresses that were published once would be lost; every one is named."""

    def __init__(self, lost: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, lost)))
        self.lost = lost


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """A page that leads to where another stands now.

    Attributes:
        href: from here; ``canonical`` the whole address.
    """

    lang: str
    href: str
    canonical: str


def kept(files: Mapping[str, bytes], locked: str, engine: Engine, site: Site) -> Mapping[str, bytes]:
    """Gives the files of a site with what leads on from the addresses that moved.

    Args:
        files: by path in the output.
        locked: the text of the lock file.
        engine: of the pages that speak no language.
        site: what is published.

    Raises:
        LostAddressError: an address of the lock file is neither published nor moved to one that is.
    """
    if lost := tuple(lock.findings(locked, lock.addresses(files))):
        raise LostAddressError(lost)
    moves = {old: new for old, new in lock.moved(locked).items() if addresses.file(old) not in files}
    if not moves:
        return files
    root = links.root_path(site.own.url)
    lines = "".join(f"{root}{old} {root}{new} 301\n" for old, new in sorted(moves.items()))
    made = {addresses.file(old): _leading(old, new, files, engine, site) for old, new in moves.items()}
    return {**files, **made, FILE: lines.encode()}


def _leading(old: str, new: str, files: Mapping[str, bytes], engine: Engine, site: Site) -> bytes:
    if not old.endswith("/"):
        return files[addresses.file(new)]
    code = old.split("/")[1]
    view = MovedView(
        lang=code if code in OWN_NAMES else site.languages[0].code,
        href=links.relative(new, old),
        canonical=f"{site.own.url.rstrip('/')}{new}",
    )
    return engine.render(TEMPLATE, {"view": view}).encode()
