"""The texts of editors, in all their languages, for the rules that read them."""

from collections.abc import Iterator

from tracker.catalogue import Catalogue, DossierFile, PositionFile
from tracker.files.editorial import Text
from tracker.model.dossier import Dossier, DossierTranslation, Page
from tracker.model.position import Position, PositionTranslation

AnyText = Text[Position] | Text[PositionTranslation] | Text[Dossier] | Text[DossierTranslation] | Text[Page]


def every(catalogue: Catalogue) -> Iterator[AnyText]:
    """Gives every position, dossier and page, and every translation."""
    files: list[PositionFile | DossierFile] = [*catalogue.positions.values(), *catalogue.dossiers.values()]
    for file in files:
        yield file.original
        yield from file.translations.values()
    for page in catalogue.pages.values():
        yield from page.values()
