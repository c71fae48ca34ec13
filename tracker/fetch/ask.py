"""One address, from the first question to the page at the end: rules, redirects, and what was kept before."""

import threading
from contextlib import suppress
from dataclasses import replace

from tracker.fetch import address, robots, status
from tracker.fetch.address import Place
from tracker.fetch.gate import WHOLE_HOST, Gate, Means
from tracker.fetch.memory import Kept
from tracker.fetch.outcome import Page
from tracker.fetch.refused import Refused
from tracker.fetch.robots import Robots
from tracker.fetch.wire import Answer
from tracker.model.exchange import RefusalKind

_RULES_HOLD = 24 * 3600.0
"""Seconds for which a robots.txt may be believed (RFC 9309 section 2.4)."""


class Asker:
    """All gates of one run."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._gates: dict[str, Gate] = {}
        self._lock = threading.Lock()

    def gate(self, place: Place) -> Gate:
        """Gives the gate of a host, the same one each time."""
        with self._lock:
            if place.origin not in self._gates:
                self._gates[place.origin] = Gate(place, self._means)
            return self._gates[place.origin]

    def hang_up(self) -> None:
        """Breaks off every request that is under way."""
        with self._lock:
            for gate in self._gates.values():
                gate.hang_up()

    def leave_alone(self, url: str, why: str) -> None:
        """Closes the gate of an address's host; one that may not be asked has none."""
        with suppress(Refused):
            self.gate(address.place(url, self._means.policy.sites)).leave_alone(why)

    def forget(self, url: str) -> None:
        """Removes the kept answer of an address; of one that may not be asked there is none."""
        with suppress(Refused):
            place = address.place(url, self._means.policy.sites)
            self._means.memory.forget(place.origin, place.url)

    def page(self, url: str) -> Page:
        """Asks an address and follows where it leads.

        Raises:
            Refused: there is no usable answer.
            Stopped: the run is over.
        """
        place = address.place(url, self._means.policy.sites)
        seen: list[str] = []
        while True:
            found = self._hop(place)
            if isinstance(found, Page):
                return found
            seen.append(place.url)
            place = self._next(place, found, seen)

    def _hop(self, place: Place) -> Page | Answer:
        """Asks one address: gives a page, or a redirect."""
        gate = self.gate(place)
        try:
            gate.demand_open()
            self._demand_allowed(gate, place)
            found = self._asked(gate, place)
        except Refused as refused:
            gate.settle(refused)
            raise
        if isinstance(found, Page):
            gate.settle(None)
        return found

    def _asked(self, gate: Gate, place: Place) -> Page | Answer:
        kept = self._kept(place)
        came = gate.exchange(place.url, _conditions(kept))
        answer = replace(came, body=place.site.cleaned(came.body))
        if refused := status.refused(answer, gate.host):
            raise refused
        if answer.status in status.REDIRECTS:
            return answer
        if answer.status != status.NOT_MODIFIED:
            self._keep(place, answer)
            return Page(body=answer.body, status=answer.status, headers=answer.headers, final=place.url)
        if kept is None:
            words = f"{gate.host} says that nothing has changed, though nothing was named to compare with."
            raise Refused(RefusalKind.UNEXPECTED, words, status=answer.status)
        return Page(body=kept.body, status=answer.status, headers=answer.headers, final=place.url, not_modified=True)

    def _next(self, place: Place, answer: Answer, seen: list[str]) -> Place:
        try:
            return self._target(place, answer, seen)
        except Refused as refused:
            refused.status = answer.status
            self.gate(place).settle(refused)
            raise

    def _target(self, place: Place, answer: Answer, seen: list[str]) -> Place:
        after = address.redirected(place, answer.headers.get("location", ""))
        if after.url in seen:
            raise Refused(RefusalKind.REDIRECT, f"{place.host} sends us round in a circle.")
        if len(seen) > self._means.policy.redirects:
            words = f"{place.host} sends us on more than {self._means.policy.redirects} times."
            raise Refused(RefusalKind.REDIRECT, words)
        return after

    def _kept(self, place: Place) -> Kept | None:
        """Finds the body that "nothing changed" would mean; one that is too old, or of the future, is asked anew."""
        kept = self._means.memory.answer(place.origin, place.url)
        age = self._means.clock.now() - kept.fetched if kept else None
        return kept if age is not None and abs(age) < self._means.policy.full_after else None

    def _keep(self, place: Place, answer: Answer) -> None:
        etag, modified = answer.headers.get("etag", ""), answer.headers.get("last-modified", "")
        if not (etag or modified):
            self._means.memory.forget(place.origin, place.url)
            return
        now = self._means.clock.now()
        kept = Kept(body=answer.body, etag=etag, last_modified=modified, fetched=now)
        self._means.memory.keep_answer(place.origin, place.url, kept)

    def _demand_allowed(self, gate: Gate, place: Place) -> None:
        rules = self._rules(gate, place)
        if rules.closed:
            words = f"{gate.host} was not asked in this run: {rules.closed}."
            raise Refused(RefusalKind.FORBIDDEN_BY_ROBOTS, words)
        if not rules.allows(place.url):
            words = f"{gate.host} was not asked: its robots.txt forbids this address."
            raise Refused(RefusalKind.FORBIDDEN_BY_ROBOTS, words)

    def _rules(self, gate: Gate, place: Place) -> Robots:
        with gate.rules_lock:
            rules = gate.rules
            if rules is None or self._means.clock.monotonic() - gate.rules_read > _RULES_HOLD:
                rules = self._learnt(place)
                gate.learn(rules)
            return rules

    def _learnt(self, place: Place) -> Robots:
        agent = self._means.policy.user_agent
        try:
            found = robots.read(self._robots_answer(place), agent)
        except Refused as refused:
            if refused.kind in WHOLE_HOST or refused.not_before:
                raise
            return Robots(agent, closed=f"its robots.txt could not be read ({refused.words.rstrip('.')})")
        if found.delay > self._means.policy.slowest:
            return Robots(agent, closed=f"its robots.txt asks for {found.delay:g} s between two requests")
        return found

    def _robots_answer(self, place: Place) -> Answer:
        where = address.redirected(place, "/robots.txt")
        for _ in range(self._means.policy.redirects + 1):
            answer = self.gate(where).exchange(where.url, {}, most=robots.LARGEST)
            if answer.status not in status.REDIRECTS:
                return answer
            where = address.redirected(where, answer.headers.get("location", ""))
        raise Refused(RefusalKind.REDIRECT, "it leads on and on")


def _conditions(kept: Kept | None) -> dict[str, str]:
    told = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified} if kept else {}
    return {name: value for name, value in told.items() if value}
