"""References in editors' files: known, named once, tracked."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from tracker import joins
from tracker.catalogue import Catalogue, Named
from tracker.check import broken
from tracker.model.finding import Finding


def known_to_an_institution(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every reference is one that a source recognises, or of a procedure that is written by hand.

    The forms are many: the first finding lists them, and the others say where.
    """
    forms = "; ".join(form for source in catalogue.sources.values() for form in source.forms)
    unknown = [one for one in catalogue.named() if not one.reference and not broken.procedure(catalogue, one.text)]
    for number, named in enumerate(unknown):
        first = unknown[0]
        yield Finding(
            path=named.path,
            line=named.line,
            field=named.field,
            found=f"the reference '{named.text}', which no institution's form fits",
            expected=f"one of the forms listed at {first.path}:{first.line}"
            if number
            else f"one of these forms: {forms}",
            remedy="write it as the institution does, or describe the procedure by hand in "
            "content/procedures/manual/ (source: manual)",
        )


def watched_are_known(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every reference of the watch list is one that a source recognises."""
    for number, text in enumerate(catalogue.watch.references):
        if not catalogue.resolve(text) and not broken.procedure(catalogue, text):
            forms = "; ".join(form for source in catalogue.sources.values() for form in source.forms)
            yield Finding(
                path="content/watch.yaml",
                field=f"references[{number}]",
                found=f"the reference '{text}', which no institution's form fits",
                expected=f"one of these forms: {forms}",
                remedy="write it as the institution does",
            )


def watched_sources_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every search of the watch list asks a source that has lists, or all of them."""
    known = [key for key, source in catalogue.sources.items() if source.lists]
    for number, search in enumerate(catalogue.watch.searches):
        if search.source and search.source not in known:
            yield Finding(
                path="content/watch.yaml",
                field=f"searches[{number}].source",
                found=f"the source '{search.source}'",
                expected=f"one of: {', '.join(known)}",
                remedy="correct it, or leave it out to ask them all",
            )


def named_once(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A dossier names a procedure once, and a position has one stance on it."""
    seen: dict[tuple[str, str, str], Named] = {}
    for named in catalogue.named():
        section = named.field.split("[")[0]
        key = (named.path, section, named.reference)
        if named.field.endswith("starts_from"):
            continue
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


def stated_joins_agree_with_the_sources(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """An editor's "starts from" is contradicted when both institutions name a proposal, and not the same one."""
    for named in catalogue.named():
        if not named.field.endswith("starts_from") or not named.reference:
            continue
        entry = catalogue.dossier_entry(named)
        earlier = catalogue.procedures.get(named.reference)
        later = catalogue.procedures.get(catalogue.resolve(entry.reference))
        if not earlier or not later:
            continue
        ours, theirs = joins.proposals(earlier), joins.starts(later)
        if ours and theirs and not ours.keys() & theirs.keys():
            yield Finding(
                path=named.path,
                line=named.line,
                field=named.field,
                found=f"{entry.reference} starts from {', '.join(theirs.values())}, and {named.reference} names "
                f"{', '.join(ours.values())}",
                expected="the same proposal in both",
                remedy="correct 'starts_from', or remove it: joins that the sources show are made by themselves",
            )


def not_tracked_yet(catalogue: Catalogue) -> Iterator[str]:
    """Says which references are recognised, and have no file yet: a sentence each, with the places."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for named in catalogue.named():
        if named.reference and named.reference not in catalogue.procedures:
            places[named.reference].append(f"{named.path}:{named.line}")
    for reference, where in places.items():
        if broken.procedure(catalogue, reference):
            continue
        source = next(s for s in catalogue.sources.values() if s.recognise(reference))
        todo = "run 'tracker update'" if source.read else "nothing reads this institution yet: describe it by hand"
        more = f" and {len(where) - 1} more" if len(where) > 1 else ""
        yield f"{reference} is named ({where[0]}{more}) and not tracked yet: {todo}."
