"""Paragraphs as XHTML without style or script, their links whole: for readers of feeds and for letters."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from tracker.publish import links
from tracker.publish.following import phrases
from tracker.publish.following.clean import clean, escaped
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run

_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~-._"
"""What may stand in an address as it is (RFC 3986); anything else is written in hexadecimal."""


@lru_cache(maxsize=65536)
def whole(href: str, root: str) -> str:
    """Gives a whole address, fit for XML; nothing for one that no link may have.

    Args:
        href: from the site's root, or of another site.
        root: address of the site, without a last slash.
    """
    safe = links.safe(href)
    if not safe or safe.startswith("#"):
        return ""
    return escaped(quote(clean(root + safe if safe.startswith("/") else safe), safe=_IN_ADDRESSES))


def paragraph(runs: Iterable[Run], language: Language, root: str) -> str:
    """Writes the runs of a paragraph, without an element around them."""
    return "".join(_run(run, language, root) for run in runs)


def paragraphs(several: Iterable[Paragraph], language: Language, root: str) -> str:
    """Writes paragraphs."""
    return "".join(f"<p>{paragraph(each, language, root)}</p>" for each in several)


def _run(run: Run, language: Language, root: str) -> str:
    text = escaped(run.text)
    lang = f' lang="{escaped(run.lang)}" xml:lang="{escaped(run.lang)}"' if run.lang else ""
    if run.href and (to := whole(run.href, root)):
        made = f'<a href="{to}"{lang}>{text}</a>'
    elif run.strong:
        made = f"<strong{lang}>{text}</strong>"
    else:
        made = f"<span{lang}>{text}</span>" if lang else text
    if not run.quoted:
        return made
    before, after = phrases.QUOTES[language.code]
    return f"{before}{made}{after}"
