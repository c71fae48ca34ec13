"""``make bench``: what feeds, calendars, data and search cost beside a full build of 1,000 invented procedures.

Everything is made in one process, in one run, and counted in seconds of the processor: a busy machine slows both
sides alike; the ratio is what counts. The parts draw from a site of their own, so that nothing is looked up for them.
"""

import gc
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import site as sites
from tests.builders.many import many
from tests.builders.records import noon
from tracker.cli.say import say
from tracker.model.dossier import DossierProcedure
from tracker.model.procedure import Procedure
from tracker.publish import build, output
from tracker.publish.data import published as data
from tracker.publish.finding import index as finding
from tracker.publish.following import published as following
from tracker.publish.site import Site
from tracker.sources.source import Reading
from tracker.update.judge import judge

MOST = 0.35
"""The largest part of a full build that these parts together may take."""

NUMBER, IN_DOSSIERS = 1_000, 50


def _site(number: int) -> Site:
    """Makes a site of so many procedures as the tracker first saw them, some of them in a dossier."""
    records = tuple(_seen(record) for record in many(number))
    held = tuple(DossierProcedure(reference=one.reference) for one in records[:IN_DOSSIERS])
    return sites.site(*records, dossiers=[sites.dossier(procedures=held, themes=("peace",))])


def _seen(record: Procedure) -> Procedure:
    accepted = judge(None, Reading(procedure=record), noon("2025-02-01")).procedure
    return accepted or record


def _seconds(made: Iterable[object]) -> float:
    gc.collect()
    start = time.process_time()
    for _ in made:
        pass
    return time.process_time() - start


def main(number: int = NUMBER) -> int:
    """Measures, prints, and gives 1 when the parts cost more than they may."""
    site, own = _site(number), _site(number)
    pages = [f"/{language.code}/procedures/{n}/" for language in site.languages for n in range(number)]
    start = time.process_time()
    files = build.files(site, sites.THEME, "", {})
    with TemporaryDirectory() as folder:
        output.write(files, Path(folder) / "output", Path(folder) / "marker")
    whole = time.process_time() - start
    parts = {
        "feeds and calendars": _seconds(following.outputs(own)),
        "data": _seconds(data.outputs(own, pages)),
        "search": _seconds(finding.outputs(own)),
    }
    say(f"{number} procedures, {len(files)} files: {whole:.2f} s")
    for name, seconds in parts.items():
        say(f"{name}: {seconds:.2f} s, {seconds / whole:.3f} of it")
    together = sum(parts.values()) / whole
    say(f"together: {together:.3f} of it; at most {MOST}")
    return int(together > MOST)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
