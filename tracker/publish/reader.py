"""The reader that lets Pelican take positions, dossiers and pages as its own content.

It never raises: Pelican logs an error of a reader and goes on without the file, so the catalogue reads and judges
every file before, and a finding stops the build (DESIGN.md, "Pelican").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from markdown import Markdown

from tracker.files import front_matter
from tracker.files.problem import FileProblem

META = "markdown.extensions.meta"
TEXTS = "TRACKER_TEXTS"
"""The setting that holds what Pelican is told of each file, by its path."""


@dataclass(frozen=True, slots=True)
class Told:
    """What Pelican is told of a text.

    Attributes:
        key: the same for all languages of one text.
        url: from the site's root, without the first slash, as Pelican joins it.
    """

    title: str
    lang: str
    key: str
    url: str
    date: datetime
    summary: str = ""


class FrontMatterReader:
    """Reads a Markdown file whose front matter the catalogue knows."""

    enabled = True
    file_extensions = ("md",)

    def __init__(self, settings: Mapping[str, object]) -> None:
        self.settings = settings

    def process_metadata(self, name: str, value: object) -> object:
        """Leaves a value as it is: the catalogue has typed it."""
        del name
        return value

    def read(self, source_path: str) -> tuple[str, dict[str, object]]:
        """Gives the HTML of a file and what Pelican must know of it."""
        path = Path(source_path)
        root = Path(str(self.settings["PATH"]))
        texts = self.settings.get(TEXTS)
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        told = texts.get(name) if isinstance(texts, Mapping) else None
        return self._body(path, name), _metadata(told, name)

    def _body(self, path: Path, name: str) -> str:
        try:
            text = front_matter.split(path.read_bytes().decode("utf-8"), name).body
        except (OSError, UnicodeDecodeError, FileProblem):
            return ""
        options = self.settings["MARKDOWN"]
        return Markdown(**_without_meta(options)).convert(text) if isinstance(options, dict) else ""


def _without_meta(options: Mapping[str, object]) -> dict[str, Any]:
    """Gives Markdown's options without the extension that Pelican's own reader adds to them.

    It takes a first paragraph such as ``Note: …`` for metadata, and drops it without a word.
    """
    names = options.get("extensions", ())
    kept = [name for name in names if name != META] if isinstance(names, list | tuple) else []
    return {**options, "extensions": kept}


def _metadata(told: Told | None, name: str) -> dict[str, object]:
    """Gives Pelican's own metadata; a file that the catalogue could not read is only named."""
    if told is None:
        return {"title": name, "slug": name, "tracker_key": name, "date": datetime(1970, 1, 1, tzinfo=UTC)}
    return {
        "title": told.title,
        "lang": told.lang,
        "slug": told.key,
        "tracker_key": told.key,
        "summary": told.summary,
        "date": told.date,
        "url": told.url,
        "save_as": f"{told.url}index.html",
    }
