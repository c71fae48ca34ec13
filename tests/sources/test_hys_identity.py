"""References and addresses of the portal's initiatives, and which saved answers are claimed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.have_your_say import answer, body, call, initiative, older_search, planned, row, search
from tests.sources.hys_pages import recorded
from tracker.sources import all_sources, recognise
from tracker.sources.ec_have_your_say import SOURCE
from tracker.sources.source import Claim

PORTAL = "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives"


@pytest.mark.parametrize(
    "text",
    [
        "HYS 12527",
        "hys-12527",
        "HYS12527",
        "HYS: 012527",
        "Have Your Say 12527",
        f"{PORTAL}/12527",
        f"{PORTAL}/12527_en",
        f"{PORTAL}/12527-Artificial-intelligence-ethical-and-legal-requirements_nl",
        f"{PORTAL}/12527-Artificial-intelligence-ethical-and-legal-requirements/public-consultation_en",
        f"{PORTAL}/12527-Artificial-intelligence/feedback_en?p_id=14488",
        "ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/12527/F2665641_en",
    ],
)
def test_reference_is_recognised_in_any_usual_form(text: str) -> None:
    assert SOURCE.recognise(text) == "HYS 12527"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12527",
        "HYS 0",
        "HYS 1234567",
        "HYS ١٢٥٢٧",
        "see HYS 12527",
        "2022/0051(COD)",
        "56K0859",
        "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives",
        "https://evil.example/info/law/better-regulation/have-your-say/initiatives/12527_en",
        "https://ec.europa.eu.evil.example/info/law/better-regulation/have-your-say/initiatives/12527_en",
        "ftp://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/12527_en",
    ],
)
def test_anything_else_is_not_recognised(text: str) -> None:
    assert SOURCE.recognise(text) is None


def test_source_is_found_by_looking_in_the_folder() -> None:
    assert recognise("hys-12527", all_sources()) == (SOURCE, "HYS 12527")


def test_page_is_built_from_the_number_alone() -> None:
    assert SOURCE.page("HYS 12527") == f"{PORTAL}/12527_en"
    assert SOURCE.folder("HYS 12527") == "initiatives"


def test_one_address_is_asked_for_in_english() -> None:
    assert SOURCE.requests
    assert [(request.part, request.url) for request in SOURCE.requests("HYS 12527", "")] == [
        (
            "initiative",
            "https://ec.europa.eu/info/law/better-regulation/brpapi/groupInitiatives/12527?language=EN",
        )
    ]


def test_base_address_stands_in_for_the_portals_own() -> None:
    assert SOURCE.requests
    assert [request.url for request in SOURCE.requests("HYS 12527", "http://127.0.0.1:8000/")] == [
        "http://127.0.0.1:8000/info/law/better-regulation/brpapi/groupInitiatives/12527?language=EN"
    ]


def test_recognising_a_reference_loads_no_html_parser() -> None:
    program = (
        "import sys; from tracker.sources.ec_have_your_say import SOURCE; SOURCE.recognise('HYS 1');"
        "sys.exit('bs4' in sys.modules or 'lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def _claim(saved: bytes) -> Claim | None:
    assert SOURCE.claims
    return SOURCE.claims(saved)


def test_recorded_initiative_is_claimed(corpus: Path) -> None:
    assert _claim(recorded(corpus)) == Claim(part="initiative", reference="HYS 18805")


@pytest.mark.parametrize("percent", [40, 60, 99])
def test_initiative_that_was_cut_is_claimed_by_the_number_in_its_publications(percent: int) -> None:
    whole = answer(planned(), call())
    assert _claim(whole[: len(whole) * percent // 100]) == Claim(part="initiative", reference="HYS 20001")


def test_initiative_with_publications_of_two_is_claimed_without_saying_whose() -> None:
    assert _claim(answer(planned(), call(groupId=7))) == Claim(part="initiative")


@pytest.mark.parametrize(
    "name",
    [
        "searchInitiatives_page0_size3_2026-09-01.cut.json",
        "searchInitiatives_text-gender_size2_2026-09-01.cut.json",
        "searchInitiatives_rows_2026-09-25.cut.json",
        "spa_shell_initiative_12527_2025-10-20.html",
        "rendered_feedback_page_12527_before_xhr_2025-10-20.html",
        "api_diagnostic_results_allFeedback_20401.json",
        "consultations-2017-2025.json",
    ],
)
def test_other_recorded_answers_are_not_claimed(corpus: Path, name: str) -> None:
    assert _claim(recorded(corpus, name)) is None


@pytest.mark.parametrize(
    "other",
    [
        body(search(row())),
        body(older_search(row())),
        body({"content": [{"id": 1, "publicationId": 2}], "totalElements": 1}),
        body([initiative()]),
        body({"publications": []}),
        b"The groupId cannot be found!",
        b"",
    ],
)
def test_other_answers_are_not_claimed(other: bytes) -> None:
    assert _claim(other) is None


def test_other_sources_do_not_claim_an_initiative(corpus: Path) -> None:
    for source in all_sources().values():
        if source is not SOURCE and source.claims:
            assert source.claims(recorded(corpus)) is None
