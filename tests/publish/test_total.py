"""Views are total: whatever a source may say, its page is rendered, strictly, in every language."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from tests.builders.site import NOON, THEME, dossier, position, recommendation, site, speaking, stance
from tracker.model.position import PositionStatus
from tracker.model.procedure import Actor, Document, Event, Held, Link, Meeting, Procedure, Verbatim
from tracker.model.verification import Failure, Hold, Verification
from tracker.model.window import Window
from tracker.publish import build, pages
from tracker.publish.language import LOCALES

ENGINES = build.engines_of(THEME, [speaking(code) for code in LOCALES])

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
some = words.filter(bool)
days = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))
moments = st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2040, 12, 31), timezones=st.just(dt.UTC))  # noqa: DTZ001
langs = st.sampled_from(["nl", "fr", "en", "de"])
addresses = st.sampled_from(["", "https://a.example/x?y=1&z=2", "javascript:alert(1)", "/etc/passwd"])
titles = st.dictionaries(langs, some, max_size=3)


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Gives a few of something."""
    return st.lists(strategy, max_size=4).map(tuple)


ids = st.sampled_from(["a", "b", "c"])
events = st.builds(Event, date=days, label=words, lang=langs, body=words, documents=several(ids))
windows = st.builds(
    Window,
    kind=words,
    opens=st.one_of(st.none(), days, moments),
    closes=st.one_of(st.none(), days, moments),
    verbatim=words,
    url=addresses,
)
documents = st.builds(Document, id=ids, same_as=st.sampled_from(["", "a"]), date=st.none() | days, url=addresses)
records = st.builds(
    Procedure,
    reference=st.just("56K0001"),
    source=st.sampled_from(["be-chamber", "ep", "manual", "gone"]),
    titles=titles,
    summaries=titles,
    stage_since=st.none() | days,
    stage_because=words,
    stage_held=st.none() | st.builds(Held, words=words, since=days),
    status_verbatim=several(st.builds(Verbatim, text=words, lang=langs)),
    source_lag=words,
    url=addresses,
    events=several(events),
    windows=several(windows),
    documents=several(documents),
    actors=several(st.builds(Actor, name=words, role=words, group=words, url=addresses)),
    meetings=several(st.builds(Meeting, date=days, member=words, role=words, with_=words, url=addresses)),
    links=several(st.builds(Link, reference=st.sampled_from(["56K0002", "2024/0258(COD)", "nobody knows"]))),
    subjects=several(words),
    changes=st.just(()),
)
standings = st.none() | st.builds(
    Verification,
    reference=st.just("56K0001"),
    verified=st.none() | moments,
    failure=st.none() | st.builds(Failure, since=moments, why=words),
    held=st.none() | st.builds(Hold, since=moments, digest=words, reasons=several(words)),
)


@given(record=records, standing=standings, code=st.sampled_from(sorted(LOCALES)))
@settings(max_examples=60)
def test_the_page_of_any_procedure_is_rendered(record: Procedure, standing: Verification | None, code: str) -> None:
    made = site(
        record,
        positions=[position(stances=(stance(),), recommendations=(recommendation(),))],
        dossiers=[dossier()],
        verifications=[standing] if standing else [],
    )
    address = f"/{code}/procedures/56k0001/"
    page = next(page for page in pages.table(made) if page.address == address)
    tree = html.fromstring(build.rendered(made, page, ENGINES))
    assert tree.xpath("//h1")[0].text_content()
    assert [href for href in tree.xpath("//@href") if href.startswith(("javascript", "/etc"))] == []


@pytest.mark.parametrize("status", list(PositionStatus))
@pytest.mark.parametrize("version", [1, 2])
def test_every_page_of_a_site_is_rendered_whatever_the_status_of_its_position(
    status: PositionStatus, version: int
) -> None:
    made = site(
        positions=[
            position(
                status=status,
                version=version,
                adopted=None if status is PositionStatus.DRAFT else NOON.date(),
                themes=("peace",),
                dossiers=("middle-east",),
                stances=(stance(since=None, why=""), stance(procedure="nobody knows")),
                recommendations=(recommendation(asked=None, procedure=""), recommendation(id="other", to=("unknown",))),
            )
        ],
        dossiers=[dossier(themes=("peace",), also_known_as=("Naam",), procedures=())],
        descriptions={},
        demonstration=None,
    )
    found = [html.fromstring(build.rendered(made, page, ENGINES)) for page in pages.table(made)]
    assert [tree.xpath("count(//h1)") for tree in found] == [1.0] * len(found)
