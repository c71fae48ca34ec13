"""The stand-in answers as the institutions do: what it serves, this room fetches and the sources read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.fetch.asking import START, Asked, answers, jobs, kinds
from tests.standin import Standin, acts
from tests.standin.pages import BUILT_DOSSIER, BUILT_PROCEDURE
from tests.standin.world import built, recorded
from tracker.fetch import Job
from tracker.model.exchange import Refusal, Response
from tracker.sources.be_chamber import SOURCE as CHAMBER
from tracker.sources.ep import SOURCE as PARLIAMENT
from tracker.sources.source import PageError, Source

DOSSIER = (
    "/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat={}&dossierID={}"
)
PROCEDURE = "/oeil/en/procedure-file?reference="
PROCESS = "/api/v2/procedures/"


@pytest.fixture
def institutions() -> Iterator[Standin]:
    """Runs a stand-in with built pages."""
    with Standin(built()) as running:
        yield running


def of_source(asked: Asked, standin: Standin, source: Source, reference: str) -> Sequence[Response | Refusal]:
    """Asks what a source asks for a procedure."""
    assert source.requests
    wanted = source.requests(reference, standin.base)
    return answers(asked.fetcher(standin), [Job(key=each.url, request=each) for each in wanted])


def read(source: Source, found: Sequence[Response | Refusal], reference: str) -> str:
    """Lets the source read the answers: gives the reference that they are about."""
    assert source.read
    responses = [each for each in found if isinstance(each, Response)]
    return source.read(responses, reference, START).procedure.reference


@pytest.mark.parametrize(("source", "reference"), [(CHAMBER, BUILT_DOSSIER), (PARLIAMENT, BUILT_PROCEDURE)])
def test_built_pages_are_fetched_and_read(institutions: Standin, asked: Asked, source: Source, reference: str) -> None:
    found = of_source(asked, institutions, source, reference)
    assert set(kinds(found)) == {"page"}
    assert read(source, found, reference) == reference


def test_every_recording_is_served_and_arrives_as_it_is(corpus: Path, asked: Asked) -> None:
    world = recorded(corpus)
    assert (len(world.dossiers), len(world.procedures), len(world.processes)) >= (30, 7, 6)
    with Standin(world) as standin:
        paths = {
            **{DOSSIER.format(key[:2], int(key[3:])): body for key, body in world.dossiers.items()},
            **{PROCEDURE + key: body for key, body in world.procedures.items()},
            **{PROCESS + key: body for key, body in world.processes.items()},
        }
        found = answers(asked.fetcher(standin), jobs(standin, *paths))
    for came, body in zip(found, paths.values(), strict=True):
        assert isinstance(came, Response)
        assert came.body.partition(b"f5_cspm")[0] == body.partition(b"f5_cspm")[0]


@pytest.mark.parametrize(
    "query",
    [
        "?legislat=56&dossierID=999",
        "?dossierID=0999&legislat=56",
        "?section=/flwb&language=fr&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=F&legislat=56&dossierID=999",
        "?cfm=flwbn.cfm%3Flang=N%26legislat=56%26dossierID=999",
    ],
)
def test_a_dossier_is_found_by_its_numbers_anywhere_in_the_query(
    institutions: Standin, asked: Asked, query: str
) -> None:
    assert b"Parlementair Document 56K0999" in asked.page(institutions, f"/kvvcr/showpage.cfm{query}").body


def test_the_chamber_serves_windows_1252_and_does_not_say_so(institutions: Standin, asked: Asked) -> None:
    page = asked.page(institutions, DOSSIER.format(56, 999))
    assert dict(page.headers)["content-type"] == "text/html"
    assert "én".encode("windows-1252") in page.body
    with pytest.raises(UnicodeDecodeError):
        page.body.decode()


def test_a_charset_that_lies_changes_nothing(asked: Asked) -> None:
    world = built()
    world.charset = ";charset=UTF-8"
    with Standin(world) as standin:
        found = of_source(asked, standin, CHAMBER, BUILT_DOSSIER)
        assert read(CHAMBER, found, BUILT_DOSSIER) == BUILT_DOSSIER
        assert isinstance(found[0], Response)
        assert ("content-type", "text/html;charset=UTF-8") in found[0].headers


def test_the_chamber_never_sends_the_same_bytes_twice(institutions: Standin, asked: Asked) -> None:
    one, two = (asked.page(institutions, DOSSIER.format(56, 999)) for _ in range(2))
    assert one.digest != two.digest
    assert read(CHAMBER, [one], BUILT_DOSSIER) == read(CHAMBER, [two], BUILT_DOSSIER)


def test_the_chamber_answers_200_for_a_dossier_that_it_does_not_know(institutions: Standin, asked: Asked) -> None:
    found = of_source(asked, institutions, CHAMBER, "56K0001")
    assert kinds(found) == ["page"]
    with pytest.raises(PageError):
        read(CHAMBER, found, "56K0001")


def test_the_parliament_answers_404_for_a_procedure_that_it_does_not_know(institutions: Standin, asked: Asked) -> None:
    found = of_source(asked, institutions, PARLIAMENT, "2022/9999(COD)")
    assert kinds(found) == ["not-found", "not-found"]
    assert isinstance(found[0], Refusal)
    assert b"either does not exist or is in the process" in found[0].body


def test_the_parliament_says_when_nothing_changed(institutions: Standin, asked: Asked) -> None:
    of_source(asked, institutions, PARLIAMENT, BUILT_PROCEDURE)
    again = of_source(asked, institutions, PARLIAMENT, BUILT_PROCEDURE)
    assert [isinstance(each, Response) and each.not_modified for each in again] == [True, True]
    assert read(PARLIAMENT, again, BUILT_PROCEDURE) == BUILT_PROCEDURE


def test_the_old_address_of_the_observatory_leads_to_the_new_one(institutions: Standin, asked: Asked) -> None:
    page = asked.page(institutions, f"/oeil/popups/ficheprocedure.do?reference={BUILT_PROCEDURE}")
    assert BUILT_PROCEDURE.encode() in page.body
    assert institutions.asked() == 2


def test_the_open_data_answers_for_several_procedures_at_once(institutions: Standin, asked: Asked) -> None:
    one = institutions.world.processes["2025-0123"]
    institutions.world.processes["2025-0124"] = one.replace(b"2025-0123", b"2025-0124")
    page = asked.page(institutions, f"{PROCESS}2025-0123,2025-0124?format=application/ld%2Bjson")
    assert page.body.count(b'"Process"') == 2


def test_an_address_that_no_institution_has_is_not_found(institutions: Standin, asked: Asked) -> None:
    assert asked.refusal(institutions, "/elsewhere").kind == "not-found"


def test_a_script_is_played_in_turn_and_its_last_act_repeats(standin: Standin, asked: Asked) -> None:
    standin.script("/page", acts.page("one"), acts.page("two"))
    standin.script("/page?x=1", acts.page("other"))
    found = [asked.page(standin, path).body for path in ("/page", "/page?y", "/page?x=1", "/page")]
    assert found == [b"one", b"two", b"other", b"two"]


def test_the_server_keeps_a_record_of_every_request(asked: Asked) -> None:
    with Standin() as standin:
        asked.once(standin, "/a?b=c")
    assert [each.target for each in standin.seen] == ["/robots.txt", "/a?b=c"]
    assert all(each.ended >= each.started > 0 for each in standin.seen)
    assert len(standin.spacing()) == 1
