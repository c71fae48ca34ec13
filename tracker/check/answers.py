"""What the addressee said, and our own part: each with its own evidence (design/advocacy.md 1.1)."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.check.asked import finding, outside, places, said, said_by_them
from tracker.model.finding import Finding
from tracker.model.position import ContributionValue, Response, ResponseValue

OF_OTHERS = frozenset({ContributionValue.CITED, ContributionValue.CREDITED})
"""Contributions that somebody else says, so that our own pages are no evidence of them."""


def show_where_they_were_said(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A response is a quotation with its language and the address where it was said; one in part says which part."""
    for ask, place in places(catalogue):
        for response, key in said_by_them(ask.recommendation):
            yield from _shown(catalogue, ask, f"{place}.{key}", response)


def _shown(catalogue: Catalogue, ask: AskOf, place: str, response: Response) -> Iterator[Finding]:
    if not response.example and not outside(response.evidence, catalogue):
        yield finding(
            ask,
            f"{place}.evidence",
            f"a response with {said(response.evidence)}",
            "the https address where the addressee said it, outside our own site",
            "add 'evidence: https://…' to the response, or leave the response out",
        )
    wanted = [("quote", "the addressee's own words"), ("lang", "the language of those words, as in 'lang: nl'")]
    wanted += [("part", "which part was accepted")] if response.value is ResponseValue.IN_PART else []
    for key, what in wanted:
        if not getattr(response, key):
            yield finding(
                ask,
                f"{place}.{key}",
                f"the response '{response.value}' without '{key}'",
                what,
                f"add '{key}: …' to the response, or leave the response out: then it says that there is no answer",
            )


def contributions_have_their_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A contribution shows what it rests on; that others cite or credit us, others must say."""
    for ask, place in places(catalogue):
        part = ask.recommendation.contribution
        if part is None or part.example:
            continue
        https = part.evidence.startswith("https://")
        if not (outside(part.evidence, catalogue) if part.value in OF_OTHERS else https):
            yield finding(
                ask,
                f"{place}.contribution.evidence",
                f"the contribution '{part.value}' with {said(part.evidence)}",
                "the https address of what it rests on" + (", outside our own site" if part.value in OF_OTHERS else ""),
                "add 'evidence: https://…', or leave the contribution out: then nothing is claimed",
            )
        if part.value is ContributionValue.VOICED and ask.recommendation.asked is None:
            yield finding(
                ask,
                f"{place}.contribution.value",
                "the contribution 'voiced' without the day on which it was asked",
                "that we asked this before the decision",
                "add 'asked: 2025-01-20' to the recommendation, or leave the contribution out",
            )


def examples_stay_in_the_demonstration(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """What is only an example (``example: true``) is refused once the site is no demonstration."""
    if catalogue.own.demonstration:
        return
    for file in catalogue.positions.values():
        for field, line in file.original.lines.items():
            if field.rpartition(".")[2] == "example":
                yield Finding(
                    path=file.original.path,
                    line=line,
                    field=field,
                    found="an example, while this site is no demonstration",
                    expected="facts only",
                    remedy="replace it by what really happened, or delete it",
                )
