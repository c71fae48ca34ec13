"""What is read of a procedure file: titles, statuses, events, documents, actors, meetings, links."""

import datetime as dt

import pytest

from tests.builders.ep import PROPOSAL, REFERENCE, Page, commission_papers, committee, link, meetings, member, table
from tests.sources.ep_pages import read
from tracker.model.procedure import Kind, Precision, Relation
from tracker.model.stage import Stage

PARLIAMENT = ("Committee responsible", "Rapporteur", "Appointed")


def _events(*labels: str) -> tuple[tuple[str, ...], ...]:
    """Gives key events, one a day from 1 February 2025."""
    return tuple((f"{day:02}/02/2025", label, "", "") for day, label in enumerate(labels, start=1))


def test_page_of_another_layout_gives_the_same_record_and_digest() -> None:
    readings = [read(Page(prefix=prefix).body()) for prefix in ("es", "erpl", "ep")]
    assert readings[0] == readings[1] == readings[2]


def test_digest_changes_with_a_text_and_not_with_the_frame() -> None:
    page = Page().text()
    same = page.replace("EN - English", "EN - English (today)").replace("Share this page", "Share")
    other = page.replace("COM(2025)0100", "COM(2025)0101")
    assert read(same.encode()).digest == read(page.encode()).digest != read(other.encode()).digest


def test_page_without_navigation_is_read() -> None:
    assert read(Page(navigation=False).body()).procedure.reference == REFERENCE


def test_title_is_folded_and_its_entities_are_read() -> None:
    page = Page(title="European&nbsp;High Performance &amp;\n Computing")
    assert read(page.body()).procedure.titles == {"en": "European High Performance & Computing"}


def test_status_is_given_once_when_both_places_agree() -> None:
    assert [each.text for each in read(Page().body()).procedure.status_verbatim] == ["Awaiting committee decision"]


def test_both_statuses_are_given_when_they_differ_and_the_stage_reached_decides() -> None:
    reading = read(Page(stage="Awaiting committee decision", status="Procedure rejected").body())
    said = [(each.text, each.lang) for each in reading.procedure.status_verbatim]
    assert said == [("Awaiting committee decision", "en"), ("Procedure rejected", "en")]
    assert reading.procedure.stage is Stage.COMMITTEE
    assert any('status "Procedure rejected" differs' in warning for warning in reading.warnings)


def test_subjects_are_the_lines_with_a_code() -> None:
    page = Page(subjects=("2 Internal market", "4.60.06 Consumers' rights")).text()
    page = page.replace("<p>Status</p>", "<p>Geographical area</p><p>Moldova</p><p>Status</p>")
    assert read(page.encode()).procedure.subjects == ("2 Internal market", "4.60.06 Consumers' rights")


@pytest.mark.parametrize(
    ("reference", "subtype", "kind", "basis"),
    [
        ("2025/0123(COD)", "Legislation", Kind.ORDINARY, ""),
        ("2025/0123(CNS)", "Legislation", Kind.CONSULTATION, ""),
        ("2025/0123(APP)", "Legislation", Kind.CONSENT, ""),
        ("2025/0123(NLE)", "Consultation of Parliament", Kind.CONSULTATION, "Consultation of Parliament"),
        ("2025/0123(NLE)", "Consent by Parliament", Kind.CONSENT, "Consent by Parliament"),
        ("2025/0123(NLE)", "Recommendation", Kind.NON_LEGISLATIVE, "Recommendation"),
        ("2025/2123(INI)", "Initiative", Kind.OWN_INITIATIVE, ""),
        ("2025/2123(INL)", "Request", Kind.OWN_INITIATIVE, ""),
        ("2025/2123(RSP)", "Resolution", Kind.RESOLUTION, ""),
        ("2025/0123(BUD)", "Budget", Kind.BUDGET, ""),
        ("2025/2123(DEC)", "Discharge", Kind.DISCHARGE, ""),
        ("2025/2123(REG)", "Rules", Kind.RULES, ""),
        ("2025/2123(ACI)", "Agreement", Kind.RULES, ""),
        ("2025/2123(DEA)", "Examination", Kind.OTHER, "DEA - Delegated acts"),
    ],
)
def test_kind_follows_the_letters_and_the_subtype(reference: str, subtype: str, kind: Kind, basis: str) -> None:
    page = Page(reference=reference, subtype=subtype, type_line=f"{reference[-4:-1]} - Delegated acts")
    procedure = read(page.body()).procedure
    assert (procedure.kind, procedure.basis) == (kind, basis)


def test_amended_and_repealed_procedures_are_links_and_others_are_not() -> None:
    amending = (
        f"Repealing Regulation 2018/1488 {link('2018/0003(NLE)')}<br>Amending Regulation 2021/1173"
        f"<br>{link('2020/0260(NLE)')} {link('2020/0261(NLE)')}<br>See also {link('2019/0001(COD)')}"
        f"<br>Amended by {link('2026/0001(COD)')}<br>Amending {REFERENCE}<br>Linked files<br>{link('2020/0262(NLE)')}"
    )
    links = read(Page(amending=amending).body()).procedure.links
    assert [(each.reference, each.relation) for each in links] == [
        ("2018/0003(NLE)", Relation.REPEALS),
        ("2020/0260(NLE)", Relation.AMENDS),
        ("2020/0261(NLE)", Relation.AMENDS),
    ]


def test_event_begins_a_stage_only_when_the_procedure_was_in_another() -> None:
    events = _events(
        "Legislative proposal published",
        "Committee referral announced in Parliament, 1st reading",
        "Vote in committee, 1st reading",
        "Committee report tabled for plenary, 1st reading",
        "Committee decision to enter into interinstitutional negotiations announced in plenary (Rule 72)",
        "Committee decision to enter into interinstitutional negotiations confirmed by plenary (Rule 72)",
        "Debate in Parliament",
        "Decision by Parliament, 1st reading",
        "Act adopted by Council after Parliament’s 1st reading",
        "Final act signed",
        "Final act published in Official Journal",
    )
    found = read(Page(events=events, status="Procedure completed").body()).procedure.events
    assert [event.stage for event in found] == [
        Stage.SUBMITTED,
        Stage.COMMITTEE,
        None,
        Stage.PLENARY,
        None,
        Stage.NEGOTIATION,
        Stage.PLENARY,
        None,
        Stage.ADOPTED,
        None,
        Stage.PUBLISHED,
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Committee decision to enter into interinstitutional negotiations rejected by plenary (Rule 71)",
        "Rejection by committee to open interinstitutional negotiations with report adopted in committee",
        "Proposal not withdrawn by Commission",
        "Debate in Parliament postponed",
        "Act not adopted by Council",
        "Legislative proposal published elsewhere",
        "Modified legislative proposal published",
        "End of procedure in Parliament",
    ],
)
def test_event_that_says_no_or_something_else_begins_no_stage(label: str) -> None:
    assert read(Page(events=_events(label)).body()).procedure.events[0].stage is None


def test_event_with_an_impossible_day_is_left_out_with_a_warning() -> None:
    rows = (*Page().events, ("31/02/2025", "Debate in Parliament", "", ""), ("01/01/1890", "Old", "", ""))
    reading = read(Page(events=rows).body())
    assert len(reading.procedure.events) == 2
    assert any("31/02/2025" in warning for warning in reading.warnings)
    assert any("01/01/1890" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("written", "date", "precision"),
    [
        ("01/06/2025", dt.date(2025, 6, 1), Precision.DAY),
        ("06/2025", dt.date(2025, 6, 30), Precision.MONTH),
        ("February 2028", dt.date(2028, 2, 29), Precision.MONTH),
        ("Q3 2025", dt.date(2025, 9, 30), Precision.QUARTER),
        ("4th quarter of 2025", dt.date(2025, 12, 31), Precision.QUARTER),
        ("2026", dt.date(2026, 12, 31), Precision.YEAR),
        ("03/2025", dt.date(2025, 3, 31), Precision.MONTH),
    ],
)
def test_forecast_is_scheduled_on_its_day_or_on_the_last_day_of_its_period(
    written: str, date: dt.date, precision: Precision
) -> None:
    page = Page(forecasts=((written, "Indicative plenary sitting date"),))
    planned = [event for event in read(page.body(), as_of="2025-06-01").procedure.events if event.scheduled]
    assert [(event.date, event.precision, event.stage) for event in planned] == [(date, precision, None)]


def test_forecast_of_a_past_day_is_left_out_and_an_unknown_date_is_told() -> None:
    page = Page(forecasts=(("31/05/2025", "Vote"), ("soon", "Debate"), ("13/2025", "Vote")), forecast_column="Title")
    reading = read(page.body(), as_of="2025-06-01")
    assert not [event for event in reading.procedure.events if event.scheduled]
    told = [warning for warning in reading.warnings if warning.startswith("Forecasts")]
    assert ["soon" in told[0], "13/2025" in told[1], len(told)] == [True, True, 2]


def test_every_text_of_a_reference_cell_is_a_document_link_or_not() -> None:
    flag = '<a href="https://eur-lex.europa.eu/y" title="EUR-Lex"><i></i></a>'
    cell = f"<span></span> {link('PE770.077')} <span>GEDA/A/(2025)001013</span>{flag} bare/1"
    page = Page(events=(("01/02/2025", "Approval in committee of the text agreed", cell, ""),))
    procedure = read(page.body()).procedure
    assert [document.id for document in procedure.documents] == ["PE770.077", "GEDA/A/(2025)001013", "bare/1"]
    assert procedure.events[0].documents == ("PE770.077", "GEDA/A/(2025)001013", "bare/1")


def test_document_is_one_entry_with_what_the_richer_row_says() -> None:
    papers = commission_papers(
        ("Legislative proposal", link("COM(2025)0100", PROPOSAL), "01/02/2025", ""),
        ("Contribution", link("COM(2025)0100"), "09/09/2025", ""),
    )
    documents = read(Page(gateway=papers).body()).procedure.documents
    assert [(each.id, each.type, each.date, each.url) for each in documents] == [
        ("COM(2025)0100", "Legislative proposal", dt.date(2025, 2, 1), PROPOSAL),
    ]


def test_other_spelling_of_a_document_points_to_the_earlier_entry() -> None:
    papers = commission_papers(("Legislative proposal", "<span>COM(2025)100 final</span>", "01/02/2025", ""))
    documents = read(Page(gateway=papers).body()).procedure.documents
    assert [(each.id, each.same_as) for each in documents] == [
        ("COM(2025)0100", ""),
        ("COM(2025)100 final", "COM(2025)0100"),
    ]


def test_gateway_is_read_by_its_columns_whatever_their_order() -> None:
    columns = ("Institution/body", "Document type", "Reference", "Date", "Summary")
    row = ("<span>EESC</span>", "<span>Opinion</span>", "<span>CES0744/2025</span>", "15/03/2025", "")
    documents = read(Page(gateway={"Other institutions": table(columns, [row], first="th")}).body()).procedure.documents
    assert [(each.id, each.type, each.date) for each in documents[1:]] == [
        ("CES0744/2025", "Opinion", dt.date(2025, 3, 15)),
    ]


def test_impossible_day_of_a_document_is_told() -> None:
    papers = commission_papers(("Note", "<span>SWD(2025)0001</span>", "30/02/2025", ""))
    reading = read(Page(gateway=papers).body())
    assert reading.procedure.documents[1].date is None
    assert any("30/02/2025" in warning for warning in reading.warnings)


def test_both_links_of_the_final_act_are_documents_as_shown_and_additional_information_gives_none() -> None:
    page = Page(
        status="Procedure completed",
        final_act=("Regulation 2025/0535", "OJ OJ L 21.03.2025"),
        additional=table(("Source", "Document", "Date"), [("Commission", link("EUR-Lex"), "01/01/2025")]),
    )
    ids = [document.id for document in read(page.body()).procedure.documents]
    assert ids == ["COM(2025)0100", "Regulation 2025/0535", "OJ OJ L 21.03.2025"]


def test_address_that_is_no_web_address_is_left_out() -> None:
    page = Page(events=(("01/02/2025", "Debate", link("X1", "javascript:alert(1)") + link("X2", "/oeil/x"), ""),))
    documents = read(page.body()).procedure.documents
    assert [each.url for each in documents] == ["", "https://oeil.europarl.europa.eu/oeil/x"]


def test_actors_have_the_roles_of_the_page_and_groups_apart() -> None:
    shadows = (
        f"<button>Shadow rapporteur</button><div>{member('B Ben (EPP)', 2)}{member('C Cem (S&amp;amp;D)', 3)}</div>"
    )
    chair = f"<span>Chair on behalf of committee</span> {member('D Dan (The Left)', 4)}"
    parliament = table(
        PARLIAMENT,
        [(committee("IMCO", "Internal Market"), member("A Ann (S&amp;D)", 1), "01/03/2025"), ("", shadows, "")],
        first="th",
    ) + table(
        ("Committee for opinion", "Rapporteur for opinion", "Appointed"),
        [
            (committee("JURI", "Legal Affairs", "<span>(Associated committee)</span>"), chair, ""),
            (committee("BUDG", "Budgets"), "The committee decided not to give an opinion.", ""),
        ],
        first="th",
    )
    council = table(("Council configuration", "Meetings", "Date"), [(link("Agriculture"), link("4087"), "18/03/2025")])
    commission = table(("Commission DG", "Commissioner"), [(link("Justice"), "<span>KOS Marta</span>")], first="th")
    page = Page(players={"European Parliament": parliament, "Council": council, "European Commission": commission})
    procedure = read(page.body()).procedure
    assert [(each.role, each.name, each.group) for each in procedure.actors] == [
        ("Committee responsible", "Internal Market", ""),
        ("Rapporteur", "A Ann", "S&D"),
        ("Shadow rapporteur", "B Ben", "EPP"),
        ("Shadow rapporteur", "C Cem", "S&D"),
        ("Committee for opinion", "Legal Affairs", ""),
        ("Chair on behalf of committee", "D Dan", "The Left"),
        ("Committee for opinion", "Budgets", ""),
        ("Commission DG", "Justice", ""),
        ("Commissioner", "KOS Marta", ""),
    ]
    assert [each.name for each in procedure.actors if each.declined] == ["Budgets"]
    assert procedure.actors[1].url == "https://www.europarl.europa.eu/meps/en/1"
    assert len(procedure.events) == 2


def test_words_in_the_place_of_a_rapporteur_that_nobody_knows_are_told() -> None:
    rows = [(committee("BUDG", "Budgets"), "The committee has second thoughts.", "")]
    reading = read(Page(players={"European Parliament": table(PARLIAMENT, rows, first="th")}).body())
    assert [each.declined for each in reading.procedure.actors] == [False]
    assert any('"The committee has second thoughts." names nobody' in warning for warning in reading.warnings)


def test_committee_without_a_link_is_named_without_its_badge() -> None:
    plain = "<div><span>IMCO</span><div><span>Internal Market</span> <span>(Associated committee)</span></div></div>"
    players = {"European Parliament": table(PARLIAMENT, [(plain, "", "")], first="th")}
    assert [each.name for each in read(Page(players=players).body()).procedure.actors] == ["Internal Market"]


def test_unknown_table_of_key_players_is_told() -> None:
    page = Page(players={"Somebody": table(("Office", "Person"), [("x", "y")])})
    assert any("Office, Person" in warning for warning in read(page.body()).warnings)


def test_meetings_are_read_with_every_representative_of_a_row() -> None:
    row = (member("A Ann", 1), "Rapporteur", link("IMCO"), "01/04/2025", "One &amp; Co <br/> Two")
    reading = read(Page(transparency=meetings(row, (*row[:3], "32/04/2025", "Three"), more=True)).body())
    assert [(each.date, each.member, each.role, each.with_, each.url) for each in reading.procedure.meetings] == [
        (dt.date(2025, 4, 1), "A Ann", "Rapporteur", "One & Co; Two", "https://www.europarl.europa.eu/meps/en/1"),
    ]
    assert any("32/04/2025" in warning for warning in reading.warnings)
    assert any("Load more" in warning for warning in reading.warnings)


def test_page_with_sections_missing_is_read() -> None:
    procedure = read(Page(events=(), subjects=()).body()).procedure
    assert (procedure.events, procedure.documents, procedure.actors, procedure.subjects) == ((), (), (), ())
    assert (procedure.stage, procedure.stage_since) == (Stage.COMMITTEE, None)
