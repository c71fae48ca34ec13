"""No graded adverb about a stance or an outcome in the words of the interface (design/advocacy.md, thread 11)."""

import re

import pytest

from tests.builders.site import speaking
from tracker.publish.vocabulary import CONTRIBUTIONS, OUTCOME_MEANS, OUTCOMES, RESPONSES, STANCES

DEGREES = {
    "nl": "sterk|krachtig|grotendeels|nauwelijks|nagenoeg|vrijwel|overwegend|resoluut|uiterst|zeer|erg|heel",
    "fr": "fortement|fermement|largement|vivement|essentiellement|presque|quasiment|très|vigoureusement|à peine",
    "en": "strongly|firmly|largely|mostly|hardly|barely|nearly|very|highly|fully|completely|moderately|slightly",
}
"""Adverbs that would grade what is a yes, a no, or a part that is named."""


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_no_word_for_a_stance_an_answer_or_an_outcome_is_graded(code: str) -> None:
    language = speaking(code)
    tables = (STANCES, OUTCOMES, OUTCOME_MEANS, RESPONSES, CONTRIBUTIONS)
    said = [language.say(text) for table in tables for text in table.values()]
    assert [text for text in said if re.search(rf"\b({DEGREES[code]})\b", text, re.IGNORECASE)] == []
