"""One build: every page rendered to bytes, every link checked; only then is a file touched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.publish import addresses, assets, cards, headers, links, moved, output, pages
from tracker.publish.data import published as data
from tracker.publish.engine import Engine
from tracker.publish.finding import index as finding
from tracker.publish.following import published as following
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What stands from earlier builds.

    Attributes:
        addresses: the text of the file of addresses that were ever published.
        cards: a folder of pictures by what they show; None draws each anew.
    """

    addresses: str = ""
    cards: Path | None = None


NOTHING = Kept()


def files(
    site: Site, theme: Path, commit: str, attached: Mapping[str, bytes], kept: Kept = NOTHING
) -> Mapping[str, bytes]:
    """Makes every file of the site.

    Args:
        site: what is published.
        theme: the folder of the theme.
        commit: for ``build.json``; may be empty.
        attached: files that editors' texts link, by path in the output.
        kept: what stands from earlier builds.

    Returns:
        The bytes, by path in the output.

    Raises:
        BrokenLinkError: a link leads nowhere.
        LostAddressError: an address that was published once would be lost.
        DoubledAddressError: two pages have one address.
        jinja2.UndefinedError: a template asks for what its view does not have.
    """
    others = {**assets.assets(theme, site.own.brand_colour), **attached}
    others[headers.FILE] = headers.headers(language.code for language in site.languages)
    others[output.MANIFEST] = output.manifest(commit, site.as_of.isoformat())
    written = _written(site, theme)
    extra = (*following.outputs(site), *data.outputs(site, written), *finding.outputs(site))
    extra += tuple(cards.outputs(site, cards.painter(theme, kept.cards)))
    others |= {addresses.file(address): content for address, content in extra}
    links.check(written, lambda address: address.lstrip("/") in others)
    made = {addresses.file(address): page.html.encode("utf-8") for address, page in written.items()}
    return moved.kept({**others, **made}, kept.addresses, Engine(theme, None), site)


def engines_of(theme: Path, languages: Iterable[Language]) -> Mapping[str, Engine]:
    """Makes the engine of each language, by its code; the common pages have the empty one."""
    return {"": Engine(theme, None)} | {language.code: Engine(theme, language) for language in languages}


def rendered(site: Site, page: pages.Page | pages.CommonPage, engines: Mapping[str, Engine]) -> str:
    """Renders one page, its links still from the root of the site."""
    if isinstance(page, pages.CommonPage):
        return engines[""].render(page.template, {"view": page.view()})
    view = page.view()
    rest = page.address.removeprefix(addresses.home(page.language.code))
    around = shell.shell(site, page.language, rest, view.head)
    return engines[page.language.code].render(page.template, {"view": view, "shell": around})


def _written(site: Site, theme: Path) -> Mapping[str, links.Written]:
    engines = engines_of(theme, site.languages)
    root = links.root_path(site.own.url)
    made: dict[str, links.Written] = {}
    for page in pages.table(site):
        html = rendered(site, page, engines)
        made[page.address] = links.write(html, page.address, root if page.address == pages.NOT_FOUND else None)
    return made
