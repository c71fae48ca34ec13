"""``tracker update --from``: from saved answers to files, exactly as a person runs it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, page, plenary
from tests.builders.project import project
from tests.builders.records import procedure
from tracker.cli import main

HEARD = Dossier(reference="56K0001", documents=(Main(id="56K0001001"),))
ADOPTED = replace(
    HEARD,
    status=("AANGENOMEN KAMER",),
    vote_chamber="12/06/2025",
    documents=(Main(id="56K0001001", status="16 AANGENOMEN", ended="12/06/2025"),),
    blocks=(COMMITTEE, plenary("12/06/2025 IN BESPREKING", "12/06/2025 AANGENOMEN")),
)
FILE = "content/procedures/be-chamber/56/56k0001.yaml"
STANDING = "content/verified/be-chamber.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Gives a project that names 56K0001 and has not tracked it yet."""
    root = project(tmp_path / "project", tracked=procedure())
    shutil.rmtree(root / "content/procedures")
    shutil.rmtree(root / "content/verified")
    return root


def _save(folder: Path, dossier: Dossier, day: str, name: str = "x") -> Path:
    saved = folder.parent / "saved" / day / f"{name}_{day}.html"
    saved.parent.mkdir(parents=True, exist_ok=True)
    saved.write_bytes(page(dossier).encode("cp1252"))
    return saved


def _update(folder: Path, day: str, *more: str) -> int:
    return main(["update", "--root", str(folder), "--from", str(folder.parent / "saved" / day), *more])


def _files(folder: Path) -> dict[str, bytes]:
    below = (path for path in (folder / "content").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in below}


def test_a_followed_procedure_is_written_with_its_moment(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(folder, HEARD, "2025-05-02")
    assert _update(folder, "2025-05-02") == 0
    record = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    assert (record["reference"], record["stage"]) == ("56K0001", "committee")
    standing = yaml.safe_load((folder / STANDING).read_text(encoding="utf-8"))
    assert [each["reference"] for each in standing["procedures"]] == ["56K0001"]
    assert "2025-05-02T12:00:00+02:00" in (folder / STANDING).read_text(encoding="utf-8")
    assert "new → committee" in capsys.readouterr().out


def test_the_same_answers_twice_write_nothing(folder: Path) -> None:
    _save(folder, HEARD, "2025-05-02")
    _update(folder, "2025-05-02")
    before = _files(folder)
    assert _update(folder, "2025-05-02") == 0
    assert _files(folder) == before


def test_an_unchanged_answer_of_a_later_day_moves_the_moment_alone(folder: Path) -> None:
    _save(folder, HEARD, "2025-05-02")
    _save(folder, HEARD, "2025-05-20")
    _update(folder, "2025-05-02")
    before = _files(folder)
    _update(folder, "2025-05-20")
    changed = {path for path, content in _files(folder).items() if content != before.get(path)}
    assert changed == {STANDING}


def test_an_adoption_is_a_new_stage_and_the_report_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(folder, HEARD, "2025-05-02")
    _save(folder, ADOPTED, "2025-06-16")
    _update(folder, "2025-05-02")
    capsys.readouterr()
    assert _update(folder, "2025-06-16") == 0
    assert "committee → adopted" in capsys.readouterr().out
    record = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    assert [(c["what"], c.get("from"), c["to"]) for c in record["changes"]][1] == ("stage", "committee", "adopted")


def test_the_path_of_an_answer_does_not_matter_and_its_order_does_not(folder: Path, tmp_path: Path) -> None:
    both = tmp_path / "saved" / "all"
    both.mkdir(parents=True)
    (both / "a_2025-06-16.bin").write_bytes(page(ADOPTED).encode("cp1252"))
    (both / "b_2025-05-02.txt").write_bytes(page(HEARD).encode("cp1252"))
    assert _update(folder, "all") == 0
    record = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    assert record["stage"] == "adopted"
    assert [change["what"] for change in record["changes"]][:2] == ["tracked", "stage"]


def test_an_answer_that_is_older_than_the_record_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _save(folder, HEARD, "2025-05-02")
    _save(folder, ADOPTED, "2025-06-16")
    _update(folder, "2025-06-16")
    before = _files(folder)
    capsys.readouterr()
    assert _update(folder, "2025-05-02") == 0
    assert _files(folder) == before
    assert "older than our record" in capsys.readouterr().out


def test_what_nobody_names_is_listed_and_not_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stranger = replace(HEARD, reference="56K0002", documents=(Main(id="56K0002001"),))
    _save(folder, stranger, "2025-05-02")
    before = _files(folder)
    assert _update(folder, "2025-05-02") == 0
    assert _files(folder) == before
    assert "56K0002" in capsys.readouterr().out
    assert _update(folder, "2025-05-02", "--all") == 0
    assert (folder / "content/procedures/be-chamber/56/56k0002.yaml").is_file()


def test_an_answer_from_the_future_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(folder, HEARD, "2099-01-01")
    before = _files(folder)
    assert _update(folder, "2099-01-01") == 1
    assert _files(folder) == before
    assert "still to come" in capsys.readouterr().out


def test_a_named_reference_takes_that_one_alone_from_a_folder(folder: Path) -> None:
    stranger = replace(HEARD, reference="56K0002", documents=(Main(id="56K0002001"),))
    _save(folder, stranger, "2025-05-02", "stranger")
    _save(folder, HEARD, "2025-05-02")
    assert _update(folder, "2025-05-02", "--source", "ep") == 1
    words = ["update", "56/1", "--root", str(folder), "--from", str(folder.parent / "saved/2025-05-02")]
    assert main(words) == 0
    assert [path.name for path in (folder / "content/procedures").rglob("*.yaml")] == ["56k0001.yaml"]


def test_an_answer_without_a_moment_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = _save(folder, HEARD, "2025-05-02")
    saved.rename(saved.with_name("page.html"))
    before = _files(folder)
    assert _update(folder, "2025-05-02") == 1
    assert _files(folder) == before
    assert "--as-of" in capsys.readouterr().out
    assert _update(folder, "2025-05-02", "--as-of", "2025-05-02") == 0


def test_a_vanished_event_is_held_and_the_last_good_state_stays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fuller = replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING", "30/04/2025 IN BESPREKING")),))
    _save(folder, fuller, "2025-05-02")
    _save(folder, replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING",)),)), "2025-05-20")
    _update(folder, "2025-05-02")
    before = (folder / FILE).read_bytes()
    assert _update(folder, "2025-05-20") == 1
    assert (folder / FILE).read_bytes() == before
    (standing,) = yaml.safe_load((folder / STANDING).read_text(encoding="utf-8"))["procedures"]
    assert "2025-04-30" in standing["held"]["reasons"][0]
    assert standing["verified"].isoformat().startswith("2025-05-02")
    assert "held" in capsys.readouterr().out


def test_a_good_answer_ends_a_hold(folder: Path) -> None:
    fuller = replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING", "30/04/2025 IN BESPREKING")),))
    _save(folder, fuller, "2025-05-02")
    _save(folder, replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING",)),)), "2025-05-20")
    _save(folder, fuller, "2025-05-21")
    for day in ("2025-05-02", "2025-05-20", "2025-05-21"):
        _update(folder, day)
    (standing,) = yaml.safe_load((folder / STANDING).read_text(encoding="utf-8"))["procedures"]
    assert "held" not in standing


def _broken(kind: str, text: str) -> str:
    start, end = text.index('id="Story"'), text.index("Kruispuntbank")
    part = text[start:end]
    if kind.isdigit():
        return text[:start] + part[: len(part) * int(kind) // 100]
    return {
        "emptied": text[:start] + 'id="Story"></div></body></html>',
        "renamed": text.replace('id="Story"', 'id="Verhaal"'),
        "decoded twice": text.encode().decode("cp1252", "replace"),
    }[kind]


@pytest.mark.parametrize("kind", ["10", "30", "60", "90", "emptied", "renamed", "decoded twice"])
def test_a_page_that_is_not_what_it_should_be_changes_no_file(
    folder: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    accented = replace(HEARD, title="Wetsvoorstel betreffende Israël en de coöperatie.")
    _save(folder, accented, "2025-05-02")
    _update(folder, "2025-05-02")
    before = _files(folder)
    saved = _save(folder, accented, "2025-05-20")
    saved.write_bytes(_broken(kind, page(accented)).encode())
    capsys.readouterr()
    assert _update(folder, "2025-05-20") == 1
    assert _files(folder) == before
    said = capsys.readouterr()
    assert "refused" in said.out or "No file" in said.err


def test_what_is_written_by_hand_is_not_taken_over_silently(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_hand = folder / "content/procedures/manual/56k0001.yaml"
    by_hand.parent.mkdir(parents=True)
    by_hand.write_text(
        "format: 1\nreference: 56K0001\nsource: manual\nkind: bill\nstage: committee\n", encoding="utf-8"
    )
    _save(folder, HEARD, "2025-05-02")
    before = _files(folder)
    assert _update(folder, "2025-05-02") == 0
    assert _files(folder) == before
    assert "content/procedures/manual/56k0001.yaml" in capsys.readouterr().out
    by_hand.unlink()
    _update(folder, "2025-05-02")
    assert (folder / FILE).is_file()


def test_broken_files_of_the_tracker_stop_the_run_with_their_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _save(folder, HEARD, "2025-05-02")
    _update(folder, "2025-05-02")
    broken = (folder / FILE).read_text(encoding="utf-8").replace("stage: committee", "stage: commission")
    (folder / FILE).write_text(broken, encoding="utf-8")
    assert _update(folder, "2025-05-02") == 2
    assert f"{FILE}:" in capsys.readouterr().err
    assert (folder / FILE).read_text(encoding="utf-8") == broken


def test_an_editors_mistake_does_not_stop_the_tracker(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(folder, HEARD, "2025-05-02")
    (folder / "positions/broken.nl.md").write_text("no front matter", encoding="utf-8")
    assert _update(folder, "2025-05-02") == 0
    assert "tracker check" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _update(folder, "nowhere") == 2
    assert "no folder" in capsys.readouterr().err


def test_every_recorded_page_that_the_content_names_is_accepted_twice(corpus: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    for name in ("content", "positions"):
        shutil.copytree(Path(__file__).parents[2] / name, root / name)
    arguments = ["update", "--root", str(root), "--from", str(corpus), "--all"]
    main(arguments)
    before = _files(root)
    main(arguments)
    assert _files(root) == before


@pytest.mark.usefixtures("demonstrating")
def test_the_tracked_content_is_what_the_recorded_pages_say(corpus: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    for name in ("content", "positions"):
        shutil.copytree(Path(__file__).parents[2] / name, root / name)
    committed = _files(root)
    for path in (root / "content/procedures").glob("*/*/*.yaml"):
        path.unlink()
    for path in (root / "content/verified").glob("*.yaml"):
        if path.stem != "manual":
            path.unlink()
    assert main(["update", "--root", str(root), "--from", str(corpus)]) == 0
    assert _files(root) == committed
