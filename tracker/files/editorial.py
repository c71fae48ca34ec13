"""Everything that editors write: positions, dossiers, pages, and the registers of names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.files.pairing import Editorial, pair
from tracker.files.registers import load_organisation, load_registers
from tracker.files.texts import Text, Texts, texts_of
from tracker.model.dossier import Dossier, DossierTranslation, Page, Registers
from tracker.model.finding import Finding
from tracker.model.organisation import OwnOrganisation
from tracker.model.position import Position, PositionTranslation
from tracker.model.register import MeetingHeld, MeetingHeldTranslation, Submission, SubmissionTranslation

__all__ = ["Editorial", "EditorialFiles", "Text", "load"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialFiles:
    """All that editors wrote.

    Attributes:
        positions, dossiers, submissions, meetings: by id.
        attached: the paths of the files that submissions and meetings name, of those that are there.
        pages: by id, then by language.
        register_lines: path of a register's file, then path of a field, to its line.
        organisation: None when its file is absent or broken.
        findings: of all files.
    """

    positions: Mapping[str, Editorial[Position, PositionTranslation]]
    dossiers: Mapping[str, Editorial[Dossier, DossierTranslation]]
    submissions: Mapping[str, Editorial[Submission, SubmissionTranslation]]
    meetings: Mapping[str, Editorial[MeetingHeld, MeetingHeldTranslation]]
    attached: frozenset[str]
    pages: Mapping[str, Mapping[str, Text[Page]]]
    registers: Registers
    register_lines: Mapping[str, Mapping[str, int]]
    organisation: OwnOrganisation | None
    findings: tuple[Finding, ...]


def load(root: Path) -> EditorialFiles:
    """Reads all files of the editors; one that is broken never hides the findings of the others.

    Args:
        root: the project's folder.
    """
    positions = texts_of(root, "positions", Position, PositionTranslation)
    dossiers = texts_of(root, "content/dossiers", Dossier, DossierTranslation)
    submissions = texts_of(root, "content/submissions", Submission, SubmissionTranslation)
    meetings = texts_of(root, "content/meetings", MeetingHeld, MeetingHeldTranslation)
    pages: Texts[Page, Page] = texts_of(root, "content/pages", Page, None)
    paired_positions = pair(positions, lambda original: original.version, _parts_of_position)
    paired_dossiers = pair(dossiers, lambda original: original.format, lambda _: {})
    paired_submissions = pair(submissions, lambda original: original.format, lambda _: {})
    paired_meetings = pair(meetings, lambda original: original.format, lambda _: {})
    registers, organisation = load_registers(root), load_organisation(root)
    read = (positions, dossiers, submissions, meetings, pages, registers, organisation)
    paired = (paired_positions, paired_dossiers, paired_submissions, paired_meetings)
    return EditorialFiles(
        positions=paired_positions.values,
        dossiers=paired_dossiers.values,
        submissions=paired_submissions.values,
        meetings=paired_meetings.values,
        attached=frozenset(_attached(root, submissions.originals, meetings.originals)),
        pages=_by_language(pages.originals),
        registers=registers.value,
        register_lines={**registers.lines, **organisation.lines},
        organisation=organisation.value,
        findings=tuple(sorted(finding for source in (*read, *paired) for finding in source.findings)),
    )


def _attached(
    root: Path, submissions: tuple[Text[Submission], ...], meetings: tuple[Text[MeetingHeld], ...]
) -> Iterator[str]:
    """Gives the paths of the files that are sent or left, of those that are there."""
    named = [each.value.file for each in submissions]
    named += [document.file for each in meetings for document in each.value.documents]
    return (path for path in named if path and is_content(root, path))


def is_content(root: Path, path: str) -> bool:
    """Tells whether a path, relative to the project's folder, is one of a file in ``content/``."""
    if "\0" in path:
        return False
    file = (root / path).resolve()
    return file.is_relative_to((root / "content").resolve()) and file.is_file()


def _parts_of_position(position: Position | PositionTranslation) -> Mapping[str, tuple[str, ...]]:
    """Gives what a translation repeats to say which part it translates.

    References are not among it: they have several spellings, so they are compared where sources are known (check).
    """
    return {"recommendations[{}].id": tuple(each.id for each in position.recommendations)}


def _by_language(pages: tuple[Text[Page], ...]) -> dict[str, dict[str, Text[Page]]]:
    found: dict[str, dict[str, Text[Page]]] = {}
    for page in pages:
        found.setdefault(page.value.id, {})[page.value.lang] = page
    return found
