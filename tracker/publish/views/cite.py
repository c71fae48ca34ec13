"""How to cite a page: its permanent address, its day, and the commit that holds the record."""

import datetime as dt
from dataclasses import dataclass

from tracker.catalogue import MANUAL
from tracker.model.procedure import Procedure
from tracker.model.verification import Verification
from tracker.publish import addresses, words
from tracker.publish.language import NBSP, Language, marked
from tracker.publish.site import Site
from tracker.publish.views.parts import Citation

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    NBSP: " ",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


def permanent(site: Site, address: str) -> str:
    """Gives the permanent address of a page."""
    return site.own.url.rstrip("/") + address


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What is cited.

    Attributes:
        title: of the page.
        what: the reference, or the version.
        known: what the short form calls the page: a reference needs no title beside it.
        state: which state is cited, as words with its day; may be empty. ``day`` is that day.
        address: of the page, from the site's root.
        commit: that holds what is cited; may be empty.
    """

    title: str
    what: str
    address: str
    state: str = ""
    commit: str = ""
    known: str = ""
    day: dt.date | None = None


def citation(site: Site, language: Language, cited: Cited) -> Citation:
    """Makes a citation."""
    name = words.name(site.own.names, language)
    commit = language.say("commit {commit}", commit=cited.commit) if cited.commit else ""
    ends = [part for part in (cited.state, commit) if part]
    short = [name, cited.known or f"“{cited.title}”, {cited.what}", cited.state]
    return Citation(
        short=f"{', '.join(part for part in short if part)}.",
        full=f"{', '.join([f'{name}, “{cited.title}” ({cited.what})', *ends])}.",
        address=permanent(site, cited.address),
        bibtex=_bibtex(name, cited, ", ".join((cited.what, *ends)), permanent(site, cited.address)),
    )


def _bibtex(name: str, cited: Cited, note: str, url: str) -> str:
    """Gives an entry for reference managers; its key is made of the address, without the language."""
    key = "-".join(piece for piece in cited.address.split("/")[2:] if piece)
    fields = [("author", f"{{{_tex(name)}}}"), ("title", f"{{{_tex(cited.title)}}}")]
    if cited.day:
        fields.append(("year", str(cited.day.year)))
    fields += [("note", _tex(note)), ("url", url)]
    lines = ",\n".join(f"  {field} = {{{value}}}" for field, value in fields)
    return f"@misc{{{key},\n{lines}\n}}"


def _tex(words_: str) -> str:
    """Writes words so that TeX reads them as they are."""
    return "".join(_TEX.get(sign, sign) for sign in words_)


def procedure(site: Site, record: Procedure, language: Language) -> Citation:
    """Cites a procedure as it was verified, recorded, or compared by a person: as its page says it."""
    verification = site.catalogue.verifications.get(record.reference)
    day: dt.date | None = None
    if verification and verification.verified:
        day = words.local(verification.verified).date()
    state = language.say(_state(record, verification), day=words.day(language, day)) if day else ""
    return citation(
        site,
        language,
        Cited(
            title=site.title(record.reference, language.code).text,
            what=record.reference,
            known=record.reference,
            state=state,
            address=addresses.procedure(language.code, record.reference),
            day=day,
            commit=site.commit_of(record.reference),
        ),
    )


def _state(record: Procedure, verification: Verification | None) -> str:
    """Gives how what is cited came about, as a text that holds ``{day}``."""
    if record.source == MANUAL:
        return marked("compared with the source on {day}")
    recorded = verification is not None and verification.recorded
    return marked("recorded on {day}") if recorded else marked("verified on {day}")
