"""What is refused, and by which name: everything that is not one whole initiative."""

import json
from pathlib import Path

import pytest

from tests.builders.have_your_say import Json, answer, body, call, initiative, older_search, planned, row, search
from tests.sources.hys_pages import noon, read, recorded
from tracker.model.exchange import Response
from tracker.sources.ec_have_your_say import SOURCE
from tracker.sources.source import PageError


def _refusal(saved: bytes, reference: str | None = None) -> str:
    with pytest.raises(PageError) as refused:
        read(saved, reference)
    return str(refused.value)


def _without(owner: Json, key: str) -> Json:
    return {name: value for name, value in owner.items() if name != key}


def test_built_answer_is_read_when_it_is_whole() -> None:
    assert read(answer(planned(), call()), "HYS 20001").warnings == ()


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        (b"", "an empty body"),
        (b" \r\n ", "an empty body"),
        (b"The groupId cannot be found!", "knows no such initiative"),
        (b'"The groupId cannot be found!"', "knows no such initiative"),
        (b"bad_request", "does not serve"),
        (b"general_error", "cannot answer"),
        (b"<html><head><title>502 Bad Gateway</title></head><body></body></html>", "markup"),
        (b"<!DOCTYPE html><html><title>Have your say</title><app-root></app-root></html>", "HTML shell"),
        (b"\xff\xfe{}", "UTF-8"),
        (b"[]", "a list"),
        (body([initiative()]), "a list"),
        (b'"x"', "a text"),
        (b"7", "the number 7"),
        (b"null", "null"),
        (b"{}", "an object without id, initiativeStatus, publications"),
        (b'{"a": NaN}', "NaN is no JSON"),
        (b'{"a": -Infinity}', "-Infinity is no JSON"),
        (b'{"a": 1, "a": 1}', "a key stands twice in one object"),
        (b'{"publications": [{"endDate": null, "endDate": "2026/03/30 23:59:59"}]}', "a key stands twice"),
        (b"{} {}", "Extra data"),
        (b"{'a': 1}", "double quotes"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": ' + b"9" * 5000 + b"}", "JSON"),
        (body({"timestamp": 1, "status": 404, "error": "Not Found", "path": "/x"}), "an error object with status 404"),
        (body(search(row())), "a page of search results"),
        (body(older_search(row())), "a page of a list, in the older shape"),
        (body({"content": [], "totalElements": 0}), "a page of a list"),
        (body(row()), "a row of a search"),
        (answer(id="20001"), "id: found a text"),
        (answer(id=20001.0), "id: found the number 20001.0"),
        (answer(id=None), "id: found null"),
        (answer(id=True), "id: found true"),
        (answer(id=0), "id: found the number 0"),
        (answer(id=-20001), "id: found the number -20001"),
        (answer(id=[20001]), "id: found a list"),
        (answer(publications=[]), "publications: found none"),
        (answer(publications=None), "publications: found none"),
        (answer(publications=planned()), "publications: found an object; expected a list"),
        (answer(publications=["25370"]), "publications: found a text in the list"),
        (answer(planned(groupId=7), call(groupId=8)), "those of HYS 7, HYS 8; expected those of HYS 20001"),
        (answer(call(groupId="20001")), "groupId: found a text"),
        (answer(call(totalFeedback="12")), "totalFeedback: found a text"),
        (answer(call(totalFeedback=12.5)), "totalFeedback: found the number 12.5"),
        (answer(call(totalFeedback=-1)), "totalFeedback: found the number -1"),
        (answer(call(ends=7)), "endDate: found the number 7"),  # type: ignore[arg-type]
        (answer(call(attachments={"documentId": "x"})), "attachments: found an object; expected a list"),
        (answer(topics={"code": "TRADE"}), "topics: found an object; expected a list"),
        (answer(shortTitle=["x"]), "shortTitle: found a list"),
        (answer(initiativeStatus=1), "initiativeStatus: found the number 1"),
    ],
)
def test_answer_of_another_shape_is_named(saved: bytes, said: str) -> None:
    assert said in _refusal(saved)


@pytest.mark.parametrize("key", ["id", "initiativeStatus", "publications"])
def test_initiative_without_a_key_that_every_one_has_is_refused(key: str) -> None:
    assert f"an object without {key}" in _refusal(body(_without(initiative(), key)))


@pytest.mark.parametrize(
    "key", ["type", "frontEndStage", "initiativeStatus", "receivingFeedbackStatus", "publishedDate", "endDate"]
)
def test_publication_without_a_key_that_every_one_has_is_refused(key: str) -> None:
    message = _refusal(answer(planned(), _without(call(), key)))
    assert f"publications[1]: found an object without {key}" in message


@pytest.mark.parametrize(
    "written", ["2026-03-30T23:59:59", "30/03/2026", "2026/03/30 23:59", "1774907999000", "2026/02/30 23:59:59"]
)
def test_closing_in_another_form_is_refused_and_never_read_as_none(written: str) -> None:
    assert f'endDate "{written}"' in _refusal(answer(call(ends=written)))


@pytest.mark.parametrize("percent", [1, 10, 30, 60, 90, 99])
def test_recorded_initiative_that_was_cut_is_refused(corpus: Path, percent: int) -> None:
    saved = recorded(corpus)
    assert "JSON" in _refusal(saved[: len(saved) * percent // 100])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("spa_shell_initiative_12527_2025-10-20.html", "HTML shell"),
        ("rendered_feedback_page_12527_before_xhr_2025-10-20.html", "HTML shell"),
        ("searchInitiatives_page0_size3_2026-09-01.cut.json", "a page of search results"),
        ("searchInitiatives_text-gender_size2_2026-09-01.cut.json", "a page of search results"),
        ("searchInitiatives_rows_2026-09-25.cut.json", "a list"),
        ("api_diagnostic_results_allFeedback_20401.json", "a list"),
        ("consultations-2017-2025.json", "a list"),
    ],
)
def test_other_recorded_answer_is_named(corpus: Path, name: str, said: str) -> None:
    assert said in _refusal(recorded(corpus, name))


def test_another_initiative_is_refused_with_both_names(corpus: Path) -> None:
    assert "found HYS 18805; expected HYS 18806" in _refusal(recorded(corpus), "HYS 18806")


def test_recorded_initiative_with_a_key_twice_is_refused(corpus: Path) -> None:
    saved = recorded(corpus).replace(b'"isCurrent":true', b'"isCurrent":true,"endDate":null')
    assert "twice" in _refusal(saved)


def test_answer_that_is_too_large_is_refused_before_it_is_read() -> None:
    assert "at most 5000000" in _refusal(b"{" + b" " * 5_000_000)


def test_no_answer_and_two_answers_are_refused() -> None:
    assert SOURCE.read
    one = Response(body=answer(), moment=noon("2026-03-10"), origin="here")
    for responses in ([], [one, one]):
        with pytest.raises(PageError, match="expected exactly 1"):
            SOURCE.read(responses, None, noon("2026-03-10"))


def test_refusal_names_where_the_answer_came_from() -> None:
    assert _refusal(b"").startswith("answer-0: ")


def test_byte_order_mark_and_indentation_are_no_reason_to_refuse() -> None:
    pretty = b"\xef\xbb\xbf" + json.dumps(initiative(planned(), call()), indent=2).encode()
    assert read(pretty) == read(answer(planned(), call()))
