"""Values are read by the type of their field, and everything that is wrong is said at once, in words."""

import datetime as dt
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders.files import ORGANISATION, POSITION, edited
from tests.files.records import records
from tracker.files.canonical import dump
from tracker.files.front_matter import split
from tracker.files.nodes import read
from tracker.files.shape import Bound, bind, plain
from tracker.model.dossier import Addressee, Dossier, Theme
from tracker.model.organisation import OwnOrganisation
from tracker.model.position import Ask, Outcome, Position, PositionStatus, PositionTranslation
from tracker.model.procedure import Event, Procedure
from tracker.model.stage import Stage
from tracker.model.verification import Verification
from tracker.model.window import Window

T = TypeVar("T")

DAY, MOMENT = "a day as year-month-day", "a moment with its offset, such as 2025-06-16T12:00:00+02:00"


def bound(text: str, kind: type[T]) -> Bound[T]:
    return bind(read(text, "a.yaml"), kind, "a.yaml")


def position(old: str = "", new: str = "") -> Bound[Position]:
    parts = split(edited(POSITION, old, new) if old else POSITION, "p.md")
    return bind(read(parts.yaml, "p.md", parts.first_line), Position, "p.md")


def said(old: str, new: str) -> str:
    """Gives what is said of a position in which one piece was replaced."""
    return "\n".join(map(str, position(old, new).findings))


def test_a_position_is_read_with_all_its_types() -> None:
    value = position().value
    assert value is not None
    assert (value.format, value.title, value.version) == (1, "Steun aan Moldavië", 2)
    assert (value.status, value.adopted) == (PositionStatus.ADOPTED, dt.date(2025, 1, 20))
    (recommendation,) = value.recommendations
    assert (recommendation.to, recommendation.ask, recommendation.asked) == (("council",), Ask.AMEND, None)
    assert recommendation.findings[0].outcome is Outcome.IN_PART


def test_every_field_knows_its_line() -> None:
    lines = position().lines
    assert (lines["title"], lines["themes"], lines["themes[0]"]) == (5, 10, 11)
    assert (lines["recommendations[0].to"], lines["recommendations[0].findings[0].part"]) == (19, 25)


MISTAKES = [
    (
        "an unknown key",
        ("summary: Kort", "summary: Kort\nsamenvatting: Lang"),
        (
            'p.md:7: samenvatting: found the unknown key "samenvatting"; expected a key of a '
            "position; delete it, or use "
            "one of format, id, lang, title, short_title, summary, status, adopted, version, earlier, themes, "
            "dossiers, stances, "
            "recommendations, "
            "mandate, endorsements, aside, consulted, counterparts"
        ),
    ),
    (
        "a misspelt key",
        ("title: Steun", "tilte: Steun"),
        'p.md:5: tilte: found the unknown key "tilte"; expected a key of a position; write "title"',
    ),
    (
        "a missing key",
        ("summary: Kort\n", ""),
        'p.md:2: summary: found no "summary"; expected the key "summary"; add a line "summary: …"',
    ),
    (
        "a key without its value",
        ("summary: Kort", "summary:"),
        'p.md:6: summary: found nothing; expected a value; write it, as in "summary: …"',
    ),
    (
        "a misspelt word",
        ("status: adopted", "status: adoptd"),
        'p.md:7: status: found "adoptd"; expected one of draft, adopted, superseded, withdrawn; write "adopted"',
    ),
    (
        "a word of another language",
        ("status: adopted", "status: ontwerp"),
        (
            'p.md:7: status: found "ontwerp"; expected one of draft, adopted, superseded, withdrawn; '
            "choose one of these words"
        ),
    ),
    (
        "a day as it is written in letters",
        ("adopted: 2025-01-20", "adopted: 20/01/2025"),
        f'p.md:8: adopted: found "20/01/2025"; expected {DAY}; write 2025-01-20',
    ),
    (
        "a day that no calendar has",
        ("adopted: 2025-01-20", "adopted: 31/02/2025"),
        (
            f'p.md:8: adopted: found "31/02/2025"; expected {DAY}; there is no day 31 in month 2 of '
            "2025: look it up, and "
            "write it as in 2025-02-27"
        ),
    ),
    (
        "one value in the place of a list",
        ("    to:\n      - council", "    to: council"),
        (
            'p.md:19: recommendations[0].to: found "council"; expected a list; put it on a line of '
            "its own below the key, "
            'after "- "'
        ),
    ),
    (
        "a list in the place of one value",
        ("title: Steun aan Moldavië", "title:\n  - Steun"),
        'p.md:5: title: found a list; expected one text; write it after the key, on its line, without "- "',
    ),
    (
        "a short title that is too long",
        ("summary: Kort", f"short_title: {'x' * 71}\nsummary: Kort"),
        "p.md:6: short_title: found 71 characters; expected at most 70; leave out 1",
    ),
    (
        "a number with a zero before it",
        ("version: 2", "version: 02"),
        'p.md:9: version: found "02"; expected a whole number; write 2',
    ),
    (
        "a number in words",
        ("version: 2", "version: twee"),
        'p.md:9: version: found "twee"; expected a whole number; write its digits only',
    ),
    (
        "an empty text",
        ("title: Steun aan Moldavië", "title: ' '"),
        "p.md:5: title: found an empty text; expected a text; write one, or delete the line",
    ),
    (
        "keys in the place of a list",
        ("themes:\n  - democratic-space", "themes:\n  democratic: space"),
        'p.md:10: themes: found keys with values; expected a list; begin each item with "- "',
    ),
    (
        "a text in the place of keys",
        ("  - procedure: 2024/0258(COD)\n    stance: support\n    since: 2025-01-20", "  - 2024/0258(COD)"),
        (
            'p.md:13: stances[0]: found "2024/0258(COD)"; expected the keys of a stance; write each '
            "key on its own line, "
            'with a colon and a space, as in "title: …"'
        ),
    ),
]


@pytest.mark.parametrize(("edit", "message"), [mistake[1:] for mistake in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_is_told_in_words(edit: tuple[str, str], message: str) -> None:
    assert said(*edit) == message


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    parts = split(edited(edited(POSITION, "version: 2", "version: x"), "outcome: in-part", "outcome: partly"), "p.md")
    findings = bind(read(parts.yaml, "p.md", parts.first_line), Position, "p.md").findings
    assert [(each.line, each.field) for each in findings] == [
        (9, "version"),
        (24, "recommendations[0].findings[0].outcome"),
    ]


def test_a_wrong_value_leaves_no_record() -> None:
    assert position("version: 2", "version: x").value is None


def test_an_unknown_key_alone_does_not_spoil_the_record() -> None:
    assert position("summary: Kort", "summary: Kort\nx: 1").value == position().value


@pytest.mark.parametrize("nothing", ["", " null", " ''"])
def test_an_optional_key_without_a_value_is_absent(nothing: str) -> None:
    changed = position("adopted: 2025-01-20", f"adopted:{nothing}")
    assert changed.findings == ()
    assert changed.value is not None
    assert changed.value.adopted is None


def test_a_list_that_is_absent_but_required_is_told() -> None:
    assert said("    to:\n      - council\n", "") == (
        'p.md:17: recommendations[0].to: found no "to"; expected the key "to"; add a line "to: […]"'
    )


def test_an_empty_item_is_told_at_its_line() -> None:
    assert said("      - council", "      - council\n      -").startswith(
        "p.md:21: recommendations[0].to[1]: found an empty"
    )


@pytest.mark.parametrize("quoted", ["'2'", '"2"'])
def test_quotes_do_not_change_what_a_number_is(quoted: str) -> None:
    assert position("version: 2", f"version: {quoted}").value == position().value


@pytest.mark.parametrize("word", ["NO", "0051", "23:59", "1e3", "true", "2025-02-27"])
def test_a_text_stays_the_text_that_was_written(word: str) -> None:
    value = position("summary: Kort", f"summary: {word}").value
    assert value is not None
    assert value.summary == word


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("27/02/2025", "write 2025-02-27"),
        ("27.2.2025", "write 2025-02-27"),
        ("27 02 2025", "write 2025-02-27"),
        ("2025/02/27", "write 2025-02-27"),
        ("2025-2-7", "write 2025-02-07"),
        ("20250227", "write 2025-02-27"),
        ("2025-02-27T10:00:00+01:00", "write 2025-02-27"),
        ("2025-W09-4", "write it as in 2025-02-27"),
        ("27 februari 2025", "write it as in 2025-02-27"),
        ("2025-02-30", "there is no day 30 in month 2 of 2025: look it up, and write it as in 2025-02-27"),
        ("30/13/2025", "there is no day 30 in month 13 of 2025: look it up, and write it as in 2025-02-27"),
        ("٢٠٢٥-٠٢-٢٧", "write it as in 2025-02-27"),
    ],
)
def test_a_day_in_another_form_is_told_with_what_to_write(written: str, remedy: str) -> None:
    (finding,) = position("adopted: 2025-01-20", f"adopted: {written}").findings
    assert (finding.expected, finding.remedy) == (DAY, remedy)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2025-06-16T12:00:00+02:00", dt.datetime(2025, 6, 16, 10, tzinfo=dt.UTC)),
        ("2025-06-16T12:00+02:00", dt.datetime(2025, 6, 16, 10, tzinfo=dt.UTC)),
        ("2025-06-16T10:00:00Z", dt.datetime(2025, 6, 16, 10, tzinfo=dt.UTC)),
        ("2025-06-16T12:00:00.5+02:00", dt.datetime(2025, 6, 16, 10, 0, 0, 500_000, tzinfo=dt.UTC)),
    ],
)
def test_a_moment_with_its_offset_is_read(written: str, moment: dt.datetime) -> None:
    value = bound(f"reference: a\nverified: {written}\n", Verification).value
    assert value is not None
    assert value.verified == moment


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("2025-06-16T12:00:00", "write 2025-06-16T12:00:00+02:00 if that is the time in Brussels"),
        ("2025-01-16T12:00", "write 2025-01-16T12:00:00+01:00 if that is the time in Brussels"),
        ("2025-06-16 12:00", "write the day, T, the hour and the offset"),
        ("2025-06-16", "write the day, T, the hour and the offset"),
        ("2025-06-16T24:00+02:00", "write the day, T, the hour and the offset"),
    ],
)
def test_a_moment_without_offset_or_in_another_form_is_told(written: str, remedy: str) -> None:
    (finding,) = bound(f"reference: a\nverified: {written}\n", Verification).findings
    assert (finding.expected, finding.remedy) == (MOMENT, remedy)


def test_a_window_opens_on_a_day_or_at_a_moment_by_its_form() -> None:
    window = bound("opens: 2025-06-16\ncloses: 2025-06-16T23:59:00+02:00\n", Window).value
    assert window is not None
    assert type(window.opens) is dt.date
    assert window.closes == dt.datetime(2025, 6, 16, 21, 59, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("written", "remedy"), [("16/06/2025", "write 2025-06-16"), ("12:00", "write the day, T, the")]
)
def test_a_wrong_day_or_moment_is_told_as_what_it_seems_to_be(written: str, remedy: str) -> None:
    (finding,) = bound(f"opens: {written}\n", Window).findings
    assert finding.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("written", "remedy"),
    [("yes", "write true"), ("ja", "write true"), ("True", "write true"), ("NO", "write false"), ("x", "write one of")],
)
def test_a_truth_in_other_words_is_told(written: str, remedy: str) -> None:
    (finding,) = bound(f"reference: a\nrecorded: {written}\n", Verification).findings
    assert (finding.found, finding.expected) == (f'"{written}"', "true or false")
    assert finding.remedy.startswith(remedy)


@pytest.mark.parametrize("written", ["1.0", "1e3", "0x1", "+1", "1_000", "½", "٣", "9" * 30])
def test_only_plain_digits_are_a_number(written: str) -> None:
    assert position("version: 2", f"version: {written}").value is None


def test_names_by_language_are_read_as_they_stand() -> None:
    theme = bound("id: a\nnames:\n  nl: Ruimte\n  fr: Espace\n", Theme).value
    assert theme is not None
    assert dict(theme.names) == {"nl": "Ruimte", "fr": "Espace"}


@pytest.mark.parametrize(
    ("names", "line", "field", "found"),
    [
        (" Ruimte", 2, "names", '"Ruimte"'),
        ("\n  nl:", 3, "names.nl", "an empty text"),
        ("\n  nl: [a]", 3, "names.nl", "a list"),
    ],
)
def test_wrong_names_are_told(names: str, line: int, field: str, found: str) -> None:
    (finding,) = bound(f"id: a\nnames:{names}\n", Theme).findings
    assert (finding.line, finding.field, finding.found) == (line, field, found)


def test_a_file_that_is_one_text_is_told() -> None:
    (finding,) = bound("Steun\n", Position).findings
    assert (finding.line, finding.field, finding.found) == (1, "", '"Steun"')
    assert finding.expected == "the keys of a position"


def test_a_record_inside_a_record_is_read_by_its_keys() -> None:
    own = bound(ORGANISATION, OwnOrganisation).value
    assert own is not None
    assert (own.feeds.year, own.contact.email) == (2025, "info@standpunt.example")


def test_a_missing_key_inside_a_record_is_told_with_its_path() -> None:
    (finding,) = bound(edited(ORGANISATION, "  year: 2025\n", ""), OwnOrganisation).findings
    assert (finding.line, finding.field, finding.remedy) == (10, "feeds.year", 'add a line "year: 1"')


def test_the_format_is_required_though_the_model_has_a_default() -> None:
    (finding,) = bound("reference: a\nsource: b\nkind: bill\nstage: committee\n", Procedure).findings
    assert (finding.field, finding.remedy) == ("format", 'add a line "format: 1"')


def test_the_word_of_a_stage_becomes_the_stage() -> None:
    event = bound("date: 2025-01-02\nlabel: x\nlang: nl\nstage: second-chamber\n", Event).value
    assert event is not None
    assert event.stage is Stage.SECOND_CHAMBER


KINDS = [Procedure, Verification, Position, PositionTranslation, Dossier, Theme, Addressee, OwnOrganisation]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_record_is_written_and_read_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    back = bound(dump(plain(record)), kind)
    assert back.findings == ()
    assert back.value == record
