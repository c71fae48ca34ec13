"""The hard cases of design/site.md 5, built as a site of their own, and what must hold on every page of it."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from tests.builders import hard_site, site
from tests.builders.hard_cases import LONGEST

FIRST_VISIT = ("theme/style.css", "theme/fonts/serif-600.woff2")
MANY_ROWS = 60
"""Dated rows from which a page may weigh twice as much (issue 3)."""

Tree = html.HtmlElement


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the site of hard cases."""
    folder = hard_site.hard(tmp_path_factory.mktemp("hard") / "project")
    done = site.pelican(folder)
    assert done.returncode == 0, done.stdout
    return folder / "output"


@pytest.fixture(scope="module")
def trees(output: Path) -> Mapping[str, Tree]:
    """Gives every page, parsed, by its address without ``index.html``."""
    pages = sorted(output.rglob("*.html"))
    return {
        path.relative_to(output).as_posix().removesuffix("index.html"): html.fromstring(path.read_bytes())
        for path in pages
    }


def answer(tree: Tree, number: int) -> str:
    """Gives the words of one of the three answers, spaces folded."""
    return folded(tree.xpath("//div[contains(@class, 'answer')]")[number])


def folded(element: Tree) -> str:
    """Gives the words of an element as they are read."""
    return " ".join(element.text_content().replace("\u00a0", " ").split())


def test_the_longest_title_is_set_smaller_and_a_short_one_takes_its_place(trees: Mapping[str, Tree]) -> None:
    assert len(LONGEST) == 349
    (long,) = trees["nl/procedures/56k0001/"].xpath("//h1")
    assert (long.text_content(), long.get("class")) == (LONGEST, "long")
    short = trees["nl/procedures/56k0002/"]
    assert [(one.text_content(), one.get("class")) for one in short.xpath("//h1")] == [
        ("Een korte titel voor een lange", None)
    ]
    assert LONGEST in [quote.text_content() for quote in short.xpath("//q")]


def test_a_long_compound_holds_no_soft_hyphen(trees: Mapping[str, Tree]) -> None:
    assert "\u00ad" not in trees["nl/procedures/56k0003/"].text_content()
    assert trees["nl/procedures/56k0003/"].xpath("//h1/@class") == ["long"]


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("hys-1", "Ja, tot en met zondag 20 september 2026 23.59 uur (Brussel). Nog 18 dagen, op 2 september."),
        ("hys-3", "Ja, tot en met vrijdag 4 september 2026 23.59 uur (Brussel). Nog 2 dagen, op 2 september."),
        ("hys-4", "Niet meer. Tot en met donderdag 20 augustus 2026. De bron telt 812 reacties."),
        ("hys-5", "Het kon. Tot en met woensdag 20 augustus 2025. De bron telt 812 reacties."),
        ("hys-6", "Nog niet. Van dinsdag 15 september 2026 tot en met vrijdag 20 november 2026."),
        ("hys-7", "Niet bekend. De bron geeft geen einddatum. Kijk bij de bron"),
        ("hys-8", "De raadpleging loopt op een andere site: survey.example."),
        ("hys-9", "Ook open, tot en met maandag 28 september 2026: Openbare raadpleging."),
        ("hys-11", "Ja, tot en met woensdag 30 september 2026 Nog 28 dagen, op 2 september."),
    ],
)
def test_every_state_of_taking_part_is_said(trees: Mapping[str, Tree], slug: str, said: str) -> None:
    assert said in answer(trees[f"nl/procedures/{slug}/"], 1)


@pytest.mark.parametrize(
    ("slug", "tone", "said"),
    [
        ("56k0005", "alert", "? Stand onbekend De bron zegt TER BESPREKING NA ADVIES. Die woorden kennen wij nog niet"),
        ("56k0006", "soon", "Niet nagekeken Sinds vrijdag 28 augustus 2026 krijgen wij geen bruikbaar antwoord."),
        ("56k0019", "soon", "Niet nagekeken Niet meer sinds donderdag 20 augustus 2026."),
        ("56k0007", "soon", "Wacht op een mens Sinds dinsdag 1 september 2026"),
        (
            "56k0008",
            "alert",
            "De bron spreekt zichzelf tegen De bron zegt HANGEND KAMER. Toch vermeldt zij op donderdag",
        ),
        ("56k0009", "alert", "Een nieuw woord bij de bron Sinds zaterdag 1 augustus 2026 zegt de bron IN ONDERZOEK."),
    ],
)
def test_doubt_stands_first_in_words(trees: Mapping[str, Tree], slug: str, tone: str, said: str) -> None:
    tree = trees[f"nl/procedures/{slug}/"]
    assert said in answer(tree, 0)
    assert tone in tree.xpath("//div[contains(@class, 'answer')]/@class")[0].split()


@pytest.mark.parametrize("slug", ["56k0006", "56k0007", "56k0019"])
def test_a_status_that_is_not_confirmed_carries_its_day(trees: Mapping[str, Tree], slug: str) -> None:
    assert "Dit is de stand van" in answer(trees[f"nl/procedures/{slug}/"], 1)


def test_an_unknown_stage_has_no_line(trees: Mapping[str, Tree]) -> None:
    assert trees["nl/procedures/56k0005/"].xpath("//ol[@class='line']") == []


@pytest.mark.parametrize(
    ("slug", "word"),
    [
        ("56k0010", "Verworpen"),
        ("56k0011", "Ingetrokken"),
        ("56k0012", "Vervallen"),
        ("56k0013", "Zonder voorwerp"),
    ],
)
def test_an_end_without_a_decision_is_ink_and_a_diamond_and_nothing_is_drawn_after_it(
    trees: Mapping[str, Tree], slug: str, word: str
) -> None:
    tree = trees[f"nl/procedures/{slug}/"]
    assert tree.xpath("//div[contains(@class, 'answer')]/@class")[0].split() == ["answer"]
    steps = tree.xpath("//ol[@class='line']/li")
    assert (steps[-1].get("class"), steps[-1].xpath("string(b)")) == ("end", word)
    assert "next" not in tree.xpath("//ol[@class='line']/li/@class")


def test_two_institutions_on_one_subject_each_name_their_acts(trees: Mapping[str, Tree]) -> None:
    tree = trees["nl/dossiers/chain/"]
    who = [folded(one) for one in tree.xpath("//p[@class='who']")]
    assert {"Europese Commissie", "Europees Parlement", "Kamer van volksvertegenwoordigers", "Wij"} == set(who)
    assert "Plantenwet" in tree.text_content()


def test_forty_events_and_sixty_documents_are_all_shown_with_a_list_of_parts(trees: Mapping[str, Tree]) -> None:
    tree = trees["nl/procedures/56k0015/"]
    counted = [len(tree.xpath(path)) for path in ("//section[@id='course']//li", "//section[@id='documents']//li")]
    assert counted == [40, 60]
    assert tree.xpath("//nav[@class='contents']//a/@href")[0] == "#course"


def test_what_has_no_date_says_so_and_a_year_is_told_as_a_year(trees: Mapping[str, Tree]) -> None:
    assert trees["nl/procedures/56k0016/"].xpath("//time") == []
    course = trees["nl/procedures/hys-10/"].xpath("//section[@id='course']//p[@class='date']")
    assert [folded(one) for one in course] == ["2028", "2e kwartaal 2027"]


def test_a_superseded_position_says_so_first(trees: Mapping[str, Tree]) -> None:
    assert "Nee. Dit standpunt is vervangen." in answer(trees["nl/positions/superseded/"], 0)


def test_a_text_in_one_language_is_shown_marked_and_said(trees: Mapping[str, Tree]) -> None:
    tree = trees["fr/positions/all-outcomes/"]
    assert "Ce texte n’existe qu’en néerlandais." in tree.text_content().replace("\u00a0", " ")
    assert tree.xpath("//h1/@lang") == ["nl"]


def test_every_outcome_is_a_sign_beside_its_word(trees: Mapping[str, Tree]) -> None:
    tree = trees["nl/positions/all-outcomes/"]
    signs = tree.xpath("//p[@class='outcome']//use/@href")
    assert len(set(signs)) == 8
    assert all(folded(one) for one in tree.xpath("//p[@class='outcome']/strong"))


def test_who_answered_is_drawn_told_and_listed_on_pages_of_their_own(trees: Mapping[str, Tree]) -> None:
    (section,) = trees["nl/procedures/hys-2/"].xpath("//section[@id='answered-77']")
    assert "812 reacties, geteld op 1 september 2026." in folded(section)
    assert len(section.xpath(".//svg[@aria-hidden='true']/path")) == 9
    listed = [
        folded(one)
        for page in ("", "2/", "3/", "4/", "5/")
        for one in trees[f"nl/procedures/hys-2/respondents/{page}"].xpath("//ul[@class='plain']/li/a")
    ]
    assert len(set(listed)) == 300


def test_a_number_never_leaves_its_noun(trees: Mapping[str, Tree]) -> None:
    months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    loose = re.compile(rf"\d (?:{months}|uur|reacties|dagen|procedures|instellingen)\b")
    wrong = {
        name: found
        for name, tree in trees.items()
        if name.startswith("nl/")
        and (
            found := loose.findall(
                " ".join(tree.xpath("//main//text()[not(ancestor::pre or ancestor::q or ancestor::details)]"))
            )
        )
    }
    assert wrong == {}


def test_the_order_of_headings_and_the_ids_are_sound_on_every_page(trees: Mapping[str, Tree]) -> None:
    for name, tree in trees.items():
        levels = [int(one.tag[1]) for one in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert (name, levels.count(1), levels[0]) == (name, 1, 1)
        assert all(after - before <= 1 for before, after in pairwise(levels)), (name, levels)
        ids = tree.xpath("//@id")
        assert (name, len(ids)) == (name, len(set(ids)))


def test_no_page_is_heavier_than_its_budget(output: Path, trees: Mapping[str, Tree]) -> None:
    common = sum((output / name).stat().st_size for name in FIRST_VISIT)
    for name, tree in trees.items():
        path = output / (f"{name}index.html" if name.endswith("/") or not name else name)
        rows = len(tree.xpath("//main//li[.//time or .//*[@class='date' or @class='when']]"))
        most = 120_000 if rows > MANY_ROWS else 60_000
        assert (name, common + path.stat().st_size <= most) == (name, True)


def test_the_status_word_stands_within_forty_words(trees: Mapping[str, Tree]) -> None:
    for name, tree in trees.items():
        found = tree.xpath("//main//*[@class='word']")
        if (
            not found
            or "/procedures/" not in name
            or "tinted" in tree.xpath("//div[contains(@class,'answer')]/@class")[0]
        ):
            continue
        before = folded(tree.xpath("//main")[0]).partition(folded(found[0]))[0].split()
        title = folded(tree.xpath("//h1")[0])
        if len(title) <= 160:
            assert (name, len(before) <= 40) == (name, True)


def test_a_page_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    folder = hard_site.empty(tmp_path / "empty")
    assert site.pelican(folder).returncode == 0
    said = {
        "": "Er is nu niets open van wat wij volgen.",
        "board/": "Er loopt niets van wat wij volgen.",
        "dossiers/": "Er is nog geen dossier.",
        "positions/": "Er is nog geen standpunt.",
        "recommendations/": "Wij hebben nog niets gevraagd.",
        "calendar/": "Er is geen latere datum bekend.",
        "changes/": "Deze week veranderde er nog niets.",
    }
    for address, sentence in said.items():
        page = html.fromstring((folder / f"output/nl/{address}index.html").read_bytes())
        assert sentence in folded(page), address


def test_the_meetings_of_both_lists_are_told_apart(trees: Mapping[str, Tree]) -> None:
    said = folded(trees["nl/procedures/2026-0001-cod/"].xpath("//main")[0])
    assert "In deze lijst en in ons eigen register: Gesprek in beide." in said
    assert "Alleen in ons eigen register: Gesprek van ons." in said
    assert "Alleen in deze lijst, met onze naam: 8 juli 2026, VOORBEELDLID Anna." in said


def test_a_reversal_keeps_both_findings_and_is_announced(trees: Mapping[str, Tree], output: Path) -> None:
    said = folded(trees["nl/positions/reversal/reversed/"].xpath("//main")[0])
    assert "De eindtekst schaft de drempel af." in said
    assert "Het tegendeel" in said
    feed = html.fromstring((output / "nl/feeds/positions/reversal.atom").read_bytes())
    assert "Dit keert onze eerdere beoordeling om." in folded(feed)
