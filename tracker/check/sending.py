"""Submissions and what was left at meetings: the period that they answer, and that they can be read."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import Catalogue
from tracker.check.entries import MEETINGS, SUBMISSIONS, At
from tracker.model import feedback
from tracker.model.finding import Finding
from tracker.registered import Sent, first_day, last_day, windows_meant

KINDS_OF_FILE = (".pdf", ".odt", ".docx", ".txt")
"""What may be published as a document: files that show themselves, and run nothing."""


def sent_within_their_period(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A submission names one period to react, and was sent while that was open."""
    for one in catalogue.sent():
        at = At(one.file.original)
        if one.submission.window and not one.submission.procedure:
            yield at.finding(
                "window",
                f"the period '{one.submission.window}' of no procedure",
                "the procedure that it belongs to",
                "add a line 'procedure: …' with the reference, as the institution writes it",
            )
        elif one.window is None:
            yield from _not_one_window(catalogue, one, at)
        else:
            yield from _not_while_open(one, at)


def _not_one_window(catalogue: Catalogue, one: Sent, at: At) -> Iterator[Finding]:
    """Finds a period that is not there, or that could be one of several."""
    procedure = catalogue.procedures.get(one.reference)
    word = one.submission.window
    if procedure is None or not (word or procedure.windows):
        return
    meant = windows_meant(procedure, word)
    ways = [
        f"{window.kind} (closes {last_day(window.closes) if window.closes else 'on no known day'})"
        for window in procedure.windows
    ]
    said = f"'{word}'" if word else "no 'window'"
    several = len(meant) > 1
    found = (
        f"{said}, while {one.reference} has {len(meant)} such periods"
        if several
        else f"{said}, which is no period of {one.reference}"
    )
    yield at.finding(
        "window",
        found,
        f"one of: {', '.join(ways)}" if ways else "no period: its record has none",
        "write its kind, or the day on which it closes, as in 'window: 2026-09-28'" if ways else "delete the line",
    )


def _not_while_open(one: Sent, at: At) -> Iterator[Finding]:
    window, day = one.window, one.submission.sent
    if window and window.closes and day > last_day(window.closes):
        found = f"{day}, after the period closed (last day {last_day(window.closes)})"
        remedy = "correct the day, or name the period that it was sent to"
        yield at.finding("sent", found, "a day on which one could react", remedy)
    elif window and window.opens and day < first_day(window.opens):
        found = f"{day}, before the period opened (first day {first_day(window.opens)})"
        remedy = "correct the day, or name the period that it was sent to"
        yield at.finding("sent", found, "a day on which one could react", remedy)


def submissions_can_be_read(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Of a submission there is a file, an address or the institution's own number: what was sent can be read."""
    for file in catalogue.submissions.values():
        entry = file.original.value
        if not (entry.file or entry.address or entry.feedback):
            yield At(file.original).finding(
                "sent",
                "a submission of which nothing can be read",
                "what was sent, or where it stands",
                f"add 'file: {SUBMISSIONS}….pdf', 'address: https://…' or 'feedback: …' (the institution's number)",
            )


def submissions_are_among_those_counted(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A number that the institution gave to a submission is among those that a whole count of it lists."""
    for one in catalogue.sent():
        counts = catalogue.feedback.get(one.reference, ())
        number, day = one.submission.feedback, one.submission.sent
        if not number or not counts or not all(_holds_all(each, day) for each in counts):
            continue
        if not any(feedback.ours(each, "", number) for each in counts):
            yield At(one.file.original).finding(
                "feedback",
                f"'{number}', which is none of the organisations that were counted for {one.reference}",
                "the number that the portal shows of your contribution",
                f"correct the number, or count again: tracker feedback '{one.reference}'",
            )


def _holds_all(counts: feedback.Feedback, day: dt.date) -> bool:
    """Tells whether a count shows all that was received, and was made after a day."""
    return counts.received == counts.listed and counts.counted.date() > day


def registered_documents_are_there(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A file that was sent or left is there, and may be published; an address begins with https."""
    for submission in catalogue.submissions.values():
        sent = submission.original
        yield from _bad_file(catalogue, At(sent), "file", sent.value.file, SUBMISSIONS)
        yield from _bad_address(At(sent), "address", sent.value.address)
    for meeting in catalogue.meetings.values():
        at = At(meeting.original)
        yield from _bad_address(at, "address", meeting.original.value.address)
        for number, document in enumerate(meeting.original.value.documents):
            field = f"documents[{number}]"
            yield from _bad_file(catalogue, at, f"{field}.file", document.file, MEETINGS)
            yield from _bad_address(at, f"{field}.address", document.address)
            if not (document.file or document.address):
                remedy = f"add 'file: {MEETINGS}….pdf' or 'address: https://…'"
                yield at.finding(field, "a document without file or address", "where it can be read", remedy)


def _bad_file(catalogue: Catalogue, at: At, field: str, path: str, folder: str) -> Iterator[Finding]:
    if not path:
        return
    endings = ", ".join(KINDS_OF_FILE)
    if not path.startswith(folder) or not path.lower().endswith(KINDS_OF_FILE):
        expected = f"a file in {folder} that ends in {endings}"
        yield at.finding(
            field, f"'{path}'", expected, "put the file there, and write its path from the project's folder"
        )
    elif path not in catalogue.attached:
        yield at.finding(
            field, f"'{path}', which is not there", f"a file in {folder}", "add the file, or correct its name"
        )


def _bad_address(at: At, field: str, address: str) -> Iterator[Finding]:
    if address and not address.startswith("https://"):
        yield at.finding(field, f"'{address}'", "an address that begins with https://", "write the whole address")
