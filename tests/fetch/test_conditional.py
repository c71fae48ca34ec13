"""Conditional requests: what did not change is not sent again, and never believed for more than a week."""

import datetime as dt
from pathlib import Path

import pytest

from tests.fetch.asking import START, Asked, FakeClock
from tests.standin import Standin, acts

DAY = 86400.0
MODIFIED = "Mon, 23 Nov 2026 10:00:00 GMT"


@pytest.mark.parametrize(
    "tags", [{"etag": '"1"'}, {"etag": 'W/"1"'}, {"modified": MODIFIED}, {"etag": '"1"', "modified": MODIFIED}]
)
def test_a_page_that_did_not_change_is_the_one_that_was_kept(
    standin: Standin, asked: Asked, clock: FakeClock, tags: dict[str, str]
) -> None:
    standin.script("/page", acts.tagged("the page", **tags))
    first = asked.page(standin)
    clock.passed += DAY
    second = asked.page(standin)
    assert (first.status, first.not_modified) == (200, False)
    assert (second.status, second.not_modified) == (304, True)
    assert second.body == first.body
    assert second.digest == first.digest
    assert second.moment == START + dt.timedelta(days=1)


def test_a_page_that_changed_comes_whole_and_replaces_the_kept_one(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.tagged("old", etag='"1"'))
    asked.page(standin)
    standin.script("/page", acts.tagged("new", etag='"2"'))
    assert [asked.page(standin).body, asked.page(standin).body] == [b"new", b"new"]
    assert len(list(asked.folder.rglob("*.gz"))) == 1


def test_a_page_without_a_tag_is_never_asked_for_conditionally(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page("x"))
    asked.page(standin)
    asked.page(standin)
    assert not {"if-none-match", "if-modified-since"} & standin.seen[-1].headers.keys()


def test_a_page_that_no_longer_has_a_tag_is_forgotten(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.tagged("old", etag='"1"'), acts.page("new"))
    asked.page(standin)
    asked.page(standin)
    assert not list(asked.folder.rglob("*.gz"))


def test_a_tag_that_lies_is_believed_for_less_than_a_week(standin: Standin, asked: Asked, clock: FakeClock) -> None:
    standin.script("/page", acts.tagged("old", etag='"1"'))
    asked.page(standin)
    standin.script("/page", acts.tagged("new", etag='"1"'))
    bodies = []
    for _ in range(7):
        clock.passed += DAY
        bodies.append(asked.page(standin).body)
    assert bodies == [b"old"] * 6 + [b"new"]


def test_a_page_that_was_kept_in_the_future_is_asked_for_whole(
    standin: Standin, asked: Asked, clock: FakeClock
) -> None:
    clock.offset = 365 * DAY
    standin.script("/page", acts.tagged("old", etag='"1"'))
    asked.page(standin)
    clock.offset = 0.0
    assert not asked.page(standin).not_modified


def wreck(path: Path, how: str) -> None:
    """Damages a file of the memory."""
    content = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes({"cut": content[:-9], "empty": b"", "rubbish": b'{"url": 1}', "list": b"[]"}[how])


@pytest.mark.parametrize("how", ["gone", "cut", "empty", "rubbish", "list"])
@pytest.mark.parametrize("which", ["*.gz", "*.json"])
def test_a_kept_page_that_is_gone_or_damaged_is_asked_for_whole(
    standin: Standin, asked: Asked, which: str, how: str
) -> None:
    standin.script("/page", acts.tagged("the page", etag='"1"'))
    asked.page(standin)
    for path in asked.folder.rglob(which):
        wreck(path, how)
    again = asked.page(standin)
    assert (again.body, again.not_modified) == (b"the page", False)
    assert asked.page(standin).not_modified, "and it is kept again"


def test_a_kept_page_with_other_bytes_than_its_digest_says_is_asked_for_whole(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.tagged("one", etag='"1"'))
    standin.script("/other", acts.tagged("two", etag='"1"'))
    asked.page(standin)
    asked.page(standin, "/other")
    one, two = sorted(asked.folder.rglob("*.gz"))
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)
    assert asked.page(standin).body == b"one"
    assert asked.page(standin, "/other").body == b"two"


def test_nothing_changed_without_a_question_is_no_answer(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page("", status=304))
    refusal = asked.refusal(standin)
    assert (refusal.kind, refusal.status) == ("unexpected", 304)


def test_a_page_that_was_none_can_be_forgotten(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.tagged("Request Rejected", etag='"1"'))
    asked.page(standin)
    asked.fetcher(standin).forget(f"{standin.base}/page")
    assert not asked.page(standin).not_modified


def test_a_refusal_leaves_the_kept_page_alone(standin: Standin, asked: Asked) -> None:
    whole = acts.tagged("the page", etag='"1"')
    standin.script("/page", whole, acts.refuse(403), whole)
    asked.page(standin)
    asked.refusal(standin)
    assert asked.page(standin).body == b"the page"
    assert asked.page(standin).not_modified


def test_the_memory_may_be_deleted_at_any_time(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.tagged("the page", etag='"1"'))
    asked.page(standin)
    for path in sorted(asked.folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert asked.page(standin).body == b"the page"


def test_a_condition_is_about_the_address_that_answered(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.redirect("/other"))
    standin.script("/other", acts.tagged("here", etag='"1"'))
    asked.page(standin)
    assert asked.page(standin).not_modified
    assert "if-none-match" not in standin.seen[-2].headers
    assert standin.seen[-1].headers["if-none-match"] == '"1"'
