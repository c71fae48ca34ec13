"""The other views: titles, courses, documents, lists, home."""

import datetime as dt

import pytest

from tests.builders.records import document, event, noon, procedure
from tests.builders.site import dossier, plain, position, recommendation, site, speaking
from tracker.model.dossier import DossierProcedure
from tracker.model.procedure import Actor, Kind, Link, Meeting, Precision, Relation
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.views import course, home, indexes, lists, naming, related
from tracker.publish.views import dossier as dossier_view
from tracker.publish.views import procedure as procedure_view

DUTCH, FRENCH = speaking("nl"), speaking("fr")


def test_an_editors_short_title_comes_before_the_official_one() -> None:
    short = dossier(procedures=(DossierProcedure(reference="DOC 56 0001/001", short_title="Kort"),))
    assert site(dossiers=[short]).title("56K0001", "nl").text == "Kort"


def test_an_official_english_title_comes_before_a_short_one_in_another_language() -> None:
    record = procedure(titles={"en": "Official"})
    short = dossier(procedures=(DossierProcedure(reference="56K0001", short_title="Kort"),))
    assert site(record, dossiers=[short]).title("56K0001", "fr").text == "Official"


def test_a_title_in_another_language_carries_it() -> None:
    head = procedure_view.view(site(), "56K0001", FRENCH).head
    assert (head.title, head.lang) == ("Wetsvoorstel (verzonnen)", "nl")


@pytest.mark.parametrize(
    ("title", "long"),
    [("a" * 18, False), ("a" * 19, True), ("vijf zes " * 7, False), ("vijf zes " * 8, True)],
)
def test_a_title_of_many_letters_or_with_a_long_word_is_set_smaller(title: str, *, long: bool) -> None:
    assert naming.is_long(title.strip()) is long


def test_planned_stands_above_past_and_the_newest_on_top() -> None:
    record = procedure(
        events=(
            event("2025-01-02", "Eerste", stage=Stage.SUBMITTED),
            event("2025-02-02", "Tweede"),
            event("2025-09-02", "Verste", scheduled=True),
            event("2025-08-02", "Nabije", scheduled=True),
        )
    )
    shown = course.course(site(record), record, DUTCH)
    assert [plain(entry.text) for entry in shown.planned] == ["Verste", "Nabije"]
    assert [plain(entry.text) for entry in shown.past] == ["Tweede", "Ingediend."]


def test_the_institutions_words_are_quoted_with_their_language() -> None:
    record = procedure(events=(event("2025-01-02", "Indieningsdatum"),))
    (source,) = course.course(site(record), record, FRENCH).past[0].small
    assert [(run.text, run.lang) for run in source if run.quoted] == [("Indieningsdatum", "nl")]


def test_several_events_of_a_day_share_its_date_and_keep_the_sources_order() -> None:
    record = procedure(events=tuple(event("2025-01-02", label) for label in ("a", "b", "c")))
    past = course.course(site(record), record, DUTCH).past
    assert [(plain(entry.text), bool(entry.date)) for entry in past] == [("c", True), ("b", False), ("a", False)]


def test_a_plan_whose_day_has_passed_is_overdue() -> None:
    record = procedure(events=(event("2025-06-01", "Stemming", scheduled=True),))
    shown = course.course(site(record), record, DUTCH)
    assert plain(*shown.planned[0].small).startswith("Deze dag is voorbij")


def test_a_plan_that_the_source_took_back_is_said_so() -> None:
    record = procedure(events=(event("2025-07-01", "Stemming", scheduled=True, cancelled=True),))
    assert "vermeldt dit niet meer" in plain(*course.course(site(record), record, DUTCH).planned[0].small)


def test_a_period_is_told_as_the_source_gives_it() -> None:
    record = procedure(events=(event("2027-06-30", "REG", scheduled=True, precision=Precision.QUARTER),))
    entry = course.course(site(record), record, DUTCH).planned[0]
    assert (entry.date, entry.iso) == ("2e\u00a0kwartaal 2027", "")


def test_a_second_spelling_of_a_document_stands_beside_the_first() -> None:
    documents = (document("COM(2024)0469", type="Proposal"), document("COM(2024) 469 final", same_as="COM(2024)0469"))
    rows = course.documents(procedure(documents=documents), DUTCH)
    assert [(row.name.text, plain(row.note)) for row in rows] == [
        ("COM(2024)0469", "Proposal · ook COM(2024) 469 final")
    ]


def test_documents_without_a_day_come_last() -> None:
    documents = (document("zonder"), document("met", date=dt.date(2025, 1, 1)))
    assert [row.name.text for row in course.documents(procedure(documents=documents), DUTCH)] == ["met", "zonder"]


def test_people_are_grouped_by_role_in_the_readers_words() -> None:
    actors = (Actor(name="Jan", role="AUTEUR", group="A"), Actor(name="An", role="AUTEUR"), Actor(name="X", role="Rol"))
    facts = {
        fact.term: [plain(value) for value in fact.values]
        for fact in procedure_view.facts(site(), procedure(actors=actors), DUTCH)
    }
    assert (facts["Indieners"], facts["Rol"]) == (["Jan (A)", "An"], ["X"])


def test_committee_that_gives_no_opinion_stands_with_that_beside_its_name() -> None:
    actors = (Actor(name="Budgets", role="Committee for opinion", declined=True),)
    facts = {fact.term: fact.values for fact in procedure_view.facts(site(), procedure(actors=actors), DUTCH)}
    (value,) = facts["Commissies voor advies"]
    assert plain(value) == "Budgets (besliste geen advies te geven)"


def test_related_procedures_lead_to_their_pages_or_to_their_institution() -> None:
    linked = procedure(
        links=(Link(reference="56K0002", relation=Relation.JOINED), Link(reference="56K0999", relation=Relation.JOINED))
    )
    made = site(linked, procedure(reference="56K0002"))
    hrefs = [row[0].text[0].href for row in related.table(made, linked, DUTCH).rows]
    assert hrefs[0] == "/nl/procedures/56k0002/"
    assert hrefs[1].startswith("https://www.dekamer.be/")


def test_published_meetings_are_listed_newest_first() -> None:
    made = [Meeting(date=dt.date(2025, day, 1), member="M", with_=f"w{day}") for day in (1, 3, 2)]
    assert [row.name.text for row in procedure_view.meetings(procedure(meetings=tuple(made)), DUTCH)] == [
        "w3",
        "w2",
        "w1",
    ]


def test_a_long_page_lists_its_parts_and_a_short_one_does_not() -> None:
    many = procedure(events=tuple(event("2025-01-02", f"e{n}") for n in range(40)))
    assert [link.href for link in procedure_view.contents(many, DUTCH)] == [
        "#course",
        "#documents",
        "#facts",
        "#record",
        "#cite",
    ]
    assert procedure_view.contents(procedure(), DUTCH) == ()


def test_a_citation_has_the_permanent_address_and_the_day() -> None:
    cited = procedure_view.view(site(), "56K0001", DUTCH).citation
    assert cited.short.replace("\u00a0", " ") == "Testkoepel, 56K0001, nagekeken op 16 juni 2025."
    assert cited.address == "https://test.example/nl/procedures/56k0001/"


def test_home_lists_what_is_open_first_to_close_first() -> None:
    windows = {
        "HYS 1": Window(opens=noon("2025-06-01"), closes=noon("2025-06-30"), url="https://a.example"),
        "HYS 2": Window(opens=noon("2025-06-01"), closes=noon("2025-06-20"), url="https://a.example"),
        "HYS 3": Window(opens=noon("2025-06-01"), closes=noon("2025-06-10"), url="https://a.example"),
    }
    common = {"source": "ec-have-your-say", "kind": Kind.INITIATIVE, "stage": Stage.CONSULTATION}
    records = [procedure(reference=ref, windows=(w,), titles={"nl": ref}, **common) for ref, w in windows.items()]
    view = home.view(site(*records), DUTCH)
    assert ([row.title.text for row in view.open], view.open_title) == (["HYS 2", "HYS 1"], "Nu open: 2")


def test_home_says_that_nothing_is_open_and_when_the_next_opens() -> None:
    window = Window(opens=noon("2025-07-01"), closes=noon("2025-07-30"))
    record = procedure(kind=Kind.INITIATIVE, stage=Stage.ANNOUNCED, windows=(window,))
    said = plain(home.view(site(record), DUTCH).none_open)
    assert said == (
        "Er is nu niets open van wat wij volgen. "
        "De volgende termijn opent op dinsdag 1 juli 2025: Wetsvoorstel (verzonnen)."
    )


def test_home_tells_what_is_coming_soonest_first() -> None:
    record = procedure(
        events=(
            event("2025-09-02", "Ver", scheduled=True),
            event("2025-07-02", "Later", scheduled=True),
            event("2025-06-22", "Eerst", scheduled=True),
        )
    )
    view = home.view(site(record), DUTCH)
    assert [plain(row.text).partition(":")[0] for row in view.coming] == ["Eerst", "Later"]
    assert plain(view.after) == "Daarna: 1 datum, de eerste op dinsdag 2 september 2025. Kalender"


def test_a_dossier_counts_every_recommendation_once() -> None:
    both = position(dossiers=("middle-east",), recommendations=(recommendation(),))
    view = dossier_view.view(site(positions=[both], dossiers=[dossier()]), "middle-east", DUTCH)
    assert len(view.answers[2].marks) == 1


def test_the_next_date_of_a_dossier_names_its_procedure_without_a_second_bracket() -> None:
    record = procedure(events=(event("2025-06-30", "AANGENOMEN", body="PLENUM", scheduled=True),))
    made = site(record, dossiers=[dossier(procedures=(DossierProcedure(reference="56K0001"),))])
    (said,) = dossier_view.view(made, "middle-east", speaking("fr")).answers[0].small
    assert ") (" not in plain(said)
    assert f", {made.title('56K0001', 'fr').text} : " in plain(said).replace("\u00a0", " ")


def test_an_untracked_procedure_of_a_dossier_is_said_to_be_so() -> None:
    made = site(dossiers=[dossier(procedures=(DossierProcedure(reference="56K0999"),))])
    row = dossier_view.view(made, "middle-east", DUTCH).procedures.rows[0]
    assert plain(row[1].text) == "hier nog niet gevolgd"


def test_the_list_of_procedures_counts_them_by_institution() -> None:
    view = indexes.procedures(site(procedure(), procedure(reference="2024/0258(COD)", source="ep")), DUTCH)
    assert plain(view.head.lead) == "2 procedures bij 2 instellingen."
    assert [section.title for section in view.sections if section.small] == [
        "Kamer van volksvertegenwoordigers",
        "Europees Parlement",
    ]


def test_an_empty_site_says_so_in_words() -> None:
    made = site(positions=[], dossiers=[])
    assert lists.dossiers(made, DUTCH).none == "Er is nog geen dossier."
    assert home.view(made, DUTCH).sentence == "Wij hebben nog niets gevraagd."


@pytest.mark.parametrize("kind", [Kind.BILL, Kind.ORDINARY, Kind.CONSULTATION, Kind.CONSENT, Kind.INITIATIVE])
def test_what_a_kind_leads_to_is_said_until_it_is_decided(kind: Kind) -> None:
    def values(stage: Stage) -> int:
        record = procedure(kind=kind, stage=stage)
        return len(procedure_view.facts(site(record), record, DUTCH)[0].values)

    assert values(Stage.COMMITTEE) == 2
    assert {values(stage) for stage in (Stage.ADOPTED, Stage.PUBLISHED, Stage.REJECTED)} == {1}


def test_home_tells_the_last_step_of_a_day() -> None:
    day = (event("2025-06-10", "VERSLAG", stage=Stage.COMMITTEE), event("2025-06-10", "STEMMING", stage=Stage.ADOPTED))
    (entry,) = home.lately(site(procedure(events=day)), DUTCH)
    assert plain(entry.text).startswith("Aangenomen: ")


@pytest.mark.parametrize(
    ("others", "now"),
    [
        ((), "Nu: In commissie"),
        ((Stage.COMMITTEE,), "Nu: In commissie (2)"),
        ((Stage.ADOPTED, Stage.COMMITTEE), "Nu: In commissie (2), Aangenomen (1)"),
    ],
)
def test_a_card_of_a_dossier_says_where_all_its_procedures_stand(others: tuple[Stage, ...], now: str) -> None:
    records = [procedure(), *(procedure(reference=f"56K001{n}", stage=stage) for n, stage in enumerate(others))]
    about = dossier(procedures=tuple(DossierProcedure(reference=each.reference) for each in records))
    assert lists.dossier_card(site(*records, dossiers=[about]), about, DUTCH).now == now
