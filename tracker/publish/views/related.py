"""Related procedures, whatever their institution: by the source's links, links that point here, and our dossiers."""

from collections.abc import Iterator

from tracker.joins import Join
from tracker.model.procedure import Procedure, Relation
from tracker.publish.language import Language, marked
from tracker.publish.prose import Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views import naming, standing
from tracker.publish.views.parts import Cell, Table
from tracker.publish.vocabulary import RELATIONS, REVERSE

HEADS = (marked("Procedure"), marked("How related"), marked("Institution"), marked("Status"))


def table(site: Site, procedure: Procedure, language: Language) -> Table:
    """Lists each related procedure once, with what relates it and where it stands."""
    found: dict[str, Paragraph] = {}
    for reference, how in _found(site, procedure, language):
        if reference != procedure.reference:
            found.setdefault(reference, how)
    heads = tuple(language.say(head) for head in HEADS)
    rows = tuple(_row(site, reference, how, heads, language) for reference, how in found.items())
    return Table(caption="", heads=heads, rows=rows)


def _found(site: Site, procedure: Procedure, language: Language) -> Iterator[tuple[str, Paragraph]]:
    for join in site.lives.get(procedure.reference, []):
        yield _join(join, procedure.reference, language)
    for link in procedure.links:
        yield link.reference, text(language.say(RELATIONS[link.relation]))
    for reference, relation in site.linked_from.get(procedure.reference, []):
        yield reference, text(language.say(REVERSE[relation]))
    for file in site.dossiers.get(procedure.reference, []):
        how = language.runs("in our dossier {dossier}", dossier=naming.dossier_run(file, language))
        for reference in site.catalogue.references_in(file):
            if reference:
                yield reference, how


def _join(join: Join, reference: str, language: Language) -> tuple[str, Paragraph]:
    """Says what came before or after at another institution, and by which document the two meet."""
    first = join.later == reference
    how = RELATIONS[Relation.STARTS_FROM] if first else REVERSE[Relation.STARTS_FROM]
    return join.earlier if first else join.later, text(language.say(how), ", ".join(join.documents))


def _row(site: Site, reference: str, how: Paragraph, heads: tuple[str, ...], language: Language) -> tuple[Cell, ...]:
    title = site.title(reference, language.code)
    run = naming.titled(title, naming.procedure_href(site, reference, language), language)
    procedure = site.catalogue.procedures.get(reference)
    status = language.say("not yet tracked here")
    if procedure:
        status = standing.stage_word(procedure, site.stages[reference], language)
    institution = site.institution(procedure.source if procedure else "", reference, language)
    return (
        Cell(label=heads[0], text=(run,), under=reference if title.text != reference else ""),
        Cell(label=heads[1], text=how),
        Cell(label=heads[2], text=(Run(institution or "–"),)),
        Cell(label=heads[3], text=(Run(status),)),
    )
