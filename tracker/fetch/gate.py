"""The gate to one host: one request at a time, at the pace that was asked for, and none at all once it says no."""

import random
import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta

from tracker.fetch.address import Place
from tracker.fetch.line import Line, Resolve
from tracker.fetch.memory import Memory
from tracker.fetch.policy import Clock, Policy
from tracker.fetch.refused import Refused
from tracker.fetch.robots import Robots
from tracker.fetch.status import TOO_MANY, again
from tracker.fetch.waiting import back_off, retry_after
from tracker.fetch.wire import Answer, Wire
from tracker.model.exchange import RefusalKind

_NAP = 0.25
"""Longest sleep in one piece, in seconds: so soon a stopped run ends."""
_TRIED_AGAIN = frozenset({RefusalKind.RESET, RefusalKind.TIMEOUT, RefusalKind.TRUNCATED})
WHOLE_HOST = frozenset({RefusalKind.UNREACHABLE, RefusalKind.CERTIFICATE, RefusalKind.ADDRESS})
"""Refusals that hold for everything at a host: it is not asked a second time."""
_COUNTS_FOR_NOTHING = frozenset({RefusalKind.FORBIDDEN_BY_ROBOTS, RefusalKind.NOT_BEFORE, RefusalKind.LEFT_ALONE})


class Stopped(Exception):
    """The run is over: nothing more is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What all gates of a run share."""

    policy: Policy
    clock: Clock
    chance: random.Random
    memory: Memory
    resolve: Resolve
    stopped: threading.Event = field(default_factory=threading.Event)

    def go_on(self) -> None:
        """Raises Stopped once the run is over."""
        if self.stopped.is_set():
            raise Stopped


class Gate:
    """One host in one run.

    Attributes:
        host: for messages.
        rules: what its robots.txt says; None until it was read. ``rules_lock`` is held while it is read.
        rules_read: when, on the clock's monotonic scale.
    """

    def __init__(self, place: Place, means: Means) -> None:
        self.host, self._origin = place.host, place.origin
        self.rules: Robots | None = None
        self.rules_read = 0.0
        self.rules_lock = threading.Lock()
        self._means = means
        self._least = 0.0 if place.by_hand else place.site.delay
        self._line = Line(place.host, means.policy, means.resolve, by_hand=place.by_hand)
        self._wire = Wire(self._line, means.policy)
        self._lock = threading.Lock()
        self._shut: Refused | None = None
        self._in_a_row = 0
        self._manners = means.memory.manners(place.origin)
        self._ended, self._quiet_until = self._left_over(), 0.0
        self._obey_earlier_ban()

    def demand_open(self) -> None:
        """Raises the refusal that holds for the whole host, if there is one."""
        if self._shut:
            raise Refused(self._shut.kind, self._shut.words, not_before=self._shut.not_before)

    def shut(self, refused: Refused) -> None:
        """Lets nobody through for the rest of the run."""
        self._shut = self._shut or refused

    def learn(self, rules: Robots) -> None:
        """Takes the host's own rules over."""
        with self._lock:
            self.rules, self.rules_read = rules, self._means.clock.monotonic()
            self._manners = replace(self._manners, delay=rules.delay)

    def settle(self, refused: Refused | None) -> None:
        """Counts what came of an address: a refusal, or None for a usable answer."""
        if refused is None or refused.kind is RefusalKind.NOT_FOUND:
            self._in_a_row = 0
        elif refused.kind in WHOLE_HOST:
            self.shut(refused)
        elif refused.kind not in _COUNTS_FOR_NOTHING:
            self._in_a_row += 1
            if self._in_a_row >= self._means.policy.refusals:
                self.leave_alone(f"{self._in_a_row} refusals in a row, the last: {refused.words}")

    def leave_alone(self, why: str) -> None:
        """Asks nothing more of this host in this run."""
        self.shut(Refused(RefusalKind.LEFT_ALONE, f"{self.host} is left alone for the rest of this run: {why}"))

    def hang_up(self) -> None:
        """Breaks off the request that is under way."""
        self._line.hang_up("The run was stopped.")

    def exchange(self, url: str, headers: dict[str, str], *, most: int | None = None) -> Answer:
        """Asks an address, again where that may help, and gives what came last.

        Raises:
            Refused: no whole answer came, or the host asks for a longer peace than a run waits.
            Stopped: the run is over.
        """
        policy, tried = self._means.policy, 0
        while True:
            tried += 1
            came = self._once(url, headers, most)
            if isinstance(came, Answer) and not again(came.status):
                return came
            asked = self._asked_for(came)
            if isinstance(came, Answer) and asked > policy.longest_wait:
                raise self._banned(came.status, asked)
            worth = isinstance(came, Answer) or came.kind in _TRIED_AGAIN
            if not worth or tried > policy.retries:
                self._be_quiet(asked)
                return self._given(came)
            self._be_quiet(max(asked, back_off(tried, policy.back_off, self._means.chance)))

    def _given(self, came: Answer | Refused) -> Answer:
        if isinstance(came, Refused):
            raise came
        return came

    def _once(self, url: str, headers: dict[str, str], most: int | None) -> Answer | Refused:
        with self._lock:
            self._wait()
            try:
                self.demand_open()
                self._remember()
                return self._wire.get(url, headers, most=most)
            except Refused as refused:
                return refused
            finally:
                self._ended = self._means.clock.monotonic()
                self._remember()

    def _wait(self) -> None:
        clock = self._means.clock
        while (left := max(self._ended + self._pace(), self._quiet_until) - clock.monotonic()) > 0:
            self._means.go_on()
            clock.sleep(min(left, _NAP))
        self._means.go_on()

    def _pace(self) -> float:
        """Gives the seconds between two requests: ours, and never fewer than the host's robots.txt asks for."""
        return max(self._least, self._manners.delay)

    def _be_quiet(self, seconds: float) -> None:
        self._quiet_until = max(self._quiet_until, self._means.clock.monotonic() + seconds)

    def _asked_for(self, came: Answer | Refused) -> float:
        if isinstance(came, Refused):
            return 0.0
        return retry_after(came.headers, self._means.clock.now()) or 0.0

    def _banned(self, status: int, seconds: float) -> Refused:
        """Notes for this run and the next ones that the host wants to be left in peace."""
        ban = min(timedelta(seconds=seconds), self._means.policy.longest_ban)
        with self._lock:
            self._manners = replace(self._manners, not_before=self._means.clock.now() + ban)
            self._means.memory.keep_manners(self._origin, self._manners)
        self._obey_earlier_ban()
        kind = RefusalKind.RATE_LIMITED if status == TOO_MANY else RefusalKind.SERVER_ERROR
        words = f"{self.host} asks not to be asked again before {self._until()} (status {status})."
        return Refused(kind, words, status=status, not_before=self._manners.not_before)

    def _obey_earlier_ban(self) -> None:
        """Shuts the gate while a ban holds; one that ends later than any we give came from a clock that was wrong."""
        until, now = self._manners.not_before, self._means.clock.now()
        if until and now < until <= now + self._means.policy.longest_ban:
            words = f"{self.host} was not asked: it asked for peace until {self._until()}."
            self.shut(Refused(RefusalKind.NOT_BEFORE, words, not_before=until))

    def _until(self) -> str:
        return f"{self._manners.not_before:%Y-%m-%d %H:%M %Z}" if self._manners.not_before else ""

    def _left_over(self) -> float:
        """Carries the pace over from the run before: gives the end of its last request on this run's scale."""
        clock = self._means.clock
        if self._manners.last is None:
            return clock.monotonic() - self._pace()
        since = (clock.now() - self._manners.last).total_seconds()
        return clock.monotonic() - max(since, 0.0)

    def _remember(self) -> None:
        """Keeps when the host was asked last, so that the next run keeps its pace too."""
        if self._pace() > 0:
            self._manners = replace(self._manners, last=self._means.clock.now())
            self._means.memory.keep_manners(self._origin, self._manners)
