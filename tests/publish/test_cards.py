"""Pictures for social media: the same bytes twice, text as text, no status, and each page names one that exists."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree, html

from tests.builders import site as sites
from tests.builders.records import procedure
from tracker.publish import cards

SITE = sites.site(procedure(), procedure(reference="56K0002"), dossiers=[sites.dossier()])


def card(title: str) -> str:
    return cards.svg(cards.Card(title=title, kicker="Kamer", name="Koepel", brand="#6a26a8"))


def test_the_same_card_is_the_same_bytes_and_another_title_is_not() -> None:
    paint = cards.painter(sites.THEME)
    first, second, other = paint(card("Een wet")), paint(card("Een wet")), paint(card("Een wat"))
    assert first == second != other
    assert first.startswith(b"\x89PNG")


def test_a_card_is_kept_by_what_it_shows_and_drawn_once(tmp_path: Path) -> None:
    paint = cards.painter(sites.THEME, tmp_path)
    made = paint(card("Een wet"))
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == made
    kept.write_bytes(b"kept")
    assert paint(card("Een wet")) == b"kept"


def test_a_hostile_title_is_text_and_a_very_long_one_is_cut() -> None:
    drawn = etree.fromstring(card('</text><script>"&\x0b'))
    assert '</text><script>"&' in "".join(drawn.itertext())
    long = etree.fromstring(card("gouvernementsbeslissing " * 40))
    assert "".join(long.itertext()).count("…") == 1


def test_what_is_followed_has_a_card_of_its_own_and_the_rest_that_of_the_site() -> None:
    made = [address for address, _ in cards.outputs(SITE, str.encode)]
    assert "/nl/procedures/56k0001/card.png" in made
    assert "/fr/dossiers/middle-east/card.png" in made
    language = SITE.languages[0]
    assert cards.address(SITE, language, "procedures/56k0002/", "56K0002") == "/nl/card.png"


@pytest.mark.parametrize("name", ["nl/index.html", "fr/positions/embargo/adopt-it/index.html", "en/search/index.html"])
def test_every_page_names_a_picture_that_is_published(pages: Mapping[str, str], built: Path, name: str) -> None:
    page = html.fromstring(pages[name])
    (image,) = page.xpath("//meta[@property='og:image']/@content")
    assert (built / str(image).partition("://")[2].partition("/")[2]).is_file()
    assert page.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]
    assert page.xpath("string(//meta[@property='og:title']/@content)") == page.xpath("string(//title)")
