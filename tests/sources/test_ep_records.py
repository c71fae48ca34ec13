"""The recorded answers: one record whole, written down by eye; of the others, what an independent reader finds."""

import datetime as dt
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.sources.ep_pages import EXPECTED, OEIL, OPEN_DATA, plain, read, recorded
from tracker.model.stage import Stage
from tracker.sources.ep import SOURCE


def test_record_is_what_a_person_reads_on_the_page(corpus: Path) -> None:
    by_eye = (EXPECTED / "2024-0258-cod.yaml").read_text(encoding="utf-8")
    reading = read(recorded(corpus, "2024/0258(COD)"), as_of="2025-11-13")
    assert plain(reading.procedure) == yaml.load(by_eye, Loader=yaml.BaseLoader)  # noqa: S506


# The independent reader: regular expressions over the raw text, sharing nothing with the source.


def _section(text: str, heading: str) -> str:
    """Gives the raw text from a section's heading to the next heading."""
    found = re.search(rf"<h2[^>]*>\s*{heading}\s*</h2>(.*?)(?=<h2|</main>|</body>)", text, re.DOTALL)
    return found[1] if found else ""


def _cells(text: str) -> Iterator[list[str]]:
    """Gives the raw cells of every row below a heading row."""
    for body in re.findall(r"<tbody>(.*?)</tbody>", text, re.DOTALL):
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL):
            yield re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)


def _texts(cell: str) -> list[str]:
    """Gives every text between tags."""
    without_svg = re.sub(r"<svg.*?</svg>", "", cell, flags=re.DOTALL)
    return [
        " ".join(html.unescape(text).split()) for text in re.findall(r">([^<>]*)<", f">{without_svg}<") if text.strip()
    ]


def _event_lines(text: str) -> list[tuple[str, str]]:
    rows = _cells(_section(text, "Key events"))
    return [(dt.datetime.strptime(row[0], "%d/%m/%Y").date().isoformat(), _texts(row[1])[0]) for row in rows]  # noqa: DTZ007


def _numbers(text: str) -> set[str]:
    """Gives what stands in Reference cells: the third cell of an event, the cell before the date of a document."""
    found = [_texts(row[2]) for row in _cells(_section(text, "Key events"))]
    for row in _cells(_section(text, "Documentation gateway")):
        place = next(n for n, cell in enumerate(row) if re.fullmatch(r"\d\d/\d\d/\d{4}", cell.strip()))
        found.append(_texts(row[place - 1]))
    found.append(re.findall(r'<span class="t-x">\s*((?:Regulation|OJ)[^<]*?)\s*</span>', _section(text, "Final act")))
    return {number for numbers in found for number in numbers}


@pytest.mark.parametrize("reference", OEIL)
def test_key_events_are_those_that_an_independent_reader_finds(corpus: Path, reference: str) -> None:
    body = recorded(corpus, reference)
    happened = [event for event in read(body, as_of="2026-09-15").procedure.events if not event.scheduled]
    lines = _event_lines(body.decode())
    assert len(lines) >= 2
    assert [(event.date.isoformat(), event.label) for event in happened] == lines


@pytest.mark.parametrize("reference", OEIL)
def test_document_numbers_are_those_that_an_independent_reader_finds(corpus: Path, reference: str) -> None:
    body = recorded(corpus, reference)
    numbers = _numbers(body.decode())
    assert len(numbers) >= 4
    assert {document.id for document in read(body, as_of="2026-09-15").procedure.documents} == numbers


@pytest.mark.parametrize(
    ("reference", "stage", "since"),
    [
        ("2020/2042(INI)", Stage.REJECTED, "2021-05-19"),
        ("2022/2852(RSP)", Stage.ADOPTED, "2022-10-18"),
        ("2023/2019(INI)", Stage.ADOPTED, "2023-12-13"),
        ("2024/0258(COD)", Stage.PUBLISHED, "2025-03-21"),
        ("2025/0229(NLE)", Stage.NEGOTIATION, "2025-12-17"),
        ("2026/0074(COD)", Stage.COMMITTEE, "2026-05-18"),
        ("2007/0181(NLE)", Stage.PUBLISHED, "2020-07-06"),
        ("2016/0132(COD)", Stage.PUBLISHED, "2024-05-22"),
        ("2024/2526(RSP)", Stage.PLENARY, "2024-02-06"),
        ("2025/0260(COD)", Stage.NEGOTIATION, "2026-04-13"),
        ("2025/0581(CNS)", Stage.PLENARY, "2026-06-17"),
    ],
)
def test_recorded_answer_gives_its_stage(corpus: Path, reference: str, stage: Stage, since: str) -> None:
    procedure = read(recorded(corpus, reference), reference=reference, as_of="2026-09-15").procedure
    assert (procedure.stage, procedure.stage_since) == (stage, dt.date.fromisoformat(since))


@pytest.mark.parametrize("reference", [*OEIL, *OPEN_DATA])
def test_recorded_answer_is_claimed_for_its_procedure(corpus: Path, reference: str) -> None:
    assert SOURCE.claims
    claim = SOURCE.claims(recorded(corpus, reference))
    assert claim
    assert (claim.part, claim.reference) == ("oeil" if reference in OEIL else "opendata", reference)


@pytest.mark.parametrize("reference", OEIL)
def test_committees_without_an_opinion_are_as_many_as_the_page_says(corpus: Path, reference: str) -> None:
    body = recorded(corpus, reference)
    actors = read(body, as_of="2026-09-15").procedure.actors
    declined = [(actor.name, actor.role) for actor in actors if actor.declined]
    said = body.count(b"decided not to give an opinion")
    assert declined == [("Budgets", "Committee for budgetary assessment")] * said


def test_words_of_key_players_are_all_known(corpus: Path) -> None:
    told = [warning for reference in OEIL for warning in read(recorded(corpus, reference)).warnings]
    assert [warning for warning in told if warning.startswith("Key players")] == []


def test_amended_and_repealed_procedures_are_linked(corpus: Path) -> None:
    links = plain(read(recorded(corpus, "2025/0229(NLE)")).procedure)
    assert isinstance(links, dict)
    assert links["links"] == [
        {"reference": "2018/0003(NLE)", "relation": "repeals"},
        {"reference": "2020/0260(NLE)", "relation": "amends"},
    ]


def test_title_with_no_break_spaces_is_folded(corpus: Path) -> None:
    titles = read(recorded(corpus, "2025/0229(NLE)")).procedure.titles
    assert titles == {"en": "European High Performance Computing Joint Undertaking (EuroHPC)"}


def test_meetings_are_kept_and_their_incompleteness_is_said(corpus: Path) -> None:
    reading = read(recorded(corpus, "2020/2042(INI)"))
    assert len(reading.procedure.meetings) == 10
    first = reading.procedure.meetings[0]
    assert (first.date, first.member, first.role) == (dt.date(2021, 3, 4), "GONZÁLEZ Mónica Silvana", "Rapporteur")
    assert first.with_ == "Local Climate Adaptative Living Facility; UNCDF"
    assert any("Load more" in warning for warning in reading.warnings)


def test_forecast_of_a_recorded_page_is_scheduled_until_its_day_is_past(corpus: Path) -> None:
    body = recorded(corpus, "2026/0074(COD)")
    on_the_day = [event for event in read(body, as_of="2026-10-19").procedure.events if event.scheduled]
    assert [(event.date, event.label) for event in on_the_day] == [
        (dt.date(2026, 10, 19), "Indicative plenary sitting date, 1st reading"),
    ]
    assert not [event for event in read(body, as_of="2026-10-20").procedure.events if event.scheduled]


def test_scheduled_vote_of_the_open_data_is_gone_after_its_day(corpus: Path) -> None:
    body = recorded(corpus, "2025/0581(CNS)")
    assert [event.label for event in read(body, as_of="2026-06-17").procedure.events if event.scheduled] == [
        "PLENARY_VOTE"
    ]
    assert not [event for event in read(body, as_of="2026-06-18").procedure.events if event.scheduled]


def test_participants_of_the_open_data_are_named_by_number(corpus: Path) -> None:
    actors = read(recorded(corpus, "2025/0581(CNS)")).procedure.actors
    assert ("org/ECON", "COMMITTEE_LEAD", "", "") in [(a.name, a.role, a.group, a.url) for a in actors]
    member = next(actor for actor in actors if actor.name == "person/197818")
    assert (member.role, member.group) == ("RAPPORTEUR_SHADOW", "")
    assert member.url == "https://www.europarl.europa.eu/meps/en/197818"
    assert len(actors) == 9
