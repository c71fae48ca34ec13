"""Every fault that a server or a network commits: what it is called, what is said, how often the server was asked."""

import time
import tracemalloc
from itertools import pairwise

import pytest

from tests.fetch.asking import Asked, FakeClock, answers, jobs, kinds
from tests.standin import Standin, acts
from tests.standin.exchange import Act, Exchange

BREAKS: dict[str, tuple[Act, str]] = {
    "reset before the headers": (acts.reset_before(), "reset"),
    "reset in the headers": (acts.reset_in_headers(), "reset"),
    "reset in the body": (acts.reset_in_body(), "reset"),
    "an end among the headers": (acts.ends_in_headers(), "truncated"),
    "a body shorter than announced": (acts.short(0.5), "truncated"),
    "a body without its last byte": (acts.short(0.99999), "truncated"),
    "no body at all, though announced": (acts.short(0), "truncated"),
    "chunks without the last one": (acts.chunked(b"one", b"two", ended=False), "truncated"),
    "gzip cut in half": (acts.zipped(acts.LONG, keep=0.5), "truncated"),
    "gzip without its last byte": (acts.zipped(acts.LONG, keep=0.9999), "truncated"),
    "gzip cut to nothing": (acts.zipped(acts.LONG, keep=0), "truncated"),
}


@pytest.mark.parametrize(("act", "kind"), BREAKS.values(), ids=BREAKS)
def test_a_broken_answer_is_tried_three_times_and_never_used(
    standin: Standin, asked: Asked, act: Act, kind: str
) -> None:
    standin.script("/page", act)
    refusal = asked.refusal(standin)
    assert refusal.kind == kind
    assert standin.asked("/page") == 3


@pytest.mark.parametrize(("act", "kind"), BREAKS.values(), ids=BREAKS)
def test_a_broken_answer_followed_by_a_whole_one_is_the_whole_one(
    standin: Standin, asked: Asked, act: Act, kind: str
) -> None:
    standin.script("/page", act, acts.page(acts.LONG))
    assert asked.page(standin).body == acts.LONG, kind
    assert standin.asked("/page") == 2


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_error_is_tried_three_times(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/page", acts.refuse(status))
    refusal = asked.refusal(standin)
    assert (refusal.kind, refusal.status) == ("server-error", status)
    assert str(status) in refusal.evidence
    assert standin.asked("/page") == 3


def test_further_tries_wait_longer_each_time_and_never_less_than_five_seconds(
    standin: Standin, asked: Asked, clock: FakeClock
) -> None:
    moments: list[float] = []

    def reset(exchange: Exchange) -> None:
        moments.append(clock.passed)
        exchange.reset()

    standin.script("/page", reset)
    asked.refusal(standin)
    first, second = (later - earlier for earlier, later in pairwise(moments))
    assert (first, second) == (5 + 1.25, 10 + 2.5), "each has half of the most that chance may add"


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_page_that_is_forbidden_is_asked_once(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/page", acts.refuse(status))
    refusal = asked.refusal(standin)
    assert (refusal.kind, refusal.status) == ("forbidden", status)
    assert standin.asked("/page") == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_not_there_is_asked_once_and_what_was_said_is_kept(
    standin: Standin, asked: Asked, status: int
) -> None:
    standin.script("/page", acts.page("No such procedure", status=status))
    refusal = asked.refusal(standin)
    assert (refusal.kind, refusal.body) == ("not-found", b"No such procedure")
    assert standin.asked("/page") == 1


@pytest.mark.parametrize("status", [201, 204, 206, 300, 305, 400, 405, 418])
def test_a_status_that_nobody_expects_is_no_page(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/page", acts.page("" if status == 204 else "x", status=status))
    assert asked.refusal(standin).kind == "unexpected"
    assert standin.asked("/page") == 1


@pytest.mark.parametrize("status", [200, 202, 405, 503])
def test_a_challenge_is_known_by_its_header_whatever_the_status(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/page", acts.challenge(status))
    refusal = asked.refusal(standin, retries=0)
    assert refusal.kind == "challenge"
    assert "browser" in refusal.evidence


def test_a_page_that_says_request_rejected_is_handed_on_as_it_came(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.rejected())
    assert b"Request Rejected" in asked.page(standin).body


@pytest.mark.parametrize("name", ["deflate", "br", "zstd", "gzip, gzip", "compress"])
def test_an_encoding_that_was_not_asked_for_is_refused_unread(standin: Standin, asked: Asked, name: str) -> None:
    standin.script("/page", acts.zipped(acts.LONG, encoding=name))
    refusal = asked.refusal(standin)
    assert refusal.kind == "bad-encoding"
    assert name in refusal.evidence
    assert standin.asked("/page") == 1


def test_gzip_that_is_no_gzip_is_refused(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page(acts.LONG, headers={"Content-Encoding": "gzip"}))
    assert asked.refusal(standin).kind == "bad-encoding"


def test_only_gzip_is_asked_for_and_it_is_unpacked(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.zipped(acts.LONG, length=True))
    assert asked.page(standin).body == acts.LONG
    assert standin.seen[-1].headers["accept-encoding"] == "gzip"


BOMBS: dict[str, tuple[Act, str]] = {
    "a gigabyte in a megabyte": (acts.bomb(), "too-large"),
    "gzip in gzip, announced": (acts.double_bomb(), "bad-encoding"),
    "a body without end": (acts.endless(), "too-large"),
    "chunks without end": (acts.chunked(*[bytes(1 << 20)] * 40), "too-large"),
}


@pytest.mark.parametrize(("act", "kind"), BOMBS.values(), ids=BOMBS)
def test_a_body_that_would_fill_the_memory_is_stopped_in_time(
    standin: Standin, asked: Asked, act: Act, kind: str
) -> None:
    standin.script("/page", act)
    tracemalloc.start()
    began = time.monotonic()
    try:
        refusal = asked.refusal(standin)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert refusal.kind == kind
    assert most < 64 << 20
    assert time.monotonic() - began < 2
    assert standin.asked("/page") == 1


def test_gzip_in_gzip_that_is_not_announced_stays_packed(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.zipped(acts.LONG, layers=2))
    assert asked.page(standin).body.startswith(b"\x1f\x8b")


def test_the_largest_body_is_measured_after_unpacking(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.zipped(acts.LONG))
    assert asked.page(standin, largest=len(acts.LONG)).body == acts.LONG
    assert asked.refusal(standin, largest=len(acts.LONG) - 1).kind == "too-large"


@pytest.mark.parametrize("act", [acts.garbage(), acts.many_headers()], ids=["no HTTP", "200 headers"])
def test_an_answer_that_is_no_http_is_refused(standin: Standin, asked: Asked, act: Act) -> None:
    standin.script("/page", act)
    assert asked.refusal(standin).kind == "garbled"
    assert standin.asked("/page") == 1


@pytest.mark.parametrize("act", [acts.slow_headers(0.05), acts.slow_body(0.05)], ids=["headers", "body"])
@pytest.mark.parametrize("length", [False, True])
def test_an_answer_that_drips_is_cut_off_at_the_deadline(
    standin: Standin, asked: Asked, act: Act, length: bool
) -> None:
    standin.script("/page", acts.slow_body(0.05, length=True) if length else act)
    began = time.monotonic()
    refusal = asked.refusal(standin, deadline=0.4, retries=0)
    assert refusal.kind == "timeout"
    assert "0.4 s" in refusal.evidence
    assert 0.35 < time.monotonic() - began < 1.5


def test_a_page_that_is_cut_off_by_the_deadline_is_never_taken_for_a_whole_one(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.slow_body(0.04, body=b"<html>" + b"x" * 50))
    assert asked.refusal(standin, deadline=0.4, retries=0).kind == "timeout"
    assert asked.page(standin, deadline=10.0).body.endswith(b"x")


def test_a_slow_answer_is_tried_three_times(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.slow_body(0.05))
    assert asked.refusal(standin, deadline=0.15).kind == "timeout"
    assert standin.asked("/page") == 3


def test_nobody_is_there(asked: Asked) -> None:
    with Standin() as gone:
        pass
    refusal = asked.refusal(gone)
    assert refusal.kind == "unreachable"
    assert "refused the connection" in refusal.evidence


def test_the_query_is_sent_as_the_literal_string(standin: Standin, asked: Asked) -> None:
    path = (
        "/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID=859"
    )
    standin.script("/kvvcr/showpage.cfm", acts.page("x"))
    procedure = "/oeil/en/procedure-file?reference=2022/0051(COD)"
    answers(asked.fetcher(standin), jobs(standin, path, procedure))
    assert [each.target for each in standin.seen[1:]] == [path, procedure]


def test_the_request_says_who_asks_and_brings_nothing_else(
    standin: Standin, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    standin.script("/page", acts.page("x", headers={"Set-Cookie": "a=b; Path=/"}))
    assert kinds(answers(asked.fetcher(standin), jobs(standin, "/page", "/page?again"))) == ["page", "page"]
    assert set(standin.seen[-1].headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert "info@standpunt.example" in standin.seen[-1].headers["user-agent"]
