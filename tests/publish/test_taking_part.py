"""Can you take part? From the windows and the moment; never from silence."""

import datetime as dt
from typing import Any

import pytest

from tests.builders.records import BRUSSELS, noon, procedure
from tests.builders.site import dossier, plain, site, speaking
from tracker.model.procedure import Kind, Link, Procedure, Relation
from tracker.model.stage import Stage
from tracker.model.window import Window
from tracker.publish.views import taking_part
from tracker.publish.views.parts import Answer

URL = "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/18805_en"
CLOSES = dt.datetime(2026, 9, 28, 23, 59, 59, tzinfo=BRUSSELS)


def window(**more: Any) -> Window:
    """Makes a window of four weeks."""
    values: dict[str, Any] = {"opens": noon("2026-08-31"), "closes": CLOSES, "url": URL, "responses": 1}
    return Window(**(values | more))


def initiative(*windows: Window, **more: Any) -> Procedure:
    """Makes an initiative of the Commission."""
    return procedure(
        reference="HYS 18805",
        source="ec-have-your-say",
        kind=more.pop("kind", Kind.INITIATIVE),
        stage=more.pop("stage", Stage.CONSULTATION),
        windows=windows,
        **more,
    )


def answer(record: Procedure, day: str) -> Answer:
    """Gives the second answer at noon of a day."""
    return taking_part.answer(site(record, as_of=noon(day)), record, speaking("nl"))


def _line(said: Answer) -> str:
    """Gives the line under the last day, with the days that are left."""
    assert said.left is not None
    return f"{said.under} {said.left.text}".strip().replace("\u00a0", " ")


def test_what_a_script_counts_with_ends_at_the_moment_of_closing_and_keeps_its_places_empty() -> None:
    left = answer(initiative(window()), "2026-09-02").left
    assert left is not None
    assert (left.end, left.day) == ("2026-09-28T23:59:59+02:00", "2026-09-28")
    assert ("{n}" in left.many, "{day}" in left.many, "{day}" in left.last) == (True, True, True)
    assert left.over == "Gesloten."
    assert (left.running, left.closed) == ("Open voor reacties", "Reacties gesloten")


def test_with_another_period_open_beside_it_the_status_stays_when_one_closes() -> None:
    both = initiative(window(), window(uid="2", closes=dt.datetime.fromisoformat("2026-10-28T23:59:59+01:00")))
    left = answer(both, "2026-09-02").left
    assert left is not None
    assert left.running == ""


def test_an_open_window_says_until_when_and_where() -> None:
    said = answer(initiative(window()), "2026-09-02")
    assert (said.tone, said.ground, said.above) == ("open", True, "Ja, tot en met")
    assert said.word == "maandag 28\u00a0september 2026"
    assert _line(said) == "23.59 uur (Brussel). Nog 26 dagen, op 2 september."
    assert said.button is not None
    assert (said.button.text, said.button.href) == ("Reageer bij: Europese Commissie", URL)


def test_the_last_three_days_are_amber() -> None:
    record = initiative(window())
    assert [answer(record, f"2026-09-{day}").tone for day in (24, 25, 28)] == ["open", "soon", "soon"]


def test_a_closing_at_midnight_is_told_as_the_day_before() -> None:
    said = answer(initiative(window(closes=dt.datetime(2026, 9, 29, 0, 0, tzinfo=BRUSSELS))), "2026-09-02")
    assert said.word == "maandag 28\u00a0september 2026"


def test_a_closing_without_hour_is_open_all_day_and_says_no_hour() -> None:
    said = answer(initiative(window(closes=dt.date(2026, 9, 28))), "2026-09-28")
    assert _line(said) == "De laatste dag is 28 september."
    assert said.ground


def test_before_it_opens_both_days_are_said() -> None:
    said = answer(initiative(window(), stage=Stage.ANNOUNCED), "2026-08-01")
    expected = "Nog niet. Van maandag 31 augustus 2026 tot en met maandag 28 september 2026."
    assert (plain(*said.texts), said.button) == (expected, None)


def test_after_it_closed_nothing_can_be_pressed() -> None:
    said = answer(initiative(window()), "2026-09-29")
    expected = "Niet meer. Tot en met maandag 28 september 2026. De bron telt 1 reactie."
    assert (plain(*said.texts), said.button, said.ground) == (expected, None, False)


def test_after_the_decision_it_was_possible() -> None:
    said = answer(initiative(window(), stage=Stage.ADOPTED), "2026-12-01")
    assert plain(*said.texts).startswith("Het kon.")


def test_a_window_without_end_is_never_a_green_guess() -> None:
    said = answer(initiative(window(closes=None)), "2026-09-02")
    assert (said.ground, plain(*said.texts)) == (
        False,
        "Niet bekend. De bron geeft geen einddatum. Kijk bij de bron",
    )


def test_a_cancelled_window_is_not_open() -> None:
    assert answer(initiative(window(cancelled=True)), "2026-09-02").ground is False


def test_two_windows_keep_a_line_each() -> None:
    second = window(closes=CLOSES + dt.timedelta(days=2), verbatim="Public consultation")
    said = answer(initiative(window(), second), "2026-09-02")
    assert "Ook open, tot en met woensdag 30 september 2026: Public consultation." in plain(*said.texts)


@pytest.mark.parametrize(
    ("kind", "stage", "begins"),
    [
        (Kind.RESOLUTION, Stage.ADOPTED, "Nee. Hier valt niets meer te beslissen."),
        (Kind.RESOLUTION, Stage.REJECTED, "Nee. Deze procedure is voorbij."),
        (Kind.ORDINARY, Stage.COMMITTEE, "Niet rechtstreeks."),
        (Kind.INITIATIVE, Stage.PREPARATION, "Nu niet. De bron vermeldt geen raadpleging."),
        (Kind.BILL, Stage.UNKNOWN, "Niet bekend, zolang de stand niet bekend is."),
    ],
)
def test_without_a_window_the_answer_follows_from_the_stage(kind: Kind, stage: Stage, begins: str) -> None:
    assert plain(*answer(initiative(kind=kind, stage=stage), "2026-09-02").texts).startswith(begins)


def test_a_consultation_on_another_site_is_said_to_be_there_and_the_button_names_it() -> None:
    said = answer(initiative(window(url="https://survey.example/8")), "2026-09-02")
    assert "De raadpleging loopt op een andere site: survey.example." in plain(*said.texts)
    assert said.button is not None
    assert said.button.text == "Reageer bij: survey.example"


def test_a_consultation_on_a_host_of_the_institution_is_not_elsewhere() -> None:
    said = answer(initiative(window(url="https://ec.europa.eu/eusurvey/runner/x")), "2026-09-02")
    assert "andere site" not in plain(*said.texts)


def test_an_ended_procedure_says_where_it_goes_on() -> None:
    record = initiative(
        kind=Kind.RESOLUTION,
        stage=Stage.REJECTED,
        links=(Link(reference="HYS 2", relation=Relation.CONTINUES_AS),),
    )
    assert (
        plain(*answer(record, "2026-09-02").texts)
        == "Nee. Deze procedure is voorbij. De procedure gaat verder als HYS 2."
    )


def test_the_subject_of_an_ended_procedure_is_followed_in_its_dossier() -> None:
    record = procedure(kind=Kind.RESOLUTION, stage=Stage.LAPSED)
    said = taking_part.answer(site(record, dossiers=[dossier()]), record, speaking("nl"))
    assert plain(*said.texts).endswith("Wij volgen het onderwerp in ons dossier Het Midden-Oosten.")


def test_the_last_day_is_offered_for_the_readers_calendar_where_there_is_one() -> None:
    record = procedure(
        kind=Kind.INITIATIVE,
        stage=Stage.CONSULTATION,
        windows=(window(opens=noon("2025-06-01"), closes=noon("2025-07-01")),),
    )
    with_dossier = taking_part.answer(site(record, dossiers=[dossier()]), record, speaking("nl"))
    assert [link.href for link in with_dossier.links] == ["/nl/calendars/procedures/56k0001.ics"]
    assert taking_part.answer(site(record), record, speaking("nl")).links == ()
