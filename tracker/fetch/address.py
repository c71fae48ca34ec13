"""Which addresses may be asked at all: https, a listed host, no private network; or a base address set by hand."""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from tracker.fetch.policy import Site
from tracker.fetch.refused import Refused
from tracker.model.exchange import RefusalKind

_ADDRESS = re.compile(
    r"(https?)://([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?((?:[/?][!-\[\]-~]*)?)",
    re.IGNORECASE,
)
"""Nothing but a scheme, a name, a port and a path in printable ASCII: two readers cannot see two hosts in it."""
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_KEPT = "%/:=&?~#+!$,;'@()*[]"
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address that may be asked.

    Attributes:
        url: without a fragment.
        origin: scheme, host and port: what one robots.txt and one queue hold for.
        host: the name, or name and port, for messages.
        site: the hosts that a redirect may lead to.
        by_hand: the origin is a base address set by hand.
    """

    url: str
    origin: str
    host: str
    site: Site
    by_hand: bool


def place(url: str, sites: Sequence[Site]) -> Place:
    """Finds what an address is to us.

    Raises:
        Refused: it may not be asked.
    """
    why = "an address that names no host over https, or that hides something"
    bare = url.partition("#")[0]
    match = _ADDRESS.fullmatch(bare)
    if match and not _DOTS.search(match[4].partition("?")[0]):
        origin = _origin(match)
        for site in sites:
            if origin in _by_hand(site):
                return Place(url=bare, origin=origin, host=origin.partition("://")[2], site=site, by_hand=True)
            if origin in {f"https://{host}:443" for host in site.hosts}:
                return Place(url=bare, origin=origin, host=match[2].lower(), site=site, by_hand=False)
        why = "not over https, or a host that no source lists"
    raise Refused(RefusalKind.ADDRESS, f"{url} was not asked: {why}.")


def _origin(match: re.Match[str]) -> str:
    scheme, host = match[1].lower(), match[2].lower()
    return f"{scheme}://{host}:{int(match[3] or _PORTS[scheme])}"


def _by_hand(site: Site) -> frozenset[str]:
    found = (_ADDRESS.fullmatch(base) for base in site.bases)
    return frozenset(_origin(match) for match in found if match)


def redirected(before: Place, location: str) -> Place:
    """Finds where a redirect leads, by the same rules and only within the hosts that belong together.

    Args:
        location: the header, as latin-1 text; may be relative.

    Raises:
        Refused: it leads somewhere that may not be asked.
    """
    if not location.strip():
        raise Refused(RefusalKind.REDIRECT, f"{before.host} sends us on, and does not say where to.")
    try:
        target = urljoin(before.url, quote(location.strip().encode("latin-1", "replace"), safe=_KEPT))
        after = place(target, [before.site])
    except (ValueError, Refused) as error:
        words = f"{before.host} sends us on to {location[:200]!r}, which is not one of its own hosts over https."
        raise Refused(RefusalKind.REDIRECT, words) from error
    if before.by_hand != after.by_hand:
        words = f"{before.host} sends us on to {after.host}: from a base address set by hand to the real one, or back."
        raise Refused(RefusalKind.REDIRECT, words)
    return after


def is_private(address: str) -> bool:
    """Tells whether a numeric address is one that no public institution has: loopback, private, link-local, reserved.

    IPv4 inside IPv6 (mapped, 6to4, NAT64) counts as what it is.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        found = inner or found
    return not found.is_global or found.is_multicast
