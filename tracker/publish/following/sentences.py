"""What an entry says, in one language: a title that names its procedure, and paragraphs with before, after and source.

The sentences for changed fields are those of the pages (``views/differences``), so that a page and a feed never say
the same thing in two ways.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.publish import addresses, words
from tracker.publish.following import ours, phrases
from tracker.publish.following.clean import cut, folded
from tracker.publish.following.entry import Changed, Corrected, Entry, Voted
from tracker.publish.following.invented import invented
from tracker.publish.following.scopes import procedure_name
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, joined, text
from tracker.publish.site import Site
from tracker.publish.views import corrections, differences, naming, polls, registered
from tracker.publish.vocabulary import STAGES

HEADLINE = 140
"""Letters of what an entry says in its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An entry in one language.

    Attributes:
        title: on one line, clean.
        page: its page, from the site's root.
        source: where the fact stands at its source, or the evidence; may be empty.
    """

    title: str
    page: str
    paragraphs: tuple[Paragraph, ...]
    source: str = ""


def said(site: Site, entry: Entry, language: Language) -> Said:
    """Says an entry."""
    match entry.content:
        case Changed():
            return _changed(site, entry, entry.content, language)
        case Corrected():
            return _corrected(site, entry, entry.content, language)
        case Voted():
            return _voted(site, entry, entry.content, language)
        case _:
            return _own(ours.told(site, entry.content, language), language, example=invented(entry.content))


def _own(own: ours.Own, language: Language, *, example: bool) -> Said:
    """Says an entry of our own; an example says so first, in its title too, since a list shows the title alone."""
    title = phrases.EXAMPLE_TITLE.say(language, title=own.title) if example else own.title
    first = (text(language.say(registered.EXAMPLE)),) if example else ()
    return Said(
        title=cut(folded(title), 2 * HEADLINE),
        page=own.page,
        paragraphs=(*first, *own.paragraphs),
        source=outside(own.evidence),
    )


def plain(paragraph: Paragraph, language: Language) -> str:
    """Gives the words of a paragraph, with quotation marks where it quotes."""
    before, after = phrases.QUOTES[language.code]
    return folded("".join(f"{before}{run.text}{after}" if run.quoted else run.text for run in paragraph))


def sentences(site: Site, entry: Entry, changed: Changed, language: Language) -> Iterator[Paragraph]:
    """Gives a sentence for each change of an entry, and where the procedure stands when none of them says so."""
    procedure = site.catalogue.procedures[entry.reference]
    told = changed.changes
    if changed.by_hand and procedure.stage_since:
        day = words.day(language, procedure.stage_since)
        yield phrases.STATUS_SINCE.runs(language, status=_status(changed.stage, language), day=day)
        told = told[1:]
    for change in told:
        yield differences.sentence(change, procedure, language)
    if changed.stage and not any(change.what in ("tracked", "stage") for change in changed.changes):
        yield phrases.STATUS.runs(language, status=_status(changed.stage, language))


def _status(value: str, language: Language) -> str:
    return language.say(STAGES[Stage(value)]) if value in set(Stage) else value


def _changed(site: Site, entry: Entry, changed: Changed, language: Language) -> Said:
    procedure = site.catalogue.procedures[entry.reference]
    told = tuple(sentences(site, entry, changed, language))
    headline = cut(plain(told[0], language).removesuffix("."), HEADLINE)
    source = _source(site, entry, procedure, language, by_hand=changed.by_hand)
    return Said(
        title=f"{language.led(procedure_name(site, entry.reference, language))} {headline}",
        page=addresses.procedure(language.code, entry.reference),
        paragraphs=(_about(site, procedure, language), *told, source),
        source=outside(procedure.url),
    )


def _about(site: Site, procedure: Procedure, language: Language) -> Paragraph:
    """Names a procedure in full, with its institution."""
    reference = procedure.reference
    href = addresses.procedure(language.code, reference)
    institution = site.institution(procedure.source, reference, language)
    where = f"{institution}, {reference}" if institution else reference
    return (naming.titled(site.title(reference, language.code), href, language), Run(f" ({where})"))


def _source(site: Site, entry: Entry, procedure: Procedure, language: Language, *, by_hand: bool) -> Paragraph:
    name = site.institution(procedure.source, procedure.reference, language) or procedure.reference
    run = Run(name, href=outside(procedure.url))
    if by_hand:
        return joined(phrases.SOURCE.runs(language, source=run), phrases.BY_HAND.runs(language))
    return phrases.SOURCE_SEEN.runs(language, source=run, moment=words.moment(language, entry.moment))


def _corrected(site: Site, entry: Entry, corrected: Corrected, language: Language) -> Said:
    """Says what is right, and names the entry that told what is wrong."""
    procedure = site.catalogue.procedures[entry.reference]
    paragraphs = [_about(site, procedure, language), corrections.notice(corrected.correction, language)]
    wrong = corrected.wrong
    if wrong and isinstance(wrong.content, Changed):
        told = next(sentences(site, wrong, wrong.content, language))
        day = words.day(language, words.local(wrong.moment).date())
        paragraphs.append(phrases.CORRECTS.runs(language, day=day, sentence=told))
    name = procedure_name(site, entry.reference, language)
    return Said(
        title=phrases.CORRECTED_TITLE.say(language, procedure=name),
        page=addresses.procedure(language.code, entry.reference),
        paragraphs=tuple(paragraphs),
        source=outside(corrected.correction.evidence),
    )


def _voted(site: Site, entry: Entry, voted: Voted, language: Language) -> Said:
    """Says how a vote ended, in numbers; by group it stands on the page."""
    procedure = site.catalogue.procedures[entry.reference]
    told = polls.sentence(voted.vote, language)
    source = phrases.SOURCE.runs(language, source=Run(voted.vote.url, href=outside(voted.vote.url)))
    headline = cut(plain(told, language).removesuffix("."), HEADLINE)
    return Said(
        title=f"{procedure_name(site, entry.reference, language)}: {headline}",
        page=addresses.procedure(language.code, entry.reference),
        paragraphs=(_about(site, procedure, language), told, source),
        source=outside(voted.vote.url),
    )
