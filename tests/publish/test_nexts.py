"""What comes next: a sentence for each kind and stage, in each language, and no law promised where none follows."""

from itertools import product

import pytest

from tests.builders.records import event, procedure
from tests.builders.site import plain, site, speaking
from tracker.model.procedure import Kind, Precision
from tracker.model.stage import ENDS_WITHOUT, Stage
from tracker.publish import nexts
from tracker.publish.views import standing

WITHOUT_LAW = (Kind.RESOLUTION, Kind.OWN_INITIATIVE)


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_kind_and_stage_has_a_sentence_on_what_comes_next(code: str) -> None:
    language = speaking(code)
    lead = {"nl": "Daarna: ", "fr": "Ensuite\u00a0: ", "en": "Next: "}[code]
    for kind, stage in product(Kind, Stage):
        said = standing.what_follows(kind, stage, language)
        assert said.endswith(".")
        if stage in ENDS_WITHOUT:
            assert not said.startswith(lead)


def test_the_table_is_whole() -> None:
    assert set(nexts.NEXT) == set(product(Kind, Stage))


@pytest.mark.parametrize("kind", WITHOUT_LAW)
def test_no_law_is_promised_after_a_text_that_only_asks(kind: Kind) -> None:
    said = [standing.what_follows(kind, stage, speaking("en")) for stage in Stage]
    assert [one for one in said if "law" in one and "law follows" not in one and "not a law" not in one] == []


def test_a_law_is_said_to_be_one_only_after_its_publication() -> None:
    said = {stage: standing.what_follows(Kind.BILL, stage, speaking("en")) for stage in Stage}
    assert [stage for stage, one in said.items() if one.startswith("It is law")] == [Stage.PUBLISHED]


def test_the_next_planned_date_stands_in_the_first_answer() -> None:
    planned = event("2025-10-19", "STEMMING", scheduled=True)
    record = procedure(events=(planned,))
    said = standing.answer(site(record), record, speaking("nl")).texts[-1]
    assert plain(said).endswith("Volgende datum: zondag 19 oktober 2025, STEMMING.")


def test_a_planned_quarter_is_said_as_a_quarter() -> None:
    planned = event("2027-06-30", "REG_DEL", scheduled=True, precision=Precision.QUARTER)
    record = procedure(kind=Kind.INITIATIVE, stage=Stage.PREPARATION, events=(planned,))
    said = standing.answer(site(record), record, speaking("nl")).texts[-1]
    assert "Volgende datum: 2e kwartaal 2027, Gedelegeerde verordening (REG_DEL)." in plain(said)


def test_that_no_next_date_is_known_is_said_while_something_is_under_way_and_not_after() -> None:
    running, decided = procedure(), procedure(kind=Kind.RESOLUTION, stage=Stage.ADOPTED)
    texts = [plain(*standing.answer(site(one), one, speaking("nl")).texts) for one in (running, decided)]
    assert ["Er is geen volgende datum bekend." in text for text in texts] == [True, False]


def test_an_unknown_stage_says_which_step_was_the_last_one_understood() -> None:
    record = procedure(stage=Stage.UNKNOWN)
    said = standing.answer(site(record), record, speaking("nl"))
    assert plain(*said.small) == "De laatste stap die wij begrepen: Ingediend, 2 januari 2025."
