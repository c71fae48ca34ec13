"""What feeds and letters say of their own: whole in each language, and nothing that nobody says."""

import re

import pytest

from tests.conftest import ROOT
from tracker.publish.following import phrases
from tracker.publish.following.phrases import Phrase

ALL = {name: each for name, each in vars(phrases).items() if isinstance(each, Phrase)}
_PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_phrase_has_the_same_places_in_each_language(name: str) -> None:
    phrase = ALL[name]
    places = [sorted(_PLACE.findall(text)) for text in (phrase.nl, phrase.fr, phrase.en)]
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_french_sign_keeps_its_space_on_its_line(name: str) -> None:
    assert re.findall(r"[^\u00a0][:;?!»]|«[^\u00a0]", ALL[name].fr) == []


def test_every_phrase_is_said_somewhere() -> None:
    room = ROOT / "tracker/publish/following"
    code = "".join(path.read_text(encoding="utf-8") for path in room.glob("*.py") if path.name != "phrases.py")
    assert [name for name in ALL if f"phrases.{name}" not in code] == []
