"""The calendar: this week and what comes as a list, months as tables; and a page a month."""

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tracker.publish import addresses, news, words
from tracker.publish.dates import Dated
from tracker.publish.dates import Month as Key
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Run, listed, text
from tracker.publish.site import Site
from tracker.publish.views import changes, happening, offered
from tracker.publish.views.parts import DayRow, Fact, Head, Month, MonthDay, Section, SectionsView

TABLES = 3
"""How many months stand as tables on the first page."""

LEAD = marked(
    "Last days to react, votes and meetings, as far as the institutions tell them. Hours are those of Brussels."
)


def view(site: Site, language: Language) -> SectionsView:
    """Makes the calendar: this week, later, what has no day yet, and every month."""
    monday = news.monday_of(news.week_of(site.today))
    sunday = monday + dt.timedelta(days=6)
    week = [one for one in site.dated if monday <= one.day <= sunday and one.exact]
    later = [one for one in site.dated if one.day > sunday and one.exact]
    vague = [one for one in site.dated if one.day >= site.today and not one.exact]
    quiet = (text(language.say("Nothing is planned this week, as far as the institutions tell.")),)
    none = (text(language.say("No later date is known.")),)
    found = offered.offers(site, "calendar", "", language)
    return SectionsView(
        head=Head(title=language.say("What happens when"), lead=text(language.say(LEAD)), offers=found),
        sections=(
            Section(
                title=language.say("This week"),
                note=text(changes.span(news.week_of(site.today), language)),
                texts=() if week else quiet,
                days=rows(site, week, language),
            ),
            Section(
                title=language.say("Later"),
                texts=() if later else none,
                days=rows(site, later, language),
                months=tuple(table(site, month, language) for month in _next_months(site)),
            ),
            *_without_a_day(site, vague, language),
            *_by_year(site, language),
            Section(
                title=language.say("In your calendar"),
                links=offered.named(found, language),
                after=(text(language.say("A date that moves, moves with it; each dossier has dates of its own.")),),
            ),
        ),
    )


def _without_a_day(site: Site, vague: list[Dated], language: Language) -> tuple[Section, ...]:
    title = language.say("Without a day yet")
    return (Section(title=title, days=rows(site, vague, language)),) if vague else ()


def _next_months(site: Site) -> list[Key]:
    """Gives the present month and the two after it."""
    first = site.today.replace(day=1)
    found: list[Key] = []
    for _ in range(TABLES):
        found.append((first.year, first.month))
        first = (first + dt.timedelta(days=32)).replace(day=1)
    return found


def _by_year(site: Site, language: Language) -> tuple[Section, ...]:
    """Links every month that has a date, year by year, the newest first."""
    years: dict[int, list[Run]] = defaultdict(list)
    for month in sorted(site.months):
        name = words.month(language, dt.date(*month, 1))
        years[month[0]].append(Run(name, href=addresses.month(language.code, month)))
    facts = tuple(Fact(term=str(year), values=(listed(years[year]),)) for year in sorted(years, reverse=True))
    return (Section(title=language.say("All months"), facts=facts),)


def month_page(site: Site, month: Key, language: Language) -> SectionsView:
    """Makes the page of a month: its table, and a line for each thing."""
    mine = site.months[month]
    none = (text(language.say("Nothing is known of this month.")),)
    exact, vague = [one for one in mine if one.exact], [one for one in mine if not one.exact]
    return SectionsView(
        head=Head(title=capital(words.month_and_year(language, dt.date(*month, 1)))),
        ways=_ways(site, month, language),
        sections=(
            Section(
                title=language.say("Day by day"),
                texts=() if exact else none,
                months=(replace(table(site, month, language), title=Link(language.say("Month"), "")),),
                days=rows(site, exact, language, anchors=True),
            ),
            *_without_a_day(site, vague, language),
        ),
    )


def capital(said: str) -> str:
    """Writes a name with a capital, where it stands alone."""
    return said[:1].upper() + said[1:]


def _ways(site: Site, month: Key, language: Language) -> tuple[Link, ...]:
    """Leads to the months before and after that have a date."""
    months = sorted(site.months)
    at = months.index(month)
    made = [Link(language.say("Calendar"), addresses.index(language.code, "calendar"))]
    for other in (at - 1, at + 1):
        if 0 <= other < len(months):
            name = words.month_and_year(language, dt.date(*months[other], 1))
            made.append(Link(capital(name), addresses.month(language.code, months[other])))
    return tuple(made)


def rows(site: Site, several: Iterable[Dated], language: Language, *, anchors: bool = False) -> tuple[DayRow, ...]:
    """Shows dated things as lines, each day named once.

    Args:
        site: what is published.
        several: in the order of time.
        language: the reader's.
        anchors: whether a link can name a day, on the page of a month, which names the year.
    """
    made: list[DayRow] = []
    last: tuple[dt.date, str] | None = None
    for one in several:
        again = last == (one.day, happening.day(one, language))
        anchor = anchor_of(one.day) if anchors and not again else ""
        made.append(happening.row(site, one, language, named=not again, anchor=anchor, year=not anchors))
        last = one.day, happening.day(one, language)
    return tuple(made)


def anchor_of(day: dt.date) -> str:
    """Gives what a link to a day of a month's page names."""
    return f"d{day.day}"


def table(site: Site, month: Key, language: Language) -> Month:
    """Makes the table of a month; a day with lines leads to them."""
    days: dict[dt.date, list[Dated]] = defaultdict(list)
    for one in site.months.get(month, ()):
        if one.exact:
            days[one.day].append(one)
    there = addresses.month(language.code, month)
    weeks = calendar.Calendar().monthdatescalendar(*month)
    return Month(
        title=Link(capital(words.month_and_year(language, dt.date(*month, 1))), there if days else ""),
        heads=words.weekdays(language),
        weeks=tuple(
            tuple(_in_month(day, month, _cell(site, day, days.get(day, []), there, language)) for day in week)
            for week in weeks
        ),
    )


def _in_month(day: dt.date, month: Key, cell: MonthDay) -> MonthDay:
    """Leaves the days of other months empty."""
    return cell if day.month == month[1] else MonthDay()


def _cell(site: Site, day: dt.date, mine: list[Dated], there: str, language: Language) -> MonthDay:
    today = day == site.today
    if not mine:
        return MonthDay(number=str(day.day), today=today)
    tones = [tone for one in mine if (tone := happening.tone(site, one))]
    said = language.say("last day to react") if tones else language.count(len(mine), "{n} date", "{n} dates")
    return MonthDay(
        number=str(day.day),
        href=f"{there}#{anchor_of(day)}",
        tone=tones[0] if tones else "mark",
        today=today,
        label=f"{language.led(words.day_and_month(language, day))} {said}",
    )
