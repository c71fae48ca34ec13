"""Every field that can differ has a sentence of its own in every language, made of what the tracker really writes."""

import datetime as dt
from dataclasses import fields, replace

import pytest

from tests.builders.records import document, event, noon, procedure
from tests.builders.site import plain, speaking
from tracker.model.change import Uids, changes
from tracker.model.procedure import (
    Actor,
    Change,
    Held,
    Kind,
    Link,
    Meeting,
    Precision,
    Procedure,
    Relation,
    Verbatim,
)
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.views import differences

DUTCH = speaking("nl")
NOT_TOLD = {"format", "reference", "source", "stage_because", "status_verbatim", "changes"}
"""Fields that are no news of their own: who reads it, and words that follow from others."""

WINDOW = Window(uid="w", kind="call-for-evidence", opens=noon("2025-05-01"), closes=noon("2025-06-01"))
VOTE = event("2025-07-01", "STEMMING", uid="v", scheduled=True)
OTHERS: dict[str, dict[str, object]] = {
    "kind": {"kind": Kind.RESOLUTION},
    "basis": {"basis": "77 bicamerale procedure"},
    "titles": {"titles": {"nl": "Een andere titel"}},
    "summaries": {"summaries": {"fr": "Un résumé"}},
    "stage": {"stage": Stage.ADOPTED},
    "stage_since": {"stage_since": dt.date(2025, 2, 1)},
    "stage_held": {"stage_held": Held(words="TER BESPREKING", since=dt.date(2025, 2, 1))},
    "source_lag": {"source_lag": "It lags."},
    "url": {"url": "https://a.example/other"},
    "events": {"events": (event("2025-03-01", "VERSLAG", uid="e"),)},
    "windows": {"windows": (WINDOW,)},
    "documents": {"documents": (document("56K0001002"),)},
    "actors": {"actors": (Actor(name="Van Hoof, Els", role="Rapporteur"),)},
    "meetings": {"meetings": (Meeting(date=dt.date(2025, 2, 1), member="M", with_="W"),)},
    "links": {"links": (Link(reference="56K0002", relation=Relation.JOINED),)},
    "subjects": {"subjects": ("WAPENHANDEL",)},
    "status_verbatim": {"status_verbatim": (Verbatim(text="x", lang="nl"),)},
}


def between(old: Procedure, new: Procedure) -> list[Change]:
    """Gives the changes that the tracker writes for two records."""
    return list(changes(old, new, noon("2025-02-01"), "d", Uids("56k0001")))


def told(old: Procedure, new: Procedure, code: str = "nl") -> list[str]:
    """Gives their sentences."""
    return [plain(differences.sentence(change, new, speaking(code))) for change in between(old, new)]


@pytest.mark.parametrize("field", sorted({f.name for f in fields(Procedure)} - NOT_TOLD))
def test_every_field_of_the_record_that_can_differ_has_its_own_sentence(field: str) -> None:
    changed = between(procedure(), procedure(**OTHERS[field]))
    assert [change.what.partition(".")[0] for change in changed] == [field] * len(changed)
    for code in ("nl", "fr", "en"):
        for sentence in told(procedure(), procedure(**OTHERS[field]), code):
            assert sentence.endswith(".")
            assert field not in sentence.split()
            assert "None" not in sentence


@pytest.mark.parametrize("field", sorted(set(OTHERS) - NOT_TOLD))
def test_every_change_back_has_a_sentence_too(field: str) -> None:
    assert all(sentence.endswith(".") for sentence in told(procedure(**OTHERS[field]), procedure()))


def test_the_first_sight_says_where_it_stood() -> None:
    first = Change(uid="u", seen=noon("2025-02-01"), what="tracked", to="committee")
    assert plain(differences.sentence(first, procedure(), DUTCH)) == "Vanaf nu gevolgd; de stand was In commissie."


def test_a_step_is_told_from_and_to() -> None:
    assert told(procedure(), procedure(stage=Stage.PLENARY)) == [
        "Stand: van In commissie naar In plenaire vergadering."
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, VOTE, "Gepland voor 1 juli 2025: STEMMING."),
        (VOTE, replace(VOTE, date=dt.date(2025, 7, 8)), "Verplaatst van 1 juli 2025 naar 8 juli 2025: STEMMING."),
        (VOTE, replace(VOTE, cancelled=True), "Niet meer gepland, voor 1 juli 2025: STEMMING."),
        (replace(VOTE, cancelled=True), VOTE, "Opnieuw gepland voor 1 juli 2025: STEMMING."),
        (VOTE, replace(VOTE, scheduled=False), "Wat gepland was, is gebeurd, op 1 juli 2025: STEMMING."),
        (None, replace(VOTE, scheduled=False), "Nieuw, van 1 juli 2025: STEMMING."),
        (VOTE, None, "Niet meer vermeld: STEMMING, 1 juli 2025."),
        (
            VOTE,
            replace(VOTE, date=dt.date(2025, 9, 30), precision=Precision.QUARTER),
            "Verplaatst van 1 juli 2025 naar 3e kwartaal 2025: STEMMING.",
        ),
        (VOTE, replace(VOTE, label="DEBAT"), "Van 1 juli 2025, nu DEBAT, voordien STEMMING."),
    ],
)
def test_what_became_of_an_event_is_told(before: object, after: object, said: str) -> None:
    old = procedure(events=(before,) if before else ())
    new = procedure(events=(after,) if after else ())
    assert told(old, new) == [said]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"closes": noon("2025-06-15")},
            (
                "De laatste dag om te reageren schoof van 1 juni 2025, 12.00 uur (Brussel) naar 15 juni 2025, "
                "12.00 uur (Brussel)."
            ),
        ),
        (
            {"cancelled": True},
            (
                "Een termijn om te reageren is ingetrokken: Oproep om input (call-for-evidence), 1 mei 2025, "
                "12.00 uur (Brussel) – 1 juni 2025, 12.00 uur (Brussel)."
            ),
        ),
    ],
)
def test_what_became_of_a_period_to_react_is_told(change: dict[str, object], said: str) -> None:
    old = procedure(windows=(WINDOW,))
    assert told(old, procedure(windows=(replace(WINDOW, **change),))) == [said]  # type: ignore[arg-type]


def test_a_period_to_react_that_is_listed_again_is_told() -> None:
    (said,) = told(procedure(windows=(replace(WINDOW, cancelled=True),)), procedure(windows=(WINDOW,)))
    assert said.startswith("Een termijn om te reageren wordt opnieuw vermeld: Oproep om input")


def test_an_entry_of_a_list_that_only_has_other_details_is_not_told_as_new() -> None:
    change = Change(uid="u", seen=noon("2025-02-01"), what="documents", from_="56K0001002", to="56K0001002")
    assert plain(differences.sentence(change, procedure(), DUTCH)) == "Andere gegevens bij: 56K0001002."


def test_a_field_that_nobody_knows_yet_is_told_with_its_name_and_values() -> None:
    change = Change(uid="u", seen=noon("2025-02-01"), what="votes", from_="1", to="2")
    assert plain(differences.sentence(change, procedure(), DUTCH)) == "votes: van 1 naar 2."
