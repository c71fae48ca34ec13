"""Builds counts of who answered a consultation, and the organisations among them (invented)."""

import datetime as dt
from typing import Any

from tests.builders.records import noon
from tracker.model.feedback import Feedback, Respondent


def respondent(number: int, **more: Any) -> Respondent:
    """Makes an organisation that answered."""
    values: dict[str, Any] = {
        "id": number,
        "name": f"Vereniging {number:03} (verzonnen)",
        "kind": "NGO",
        "country": "BEL",
        "date": dt.date(2026, 8, 20),
        "url": f"https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/2/F{number}_nl",
    }
    return Respondent(**(values | more))


def feedback(organisations: int = 2, **more: Any) -> Feedback:
    """Makes a count in which the portal shows less than it received, and knows a kind that we do not."""
    own = tuple(respondent(number) for number in range(1, organisations + 1))
    values: dict[str, Any] = {
        "reference": "56K0001",
        "publication": 77,
        "kind": "public-consultation",
        "counted": noon("2026-09-01"),
        "received": 2000,
        "listed": 812,
        "kinds": {"EU_CITIZEN": 600, "NGO": 143, "COMPANY": 40, "SPACE_AGENCY": 9, "none": 20},
        "countries": {"BEL": 300, "FRA": 200, "XKX": 12, "none": 300},
        "languages": {"EN": 500, "NL": 312},
        "respondents": own,
    }
    return Feedback(**(values | more))
