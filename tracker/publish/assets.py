"""The theme's own files: style sheet, font, scripts; and the one colour that is a setting."""

from collections.abc import Mapping
from pathlib import Path

from tracker.publish import colour

FOLDER = "theme"
NOT_PUBLISHED = frozenset({"README.md"})


def assets(theme: Path, brand: str) -> Mapping[str, bytes]:
    """Gives the files of ``theme/static``, by their path in the output.

    Args:
        theme: the folder of the theme.
        brand: ``#rrggbb``; it takes the place of the accent in both schemes.
    """
    static = theme / "static"
    files = {path.relative_to(static).as_posix(): path for path in sorted(static.rglob("*")) if path.is_file()}
    made = {f"{FOLDER}/{name}": path.read_bytes() for name, path in files.items() if path.name not in NOT_PUBLISHED}
    style = f"{FOLDER}/style.css"
    made[style] = colour.branded(made[style].decode("utf-8"), brand).encode("utf-8")
    return made
