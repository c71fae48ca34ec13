"""Retry-After in every form: up to a minute is waited, more is kept and obeyed by the next run."""

import datetime as dt
from email.utils import format_datetime

import pytest

from tests.fetch.asking import START, Asked, FakeClock, answers, jobs, kinds
from tests.standin import Standin, acts
from tracker.fetch.waiting import retry_after
from tracker.model.exchange import Refusal


def http_date(seconds: float) -> str:
    """Writes the moment so many seconds after the start as HTTP does."""
    return format_datetime(START + dt.timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5),
        (" 60 ", 60),
        ("0", 0),
        ("86400", 86400),
        (http_date(30), 30),
        (http_date(-30), 0),
        ("9" * 50, 10**9),
        ("-5", None),
        ("5.5", None),
        ("soon", None),
        ("Tue, 99 Foo 2026 99:99:99 GMT", None),
        ("", None),
        ("\u0663", None),
    ],
)
def test_every_form_is_read_or_known_to_be_rubbish(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, START) == seconds


def test_a_date_is_measured_from_the_servers_own_clock() -> None:
    tomorrow = 86400
    headers = {"retry-after": http_date(tomorrow + 30), "date": http_date(tomorrow)}
    assert retry_after(headers, START) == 30


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(("value", "waited"), [("20", 20), ("60", 60), (http_date(20), 20)])
def test_up_to_a_minute_is_waited(
    standin: Standin, asked: Asked, clock: FakeClock, status: int, value: str, waited: float
) -> None:
    standin.script("/page", acts.refuse(status, retry_after=value), acts.page("x"))
    assert asked.page(standin).body == b"x"
    assert clock.passed == pytest.approx(waited)
    assert standin.asked("/page") == 2


@pytest.mark.parametrize("value", [None, "1", "0", "-5", "soon", http_date(-99)])
def test_a_short_or_unreadable_time_never_shortens_the_back_off(
    standin: Standin, asked: Asked, clock: FakeClock, value: str | None
) -> None:
    standin.script("/page", acts.refuse(429, retry_after=value), acts.page("x"))
    asked.page(standin)
    assert clock.passed == pytest.approx(6.25)


def test_a_host_that_keeps_saying_too_often_is_asked_three_times(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.refuse(429, retry_after="10"))
    refusal = asked.refusal(standin)
    assert (refusal.kind, refusal.status, refusal.not_before) == ("rate-limited", 429, None)
    assert standin.asked("/page") == 3


def test_the_next_address_waits_too(standin: Standin, asked: Asked, clock: FakeClock) -> None:
    standin.script("/a", acts.refuse(429, retry_after="50"))
    standin.script("/b", acts.page("x"))
    answers(asked.fetcher(standin, retries=0), jobs(standin, "/a", "/b"))
    assert clock.passed == pytest.approx(50)


@pytest.mark.parametrize("value", ["61", "86400", http_date(3600)])
@pytest.mark.parametrize("status", [429, 503])
def test_a_longer_time_ends_the_hosts_queue_without_waiting(
    standin: Standin, asked: Asked, clock: FakeClock, value: str, status: int
) -> None:
    standin.script("/a", acts.refuse(status, retry_after=value))
    found = answers(asked.fetcher(standin), jobs(standin, "/a", "/b", "/c"))
    assert kinds(found) == ["rate-limited" if status == 429 else "server-error", "not-before", "not-before"]
    assert standin.asked() == 1
    assert clock.passed == 0


def test_a_longer_time_is_obeyed_by_the_next_run_to_the_second(
    standin: Standin, asked: Asked, clock: FakeClock
) -> None:
    standin.script("/page", acts.refuse(429, retry_after="86400"), acts.page("x"))
    first = asked.refusal(standin)
    assert first.not_before == START + dt.timedelta(days=1)
    assert "2026-11-25 06:10 UTC" in first.evidence
    before = len(standin.seen)
    clock.passed += 86399
    second = asked.refusal(standin)
    assert (second.kind, second.not_before) == ("not-before", first.not_before)
    assert "2026-11-25 06:10 UTC" in second.evidence
    assert len(standin.seen) == before, "not even robots.txt was asked"
    clock.passed += 1
    assert asked.page(standin).body == b"x"


def test_a_robots_txt_that_asks_for_peace_is_obeyed_too(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.refuse(503, retry_after="3600"))
    assert kinds(answers(asked.fetcher(standin), jobs(standin, "/a", "/b"))) == ["server-error", "not-before"]
    assert len(standin.seen) == 1


def test_a_time_for_ever_is_obeyed_for_a_week(standin: Standin, asked: Asked, clock: FakeClock) -> None:
    standin.script("/page", acts.refuse(429, retry_after="9" * 30), acts.page("x"))
    refusal = asked.refusal(standin)
    assert refusal.not_before == START + dt.timedelta(days=7)
    clock.passed += 7 * 86400
    assert asked.page(standin).body == b"x"


def test_a_time_that_was_noted_by_a_clock_far_ahead_is_not_obeyed(
    standin: Standin, asked: Asked, clock: FakeClock
) -> None:
    clock.offset = 365 * 86400
    standin.script("/page", acts.refuse(429, retry_after="86400"), acts.page("x"))
    asked.refusal(standin)
    clock.offset = 0
    assert asked.page(standin).body == b"x"


def test_other_hosts_go_on(standin: Standin, asked: Asked) -> None:
    with Standin() as other:
        standin.script("/a", acts.refuse(429, retry_after="86400"))
        other.script("/a", acts.page("x"))
        fetcher = asked.fetcher(standin, other)
        found = answers(fetcher, [*jobs(standin, "/a"), *jobs(other, "/a")])
    assert kinds(found) == ["rate-limited", "page"]


def test_a_page_with_a_retry_after_is_a_page(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page("x", headers={"Retry-After": "86400"}))
    assert not isinstance(asked.once(standin), Refusal)
