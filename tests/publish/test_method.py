"""The page of the method explains the words that the site uses, and not others."""

import re

import pytest

from tests.builders.site import speaking
from tests.conftest import ROOT
from tracker.files import adopted
from tracker.model.exam import action
from tracker.model.verbs import Action
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


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_method_names_the_five_classes_of_an_ask_with_an_example_that_the_exam_puts_there(code: str) -> None:
    method = (ROOT / f"content/pages/method.{code}.md").read_text(encoding="utf-8")
    examples = re.findall(r"^(\d)\. \*\*[^*]+\*\*\s?: [“«]\s?(.+?)\s?[”»]\.$", method, re.MULTILINE)
    assert [(int(number), action(example, code)) for number, example in examples] == [(n, n) for n in Action]


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_method_tells_of_the_last_day_and_of_the_lock_by_the_words_that_editors_use(code: str) -> None:
    method = (ROOT / f"content/pages/method.{code}.md").read_text(encoding="utf-8")
    assert [word for word in ("due", adopted.COMMAND, "tracker check") if f"`{word}`" not in method] == []
