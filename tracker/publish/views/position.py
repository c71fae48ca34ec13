"""The page of a position: does it hold, did we get it; recommendations, stances, the text, cite."""

from dataclasses import dataclass

from tracker.catalogue import PositionFile, StanceOn
from tracker.model.position import Position, PositionStatus
from tracker.publish import addresses, words
from tracker.publish.language import OWN_NAMES, Language, marked
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import asks, backing, cite, counts, naming, offered, reading, registered
from tracker.publish.views.parts import Answer, AskView, Cell, Citation, Fact, Head, Section, Table
from tracker.publish.vocabulary import STANCES


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """The page of a position.

    Attributes:
        body, body_lang: the text as sanitised HTML, and its language when it is not the page's.
    """

    head: Head
    answers: tuple[Answer, ...]
    asks: tuple[AskView, ...]
    stances: Table
    body: str
    body_lang: str
    backing: tuple[Section, ...]
    register: tuple[Section, ...]
    belongs: tuple[Fact, ...]
    citation: Citation


def view(site: Site, identity: str, language: Language) -> PositionView:
    """Makes the page of a position."""
    file = site.catalogue.positions[identity]
    mine = site.asks_of.get(identity, [])
    shown = file.translations.get(language.code, file.original)
    return PositionView(
        head=head(site, file, language),
        answers=answers(site, file, language),
        asks=tuple(asks.ask(site, one, language) for one in mine),
        stances=stances(site, file, language),
        body=site.body(shown.path, language),
        body_lang=naming.foreign(shown.value.lang, language),
        backing=backing.sections(site, file, language),
        register=registered.sections(registered.of_position(site, identity), site, language),
        belongs=belongs(site, file, language),
        citation=citation(site, file, language),
    )


def head(site: Site, file: PositionFile, language: Language) -> Head:
    """Titles the page."""
    position = file.original.value
    shown = file.translations.get(language.code, file.original).value
    lang = naming.foreign(shown.lang, language)
    adopted = words.day(language, position.adopted) if position.adopted else ""
    return Head(
        title=shown.title,
        kicker=naming.dot(language.say("Position, version {version}", version=position.version), adopted),
        lang=lang,
        long=naming.is_long(shown.title),
        lead=(Run(shown.summary, lang=lang),) if shown.summary else (),
        notes=notes(file, language),
        offers=offered.offers(site, "position", position.id, language),
    )


def notes(file: PositionFile, language: Language) -> tuple[Paragraph, ...]:
    """Says in which language a text exists, and that a translation renders an older version."""
    translation = file.translations.get(language.code)
    position = file.original.value
    if translation is None:
        return () if position.lang == language.code else (only_in(position.lang, language),)
    if translation.value.translates < position.version:
        older = language.say(
            "This translation renders version {old}; version {new} exists in {language} only.",
            old=translation.value.translates,
            new=position.version,
            language=in_words(position.lang, language),
        )
        return (text(older),)
    return ()


HEADS = (marked("Procedure"), marked("Stance"), marked("Why"))
LANGUAGES = {"nl": marked("Dutch"), "fr": marked("French"), "en": marked("English")}


def in_words(lang: str, language: Language) -> str:
    """Names a language in the reader's language."""
    return language.say(LANGUAGES[lang]) if lang in LANGUAGES else OWN_NAMES.get(lang, lang)


def only_in(lang: str, language: Language) -> Paragraph:
    """Says that a text exists in one language only."""
    return text(language.say("This text exists in {language} only.", language=in_words(lang, language)))


def answers(site: Site, file: PositionFile, language: Language) -> tuple[Answer, ...]:
    """Says whether a position holds, and what came of it."""
    mine = [ask for ask in site.asks_of.get(file.original.value.id, []) if ask.counts]
    got = Answer(
        question=language.say("Did we get it?"),
        marks=naming.marks(site, mine, language),
        texts=(text(counts.sentence(site, mine, language)),),
    )
    return holds(file, language), got


def holds(file: PositionFile, language: Language) -> Answer:
    """Says whether a position still holds."""
    position = file.original.value
    question = language.say("Does this still hold?")
    yes = position.status is PositionStatus.ADOPTED
    answer = Run(language.say("Yes.") if yes else language.say("No."), strong=True)
    if not yes:
        return Answer(question=question, texts=(text(answer, asks.draft_note(position.status, language)),))
    if position.adopted is None:
        return Answer(
            question=question,
            texts=(text(answer, language.say("This is version {version}.", version=position.version)),),
        )
    day = words.full_day(language, position.adopted)
    said = language.runs("This is version {version}, adopted on {day}.", version=str(position.version), day=day)
    return Answer(question=question, texts=(joined((answer,), said), *_earlier(position, language)))


def _earlier(position: Position, language: Language) -> tuple[Paragraph, ...]:
    """Says which versions came before, and when they were adopted."""
    return tuple(
        text(
            language.say(
                "Version {version} was adopted on {day}; it no longer holds.",
                version=one.version,
                day=words.day(language, one.adopted),
            )
        )
        for one in reversed(position.earlier)
    )


def stances(site: Site, file: PositionFile, language: Language) -> Table:
    """Tells the stance on each procedure, and where that procedure stands."""
    heads = tuple(language.say(head) for head in HEADS)
    rows = tuple(
        _stance_row(
            site,
            StanceOn(position=file, stance=stance, reference=site.catalogue.resolve(stance.procedure)),
            heads,
            language,
        )
        for stance in file.original.value.stances
    )
    return Table(caption=language.say("What we want of each procedure"), heads=heads, rows=rows)


def _stance_row(site: Site, on: StanceOn, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    reference = on.reference or on.stance.procedure
    run = naming.procedure_run(site, reference, language, with_title=True)
    tracked = reference in site.catalogue.procedures
    under = "" if tracked else language.say("not yet tracked here")
    read = reading.sentence(site, on, language)
    since = words.day(language, on.stance.since) if on.stance.since else ""
    return (
        Cell(label=heads[0], text=(run,), under=under),
        Cell(label=heads[1], text=(Run(language.say(STANCES[on.stance.stance]), strong=True),), under=since),
        Cell(label=heads[2], text=joined(asks.why(site, on, language), read)),
    )


def belongs(site: Site, file: PositionFile, language: Language) -> tuple[Fact, ...]:
    """Lists the dossiers and themes of a position, and its files."""
    position = file.original.value
    dossiers = [
        naming.dossier_run(site.catalogue.dossiers[one], language)
        for one in position.dossiers
        if one in site.catalogue.dossiers
    ]
    found = offered.offers(site, "position", position.id, language)
    rows = (
        (language.say("Dossiers"), tuple((run,) for run in dossiers)),
        (language.say("Themes"), tuple((run,) for run in theme_runs(site, position.themes, language))),
        (language.say("Also as"), offered.also_as(found, language)),
    )
    return tuple(Fact(term=term, values=values) for term, values in rows if values)


def theme_runs(site: Site, themes: tuple[str, ...], language: Language) -> list[Run]:
    """Links themes by their names."""
    known = site.catalogue.registers.themes
    return [
        Run(words.name(known[one].names, language), href=addresses.theme(language.code, one))
        for one in themes
        if one in known
    ]


def citation(site: Site, file: PositionFile, language: Language) -> Citation:
    """Cites a position by its version."""
    position = file.original.value
    state = language.say("adopted on {day}", day=words.day(language, position.adopted)) if position.adopted else ""
    return cite.citation(
        site,
        language,
        cite.Cited(
            title=naming.text_of(file, language)[0],
            what=language.say("version {version}", version=position.version),
            state=state,
            address=addresses.position(language.code, position.id),
            day=position.adopted,
            commit=site.commits.get(file.original.path, ""),
        ),
    )
