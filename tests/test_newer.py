"""Stances that know when they are stale: which text was read, and what came since."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.builders.project import POSITION, project
from tests.builders.records import document, noon, procedure
from tests.builders.site import dossier as dossier_file
from tests.builders.site import plain, position, site, speaking, stance
from tests.following.world import seen
from tracker import check
from tracker.catalogue import StanceOn, load
from tracker.files import procedures
from tracker.files.inbox import load_inbox
from tracker.model.position import Confirmation
from tracker.model.procedure import Document, Procedure
from tracker.publish.data import asked
from tracker.publish.following.entry import Entry, Outdated
from tracker.publish.following.events import entries
from tracker.publish.following.published import outputs
from tracker.publish.following.sentences import said
from tracker.publish.site import Site
from tracker.publish.views import board, dossier
from tracker.publish.views import position as position_page
from tracker.publish.views import procedure as procedure_page
from tracker.sources import all_sources
from tracker.sources.source import Reading
from tracker.todo import tasks
from tracker.update.judge import judge

DUTCH = speaking("nl")
READ = "56K0001001"


def doc(number: int, day: str, type_: str) -> Document:
    """Makes a document of the bill."""
    return document(f"56K0001{number:03}", type=type_, date=dt.date.fromisoformat(day))


FIRST = doc(1, "2025-01-02", "WETSVOORSTEL")
AMENDMENT = doc(2, "2025-02-01", "AMENDEMENT")
ADOPTED = doc(3, "2025-03-01", "AANGENOMEN TEKST")
LATER = doc(4, "2025-04-01", "AANGENOMEN TEKST")


def bill(*documents: Document) -> Procedure:
    """Makes a bill in committee with these documents."""
    return procedure(documents=(FIRST, *documents))


def newer(record: Procedure, **held: Any) -> tuple[str, ...]:
    """Gives the texts that came since a stance was written."""
    file = position(stances=(stance(**({"read": READ} | held)),))
    catalogue = site(record, positions=[file]).catalogue
    (*_, last) = catalogue.bases(StanceOn(position=file, stance=file.original.value.stances[0], reference="56K0001"))
    return tuple(text.id for text in last.texts)


@pytest.mark.parametrize("type_", ["VERSLAG", "AANVULLEND VERSLAG", "AMENDEMENT"])
def test_what_a_committee_tells_or_a_member_proposes_is_no_newer_text(type_: str) -> None:
    assert newer(bill(doc(2, "2025-02-01", type_))) == ()
    assert newer(bill(doc(2, "2025-02-01", type_), ADOPTED)) == (ADOPTED.id,)


def test_an_amendment_or_an_opinion_is_no_newer_text() -> None:
    assert newer(bill(AMENDMENT, doc(5, "2025-05-01", "ADVIES VAN DE RAAD VAN STATE"))) == ()


def test_a_later_adopted_text_makes_a_stance_stale() -> None:
    assert newer(bill(AMENDMENT, ADOPTED)) == ("56K0001003",)


def test_the_texts_come_in_the_order_of_their_days() -> None:
    assert newer(bill(LATER, ADOPTED)) == ("56K0001003", "56K0001004")


def test_a_text_of_the_same_day_or_without_a_day_is_not_newer() -> None:
    same = doc(5, "2025-01-02", "AANGENOMEN TEKST")
    undated = document("56K0001006", type="AANGENOMEN TEKST")
    assert newer(bill(same, undated)) == ()


def test_the_text_is_known_in_another_spelling() -> None:
    record = procedure(
        reference="2024/0258(COD)",
        source="ep",
        documents=(
            document("COM(2024)0469", type="Legislative proposal", date=dt.date(2024, 10, 9)),
            document(
                "A10-0006/2025", type="Committee report tabled for plenary, 1st reading", date=dt.date(2025, 1, 31)
            ),
        ),
    )
    file = position(stances=(stance(procedure="2024/0258(COD)", read="COM(2024) 469 final"),))
    catalogue = site(record, positions=[file]).catalogue
    (basis,) = catalogue.bases(
        StanceOn(position=file, stance=file.original.value.stances[0], reference="2024/0258(COD)")
    )
    assert basis.document
    assert (basis.document.id, [text.id for text in basis.texts]) == ("COM(2024)0469", ["A10-0006/2025"])


def test_a_confirmation_with_the_newest_text_ends_it_until_there_is_a_newer_one() -> None:
    confirmed = Confirmation(date=dt.date(2025, 3, 10), read="56K0001003")
    assert newer(bill(ADOPTED), confirmed=confirmed) == ()
    assert newer(bill(ADOPTED, LATER), confirmed=confirmed) == ("56K0001004",)


def test_reading_the_newer_text_ends_it() -> None:
    assert newer(bill(ADOPTED), read="56K0001003") == ()


def test_a_plan_without_a_text_is_stale_once_there_is_one_after_the_stance() -> None:
    assert newer(bill(ADOPTED), read="announced", since=dt.date(2025, 2, 1)) == ("56K0001003",)
    assert newer(bill(ADOPTED), read="announced", since=dt.date(2025, 3, 1)) == ()


def test_every_source_that_is_read_says_which_documents_are_texts() -> None:
    assert [key for key, source in all_sources().items() if source.read and not source.texts] == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "nl",
            "Geschreven over 56K0001001 van 2 januari 2025; sinds 1 maart 2025 is er een nieuwere tekst: 56K0001003.",
        ),
        (
            "fr",
            "Rédigée à propos de 56K0001001 du 2 janvier 2025 ; depuis le 1er mars 2025, il existe un texte",
        ),
        ("en", "Written about 56K0001001 of 2 January 2025; since 1 March 2025 there is a newer text: 56K0001003."),
    ],
)
def test_procedure_position_dossier_and_board_say_it_in_each_language(code: str, words: str) -> None:
    file = position(stances=(stance(read=READ),), dossiers=("middle-east",))
    made, language = site(bill(ADOPTED), positions=[file], dossiers=[dossier_file()]), speaking(code)
    shown = {
        "procedure": plain(*procedure_page.view(made, "56K0001", language).stances),
        "position": plain(
            *(cell.text for row in position_page.view(made, "embargo", language).stances.rows for cell in row)
        ),
        "dossier": plain(*(c.text for row in dossier.view(made, "middle-east", language).procedures.rows for c in row)),
        "board": plain(*board.view(made, language).sections[0].rows[0].side),
    }
    assert {page: words in text for page, text in shown.items()} == dict.fromkeys(shown, True), shown


def test_nothing_is_said_while_the_text_is_the_newest() -> None:
    file = position(stances=(stance(read=READ),))
    made = site(bill(AMENDMENT), positions=[file])
    assert "Gelezen tekst: 56K0001001." in plain(*procedure_page.view(made, "56K0001", DUTCH).stances)
    assert "nieuwere" not in plain(*procedure_page.view(made, "56K0001", DUTCH).stances)


def _told(*records: Procedure, **held: Any) -> list[Entry]:
    file = position(stances=(stance(**({"read": READ} | held)),))
    return [entry for entry in entries(site(*records, positions=[file])) if isinstance(entry.content, Outdated)]


def test_the_feed_tells_it_when_the_tracker_recorded_the_text() -> None:
    first = seen(None, "2025-01-20", documents=(FIRST,))
    (told,) = _told(seen(first, "2025-03-04", documents=(FIRST, ADOPTED)))
    assert (told.moment, told.reference, told.position) == (noon("2025-03-04"), "56K0001", "embargo")


def test_the_feed_tells_it_once_however_many_texts_follow() -> None:
    first = seen(None, "2025-01-20", documents=(FIRST,))
    second = seen(first, "2025-03-04", documents=(FIRST, ADOPTED))
    third = seen(second, "2025-04-04", documents=(FIRST, ADOPTED, LATER))
    assert _told(third) == _told(second)


def test_the_entry_of_a_stance_that_was_confirmed_stays() -> None:
    first = seen(None, "2025-01-20", documents=(FIRST,))
    record = seen(first, "2025-03-04", documents=(FIRST, ADOPTED))
    confirmed = Confirmation(date=dt.date(2025, 3, 10), read="56K0001003")
    assert [entry.uid for entry in _told(record, confirmed=confirmed)] == [entry.uid for entry in _told(record)]


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_entry_names_the_procedure_and_the_stance(code: str) -> None:
    file = position(stances=(stance(read=READ),))
    made = site(bill(ADOPTED), positions=[file])
    (told,) = (entry for entry in entries(made) if isinstance(entry.content, Outdated))
    own = said(made, told, speaking(code))
    assert "56K0001" in own.title
    assert own.page == f"/{code}/procedures/56k0001/"
    assert "56K0001003" in plain(*own.paragraphs)


def _findings(folder: Path, *lines: str) -> list[tuple[int, str, str]]:
    text = POSITION.replace("    since: 2025-01-05\n", "    since: 2025-01-05\n" + "".join(f"{x}\n" for x in lines), 1)
    found = check.findings(load(project(folder, position=text, tracked=bill(ADOPTED))), noon("2025-09-15"))
    return [(one.line, one.field, one.remedy) for one in found]


def test_a_text_that_the_procedure_does_not_have_is_found_at_its_line(tmp_path: Path) -> None:
    ((line, field, remedy),) = _findings(tmp_path, "    read: 56K0001O01")
    assert (line, field) == (17, "stances[0].read")
    assert "did you mean '56K0001001'" in remedy


def test_a_text_in_any_spelling_and_a_plan_are_accepted(tmp_path: Path) -> None:
    assert _findings(tmp_path / "a", "    read: 56k0001001") == []
    assert _findings(tmp_path / "b", "    read: announced") == []


def test_a_confirmation_names_a_text_and_a_day_in_the_past(tmp_path: Path) -> None:
    lines = ("    confirmed:", "      date: 2026-01-01", "      read: 56K0009001")
    assert [field for _, field, _ in _findings(tmp_path, "    read: 56K0001001", *lines)] == [
        "stances[0].confirmed.date",
        "stances[0].confirmed.read",
    ]


def test_one_newer_text_turns_page_feed_and_work_list_stale(tmp_path: Path) -> None:
    text = POSITION.replace("    since: 2025-01-05\n", "    read: 56K0001001\n    since: 2025-01-05\n", 1)
    folder = project(tmp_path, position=text, tracked=bill(AMENDMENT))
    assert _shown(folder) == (False, False, False)
    recorded = load(folder).recorded["56K0001"]
    later = judge(recorded, Reading(procedure=bill(AMENDMENT, ADOPTED)), noon("2025-03-04")).procedure
    assert later
    procedures.save(folder, procedures.path_of("be-chamber", "56", "56k0001"), later)
    assert _shown(folder) == (True, True, True)


def _shown(folder: Path) -> tuple[bool, bool, bool]:
    """Tells whether page, feed and work list of a project say that there is a newer text."""
    catalogue = load(folder)
    assert catalogue.findings == ()
    made = Site(catalogue, noon("2025-03-20"), (DUTCH,))
    page = plain(*procedure_page.view(made, "56K0001", DUTCH).stances)
    feed = atom(made)["/nl/feeds/procedures/56k0001.atom"].decode()
    waiting = tasks(catalogue, load_inbox(folder), noon("2025-03-20"))
    return (
        "sinds 1 maart 2025 is er een nieuwere tekst" in page.replace("\u00a0", " "),
        "Er is een nieuwere tekst dan die van onze houding" in feed,
        [task.kind for task in waiting] == ["stance"],
    )


def atom(made: Site) -> dict[str, bytes]:
    """Gives what can be followed of a site, by address."""
    return dict(outputs(made))


def test_the_table_of_stances_names_the_texts_that_came_since() -> None:
    file = position(stances=(stance(read=READ),))
    made = site(bill(ADOPTED, LATER), positions=[file])
    (row,) = asked.STANCES.rows(made)
    assert dict(zip([column.name for column in asked.STANCES.columns], row, strict=True))["newer"] == (
        "56K0001003; 56K0001004"
    )
