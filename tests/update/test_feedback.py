"""Who answered: exact counts of many, also after a kill; what is odd is said; nobody's name but an organisation's."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import reactions
from tests.builders.project import project, track
from tests.conftest import ROOT
from tests.sources.hys_pages import read as read_initiative
from tests.standin import Standin, acts
from tests.update.counting import NOON
from tracker.cli import main
from tracker.files import feedback as files
from tracker.model.exchange import Refusal, RefusalKind, Request, Response
from tracker.model.feedback import ours
from tracker.sources.ec_have_your_say.reactions import RESPONSES
from tracker.sources.source import Round
from tracker.update.feedback import Asked, Count, counted, feedback, restored

MANY = 200_000
MOST_MEMORY = 150_000_000

ROUND = Round(publication=77, kind="public-consultation", received=900)


def _run(folder: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.update.counting", str(folder), str(MANY)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def _exact(said: str) -> int:
    found = json.loads(said.splitlines()[-1])
    kinds, countries, languages, organisations = reactions.expected(list(range(1, MANY + 1)))
    assert found["listed"] == MANY
    assert (found["kinds"], found["countries"], found["languages"]) == (kinds, countries, languages)
    assert found["respondents"] == organisations
    return int(found["memory"])


def test_two_hundred_thousand_are_counted_exactly_in_little_memory_also_when_resumed(tmp_path: Path) -> None:
    with _run(tmp_path) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "counting\n"
        first.send_signal(signal.SIGKILL)
    journal = tmp_path / ".cache/feedback/hys-7-77.jsonl"
    begun = len(restored(journal).seen)
    assert 1000 <= begun < MANY
    with _run(tmp_path) as second:
        said, _ = second.communicate()
    assert _exact(said) < MOST_MEMORY


def _asked(folder: Path) -> Asked:
    return Asked(responses=RESPONSES, round=ROUND, reference="HYS 7", base="", journal=folder / "journal.jsonl")


def _serving(
    numbers: list[int], *, fails_at: int = -1, total: int | None = None
) -> Callable[[Request], Response | Refusal]:
    def ask(request: Request) -> Response | Refusal:
        place = int(request.url.partition("&page=")[2].partition("&")[0])
        if place == fails_at:
            late = "The portal did not answer in time."
            return Refusal(url=request.url, kind=RefusalKind.TIMEOUT, evidence=late, moment=NOON)
        body = reactions.page(numbers, place, len(numbers) if total is None else total)
        return Response(body=body, moment=NOON, origin=request.url)

    return ask


def _count(folder: Path, ask: Callable[[Request], Response | Refusal]) -> Count:
    return counted(_asked(folder), ask, lambda _done, _total: None)


def test_what_moved_down_while_responses_came_in_is_not_counted_twice(tmp_path: Path) -> None:
    """A new response stands first, so that the last one of a page is met again on the next."""
    before, after = list(range(300, 0, -1)), list(range(303, 0, -1))
    first, later = _serving(before), _serving(after)
    count = _count(tmp_path, lambda request: (first if "&page=0&" in request.url else later)(request))
    assert count.seen == set(before)
    assert count.total == 303


def test_a_second_run_goes_on_where_the_first_stopped_and_takes_what_came_in_meanwhile(tmp_path: Path) -> None:
    before, after = list(range(500, 0, -1)), list(range(640, 0, -1))
    broken = _count(tmp_path, _serving(before, fails_at=3))
    assert (len(broken.seen), broken.gap) == (300, "The portal did not answer in time.")
    whole = _count(tmp_path, _serving(after))
    assert whole.seen == set(after)
    kinds, countries, languages, organisations = reactions.expected(after)
    assert (whole.kinds, whole.countries, whole.languages) == (kinds, countries, languages)
    assert len(whole.respondents) == organisations


def test_a_line_that_was_cut_short_is_asked_again(tmp_path: Path) -> None:
    numbers = list(range(300, 0, -1))
    _count(tmp_path, _serving(numbers, fails_at=2))
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    assert len(restored(journal).seen) == 100
    assert _count(tmp_path, _serving(numbers)).seen == set(numbers)


@pytest.mark.parametrize("body", [b"<html><app-root></app-root></html>", b"bad_request", b'{"publications": []}', b"["])
def test_a_page_that_is_something_else_is_a_gap_and_never_an_end(tmp_path: Path, body: bytes) -> None:
    count = _count(tmp_path, lambda request: Response(body=body, moment=NOON, origin=request.url))
    assert count.gap
    assert not count.seen


def test_the_count_and_its_table_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    count = _count(tmp_path, _serving(list(range(300, 0, -1))))
    found = feedback(_asked(tmp_path), count, NOON)
    assert files.save(tmp_path, found)
    assert not files.save(tmp_path, found)
    loaded = files.load_all(tmp_path)
    assert loaded.findings == ()
    (read,) = loaded.values.values()
    assert read == found
    assert [one.date for one in read.respondents] == sorted(one.date for one in read.respondents)
    assert {one.register_number for one in ours(read, "12345671-01")} == {"12345671-01"}
    assert [one.id for one in ours(read, "", "F25")] == [25]


def test_a_table_that_somebody_broke_is_told_with_its_line(tmp_path: Path) -> None:
    found = feedback(_asked(tmp_path), _count(tmp_path, _serving(list(range(100, 0, -1)))), NOON)
    files.save(tmp_path, found)
    table = tmp_path / "content/feedback/hys-7/77.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2026-09-", "2026-19-", 1), encoding="utf-8")
    (finding,) = files.load_all(tmp_path).findings
    assert (finding.path, finding.line) == ("content/feedback/hys-7/77.csv", 2)


def _initiative(corpus: Path) -> bytes:
    return (corpus / "ec-have-your-say" / "groupInitiatives_18805_2026-09-01.cut.json").read_bytes()


def test_nothing_of_a_private_person_is_in_any_byte_that_is_written(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:

    root = project(tmp_path)
    track(root, read_initiative(_initiative(corpus), as_of="2026-09-01").procedure, "2026-09-01")
    where = "/info/law/better-regulation"
    numbers = list(range(60, 0, -1))
    with Standin() as standin:
        for path, body in (
            ("brpapi/groupInitiatives/18805", _initiative(corpus)),
            ("api/allFeedback", reactions.page(numbers, 0, 61)),
        ):
            standin.script(f"{where}/{path}", acts.page(body, kind="application/json"))
        monkeypatch.setenv("STANDPUNT_BASE_EC_HAVE_YOUR_SAY", standin.base)
        assert main(["feedback", "HYS 18805", "--root", str(root)]) == 0
    said = capfd.readouterr()
    written = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    written |= {Path("stdout"): said.out.encode(), Path("stderr"): said.err.encode()}
    assert b"Vereniging 25" in b"".join(written.values())
    private = (reactions.PERSON, reactions.FAMILY, reactions.SAYS)
    held = [str(path) for path, content in written.items() for word in private if word.encode() in content]
    assert held == []
    assert "says that it has 61, and gave 60" in said.err
