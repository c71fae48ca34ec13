"""Who stands behind a position: organisations that are there, versions that there were, days that are past."""

import datetime as dt
from collections.abc import Iterator
from difflib import get_close_matches

from tracker.catalogue import Catalogue, PositionFile
from tracker.check import broken
from tracker.model.backing import Aside, Consulted, Counterpart, Endorsement
from tracker.model.finding import Finding
from tracker.model.position import Position
from tracker.registered import BRUSSELS

Backing = Endorsement | Aside | Consulted | Counterpart


def _named(position: Position) -> Iterator[tuple[str, Backing]]:
    """Gives everything that names an organisation, with its place."""
    for number, endorsement in enumerate(position.endorsements):
        yield f"endorsements[{number}]", endorsement
    for number, aside in enumerate(position.aside):
        yield f"aside[{number}]", aside
    for number, consulted in enumerate(position.consulted):
        yield f"consulted[{number}]", consulted
    for number, counterpart in enumerate(position.counterparts):
        yield f"counterparts[{number}]", counterpart


def _finding(file: PositionFile, field: str, found: str, expected: str, remedy: str) -> Finding:
    place, line = field, 0
    while place and not line:
        line, place = file.original.lines.get(place, 0), place.rpartition(".")[0]
    return Finding(path=file.original.path, line=line, field=field, found=found, expected=expected, remedy=remedy)


def backing_organisations_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every organisation that endorses, stands aside, was consulted or differs stands in the register of names."""
    known, where = catalogue.registers.organisations, "content/organisations.yaml"
    if broken.register(catalogue, where, known):
        return
    for file in catalogue.positions.values():
        for place, one in _named(file.original.value):
            if one.organisation not in known:
                near = get_close_matches(one.organisation, sorted(known), n=1)
                remedy = f"write '{near[0]}'" if near else f"add it to {where}"
                field = f"{place}.organisation"
                found = f"the organisation '{one.organisation}', which does not exist"
                yield _finding(file, field, found, f"the id of an organisation in {where}", remedy)


def backing_is_of_a_version_and_of_recommendations_that_there_are(
    catalogue: Catalogue, _as_of: dt.datetime
) -> Iterator[Finding]:
    """A member endorses, or stands aside from, a version that there was and recommendations that there are."""
    for file in catalogue.positions.values():
        position = file.original.value
        asks = [ask.id for ask in position.recommendations]
        for place, one in _named(position):
            if not isinstance(one, Endorsement | Aside):
                continue
            if not 0 < one.version <= position.version:
                expected = "1" if position.version == 1 else f"1 to {position.version}"
                remedy = "write the version that the member read"
                yield _finding(file, f"{place}.version", f"version {one.version}", expected, remedy)
            for number, name in enumerate(one.recommendations):
                if name not in asks:
                    field = f"{place}.recommendations[{number}]"
                    yield _finding(file, field, f"'{name}'", f"one of: {', '.join(asks)}", "correct it, or delete it")


def nobody_endorses_and_stands_aside(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Of one version a member says one thing about each recommendation, and once."""
    for file in catalogue.positions.values():
        position = file.original.value
        said: dict[tuple[str, int, str], str] = {}
        for place, one in _named(position):
            if not isinstance(one, Endorsement | Aside):
                continue
            for name in one.recommendations or [ask.id for ask in position.recommendations]:
                first = said.setdefault((one.organisation, one.version, name), place)
                if first != place:
                    found = f"{one.organisation} on '{name}' again (first in {first})"
                    expected = "each member once about a recommendation of one version"
                    yield _finding(file, place, found, expected, "keep one of the two")
                    break


def backing_days_are_past(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """Nobody decided, endorsed or was consulted on a day that is still to come."""
    today = as_of.astimezone(BRUSSELS).date()
    for file in catalogue.positions.values():
        position = file.original.value
        days = [(f"{place}.date", one.date) for place, one in _named(position) if not isinstance(one, Counterpart)]
        days += [("mandate.date", position.mandate.date)] if position.mandate else []
        for field, day in days:
            if day > today:
                found = f"the day {day}, which is still to come (today is {today})"
                yield _finding(file, field, found, "a day in the past", "correct the day")


def counterparts_have_their_address(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What another organisation wants is shown by its own words: an address, unless it is an example."""
    for file in catalogue.positions.values():
        for number, one in enumerate(file.original.value.counterparts):
            if not one.example and not one.address.startswith("https://"):
                shown = f"the address '{one.address}'" if one.address else "no address"
                yield _finding(
                    file,
                    f"counterparts[{number}].address",
                    f"the position of {one.organisation} with {shown}",
                    "the https address where it stands",
                    "add 'address: https://…', or leave this counterpart out",
                )


def backing_examples_only_in_a_demonstration(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is invented is refused once the site is no demonstration any more."""
    if catalogue.own.demonstration:
        return
    for file in catalogue.positions.values():
        position = file.original.value
        places = [place for place, one in _named(position) if one.example]
        places += ["mandate"] if position.mandate and position.mandate.example else []
        for place in places:
            found = "'example: true' on a site that is no demonstration"
            yield _finding(file, f"{place}.example", found, "only what really happened", "delete this entry")


RULES = (
    backing_organisations_exist,
    backing_is_of_a_version_and_of_recommendations_that_there_are,
    nobody_endorses_and_stands_aside,
    backing_days_are_past,
    counterparts_have_their_address,
    backing_examples_only_in_a_demonstration,
)
"""All rules of this module, in the order in which they are told."""
