"""The page of a recommendation: the ask, what came of it, the history of its assessment, its procedure."""

import datetime as dt
from dataclasses import dataclass

from tracker.catalogue import AskOf
from tracker.model.position import OutcomeFinding
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site, key
from tracker.publish.views import asks, cite, naming, offered, position, registered, silence, standing, wording
from tracker.publish.views.parts import DAYS, Answer, AskView, Citation, Entry, Head, Section
from tracker.publish.vocabulary import OUTCOME_MEANS, OUTCOMES


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationView:
    """The page of a recommendation.

    Attributes:
        words: the very words that were asked for beside the official ones, where they are quoted.
        silence: who answered, and who has not.
        also: the same for machines, and the feed that tells of it.
        script: address of the script that counts its days again.
    """

    head: Head
    answers: tuple[Answer, ...]
    ask: AskView
    words: tuple[Section, ...]
    history: tuple[Entry, ...]
    silence: tuple[Section, ...]
    register: tuple[Section, ...]
    also: tuple[Link, ...]
    citation: Citation
    script: str = ""


def view(site: Site, of: AskOf, language: Language) -> RecommendationView:
    """Makes the page of a recommendation."""
    asked, lang = naming.ask_text(of, language)
    found = offered.offers(site, "recommendation", "/".join(key(of)), language)
    note = (position.only_in(lang, language),) if lang != language.code else ()
    return RecommendationView(
        head=Head(
            title=asked,
            kicker=language.say("Recommendation"),
            lang=naming.foreign(lang, language),
            long=naming.is_long(asked),
            lead=asks.meta(site, of, language, about=True),
            notes=(
                language.runs("From our position {position}.", position=naming.position_run(of.position, language)),
                *note,
            ),
            offers=found,
        ),
        answers=answers(site, of, language),
        ask=asks.ask(site, of, language, own=True),
        words=wording.sections(site, of, language),
        silence=silence.of_ask(site, of, language),
        register=registered.sections(registered.of_ask(site, of), site, language),
        history=history(site, of, language),
        also=offered.named(found, language),
        script=DAYS if silence.runs(site, of) else "",
        citation=cite.citation(
            site,
            language,
            cite.Cited(
                title=asked,
                what=language.say("recommendation"),
                state=_state(site, of, language),
                address=naming.ask_href(of, language),
                day=_judged_on(site, of) or of.recommendation.asked,
                commit=site.commits.get(of.position.original.path, ""),
            ),
        ),
    )


def _state(site: Site, of: AskOf, language: Language) -> str:
    """Says the outcome and when it was judged, for a citation."""
    outcome = site.outcome(of)
    word = language.say(OUTCOMES[outcome.outcome])
    said = asks.assessed(outcome, language)
    return f"{word}, {said}" if said else word


def _judged_on(site: Site, of: AskOf) -> dt.date | None:
    outcome = site.outcome(of)
    return outcome.finding.date if outcome.finding and not outcome.derived else None


def answers(site: Site, of: AskOf, language: Language) -> tuple[Answer, ...]:
    """Says what came of the ask, and where its procedure stands."""
    outcome = site.outcome(of)
    word = language.say(OUTCOMES[outcome.outcome])
    said = asks.assessed(outcome, language)
    got = Answer(
        question=language.say("Did we get it?"),
        marks=(naming.mark(outcome.outcome, language),),
        word=word,
        texts=(text(language.say(OUTCOME_MEANS[outcome.outcome])),),
        small=(text(said[0].upper() + said[1:] + "."),) if said else (),
    )
    reference = of.reference or of.recommendation.procedure
    return (got, _where(site, reference, language)) if reference else (got,)


def _where(site: Site, reference: str, language: Language) -> Answer:
    """Says where the procedure stands, or that it is not tracked."""
    question = language.say("Where does it stand?")
    run = naming.procedure_run(site, reference, language)
    procedure = site.catalogue.procedures.get(reference)
    if procedure is None:
        return Answer(question=question, texts=(language.runs("{procedure} is not yet tracked here.", procedure=run),))
    title = naming.titled(site.title(reference, language.code), run.href, language)
    word = standing.stage_word(procedure, site.stages[reference], language)
    return Answer(
        question=question, texts=(joined((Run(f"{word}.", strong=True),), text(title, Run(f"({reference})"))),)
    )


def history(site: Site, of: AskOf, language: Language) -> tuple[Entry, ...]:
    """Lists every judgement, newest first, and the day on which we asked."""
    findings = sorted(of.recommendation.findings, key=lambda finding: finding.date, reverse=True)
    entries = [_finding(finding, of, language, newest=finding is findings[0]) for finding in findings]
    if of.recommendation.asked:
        wanted = language.runs(
            "Asked, {whom}.", whom=language.say("to {whom}", whom=naming.addressees(site, of, language))
        )
        asked = of.recommendation.asked
        entries.append(Entry(date=words.day(language, asked), iso=asked.isoformat(), dot="minor", text=wanted))
    return tuple(entries)


def _finding(finding: OutcomeFinding, of: AskOf, language: Language, *, newest: bool) -> Entry:
    lang = naming.foreign(of.position.original.value.lang, language)
    why: Paragraph = (Run(finding.why, lang=lang),) if finding.why else ()
    part = asks.which_part(finding.part, lang, language)
    link = asks.evidence(finding.evidence)
    small = [language.runs("assessed by {who}", who=finding.by)] if finding.by else []
    small += filter(None, (asks.reversed_(of, finding, language),))
    if link:
        small.append((Run(link.text, href=link.href),))
    return Entry(
        date=words.day(language, finding.date),
        iso=finding.date.isoformat(),
        dot="now" if newest else "past",
        text=joined((Run(f"{language.say(OUTCOMES[finding.outcome])}.", strong=True),), why, part),
        small=tuple(small),
    )
