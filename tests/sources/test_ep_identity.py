"""References and addresses of the Parliament's procedures."""

import subprocess
import sys

import pytest

from tracker.sources import recognise
from tracker.sources.ep import SOURCE


@pytest.mark.parametrize(
    "text",
    [
        "2022/0051(COD)",
        "2022/51(COD)",
        "2022/0051/COD",
        "2022/51/cod",
        "2022/0051 (cod)",
        " 2022 / 0051 ( COD ) ",
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)",
        "https://oeil.europarl.europa.eu/oeil/fr/procedure-file?reference=2022/0051(COD)&lang=fr",
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?lang=en&reference=2022%2F0051%28COD%29#section3",
        "http://oeil.secure.europarl.europa.eu/oeil/popups/ficheprocedure.do?reference=2022/0051(COD)&l=en",
        "https://www.europarl.europa.eu/oeil/popups/ficheprocedure.do?lang=en&reference=2022/0051%28COD%29",
        "oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/51(cod)",
    ],
)
def test_reference_is_recognised_in_any_usual_form(text: str) -> None:
    assert SOURCE.recognise(text) == "2022/0051(COD)"


def test_split_file_keeps_its_letter() -> None:
    assert SOURCE.recognise("1992/449b(cod)") == "1992/0449B(COD)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022/0051",
        "2022/0000(COD)",
        "2022/00511(COD)",
        "22/0051(COD)",
        "2022/0051(CODE)",
        "2022/0051(C0D)",
        "2022/0051(CNſ)",
        "٢٠٢٢/٠٠٥١(COD)",
        "COM(2022)0051",
        "56K0859",
        "HYS 12527",
        "see 2022/0051(COD)",
        "2022/0051(COD) and 2022/0052(COD)",
        "https://evil.example/oeil/en/procedure-file?reference=2022/0051(COD)",
        "https://oeil.europarl.europa.eu.evil.example/oeil/en/procedure-file?reference=2022/0051(COD)",
        "https://oeil.europarl.europa.eu/oeil/en/search?text=2022/0051(COD)",
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)&reference=2022/0052(COD)",
        "ftp://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)",
        "http://[oeil/oeil/?reference=2022/0051(COD)",
    ],
)
def test_anything_else_is_not_recognised(text: str) -> None:
    assert SOURCE.recognise(text) is None


def test_source_is_found_by_looking_in_the_folder() -> None:
    found = recognise("2022/51(COD)", {"ep": SOURCE})
    assert found == (SOURCE, "2022/0051(COD)")


def test_folder_is_the_year_and_page_is_the_observatory() -> None:
    assert SOURCE.folder("2022/0051(COD)") == "2022"
    address = "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)"
    assert SOURCE.page("2022/0051(COD)") == address


def test_both_answers_are_asked_for_at_the_institutions_addresses() -> None:
    assert SOURCE.requests
    assert [(request.part, request.url) for request in SOURCE.requests("2022/0051(COD)", "")] == [
        ("oeil", "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)"),
        ("opendata", "https://data.europarl.europa.eu/api/v2/procedures/2022-0051?format=application/ld%2Bjson"),
    ]


def test_base_address_stands_in_for_both_institutions() -> None:
    assert SOURCE.requests
    assert [request.url for request in SOURCE.requests("2022/0051(COD)", "http://127.0.0.1:8000/")] == [
        "http://127.0.0.1:8000/oeil/en/procedure-file?reference=2022/0051(COD)",
        "http://127.0.0.1:8000/api/v2/procedures/2022-0051?format=application/ld%2Bjson",
    ]


def test_recognising_a_reference_loads_no_html_parser() -> None:
    program = (
        "import sys; from tracker.sources.ep import SOURCE; SOURCE.recognise('2022/51(COD)');"
        "sys.exit('bs4' in sys.modules or 'lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
