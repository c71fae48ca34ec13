"""Tables: safe against formulas, by the standard, and each column with its meaning."""

import csv
import datetime as dt
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import site as sites
from tests.builders.records import event, procedure
from tests.data import world
from tests.following.world import HOSTILE, SEEN_AS
from tracker.files.characters import UNWRITABLE
from tracker.model.asking import Reminder, Step
from tracker.model.position import Response, ResponseValue
from tracker.publish.data import sqlite, tables
from tracker.publish.data.columns import Column, Table

PUBLISHED = (
    *("procedures", "events", "windows", "recommendations", "stances", "wordings", "findings"),
    *("responses", "reminders", "clocks"),
    *("submissions", "our_meetings", "endorsements", "voices"),
    *("mandates", "partners", "counterparts", "assessments"),
    *("votes", "actors", "meetings"),
    *("consulted", "answered", "respondents", "dictionary"),
)


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def _table(name: str) -> list[dict[str, str]]:
    return _rows(world.files(world.full())[f"/data/{name}.csv"])


def test_the_tables_are_published_at_addresses_that_stay() -> None:
    made = [address for address in world.files(world.full()) if address.endswith(".csv")]
    assert made == [f"/data/{name}.csv" for name in PUBLISHED]


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_published_table_has_rows(name: str) -> None:
    assert _table(name)


def test_a_procedure_is_a_row_with_its_titles_stage_and_verification() -> None:
    (row,) = _table("procedures")
    wanted = {
        "reference": "56K0001",
        "slug": "56k0001",
        "institution": "be-chamber",
        "title_nl": "Een wet",
        "title_fr": "Une loi",
        "title_en": "",
        "stage": "committee",
        "subjects": "Vrede; Handel",
        "verified": "2025-06-16T12:00:00+02:00",
        "page": "https://test.example/nl/procedures/56k0001/",
    }
    assert {key: row[key] for key in wanted} == wanted


def test_events_and_windows_are_rows_with_identity_and_exactness() -> None:
    events = [(row["date"], row["precision"], row["scheduled"]) for row in _table("events")]
    assert events == [("2025-01-02", "day", "0"), ("2025-07-01", "day", "1"), ("2028-03-31", "quarter", "1")]
    assert [(row["closes"], row["responses"]) for row in _table("windows")] == [
        ("2025-06-30T23:59:00+02:00", "7"),
        ("2025-09-30", ""),
    ]
    assert len({row["uid"] for row in (*_table("events"), *_table("windows"))}) == 5


def test_a_recommendation_is_a_row_with_three_fields_apart() -> None:
    (row,) = _table("recommendations")
    wanted = {"outcome": "in-part", "response_value": "noted", "contribution": "", "addressees": "parliament"}
    assert {key: row[key] for key in wanted} == wanted


def test_a_clock_is_a_row_for_each_office_with_its_days_and_its_ladder() -> None:
    answer = Response(value=ResponseValue.NOTED, by=("council",), date=dt.date(2025, 2, 22))
    step = Reminder(date=dt.date(2025, 3, 1), step=Step.LETTER, to=("parliament",))
    ask = sites.recommendation(to=("parliament", "council"), procedure="", responses=(answer,), reminders=(step,))
    made = sites.site(positions=[sites.position(recommendations=(ask,))])
    rows = _rows(world.files(made)["/data/clocks.csv"])
    assert [(r["addressee"], r["state"], r["days"], r["answered"], r["last_reminder"]) for r in rows] == [
        ("parliament", "waiting", "162", "", "2025-03-01"),
        ("council", "answered", "48", "2025-02-22", ""),
    ]
    assert [r["by"] for r in _rows(world.files(made)["/data/responses.csv"])] == ["council"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_text_that_a_spreadsheet_may_take_for_a_formula_gets_an_apostrophe(start: str) -> None:
    made = tables.written((Column("words", "Words."),), [(f"{start}1+1",), ("1=1",)])
    assert [row["words"] for row in _rows(made)] == [f"'{start}1+1", "1=1"]


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_whatever_stands_in_a_cell_comes_back_and_begins_no_formula(words: list[str]) -> None:
    made = tables.written((Column("words", "Words."),), [(word,) for word in words])
    read = [row[0] for row in list(csv.reader(io.StringIO(made.decode(), newline="")))[1:]]
    assert [word for word in read if word.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert [word.removeprefix("'") for word in read] == [word.removeprefix("'") for word in words]


def test_lines_end_and_quotes_are_doubled_as_the_standard_says() -> None:
    made = tables.written((Column("a", "A."), Column("b", "B.")), [('say "x"', None), ("two\nlines", 3)])
    assert made == b'a,b\r\n"say ""x""",\r\n"two\nlines",3\r\n'


def test_hostile_words_arrive_as_text() -> None:
    record = procedure(titles={"nl": HOSTILE}, events=(event("2025-01-02", f"={HOSTILE}", uid="one"),))
    made = world.files(sites.site(record))
    (row,) = _rows(made["/data/events.csv"])
    assert row["label"] == f"'={UNWRITABLE.sub('', HOSTILE)}"
    assert " ".join(_rows(made["/data/procedures.csv"])[0]["title_nl"].split()) == SEEN_AS


def test_the_dictionary_tells_every_column_of_every_table_in_a_sentence() -> None:
    told = {(row["table_name"], row["column_name"]): row["meaning"] for row in _table("dictionary")}
    assert set(told) == {(table.name, column.name) for table in tables.TABLES for column in table.columns}
    assert [key for key, meaning in told.items() if not (meaning[:1].isupper() or meaning[:1].isdigit())] == []


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Opens the database as a file, as anybody would."""
    path: Path = tmp_path_factory.mktemp("data") / "standpunt.sqlite"
    path.write_bytes(sqlite.database(world.full()))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_the_database_is_sound_and_every_table_is_in_it(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {table.name for table in tables.TABLES}


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
def test_no_table_of_the_database_is_empty_and_its_columns_are_those_of_the_dictionary(
    database: sqlite3.Connection, table: Table
) -> None:
    found = database.execute(f'SELECT * FROM "{table.name}"')  # noqa: S608 - a name of our own
    assert [column[0] for column in found.description] == [column.name for column in table.columns]
    assert found.fetchall()


def test_the_database_joins_what_we_ask_to_where_it_stands(database: sqlite3.Connection) -> None:
    asked = database.execute(
        "SELECT r.text, r.outcome, p.stage, s.stance FROM recommendations r"
        " JOIN procedures p ON p.reference = r.procedure JOIN stances s ON s.procedure = p.reference"
    )
    assert asked.fetchall() == [("Neem het aan", "in-part", "committee", "support")]


def test_the_database_is_the_same_bytes_twice_and_changes_with_its_data() -> None:
    one, other = sqlite.database(world.full()), sqlite.database(world.full())
    changed = sqlite.database(world.full(record={"titles": {"nl": "Anders"}}))
    assert one == other
    assert one != changed


def test_the_order_of_the_records_in_memory_moves_no_byte() -> None:
    records = (procedure(), procedure(reference="56K0002"))
    one, other = sites.site(*records), sites.site(*reversed(records))
    assert sqlite.database(one) == sqlite.database(other)
    assert dict(tables.outputs(one)) == dict(tables.outputs(other))


def test_the_version_of_the_library_does_not_stand_in_the_file() -> None:
    assert sqlite.database(sites.site())[96:100] == (3_040_000).to_bytes(4, "big")
