"""Every table, those of them that are also published as CSV (RFC 4180), and the dictionary of all."""

import csv
import io
from collections.abc import Iterable, Iterator

from tracker.publish.data import answers, asked, behind, licence, registered, rows, silence, worded
from tracker.publish.data.columns import Column, Row, Table
from tracker.publish.language import marked
from tracker.publish.site import Site

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet may take for a formula; the broad signs too, since some take them alike."""


def _dictionary(_site: Site) -> Iterator[Row]:
    for table in TABLES:
        for number, column in enumerate(table.columns, 1):
            yield (table.name, number, column.name, column.type, column.meaning)


def _about(site: Site) -> Iterator[Row]:
    language = site.languages[0]
    own = licence.ours(site, language)
    yield ("holder", own.holder)
    yield ("licence", f"{own.name}, {own.url}")
    yield ("site", site.own.url)
    for source in licence.of_sources(site, site.catalogue.procedures, language):
        yield (f"source {source.source}", f"{source.name}, {source.home}: {source.licence}")


DICTIONARY = Table(
    name="dictionary",
    meaning=marked("What every column of every table means."),
    columns=(
        Column("table_name", "The table."),
        Column("number", "The place of the column in it, from 1.", "integer"),
        Column("column_name", "The column."),
        Column("type", "Text or integer; days and moments are texts in ISO form."),
        Column("meaning", "What stands in it."),
    ),
    rows=_dictionary,
    key=("table_name", "number"),
)

ABOUT = Table(
    name="about",
    meaning="On what terms these data may be used, and whom to name.",
    columns=(Column("name", "What is told."), Column("value", "What it is.")),
    rows=_about,
    key=("name",),
)

TABLES = (
    rows.PROCEDURES,
    rows.EVENTS,
    rows.WINDOWS,
    rows.DOCUMENTS,
    rows.ACTORS,
    rows.MEETINGS,
    rows.LINKS,
    rows.CHANGES,
    rows.VOTES,
    asked.POSITIONS,
    asked.STANCES,
    asked.RECOMMENDATIONS,
    asked.FINDINGS,
    worded.WORDINGS,
    *silence.TABLES,
    asked.DOSSIERS,
    asked.IN_DOSSIERS,
    asked.THEMES,
    asked.ADDRESSEES,
    registered.SUBMISSIONS,
    registered.MEETINGS,
    registered.ENDORSEMENTS,
    registered.VOICES,
    *behind.TABLES,
    *answers.TABLES,
    ABOUT,
    DICTIONARY,
)
"""All tables of the database, each behind those that it points to."""

PUBLISHED = (
    rows.PROCEDURES,
    rows.EVENTS,
    rows.WINDOWS,
    asked.RECOMMENDATIONS,
    asked.STANCES,
    worded.WORDINGS,
    asked.FINDINGS,
    *silence.TABLES,
    *registered.TABLES,
    *behind.TABLES,
    rows.VOTES,
    rows.ACTORS,
    rows.MEETINGS,
    *answers.TABLES,
    DICTIONARY,
)
"""Those that are also files of their own."""


def address(table: Table) -> str:
    """Gives the address of a table as CSV."""
    return address_of(table.name)


def address_of(name: str) -> str:
    """Gives the address of a table as CSV, by its name."""
    return f"/data/{name}.csv"


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives the tables that are files of their own, with their addresses."""
    for table in PUBLISHED:
        yield address(table), written(table.columns, table.rows(site))


def written(columns: Iterable[Column], found: Iterable[Row]) -> bytes:
    """Writes a table as CSV in UTF-8, so that no spreadsheet takes a text of a source for a formula.

    A text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break gets an apostrophe before it.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_harmless(value) if isinstance(value, str) else value for value in row] for row in found)
    return file.getvalue().encode()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULAS) else text
