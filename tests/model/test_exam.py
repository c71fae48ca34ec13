"""The exam of asks: against labels that a person gave, in three languages, and what each part asks for."""

import pytest

from tests.builders.site import recommendation
from tracker.model.exam import action, missing, says_when

LABELLED = (
    ("nl", 1, "Vraag de regering elk jaar een verslag over wat zij met de resolutie doet"),
    ("nl", 2, "Zet de steun aan lokale organisaties voort"),
    ("nl", 3, "Neem een verbod op winning in de diepzee in overweging"),
    ("nl", 3, "Ga na of de regels ook voor kleine bedrijven kunnen gelden"),
    ("nl", 3, "Onderzoek de invoering van een heffing"),
    ("nl", 4, "Waarborg dat minderjarige kinderen bij hun ouders kunnen blijven of komen"),
    ("nl", 4, "Betrek het Moldavische middenveld bij de opvolging van de steun"),
    ("nl", 4, "Neem de nodige maatregelen voor eerlijke handel"),
    ("nl", 5, "Neem de resolutie over politieke gevangenen in Iran aan"),
    ("nl", 5, "Keur de zestiende herziening van de quota van het IMF goed"),
    ("nl", 5, "Maak openbaar wie de uiteindelijke eigenaars van elke vennootschap zijn"),
    ("nl", 5, "Stel samen met andere landen beschermde gebieden in de volle zee voor"),
    ("nl", 5, "Schrap artikel 4"),
    ("fr", 1, "Demandez chaque année au gouvernement un rapport sur les suites données à la résolution"),
    ("fr", 3, "Examinez la possibilité d’une taxe"),
    ("fr", 4, "Renforcez la participation des jeunes"),
    ("fr", 4, "Prenez les mesures nécessaires"),
    ("fr", 5, "Examinez le projet de loi sur l’accueil en deux lectures en commission"),
    ("fr", 5, "Mettez fin au commerce de biens issus des colonies"),
    ("fr", 5, "Ratifiez la convention"),
    ("en", 1, "Ask the government for a yearly report on what it does with the resolution"),
    ("en", 2, "Continue the programme"),
    ("en", 3, "Consider a levy on flights"),
    ("en", 4, "Strengthen the protection of whistleblowers"),
    ("en", 4, "Take steps towards fair trade"),
    ("en", 5, "Reject the bill on subsequent requests for protection"),
    ("en", 5, "Take the reception bill through two readings in committee"),
    ("nl", None, "Meer aandacht voor vrede"),
    ("nl", None, "Geefs straat blijft open"),
    ("de", None, "Lehnen Sie den Vorschlag ab"),
)


@pytest.mark.parametrize(("lang", "label", "text"), LABELLED)
def test_an_ask_has_the_class_that_a_person_gave_it(lang: str, label: int | None, text: str) -> None:
    assert action(text, lang) == label


@pytest.mark.parametrize(
    "text", ["Antwoord binnen zes maanden", "Répondez dans les six mois", "Reply within six months"]
)
def test_a_term_in_the_text_says_when(text: str) -> None:
    assert says_when(text)


def test_a_word_that_only_looks_like_a_term_says_nothing() -> None:
    assert not says_when("Keur het verdrag over binnenvaart goed")


def test_an_ask_about_a_tracked_procedure_needs_an_act_and_an_addressee_only() -> None:
    ask = recommendation(text="Verwerp het wetsontwerp", to=("parliament",))
    assert missing(ask, "nl", tracked=True) == ()
    assert missing(ask, "nl", tracked=False) == ("due", "known_by")


def test_less_than_a_specific_act_asks_for_a_reason() -> None:
    vague = recommendation(text="Versterk het middenveld", to=())
    assert missing(vague, "nl", tracked=True) == ("act", "to")
    reasoned = recommendation(text="Versterk het middenveld", to=("parliament",), class_because="De weg staat open.")
    assert missing(reasoned, "nl", tracked=True) == ()
