"""Sites whose records changed: every change is the judge's own, as in a run."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.builders import site as sites
from tests.builders.records import noon, reading
from tracker.model.correction import Correction
from tracker.model.position import Outcome, OutcomeFinding, Response, ResponseValue
from tracker.model.procedure import Procedure
from tracker.model.window import Window
from tracker.publish.following.published import outputs
from tracker.publish.site import Site
from tracker.update.judge import judge

HOSTILE = "<script>alert(1)</script> & \"'><img src=x onerror=alert(1)> =1+1 \x01\x0b\ud800 {{7*7}} ]]>"
SEEN_AS = "<script>alert(1)</script> & \"'><img src=x onerror=alert(1)> =1+1 {{7*7}} ]]>"


def seen(old: Procedure | None, day: str, **more: Any) -> Procedure:
    """Lets the judge accept an answer of noon of a day."""
    record = judge(old, reading(**more), noon(day)).procedure
    assert record is not None
    return record


def window(closes: str, opens: str = "2025-05-01T00:00:00+02:00", **more: Any) -> Window:
    """Makes a window; a closing of ten characters is a bare day."""
    ends = dt.date.fromisoformat(closes) if len(closes) == 10 else dt.datetime.fromisoformat(closes)
    values: dict[str, Any] = {
        "kind": "feedback",
        "opens": dt.datetime.fromisoformat(opens),
        "closes": ends,
        "timezone": "Europe/Brussels",
        "url": "https://source.example/react",
    }
    return Window(**(values | more))


def finding(day: str, outcome: str, **more: Any) -> OutcomeFinding:
    """Makes a judgement with its evidence."""
    return OutcomeFinding(
        date=dt.date.fromisoformat(day), outcome=Outcome(outcome), **({"evidence": "https://evidence.example/"} | more)
    )


def response(day: str, **more: Any) -> Response:
    """Makes an answer of an addressee."""
    return Response(value=ResponseValue.NOTED, date=dt.date.fromisoformat(day), **more)


def correction(**more: Any) -> Correction:
    """Makes a correction of a status."""
    values: dict[str, Any] = {
        "reference": "56K0001",
        "field": "stage",
        "says": "adopted",
        "right": "rejected",
        "why": "De stemming mislukte.",
        "evidence": "https://evidence.example/vote",
        "by": "redactie",
        "date": dt.date(2025, 3, 1),
    }
    return Correction(**(values | more))


def corrected(site: Site, *corrections: Correction) -> Site:
    """Gives a site in which something was corrected."""
    by_reference: dict[str, tuple[Correction, ...]] = {}
    for each in corrections:
        by_reference[each.reference] = (*by_reference.get(each.reference, ()), each)
    return replace(site, catalogue=replace(site.catalogue, corrections=by_reference))


def small(*records: Procedure, **more: Any) -> Site:
    """Makes a site in three languages with a dossier, a theme and a position that is about the records' first."""
    held = sites.position(
        themes=("peace",), dossiers=("middle-east",), stances=(sites.stance(),), **more.pop("position", {})
    )
    about = sites.dossier(themes=("peace",))
    return sites.site(*records, positions=[held], dossiers=[about], **more)


def made(site: Site) -> Mapping[str, str]:
    """Gives every file of following, by its address."""
    return {address: content.decode() for address, content in outputs(site)}
