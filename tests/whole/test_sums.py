"""The sentence with the full denominator and its signs, on every page of the seven kinds that carry it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import ROOT
from tracker.files import adopted

KINDS = {
    "home": "",
    "register": "recommendations/",
    "theme": "themes/*/",
    "theme’s recommendations": "themes/*/recommendations/",
    "dossier": "dossiers/*/",
    "position": "positions/*/",
    "addressee": "addressees/*/",
    "organisation": "organisations/*/",
}
"""Where the pages stand, after the language."""

SENTENCES = {
    "nl": r"(\d+) gevraagd: (.+); (\d+) (?:kreeg|kregen) een antwoord\.",
    "fr": r"(\d+) demandes? : (.+) ; (\d+) (?:a|ont) reçu une réponse\.",
    "en": r"(\d+) asked: (.+); (\d+) received an answer\.",
}
WITHOUT = {
    "nl": ("Wij hebben nog niets gevraagd.", "telt in geen enkele som mee.", "geen aanbeveling genoteerd"),
    "fr": ("Nous n’avons encore rien demandé.", "ne compte dans aucun total.", "noté aucune recommandation"),
    "en": ("We have asked nothing yet.", "counts in no sum.", "recorded no recommendation"),
}
"""What a page says that has nothing to sum: nothing was asked, it is an example, or nothing is endorsed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sentence of a page with what stands beside it.

    Attributes:
        parts: the numbers of the sentence, those between brackets apart in ``apart``.
        signs: drawn beside the sentence.
        words: of which the tally counts how many; empty where the signs stand in a row.
    """

    whole: int
    parts: tuple[int, ...]
    apart: tuple[int, ...]
    answered: int
    signs: int
    tallied: tuple[int, ...]


def _folded(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\u00a0", " ").replace("\u202f", " ").split())


def _sums(page: Path, code: str) -> Iterator[Sum]:
    """Gives every such sentence in the main part of a page."""
    (main,) = html.fromstring(page.read_bytes()).xpath("//main")
    for paragraph in main.xpath(".//p"):
        if found := re.fullmatch(SENTENCES[code], _folded(paragraph)):
            large = paragraph.get("class") == "statement"
            beside = main if large else paragraph.getparent()
            drawn = ".//ul[@class='tally']//*[@class='sign']" if large else "./p[@class='marks']//*[@class='sign']"
            tallied = [int(_folded(one)) for one in beside.xpath(".//ul[@class='tally']//b")] if large else []
            yield Sum(
                whole=int(found[1]),
                parts=_numbers(re.sub(r"\(.*?\)", "", found[2])),
                apart=_numbers("".join(re.findall(r"\(.*?\)", found[2]))),
                answered=int(found[3]),
                signs=len(beside.xpath(drawn)),
                tallied=tuple(tallied),
            )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)))


@pytest.fixture(scope="module", params=["demonstration", "hard"])
def output(request: pytest.FixtureRequest) -> Path:
    """Gives a built site."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="module")
def sums(output: Path) -> Mapping[tuple[str, str, str], tuple[Sum, ...]]:
    """Gives the sums of every page of these kinds, by language, kind and address."""
    return {
        (code, kind, page.parent.relative_to(output).as_posix()): tuple(_sums(page, code))
        for code in SENTENCES
        for kind, where in KINDS.items()
        for page in sorted(output.glob(f"{code}/{where}index.html"))
    }


def test_every_such_page_has_the_sentence_or_says_that_there_is_nothing_to_sum(
    sums: Mapping[tuple[str, str, str], tuple[Sum, ...]], output: Path
) -> None:
    without = {address: code for (code, _, address), found in sums.items() if not found}
    pages = {address: _folded(html.parse(str(output / address / "index.html")).getroot()) for address in without}
    assert [page for page, code in without.items() if not any(said in pages[page] for said in WITHOUT[code])] == []


@pytest.mark.parametrize("code", SENTENCES)
def test_the_sentence_stands_on_each_of_the_kinds_of_page(
    code: str, sums: Mapping[tuple[str, str, str], tuple[Sum, ...]], output: Path
) -> None:
    there = {kind for (lang, kind, _), found in sums.items() if lang == code and found}
    invented = {"organisation"} if "demonstration" in output.parent.name else set()
    assert there == set(KINDS) - invented


def test_the_parts_of_every_sentence_sum_to_the_whole(
    sums: Mapping[tuple[str, str, str], tuple[Sum, ...]],
) -> None:
    wrong = [
        (place, one)
        for place, found in sums.items()
        for one in found
        if sum(one.parts) != one.whole or sum(one.apart) > one.parts[-1] or one.answered > one.whole
    ]
    assert wrong == []


def test_every_sentence_has_one_sign_an_ask_beside_it(
    sums: Mapping[tuple[str, str, str], tuple[Sum, ...]],
) -> None:
    assert [(place, one) for place, found in sums.items() for one in found if one.signs != one.whole] == []


def test_every_tally_counts_all_eight_outcomes_to_the_whole(
    sums: Mapping[tuple[str, str, str], tuple[Sum, ...]],
) -> None:
    tallies = [(place, one) for place, found in sums.items() for one in found if one.tallied]
    assert {kind for (_, kind, _), _ in tallies} >= {"register", "addressee"}
    assert [pair for pair in tallies if len(pair[1].tallied) != 8 or sum(pair[1].tallied) != pair[1].whole] == []


def test_the_whole_is_what_the_lock_holds(sums: Mapping[tuple[str, str, str], tuple[Sum, ...]], output: Path) -> None:
    project = output.parent if (output.parent / adopted.PATH).is_file() else ROOT
    asked = Counter(name.partition("/")[0] for name in adopted.load(project).ids)
    for code in SENTENCES:
        ((register,),) = [found for (lang, kind, _), found in sums.items() if (lang, kind) == (code, "register")]
        assert register.whole == asked.total()
        held = {place[2].rpartition("/")[2]: found for place, found in sums.items() if place[:2] == (code, "position")}
        assert {name: one.whole for name, found in held.items() for one in found} == dict(asked)
