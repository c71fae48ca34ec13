"""``content/assessments.yaml``: the organisation's own judgement of where it can have influence."""

from pathlib import Path

from tracker.files.inbox import Read, load_file
from tracker.model.assessment import Assessments

PATH = "content/assessments.yaml"


def load(root: Path) -> Read[Assessments]:
    """Reads a project's assessments; a file that is absent assesses nothing."""
    return load_file(root, PATH, Assessments, Assessments())
