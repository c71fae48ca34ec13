"""The third answer: how sure is this? Doubt is said in words, above the fact that it concerns."""

from dataclasses import dataclass, field, replace

from tracker.catalogue import MANUAL
from tracker.model.procedure import Procedure
from tracker.model.verification import Verification
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, joined
from tracker.publish.site import Site
from tracker.publish.views import corrections, course, freshness, labels, naming, standing
from tracker.publish.views.parts import Answer

ENGLISH = Language("en", {})


@dataclass(frozen=True, slots=True)
class Doubts:
    """What makes a record doubtful: the word of the first, and every reason."""

    word: str = ""
    tone: str = ""
    texts: list[Paragraph] = field(default_factory=list)

    def and_also(self, word: str, tone: str, text: Paragraph) -> "Doubts":
        """Adds a doubt; the first gives the word."""
        return replace(self, word=self.word or word, tone=self.tone or tone, texts=[*self.texts, text])


def answer(site: Site, procedure: Procedure, language: Language) -> Answer:
    """Says when and where a record was verified, in whose words, and what is doubtful about it."""
    verification = site.catalogue.verifications.get(procedure.reference)
    doubts = _doubts(site, procedure, verification, language)
    small = [_verified(site, procedure, verification, language), *_words_and_reason(site, procedure, language)]
    return Answer(
        question=language.say("How sure is this?"),
        tone=doubts.tone,
        ground=bool(doubts.tone),
        word=doubts.word,
        texts=tuple(doubts.texts),
        small=tuple(paragraph for paragraph in small if paragraph),
        fine=_records_words(procedure, verification, language),
    )


def doubtful(site: Site, procedure: Procedure) -> bool:
    """Tells whether a record is doubtful in any way."""
    verification = site.catalogue.verifications.get(procedure.reference)
    return bool(_doubts(site, procedure, verification, ENGLISH).texts)


def _doubts(site: Site, procedure: Procedure, verification: Verification | None, language: Language) -> Doubts:
    doubts = Doubts()
    if held := procedure.stage_held:
        said = language.runs(
            "Since {day} the source says {words}. We do not know these words yet; we do not guess. "
            "Below stands the last status that we understood.",
            day=words.full_day(language, held.since),
            words=Run(held.words, quoted=True),
        )
        doubts = doubts.and_also(language.say("A new word at the source"), "alert", said)
    if procedure.source_lag:
        doubts = doubts.and_also(language.say("The source contradicts itself"), "alert", _lag(procedure, language))
    return _unverified(site, procedure, verification, language, doubts)


def _unverified(
    site: Site, procedure: Procedure, verification: Verification | None, language: Language, doubts: Doubts
) -> Doubts:
    """Adds why a record was not verified: no answer, an answer that was not believed, or too long ago."""
    not_verified = language.say("Not verified")
    if verification is None or (verification.verified is None and procedure.source != MANUAL):
        never = language.runs("This record has never been verified at the source.")
        return doubts if procedure.source == MANUAL else doubts.and_also(not_verified, "soon", never)
    if failure := verification.failure:
        text = language.runs(
            "Since {day} we get no usable answer. Below stands what we knew before; it may have changed.",
            day=words.full_day(language, words.local(failure.since).date()),
        )
        doubts = doubts.and_also(not_verified, "soon", text)
    if hold := verification.held:
        text = language.runs(
            "Since {day} the source gives an answer that a person must look at. Below stands what we knew before.",
            day=words.full_day(language, words.local(hold.since).date()),
        )
        doubts = doubts.and_also(language.say("Awaiting a person"), "soon", text)
    if freshness.stale(site, verification) and not doubts.texts:
        day = words.full_day(language, words.local(verification.verified).date()) if verification.verified else ""
        doubts = doubts.and_also(not_verified, "soon", language.runs("Not since {day}. It may have changed.", day=day))
    return doubts


def _verified(site: Site, procedure: Procedure, verification: Verification | None, language: Language) -> Paragraph:
    """Says when the source confirmed the record, and links it."""
    link = source_run(site, procedure, language)
    if procedure.source == MANUAL:
        by_hand = language.runs("Written by hand from {source}.", source=link)
        if verification is None or verification.verified is None:
            return by_hand
        day = words.full_day(language, words.local(verification.verified).date())
        return joined(by_hand, language.runs("Compared with it on {day}.", day=day), _demonstration(site, language))
    if verification is None or verification.verified is None:
        return language.runs("Look for yourself: {source}.", source=link)
    moment = words.moment(language, verification.verified)
    recorded, verified = language.say("Recorded"), language.say("Verified")
    if verification.recorded:
        day = words.full_day(language, words.local(verification.verified).date())
        text = language.runs(
            "{recorded} on {day}, from a saved answer of the source: {source}.",
            recorded=Run(recorded, strong=True),
            day=day,
            source=link,
        )
        return joined(text, _demonstration(site, language))
    return language.runs(
        "{verified} at the source on {moment}: {source}.",
        verified=Run(verified, strong=True),
        moment=moment,
        source=link,
    )


def _demonstration(site: Site, language: Language) -> Paragraph:
    return (Run(language.say("This is a demonstration.")),) if site.own.demonstration else ()


def source_run(site: Site, procedure: Procedure, language: Language) -> Run:
    """Links the source's own page of a procedure."""
    source = site.catalogue.sources.get(procedure.source)
    institution = site.institution(procedure.source, procedure.reference, language)
    href = outside(procedure.url) or (source.page(procedure.reference) if source else "")
    return Run(naming.dot(institution, procedure.reference), href=href)


def _words_and_reason(site: Site, procedure: Procedure, language: Language) -> list[Paragraph]:
    """Gives the institution's own words, its official title under an editor's, and which fact decided."""
    made: list[Paragraph] = []
    title = site.title(procedure.reference, language.code)
    official = site.official(procedure, language.code)
    if title.short and official:
        quote = Run(official.text, lang=naming.foreign(official.lang, language), quoted=True)
        made.append(language.runs("The source calls it {title}.", title=quote))
    if procedure.status_verbatim:
        made.append(
            language.runs("The source says {words}.", words=standing.quoted(procedure.status_verbatim, language))
        )
    made.append(_reason(site, procedure, language))
    made += [corrections.notice(one, language) for one in corrections.of(site, procedure.reference, "url", "titles.")]
    return made


def _reason(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Says in the reader's language which dated fact decided; nothing where the record knows none."""
    if site.stages[procedure.reference] is not procedure.stage:
        last = max((words.last_day(w.closes) for w in procedure.windows if w.closes and not w.cancelled), default=None)
        day = words.full_day(language, last) if last else ""
        return language.runs("The status follows from the last day to react, {day}.", day=day) if last else ()
    event = course.deciding(procedure)
    if event is None or procedure.stage_since != event.date:
        return ()
    said = labels.both(event.label, event.lang, language, event.body)
    where = (Run(f" · {event.body}", lang=naming.foreign(event.lang, language)),) if event.body else ()
    return language.runs(
        "The status follows from what the source lists on {day}: {what}.",
        day=words.day(language, event.date),
        what=(*said, *where),
    )


def _lag(procedure: Procedure, language: Language) -> Paragraph:
    """Says that the source's own status word is older than a fact that it gives itself, and which of both counts."""
    says = language.runs("The source says {words}.", words=standing.quoted(procedure.status_verbatim, language))
    event = course.deciding(procedure)
    if event is None or procedure.stage_since != event.date:
        rest = language.runs("That does not fit a later fact that it gives itself. We follow the later fact.")
    else:
        rest = language.runs(
            "Yet on {day} it lists {what}. We follow that fact, since it is later and names its day.",
            day=words.full_day(language, event.date),
            what=labels.both(event.label, event.lang, language, event.body),
        )
    return joined(says if procedure.status_verbatim else (), rest)


def _records_words(
    procedure: Procedure, verification: Verification | None, language: Language
) -> tuple[Paragraph, ...]:
    """Gives the sentences of the record, which the tracker writes in English, as the small print."""
    sentences = [procedure.stage_because, procedure.source_lag]
    if verification and verification.failure:
        sentences.append(verification.failure.why)
    if verification and verification.held:
        sentences += verification.held.reasons
    told = [_english(sentence, language) for sentence in sentences if sentence]
    if not told:
        return ()
    lead = language.say("In the record, in English:") if language.code != "en" else language.say("In the record:")
    return (joined((Run(lead),), *told),)


def _english(sentence: str, language: Language) -> Paragraph:
    """Gives a sentence of the record, its days as words."""
    return (Run(naming.in_words(sentence, ENGLISH), lang=naming.foreign("en", language)),)
