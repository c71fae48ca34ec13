"""Officials and respondents: nothing of them reaches a record, a warning, a refusal, a log, or what is kept."""

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.have_your_say import (
    PEOPLE,
    act,
    answer,
    attachment,
    body,
    call,
    draft,
    initiative,
    planned,
    row,
    search,
    translation,
    upcoming,
    with_people,
)
from tests.sources.hys_pages import noon, read, recorded
from tracker.files.procedures import render
from tracker.sources.ec_have_your_say import SOURCE, listing
from tracker.sources.ec_have_your_say.people import without_people
from tracker.sources.source import PageError

FULL = [
    with_people(each)
    for each in (
        planned(),
        call(reference="Ares(2026)2000002", attachments=[attachment("en")]),
        draft(endDate="2026/09/29 00:00:00"),
        act("UNHEARD_OF"),
        upcoming("REG_DEL", "ADOPTION_WORKFLOW", plannedPeriod="Q-9"),
    )
]
WORDS = {*PEOPLE, *(each.partition("@")[0] for each in PEOPLE), "299 12 34"}
PERSONAL = ("authorName", "authorSurname", "authorMail", "authorPhoneNumber", "surveyContactMail")
KEYS = sorted({*initiative(), *FULL[1]} - set(PERSONAL))
FEEDBACK = {
    "id": 33089206,
    "feedback": "My own experience as a nurse in Oostkerke.",
    "language": "NL",
    "userType": "EU_CITIZEN",
    "firstName": PEOPLE[0],
    "surname": PEOPLE[1],
    "login": PEOPLE[2],
    "organization": f"Praktijk {PEOPLE[1]}",
    "publicationId": 20401,
}


def _names(said: str) -> set[str]:
    return {word for word in WORDS if word.casefold() in said.casefold()}


def _said(saved: bytes, as_of: str = "2026-03-10") -> str:
    """Gives everything that the reader says of an answer, whether it is read or refused."""
    try:
        reading = read(saved, as_of=as_of)
    except PageError as error:
        return f"{error} {error!r} {error.args}"
    return f"{reading!r} {render(reading.procedure).decode()}"


def test_builder_names_people_and_the_test_would_find_them() -> None:
    assert _names(answer(*FULL).decode()) == WORDS


@pytest.mark.parametrize("as_of", ["2026-02-10", "2026-03-10", "2026-10-10", "2027-01-10"])
def test_no_official_reaches_the_record_or_a_warning(as_of: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = _said(answer(*FULL), as_of)
    assert "UNHEARD_OF" in said
    assert _names(said + caplog.text) == set()


def test_record_is_the_same_with_and_without_officials() -> None:
    nobody = [{**each, **dict.fromkeys(PERSONAL)} for each in FULL]
    assert read(answer(*FULL)) == read(answer(*nobody))


@pytest.mark.parametrize("percent", range(0, 100, 3))
def test_no_official_reaches_the_refusal_of_a_cut_answer(percent: int) -> None:
    whole = answer(*FULL)
    said = _said(whole[: len(whole) * percent // 100])
    assert "PageError" in said
    assert _names(said) == set()


@given(st.sampled_from(KEYS), st.sampled_from([None, 7, 7.5, True, [], {}, "?", ["?"], float("nan")]))
def test_no_official_reaches_the_refusal_of_an_answer_with_any_odd_value(key: str, value: object) -> None:
    odd = [{**each, **({key: value} if key in each else {})} for each in FULL]
    whole = {**initiative(*odd), **({key: value} if key in initiative() else {})}
    assert _names(_said(body(whole))) == set()


@given(st.sampled_from(PERSONAL), st.text(max_size=20))
def test_whatever_stands_in_a_personal_field_is_not_read(key: str, secret: str) -> None:
    said = _said(answer(planned(), {**call(), key: f"qzqz{secret}"}))
    assert "qzqz" not in said


@given(st.sampled_from(PERSONAL), st.sampled_from([7, [], {"a": "b"}, True]))
def test_personal_field_of_another_sort_is_not_even_looked_at(key: str, value: object) -> None:
    assert read(answer(planned(), {**call(), key: value})) == read(answer(planned(), call()))


def test_address_of_mail_in_a_summary_is_left_out() -> None:
    summary = translation("NL", f'<p>Schrijf naar <a href="mailto:{PEOPLE[2]}">{PEOPLE[2]}</a>.</p>', "SUMMARY")
    procedure = read(answer(planned(), initiativeTranslations=[summary])).procedure
    assert procedure.summaries["nl"] == "Schrijf naar […]."


@pytest.mark.parametrize(
    "saved",
    [
        body({"content": [FEEDBACK], "totalElements": 1, "last": True}),
        body({"_embedded": {"feedback": [FEEDBACK]}, "page": {"totalElements": 1}}),
        body(FEEDBACK),
        body([FEEDBACK]),
        body({"firstName": PEOPLE[0], "error": f"{PEOPLE[0]} {PEOPLE[1]}", "status": 500, "message": PEOPLE[2]}),
        json.dumps(FEEDBACK["feedback"]).encode(),
        f"{PEOPLE[0]} {PEOPLE[1]}".encode(),
        f"<html><title>{PEOPLE[0]} {PEOPLE[1]}</title></html>".encode(),
        b'{"firstName": "Annelies", "firstName": "Annelies"}',
    ],
)
def test_reactions_of_people_are_refused_without_a_word_of_them(saved: bytes) -> None:
    said = _said(saved)
    assert "PageError" in said
    assert _names(said) == set()
    assert "nurse" not in said


def test_search_keeps_no_words_that_were_found_out_of_what_it_shows() -> None:
    page = listing.read(body(search(row(snippet=f"written by <b>{PEOPLE[0]}</b>"))), noon("2026-03-10"))
    assert _names(repr(page)) == set()


# What is kept of an answer.


def test_what_is_kept_is_read_as_the_answer_is() -> None:
    kept = without_people(answer(*FULL))
    assert _names(kept.decode()) == set()
    assert read(kept) == read(answer(*FULL))


def test_nothing_is_kept_of_people_wherever_an_answer_was_cut() -> None:
    whole = answer(*FULL)
    begins = whole.index(b'"authorName": "A')
    for end in range(begins, begins + 700):
        kept = without_people(whole[:end]).decode()
        assert _names(kept) == set()


def test_kept_answer_of_a_reaction_has_nobody() -> None:
    kept = without_people(body({"content": [FEEDBACK]})).decode()
    assert _names(kept) == set()
    assert "nurse" not in kept
    assert '"userType": "EU_CITIZEN"' in kept


def test_recorded_initiative_is_kept_but_for_its_officials(corpus: Path) -> None:
    saved = recorded(corpus)
    kept = without_people(saved)
    assert b"author" in kept
    assert read(kept, as_of="2026-09-02") == read(saved, as_of="2026-09-02")
    assert without_people(kept) == kept


def test_quotes_and_backslashes_do_not_end_a_value_early() -> None:
    assert without_people(b'{"authorName": "A \\"B\\\\", "dg": "X"}') == b'{"authorName": "[removed]", "dg": "X"}'


def test_address_of_mail_is_not_kept_wherever_it_stands() -> None:
    assert without_people(b'{"title": "ask jan.janssens+x@ec.europa.eu"}') == b'{"title": "ask [removed]"}'
    assert without_people(b"<p>jan@ec.europa.eu</p>") == b"<p>[removed]</p>"


def test_source_says_how_to_keep_an_answer() -> None:
    assert SOURCE.without_people is without_people
