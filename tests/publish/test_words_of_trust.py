"""What makes a page trustworthy: corrections above the fact, who to tell of an error, how to cite, statements."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.builders.records import procedure
from tests.builders.site import NOON, correction, dossier, own, plain, position, site, speaking
from tracker.model.dossier import DossierProcedure
from tracker.model.stage import Stage
from tracker.publish import pages
from tracker.publish.site import Site
from tracker.publish.views import corrections, shell, standing, statements
from tracker.publish.views import dossier as dossier_view
from tracker.publish.views import position as position_view
from tracker.publish.views import procedure as procedure_view
from tracker.publish.views.parts import Head

DUTCH = speaking("nl")


def test_a_corrected_stage_is_said_above_the_status() -> None:
    record = procedure(stage=Stage.COMMITTEE)
    said = standing.answer(site(record, corrections=[correction()]), record, DUTCH)
    assert plain(said.texts[0]) == (
        "Door ons verbeterd. De bron zegt In plenaire vergadering; juist is In commissie. De tekst ging terug. "
        "Bewijs: dekamer.be … 56K0001002.pdf; redactie, 19 juni 2025."
    )


def test_a_corrected_title_is_said_below_the_title_and_explained_where_the_source_speaks() -> None:
    wrong = correction(field="titles.nl", says="Fout", right="Wetsvoorstel (verzonnen)")
    view = procedure_view.view(site(corrections=[wrong]), "56K0001", DUTCH)
    assert plain(*view.head.notes) == "Wij verbeterden deze titel; waarom staat hieronder."
    assert "De bron zegt Fout; juist is Wetsvoorstel (verzonnen)." in plain(*view.answers[2].small)


def test_a_corrected_address_is_said_where_the_source_is_linked() -> None:
    wrong = correction(field="url", says="https://a.example/1", right="https://a.example/2")
    certain = procedure_view.view(site(corrections=[wrong]), "56K0001", DUTCH).answers[2]
    assert "De bron zegt https://a.example/1" in plain(*certain.small)


def test_the_day_of_a_corrected_status_is_written_for_people() -> None:
    wrong = correction(field="stage_since", says="2025-01-02", right="2025-01-10")
    assert "De bron zegt 2 januari 2025; juist is 10 januari 2025." in plain(corrections.notice(wrong, DUTCH))


def test_all_corrections_stand_on_a_page_and_none_is_said_too() -> None:
    view = corrections.view(site(corrections=[correction()]), DUTCH)
    assert [plain(row.text) for row in view.sections[0].days] == ["56K0001 · Stand"]
    assert plain(*corrections.view(site(), DUTCH).sections[0].texts) == "Er geldt nu geen enkele correctie."


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_an_error_is_reported_by_mail_with_the_address_of_the_page(code: str) -> None:
    around = shell.shell(site(), speaking(code), "procedures/56k0001/", Head(title="x"))
    mail = urlsplit(around.report.href)
    assert (mail.scheme, mail.path) == ("mailto", "info@test.example")
    assert parse_qs(mail.query)["body"][0].startswith(f"https://test.example/{code}/procedures/56k0001/\n")


def test_a_name_in_brackets_stands_beside_the_name() -> None:
    assert shell.parted("Standpunt (verzonnen koepel)") == ("Standpunt", "(verzonnen koepel)")
    assert shell.parted("Koepel") == ("Koepel", "")


@pytest.mark.parametrize(
    ("rest", "currents"),
    [
        ("", {"Nu open": "page"}),
        ("procedures/", {"Procedures": "page"}),
        ("procedures/56k0001/", {"Procedures": "true"}),
        ("sources/", {}),
    ],
)
def test_the_navigation_says_where_one_is(rest: str, currents: dict[str, str]) -> None:
    ways = shell.shell(site(), DUTCH, rest, Head(title="x")).ways
    assert {way.text: way.current for way in ways if way.current} == currents


def test_a_citation_is_given_as_bibtex_with_its_year_and_no_sign_that_tex_would_read() -> None:
    record = procedure(titles={"nl": "Wet van 50 % & meer_"})
    bibtex = procedure_view.view(site(record), "56K0001", DUTCH).citation.bibtex
    assert bibtex.startswith("@misc{procedures-56k0001,\n")
    assert r"title = {{Wet van 50 \% \& meer\_}}" in bibtex
    assert "year = {2025}" in bibtex
    assert "url = {https://test.example/nl/procedures/56k0001/}" in bibtex
    assert bibtex.count("{") == bibtex.count("}")


def test_a_position_is_cited_with_the_year_in_which_it_was_adopted() -> None:
    view = position_view.view(site(positions=[position()]), "embargo", DUTCH)
    assert "year = {2025}" in view.citation.bibtex


def test_a_dossier_without_a_day_claims_no_year() -> None:
    made = site(dossiers=[dossier(procedures=(DossierProcedure(reference="56K0001"),))])
    view = dossier_view.view(made, "middle-east", DUTCH)
    assert "year" not in view.citation.bibtex


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_statements_name_whom_to_write_to(code: str) -> None:
    for made in (statements.accessibility, statements.privacy):
        view = made(site(), speaking(code))
        hrefs = [run.href for section in view.sections for text in section.texts for run in text]
        assert "mailto:info@test.example" in hrefs


def test_an_organisations_own_privacy_page_takes_the_place_of_ours() -> None:
    made = site()
    assert "/nl/privacy/" in [page.address for page in pages.table(made)]
    catalogue = replace(made.catalogue, pages={"privacy": {}}, resolved={})
    found = pages.table(Site(catalogue, made.as_of, made.languages))
    assert [page.template for page in found if page.address == "/nl/privacy/"] == ["text.html"]


def test_the_mail_of_a_report_holds_no_line_that_breaks_an_address() -> None:
    href = shell.report(site(), "https://test.example/a b", DUTCH).href
    assert not re.search(r"\s", href)
    assert "https://test.example/a b" in unquote(href)


def test_the_moment_stands_in_no_foot() -> None:
    around = shell.shell(site(as_of=NOON), DUTCH, "about/", Head(title="x"))
    assert own().demonstration is not None
    assert "2025" not in around.demonstration
