"""``tracker new``: writes a well-commented position or dossier to start from."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from tracker.cli.project import Stop, loaded
from tracker.cli.say import OK, WRONG_USE, say, warn
from tracker.cli.words import add_root

if TYPE_CHECKING:
    from tracker.catalogue import Catalogue

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_LONGEST = 80


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("new", help="write a position or dossier to start from, with comments that explain it")
    parser.add_argument("kind", choices=("position", "dossier"))
    parser.add_argument("id", metavar="ID", help="its name in addresses, as in clean-seas; it never changes")
    parser.add_argument("--title", default="", help="its title (default: made from the id)")
    parser.add_argument("--lang", default="", metavar="nl|fr|en", help="its language (default: the site's first one)")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Writes the file, unless something of that name is there already."""
    from tracker import disk
    from tracker.files import starting

    catalogue = loaded(words.root)
    lang = _language(words.lang, catalogue)
    if words.kind == "position" and not catalogue.registers.addressees:
        warn("content/addressees.yaml names nobody yet, and a recommendation is addressed to somebody: add one first.")
        return WRONG_USE
    if not catalogue.registers.themes:
        warn("content/themes.yaml names no theme yet: add one first, with an id and its names.")
        return WRONG_USE
    _demand_free(words, starting.FOLDER_OF[words.kind])
    text = starting.new(
        words.kind,
        words.id,
        lang,
        words.title.strip() or words.id.replace("-", " ").capitalize(),
        theme=next(iter(catalogue.registers.themes)),
        addressee=next(iter(catalogue.registers.addressees), ""),
    )
    path = starting.path_of(words.kind, words.id, lang)
    disk.write_atomically(words.root / path, text.encode())
    say(f"{path} is there: open it and replace its texts; lines that begin with # explain them.")
    if words.kind == "dossier":
        say(f"Follow a procedure in it, as its institution writes it: tracker follow 56K0859 --dossier {words.id}")
    say("'tracker check' tells what is still wrong; 'make serve' shows it.")
    return OK


def _language(asked: str, catalogue: Catalogue) -> str:
    languages = catalogue.own.languages
    if asked and asked not in languages:
        warn(f"tracker new: {asked!r} is no language of this site; expected one of: {', '.join(languages)}")
        raise Stop(WRONG_USE)
    return asked or languages[0]


def _demand_free(words: argparse.Namespace, folder: str) -> None:
    """Refuses a name that cannot stand in an address, or that something has already.

    Raises:
        Stop: it is one of these.
    """
    if not _ID.fullmatch(words.id):
        near = re.sub(r"[^a-z0-9]+", "-", words.id.lower()).strip("-")[:_LONGEST]
        hint = f"; write {near}" if near else ""
        warn(f"tracker new: {words.id!r} cannot stand in an address; expected a-z, 0-9 and hyphens{hint}")
        raise Stop(WRONG_USE)
    for there in sorted((words.root / folder).glob(f"{words.id}.*.md")):
        warn(f"{folder}/{there.name} is there already, and was not touched: edit it, or choose another name.")
        raise Stop(WRONG_USE)
