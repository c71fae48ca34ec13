"""The first answer: where does it stand, and what comes next? And the progress line."""

from tracker.catalogue import MANUAL
from tracker.model.correction import Correction
from tracker.model.procedure import Kind, Procedure, Verbatim
from tracker.model.stage import DECIDED, Stage
from tracker.publish import nexts, phases, words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import corrections, freshness, taking_part, upcoming
from tracker.publish.views.parts import Answer, LineStep
from tracker.publish.vocabulary import KIND_STAGE_MEANS, KINDS, STAGE_MEANS, STAGES

_OF_STATUS = ("stage", "stage_since")


def stage_word(procedure: Procedure, stage: Stage, language: Language) -> str:
    """Names a stage; a report or a notice has none, which is no doubt."""
    if procedure.kind is Kind.INFORMATION and stage is Stage.UNKNOWN:
        return language.say("No procedure")
    return language.say(STAGES[stage])


def chip(site: Site, procedure: Procedure, language: Language) -> tuple[str, str]:
    """Gives the word and the tone of a stage in a list: colour says that one can act, or take care.

    A consultation whose end nobody tells is not green: nobody knows whether one can act.
    """
    stage = site.stages[procedure.reference]
    open_now = taking_part.open_windows(procedure, site.as_of)
    if stage is Stage.CONSULTATION and open_now:
        return stage_word(procedure, stage, language), taking_part.tone(open_now[0], site.today)
    doubtful = stage is Stage.UNKNOWN and procedure.kind is not Kind.INFORMATION
    return stage_word(procedure, stage, language), "alert" if doubtful else "still"


def answer(site: Site, procedure: Procedure, language: Language) -> Answer:
    """Says where a procedure stands: the word, since when, what that means, what comes next and when."""
    stage = site.stages[procedure.reference]
    word, tone = chip(site, procedure, language)
    question = language.say("Where does it stand?")
    ours = _corrections(site, procedure)
    notices = tuple(corrections.notice(one, language) for one in ours)
    if tone == "alert":
        said = (*notices, _not_understood(procedure, language))
        last = _last_understood(procedure, language)
        return Answer(question=question, tone=tone, ground=True, word=f"? {word}", texts=said, small=last)
    meant = joined(_since(site, procedure, stage, language), (Run(meant_by(procedure, stage, language)),))
    ends = ends_here(procedure, stage) and not site.upcoming.get(procedure.reference)
    next_date = upcoming.sentence(site, procedure, language) if under_way(procedure, stage) and not ends else ()
    usual = () if ends_here(procedure, stage) else text(what_follows(procedure.kind, stage, language))
    follows = joined(usual, next_date)
    return Answer(
        question=question,
        tone="" if tone == "still" else tone,
        word=word,
        texts=(*notices, *(said for said in (meant, follows) if said)),
    )


def _corrections(site: Site, procedure: Procedure) -> list[Correction]:
    found = site.catalogue.corrections.get(procedure.reference, ())
    return [one for one in found if one.field in _OF_STATUS]


def _since(site: Site, procedure: Procedure, stage: Stage, language: Language) -> Paragraph:
    """Says since when; and of a record that the source does not confirm now, of which day this is."""
    decided = procedure.source == MANUAL and not under_way(procedure, stage)
    known = None if decided else freshness.unconfirmed_since(site, procedure)
    day = language.runs("This is the status of {day}.", day=words.full_day(language, known)) if known else ()
    # Where the stage follows from the windows, the day of the deciding fact is another day's.
    if procedure.stage_since and stage is procedure.stage:
        since = language.runs("Since {day}.", day=words.full_day(language, procedure.stage_since))
        return joined(day, since)
    return day


def under_way(procedure: Procedure, stage: Stage) -> bool:
    """Tells whether something is still to be decided."""
    return stage not in DECIDED and procedure.kind is not Kind.INFORMATION


def ends_here(procedure: Procedure, stage: Stage) -> bool:
    """Tells whether a record ends where a person stopped writing, while the procedure may have gone on."""
    return procedure.source == MANUAL and under_way(procedure, stage)


def meant_by(procedure: Procedure, stage: Stage, language: Language) -> str:
    """Says what the stage of a record means; of one that ends before its procedure, only that it does."""
    if ends_here(procedure, stage):
        return language.say("What came after is not in our record.")
    return meaning(procedure.kind, stage, language)


def meaning(kind: Kind, stage: Stage, language: Language) -> str:
    """Says what a stage means for a kind of procedure."""
    return language.say(KIND_STAGE_MEANS.get((kind, stage), STAGE_MEANS[stage]))


def what_follows(kind: Kind, stage: Stage, language: Language) -> str:
    """Says what usually comes after a stage."""
    return language.say(nexts.NEXT[kind, stage])


def _not_understood(procedure: Procedure, language: Language) -> Paragraph:
    if not procedure.status_verbatim:
        return language.runs("The source gives no status that we understand. We do not guess.")
    said = quoted(procedure.status_verbatim, language)
    return language.runs("The source says {words}. We do not know these words yet; we do not guess.", words=said)


def _last_understood(procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    """Says which step was the last one understood, where a dated fact tells."""
    known = [event for event in procedure.events if event.stage and not event.scheduled and not event.cancelled]
    if not known:
        return ()
    newest = max(known, key=lambda event: event.date)
    word = language.say(STAGES[newest.stage]) if newest.stage else ""
    day = words.period(language, newest.date, newest.precision)
    return (language.runs("The last step that we understood: {status}, {day}.", status=word, day=day),)


def quoted(statuses: tuple[Verbatim, ...], language: Language) -> Paragraph:
    """Quotes an institution's status words, each once, with their language."""
    runs: list[Run] = []
    for status in dict.fromkeys(statuses):
        if runs:
            runs.append(Run(", "))
        lang = "" if status.lang == language.code else status.lang
        runs.append(Run(status.text, lang=lang, quoted=True))
    return tuple(runs)


def line(site: Site, procedure: Procedure, language: Language) -> tuple[LineStep, ...]:
    """Draws the progress line in words."""
    stage = site.stages[procedure.reference]
    steps = () if ends_here(procedure, stage) else phases.steps(procedure, stage)
    return tuple(_step(step, language) for step in steps) if len(steps) > 1 else ()


def _step(step: phases.Step, language: Language) -> LineStep:
    name = STAGES[Stage(step.name)] if step.state == "end" else step.name
    date = words.day(language, step.date) if step.date else language.say("no date")
    if step.date and step.planned:
        date = language.say("planned: {day}", day=date)
    return LineStep(name=language.say(name), state=step.state, date=date if step.date or step.state == "next" else "")


def kind_word(kind: Kind, language: Language) -> str:
    """Names a kind of procedure."""
    return language.say(KINDS[kind])
