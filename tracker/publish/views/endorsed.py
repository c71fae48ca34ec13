"""What a member organisation endorses of all that we asked, and what came of that: the sum on its page."""

from tracker.catalogue import AskOf
from tracker.model.backing import Aside, Consulted, Counterpart, Endorsement
from tracker.publish.language import Language, marked
from tracker.publish.prose import text
from tracker.publish.site import Site
from tracker.publish.views import backing, counts, register, registered
from tracker.publish.views.parts import Head, SectionsView

LEAD = marked("Which of our recommendations it endorses, and what came of them.")
INVENTED = marked("This organisation is an example, invented for this demonstration. It counts in no sum.")
NONE = marked("We have recorded no recommendation that it endorses now.")


def asks_of(site: Site, identity: str) -> list[AskOf]:
    """Gives the recommendations that a member endorses now: in the version of today, and no example."""
    return [ask for ask in site.counted if _endorses(ask, identity)]


def _endorses(ask: AskOf, identity: str) -> bool:
    position = ask.position.original.value
    real = [one for one in backing.said_of(ask, identity) if not one.example]
    newest = max(real, key=lambda one: (one.version, one.date), default=None)
    return isinstance(newest, Endorsement) and newest.version == position.version


def is_invented(site: Site, identity: str) -> bool:
    """Tells whether an organisation stands in examples alone."""
    ours = registered.of_organisation(site, identity)
    told = [
        *(one.example for one in _named(site) if one.organisation == identity),
        *(one.submission.example for one in ours.sent),
        *(file.original.value.example for file in ours.met),
    ]
    return bool(told) and all(told)


def _named(site: Site) -> list[Endorsement | Aside | Consulted | Counterpart]:
    """Gives what positions say of organisations."""
    found: list[Endorsement | Aside | Consulted | Counterpart] = []
    for position in (file.original.value for file in site.catalogue.positions.values()):
        found += [*position.endorsements, *position.aside]
        found += [*position.consulted, *position.counterparts]
    return found


def summed(site: Site, identity: str, language: Language) -> SectionsView:
    """Sums what an organisation endorses, in a sentence, a tally and a table; of an invented one it says that alone."""
    mine = asks_of(site, identity)
    said = counts.sentence(site, mine, language) if mine else language.say(_why_none(site, identity))
    return SectionsView(
        head=Head(title="", lead=text(language.say(LEAD)) if mine else ()),
        signs=bool(mine),
        statement=said,
        sections=register.told(site, mine, language),
    )


def _why_none(site: Site, identity: str) -> str:
    return INVENTED if is_invented(site, identity) else NONE
