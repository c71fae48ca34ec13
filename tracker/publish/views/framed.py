"""What somebody copies to show a procedure on another site."""

from tracker.model.procedure import Procedure
from tracker.publish import addresses
from tracker.publish.following import scopes
from tracker.publish.language import Language
from tracker.publish.site import Site

HEIGHT = 420
"""Pixels that are enough for a long title on a narrow page."""


def code(site: Site, record: Procedure, language: Language) -> str:
    """Gives what somebody copies to show a procedure; empty for one that has no small page."""
    if not scopes.followed(site, record.reference):
        return ""
    address = f"{site.own.url.rstrip('/')}{addresses.embed(language.code, record.reference)}"
    return f'<iframe src="{address}" title="{record.reference}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
