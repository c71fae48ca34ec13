"""Official words against ours: beside each other, the changes for eye and ear, the judgement a person's."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.builders.site import plain, position, recommendation, site, speaking
from tests.conftest import ROOT
from tracker.catalogue import load
from tracker.model.position import Outcome, OutcomeFinding
from tracker.model.wording import Comparison, OfficialText, Wording
from tracker.publish import markup
from tracker.publish.following.entry import Compared
from tracker.publish.following.events import entries
from tracker.publish.following.sentences import said
from tracker.publish.site import Site
from tracker.publish.views import wording as view
from tracker.publish.views.parts import Section

PROPOSAL = OfficialText(
    text="Het orgaan kan iets bekendmaken.",
    document="DOC 56 0001/001",
    source="https://www.dekamer.be/voorstel",
    date=dt.date(2025, 1, 2),
)
FINAL = OfficialText(
    text="Het orgaan moet jaarlijks iets bekendmaken.",
    document="DOC 56 0001/004",
    article="Artikel 6",
    source="https://www.dekamer.be/eindtekst",
    date=dt.date(2025, 6, 5),
)
JUDGED = Comparison(date=dt.date(2025, 6, 7), by="redactie", why="De plicht staat er, met een termijn.")
WHOLE = Wording(
    article="Artikel 5",
    lang="nl",
    asked="Het orgaan moet alles bekendmaken.",
    proposal=PROPOSAL,
    final=FINAL,
    judged=JUDGED,
)
DUTCH = speaking("nl")


def asking(wording: Wording | None, *, found: Outcome | None = None) -> Site:
    """Makes a site with one recommendation that has this wording."""
    findings = (OutcomeFinding(date=dt.date(2025, 6, 7), outcome=found),) if found else ()
    return site(positions=[position(recommendations=(recommendation(wording=wording, findings=findings),))])


def shown(wording: Wording, code: str = "nl", *, found: Outcome | None = None) -> Section:
    """Shows it."""
    only = asking(wording, found=found)
    (section,) = view.sections(only, next(iter(only.catalogue.asks())), speaking(code))
    return section


def test_without_a_wording_there_is_no_such_part() -> None:
    only = asking(None)
    assert view.sections(only, next(iter(only.catalogue.asks())), DUTCH) == ()


def test_the_three_texts_stand_beside_each_other_each_with_its_day_and_address() -> None:
    columns = shown(WHOLE).columns
    assert [column.title for column in columns] == ["Het voorstel zei", "Wij vroegen", "De eindtekst zegt"]
    assert [column.date for column in columns] == [
        "2\u00a0januari 2025",
        "5\u00a0januari 2025",
        "5\u00a0juni 2025",
    ]
    assert [column.evidence.href if column.evidence else "" for column in columns] == [
        "https://www.dekamer.be/voorstel",
        "",
        "https://www.dekamer.be/eindtekst",
    ]


def test_where_the_words_stand_in_the_final_text_is_said() -> None:
    assert plain(shown(WHOLE).note) == "Artikel 5."
    assert plain(shown(WHOLE).columns[2].texts[1]) == "Artikel 6"


def test_what_was_asked_is_marked_against_the_proposal_and_the_final_text_against_what_was_asked() -> None:
    texts = [markup.runs(column.texts[0]) for column in shown(WHOLE).columns]
    edits = [re.findall("<(ins|del)>(.*?)</", text) for text in texts]
    assert edits == [
        [],
        [("del", "kan iets"), ("ins", "moet alles")],
        [("del", "alles"), ("ins", "jaarlijks iets")],
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [("nl", ("geschrapt", "ingevoegd")), ("fr", ("supprimé", "ajouté")), ("en", ("deleted", "inserted"))],
)
def test_who_listens_hears_what_was_deleted_and_inserted(code: str, words: tuple[str, str]) -> None:
    deleted, inserted = words
    soup = BeautifulSoup(markup.runs(shown(WHOLE, code).columns[1].texts[0]), "html.parser")
    assert soup.get_text() == f"Het orgaan [{deleted}: kan iets] [{inserted}: moet alles] bekendmaken."


def test_the_texts_say_their_language_on_a_page_in_another() -> None:
    soup = BeautifulSoup(markup.runs(shown(WHOLE, "fr").columns[1].texts[0]), "html.parser")
    assert {str(tag.get("lang")) for tag in soup.find_all(["ins", "del"])} == {"nl"}


def test_the_comparison_is_a_programs_and_the_judgement_a_persons_with_name_and_day() -> None:
    said = plain(*shown(WHOLE).after)
    assert "Wat ze betekent, beoordeelde redactie op 7 juni 2025: De plicht staat er, met een termijn." in said
    assert "door een programma" in said


def test_a_final_text_that_nobody_judged_says_so() -> None:
    said = plain(*shown(replace(WHOLE, judged=None)).after)
    assert "Nog niemand heeft beoordeeld of de eindtekst betekent wat wij vroegen." in said


def test_the_very_words_are_said_to_be_the_same() -> None:
    same = replace(WHOLE, final=replace(FINAL, text="Het orgaan moet  alles bekendmaken."))
    assert "In de eindtekst staan de woorden die wij vroegen." in plain(*shown(same).after)


@pytest.mark.parametrize(
    ("found", "said"),
    [(None, "Nog niet beslist."), (Outcome.OBTAINED, "Nog niemand heeft de eindtekst geciteerd.")],
    ids=["open", "decided"],
)
def test_a_final_text_that_is_not_there_is_said_to_be_missing(found: Outcome | None, said: str) -> None:
    section = shown(replace(WHOLE, final=None, judged=None), found=found)
    assert plain(section.columns[2].texts[0]) == said


def test_without_a_proposal_nothing_is_marked_in_what_was_asked() -> None:
    section = shown(replace(WHOLE, proposal=None))
    assert plain(section.columns[0].texts[0]) == "Geen eerdere tekst."
    assert "<ins" not in markup.runs(section.columns[1].texts[0])


def test_an_example_says_that_it_was_invented() -> None:
    assert "Dit is een voorbeeld" in plain(shown(replace(WHOLE, example=True)).note)


def test_what_a_source_wrote_is_text_and_not_markup() -> None:
    hostile = replace(WHOLE, asked="<script>alert(1)</script>")
    assert "<script" not in markup.runs(shown(hostile).columns[1].texts[0])


@pytest.mark.parametrize(("example", "begins"), [(False, "Woord voor woord: "), (True, "Voorbeeld: ")])
def test_a_judged_comparison_is_told_once_and_an_example_as_one(*, example: bool, begins: str) -> None:
    only = asking(replace(WHOLE, example=example))
    (entry,) = (each for each in entries(only) if isinstance(each.content, Compared))
    own = said(only, entry, DUTCH)
    assert own.title.startswith(begins)
    assert own.source == "https://www.dekamer.be/eindtekst"
    assert "De plicht staat er, met een termijn." in plain(*own.paragraphs)


@pytest.mark.usefixtures("demonstrating")
def test_the_demonstration_quotes_of_official_texts_only_what_is_recorded(corpus: Path) -> None:
    recorded = " ".join(_spoken(path) for path in corpus.rglob("*.json"))
    wordings = [ask.recommendation.wording for ask in load(ROOT).asks()]
    quoted = [w.proposal or w.final for w in wordings if w and not w.example]
    assert quoted
    for official in quoted:
        assert official is not None
        assert official.text in recorded


def _spoken(path: Path) -> str:
    """Gives a recorded answer as it is read, its escapes undone."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return " ".join(text.replace("\\n", " ").replace('\\"', '"').split())
