"""What an entry says: a sentence for every field that can change, with before, after, date and source."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import pytest

from tests.builders import site as sites
from tests.builders.records import document, event, noon, procedure
from tests.data.world import full
from tests.following import world
from tracker.model.asking import Reminder, Step
from tracker.model.assessment import Assessment, Influence
from tracker.model.change import Uids, changes
from tracker.model.position import Confirmation
from tracker.model.procedure import Actor, Change, Held, Kind, Link, Meeting, Procedure, Relation
from tracker.model.stage import Stage
from tracker.publish.following.entry import Heard
from tracker.publish.following.events import entries
from tracker.publish.following.sentences import plain, said
from tracker.publish.site import Site

FIRST, LATER = "2025-02-01", "2025-02-10"
NOT_TOLD = {"format", "reference", "source", "stage_because", "status_verbatim", "changes"}
"""Fields of a record that no change is about: identity, and what follows from other fields."""

OTHERWISE: Mapping[str, Any] = {
    "kind": Kind.RESOLUTION,
    "basis": "77 bicamerale procedure",
    "titles": {"nl": "Anders", "fr": "Autrement", "en": "Otherwise"},
    "summaries": {"nl": "Kort", "fr": "Bref", "en": "Short"},
    "stage": Stage.ADOPTED,
    "stage_since": dt.date(2025, 2, 9),
    "stage_held": Held(words="ONBEKEND WOORD", since=dt.date(2025, 2, 9)),
    "source_lag": "A later fact overrules the status.",
    "url": "https://source.example/other",
    "events": (event("2025-02-09", "AANGENOMEN", uid="e"),),
    "windows": (replace(world.window("2025-06-30T23:59:00+02:00"), uid="w"),),
    "documents": (document("56K0001009"),),
    "actors": (Actor(name="Iemand, Anders"),),
    "meetings": (Meeting(date=dt.date(2025, 2, 9), member="LID Ander", with_="Koepel"),),
    "links": (Link(reference="56K0009", relation=Relation.JOINED),),
    "subjects": ("Vrede",),
}
"""Another value for each field that a change can be about; a new field of the model must be given one here."""


def _changed(old: Procedure, **more: Any) -> tuple[Site, tuple[Change, ...]]:
    """Gives a site whose record was changed in some fields, and the changes."""
    new = replace(old, **more)
    found = changes(old, new, noon(LATER), "digest", Uids("56k0001"))
    return sites.site(replace(new, changes=(*old.changes, *found))), found


def _texts(site: Site, code: str) -> list[str]:
    language = next(each for each in site.languages if each.code == code)
    return [" ".join(plain(one, language) for one in said(site, entry, language).paragraphs) for entry in entries(site)]


def test_every_field_of_a_record_is_told_or_left_out_on_purpose() -> None:
    assert {field.name for field in fields(Procedure)} == NOT_TOLD | set(OTHERWISE)


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
@pytest.mark.parametrize("field", sorted(OTHERWISE))
def test_a_field_that_changed_has_a_sentence_in_each_language(field: str, code: str) -> None:
    site, found = _changed(replace(procedure(), changes=(_first(),)), **{field: OTHERWISE[field]})
    assert found, "nothing changed: the test would tell nothing"
    language = next(each for each in site.languages if each.code == code)
    newest = said(site, entries(site)[0], language)
    told = [plain(one, language) for one in newest.paragraphs]
    assert len(told) >= 3
    # The name of a field in a sentence would mean that it has no words of its own.
    assert all(line and change.what not in line for line in told for change in found if "." not in change.what)


def _first() -> Change:
    return Change(uid="first", seen=noon(FIRST), what="tracked", to="committee")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("nl", ("In commissie", "Aangenomen", "Kamer van volksvertegenwoordigers", "10 februari 2025")),
        ("fr", ("En commission", "Adopté", "Chambre des représentants", "10 février 2025")),
        ("en", ("In committee", "Adopted", "Belgian Chamber of Representatives", "10 February 2025")),
    ],
)
def test_a_new_status_is_told_with_procedure_before_after_date_and_source(code: str, expected: tuple[str, ...]) -> None:
    site, _ = _changed(replace(procedure(), changes=(_first(),)), stage=Stage.ADOPTED)
    text = _texts(site, code)[0].replace("\u00a0", " ")
    assert [word for word in ("56K0001", "Wetsvoorstel (verzonnen)", *expected) if word not in text] == []


def test_the_title_of_an_entry_names_the_procedure_and_what_changed() -> None:
    site, _ = _changed(replace(procedure(), changes=(_first(),)), stage=Stage.ADOPTED)
    title = said(site, entries(site)[0], site.languages[2]).title
    assert title.startswith("56K0001, Wetsvoorstel (verzonnen): ")
    assert title.index("In committee") < title.index("Adopted")


def test_an_entry_about_something_else_says_where_the_procedure_stood_then() -> None:
    first = world.seen(None, FIRST)
    second = world.seen(first, LATER, documents=(document("56K0001001"), document("56K0001002")))
    vote = event("2025-03-01", "V", stage=Stage.ADOPTED)
    third = world.seen(
        second, "2025-03-02", stage=Stage.ADOPTED, events=(*second.events, vote), documents=second.documents
    )
    assert "Status: In committee." in _texts(sites.site(third), "en")[1]


def test_a_long_title_is_cut_in_the_title_of_an_entry_and_whole_in_its_text() -> None:
    name = "Wetsvoorstel " + "heel lang " * 60
    site = sites.site(world.seen(None, FIRST, titles={"nl": name}))
    told = said(site, entries(site)[0], site.languages[0])
    assert len(told.title) < 300
    assert name.strip() in plain(told.paragraphs[0], site.languages[0])


def test_a_judgement_says_before_after_which_part_why_by_whom_and_its_evidence() -> None:
    judged = world.finding("2025-05-01", "in-part", part="de helft", why="Zo staat het er.", by="redactie")
    held = sites.position(recommendations=(sites.recommendation(findings=(judged,)),), adopted=None)
    text = _texts(sites.site(positions=[held]), "en")[0].replace("\u00a0", " ")
    wanted = (
        "Neem het aan",
        "Not yet decided → Obtained in part",
        "Which part: de helft",
        "Zo staat het er.",
        "https://evidence.example/",
        "Assessed on 1 May 2025 by redactie",
        "56K0001",
    )
    assert [word for word in wanted if word not in text] == []


@pytest.mark.parametrize(
    ("before", "after", "reversal"),
    [("obtained", "contrary", True), ("in-part", "not-obtained", True), ("in-motion", "obtained", False)],
)
def test_only_a_step_back_from_what_was_obtained_is_called_a_reversal(
    before: str, after: str, *, reversal: bool
) -> None:
    findings = (world.finding("2025-05-01", before), world.finding("2025-06-01", after))
    held = sites.position(recommendations=(sites.recommendation(findings=findings),), adopted=None)
    newest, oldest = _texts(sites.site(positions=[held]), "en")[:2]
    assert ("This reverses our earlier assessment." in newest, "reverses" in oldest) == (reversal, False)


def test_an_answer_is_told_with_who_gave_it_and_in_their_words() -> None:
    answer = world.response("2025-05-02", quote="Wij nemen kennis.", evidence="https://evidence.example/answer")
    held = sites.position(recommendations=(sites.recommendation(response=answer),), adopted=None)
    text = _texts(sites.site(positions=[held]), "nl")[0]
    assert [w for w in ("Kamer", "“Wij nemen kennis.”", "https://evidence.example/answer") if w not in text] == []


def test_an_answer_that_was_invented_is_called_an_example_before_anything_else() -> None:
    answer = world.response("2025-05-02", quote="Ja.", example=True)
    site = sites.site(
        positions=[sites.position(recommendations=(sites.recommendation(response=answer),), adopted=None)]
    )
    told = said(site, entries(site)[0], sites.speaking("fr"))
    assert told.title.startswith("Exemple\u00a0: ")
    assert plain(told.paragraphs[0], sites.speaking("fr")) == "Exemple\u00a0: inventé, et compté nulle part."


def test_a_stance_that_was_kept_says_which_text_was_read_when() -> None:
    kept = sites.stance(confirmed=Confirmation(date=dt.date(2025, 6, 1), read="56K0001002"))
    text = _texts(sites.site(positions=[sites.position(stances=(kept,), adopted=dt.date(2025, 1, 5))]), "nl")[0]
    assert text.replace("\u00a0", " ").startswith("Op 1 juni 2025 lazen wij 56K0001002. Onze houding tegenover 56K0001")


def test_an_assessment_says_what_the_page_says() -> None:
    made = Assessment(procedure="56K0001", date=dt.date(2025, 3, 1), influence=Influence.NONE, why={"nl": "Te laat."})
    site = sites.site()
    texts = _texts(replace(site, catalogue=replace(site.catalogue, screened=(made,))), "nl")
    (text,) = (one for one in texts if "Te laat." in one)
    assert "?:" not in text
    assert "1 maart 2025" in text.replace("\u00a0", " ")


def test_a_reminder_is_told_with_its_step_its_addressee_and_its_link() -> None:
    step = Reminder(date=dt.date(2025, 5, 2), step=Step.OPEN_LETTER, evidence="https://evidence.example/letter")
    held = sites.position(recommendations=(sites.recommendation(reminders=(step,)),), adopted=None)
    text = _texts(sites.site(positions=[held]), "nl")[0]
    assert [w for w in ("Een open brief", "Kamer", "https://evidence.example/letter") if w not in text] == []


def test_a_correction_says_what_is_wrong_what_is_right_and_what_it_corrects() -> None:
    vote = event("2025-02-09", "V", stage=Stage.ADOPTED)
    record = world.seen(world.seen(None, FIRST), LATER, stage=Stage.ADOPTED, events=(vote, *procedure().events))
    site = world.corrected(sites.site(replace(record, stage=Stage.REJECTED)), world.correction())
    text = _texts(site, "en")[0].replace("\u00a0", " ")
    wanted = ("“Adopted”", "“Rejected”", "De stemming mislukte.", "This corrects our message of 10 February 2025")
    assert [word for word in wanted if word not in text] == []


@pytest.mark.parametrize(("code", "colon"), [("fr", "\u00a0:"), ("nl", ":"), ("en", ":")])
def test_the_title_of_an_entry_keeps_the_space_of_french_before_its_colon(code: str, colon: str) -> None:
    site = sites.site(world.seen(None, FIRST))
    (entry,) = entries(site)
    title = said(site, entry, sites.speaking(code)).title
    assert title.startswith(f"56K0001, Wetsvoorstel (verzonnen){colon} ")


def test_another_voice_is_told_with_its_direction_its_words_and_who_recorded_it() -> None:
    site = full()
    (entry,) = (each for each in entries(site) if isinstance(each.content, Heard))
    told = said(site, entry, sites.speaking("nl"))
    text = " ".join(plain(one, sites.speaking("nl")) for one in told.paragraphs).replace("\u00a0", " ")
    assert told.title == "Andere stem: Federatie Y: Het tegendeel"
    assert "Federatie Y: Het tegendeel. Nee." in text
    assert text.endswith("Opgetekend op 1 februari 2025 door redactie.")
