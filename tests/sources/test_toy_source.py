"""A newcomer adds an institution with one module in ``sources/``, and touches nothing else."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tracker.sources
from tests.builders.project import DOSSIER, project
from tests.builders.records import noon
from tracker import check
from tracker.catalogue import load
from tracker.cli import main

_MODULE = '''"""A council that decides on kites."""

import re

from tracker.model.procedure import Kind, Procedure
from tracker.model.stage import Stage
from tracker.sources.source import Claim, Expectations, PageError, Reading, Source


def recognise(text):
    match = re.fullmatch(r"KITE[ -]?(\\\\d+)", text, re.IGNORECASE)
    return f"KITE {match[1]}" if match else None


def claims(body):
    return Claim(part="page", reference=body.decode().splitlines()[1]) if body.startswith(b"KITES") else None


def read(responses, reference, as_of):
    _, found, title = responses[0].body.decode().splitlines()
    if reference not in (None, found):
        raise PageError("second line", found, reference)
    return Reading(
        procedure=Procedure(
            reference=found,
            source="kite-council",
            kind=Kind.OTHER,
            basis="kite",
            titles={"en": title},
            stage=Stage.SUBMITTED,
            url="https://kites.example/",
        )
    )


SOURCE = Source(
    key="kite-council",
    names={"nl": "Vliegerraad", "fr": "Conseil des cerfs-volants", "en": "Kite council"},
    home="https://kites.example/",
    licence="none",
    hosts=("kites.example",),
    delay=1.0,
    forms=("KITE 12",),
    recognise=recognise,
    folder=lambda reference: "all",
    page=lambda reference: "https://kites.example/",
    expectations=Expectations(shape="1", landmarks=("KITES",), vocabulary=()),
    claims=claims,
    read=read,
)
'''


@pytest.fixture
def kites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Puts one more module in the folder of sources, for the time of a test."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "kite_council.py").write_text(_MODULE.replace("\\\\", "\\"), encoding="utf-8")
    monkeypatch.setattr(tracker.sources, "__path__", [*tracker.sources.__path__, str(folder)])
    importlib.invalidate_caches()
    yield
    sys.modules.pop("tracker.sources.kite_council", None)


@pytest.mark.usefixtures("kites")
def test_one_module_is_recognised_checked_updated_and_parsed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "project", dossier=DOSSIER.replace("56/1", "kite-7"))
    assert "KITE 7" in check.notes(load(root))[0]
    saved = tmp_path / "saved" / "answer_2025-03-01.txt"
    saved.parent.mkdir()
    saved.write_text("KITES\nKITE 7\nOf strings\n", encoding="utf-8")
    assert main(["update", "--root", str(root), "--from", str(saved.parent)]) == 0
    assert (root / "content/procedures/kite-council/all/kite-7.yaml").is_file()
    assert main(["parse", "kite-council", str(saved)]) == 0
    assert "Of strings" in capsys.readouterr().out
    catalogue = load(root)
    assert check.findings(catalogue, noon("2025-09-15")) == ()
    assert catalogue.verifications["KITE 7"].verified == noon("2025-03-01")


def test_without_the_module_the_reference_is_unknown(tmp_path: Path) -> None:
    root = project(tmp_path / "project", dossier=DOSSIER.replace("56/1", "kite-7"))
    assert "kite-7" in check.findings(load(root), noon("2025-09-15"))[0].found
