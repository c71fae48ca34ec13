"""Rules 0 to 7 of formats/be-federal.md 1.8, on built pages: every state in which a dossier can be."""

import datetime as dt

import pytest

from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, page, plenary
from tests.sources.chamber_pages import events, noon, read
from tracker.model.procedure import Kind, Procedure
from tracker.model.stage import Stage

MONOCAMERAL = "74 monocamerale procedure"
BICAMERAL = "77 bicamerale procedure"
OPTIONAL = "78 optioneel bicamerale procedure"
IN_PLENARY = plenary("05/06/2025 IN BESPREKING", "05/06/2025 START VERGADERING")
CARRIED = plenary("05/06/2025 IN BESPREKING", "05/06/2025 START VERGADERING", "05/06/2025 AANGENOMEN")


def senate(*lines: str) -> Block:
    return Block(label="3. PLENAIRE VERGADERING SENAAT", body="PLENAIRE VERGADERING SENAAT", lines=lines)


def at(dossier: Dossier, as_of: str = "2025-11-22") -> Procedure:
    return read(page(dossier), as_of=noon(as_of)).procedure


def standing(dossier: Dossier, as_of: str = "2025-11-22") -> tuple[Stage, str]:
    procedure = at(dossier, as_of)
    return procedure.stage, procedure.stage_since.isoformat() if procedure.stage_since else ""


REPORTS = ("23 VERSLAG", "19 KAFT")


@pytest.mark.parametrize("of_type", REPORTS)
def test_rule_0_a_report_on_which_nothing_is_decided_is_information(of_type: str) -> None:
    procedure = at(Dossier(status=("17/03/2025",), documents=(Main(type=of_type),), blocks=()))
    assert (procedure.kind, procedure.stage, procedure.basis) == (Kind.INFORMATION, Stage.UNKNOWN, of_type)
    assert procedure.stage_because


@pytest.mark.parametrize("of_type", REPORTS)
@pytest.mark.parametrize(
    ("dossier", "stage"),
    [
        (Dossier(status=(), documents=(Main(status="16 AANGENOMEN"),)), Stage.ADOPTED),
        (Dossier(status=(), vote_chamber="05/06/2025"), Stage.PLENARY),
        (Dossier(status=(), gazette="20/06/2025"), Stage.PUBLISHED),
        (Dossier(status=(), blocks=(CARRIED,)), Stage.ADOPTED),
        (Dossier(status=("VERWORPEN KAMER",)), Stage.REJECTED),
    ],
)
def test_rule_0_a_report_on_which_something_is_decided_has_a_stage(
    of_type: str, dossier: Dossier, stage: Stage
) -> None:
    (main,) = dossier.documents
    report = Main(type=of_type, status=main.status)
    decided = Dossier(
        status=dossier.status,
        vote_chamber=dossier.vote_chamber,
        gazette=dossier.gazette,
        blocks=dossier.blocks,
        documents=(report,),
    )
    procedure = at(decided)
    assert (procedure.kind, procedure.basis, procedure.stage) == (Kind.OTHER, of_type, stage)


@pytest.mark.parametrize("cell", ["AANGENOMEN KAMER", "HANGEND KAMER", "IETS NIEUWS KAMER"])
def test_rule_1_a_gazette_date_says_published_whatever_the_cell_says(cell: str) -> None:
    dossier = Dossier(status=(cell,), law="10/06/2025", gazette="20/06/2025", issue="054", blocks=(COMMITTEE, CARRIED))
    procedure = at(dossier)
    assert standing(dossier) == (Stage.PUBLISHED, "2025-06-20")
    assert "issue 054" in procedure.stage_because
    assert "law of 2025-06-10" in procedure.stage_because
    assert bool(procedure.source_lag) is (cell == "HANGEND KAMER")


def test_rule_1_an_unknown_word_beside_the_gazette_is_told() -> None:
    reading = read(page(Dossier(status=("IETS NIEUWS KAMER",), gazette="20/06/2025")))
    assert any("IETS NIEUWS KAMER" in warning for warning in reading.warnings)


def test_rule_1_a_dossier_of_several_laws_is_published_in_part_and_says_so() -> None:
    lines = ("19/12/2024 AANGENOMEN", "03/07/2025 AANGENOMEN")
    dossier = Dossier(status=("AANGENOMEN KAMER",), gazette="24/01/2025", blocks=(COMMITTEE, plenary(*lines)))
    reading = read(page(dossier))
    assert reading.procedure.stage is Stage.PUBLISHED
    assert any("several laws" in warning for warning in reading.warnings)
    assert reading.procedure.source_lag == ""


ENDS = (
    ("VERVALLEN KAMER", Stage.LAPSED),
    ("CADUC CHAMBRE", Stage.LAPSED),
    ("CADUQUE CHAMBRE", Stage.LAPSED),
    ("INGETROKKEN KAMER", Stage.WITHDRAWN),
    ("RETIRÉ CHAMBRE", Stage.WITHDRAWN),
    ("VERWORPEN KAMER", Stage.REJECTED),
    ("REJETÉ CHAMBRE", Stage.REJECTED),
    ("ZONDER VOORWERP KAMER", Stage.WITHOUT_OBJECT),
    ("SANS OBJET CHAMBRE", Stage.WITHOUT_OBJECT),
    ("vervallen kamer", Stage.LAPSED),
)


@pytest.mark.parametrize(("cell", "stage"), ENDS)
def test_rule_2_an_end_is_what_the_cell_says_since_the_end_row(cell: str, stage: Stage) -> None:
    dossier = Dossier(status=(cell,), documents=(Main(ended="07/11/2025"),))
    assert standing(dossier) == (stage, "2025-11-07")
    assert at(dossier).source_lag == ""


def test_rule_2_an_end_without_any_day_has_none() -> None:
    assert standing(Dossier(status=("INGETROKKEN KAMER",))) == (Stage.WITHDRAWN, "")


def test_rule_2_a_lapse_counts_from_its_own_day_and_not_from_an_older_vote() -> None:
    dossier = Dossier(
        status=("AANGENOMEN KAMER", "VERVALLEN SENAAT"),
        article=BICAMERAL,
        vote_chamber="05/06/2025",
        documents=(Main(ended="07/11/2025"),),
    )
    assert at(dossier).stage is Stage.LAPSED
    assert at(dossier).stage_since != dt.date(2025, 6, 5)
    in_chamber = Dossier(status=("VERVALLEN KAMER",), vote_chamber="05/06/2025", documents=(Main(ended="07/11/2025"),))
    assert standing(in_chamber) == (Stage.LAPSED, "2025-11-07")


@pytest.mark.parametrize(
    ("cell", "stage"), [("VERVALLEN KAMER", "lapsed"), ("AANGENOMEN KAMER", "adopted"), ("VERWORPEN KAMER", "rejected")]
)
def test_an_end_that_only_the_end_row_dates_is_an_event_of_that_day(cell: str, stage: str) -> None:
    reading = read(page(Dossier(status=(cell,), documents=(Main(ended="07/11/2025"),))))
    assert ("2025-11-07", "Einddatum", stage) in events(reading)


def test_a_vote_that_no_calendar_shows_begins_the_stage() -> None:
    reading = read(
        page(Dossier(status=("VERWORPEN KAMER",), vote_chamber="05/06/2025", documents=(Main(ended="05/06/2025"),)))
    )
    assert ("2025-06-05", "Stemming Kamer", "rejected") in events(reading)
    assert "Einddatum" not in [label for _, label, _ in events(reading)]


def test_rule_2_the_status_row_counts_while_the_cell_says_pending() -> None:
    procedure = at(Dossier(documents=(Main(status="14 ZONDER VOORWERP", ended="07/11/2025"),)))
    assert (procedure.stage, procedure.stage_since) == (Stage.WITHOUT_OBJECT, dt.date(2025, 11, 7))
    assert "HANGEND KAMER" in procedure.source_lag
    assert "14 ZONDER VOORWERP" in procedure.source_lag


@pytest.mark.parametrize(
    ("row", "stage"),
    [("15 VERWORPEN", Stage.REJECTED), ("16 AANGENOMEN", Stage.ADOPTED), ("11 INGETROKKEN", Stage.WITHDRAWN)],
)
def test_rule_2_the_status_row_tells_how_it_ended_when_the_cell_only_says_ended(row: str, stage: Stage) -> None:
    reading = read(page(Dossier(status=("BEEINDIGD KAMER",), documents=(Main(status=row, ended="07/11/2025"),))))
    assert reading.procedure.stage is stage
    assert reading.warnings == ()


def test_an_end_that_nothing_explains_is_unknown() -> None:
    procedure = at(Dossier(status=("BEEINDIGD KAMER",)))
    assert procedure.stage is Stage.UNKNOWN
    assert "BEEINDIGD KAMER" in procedure.stage_because


def carried(article: str, *cell: str, line: str = "", competence: str = "", vote: str = "") -> Dossier:
    """Gives a dossier that the Chamber adopted on 5 June 2025, and what the Senate did."""
    return Dossier(
        status=cell,
        article=article,
        vote_senate=vote,
        blocks=(COMMITTEE, CARRIED, senate(line)) if line else (COMMITTEE, CARRIED),
        competence=(competence,) if competence else (),
    )


def bicameral(*cell: str, line: str = "", vote: str = "") -> Dossier:
    return carried(BICAMERAL, *cell, line=line, vote=vote)


def optional(*cell: str, line: str = "", competence: str = "", vote: str = "") -> Dossier:
    return carried(OPTIONAL, *cell, line=line, competence=competence, vote=vote)


KAMER = "AANGENOMEN KAMER"


@pytest.mark.parametrize(
    ("dossier", "stage", "since"),
    [
        (bicameral("HANGEND KAMER"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (bicameral(KAMER), Stage.SECOND_CHAMBER, "2025-06-05"),
        (bicameral(KAMER, "HANGEND SENAAT"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (bicameral(KAMER, line="20/06/2025 IN BESPREKING"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (bicameral(KAMER, line="20/06/2025 AANGENOMEN"), Stage.ADOPTED, "2025-06-20"),
        (bicameral(KAMER, line="20/12/2025 AANGENOMEN"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (bicameral(KAMER, line="20/06/2025 VERWORPEN"), Stage.REJECTED, "2025-06-20"),
        (bicameral(KAMER, "AANGENOMEN SENAAT", vote="20/06/2025"), Stage.ADOPTED, "2025-06-20"),
        (bicameral(KAMER, "AANGENOMEN SENAAT", vote="20/01/2025"), Stage.ADOPTED, "2025-06-05"),
        (bicameral("HANGEND KAMER", "AANGENOMEN SENAAT", vote="20/01/2025"), Stage.ADOPTED, "2025-06-05"),
        (bicameral(KAMER, "VERWORPEN SENAAT", vote="20/06/2025"), Stage.REJECTED, "2025-06-20"),
        (optional("HANGEND KAMER"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (optional(KAMER), Stage.SECOND_CHAMBER, "2025-06-05"),
        (optional(KAMER, "HANGEND SENAAT"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (optional(KAMER, "BEEINDIGD SENAAT"), Stage.ADOPTED, "2025-06-05"),
        (optional(KAMER, competence="25/06/2025 BEEINDIGD"), Stage.ADOPTED, "2025-06-25"),
        (optional("HANGEND KAMER", competence="25/06/2025 BEEINDIGD"), Stage.ADOPTED, "2025-06-25"),
        (optional(KAMER, competence="25/12/2025 BEEINDIGD"), Stage.SECOND_CHAMBER, "2025-06-05"),
        (optional(KAMER, vote="20/06/2025"), Stage.ADOPTED, "2025-06-20"),
        (optional(KAMER, line="20/06/2025 AANGENOMEN"), Stage.ADOPTED, "2025-06-20"),
        (carried(MONOCAMERAL, KAMER), Stage.ADOPTED, "2025-06-05"),
        (carried("", KAMER), Stage.ADOPTED, "2025-06-05"),
    ],
)
def test_rule_3_the_constitution_gives_the_senate_its_part(dossier: Dossier, stage: Stage, since: str) -> None:
    assert standing(dossier) == (stage, since)


@pytest.mark.parametrize("senate_word", ["HANGEND SENAAT", "BEEINDIGD SENAAT", "AANGENOMEN SENAAT"])
@pytest.mark.parametrize("article", [MONOCAMERAL, BICAMERAL, OPTIONAL, ""])
def test_a_senate_that_is_not_ready_is_no_lag_of_the_chambers_page(article: str, senate_word: str) -> None:
    main = Main(status="16 AANGENOMEN")
    dossier = Dossier(status=(KAMER, senate_word), article=article, vote_chamber="05/06/2025", documents=(main,))
    assert at(dossier).source_lag == ""
    assert at(dossier).stage in (Stage.ADOPTED, Stage.SECOND_CHAMBER)


@pytest.mark.parametrize(
    ("dossier", "begun"),
    [
        (bicameral(KAMER), ("2025-06-05", "AANGENOMEN", "second-chamber")),
        (bicameral(KAMER, line="20/06/2025 AANGENOMEN"), ("2025-06-20", "AANGENOMEN", "adopted")),
        (bicameral(KAMER, line="20/01/2025 AANGENOMEN"), ("2025-06-05", "AANGENOMEN", "adopted")),
        (optional(KAMER, competence="25/06/2025 BEEINDIGD"), ("2025-06-25", "BEEINDIGD", "adopted")),
        (optional(KAMER, vote="20/06/2025"), ("2025-06-20", "Stemming Senaat", "adopted")),
        (carried(BICAMERAL, KAMER, competence="25/06/2025 BEEINDIGD"), ("2025-06-05", "AANGENOMEN", "second-chamber")),
        (bicameral(KAMER, vote="20/01/2025"), ("2025-06-05", "AANGENOMEN", "second-chamber")),
        (carried(MONOCAMERAL, KAMER), ("2025-06-05", "AANGENOMEN", "adopted")),
    ],
)
def test_the_last_stage_begins_with_the_line_that_decided(dossier: Dossier, begun: tuple[str, str, str]) -> None:
    assert [event for event in events(read(page(dossier))) if event[2]][-1] == begun


def test_the_end_of_the_senates_part_begins_nothing_before_the_chamber_has_adopted() -> None:
    dossier = Dossier(article=OPTIONAL, competence=("25/05/2025 BEEINDIGD",))
    assert ("2025-05-25", "BEEINDIGD", "") in events(read(page(dossier)))


def test_a_bill_of_the_senate_that_the_chamber_has_still_to_decide_is_in_committee() -> None:
    first = Main(id="56S0070001", chamber="Senaat", type="02 WETSONTWERP", sent="", status="16 AANGENOMEN")
    second = Main(type="03 OVERGEZONDEN ONTWERP", suffix="", deposited="20/06/2025", sent="20/06/2025")
    dossier = Dossier(
        status=("HANGEND KAMER", "AANGENOMEN SENAAT"),
        deposited="",
        article=BICAMERAL,
        vote_senate="20/06/2025",
        documents=(first, second),
        blocks=(senate("20/06/2025 AANGENOMEN"),),
    )
    assert standing(dossier) == (Stage.COMMITTEE, "2025-06-20")


def test_the_status_row_of_the_senates_document_says_that_the_senate_adopted() -> None:
    first = Main(id="56S0070001", chamber="Senaat", type="02 WETSONTWERP", sent="", status="16 AANGENOMEN")
    dossier = Dossier(status=(KAMER,), article=BICAMERAL, documents=(first, Main()), blocks=(CARRIED,))
    assert standing(dossier) == (Stage.ADOPTED, "2025-06-05")


@pytest.mark.parametrize("cell", ["AANGENOMEN KAMER", "ADOPTE CHAMBRE", "ADOPTÉ CHAMBRE", "AANGENOMEN"])
def test_rule_4_adopted_is_what_the_cell_says_since_the_vote(cell: str) -> None:
    dossier = Dossier(status=(cell,), vote_chamber="05/06/2025", documents=(Main(ended="06/06/2025"),))
    assert standing(dossier) == (Stage.ADOPTED, "2025-06-05")


def test_rule_4_the_status_row_counts_while_the_cell_says_pending() -> None:
    procedure = at(Dossier(vote_chamber="05/06/2025", documents=(Main(status="16 AANGENOMEN"),)))
    assert procedure.stage is Stage.ADOPTED
    assert "16 AANGENOMEN" in procedure.source_lag


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("AANGENOMEN", Stage.ADOPTED),
        ("VERWORPEN", Stage.REJECTED),
        ("VERWERPING AANG.", Stage.REJECTED),
        ("ZONDER VOORWERP", Stage.WITHOUT_OBJECT),
    ],
)
def test_rule_5_the_calendar_overrules_a_cell_that_lags(line: str, stage: Stage) -> None:
    dossier = Dossier(blocks=(COMMITTEE, plenary("05/06/2025 IN BESPREKING", f"05/06/2025 {line}")))
    procedure = at(dossier)
    assert standing(dossier) == (stage, "2025-06-05")
    assert "HANGEND KAMER" in procedure.source_lag
    assert line in procedure.source_lag


def test_rule_5_the_last_result_counts() -> None:
    dossier = Dossier(blocks=(COMMITTEE, plenary("12/06/2025 VERWORPEN", "05/06/2025 AANGENOMEN")))
    assert standing(dossier) == (Stage.REJECTED, "2025-06-12")


def test_rule_5_a_text_that_is_sent_back_is_in_committee_again() -> None:
    lines = ("05/06/2025 IN BESPREKING", "05/06/2025 AANGENOMEN", "12/06/2025 TERUGZENDING")
    dossier = Dossier(blocks=(COMMITTEE, plenary(*lines)))
    assert standing(dossier) == (Stage.COMMITTEE, "2025-06-12")
    assert at(dossier).source_lag == ""


def test_rule_5_a_text_that_comes_again_is_in_plenary_again() -> None:
    lines = ("05/06/2025 IN BESPREKING", "05/06/2025 TERUGZENDING", "19/06/2025 IN BESPREKING")
    assert standing(Dossier(blocks=(COMMITTEE, plenary(*lines)))) == (Stage.PLENARY, "2025-06-19")


def test_rule_6_a_discussion_without_a_result_is_plenary() -> None:
    assert standing(Dossier(blocks=(COMMITTEE, IN_PLENARY))) == (Stage.PLENARY, "2025-06-05")


def test_rule_6_a_discussion_that_lies_ahead_is_scheduled_and_decides_nothing() -> None:
    dossier = Dossier(blocks=(COMMITTEE, CARRIED))
    procedure = at(dossier, "2025-06-04")
    assert procedure.stage is Stage.COMMITTEE
    ahead = [event for event in procedure.events if event.scheduled]
    assert [event.label for event in ahead] == ["IN BESPREKING", "START VERGADERING", "AANGENOMEN"]


@pytest.mark.parametrize(("as_of", "scheduled"), [("2025-06-04", True), ("2025-06-05", False), ("2025-06-06", False)])
def test_a_line_is_scheduled_only_after_the_day_itself(as_of: str, scheduled: bool) -> None:
    procedure = at(Dossier(blocks=(COMMITTEE, IN_PLENARY)), as_of)
    assert any(event.scheduled for event in procedure.events) is scheduled
    assert (procedure.stage is Stage.PLENARY) is not scheduled


def test_the_day_is_counted_in_brussels() -> None:
    late = dt.datetime(2025, 6, 4, 22, 30, tzinfo=dt.UTC)
    assert read(page(Dossier(blocks=(COMMITTEE, IN_PLENARY))), as_of=late).procedure.stage is Stage.PLENARY


def test_rule_7_a_dossier_that_sleeps_in_committee_is_there_since_it_was_sent() -> None:
    assert standing(Dossier(blocks=())) == (Stage.COMMITTEE, "2025-04-24")


def test_rule_7_a_meeting_is_enough_when_the_row_is_missing() -> None:
    assert standing(Dossier(documents=(Main(sent=""),))) == (Stage.COMMITTEE, "2025-04-29")


def test_rule_7_a_dossier_that_was_only_deposited_is_submitted() -> None:
    assert standing(Dossier(documents=(Main(sent=""),), blocks=())) == (Stage.SUBMITTED, "2025-04-10")


def test_rule_7_the_speaker_is_not_a_committee() -> None:
    speaker = Block(
        label="1. COMMISSIE KAMER",
        body="VOORZITTER KAMER",
        lines=("29/04/2025 IN BESPREKING",),
        incidents=("28/04/2025 VRAAG OM ADVIES VAN DE RAAD VAN STATE",),
    )
    procedure = at(Dossier(documents=(Main(sent=""),), blocks=(speaker,)))
    assert procedure.stage is Stage.SUBMITTED
    assert "VOORZITTER KAMER" not in [actor.name for actor in procedure.actors]
    assert not any(event.stage is Stage.COMMITTEE for event in procedure.events)


def test_a_vote_whose_result_is_not_told_is_not_guessed() -> None:
    procedure = at(Dossier(vote_chamber="05/06/2025"))
    assert (procedure.stage, procedure.stage_since) == (Stage.PLENARY, dt.date(2025, 6, 5))
    assert "no result" in procedure.stage_because


def test_a_cell_and_a_calendar_that_disagree_are_told() -> None:
    reading = read(page(Dossier(status=(KAMER,), blocks=(COMMITTEE, plenary("05/06/2025 VERWORPEN")))))
    assert reading.procedure.stage is Stage.ADOPTED
    assert any("disagree" in warning for warning in reading.warnings)
    assert reading.procedure.source_lag == ""


def test_a_cell_and_a_status_row_that_differ_are_told() -> None:
    reading = read(page(Dossier(status=(KAMER,), documents=(Main(status="15 VERWORPEN"),))))
    assert any("15 VERWORPEN" in warning for warning in reading.warnings)
