"""The door of this room: many addresses, hosts side by side, one request at a time to each."""

import random
import threading
from collections import defaultdict
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue

from tracker.fetch import outcome
from tracker.fetch.line import Resolve, system_addresses
from tracker.fetch.outcome import Job, Outcome
from tracker.fetch.policy import Clock, Policy
from tracker.fetch.refused import Refused

_ENDS_WITHIN = 2.0
"""Seconds that a stopped run waits for its threads; they end with the program at the latest."""


class Fetcher:
    """One run: what a host has said or asked for holds until its end.

    Args:
        memory_folder: the project's cache; what is remembered stands in ``http`` in it and may always be deleted.
        chance: decides how much longer than needed a back-off takes.
        resolve: finds the addresses of a name.
    """

    def __init__(
        self,
        policy: Policy,
        clock: Clock,
        memory_folder: Path,
        chance: random.Random,
        *,
        resolve: Resolve = system_addresses,
    ) -> None:
        from tracker.fetch.ask import Asker
        from tracker.fetch.gate import Means
        from tracker.fetch.memory import Memory

        memory = Memory(memory_folder / "http")
        self._means = Means(policy=policy, clock=clock, chance=chance, memory=memory, resolve=resolve)
        self._asker = Asker(self._means)

    def fetch_all(self, jobs: Sequence[Job]) -> Generator[Outcome, None, None]:
        """Asks everything, each host's jobs in their order, and gives each outcome as soon as it is there.

        Whoever stops listening (Ctrl-C, an exception, ``close()``) stops the run: requests under way are broken off,
        and this fetcher asks nothing more.
        """
        ready: SimpleQueue[Outcome | None] = SimpleQueue()
        threads = [threading.Thread(target=self._work, args=(queue, ready), daemon=True) for queue in _by_host(jobs)]
        for thread in threads:
            thread.start()
        working, left = len(threads), len(jobs)
        try:
            while working:
                came = ready.get()
                if came is None:
                    working -= 1
                else:
                    left -= 1
                    yield came
        finally:
            if working:
                self._stop(threads)
        if left:
            raise RuntimeError(f"{left} of {len(jobs)} addresses were not asked: a queue broke down")

    def leave_alone(self, url: str, why: str) -> None:
        """Asks nothing more of an address's host in this run: its answers show that it blocks us.

        Args:
            why: a sentence.
        """
        self._asker.leave_alone(url, why)

    def forget(self, url: str) -> None:
        """Forgets the kept answer of an address: it was not what it should be, and "not modified" would repeat it.

        Args:
            url: the address that answered in the end.
        """
        self._asker.forget(url)

    def _stop(self, threads: Iterable[threading.Thread]) -> None:
        self._means.stopped.set()
        self._asker.hang_up()
        for thread in threads:
            thread.join(_ENDS_WITHIN)

    def _work(self, jobs: Sequence[Job], ready: "SimpleQueue[Outcome | None]") -> None:
        """Asks the jobs of one host; None says that no more will come, whatever happened."""
        from tracker.fetch.gate import Stopped

        try:
            for job in jobs:
                ready.put(self._outcome(job))
        except Stopped:
            return
        finally:
            ready.put(None)

    def _outcome(self, job: Job) -> Outcome:
        try:
            page = self._asker.page(job.request.url)
        except Refused as why:
            return outcome.refused(job, why, self._means.clock.now())
        return outcome.answered(job, page, self._means.clock.now())


def _by_host(jobs: Sequence[Job]) -> Iterable[list[Job]]:
    queues: defaultdict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        queues[job.host].append(job)
    return queues.values()
