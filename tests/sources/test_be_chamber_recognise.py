"""Which texts name a dossier of the Chamber, which do not, and what is asked for one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.sources import all_sources
from tracker.sources import recognise as recognise_among
from tracker.sources.be_chamber import SOURCE

SITE = "https://www.dekamer.be"
SHOW = f"{SITE}/kvvcr/showpage.cfm?"
DOSSIER = f"{SHOW}section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID=859"
CHRONOLOGY = f"{SHOW}section=none&language=nl&cfm=/site/wwwcfm/flwb/FlwbChronology.cfm"
ENCODED = (
    f"{SHOW}section=%2Fflwb&language=nl&cfm=%2Fsite%2Fwwwcfm%2Fflwb%2Fflwbn.cfm%3Flang%3DN%26legislat%3D56"
    "%26dossierID%3D0859"
)

SAME = (
    "56K0859",
    "56k0859",
    "56K859",
    "56/859",
    "56/0859",
    "56/0859/001",
    "56/K0859",
    "56K0859001",
    "56K0859/001",
    "56 0859/001",
    "56-0859/001",
    "DOC 56 0859/001",
    "DOC 56 0859",
    "DOC 56 859",
    "DOC 56 K 0859",
    "DOC 56K0859",
    "DOC 56K0859/001",
    "DOC 56-0859/001",
    "DOC 56/0859/001",
    "Doc. 56 859/1",
    "doc 56 0859 / 001",
    DOSSIER,
    DOSSIER.replace("=859", "=0859"),
    DOSSIER.replace("https:", "http:"),
    DOSSIER.replace("https://", ""),
    DOSSIER.replace("https://www.", ""),
    DOSSIER.replace("https://www.dekamer.be", "HTTPS://WWW.DEKAMER.BE"),
    DOSSIER.replace("&", "&amp;"),
    f"{DOSSIER}#1K3",
    f"{DOSSIER}&utm_source=nieuwsbrief",
    DOSSIER.replace("dekamer", "lachambre").replace("lang=N", "lang=F").replace("language=nl", "language=fr"),
    DOSSIER.replace("dekamer", "diekammer"),
    DOSSIER.replace("legislat=56&dossierID=859", "dossierID=859&legislat=56"),
    ENCODED,
    re.sub("%..", lambda match: match[0].lower(), ENCODED),
    f"{SHOW}section=flwb&language=nl&cfm=/site/wwwcfm/search/fiche.cfm?ID=56K0859&db=FLWB&legislat=56#1K4",
    f"{CHRONOLOGY}?sdocname=56K0859&id=035509&legislat=56&inst=K&dossierID=0859&db=FLWB",
    f"{SHOW}section=hapa&language=nl&cfm=hapa.cfm?db=HAPA&legislat=56&dossierID=P560859",
    f"{SITE}/FLWB/PDF/56/0859/56K0859001.pdf",
    "https://www.lachambre.be/FLWB/pdf/56/0859/56K0859006.pdf",
    "www.lachambre.be/FLWB/xml/56/56K0859.xml",
)

OTHERS = (
    "",
    "56",
    "56/",
    "859",
    "K0859",
    "56K",
    "56K0000",
    "56/0",
    "56K00859",
    "56K08590011",
    "156K0859",
    "12/05",
    "26/11",
    "31/12",
    "01/01",
    "12/05/2025",
    "26-11",
    "DOC 12 05",
    "12-0005/001",
    "2025/26",
    "2024/2025",
    "24/25",
    "2022/0051(COD)",
    "2024/2987(RSP)",
    "22/0051",
    "COM(2021)206",
    "A10-0006/2025",
    "HYS 12527",
    "02/549 80 00",
    "02/549",
    "0475/12 34 56",
    "016/859",
    "+32 2 549 81 11",
    "56S0070",
    "56S0070001",
    "56R0001001",
    "DOC 56 S 0070",
    "٥٦K٠٨٥٩",
    "\uff15\uff16K0859",
    "56/859 en 56/860",
    "56K0859 56K0860",
    "zie 56K0859",
    SITE,
    f"{SITE}/",
    f"{SITE}/doc/PCRI/html/56/ip047x.html",
    f"{SITE}/FLWB/PDF/56/0070/56S0070001.pdf",
    f"{SHOW}section=/flwb&language=fr&cfm=ListFromTo.cfm?legislat=56&from=1300&to=1399",
    f"{SHOW}section=/depute&language=nl&cfm=cvview.cfm?key=01145&lactivity=56",
    f"{CHRONOLOGY}?sdocname=56S0070&id=035509&legislat=56&inst=S&dossierID=0070&db=FLWB",
    f"{SHOW}cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&dossierID=859",
    DOSSIER.replace("=859", "=0"),
    DOSSIER.replace("=859", "=12345"),
    DOSSIER.replace("www.dekamer.be", "example.org"),
    DOSSIER.replace("www.dekamer.be", "www.dekamer.be.example.org"),
    DOSSIER.replace("https://www.dekamer.be", "https://example.org/?u=www.dekamer.be"),
    "https://www.senate.be/www/?MIval=dossier&LEG=8&NR=70&LANG=nl",
)


@pytest.mark.parametrize("text", SAME)
def test_every_usual_form_names_the_same_dossier(text: str) -> None:
    assert SOURCE.recognise(text) == "56K0859"


@pytest.mark.parametrize("text", OTHERS)
def test_what_names_something_else_is_not_recognised(text: str) -> None:
    assert SOURCE.recognise(text) is None


@pytest.mark.parametrize("text", ["  56K0859 ", "DOC  56\u00a00859/001", "56K0859\n"])
def test_white_space_around_a_reference_does_not_matter(text: str) -> None:
    found = recognise_among(text, all_sources())
    assert found
    assert (found[0].key, found[1]) == ("be-chamber", "56K0859")


@pytest.mark.parametrize("form", [form for form in SOURCE.forms if " an " not in f" {form} "])
def test_the_example_forms_are_recognised(form: str) -> None:
    assert SOURCE.recognise(form) == "56K0859"


@given(st.integers(min_value=47, max_value=99), st.integers(min_value=1, max_value=9999))
def test_every_dossier_is_recognised_by_its_own_addresses(legislature: int, number: int) -> None:
    reference = f"{legislature}K{number:04}"
    address = SOURCE.page(reference)
    padded = f"{address.rpartition('=')[0]}={number:04}"
    forms = (
        reference,
        address,
        padded,
        f"{legislature}/{number}",
        f"DOC {legislature} {number:04}/001",
        f"{reference}001",
    )
    assert [SOURCE.recognise(form) for form in forms] == [reference] * len(forms)


@given(st.text(alphabet="0123456789KSRDOC./- ()", max_size=14) | st.text(max_size=30) | st.text().map(DOSSIER.__add__))
def test_any_text_gives_a_canonical_reference_or_none(text: str) -> None:
    reference = SOURCE.recognise(text)
    assert reference is None or re.fullmatch(r"[4-9][0-9]K[0-9]{4}", reference)


def test_the_page_is_asked_for_as_the_literal_address_that_the_server_expects() -> None:
    assert SOURCE.requests
    (request,) = SOURCE.requests("56K0859", "")
    assert request.url == DOSSIER
    assert SOURCE.page("56K0859") == DOSSIER


def test_another_base_replaces_the_host_alone() -> None:
    assert SOURCE.requests
    (request,) = SOURCE.requests("56K0859", "http://127.0.0.1:8000")
    assert request.url == DOSSIER.replace(SITE, "http://127.0.0.1:8000")


def test_the_folder_is_the_legislature() -> None:
    assert [SOURCE.folder(reference) for reference in ("56K0859", "55K0001")] == ["56", "55"]
