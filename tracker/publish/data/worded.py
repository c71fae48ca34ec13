"""The table of words beside words: what was asked for, what the proposal said, what the final text says."""

from collections.abc import Iterator
from operator import attrgetter

from tracker.model.wording import Comparison, OfficialText, Wording
from tracker.publish.data.columns import POSITION, RECOMMENDATION, Column, Row, Table, cell, of
from tracker.publish.language import marked
from tracker.publish.site import Site

_OFFICIAL = ("text", "document", "article", "source", "date")
_JUDGED = ("date", "by", "why")


def _wordings(site: Site) -> Iterator[Row]:
    official, judged = attrgetter(*_OFFICIAL), attrgetter(*_JUDGED)
    none, nobody = (None,) * len(_OFFICIAL), (None,) * len(_JUDGED)
    for ask in site.catalogue.asks():
        wording = ask.recommendation.wording
        if wording is not None:
            values = (
                wording.article,
                wording.lang,
                wording.asked,
                *(official(wording.proposal) if wording.proposal else none),
                *(official(wording.final) if wording.final else none),
                *(judged(wording.judged) if wording.judged else nobody),
                wording.example,
            )
            yield (ask.position.original.value.id, ask.recommendation.id, *map(cell, values))


def _named(kind: str) -> tuple[Column, ...]:
    return of(OfficialText, *_OFFICIAL, **{name: f"{kind}_{name}" for name in _OFFICIAL})


WORDINGS = Table(
    name="wordings",
    meaning=marked("The words that a recommendation asks for, beside those of the proposal and of the final text."),
    columns=(
        POSITION,
        RECOMMENDATION,
        *of(Wording, "article", "lang", "asked"),
        *_named("proposal"),
        *_named("final"),
        *of(Comparison, *_JUDGED, **{name: f"judged_{name}" for name in _JUDGED}),
        *of(Wording, "example"),
    ),
    rows=_wordings,
    key=("position", "recommendation"),
    points={"position": "positions"},
)
