"""Unknown words are kept and nothing is guessed from them; impossible days are kept out, or refuse the page."""

import pytest

from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, page, plenary
from tests.sources.chamber_pages import read
from tracker.model.stage import Stage
from tracker.sources.source import PageError

CARRIED = plenary("05/06/2025 IN BESPREKING", "05/06/2025 START VERGADERING", "05/06/2025 AANGENOMEN")
KAMER = "AANGENOMEN KAMER"

UNKNOWN_WORDS = (
    "BEKRACHTIGD KAMER",
    "NON PRIS (EN CONSIDÉRATION) CHAMBRE",
    "A L'EXAMEN CHAMBRE",
    "COMMUNIQUÉ CHAMBRE",
    "PROMULGUÉ CHAMBRE",
    "VAN VERVAL ONTHEVEN KAMER",
    "AANGENOMEN 2 KAMER",
)


@pytest.mark.parametrize("words", UNKNOWN_WORDS)
def test_an_unknown_word_of_the_cell_is_kept_and_nothing_is_guessed(words: str) -> None:
    reading = read(page(Dossier(status=(words,), blocks=(COMMITTEE, CARRIED))))
    assert (reading.procedure.stage, reading.procedure.stage_since) == (Stage.UNKNOWN, None)
    assert [verbatim.text for verbatim in reading.procedure.status_verbatim] == [words]
    assert words in reading.procedure.stage_because
    assert any(words in warning for warning in reading.warnings)


@pytest.mark.parametrize("row", ["11 NIET ONTVANKELIJK", "17 BEKRACHTIGD", "AANGENOMEN?"])
def test_an_unknown_status_row_is_kept_and_nothing_is_guessed(row: str) -> None:
    reading = read(page(Dossier(status=(KAMER,), documents=(Main(status=row),))))
    assert reading.procedure.stage is Stage.UNKNOWN
    assert [verbatim.text for verbatim in reading.procedure.status_verbatim] == [KAMER, row]
    assert any(row in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    "impossible", ["31/02/2025", "00/00/0000", "05/06/2224", "01/01/1970", "5/6/2025", "99/99/9999"]
)
@pytest.mark.parametrize("place", ["gazette", "result", "only discussion", "vote", "end row", "deposit", "sent"])
def test_an_impossible_day_that_would_decide_refuses_the_page(place: str, impossible: str) -> None:
    dossiers = {
        "gazette": Dossier(status=(KAMER,), gazette=impossible),
        "result": Dossier(blocks=(COMMITTEE, plenary(f"{impossible} AANGENOMEN"))),
        "only discussion": Dossier(blocks=(COMMITTEE, plenary(f"{impossible} IN BESPREKING"))),
        "vote": Dossier(status=(KAMER,), vote_chamber=impossible),
        "end row": Dossier(status=("VERVALLEN KAMER",), documents=(Main(ended=impossible),)),
        "deposit": Dossier(deposited=impossible, documents=(Main(deposited=impossible, sent=""),), blocks=()),
        "sent": Dossier(documents=(Main(sent=impossible),), blocks=()),
    }
    with pytest.raises(PageError, match=impossible):
        read(page(dossiers[place]))


@pytest.mark.parametrize("impossible", ["31/02/2025", "05/06/2224", "01/01/1970", "5/6/2025"])
@pytest.mark.parametrize("place", ["considered", "committee", "law", "head deposit", "incident", "overtaken"])
def test_an_impossible_day_that_decides_nothing_is_kept_out_with_a_warning(place: str, impossible: str) -> None:
    dossiers = {
        "considered": Dossier(documents=(Main(considered=impossible),)),
        "committee": Dossier(blocks=(Block(lines=(f"{impossible} IN BESPREKING",)),)),
        "law": Dossier(status=(KAMER,), law=impossible, gazette="20/06/2025"),
        "head deposit": Dossier(deposited=impossible),
        "incident": Dossier(blocks=(plenary(incidents=(f"{impossible} ZONDER VERSLAG",)),)),
        "overtaken": Dossier(gazette="20/06/2025", blocks=(plenary(f"{impossible} AANGENOMEN"),)),
    }
    reading = read(page(dossiers[place]))
    assert any(impossible in warning for warning in reading.warnings)
    assert all(1990 <= event.date.year <= 2035 for event in reading.procedure.events)
    assert reading.procedure.stage in (Stage.COMMITTEE, Stage.PUBLISHED)
