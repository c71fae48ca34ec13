"""Discovery over the portal's stand-in: exactly the right ones of 657 real consultations, whatever is ignored."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.project import project
from tests.fetch.asking import FakeClock, Middling
from tests.sources.hys_pages import noon
from tests.standin import Standin
from tests.standin.have_your_say import Consultation, Portal, consultations
from tracker.catalogue import load
from tracker.files.settings import read_settings
from tracker.model.discovery import Search
from tracker.model.exchange import Request, Response
from tracker.sources.ec_have_your_say import SOURCE
from tracker.update.discover import Walk, walk
from tracker.update.network import Network

AS_OF = noon("2025-08-01")


@pytest.fixture(scope="module")
def every(corpus: Path) -> tuple[Consultation, ...]:
    return consultations(corpus)


@pytest.fixture
def portal(every: tuple[Consultation, ...]) -> Iterator[tuple[Portal, Standin]]:
    world = Portal(consultations=every, today=AS_OF.date())
    with Standin(world) as running:
        yield world, running


def _network(folder: Path, standin: Standin) -> Network:
    catalogue = load(project(folder))
    settings = read_settings(folder, {"STANDPUNT_BASE_EC_HAVE_YOUR_SAY": standin.base})
    return Network(catalogue.own, settings, catalogue.sources, FakeClock(), Middling())


def _walked(folder: Path, standin: Standin, search: Search) -> Walk:
    return walk(SOURCE, search, standin.base, AS_OF, _network(folder, standin).one)


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _numbers(found: Walk) -> set[int]:
    return {int(reference.removeprefix("HYS ")) for reference in found.found}


@pytest.mark.parametrize(("code", "label"), [("TAX", "Taxation"), ("INTDEV", "International partnerships")])
def test_a_topic_finds_exactly_its_own(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...], code: str, label: str
) -> None:
    found = _walked(tmp_path, portal[1], Search(topic=code))
    assert found.gaps == []
    assert _numbers(found) == {one.number for one in every if label in one.topics} != set()


@pytest.mark.parametrize("word", ["tax", "fish", "deforestation"])
def test_a_word_finds_exactly_the_titles_in_which_a_word_begins_so(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...], word: str
) -> None:
    """The portal finds it in the middle of words too."""
    found = _walked(tmp_path, portal[1], Search(text=word))
    assert found.gaps == []
    assert _numbers(found) == {one.number for one in every if re.search(rf"\b{word}", _bare(one.title))} != set()


def test_a_day_finds_exactly_those_that_opened_since_though_the_portal_knows_no_such_filter(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...]
) -> None:
    since = dt.date(2025, 3, 1)
    found = _walked(tmp_path, portal[1], Search(since=since))
    assert found.gaps == []
    assert _numbers(found) == {one.number for one in every if one.opens >= since} != set()
    assert len(found.rows) == len(every)


def test_open_finds_exactly_those_that_run_by_their_dates(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...]
) -> None:
    today = AS_OF.date()
    found = _walked(tmp_path, portal[1], Search(open_=True))
    assert _numbers(found) == {one.number for one in every if one.opens <= today <= one.closes} != set()


def test_the_shape_before_2025_finds_the_same(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...]
) -> None:
    portal[0].older = True
    found = _walked(tmp_path, portal[1], Search(topic="TAX"))
    assert _numbers(found) == {one.number for one in every if "Taxation" in one.topics}


def test_a_list_that_moves_while_it_is_read_is_a_partial_answer(tmp_path: Path, portal: tuple[Portal, Standin]) -> None:
    portal[0].moves = True
    found = _walked(tmp_path, portal[1], Search(since=dt.date(2017, 1, 1)))
    assert any("moved while it was read" in gap for gap in found.gaps)


def test_the_shell_for_everything_is_no_empty_list(tmp_path: Path, portal: tuple[Portal, Standin]) -> None:
    portal[0].broken = True
    found = _walked(tmp_path, portal[1], Search(topic="TAX"))
    assert found.found == {}
    assert "HTML shell" in " ".join(found.gaps)


def test_a_word_that_the_portal_cannot_answer_is_said(tmp_path: Path, portal: tuple[Portal, Standin]) -> None:
    found = _walked(tmp_path, portal[1], Search(text="COM(2021)206"))
    assert "general_error" in " ".join(found.gaps)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("brpapi/searchInitiatives?sort=x", 406, b""),
        ("brpapi/groupInitiatives/999999", 200, b"The groupId cannot be found!"),
        ("api/allFeedback?publicationId=25429", 400, b"bad_request"),
        ("brpapi/unknown", 200, b"<app-root>"),
        ("brpapi/searchInitiatives", 200, b'"size": 10'),
        ("brpapi/searchInitiatives?size=1000", 200, b'"size": 100'),
        ("brpapi/searchInitiatives?receivingFeedbackStatus=OPEN&size=1", 200, b'"totalElements": 657'),
    ],
)
def test_the_stand_in_has_the_portals_quirks(
    tmp_path: Path, portal: tuple[Portal, Standin], path: str, status: int, said: bytes
) -> None:
    address = f"{portal[1].base}/info/law/better-regulation/{path}"
    answer = _network(tmp_path, portal[1]).one(Request(url=address))
    assert (answer.status, said in answer.body) == (status, True)


def test_every_consultation_is_read_as_an_initiative_with_its_period(
    tmp_path: Path, portal: tuple[Portal, Standin], every: tuple[Consultation, ...]
) -> None:
    assert SOURCE.requests
    assert SOURCE.read
    network = _network(tmp_path, portal[1])
    for one in every[::40]:
        (request,) = SOURCE.requests(f"HYS {one.number}", portal[1].base)
        answer = network.one(request)
        assert isinstance(answer, Response)
        (window,) = SOURCE.read([answer], f"HYS {one.number}", AS_OF).procedure.windows
        assert isinstance(window.closes, dt.datetime)
        assert (window.closes.date(), window.responses) == (one.closes, one.responses)
