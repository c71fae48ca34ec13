"""How politely and how carefully institutions are asked, and the clock that is handed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Time, as whoever starts a run hands it in: nothing in this room reads a clock of its own."""

    def now(self) -> datetime:
        """Gives the moment, aware."""
        ...

    def monotonic(self) -> float:
        """Gives seconds that only grow."""
        ...

    def sleep(self, seconds: float) -> None:
        """Waits."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Hosts that belong together: a redirect may lead from one to another, and nowhere else.

    Attributes:
        hosts: names; asked over https on its usual port, and never at a private address.
        bases: addresses set by hand (``http://127.0.0.1:8000``), for tests and mirrors: they may be http and private,
            and only their own robots.txt says how fast they are asked.
        delay: fewest seconds between the end of a request to one of ``hosts`` and the start of the next.
        cleaned: takes out of every body, before it is kept or handed on, what may be kept nowhere.
    """

    hosts: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    delay: float = 1.0
    cleaned: Callable[[bytes], bytes] = bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The limits of every request.

    Attributes:
        user_agent: see ``user_agent``.
        deadline: seconds for connecting, headers and body of one request together.
        connect: seconds for finding the name, and again for connecting.
        largest: bytes of a body, before and after decoding.
        redirects: hops that are followed.
        retries: further tries after a server error, a reset, a timeout or a truncated answer.
        back_off: seconds before the first further try; doubled for the second, and up to half as much again by chance.
        longest_wait: seconds of a Retry-After that are waited within a run.
        longest_ban: a Retry-After beyond this is obeyed no longer than this; then one request finds out.
        slowest: seconds between two requests; a robots.txt that asks for more is not asked further.
        refusals: after so many in a row a host is left alone for the rest of the run.
        full_after: how long "nothing changed" is believed before the whole is asked again.
        certificates: path of a file of certificate authorities in place of the usual ones; may be empty.
    """

    user_agent: str
    sites: tuple[Site, ...]
    deadline: float = 30.0
    connect: float = 8.0
    largest: int = 20_000_000
    redirects: int = 5
    retries: int = 2
    back_off: float = 5.0
    longest_wait: float = 60.0
    longest_ban: timedelta = timedelta(days=7)
    slowest: float = 900.0
    refusals: int = 3
    full_after: timedelta = timedelta(days=7)
    certificates: str = ""


def user_agent(version: str, site: str, contact: str) -> str:
    """Writes who asks: the program, and where the people behind it are found.

    Args:
        site: the address of the organisation's site.
        contact: its e-mail address.
    """
    where = "; ".join(part for part in (f"+{site}" if site else "", contact) if part)
    text = f"Standpunt/{version} ({where})" if where else f"Standpunt/{version}"
    return text.encode("ascii", "ignore").decode()


def product(agent: str) -> str:
    """Gives the name by which a robots.txt knows a program (RFC 9309 section 2.2.1)."""
    return agent.partition("/")[0]
