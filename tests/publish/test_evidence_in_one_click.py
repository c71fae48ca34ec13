"""From every recommendation of the demonstration to the evidence of its outcome in one click."""

import pytest

from tests.builders.site import speaking
from tests.conftest import ROOT
from tracker.catalogue import AskOf, load
from tracker.publish.site import Site
from tracker.publish.views import asks


@pytest.fixture(scope="module")
def demonstration(request: pytest.FixtureRequest) -> Site:
    """Gives the project's own content at its own moment."""
    request.getfixturevalue("demonstrating")
    catalogue = load(ROOT)
    assert catalogue.own.demonstration
    spoken = tuple(speaking(code) for code in catalogue.own.languages)
    return Site(catalogue=catalogue, as_of=catalogue.own.demonstration.as_of, languages=spoken)


def judged(site: Site) -> list[tuple[AskOf, str]]:
    """Gives every recommendation whose newest judgement has evidence, with its address."""
    found = [(ask, site.outcome(ask)) for ask in site.counted]
    return [(ask, now.finding.evidence) for ask, now in found if now.finding and not now.derived]


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_judged_recommendation_links_its_evidence_wherever_it_is_shown(demonstration: Site, code: str) -> None:
    language = speaking(code)
    every = judged(demonstration)
    assert every
    for ask, evidence in every:
        for own in (True, False):
            column = asks.ask(demonstration, ask, language, own=own).columns[1]
            assert column.evidence is not None, ask.name
            assert column.evidence.href == evidence
