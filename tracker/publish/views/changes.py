"""What changed: a page a week, the present week with what could not be reached, and the history of one record."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from tracker.model.procedure import Procedure
from tracker.publish import addresses, news, words
from tracker.publish.following import atom
from tracker.publish.following.scopes import Scope
from tracker.publish.language import Language, marked
from tracker.publish.news import News, Week
from tracker.publish.prose import Link, Paragraph, Run, joined, listed, text
from tracker.publish.site import Site
from tracker.publish.views import corrections, differences, naming, offered, reached
from tracker.publish.views.parts import DayRow, Fact, Head, Section, SectionsView
from tracker.publish.vocabulary import OUTCOMES


def view(site: Site, language: Language) -> SectionsView:
    """Makes the page of the present week, with the weeks before it."""
    week = news.week_of(site.today)
    present = site.news.get(week, ())
    sections = [
        Section(
            title=language.say("This week"),
            note=text(span(week, language)),
            texts=() if present else (quiet(site, language),),
            days=rows(site, present, language),
        ),
        *_not_reached(site, language),
    ]
    found = offered.offers(site, "changes", "", language)
    return SectionsView(
        head=Head(
            title=language.say("What changed"),
            lead=text(language.say("What the institutions changed, and what we did, week by week.")),
            offers=found,
        ),
        sections=(*sections, *_years(site, language), _follow(site, found, language)),
    )


def _follow(site: Site, found: tuple[Link, ...], language: Language) -> Section:
    """Offers the feeds, with what they bring and when the sources were last asked: so one sees that they live."""
    return Section(
        title=language.say("Follow this"),
        links=offered.named(found, language),
        after=(offered.arrives(language), text(atom.verified(site, Scope(what="all", everything=True), language))),
    )


def _not_reached(site: Site, language: Language) -> tuple[Section, ...]:
    lines = reached.lines(site, language)
    title = language.say("Not reached")
    return (Section(title=title, days=lines),) if lines else ()


def _years(site: Site, language: Language) -> tuple[Section, ...]:
    """Links every week that has news, year by year, with how much is new in it."""
    years: dict[int, list[Run]] = defaultdict(list)
    for week, several in site.news.items():
        name = language.count(len(several), "week {week} ({n})", "week {week} ({n})", week=week[1])
        years[week[0]].append(Run(name, href=addresses.week(language.code, week)))
    facts = tuple(Fact(term=str(year), values=(listed(weeks),)) for year, weeks in years.items())
    return (Section(title=language.say("All weeks"), facts=facts),) if facts else ()


def week_page(site: Site, week: Week, language: Language) -> SectionsView:
    """Makes the page of a week."""
    mine = site.news.get(week, ())
    return SectionsView(
        head=Head(
            title=language.say("What changed in week {week} of {year}", week=week[1], year=week[0]),
            lead=text(span(week, language)),
        ),
        ways=_ways(site, week, language),
        sections=(Section(title=language.say("Day by day"), days=rows(site, mine, language)),),
    )


def _ways(site: Site, week: Week, language: Language) -> tuple[Link, ...]:
    """Leads to the weeks before and after that have news."""
    weeks = sorted(site.news)
    at = weeks.index(week)
    made = [Link(language.say("What changed"), addresses.index(language.code, "changes"))]
    for other, said in ((at - 1, marked("Week before: {week}")), (at + 1, marked("Week after: {week}"))):
        if 0 <= other < len(weeks):
            name = f"{weeks[other][1]}/{weeks[other][0]}"
            made.append(Link(language.say(said, week=name), addresses.week(language.code, weeks[other])))
    return tuple(made)


def span(week: Week, language: Language) -> str:
    """Gives ``maandag 14 september tot en met zondag 20 september 2026``."""
    monday = news.monday_of(week)
    sunday = monday + dt.timedelta(days=6)
    first, last = words.full_day(language, monday), words.full_day(language, sunday)
    return language.say("From {first} up to and including {last}", first=first, last=last)


def quiet(site: Site, language: Language) -> Paragraph:
    """Says that nothing is new this week, and which is the last week that has something new."""
    said = language.runs("Nothing changed this week, so far.")
    past = [week for week in site.news if week <= news.week_of(site.today)]
    if not past:
        return said
    last = past[0]
    day = words.full_day(language, site.news[last][0].day)
    run = Run(day, href=addresses.week(language.code, last))
    return joined(said, language.runs("The last change is of {day}.", day=run))


def rows(site: Site, several: Iterable[News], language: Language) -> tuple[DayRow, ...]:
    """Shows news by day, each day named once."""
    made: list[DayRow] = []
    last: dt.date | None = None
    for one in several:
        day = one.day
        weekday, date = (words.weekday(language, day), words.day_and_month(language, day)) if day != last else ("", "")
        made.append(row(site, one, language, day=date, above=weekday))
        last = day
    return tuple(made)


def row(site: Site, one: News, language: Language, *, day: str = "", above: str = "") -> DayRow:
    """Shows one piece of news."""
    if one.change:
        procedure = site.catalogue.procedures[one.reference]
        said = differences.sentence(one.change, procedure, language)
        return DayRow(
            day=day,
            above=above,
            text=joined((_title(site, procedure, language), Run(language.led(""))), said),
            more=(_where(site, procedure, one, language),),
        )
    if one.correction:
        run = _title(site, site.catalogue.procedures[one.reference], language)
        field = Run(corrections.field(one.correction, language))
        said = (run, Run(language.led("") + " "), field)
        return DayRow(day=day, above=above, text=said, more=(corrections.notice(one.correction, language),))
    if one.adopted:
        run = naming.position_run(one.adopted, language)
        return DayRow(day=day, above=above, text=_adopted(one.version, run, language))
    return _judged(one, language, day=day, above=above)


def _adopted(version: int, position: Run, language: Language) -> Paragraph:
    if version == 1:
        return language.runs("We adopted our position {position}.", position=position)
    return language.runs(
        "We adopted version {version} of our position {position}.", version=str(version), position=position
    )


def _title(site: Site, procedure: Procedure, language: Language) -> Run:
    href = addresses.procedure(language.code, procedure.reference)
    return naming.titled(site.title(procedure.reference, language.code), href, language)


def _where(site: Site, procedure: Procedure, one: News, language: Language) -> Paragraph:
    """Says whose procedure it is, and at which moment the source said so."""
    institution = site.institution(procedure.source, procedure.reference, language)
    seen = language.say("seen at {hour}", hour=words.hour(language, one.moment))
    return (Run(naming.dot(institution, procedure.reference, seen)),)


def _judged(one: News, language: Language, *, day: str, above: str) -> DayRow:
    if one.ask is None or one.finding is None:
        return DayRow(day=day, above=above, text=())
    wording, lang = naming.ask_text(one.ask, language)
    run = Run(wording, href=naming.ask_href(one.ask, language), lang=naming.foreign(lang, language))
    outcome = Run(language.say(OUTCOMES[one.finding.outcome]), strong=True)
    said = language.runs("We assessed {recommendation}: {outcome}.", recommendation=run, outcome=outcome)
    by = language.runs("assessed by {who}", who=one.finding.by) if one.finding.by else ()
    return DayRow(day=day, above=above, text=said, more=(by,) if by else ())


def history(procedure: Procedure, language: Language) -> tuple[DayRow, ...]:
    """Shows what changed in the record of one procedure, the newest first."""
    made: list[DayRow] = []
    last: dt.date | None = None
    for change in sorted(procedure.changes, key=lambda one: one.seen, reverse=True):
        seen = words.local(change.seen).date()
        said = differences.sentence(change, procedure, language)
        day, year = words.day_and_month(language, seen), str(seen.year)
        made.append(DayRow(text=said) if seen == last else DayRow(day=day, below=year, text=said))
        last = seen
    return tuple(made)
