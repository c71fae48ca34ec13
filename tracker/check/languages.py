"""Languages: those of the site, those of its texts, and names in each of them."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from tracker.catalogue import Catalogue
from tracker.check import broken, texts
from tracker.model.dossier import Addressee, Organisation, Theme
from tracker.model.finding import Finding
from tracker.model.organisation import LANGUAGES

OWN = "content/organisation.yaml"


def site_speaks_them(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The languages of a site are among those in which the site's own words exist."""
    for number, lang in enumerate(catalogue.own.languages):
        if lang not in LANGUAGES:
            yield Finding(
                path=OWN,
                field=f"languages[{number}]",
                found=f"'{lang}'",
                expected=f"one of {', '.join(LANGUAGES)}: the site's own words exist in these",
                remedy="write one of them, or delete the line",
            )


def texts_are_in_one_of_the_site(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every text is in a language of the site: another would be published nowhere."""
    told = {finding.path for finding in catalogue.findings if finding.field == "lang"}
    for text in texts.every(catalogue):
        if text.value.lang not in catalogue.own.languages and text.path not in told:
            yield Finding(
                path=text.path,
                line=text.lines.get("lang", 0),
                field="lang",
                found=f"'{text.value.lang}', in which nothing is published",
                expected=f"a language of the site: {', '.join(catalogue.own.languages)}",
                remedy=f"correct it in the file and in its name, or add the language to {OWN}",
            )


def names_are_in_each_of_the_site(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The organisation and every item of a register have a name in each language of the site."""
    wanted = [lang for lang in catalogue.own.languages if lang in LANGUAGES]
    for path, field, names in _named(catalogue):
        for lang in wanted:
            if not names.get(lang):
                yield Finding(
                    path=path,
                    field=field,
                    found=f"no name in '{lang}'",
                    expected=f"a name in each language of the site: {', '.join(wanted)}",
                    remedy=f"add a line '{lang}: …' below it",
                )


def _named(catalogue: Catalogue) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Gives path, field and names of whatever has names; places in a register with doubled ids are not known."""
    yield OWN, "names", catalogue.own.names
    registers: Mapping[str, Mapping[str, Theme | Addressee | Organisation]] = {
        "themes": catalogue.registers.themes,
        "addressees": catalogue.registers.addressees,
        "organisations": catalogue.registers.organisations,
    }
    for name, items in registers.items():
        path = f"content/{name}.yaml"
        if not broken.register(catalogue, path, items):
            for number, item in enumerate(items.values()):
                yield path, f"{name}[{number}].names", item.names
                if isinstance(item, Addressee) and item.term:
                    yield path, f"{name}[{number}].term.what", item.term.what


_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def organisation_can_be_shown(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """The site's colour and address are such as a page can use."""
    own = catalogue.own
    if not _COLOUR.fullmatch(own.brand_colour):
        yield Finding(
            path=OWN,
            field="brand_colour",
            found=f"'{own.brand_colour}'",
            expected="a colour as #rrggbb",
            remedy="write it between quotes, as in '#6a26a8'",
        )
    if not own.url.startswith("https://"):
        yield Finding(
            path=OWN,
            field="url",
            found=f"'{own.url}'",
            expected="an address that begins with https://",
            remedy="write the whole address of the site",
        )
