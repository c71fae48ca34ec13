"""iCalendar (RFC 5545): every last day to react, and every planned date whose day is known.

Single entries in the time of Brussels. What falls away is cancelled and stays; a moved date counts its SEQUENCE; a
planned date that has happened stays. Nothing of it depends on the moment for which the site is made.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tracker.model.change import event_words
from tracker.model.procedure import Event, Precision, Procedure
from tracker.model.window import Window
from tracker.publish import addresses, words
from tracker.publish.following import folding, identity, phrases, places, scopes, sight
from tracker.publish.following.clean import folded
from tracker.publish.following.scopes import Scope, procedure_name
from tracker.publish.following.sentences import plain
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.site import Site
from tracker.publish.views import labels

ZONE = "Europe/Brussels"

_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""The two rules of Directive 2000/84/EC, in force since 1996: shorter than a list of dates, and without an end."""

_ZONE = folding.lines(_ZONE_LINES)

_ALARMS = (("-P7D", phrases.WEEK_LEFT), ("-P1D", phrases.DAY_LEFT))


def outputs(site: Site, every: Iterable[Scope]) -> Iterator[tuple[str, bytes]]:
    """Gives every calendar in every language, with its address."""
    kept = [scope for scope in every if scope.calendar]
    for language in site.languages:
        writer = Writer(site, language)
        for scope in kept:
            yield places.calendar(language.code, scope.what), writer.calendar(scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A calendar entry.

    Attributes:
        start: a line with the property and its parameters.
        details: lines of the description.
        alarms: whether one is reminded of it: of a last day to react.
    """

    uid: str
    sequence: int
    start: str
    status: str
    summary: str
    details: tuple[str, ...]
    location: str = ""
    alarms: bool = False


@dataclass(slots=True)
class Writer:
    """Writes the calendars of one language; what stands in several is written once."""

    site: Site
    language: Language
    written: dict[str, str] = field(init=False, default_factory=dict)

    def calendar(self, scope: Scope) -> bytes:
        """Writes a calendar; one without any date is whole too, so that it can be followed before there is one."""
        site, language = self.site, self.language
        name = f"{scopes.title(site, scope, language)} · {words.name(site.own.names, language)}"
        if scope.everything:
            name = f"{phrases.DATES.say(language)} · {words.name(site.own.names, language)}"
        references = site.catalogue.procedures if scope.everything else scope.references
        head = folding.lines(
            (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                f"PRODID:-//Standpunt//{language.code.upper()}",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                f"NAME:{folding.text(folded(name))}",
                f"X-WR-CALNAME:{folding.text(folded(name))}",
                f"X-WR-TIMEZONE:{ZONE}",
                "REFRESH-INTERVAL;VALUE=DURATION:P1D",
                "X-PUBLISHED-TTL:P1D",
            )
        )
        return "".join((head, _ZONE, *map(self.entries, references), "END:VCALENDAR\r\n")).encode()

    def entries(self, reference: str) -> str:
        """Writes the entries of a procedure."""
        if reference not in self.written:
            procedure = self.site.catalogue.procedures[reference]
            shown = (*self._windows(procedure), *self._events(procedure))
            self.written[reference] = "".join(self._entry(procedure, each) for each in shown) if shown else ""
        return self.written[reference]

    def _windows(self, procedure: Procedure) -> Iterator[_Shown]:
        for uid, window in identity.windows(procedure):
            ends = window.closes or window.opens
            if ends is None:
                continue
            said = phrases.LAST_DAY if window.closes else phrases.FIRST_DAY
            name = procedure_name(self.site, procedure.reference, self.language)
            yield _Shown(
                uid=uid,
                sequence=window.sequence,
                start=start(_last(ends) if window.closes else ends),
                status="CANCELLED" if window.cancelled else "CONFIRMED",
                summary=said.say(self.language, procedure=name),
                details=tuple(self._period(window)),
                alarms=window.closes is not None,
            )

    def _period(self, window: Window) -> Iterator[str]:
        language = self.language
        if window.opens:
            yield phrases.OPENS.say(language, day=_day(window.opens, language))
        if window.closes:
            hour = words.last_hour(language, window.closes)
            last = words.full_day(language, words.last_day(window.closes))
            yield phrases.CLOSES.say(language, day=f"{last}, {hour}" if hour else last)
        if window.verbatim:
            yield phrases.SOURCE_SAYS.say(language, words=folded(window.verbatim))
        if outside(window.url):
            yield phrases.REACT_AT.say(language, url=window.url)

    def _events(self, procedure: Procedure) -> Iterator[_Shown]:
        happened = sight.once_planned(procedure)
        for uid, event in identity.events(procedure):
            known = event.scheduled or (happened and event_words(event) in happened)
            if known and event.precision is Precision.DAY:
                yield self._planned(uid, event, procedure)

    def _planned(self, uid: str, event: Event, procedure: Procedure) -> _Shown:
        language = self.language
        what = plain(labels.of_event(event, language), language)
        status = "TENTATIVE" if event.scheduled else "CONFIRMED"
        return _Shown(
            uid=uid,
            sequence=event.sequence,
            start=start(event.date),
            status="CANCELLED" if event.cancelled else status,
            summary=f"{language.led(what)} {procedure_name(self.site, procedure.reference, language)}",
            details=(phrases.MAY_MOVE.say(language),) if event.scheduled and not event.cancelled else (),
            location=folded(event.body),
        )

    def _entry(self, procedure: Procedure, shown: _Shown) -> str:
        site, language = self.site, self.language
        cancelled = shown.status == "CANCELLED"
        summary = phrases.CANCELLED.say(language, what=shown.summary) if cancelled else shown.summary
        page = site.own.url.rstrip("/") + addresses.procedure(language.code, procedure.reference)
        stamp = f"{_changed(procedure, site.own.feeds.year):%Y%m%dT%H%M%SZ}"
        details = (summary, *shown.details, *self._sources(procedure, page))
        return folding.lines(
            (
                "BEGIN:VEVENT",
                f"UID:{identity.calendar_uid(site.own, shown.uid)}",
                f"DTSTAMP:{stamp}",
                f"LAST-MODIFIED:{stamp}",
                f"SEQUENCE:{shown.sequence}",
                shown.start,
                f"SUMMARY:{folding.text(summary)}",
                f"DESCRIPTION:{folding.text(chr(10).join(details))}",
                f"STATUS:{shown.status}",
                "TRANSP:TRANSPARENT",
                *((f"LOCATION:{folding.text(shown.location)}",) if shown.location else ()),
                f"URL:{page}",
                *(self._alarms(procedure) if shown.alarms and not cancelled else ()),
                "END:VEVENT",
            )
        )

    def _sources(self, procedure: Procedure, page: str) -> Iterator[str]:
        institution = self.site.institution(procedure.source, procedure.reference, self.language)
        source = " ".join(filter(None, (institution, outside(procedure.url))))
        yield phrases.SOURCE_AT.say(self.language, source=source or procedure.reference)
        yield phrases.OUR_PAGE.say(self.language, url=page)

    def _alarms(self, procedure: Procedure) -> Iterator[str]:
        name = procedure_name(self.site, procedure.reference, self.language)
        for trigger, said in _ALARMS:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield f"TRIGGER:{trigger}"
            yield f"DESCRIPTION:{folding.text(said.say(self.language, procedure=name))}"
            yield "END:VALARM"


def start(when: dt.datetime | dt.date) -> str:
    """Gives the line of a beginning: a whole day, or a moment in Brussels; in UTC where its clocks show an hour twice.

    Readers disagree about which of the two hours of October a time means (design/toolchain.md, trap 13).
    """
    if not isinstance(when, dt.datetime):
        return f"DTSTART;VALUE=DATE:{when:%Y%m%d}"
    there = words.local(when)
    if there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset():
        return f"DTSTART:{when.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    return f"DTSTART;TZID={ZONE}:{there:%Y%m%dT%H%M%S}"


def _last(closes: dt.datetime | dt.date) -> dt.datetime | dt.date:
    """Gives the last moment to act: midnight belongs to the day before, as on the pages."""
    if isinstance(closes, dt.datetime) and words.last_day(closes) != words.local(closes).date():
        return closes - dt.timedelta(minutes=1)
    return closes


def _day(when: dt.datetime | dt.date, language: Language) -> str:
    return words.moment(language, when) if isinstance(when, dt.datetime) else words.full_day(language, when)


def _changed(procedure: Procedure, year: int) -> dt.datetime:
    """Gives the moment at which a record last changed; for one kept by hand, the day of its own fact."""
    if procedure.changes:
        return procedure.changes[-1].seen.astimezone(dt.UTC)
    day = procedure.stage_since or dt.date(year, 1, 1)
    return dt.datetime.combine(day, dt.time(12), dt.UTC)
