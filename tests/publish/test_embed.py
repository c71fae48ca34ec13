"""A small page of a procedure for the sites of others: framed anywhere, whole after the end, no script, no style."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from lxml import html

from tests.builders import site as sites
from tests.builders.records import procedure
from tracker.model.stage import Stage
from tracker.publish import headers, pages
from tracker.publish.views import embed, framed

PAGE = "embed/nl/56k0001/index.html"


def test_it_says_where_the_procedure_stands_and_leads_to_its_page_outside_the_frame(pages: Mapping[str, str]) -> None:
    page = html.fromstring(pages[PAGE])
    said = " ".join(page.text_content().split())
    assert "In commissie" in said
    assert "1 februari 2025" in said, "the day of the last verification"
    assert page.xpath("//base/@target") == ["_top"]
    assert page.xpath("//main//a/@href") == ["../../../nl/procedures/56k0001/"]
    assert page.xpath("string(//link[@rel='canonical']/@href)").endswith("/nl/procedures/56k0001/")
    assert page.xpath("//script | //style | //@style") == []


def test_only_these_pages_may_be_framed(built: Path) -> None:
    lines = (built / "_headers").read_text(encoding="utf-8").splitlines()
    policies = {place: line.rpartition("frame-ancestors ")[2] for place, line in pairwise(lines) if "frame" in line}
    assert policies.pop(f"{headers.EMBED}*") == "*"
    assert {"/", "/nl/*", "/fr/*", "/en/*", "/404.html"} <= set(policies)
    assert set(policies.values()) == {"'none'"}


def test_the_page_of_the_procedure_has_the_code_to_copy(pages: Mapping[str, str]) -> None:
    (code,) = html.fromstring(pages["nl/procedures/56k0001/index.html"]).xpath("//section[@id='embed']//pre/text()")
    (address,) = html.fromstring(f"<div>{code}</div>").xpath("//iframe/@src")
    assert str(address).endswith(f"/{PAGE.removesuffix('index.html')}")


def test_it_stays_after_the_end_and_says_so() -> None:
    site = sites.site(procedure(stage=Stage.REJECTED), dossiers=[sites.dossier()])
    assert "/embed/nl/56k0001/" in {page.address for page in pages.table(site)}
    assert embed.view(site, "56K0001", sites.speaking("nl")).answers[0].word == "Verworpen"


def test_what_nobody_follows_has_no_small_page() -> None:
    site = sites.site()
    assert [page for page in pages.table(site) if page.address.startswith("/embed/")] == []
    assert framed.code(site, site.catalogue.procedures["56K0001"], sites.speaking("nl")) == ""
