"""References in editors' files: known, named once, tracked."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from tracker.catalogue import Catalogue, Named
from tracker.model.finding import Finding


def known_to_an_institution(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every reference is one that a source recognises, or of a procedure that is written by hand."""
    forms = "; ".join(form for source in catalogue.sources.values() for form in source.forms)
    for named in catalogue.named():
        if not named.reference:
            yield Finding(
                path=named.path,
                line=named.line,
                field=named.field,
                found=f"the reference '{named.text}', which no institution's form fits",
                expected=f"one of these forms: {forms}",
                remedy="write it as the institution does, or describe the procedure by hand in "
                "content/procedures/manual/ (source: manual)",
            )


def named_once(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A dossier names a procedure once, and a position has one stance on it."""
    seen: dict[tuple[str, str, str], Named] = {}
    for named in catalogue.named():
        section = named.field.split("[")[0]
        key = (named.path, section, named.reference)
        if named.reference and section != "recommendations" and key in seen:
            yield Finding(
                path=named.path,
                line=named.line,
                field=named.field,
                found=f"{named.reference} a second time (first on line {seen[key].line})",
                expected=f"each procedure once in '{section}'",
                remedy="keep one of the two entries",
            )
        seen.setdefault(key, named)


def not_tracked_yet(catalogue: Catalogue) -> Iterator[str]:
    """Says which references are recognised, and have no file yet: a sentence each, with the places."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for named in catalogue.named():
        if named.reference and named.reference not in catalogue.procedures:
            places[named.reference].append(f"{named.path}:{named.line}")
    for reference, where in places.items():
        source = next(s for s in catalogue.sources.values() if s.recognise(reference))
        todo = "run 'tracker update'" if source.read else "nothing reads this institution yet: describe it by hand"
        more = f" and {len(where) - 1} more" if len(where) > 1 else ""
        yield f"{reference} is named ({where[0]}{more}) and not tracked yet: {todo}."
