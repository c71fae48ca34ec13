"""No graded adverb about a stance or an outcome in the words of the interface (design/advocacy.md, thread 11)."""

import re

import pytest

from tests.builders.site import speaking
from tracker.model.degrees import DEGREES, graded
from tracker.publish.following import phrases
from tracker.publish.vocabulary import CONTRIBUTIONS, OUTCOME_MEANS, OUTCOMES, RESPONSES, STANCES


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_no_word_for_a_stance_an_answer_or_an_outcome_is_graded(code: str) -> None:
    language = speaking(code)
    tables = (STANCES, OUTCOMES, OUTCOME_MEANS, RESPONSES, CONTRIBUTIONS)
    said = [language.say(text) for table in tables for text in table.values()]
    assert [text for text in said if re.search(rf"\b({DEGREES[code]})\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_no_sentence_of_the_interface_grades_a_stance_or_an_outcome(code: str) -> None:
    said = [form for forms in speaking(code).messages.values() for form in forms] or list(speaking("nl").messages)
    phrase = [getattr(each, code) for each in vars(phrases).values() if isinstance(each, phrases.Phrase)]
    assert len(said) > len(phrase) > 0
    assert [text for text in (*said, *phrase) if graded(text, code)] == []
