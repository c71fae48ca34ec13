"""What changed in a record, in a sentence for each field of it: a change without words would be an empty message."""

import datetime as dt
import re
from collections.abc import Callable

from tracker.model.change import CANCELLED, PLANNED
from tracker.model.procedure import Change, Kind, Precision, Procedure
from tracker.model.stage import Stage
from tracker.publish import words
from tracker.publish.language import Language, marked
from tracker.publish.prose import Paragraph, Run, joined
from tracker.publish.views import labels, naming
from tracker.publish.vocabulary import KINDS, STAGES

Sentence = Callable[[Change, Procedure, Language], Paragraph]

_EVENT = re.compile(rf"(\d{{4}}(?:-\d{{2}}(?:-\d{{2}})?|-Q[1-4])?) (.*?)({re.escape(PLANNED)}|{re.escape(CANCELLED)})?")
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})|-Q([1-4]))?")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2})?)?")
_LANGUAGES = {
    "titles.nl": marked("The title in Dutch is now {after}."),
    "titles.fr": marked("The title in French is now {after}."),
    "titles.en": marked("The title in English is now {after}."),
}
_SUMMARIES = {
    "summaries.nl": marked("The source changed its summary in Dutch."),
    "summaries.fr": marked("The source changed its summary in French."),
    "summaries.en": marked("The source changed its summary in English."),
}
_LISTED = {
    "documents": (marked("New document: {names}."), marked("No longer listed, a document: {names}.")),
    "actors": (marked("New name: {names}."), marked("No longer listed, a name: {names}.")),
    "meetings": (marked("New meeting, of {names}."), marked("No longer listed, a meeting of {names}.")),
    "links": (marked("New link to {names}."), marked("No longer linked: {names}.")),
    "subjects": (marked("New subject: {names}."), marked("No longer a subject: {names}.")),
}


def sentence(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    """Says what a change changed, in the reader's language, the source's words quoted."""
    special = _SPECIAL.get(change.what) or _SPECIAL.get(change.what.partition(".")[0])
    if special:
        return special(change, procedure, language)
    return _any(change, procedure, language)


def _any(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    """Says that a field has another value; the field keeps its name in our data."""
    del procedure
    before, after = _quoted(change.from_, language), _quoted(change.to, language)
    return language.runs("{field}: from {before} to {after}.", field=change.what, before=before, after=after)


def _quoted(value: str, language: Language, lang: str = "") -> Run:
    return Run(value, quoted=True, lang=lang) if value else Run(language.say("nothing"))


def _tracked(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    return language.runs("Followed from now on; its status was {status}.", status=_stage(change.to, language))


def _stage(value: str, language: Language) -> Run:
    known = value in set(Stage)
    return Run(language.say(STAGES[Stage(value)]) if known else value, quoted=True)


def _status(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    before, after = _stage(change.from_, language), _stage(change.to, language)
    return language.runs("Status: from {before} to {after}.", before=before, after=after)


def _since(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    after = _dates_in(change.to, language) or language.say("nothing")
    before = _dates_in(change.from_, language) or language.say("nothing")
    return language.runs("The status counts from {after}; before: {before}.", after=after, before=before)


def _held(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    lang = naming.foreign(labels.spoken(procedure), language)
    if change.to:
        new = Run(change.to, quoted=True, lang=lang)
        return language.runs("The source uses a status word that we do not know: {words}.", words=new)
    return language.runs("The status is understood again, after {words}.", words=_quoted(change.from_, language, lang))


def _lag(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    if change.to:
        return language.runs("The source contradicts itself; the page says how.")
    return language.runs("The source no longer contradicts itself.")


def _kind(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    before, after = (Run(_kind_word(value, language), quoted=True) for value in (change.from_, change.to))
    return language.runs("Kind of procedure: from {before} to {after}.", before=before, after=after)


def _kind_word(value: str, language: Language) -> str:
    return language.say(KINDS[Kind(value)]) if value in set(Kind) else value


def _basis(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    lang = naming.foreign(labels.spoken(procedure), language)
    before, after = _quoted(change.from_, language, lang), _quoted(change.to, language, lang)
    return language.runs("Legal form at the source: from {before} to {after}.", before=before, after=after)


def _title(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    lang = naming.foreign(change.what.partition(".")[2], language)
    said = _LANGUAGES.get(change.what, marked("The title is now {after}."))
    return language.runs(said, after=_quoted(change.to, language, lang))


def _summary(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del procedure
    return language.runs(_SUMMARIES.get(change.what, marked("The source changed its summary.")))


def _address(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    del change, procedure
    return language.runs("The source has another address.")


def _event(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    """Says what became of an event: new, moved, held, taken back, or gone."""
    before, after = _EVENT.fullmatch(change.from_), _EVENT.fullmatch(change.to)
    lang = labels.spoken(procedure)
    if after is None:
        if before is None:
            return _any(change, procedure, language)
        return language.runs("No longer listed: {what}, {day}.", **_told(before, lang, language))
    if before is None:
        said = marked("Planned for {day}: {what}.") if after[3] == PLANNED else marked("New, of {day}: {what}.")
        return language.runs(said, **_told(after, lang, language))
    return _moved(before, after, lang, language)


def _moved(before: re.Match[str], after: re.Match[str], lang: str, language: Language) -> Paragraph:
    if after[3] == CANCELLED:
        return language.runs("No longer planned, for {day}: {what}.", **_told(after, lang, language))
    if before[3] == CANCELLED and after[3] == PLANNED:
        return language.runs("Planned again for {day}: {what}.", **_told(after, lang, language))
    if before[3] == PLANNED and after[3] is None:
        return language.runs("What was planned has happened, on {day}: {what}.", **_told(after, lang, language))
    if before[1] != after[1]:
        old = _day(before[1], language)
        return language.runs("Moved from {old} to {day}: {what}.", old=old, **_told(after, lang, language))
    old_words = labels.quoted(before[2], lang, language)
    return language.runs("Of {day}, now {what}, before {old}.", old=old_words, **_told(after, lang, language))


def _told(event: re.Match[str], lang: str, language: Language) -> dict[str, str | Paragraph]:
    return {"day": _day(event[1], language), "what": labels.both(event[2], lang, language)}


def _day(value: str, language: Language) -> str:
    """Writes the day, month, quarter or year of an event as words, as exactly as it is known."""
    period = _PERIOD.fullmatch(value)
    if period is None:
        return _dates_in(value, language)
    month = int(period[2] or 3 * int(period[3] or 4))
    precision = Precision.MONTH if period[2] else Precision.QUARTER if period[3] else Precision.YEAR
    return words.period(language, dt.date(int(period[1]), month, 1), precision)


def _window(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    """Says what became of a period in which one can react."""
    del procedure
    before = _period(change.from_.removesuffix(CANCELLED), language)
    after = _period(change.to.removesuffix(CANCELLED), language)
    if change.to.endswith(CANCELLED):
        return language.runs("A period to react was taken back: {before}.", before=after)
    if change.from_.endswith(CANCELLED):
        return language.runs("A period to react is listed again: {after}.", after=after)
    if change.what == "windows.closes":
        return language.runs("The last day to react moved from {before} to {after}.", before=before, after=after)
    if not change.from_:
        return language.runs("A period to react was announced: {after}.", after=after)
    if not change.to:
        return language.runs("A period to react is no longer listed: {before}.", before=before)
    return language.runs("A period to react changed: {after}; before: {before}.", after=after, before=before)


def _period(value: str, language: Language) -> Paragraph:
    """Writes a period of the record, its kind and its moments, as people read it."""
    if not value:
        return (Run(language.say("no date")),)
    kind, _, rest = value.partition(" ")
    if not kind or _MOMENT.match(kind):
        kind, rest = "", value.strip()
    said = (*labels.both(kind, "", language), Run(", ")) if kind else ()
    return (*said, Run(_dates_in(rest, language)))


def _dates_in(value: str, language: Language) -> str:
    """Writes the days and moments in a value as words."""
    return _MOMENT.sub(lambda match: _date(match[0], language), value).replace("None", "…")


def _date(value: str, language: Language) -> str:
    try:
        if len(value) == 10:
            return words.day(language, dt.date.fromisoformat(value))
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{words.day(language, words.local(moment).date())}, {words.hour(language, moment)}"


def _list(change: Change, procedure: Procedure, language: Language) -> Paragraph:
    """Says what is new in a list, what is gone from it, and of what only the details are others."""
    del procedure
    before, after = change.from_.split("; "), change.to.split("; ")
    new, gone = _LISTED[change.what]
    told = (
        (new, [one for one in after if one and one not in before]),
        (gone, [one for one in before if one and one not in after]),
        (marked("Other details of: {names}."), [one for one in after if one and one in before]),
    )
    return joined(*(language.runs(said, names="; ".join(names)) for said, names in told if names))


_SPECIAL: dict[str, Sentence] = {
    "tracked": _tracked,
    "kind": _kind,
    "basis": _basis,
    "titles": _title,
    "summaries": _summary,
    "stage": _status,
    "stage_since": _since,
    "stage_held": _held,
    "source_lag": _lag,
    "url": _address,
    "events": _event,
    "windows": _window,
    **dict.fromkeys(_LISTED, _list),
}
"""By the field of the record, or the first part of its path."""
