"""A site with something in every file of data, and those files."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.builders import site as sites
from tests.builders.feedback import feedback
from tests.builders.records import document, event
from tests.following import world
from tracker.model.asking import Reminder, Step
from tracker.model.assessment import Assessment, Influence
from tracker.model.backing import Agreement, Consulted, Counterpart, Endorsement, Mandate
from tracker.model.procedure import Actor, Link, Meeting, Precision, Relation
from tracker.model.stage import Stage
from tracker.model.voice import Direction, Voice, Voices
from tracker.model.vote import Counts, Vote
from tracker.model.wording import OfficialText, Wording
from tracker.publish.data.published import outputs
from tracker.publish.site import Site

PAGES = ("/", "/404.html", *(f"/{lang}/{rest}" for lang in ("nl", "fr", "en") for rest in ("", "procedures/56k0001/")))


VOTE = Vote(
    reference="56K0001",
    identifier="1",
    date=dt.date(2025, 6, 1),
    document="56K0001001",
    description="vote final",
    groups=(Counts(name="Groep X", for_=3, against=2, abstained=1),),
    url="https://www.europarl.europa.eu/doceo/document/PV-10-2025-06-01-RCV_FR.xml",
)


OTHERS = Voices(
    format=1,
    procedure="56K0001",
    voices=(
        Voice(
            who="Federatie Y", asks=Direction.OPPOSITE, says="Nee.", lang="nl", by="redactie", date=dt.date(2025, 2, 1)
        ),
    ),
)


BEHIND = {
    "mandate": Mandate(by="Raad van bestuur", date=dt.date(2025, 1, 5), rule="consensus"),
    "consulted": (Consulted(organisation="partner", date=dt.date(2025, 1, 2)),),
    "counterparts": (Counterpart(organisation="other", agreement=Agreement.JOINT, says="Ook."),),
}
CHANCES = (
    Assessment(
        procedure="56K0001",
        date=dt.date(2025, 2, 1),
        influence=Influence.POSSIBLE,
        why={"nl": "Het kan.", "en": "It can."},
    ),
)


def full(**more: Any) -> Site:
    """Makes a site whose one tracked procedure has everything that a record can have."""
    planned = event("2025-07-01", "Vote", scheduled=True)
    late = event("2028-03-31", "REG", scheduled=True, precision=Precision.QUARTER)
    record = {
        "titles": {"nl": "Een wet", "fr": "Une loi"},
        "events": (event("2025-01-02", "Indieningsdatum", stage=Stage.SUBMITTED), planned, late),
        "windows": (world.window("2025-06-30T23:59:00+02:00", responses=7), world.window("2025-09-30")),
        "documents": (document("56K0001001", type="VOORSTEL"), document("56K0001002", same_as="56K0001001")),
        "actors": (Actor(name="Jansen, An", role="AUTEUR", group="Groen"),),
        "meetings": (Meeting(date=planned.date, member="PEETERS Jo", with_="Koepel"),),
        "links": (Link(reference="56K0009", relation=Relation.JOINED),),
        "subjects": ("Vrede", "Handel"),
    } | more.pop("record", {})
    ask = sites.recommendation(
        findings=(world.finding("2025-05-01", "in-part", part="de helft", by="redactie"),),
        response=world.response("2025-04-01", quote="Genoteerd."),
        wording=Wording(lang="nl", asked="Alles", final=OfficialText(text="Iets", date=planned.date)),
        reminders=(Reminder(date=dt.date(2025, 3, 1), step=Step.LETTER),),
    )
    register = {"submissions": [sites.submission()], "meetings": [sites.meeting()]}
    member = Endorsement(organisation="member-a", version=1, date=planned.date)
    tracked = world.seen(None, "2025-02-01", **record)
    held = {"recommendations": (ask,), "endorsements": (member,), **BEHIND}
    made = world.small(tracked, position=held, **register, **more)
    voices, answered = {"content/voices/a.yaml": OTHERS}, {"56K0001": (feedback(),)}
    filled = replace(made.catalogue, votes=(VOTE,), voices=voices, feedback=answered, screened=CHANCES)
    return replace(made, catalogue=filled)


def files(site: Site) -> Mapping[str, bytes]:
    """Gives every file of data, by its address."""
    return dict(outputs(site, PAGES))
