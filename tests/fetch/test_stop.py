"""Whoever stops listening stops the run, whatever it is doing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fetch.asking import Asked, jobs
from tests.standin import Standin, acts

ROOT = Path(__file__).resolve().parents[2]
ASKS = """
import pathlib, sys
from tests.fetch.asking import Asked, RealClock, job
from tracker.fetch import Site
asked = Asked(pathlib.Path(sys.argv[1]), RealClock())
fetcher = asked.run(Site(bases=(sys.argv[2],)))
for outcome in fetcher.fetch_all([job(sys.argv[2] + path) for path in ("/first", "/second", "/third")]):
    sys.stdout.write(outcome.job.key + "\\n")
    sys.stdout.flush()
"""


def test_closing_it_breaks_off_the_request_that_is_under_way(in_time: Asked) -> None:
    with Standin() as standin:
        standin.script("/first", acts.page("x"))
        standin.script("/second", acts.slow_body(0.05))
        outcomes = in_time.fetcher(standin).fetch_all(jobs(standin, "/first", "/second", "/third"))
        next(outcomes)
        while not standin.asked("/second"):
            time.sleep(0.01)
        began = time.monotonic()
        outcomes.close()
        assert time.monotonic() - began < 1
        assert standin.asked("/third") == 0


def test_closing_it_ends_a_wait(in_time: Asked) -> None:
    with Standin(robots="User-agent: *\nCrawl-delay: 60\n") as standin:
        with Standin() as other:
            other.script("/a", acts.page("x"))
            wanted = [*jobs(other, "/a"), *jobs(standin, "/first")]
            outcomes = in_time.fetcher(standin, other).fetch_all(wanted)
            next(outcomes)
            while not standin.seen:
                time.sleep(0.01)
        began = time.monotonic()
        outcomes.close()
        assert time.monotonic() - began < 1
        assert standin.asked() == 0


@pytest.mark.parametrize("robots", [None, "User-agent: *\nCrawl-delay: 60\n"], ids=["in an answer", "in a wait"])
def test_an_interrupted_program_ends_within_seconds(tmp_path: Path, robots: str | None) -> None:
    with Standin(robots=robots) as standin:
        standin.script("/first", acts.slow_body(0.05))
        with subprocess.Popen(
            [sys.executable, "-c", ASKS, str(tmp_path), standin.base],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
        ) as program:
            while standin.asked("/robots.txt" if robots else "/first") == 0:
                time.sleep(0.02)
            began = time.monotonic()
            program.send_signal(signal.SIGINT)
            program.communicate(timeout=10)
            assert time.monotonic() - began < 5
        assert program.returncode != 0
        assert standin.asked("/second") == 0


def test_an_iteration_that_nobody_begins_asks_nothing(standin: Standin, asked: Asked) -> None:
    asked.fetcher(standin).fetch_all(jobs(standin, "/a"))
    assert not standin.seen
