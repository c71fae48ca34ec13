"""The output folder: what differs is replaced, each file by a rename; what nobody owns is removed.

Nothing is flushed to the disk a file, since the site can always be made again: a marker stands while files are being
replaced, and the next build compares every byte whatever it finds (design/performance.md 4.5, 8).
"""

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

MANIFEST = "build.json"
MAKER = "standpunt"
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,119}")


class ForeignFolderError(Exception):
    """The output folder holds files of somebody else, and would lose them."""


class WrittenPagesError(Exception):
    """What stands in the output folder is not what the page table says."""


def place(folder: Path, name: str) -> Path:
    """Gives the path of a file in the output folder.

    Raises:
        ValueError: a name that would leave the folder, or is no plain name.
    """
    if not all(_SEGMENT.fullmatch(segment) for segment in name.split("/")):
        raise ValueError(f"{name!r} is no name of a file of the site; expected letters, digits, dots and hyphens")
    return folder.joinpath(*name.split("/"))


def manifest(commit: str, as_of: str) -> bytes:
    """Gives ``build.json``: the commit and the moment with which anyone can make these bytes again."""
    return (json.dumps({"maker": MAKER, "commit": commit, "as_of": as_of}, indent=2) + "\n").encode()


def write(files: Mapping[str, bytes], folder: Path, marker: Path) -> tuple[str, ...]:
    """Brings the output folder to exactly these files.

    Args:
        files: by path in the folder.
        folder: is made when absent; hidden files in it are left alone.
        marker: stands while files are being replaced.

    Returns:
        The names that were written.

    Raises:
        ForeignFolderError: the folder is not empty, and not one of ours.
    """
    _demand_own(folder)
    marker.parent.mkdir(parents=True, exist_ok=True)
    marker.touch()
    written = tuple(name for name in sorted(files) if _replace(place(folder, name), files[name]))
    _remove(sorted(standing(folder) - files.keys()), folder)
    marker.unlink()
    return written


def _demand_own(folder: Path) -> None:
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")} if folder.is_dir() else set()
    if names and not _ours(folder / MANIFEST):
        raise ForeignFolderError(
            f"{folder}: found files that this site did not write ({', '.join(sorted(names)[:3])}); "
            f"expected an empty folder or one with our {MANIFEST}; move them or choose another folder"
        )


def _ours(path: Path) -> bool:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("maker") == MAKER


def _replace(path: Path, content: bytes) -> bool:
    try:
        if path.read_bytes() == content:
            return False
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_bytes(content)
    temporary.replace(path)
    return True


def standing(folder: Path) -> set[str]:
    """Gives the names of the files in a folder, but for hidden ones."""
    found: set[str] = set()
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.update((Path(parent) / name).relative_to(folder).as_posix() for name in names if not name.startswith("."))
    return found


def _remove(names: Iterable[str], folder: Path) -> None:
    """Removes files, and the folders that they leave empty."""
    for name in names:
        path = folder / name
        path.unlink()
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()


def demand(files: Iterable[str], folder: Path) -> None:
    """Demands that the folder holds what the page table says, neither less nor more.

    Raises:
        WrittenPagesError: it does not.
    """
    there, wanted = standing(folder), set(files)
    if there != wanted:
        lacking, extra = sorted(wanted - there)[:5], sorted(there - wanted)[:5]
        raise WrittenPagesError(
            f"{folder}: found {len(there)} files; expected the {len(wanted)} of the page table; "
            f"lacking: {', '.join(lacking) or 'none'}; too many: {', '.join(extra) or 'none'}; build again"
        )
