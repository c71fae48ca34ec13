"""What changed: every change in words, each week at its own address, and what could not be reached."""

import datetime as dt
from typing import Any

from tests.builders.records import noon, procedure
from tests.builders.site import NOON, correction, dossier, plain, position, recommendation, site, speaking
from tracker.model.dossier import DossierProcedure
from tracker.model.position import EarlierVersion, Outcome, OutcomeFinding
from tracker.model.procedure import Change, Procedure
from tracker.model.verification import Failure, Hold, Verification
from tracker.publish import news, pages
from tracker.publish.site import Site
from tracker.publish.views import changes, home, reached, sources

DUTCH = speaking("nl")


def change(day: str, **more: Any) -> Change:
    """Makes a step from committee to plenary."""
    values: dict[str, Any] = {"uid": day, "seen": noon(day), "what": "stage", "from_": "committee", "to": "plenary"}
    return Change(**(values | more))


def changed(*days: str) -> Procedure:
    """Makes a procedure that changed on these days."""
    return procedure(changes=tuple(change(day) for day in days))


def standing(**more: Any) -> Site:
    """Makes a site whose procedure has this standing at its source."""
    return site(verifications=[Verification(reference="56K0001", **({"verified": NOON} | more))])


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert news.week_of(dt.date(2024, 12, 30)) == (2025, 1)
    assert news.monday_of((2025, 1)) == dt.date(2024, 12, 30)


def test_a_moment_late_in_the_evening_belongs_to_the_day_in_brussels() -> None:
    late = dt.datetime(2025, 6, 15, 22, 30, tzinfo=dt.UTC)
    found = site(procedure(changes=(change("2025-06-15", seen=late),))).news
    assert list(found) == [(2025, 25)]


def test_each_week_with_news_has_a_page_in_every_language() -> None:
    made = site(changed("2025-06-16", "2025-05-01"))
    found = sorted(page.address for page in pages.table(made) if "/changes/2" in page.address)
    assert found == sorted(f"/{code}/changes/2025-w{week}/" for code in ("nl", "fr", "en") for week in (18, 25))


def test_a_change_names_its_procedure_before_and_after_and_the_moment() -> None:
    (row,) = changes.week_page(site(changed("2025-06-16")), (2025, 25), DUTCH).sections[0].days
    assert plain(row.text) == "Wetsvoorstel (verzonnen): Stand: van In commissie naar In plenaire vergadering."
    assert plain(*row.more) == "Kamer van volksvertegenwoordigers · 56K0001 · gezien om 12.00 uur (Brussel)"


def test_our_own_judgements_positions_and_corrections_are_news_too() -> None:
    finding = OutcomeFinding(date=dt.date(2025, 6, 17), outcome=Outcome.OBTAINED, by="A. Peeters")
    made = site(
        positions=[position(adopted=dt.date(2025, 6, 18), recommendations=(recommendation(findings=(finding,)),))],
        corrections=[correction()],
    )
    rows = changes.week_page(made, (2025, 25), DUTCH).sections[0].days
    assert [plain(row.text) for row in rows] == [
        "Wetsvoorstel (verzonnen): Stand",
        "Wij namen ons standpunt aan: Een embargo.",
        "Wij beoordeelden Neem het aan: Verkregen.",
    ]


def test_an_earlier_version_of_a_position_keeps_its_week() -> None:
    earlier = (EarlierVersion(version=1, adopted=dt.date(2025, 5, 1)),)
    made = site(positions=[position(adopted=dt.date(2025, 6, 18), version=2, earlier=earlier)])
    said = [
        plain(*(row.text for row in changes.week_page(made, (2025, week), DUTCH).sections[0].days)) for week in (18, 25)
    ]
    assert said == [
        "Wij namen ons standpunt aan: Een embargo.",
        "Wij namen versie 2 aan van ons standpunt: Een embargo.",
    ]


def test_a_quiet_week_says_when_something_changed_last() -> None:
    said = plain(changes.quiet(site(changed("2025-05-01")), DUTCH))
    assert said == "Deze week veranderde er nog niets. De laatste verandering is van donderdag 1 mei 2025."


def test_the_history_of_a_record_is_told_newest_first_each_day_once() -> None:
    record = procedure(
        changes=(change("2025-05-01"), change("2025-06-01"), change("2025-06-01", uid="b", what="url", to="x"))
    )
    rows = changes.history(record, DUTCH)
    assert [(row.day.replace("\u00a0", " "), row.below) for row in rows] == [
        ("1 juni", "2025"),
        ("", ""),
        ("1 mei", "2025"),
    ]


def test_a_source_that_gave_no_answer_is_named_with_its_procedures_on_every_page_of_what_is_new() -> None:
    failure = Failure(since=noon("2025-06-14"), why="No answer.")
    short = dossier(procedures=(DossierProcedure(reference="56K0001", short_title="Kort"),))
    made = site(
        dossiers=[short],
        verifications=[Verification(reference="56K0001", verified=noon("2025-06-13"), failure=failure)],
    )
    said = (
        "Kamer van volksvertegenwoordigers: geen bruikbaar antwoord. De stand van 1 procedure kan achterlopen: "
        "56K0001 · Kort."
    )
    (line,) = reached.lines(made, DUTCH)
    assert (line.chip, line.above, plain(line.text)) == ("Niet bereikt", "sinds zaterdag", said)
    assert [plain(row.text) for row in home.view(made, DUTCH).not_reached] == [said]
    assert said in [plain(row.text) for section in changes.view(made, DUTCH).sections for row in section.days]


def test_a_held_answer_awaits_a_person() -> None:
    made = standing(held=Hold(since=noon("2025-06-14"), digest="d", reasons=("r",)))
    assert [line.chip for line in reached.lines(made, DUTCH)] == ["Wacht op een mens"]


def test_a_sound_source_has_no_line() -> None:
    assert reached.lines(standing(), DUTCH) == ()


def test_the_page_of_sources_counts_what_is_wrong_and_says_when_nothing_is() -> None:
    sound = sources.view(standing(), DUTCH)
    chamber = next(section for section in sound.sections if section.anchor == "be-chamber")
    assert plain(*chamber.texts).endswith("Alles in orde.")
    failing = sources.view(standing(failure=Failure(since=NOON, why="x")), DUTCH)
    chamber = next(section for section in failing.sections if section.anchor == "be-chamber")
    assert plain(*chamber.texts).endswith("1 kreeg bij de laatste poging geen bruikbaar antwoord.")


def test_the_page_of_sources_shows_every_source_with_its_expectations() -> None:
    made = standing()
    view = sources.view(made, DUTCH)
    assert [section.anchor for section in view.sections if section.anchor] == list(made.catalogue.sources)
    chamber = next(section for section in view.sections if section.anchor == "be-chamber")
    assert "HANGEND" in plain(*(value for fact in chamber.raw for value in fact.values))
    assert "elf dagen" in plain(*(value for fact in chamber.facts for value in fact.values))


def test_a_procedure_written_by_hand_counts_for_its_institution() -> None:
    made = site(procedure(reference="HYS 1", source="manual"))
    view = sources.view(made, DUTCH)
    portal = next(section for section in view.sections if section.anchor == "ec-have-your-say")
    assert plain(*portal.texts) == "1 procedure, met de hand overgenomen van haar officiële pagina."
    assert [section.title for section in view.sections][-1] == "Met de hand geschreven"


def test_the_page_of_the_feeds_says_when_the_sources_were_last_asked() -> None:
    verified = [Verification(reference="56K0001", verified=noon("2025-06-02"))]
    last = changes.view(site(verifications=verified), DUTCH).sections[-1]
    assert "Laatst nagekeken bij de bron: maandag 2 juni 2025" in plain(*last.after)
