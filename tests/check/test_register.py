"""The register: what a policy officer gets wrong in a submission or a meeting, and what the message tells."""

from pathlib import Path

import pytest

from tests.builders.records import noon
from tests.builders.register import FIRST, MET, SECOND, SENT, met, registered, sent
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")


def _one(folder: Path) -> Finding:
    found = check.findings(load(folder), AS_OF)
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


def test_a_sound_register_has_no_findings(tmp_path: Path) -> None:
    assert check.findings(load(registered(tmp_path)), AS_OF) == ()


def test_a_submission_is_joined_to_the_period_that_it_answers(tmp_path: Path) -> None:
    (one,) = load(registered(tmp_path)).sent()
    assert (one.submission.id, one.reference) == ("our-answer", "HYS 7")
    assert one.window is not None
    assert one.window.uid == FIRST.uid


@pytest.mark.parametrize("word", ["2025-05-31", "draft-act", SECOND.uid])
def test_a_period_is_named_by_its_kind_its_uid_or_its_last_day(tmp_path: Path, word: str) -> None:
    text = sent("window: call-for-evidence", f"window: {word}").replace("2025-03-10", "2025-05-31")
    catalogue = load(registered(tmp_path, submission=text))
    assert [one.window.uid for one in catalogue.sent() if one.window] == [SECOND.uid]
    assert check.findings(catalogue, AS_OF) == ()


def test_a_closing_at_midnight_ends_with_the_day_before(tmp_path: Path) -> None:
    text = sent("window: call-for-evidence", "window: 2025-03-14").replace("2025-03-10", "2025-03-14")
    assert check.findings(load(registered(tmp_path, submission=text)), AS_OF) == ()
    late = text.replace("sent: 2025-03-14", "sent: 2025-03-15")
    found = _one(registered(tmp_path, submission=late))
    assert found.field == "sent"
    assert "last day 2025-03-14" in found.found


@pytest.mark.parametrize(("line", "said"), [("window: hearing", "'hearing'"), ("summary: x", "no 'window'")])
def test_a_period_that_is_not_clear_is_told_with_those_that_there_are(tmp_path: Path, line: str, said: str) -> None:
    text = sent("window: call-for-evidence\n", "").replace("summary: Wat wij instuurden.", line)
    found = _one(registered(tmp_path, submission=text))
    assert found.field == "window"
    assert said in found.found
    assert "call-for-evidence (closes 2025-03-14), draft-act (closes 2025-05-31)" in found.expected


def test_what_was_sent_before_the_opening_is_told(tmp_path: Path) -> None:
    found = _one(registered(tmp_path, submission=sent("sent: 2025-03-10", "sent: 2025-02-28")))
    assert (found.path, found.line, found.field) == (SENT, 9, "sent")
    assert "before the period opened" in found.found


@pytest.mark.parametrize(
    ("old", "new"), [("sent: 2025-03-10", "sent: 2025-09-16"), ("date: 2025-04-01", "date: 2026-01-01")]
)
def test_a_day_to_come_is_told(tmp_path: Path, old: str, new: str) -> None:
    if old.startswith("sent"):
        text = sent(old, new).replace("procedure: HYS 7\nwindow: call-for-evidence\n", "")
        folder = registered(tmp_path, submission=text)
    else:
        folder = registered(tmp_path, meeting=met(old, new))
    assert "still to come" in _one(folder).found


@pytest.mark.parametrize(
    ("old", "new", "field", "remedy"),
    [
        ("embargo/adopt-it", "embargo/adopt-them", "recommendations[0]", "write 'embargo/adopt-it'"),
        ("positions:\n  - embargo", "positions:\n  - embargos", "positions[0]", "write 'embargo'"),
        ("- middle-east", "- middle-eest", "dossiers[0]", "write 'middle-east'"),
        ("- member-a", "- member-aa", "by[1]", "write 'member-a'"),
        ("procedure: HYS 7\n", "procedure: raadpleging\n", "procedure", "write it as the institution does"),
    ],
)
def test_what_a_submission_names_and_is_not_there_is_told(
    tmp_path: Path, old: str, new: str, field: str, remedy: str
) -> None:
    found = _one(registered(tmp_path, submission=sent(old, new)))
    assert (found.path, found.field) == (SENT, field)
    assert remedy in found.remedy


def test_an_office_that_looks_like_an_id_is_a_slip(tmp_path: Path) -> None:
    found = _one(registered(tmp_path, meeting=met("office: parliament", "office: parlament")))
    assert (found.field, found.remedy) == ("office", "write 'parliament'")


def test_an_office_in_words_is_no_slip(tmp_path: Path) -> None:
    folder = registered(tmp_path, meeting=met("office: parliament", "office: Kabinet X (verzonnen)"))
    assert check.findings(load(folder), AS_OF) == ()


def test_a_submission_of_which_nothing_can_be_read_is_told(tmp_path: Path) -> None:
    found = _one(registered(tmp_path, submission=sent("file: content/submissions/our-answer.txt\n", "")))
    assert "of which nothing can be read" in found.found


@pytest.mark.parametrize("line", ["address: https://example.org/a", "feedback: F123"])
def test_an_address_or_the_institutions_number_is_enough(tmp_path: Path, line: str) -> None:
    text = sent("file: content/submissions/our-answer.txt", line)
    assert check.findings(load(registered(tmp_path, submission=text)), AS_OF) == ()


@pytest.mark.parametrize("path", ["content/submissions/gone.pdf", "content/submissions/../organisation.txt"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, path: str) -> None:
    text = sent("content/submissions/our-answer.txt", path)
    assert "which is not there" in _one(registered(tmp_path, submission=text)).found


@pytest.mark.parametrize("path", ["content/organisation.yaml", "content/submissions/a.html", "/etc/passwd.txt"])
def test_a_file_that_may_not_be_published_is_told(tmp_path: Path, path: str) -> None:
    found = _one(registered(tmp_path, submission=sent("content/submissions/our-answer.txt", path)))
    assert found.expected.startswith("a file in content/submissions/ that ends in .pdf")


def test_a_document_without_file_or_address_is_told(tmp_path: Path) -> None:
    found = _one(registered(tmp_path, meeting=met("    file: content/meetings/note.txt\n", "")))
    assert (found.path, found.field) == (MET, "documents[0]")


def test_a_name_without_a_public_function_is_told(tmp_path: Path) -> None:
    folder = registered(tmp_path, meeting=met("- function: medewerker", "- function: medewerker\n    name: Jan J."))
    found = _one(folder)
    assert (found.field, found.line) == ("with[0].name", 10)
    assert "delete the line with the name" in found.remedy


def test_a_name_in_a_public_function_stands(tmp_path: Path) -> None:
    folder = registered(tmp_path, meeting=met("- function: medewerker", "- function: minister\n    name: Minister X"))
    assert check.findings(load(folder), AS_OF) == ()


def test_nobody_of_our_side_can_be_named(tmp_path: Path) -> None:
    folder = registered(tmp_path, meeting=met("- function: directeur", "- function: directeur\n    name: Jan J."))
    assert 'unknown key "name"' in _one(folder).found


def test_examples_are_refused_once_the_demonstration_is_off(tmp_path: Path) -> None:
    found = check.findings(load(registered(tmp_path, demonstration=False)), AS_OF)
    assert {(one.path, one.field) for one in found} == {(SENT, "example"), (MET, "example")}


def test_what_the_register_names_is_followed(tmp_path: Path) -> None:
    assert "HYS 7" in load(registered(tmp_path)).followed()
