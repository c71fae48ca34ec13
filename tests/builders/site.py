"""Sites: a small project that Pelican builds, and a catalogue by hand for the views."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import html

from tests.builders.files import PAGE, edited, written
from tests.builders.project import project
from tests.builders.records import noon, procedure
from tests.conftest import ROOT
from tracker.catalogue import Catalogue, DossierFile, PositionFile
from tracker.files.pairing import Editorial
from tracker.files.texts import Text
from tracker.model.correction import Correction
from tracker.model.dossier import Addressee, AddresseeKind, Dossier, DossierProcedure, Registers, Theme
from tracker.model.organisation import Contact, Demonstration, FeedAuthority, OwnOrganisation
from tracker.model.position import Position, PositionStatus, Recommendation, Stance
from tracker.model.procedure import Procedure
from tracker.model.register import MeetingHeld, Submission
from tracker.model.verification import Verification
from tracker.publish import language
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.registered import MeetingFile, SubmissionFile
from tracker.sources import all_sources

NOON = noon("2025-06-16")
THEME = ROOT / "theme"
SEVENTH = """
class Saboteur:
    {body}

PLUGINS.append(Saboteur)
"""


def speaking(code: str) -> Language:
    """Gives the interface in a language."""
    return language.load(THEME, code)


def small(folder: Path, *, copied: bool = False, tracked: Procedure | None = None, **texts: str) -> Path:
    """Writes a sound project that Pelican can build; ``copied`` gives it a theme of its own to spoil."""
    folder.mkdir(parents=True, exist_ok=True)
    project(folder, tracked=tracked, **texts)
    written(folder, "content/pages/about.nl.md", PAGE)
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    if copied:
        shutil.copytree(THEME, folder / "theme")
    else:
        (folder / "theme").symlink_to(THEME)
    return folder


def icon(page: str) -> str:
    """Gives the drawing that a page holds as its icon."""
    (address,) = html.fromstring(page.encode()).xpath("//link[@rel='icon']/@href")
    return unquote(str(address).removeprefix("data:image/svg+xml,"))


def spoil(folder: Path, path: str, old: str, new: str) -> None:
    """Replaces one piece of one file."""
    file = folder / path
    file.write_text(edited(file.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def with_plugin(folder: Path, body: str) -> None:
    """Gives the project's Pelican one more plugin: the body of a class with ``register``."""
    conf = folder / "pelicanconf.py"
    indented = body.strip().replace("\n", "\n    ")
    conf.write_text(conf.read_text(encoding="utf-8") + SEVENTH.format(body=indented), encoding="utf-8")


def pelican(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs Pelican in a project, as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "400", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> Mapping[str, bytes]:
    """Gives every file below a folder, by name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def own(**more: Any) -> OwnOrganisation:
    """Makes an organisation whose site is a demonstration."""
    values: dict[str, Any] = {
        "format": 1,
        "names": {"nl": "Testkoepel", "fr": "Coupole de test", "en": "Test umbrella"},
        "descriptions": {"nl": "Een test.", "fr": "Un test.", "en": "A test."},
        "languages": ("nl", "fr", "en"),
        "url": "https://test.example",
        "contact": Contact(email="info@test.example"),
        "feeds": FeedAuthority(authority="test.example", year=2025),
        "demonstration": Demonstration(as_of=NOON),
    }
    return OwnOrganisation(**(values | more))


def recommendation(**more: Any) -> Recommendation:
    """Makes a recommendation about the bill in committee."""
    values: dict[str, Any] = {
        "id": "adopt-it",
        "text": "Neem het aan",
        "to": ("parliament",),
        "asked": dt.date(2025, 1, 5),
        "procedure": "56K0001",
    }
    return Recommendation(**(values | more))


def stance(**more: Any) -> Stance:
    """Makes a stance on the bill in committee."""
    values: dict[str, Any] = {
        "procedure": "56K0001",
        "stance": "support",
        "since": dt.date(2025, 1, 5),
        "why": "Omdat.",
    }
    return Stance(**(values | more))


def position(**more: Any) -> PositionFile:
    """Makes a position in Dutch, adopted, without translations."""
    values: dict[str, Any] = {
        "format": 1,
        "id": "embargo",
        "lang": "nl",
        "title": "Een embargo",
        "summary": "Wat wij vragen.",
        "status": PositionStatus.ADOPTED,
        "adopted": dt.date(2025, 1, 5),
    }
    value = Position(**(values | more))
    return Editorial(original=_text(value, f"positions/{value.id}.nl.md"), translations={})


def dossier(**more: Any) -> DossierFile:
    """Makes a dossier in Dutch with the bill in committee, without translations."""
    values: dict[str, Any] = {
        "format": 1,
        "id": "middle-east",
        "lang": "nl",
        "title": "Het Midden-Oosten",
        "summary": "Waar het over gaat.",
        "procedures": (DossierProcedure(reference="56K0001"),),
    }
    value = Dossier(**(values | more))
    return Editorial(original=_text(value, f"content/dossiers/{value.id}.nl.md"), translations={})


def submission(**more: Any) -> SubmissionFile:
    """Makes a submission in Dutch to the bill in committee, without translations."""
    values: dict[str, Any] = {
        "format": 1,
        "id": "our-answer",
        "lang": "nl",
        "title": "Onze reactie",
        "procedure": "56K0001",
        "sent": dt.date(2025, 3, 10),
        "address": "https://example.org/answer",
    }
    value = Submission(**(values | more))
    return Editorial(original=_text(value, f"content/submissions/{value.id}.nl.md"), translations={})


def meeting(**more: Any) -> MeetingFile:
    """Makes a meeting in Dutch about the bill in committee, without translations."""
    values: dict[str, Any] = {
        "format": 1,
        "id": "cabinet",
        "lang": "nl",
        "title": "Gesprek",
        "date": dt.date(2025, 4, 1),
        "office": "parliament",
        "procedures": ("56K0001",),
    }
    value = MeetingHeld(**(values | more))
    return Editorial(original=_text(value, f"content/meetings/{value.id}.nl.md"), translations={})


def correction(**more: Any) -> Correction:
    """Makes a correction of a stage."""
    values: dict[str, Any] = {
        "reference": "56K0001",
        "field": "stage",
        "says": "plenary",
        "right": "committee",
        "why": "De tekst ging terug.",
        "evidence": "https://www.dekamer.be/x/56K0001002.pdf",
        "by": "redactie",
        "date": dt.date(2025, 6, 19),
    }
    return Correction(**(values | more))


def _text(value: Any, path: str) -> Text[Any]:
    return Text(value=value, path=path, body="", lines={}, body_line=1)


def registers() -> Registers:
    """Makes a theme and an addressee."""
    names = {"nl": "Kamer", "fr": "Chambre", "en": "Chamber"}
    return Registers(
        themes={"peace": Theme(id="peace", names={"nl": "Vrede", "fr": "Paix", "en": "Peace"})},
        addressees={"parliament": Addressee(id="parliament", kind=AddresseeKind.PARLIAMENT, names=names)},
    )


def site(
    *records: Procedure,
    positions: Sequence[PositionFile] = (),
    dossiers: Sequence[DossierFile] = (),
    verifications: Sequence[Verification] | None = None,
    corrections: Sequence[Correction] = (),
    submissions: Sequence[SubmissionFile] = (),
    meetings: Sequence[MeetingFile] = (),
    as_of: dt.datetime = NOON,
    **more: Any,
) -> Site:
    """Makes a site by hand; without verifications every record was verified at its moment."""
    procedures = records or (procedure(),)
    if verifications is None:
        verifications = [Verification(reference=each.reference, verified=as_of) for each in procedures]
    catalogue = Catalogue(
        own=own(**more),
        registers=registers(),
        sources=all_sources(),
        procedures={each.reference: each for each in procedures},
        verifications={each.reference: each for each in verifications},
        positions={each.original.value.id: each for each in positions},
        dossiers={each.original.value.id: each for each in dossiers},
        pages={},
        submissions={each.original.value.id: each for each in submissions},
        meetings={each.original.value.id: each for each in meetings},
        corrections={
            one.reference: tuple(c for c in corrections if c.reference == one.reference) for one in corrections
        },
    )
    return Site(catalogue, as_of, tuple(speaking(code) for code in catalogue.own.languages))


def plain(*paragraphs: Any) -> str:
    """Gives the words of paragraphs, links and quotations like any other."""
    return " ".join("".join(run.text for run in paragraph) for paragraph in paragraphs).replace("\u00a0", " ")
