"""Both answers together: what happened is the Observatory's, titles and the agenda come from the open data."""

import datetime as dt

from tests.builders.ep import Page, activity, answer, commission_papers, link, process
from tests.sources.ep_pages import read
from tracker.model.stage import Stage

REPORT = "https://www.europarl.europa.eu/doceo/document/IMCO-PR-700001_EN.html"
PAGE = Page(
    forecasts=(("10/06/2025", "Indicative plenary sitting date"), ("2025", "Vote scheduled")),
    gateway=commission_papers(
        ("Text adopted by Parliament", link("T10-0022/2025"), "11/03/2025", ""),
        ("Committee draft report", link("PE700.001", REPORT), "01/03/2025", ""),
    ),
).body()
DATA = answer(
    process(
        consists_of=[activity("REFERRAL", "2025-03-10"), activity("PLENARY_VOTE", "2025-04-01")],
        created_a_realization_of=[
            "eli/dl/doc/TA-10-2025-0022",
            "eli/dl/doc/IMCO-PR-700001",
            "eli/dl/doc/A-10-2025-0006",
        ],
        had_participation=[{"had_participant_person": "person/1", "participation_role": "def/ep-roles/RAPPORTEUR"}],
        was_scheduled_in=[activity("PLENARY_DEBATE", "2025-06-10"), activity("PLENARY_VOTE", "2025-06-12")],
    ),
)


def test_order_of_the_answers_does_not_matter() -> None:
    assert read(PAGE, DATA) == read(DATA, PAGE)


def test_titles_in_dutch_and_french_come_from_the_open_data_and_the_english_one_stays() -> None:
    titles = read(PAGE, DATA).procedure.titles
    assert list(titles.items()) == [
        ("nl", "Reparatie van goederen"),
        ("fr", "Réparation des biens"),
        ("en", "Repair of goods"),
    ]


def test_events_stage_and_actors_are_the_observatorys() -> None:
    both, alone = read(PAGE, DATA).procedure, read(PAGE).procedure
    assert (both.stage, both.stage_since, both.stage_because) == (alone.stage, alone.stage_since, alone.stage_because)
    assert both.stage is Stage.COMMITTEE
    assert both.actors == alone.actors == ()
    assert both.status_verbatim == alone.status_verbatim
    happened = [event for event in both.events if not event.scheduled]
    assert happened == [event for event in alone.events if not event.scheduled]


def test_scheduled_events_of_other_days_are_added() -> None:
    planned = [event for event in read(PAGE, DATA).procedure.events if event.scheduled]
    assert [(event.date, event.label) for event in planned] == [
        (dt.date(2025, 6, 10), "Indicative plenary sitting date"),
        (dt.date(2025, 6, 12), "PLENARY_VOTE"),
        (dt.date(2025, 12, 31), "Vote scheduled"),
    ]


def test_documents_are_added_whose_number_the_observatory_lacks() -> None:
    documents = read(PAGE, DATA).procedure.documents
    assert [(each.id, each.same_as) for each in documents] == [
        ("COM(2025)0100", ""),
        ("T10-0022/2025", ""),
        ("PE700.001", ""),
        ("A-10-2025-0006", ""),
        ("IMCO-PR-700001", "PE700.001"),
    ]


def test_what_is_missing_is_said() -> None:
    assert any("without the open data" in warning for warning in read(PAGE).warnings)
    assert any("without the procedure file" in warning for warning in read(DATA).warnings)
    untitled = answer(process(process_title={"nl": "x"}))
    assert list(read(PAGE, untitled).warnings) == ["open data: no title in fr", "open data: no title in en"]
    assert read(PAGE, DATA).warnings == ()


def test_digest_of_both_changes_with_either() -> None:
    digests = {
        read(PAGE, DATA).digest,
        read(PAGE).digest,
        read(DATA).digest,
        read(PAGE, answer()).digest,
        read(Page().body(), DATA).digest,
    }
    assert len(digests) == 5


def test_a_reading_says_which_answer_speaks_and_whether_the_other_is_missing() -> None:
    said = [(each.voice, each.missing) for each in (read(PAGE, DATA), read(PAGE), read(DATA))]
    assert said == [("oeil", ()), ("oeil", ("opendata",)), ("opendata", ("oeil",))]
