"""The next date of a procedure, in a sentence."""

from tracker.model.procedure import Procedure
from tracker.publish import words
from tracker.publish.dates import Dated, What
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run
from tracker.publish.site import Site
from tracker.publish.views import labels
from tracker.publish.vocabulary import STAGES


def sentence(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Says the next planned date, or that none is known; how long one can react is said by the second answer."""
    found = site.upcoming.get(procedure.reference, ())
    planned = next((dated for dated in found if dated.what is What.PLANNED), None)
    if planned is None:
        return () if found else (Run(language.say("No next date is known.")),)
    return language.runs("Next date: {day}, {what}.", day=when(planned, language), what=what(planned, language))


def when(dated: Dated, language: Language) -> str:
    """Gives the day with its weekday, or the period as exactly as it is known."""
    if dated.exact or dated.event is None:
        return words.full_day(language, dated.day)
    return words.period(language, dated.day, dated.event.precision)


def what(dated: Dated, language: Language) -> Paragraph:
    """Says what happens: a last or first day to react, or the source's own plan."""
    if dated.what is What.CLOSES:
        return (Run(language.say("last day to react")),)
    if dated.what is What.OPENS:
        return (Run(language.say("first day to react")),)
    if dated.event is None:
        return ()
    if dated.what is What.STAGE and dated.event.stage:
        return (Run(language.say(STAGES[dated.event.stage])),)
    return labels.of_event(dated.event, language)
