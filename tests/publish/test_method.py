"""The page of the method explains the words that the site uses, and not others."""

import pytest

from tests.builders.site import speaking
from tests.conftest import ROOT
from tracker.publish import vocabulary

WORDS = {
    "stage": tuple(vocabulary.STAGES.values()),
    "stance": tuple(vocabulary.STANCES.values()),
    "response": tuple(vocabulary.RESPONSES.values()),
    "outcome": tuple(vocabulary.OUTCOMES.values()),
    "contribution": tuple(vocabulary.CONTRIBUTIONS.values()),
}


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
@pytest.mark.parametrize("of", WORDS)
def test_the_method_explains_every_word_as_the_pages_write_it(of: str, code: str) -> None:
    method = (ROOT / f"content/pages/method.{code}.md").read_text(encoding="utf-8")
    words = [speaking(code).say(word) for word in WORDS[of]]
    assert [word for word in words if f"- **{word}**" not in method] == []
