"""Counts of who answered: they belong to what is tracked, their parts sum to the whole, and no person is listed."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import Catalogue
from tracker.model.feedback import Feedback
from tracker.model.finding import Finding
from tracker.model.reference import slug

PERSONS = frozenset({"EU_CITIZEN", "NON_EU_CITIZEN", "OTHER"})
"""Kinds of respondents that are persons, or may be (formats/ec.md 1.8)."""


def belong_to_what_is_tracked(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A count is about a procedure that is tracked."""
    for reference, counts in catalogue.feedback.items():
        if reference not in catalogue.procedures:
            for one in counts:
                yield Finding(
                    path=_path(one),
                    field="reference",
                    found=f"'{reference}', which is not tracked",
                    expected="a tracked consultation",
                    remedy=f"take it up (tracker follow '{reference}' --dossier …), or remove this file and its table",
                )


def sum_to_the_whole(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Kinds, countries and languages each add up to what was listed."""
    for one in _all(catalogue):
        for field, parts in (("kinds", one.kinds), ("countries", one.countries), ("languages", one.languages)):
            if sum(parts.values()) != one.listed:
                yield Finding(
                    path=_path(one),
                    field=field,
                    found=f"{sum(parts.values())} in all",
                    expected=f"{one.listed}, as many as were listed",
                    remedy=f"let the tracker count again: tracker feedback '{one.reference}'",
                )


def list_no_person(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """No respondent is a private person, or may be one."""
    for one in _all(catalogue):
        for line, respondent in enumerate(one.respondents, 2):
            if respondent.kind in PERSONS or not respondent.kind:
                yield Finding(
                    path=_path(one).replace(".yaml", ".csv"),
                    line=line,
                    found=f"a respondent of the kind '{respondent.kind}', who may be a private person",
                    expected="organisations only",
                    remedy="remove the line: private persons are counted, and never named",
                )


def invented_counts_only_in_a_demonstration(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is invented is refused once the site is no demonstration any more."""
    for one in _all(catalogue) if not catalogue.own.demonstration else ():
        if one.example:
            yield Finding(
                path=_path(one),
                field="example",
                found="'example: true' on a site that is no demonstration",
                expected="only who really answered",
                remedy="remove this file and the table beside it",
            )


RULES = (
    belong_to_what_is_tracked,
    sum_to_the_whole,
    list_no_person,
    invented_counts_only_in_a_demonstration,
)


def _all(catalogue: Catalogue) -> Iterator[Feedback]:
    for counts in catalogue.feedback.values():
        yield from counts


def _path(one: Feedback) -> str:
    return f"content/feedback/{slug(one.reference)}/{one.publication}.yaml"
