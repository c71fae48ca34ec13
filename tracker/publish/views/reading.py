"""Which text a stance was written about, and whether there is a newer one since."""

from tracker.catalogue import StanceOn
from tracker.model.position import AS_ANNOUNCED
from tracker.newer import Basis
from tracker.publish import words
from tracker.publish.language import Language
from tracker.publish.links import outside
from tracker.publish.prose import Paragraph, Run, joined
from tracker.publish.site import Site


def sentence(site: Site, on: StanceOn, language: Language) -> Paragraph:
    """Says which text was read for a stance, that it was confirmed, and that there is a newer text since."""
    if not on.stance.read:
        return ()
    if newer := outdated(site, on, language):
        return newer
    read = language.runs("Text that was read: {document}.", document=_read(on.stance.read, language))
    return joined(read, _confirmed(on, language))


def outdated(site: Site, on: StanceOn, language: Language) -> Paragraph:
    """Says that a stance was written about a text since which there is a newer one; else nothing."""
    bases = site.catalogue.bases(on)
    return since(bases[-1], language) if bases and bases[-1].texts else ()


def since(basis: Basis, language: Language) -> Paragraph:
    """Says about which text something was written, and which newer one there is, for a basis that has one."""
    first, newest = basis.texts[0], basis.texts[-1]
    day = words.day(language, first.date) if first.date else ""
    document = Run(newest.id, href=outside(newest.url))
    read = _of_day(basis, language)
    if first is newest:
        return language.runs(
            "Written about {read}; since {day} there is a newer text: {document}.",
            read=read,
            day=day,
            document=document,
        )
    return language.runs(
        "Written about {read}; since {day} there are newer texts, the latest of them {document}.",
        read=read,
        day=day,
        document=document,
    )


def _of_day(basis: Basis, language: Language) -> Paragraph:
    """Names the text that was read, with its day where the source gives one."""
    document = basis.document
    run = _read(basis.read, language, outside(document.url) if document else "")
    if document is None or document.date is None:
        return (run,)
    return language.runs("{document} of {day}", document=run, day=words.day(language, document.date))


def _read(read: str, language: Language, href: str = "") -> Run:
    return Run(language.say("the plan as it was announced") if read == AS_ANNOUNCED else read, href=href)


def _confirmed(on: StanceOn, language: Language) -> Paragraph:
    confirmed = on.stance.confirmed
    if confirmed is None:
        return ()
    day = words.day(language, confirmed.date)
    return language.runs(
        "Confirmed on {day}, after reading {document}.", day=day, document=_read(confirmed.read, language)
    )
