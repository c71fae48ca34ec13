"""The entries of the register, for the rules that judge them: each with its file, to say where something is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.catalogue import Catalogue
from tracker.files.texts import Text
from tracker.model.finding import Finding
from tracker.model.register import MeetingHeld, Submission

SUBMISSIONS, MEETINGS = "content/submissions/", "content/meetings/"


@dataclass(frozen=True, slots=True)
class At:
    """An entry of the register, to say what is wrong with it."""

    text: Text[Submission] | Text[MeetingHeld]

    def finding(self, field: str, found: str, expected: str, remedy: str) -> Finding:
        """Makes a finding, on the line of its field or of what the field stands in."""
        place, line = field, 0
        while place and not line:
            line, place = self.text.lines.get(place, 0), place.rpartition(".")[0]
        return Finding(path=self.text.path, line=line, field=field, found=found, expected=expected, remedy=remedy)


def every(catalogue: Catalogue) -> Iterator[At]:
    """Gives every submission and every meeting."""
    for submission in catalogue.submissions.values():
        yield At(submission.original)
    for meeting in catalogue.meetings.values():
        yield At(meeting.original)
