"""What the institutions know: the recordings where they are present, and pages from the builders everywhere."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from tests.builders import be_chamber, ep

BUILT_DOSSIER = be_chamber.DOSSIER
BUILT_PROCEDURE = ep.REFERENCE

_FILE = re.compile(r"(\d{2})_(\d+)_\d{4}-\d{2}-\d{2}")
_PROCEDURE = re.compile(rb"<title>\s*Procedure File: ([^|<]+?)\s*\|")


def corpus_folder() -> Path | None:
    """Finds the folder of recordings as ``tests/conftest.py`` does, without the test tools; None without one."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "corpus"
    folder = Path(os.environ.get("STANDPUNT_CORPUS", beside))
    return folder if folder.is_dir() else None


def built_dossiers() -> dict[str, bytes]:
    """Gives built pages of the Chamber by reference, as the bytes that it serves."""
    return {BUILT_DOSSIER: encoded(be_chamber.page(be_chamber.Dossier()))}


def built_procedures() -> dict[str, bytes]:
    """Gives built procedure files by reference."""
    return {BUILT_PROCEDURE: ep.Page().body()}


def built_processes() -> dict[str, bytes]:
    """Gives built open data by process id."""
    return {_process_id(BUILT_PROCEDURE): ep.answer()}


def recorded_dossiers(corpus: Path) -> dict[str, bytes]:
    """Gives the recorded pages of the Chamber; they were stored as UTF-8 (formats/be-federal.md 1.3)."""
    return {
        f"{match[1]}K{int(match[2]):04}": encoded(path.read_bytes().decode())
        for path, match in _named(corpus / "be-chamber", _FILE)
    }


def recorded_procedures(corpus: Path) -> dict[str, bytes]:
    """Gives the recorded procedure files, by what their titles say."""
    bodies = [path.read_bytes() for path in sorted((corpus / "ep-oeil").glob("*.html"))]
    return {match[1].decode(): body for body in bodies if (match := _PROCEDURE.search(body))}


def recorded_processes(corpus: Path) -> dict[str, bytes]:
    """Gives the recorded open data, by process id."""
    bodies = [path.read_bytes() for path in sorted((corpus / "ep-opendata").glob("odp-procedure_*.json"))]
    return {json.loads(body)["data"][0]["process_id"]: body for body in bodies}


def encoded(text: str) -> bytes:
    """Gives a page of the Chamber as the bytes that it serves."""
    return text.encode("windows-1252")


def _named(folder: Path, name: re.Pattern[str]) -> Iterator[tuple[Path, re.Match[str]]]:
    for path in sorted(folder.glob("*.html")):
        if match := name.fullmatch(path.stem):
            yield path, match


def _process_id(reference: str) -> str:
    return reference.partition("(")[0].replace("/", "-")
