"""The false friends of formats/be-federal.md 1.7, each by name: words and dates that are not what they seem."""

import datetime as dt
from pathlib import Path

import pytest

from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, page, plenary
from tests.sources.chamber_pages import events, read, read_recorded
from tracker.model.procedure import Kind
from tracker.model.stage import Stage


def test_864_is_rejected_although_its_status_cell_says_pending(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_864_2025-06-16").procedure
    assert [verbatim.text for verbatim in procedure.status_verbatim] == ["HANGEND KAMER"]
    assert (procedure.stage, procedure.stage_since) == (Stage.REJECTED, dt.date(2025, 6, 5))
    assert "HANGEND KAMER" in procedure.source_lag
    assert "2025-06-05" in procedure.source_lag


def test_484_is_published_although_a_line_says_that_something_was_withdrawn(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_484_2025-04-20").procedure
    assert procedure.stage is Stage.PUBLISHED
    assert any("a retiré sa demande d'urgence" in event.label for event in procedure.events)


def test_742_has_a_date_where_other_pages_have_their_status(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_742_2025-04-18").procedure
    assert [verbatim.text for verbatim in procedure.status_verbatim] == ["16 AANGENOMEN"]


def test_742_is_filed_as_a_report_and_yet_adopted(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_742_2025-04-18").procedure
    assert (procedure.kind, procedure.basis, procedure.stage) == (Kind.OTHER, "23 VERSLAG", Stage.ADOPTED)


def test_742_was_voted_on_before_it_was_printed_and_the_reader_says_so(corpus: Path) -> None:
    (warning,) = read_recorded(corpus, "56_742_2025-04-18").warnings
    assert "2025-02-27" in warning
    assert "2025-03-17" in warning


def test_886_is_a_report_without_a_decision_and_has_no_stage(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_886_2025-06-16").procedure
    assert (procedure.kind, procedure.stage, procedure.stage_since) == (Kind.INFORMATION, Stage.UNKNOWN, None)
    assert not any(event.stage for event in procedure.events)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("56_953_2025-11-22", ["56S0070001", "56K0953001"]),
        ("56_1035_2025-11-22", ["56S0157001", "56K1035001"]),
    ],
)
def test_both_main_documents_are_kept_when_the_senate_has_one(corpus: Path, name: str, ids: list[str]) -> None:
    procedure = read_recorded(corpus, name).procedure
    assert [document.id for document in procedure.documents if document.id.endswith("001")] == ids


def test_953_keeps_the_status_rows_of_both_documents(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_953_2025-11-22").procedure
    assert [verbatim.text for verbatim in procedure.status_verbatim].count("16 AANGENOMEN") == 2


def test_443_is_a_bill_of_members_although_its_title_says_government_bill(corpus: Path) -> None:
    procedure = read_recorded(corpus, "56_443_2025-06-16").procedure
    assert procedure.titles["nl"].startswith("Wetsontwerp")
    assert procedure.documents[0].type == "WETSVOORSTEL"


def test_302_was_sent_back_to_its_committee_and_came_again(corpus: Path) -> None:
    reading = read_recorded(corpus, "56_302_2025-04-20")
    begun = [(day, stage) for day, _, stage in events(reading) if stage]
    assert begun[-4:] == [
        ("2024-10-08", "committee"),
        ("2025-01-09", "committee"),
        ("2025-01-16", "plenary"),
        ("2025-01-16", "adopted"),
    ]


def test_adoption_in_committee_is_not_adoption() -> None:
    in_committee = Block(lines=("29/04/2025 IN BESPREKING", "29/04/2025 AANGENOMEN"))
    procedure = read(page(Dossier(blocks=(in_committee,)))).procedure
    assert procedure.stage is Stage.COMMITTEE
    assert [event.stage for event in procedure.events if event.label == "AANGENOMEN"] == [None]


def test_rejection_in_committee_is_not_rejection() -> None:
    in_committee = Block(lines=("29/04/2025 IN BESPREKING", "29/04/2025 VERWORPEN"))
    assert read(page(Dossier(blocks=(in_committee,)))).procedure.stage is Stage.COMMITTEE


def test_adopted_urgency_is_not_adoption() -> None:
    urgency = "05/06/2025 STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE"
    procedure = read(page(Dossier(blocks=(COMMITTEE, plenary(urgency))))).procedure
    assert procedure.stage is Stage.COMMITTEE
    assert [event.stage for event in procedure.events if "URGENTIE" in event.label] == [None]


@pytest.mark.parametrize(
    "words",
    [
        "STEMMING OVER URGENTIE ===> AANGENOMEN/ADOPTÉE",
        "STEMMING OVER URGENTIE ===> AANGENOMEN/ADOPTEE",
        "STEMMING OVER URGENTIE ===> ADOPTÉE / AANGENOMEN",
        "STEMMING OVER URGENTIE ===> VERWORPEN/REJETÉE",
        "STEMMING OVER URGENTIE",
        "VRAAG OM ADVIES VAN DE RAAD VAN STATE",
        "ZONDER VERSLAG",
    ],
)
def test_an_incident_never_decides(words: str) -> None:
    incident = plenary(incidents=(f"05/06/2025 {words}",))
    procedure = read(page(Dossier(blocks=(COMMITTEE, incident)))).procedure
    assert procedure.stage is Stage.COMMITTEE
    assert [(e.label, e.stage) for e in procedure.events if e.body == "PLENUMVERGADERING"] == [(words, None)]


def test_adopting_the_proposal_to_reject_is_rejection() -> None:
    procedure = read(page(Dossier(blocks=(COMMITTEE, plenary("05/06/2025 VERWERPING AANG."))))).procedure
    assert procedure.stage is Stage.REJECTED


@pytest.mark.parametrize("word", ["NIET AANGENOMEN KAMER", "NIET VERWORPEN KAMER", "AANGENOMEN BIJ VERGISSING KAMER"])
def test_a_status_that_only_contains_a_known_word_is_not_understood(word: str) -> None:
    reading = read(page(Dossier(status=(word,))))
    assert reading.procedure.stage is Stage.UNKNOWN
    assert any(word in warning for warning in reading.warnings)


@pytest.mark.parametrize("word", ["NIET AANGENOMEN", "AANGENOMEN MET VOORBEHOUD", "INGETROKKEN"])
def test_a_plenary_line_that_only_resembles_a_result_is_not_understood(word: str) -> None:
    reading = read(page(Dossier(blocks=(COMMITTEE, plenary("05/06/2025 IN BESPREKING", f"05/06/2025 {word}")))))
    assert reading.procedure.stage is Stage.UNKNOWN
    assert word in reading.procedure.stage_because
    assert any(word in warning for warning in reading.warnings)


def test_an_unknown_plenary_line_does_not_unsay_the_result_of_its_day() -> None:
    block = plenary("05/06/2025 AANGENOMEN", "05/06/2025 VERDAAGD")
    assert read(page(Dossier(blocks=(COMMITTEE, block)))).procedure.stage is Stage.ADOPTED


def test_an_unknown_plenary_line_of_an_earlier_day_is_overtaken() -> None:
    block = plenary("05/06/2025 VERDAAGD", "12/06/2025 IN BESPREKING")
    assert read(page(Dossier(blocks=(COMMITTEE, block)))).procedure.stage is Stage.PLENARY


@pytest.mark.parametrize("title", ["Wetsontwerp dat werd ingetrokken.", "Resolutie over verworpen voorstellen."])
def test_words_in_the_title_decide_nothing(title: str) -> None:
    assert read(page(Dossier(title=title))).procedure.stage is Stage.COMMITTEE


def test_words_in_the_competence_row_decide_nothing() -> None:
    line = "10/04/2025 AANGELEGENHEID BEDOELD IN ARTIKEL 74 Le 01/02/2025 le Gouvernement a retiré sa demande."
    procedure = read(page(Dossier(competence=(line,)))).procedure
    assert procedure.stage is Stage.COMMITTEE
    assert line.partition(" ")[2] in [event.label for event in procedure.events]


def test_a_report_on_a_lagging_page_with_a_plenary_result_is_no_information() -> None:
    report = Main(type="23 VERSLAG", suffix="&nbsp; - &nbsp;KAMER")
    dossier = Dossier(status=("17/03/2025",), documents=(report,), blocks=(plenary("20/03/2025 AANGENOMEN"),))
    procedure = read(page(dossier)).procedure
    assert (procedure.kind, procedure.stage, procedure.status_verbatim) == (Kind.OTHER, Stage.ADOPTED, ())


@pytest.mark.parametrize("blank", ["17/03/2025", "7/3/2025", ""])
def test_the_row_without_a_label_states_no_status_when_it_holds_a_date(blank: str) -> None:
    procedure = read(page(Dossier(status=(blank,)))).procedure
    assert procedure.status_verbatim == ()
    assert procedure.stage is Stage.COMMITTEE
