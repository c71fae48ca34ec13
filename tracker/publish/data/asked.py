"""The tables of what we want: positions, stances, recommendations and our judgements; dossiers, and names."""

from collections.abc import Iterator, Mapping
from operator import attrgetter

from tracker.catalogue import PositionFile, StanceOn
from tracker.model.asking import Term
from tracker.model.dossier import Addressee, Dossier, DossierProcedure, Theme
from tracker.model.organisation import LANGUAGES
from tracker.model.position import Confirmation, OutcomeFinding, Position, Recommendation, Response, Stance
from tracker.publish.data.columns import INTEGER, POSITION, RECOMMENDATION, Column, Row, Table, cell, of
from tracker.publish.language import marked
from tracker.publish.site import Site

_POSITION = ("id", "lang", "title", "short_title", "summary", "status", "adopted", "version", "themes", "dossiers")
_RESPONSE = ("value", "date", "part", "quote", "lang", "evidence", "example")
_FINDING = ("date", "outcome", "part", "by", "why", "evidence")
_TERM = ("calendar_days", "months", "after", "source")
_DOSSIER = ("id", "lang", "title", "short_title", "also_known_as", "summary", "themes", "contact")

_PROCEDURE = Column(
    "procedure", "The procedure, by its reference as its institution writes it; it need not be tracked."
)
_NUMBER = Column("number", "The place in its list, from 1.", INTEGER)
_TO_POSITION = {"position": "positions"}


def _files(site: Site) -> list[PositionFile]:
    return [file for _, file in sorted(site.catalogue.positions.items())]


def _positions(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_POSITION)
    return (tuple(map(cell, facts(file.original.value))) for file in _files(site))


def _stances(site: Site) -> Iterator[Row]:
    for file in _files(site):
        for number, each in enumerate(file.original.value.stances, 1):
            reference = site.catalogue.resolve(each.procedure) or each.procedure
            bases = site.catalogue.bases(StanceOn(position=file, stance=each, reference=reference))
            newer = tuple(text.id for basis in bases[-1:] for text in basis.texts)
            confirmed = (each.confirmed.date, each.confirmed.read) if each.confirmed else (None, None)
            values = (reference, each.stance, each.read, each.since, each.why, *confirmed, newer)
            yield (file.original.value.id, number, *map(cell, values))


def _recommendations(site: Site) -> Iterator[Row]:
    said = attrgetter(*_RESPONSE)
    nothing = (None,) * len(_RESPONSE)
    for ask in site.catalogue.asks():
        position, each = ask.position.original.value.id, ask.recommendation
        now = site.outcome(ask)
        values = (
            each.text,
            each.to,
            each.asked,
            each.due,
            ask.reference or each.procedure,
            each.ask,
            *(said(max(each.answers, key=attrgetter("date"))) if each.answers else nothing),
            now.outcome,
            now.derived,
            now.finding.date if now.finding else None,
            each.contribution.value if each.contribution else None,
            each.contribution.evidence if each.contribution else None,
            each.contribution.example if each.contribution else None,
        )
        yield (position, each.id, *map(cell, values))


def _findings(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_FINDING)
    for ask in site.catalogue.asks():
        for number, finding in enumerate(sorted(ask.recommendation.findings, key=lambda one: one.date), 1):
            yield (ask.position.original.value.id, ask.recommendation.id, number, *map(cell, facts(finding)))


def _dossiers(site: Site) -> Iterator[Row]:
    facts = attrgetter(*_DOSSIER)
    return (tuple(map(cell, facts(file.original.value))) for _, file in sorted(site.catalogue.dossiers.items()))


def _in_dossiers(site: Site) -> Iterator[Row]:
    for identity, file in sorted(site.catalogue.dossiers.items()):
        for number, each in enumerate(file.original.value.procedures, 1):
            reference = site.catalogue.resolve(each.reference) or each.reference
            yield (identity, number, *map(cell, (reference, each.short_title, each.also_known_as)))


def _named(names: Mapping[str, str]) -> Iterator[str | None]:
    return (names.get(code) or None for code in LANGUAGES)


def _themes(site: Site) -> Iterator[Row]:
    for identity, theme in sorted(site.catalogue.registers.themes.items()):
        yield (identity, *map(cell, _named(theme.names)))


def _addressees(site: Site) -> Iterator[Row]:
    for identity, one in sorted(site.catalogue.registers.addressees.items()):
        term = one.term
        rule = (term.calendar_days or None, term.months or None, term.after, term.source) if term else (None,) * 4
        yield (identity, *map(cell, (one.kind, one.institution, *_named(one.names), *rule)))


_NAMES = tuple(Column(f"name_{code}", f"The name in {code}.") for code in LANGUAGES)

POSITIONS = Table(
    name="positions",
    meaning="What the organisation thinks, in the language in which it was written.",
    columns=of(Position, *_POSITION),
    rows=_positions,
    key=("id",),
)

STANCES = Table(
    name="stances",
    meaning=marked("What the organisation wants of a procedure as a whole."),
    columns=(
        POSITION,
        _NUMBER,
        _PROCEDURE,
        *of(Stance, "stance", "read", "since", "why"),
        *of(Confirmation, "date", "read", date="confirmed", read="confirmed_read"),
        Column("newer", "The versions of the text that came since, the oldest first; the stance is not about them."),
    ),
    rows=_stances,
    key=("position", "number"),
    points=_TO_POSITION,
)

RECOMMENDATIONS = Table(
    name="recommendations",
    meaning=marked("One demand of a position, the newest answer to it, what happened, and our part in it."),
    columns=(
        POSITION,
        *of(Recommendation, "id", "text", "to", "asked", "due", to="addressees"),
        _PROCEDURE,
        *of(Recommendation, "ask"),
        *of(Response, *_RESPONSE, **{name: f"response_{name}" for name in _RESPONSE}),
        Column("outcome", "What happened, by the newest judgement."),
        Column("outcome_derived", "1: the procedure has ended, and nobody has judged since.", INTEGER),
        Column("outcome_date", "The day of the newest judgement."),
        Column("contribution", "Our part in what happened; empty when we claim none."),
        Column("contribution_evidence", "The address that shows it."),
        Column("contribution_example", "1: invented for the demonstration, counted in no sum.", INTEGER),
    ),
    rows=_recommendations,
    key=("position", "id"),
    points=_TO_POSITION,
)

FINDINGS = Table(
    name="findings",
    meaning=marked("Every judgement of what happened to a recommendation, the oldest first."),
    columns=(
        POSITION,
        RECOMMENDATION,
        _NUMBER,
        *of(OutcomeFinding, *_FINDING, by="judged_by"),
    ),
    rows=_findings,
    key=("position", "recommendation", "number"),
    points=_TO_POSITION,
)

DOSSIERS = Table(
    name="dossiers",
    meaning="Files on a subject, in the language in which they were written.",
    columns=of(Dossier, *_DOSSIER),
    rows=_dossiers,
    key=("id",),
)

IN_DOSSIERS = Table(
    name="procedures_in_dossiers",
    meaning="Which procedures a dossier holds, in the editor's order; they need not be tracked.",
    columns=(
        Column("dossier", "The dossier, by its id."),
        _NUMBER,
        _PROCEDURE,
        *of(DossierProcedure, "short_title", "also_known_as"),
    ),
    rows=_in_dossiers,
    key=("dossier", "number"),
    points={"dossier": "dossiers"},
)

THEMES = Table(name="themes", meaning="Themes.", columns=(*of(Theme, "id"), *_NAMES), rows=_themes, key=("id",))

ADDRESSEES = Table(
    name="addressees",
    meaning="Offices of which something is asked; never a private person.",
    columns=(
        *of(Addressee, "id", "kind", "institution"),
        *_NAMES,
        *of(Term, *_TERM, **{name: f"term_{name}" for name in _TERM}),
    ),
    rows=_addressees,
    key=("id",),
)
