"""``tracker todo``: every sort of work that waits, by its day, with file, line and command."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders.files import written
from tests.builders.project import ADDRESSEES, POSITION, project
from tests.builders.records import document, event, noon, procedure
from tests.check.test_silence import BOTH, COUNCIL, TERM
from tests.following.world import window
from tracker.catalogue import load
from tracker.cli import main
from tracker.files import verified
from tracker.files.inbox import load_inbox
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.model.verification import Hold, Verification
from tracker.todo import tasks
from tracker.todo.task import Task

AS_OF = noon("2025-04-01")
ASSESSMENTS = """format: 1
assessments:
  - procedure: 56K0001
    date: 2025-02-01
    influence: possible
    why:
      nl: Omdat.
      fr: Parce que.
      en: Because.
    internal:
      priority: act
      owner: Medewerker X
      date: 2025-04-10
      next: Een brief schrijven
"""
INBOX = """format: 1
found:
  - reference: HYS 99
    source: ec-have-your-say
    titles:
      en: Seeds (invented)
    url: https://example.org
    closes: 2025-04-20T23:59:59+02:00
    seen: 2025-03-20T12:00:00+01:00
    asked: seeds
    command: tracker follow 'HYS 99'
"""
CORRECTIONS = """format: 1
corrections:
  - reference: 56K0001
    field: stage
    says: plenary
    right: adopted
    why: Zo is het.
    evidence: https://www.dekamer.be/x
    by: redactie
    date: 2025-02-02
"""


def _tasks(folder: Path, as_of: dt.datetime = AS_OF) -> tuple[Task, ...]:
    return tasks(load(folder), load_inbox(folder), as_of)


def _one(folder: Path, as_of: dt.datetime = AS_OF) -> Task:
    (task,) = _tasks(folder, as_of)
    return task


def _line(folder: Path, task: Task) -> str:
    return (folder / task.path).read_text(encoding="utf-8").splitlines()[task.line - 1].strip()


def _with(*lines: str) -> str:
    added = "".join(f"    {line}\n" for line in lines)
    return POSITION.replace("    since: 2025-01-05\n", f"    since: 2025-01-05\n{added}", 1)


def _bill(**more: Any) -> Procedure:
    return procedure(**({"events": (event("2025-01-02", "Indieningsdatum"),)} | more))


def test_a_quiet_project_asks_nothing(tmp_path: Path) -> None:
    assert _tasks(project(tmp_path)) == ()


def test_a_window_that_closes_stands_at_its_last_day_until_it_has_closed(tmp_path: Path) -> None:
    record = _bill(windows=(window("2025-04-08T00:00:00+02:00", opens="2025-03-01T00:00:00+01:00"),))
    folder = project(tmp_path, tracked=record)
    task = _one(folder)
    assert (task.kind, task.date, "open to react" in task.what) == ("window", dt.date(2025, 4, 7), True)
    assert _line(folder, task) == "- procedure: 56K0001"
    assert [one.kind for one in _tasks(folder, noon("2025-04-08"))] == ["answer"]


def test_a_window_that_is_still_to_open_says_when(tmp_path: Path) -> None:
    record = _bill(windows=(window("2025-05-08T23:59:00+02:00", opens="2025-04-05T00:00:00+02:00"),))
    assert "opens on 05/04/2025" in _one(project(tmp_path, tracked=record)).what


def test_a_stance_on_an_older_text_waits_until_it_is_confirmed(tmp_path: Path) -> None:
    texts = (
        document("56K0001001", type="WETSVOORSTEL", date=dt.date(2025, 1, 2)),
        document("56K0001002", type="AANGENOMEN TEKST", date=dt.date(2025, 3, 1)),
    )
    record = _bill(documents=texts)
    stale = project(tmp_path / "stale", position=_with("read: 56K0001001"), tracked=record)
    task = _one(stale)
    assert (task.kind, task.date, _line(stale, task)) == ("stance", dt.date(2025, 3, 1), "read: 56K0001001")
    assert "read: 56K0001002" in task.do
    kept = _with("read: 56K0001001", "confirmed:", "  date: 2025-03-05", "  read: 56K0001002")
    assert _tasks(project(tmp_path / "kept", position=kept, tracked=record)) == ()


def test_a_stance_on_an_older_text_is_no_work_once_the_procedure_has_ended(tmp_path: Path) -> None:
    texts = (
        document("56K0001001", type="WETSVOORSTEL", date=dt.date(2025, 1, 2)),
        document("56K0001002", type="AANGENOMEN TEKST", date=dt.date(2025, 3, 1)),
    )
    stale = _with("read: 56K0001001")
    kinds = {
        stage: {task.kind for task in _tasks(project(tmp_path / stage, position=stale, tracked=record))}
        for stage in (Stage.PLENARY, Stage.PUBLISHED, Stage.REJECTED)
        for record in [_bill(documents=texts, stage=stage, stage_since=dt.date(2025, 3, 3))]
    }
    assert kinds == {Stage.PLENARY: {"stance"}, Stage.PUBLISHED: {"outcome"}, Stage.REJECTED: {"outcome"}}


def test_a_procedure_that_ended_without_a_finding_waits(tmp_path: Path) -> None:
    folder = project(tmp_path, tracked=_bill(stage=Stage.PUBLISHED, stage_since=dt.date(2025, 3, 3)))
    task = _one(folder)
    assert (task.kind, task.date, _line(folder, task)) == ("outcome", dt.date(2025, 3, 3), "- id: adopt-it")


def test_a_demand_without_an_answer_waits_once_its_term_has_passed(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert _tasks(folder, noon("2025-04-05")) == ()
    task = _one(folder, noon("2025-04-06"))
    assert (task.kind, task.date, _line(folder, task)) == ("answer", dt.date(2025, 4, 5), "- id: adopt-it")


def test_a_demand_about_no_procedure_is_told_by_its_position(tmp_path: Path) -> None:
    alone = POSITION.replace("    procedure: DOC 56 0001/001\n", "")
    folder = project(tmp_path, position=alone)
    assert _one(folder, noon("2025-04-06")).what.startswith("embargo: no answer to 'adopt-it', ")


def test_an_answer_ends_the_wait(tmp_path: Path) -> None:
    said = "    ask: adopt\n    response:\n      value: noted\n      date: 2025-02-01\n      evidence: https://www.dekamer.be/x\n"
    folder = project(tmp_path, position=POSITION.replace("    ask: adopt\n", said))
    assert _tasks(folder, noon("2025-06-06")) == ()


def test_a_translation_of_an_older_version_waits(tmp_path: Path) -> None:
    folder = project(tmp_path, position=POSITION.replace("adopted: 2025-01-05\n", "adopted: 2025-01-05\nversion: 2\n"))
    french = (
        "---\ntranslates: 1\nid: embargo\nlang: fr\ntitle: Un embargo\nsummary: Ce que nous demandons.\n---\n\nTexte.\n"
    )
    written(folder, "positions/embargo.fr.md", french)
    task = _one(folder)
    assert (task.kind, task.place, task.do) == (
        "translation",
        "positions/embargo.fr.md:2",
        "render what changed, then write 'translates: 2'",
    )


def test_a_held_reading_waits_with_both_commands(tmp_path: Path) -> None:
    folder = project(tmp_path)
    held = Hold(since=noon("2025-03-10"), digest="0" * 64, reasons=("events vanished",))
    standing = Verification(reference="56K0001", verified=noon("2025-02-01"), recorded=True)
    verified.save(folder, "be-chamber", [replace(standing, held=held)])
    task = _one(folder)
    assert (task.kind, task.date, task.path) == ("held", dt.date(2025, 3, 10), "content/verified/be-chamber.yaml")
    assert (task.command, "tracker reject '56K0001'" in task.do) == ("tracker accept '56K0001'", True)


def test_what_discovery_found_waits_by_its_closing_with_its_command(tmp_path: Path) -> None:
    folder = project(tmp_path)
    written(folder, "content/inbox.yaml", INBOX)
    task = _one(folder)
    assert (task.kind, task.date, task.command) == ("inbox", dt.date(2025, 4, 20), "tracker follow 'HYS 99'")
    assert _line(folder, task) == "- reference: HYS 99"


def test_a_correction_that_matches_no_longer_waits_and_has_no_day(tmp_path: Path) -> None:
    folder = project(tmp_path, corrections=CORRECTIONS)
    task = _one(folder)
    assert (task.kind, task.date, _line(folder, task)) == ("correction", None, "says: plenary")


def test_a_step_that_an_assessment_plans_waits_with_its_owner(tmp_path: Path) -> None:
    folder = project(tmp_path)
    written(folder, "content/assessments.yaml", ASSESSMENTS)
    task = _one(folder)
    assert (task.kind, task.date, task.owner) == ("step", dt.date(2025, 4, 10), "Medewerker X")
    assert _line(folder, task) == "date: 2025-04-10"


def _full(folder: Path) -> Path:
    made = project(
        folder, tracked=_bill(stage=Stage.PUBLISHED, stage_since=dt.date(2025, 3, 3)), corrections=CORRECTIONS
    )
    written(made, "content/assessments.yaml", ASSESSMENTS)
    written(made, "content/inbox.yaml", INBOX)
    return made


def test_everything_comes_in_the_order_of_its_day_and_what_has_none_last(tmp_path: Path) -> None:
    days = [task.date for task in _tasks(_full(tmp_path))]
    assert days == [dt.date(2025, 3, 3), dt.date(2025, 4, 10), dt.date(2025, 4, 20), None]


def test_the_list_fits_in_eighty_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", "--root", str(_full(tmp_path)), "--as-of", "2025-04-01"]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert out.startswith("4 things to do, as of 01/04/2025.\n")
    for words in ("03/03/2025  56K0001", "For Medewerker X.", "content/inbox.yaml:3", "Then: tracker follow 'HYS 99'"):
        assert words in out


def test_json_is_one_object_with_the_same_tasks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", "--root", str(_full(tmp_path)), "--as-of", "2025-04-01", "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert [task["kind"] for task in read["tasks"]] == ["outcome", "step", "inbox", "correction"]
    assert read["as_of"] == "2025-04-01T12:00:00+02:00"


def test_a_project_without_work_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", "--root", str(project(tmp_path)), "--as-of", "2025-04-01"]) == 0
    assert capsys.readouterr().out == "Nothing waits for you.\n"


def test_a_folder_that_is_no_project_is_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", "--root", str(tmp_path)]) == 2
    assert "content/organisation.yaml" in capsys.readouterr().err


def test_a_window_that_we_answered_no_longer_waits(tmp_path: Path) -> None:
    record = _bill(windows=(window("2025-04-08T00:00:00+02:00", opens="2025-03-01T00:00:00+01:00"),))
    folder = project(tmp_path, tracked=record)
    sent = (
        "---\nformat: 1\nid: answer\nlang: nl\ntitle: Onze reactie\nprocedure: 56K0001\nsent: 2025-03-10\n"
        "address: https://test.example/x\n---\n\nTekst.\n"
    )
    written(folder, "content/submissions/answer.nl.md", sent)
    assert _tasks(folder) == ()


def test_the_day_that_we_named_comes_before_the_usual_term(tmp_path: Path) -> None:
    text = POSITION.replace("    asked: 2025-01-05\n", "    asked: 2025-01-05\n    due: 2025-02-01\n")
    task = _one(project(tmp_path, position=text), noon("2025-03-01"))
    assert (task.kind, task.date) == ("answer", dt.date(2025, 2, 1))


WORDING = """    wording:
      lang: nl
      asked: Het orgaan maakt alles bekend.
      proposal:
        text: Het orgaan maakt iets bekend.
        source: https://www.dekamer.be/voorstel
        date: 2025-01-02
"""
FINAL = """      final:
        text: Het orgaan maakt iets bekend.
        source: https://www.dekamer.be/eindtekst
        date: 2025-03-02
"""
JUDGED = """      judged:
        date: 2025-03-03
        by: redactie
        why: Zo is het.
"""


@pytest.mark.parametrize(
    ("lines", "day", "do"),
    [
        (WORDING, dt.date(2025, 3, 1), "quote the final text"),
        (WORDING + FINAL, dt.date(2025, 3, 2), "compare the two"),
    ],
    ids=["no final text", "no judgement"],
)
def test_a_wording_waits_for_its_final_text_and_for_its_judgement(
    tmp_path: Path, lines: str, day: dt.date, do: str
) -> None:
    folder = project(
        tmp_path,
        tracked=_bill(stage=Stage.PUBLISHED, stage_since=dt.date(2025, 3, 1)),
        position=POSITION.replace("    ask: adopt\n", f"    ask: amend\n{lines}"),
    )
    (task,) = (one for one in _tasks(folder) if one.kind == "wording")
    assert (task.date, _line(folder, task)) == (day, "- id: adopt-it")
    assert task.do.startswith(do)


@pytest.mark.parametrize("lines", [WORDING + FINAL + JUDGED, WORDING.replace("asked:", "example: true\n      asked:")])
def test_a_judged_wording_and_an_example_wait_for_nobody(tmp_path: Path, lines: str) -> None:
    folder = project(
        tmp_path,
        tracked=_bill(stage=Stage.PUBLISHED, stage_since=dt.date(2025, 3, 1)),
        position=POSITION.replace("    ask: adopt\n", f"    ask: amend\n{lines}"),
    )
    assert [one for one in _tasks(folder) if one.kind == "wording"] == []


def test_a_wording_of_an_open_procedure_waits_for_nobody(tmp_path: Path) -> None:
    folder = project(tmp_path, position=POSITION.replace("    ask: adopt\n", f"    ask: amend\n{WORDING}"))
    assert [one for one in _tasks(folder) if one.kind == "wording"] == []


def test_a_demand_waits_anew_from_the_last_time_that_we_asked_and_names_the_next_step(tmp_path: Path) -> None:
    reminded = "    ask: adopt\n    reminders:\n      - date: 2025-03-01\n        step: reminder\n"
    folder = project(tmp_path, position=POSITION.replace("    ask: adopt\n", reminded))
    assert _tasks(folder, noon("2025-05-30")) == ()
    task = _one(folder, noon("2025-05-31"))
    assert (task.kind, task.date) == ("answer", dt.date(2025, 5, 30))
    assert task.what.endswith("asked of parliament on 05/01/2025, and again on 01/03/2025 (reminder)")
    assert "the next step is 'meeting'" in task.do


def test_the_term_of_a_rule_comes_before_the_usual_one(tmp_path: Path) -> None:
    folder = project(tmp_path, addressees=ADDRESSEES + TERM)
    task = _one(folder, noon("2025-02-05"))
    assert (task.date, task.what.endswith("; the term of the rule ended on 04/02/2025")) == (dt.date(2025, 2, 4), True)


def test_each_office_that_is_silent_waits_on_its_own(tmp_path: Path) -> None:
    both = POSITION.replace("      - parliament\n", f"      - parliament\n{BOTH}")
    folder = project(tmp_path, position=both, addressees=ADDRESSEES + COUNCIL)
    assert [task.what.partition(" on ")[0] for task in _tasks(folder, noon("2025-04-06"))] == [
        "56K0001: no answer to 'adopt-it', asked of council",
        "56K0001: no answer to 'adopt-it', asked of parliament",
    ]
