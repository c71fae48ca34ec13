"""Where feeds and calendars stand, from the site's root, and what media types they have."""

ATOM, CALENDAR, OPML = "application/atom+xml", "text/calendar", "text/x-opml"


def feed(lang: str, what: str) -> str:
    """Gives the address of a feed: of ``all``, ``deadlines``, ``dossiers/moldova``."""
    return f"/{lang}/feeds/{what}.atom"


def calendar(lang: str, what: str) -> str:
    """Gives the address of a calendar."""
    return f"/{lang}/calendars/{what}.ics"


def list_of_feeds(lang: str) -> str:
    """Gives the address of the list of all feeds."""
    return f"/{lang}/feeds/all.opml"
