"""The first answer: where does it stand? And the progress line."""

from tracker.model.procedure import Kind, Procedure, Verbatim
from tracker.model.stage import ENDS_WITHOUT, Stage
from tracker.publish import phases, words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, joined
from tracker.publish.site import Site
from tracker.publish.views.parts import Answer, LineStep
from tracker.publish.vocabulary import KIND_MEANS, KIND_STAGE_MEANS, KINDS, STAGE_MEANS, STAGES


def stage_word(procedure: Procedure, stage: Stage, language: Language) -> str:
    """Names a stage; a report or a notice has none, which is no doubt."""
    if procedure.kind is Kind.INFORMATION and stage is Stage.UNKNOWN:
        return language.say("No procedure")
    return language.say(STAGES[stage])


def chip(procedure: Procedure, stage: Stage, language: Language) -> tuple[str, str]:
    """Gives the word and the tone of a stage in a list: colour says that one can act, or take care."""
    if stage is Stage.CONSULTATION:
        return stage_word(procedure, stage, language), "open"
    doubtful = stage is Stage.UNKNOWN and procedure.kind is not Kind.INFORMATION
    return stage_word(procedure, stage, language), "alert" if doubtful else "still"


def answer(site: Site, procedure: Procedure, language: Language) -> Answer:
    """Says where a procedure stands: the word, since when, what that means."""
    stage = site.stages[procedure.reference]
    word, tone = chip(procedure, stage, language)
    question = language.say("Where does it stand?")
    if tone == "alert":
        return Answer(
            question=question, tone=tone, ground=True, word=f"? {word}", texts=(_not_understood(procedure, language),)
        )
    since: Paragraph = ()
    # Where the stage follows from the windows, the day of the deciding fact is another day's.
    if procedure.stage_since and stage is procedure.stage:
        since = language.runs("Since {day}.", day=words.full_day(language, procedure.stage_since))
    return Answer(
        question=question,
        tone="open" if tone == "open" else "",
        word=word,
        texts=(joined(since, (Run(meaning(procedure.kind, stage, language)),)),),
    )


def meaning(kind: Kind, stage: Stage, language: Language) -> str:
    """Says what a stage means for a kind of procedure, and what such a procedure leads to."""
    of_stage = language.say(KIND_STAGE_MEANS.get((kind, stage), STAGE_MEANS[stage]))
    if kind not in KIND_MEANS or stage in ENDS_WITHOUT:
        return of_stage
    return f"{of_stage} {language.say(KIND_MEANS[kind])}"


def _not_understood(procedure: Procedure, language: Language) -> Paragraph:
    if not procedure.status_verbatim:
        return language.runs("The source gives no status that we understand. We do not guess.")
    said = quoted(procedure.status_verbatim, language)
    return language.runs("The source says {words}. We do not know these words yet; we do not guess.", words=said)


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
    steps = phases.steps(procedure, site.stages[procedure.reference])
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
