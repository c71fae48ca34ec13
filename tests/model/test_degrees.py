"""Graded adverbs: what grades a stance or an outcome, and what only stands in the same text."""

import pytest

from tracker.model.degrees import graded

GRADED = (
    ("nl", "Wij zijn sterk gekant tegen dit voorstel.", "sterk gekant"),
    ("nl", "Onze vraag werd grotendeels aanvaard.", "grotendeels aanvaard"),
    ("nl", "Wij zijn volledig voor.", "volledig voor"),
    ("nl", "Wij kregen bijna alles wat wij vroegen.", "kregen bijna"),
    ("nl", "De commissie steunt dit plan zeer.", "steunt dit plan zeer"),
    ("nl", "Geheel verkregen", "Geheel verkregen"),
    ("fr", "Nous soutenons fortement ce projet.", "soutenons fortement"),
    ("fr", "Largement obtenu.", "Largement obtenu"),
    ("fr", "La Commission y est très favorable.", "très favorable"),
    ("fr", "Nous sommes fermement contre.", "fermement contre"),
    ("en", "We strongly oppose the bill.", "strongly oppose"),
    ("en", "Our ask was fully, if late, accepted.", "fully, if late, accepted"),
    ("en", "This was obtained to a large extent.", "obtained to a large extent"),
    ("en", "We are wholeheartedly for it.", "wholeheartedly for"),
)
NOT_GRADED = (
    ("nl", "Deels verkregen: de drempel."),
    ("nl", "De tekst is zeer lang. Verkregen."),
    ("nl", "Het is zeer warm voor de tijd van het jaar."),
    ("nl", "Een lid onderschrijft het standpunt, als geheel of voor een deel."),
    ("nl", "De landbouw is sterk veranderd sinds die wet, en dat bleef zo tot de tekst werd aangenomen."),
    ("fr", "Obtenu en partie : le seuil."),
    ("fr", "La rédaction est peu claire. Obtenu."),
    ("en", "The committee adopted the text, the very day on which it rejected the other."),
    ("en", "It asks for a delay rather than a refusal, and was rejected."),
    ("en", "A position paper on tax."),
    ("de", "Wir sind stark dagegen."),
)


@pytest.mark.parametrize(("lang", "text", "words"), GRADED)
def test_an_adverb_beside_a_stance_or_an_outcome_is_found(lang: str, text: str, words: str) -> None:
    assert graded(text, lang) == words


@pytest.mark.parametrize(("lang", "text"), NOT_GRADED)
def test_an_adverb_elsewhere_or_a_part_that_is_named_is_not(lang: str, text: str) -> None:
    assert graded(text, lang) == ""
