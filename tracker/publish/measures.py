"""Speed and openness, measured: from our files, what the sources recorded, and git's history up to the moment.

What is marked as an example counts in no sum, and no number is made of nothing: ``n`` is told with each.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median_low

from tracker.catalogue import MANUAL, PositionFile
from tracker.model.position import Outcome, PositionStatus
from tracker.model.procedure import Procedure
from tracker.model.window import Window
from tracker.publish import words
from tracker.publish.site import Site

DAY = dt.timedelta(days=1)

_NO_FINDING = frozenset({Outcome.UNDECIDED, Outcome.NOT_ASSESSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A median in whole days (of an even number, the lower of the two in the middle), and of how many."""

    median: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    part: int
    n: int


def from_opening_to_submission(site: Site) -> Days:
    """Measures the days from the opening of a period to our submission."""
    return _days(
        (one.submission.sent - _day(one.window.opens)).days
        for one in site.catalogue.sent()
        if one.window and one.window.opens and not one.submission.example and one.submission.sent <= site.today
    )


def periods_answered(site: Site) -> Share:
    """Counts the periods of tracked procedures that have closed, and to which of them we sent something."""
    sent = {(one.reference, one.window) for one in site.catalogue.sent() if not one.submission.example}
    closed = list(_closed(site))
    return Share(part=sum((record.reference, window) in sent for record, window in closed), n=len(closed))


def _closed(site: Site) -> Iterator[tuple[Procedure, Window]]:
    for record in site.catalogue.procedures.values():
        for window in record.windows:
            if not window.cancelled and window.closes and words.last_day(window.closes) < site.today:
                yield record, window


def age_of_positions(site: Site) -> Days:
    """Measures how long ago the positions that hold were adopted."""
    adopted = (file.original.value.adopted for file in _holding(site))
    return _days((site.today - day).days for day in adopted if day and day <= site.today)


def unchanged_positions(site: Site) -> Days:
    """Measures how long ago the files of the positions that hold were changed, by git."""
    last = (max(_history(site, file), default=None) for file in _holding(site))
    return _days((site.today - day).days for day in last if day)


def from_adoption_to_publication(site: Site) -> Days:
    """Measures the days from the adoption of a position to the first commit of its file."""
    firsts = ((file.original.value.adopted, min(_history(site, file), default=None)) for file in _holding(site))
    return _days((first - adopted).days for adopted, first in firsts if adopted and first and first >= adopted)


def _holding(site: Site) -> Iterator[PositionFile]:
    for file in site.catalogue.positions.values():
        if file.original.value.status is PositionStatus.ADOPTED:
            yield file


def _history(site: Site, file: PositionFile) -> list[dt.date]:
    """Gives the days on which a file was changed, up to the moment for which the site is made."""
    found = site.history.get(file.original.path, ())
    return [words.local(moment).date() for moment in found if moment <= site.as_of]


def recommendations_answered(site: Site) -> Share:
    """Counts the recommendations that were made, and those that had an answer."""
    answered = [ask for ask in site.counted if any(not one.example for one in ask.recommendation.answers)]
    return Share(part=len(answered), n=len(site.counted))


def recommendations_judged(site: Site) -> Share:
    """Counts the recommendations that were made, and those of which somebody found what became of them."""
    judged = [ask for ask in site.counted if any(f.outcome not in _NO_FINDING for f in ask.recommendation.findings)]
    return Share(part=len(judged), n=len(site.counted))


def verified_in_the_last_day(site: Site) -> Share:
    """Counts the procedures that a source reads, and those that it confirmed in the last 24 hours."""
    read = [record.reference for record in site.catalogue.procedures.values() if record.source != MANUAL]
    standings = (site.catalogue.verifications.get(reference) for reference in read)
    moments = [one.verified for one in standings if one and one.verified]
    return Share(part=sum(site.as_of - DAY <= moment <= site.as_of for moment in moments), n=len(read))


def _day(moment: dt.datetime | dt.date) -> dt.date:
    return words.local(moment).date() if isinstance(moment, dt.datetime) else moment


def _days(found: Iterable[int]) -> Days:
    several = list(found)
    return Days(median=median_low(several) if several else 0, n=len(several))
