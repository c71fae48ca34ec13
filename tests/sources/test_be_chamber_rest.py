"""The other 118 pages of legislature 56, as the enumerations of formats/be-federal.md 1.5 to 1.7 describe them."""

from pathlib import Path

import pytest

from tests.builders.be_chamber import COMMITTEE, Author, Block, Dossier, Main, Sub, page, plenary
from tests.sources.chamber_pages import RECORDED, read, read_recorded
from tracker.model.procedure import Actor, Kind
from tracker.model.stage import Stage
from tracker.sources.be_chamber import words
from tracker.sources.source import Reading


def of_type(type_text: str, article: str = "74 monocamerale procedure") -> Reading:
    return read(page(Dossier(documents=(Main(type=type_text),), article=article)))


@pytest.mark.parametrize(
    ("type_text", "kind"),
    [
        ("01 BEGROTING", Kind.BUDGET),
        ("02 WETSONTWERP", Kind.BILL),
        ("03 OVERGEZONDEN ONTWERP", Kind.BILL),
        ("05 WETSVOORSTEL", Kind.BILL),
        ("06 VOORSTEL VAN RESOLUTIE", Kind.RESOLUTION),
        ("08 VOORSTEL TOT HERZIENING", Kind.CONSTITUTIONAL_REVISION),
        ("20 VOORSTEL ONDERZOEKSCOMMISSIE", Kind.INQUIRY),
        ("21 VOORSTEL REGLEMENT", Kind.RULES),
        ("68 NIET-GEEVOCEERD ONTWERP", Kind.BILL),
    ],
)
def test_the_kind_is_that_of_the_document_type(type_text: str, kind: Kind) -> None:
    reading = of_type(type_text)
    assert (reading.procedure.kind, reading.procedure.basis) == (kind, "74 monocamerale procedure")
    assert reading.procedure.documents[0].type == type_text[3:]
    assert reading.warnings == ()


def test_without_an_article_of_the_constitution_there_is_no_basis() -> None:
    assert of_type("06 VOORSTEL VAN RESOLUTIE", article="").procedure.basis == ""


OTHER_TYPES = (
    "07 VOORSTEL",
    "10 NATURALISATIES",
    "12 LIJST",
    "13 VOORDRACHT",
    "29 BELEIDSVERKLARING",
    "36 ADVIES",
    "63 MOTIE",
    "99 IETS NIEUWS",
    "GEEN CODE",
)


@pytest.mark.parametrize("type_text", OTHER_TYPES)
def test_a_type_that_is_not_known_is_other_and_told(type_text: str) -> None:
    reading = of_type(type_text)
    assert (reading.procedure.kind, reading.procedure.basis) == (Kind.OTHER, type_text)
    assert any(type_text in warning for warning in reading.warnings)
    assert reading.procedure.stage is Stage.COMMITTEE


@pytest.mark.parametrize(
    "type_text",
    [
        "AANGENOMEN TEKST",
        "VERSLAG",
        "AMENDEMENT",
        "ARTIKELEN BIJ 1E STEMMING AANGENOMEN",
        "ADVIES VAN DE RAAD VAN STATE",
        "VERSLAG (VERWIJZEND)",
        "ADVIES",
        "KAFT",
        "ARTIKELEN AANGENOMEN IN PLENUM",
        "ERRATA",
        "NIET-GEEVOCEERD ONTWERP",
        "VERANTWOORDING",
        "NATURALISATIELIJSTEN",
        "AANVULLEND VERSLAG",
        "BIJLAGE",
        "OPMERKINGEN VAN HET REKENHOF",
        "TABELLEN OF LIJSTEN",
    ],
)
def test_a_sub_document_is_kept_with_its_type_and_begins_no_stage(type_text: str) -> None:
    reading = read(page(Dossier(documents=(Main(subs=(Sub(number="002", type=type_text),)),))))
    assert [(d.id, d.type) for d in reading.procedure.documents[1:]] == [("56K0999002", type_text)]
    assert [(e.label, e.stage) for e in reading.procedure.events if e.documents == ("56K0999002",)] == [
        (type_text, None)
    ]
    assert reading.procedure.stage is Stage.COMMITTEE
    assert reading.warnings == ()


def test_a_sub_document_of_an_unknown_type_is_kept_and_told() -> None:
    reading = read(page(Dossier(documents=(Main(subs=(Sub(number="002", type="IETS NIEUWS"),)),))))
    assert [(d.id, d.type) for d in reading.procedure.documents[1:]] == [("56K0999002", "IETS NIEUWS")]
    assert reading.warnings == ("The type 'IETS NIEUWS' of 56K0999002 is not known: it is no version of the text.",)


@pytest.mark.parametrize(
    "body",
    [
        "FINANCIËN EN BEGROTING",
        "BINNENLANDSE ZAKEN, VEILIGHEID, MIGRATIE EN BESTUURSZAKEN",
        "ENERGIE, LEEFMILIEU EN KLIMAAT",
        "GEZONDHEID EN GELIJKE KANSEN",
        "PARLEMENTAIRE ONDERZOEKSCOMMISSIE 'DE KLUIS'",
        "REGLEMENT EN HERVORMING (VAN DE WERKZAAMHEDEN)",
        "WETENSCHAPPELIJKE EN TECHNOLOGISCHE VRAAGSTUKKEN",
    ],
)
def test_a_committee_is_an_actor_by_its_whole_name_alone(body: str) -> None:
    procedure = read(page(Dossier(blocks=(Block(body=body, lines=COMMITTEE.lines),)))).procedure
    assert Actor(name=body, role="COMMISSIE KAMER") in procedure.actors
    assert {event.body for event in procedure.events} == {"", body}


def test_a_committee_that_meets_behind_closed_doors_keeps_its_name() -> None:
    text = page().replace("(OPENBAAR)", "(GESLOTEN)")
    assert Actor(name="JUSTITIE", role="COMMISSIE KAMER") in read(text).procedure.actors


def test_a_dossier_of_two_committees_has_both() -> None:
    second = Block(label="2. COMMISSIE KAMER", body="FINANCIËN EN BEGROTING", lines=("06/05/2025 AANGENOMEN",))
    procedure = read(page(Dossier(blocks=(COMMITTEE, second)))).procedure
    assert [a.name for a in procedure.actors if a.role == "COMMISSIE KAMER"] == ["JUSTITIE", "FINANCIËN EN BEGROTING"]


def test_a_cover_without_anything_decided_is_information() -> None:
    reading = read(page(Dossier(status=("17/03/2025",), documents=(Main(type="19 KAFT", sent=""),), blocks=())))
    assert (reading.procedure.kind, reading.procedure.stage) == (Kind.INFORMATION, Stage.UNKNOWN)
    assert reading.warnings == ()


def test_a_naturalisation_that_was_published_before_its_last_vote_is_told() -> None:
    lines = tuple(f"{day} AANGENOMEN" for day in ("19/12/2024", "03/07/2025", "03/07/2025", "03/07/2025"))
    dossier = Dossier(
        status=("AANGENOMEN KAMER",),
        vote_chamber="03/07/2025",
        law="20/12/2024",
        gazette="24/01/2025",
        issue="021",
        blocks=(COMMITTEE, plenary(*lines)),
    )
    reading = read(page(dossier))
    assert len(reading.warnings) == 1
    assert [event.label for event in reading.procedure.events].count("AANGENOMEN") == 4


def test_a_vote_that_was_typed_into_the_year_before_the_deposit_is_told() -> None:
    dossier = Dossier(status=("AANGENOMEN KAMER",), deposited="15/01/2025", vote_chamber="03/04/2024")
    reading = read(page(dossier))
    assert reading.procedure.stage is Stage.ADOPTED
    assert any("2024-04-03" in warning and "2025-01-15" in warning for warning in reading.warnings)


def test_a_vote_row_is_an_event_only_when_no_calendar_line_tells_the_same() -> None:
    told = Dossier(status=("AANGENOMEN KAMER",), vote_chamber="05/06/2025", blocks=(plenary("05/06/2025 AANGENOMEN"),))
    untold = Dossier(status=("AANGENOMEN KAMER",), vote_chamber="05/06/2025", blocks=())
    assert "Stemming Kamer" not in [event.label for event in read(page(told)).procedure.events]
    assert "Stemming Kamer" in [event.label for event in read(page(untold)).procedure.events]


def test_a_government_bill_has_no_taking_into_consideration() -> None:
    main = Main(type="02 WETSONTWERP", authors=(Author(name="Gouvernement/Regering"),))
    labels = [event.label for event in read(page(Dossier(documents=(main,)))).procedure.events]
    assert "Inoverwegingneming" not in labels
    assert "Verzendingsdatum" in labels


def test_a_big_page_is_read_whole() -> None:
    subs = tuple(
        Sub(number=f"{n:03}", authors=tuple(Author(name=f"A{k}, B{k}", key="01234") for k in range(12)))
        for n in range(2, 90)
    )
    text = page(Dossier(documents=(Main(subs=subs),)))
    assert len(text) > 173_000
    assert len(read(text).procedure.documents) == 89


def test_a_page_without_subjects_has_none() -> None:
    assert read(page(Dossier(descriptor="", descriptors=""))).procedure.subjects == ()


@pytest.mark.parametrize("label", ["Subdocumenten", "Opvolgend(e) document(en)"])
def test_the_older_label_of_sub_documents_is_known(label: str) -> None:
    text = page(Dossier(documents=(Main(subs=(Sub(number="002"),)),))).replace("Subdocumenten", label)
    reading = read(text)
    assert [document.id for document in reading.procedure.documents] == ["56K0999001", "56K0999002"]
    assert reading.warnings == ()


@pytest.mark.parametrize("status", ["AANGENOMEN", "VERWORPEN", "ZONDER VOORWERP", "HANGEND"])
def test_published_stays_published_beside_any_known_word(status: str) -> None:
    reading = read(page(Dossier(status=(f"{status} KAMER",), gazette="20/06/2025")))
    assert reading.procedure.stage is Stage.PUBLISHED


def test_resolutions_end_adopted() -> None:
    dossier = Dossier(
        status=("AANGENOMEN KAMER",),
        article="",
        vote_chamber="05/06/2025",
        documents=(Main(type="06 VOORSTEL VAN RESOLUTIE", status="16 AANGENOMEN", ended="05/06/2025"),),
        blocks=(COMMITTEE, plenary("05/06/2025 AANGENOMEN")),
    )
    reading = read(page(dossier))
    assert (reading.procedure.kind, reading.procedure.stage, reading.warnings) == (Kind.RESOLUTION, Stage.ADOPTED, ())


def test_no_group_stands_inside_a_name_on_any_recorded_page(corpus: Path) -> None:
    for name in RECORDED:
        for actor in read_recorded(corpus, name).procedure.actors:
            assert not actor.name.endswith(tuple(f" {group}" for group in words.GROUPS)), (name, actor)


def test_a_day_to_come_outside_a_calendar_is_no_planned_event() -> None:
    made = read(page(Dossier(documents=(Main(subs=(Sub(number="002", day="21/10/2029"),)),))))
    assert not [event for event in made.procedure.events if event.scheduled]
    assert any("lies in the future" in warning for warning in made.warnings)
