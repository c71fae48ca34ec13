"""Speed and openness: what is counted, of how many, and that nothing is said of nothing."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders.records import noon, procedure
from tests.builders.site import plain, position, recommendation, site, speaking
from tests.following.world import finding, response, window
from tests.publish.test_commits import git
from tracker.files.pairing import Editorial
from tracker.files.texts import Text
from tracker.model.position import PositionStatus
from tracker.model.procedure import Procedure
from tracker.model.register import Submission, SubmissionTranslation
from tracker.model.verification import Verification
from tracker.publish import commits, measures
from tracker.publish.measures import Days, Share
from tracker.publish.site import Site
from tracker.publish.views import measured

OPENED = "2025-05-01T00:00:00+02:00"


def submission(number: int, sent: str, **more: Any) -> Editorial[Submission, SubmissionTranslation]:
    """Makes a submission to the bill's one period."""
    values: dict[str, Any] = {"format": 1, "id": f"s{number}", "lang": "nl", "title": "Reactie", "procedure": "56K0001"}
    value = Submission(**(values | {"sent": dt.date.fromisoformat(sent)} | more))
    return Editorial(
        original=Text(value=value, path=f"content/submissions/s{number}.nl.md", body="", lines={}, body_line=1),
        translations={},
    )


def registered(made: Site, *sent: Editorial[Submission, SubmissionTranslation]) -> Site:
    """Gives a site a register."""
    known = {each.original.value.id: each for each in sent}
    return replace(made, catalogue=replace(made.catalogue, submissions=known))


def asked(closes: str = "2025-05-31T23:59:00+02:00") -> Procedure:
    """Makes a bill with one period to react, in May."""
    return procedure(windows=(window(closes, opens=OPENED),))


def test_days_run_from_the_opening_to_our_submission_and_the_lower_middle_is_taken() -> None:
    several = [submission(1, "2025-05-04"), submission(2, "2025-05-11"), submission(3, "2025-05-09")]
    assert measures.from_opening_to_submission(registered(site(asked()), *several)) == Days(median=8, n=3)
    assert measures.from_opening_to_submission(registered(site(asked()), *several[:2])) == Days(median=3, n=2)


def test_an_example_and_what_is_sent_later_count_in_nothing() -> None:
    made = registered(site(asked()), submission(1, "2025-05-04", example=True), submission(2, "2025-06-17"))
    assert measures.from_opening_to_submission(made).n == 0
    assert measures.periods_answered(registered(site(asked()), submission(1, "2025-05-04", example=True))) == Share(
        part=0, n=1
    )


def test_a_period_counts_once_it_has_closed() -> None:
    sent = submission(1, "2025-05-04")
    assert measures.periods_answered(registered(site(asked()), sent)) == Share(part=1, n=1)
    open_still = asked("2025-06-16T23:59:00+02:00")
    assert measures.periods_answered(registered(site(open_still), sent)) == Share(part=0, n=0)


def test_only_positions_that_hold_have_an_age() -> None:
    held = [
        position(id="a", adopted=dt.date(2025, 6, 6)),
        position(id="b", adopted=dt.date(2025, 5, 16)),
        position(id="c", adopted=dt.date(2025, 6, 15)),
        position(id="old", adopted=dt.date(2020, 1, 1), status=PositionStatus.SUPERSEDED),
    ]
    assert measures.age_of_positions(site(positions=held)) == Days(median=10, n=3)


def test_gits_history_counts_up_to_the_moment_of_the_page() -> None:
    file = position(adopted=dt.date(2025, 6, 1))
    moments = (noon("2025-06-20"), noon("2025-06-10"), noon("2025-06-04"))
    made = replace(site(positions=[file]), history={"positions/embargo.nl.md": moments})
    assert measures.unchanged_positions(made) == Days(median=6, n=1)
    assert measures.from_adoption_to_publication(made) == Days(median=3, n=1)
    assert measures.unchanged_positions(replace(made, as_of=noon("2025-06-03"))) == Days(median=0, n=0)


def test_answers_and_findings_are_counted_of_all_recommendations_but_drafts() -> None:
    mine = (
        recommendation(id="a", response=response("2025-02-01")),
        recommendation(id="b", response=response("2025-02-01", example=True)),
        recommendation(id="c", findings=(finding("2025-03-01", "obtained"),)),
        recommendation(id="d", findings=(finding("2025-03-01", "undecided"),)),
    )
    draft = position(id="draft", status=PositionStatus.DRAFT, recommendations=(recommendation(id="e"),))
    made = site(positions=[position(recommendations=mine), draft])
    assert measures.recommendations_answered(made) == Share(part=1, n=4)
    assert measures.recommendations_judged(made) == Share(part=1, n=4)


def test_verified_in_the_last_day_is_the_last_24_hours_of_what_a_source_reads() -> None:
    records = [procedure(reference=f"56K000{number}") for number in range(1, 4)]
    moments = (noon("2025-06-15"), noon("2025-06-15") - dt.timedelta(minutes=1), noon("2025-06-16"))
    standings = [
        Verification(reference=record.reference, verified=moment)
        for record, moment in zip(records, moments, strict=True)
    ]
    by_hand = procedure(reference="VP 1", source="manual")
    made = site(*records, by_hand, verifications=standings)
    assert measures.verified_in_the_last_day(made) == Share(part=2, n=3)


def _rows(made: Site, code: str = "nl") -> dict[str, tuple[str, str]]:
    sections = measured.view(made, speaking(code)).sections
    rows = [row for section in sections if section.table for row in section.table.rows]
    return {plain(row[0].text): (plain(row[1].text), row[1].under.replace("\u00a0", " ")) for row in rows}


def test_that_there_is_nothing_to_measure_is_said_with_n() -> None:
    rows = _rows(site())
    assert rows["Aanbevelingen met een antwoord"] == ("niets te meten", "n = 0")
    assert rows["Procedures die de laatste dag zijn nagekeken"] == ("1 van 1", "n = 1")


@pytest.mark.parametrize(("code", "words"), [("nl", "9 dagen"), ("fr", "9 jours"), ("en", "9 days")])
def test_a_page_says_the_result_in_each_language(code: str, words: str) -> None:
    made = registered(site(asked()), submission(1, "2025-05-10"))
    assert (words, "n = 1") in _rows(made, code).values()


def test_the_moments_of_a_file_are_those_of_its_commits_the_last_first(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "positions").mkdir()
    git(tmp_path, "init", "-q")
    for day in ("2025-03-01", "2025-04-01"):
        (tmp_path / "positions/a.nl.md").write_text(day, encoding="utf-8")
        monkeypatch.setenv("GIT_AUTHOR_DATE", f"{day}T10:00:00+01:00")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", day)
    found = commits.moments(tmp_path)["positions/a.nl.md"]
    assert [moment.date().isoformat() for moment in found] == ["2025-04-01", "2025-03-01"]
    assert commits.moments(tmp_path / "positions") == {}
