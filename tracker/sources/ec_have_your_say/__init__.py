"""Have Your Say, the European Commission's consultation portal: its undocumented back end, one answer an initiative."""

from tracker.sources.ec_have_your_say import brussels, identity, words
from tracker.sources.ec_have_your_say.answers import LARGEST, claims
from tracker.sources.ec_have_your_say.initiative import KEY, KEYS, read
from tracker.sources.ec_have_your_say.lists import LISTS
from tracker.sources.ec_have_your_say.people import without_people
from tracker.sources.ec_have_your_say.publications import KEYS as PUBLICATION_KEYS
from tracker.sources.ec_have_your_say.reactions import RESPONSES
from tracker.sources.source import Expectations, Source

EXPECTATIONS = Expectations(
    shape="groupInitiatives-2026",
    landmarks=(
        f"one JSON object with {', '.join(KEYS)}; at least one publication, of this initiative",
        f"every publication with {', '.join(PUBLICATION_KEYS)}, null or not",
        "every date of a feedback period as 2026/09/28 23:59:59",
    ),
    vocabulary=words.VOCABULARY,
    earliest=brussels.EARLIEST,
    latest_years_ahead=brussels.LATEST_YEARS_AHEAD,
    size=(200, LARGEST),
)

SOURCE = Source(
    key=KEY,
    names={"nl": "Europese Commissie", "fr": "Commission européenne", "en": "European Commission"},
    home=f"{identity.HOST}{identity.PORTAL}/have-your-say_en",
    licence="European Commission: re-use authorised with acknowledgement of the source (Decision 2011/833/EU).",
    hosts=("ec.europa.eu",),
    delay=1.0,
    forms=("HYS 12527", "an address of ec.europa.eu/…/have-your-say/initiatives/12527-…"),
    recognise=identity.recognise,
    folder=identity.folder,
    page=identity.page,
    expectations=EXPECTATIONS,
    requests=identity.requests,
    claims=claims,
    read=read,
    without_people=without_people,
    responses=RESPONSES,
    lists=LISTS,
    texts=words.TEXTS,
    lags={
        "nl": (
            "Het portaal noemt een termijn soms nog open nadat zij is gesloten; de data tellen en het verschil wordt "
            "vermeld. Het aantal ontvangen reacties kan groter zijn dan het aantal dat het portaal toont."
        ),
        "fr": (
            "Le portail dit parfois encore ouverte une période déjà close ; les dates prévalent et l’écart est "
            "signalé. Le nombre de réponses reçues peut dépasser celui des réponses que le portail montre."
        ),
        "en": (
            "The portal sometimes still calls a feedback period open after its closing; the dates count, and the "
            "difference is reported. It may have received more responses than it shows."
        ),
    },
)
