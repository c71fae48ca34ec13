"""Lists: by institution, year, stage, outcome, theme and addressee, cut by what never moves."""

import pytest

from tests.builders.records import procedure
from tests.builders.site import THEME, plain, position, recommendation, site, speaking
from tracker.model.procedure import Kind, Link, Relation
from tracker.model.stage import Stage
from tracker.publish import build, pages
from tracker.publish.language import LOCALES
from tracker.publish.site import Site
from tracker.publish.views import indexes, names, register, related

DUTCH = speaking("nl")


def several() -> Site:
    """Makes a site with procedures of three institutions and of nobody."""
    return site(
        procedure(),
        procedure(reference="55K0002", stage=Stage.ADOPTED),
        procedure(reference="2024/0258(COD)", source="ep", kind=Kind.ORDINARY),
        procedure(reference="HYS 1", source="manual", kind=Kind.INITIATIVE),
        procedure(reference="XYZ 1", source="manual"),
    )


def addresses(made: Site, part: str) -> list[str]:
    """Gives the Dutch addresses that hold a part."""
    return sorted(page.address for page in pages.table(made) if page.address.startswith(f"/nl/{part}/"))


def test_every_institution_and_each_of_its_legislatures_or_years_has_a_page() -> None:
    assert addresses(several(), "institutions") == [
        "/nl/institutions/",
        "/nl/institutions/be-chamber/",
        "/nl/institutions/be-chamber/55/",
        "/nl/institutions/be-chamber/56/",
        "/nl/institutions/ec-have-your-say/",
        "/nl/institutions/ec-have-your-say/initiatives/",
        "/nl/institutions/ep/",
        "/nl/institutions/ep/2024/",
        "/nl/institutions/other/",
        "/nl/institutions/other/other/",
    ]


def test_a_year_lists_its_procedures_by_stage_with_an_anchor_for_each() -> None:
    view = indexes.folder(several(), "be-chamber", "55", DUTCH)
    assert [(section.title, section.anchor) for section in view.sections] == [("Aangenomen", "adopted")]


def test_only_stages_at_which_something_stands_have_a_page() -> None:
    assert addresses(several(), "stages") == ["/nl/stages/", "/nl/stages/adopted/", "/nl/stages/committee/"]


def test_very_many_at_one_stage_are_counted_and_found_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "MOST", 2)
    view = indexes.stage(several(), "committee", DUTCH)
    links = {link.href for section in view.sections for link in section.links}
    assert "/nl/institutions/be-chamber/56/#committee" in links
    assert [section.table for section in view.sections] == [None] * len(view.sections)


def test_every_stage_is_explained_whether_anything_stands_there_or_not() -> None:
    (section,) = indexes.stages(several(), DUTCH).sections
    assert section.table is not None
    assert len(section.table.rows) == len(Stage)
    assert all(plain(row[1].text).endswith(".") for row in section.table.rows)


def asked() -> Site:
    """Makes a site with two recommendations of a theme to an addressee."""
    asks = (recommendation(), recommendation(id="other", to=("parliament", "nobody")))
    return site(positions=[position(themes=("peace",), recommendations=asks)])


def test_recommendations_have_a_page_by_outcome_theme_and_addressee() -> None:
    made = asked()
    assert addresses(made, "recommendations") == ["/nl/recommendations/", "/nl/recommendations/undecided/"]
    assert "/nl/themes/peace/recommendations/" in addresses(made, "themes")
    assert addresses(made, "addressees") == ["/nl/addressees/", "/nl/addressees/parliament/"]


def test_the_tally_leads_to_the_page_of_each_outcome_that_has_something() -> None:
    tally = register.view(asked(), DUTCH).sections[0].tally
    assert {row.word.href for row in tally if row.number} == {"/nl/recommendations/undecided/"}
    assert {row.word.href for row in tally if not row.number} == {""}


def test_a_part_of_the_register_says_its_own_whole() -> None:
    view = names.addressee(asked(), "parliament", DUTCH)
    assert view.statement.replace("\u00a0", " ").startswith("2 gevraagd: ")


def test_what_an_outcome_has_is_told_against_all() -> None:
    view = register.outcome(asked(), "undecided", DUTCH)
    assert view.statement.replace("\u00a0", " ") == "2 aanbevelingen van de 2 die wij deden."


def test_an_addressee_is_linked_where_a_recommendation_names_it() -> None:
    made = asked()
    engines = build.engines_of(THEME, [speaking(code) for code in LOCALES])
    page = next(page for page in pages.table(made) if page.address == "/nl/positions/embargo/adopt-it/")
    assert 'href="/nl/addressees/parliament/"' in build.rendered(made, page, engines)


def test_a_link_is_shown_from_its_other_end_too() -> None:
    later = procedure(links=(Link(reference="HYS 1", relation=Relation.STARTS_FROM),))
    earlier = procedure(reference="HYS 1", source="manual", kind=Kind.INITIATIVE)
    made = site(later, earlier)
    told = {
        record.reference: [
            (row[0].text[0].href, plain(row[1].text), plain(row[2].text))
            for row in related.table(made, record, DUTCH).rows
        ]
        for record in (later, earlier)
    }
    assert told == {
        "56K0001": [("/nl/procedures/hys-1/", "Komt voort uit", "Europese Commissie")],
        "HYS 1": [("/nl/procedures/56k0001/", "Leidde tot", "Kamer van volksvertegenwoordigers")],
    }
