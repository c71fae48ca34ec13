"""Two builds of one project at one moment are the same bytes, whatever the machine."""

from pathlib import Path

from tests.builders import site

HERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1750068000"}
THERE = {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1750068000"}


def test_two_builds_are_byte_identical_whatever_zone_locale_hash_seed_and_folder(tmp_path: Path) -> None:
    one, other = site.small(tmp_path / "one"), site.small(tmp_path / "far" / "other")
    runs = (site.pelican(one, **HERE), site.pelican(other, **THERE))
    assert [run.returncode for run in runs] == [0, 0], runs
    assert site.tree(one / "output") == site.tree(other / "output")


def test_a_second_build_replaces_no_file(tmp_path: Path) -> None:
    folder = site.small(tmp_path)
    assert site.pelican(folder).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in (folder / "output").rglob("*.html")}
    assert site.pelican(folder).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in (folder / "output").rglob("*.html")} == before


def test_build_json_says_the_moment(built: Path) -> None:
    assert '"as_of": "2025-09-15T12:00:00+02:00"' in (built / "build.json").read_text(encoding="utf-8")
