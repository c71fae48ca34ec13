"""Everything in one SQLite file: the same bytes for the same data, whatever made it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from tracker.publish.data.columns import Column, Table
from tracker.publish.data.tables import TABLES
from tracker.publish.site import Site

ADDRESS = "/data/standpunt.sqlite"
MEDIA = "application/vnd.sqlite3"

_VERSION = slice(96, 100)
"""Where the file's head holds the version of the library that wrote it (sqlite.org/fileformat2.html, 1.3)."""

_FIXED = (3_040_000).to_bytes(4, "big")


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives the database, with its address."""
    yield ADDRESS, database(site)


def database(site: Site) -> bytes:
    """Makes the database in memory: rows in a fixed order, no moment of its making, rewritten without gaps."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("BEGIN")
        for table in TABLES:
            connection.execute(_definition(table))
            connection.executemany(_insertion(table), table.rows(site))
        for index in _indexes():
            connection.execute(index)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        made = bytearray(connection.serialize())
    made[_VERSION] = _FIXED
    return bytes(made)


def _definition(table: Table) -> str:
    lines = [*map(_column, table.columns), f"PRIMARY KEY ({_names(table.key)})"]
    keys = {other.name: other.key for other in TABLES}
    lines += [
        f'FOREIGN KEY ("{column}") REFERENCES "{target}" ({_names(keys[target])})'
        for column, target in table.points.items()
    ]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)}) WITHOUT ROWID'


def _insertion(table: Table) -> str:
    holes = ", ".join("?" * len(table.columns))
    return " ".join(("INSERT INTO", _names((table.name,)), "VALUES", f"({holes})"))


def _column(column: Column) -> str:
    return f'"{column.name}" {column.type.upper()}'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _indexes() -> Iterator[str]:
    """Gives an index on each column that points, where it is not the beginning of the key already."""
    for table in TABLES:
        for column in table.points:
            if table.key[0] != column:
                yield f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")'
