"""What the demonstration shows of each joint between an ask and what came of it: a page, a feed, data and a rule.

Each test fails when the content no longer exercises a point, or when the point lost a place where it is told.
"""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.builders import site
from tests.builders.records import noon
from tests.conftest import ROOT
from tracker import check
from tracker.catalogue import Catalogue, load
from tracker.check.exam import graded
from tracker.model.backing import Agreement
from tracker.model.position import Outcome
from tracker.publish.data import tables

pytestmark = pytest.mark.usefixtures("demonstrating")

ATOM, XHTML = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/1999/xhtml}"
LANGUAGES = ("nl", "fr", "en")
EXAMPLE = {
    "nl": "Voorbeeld: verzonnen, en nergens meegeteld.",
    "fr": "Exemple : inventé, et compté nulle part.",
    "en": "Example: invented, and counted nowhere.",
}
TITLED = {"nl": "Voorbeeld: ", "fr": "Exemple : ", "en": "Example: "}
"""How the title of an entry about what was invented begins."""

in_each_language = pytest.mark.parametrize("code", LANGUAGES)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the demonstration."""
    folder = tmp_path_factory.mktemp("demonstration")
    done = site.pelican(ROOT, "-o", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Loads the demonstration."""
    return load(ROOT, style=False)


def folded(text: str) -> str:
    """Gives a text with its white space folded."""
    return " ".join(text.replace("\u00a0", " ").split())


def page(output: Path, address: str) -> str:
    """Gives the words of a page, without what stands around all pages."""
    (main,) = html.fromstring((output / address / "index.html").read_bytes()).xpath("//main")
    return folded(" ".join(main.itertext()))


def feed(output: Path, address: str) -> Mapping[str, str]:
    """Gives the entries of a feed: what each says, by its title."""
    tree = etree.fromstring((output / f"{address}.atom").read_bytes())
    entries = list(tree.iter(f"{ATOM}entry"))
    titles = [folded(entry.findtext(f"{ATOM}title", "")) for entry in entries]
    said = [folded(" ".join(map(str, entry.itertext(f"{XHTML}*")))) for entry in entries]
    return dict(zip(titles, said, strict=True))


def rows(output: Path, name: str) -> list[dict[str, str]]:
    """Gives the rows of a published table."""
    return list(csv.DictReader(io.StringIO((output / f"data/{name}.csv").read_text(encoding="utf-8"))))


def twin(output: Path, address: str) -> Any:
    """Gives what machines read beside a page."""
    return json.loads((output / address / "index.json").read_bytes())


# 1: what was said, what happened, our part


def test_every_outcome_was_found_somewhere_and_one_waits_for_its_finding(catalogue: Catalogue) -> None:
    found = {finding.outcome for ask in catalogue.asks() for finding in ask.recommendation.findings}
    found |= {catalogue.outcome(ask).outcome for ask in catalogue.asks()}
    assert found == set(Outcome)
    assert any(catalogue.outcome(ask).derived for ask in catalogue.asks())


def test_no_finding_rests_on_what_no_recording_shows(catalogue: Catalogue) -> None:
    """The evidence of every finding is the page of its procedure, or a document of it."""
    for ask in catalogue.asks():
        for finding in ask.recommendation.findings:
            record = catalogue.procedures[ask.reference]
            assert finding.evidence in {record.url, *(document.url for document in record.documents)}


@in_each_language
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("asylum/independent-advice", {"nl": "Deels verkregen", "fr": "Obtenu en partie", "en": "Obtained in part"}),
        ("asylum/no-urgency", {"nl": "Het tegendeel", "fr": "Le contraire", "en": "The opposite"}),
        ("israel-palestine/military-embargo", {"nl": "Niet verkregen", "fr": "Non obtenu", "en": "Not obtained"}),
        (
            "climate-vulnerable-people/commission-reply",
            {"nl": "Niet meer van", "fr": "Plus applicable", "en": "No longer"},
        ),
        (
            "sustainability-reporting/value-chain",
            {"nl": "Nog niet beo", "fr": "Pas encore éva", "en": "Not yet a"},
        ),
    ],
)
def test_an_outcome_stands_on_the_page_of_its_ask(output: Path, code: str, address: str, words: dict[str, str]) -> None:
    assert words[code] in page(output, f"{code}/positions/{address}")


@in_each_language
def test_an_answer_and_our_part_are_shown_as_examples_of_an_office_that_nobody_can_mistake(
    output: Path, code: str
) -> None:
    said = page(output, f"{code}/positions/development-finance/disclose-votes")
    invented = {"nl": "Dit is een voorbeeld", "fr": "Ceci est un exemple", "en": "This is an example"}[code]
    assert said.count(invented) == 4, "the answer, its clock, our part and the words laid side by side"
    assert {"nl": "Kabinet X", "fr": "Cabinet X", "en": "Cabinet X"}[code] in said


@in_each_language
def test_followers_hear_of_findings_and_of_an_answer(output: Path, code: str) -> None:
    titles = feed(output, f"{code}/feeds/judgements")
    opposite = {"nl": ": Het tegendeel: ", "fr": " : Le contraire : ", "en": ": The opposite: "}
    assert any(opposite[code] in title for title in titles)
    answered = {"nl": "Ter kennis genomen", "fr": "Notée", "en": "Noted"}[code]
    assert any(title.startswith(TITLED[code]) and answered in title for title in titles)


def test_the_data_hold_the_three_fields_apart(output: Path) -> None:
    asked = rows(output, "recommendations")
    assert {"contrary", "in-part", "moot", "not-obtained", "obtained"} <= {row["outcome"] for row in asked}
    assert [row["response_example"] for row in asked if row["response_value"]] == ["1"]
    assert [row["contribution_example"] for row in asked if row["contribution"]] == ["1"]
    assert [row for row in rows(output, "findings") if row["outcome"] == "in-part" and not row["part"]] == []


# 2: the register that cannot flatter itself


@in_each_language
def test_everything_that_was_adopted_is_in_the_sum(output: Path, catalogue: Catalogue, code: str) -> None:
    asked = {"nl": "gevraagd:", "fr": "demandes", "en": "asked:"}[code]
    said = page(output, f"{code}/recommendations")
    found = re.search(rf"(\d+) {asked}", said)
    assert found, said[:300]
    assert int(found[1]) == len(catalogue.adopted) == sum(ask.counts for ask in catalogue.asks())


# 5: stances that know when they are stale


@in_each_language
def test_a_stance_says_that_there_is_a_newer_text_and_another_was_kept_after_one(output: Path, code: str) -> None:
    stale = page(output, f"{code}/procedures/56k0266")
    assert {"nl": "nieuwere teksten", "fr": "textes plus récents", "en": "newer texts"}[code] in stale
    assert "56K0266004" in stale
    kept = page(output, f"{code}/procedures/56k0859")
    assert {"nl": "Bevestigd op 2 juni", "fr": "Confirmée le 2 juin", "en": "Confirmed on 2 June"}[code] in kept
    told = feed(output, f"{code}/feeds/positions/israel-palestine")
    assert any("56K0859006" in text for title, text in told.items() if "56K0859" in title)


def test_the_data_say_which_stance_is_stale_and_which_was_confirmed(output: Path) -> None:
    stances = {row["procedure"]: row for row in rows(output, "stances")}
    assert stances["56K0266"]["newer"].endswith("56K0266004")
    assert (stances["56K0859"]["confirmed"], stances["56K0859"]["newer"]) == ("2025-06-02", "")


# 6: who stands behind a demand


def test_each_way_of_standing_behind_a_position_is_there_once(catalogue: Catalogue) -> None:
    positions = [file.original.value for file in catalogue.positions.values()]
    endorsed = [(one, position) for position in positions for one in position.endorsements]
    aside = [one for position in positions for one in position.aside]
    counterparts = [one for position in positions for one in position.counterparts]
    assert {bool(one.recommendations) for one, _ in endorsed} == {True, False}
    assert {one.version == position.version for one, position in endorsed} == {True, False}
    assert {bool(one.why) for one in aside} == {True, False}
    assert any(position.mandate for position in positions)
    assert any(position.consulted for position in positions)
    assert {one.agreement for one in counterparts} == set(Agreement)
    assert all(one.address for one in counterparts)


@in_each_language
def test_the_page_of_a_position_says_who_stands_behind_it(output: Path, code: str) -> None:
    said = page(output, f"{code}/positions/climate-vulnerable-people")
    for words in (
        {"nl": "regel: consensus", "fr": "règle : consensus", "en": "rule: consensus"},
        {"nl": "Dat ging over versie 1", "fr": "C’était au sujet de la version 1", "en": "That was about version 1"},
        {"nl": "Gezamenlijk standpunt", "fr": "Position commune", "en": "Joint position"},
        {"nl": "Voorbeeldpartner", "fr": "Partenaire-exemple", "en": "Example partner"},
        {"nl": "voorbeeldkoepel.example", "fr": "voorbeeldkoepel.example", "en": "voorbeeldkoepel.example"},
        EXAMPLE,
    ):
        assert words[code] in said


@in_each_language
def test_the_matrix_shows_an_endorsement_that_a_newer_version_voided(output: Path, code: str) -> None:
    voided = {
        "nl": "onderschreef versie 1; versie 2 nog niet",
        "fr": "a soutenu la version 1 ; pas encore la version 2",
        "en": "endorsed version 1; version 2 not yet",
    }
    said = page(output, f"{code}/endorsements")
    assert voided[code] in said
    assert {"nl": "0 onderschrijvingen", "fr": "0 ", "en": "0 endorsements"}[code] in said


@in_each_language
def test_followers_hear_of_mandate_endorsements_and_standing_aside(output: Path, code: str) -> None:
    told = feed(output, f"{code}/feeds/positions/climate-vulnerable-people")
    assert any({"nl": "regel:", "fr": "règle :", "en": "rule:"}[code] in text for text in told.values())
    member = {"nl": "Voorbeeldlid Zaden", "fr": "Membre-exemple Semences", "en": "Example member Seeds"}[code]
    assert any(title.startswith(TITLED[code]) and member in title for title in told)
    assert all(EXAMPLE[code] in text for title, text in told.items() if title.startswith(TITLED[code]))


def test_the_data_hold_what_stands_behind_a_position(output: Path) -> None:
    assert {row["holds"] for row in rows(output, "endorsements")} == {"0", "1"}
    assert {row["says"] for row in rows(output, "endorsements")} == {"endorses", "stands aside"}
    assert {row["agreement"] for row in rows(output, "counterparts")} == {"joint", "divergent"}
    assert [row for name in ("mandates", "partners") for row in rows(output, name) if row["example"] != "1"] == []
    record = twin(output, "nl/positions/climate-vulnerable-people")["record"]
    assert {"mandate", "endorsements", "aside", "consulted", "counterparts"} <= set(record)


# 7: submissions and meetings


@in_each_language
def test_the_register_shows_a_submission_and_a_meeting_and_counts_no_example(output: Path, code: str) -> None:
    said = page(output, f"{code}/register")
    assert said.count(EXAMPLE[code]) == 3
    none = {"nl": "0 inzendingen en 0 ontmoetingen.", "fr": "0 envoi et 0 réunion.", "en": "0 submissions and 0"}
    assert none[code] in said


@in_each_language
def test_a_real_list_of_meetings_stands_beside_an_invented_one_of_ours_and_confirms_nothing(
    output: Path, code: str
) -> None:
    """That a meeting stands in both lists is shown on the site of hard cases: no real record confirms an invention."""
    said = page(output, f"{code}/procedures/2020-2042-ini")
    assert "CONCORD Europe" in said
    for words in (
        {"nl": "kwetsbare mensen (voorbeeld)", "fr": "vulnérables (exemple)", "en": "vulnerable people (example)"},
        {"nl": "Geen van deze ontmoetingen", "fr": "Aucune de ces réunions", "en": "None of these meetings"},
    ):
        assert words[code] in said
    both = {"nl": "In deze lijst en in ons", "fr": "Dans cette liste et dans", "en": "In this list and in our"}
    assert both[code] not in said


@in_each_language
def test_followers_hear_of_a_submission_and_of_a_meeting(output: Path, code: str) -> None:
    titles = feed(output, f"{code}/feeds/all")
    sent = {"nl": "Onze inzending: ", "fr": "Notre envoi : ", "en": "Our submission: "}[code]
    met = {"nl": "Onze ontmoeting: ", "fr": "Notre réunion : ", "en": "Our meeting: "}[code]
    for beginning in (sent, met):
        assert any(title.startswith(f"{TITLED[code]}{beginning}") for title in titles)


def test_the_data_hold_submissions_and_meetings_of_both_lists(output: Path) -> None:
    for name in ("submissions", "our_meetings"):
        assert {row["example"] for row in rows(output, name)} == {"1"}
    assert {row["procedure"] for row in rows(output, "meetings")} == {"2020/2042(INI)", "2026/0074(COD)"}


# 8: where we can have influence


@in_each_language
def test_an_assessment_stands_on_the_page_and_in_the_feed_of_its_procedure(output: Path, code: str) -> None:
    why = {"nl": "schrijft haar tekst nog", "fr": "rédige encore son texte", "en": "still writing its text"}[code]
    assert why in page(output, f"{code}/procedures/hys-18805")
    assert any(why in text for text in feed(output, f"{code}/feeds/procedures/hys-18805").values())


def test_the_data_hold_assessments_and_nothing_of_what_is_internal(output: Path) -> None:
    assert {row["influence"] for row in rows(output, "assessments")} == {"possible", "in-part", "none"}
    assert twin(output, "en/procedures/hys-18805")["assessment"]["influence"] == "possible"
    told = [path for path in output.rglob("*") if path.is_file() and b"Stafmedewerker" in path.read_bytes()]
    assert told == []


# 9: the board


@in_each_language
def test_the_board_hides_no_procedure_that_is_open(output: Path, catalogue: Catalogue, code: str) -> None:
    said = page(output, f"{code}/board")
    ended = {"adopted", "published", "in-force", "rejected", "withdrawn", "lapsed", "without-object"}
    wanted = [ref for ref, record in catalogue.procedures.items() if record.stage.value not in ended]
    assert wanted
    assert [reference for reference in wanted if reference not in said] == []


# 10: the exam


def test_a_draft_sits_the_exam_and_one_of_its_asks_gives_a_reason(catalogue: Catalogue) -> None:
    words = [words for _, _, words in graded(catalogue)]
    assert any("class 5 of 5" in one for one in words)
    assert any("class 3 of 5" in one for one in words)
    assert any(ask.recommendation.class_because for ask in catalogue.asks() if not ask.counts)


# 11: speed and openness


@in_each_language
def test_each_figure_is_told_with_its_number_of_cases(output: Path, code: str) -> None:
    said = page(output, f"{code}/measured")
    assert len(re.findall(r"\bn = \d+", said)) >= 6


# 12: the other voices


@in_each_language
@pytest.mark.parametrize("slug", ["hys-18805", "2026-0074-cod"])
def test_a_consultation_and_a_file_of_parliament_show_who_asked_the_opposite(
    output: Path, code: str, slug: str
) -> None:
    said = page(output, f"{code}/procedures/{slug}")
    assert {"nl": "Het tegendeel", "fr": "Le contraire", "en": "The opposite"}[code] in said
    assert EXAMPLE[code] in said


def test_the_data_hold_the_voices_and_whether_they_are_examples(output: Path) -> None:
    voices = rows(output, "voices")
    assert {row["procedure"] for row in voices} == {"HYS 18805", "2026/0074(COD)"}
    assert {row["asks"] for row in voices} == {"opposite", "same"}


@in_each_language
def test_who_answered_a_consultation_is_shown_by_kind_and_country_as_an_example(output: Path, code: str) -> None:
    """No recording holds a whole list of answers, so that this one is invented."""
    said = page(output, f"{code}/procedures/hys-18805")
    title = {"nl": "Wie reageerde", "fr": "Qui a réagi", "en": "Who answered"}[code]
    assert f"{title} {EXAMPLE[code]}" in said
    assert {"nl": "Per land", "fr": "Par pays", "en": "By country"}[code] in said
    named = page(output, f"{code}/procedures/hys-18805/respondents")
    assert EXAMPLE[code] in named
    assert "Voorbeeldkweker X (verzonnen)" in named


def test_the_data_call_every_invented_answer_an_example(output: Path) -> None:
    for name in ("consulted", "answered", "respondents"):
        assert {row["example"] for row in rows(output, name)} == {"1"}
    assert [one["example"] for one in twin(output, "nl/procedures/hys-18805")["answered"]] == [True]


# 13: Belgian hands


@in_each_language
def test_a_final_vote_is_shown_by_group_with_its_published_list(output: Path, code: str) -> None:
    said = page(output, f"{code}/procedures/2024-0258-cod")
    voted = {"nl": "499 voor, 117 tegen, 44", "fr": "499 pour, 117 contre, 44", "en": "499 for, 117 against, 44"}
    assert voted[code] in said
    source = (output / code / "procedures/2024-0258-cod/index.html").read_text(encoding="utf-8")
    assert "PV-10-2025-03-11-RCV_EN.xml" in source
    assert any(voted[code] in title for title in feed(output, f"{code}/feeds/decisions"))


@in_each_language
def test_a_belgian_member_with_a_role_is_named_with_the_address_that_shows_it(output: Path, code: str) -> None:
    said = page(output, f"{code}/procedures/2020-2042-ini")
    assert {"nl": "Uit België BRICMONT", "fr": "De Belgique BRICMONT", "en": "From Belgium BRICMONT"}[code] in said


def test_the_data_hold_votes_by_group_and_the_country_that_is_recorded(output: Path) -> None:
    votes = rows(output, "votes")
    assert [sum(int(row[key]) for row in votes) for key in ("in_favour", "against", "abstained")] == [499, 117, 44]
    assert [row["name"] for row in rows(output, "actors") if row["country"] == "BE"] == ["BRICMONT Saskia"]
    (hand,) = twin(output, "fr/procedures/2020-2042-ini")["hands"]
    assert (hand["country"], hand["role"]) == ("BE", "Rapporteur for opinion")
    assert len(twin(output, "fr/procedures/2024-0258-cod")["votes"]) == 1


# 14: what these data cannot show


@in_each_language
def test_the_method_says_what_these_data_cannot_show(output: Path, code: str) -> None:
    title = {
        "nl": "Wat deze gegevens niet tonen",
        "fr": "Ce que ces données ne montrent pas",
        "en": "What these data cannot show",
    }
    assert title[code] in page(output, f"{code}/method")


# All of them


def test_every_table_is_in_the_database_with_the_meaning_of_its_columns(output: Path) -> None:
    with closing(sqlite3.connect(output / "data/standpunt.sqlite")) as database:
        told = dict(database.execute("SELECT table_name, count(*) FROM dictionary GROUP BY table_name"))
        for name in ("mandates", "endorsements", "partners", "counterparts", "submissions", "our_meetings", "votes"):
            assert database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] > 0  # noqa: S608 - a name of our own
    assert told == {table.name: len(table.columns) for table in tables.TABLES}


def test_the_demonstration_has_no_findings(catalogue: Catalogue) -> None:
    assert check.findings(catalogue, noon("2026-09-15")) == ()


def test_every_example_is_refused_once_the_demonstration_is_off(tmp_path: Path) -> None:
    wanted: list[tuple[str, int]] = []
    for path in sorted(path for folder in ("content", "positions") for path in (ROOT / folder).rglob("*")):
        name = path.relative_to(ROOT)
        if path.is_file():
            copy = tmp_path / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
            lines = enumerate(path.read_bytes().split(b"\n"), 1)
            wanted += [(name.as_posix(), number) for number, line in lines if line.strip() == b"example: true"]
    own = tmp_path / "content/organisation.yaml"
    own.write_text(re.sub(r"demonstration:\n(  .*\n)+", "", own.read_text(encoding="utf-8")), encoding="utf-8")
    refused = {(one.path, one.line) for one in check.findings(load(tmp_path), noon("2026-09-15"))}
    assert len(wanted) > 20
    assert [one for one in wanted if one not in refused and (one[0], 0) not in refused] == []


@pytest.mark.parametrize(
    ("point", "names"),
    [
        (1, ("have_their_evidence", "say_which_part", "wait_for_the_end", "contributions_have_their_evidence")),
        (2, ("nothing_adopted_has_gone", "everything_adopted_is_in_the_lock")),
        (5, ("name_a_text_of_the_procedure",)),
        (6, ("nobody_endorses_and_stands_aside", "counterparts_have_their_address")),
        (7, ("named_in_a_public_function", "sent_within_their_period")),
        (8, ("what_is_acted_on_has_owner_and_date",)),
        (10, ("asks_pass_before_they_are_adopted",)),
        (12, ("voices_have_their_source", "list_no_person")),
        (13, ("are_on_tracked_procedures", "members_have_a_country_and_its_evidence")),
    ],
)
def test_each_point_has_its_rules_in_check(point: int, names: tuple[str, ...]) -> None:
    assert [name for name in names if name not in {rule.__name__ for rule in check.RULES}] == [], point
