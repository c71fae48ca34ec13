"""Evidence: a line a check, and the bodies that somebody wanted to keep."""

import datetime as dt
import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fetch.asking import START, Asked, jobs
from tests.standin import Standin, acts
from tracker.fetch import Archive, Evidence

CHECK = Evidence(key="56K0859", url="https://www.dekamer.be/a", final="https://www.dekamer.be/a", moment=START)


def lines(folder: Path) -> list[Any]:
    """Reads every line of every month."""
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text().splitlines()]


def evidence_of(asked: Asked, standin: Standin, path: str) -> Evidence:
    """Asks one path, and gives the evidence of it."""
    [outcome] = asked.fetcher(standin).fetch_all(jobs(standin, path))
    return outcome.evidence


def test_an_answer_leaves_all_that_proves_it(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.redirect("/other"))
    standin.script("/other", acts.page("x", headers={"ETag": '"1"', "X-Other": "y"}))
    assert evidence_of(asked, standin, "/page") == Evidence(
        key=f"{standin.base}/page",
        url=f"{standin.base}/page",
        final=f"{standin.base}/other",
        moment=START,
        status=200,
        headers=(("content-type", "text/html"), ("content-length", "1"), ("etag", '"1"')),
        length=1,
        digest=hashlib.sha256(b"x").hexdigest(),
    )


def test_a_refusal_leaves_what_was_said(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page("gone", status=410))
    evidence = evidence_of(asked, standin, "/page")
    assert (evidence.status, evidence.refused, evidence.length) == (410, "not-found", 4)
    assert evidence.digest == hashlib.sha256(b"gone").hexdigest()
    assert "gone (status 410)" in evidence.words


def test_a_check_is_one_line_of_its_month(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.note(replace(CHECK, status=200, counts="ab"))
    archive.note(replace(CHECK, moment=dt.datetime(2026, 12, 1, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))))
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["2026-11.jsonl"], "the month in UTC"
    assert lines(tmp_path)[0] == {
        "moment": "2026-11-24T06:10:00+00:00",
        "key": "56K0859",
        "url": "https://www.dekamer.be/a",
        "status": 200,
        "counts": "ab",
    }
    assert len(lines(tmp_path)) == 2


def test_a_check_is_never_two_lines(tmp_path: Path) -> None:
    Archive(tmp_path).note(replace(CHECK, words="one\ntwo\u2028three", headers=(("etag", '"\r\n"'),)))
    assert (tmp_path / "2026-11.jsonl").read_bytes().count(b"\n") == 1


def test_half_a_line_of_a_killed_run_does_not_spoil_the_next(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.note(CHECK)
    path = tmp_path / "2026-11.jsonl"
    path.write_bytes(path.read_bytes() + b'{"moment": "2026-')
    archive.note(replace(CHECK, key="56K0860"))
    whole = path.read_text().splitlines()
    assert [json.loads(line)["key"] for line in (whole[0], whole[2])] == ["56K0859", "56K0860"]


def test_a_body_is_found_by_its_digest(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    digest = archive.keep(CHECK.url, START, acts.LONG)
    assert digest == hashlib.sha256(acts.LONG).hexdigest()
    assert archive.body(digest) == acts.LONG
    assert archive.body("0" * 64) is None
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.gz")) < len(acts.LONG) / 10


def test_of_one_address_the_last_five_bodies_stay(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    other = archive.keep("https://www.dekamer.be/b", START, b"other")
    digests = [archive.keep(CHECK.url, START + dt.timedelta(seconds=n), bytes([n])) for n in range(8)]
    assert [archive.body(digest) for digest in digests] == [None] * 3 + [bytes([n]) for n in range(3, 8)]
    assert archive.body(other) == b"other"


def test_a_body_that_comes_again_is_kept_once_and_counts_as_new(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(CHECK.url, START, b"first")
    first = archive.keep(CHECK.url, START + dt.timedelta(minutes=1), b"first")
    assert len(list(tmp_path.rglob("*.gz"))) == 1
    for n in range(1, 5):
        archive.keep(CHECK.url, START + dt.timedelta(hours=n), bytes([n]))
    archive.keep(CHECK.url, START + dt.timedelta(hours=5), b"first")
    archive.keep(CHECK.url, START + dt.timedelta(hours=6), b"seventh")
    assert len(list(tmp_path.rglob("*.gz"))) == 5
    assert archive.body(first) == b"first"


@pytest.mark.parametrize("zone", [dt.UTC, dt.timezone(dt.timedelta(hours=9))])
def test_the_same_body_is_kept_as_the_same_bytes(tmp_path: Path, zone: dt.timezone) -> None:
    Archive(tmp_path).keep(CHECK.url, START.astimezone(zone), b"x")
    [path] = tmp_path.rglob("*.gz")
    assert path.name.startswith("20261124T061000")
    assert path.read_bytes()[4:8] == bytes(4), "no moment inside"
