"""Redirects: each hop is checked again, and no request goes where it should not."""

import pytest

from tests.fetch.asking import Asked, answers, job, kinds
from tests.standin import Standin, acts
from tracker.fetch import Site
from tracker.model.exchange import Refusal, Response


def chain(standin: Standin, hops: int) -> None:
    """Scripts so many redirects, and a page at their end."""
    for hop in range(hops):
        standin.script(f"/{hop}", acts.redirect(f"/{hop + 1}"))
    standin.script(f"/{hops}", acts.page("the end"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(standin: Standin, asked: Asked, status: int) -> None:
    standin.script("/page", acts.redirect("/other", status))
    standin.script("/other", acts.page("here"))
    assert asked.page(standin).body == b"here"


def test_five_hops_are_followed(standin: Standin, asked: Asked) -> None:
    chain(standin, 5)
    assert asked.page(standin, "/0").body == b"the end"


def test_six_hops_are_not(standin: Standin, asked: Asked) -> None:
    chain(standin, 6)
    refusal = asked.refusal(standin, "/0")
    assert (refusal.kind, refusal.status) == ("redirect", 302)
    assert "more than 5" in refusal.evidence
    assert standin.asked("/6") == 0
    assert standin.asked() == 6


def test_a_circle_is_left_at_once(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.redirect("/other"))
    standin.script("/other", acts.redirect("/page"))
    refusal = asked.refusal(standin)
    assert refusal.kind == "redirect"
    assert "circle" in refusal.evidence
    assert standin.asked() == 2


@pytest.mark.parametrize(
    "location",
    [
        "http://evil.example/",
        "//evil.example/x",
        "https://www.dekamer.be/",
        "http://10.0.0.1/secret",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/secret",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "",
    ],
)
def test_a_redirect_to_anywhere_else_is_refused_and_not_asked(standin: Standin, asked: Asked, location: str) -> None:
    standin.script("/page", acts.redirect(location))
    assert asked.refusal(standin).kind == "redirect"
    assert standin.asked() == 1


@pytest.mark.parametrize("address", ["http://user:pass@127.0.0.1:{port}/secret", "http://localhost:{port}/secret"])
def test_a_redirect_to_the_same_machine_in_disguise_is_refused(standin: Standin, asked: Asked, address: str) -> None:
    standin.script("/page", acts.redirect(address.format(port=standin.base.rpartition(":")[2])))
    assert asked.refusal(standin).kind == "redirect"
    assert standin.asked("/secret") == 0


def test_a_redirect_to_another_service_of_this_machine_is_refused(standin: Standin, asked: Asked) -> None:
    with Standin() as secret:
        standin.script("/page", acts.redirect(f"{secret.base}/secret"))
        [answer] = answers(asked.fetcher(standin, secret), [job(f"{standin.base}/page")])
        assert isinstance(answer, Refusal)
        assert not secret.seen


def test_a_redirect_to_another_host_of_the_same_site_obeys_that_host(standin: Standin, asked: Asked) -> None:
    with Standin(robots="User-agent: *\nDisallow: /closed\n") as other:
        other.script("/open", acts.page("there"))
        standin.script("/page", acts.redirect(f"{other.base}/open"))
        standin.script("/shut", acts.redirect(f"{other.base}/closed"))
        fetcher = asked.run(Site(bases=(standin.base, other.base)))
        followed, refused = answers(fetcher, [job(f"{standin.base}/page"), job(f"{standin.base}/shut")])
        assert isinstance(followed, Response)
        assert followed.body == b"there"
        assert kinds([refused]) == ["forbidden-by-robots"]
        assert other.asked("/closed") == 0


def test_the_body_of_a_redirect_is_not_read_to_its_end(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.endless(302, headers={"Location": "/other"}))
    standin.script("/other", acts.page("here"))
    assert asked.page(standin, deadline=5).body == b"here"


def test_an_address_that_may_not_be_asked_is_refused_without_a_request(standin: Standin, asked: Asked) -> None:
    fetcher = asked.fetcher(standin)
    bad = [job("http://evil.example/"), job("file:///etc/passwd"), job(standin.base.replace("127.0.0.1", "localhost"))]
    assert kinds(answers(fetcher, bad)) == ["address"] * 3
    assert not standin.seen


def test_an_address_that_may_not_be_asked_can_be_forgotten_and_left_alone_like_any_other(
    standin: Standin, asked: Asked
) -> None:
    fetcher = asked.fetcher(standin)
    fetcher.forget("http://evil.example/")
    fetcher.leave_alone("file:///etc/passwd", "its page was none.")
    standin.script("/page", acts.page("x"))
    assert kinds(answers(fetcher, [job(f"{standin.base}/page")])) == ["page"]
