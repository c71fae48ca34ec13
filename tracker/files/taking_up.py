"""Takes a procedure up into a dossier: one entry is added to an editor's file, and every other byte stays."""

from pathlib import Path

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.front_matter import split
from tracker.files.nodes import MappingNode, decode, read


class NotTakenUp(Exception):
    """The file could not be changed; the message says why."""


def take_up(root: Path, path: str, reference: str) -> None:
    """Adds a reference at the end of a dossier's list of procedures.

    Args:
        root: the project's folder.
        path: of the dossier's original, relative to it.
        reference: as its institution writes it.

    Raises:
        NotTakenUp: the list is written in a form that cannot be added to by whole lines.
        FileProblem: the file cannot be read.
    """
    text = decode((root / path).read_bytes(), path)
    parts = split(text, path)
    node = read(parts.yaml, path, parts.first_line)
    if not isinstance(node, MappingNode):
        raise NotTakenUp(f"{path}: its front matter is no list of keys")
    lines = text.split("\n")
    at = _end_of_list(node, lines, path, parts.first_line + parts.yaml.rstrip("\n").count("\n") + 1)
    entry = dump({"procedures": [{"reference": reference}]}).rstrip("\n").split("\n")
    has_list = any(key.text == "procedures" for key, _ in node.entries)
    lines[at:at] = entry[1:] if has_list else entry
    disk.write_atomically(root / path, "\n".join(lines).encode())


def _end_of_list(node: MappingNode, lines: list[str], path: str, end: int) -> int:
    """Gives the line before which a new entry stands: that of the next key, or of the end of the front matter."""
    keys = [(key.text, key.line) for key, _ in node.entries]
    following = end
    for number, (name, line) in enumerate(keys):
        if name == "procedures":
            if lines[line - 1].split("#")[0].strip() != "procedures:":
                raise NotTakenUp(f"{path}:{line}: write 'procedures:' on a line of its own, one entry a line below it")
            following = keys[number + 1][1] if number + 1 < len(keys) else end
    before = following - 1
    while before > 0 and (not lines[before - 1].strip() or lines[before - 1].startswith("#")):
        before -= 1
    return before
