"""The register of submissions and meetings: what it points to, its days, and who is named in it."""

import datetime as dt
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from tracker.catalogue import Catalogue
from tracker.check import broken
from tracker.check.entries import At, every
from tracker.model.finding import Finding
from tracker.model.register import SELF, MeetingHeld, PublicFunction, Submission
from tracker.registered import BRUSSELS


def registered_point_to_what_is_there(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Submissions and meetings name recommendations, positions, dossiers and organisations that there are."""
    asks = {f"{ask.position.original.value.id}/{ask.recommendation.id}" for ask in catalogue.asks()}
    troubled = broken.texts(catalogue, "positions/")
    positions = set(catalogue.positions) | troubled
    dossiers = set(catalogue.dossiers) | broken.texts(catalogue, "content/dossiers/")
    for at in every(catalogue):
        written = at.text.value
        named = (
            ("recommendations", "a recommendation, as position/recommendation", written.recommendations, asks),
            ("positions", "a position in positions/", written.positions, positions),
            ("dossiers", "a dossier in content/dossiers/", written.dossiers, dossiers),
        )
        for key, what, names, known in named:
            for number, name in enumerate(names):
                if name not in known and name.partition("/")[0] not in troubled:
                    yield _unknown(at, f"{key}[{number}]", name, what, known)
        yield from _unknown_organisations(catalogue, at)


def _unknown(at: At, field: str, name: str, what: str, known: Collection[str]) -> Finding:
    meant = get_close_matches(name, sorted(known), n=1)
    remedy = f"write '{meant[0]}'" if meant else "correct it, or delete the line"
    return at.finding(field, f"'{name}', which is not there", f"the id of {what}", remedy)


def _unknown_organisations(catalogue: Catalogue, at: At) -> Iterator[Finding]:
    known, where = catalogue.registers.organisations, "content/organisations.yaml"
    if broken.register(catalogue, where, known):
        return
    for field, name in _organisations(at.text.value):
        if name != SELF and name not in known:
            yield _unknown(at, field, name, f"an organisation in {where}, or '{SELF}' for our own", {*known, SELF})


def _organisations(entry: Submission | MeetingHeld) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Submission):
        yield from ((f"by[{number}]", name) for number, name in enumerate(entry.by))
    else:
        yield from ((f"ours[{number}].organisation", one.organisation) for number, one in enumerate(entry.ours))


def offices_are_known_or_in_words(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The office of a meeting is an addressee, or a name in words; a word that looks like an id is a slip."""
    known, where = catalogue.registers.addressees, "content/addressees.yaml"
    if broken.register(catalogue, where, known):
        return
    for meeting in catalogue.meetings.values():
        office = meeting.original.value.office
        if office not in known and " " not in office and office == office.lower():
            at = At(meeting.original)
            yield _unknown(at, "office", office, f"an addressee in {where}, or the office in words", known)


def registered_days_are_past(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """Nothing was sent, and nobody was met, on a day that is still to come."""
    today = as_of.astimezone(BRUSSELS).date()
    for at in every(catalogue):
        entry = at.text.value
        field, day = ("sent", entry.sent) if isinstance(entry, Submission) else ("date", entry.date)
        if day > today:
            found = f"the day {day}, which is still to come (today is {today})"
            yield at.finding(field, found, "a day in the past", "correct the day")


def named_in_a_public_function(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A person is named only in a public function of the table; everybody else stands by function alone."""
    functions = ", ".join(PublicFunction)
    for meeting in catalogue.meetings.values():
        for number, official in enumerate(meeting.original.value.with_):
            if official.name and official.function not in set(PublicFunction):
                yield At(meeting.original).finding(
                    f"with[{number}].name",
                    f"a name with the function '{official.function}'",
                    f"a name only with one of these functions: {functions}",
                    "delete the line with the name (the function alone says enough), or write the function so",
                )


def examples_only_in_a_demonstration(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is invented is refused once the site is no demonstration any more."""
    if catalogue.own.demonstration:
        return
    for at in every(catalogue):
        if at.text.value.example:
            yield at.finding(
                "example",
                "'example: true' on a site that is no demonstration",
                "only what really happened",
                "delete this file; or, if it did happen, delete the line and write the real facts",
            )
