"""Settings: the machinery's own choices, read once and handed down as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the project's things stand.

    Attributes:
        root: the project's folder, with ``pyproject.toml``.
        cache: may always be deleted; nothing is lost with it.
        output: the site.
    """

    root: Path
    positions: Path
    content: Path
    cache: Path
    output: Path


def folders_of(root: Path) -> Folders:
    """Gives the folders of a project (DESIGN.md, "The files")."""
    return Folders(
        root=root,
        positions=root / "positions",
        content=root / "content",
        cache=root / ".cache",
        output=root / "output",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What ``[tool.tracker]`` and the environment say.

    Attributes:
        delays: seconds between two requests to one host, by key of source; a source without one uses its own.
        bases: the base address to ask in place of the institution's, by key of source.
    """

    folders: Folders
    delays: Mapping[str, float] = field(default_factory=dict)
    bases: Mapping[str, str] = field(default_factory=dict)
