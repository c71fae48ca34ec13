"""The page of a dossier: where its procedures stand, whether one can act, what we got; story, course, table."""

from dataclasses import dataclass, replace

from tracker.catalogue import AskOf, DossierFile
from tracker.publish import addresses, words
from tracker.publish.dates import What
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site, key
from tracker.publish.views import (
    board,
    cite,
    combined,
    counts,
    course,
    naming,
    offered,
    position,
    registered,
    standing,
    taking_part,
    upcoming,
)
from tracker.publish.views.parts import Answer, Cell, Citation, Head, Section, Table
from tracker.publish.vocabulary import STANCES

HEADS = (marked("Procedure"), marked("Status"), marked("Since"), marked("Our stance"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """The page of a dossier."""

    head: Head
    answers: tuple[Answer, ...]
    body: str
    body_lang: str
    course: course.Course
    procedures: Table
    positions: tuple[Run, ...]
    register: tuple[Section, ...]
    press: Paragraph
    follow: tuple[Link, ...]
    arrives: Paragraph
    citation: Citation


def view(site: Site, identity: str, language: Language) -> DossierView:
    """Makes the page of a dossier."""
    file = site.catalogue.dossiers[identity]
    shown = file.translations.get(language.code, file.original)
    references = tuple(ref for ref in site.catalogue.references_in(file) if ref)
    positions = site.positions.get(identity, [])
    return DossierView(
        head=head(site, file, language),
        answers=answers(site, file, language),
        body=site.body(shown.path, language),
        body_lang=naming.foreign(shown.value.lang, language),
        course=combined.combined(site, references, tuple(positions), language),
        procedures=table(site, references, language, caption=""),
        positions=tuple(naming.position_run(one, language) for one in positions),
        register=registered.sections(registered.of_dossier(site, file), site, language),
        press=press(site, file, language),
        follow=follow(site, file, language),
        arrives=offered.arrives(language),
        citation=cite.citation(
            site,
            language,
            cite.Cited(
                title=shown.value.title,
                what=language.say("dossier"),
                state="",
                address=addresses.dossier(language.code, identity),
                commit=site.commits.get(file.original.path, ""),
            ),
        ),
    )


def head(site: Site, file: DossierFile, language: Language) -> Head:
    """Titles the page, with the names under which the press knows the subject."""
    shown = file.translations.get(language.code, file.original).value
    lang = naming.foreign(shown.lang, language)
    also = language.runs("Also known as: {names}", names=Run(", ".join(shown.also_known_as), lang=lang))
    only = (position.only_in(shown.lang, language),) if lang else ()
    return Head(
        title=shown.title,
        kicker=language.say("Dossier"),
        lang=lang,
        long=naming.is_long(shown.title),
        lead=(Run(shown.summary, lang=lang),),
        notes=((also,) if shown.also_known_as else ()) + only,
        offers=offered.offers(site, "dossier", file.original.value.id, language),
    )


def answers(site: Site, file: DossierFile, language: Language) -> tuple[Answer, ...]:
    """Says where the procedures stand, whether a reader can act in one, and what we got."""
    references = [ref for ref in site.catalogue.references_in(file) if ref in site.catalogue.procedures]
    mine = asks_in(site, file)
    where = Answer(
        question=language.say("Where does it stand?"),
        texts=_where(site, references, language),
        small=_next_date(site, references, language),
    )
    got = Answer(
        question=language.say("What did we get?"),
        marks=naming.marks(site, mine, language),
        texts=(text(counts.sentence(site, mine, language)),),
    )
    act = registered.with_ours(site, _act(site, references, language), references, language)
    return where, act, got


def asks_in(site: Site, file: DossierFile) -> list[AskOf]:
    """Gives the recommendations of the positions of a dossier, and those about its procedures, each once."""
    found = {}
    for one in site.positions.get(file.original.value.id, []):
        found.update({key(ask): ask for ask in site.asks_of.get(one.original.value.id, [])})
    for reference in site.catalogue.references_in(file):
        found.update({key(ask): ask for ask in site.asks.get(reference, []) if reference})
    counted = {key(ask) for ask in site.counted}
    return [ask for name, ask in found.items() if name in counted]


def _where(site: Site, references: list[str], language: Language) -> tuple[Paragraph, ...]:
    """Says a stage a procedure, in the dossier's order."""
    if not references:
        return (text(language.say("No procedure is tracked in this dossier.")),)
    return tuple(_stands(site, reference, language) for reference in references)


def _next_date(site: Site, references: list[str], language: Language) -> tuple[Paragraph, ...]:
    """Says the next date of the dossier, and of which procedure it is."""
    found = [one for reference in references for one in site.upcoming.get(reference, []) if one.what is not What.STAGE]
    if not found:
        return ()
    one = min(found, key=lambda dated: (dated.day, dated.procedure.reference))
    title = naming.titled(site.title(one.procedure.reference, language.code), "", language)
    said = language.runs(
        "Next date: {day}, {what}.",
        day=upcoming.when(one, language),
        what=(title, Run(f"{language.led('')} "), *upcoming.what(one, language)),
    )
    return (said,)


def _stands(site: Site, reference: str, language: Language) -> Paragraph:
    procedure = site.catalogue.procedures[reference]
    word = standing.stage_word(procedure, site.stages[reference], language)
    title = _titled(site, reference, language)
    since = language.say("since {day}", day=words.day(language, procedure.stage_since)) if procedure.stage_since else ""
    return text(Run(language.led(word), strong=True), title, f"({since})" if since else "")


def _act(site: Site, references: list[str], language: Language) -> Answer:
    """Gives the first window that is open in a dossier, or says that there is none."""
    question = language.say("Can you take part?")
    found = [
        (w, ref) for ref in references for w in taking_part.open_windows(site.catalogue.procedures[ref], site.as_of)
    ]
    found.sort(key=lambda pair: (taking_part.end(pair[0].closes), pair[1]))
    if not found:
        return Answer(
            question=question,
            texts=(text(Run(language.say("Not now."), strong=True), language.say("No consultation is open.")),),
        )
    first = found[0][1]
    answer = taking_part.answer(site, site.catalogue.procedures[first], language)
    about = text(_titled(site, first, language))
    others = dict.fromkeys(reference for _, reference in found if reference != first)
    also = tuple(language.runs("Also open: {procedure}.", procedure=_titled(site, one, language)) for one in others)
    return replace(answer, texts=(about, *answer.texts, *also))


def _titled(site: Site, reference: str, language: Language) -> Run:
    href = addresses.procedure(language.code, reference)
    return naming.titled(site.title(reference, language.code), href, language)


def table(site: Site, references: tuple[str, ...], language: Language, caption: str) -> Table:
    """Lists procedures: where each stands, since when, our stance, and what we got."""
    heads = tuple(language.say(head) for head in HEADS)
    return Table(caption=caption, heads=heads, rows=tuple(_row(site, ref, heads, language) for ref in references))


def _row(site: Site, reference: str, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    title = site.title(reference, language.code)
    run = naming.titled(title, naming.procedure_href(site, reference, language), language)
    procedure = site.catalogue.procedures.get(reference)
    under = reference if title.text != reference else ""
    stance = ", ".join(dict.fromkeys(language.say(STANCES[on.stance.stance]) for on in site.holding.get(reference, [])))
    newer = board.outdated(site, reference, language)
    ours = Cell(label=heads[3], text=joined(text(led(stance, newer) or language.say("none")), *newer))
    if procedure is None:
        status = Cell(label=heads[1], text=text(language.say("not yet tracked here")))
        return Cell(label=heads[0], text=(run,), under=under), status, Cell(label=heads[2], text=text("–")), ours
    word = standing.stage_word(procedure, site.stages[reference], language)
    since = words.day(language, procedure.stage_since) if procedure.stage_since else "–"
    return (
        Cell(label=heads[0], text=(run,), under=under),
        Cell(label=heads[1], text=text(word)),
        Cell(label=heads[2], text=text(since), whole=True),
        ours,
    )


def led(stance: str, newer: tuple[Paragraph, ...]) -> str:
    """Ends a stance with a full stop when a sentence follows."""
    return f"{stance}." if newer else stance


def press(site: Site, file: DossierFile, language: Language) -> Paragraph:
    """Says whom a journalist asks."""
    contact = file.original.value.contact or site.own.contact.press or site.own.contact.email
    link = Run(contact, href=f"mailto:{contact}") if "@" in contact else Run(contact)
    return joined(language.runs("Questions about this dossier: {contact}.", contact=link))


def follow(site: Site, file: DossierFile, language: Language) -> tuple[Link, ...]:
    """Links what keeps a reader informed of a dossier: its feed and dates, its data, its themes."""
    found = offered.named(offered.offers(site, "dossier", file.original.value.id, language), language)
    runs = position.theme_runs(site, file.original.value.themes, language)
    return (*found, *(Link(run.text, run.href) for run in runs))
