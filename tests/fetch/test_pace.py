"""Politeness, as the servers measure it, and when a host is left alone."""

import random
import socket
import threading
import time
from pathlib import Path

import pytest

from tests.fetch.asking import AGENT, Asked, FakeClock, answers, job, jobs, kinds
from tests.standin import Standin, acts
from tests.standin.exchange import Act
from tracker.fetch import Fetcher, Policy, Site
from tracker.fetch.line import system_addresses
from tracker.model.exchange import Refusal

PATHS = ("/a", "/b", "/c", "/d")
LISTED = Site(hosts=("www.example.org",), delay=5)


def looking_up(folder: Path, clock: FakeClock, found: tuple[str, ...] | OSError) -> Fetcher:
    """Begins a run for a listed host whose name leads somewhere."""

    def resolve(host: str, port: int) -> tuple[str, ...]:
        assert (host, port) == ("www.example.org", 443)
        if isinstance(found, OSError):
            raise found
        return found

    policy = Policy(user_agent=AGENT, sites=(LISTED,))
    return Fetcher(policy, clock, folder, random.SystemRandom(), resolve=resolve)


def test_no_two_requests_are_closer_than_the_robots_txt_asks(in_time: Asked) -> None:
    with Standin(robots="User-agent: *\nCrawl-delay: 0.2\n") as standin:
        standin.script("/a", acts.redirect("/b"))
        for path in PATHS[1:]:
            standin.script(path, acts.page("x"))
        standin.script("/c", acts.refuse(503), acts.page("x"))
        answers(in_time.fetcher(standin, back_off=0.01), jobs(standin, *PATHS))
        answers(in_time.fetcher(standin), jobs(standin, "/d"))
        assert standin.asked() == 7
        assert min(standin.spacing()) >= 0.2, "between pages, redirects, further tries and two runs in a row"
        assert not any(each.beside for each in standin.seen)


def test_the_pace_is_measured_from_the_end_of_the_request_before(in_time: Asked) -> None:
    with Standin(robots="User-agent: *\nCrawl-delay: 0.2\n") as standin:
        standin.script("/a", acts.slow_body(0.03, body=b"x" * 10))
        standin.script("/b", acts.page("x"))
        answers(in_time.fetcher(standin), jobs(standin, "/a", "/b"))
        assert standin.spacing()[-1] >= 0.2 + 10 * 0.03


def test_hosts_are_asked_side_by_side(in_time: Asked) -> None:
    robots = "User-agent: *\nCrawl-delay: 0.15\n"
    with Standin(robots=robots) as one, Standin(robots=robots) as two, Standin(robots=robots) as three:
        standins = (one, two, three)
        for each in standins:
            for path in PATHS:
                each.script(path, acts.page("x"))
        began = time.monotonic()
        found = answers(in_time.fetcher(*standins), [each for s in standins for each in jobs(s, *PATHS)])
        took = time.monotonic() - began
        assert kinds(found) == ["page"] * 12
        assert took < 2 * 4 * 0.15, "three queues of four take as long as one"
        assert all(min(each.spacing()) >= 0.15 for each in standins)


def test_the_jobs_of_a_host_are_asked_in_their_order(standin: Standin, asked: Asked) -> None:
    answers(asked.fetcher(standin), jobs(standin, *PATHS))
    assert [each.target for each in standin.seen] == ["/robots.txt", *PATHS]


def test_outcomes_come_as_soon_as_they_are_there(in_time: Asked) -> None:
    with Standin() as slow, Standin() as quick:
        slow.script("/a", acts.slow_body(0.05, body=b"x" * 10))
        quick.script("/a", acts.page("x"))
        wanted = [*jobs(slow, "/a"), *jobs(quick, "/a")]
        came = [outcome.job for outcome in in_time.fetcher(slow, quick).fetch_all(wanted)]
        assert came == wanted[::-1]


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (acts.refuse(403), "forbidden"),
        (acts.refuse(500), "server-error"),
        (acts.refuse(429), "rate-limited"),
        (acts.reset_before(), "reset"),
        (acts.short(0.5), "truncated"),
        (acts.challenge(), "challenge"),
        (acts.redirect("https://www.example.org/login"), "redirect"),
    ],
)
def test_after_three_refusals_in_a_row_a_host_is_left_alone(
    standin: Standin, asked: Asked, act: Act, kind: str
) -> None:
    for path in PATHS:
        standin.script(path, act)
    found = answers(asked.fetcher(standin, retries=0), jobs(standin, *PATHS))
    assert kinds(found) == [kind, kind, kind, "left-alone"]
    assert standin.asked() == 3
    assert isinstance(found[3], Refusal)
    assert "3 refusals in a row" in found[3].evidence


@pytest.mark.parametrize("act", [acts.page("x"), acts.refuse(404)])
def test_an_answer_in_between_ends_the_row(standin: Standin, asked: Asked, act: Act) -> None:
    for path in ("/a", "/b", "/d", "/e"):
        standin.script(path, acts.refuse(403))
    standin.script("/c", act)
    found = answers(asked.fetcher(standin), jobs(standin, "/a", "/b", "/c", "/d", "/e"))
    assert "left-alone" not in kinds(found)


def test_of_a_host_that_is_left_alone_nothing_is_waited_for(asked: Asked, clock: FakeClock) -> None:
    with Standin(robots="User-agent: *\nCrawl-delay: 5\n") as standin:
        standin.script("/a", acts.refuse(403))
        found = answers(asked.fetcher(standin), jobs(standin, *(f"/a?{n}" for n in range(9))))
    assert kinds(found)[3:] == ["left-alone"] * 6
    assert clock.passed == pytest.approx(3 * 5)


def test_pages_that_are_not_there_are_no_refusals(standin: Standin, asked: Asked) -> None:
    assert kinds(answers(asked.fetcher(standin), jobs(standin, *PATHS))) == ["not-found"] * 4


def test_a_host_that_is_left_alone_is_asked_by_the_next_run(standin: Standin, asked: Asked) -> None:
    standin.script("/a", acts.refuse(403))
    answers(asked.fetcher(standin), jobs(standin, "/a", "/a?1", "/a?2", "/a?3"))
    standin.script("/a", acts.page("x"))
    assert kinds(answers(asked.fetcher(standin), jobs(standin, "/a"))) == ["page"]


def test_whoever_reads_the_answers_can_leave_a_host_alone(standin: Standin, asked: Asked) -> None:
    fetcher = asked.fetcher(standin)
    standin.script("/a", acts.rejected())
    assert kinds(answers(fetcher, jobs(standin, "/a"))) == ["page"]
    fetcher.leave_alone(standin.base, "three pages in a row were none.")
    [refusal] = answers(fetcher, jobs(standin, "/b"))
    assert isinstance(refusal, Refusal)
    assert refusal.kind == "left-alone"
    assert "three pages in a row were none." in refusal.evidence
    assert standin.asked("/b") == 0


def test_a_host_can_be_left_alone_while_its_next_request_waits_for_its_turn(in_time: Asked) -> None:
    with Standin(robots="User-agent: *\nCrawl-delay: 0.3\n") as standin:
        standin.script("/a", acts.page("x"))
        fetcher = in_time.fetcher(standin)
        outcomes = fetcher.fetch_all(jobs(standin, "/a", "/b"))
        next(outcomes)
        fetcher.leave_alone(standin.base, "its page was none.")
        assert kinds(outcome.answer for outcome in outcomes) == ["left-alone"]
        assert standin.asked("/b") == 0


def test_a_host_where_nobody_is_there_is_asked_once(asked: Asked, standin: Standin) -> None:
    with Standin() as gone:
        pass
    standin.script("/a", acts.page("x"))
    fetcher = asked.fetcher(gone, standin)
    found = answers(fetcher, [*jobs(gone, *PATHS), *jobs(standin, "/a")])
    assert kinds(found) == ["unreachable"] * 4 + ["page"]


def test_a_name_that_nobody_knows_is_looked_up_once(tmp_path: Path, clock: FakeClock) -> None:
    fetcher = looking_up(tmp_path, clock, socket.gaierror(-2, "Name or service not known"))
    found = answers(fetcher, [job(f"https://www.example.org{path}") for path in PATHS])
    assert kinds(found) == ["unreachable"] * 4
    assert isinstance(found[0], Refusal)
    assert "www.example.org could not be reached: its name could not be found" in found[0].evidence
    assert clock.passed == 0


def test_a_look_up_that_never_ends_is_not_waited_for(tmp_path: Path, clock: FakeClock) -> None:
    never = threading.Event()

    def resolve(*_: object) -> tuple[str, ...]:
        never.wait()
        raise socket.gaierror

    policy = Policy(user_agent=AGENT, sites=(LISTED,), connect=0.2)
    fetcher = Fetcher(policy, clock, tmp_path, random.SystemRandom(), resolve=resolve)
    [refusal] = answers(fetcher, [job("https://www.example.org/")])
    never.set()
    assert isinstance(refusal, Refusal)
    assert refusal.kind == "unreachable"
    assert "could not be found in time" in refusal.evidence


def test_the_deadline_counts_the_look_up_too(standin: Standin, tmp_path: Path, clock: FakeClock) -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        threading.Event().wait(0.3)
        return system_addresses(host, port)

    standin.script("/robots.txt", acts.slow_body(0.05))
    policy = Policy(user_agent=AGENT, sites=(Site(bases=(standin.base,)),), deadline=0.2, retries=0)
    fetcher = Fetcher(policy, clock, tmp_path, random.SystemRandom(), resolve=resolve)
    began = time.monotonic()
    answers(fetcher, [job(f"{standin.base}/page")])
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1", "::ffff:127.0.0.1"])
def test_a_listed_name_that_leads_into_a_private_network_is_not_connected_to(
    tmp_path: Path, clock: FakeClock, address: str
) -> None:
    fetcher = looking_up(tmp_path, clock, ("193.191.129.10", address) if address == "10.0.0.8" else (address,))
    [refusal] = answers(fetcher, [job("https://www.example.org/")])
    assert isinstance(refusal, Refusal)
    assert refusal.kind == "address"


def test_a_sources_own_pace_holds_from_run_to_run(tmp_path: Path, clock: FakeClock) -> None:
    for _ in range(3):
        answers(looking_up(tmp_path, clock, socket.gaierror()), [job("https://www.example.org/")])
    assert clock.passed == pytest.approx(10), "two waits of five seconds between three runs"


def test_a_clock_that_was_set_back_costs_one_wait_at_most(tmp_path: Path, clock: FakeClock) -> None:
    answers(looking_up(tmp_path, clock, socket.gaierror()), [job("https://www.example.org/")])
    clock.offset = -86400
    answers(looking_up(tmp_path, clock, socket.gaierror()), [job("https://www.example.org/")])
    assert clock.passed == pytest.approx(5)
