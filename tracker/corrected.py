"""Procedures with their corrections: the site shows what is right, and the tracker's files stay as the source is."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.files.corrections import PATH, Placed
from tracker.model.correction import Correction
from tracker.model.finding import Finding
from tracker.model.organisation import LANGUAGES
from tracker.model.procedure import Procedure
from tracker.model.reference import slug
from tracker.model.stage import Stage

_HOLDS = {
    "stage": (f"one of {', '.join(Stage)}", "write one of these words"),
    "stage_since": ("a day as year-month-day", "write the day as in 2025-02-01"),
}
"""What a field that is no text can hold, and what to do."""

_FIELDS = "stage, stage_since, url, titles.nl, titles.fr, titles.en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """All procedures, corrected, and what was corrected in each.

    Attributes:
        findings: corrections that no longer match what they correct, or correct what cannot be.
    """

    procedures: Mapping[str, Procedure]
    applied: Mapping[str, tuple[Correction, ...]]
    findings: tuple[Finding, ...]


def correct(
    recorded: Mapping[str, Procedure], corrections: Sequence[Placed], unread: Collection[str] = ()
) -> Corrected:
    """Applies corrections to the records, by reference.

    Args:
        recorded: as they stand in their files.
        corrections: in the order of their file.
        unread: names (slugs) of files that have findings of their own: nothing is said of a correction of them.
    """
    procedures = dict(recorded)
    applied: defaultdict[str, list[Correction]] = defaultdict(list)
    findings: list[Finding] = []
    for placed in corrections:
        each = placed.correction
        old = procedures.get(each.reference)
        problem = _problem(old, each)
        if problem or old is None:
            if problem and not (old is None and _slug(each.reference) in unread):
                findings.append(_finding(placed, *problem))
            continue
        procedures[each.reference] = _applied(old, each)
        applied[each.reference].append(each)
    by_reference = {reference: tuple(each) for reference, each in applied.items()}
    return Corrected(procedures=procedures, applied=by_reference, findings=tuple(findings))


def _slug(reference: str) -> str:
    try:
        return slug(reference)
    except ValueError:
        return ""


def _finding(placed: Placed, key: str, found: str, expected: str, remedy: str) -> Finding:
    line, field = placed.lines.get(key, placed.line), f"{placed.place}.{key}"
    return Finding(path=PATH, line=line, field=field, found=found, expected=expected, remedy=remedy)


def _problem(procedure: Procedure | None, correction: Correction) -> tuple[str, str, str, str] | None:
    """Gives the key that is wrong, what was found, what was expected and what to do; None for a right correction."""
    if procedure is None:
        found = f"a correction of {correction.reference}, which is not tracked"
        expected = "the reference of a tracked procedure, as its institution writes it"
        return "reference", found, expected, "correct the reference"
    says = _value(procedure, correction.field)
    if says is None:
        return "field", f"the field '{correction.field}'", f"one of: {_FIELDS}", "name a field that can be corrected"
    if says == correction.right:
        return (
            "right",
            "what the source now says itself",
            "a source that is wrong",
            "remove this correction: it is no longer needed",
        )
    if says != correction.says:
        found = f"'{says}' in the record, where the correction expects '{correction.says}'"
        remedy = "look again: adapt 'says', or remove the correction"
        return "says", found, "a correction that matches what it corrects", remedy
    if not _readable(correction):
        return "right", f"'{correction.right}'", *_HOLDS[correction.field]
    return None


def _value(procedure: Procedure, field: str) -> str | None:
    """Gives what the record says, as text; None for a field that cannot be corrected."""
    name, _, lang = field.partition(".")
    if name == "titles" and lang in LANGUAGES:
        return procedure.titles.get(lang, "")
    if field in ("stage", "url"):
        return str(getattr(procedure, field))
    if field == "stage_since":
        return procedure.stage_since.isoformat() if procedure.stage_since else ""
    return None


def _readable(correction: Correction) -> bool:
    try:
        if correction.field == "stage":
            Stage(correction.right)
        elif correction.field == "stage_since":
            dt.date.fromisoformat(correction.right)
    except ValueError:
        return False
    return True


def _applied(procedure: Procedure, correction: Correction) -> Procedure:
    field, right = correction.field, correction.right
    if field == "stage":
        return replace(procedure, stage=Stage(right))
    if field == "stage_since":
        return replace(procedure, stage_since=dt.date.fromisoformat(right))
    if field == "url":
        return replace(procedure, url=right)
    return replace(procedure, titles={**procedure.titles, field.partition(".")[2]: right})
