"""What we tell of our own: judgements, answers to what we asked, positions and stances, and newer texts since."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.catalogue import AskOf
from tracker.model.backing import Endorsement
from tracker.model.position import SUCCESSES, Outcome
from tracker.publish import addresses, words
from tracker.publish.following import phrases
from tracker.publish.following.entry import (
    Adopted,
    Answered,
    Assessed,
    Backed,
    Compared,
    Heard,
    Judged,
    Met,
    OfAnAsk,
    Outdated,
    Reminded,
    SentIn,
    Taken,
)
from tracker.publish.following.entry import Own as OwnContent
from tracker.publish.following.scopes import procedure_name
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, joined, listed, text
from tracker.publish.site import Site
from tracker.publish.views import asks, backing, influence, naming, reading, registered, voices
from tracker.publish.vocabulary import OUTCOMES, RESPONSES, STANCES, STEPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """An entry of our own in one language; ``evidence`` is an address outside, or empty."""

    title: str
    page: str
    paragraphs: tuple[Paragraph, ...]
    evidence: str = ""


def told(site: Site, content: OwnContent, language: Language) -> Own:
    """Says it."""
    match content:
        case Judged() | Answered() | Compared() | Reminded():
            return _of_an_ask(site, content, language)
        case Adopted():
            return _adopted(content, language)
        case Taken():
            return _taken(site, content, language)
        case Outdated():
            return _outdated(site, content, language)
        case SentIn() | Met() | Backed() | Assessed() | Heard():
            return _of_the_register(site, content, language)


def _of_an_ask(site: Site, content: OfAnAsk, language: Language) -> Own:
    match content:
        case Judged():
            return _judged(site, content, language)
        case Answered():
            return _answered(site, content, language)
        case Compared():
            return _compared(site, content, language)
        case Reminded():
            return _reminded(site, content, language)


def _of_the_register(site: Site, content: SentIn | Met | Backed | Assessed | Heard, language: Language) -> Own:
    match content:
        case Assessed():
            return _assessed(site, content, language)
        case SentIn():
            return _sent(site, content, language)
        case Met():
            return _met(site, content, language)
        case Backed():
            return _backed(site, content, language)
        case Heard():
            return _heard(site, content, language)


def _judged(site: Site, judged: Judged, language: Language) -> Own:
    ask, finding = judged.ask, judged.finding
    outcome = language.say(OUTCOMES[finding.outcome])
    wording = naming.ask_text(ask, language)[0]
    return Own(
        title=phrases.JUDGED_TITLE.say(language, outcome=outcome, recommendation=wording),
        page=naming.ask_href(ask, language),
        paragraphs=(
            phrases.JUDGED.runs(language, recommendation=_ask_run(ask, language)),
            *_what_happened(judged, language),
            *_which(site, ask.reference, language),
            *_evidence(finding.evidence, language),
            _by(judged, language),
        ),
        evidence=finding.evidence,
    )


def _what_happened(judged: Judged, language: Language) -> Iterator[Paragraph]:
    finding = judged.finding
    was = judged.before.outcome if judged.before else Outcome.UNDECIDED
    after = Run(language.say(OUTCOMES[finding.outcome]), strong=True)
    yield phrases.OUTCOME.runs(language, before=language.say(OUTCOMES[was]), after=after)
    if was in SUCCESSES and finding.outcome is not was:
        yield phrases.REVERSED.runs(language)
    lang = naming.foreign(judged.ask.position.original.value.lang, language)
    if finding.part:
        yield phrases.PART.runs(language, part=Run(finding.part, lang=lang))
    if finding.why:
        yield (Run(finding.why, lang=lang),)


def _by(judged: Judged, language: Language) -> Paragraph:
    day, who = words.day(language, judged.finding.date), judged.finding.by
    return phrases.BY.runs(language, day=day, who=who) if who else phrases.ON.runs(language, day=day)


def _answered(site: Site, answered: Answered, language: Language) -> Own:
    ask, response = answered.ask, answered.response
    value = language.say(RESPONSES[response.value])
    first = phrases.ANSWERED.runs(
        language,
        who=naming.offices(site, ask.recommendation.by(response), language),
        recommendation=_ask_run(ask, language),
        day=words.day(language, response.date),
        response=Run(value, strong=True),
    )
    wording = naming.ask_text(ask, language)[0]
    return Own(
        title=phrases.ANSWERED_TITLE.say(language, response=value, recommendation=wording),
        page=naming.ask_href(ask, language),
        paragraphs=(
            first,
            *_quote(answered, language),
            *_which(site, ask.reference, language),
            *_evidence(response.evidence, language),
        ),
        evidence=response.evidence,
    )


def _reminded(site: Site, reminded: Reminded, language: Language) -> Own:
    """Says that we asked again, whom, and by which step of the ladder."""
    ask, one = reminded.ask, reminded.reminder
    first = phrases.REMINDED.runs(
        language,
        recommendation=_ask_run(ask, language),
        day=words.day(language, one.date),
        step=Run(language.say(STEPS[one.step]), strong=True),
        whom=naming.offices(site, one.to or ask.recommendation.to, language),
    )
    return Own(
        title=phrases.REMINDED_TITLE.say(language, recommendation=naming.ask_text(ask, language)[0]),
        page=naming.ask_href(ask, language),
        paragraphs=(first, *_which(site, ask.reference, language), *_evidence(one.evidence, language)),
        evidence=one.evidence,
    )


def _quote(answered: Answered, language: Language) -> Iterator[Paragraph]:
    response = answered.response
    if response.part:
        lang = naming.foreign(answered.ask.position.original.value.lang, language)
        yield phrases.PART.runs(language, part=Run(response.part, lang=lang))
    if response.quote:
        lang = response.lang or answered.ask.position.original.value.lang
        quoted = Run(response.quote, lang=naming.foreign(lang, language), quoted=True)
        yield phrases.QUOTE.runs(language, words=quoted)


def _compared(site: Site, compared: Compared, language: Language) -> Own:
    """Says that the final text was laid beside what we asked, and what whoever judged it thinks that it means."""
    ask, judged = compared.ask, compared.judged
    evidence = compared.wording.final.source if compared.wording.final else ""
    why = Run(judged.why, lang=naming.foreign(ask.position.original.value.lang, language))
    return Own(
        title=phrases.COMPARED_TITLE.say(language, recommendation=naming.ask_text(ask, language)[0]),
        page=naming.ask_href(ask, language),
        paragraphs=(
            phrases.COMPARED.runs(language, recommendation=_ask_run(ask, language)),
            (why,),
            *_which(site, ask.reference, language),
            *_evidence(evidence, language),
            phrases.BY.runs(language, day=words.day(language, judged.date), who=judged.by),
        ),
        evidence=evidence,
    )


def _ask_run(ask: AskOf, language: Language) -> Run:
    wording, lang = naming.ask_text(ask, language)
    return Run(wording, href=naming.ask_href(ask, language), lang=naming.foreign(lang, language), quoted=True)


def _which(site: Site, reference: str, language: Language) -> Iterator[Paragraph]:
    """Names the procedure that an entry is about, where there is one."""
    if reference:
        run = naming.procedure_run(site, reference, language, with_title=True)
        yield phrases.ABOUT.runs(language, procedure=run)


def _evidence(url: str, language: Language) -> Iterator[Paragraph]:
    if outside(url):
        yield phrases.EVIDENCE.runs(language, evidence=Run(url, href=url))


def _adopted(adopted: Adopted, language: Language) -> Own:
    """Says that a version was adopted; summary and mandate are those of the version that holds now."""
    file = adopted.file
    value = file.original.value
    shown = file.translations.get(language.code, file.original).value
    first = phrases.ADOPTED.runs(
        language,
        position=naming.position_run(file, language),
        day=words.day(language, adopted.day),
        version=str(adopted.version),
    )
    now = ((Run(shown.summary, lang=naming.foreign(shown.lang, language)),), *backing.mandate(file, language))
    title = phrases.ADOPTED_TITLE if adopted.version == 1 else phrases.VERSION_TITLE
    name = naming.text_of(file, language)[1]
    return Own(
        title=title.say(language, position=name, version=str(adopted.version)),
        page=addresses.position(language.code, value.id),
        paragraphs=(first, *(now if adopted.version == value.version else ())),
    )


def _taken(site: Site, taken: Taken, language: Language) -> Own:
    held, file = taken.on.stance, taken.on.position
    reference = taken.on.reference or held.procedure
    known = reference in site.catalogue.procedures
    value = language.say(STANCES[held.stance])
    name = procedure_name(site, reference, language) if known else reference
    kept = taken.confirmed
    said, day = (phrases.KEPT, kept.date) if kept else (phrases.STANCE, held.since)
    first = said.runs(
        language,
        procedure=naming.procedure_run(site, reference, language, with_title=True),
        day=words.day(language, day) if day else "",
        stance=Run(value, strong=True),
        document=kept.read if kept else "",
    )
    original = file.original.value
    why = (asks.why(site, taken.on, language),) if held.why else ()
    by = phrases.BY_POSITION.runs(language, position=naming.position_run(file, language))
    page = addresses.procedure(language.code, reference) if known else addresses.position(language.code, original.id)
    title = phrases.KEPT_TITLE if kept else phrases.STANCE_TITLE
    return Own(title=title.say(language, stance=value, procedure=name), page=page, paragraphs=(first, *why, by))


def _outdated(site: Site, outdated: Outdated, language: Language) -> Own:
    """Says of which text a stance speaks, and which newer one came."""
    on, reference = outdated.on, outdated.on.reference
    stance = Run(language.say(STANCES[on.stance.stance]), strong=True)
    newest = outdated.basis.texts[-1]
    return Own(
        title=phrases.OUTDATED_TITLE.say(language, procedure=procedure_name(site, reference, language)),
        page=addresses.procedure(language.code, reference),
        paragraphs=(
            *_which(site, reference, language),
            phrases.WE_SAY.runs(language, stance=stance),
            reading.since(outdated.basis, language),
            phrases.BY_POSITION.runs(language, position=naming.position_run(on.position, language)),
        ),
        evidence=newest.url,
    )


def _assessed(site: Site, assessed: Assessed, language: Language) -> Own:
    """Says whether we think that we can have influence, why, by what, and who leads: what the page says."""
    reference = site.catalogue.resolve(assessed.assessment.procedure)
    judged, *more = influence.told(site, assessed.assessment, language)
    return Own(
        title=phrases.ASSESSED_TITLE.say(language, procedure=procedure_name(site, reference, language)),
        page=addresses.procedure(language.code, reference),
        paragraphs=(
            *_which(site, reference, language),
            *judged.values,
            *(
                joined(text(language.led(fact.term)), listed([run for value in fact.values for run in value]))
                for fact in more
            ),
        ),
    )


def _heard(site: Site, heard: Heard, language: Language) -> Own:
    """Says what somebody else asks, who recorded it, and about which of our recommendations."""
    voice = heard.voice
    how = language.say(voices.DIRECTIONS[voice.asks])
    says = Run(voice.says, lang=naming.foreign(voice.lang, language))
    recorded = phrases.HEARD.runs(language, day=words.day(language, voice.date), who=voice.by)
    return Own(
        title=phrases.HEARD_TITLE.say(language, who=voice.who, how=how),
        page=addresses.procedure(language.code, heard.reference),
        paragraphs=(
            text(Run(f"{voice.who}:"), Run(f"{how}.", strong=True), says),
            *filter(None, (voices.about(site, voice, language),)),
            *_which(site, heard.reference, language),
            *_evidence(voice.evidence, language),
            recorded,
        ),
        evidence=voice.evidence,
    )


def _sent(site: Site, sent: SentIn, language: Language) -> Own:
    one = sent.one
    run = registered.sent_run(one, language)
    first = phrases.SENT.runs(
        language,
        submission=run,
        day=words.day(language, one.submission.sent),
        who=registered.organisations(site, one.submission.by, language),
    )
    about = _which(site, one.reference or one.submission.procedure, language)
    return Own(
        title=phrases.SENT_TITLE.say(language, submission=run.text),
        page=run.href,
        paragraphs=(first, *about),
        evidence=one.submission.address,
    )


def _met(site: Site, met: Met, language: Language) -> Own:
    meeting, run = met.file.original.value, registered.met_run(met.file, language)
    first = phrases.MET.runs(
        language,
        office=registered.office(site, met.file, language),
        day=words.day(language, meeting.date),
        subject=run,
    )
    about = [
        paragraph for each in meeting.procedures for paragraph in _which(site, site.catalogue.resolve(each), language)
    ]
    return Own(
        title=phrases.MET_TITLE.say(language, subject=run.text),
        page=run.href,
        paragraphs=(first, *about),
        evidence=meeting.address,
    )


def _backed(site: Site, backed: Backed, language: Language) -> Own:
    """Says which member endorses a position, or stands aside, and of which version that is."""
    file, one = backed.file, backed.said
    endorses = isinstance(one, Endorsement)
    member = registered.organisations(site, (one.organisation,), language)
    title = phrases.ENDORSED_TITLE if endorses else phrases.ASIDE_TITLE
    said = phrases.ENDORSED if endorses else phrases.ASIDE
    first = said.runs(
        language,
        member=member,
        day=words.day(language, one.date),
        position=naming.position_run(file, language),
        version=str(one.version),
        what=backing.what(site, file, one, language),
    )
    name = "".join(run.text for run in member)
    return Own(
        title=title.say(language, member=name, position=naming.text_of(file, language)[1]),
        page=addresses.position(language.code, file.original.value.id),
        paragraphs=(first,),
    )
