"""The Pelican plugin: Pelican reads editors' texts and resolves their links, and every file is written by us.

``register()`` only connects named functions: signals hold weak references, so a lambda would be collected, and the
site would be empty with exit code 0 (DESIGN.md, "Pelican").
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator
from pelican.readers import Readers

from tracker import catalogue
from tracker.catalogue import Catalogue
from tracker.model.finding import Finding
from tracker.publish import addresses, bodies, build, colour, commits, language, moment, output, reader, told
from tracker.publish.closing import ClosingLine
from tracker.publish.data import lock
from tracker.publish.site import Site

PROJECT = "TRACKER_PROJECT"
"""The setting under which the project's catalogue travels from one signal to the next."""

EPOCH, CLOCK, CHECKS = "TRACKER_EPOCH", "TRACKER_CLOCK", "TRACKER_CHECKS"
"""Settings of ``pelicanconf.py``: SOURCE_DATE_EPOCH, what the clock said, and the checks that a build must pass."""

CLOSING = "TRACKER_CLOSING"
"""The setting that holds the line with which a run ends."""

logger = logging.getLogger(__name__)

PAGES = "content/pages/"


class BrokenProjectError(Exception):
    """The project's files hold findings: nothing is published."""


@dataclass(repr=False)
class Project:
    """What the signals of one run hand on."""

    root: Path
    theme: Path
    catalogue: Catalogue
    as_of: dt.datetime
    findings: tuple[Finding, ...]
    contents: list[Content] = field(default_factory=list)
    attached: dict[str, bytes] = field(default_factory=dict)


def register() -> None:
    """Connects the plugin."""
    signals.initialized.connect(load)
    signals.readers_init.connect(add_reader)
    signals.get_generators.connect(get_generators)
    signals.all_generators_finalized.connect(take_over)


def load(pelican: Pelican) -> None:
    """Reads the project, before Pelican reads any of its files."""
    settings = pelican.settings
    root = Path(settings["PATH"]).resolve()
    found = catalogue.load(root)
    as_of = moment.as_of(settings.get(EPOCH, ""), found.own, settings[CLOCK])
    checks: Sequence[Callable[[Catalogue, dt.datetime], Iterable[Finding]]] = settings.get(CHECKS, ())
    judged = tuple(dict.fromkeys((*found.findings, *(one for check in checks for one in check(found, as_of)))))
    for warning in colour.warnings(found.own.brand_colour):
        logger.warning("content/organisation.yaml: %s", warning)
    settings[PROJECT] = Project(root, Path(settings["THEME"]), found, as_of, judged)
    settings[reader.TEXTS] = told.told(found, as_of)


def add_reader(readers: Readers) -> None:
    """Gives Markdown files to our reader."""
    readers.reader_classes["md"] = reader.FrontMatterReader


def get_generators(pelican: Pelican) -> type:
    """Gives the generator that makes every page from the model."""
    del pelican
    return SiteGenerator


def take_over(generators: Sequence[Generator]) -> None:
    """Takes what Pelican read and would write itself: its reading and links stay, the one writer is ours."""
    project: Project = generators[0].settings[PROJECT]
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            project.contents += _taken(generator, ARTICLES)
        elif isinstance(generator, PagesGenerator):
            project.contents += _taken(generator, PAGE_LISTS)
        elif isinstance(generator, StaticGenerator):
            project.attached = _attached(generator, project.root)


ARTICLES = ("articles", "translations", "drafts", "drafts_translations", "hidden_articles", "hidden_translations")
PAGE_LISTS = ("pages", "translations", "draft_pages", "draft_translations", "hidden_pages", "hidden_translations")


def _taken(generator: Generator, lists: Iterable[str]) -> list[Content]:
    taken: list[Content] = []
    for name in lists:
        taken += getattr(generator, name)
        setattr(generator, name, [])
    for name in ("dates", "categories", "authors", "tags", "period_archives"):
        if hasattr(generator, name):
            setattr(generator, name, type(getattr(generator, name))())
    return taken


def _attached(generator: StaticGenerator, root: Path) -> dict[str, bytes]:
    """Reads the files that texts link with ``{static}``; none from outside the project."""
    found = {}
    for content in generator.staticfiles:
        path = (root / content.source_path).resolve()
        if not path.is_relative_to(root):
            raise BrokenProjectError(
                f"{content.source_path}: found a file outside the project; expected one inside it; copy it"
            )
        found[str(content.save_as)] = path.read_bytes()
    generator.staticfiles = []
    generator.context["staticfiles"] = []
    return found


class SiteGenerator:
    """Makes every page from the model, in the way in which Pelican calls its generators."""

    def __init__(self, settings: Mapping[str, Any], output_path: str, **_: object) -> None:
        self.project: Project = settings[PROJECT]
        self.closing: ClosingLine | None = settings.get(CLOSING)
        self.output = Path(output_path)

    def generate_context(self) -> None:
        """Stops the build when any file of the project holds a finding.

        Raises:
            BrokenProjectError: with every finding.
        """
        if self.project.findings:
            raise BrokenProjectError("\n".join(map(str, self.project.findings)))

    def generate_output(self, writer: object) -> None:
        """Makes every file, and then replaces what differs.

        Raises:
            LostAddressError: an address that was published once would be lost.
            WrittenPagesError: what stands in the output is not what the page table says.
        """
        del writer
        project = self.project
        attached = {**project.attached, **_named(project)}
        commit, kept = commits.current(project.root), _kept(project.root)
        files = build.files(_site(project), project.theme, commit, attached, kept)
        written = output.write(files, self.output, project.root / ".cache" / "building")
        for name in written:
            if signals.content_written.receivers:
                signals.content_written.send(str(self.output / name), context={})
        output.demand(files, self.output)
        if self.closing:
            self.closing.said = f"Done: {len(files)} files, {len(written)} of them new or changed."


def _named(project: Project) -> dict[str, bytes]:
    """Reads the files that the register names: what was sent, and what was left."""
    paths = sorted(project.catalogue.attached)
    return {addresses.file(addresses.attached(path)): (project.root / path).read_bytes() for path in paths}


def _kept(root: Path) -> build.Kept:
    """Reads which addresses were ever published: none before the first publication."""
    path = root / lock.PATH
    locked = path.read_text(encoding="utf-8") if path.is_file() else ""
    return build.Kept(addresses=locked, cards=root / ".cache" / "cards")


def _site(project: Project) -> Site:
    languages = tuple(language.load(project.theme, code) for code in project.catalogue.own.languages)
    return Site(
        catalogue=project.catalogue,
        as_of=project.as_of,
        languages=languages,
        bodies=bodies.bodies(project.contents, project.catalogue.own.languages, PAGES),
        commits=commits.last_changes(project.root),
        history=commits.moments(project.root),
    )
