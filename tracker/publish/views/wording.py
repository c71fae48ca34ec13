"""Official words against ours: what was asked beside what the proposal said and what the final text says."""

from tracker.catalogue import AskOf
from tracker.model.position import UNSETTLED
from tracker.model.wording import Comparison, Edit, OfficialText, Piece, Wording, alike, compared
from tracker.publish import words
from tracker.publish.language import Language, marked
from tracker.publish.links import outside
from tracker.publish.prose import Link, Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import asks, naming
from tracker.publish.views.parts import Column, Section

TAGS = {Edit.INSERTED: "ins", Edit.DELETED: "del"}
HEARD = {Edit.INSERTED: marked("inserted"), Edit.DELETED: marked("deleted")}
NO_FINAL = marked("Nobody has quoted the final text yet.")
NOT_YET = marked("Not yet decided.")


def sections(site: Site, of: AskOf, language: Language) -> tuple[Section, ...]:
    """Gives the part of a recommendation's page that lays the three texts side by side, where an editor quoted them."""
    wording = of.recommendation.wording
    if wording is None:
        return ()
    return (
        Section(
            title=language.say("Word for word"),
            anchor="words",
            note=_note(wording, language),
            columns=(
                _proposal(wording, language),
                _asked(of, wording, language),
                _final(site, of, wording, language),
            ),
            after=tuple(filter(None, (_explained(wording, language), _judged(of, wording, language)))),
        ),
    )


def _note(wording: Wording, language: Language) -> Paragraph:
    """Says where the words are to stand, and that they are an example where they are one."""
    where = Run(f"{wording.article}.", lang=naming.foreign(wording.lang, language)) if wording.article else ""
    return joined(text(where), asks.example(wording, language))


def _proposal(wording: Wording, language: Language) -> Column:
    title = language.say("The proposal said")
    if wording.proposal is None:
        return Column(title=title, texts=(text(language.say("No earlier text.")),))
    return _official(title, wording.proposal, (_plain(wording.proposal.text, wording, language),), wording, language)


def _asked(of: AskOf, wording: Wording, language: Language) -> Column:
    asked = of.recommendation.asked
    said = _against(wording.proposal, wording.asked, wording, language)
    return Column(title=language.say("We asked"), texts=(said,), date=words.day(language, asked) if asked else "")


def _final(site: Site, of: AskOf, wording: Wording, language: Language) -> Column:
    title = language.say("The final text says")
    if wording.final is None:
        open_still = site.outcome(of).outcome in UNSETTLED
        return Column(title=title, texts=(text(language.say(NOT_YET if open_still else NO_FINAL)),))
    said = _marked(compared(wording.asked, wording.final.text), wording, language)
    return _official(title, wording.final, (said,), wording, language)


def _official(
    title: str, official: OfficialText, texts: tuple[Paragraph, ...], wording: Wording, language: Language
) -> Column:
    """Shows an official text with its name and day, where in it the words stand, and its address."""
    href, name = outside(official.source), official.document or language.say("the text itself")
    lang = naming.foreign(wording.lang, language)
    where = (Run(official.article, lang=lang),) if official.article else ()
    return Column(
        title=title,
        texts=(*texts, *filter(None, (where, () if href else text(name)))),
        date=words.day(language, official.date) if official.date else "",
        evidence=Link(name, href) if href else None,
    )


def _plain(said: str, wording: Wording, language: Language) -> Paragraph:
    return (Run(said, lang=naming.foreign(wording.lang, language)),)


def _against(before: OfficialText | None, after: str, wording: Wording, language: Language) -> Paragraph:
    """Shows a text with what is other in it than in an earlier one, where there is one."""
    if before is None:
        return _plain(after, wording, language)
    return _marked(compared(before.text, after), wording, language)


def _marked(pieces: tuple[Piece, ...], wording: Wording, language: Language) -> Paragraph:
    """Shows what was inserted and deleted: by lines for the eye, by words for the ear."""
    lang = naming.foreign(wording.lang, language)
    made: list[Run] = []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if piece.edit is Edit.KEPT:
            made.append(Run(piece.text, lang=lang))
            continue
        if before and before.edit is not Edit.KEPT:
            made.append(Run(" "))
        made += [
            Run(f"[{language.say(HEARD[piece.edit])}: ", heard=True),
            Run(piece.text, lang=lang, edit=TAGS[piece.edit]),
            Run("]", heard=True),
        ]
    return tuple(made)


def _explained(wording: Wording, language: Language) -> Paragraph:
    """Says what the lines under and through words mean, and against what."""
    signs = {
        "inserted": Run(language.say("inserted"), edit="ins"),
        "deleted": Run(language.say("deleted"), edit="del"),
    }
    asked = language.runs("Marked in what we asked: what we want {inserted} into the proposal, or {deleted}.", **signs)
    final = language.runs("Marked in the final text: what was {inserted} or {deleted} against what we asked.", **signs)
    same = text(language.say("The final text has the words that we asked."))
    return joined(
        asked if wording.proposal and not alike(wording.proposal.text, wording.asked) else (),
        () if wording.final is None else same if alike(wording.asked, wording.final.text) else final,
    )


def _judged(of: AskOf, wording: Wording, language: Language) -> Paragraph:
    """Says who judged what the words mean, and when; the comparison itself is a program's."""
    if wording.final is None:
        return ()
    made = text(language.say("The comparison is made word by word, by a program."))
    if wording.judged is None:
        nobody = language.say("Nobody has judged yet whether the final text means what we asked.")
        return joined(made, (Run(nobody, strong=True),))
    return joined(made, _verdict(of, wording.judged, language))


def _verdict(of: AskOf, by: Comparison, language: Language) -> Paragraph:
    day = words.day(language, by.date)
    lang = naming.foreign(of.position.original.value.lang, language)
    said = language.say("What it means was judged by {who} on {day}:", who=by.by, day=day)
    return text(said, Run(by.why, lang=lang))
