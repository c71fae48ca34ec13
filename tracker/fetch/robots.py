"""What a robots.txt allows, by RFC 9309."""

from dataclasses import dataclass

from protego import Protego

from tracker.fetch.policy import product
from tracker.fetch.wire import OK, Answer

LARGEST = 500 * 1024
"""Bytes that are read; the rest of a longer file is ignored (RFC 9309 section 2.5)."""
_TOO_MANY = 429
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host for us.

    Attributes:
        delay: seconds between two requests that it asks for; 0 when it does not.
        closed: a sentence; why nothing of this host may be asked in this run. Empty when that is not so.
    """

    agent: str
    rules: Protego | None = None
    delay: float = 0.0
    closed: str = ""

    def allows(self, url: str) -> bool:
        """Tells whether an address may be asked."""
        return not self.closed and (self.rules is None or self.rules.can_fetch(url, self.agent))


def read(answer: Answer, agent: str) -> Robots:
    """Reads the answer to a request for robots.txt.

    A file that is not there allows everything (section 2.3.1.3); a server that fails, or that we do not understand,
    forbids everything (section 2.3.1.4). "Too many requests" says nothing about the file, so it forbids too.

    Args:
        agent: the whole User-Agent.
    """
    name = product(agent)
    if answer.status == OK:
        return _rules(answer.body, name)
    if 400 <= answer.status < 500 and answer.status != _TOO_MANY:
        return Robots(name)
    return Robots(name, closed=f"its robots.txt could not be read (status {answer.status})")


def _rules(body: bytes, name: str) -> Robots:
    if len(body) > LARGEST:
        # The last line may be cut: half a rule could forbid or allow what the whole one does not.
        body = body[:LARGEST].rpartition(b"\n")[0]
    rules = Protego.parse(body.decode("utf-8", "replace").removeprefix(_BOM))
    return Robots(name, rules=rules, delay=rules.crawl_delay(name) or 0.0)
