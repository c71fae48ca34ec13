"""Other voices: recorded by somebody, with a source, about what there is; never inferred."""

import datetime as dt
from collections.abc import Iterator
from difflib import get_close_matches

from tracker.catalogue import Catalogue
from tracker.check import broken
from tracker.model.finding import Finding
from tracker.model.organisation import LANGUAGES
from tracker.model.voice import Voice
from tracker.registered import BRUSSELS


def _every(catalogue: Catalogue) -> Iterator[tuple[str, str, Voice]]:
    """Gives every voice, with the path of its file and its place in it."""
    for path, file in catalogue.voices.items():
        yield from ((path, f"voices[{number}]", voice) for number, voice in enumerate(file.voices))


def voices_are_about_what_there_is(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A file of voices names a procedure that an institution knows, and recommendations of ours that there are."""
    first: dict[str, str] = {}
    for path, file in catalogue.voices.items():
        other = first.setdefault(catalogue.resolve(file.procedure) or file.procedure, path)
        if other != path:
            found, remedy = f"{file.procedure}, which {other} is about already", "put its voices into that file"
            yield Finding(path=path, field="procedure", found=found, expected="one file a procedure", remedy=remedy)
        if not catalogue.resolve(file.procedure):
            found = f"the reference '{file.procedure}', which no institution's form fits"
            remedy = "write it as the institution does"
            yield Finding(path=path, field="procedure", found=found, expected="a procedure", remedy=remedy)
    known = {f"{ask.position.original.value.id}/{ask.recommendation.id}" for ask in catalogue.asks()}
    troubled = broken.texts(catalogue, "positions/")
    for path, place, voice in _every(catalogue):
        if voice.about and voice.about not in known and voice.about.partition("/")[0] not in troubled:
            near = get_close_matches(voice.about, sorted(known), n=1)
            yield Finding(
                path=path,
                field=f"{place}.about",
                found=f"'{voice.about}', which is not there",
                expected="a recommendation of ours, as position/recommendation",
                remedy=f"write '{near[0]}'" if near else "correct it, or delete the line",
            )


def voices_have_their_source(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[Finding]:
    """What another asks is shown where it says so: an address, a language, and a day that is past."""
    today = as_of.astimezone(BRUSSELS).date()
    for path, place, voice in _every(catalogue):
        if not voice.example and not voice.evidence.startswith("https://"):
            yield Finding(
                path=path,
                field=f"{place}.evidence",
                found=f"what {voice.who} asks, with {f'{voice.evidence!r}' if voice.evidence else 'no source'}",
                expected="the https address where it says so",
                remedy="add 'evidence: https://…', or leave this voice out: nothing is inferred",
            )
        if voice.date > today:
            found = f"the day {voice.date}, which is still to come (today is {today})"
            yield Finding(
                path=path, field=f"{place}.date", found=found, expected="a day in the past", remedy="correct the day"
            )
        if voice.lang not in LANGUAGES:
            yield Finding(
                path=path,
                field=f"{place}.lang",
                found=f"'{voice.lang}'",
                expected=f"one of {', '.join(LANGUAGES)}",
                remedy="write the language of the sentence in 'says'",
            )


def invented_voices_only_in_a_demonstration(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is invented is refused once the site is no demonstration any more."""
    if catalogue.own.demonstration:
        return
    for path, place, voice in _every(catalogue):
        if voice.example:
            yield Finding(
                path=path,
                field=f"{place}.example",
                found="'example: true' on a site that is no demonstration",
                expected="only what really happened",
                remedy="delete this voice",
            )


RULES = (voices_are_about_what_there_is, voices_have_their_source, invented_voices_only_in_a_demonstration)
"""All rules of this module."""
