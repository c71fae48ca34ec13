"""Translations and their originals, where it takes the sources to compare them: one reference has several spellings."""

import datetime as dt
from collections.abc import Iterable, Iterator

from tracker.catalogue import Catalogue
from tracker.files.editorial import Text
from tracker.model.dossier import DossierTranslation
from tracker.model.finding import Finding
from tracker.model.position import PositionTranslation


def name_the_procedures_of_their_original(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A translation names only procedures that its original names, in whatever spelling."""
    for position in catalogue.positions.values():
        original = [each.procedure for each in position.original.value.stances]
        for text in position.translations.values():
            written = [each.procedure for each in text.value.stances]
            yield from _unknown(catalogue, position.original.path, original, text, written, "stances[{}].procedure")
    for dossier in catalogue.dossiers.values():
        original = [each.reference for each in dossier.original.value.procedures]
        for translated in dossier.translations.values():
            written = [each.reference for each in translated.value.procedures]
            place = "procedures[{}].reference"
            yield from _unknown(catalogue, dossier.original.path, original, translated, written, place)


def _unknown(
    catalogue: Catalogue,
    original: str,
    known: Iterable[str],
    text: Text[PositionTranslation] | Text[DossierTranslation],
    written: Iterable[str],
    place: str,
) -> Iterator[Finding]:
    """Compares the references of a translation with those of its original, at the path ``original``."""
    resolved = [catalogue.resolve(reference) for reference in known]
    if not all(resolved):
        return  # the original itself is to be mended first
    for number, reference in enumerate(written):
        field = place.format(number)
        if catalogue.resolve(reference) not in resolved:
            yield Finding(
                path=text.path,
                line=text.lines.get(field, 0),
                field=field,
                found=f"'{reference}', which {original} does not name",
                expected="a procedure that the original names",
                remedy=f"write one of: {', '.join(resolved)}" if resolved else "delete this entry",
            )
