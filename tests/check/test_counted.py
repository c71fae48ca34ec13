"""A submission whose number at the portal is not among those that a whole count lists."""

from pathlib import Path
from typing import Any

from tests.builders.feedback import feedback, respondent
from tests.builders.records import noon
from tests.builders.register import MEETING, SUBMISSION, real, registered, sent
from tracker import check
from tracker.catalogue import load
from tracker.files import feedback as files
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")


def _found(folder: Path, number: str, **more: Any) -> tuple[Finding, ...]:
    text = sent("sent: 2025-03-10", f"sent: 2025-03-10\nfeedback: {number}")
    root = registered(folder, submission=text)
    counts: dict[str, Any] = {
        "kinds": {"NGO": 1},
        "countries": {"BEL": 1},
        "languages": {"NL": 1},
        "listed": 1,
        "received": 1,
    }
    values: dict[str, Any] = {
        "reference": "HYS 7",
        "counted": noon("2025-04-01"),
        "respondents": (respondent(33103770),),
    }
    files.save(root, feedback(**(counts | values | more)))
    return check.findings(load(root), AS_OF)


def test_a_number_that_is_listed_is_sound(tmp_path: Path) -> None:
    assert _found(tmp_path, "F33103770") == ()


def test_a_number_that_a_whole_count_does_not_list_is_told_with_what_to_do(tmp_path: Path) -> None:
    (one,) = _found(tmp_path, "F9")
    assert (one.field, "'F9'" in one.found, "tracker feedback 'HYS 7'" in one.remedy) == ("feedback", True, True)


def test_an_invented_count_is_refused_once_the_demonstration_is_off(tmp_path: Path) -> None:
    root = registered(tmp_path, submission=real(SUBMISSION), meeting=real(MEETING), demonstration=False)
    files.save(root, feedback(reference="HYS 7", example=True))
    found = [one for one in check.findings(load(root), AS_OF) if one.field == "example"]
    assert [one.path for one in found] == ["content/feedback/hys-7/77.yaml"]


def test_a_count_that_is_not_whole_or_older_proves_nothing(tmp_path: Path) -> None:
    assert _found(tmp_path / "a", "F9", received=2) == ()
    assert _found(tmp_path / "b", "F9", received=None) == ()
    assert _found(tmp_path / "c", "F9", counted=noon("2025-03-10")) == ()
