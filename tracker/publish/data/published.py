"""All files of data, in the order in which they are made."""

from collections.abc import Iterable, Iterator

from tracker.publish.data import jsonld, records, schema, sitemap, sqlite, tables, twins
from tracker.publish.site import Site


def outputs(site: Site, pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Gives every file of data, with its address from the site's root.

    Args:
        site: what is published.
        pages: the addresses of all pages, for the map of the site.
    """
    yield from records.outputs(site)
    yield from jsonld.outputs(site)
    yield from tables.outputs(site)
    yield from sqlite.outputs(site)
    yield schema.ADDRESS, schema.written(twins.TWINS, site.own.url.rstrip("/"))
    yield from sitemap.outputs(site, pages)
