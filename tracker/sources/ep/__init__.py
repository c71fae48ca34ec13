"""The European Parliament: its Legislative Observatory (OEIL) for people, its open data for machines."""

from tracker.sources.ep import identity, landmarks, oeil
from tracker.sources.ep.answers import claims
from tracker.sources.ep.events import EARLIEST, LATEST_YEARS_AHEAD
from tracker.sources.ep.join import KEY, read
from tracker.sources.ep.words import STAGE_WORDS, TEXTS
from tracker.sources.source import Expectations, Source

EXPECTATIONS = Expectations(
    shape="oeil-2025, opendata-2",
    landmarks=(
        "a heading with the reference, then one with the title",
        f'section "{landmarks.BASIC}" with "{oeil.STATUS}"',
        f'section "{landmarks.TECHNICAL}" with "{oeil.PROCEDURE_REFERENCE}" and "{oeil.STAGE_REACHED}"',
        "every section that the page's own navigation lists",
        "every table, row, list and division closed",
    ),
    vocabulary=tuple(known.stem for known in STAGE_WORDS),
    earliest=EARLIEST,
    latest_years_ahead=LATEST_YEARS_AHEAD,
    size=(200, landmarks.LARGEST),
)

SOURCE = Source(
    key=KEY,
    names={"nl": "Europees Parlement", "fr": "Parlement européen", "en": "European Parliament"},
    home="https://oeil.europarl.europa.eu/oeil/en",
    licence=(
        "Legislative Observatory: re-use authorised with acknowledgement of the source (© European Union – Source: "
        "European Parliament); open data: CC BY 4.0"
    ),
    hosts=("oeil.europarl.europa.eu", "data.europarl.europa.eu"),
    delay=1.0,
    forms=("2022/0051(COD)", "2022/51(COD)", "2022/0051/COD", identity.page("2022/0051(COD)")),
    recognise=identity.recognise,
    folder=identity.folder,
    page=identity.page,
    expectations=EXPECTATIONS,
    requests=identity.requests,
    claims=claims,
    read=read,
    texts=TEXTS,
    lags={
        "nl": (
            "De stand die het Wetgevingsobservatorium noemt, loopt soms dagen achter op zijn eigen lijst van "
            "gebeurtenissen; de stand telt en het verschil wordt vermeld."
        ),
        "fr": (
            "L’état indiqué par l’Observatoire législatif a parfois quelques jours de retard sur sa propre liste "
            "d’événements ; l’état indiqué prévaut et l’écart est signalé."
        ),
        "en": (
            "The stage that the Legislative Observatory states is sometimes days behind its own list of events; the "
            "stage counts, and the difference is reported."
        ),
    },
)
