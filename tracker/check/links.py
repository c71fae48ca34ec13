"""Ids that editors point to: themes, dossiers, addressees, recommendations."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from tracker.catalogue import Catalogue, DossierFile, PositionFile
from tracker.check import broken
from tracker.model.finding import Finding


def themes_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every theme of a position or a dossier stands in ``content/themes.yaml``."""
    known, where = catalogue.registers.themes, "content/themes.yaml"
    if broken.register(catalogue, where, known):
        return
    files: list[PositionFile | DossierFile] = [*catalogue.positions.values(), *catalogue.dossiers.values()]
    for file in files:
        for number, theme in enumerate(file.original.value.themes):
            if theme not in known:
                yield _unknown(file, f"themes[{number}]", "theme", theme, known, where)


def dossiers_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every dossier that a position points to exists."""
    known, where = catalogue.dossiers, "content/dossiers/"
    there = known.keys() | broken.texts(catalogue, where)
    for file in catalogue.positions.values():
        for number, dossier in enumerate(file.original.value.dossiers):
            if dossier not in there:
                yield _unknown(file, f"dossiers[{number}]", "dossier", dossier, known, where)


def addressees_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every addressee of a recommendation stands in ``content/addressees.yaml``, and there is one."""
    known, where = catalogue.registers.addressees, "content/addressees.yaml"
    if broken.register(catalogue, where, known):
        return
    for file in catalogue.positions.values():
        for number, ask in enumerate(file.original.value.recommendations):
            for place, addressee in enumerate(ask.to):
                if addressee not in known:
                    field = f"recommendations[{number}].to[{place}]"
                    yield _unknown(file, field, "addressee", addressee, known, where)


def institutions_exist(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Every institution of an addressee is the key of a source."""
    addressees, path = catalogue.registers.addressees, "content/addressees.yaml"
    if broken.register(catalogue, path, addressees):
        return
    for number, addressee in enumerate(addressees.values()):
        if addressee.institution and addressee.institution not in catalogue.sources:
            yield Finding(
                path=path,
                field=f"addressees[{number}].institution",
                found=f"'{addressee.institution}'",
                expected=f"one of: {', '.join(catalogue.sources)}",
                remedy="write one of these, or delete the line",
            )


def recommendations_have_their_own_id(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Two recommendations of one position never share an id, since the id stands in addresses."""
    for file in catalogue.positions.values():
        asks = file.original.value.recommendations
        counted = Counter(ask.id for ask in asks)
        for number, ask in enumerate(asks):
            if counted[ask.id] > 1 and next(a for a in asks if a.id == ask.id) is not ask:
                field = f"recommendations[{number}].id"
                yield Finding(
                    path=file.original.path,
                    line=file.original.lines.get(field, 0),
                    field=field,
                    found=f"the id '{ask.id}' a second time",
                    expected="an id of its own for every recommendation of a position",
                    remedy="give the newer one another id; the older one keeps its address",
                )


def _unknown(
    file: PositionFile | DossierFile, field: str, noun: str, found: str, known: Iterable[str], where: str
) -> Finding:
    names = sorted(known)
    near = get_close_matches(found, names, n=1)
    hint = f"did you mean '{near[0]}'? Else add it to {where}" if near else f"add it to {where}, or choose one of these"
    return Finding(
        path=file.original.path,
        line=file.original.lines.get(field, 0),
        field=field,
        found=f"the {noun} '{found}', which does not exist",
        expected=f"one of: {', '.join(names) or 'none is defined yet'}",
        remedy=hint,
    )
