"""Assessments: of known procedures, once each, and what is to be acted on has somebody and a day."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import BRUSSELS, Catalogue
from tracker.check import broken
from tracker.files.assessments import PATH
from tracker.model.assessment import Priority
from tracker.model.finding import Finding


def are_of_known_procedures(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """An assessment is of a procedure that an institution's form fits, and each procedure has one."""
    seen: set[str] = set()
    for number, each in enumerate(catalogue.screened):
        reference = catalogue.resolve(each.procedure)
        if not reference and not broken.procedure(catalogue, each.procedure):
            forms = "; ".join(form for source in catalogue.sources.values() for form in source.forms)
            yield _finding(
                number,
                "procedure",
                f"the reference '{each.procedure}', which no institution's form fits",
                f"one of these forms: {forms}",
                "write it as the institution does",
            )
        elif reference in seen:
            remedy = "keep the newest one"
            yield _finding(number, "procedure", f"{reference} a second time", "one assessment a procedure", remedy)
        seen.add(reference)


def not_tracked_yet(catalogue: Catalogue) -> Iterator[str]:
    """Says which assessed procedures are recognised, and neither tracked nor named elsewhere: nothing shows them."""
    followed, lines = catalogue.followed(), catalogue.lines.get(PATH, {})
    for number, each in enumerate(catalogue.screened):
        reference = catalogue.resolve(each.procedure)
        if reference and reference not in catalogue.procedures and reference not in followed:
            place = f"{PATH}:{lines.get(f'assessments[{number}].procedure', 0)}"
            command = f"tracker follow '{reference}' --dossier SLUG"
            yield f"{reference} is assessed ({place}) and not tracked, so no page shows it: run {command}."


def say_why(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """An assessment gives its reason in each language of the site."""
    for number, each in enumerate(catalogue.screened):
        missing = [code for code in catalogue.own.languages if not each.why.get(code)]
        if missing:
            yield _finding(
                number,
                "why",
                f"no reason in {', '.join(missing)}",
                "one sentence in each language of the site",
                f"add '{missing[0]}: …' under 'why'",
            )


def leads_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Who leads stands in ``content/organisations.yaml``."""
    known, where = catalogue.registers.organisations, "content/organisations.yaml"
    if broken.register(catalogue, where, known):
        return
    for number, each in enumerate(catalogue.screened):
        if each.lead and each.lead not in known:
            yield _finding(
                number,
                "lead",
                f"the organisation '{each.lead}', which does not exist",
                f"one of: {', '.join(sorted(known)) or 'none is defined yet'}",
                f"choose one of these, or add it to {where}; leave 'lead' out when you lead yourself",
            )


def what_is_acted_on_has_owner_and_date(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Priority ``act`` names who acts, and by which day."""
    for number, internal in catalogue.internal.items():
        missing = [key for key in ("owner", "date") if not getattr(internal, key)]
        if internal.priority is Priority.ACT and missing:
            lines = " and ".join(f"'{key}: …'" for key in missing)
            yield _finding(
                number,
                "internal.priority",
                f"priority 'act' without {' and '.join(missing)}",
                "who acts, and by which day",
                f"add {lines} under 'internal', or set 'priority: watch'",
            )


def were_made_in_the_past(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """The day of an assessment is that on which it was made."""
    today = as_of.astimezone(BRUSSELS).date()
    for number, each in enumerate(catalogue.screened):
        if each.date > today:
            remedy = "correct the day; the day by which somebody acts is 'date' under 'internal'"
            yield _finding(number, "date", f"the day {each.date}, which is still to come", "a day in the past", remedy)


def examples_stand_in_the_demonstration_alone(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is invented is refused once the site is no demonstration."""
    for number, each in enumerate(catalogue.screened):
        if each.example and catalogue.own.demonstration is None:
            remedy = "remove this assessment, or write your own and leave 'example' out"
            yield _finding(number, "example", "an invented assessment", "what is true of your organisation", remedy)


def _finding(number: int, field: str, found: str, expected: str, remedy: str) -> Finding:
    place = f"assessments[{number}].{field}"
    return Finding(path=PATH, field=place, found=found, expected=expected, remedy=remedy)
