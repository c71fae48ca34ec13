"""Titles and summaries: three languages, plain text, white space folded."""

import pytest

from tests.builders.have_your_say import TITLES, answer, planned, translation
from tests.sources.hys_pages import read
from tracker.sources.ec_have_your_say.prose import plain
from tracker.sources.source import PageError


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.  </p><p>Two.</p>", "One. Two."),
        ("<p>One.</p>\n<p>Two&nbsp;and\u00a0three</p>", "One. Two and three"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("one<br>two<br/>three", "one two three"),
        ("CO<sub>2</sub> and <em>Natura</em>-sites", "CO2 and Natura-sites"),
        ("<script>alert('x')</script><style>p{}</style>said", "said"),
        ("<a href='https://x.example' onclick='y()'>link</a><!-- hidden -->", "link"),
        ("R&amp;D &lt;b&gt; &eacute;", "R&D <b> é"),
        ("a < b and c > d", "a < b and c > d"),
        ("  trailing \n blanks \t", "trailing blanks"),
        ("e\u0301te\u0301", "été"),
        ("http://x.example/?a=1&b=2", "http://x.example/?a=1&b=2"),
        ("<?xml version='1.0'?><p>said</p>", "said"),
        ("half \ud83d a sign", "half a sign"),
        ("<p></p>", ""),
        ("", ""),
    ],
)
def test_markup_becomes_plain_text(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_titles_are_those_of_the_three_languages_wherever_they_stand() -> None:
    assert read(answer(planned())).procedure.titles == {
        "nl": "Reparatie van goederen",
        "fr": "Réparation des biens",
        "en": "Repair of goods – new rules",
    }


def test_working_title_stands_in_for_a_missing_english_one() -> None:
    without = [each for each in TITLES if each["language"] != "EN"]
    assert read(answer(planned(), initiativeTranslations=without)).procedure.titles["en"] == "Repair of goods"


def test_missing_languages_are_warned_about_and_never_made_up() -> None:
    reading = read(answer(planned(), initiativeTranslations=[translation("NL", " "), translation("FR", None)]))
    assert list(reading.procedure.titles) == ["en"]
    assert "no title in nl, fr" in reading.warnings


def test_summaries_are_those_of_the_portal_and_english_may_stand_apart() -> None:
    given = [*TITLES, translation("NL", "<p>Een&nbsp;samenvatting.</p>", "SUMMARY")]
    assert read(answer(planned(), initiativeTranslations=given)).procedure.summaries == {
        "nl": "Een samenvatting.",
        "en": "Goods should be repaired.",
    }
    given.append(translation("EN", "<p>A summary.</p>", "SUMMARY"))
    assert read(answer(planned(), initiativeTranslations=given)).procedure.summaries["en"] == "A summary."


def test_unknown_field_of_a_translation_is_left_out_with_a_warning() -> None:
    reading = read(answer(planned(), initiativeTranslations=[*TITLES, translation("NL", "Doel", "OBJECTIVE")]))
    assert any('the field "OBJECTIVE" is not known' in warning for warning in reading.warnings)


@pytest.mark.parametrize("title", ["R\ufffdparation", "RÃ©paration"])
def test_title_that_was_decoded_wrongly_is_refused(title: str) -> None:
    with pytest.raises(PageError, match="decoded"):
        read(answer(planned(), initiativeTranslations=[translation("FR", title)]))
