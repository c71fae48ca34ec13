"""One module an institution; found by looking in the folder, so that there is no list to edit."""

import importlib
import pkgutil
from collections.abc import Mapping

from tracker.sources.source import Source


def all_sources() -> Mapping[str, Source]:
    """Finds every source in this folder, by key, in the order of their keys."""
    found: dict[str, Source] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        source = getattr(importlib.import_module(f"{__name__}.{module.name}"), "SOURCE", None)
        if isinstance(source, Source):
            found[source.key] = source
    return dict(sorted(found.items()))


def recognise(text: str, sources: Mapping[str, Source]) -> tuple[Source, str] | None:
    """Finds the source that knows a reference, and the reference as its institution writes it.

    Args:
        text: a reference in any usual form, or an address of the institution.
        sources: as ``all_sources()`` gives them.
    """
    folded = " ".join(text.split())
    for source in sources.values():
        if reference := source.recognise(folded):
            return source, reference
    return None
