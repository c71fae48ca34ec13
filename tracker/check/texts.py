"""The texts of editors, in all their languages, for the rules that read them."""

from collections.abc import Iterator

from tracker.catalogue import AnyFile, Catalogue
from tracker.files.editorial import Text
from tracker.model.dossier import Dossier, DossierTranslation, Page
from tracker.model.position import Position, PositionTranslation
from tracker.model.register import MeetingHeld, MeetingHeldTranslation, Submission, SubmissionTranslation

Registered = Text[Submission] | Text[SubmissionTranslation] | Text[MeetingHeld] | Text[MeetingHeldTranslation]
AnyText = (
    Text[Position] | Text[PositionTranslation] | Text[Dossier] | Text[DossierTranslation] | Text[Page] | Registered
)


def every(catalogue: Catalogue) -> Iterator[AnyText]:
    """Gives every position, dossier, submission, meeting and page, and every translation."""
    files: list[AnyFile] = [*catalogue.positions.values(), *catalogue.dossiers.values()]
    files += [*catalogue.submissions.values(), *catalogue.meetings.values()]
    for file in files:
        yield file.original
        yield from file.translations.values()
    for page in catalogue.pages.values():
        yield from page.values()
