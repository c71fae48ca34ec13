"""What the tests of this room share: clocks, and asking the stand-in."""

import datetime as dt
import random
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.standin import Standin
from tracker.fetch import Clock, Fetcher, Job, Outcome, Policy, Site
from tracker.model.exchange import Refusal, Request, Response

START = dt.datetime(2026, 11, 24, 6, 10, tzinfo=dt.UTC)
AGENT = "Standpunt/0.1 (+https://standpunt.example; info@standpunt.example)"


class FakeClock:
    """A clock that only moves when somebody sleeps, and remembers how long.

    Attributes:
        passed: seconds since the start.
        offset: by how much the wall clock is wrong, in seconds.
    """

    def __init__(self, start: dt.datetime = START) -> None:
        self.start, self.passed, self.offset = start, 0.0, 0.0
        self._lock = threading.Lock()

    def now(self) -> dt.datetime:
        return self.start + dt.timedelta(seconds=self.passed + self.offset)

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0, "nobody sleeps backwards"
        with self._lock:
            self.passed += seconds


class RealClock:
    """The clock of the machine, for the few tests that measure real spacing."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Middling(random.Random):
    """Chance that always falls in the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


class Asked:
    """A way to ask stand-ins as one run does; the same folder is the same memory."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock

    def fetcher(self, *standins: Standin, **policy: Any) -> Fetcher:
        """Begins a run that may ask these stand-ins, each one a site of its own."""
        return self.run(*(Site(bases=(each.base,)) for each in standins), **policy)

    def run(self, *sites: Site, **policy: Any) -> Fetcher:
        """Begins a run with these sites."""
        limits = Policy(user_agent=AGENT, sites=sites, **policy)
        return Fetcher(limits, self.clock, self.folder, Middling())

    def once(self, standin: Standin, path: str = "/page", **policy: Any) -> Response | Refusal:
        """Asks one path in a run of its own."""
        return answers(self.fetcher(standin, **policy), jobs(standin, path))[0]

    def page(self, standin: Standin, path: str = "/page", **policy: Any) -> Response:
        """Asks one path, and demands an answer."""
        answer = self.once(standin, path, **policy)
        assert isinstance(answer, Response), answer
        return answer

    def refusal(self, standin: Standin, path: str = "/page", **policy: Any) -> Refusal:
        """Asks one path, and demands a refusal."""
        answer = self.once(standin, path, **policy)
        assert isinstance(answer, Refusal), answer
        return answer


def jobs(standin: Standin, *paths: str) -> list[Job]:
    """Gives a job a path."""
    return [job(standin.base + path) for path in paths]


def job(url: str) -> Job:
    """Gives a job that is named after its address."""
    return Job(key=url, request=Request(url=url, part="page"))


def answers(fetcher: Fetcher, asked: Iterable[Job]) -> list[Response | Refusal]:
    """Asks everything, and gives the answers in the order in which they were asked for."""
    wanted = list(asked)
    found: dict[str, Outcome] = {each.job.key: each for each in fetcher.fetch_all(wanted)}
    return [found[each.key].answer for each in wanted]


def kinds(found: Iterable[Response | Refusal]) -> list[str]:
    """Gives the kind of each refusal, and ``page`` for an answer."""
    return [each.kind.value if isinstance(each, Refusal) else "page" for each in found]
