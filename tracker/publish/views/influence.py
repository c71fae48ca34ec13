"""Whether we can have influence on a procedure, why, by what, and who leads: never how urgent it is to us."""

from tracker.model.assessment import Assessment
from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import naming
from tracker.publish.views.parts import Fact
from tracker.publish.vocabulary import INFLUENCES, INSTRUMENTS


def facts(site: Site, reference: str, language: Language) -> tuple[Fact, ...]:
    """Lists what we think of our chances in a procedure; nothing where nobody assessed it."""
    made = site.catalogue.assessment(reference)
    if made is None:
        return ()
    example = Fact(term=language.say("Example"), values=(text(language.say("Invented for this demonstration.")),))
    return (*told(site, made, language), *((example,) if made.example else ()))


def told(site: Site, made: Assessment, language: Language) -> tuple[Fact, ...]:
    """Lists what an assessment says, the judgement first."""
    rows: tuple[tuple[str, tuple[Paragraph, ...]], ...] = (
        (language.say("Can we have influence?"), (_judged(made, language),)),
        (language.say("By what"), tuple(text(language.say(INSTRUMENTS[one])) for one in made.instruments)),
        (language.say("Who leads"), _lead(site, made, language)),
        (language.say("Assessed on"), (text(words.day(language, made.date)),)),
    )
    return tuple(Fact(term=term, values=values) for term, values in rows if values)


def _judged(made: Assessment, language: Language) -> Paragraph:
    code = language.code if made.why.get(language.code) else next((one for one, why in made.why.items() if why), "")
    why = Run(made.why[code], lang=naming.foreign(code, language)) if code else ""
    return text(Run(f"{language.say(INFLUENCES[made.influence])}.", strong=True), why)


def _lead(site: Site, made: Assessment, language: Language) -> tuple[Paragraph, ...]:
    lead = site.catalogue.registers.organisations.get(made.lead)
    if lead is None:
        return ()
    return ((Run(words.name(lead.names, language), href=addresses.organisation(language.code, lead.id)),),)
