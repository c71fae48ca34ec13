"""The other voices on a procedure: who else spoke, as far as sources tell, and what editors recorded of them."""

from collections import Counter

from tracker.model.procedure import Procedure
from tracker.model.voice import Direction, Voice
from tracker.publish import words
from tracker.publish.language import Language, marked
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import answered, asks, naming, registered
from tracker.publish.views.parts import Cell, Section, Table

DIRECTIONS = {
    Direction.SAME: marked("The same as we"),
    Direction.PARTLY: marked("Partly the same as we"),
    Direction.OPPOSITE: marked("The opposite"),
}
HEADS = (marked("Who"), marked("Asks"), marked("In a sentence"), marked("Source"))


def sections(site: Site, procedure: Procedure, language: Language) -> tuple[Section, ...]:
    """Gives the section of a procedure; nothing where no source and no editor tells of others."""
    spoke, found = _spoke(site, procedure, language), of(site, procedure.reference)
    if not spoke and not found:
        return ()
    rule = text(language.say("What others ask is recorded by people, each time with a source. We infer nothing."))
    none = text(language.say("Of nobody else is it recorded here what they ask."))
    table = Table(
        caption="",
        heads=tuple(language.say(head) for head in HEADS),
        rows=tuple(_row(site, voice, language) for voice in found),
    )
    return (
        Section(
            title=language.say("Other voices"),
            anchor="voices",
            texts=spoke if found else (*spoke, none),
            table=table if found else None,
            after=(rule,),
        ),
    )


def of(site: Site, reference: str) -> list[Voice]:
    """Gives the voices that editors recorded on a procedure, the opposite first."""
    files = site.catalogue.voices.values()
    found = [voice for file in files if site.catalogue.resolve(file.procedure) == reference for voice in file.voices]
    return sorted(found, key=lambda voice: (list(Direction)[::-1].index(voice.asks), voice.who))


def _spoke(site: Site, procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    """Counts who spoke, by what the source publishes: responses, and meetings with interest representatives."""
    counted = [window.responses for window in procedure.windows if window.responses is not None]
    ours = [one for one in answered.of_procedure(site, procedure.reference) if not one.example]
    lines = [answered.sentence(one, language) for one in ours]
    if counted and not ours:
        said = language.count(sum(counted), "The source counts {n} response.", "The source counts {n} responses.")
        lines.append(text(said))
    if procedure.meetings:
        lines.append(_met(procedure, language))
    return tuple(lines)


def _met(procedure: Procedure, language: Language) -> Paragraph:
    """Says how many meetings with how many organisations are published, and with whom most."""
    who = Counter(name.strip() for one in procedure.meetings for name in one.with_.split(";") if name.strip())
    often = [name for name, number in sorted(who.items(), key=lambda pair: (-pair[1], pair[0])) if number > 1][:3]
    first = language.say(
        "{meetings} with {organisations} are published; the list may be incomplete.",
        meetings=language.count(len(procedure.meetings), "{n} meeting", "{n} meetings"),
        organisations=language.count(len(who), "{n} organisation", "{n} organisations"),
    )
    most = language.say("Most often: {names}.", names="; ".join(often)) if often else ""
    return text(first, most)


def _row(site: Site, voice: Voice, language: Language) -> tuple[Cell, ...]:
    heads = tuple(language.say(head) for head in HEADS)
    day = words.day(language, voice.date)
    evidence = asks.evidence(voice.evidence)
    source = (Run(evidence.text, href=evidence.href),) if evidence else text("–")
    example = language.say(registered.EXAMPLE) if voice.example else ""
    says = Run(voice.says, lang=naming.foreign(voice.lang, language))
    return (
        Cell(label=heads[0], text=text(voice.who), under=example),
        Cell(label=heads[1], text=(Run(language.say(DIRECTIONS[voice.asks]), strong=True),)),
        Cell(label=heads[2], text=joined((says,), about(site, voice, language))),
        Cell(label=heads[3], text=source, under=language.say("recorded on {day} by {who}", day=day, who=voice.by)),
    )


def about(site: Site, voice: Voice, language: Language) -> Paragraph:
    """Links the recommendation of ours that a voice concerns."""
    for ask in site.catalogue.asks():
        if voice.about == f"{ask.position.original.value.id}/{ask.recommendation.id}":
            wording, lang = naming.ask_text(ask, language)
            run = Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language))
            return language.runs("About our recommendation: {recommendation}.", recommendation=run)
    return ()
