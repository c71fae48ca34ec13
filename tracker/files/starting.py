"""What an organisation begins with: its own registers and pages, and a well-commented position or dossier.

The texts stand in ``starter/``, one file a language. Only files that git knows are ever removed, so that git can bring
each of them back.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from tracker import disk
from tracker.files.canonical import Plain, dump
from tracker.files.nodes import decode
from tracker.files.registers import OWN

FOLDERS = ("content", "positions")
"""Whatever stands here is an organisation's own; all else is the program."""

FIRST_POSITION = "first-position"
FIRST_THEME, FIRST_ADDRESSEE = "human-rights", "federal-parliament"
"""Ids of ``starter/themes.yaml`` and ``starter/addressees.yaml``."""

FOLDER_OF = {"position": "positions", "dossier": "content/dossiers"}
"""Where a new file of each kind stands."""

TITLES = {
    "nl": "Ons eerste standpunt",
    "fr": "Notre première position",
    "en": "Our first position",
}
_STARTER = Path(__file__).parent / "starter"
_METHOD = "content/pages/method."
_INVENTED = ("Demonstratietekst:", "Texte de démonstration", "Demonstration text:")
"""How the paragraph begins that says of a demonstration's page that its asks are invented."""


def text(kind: str, lang: str, **values: str) -> str:
    """Gives the text of a new file.

    Args:
        kind: ``position``, ``dossier`` or ``about``.
        lang: one in which the site's own words exist.
        values: what is filled in, by name.
    """
    return Template((_STARTER / f"{kind}.{lang}.md").read_text(encoding="utf-8")).substitute(values)


def path_of(kind: str, name: str, lang: str) -> str:
    """Gives where a new file stands, relative to the project's folder."""
    return f"{FOLDER_OF[kind]}/{name}.{lang}.md"


def new(kind: str, name: str, lang: str, title: str, *, theme: str, addressee: str) -> str:
    """Gives the text of a new position or dossier.

    Args:
        theme, addressee: ids that exist in the project.
    """
    return text(kind, lang, id=name, title=_scalar(title), theme=theme, addressee=addressee)


def _scalar(value: str) -> str:
    return dump({"it": value}).removeprefix("it: ").removesuffix("\n")


def files_of(own: Mapping[str, Plain], names: Mapping[str, str], email: str, kept: Mapping[str, str]) -> dict[str, str]:
    """Gives all files with which an organisation begins, by path.

    Args:
        own: what ``content/organisation.yaml`` is to hold.
        names: of the organisation, by language of the site, the main one first.
        kept: pages that say how the program works, which stay without the demonstration's paragraph.
    """
    main = next(iter(names))
    first = new("position", FIRST_POSITION, main, TITLES[main], theme=FIRST_THEME, addressee=FIRST_ADDRESSEE)
    return {
        OWN: dump(own),
        "content/themes.yaml": (_STARTER / "themes.yaml").read_text(encoding="utf-8"),
        "content/addressees.yaml": (_STARTER / "addressees.yaml").read_text(encoding="utf-8"),
        path_of("position", FIRST_POSITION, main): first,
        **{f"content/pages/about.{lang}.md": text("about", lang, name=names[lang], email=email) for lang in names},
        **{path: _without_invention(page) for path, page in kept.items()},
    }


def kept_pages(root: Path, languages: Sequence[str]) -> dict[str, str]:
    """Gives the pages that are as true of any organisation as of the demonstration, by path.

    Raises:
        FileProblem: one of them is not UTF-8.
    """
    paths = [path for lang in languages if (root / (path := f"{_METHOD}{lang}.md")).is_file()]
    return {path: decode((root / path).read_bytes(), path) for path in paths}


def _without_invention(page: str) -> str:
    return "\n\n".join(part for part in page.split("\n\n") if not part.startswith(_INVENTED))


def replace_all(root: Path, removed: Sequence[str], written: Mapping[str, str]) -> None:
    """Removes files, with the folders that become empty, and writes others.

    Args:
        removed, written: by path, relative to the project's folder.
    """
    for path in removed:
        if path not in written:
            disk.remove(root / path)
    for top in FOLDERS:
        for folder in sorted((root / top).rglob("*"), reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
    for path, content in written.items():
        disk.write_atomically(root / path, content.encode())
