"""What tells search engines which pages exist: ``sitemap.xml`` and ``robots.txt``."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model.reference import slug
from tracker.publish.data.pointers import whole
from tracker.publish.following.xhtml import whole as escaped
from tracker.publish.site import Site

INDEX, ROBOTS = "/sitemap.xml", "/robots.txt"
MOST = 50_000
"""Addresses in one file (sitemaps.org, protocol)."""

_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def outputs(site: Site, pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Gives both files, with their addresses; more pages than one file may hold go into several.

    Args:
        site: what is published.
        pages: the addresses of all pages; only those that end in ``/`` are told, and no small page that others frame.
    """
    told = sorted(page for page in pages if page.endswith("/") and not page.startswith("/embed/"))
    parts = [told[start : start + MOST] for start in range(0, len(told), MOST)] or [[]]
    urls = _Urls(site, told)
    if len(parts) == 1:
        yield INDEX, urls.file(parts[0])
    else:
        places = [f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        lines = (f"<sitemap><loc>{escaped(place, urls.root)}</loc></sitemap>\n" for place in places)
        yield INDEX, f"{_HEAD}<sitemapindex {_SITEMAP}>\n{''.join(lines)}</sitemapindex>\n".encode()
        yield from ((place, urls.file(part)) for place, part in zip(places, parts, strict=True))
    yield ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {whole(site, INDEX)}\n".encode()


class _Urls:
    """Writes the entries of pages, each with the same page in the other languages."""

    def __init__(self, site: Site, pages: Sequence[str]) -> None:
        self.root = site.own.url.rstrip("/")
        self.codes = {language.code for language in site.languages}
        self.days = _days(site)
        self.languages: dict[str, list[str]] = defaultdict(list)
        for page in pages:
            code, rest = self._parts(page)
            if code:
                self.languages[rest].append(code)

    def file(self, pages: Iterable[str]) -> bytes:
        """Writes a file."""
        xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
        return f"{_HEAD}<urlset {_SITEMAP} {xhtml}>\n{''.join(map(self._url, pages))}</urlset>\n".encode()

    def _parts(self, page: str) -> tuple[str, str]:
        code, _, rest = page[1:].partition("/")
        return (code, rest) if code in self.codes else ("", page[1:])

    def _url(self, page: str) -> str:
        code, rest = self._parts(page)
        day = self.days.get(rest, "")
        lastmod = f"<lastmod>{day}</lastmod>" if day else ""
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{other}" href="{escaped(f"/{other}/{rest}", self.root)}"/>'
            for other in (self.languages[rest] if code else ())
        )
        return f"<url><loc>{escaped(page, self.root)}</loc>{lastmod}{others}</url>\n"


def _days(site: Site) -> Mapping[str, str]:
    """Gives the day on which a procedure's record last changed, by its address behind the language."""
    return {
        f"procedures/{slug(reference)}/": procedure.changes[-1].seen.date().isoformat()
        for reference, procedure in site.catalogue.procedures.items()
        if procedure.changes
    }
