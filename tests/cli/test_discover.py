"""``tracker discover``, ``follow`` and ``dismiss`` as a person runs them, against the stand-in."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders.project import DOSSIER, project
from tests.standin import Standin, acts
from tracker.catalogue import load
from tracker.cli import main
from tracker.files.inbox import load_inbox

SEARCH = "/info/law/better-regulation/brpapi/searchInitiatives"
DAY = ("--as-of", "2026-09-15")


def _row(number: int, title: str, *, topic: str = "FOOD", until: str = "2026/09/28 23:59:59") -> dict[str, Any]:
    status = {
        "frontEndStage": "PLANNING_WORKFLOW",
        "receivingFeedbackStatus": "OPEN",
        "feedbackStartDate": "2026/08/31 08:24:00",
        "feedbackEndDate": until,
        "isCurrent": True,
    }
    return {
        "id": float(number),
        "reference": f"Ares(2026){number}",
        "foreseenActType": "REG_DEL",
        "initiativeStatus": "ACTIVE",
        "shortTitle": title,
        "currentStatuses": [status],
        "topics": [{"code": topic, "label": topic.title()}],
        "initiativeTranslations": [{"field": "SHORT_TITLE", "language": "EN", "value": title}],
    }


def _answer(*rows: dict[str, Any], total: int | None = None) -> bytes:
    page = {
        "content": list(rows),
        "totalElements": len(rows) if total is None else total,
        "numberOfElements": len(rows),
        "size": 100,
        "number": 0,
        "last": True,
    }
    return json.dumps({"exactMatch": False, "initiativeResultDtoPage": page}).encode()


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    with Standin() as running:
        rows = (
            _row(7, "Seeds and patents"),
            _row(8, "Steel", topic="TRADE"),
            _row(9, "Old seeds", until="2026/09/01 23:59:59"),
        )
        running.world.others[SEARCH] = _answer(*rows)
        monkeypatch.setenv("STANDPUNT_BASE_EC_HAVE_YOUR_SAY", running.base)
        yield running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def _run(root: Path, *words: str) -> int:
    return main([*words, "--root", str(root)])


def _discover(root: Path, *words: str) -> int:
    return _run(root, "discover", "--source", "ec-have-your-say", *DAY, *words)


def _waiting(root: Path) -> list[str]:
    return [entry.reference for entry in load_inbox(root).value.found]


@pytest.mark.usefixtures("portal")
def test_only_what_really_matches_goes_into_the_inbox(root: Path) -> None:
    assert _discover(root, "--topic", "FOOD", "--open") == 0
    assert _waiting(root) == ["HYS 7"]
    (entry,) = load_inbox(root).value.found
    assert entry.closes is not None
    assert entry.closes.isoformat() == "2026-09-28T23:59:59+02:00"


@pytest.mark.usefixtures("portal")
def test_it_tells_the_closing_and_the_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _discover(root, "--text", "seeds", "--open")
    out = capsys.readouterr().out
    assert "HYS 7, open until 28/09/2026 23:59" in out
    assert "tracker follow 'HYS 7' --dossier …" in out


def test_a_partial_list_is_exit_1_and_nothing_is_called_gone(
    root: Path, portal: Standin, capsys: pytest.CaptureFixture[str]
) -> None:
    portal.world.others[SEARCH] = _answer(_row(7, "Seeds"), total=40)
    assert _discover(root, "--text", "seeds") == 1
    assert "not gone" in capsys.readouterr().err
    assert _waiting(root) == ["HYS 7"]


@pytest.mark.usefixtures("portal")
def test_following_adds_one_line_to_the_dossier_and_keeps_every_other_byte(root: Path) -> None:
    file = root / "content/dossiers/middle-east.nl.md"
    commented = DOSSIER.replace("  - reference: 56/1\n", "  - reference: 56/1 # the first\n")
    file.write_text(commented, encoding="utf-8")
    _discover(root, "--text", "seeds")
    assert _run(root, "follow", "hys 7", "--dossier", "middle-east") == 0
    added = commented.replace("# the first\n", "# the first\n  - reference: HYS 7\n")
    assert file.read_text(encoding="utf-8") == added
    assert "HYS 7" in load(root).followed()
    assert "HYS 7" not in _waiting(root)
    _discover(root, "--text", "seeds")
    assert "HYS 7" not in _waiting(root)


def test_following_into_a_dossier_without_procedures_adds_the_list(root: Path) -> None:
    file = root / "content/dossiers/middle-east.nl.md"
    bare = DOSSIER.replace("procedures:\n  - reference: 56/1\n", "")
    file.write_text(bare, encoding="utf-8")
    assert _run(root, "follow", "HYS 7", "--dossier", "middle-east") == 0
    assert load(root).references_in(load(root).dossiers["middle-east"]) == ("HYS 7",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("follow", "HYS 7", "--dossier", "nowhere"), "middle-east"),
        (("follow", "56K0001", "--dossier", "middle-east"), "already"),
        (("follow", "een wet", "--dossier", "middle-east"), "HYS 12527"),
        (("dismiss", "56K0001", "--why", "x"), "is followed"),
        (("discover",), "content/watch.yaml"),
    ],
)
def test_wrong_use_says_what_to_do(
    root: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(root, *words) == 2
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("portal")
def test_what_is_dismissed_keeps_its_reason_and_never_returns(root: Path) -> None:
    _discover(root, "--text", "seeds")
    assert _run(root, "dismiss", "HYS 7", "--why", "Niet voor ons.") == 0
    _discover(root, "--text", "seeds")
    assert "HYS 7" not in _waiting(root)
    assert [(each.reference, each.why) for each in load_inbox(root).value.dismissed] == [("HYS 7", "Niet voor ons.")]


@pytest.mark.usefixtures("portal")
def test_the_watch_list_is_asked_when_nothing_is_named(root: Path) -> None:
    watch = "format: 1\nsearches:\n  - source: ec-have-your-say\n    topic: FOOD\n    open: true\n"
    (root / "content/watch.yaml").write_text(watch, encoding="utf-8")
    assert _run(root, "discover", *DAY) == 0
    assert _waiting(root) == ["HYS 7"]


def test_the_documents_of_the_week_of_the_chamber_are_read_and_marked_unverified(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    link = "showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID=1338"
    week = f'<html><table><tr><td><a href="{link}">1338</a></td><td>Voorstel over zaden</td></tr></table></html>'
    with Standin() as chamber:
        chamber.script("/kvvcr/showpage.cfm", acts.page(week))
        monkeypatch.setenv("STANDPUNT_BASE_BE_CHAMBER", chamber.base)
        assert _run(root, "discover", "--source", "be-chamber", *DAY) == 0
    (entry,) = load_inbox(root).value.found
    assert (entry.reference, dict(entry.titles)) == ("56K1338", {"nl": "Voorstel over zaden"})
    assert "never recorded" in capsys.readouterr().out
