"""What has a finding at its own file: nothing is said of those who only name it."""

from collections.abc import Collection
from pathlib import PurePosixPath

from tracker.catalogue import Catalogue
from tracker.files import procedures
from tracker.files.texts import id_in
from tracker.model.reference import slug


def paths(catalogue: Catalogue) -> frozenset[str]:
    """Gives the files in which loading found something."""
    return frozenset(finding.path for finding in catalogue.findings)


def texts(catalogue: Catalogue, folder: str) -> frozenset[str]:
    """Gives the ids that the names of a folder's broken files say.

    Args:
        folder: with its last slash.
    """
    return frozenset(id_in(path) for path in paths(catalogue) if path.startswith(folder))


def register(catalogue: Catalogue, path: str, known: Collection[str]) -> bool:
    """Tells whether a register may lack an id because of a mistake of its own.

    Args:
        path: of its file.
        known: the ids that could be read.
    """
    own = [finding.field for finding in catalogue.findings if finding.path == path]
    return bool(own) and (not known or any(field.rpartition(".")[2] == "id" for field in own))


def procedure(catalogue: Catalogue, reference: str) -> bool:
    """Tells whether the file of a procedure is there, and has a finding."""
    try:
        name = slug(reference)
    except ValueError:
        return False
    folder = f"{procedures.FOLDER}/"
    return any(path.startswith(folder) and PurePosixPath(path).stem == name for path in paths(catalogue))
