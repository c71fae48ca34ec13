"""Settings are read from ``[tool.tracker]`` and the environment, and a wrong one is told with its line."""

from pathlib import Path

import pytest

from tests.builders.files import written
from tracker.files.problem import FileProblem
from tracker.files.settings import read_settings

TEXT = """\
[project]
name = "x"

[tool.tracker.delays]
be-chamber = 5
ep = 0.5

[tool.tracker.bases]
ep = "http://127.0.0.1:8000/ep"
"""


def refused(root: Path, text: str, environ: dict[str, str] | None = None) -> list[str]:
    written(root, "pyproject.toml", text)
    with pytest.raises(FileProblem) as caught:
        read_settings(root, environ or {})
    return [str(finding) for finding in caught.value.findings]


def test_a_project_without_settings_has_the_defaults(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, {})
    assert (settings.delays, settings.bases) == ({}, {})
    assert settings.folders.positions == tmp_path / "positions"


def test_delays_and_bases_are_read_by_source(tmp_path: Path) -> None:
    written(tmp_path, "pyproject.toml", TEXT)
    settings = read_settings(tmp_path, {})
    assert settings.delays == {"be-chamber": 5.0, "ep": 0.5}
    assert settings.bases == {"ep": "http://127.0.0.1:8000/ep"}


def test_the_environment_overrules_a_base(tmp_path: Path) -> None:
    written(tmp_path, "pyproject.toml", TEXT)
    environ = {
        "STANDPUNT_BASE_EP": "http://127.0.0.1:9",
        "STANDPUNT_BASE_BE_CHAMBER": "http://localhost:1",
        "HOME": "/",
    }
    assert read_settings(tmp_path, environ).bases == {"ep": "http://127.0.0.1:9", "be-chamber": "http://localhost:1"}


def test_an_unknown_key_is_told_with_its_line(tmp_path: Path) -> None:
    assert refused(tmp_path, TEXT + '\n[tool.tracker.base]\nep = "x"\n') == [
        (
            'pyproject.toml:11: tool.tracker.base: found the unknown key "base"; expected one of delays, '
            'bases; write "bases"'
        )
    ]


def test_wrong_values_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = '[tool.tracker.delays]\na = "5"\nb = -1\nc = true\nd = nan\ne = inf\nf = 0\n[tool.tracker.bases]\ng = "ftp://x"\n'
    assert [message.split(" expected")[0] for message in refused(tmp_path, text)] == [
        "pyproject.toml:2: tool.tracker.delays.a: found '5';",
        "pyproject.toml:3: tool.tracker.delays.b: found -1;",
        "pyproject.toml:4: tool.tracker.delays.c: found True;",
        "pyproject.toml:5: tool.tracker.delays.d: found nan;",
        "pyproject.toml:6: tool.tracker.delays.e: found inf;",
        "pyproject.toml:9: tool.tracker.bases.g: found 'ftp://x';",
    ]


def test_a_value_in_the_place_of_a_table_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, "[tool.tracker]\ndelays = 5\n") == [
        "pyproject.toml:2: tool.tracker.delays: found 5; expected a table; write [tool.tracker.delays] above its keys"
    ]


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (message,) = refused(tmp_path, "[project]\nname = \n")
    assert message.startswith("pyproject.toml:2: found something that is not TOML")


@pytest.mark.parametrize("base", ["", "127.0.0.1:8000", "file:///etc", "http://", "http://[x"])
def test_a_wrong_base_in_the_environment_is_told(tmp_path: Path, base: str) -> None:
    assert refused(tmp_path, TEXT, {"STANDPUNT_BASE_BE_CHAMBER": base}) == [
        (
            f"the environment: STANDPUNT_BASE_BE_CHAMBER: found {base!r}; expected an address with "
            "http:// or https://; "
            "write the whole address"
        )
    ]
