"""The meetings that an institution publishes beside those of our own register: in both, only ours, only theirs."""

from dataclasses import replace

from tracker.model.procedure import Procedure
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, listed, text
from tracker.publish.site import Site
from tracker.publish.views import registered
from tracker.registered import Beside, MeetingFile, beside


def of(site: Site, procedure: Procedure) -> Beside:
    """Matches the meetings of a procedure with ours about it."""
    ours = registered.of_procedure(site, procedure.reference).met
    return beside(procedure.meetings, ours, (*site.own.names.values(), site.own.register_number))


def said(site: Site, procedure: Procedure, language: Language) -> tuple[Paragraph, ...]:
    """Says which meetings stand in both lists, and which in one alone."""
    if not procedure.meetings:
        return ()
    found = of(site, procedure)
    both = [registered.met_run(file, language) for file, _ in found.both]
    ours = [_ours(file, language) for file in found.only_ours]
    theirs = [Run(f"{words.day(language, one.date)}, {one.member}", href=one.url) for one in found.only_theirs]
    lines = (
        language.runs("In this list and in our own register: {meetings}.", meetings=listed(both)) if both else (),
        language.runs("Only in our own register: {meetings}.", meetings=listed(ours)) if ours else (),
        language.runs("Only in this list, with our name: {meetings}.", meetings=listed(theirs)) if theirs else (),
    )
    none = text(language.say("None of these meetings was with us, as far as this list shows."))
    incomplete = text(language.say("This list may be incomplete: the source shows a part, with a button for more."))
    return (*filter(None, lines), *(() if both or theirs else (none,)), incomplete)


def _ours(file: MeetingFile, language: Language) -> Run:
    run = registered.met_run(file, language)
    said = language.say("example")
    return replace(run, text=f"{run.text} ({said})") if file.original.value.example else run
