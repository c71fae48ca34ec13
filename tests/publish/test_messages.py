"""Every text of the interface is translated, and every translation is of a text that is used."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.builders.site import THEME, speaking
from tests.conftest import ROOT
from tracker.publish import words
from tracker.publish.language import LOCALES, MissingMessageError

CALLS: dict[str, tuple[int, ...] | None] = {"marked": None, "say": None, "runs": None, "_": None, "count": (2, 3)}
METHODS = {ROOT / "tracker" / "publish": ("**.py", "python"), THEME / "templates": ("**.html", "jinja2")}


def used() -> set[str]:
    """Gives every text that the code or a template says, by its English words (a plural by its singular)."""
    found = set()
    for folder, (pattern, method) in METHODS.items():
        for _, _, message, _, _ in extract_from_dir(folder, [(pattern, method)], keywords=CALLS):
            found.add(message[0] if isinstance(message, tuple) else str(message))
    return found


def kept(code: str) -> dict[str, bool]:
    """Gives the texts in a language's file, and whether each is translated in all its forms."""
    path: Path = THEME / "translations" / code / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file, locale=LOCALES[code]) if message.id]
    firsts = {m.id if isinstance(m.id, str) else m.id[0]: m.string for m in messages}
    return {key: bool(text and all(text)) for key, text in firsts.items()}


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_the_files_hold_exactly_the_texts_that_are_used(code: str) -> None:
    assert set(kept(code)) == used()


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_every_text_is_translated(code: str) -> None:
    assert [text for text, translated in kept(code).items() if not translated] == []


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_a_translation_has_the_places_of_its_text(code: str) -> None:
    language = speaking(code)
    places = {text: sorted(part.split("}")[0] for part in text.split("{")[1:]) for text in kept(code)}
    wrong = [
        text
        for text, wanted in places.items()
        for form in language.messages[text]
        if sorted(part.split("}")[0] for part in form.split("{")[1:]) != wanted
    ]
    assert wrong == []


def test_a_text_without_translation_is_an_error_and_not_english() -> None:
    with pytest.raises(MissingMessageError, match="add a msgstr"):
        speaking("nl").say("Nobody translated this")


def test_zero_is_plural_in_dutch_and_english_and_singular_in_french() -> None:
    said = {code: speaking(code).count(0, "{n} procedure", "{n} procedures") for code in ("nl", "fr", "en")}
    assert said == {"nl": "0\u00a0procedures", "fr": "0\u00a0procédure", "en": "0\u00a0procedures"}


def test_a_french_sign_keeps_its_space() -> None:
    assert speaking("fr").say("Can you take part?") == "Pouvez-vous participer\u00a0?"


def test_every_locale_is_one_that_dates_are_written_in() -> None:
    assert {words.month(speaking(code), words.FAR) for code in LOCALES} == {"december", "décembre", "December"}


@pytest.mark.parametrize(("code", "said"), [("nl", "473.461"), ("fr", "473\u00a0461"), ("en", "473,461")])
def test_a_long_number_has_its_thousands_apart(code: str, said: str) -> None:
    text = "The source counts {n} response.", "The source counts {n} responses."
    assert said in speaking(code).count(473_461, *text)
    assert "9999" in speaking(code).count(9_999, *text)
