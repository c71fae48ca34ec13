"""robots.txt, by RFC 9309: no forbidden request, and the pace that it asks for."""

import pytest

from tests.fetch.asking import Asked, FakeClock, answers, jobs, kinds
from tests.standin import Standin, acts
from tests.standin.exchange import Act

FORBIDS = "User-agent: *\nDisallow: /closed\n"


def asked_both(asked: Asked, standin: Standin) -> list[str]:
    """Asks a page below ``/closed`` and one below ``/open``."""
    for path in ("/closed/a", "/open/a"):
        standin.script(path, acts.page("x"))
    return kinds(answers(asked.fetcher(standin), jobs(standin, "/closed/a", "/open/a")))


@pytest.mark.parametrize(
    "text",
    [
        FORBIDS,
        f"\ufeff{FORBIDS}",
        FORBIDS.replace("\n", "\r\n"),
        "User-agent: *\nDisallow: /*sed/\n",
        "User-agent: *\nDisallow: /\nAllow: /open\n",
        "user-agent: STANDPUNT\ndisallow: /closed\n\nUser-agent: *\nDisallow: /\n",
        "User-agent: other\nDisallow: /open\n\nUser-agent: *\nDisallow: /closed/a$ # why\n",
    ],
)
def test_what_is_forbidden_is_not_asked_and_the_rest_is(standin: Standin, asked: Asked, text: str) -> None:
    standin.robots = text
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"]
    assert standin.asked("/closed/a") == 0
    assert standin.asked("/robots.txt") == 1


def test_words_of_the_contact_address_do_not_name_the_program(standin: Standin, asked: Asked) -> None:
    standin.robots = "User-agent: info\nDisallow: /\n\nUser-agent: example\nDisallow: /\n"
    assert asked_both(asked, standin) == ["page", "page"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_robots_txt_that_is_not_there_allows_everything(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/robots.txt", acts.refuse(status))
    assert asked_both(asked, standin) == ["page", "page"]


@pytest.mark.parametrize(
    "act",
    [
        acts.refuse(500),
        acts.refuse(503),
        acts.refuse(429),
        acts.reset_before(),
        acts.short(0.5),
        acts.zipped(FORBIDS.encode(), keep=0.5),
        acts.challenge(202),
        acts.redirect("https://www.dekamer.be/robots.txt"),
        acts.redirect("/robots.txt"),
    ],
)
def test_a_robots_txt_that_cannot_be_read_forbids_everything_in_this_run(
    standin: Standin, asked: Asked, act: Act
) -> None:
    standin.script("/robots.txt", act)
    assert asked_both(asked, standin) == ["forbidden-by-robots", "forbidden-by-robots"]
    assert standin.asked() == 0
    standin.script("/robots.txt", acts.page(FORBIDS))
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"], "the next run asks anew"


def test_a_robots_txt_that_does_not_come_in_time_forbids_everything(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.slow_body(0.05))
    refusal = asked.refusal(standin, deadline=0.2, retries=0)
    assert refusal.kind == "forbidden-by-robots"
    assert "0.2 s" in refusal.evidence
    assert standin.asked() == 0


def test_a_robots_txt_that_recovers_is_read(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.refuse(503), acts.page(FORBIDS))
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"]


def test_a_robots_txt_may_be_behind_a_redirect(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.redirect("/static/robots.txt", 301))
    standin.script("/static/robots.txt", acts.page(FORBIDS))
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"]


@pytest.mark.parametrize("length", [True, False])
def test_of_a_huge_robots_txt_the_first_500_kilobytes_count(standin: Standin, asked: Asked, length: bool) -> None:
    comment = "# nothing\n" * 60_000
    standin.script("/robots.txt", acts.page(f"{FORBIDS}{comment}User-agent: *\nDisallow: /open\n", length=length))
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"]


def test_half_a_rule_at_the_500th_kilobyte_does_not_count(standin: Standin, asked: Asked) -> None:
    start = "User-agent: *\n"
    filler = "#" * (500 * 1024 - len(start) - len("\nDisallow: /o"))
    standin.script("/robots.txt", acts.page(f"{start}{filler}\nDisallow: /other\n"))
    assert asked_both(asked, standin) == ["page", "page"]


def test_a_robots_txt_without_end_is_not_read_to_its_end(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.endless())
    assert asked_both(asked, standin) == ["page", "page"]


def test_a_disallow_that_is_added_during_a_run_holds_from_the_next_one(standin: Standin, asked: Asked) -> None:
    standin.script("/robots.txt", acts.page(""), acts.page(FORBIDS))
    assert asked_both(asked, standin) == ["page", "page"]
    assert asked_both(asked, standin) == ["forbidden-by-robots", "page"]
    assert standin.asked("/robots.txt") == 2


def test_a_run_of_more_than_a_day_reads_it_again(standin: Standin, asked: Asked, clock: FakeClock) -> None:
    standin.script("/robots.txt", acts.page(""), acts.page(FORBIDS))
    standin.script("/closed/a", acts.page("x"))
    fetcher = asked.fetcher(standin)
    assert kinds(answers(fetcher, jobs(standin, "/closed/a"))) == ["page"]
    clock.passed += 23 * 3600
    assert kinds(answers(fetcher, jobs(standin, "/closed/a"))) == ["page"]
    clock.passed += 2 * 3600
    assert kinds(answers(fetcher, jobs(standin, "/closed/a"))) == ["forbidden-by-robots"]


@pytest.mark.parametrize("delay", [0.5, 5, 400])
def test_a_crawl_delay_is_kept_between_all_requests(
    standin: Standin, asked: Asked, clock: FakeClock, delay: float
) -> None:
    standin.robots = f"User-agent: *\nCrawl-delay: {delay}\n"
    for path in ("/a", "/b", "/c"):
        standin.script(path, acts.page("x"))
    answers(asked.fetcher(standin), jobs(standin, "/a", "/b", "/c"))
    assert clock.passed == pytest.approx(3 * delay)


@pytest.mark.parametrize("delay", ["-1", "soon", "inf", "nan", ""])
def test_a_crawl_delay_that_is_no_number_is_none(standin: Standin, asked: Asked, clock: FakeClock, delay: str) -> None:
    standin.robots = f"User-agent: *\nCrawl-delay: {delay}\n"
    asked_both(asked, standin)
    assert clock.passed == 0


def test_a_crawl_delay_beyond_all_patience_ends_the_asking(standin: Standin, asked: Asked) -> None:
    standin.robots = "User-agent: *\nCrawl-delay: 86400\n"
    refusal = asked.refusal(standin)
    assert refusal.kind == "forbidden-by-robots"
    assert "86400 s" in refusal.evidence
    assert standin.asked() == 0
