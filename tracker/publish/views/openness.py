"""The register: what we sent and whom we met, why that is public, and a page for each."""

from dataclasses import replace

from tracker.model.register import MeetingHeld, Official, PublicFunction, Submission
from tracker.publish import addresses, words
from tracker.publish.data import tables
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site, key
from tracker.publish.views import answered, naming, offered, position, registered
from tracker.publish.views.parts import Fact, Head, Section, SectionsView
from tracker.registered import MeetingFile, Sent, SubmissionFile, first_day, last_day

RULES = (
    marked("Whoever wants to influence a decision must show how. So we publish what we send in, and whom we meet."),
    marked(
        "We name people only in a public function for which they answer, such as a minister or a member of parliament. "
        "All others, and everybody of our own side, stand here by function."
    ),
)
"""Why the register is public, and who is named in it (``check`` enforces it)."""

EXAMPLES = marked("An example is invented to show how this page works. It is marked, and counted nowhere.")
"""Said in a demonstration alone: an organisation's own site has no examples."""

FUNCTIONS = {
    PublicFunction.HEAD_OF_GOVERNMENT: marked("Head of government"),
    PublicFunction.MINISTER: marked("Minister"),
    PublicFunction.STATE_SECRETARY: marked("State secretary"),
    PublicFunction.COMMISSIONER: marked("European Commissioner"),
    PublicFunction.MEMBER_OF_PARLIAMENT: marked("Member of parliament"),
    PublicFunction.MEMBER_OF_EUROPEAN_PARLIAMENT: marked("Member of the European Parliament"),
    PublicFunction.DIRECTOR_GENERAL: marked("Director-general"),
    PublicFunction.AMBASSADOR: marked("Ambassador"),
}

KINDS = {"submission": marked("Submission"), "meeting": marked("Meeting")}
Rows = tuple[tuple[str, tuple[Paragraph, ...]], ...]
"""Facts: what each is, and its values."""

TABLES = ("submissions", "our_meetings")


def view(site: Site, language: Language) -> SectionsView:
    """Makes the register: why it is public, all submissions, all meetings, the newest first."""
    found = offered.offers(site, "register", "", language)
    ours = registered.Ours(sent=site.sent, met=site.met)
    rules = (*RULES, EXAMPLES) if site.own.demonstration else RULES
    none = Section(title=language.say("Entries"), texts=(text(language.say("There is none yet.")),))
    data = tuple(Link(f"{name}.csv", tables.address_of(name)) for name in TABLES)
    return SectionsView(
        head=Head(
            title=language.say("What did we send in, and whom did we meet?"),
            lead=text(language.say("Every submission to a consultation and every meeting about a decision.")),
            offers=found,
        ),
        statement=counted(site, language),
        sections=(
            *(registered.sections(ours, site, language) or (none,)),
            Section(title=language.say("Why this is public"), texts=tuple(text(language.say(r)) for r in rules)),
            Section(title=language.say("Follow this"), links=(*offered.to_follow(found), *data)),
        ),
    )


def counted(site: Site, language: Language) -> str:
    """Says how much there is; an example counts in no sum."""
    sent = sum(not one.submission.example for one in site.sent)
    met = sum(not file.original.value.example for file in site.met)
    said = language.say(
        "{submissions} and {meetings}.",
        submissions=language.count(sent, "{n} submission", "{n} submissions"),
        meetings=language.count(met, "{n} meeting", "{n} meetings"),
    )
    examples = len(site.sent) + len(site.met) - sent - met
    left_out = language.say("Examples do not count.")
    return f"{said} {left_out}" if examples else said


def submission(site: Site, identity: str, language: Language) -> SectionsView:
    """Makes the page of a submission."""
    one = next(each for each in site.sent if each.submission.id == identity)
    written = one.submission
    there = answered.of_us(site, one.reference, written.feedback)
    rows: Rows = (
        (language.say("Sent on"), (text(words.full_day(language, written.sent)),)),
        (language.say("By"), (registered.organisations(site, written.by, language),)),
        (language.say("To"), (registered.to(site, one, language),)),
        (language.say("Period to react"), (_period(one, language),)),
        (language.say("Document"), (registered.document(one, language),)),
        (language.say("At the portal"), tuple((answered.at_portal(each, language),) for each in there)),
    )
    return _page(site, one.file, language, "submission", rows)


def _period(one: Sent, language: Language) -> Paragraph:
    window, kind = one.window, registered.period(one, language)
    if window is None:
        return ()
    parts = [language.led(kind)] if kind else []
    if window.opens:
        parts.append(language.say("from {day}", day=words.day(language, first_day(window.opens))))
    if window.closes:
        parts.append(language.say("up to and including {day}", day=words.day(language, last_day(window.closes))))
    return text(*parts)


def meeting(site: Site, identity: str, language: Language) -> SectionsView:
    """Makes the page of one of our meetings."""
    file = site.catalogue.meetings[identity]
    written = file.original.value
    lang = naming.foreign(written.lang, language)
    there = [(Run(official(one, language), lang="" if one.function in FUNCTIONS else lang),) for one in written.with_]
    ours = [
        joined(
            (Run(one.function, lang=lang),), text("–"), registered.organisations(site, (one.organisation,), language)
        )
        for one in written.ours
    ]
    shown = [registered.attached(one.title, one.file, one.address) for one in written.documents]
    left = [(replace(run, lang=lang),) for run in shown]
    published = registered.attached("", "", written.address)
    about = [
        (naming.procedure_run(site, reference, language, with_title=True),)
        for reference in map(site.catalogue.resolve, written.procedures)
        if reference
    ]
    rows: Rows = (
        (language.say("Day"), (text(words.full_day(language, written.date)),)),
        (language.say("Whom"), ((registered.office(site, file, language),), *there)),
        (language.say("Who of us"), tuple(ours)),
        (language.say("Procedures"), tuple(about)),
        (language.say("Left behind"), tuple(left)),
        (language.say("Published by the institution"), ((published,),) if published.href else ()),
    )
    return _page(site, file, language, "meeting", rows)


def official(one: Official, language: Language) -> str:
    """Names somebody of the office that was met, by function, and by name where that is public."""
    known = next((word for word in PublicFunction if word == one.function), None)
    function = language.say(FUNCTIONS[known]) if known else one.function
    return f"{function} {one.name}" if one.name else function


def _page(
    site: Site,
    file: SubmissionFile | MeetingFile,
    language: Language,
    kind: str,
    rows: Rows,
) -> SectionsView:
    """Makes the page of an entry: its text, its facts, and what it carried."""
    shown = file.translations.get(language.code) or file.original
    lang = naming.foreign(shown.value.lang, language)
    entry = file.original.value
    notes = [text(registered.example(entry, language))] if entry.example else []
    notes += [position.only_in(shown.value.lang, language)] if lang else []
    body = site.body(shown.path, language)
    facts = tuple(Fact(term=term, values=tuple(filter(None, values))) for term, values in rows if any(values))
    return SectionsView(
        head=Head(
            title=shown.value.title,
            kicker=language.say(KINDS[kind]),
            lang=lang,
            long=naming.is_long(shown.value.title),
            lead=(Run(shown.value.summary, lang=lang),) if shown.value.summary else (),
            notes=tuple(notes),
            offers=offered.offers(site, kind, entry.id, language),
        ),
        ways=(Link(language.say("The whole register"), addresses.index(language.code, "register")),),
        sections=(
            Section(title=language.say("Facts"), facts=facts),
            *_carried(site, entry, language),
            *((Section(title=language.say("In our words"), body=body, body_lang=lang),) if body else ()),
        ),
    )


def _carried(site: Site, entry: Submission | MeetingHeld, language: Language) -> tuple[Section, ...]:
    """Lists the recommendations that an entry carried or raised, with its positions and dossiers."""
    asks = {"/".join(key(ask)): ask for ask in site.catalogue.asks()}
    wordings = [(asks[name], *naming.ask_text(asks[name], language)) for name in entry.recommendations if name in asks]
    carried = tuple(
        (Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language)),)
        for ask, wording, lang in wordings
    )
    positions = [site.catalogue.positions[one] for one in entry.positions if one in site.catalogue.positions]
    dossiers = [site.catalogue.dossiers[one] for one in entry.dossiers if one in site.catalogue.dossiers]
    belongs = (
        Fact(term=language.say("Positions"), values=tuple((naming.position_run(one, language),) for one in positions)),
        Fact(term=language.say("Dossiers"), values=tuple((naming.dossier_run(one, language),) for one in dossiers)),
    )
    kept = tuple(fact for fact in belongs if fact.values)
    return (
        *((Section(title=language.say("What we asked there"), items=carried),) if carried else ()),
        *((Section(title=language.say("Belongs to"), facts=kept),) if kept else ()),
    )
