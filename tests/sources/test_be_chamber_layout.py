"""The page's markup and its quirks, on built pages: what stands where, and to whom a row belongs."""

import datetime as dt

import pytest

from tests.builders.be_chamber import COMMITTEE, Author, Block, Dossier, Main, Sub, page, plenary
from tests.sources.chamber_pages import events, plain, read
from tracker.model.procedure import Actor, Kind
from tracker.model.stage import Stage

PEETERS = "https://www.dekamer.be/kvvcr/showpage.cfm?section=/depute&language=nl&cfm=cvview.cfm?key=O1330&lactivity=56"
FULL = Dossier(
    title="Resolutie over Gaza en de Raad van Europa — „één” œuvre.",
    documents=(
        Main(
            type="06 VOORSTEL VAN RESOLUTIE",
            considered="24/04/2025",
            subs=(Sub(number="002", authors=(Author(name="Éric, Thiébaut", group="PS", key="01222"),)),),
            linked=("56K0034001", "56K0054001"),
        ),
    ),
    blocks=(
        Block(
            body="FINANCIËN EN BEGROTING", rapporteurs=("De Vreese, Maaike N-VA",), lines=COMMITTEE.lines, remark=True
        ),
        plenary("05/06/2025 STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE", incidents=("05/06/2025 ZONDER VERSLAG",)),
    ),
    competence=("10/04/2025 AANGELEGENHEID BEDOELD IN ARTIKEL 74",),
    free="PROCES-VERBAAL",
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "mixed", "\r"])
@pytest.mark.parametrize("codec", ["cp1252", "utf-8", "utf-8-sig"])
def test_line_ends_and_encoding_make_no_difference(newline: str, codec: str) -> None:
    assert read(page(FULL, newline=newline).encode(codec)) == read(page(FULL))


def test_accents_come_out_whole() -> None:
    procedure = read(page(FULL)).procedure
    assert procedure.titles == {"nl": "Resolutie over Gaza en de Raad van Europa — „één” œuvre."}
    assert "FINANCIËN EN BEGROTING" in [actor.name for actor in procedure.actors]


@pytest.mark.parametrize(
    ("written", "respelled"),
    [
        ('class="td1x"', "class='td1x'"),
        ('class="td1x"', "CLASS=td1x"),
        ('class="td0x"', 'CLASS="td0x"'),
        ('class="td0x"', 'class = "td0x" '),
        ('class="td0xs"', 'class="td0xs1"'),
        ("<table>\n<tr>", '<TABLE border="0">\n<TR>'),
        ("<h3>", '<H3 class="x">'),
        ('id="Story"', "id='Story'"),
        ('id="Story"', 'class="c" id=Story'),
        ("<BODY>", "<body>"),
        ("&nbsp;", "\u00a0"),
        ("<br>", "<br/>"),
        ("<br>", "<BR>"),
    ],
)
def test_spellings_of_the_markup_make_no_difference(written: str, respelled: str) -> None:
    text = page(FULL)
    assert written in text
    assert plain(read(text.replace(written, respelled)).procedure) == plain(read(text).procedure)


def test_a_page_whose_cells_are_all_closed_reads_alike() -> None:
    text = page(FULL)
    closed = text.replace(
        '<tr>\n<td class="td1x" valign="top"><b></b>', '</td></tr><tr>\n<td class="td1x" valign="top"><b></b>'
    )
    assert closed != text
    assert read(closed).procedure == read(text).procedure


def test_the_part_that_counts_is_the_dossier_and_not_the_frame() -> None:
    text = page(FULL)
    other_frame = text.replace("KPHBLJPG", "ZZZZZZZZ").replace("Volg ons", "Volg ons nu")
    assert read(other_frame).digest == read(text).digest
    assert read(text.replace("Maaike", "Mieke")).digest != read(text).digest
    assert read(page(FULL, newline="mixed")).digest == read(text).digest


def test_a_remark_is_no_part_of_the_words() -> None:
    assert ("2025-04-29", "IN BESPREKING", "") in events(read(page(FULL)))


def test_words_of_a_vote_on_urgency_are_kept_whole() -> None:
    labels = [label for _, label, _ in events(read(page(FULL)))]
    assert "STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE" in labels


def test_equal_lines_of_one_day_are_all_kept() -> None:
    many = tuple("19/12/2024 AANGENOMEN" for _ in range(35))
    procedure = read(page(Dossier(blocks=(plenary(*many),)))).procedure
    assert [event.label for event in procedure.events].count("AANGENOMEN") == 35
    assert [event.stage for event in procedure.events].count(Stage.ADOPTED) == 1


def test_a_committee_block_may_come_after_the_plenary_one() -> None:
    late = Block(label="2. COMMISSIE KAMER", body="JUSTITIE", lines=("29/04/2025 AANGENOMEN",))
    first = plenary("05/06/2025 IN BESPREKING", label="1. PLENAIRE VERGADERING KAMER")
    assert read(page(Dossier(blocks=(first, late)))).procedure.stage is Stage.PLENARY


@pytest.mark.parametrize("label", ["COMMISSIE KAMER", "1. COMMISSIE KAMER", "12. COMMISSIE KAMER"])
def test_the_number_of_a_block_is_optional(label: str) -> None:
    procedure = read(
        page(Dossier(documents=(Main(sent=""),), blocks=(Block(label=label, lines=COMMITTEE.lines),)))
    ).procedure
    assert procedure.stage is Stage.COMMITTEE
    assert Actor(name="JUSTITIE", role="COMMISSIE KAMER") in procedure.actors


def test_a_committee_of_the_senate_begins_no_stage() -> None:
    senate = Block(label="1. COMMISSIE SENAAT", body="JUSTITIE", lines=("29/04/2025 IN BESPREKING",))
    procedure = read(page(Dossier(documents=(Main(sent=""),), blocks=(senate,)))).procedure
    assert ("2025-04-29", "IN BESPREKING", "") in events(
        read(page(Dossier(documents=(Main(sent=""),), blocks=(senate,))))
    )
    assert Actor(name="JUSTITIE", role="COMMISSIE SENAAT") in procedure.actors


@pytest.mark.parametrize(
    "label", ["3. OVERLEGCOMMISSIE", "VERENIGDE VERGADERING KAMER", "3. PLENAIRE VERGADERING KAMERS"]
)
def test_lines_of_a_block_of_an_unknown_kind_are_kept_and_decide_nothing(label: str) -> None:
    strange = Block(label=label, body="GEMENGD", lines=("12/06/2025 AANGENOMEN", "12/06/2025 IN BESPREKING"))
    reading = read(page(Dossier(blocks=(plenary("05/06/2025 IN BESPREKING"), strange))))
    assert reading.procedure.stage is Stage.PLENARY
    assert [(e.label, e.stage) for e in reading.procedure.events if e.body == "GEMENGD"] == [
        ("AANGENOMEN", None),
        ("IN BESPREKING", None),
    ]
    assert any(label in warning for warning in reading.warnings)
    assert "GEMENGD" not in [actor.name for actor in reading.procedure.actors]


@pytest.mark.parametrize("label", ["Datum bekrachtiging", "Stand van de procedure"])
def test_an_unknown_label_of_the_head_is_told_with_its_value(label: str) -> None:
    reading = read(page(Dossier(extra=((label, "01/06/2025"),))))
    assert any(label in warning and "01/06/2025" in warning for warning in reading.warnings)
    assert reading.procedure.stage is Stage.COMMITTEE


def test_an_unknown_label_of_a_document_is_told_with_its_value() -> None:
    text = page().replace("Verzendingsdatum", "Datum van overzending")
    assert any("Datum van overzending" in warning for warning in read(text).warnings)


@pytest.mark.parametrize("label", ["Staatsblad erratum", "Commentaar"])
def test_labels_that_are_left_aside_on_purpose_are_not_told(label: str) -> None:
    assert read(page(Dossier(extra=((label, "09/05/2025 109"),)))).warnings == ()


def test_two_main_documents_keep_their_own_rows() -> None:
    first = Main(
        id="56S0157001",
        chamber="Senaat",
        type="68 NIET-GEEVOCEERD ONTWERP",
        suffix="&nbsp; - &nbsp;SENAAT",
        deposited="11/11/2025",
        sent="",
        authors=(Author(name="Chambre/Kamer"),),
    )
    second = Main(type="02 WETSONTWERP", authors=(Author(name="Gouvernement/Regering"),), status="16 AANGENOMEN")
    procedure = read(page(Dossier(status=("AANGENOMEN KAMER",), documents=(first, second)))).procedure
    assert [(d.id, d.type, d.date) for d in procedure.documents] == [
        ("56S0157001", "NIET-GEEVOCEERD ONTWERP", dt.date(2025, 11, 11)),
        ("56K0999001", "WETSONTWERP", dt.date(2025, 4, 10)),
    ]
    assert procedure.documents[0].url == "https://www.senate.be/www/?MIval=dossier&LEG=8&NR=157&LANG=nl"
    assert [(a.name, a.role) for a in procedure.actors[:2]] == [
        ("Chambre/Kamer", "AUTEUR"),
        ("Gouvernement/Regering", "AUTEUR"),
    ]
    assert procedure.kind is Kind.BILL


def test_sub_documents_belong_to_the_document_above_them() -> None:
    first = Main(id="56S0157001", chamber="Senaat", sent="", subs=(Sub(number="002"),))
    second = Main(subs=(Sub(number="002"), Sub(number="003")))
    ids = [document.id for document in read(page(Dossier(documents=(first, second)))).procedure.documents]
    assert ids == ["56S0157001", "56S0157002", "56K0999001", "56K0999002", "56K0999003"]


def test_authors_of_sub_documents_and_the_bodies_under_them_are_no_actors() -> None:
    authors = (Author(name="Christophe, Lacroix", group="PS", key="06389"), Author(name="GBA/APD", role=""))
    subs = (Sub(number="002", authors=authors, note="NA VERSLAG/APRÈS RAPPORT"),)
    names = [actor.name for actor in read(page(Dossier(documents=(Main(subs=subs),)))).procedure.actors]
    assert names == ["Jan, Peeters", "JUSTITIE"]


@pytest.mark.parametrize(
    "note", ["EERSTE LEZING/PREMIÈRE LECTURE", "VOOR ADVIES/POUR AVIS", "ZIE STUK/VOIR DOC 56 382/003"]
)
def test_notes_under_a_sub_document_are_no_part_of_its_type(note: str) -> None:
    reading = read(page(Dossier(documents=(Main(subs=(Sub(number="002", type="VERSLAG", note=note),)),))))
    assert [(d.id[-3:], d.type) for d in reading.procedure.documents] == [("001", "WETSVOORSTEL"), ("002", "VERSLAG")]
    assert reading.warnings == ()


def test_a_document_without_a_pdf_has_no_address() -> None:
    main = Main(pdf=False, subs=(Sub(number="002", pdf=False),))
    documents = read(page(Dossier(documents=(main,)))).procedure.documents
    assert [(document.id, document.url) for document in documents] == [("56K0999001", ""), ("56K0999002", "")]


def test_a_sub_document_without_a_day_is_kept_and_is_no_event() -> None:
    reading = read(page(Dossier(documents=(Main(subs=(Sub(number="002", day=""),)),))))
    assert [(d.id, d.type, d.date) for d in reading.procedure.documents[1:]] == [("56K0999002", "AMENDEMENT", None)]
    assert "AMENDEMENT" not in [label for _, label, _ in events(reading)]
    assert any("56K0999002" in warning for warning in reading.warnings)


def test_a_sub_document_of_the_year_2224_is_flagged_and_is_no_event_ahead() -> None:
    reading = read(page(Dossier(documents=(Main(subs=(Sub(number="002", day="20/05/2224"),)),))))
    assert reading.procedure.documents[1].date == dt.date(2224, 5, 20)
    assert not any(event.scheduled for event in reading.procedure.events)
    assert any("20/05/2224" in warning for warning in reading.warnings)


def test_a_page_without_authors_has_only_its_committee() -> None:
    procedure = read(page(Dossier(documents=(Main(authors=()),)))).procedure
    assert [actor.name for actor in procedure.actors] == ["JUSTITIE"]


def test_an_author_is_a_name_with_a_group_a_role_and_an_address() -> None:
    procedure = read(page()).procedure
    assert procedure.actors[0] == Actor(name="Jan, Peeters", role="AUTEUR", group="PS", url=PEETERS)


@pytest.mark.parametrize("role", ["AUTEUR", "OVERNEMER-AUTEUR", "ONDERTEKENAAR"])
def test_the_role_of_an_author_is_the_pages(role: str) -> None:
    author = Author(name="Jan, Peeters", group="Les Engagés", key="01234", role=role)
    actor = read(page(Dossier(documents=(Main(authors=(author,)),)))).procedure.actors[0]
    assert (actor.name, actor.role, actor.group) == ("Jan, Peeters", role, "Les Engagés")


def test_authors_whose_names_begin_alike_keep_their_own_address() -> None:
    authors = (Author(name="Jan, De", group="PS", key="00001"), Author(name="Jan, De Vos", group="PS", key="00002"))
    actors = read(page(Dossier(documents=(Main(authors=authors),)))).procedure.actors
    assert [(actor.name, actor.group) for actor in actors[:2]] == [("Jan, De", "PS"), ("Jan, De Vos", "PS")]
    assert ["key=00001" in actors[0].url, "key=00002" in actors[1].url] == [True, True]


@pytest.mark.parametrize("name", ["Gouvernement/Regering", "Commission/Commissie", "Sénat/Senaat", "Chambre/Kamer"])
def test_an_institution_is_an_author_without_group_or_address(name: str) -> None:
    actor = read(page(Dossier(documents=(Main(authors=(Author(name=name),)),)))).procedure.actors[0]
    assert actor == Actor(name=name, role="AUTEUR")


GROUPS = (
    "N-VA",
    "VB",
    "MR",
    "PS",
    "PVDA-PTB",
    "Les Engagés",
    "Vooruit",
    "cd&v",
    "Ecolo-Groen",
    "Open Vld",
    "Anders.",
    "DéFI",
)


@pytest.mark.parametrize("group", GROUPS)
def test_a_rapporteur_is_a_name_and_a_group_apart(group: str) -> None:
    block = Block(rapporteurs=(f"Van der Maelen-Ps, Éric {group}",), lines=COMMITTEE.lines)
    actor = read(page(Dossier(blocks=(block,)))).procedure.actors[-1]
    assert (actor.name, actor.role, actor.group) == ("Van der Maelen-Ps, Éric", "Rapporteur", group)


def test_a_rapporteur_of_a_new_group_is_parted_by_the_authors_of_the_report() -> None:
    report = Sub(number="002", type="VERSLAG", authors=(Author(name="An, Claes", group="Nieuw Begin", key="08000"),))
    block = Block(rapporteurs=("Claes, An Nieuw Begin",), lines=COMMITTEE.lines)
    reading = read(page(Dossier(documents=(Main(subs=(report,)),), blocks=(block,))))
    assert reading.procedure.actors[-1] == Actor(name="Claes, An", role="Rapporteur", group="Nieuw Begin")
    assert reading.warnings == ()


def test_a_rapporteur_of_a_group_that_nothing_names_is_told() -> None:
    block = Block(rapporteurs=("Claes, An Nieuw Begin",), lines=COMMITTEE.lines)
    assert any("Claes, An Nieuw Begin" in warning for warning in read(page(Dossier(blocks=(block,)))).warnings)


def test_linked_dossiers_are_links_each_once() -> None:
    main = Main(linked=("56K0034001", "56K0054001", "56K0034001", "56K0999001"))
    links = read(page(Dossier(documents=(main,)))).procedure.links
    assert [(link.reference, str(link.relation)) for link in links] == [("56K0034", "joined"), ("56K0054", "joined")]


def test_subjects_are_the_pages_own_each_once() -> None:
    assert read(page(FULL)).procedure.subjects == ("MIGRATIEBELEID", "MIGRATIE", "MIGRANT", "PROCES-VERBAAL")


def test_a_title_with_a_small_figure_keeps_its_words_together() -> None:
    procedure = read(page(Dossier(title="Resolutie over CO<sub>2</sub><br>en de 1<sup>ste</sup> lezing"))).procedure
    assert procedure.titles["nl"] == "Resolutie over CO2 en de 1ste lezing"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[x/a.pdf", "mailto:x@y.be", "data:text/html,x"])
def test_a_link_that_is_no_address_of_a_page_is_kept_out(address: str) -> None:
    text = page().replace("/FLWB/PDF/56/0999/56K0999001.pdf", address)
    reading = read(text)
    assert reading.procedure.documents[0].url == ""
    assert any(address in warning for warning in reading.warnings)


@pytest.mark.parametrize("place", ["05/06/2025 &nbsp; ", "29/04/2025 &nbsp; ", "<h4>", "De Vreese, ", "<b>", "<table>"])
def test_comments_are_no_text(place: str) -> None:
    text = page(FULL)
    assert place in text
    assert read(text.replace(place, f"{place}<!-- 01/01/2025 <table> AANGENOMEN -->")) == read(text)


def test_a_row_that_stands_twice_is_told_and_the_later_one_counts() -> None:
    dossier = Dossier(status=("AANGENOMEN KAMER",), gazette="20/06/2025", extra=(("Staatsblad datum", "27/06/2025"),))
    reading = read(page(dossier))
    assert reading.procedure.stage_since == dt.date(2025, 6, 27)
    assert any("20/06/2025" in warning and "27/06/2025" in warning for warning in reading.warnings)


def test_a_page_may_end_with_the_row_of_an_incident_that_never_closes() -> None:
    text = page(Dossier(blocks=(Block(lines=COMMITTEE.lines, incidents=("30/04/2025 ZONDER VERSLAG",)),)))
    last = text.rindex("<tr>", 0, text.index("Analyse van de tussenkomsten"))
    shorter = text[:last] + text[text.index("</table>", last) :]
    assert not shorter[: shorter.index("</table>", last)].rstrip().endswith("</tr>")
    assert read(shorter).procedure.events == read(text).procedure.events


def test_bytes_that_windows_1252_does_not_know_are_no_matter_outside_the_record() -> None:
    text = page().replace("Volg ons", "Volg \u20acns")
    body = text.encode("cp1252").replace(b"\x80", b"\x81")
    assert read(body).procedure == read(page()).procedure


def test_a_page_is_told_apart_from_the_outer_story_by_its_capital() -> None:
    assert page().count('id="story"') == 1
    assert read(page()).procedure.reference == "56K0999"
