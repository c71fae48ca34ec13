"""Who answered: ``content/feedback/<slug>/<publication>.yaml``, and beside it a table of organisations (``.csv``).

Both are written by the tracker alone. The table may be long, so it is no YAML.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path, PurePosixPath

from tracker import disk
from tracker.files.canonical import dump
from tracker.files.nodes import FileProblem, decode, read
from tracker.files.records import Loaded, content_of, demand_format, files_below, style_finding
from tracker.files.shape import bind, plain
from tracker.model.feedback import Feedback, Respondent
from tracker.model.finding import Finding
from tracker.model.reference import slug

FOLDER = PurePosixPath("content/feedback")
COLUMNS = tuple(each.name for each in fields(Respondent))


def path_of(found: Feedback) -> PurePosixPath:
    """Gives the path of a count's file, relative to the project's folder."""
    return FOLDER / slug(found.reference) / f"{found.publication}.yaml"


def save(root: Path, found: Feedback) -> bool:
    """Writes a count and its table; False when both held these bytes already."""
    path = root / path_of(found)
    table = disk.write_atomically(path.with_suffix(".csv"), _table(found.respondents))
    return disk.write_atomically(path, dump(plain(replace(found, respondents=()))).encode()) or table


def load_all(root: Path) -> Loaded[Feedback]:
    """Reads every count of a project, by path; a broken file never hides the others."""
    values: dict[str, Feedback] = {}
    findings: list[Finding] = []
    for path, file in files_below(root, str(FOLDER), ".yaml"):
        try:
            content = content_of(file, path)
            node = read(decode(content, path), path)
            demand_format(node, path)
            bound = bind(node, Feedback, path)
            findings += bound.findings
            if bound.value is not None and not bound.findings:
                values[path] = replace(bound.value, respondents=_respondents(file.with_suffix(".csv"), path))
                findings += style_finding(content, dump(plain(bound.value)).encode(), path)
        except FileProblem as problem:
            findings += problem.findings
    return Loaded(values=values, findings=tuple(findings))


def _table(respondents: tuple[Respondent, ...]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(one, name) for name in COLUMNS] for one in respondents)
    return text.getvalue().encode()


def _respondents(file: Path, path: str) -> tuple[Respondent, ...]:
    """Reads the table beside a count; a count without a table has no organisations.

    Raises:
        FileProblem: the table is not what this module writes.
    """
    if not file.is_file():
        return ()
    table = str(PurePosixPath(path).with_suffix(".csv"))
    rows = csv.reader(io.StringIO(file.read_bytes().decode("utf-8", "replace"), newline=""))
    if tuple(next(rows, ())) != COLUMNS:
        raise _problem(table, 1, "another first line", ",".join(COLUMNS))
    return tuple(_read(rows, table))


def _read(rows: Iterator[list[str]], table: str) -> Iterator[Respondent]:
    for line, row in enumerate(rows, 2):
        try:
            number, name, kind, country, register, date, url = row
            yield Respondent(
                id=int(number),
                name=name,
                kind=kind,
                country=country,
                register_number=register,
                date=dt.date.fromisoformat(date),
                url=url,
            )
        except ValueError as error:
            raise _problem(
                table, line, "a row that is none", f"{len(COLUMNS)} columns with a number and a day"
            ) from error


def _problem(path: str, line: int, found: str, expected: str) -> FileProblem:
    remedy = "let the tracker write it: tracker feedback REFERENCE"
    return FileProblem((Finding(path=path, line=line, found=found, expected=expected, remedy=remedy),))
