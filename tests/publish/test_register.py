"""The register on the site: every entry has a page, stands beside what it is about, and an example counts nowhere."""

from pathlib import Path

import pytest

from tests.builders.register import MEETING, SUBMISSION, met, real, registered, sent, site_of
from tests.builders.site import plain, speaking
from tracker.publish.following.entry import Met, SentIn
from tracker.publish.following.events import entries
from tracker.publish.following.sentences import said
from tracker.publish.pages import table
from tracker.publish.site import Site
from tracker.publish.views import dossier, names, openness, position, procedure, recommendation
from tracker.publish.views.parts import Section, SectionsView

DUTCH = speaking("nl")


def _titles(sections: tuple[Section, ...]) -> list[str]:
    return [section.title for section in sections]


def _cells(view: SectionsView) -> str:
    tables = [section.table for section in view.sections if section.table]
    return plain(*(cell.text for table in tables for row in table.rows for cell in row))


def _real(folder: Path) -> Site:
    return site_of(registered(folder, submission=real(SUBMISSION), meeting=real(MEETING)))


def test_examples_are_shown_and_not_counted(tmp_path: Path) -> None:
    view = openness.view(site_of(registered(tmp_path)), DUTCH)
    assert view.statement.replace("\u00a0", " ") == "0 inzendingen en 0 ontmoetingen. Voorbeelden tellen niet mee."
    marked = [row[0].under for section in view.sections if section.table for row in section.table.rows]
    assert marked == ["Voorbeeld: verzonnen, en nergens meegeteld."] * 2


def test_real_entries_are_counted(tmp_path: Path) -> None:
    view = openness.view(_real(tmp_path), DUTCH)
    assert view.statement.replace("\u00a0", " ") == "1 inzending en 1 ontmoeting."
    assert "Onze reactie" in _cells(view)
    assert "Gesprek over het embargo" in _cells(view)


def test_an_entry_stands_beside_all_that_it_is_about(tmp_path: Path) -> None:
    site = _real(tmp_path)
    ask = next(site.catalogue.asks())
    sent_and_met = ["Onze inzendingen", "Onze ontmoetingen"]
    assert _titles(dossier.view(site, "middle-east", DUTCH).register) == sent_and_met
    assert _titles(position.view(site, "embargo", DUTCH).register) == sent_and_met
    assert _titles(recommendation.view(site, ask, DUTCH).register) == sent_and_met
    assert _titles(procedure.view(site, "HYS 7", DUTCH).register) == ["Onze inzendingen"]
    assert _titles(procedure.view(site, "56K0001", DUTCH).register) == ["Onze ontmoetingen"]
    assert _titles(names.organisation(site, "member-a", DUTCH).sections) == sent_and_met
    assert _titles(names.addressee(site, "parliament", DUTCH).sections)[-1:] == ["Onze ontmoetingen"]


def test_where_one_can_act_our_submission_is_said(tmp_path: Path) -> None:
    answer = procedure.view(_real(tmp_path), "HYS 7", DUTCH).answers[1]
    assert "Onze inzending: Onze reactie, verstuurd op 10 maart 2025." in plain(*answer.small)


def test_a_name_is_shown_with_its_public_function_alone(tmp_path: Path) -> None:
    text = met("- function: medewerker", "- function: minister\n    name: X (verzonnen)")
    view = openness.meeting(site_of(registered(tmp_path, meeting=text)), "cabinet", DUTCH)
    assert "Minister X (verzonnen)" in plain(*(value for fact in view.sections[0].facts for value in fact.values))


def test_the_page_of_a_submission_says_to_which_period_it_was_sent(tmp_path: Path) -> None:
    view = openness.submission(site_of(registered(tmp_path)), "our-answer", DUTCH)
    facts = {fact.term: plain(*fact.values) for fact in view.sections[0].facts}
    assert facts["Termijn om te reageren"] == "Oproep om input: van 1 maart 2025 tot en met 14 maart 2025"
    assert facts["Door"] == "Testkoepel (verzonnen), Voorbeeldlid A"


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_entry_has_a_page_in_every_language(tmp_path: Path, code: str) -> None:
    addresses = {page.address for page in table(site_of(registered(tmp_path)))}
    assert {f"/{code}/register/", f"/{code}/register/submissions/our-answer/"} <= addresses
    assert f"/{code}/register/meetings/cabinet/" in addresses


def test_followers_are_told_of_what_happened_and_of_an_example_as_one(tmp_path: Path) -> None:
    told = [one for one in entries(_real(tmp_path / "a")) if isinstance(one.content, SentIn | Met)]
    site = _real(tmp_path / "b")
    assert [said(site, one, DUTCH).title for one in told] == [
        "Onze ontmoeting: Gesprek over het embargo",
        "Onze inzending: Onze reactie",
    ]
    invented = site_of(registered(tmp_path / "c"))
    examples = [said(invented, one, DUTCH) for one in entries(invented) if isinstance(one.content, SentIn | Met)]
    assert [one.title for one in examples] == [
        "Voorbeeld: Onze ontmoeting: Gesprek over het embargo",
        "Voorbeeld: Onze inzending: Onze reactie",
    ]
    assert {plain(one.paragraphs[0]) for one in examples} == {"Voorbeeld: verzonnen, en nergens meegeteld."}


def test_a_meeting_without_office_in_the_register_of_names_is_said_in_words(tmp_path: Path) -> None:
    text = met("office: parliament", "office: Kabinet X (verzonnen)")
    assert "Kabinet X (verzonnen)" in _cells(openness.view(site_of(registered(tmp_path, meeting=text)), DUTCH))


def test_the_number_at_the_source_is_said_where_there_is_no_address(tmp_path: Path) -> None:
    text = sent("file: content/submissions/our-answer.txt", "feedback: F99")
    assert "nummer F99 bij de bron" in _cells(openness.view(site_of(registered(tmp_path, submission=text)), DUTCH))
