"""What we ask: stances, recommendations and their three fields, the tally of outcomes."""

import datetime as dt
from urllib.parse import urlsplit

from tracker.catalogue import AskOf, OutcomeNow, StanceOn
from tracker.model.asking import Reminder
from tracker.model.position import SUCCESSES, Contribution, Outcome, OutcomeFinding, PositionStatus, Response
from tracker.model.wording import Wording
from tracker.publish import words
from tracker.publish.language import NBSP, Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import naming, reading
from tracker.publish.views.parts import AskView, Column
from tracker.publish.vocabulary import (
    CONTRIBUTION_MEANS,
    CONTRIBUTIONS,
    OUTCOME_MEANS,
    OUTCOMES,
    POSITION_STATUSES,
    RESPONSES,
    STANCES,
)

NOTES = {
    PositionStatus.DRAFT: marked("This position is a draft; it has not been adopted."),
    PositionStatus.SUPERSEDED: marked("This position has been superseded."),
    PositionStatus.WITHDRAWN: marked("This position has been withdrawn."),
}


def stance(site: Site, on: StanceOn, language: Language) -> Paragraph:
    """Says a stance: what, why, since when, by which position, about which text."""
    held = on.stance
    since = words.day(language, held.since) if held.since else ""
    position = on.position.original.value
    by = naming.position_run(on.position, language)
    basis = (
        language.runs(
            "Since {day}, by our position {position}, version {version}.",
            day=since,
            position=by,
            version=str(position.version),
        )
        if since
        else language.runs("By our position {position}, version {version}.", position=by, version=str(position.version))
    )
    read = reading.sentence(site, on, language)
    status = text(draft_note(position.status, language)) if position.status is not PositionStatus.ADOPTED else ()
    return joined(
        (Run(f"{language.say(STANCES[held.stance])}.", strong=True),), why(site, on, language), basis, read, status
    )


def why(site: Site, on: StanceOn, language: Language) -> Paragraph:
    """Gives the reason for a stance, in the reader's language where it is translated."""
    translation = on.position.translations.get(language.code)
    for other in translation.value.stances if translation else ():
        if other.why and _same(site, other.procedure, on):
            return (Run(other.why),)
    lang = on.position.original.value.lang
    return (Run(on.stance.why, lang=naming.foreign(lang, language)),) if on.stance.why else ()


def _same(site: Site, procedure: str, on: StanceOn) -> bool:
    """Tells whether a translation names the procedure of a stance, in whatever spelling."""
    reference = site.catalogue.resolve(procedure)
    return reference == on.reference if reference else procedure == on.stance.procedure


def draft_note(status: PositionStatus, language: Language) -> str:
    """Says that a position does not hold, or not yet."""
    return language.say(NOTES[status]) if status in NOTES else ""


def ask(site: Site, of: AskOf, language: Language, *, about: bool = True, own: bool = False) -> AskView:
    """Shows a recommendation.

    Args:
        site: what is published.
        of: the recommendation.
        language: the reader's.
        about: whether the procedure is named: not on its own page.
        own: on the page of the recommendation itself, which links to nothing but others.
    """
    outcome = site.outcome(of)
    wording, lang = naming.ask_text(of, language)
    return AskView(
        mark=naming.mark(outcome.outcome, language),
        assessed=assessed(outcome, language),
        text=wording,
        lang=naming.foreign(lang, language),
        href="" if own else naming.ask_href(of, language),
        meta=meta(site, of, language, about=about),
        columns=(said(site, of, language), happened(of, outcome, language), our_part(of, language)),
    )


def assessed(outcome: OutcomeNow, language: Language) -> str:
    """Says when and by whom an outcome was judged; nothing of who noted that nobody has judged yet."""
    if outcome.derived:
        return language.say("the procedure has ended since")
    if outcome.finding is None or outcome.outcome is Outcome.NOT_ASSESSED:
        return ""
    day = words.day(language, outcome.finding.date)
    if outcome.finding.by:
        return language.say("assessed on {day} by {who}", day=day, who=outcome.finding.by)
    return language.say("assessed on {day}", day=day)


def meta(site: Site, of: AskOf, language: Language, *, about: bool) -> Paragraph:
    """Says to whom, about which procedure, and when something was asked."""
    separator = Run(f"{NBSP}· ")
    parts: list[Paragraph] = [language.runs("to {whom}", whom=naming.addressee_runs(site, of, language))]
    if about and of.recommendation.procedure:
        reference = of.reference or of.recommendation.procedure
        parts.append(
            language.runs(
                "about {procedure}", procedure=naming.procedure_run(site, reference, language, with_title=True)
            )
        )
    if of.recommendation.asked:
        parts.append(language.runs("asked on {day}", day=words.day(language, of.recommendation.asked)))
    status = of.position.original.value.status
    if status is not PositionStatus.ADOPTED:
        parts.append((Run(statuses(status, language)),))
    made: list[Run] = []
    for part in parts:
        made += [separator, *part] if made else part
    return tuple(made)


def said(site: Site, of: AskOf, language: Language) -> Column:
    """Shows what the addressee said; silence is said with the days since the question."""
    answers = of.recommendation.answers
    title = language.say("They said")
    if not answers:
        return Column(title=title, texts=(_no_answer(of.recommendation.asked, site.today, language),))
    if len(of.recommendation.to) > 1 or len(answers) > 1:
        return Column(title=title, texts=_by_each(site, of, language))
    response = answers[0]
    return Column(
        title=title,
        texts=_answer(of, response, language),
        date=words.day(language, response.date),
        evidence=evidence(response.evidence),
    )


def _by_each(site: Site, of: AskOf, language: Language) -> tuple[Paragraph, ...]:
    """Shows what each of several addressees said, and who said nothing."""
    each, texts = of.recommendation, list[Paragraph]()
    for response in each.answers:
        who = Run(language.led(naming.offices(site, each.by(response), language)))
        first, *more = _answer(of, response, language)
        link = evidence(response.evidence)
        texts += [joined((who,), first), *more]
        texts.append(text(words.day(language, response.date), Run(link.text, href=link.href) if link else ""))
    silent = [one for one in each.to if not any(one in each.by(response) for response in each.answers)]
    none = Run(f"{language.say('No answer')}.", strong=True)
    return (*texts, *(text(language.led(naming.offices(site, (one,), language)), none) for one in silent))


def _answer(of: AskOf, response: Response, language: Language) -> tuple[Paragraph, ...]:
    """Shows one answer: its word, the quotation, which part, and whether it is an example."""
    lang = naming.foreign(response.lang, language) if response.lang else ""
    quote = Run(response.quote, lang=lang, quoted=True) if response.quote else ""
    first = text(Run(f"{language.say(RESPONSES[response.value])}.", strong=True), quote)
    own = naming.foreign(of.position.original.value.lang, language)
    more = (which_part(response.part, own, language), example(response, language))
    return (first, *filter(None, more))


def _no_answer(asked: dt.date | None, today: dt.date, language: Language) -> Paragraph:
    none = Run(f"{language.say('No answer')}.", strong=True)
    if asked is None or asked > today:
        return (none,)
    return text(none, language.say("Asked on {day}.", day=words.day(language, asked)))


def happened(of: AskOf, outcome: OutcomeNow, language: Language) -> Column:
    """Shows what happened: the sentence of whoever judged, which part was obtained, and the evidence."""
    title = language.say("What happened")
    finding = outcome.finding
    meaning = (Run(language.say(OUTCOME_MEANS[outcome.outcome])),)
    if finding is None or outcome.derived:
        return Column(title=title, texts=(meaning,))
    lang = naming.foreign(of.position.original.value.lang, language)
    why_run = (Run(finding.why, lang=lang),) if finding.why else meaning
    texts = (why_run, which_part(finding.part, lang, language), reversed_(of, finding, language))
    return Column(title=title, texts=tuple(filter(None, texts)), evidence=evidence(finding.evidence))


def which_part(part: str, lang: str, language: Language) -> Paragraph:
    """Says which part was obtained or accepted."""
    return text(Run(language.say("Which part:"), strong=True), Run(part, lang=lang)) if part else ()


def example(invented: Response | Contribution | Reminder | Wording, language: Language) -> Paragraph:
    """Says that something was invented for the demonstration."""
    said_so = Run(language.say("This is an example: it was invented for this demonstration."), strong=True)
    return (said_so,) if invented.example else ()


def reversed_(of: AskOf, finding: OutcomeFinding, language: Language) -> Paragraph:
    """Says that a finding takes back an earlier one, and which (design/advocacy.md 1.1)."""
    ordered = sorted(of.recommendation.findings, key=lambda each: each.date)
    earlier = ordered[: next(at for at, each in enumerate(ordered) if each is finding)]
    before = earlier[-1] if earlier else None
    if before is None or before.outcome not in SUCCESSES or before.outcome is finding.outcome:
        return ()
    word, day = language.say(OUTCOMES[before.outcome]), words.day(language, before.date)
    return text(
        Run(language.say("A reversal."), strong=True),
        language.say("We assessed this before as “{outcome}”, on {day}.", outcome=word, day=day),
    )


def our_part(of: AskOf, language: Language) -> Column:
    """Shows our part; nothing is claimed without a word for it."""
    title = language.say("Our part")
    part = of.recommendation.contribution
    if part is None:
        return Column(title=title, texts=((Run(f"{language.say('None claimed')}.", strong=True),),))
    value = Run(f"{language.say(CONTRIBUTIONS[part.value])}.", strong=True)
    return Column(
        title=title,
        texts=tuple(filter(None, (text(value, language.say(CONTRIBUTION_MEANS[part.value])), example(part, language)))),
        evidence=evidence(part.evidence),
    )


def evidence(url: str) -> Link | None:
    """Links evidence by the host that holds it, so that a reader sees whose word it is."""
    if not outside(url):
        return None
    parts = urlsplit(url)
    last = next((piece for piece in reversed(parts.path.split("/")) if piece), "")
    host = parts.netloc.removeprefix("www.")
    tells = len(last) <= 24 and any(letter.isdigit() for letter in last)
    return Link(f"{host} … {last}" if tells else host or url, url)


def statuses(status: PositionStatus, language: Language) -> str:
    """Names the status of a position."""
    return language.say(POSITION_STATUSES[status])
