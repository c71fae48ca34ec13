"""Who stands behind a position: whole or part, by version, and what a newer version voids."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.builders.site import plain, position, recommendation, site, speaking
from tracker.model.backing import Agreement, Aside, Counterpart, Endorsement, Mandate
from tracker.model.dossier import Organisation
from tracker.publish.following.entry import Adopted, Backed
from tracker.publish.following.events import entries
from tracker.publish.following.sentences import said
from tracker.publish.site import Site
from tracker.publish.views import backing
from tracker.publish.views import names as names_view
from tracker.publish.views import position as position_view
from tracker.publish.views.parts import SectionsView

DUTCH = speaking("nl")
DAY = dt.date(2025, 2, 1)


def _endorsed(**more: Any) -> Endorsement:
    values: dict[str, Any] = {"organisation": "member-a", "version": 1, "date": DAY}
    return Endorsement(**(values | more))


def _site(**more: Any) -> Site:
    asks = (recommendation(), recommendation(id="control-it", text="Controleer het"))
    return site(positions=[position(recommendations=asks, **more)])


def _said(made: Site) -> str:
    return plain(*(v for s in position_view.view(made, "embargo", DUTCH).backing for f in s.facts for v in f.values))


def _rows(made: Site) -> list[list[str]]:
    tables = [section.table for section in backing.matrix(made, DUTCH).sections if section.table]
    return [[plain(cell.text) for cell in row] for table in tables for row in table.rows]


def test_a_position_of_which_nothing_is_written_down_has_no_such_section() -> None:
    assert position_view.view(_site(), "embargo", DUTCH).backing == ()


def test_the_mandate_says_who_decided_when_and_by_which_rule() -> None:
    made = _site(mandate=Mandate(by="Raad van bestuur", date=DAY, rule="twee derde"))
    assert _said(made) == "Beslist door Raad van bestuur op 1 februari 2025; regel: twee derde."


def test_an_endorsement_says_what_it_is_of() -> None:
    made = _site(endorsements=(_endorsed(), _endorsed(organisation="b", recommendations=("adopt-it",))))
    assert "member-a: het hele standpunt, op 1 februari 2025." in _said(made)
    assert "b: Neem het aan, op 1 februari 2025." in _said(made)


def test_a_newer_version_voids_an_endorsement_of_an_older_one() -> None:
    made = _site(endorsements=(_endorsed(),), version=2)
    assert "Dat ging over versie 1; nog niet over versie 2." in _said(made)
    assert [row[1] for row in _rows(made)] == ["onderschreef versie 1; versie 2 nog niet"] * 2
    assert backing.matrix(made, DUTCH).statement.replace("\u00a0", " ") == "0 onderschrijvingen gelden."


def test_a_member_that_endorsed_an_older_version_said_nothing_of_what_was_asked_later() -> None:
    asks = (recommendation(), recommendation(id="later", text="Controleer het", asked=dt.date(2025, 3, 1)))
    made = site(positions=[position(recommendations=asks, endorsements=(_endorsed(),), version=2)])
    assert [row[1] for row in _rows(made)] == ["onderschreef versie 1; versie 2 nog niet", "–"]


def test_of_a_member_that_spoke_of_the_new_version_nothing_is_said_to_be_missing() -> None:
    again = _endorsed(version=2, recommendations=("adopt-it",))
    said_of = _said(_site(endorsements=(_endorsed(), again), version=2))
    assert "Dat ging over versie 1." in said_of
    assert "nog niet" not in said_of


def test_a_member_that_read_the_new_version_endorses_again() -> None:
    made = _site(endorsements=(_endorsed(), _endorsed(version=2)), version=2)
    assert [row[1] for row in _rows(made)] == ["onderschrijft"] * 2
    assert backing.matrix(made, DUTCH).statement.replace("\u00a0", " ") == "1 onderschrijving geldt."


def test_the_matrix_has_a_cell_for_each_member_and_recommendation() -> None:
    made = _site(
        endorsements=(_endorsed(recommendations=("adopt-it",)),),
        aside=(Aside(organisation="b", version=1, date=DAY, recommendations=("control-it",)),),
    )
    assert _rows(made) == [["Neem het aan", "onderschrijft", "–"], ["Controleer het", "–", "houdt zich afzijdig"]]


def test_examples_are_marked_and_not_counted() -> None:
    made = _site(endorsements=(_endorsed(example=True),))
    assert "Voorbeeld: verzonnen" in _said(made)
    assert backing.matrix(made, DUTCH).statement.replace("\u00a0", " ") == "0 onderschrijvingen gelden."


def test_a_reason_for_standing_aside_is_shown_when_there_is_one() -> None:
    aside = Aside(organisation="b", version=1, date=DAY, why="Geen expertise.")
    assert _said(_site(aside=(aside,))).endswith("Reden: Geen expertise.")


def test_a_counterpart_is_linked_and_its_words_are_not_ours() -> None:
    other = Counterpart(
        organisation="c", agreement=Agreement.DIVERGENT, says="Vraagt uitstel.", address="https://c.example/x"
    )
    assert _said(_site(counterparts=(other,))) == "Een ander standpunt: c: Vraagt uitstel. c.example"


def test_an_organisation_lists_what_it_endorses() -> None:
    made = _site(endorsements=(_endorsed(recommendations=("control-it",)),))
    (section,) = backing.of_organisation(made, "member-a", DUTCH)
    assert section.title == "Wat zij onderschrijft"
    assert plain(*section.items) == "Een embargo, versie 1: Controleer het."


def test_followers_are_told_of_each_version_that_a_member_endorses_and_of_an_example_as_one() -> None:
    aside = Aside(organisation="b", version=1, date=DAY)
    said_of = (_endorsed(), _endorsed(version=2), _endorsed(organisation="c", example=True))
    made = _site(endorsements=said_of, aside=(aside,), version=2)
    told = [one for one in entries(made) if isinstance(one.content, Backed)]
    assert len({one.uid for one in told}) == len(told)
    assert sorted(said(made, one, DUTCH).title for one in told) == [
        "Voorbeeld: c onderschrijft ons standpunt: Een embargo",
        "b houdt zich afzijdig van ons standpunt: Een embargo",
        *["member-a onderschrijft ons standpunt: Een embargo"] * 2,
    ]


def test_followers_are_told_with_a_position_who_decided_on_it() -> None:
    made = _site(mandate=Mandate(by="Raad van bestuur", date=DAY, rule="twee derde"))
    (told,) = (one for one in entries(made) if isinstance(one.content, Adopted))
    assert "Beslist door Raad van bestuur op 1 februari 2025; regel: twee derde." in plain(
        *said(made, told, DUTCH).paragraphs
    )


def _organisation(made: Site, identity: str = "member-a") -> SectionsView:
    names = {"nl": "Lid A", "fr": "Membre A", "en": "Member A"}
    one = Organisation(id=identity, names=names)
    catalogue = replace(made.catalogue, registers=replace(made.catalogue.registers, organisations={identity: one}))
    return names_view.organisation(replace(made, catalogue=catalogue), identity, DUTCH)


def _signs(view: SectionsView) -> int:
    return sum(len(row.marks) for section in view.sections for row in section.tally)


def test_an_organisation_has_the_sum_of_what_it_endorses_one_sign_an_ask() -> None:
    whole = _organisation(_site(endorsements=(_endorsed(),)))
    part = _organisation(_site(endorsements=(_endorsed(recommendations=("control-it",)),)))
    assert [view.statement.replace("\u00a0", " ").split(":")[0] for view in (whole, part)] == [
        "2 gevraagd",
        "1 gevraagd",
    ]
    assert [_signs(view) for view in (whole, part)] == [2, 1]


def test_a_voided_endorsement_is_in_no_sum_and_its_page_says_of_which_version_it_was() -> None:
    view = _organisation(_site(endorsements=(_endorsed(),), version=2))
    assert view.statement == "Wij hebben geen aanbeveling genoteerd die zij nu onderschrijft."
    assert "Dat ging over versie 1; nog niet over versie 2." in plain(*(i for s in view.sections for i in s.items))


def test_whoever_stands_aside_later_endorses_it_no_longer() -> None:
    later = Aside(organisation="member-a", version=1, date=DAY + dt.timedelta(days=1), recommendations=("adopt-it",))
    view = _organisation(_site(endorsements=(_endorsed(),), aside=(later,)))
    assert view.statement.startswith("1\u00a0gevraagd")


def test_an_organisation_that_is_an_example_says_so_and_shows_no_sum() -> None:
    view = _organisation(_site(endorsements=(_endorsed(example=True),)))
    assert view.statement.startswith("Deze organisatie is een voorbeeld, verzonnen voor deze demonstratie.")
    assert _signs(view) == 0


def test_an_invented_endorsement_of_a_real_member_is_in_no_sum() -> None:
    told = (_endorsed(recommendations=("adopt-it",)), _endorsed(recommendations=("control-it",), example=True))
    view = _organisation(_site(endorsements=told))
    assert view.statement.startswith("1\u00a0gevraagd")
    assert _signs(view) == 1
