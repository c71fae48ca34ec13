"""One update of a project against stand-ins, with a clock that moves only when somebody sleeps."""

from pathlib import Path

from tests.builders import be_chamber
from tests.fetch.asking import Middling
from tests.standin import Standin
from tracker.catalogue import load
from tracker.fetch import Clock
from tracker.files.settings import read_settings
from tracker.update.decide import Project
from tracker.update.network import Network, from_network
from tracker.update.plan import plan
from tracker.update.report import Row
from tracker.update.run import Settled, settle

DOSSIER = "/kvvcr/showpage.cfm"


def update(root: Path, clock: Clock, *only: str, **standins: Standin) -> Settled:
    """Runs ``tracker update`` as the command does; a keyword names a source (``be_chamber``) and its stand-in."""
    bases = {f"STANDPUNT_BASE_{key.upper()}": standin.base for key, standin in standins.items()}
    catalogue = load(root)
    project = Project(root=root, catalogue=catalogue, everything=bool(only))
    network = Network(catalogue.own, read_settings(root, bases), catalogue.sources, clock, Middling())
    planned = plan(catalogue, clock.now(), only=only)
    return settle(project, from_network(project, network, planned.wanted, lambda _row: None))


def row(settled: Settled) -> Row:
    """Gives the only row."""
    (only,) = settled.rows
    return only


def files(root: Path, folder: str = "content") -> dict[str, bytes]:
    """Gives every file of a folder, by path."""
    below = (path for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in below}


def served(dossier: be_chamber.Dossier) -> bytes:
    """Gives a page as the Chamber serves it."""
    return be_chamber.page(dossier).encode("cp1252")
