"""Words and references, folded as a search knows them."""

import pytest

from tracker.publish.finding import terms


@pytest.mark.parametrize("written", ["56K0859", "56-859", "DOC 56 0859", "56k859", "56/0859"])
def test_every_form_of_a_reference_gives_the_key_of_its_numbers(written: str) -> None:
    assert "#56.859" in terms.keys(written)


def test_the_letters_of_a_reference_tell_a_document_from_a_procedure_of_the_same_number() -> None:
    assert list(terms.keys("COM(2024) 469 final")) == ["#469.2024", "#469.2024com"]
    assert list(terms.keys("2024/0469(COD)")) == ["#469.2024", "#469.2024cod"]


def test_a_text_of_the_chamber_is_known_by_its_dossier_and_its_own_number() -> None:
    assert next(terms.keys("56K0859001")) == next(terms.keys("56K0859/001"))


def test_a_text_without_a_number_has_no_key() -> None:
    assert list(terms.keys("COM")) == []


def test_words_are_folded_and_those_of_every_title_and_addresses_left_out() -> None:
    said = "De Cœur-Réunion van [Israël](https://x.example/geheim) in 2024"
    assert list(terms.words(said)) == ["coeur", "reunion", "israel", "2024"]
