"""One subject at two institutions: joined by the proposal that both name, both ways, in whatever spelling."""

from pathlib import Path

import pytest

from tests.builders.project import DOSSIER, project, track
from tests.builders.records import document, event, noon, procedure
from tracker import check
from tracker.catalogue import load
from tracker.joins import computed
from tracker.model.procedure import Kind, Procedure
from tracker.model.stage import Stage


def _initiative(*documents: str) -> Procedure:
    return procedure(
        reference="HYS 7", source="manual", kind=Kind.INITIATIVE, documents=tuple(map(document, documents)), events=()
    )


def _ordinary(*documents: str, mentioned: tuple[str, ...] = ()) -> Procedure:
    published = event("2025-01-02", "Legislative proposal published", stage=Stage.SUBMITTED, documents=documents)
    return procedure(
        reference="2021/0106(COD)",
        source="ep",
        kind=Kind.ORDINARY,
        documents=tuple(map(document, (*documents, *mentioned))),
        events=(published,),
    )


def _joined(earlier: Procedure, later: Procedure) -> list[tuple[str, str]]:
    return [(join.earlier, join.later) for join in computed({each.reference: each for each in (earlier, later)})]


@pytest.mark.parametrize("written", ["COM(2021)206", "COM(2021) 0206 final", "com/2021/206", "COM(2021)0206"])
def test_two_spellings_of_one_proposal_join(written: str) -> None:
    assert _joined(_initiative(written), _ordinary("COM(2021)0206")) == [("HYS 7", "2021/0106(COD)")]


def test_the_ids_stay_as_each_institution_writes_them() -> None:
    initiative, ordinary = _initiative("COM(2021)206"), _ordinary("COM(2021)0206")
    (join,) = computed({each.reference: each for each in (initiative, ordinary)})
    assert join.documents == ("COM(2021)206", "COM(2021)0206")


def test_another_number_does_not_join() -> None:
    assert _joined(_initiative("COM(2021)207"), _ordinary("COM(2021)0206")) == []


def test_a_proposal_that_is_only_mentioned_does_not_join() -> None:
    assert _joined(_initiative("COM(2021)207"), _ordinary("COM(2021)0206", mentioned=("COM(2021)0207",))) == []


def test_a_working_document_does_not_join() -> None:
    assert _joined(_initiative("SWD(2021)206"), _ordinary("SWD(2021)0206")) == []


def _project(folder: Path, theirs: str, ours: str) -> Path:
    entries = "  - reference: 2021/0106(COD)\n    starts_from: HYS 7\n"
    root = project(folder, dossier=DOSSIER.replace("  - reference: 56/1\n", entries))
    track(root, _ordinary(theirs))
    by_hand = (
        "format: 1\nreference: HYS 7\nsource: manual\nkind: initiative\nstage: announced\n"
        f"url: https://ec.europa.eu/\ndocuments:\n  - id: {ours}\n"
    )
    file = root / "content/procedures/manual/hys-7.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(by_hand, encoding="utf-8")
    return root


def test_an_editor_may_state_a_join(tmp_path: Path) -> None:
    catalogue = load(_project(tmp_path, "COM(2021)0206", "Ares(2021)1"))
    (join,) = catalogue.joins()
    assert (join.earlier, join.later, join.stated) == ("HYS 7", "2021/0106(COD)", True)
    assert check.findings(catalogue, noon("2025-09-15")) == ()


def test_a_stated_join_that_the_sources_contradict_is_found(tmp_path: Path) -> None:
    (finding,) = check.findings(load(_project(tmp_path, "COM(2021)0206", "COM(2021)999")), noon("2025-09-15"))
    assert finding.field == "procedures[0].starts_from"
    assert "COM(2021)0206" in finding.found
    assert "COM(2021)999" in finding.found
