"""Our words for the sources' codes and labels: always beside the source's own, and never more than it says."""

import pytest

from tests.builders.records import document, event, procedure
from tests.builders.site import plain, site, speaking
from tracker.model.procedure import Actor
from tracker.model.stage import Stage
from tracker.publish import codes
from tracker.publish.views import course, labels, naming
from tracker.publish.views import procedure as procedure_view

DUTCH, FRENCH = speaking("nl"), speaking("fr")


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
@pytest.mark.parametrize("label", [*codes.ACTS, *codes.PORTAL, *codes.OPEN_DATA])
def test_every_code_has_words_in_every_language_with_the_code_beside_them(code: str, label: str) -> None:
    said = plain(labels.both(label, "en", speaking(code)))
    assert said.endswith(f"({label})")
    assert said != f"({label})"


@pytest.mark.parametrize("label", [*codes.CHAMBER, *codes.OBSERVATORY])
def test_a_label_is_told_in_another_language_and_left_alone_in_its_own(label: str) -> None:
    assert plain(labels.both(label, "nl", FRENCH)) != label
    assert plain(labels.both(label, "nl", DUTCH)) == label


@pytest.mark.parametrize("label", ["PLENARY_SOMETHING_NEW", "REG_NEW", "Een nieuw woord"])
def test_an_unknown_code_or_word_is_shown_as_it_is(label: str) -> None:
    assert plain(labels.both(label, "nl", FRENCH)) == label


def test_a_code_has_no_language_and_words_have_theirs() -> None:
    assert labels.quoted("REG_DEL", "en", DUTCH).lang == ""
    assert labels.quoted("VERSLAG", "nl", FRENCH).lang == "nl"


@pytest.mark.parametrize(
    ("label", "body", "said"),
    [
        ("AANGENOMEN", "JUSTITIE", "In commissie aangenomen"),
        ("AANGENOMEN", "PLENUMVERGADERING", "Stemming in plenaire vergadering: aangenomen"),
        ("VERWERPING AANG.", "PLENUMVERGADERING", "Stemming in plenaire vergadering: verworpen"),
        ("VERWERPING AANG.", "JUSTITIE", "De commissie stelt voor te verwerpen"),
        ("STEM. URGENTIE ===> VERWORPEN/REJETÉE", "PLENUMVERGADERING", "Stemming over de urgentie: verworpen"),
    ],
)
def test_an_adoption_in_committee_is_never_told_as_an_adoption(label: str, body: str, said: str) -> None:
    record = procedure(events=(event("2025-01-02", label, body=body),))
    (entry,) = course.course(site(record), record, DUTCH).past
    assert plain(entry.text) == said
    assert label in plain(*entry.small)


def test_a_vote_on_urgency_that_the_source_tells_twice_is_shown_once() -> None:
    twice = [
        event("2025-01-02", "STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE", body="PLENUMVERGADERING"),
        event("2025-01-02", "STEMMING OVER URGENTIE ===> AANGENOMEN/ADOPTÉE", body="PLENUMVERGADERING"),
    ]
    record = procedure(events=tuple(twice))
    (entry,) = course.course(site(record), record, DUTCH).past
    assert entry.dot == "minor"
    assert plain(entry.text) == "Stemming over de urgentie: aangenomen"


@pytest.mark.parametrize(
    "other",
    [
        event("2025-01-03", "STEMMING OVER URGENTIE ===> AANGENOMEN/ADOPTÉE", body="PLENUMVERGADERING"),
        event("2025-01-02", "STEMMING OVER URGENTIE ===> VERWORPEN/REJETÉE", body="PLENUMVERGADERING"),
        event("2025-01-02", "STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE", body="PLENUMVERGADERING"),
    ],
    ids=["another day", "another result", "a second line of the calendar"],
)
def test_another_vote_on_urgency_stays(other: object) -> None:
    first = event("2025-01-02", "STEM. URGENTIE ===> AANGENOMEN/ADOPTÉE", body="PLENUMVERGADERING")
    record = procedure(events=(first, other))
    assert len(course.course(site(record), record, DUTCH).past) == 2


def test_the_type_of_a_document_has_our_words_where_the_readers_language_is_another() -> None:
    record = procedure(documents=(document("56K0001002", type="VERSLAG"),))
    assert [plain(row.note) for row in course.documents(record, FRENCH)] == ["Rapport (VERSLAG)"]
    assert [plain(row.note) for row in course.documents(record, DUTCH)] == ["VERSLAG"]


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("Benoît, Lutgen", "AUTEUR", "Benoît Lutgen"),
        ("Lutgen, Benoît", "Rapporteur", "Benoît Lutgen"),
        ("Els, Van Hoof", "AUTEUR", "Els Van Hoof"),
        ("Van Hoof, Els", "Rapporteur", "Els Van Hoof"),
        ("ECONOMIE, CONSUMENTENBESCHERMING EN DIGITALISERING", "COMMISSIE KAMER", "same"),
        ("REPASI René", "Rapporteur", "same"),
        ("Gouvernement/Regering", "AUTEUR", "Regering"),
    ],
)
def test_a_person_is_named_as_people_say_it(name: str, role: str, said: str) -> None:
    assert naming.person(Actor(name=name, role=role), DUTCH) == (name if said == "same" else said)


def test_a_committee_is_marked_with_the_language_of_its_institution_and_a_person_is_not() -> None:
    actors = (Actor(name="JUSTITIE", role="COMMISSIE KAMER"), Actor(name="An, B", role="AUTEUR"))
    facts = {fact.term: fact.values for fact in procedure_view.facts(site(), procedure(actors=actors), FRENCH)}
    assert (facts["Commission"][0][0].lang, facts["Auteurs"][0][0].lang) == ("nl", "")


def test_an_end_that_the_source_tells_without_a_word_of_its_own_is_named_on_the_course() -> None:
    record = procedure(
        stage=Stage.REJECTED,
        stage_since=event("2025-05-19", "x").date,
        events=(event("2025-05-19", "Decision by Parliament"),),
    )
    (entry,) = course.course(site(record), record, DUTCH).past
    assert (entry.dot, plain(entry.text)) == ("end", "Verworpen.")
