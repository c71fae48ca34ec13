"""The registers of names (themes, addressees, organisations), and whose site this is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import bad_ids, content_if_any, demand_format
from tracker.files.shape import bind
from tracker.model.dossier import Addressee, Organisation, Registers, Theme
from tracker.model.finding import Finding
from tracker.model.organisation import OwnOrganisation

OWN = "content/organisation.yaml"


class _Item(Protocol):
    @property
    def id(self) -> str:
        """The id, by which editors' files name it."""


T = TypeVar("T")
Item = TypeVar("Item", bound=_Item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Generic[T]):
    """What files of names hold.

    Attributes:
        lines: path of a file, then path of a field, to its line.
    """

    value: T
    lines: Mapping[str, Mapping[str, int]]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Themes:
    format: int
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Addressees:
    format: int
    addressees: tuple[Addressee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Organisations:
    format: int
    organisations: tuple[Organisation, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What reading the files brings besides their values."""

    root: Path
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def load_registers(root: Path) -> Register[Registers]:
    """Reads ``content/{themes,addressees,organisations}.yaml``; a file that is absent names nothing."""
    reading = _Reading(root)
    themes = _items(reading, "themes", _Themes, lambda file: file.themes)
    addressees = _items(reading, "addressees", _Addressees, lambda file: file.addressees)
    organisations = _items(reading, "organisations", _Organisations, lambda file: file.organisations)
    value = Registers(themes=themes, addressees=addressees, organisations=organisations)
    return Register(value=value, lines=reading.lines, findings=tuple(reading.findings))


def load_organisation(root: Path) -> Register[OwnOrganisation | None]:
    """Reads ``content/organisation.yaml``; the value is None when it is absent or broken."""
    reading = _Reading(root)
    value = _file(reading, OWN, OwnOrganisation)
    return Register(value=value, lines=reading.lines, findings=tuple(reading.findings))


def _items(reading: _Reading, name: str, kind: type[T], items: Callable[[T], tuple[Item, ...]]) -> dict[str, Item]:
    """Reads the items of one register, by id; of two with one id the first counts."""
    path = f"content/{name}.yaml"
    file = _file(reading, path, kind)
    found: dict[str, Item] = {}
    for at, item in enumerate(items(file) if file else ()):
        if found.setdefault(item.id, item) is not item:
            place = f"{name}[{at}].id"
            reading.findings.append(_doubled(path, reading.lines[path][place], place, item.id))
    return found


def _file(reading: _Reading, path: str, kind: type[T]) -> T | None:
    try:
        content = content_if_any(reading.root, path)
        if content is None:
            return None
        node = read(decode(content, path), path)
        demand_format(node, path)
    except FileProblem as problem:
        reading.findings += problem.findings
        return None
    bound = bind(node, kind, path)
    reading.lines[path] = bound.lines
    reading.findings += [*bound.findings, *bad_ids(node, path)]
    return bound.value


def _doubled(path: str, line: int, place: str, name: str) -> Finding:
    found, remedy = f'"{name}" again', "give one of the two another id"
    return Finding(path=path, line=line, field=place, found=found, expected="each id once", remedy=remedy)
