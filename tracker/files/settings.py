"""``[tool.tracker]`` of ``pyproject.toml`` and the environment, made into Settings."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from tracker.files.nodes import FileProblem, decode
from tracker.model.finding import Finding
from tracker.settings import Settings, folders_of

FILE = "pyproject.toml"
PREFIX = "STANDPUNT_BASE_"
"""``STANDPUNT_BASE_BE_CHAMBER`` is the base address of the source ``be-chamber``."""

_TABLE = "tool.tracker"


def read_settings(root: Path, environ: Mapping[str, str]) -> Settings:
    """Reads the settings of a project; without a ``pyproject.toml`` they are the defaults.

    Args:
        root: the project's folder.
        environ: as ``os.environ`` gives it; it overrules the file.

    Raises:
        FileProblem: unreadable, an unknown key, or a value that is not what it should be; all findings at once.
    """
    text = decode((root / FILE).read_bytes(), FILE) if (root / FILE).is_file() else ""
    table = _section(_section(_toml(text), "tool"), "tracker")
    named = {_source_key(name): base for name, base in sorted(environ.items()) if name.startswith(PREFIX)}
    if findings := (*_of_file(table, text), *_of_environment(named)):
        raise FileProblem(findings)
    delays = {key: float(delay) for key, delay in _section(table, "delays").items() if isinstance(delay, int | float)}
    bases = {key: base for key, base in _section(table, "bases").items() if isinstance(base, str)}
    return Settings(folders=folders_of(root), delays=delays, bases={**bases, **named})


def _source_key(name: str) -> str:
    return name.removeprefix(PREFIX).lower().replace("_", "-")


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else 0
        found = f"something that is not TOML ({error})"
        remedy = "mend that line, or put the file back as git has it"
        finding = Finding(path=FILE, line=line, found=found, expected='lines such as name = "value"', remedy=remedy)
        raise FileProblem((finding,)) from error


def _section(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    section = table.get(key)
    return section if isinstance(section, dict) else {}


def _of_file(table: Mapping[str, object], text: str) -> Iterator[Finding]:
    for key, section in table.items():
        place = f"{_TABLE}.{key}"
        if key not in _CHECKS:
            meant = get_close_matches(key, _CHECKS, n=1)
            remedy = f'write "{meant[0]}"' if meant else "delete it"
            yield _finding(text, place, f'the unknown key "{key}"', f"one of {', '.join(_CHECKS)}", remedy)
        elif not isinstance(section, dict):
            yield _finding(text, place, repr(section), "a table", f"write [{place}] above its keys")
        else:
            is_right, expected, remedy = _CHECKS[key]
            wrong = {name: value for name, value in section.items() if not is_right(value)}
            for name, value in wrong.items():
                yield _finding(text, f"{place}.{name}", repr(value), expected, remedy)


def _of_environment(bases: Mapping[str, str]) -> Iterator[Finding]:
    for key, base in bases.items():
        if not _is_address(base):
            name = PREFIX + key.upper().replace("-", "_")
            yield Finding(
                path="the environment", field=name, found=repr(base), expected=_ADDRESS, remedy=_WRITE_ADDRESS
            )


def _is_address(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _is_delay(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


_ADDRESS = "an address with http:// or https://"
_WRITE_ADDRESS = "write the whole address"
_CHECKS: Mapping[str, tuple[Callable[[object], bool], str, str]] = {
    "delays": (_is_delay, "seconds, 0 or more", "write a number, such as 5 or 0.5"),
    "bases": (_is_address, _ADDRESS, _WRITE_ADDRESS),
}
"""Every key of the table: how a value of it is judged, what is expected, and what to do."""


def _finding(text: str, place: str, found: str, expected: str, remedy: str) -> Finding:
    line = _line(text, *place.rsplit(".", 1))
    return Finding(path=FILE, line=line, field=place, found=found, expected=expected, remedy=remedy)


def _line(text: str, table: str, key: str) -> int:
    """Looks for the line of a key; TOML's reader does not keep it. 0 when it is written in an unusual way."""
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        head = line.split("#")[0].strip()
        if head.startswith("["):
            if head == f"[{table}.{key}]":
                return number
            inside = head == f"[{table}]"
        elif inside and head.partition("=")[0].strip().strip("\"'") == key:
            return number
    return 0
