"""Procedures that a theme finds hard to draw (design/site.md 5): invented, one a case, by reference."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.builders.hard_register import PUBLISHED
from tests.builders.records import BRUSSELS, document, event, noon, procedure
from tracker.model.procedure import (
    Actor,
    Held,
    Kind,
    Link,
    Meeting,
    Precision,
    Procedure,
    Relation,
    Verbatim,
)
from tracker.model.stage import Stage
from tracker.model.verification import Failure, Hold
from tracker.model.window import Window

TODAY = noon("2026-09-02")
LONGEST = (
    "Voorstel van resolutie (verzonnen) betreffende de bescherming van de burgerbevolking, de toegang van humanitaire "
    "hulpverleners, de opschorting van de doorvoer van militair materieel en de opvolging van de aanbevelingen van de "
    "internationale rechtscolleges in de gebieden waar een gewapend conflict al ruim tien jaar duurt en waar "
    "toegang beperkt is."
)
"""349 letters, as the longest title of the Chamber."""

COMPOUND = "Aansprakelijkheidsverzekeringsovereenkomstenregeling en arbeidsongeschiktheidsuitkeringsgerechtigden"
PORTAL = "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/{}_en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A hard case.

    Attributes:
        what: its number and words in design/site.md 5.
        standing: what its verification says besides its moment.
        later: how the record was changed after its first sight.
    """

    what: str
    record: Procedure
    verified: str = "2026-09-02"
    standing: Mapping[str, Any] | None = None
    later: Mapping[str, Any] | None = None


def _chamber(number: int, title: str, **more: Any) -> Procedure:
    reference = f"56K{number:04}"
    values: dict[str, Any] = {
        "reference": reference,
        "titles": {"nl": title},
        "url": f"https://www.dekamer.be/kvvcr/showpage.cfm?dossierID={number}",
        "stage_since": dt.date(2026, 2, 10),
        "stage_because": "In committee since 2026-02-10 ('IN BESPREKING').",
        "documents": (document(f"{reference}001", type="WETSVOORSTEL", date=dt.date(2026, 1, 10)),),
        "events": (
            event("2026-01-10", "Indieningsdatum", stage=Stage.SUBMITTED, documents=(f"{reference}001",)),
            event("2026-02-10", "IN BESPREKING", stage=Stage.COMMITTEE, body="BUITENLANDSE BETREKKINGEN"),
        ),
    }
    return procedure(**(values | more))


def _ended(number: int, title: str, stage: Stage, word: str, **more: Any) -> Procedure:
    values: dict[str, Any] = {
        "kind": Kind.RESOLUTION,
        "stage": stage,
        "stage_since": dt.date(2026, 5, 28),
        "stage_because": f"The plenary calendar says '{word}' on 2026-05-28.",
        "status_verbatim": (Verbatim(text=f"{word} KAMER", lang="nl"),),
    }
    record = _chamber(number, title, **(values | more))
    end = event("2026-05-28", word, stage=stage, body="PLENUMVERGADERING")
    return procedure(**{name: getattr(record, name) for name in record.__slots__} | {"events": (*record.events, end)})


def _initiative(number: int, title: str, *windows: Window, stage: Stage = Stage.CONSULTATION, **more: Any) -> Procedure:
    values: dict[str, Any] = {
        "reference": f"HYS {number}",
        "source": "ec-have-your-say",
        "kind": Kind.INITIATIVE,
        "basis": "REG_DEL",
        "titles": {"nl": title, "fr": f"{title} (fr)", "en": f"{title} (en)"},
        "stage": stage,
        "stage_since": dt.date(2026, 8, 3),
        "stage_because": "The portal says so.",
        "status_verbatim": (Verbatim(text="OPEN", lang="en"),),
        "url": PORTAL.format(number),
        "events": (event("2026-08-03", "CALL_FOR_EVIDENCE", stage=Stage.CONSULTATION),),
        "documents": (),
        "windows": windows,
    }
    return procedure(**(values | more))


def window(
    number: int, opens: str, closes: str | None, *, hour: tuple[int, int] | None = (23, 59), **more: Any
) -> Window:
    """Makes a period to react; without an hour it has days only."""
    ends: dt.datetime | dt.date | None = dt.date.fromisoformat(closes) if closes else None
    if closes and hour:
        ends = dt.datetime.combine(dt.date.fromisoformat(closes), dt.time(*hour), BRUSSELS)
    values: dict[str, Any] = {
        "kind": "call-for-evidence",
        "opens": noon(opens),
        "closes": ends,
        "timezone": "Europe/Brussels",
        "url": PORTAL.format(number),
        "responses": 812,
    }
    return Window(**(values | more))


def _many() -> Procedure:
    """Forty events, sixty documents, thirty authors and as many meetings."""
    days = [f"2026-{1 + number // 10:02}-{1 + 2 * (number % 10):02}" for number in range(40)]
    reference = "56K0015"
    documents = tuple(
        document(f"{reference}{number:03}", type="AMENDEMENT", date=dt.date(2026, 1, 10)) for number in range(1, 61)
    )
    events = tuple(event(day, "AMENDEMENT", documents=(f"{reference}{n + 1:03}",)) for n, day in enumerate(days))
    authors = tuple(Actor(name=f"Voornaam{n}, Familienaam{n}", role="AUTEUR", group="N-VA") for n in range(30))
    meetings = tuple(Meeting(date=dt.date(2026, 3, 1), member=f"Lid {n}", with_=f"Koepel {n}") for n in range(30))
    return _chamber(
        15, "Een lang dossier (verzonnen)", events=events, documents=documents, actors=authors, meetings=meetings
    )


CASES = (
    Case(what="1: a title of 349 letters", record=_ended(1, LONGEST, Stage.ADOPTED, "AANGENOMEN")),
    Case(what="1: the same with a short title", record=_ended(2, LONGEST, Stage.ADOPTED, "AANGENOMEN")),
    Case(what="2: Dutch compounds", record=_chamber(3, COMPOUND)),
    Case(
        what="3: a closing at midnight",
        record=_initiative(1, "Middernacht", window(1, "2026-08-03", "2026-09-21", hour=(0, 0))),
    ),
    Case(what="open", record=_initiative(2, "Open", window(2, "2026-08-03", "2026-09-28"))),
    Case(what="4: closing soon", record=_initiative(3, "Bijna dicht", window(3, "2026-08-03", "2026-09-04"))),
    Case(what="closed", record=_initiative(4, "Dicht", window(4, "2026-07-01", "2026-08-20"))),
    Case(
        what="decided",
        record=_initiative(5, "Beslist", window(5, "2025-07-01", "2025-08-20"), stage=Stage.ADOPTED),
    ),
    Case(
        what="not yet open",
        record=_initiative(6, "Nog niet", window(6, "2026-09-15", "2026-11-20"), stage=Stage.ANNOUNCED),
    ),
    Case(what="16: no end", record=_initiative(7, "Zonder einde", window(7, "2026-08-03", None))),
    Case(
        what="held on another site",
        record=_initiative(8, "Elders", window(8, "2026-08-03", "2026-10-01", url="https://survey.example/8")),
    ),
    Case(
        what="16: two periods that close on one day",
        record=_initiative(
            9,
            "Twee termijnen",
            window(9, "2026-08-03", "2026-09-28"),
            window(9, "2026-08-10", "2026-09-28", kind="public-consultation"),
        ),
    ),
    Case(
        what="a day without an hour",
        record=_initiative(11, "Zonder uur", window(11, "2026-08-03", "2026-09-30", hour=None)),
    ),
    Case(
        what="5: unknown stage",
        record=_chamber(
            5,
            "Herziening van artikel 151 (verzonnen)",
            kind=Kind.CONSTITUTIONAL_REVISION,
            stage=Stage.UNKNOWN,
            stage_since=None,
            stage_because="The page says 'TER BESPREKING NA ADVIES': these words are not known to us.",
            status_verbatim=(Verbatim(text="TER BESPREKING NA ADVIES", lang="nl"),),
        ),
    ),
    Case(
        what="6: not verified, no answer",
        record=_chamber(6, "Niet nagekeken (verzonnen)"),
        verified="2026-08-27",
        standing={"failure": Failure(since=noon("2026-08-28"), why="The answer was too slow.")},
    ),
    Case(what="6: not verified for long", record=_chamber(19, "Oud (verzonnen)"), verified="2026-08-20"),
    Case(
        what="held",
        record=_chamber(7, "Tegengehouden (verzonnen)"),
        verified="2026-08-30",
        standing={"held": Hold(since=noon("2026-09-01"), digest="a" * 64, reasons=("3 events have vanished.",))},
    ),
    Case(
        what="7: conflict",
        record=_ended(
            8,
            "Verdelingen en veilingen (verzonnen)",
            Stage.ADOPTED,
            "AANGENOMEN",
            status_verbatim=(Verbatim(text="HANGEND KAMER", lang="nl"),),
            source_lag="The status cell still says 'HANGEND KAMER', but: plenary vote on 2026-05-28 ('AANGENOMEN').",
        ),
    ),
    Case(
        what="a new status word",
        record=_chamber(
            9, "Een nieuw woord (verzonnen)", stage_held=Held(words="IN ONDERZOEK", since=dt.date(2026, 8, 1))
        ),
    ),
    Case(
        what="8: rejected, and continued",
        record=_ended(
            10,
            "Verworpen (verzonnen)",
            Stage.REJECTED,
            "VERWORPEN",
            links=(Link(reference="56K0015", relation=Relation.CONTINUES_AS),),
        ),
    ),
    Case(what="8: withdrawn", record=_ended(11, "Ingetrokken (verzonnen)", Stage.WITHDRAWN, "Einddatum")),
    Case(what="8: lapsed", record=_ended(12, "Vervallen (verzonnen)", Stage.LAPSED, "Einddatum")),
    Case(
        what="8: without object",
        record=_ended(13, "Zonder voorwerp (verzonnen)", Stage.WITHOUT_OBJECT, "ZONDER VOORWERP"),
    ),
    Case(
        what="9: the second institution of one subject",
        record=procedure(
            reference="2026/0001(COD)",
            source="ep",
            kind=Kind.ORDINARY,
            titles={"en": "Regulation on plants (invented)"},
            stage=Stage.COMMITTEE,
            stage_since=dt.date(2026, 8, 25),
            status_verbatim=(Verbatim(text="Awaiting committee decision", lang="en"),),
            url="https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2026/0001(COD)",
            events=(
                event("2026-08-25", "Committee referral announced in Parliament, 1st reading", stage=Stage.COMMITTEE),
                event("2026-10-19", "Indicative plenary sitting date, 1st reading", scheduled=True),
            ),
            documents=(),
            meetings=PUBLISHED,
            links=(Link(reference="HYS 2", relation=Relation.STARTS_FROM),),
        ),
    ),
    Case(
        what="a vote by roll call, and a member of our country among the shadow rapporteurs",
        record=procedure(
            reference="2026/0002(INI)",
            source="ep",
            kind=Kind.OWN_INITIATIVE,
            titles={"en": "Report on a vote (invented)"},
            stage=Stage.ADOPTED,
            stage_since=dt.date(2026, 9, 1),
            status_verbatim=(Verbatim(text="Procedure completed", lang="en"),),
            url="https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2026/0002(INI)",
            events=(
                event("2026-06-01", "Committee report tabled for plenary", stage=Stage.PLENARY),
                event("2026-09-01", "Decision by Parliament", stage=Stage.ADOPTED),
            ),
            documents=(document("A10-0001/2026", type="Committee report tabled for plenary, single reading"),),
            actors=(
                Actor(
                    name="VOORBEELDLID Anna",
                    role="Rapporteur",
                    group="Groep X (verzonnen)",
                    url="https://www.europarl.europa.eu/meps/en/1",
                ),
                Actor(
                    name="VOORBEELDLID Bram",
                    role="Shadow rapporteur",
                    group="Groep Y (verzonnen)",
                    url="https://www.europarl.europa.eu/meps/en/100",
                ),
            ),
        ),
    ),
    Case(what="12: forty events, sixty documents, thirty authors", record=_many()),
    Case(
        what="13: no dates at all",
        record=_chamber(16, "Zonder datums (verzonnen)", stage_since=None, events=(), documents=()),
    ),
    Case(
        what="13: a year and a quarter only",
        record=_initiative(
            10,
            "Ooit",
            stage=Stage.PREPARATION,
            events=(
                event("2027-06-30", "REG_DEL_DRAFT", scheduled=True, precision=Precision.QUARTER),
                event("2028-12-31", "REG_DEL", scheduled=True, precision=Precision.YEAR),
            ),
        ),
    ),
    Case(what="corrected", record=_chamber(17, "Verbeterd (verzonnen)", stage=Stage.PLENARY)),
    Case(
        what="a report",
        record=_chamber(18, "Jaarverslag (verzonnen)", kind=Kind.INFORMATION, stage=Stage.UNKNOWN, stage_since=None),
    ),
    Case(
        what="changed in many ways",
        record=_chamber(
            20,
            "Veranderd (verzonnen)",
            events=(
                event("2026-01-10", "Indieningsdatum", stage=Stage.SUBMITTED),
                event("2026-09-10", "STEMMING", scheduled=True),
            ),
        ),
        verified="2026-08-31",
        later={
            "stage": Stage.PLENARY,
            "titles": {"nl": "Nog veranderd (verzonnen)"},
            "events": (
                event("2026-01-10", "Indieningsdatum", stage=Stage.SUBMITTED),
                event("2026-08-30", "IN BESPREKING", stage=Stage.PLENARY, body="PLENUMVERGADERING"),
                event("2026-09-17", "STEMMING", scheduled=True),
            ),
            "documents": (document("56K0020001"), document("56K0020002", type="VERSLAG")),
        },
    ),
)
