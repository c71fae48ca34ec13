"""Who answered, how one asked again, and the term that a rule sets: what an editor can get wrong in it."""

from pathlib import Path

import pytest

from tests.builders.files import edited
from tests.builders.project import ADDRESSEES, ORGANISATION, POSITION, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.model.finding import Finding

AS_OF = noon("2025-09-15")
COUNCIL = """  - id: council
    kind: council
    names:
      nl: Raad
      fr: Conseil
      en: Council
"""
TERM = """    term:
      calendar_days: 30
      what:
        nl: Schriftelijke vraag (verzonnen regel)
        fr: Question écrite (règle inventée)
        en: Written question (invented rule)
      source: https://rules.example/art-1
"""
SAID = ("quote: Genoteerd.", "lang: nl", "evidence: https://www.dekamer.be/antwoord")


def _findings(folder: Path, *lines: str, to: str = "", organisation: str = ORGANISATION) -> tuple[Finding, ...]:
    """Gives what is found of a position whose recommendation has these lines too."""
    text = edited(POSITION, "    ask: adopt\n", "".join(f"    {line}\n" for line in ("ask: adopt", *lines)))
    text = edited(text, "    to:\n      - parliament\n", f"    to:\n      - parliament\n{to}")
    made = project(folder, position=text, addressees=ADDRESSEES + COUNCIL, organisation=organisation)
    return check.findings(load(made), AS_OF)


def _fields(folder: Path, *lines: str, to: str = "", organisation: str = ORGANISATION) -> list[str]:
    found = _findings(folder, *lines, to=to, organisation=organisation)
    return [finding.field.removeprefix("recommendations[0].") for finding in found]


def _reminders(*several: tuple[str, ...]) -> tuple[str, ...]:
    made = ["reminders:"]
    for first, *others in several:
        made += [f"  - {first}", *(f"    {other}" for other in others)]
    return tuple(made)


def _responses(*several: tuple[str, ...]) -> tuple[str, ...]:
    given = [("value: noted", *by, "date: 2025-02-02", *SAID) for by in several]
    return ("responses:", *_reminders(*given)[1:])


BOTH = "      - council\n"
BY_COUNCIL = ("by:", "  - council")
BY_PARLIAMENT = ("by:", "  - parliament")


def test_a_ladder_of_reminders_and_an_answer_of_each_is_sound(tmp_path: Path) -> None:
    steps = _reminders(
        ("date: 2025-02-01", "step: letter"),
        ("date: 2025-02-01", "step: parliamentary-question", "to:", "  - council"),
        ("date: 2025-03-01", "step: complaint", "evidence: https://test.example/klacht", "example: true"),
    )
    assert _fields(tmp_path, *steps, *_responses(BY_PARLIAMENT, BY_COUNCIL), to=BOTH) == []


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (("date: 2025-01-04", "step: letter"), "reminders[0].date"),
        (("date: 2025-09-16", "step: letter"), "reminders[0].date"),
        (("date: 2025-02-01", "step: shouting"), "reminders[0].step"),
        (("date: 2025-02-01", "step: letter", "to:", "  - council"), "reminders[0].to[0]"),
        (("date: 2025-02-01", "step: letter", "to:", "  - Jan Janssens"), "reminders[0].to[0]"),
        (("date: 2025-02-01", "step: letter", "evidence: http://test.example/"), "reminders[0].evidence"),
        (("date: 2025-02-01", "step: letter", "person: Jan Janssens"), "reminders[0].person"),
    ],
)
def test_a_step_that_cannot_be_is_named_with_its_line(tmp_path: Path, step: tuple[str, ...], field: str) -> None:
    (found,) = _findings(tmp_path, *_reminders(step))
    assert found.field == f"recommendations[0].{field}"
    assert found.line >= POSITION.splitlines().index("    ask: adopt") + 1


def test_steps_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    steps = _reminders(("date: 2025-03-01", "step: letter"), ("date: 2025-02-01", "step: reminder"))
    assert _fields(tmp_path, *steps) == ["reminders[1].date"]


def test_what_was_not_asked_cannot_be_asked_again(tmp_path: Path) -> None:
    position = edited(
        POSITION, "    asked: 2025-01-05\n", "    reminders:\n      - date: 2025-02-01\n        step: letter\n"
    )
    found = check.findings(load(project(tmp_path, position=position)), AS_OF)
    assert [one.field for one in found] == ["recommendations[0].reminders"]


def test_an_answer_is_of_somebody_who_was_asked(tmp_path: Path) -> None:
    assert _fields(tmp_path, *_responses(BY_COUNCIL)) == ["responses[0].by[0]"]


def test_of_several_addressees_an_answer_says_whose_it_is(tmp_path: Path) -> None:
    single = ("response:", "  value: noted", "  date: 2025-02-02", *(f"  {line}" for line in SAID))
    assert _fields(tmp_path / "alone", *single) == []
    assert _fields(tmp_path / "several", *single, to=BOTH) == ["response.by"]


def test_answers_stand_in_one_place(tmp_path: Path) -> None:
    single = ("response:", "  value: noted", "  date: 2025-02-02", *(f"  {line}" for line in SAID))
    assert _fields(tmp_path, *single, *_responses(BY_PARLIAMENT)) == ["responses"]


def test_each_of_several_answers_needs_its_evidence(tmp_path: Path) -> None:
    lines = [line for line in _responses(BY_PARLIAMENT) if "evidence" not in line]
    assert _fields(tmp_path, *lines) == ["responses[0].evidence"]


def test_an_example_of_a_reminder_is_refused_once_the_demonstration_is_off(tmp_path: Path) -> None:
    steps = _reminders(("date: 2025-02-01", "step: letter", "example: true"))
    own = ORGANISATION.partition("demonstration:")[0]
    assert _fields(tmp_path, *steps, organisation=own) == ["reminders[0].example"]


def _term(folder: Path, old: str, new: str) -> list[Finding]:
    addressees = ADDRESSEES + edited(TERM, old, new)
    return list(check.findings(load(project(folder, addressees=addressees)), AS_OF))


def test_a_term_with_its_rule_is_sound(tmp_path: Path) -> None:
    assert _term(tmp_path, "calendar_days: 30", "months: 3") == []


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("      calendar_days: 30\n", "", "term"),
        ("      calendar_days: 30\n", "      calendar_days: 30\n      months: 3\n", "term"),
        ("calendar_days: 30", "calendar_days: -3", "term"),
        ("calendar_days: 30", "calendar_days: 30\n      working_days: 3", "term.working_days"),
        ("https://rules.example/art-1", "http://rules.example/art-1", "term.source"),
        ("      source: https://rules.example/art-1\n", "", "term.source"),
        ("        fr: Question écrite (règle inventée)\n", "", "term.what"),
    ],
)
def test_a_term_says_how_it_counts_and_by_which_rule(tmp_path: Path, old: str, new: str, field: str) -> None:
    found = _term(tmp_path, old, new)
    assert [one.field for one in found if one.path == "content/addressees.yaml"] == [f"addressees[0].{field}"]
    assert found[0].line
