"""What a page offers besides itself: feeds and calendars to follow, and files for machines."""

from tracker.publish.data import jsonld, records
from tracker.publish.data.offers import data_of
from tracker.publish.following import places
from tracker.publish.following.offers import Offer, feeds_of
from tracker.publish.language import Language, marked
from tracker.publish.prose import Link, Paragraph, Run, text
from tracker.publish.site import Site

WORDS = {
    places.ATOM: marked("feed (Atom)"),
    places.CALENDAR: marked("dates for your calendar (iCalendar)"),
    places.OPML: marked("all feeds (OPML)"),
    records.MEDIA: "JSON",
    jsonld.MEDIA: "JSON-LD",
}
"""What a file is called in a list, by its media type."""

FOLLOWED = (places.ATOM, places.CALENDAR)

ARRIVES = marked(
    "A feed brings every change, as soon as this site is updated, to a feed reader or a service that mails feeds. "
    "Dates in your own calendar move when they move."
)


def offers(site: Site, kind: str, identity: str, language: Language) -> tuple[Link, ...]:
    """Gives all that a page offers, with the media type as the note of each: for the head of the page.

    Args:
        site: what is published.
        kind: of the page, as ``following.offers`` and ``data.offers`` name it.
        identity: of what it is about; of a recommendation ``position/recommendation``.
        language: the reader's.
    """
    followed = identity.partition("/")[0] if kind == "recommendation" else identity
    found: tuple[Offer, ...] = (*feeds_of(site, kind, followed, language), *data_of(kind, identity, language))
    return tuple(Link(offer.title, offer.address, note=offer.media) for offer in found)


def named(found: tuple[Link, ...], language: Language) -> tuple[Link, ...]:
    """Gives the same for the page itself: each by what sort of file it is, or by its title where several are alike."""
    media = [link.note for link in found]
    return tuple(
        Link(_word(link, language) if media.count(link.note) == 1 else link.text, link.href)
        for link in found
        if link.note in WORDS
    )


def _word(link: Link, language: Language) -> str:
    word = WORDS[link.note]
    said = word if word.startswith("JSON") else language.say(word)
    return said[:1].upper() + said[1:]


def also_as(found: tuple[Link, ...], language: Language) -> tuple[Paragraph, ...]:
    """Gives them as the lines of a fact."""
    return tuple((Run(link.text, href=link.href),) for link in named(found, language))


def calendar_of(found: tuple[Link, ...]) -> str:
    """Gives the address of the calendar among them; empty when there is none."""
    return next((link.href for link in found if link.note == places.CALENDAR), "")


def to_follow(found: tuple[Link, ...]) -> tuple[Link, ...]:
    """Gives the feeds and calendars among them, by their titles."""
    return tuple(Link(link.text, link.href) for link in found if link.note in FOLLOWED)


def arrives(language: Language) -> Paragraph:
    """Says what will arrive, and how often."""
    return text(language.say(ARRIVES))
