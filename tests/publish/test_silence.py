"""The clock of silence as a reader sees it: who answered, who has not, by which day, and how we asked again."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.builders.records import event, noon, procedure
from tests.builders.site import plain, position, recommendation, site, speaking
from tracker.model.asking import Reminder, Step, Term
from tracker.model.dossier import Addressee, AddresseeKind, Registers
from tracker.model.position import Recommendation, Response, ResponseValue
from tracker.model.procedure import Procedure
from tracker.model.stage import Stage
from tracker.publish import markup
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import asks, counts, names, register
from tracker.publish.views import recommendation as recommendation_view
from tracker.publish.views.parts import Section

DUTCH, FRENCH, ENGLISH = (speaking(code) for code in ("nl", "fr", "en"))
TERM = Term(
    calendar_days=30,
    what={"nl": "een regel", "fr": "une règle", "en": "a rule"},
    source="https://rules.example/art-1",
)
LETTER = Reminder(date=dt.date(2025, 3, 1), step=Step.LETTER, evidence="https://test.example/brief-1")
ANSWER = Response(
    value=ResponseValue.NOTED,
    by=("council",),
    date=dt.date(2025, 2, 22),
    quote="Genoteerd.",
    lang="nl",
    evidence="https://www.dekamer.be/antwoord",
)
ENDED = procedure(stage=Stage.REJECTED, events=(event("2025-06-05", "VERWORPEN", stage=Stage.REJECTED),))


def _office(identity: str, name: str, term: Term | None = None) -> Addressee:
    names = {"nl": name, "fr": name, "en": name}
    return Addressee(id=identity, kind=AddresseeKind.OTHER, names=names, term=term)


def asked(*made: Recommendation, as_of: str = "2025-06-16", term: Term | None = None, **more: Procedure) -> Site:
    """Makes a site whose recommendations are addressed to the Chamber and the Council."""
    tracked = [more["tracked"]] if "tracked" in more else []
    whole = site(*tracked, positions=[position(recommendations=made)], as_of=noon(as_of))
    offices = {"parliament": _office("parliament", "Kamer", term), "council": _office("council", "Raad")}
    registers = Registers(themes=whole.catalogue.registers.themes, addressees=offices)
    return replace(whole, catalogue=replace(whole.catalogue, registers=registers))


def both(**more: object) -> Recommendation:
    """Makes a recommendation to both offices, about no procedure."""
    return recommendation(**{"to": ("parliament", "council"), "procedure": "", **more})


def sections(whole: Site) -> list[Section]:
    """Gives the sections of the one recommendation."""
    (of,) = whole.catalogue.asks()
    return list(recommendation_view.view(whole, of, DUTCH).silence)


def facts(section: Section) -> dict[str, list[str]]:
    """Gives what is said of each office."""
    return {fact.term: [plain(value) for value in fact.values] for fact in section.facts}


def test_each_office_says_whether_it_answered_and_since_when_it_is_silent() -> None:
    (clock,) = sections(asked(both(responses=(ANSWER,))))
    assert facts(clock) == {
        "Kamer": [
            "162 dagen zonder antwoord, geteld op 16 juni 2025.",
            "Gevraagd op 5 januari 2025.",
            "Wij kennen geen regel die een termijn om te antwoorden bepaalt.",
        ],
        "Raad": [
            "Beantwoord op 22 februari 2025, na 48 dagen: Ter kennis genomen.",
            "Gevraagd op 5 januari 2025.",
        ],
    }
    assert plain(*clock.after) == "Wij hebben niet opnieuw aangedrongen."


@pytest.mark.parametrize(
    ("as_of", "due", "term", "says"),
    [
        ("2025-02-04", None, TERM, "De termijn om te antwoorden loopt tot en met 4 februari 2025: een regel."),
        ("2025-02-05", None, TERM, "De termijn om te antwoorden liep af op 4 februari 2025: een regel."),
        ("2025-02-05", dt.date(2025, 3, 1), None, "Wij vroegen het tegen 1 maart 2025."),
        (
            "2025-02-05",
            None,
            replace(TERM, after=Step.PARLIAMENTARY_QUESTION),
            "Een regel bepaalt een termijn, vanaf een stap die wij niet zetten: een regel.",
        ),
    ],
)
def test_the_day_by_which_an_answer_was_due_says_who_set_it(
    as_of: str, due: dt.date | None, term: Term | None, says: str
) -> None:
    (clock,) = sections(asked(recommendation(procedure="", due=due), as_of=as_of, term=term))
    assert facts(clock)["Kamer"][-1] == says


def test_the_rule_of_a_term_is_one_click_away() -> None:
    (clock,) = sections(asked(recommendation(procedure=""), term=TERM))
    assert [run.href for run in clock.facts[0].values[-1] if run.href] == ["https://rules.example/art-1"]


def test_what_is_over_no_longer_counts_days_and_stays_unanswered() -> None:
    whole = asked(recommendation(), tracked=ENDED)
    (clock,) = sections(whole)
    assert facts(clock)["Kamer"][0] == "Nooit beantwoord; de vraag staat niet meer open."
    (of,) = whole.catalogue.asks()
    assert recommendation_view.view(whole, of, DUTCH).script == ""


def test_the_ladder_lists_each_step_with_its_link_and_says_what_is_an_example() -> None:
    question = Reminder(date=LETTER.date, step=Step.MEETING, to=("council",), example=True)
    _, again = sections(asked(both(reminders=(LETTER, question))))
    assert [(row.day.replace("\u00a0", " "), plain(row.text)) for row in again.days] == [
        ("1 maart 2025", "Een brief"),
        ("", "Een gesprek (Raad)"),
    ]
    assert again.days[0].more[0][0].href == "https://test.example/brief-1"
    assert "verzonnen" in plain(*again.days[1].more)


def test_an_addressee_shows_the_longest_silence_first_and_counts_what_is_over() -> None:
    asks_made = (
        recommendation(id="late", text="Later", procedure="", asked=dt.date(2025, 4, 1)),
        recommendation(id="early", text="Eerder", procedure="", reminders=(LETTER,)),
        both(id="answered", responses=(replace(ANSWER, by=("parliament",)),)),
        recommendation(id="over", text="Voorbij"),
    )
    whole = asked(*asks_made, tracked=ENDED, term=TERM)
    view = names.addressee(whole, "parliament", DUTCH)
    section = next(one for one in view.sections if one.anchor == "silence")
    assert [plain(row.text, *row.more) for row in section.days] == [
        "Eerder 162 dagen zonder antwoord, geteld op 16 juni 2025. Laatst opnieuw gevraagd op 1 maart 2025: een brief.",
        "Later 76 dagen zonder antwoord, geteld op 16 juni 2025.",
    ]
    assert plain(*section.after) == "1 vraag bleef zonder antwoord en staat niet meer open."
    assert plain(*section.texts) == "Een regel bepaalt binnen welke termijn zij moet antwoorden: een regel."
    assert view.script == "/theme/days.js"


def test_an_addressee_that_owes_nothing_has_no_list() -> None:
    view = names.addressee(asked(recommendation(asked=None)), "parliament", DUTCH)
    assert [one.anchor for one in view.sections if one.anchor == "silence"] == []


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        (DUTCH, "2025-01-06", "1 dag zonder antwoord, geteld op 6 januari 2025."),
        (DUTCH, "2025-01-05", "0 dagen zonder antwoord, geteld op 5 januari 2025."),
        (FRENCH, "2025-01-05", "0 jour sans réponse, au 5 janvier 2025."),
        (FRENCH, "2025-01-07", "2 jours sans réponse, au 7 janvier 2025."),
        (ENGLISH, "2025-01-06", "1 day without an answer, counted on 6 January 2025."),
    ],
)
def test_an_age_is_right_without_a_script(language: Language, day: str, said: str) -> None:
    whole = asked(recommendation(procedure=""), as_of=day)
    (of,) = whole.catalogue.asks()
    (clock,) = recommendation_view.view(whole, of, language).silence
    assert plain(clock.facts[0].values[0]) == said


def test_an_age_carries_what_a_script_needs_to_count_it_again() -> None:
    (clock,) = sections(asked(recommendation(procedure="")))
    html = markup.runs(clock.facts[0].values[0])
    assert 'data-since="2025-01-05" data-one="{n}\u00a0dag zonder' in html
    assert 'data-many="{n}\u00a0dagen zonder' in html


def test_what_several_said_stands_with_their_names_and_the_silent_ones_too() -> None:
    whole = asked(both(responses=(ANSWER,)))
    (of,) = whole.catalogue.asks()
    first, day, silent = asks.said(whole, of, DUTCH).texts
    assert plain(first) == "Raad: Ter kennis genomen. Genoteerd."
    assert plain(day).startswith("22 februari 2025 ")
    assert [run.href for run in day if run.href] == [ANSWER.evidence]
    assert plain(silent) == "Kamer: Geen antwoord."
    assert counts.answered(of)
    row = register.part(whole, register.Part(title="", mine=[of]), DUTCH).sections[-1].table
    assert row
    assert (plain(row.rows[0][2].text), row.rows[0][2].under) == ("Ter kennis genomen", "Raad")
