"""Reads the tables of a procedure file: rows by the words of their columns, cells by the texts that stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin, urlsplit

from tracker.sources import pages
from tracker.sources.ep import identity
from tracker.sources.source import PageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bs4 import Tag
    from bs4.element import PageElement


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        section: in which it stands.
        cells: the words of the column → the cell.
    """

    section: str
    cells: Mapping[str, Tag]

    @property
    def where(self) -> str:
        """The section and what the row says, for messages."""
        return f'"{self.section}", row "{" | ".join(map(pages.words, self.cells.values()))[:120]}"'

    def cell(self, *columns: str) -> Tag:
        """Gives the cell under the first of these columns that the table has.

        Raises:
            PageError: the row has none of them.
        """
        for column in columns:
            if column in self.cells:
                return self.cells[column]
        raise PageError(self.where, f"cells under {', '.join(self.cells) or 'no column'}", f"one under {columns[0]}")

    def text(self, *columns: str) -> str:
        """Gives the words of a cell."""
        return pages.words(self.cell(*columns))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the words of its columns, and its rows without the heading."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A text, with its address when it is a link."""

    text: str
    url: str


def tables(node: Tag, where: str) -> tuple[Table, ...]:
    """Gives all tables that have a row of column names, from the top.

    Raises:
        PageError: a row has more cells than the table has columns.
    """
    return tuple(_table(table, where) for table in node.find_all("table") if table.find("tr"))


def table_with(node: Tag, where: str, *columns: str) -> Table:
    """Gives the one table that has these columns and at least one row.

    Raises:
        PageError: there is none, there are several, or it is empty.
    """
    found = [table for table in tables(node, where) if set(columns) <= set(table.columns)]
    if len(found) != 1 or not found[0].rows:
        rows = f"{len(found)} tables" if len(found) != 1 else "a table without rows"
        raise PageError(f'"{where}", table with {", ".join(columns)}', rows, "exactly 1 table, with rows")
    return found[0]


def demand_filled(node: Tag, where: str) -> None:
    """Refuses a folding list of which an item has a button but no table behind it: there the page was cut."""
    for item in node.find_all("li"):
        if item.find("button") and not item.find("table"):
            raise PageError(f'"{where}", list item "{pages.words(item)[:60]}"', "no table", "a table behind the button")


def pairs(node: Tag) -> tuple[tuple[str, Tag], ...]:
    """Gives the rows of two cells as (words of the first, second)."""
    found = [_cells(row) for row in node.find_all("tr")]
    return tuple((pages.words(cells[0]), cells[1]) for cells in found if len(cells) == 2)


def texts(cell: Tag) -> tuple[Link, ...]:
    """Gives each text of a cell apart, link or not; a link that shows only a drawing has none."""
    return tuple(link for link in _texts(cell) if link.text)


def address(link: Tag) -> str:
    """Gives the absolute web address of a link; empty when it has none."""
    try:
        url = urljoin(identity.OEIL, str(link.get("href", "")).strip())
        return url if urlsplit(url).scheme in {"http", "https"} and link.get("href") else ""
    except ValueError:
        return ""


def _texts(node: Tag) -> Iterator[Link]:
    for child in node.children:
        name = _name(child)
        element = cast("Tag", child)
        if not name:
            yield Link(pages.fold(child.get_text()), "")
        elif name == "a":
            yield Link(pages.words(element), address(element))
        elif any(_name(inner) in {"a", "span"} for inner in element.descendants):
            yield from _texts(element)
        else:
            yield Link(pages.words(element), "")


def _table(table: Tag, where: str) -> Table:
    names, *rows = table.find_all("tr")
    columns = tuple(pages.words(cell) for cell in _cells(names))
    return Table(columns, tuple(_row(columns, _cells(row), where) for row in rows))


def _row(columns: tuple[str, ...], cells: list[Tag], where: str) -> Row:
    row = Row(where, dict(zip(columns, cells, strict=False)))
    if len(cells) > len(columns):
        raise PageError(row.where, f"{len(cells)} cells", f"at most {len(columns)}, one under each of {columns}")
    return row


def _cells(row: Tag) -> list[Tag]:
    return [cast("Tag", child) for child in row.children if _name(child) in {"td", "th"}]


def _name(node: PageElement) -> str:
    """Gives the name of an element; empty for a text. Searching by filter costs ten times as much."""
    return getattr(node, "name", None) or ""
