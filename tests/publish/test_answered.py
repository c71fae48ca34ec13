"""Who answered a consultation: the sentence, the bars, the names of kinds and countries, and the list."""

from dataclasses import replace
from typing import Any

import pytest

from tests.builders.feedback import feedback, respondent
from tests.builders.records import procedure
from tests.builders.site import plain, site, speaking, submission
from tracker.publish.site import Site
from tracker.publish.views import answered, openness, respondents, voices
from tracker.publish.views.parts import Section, Table

DUTCH, FRENCH = speaking("nl"), speaking("fr")


def _site(**more: Any) -> Site:
    made = site(procedure())
    return replace(made, catalogue=replace(made.catalogue, feedback={"56K0001": (feedback(**more),)}))


def _section(**more: Any) -> Section:
    (section,) = answered.sections(_site(**more), "56K0001", DUTCH)
    return section


def _rows(table: Table | None) -> list[tuple[str, str]]:
    assert table is not None
    return [(plain(row[0].text), plain(row[1].text)) for row in table.rows]


def test_a_sentence_says_how_many_and_which_kinds_the_most() -> None:
    said = plain(_section().texts[0])
    assert said == (
        "812 reacties, geteld op 1 september 2026. De meeste zijn van: "
        "burgers van de Unie (600), ngo’s (143), ondernemingen (40)."
    )


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (2000, "Het portaal zegt dat het er 2000 kreeg, en toont er 812."),
        (812, "Het portaal toont alle reacties die het kreeg."),
        (None, "Het portaal zegt niet hoeveel het er kreeg."),
    ],
)
def test_received_is_told_apart_from_shown(received: int | None, said: str) -> None:
    assert plain(_section(received=received).texts[1]) == said


def test_an_invented_count_says_first_that_it_is_one_and_speaks_for_no_voice() -> None:
    marked = "Voorbeeld: verzonnen, en nergens meegeteld."
    assert plain(_section(example=True).texts[0]) == marked
    made = _site(example=True)
    assert plain(respondents.view(made, "56K0001", 1, DUTCH).head.notes[0]) == marked
    record = made.catalogue.procedures["56K0001"]
    assert "812" not in str(voices.sections(made, record, DUTCH))
    assert "812" in str(voices.sections(_site(), record, DUTCH))


def test_kinds_go_from_many_to_few_an_unknown_one_keeps_its_word_and_none_is_last() -> None:
    assert _rows(_section().table) == [
        ("burgers van de Unie", "600"),
        ("ngo’s", "143"),
        ("ondernemingen", "40"),
        ("SPACE_AGENCY", "9"),
        ("niet opgegeven", "20"),
    ]


def test_countries_are_named_in_the_reader_s_language_and_an_unknown_one_keeps_its_code() -> None:
    assert _rows(_section().more) == [("België", "300"), ("Frankrijk", "200"), ("XKX", "12"), ("niet opgegeven", "300")]
    assert plain(answered.country("BEL", FRENCH)) == "Belgique"


def test_after_ten_countries_the_rest_share_a_row_that_keeps_the_sum() -> None:
    codes = ("AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV")
    rows = _rows(_section(countries={code: 100 - at for at, code in enumerate(codes)}).more)
    assert len(rows) == 11
    assert rows[-1] == ("3 andere samen", str(90 + 89 + 88))


def test_a_bar_is_as_long_as_its_number_against_the_largest() -> None:
    table = _section(kinds={"NGO": 800, "COMPANY": 200, "OTHER": 1}).table
    assert table is not None
    assert [row[2].bars[0].width for row in table.rows] == [160, 40, 1]


def test_a_long_list_has_pages_that_together_name_every_organisation_once() -> None:
    made = _site(organisations=250)
    items: list[str] = []
    for number in respondents.numbers(made, "56K0001"):
        (section,) = respondents.view(made, "56K0001", number, DUTCH).sections
        items += [item[0].text for item in section.items]
    assert items == [respondent(number).name for number in range(1, 251)]


def test_an_organisation_is_listed_with_kind_country_day_and_register_number() -> None:
    one = respondent(7, register_number="12345678901-23")
    (section,) = respondents.view(_site(respondents=(one,)), "56K0001", 1, DUTCH).sections
    assert plain(*section.items) == "Vereniging 007 (verzonnen), ngo’s, België, 20 augustus 2026, 12345678901-23"
    assert section.items[0][0].href == one.url


def test_the_other_voices_count_the_kinds_too() -> None:
    made = _site()
    (section,) = voices.sections(made, made.catalogue.procedures["56K0001"], DUTCH)
    assert plain(section.texts[0]).startswith("812 reacties")


def test_a_procedure_that_nobody_counted_has_no_section_and_no_page() -> None:
    assert answered.sections(site(procedure()), "56K0001", DUTCH) == ()
    assert list(respondents.pages(site(procedure()))) == []


@pytest.mark.parametrize(
    ("number", "feedback_id"), [("12345678901-23", ""), ("", "F2"), ("", "2"), ("12345678901-23", "F2")]
)
def test_our_own_contribution_is_linked_once_from_the_procedure_and_from_the_submission(
    number: str, feedback_id: str
) -> None:
    mine = respondent(2, name="Testkoepel", register_number="12345678901-23")
    made = site(procedure(), submissions=[submission(feedback=feedback_id)], register_number=number)
    counts = {"56K0001": (feedback(respondents=(respondent(1), mine)),)}
    made = replace(made, catalogue=replace(made.catalogue, feedback=counts))
    (section,) = answered.sections(made, "56K0001", DUTCH)
    said = [paragraph for paragraph in section.texts if plain(paragraph).startswith("Onze reactie")]
    assert [plain(one) for one in said] == ["Onze reactie: Testkoepel · 20 augustus 2026."]
    facts = openness.submission(made, "our-answer", DUTCH).sections[0].facts
    assert [fact.values[0][0].href for fact in facts if fact.term == "Op het portaal"] == [mine.url]


def test_nobody_else_s_contribution_is_called_ours() -> None:
    assert not any("Onze reactie" in plain(paragraph) for paragraph in _section().texts)
