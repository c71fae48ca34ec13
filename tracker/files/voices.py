"""Other voices, as editors recorded them: ``content/voices/*.yaml``, a file for each procedure."""

from pathlib import Path

from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import Loaded, content_of, demand_format, files_below
from tracker.files.shape import bind
from tracker.model.finding import Finding
from tracker.model.voice import Voices

FOLDER = "content/voices"


def load_all(root: Path) -> Loaded[Voices]:
    """Reads every file of a project, by path; a broken one never hides the others."""
    values: dict[str, Voices] = {}
    findings: list[Finding] = []
    lines = {}
    for path, file in files_below(root, FOLDER, ".yaml"):
        try:
            node = read(decode(content_of(file, path), path), path)
            demand_format(node, path)
        except FileProblem as problem:
            findings += problem.findings
            continue
        bound = bind(node, Voices, path)
        findings += bound.findings
        lines[path] = bound.lines
        if bound.value is not None:
            values[path] = bound.value
    return Loaded(values=values, findings=tuple(findings), lines=lines)
