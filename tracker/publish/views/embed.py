"""A procedure as a small page for the sites of others, in an ``iframe``: where it stands, and how sure that is.

It stays when the procedure has ended, and says so. It holds no script and no style of its own.
"""

from dataclasses import dataclass, replace

from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Link, Paragraph
from tracker.publish.site import Site
from tracker.publish.views import certainty, procedure, standing
from tracker.publish.views.parts import Answer, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """The small page.

    Attributes:
        canonical: the whole address of the page of the procedure.
        whole: the link to it.
    """

    lang: str
    head: Head
    answers: tuple[Answer, ...]
    canonical: str
    whole: Link


def view(site: Site, reference: str, language: Language) -> EmbedView:
    """Makes the small page of a procedure."""
    record = site.catalogue.procedures[reference]
    page = addresses.procedure(language.code, reference)
    return EmbedView(
        lang=language.code,
        head=replace(procedure.head(site, record, language), notes=(), offers=()),
        answers=tuple(
            _bare(answer)
            for answer in (standing.answer(site, record, language), certainty.answer(site, record, language))
        ),
        canonical=f"{site.own.url.rstrip('/')}{page}",
        whole=Link(words.name(site.own.names, language), page),
    )


def _bare(answer: Answer) -> Answer:
    """Gives an answer without links: what it leads to stands on the page of the procedure."""
    texts, small = (tuple(map(_unlinked, several)) for several in (answer.texts, answer.small))
    return replace(answer, texts=texts, small=small, button=None, links=(), fine=())


def _unlinked(paragraph: Paragraph) -> Paragraph:
    return tuple(replace(run, href="") for run in paragraph)
