"""Records that a person wrote: they say of which day they are, and never what came after it."""

import datetime as dt

from tests.builders.records import procedure
from tests.builders.site import plain, site, speaking
from tracker.model.stage import Stage
from tracker.publish.following import atom
from tracker.publish.following.scopes import Scope
from tracker.publish.views import procedure as procedure_view
from tracker.publish.views import standing

DUTCH = speaking("nl")


def _answer(stage: Stage, source: str) -> str:
    record = procedure(reference="HYS 7", source=source, stage=stage, stage_since=dt.date(2025, 2, 8))
    return " ".join(plain(paragraph) for paragraph in standing.answer(site(record), record, DUTCH).texts)


def test_what_came_after_the_last_line_is_said_to_be_unknown() -> None:
    said = _answer(Stage.CONSULTATION_CLOSED, "manual")
    assert said.startswith("Dit is de stand van ")
    assert "8 februari 2025" in said.replace("\u00a0", " ")
    assert said.endswith("Wat daarna kwam, staat niet in onze gegevens.")


def test_the_end_of_a_procedure_is_told_as_of_any_other() -> None:
    assert _answer(Stage.REJECTED, "manual") == _answer(Stage.REJECTED, "be-chamber")


def test_no_step_that_may_have_passed_is_drawn_as_still_to_come() -> None:
    record = procedure(reference="HYS 7", source="manual", stage=Stage.CONSULTATION_CLOSED)
    assert standing.line(site(record), record, DUTCH) == ()


def test_a_citation_claims_no_verification_that_nobody_made() -> None:
    short = procedure_view.view(site(procedure(source="manual")), "56K0001", DUTCH).citation.short
    assert short.replace("\u00a0", " ") == "Testkoepel, 56K0001, vergeleken met de bron op 16 juni 2025."


def test_a_feed_claims_no_verification_that_nobody_made() -> None:
    scope = Scope(what="procedure", references=("56K0001",))
    assert atom.verified(site(procedure(source="manual")), scope, DUTCH).startswith("Met de hand ")
    assert atom.verified(site(procedure()), scope, DUTCH).startswith("Laatst nagekeken bij de bron: ")
