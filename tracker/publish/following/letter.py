"""A letter as plain text, as HTML without anything remote, and as a message for a mailer (RFC 5322)."""

import email.policy
import hashlib
import textwrap
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from tracker.publish import words
from tracker.publish.following import xhtml
from tracker.publish.following.clean import escaped, folded
from tracker.publish.following.digest import Digest, Item, Section
from tracker.publish.following.sentences import plain
from tracker.publish.language import Language
from tracker.publish.links import safe
from tracker.publish.prose import Paragraph
from tracker.publish.site import Site

WIDTH = 72


def text(site: Site, digest: Digest, language: Language) -> str:
    """Writes a letter as plain text, each link on a line of its own."""
    return "\n".join((*_text(site, digest, language), ""))


def _text(site: Site, digest: Digest, language: Language) -> Iterator[str]:
    yield from _wrapped(digest.title)
    yield "=" * min(WIDTH, len(digest.title))
    for note in digest.notes:
        yield from ("", *_wrapped(note))
    for section in digest.sections:
        yield from ("", section.title, "-" * len(section.title))
        if not section.items:
            yield from ("", *_wrapped(section.none))
        for item in section.items:
            yield from ("", *_item(site, item, language))
    yield from ("", *_with_links(site, digest.foot, language, ""))


def _item(site: Site, item: Item, language: Language) -> Iterator[str]:
    yield from _with_links(site, item.lead, language, "* ")
    for line in item.lines:
        yield from _with_links(site, line, language, "  ")


def _with_links(site: Site, paragraph: Paragraph, language: Language, start: str) -> Iterator[str]:
    yield from _wrapped(plain(paragraph, language), start)
    root = site.own.url.rstrip("/")
    for run in paragraph:
        if (href := safe(run.href)) and not href.startswith("#") and href != run.text:
            yield f"  {folded(root + href if href.startswith('/') else href)}"


def _wrapped(words_: str, start: str = "") -> list[str]:
    further = " " * len(start)
    return textwrap.wrap(
        words_, WIDTH, initial_indent=start, subsequent_indent=further, break_long_words=False, break_on_hyphens=False
    )


def html(site: Site, digest: Digest, language: Language) -> str:
    """Writes a letter as HTML: no script, no style, no picture, nothing that is fetched."""
    root = site.own.url.rstrip("/")
    notes = "".join(f"<p>{escaped(note)}</p>\n" for note in digest.notes)
    return "".join(
        (
            f'<!doctype html>\n<html lang="{language.code}">\n<head>\n<meta charset="utf-8">\n',
            f"<title>{escaped(digest.title)}</title>\n</head>\n<body>\n<h1>{escaped(digest.title)}</h1>\n",
            notes,
            *(_section(section, language, root) for section in digest.sections),
            f"<p>{xhtml.paragraph(digest.foot, language, root)}</p>\n</body>\n</html>\n",
        )
    )


def _section(section: Section, language: Language, root: str) -> str:
    items = "".join(_html_item(item, language, root) for item in section.items)
    return f"<h2>{escaped(section.title)}</h2>\n{items or f'<p>{escaped(section.none)}</p>{chr(10)}'}"


def _html_item(item: Item, language: Language, root: str) -> str:
    lines = "".join(f"<p>{xhtml.paragraph(line, language, root)}</p>\n" for line in item.lines)
    return f"<h3>{xhtml.paragraph(item.lead, language, root)}</h3>\n{lines}"


def message(site: Site, digest: Digest, language: Language) -> bytes:
    """Writes a letter as a message with both parts, the same bytes for the same letter; whom it goes to is not said."""
    own = site.own
    name, domain = own.contact.email.rpartition("@")[::2]
    made = EmailMessage(policy=email.policy.SMTP)
    made["From"] = Address(folded(words.name(own.names, language)), name, domain)
    made["Subject"] = folded(digest.title)
    made["Date"] = format_datetime(digest.until)
    identity = hashlib.sha256(f"{digest.since.isoformat()}|{digest.until.isoformat()}".encode()).hexdigest()[:24]
    made["Message-ID"] = f"<digest.{identity}.{language.code}@{own.feeds.authority}>"
    made["Content-Language"] = language.code
    made.set_content(text(site, digest, language), cte="quoted-printable")
    made.add_alternative(html(site, digest, language), subtype="html", cte="quoted-printable")
    made.set_boundary(f"letter-{identity}")
    return made.as_bytes()


WRITERS = {
    "html": lambda site, digest, language: html(site, digest, language).encode(),
    "text": lambda site, digest, language: text(site, digest, language).encode(),
    "eml": message,
}
"""By the word of ``--format``."""
