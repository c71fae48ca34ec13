"""The twins of pages: ``index.json`` beside each procedure, dossier, position and recommendation, in each language."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tracker.catalogue import AskOf, DossierFile, PositionFile
from tracker.files.canonical import Plain
from tracker.files.characters import UNWRITABLE
from tracker.files.plain import plain
from tracker.model.feedback import Feedback
from tracker.model.procedure import Kind, Procedure
from tracker.model.register import Submission
from tracker.model.stage import Stage
from tracker.model.vote import seat_of
from tracker.publish import addresses
from tracker.publish.data import licence, pointers
from tracker.publish.data.licence import Attribution, Licence
from tracker.publish.data.twins import (
    FORMAT,
    Answered,
    DossierTwin,
    EntryTwin,
    Hand,
    OurAssessment,
    OurStance,
    OutcomeTwin,
    PositionTwin,
    ProcedureTwin,
    RecommendationTwin,
    Verified,
)
from tracker.publish.following import scopes
from tracker.publish.language import Language
from tracker.publish.site import Site
from tracker.publish.views import naming
from tracker.publish.vocabulary import STAGES
from tracker.registered import MeetingFile, SubmissionFile
from tracker.silence import clocks

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

TWIN = "index.json"
MEDIA = "application/json"
"""The media type of a twin."""

_EMPTY = Procedure(reference="", source="", kind=Kind.OTHER, stage=Stage.UNKNOWN)
"""Stands for a record whose text is put in behind."""


def of_page(address: str) -> str:
    """Gives the address of the twin of a page."""
    return f"{address}{TWIN}"


def outputs(site: Site) -> Iterator[tuple[str, bytes]]:
    """Gives every twin in every language, with its address."""
    records = {ref: _json(record) for ref, record in site.catalogue.procedures.items()}
    for language in site.languages:
        maker = Maker(site, language)
        for reference, record in records.items():
            address = addresses.procedure(language.code, reference)
            yield of_page(address), maker.procedure(site.catalogue.procedures[reference], record)
        for identity, dossier in site.catalogue.dossiers.items():
            yield of_page(addresses.dossier(language.code, identity)), maker.dossier(dossier)
        for sent in site.sent:
            yield maker.entry(sent.file)
        yield from map(maker.entry, site.met)
        for identity, position in site.catalogue.positions.items():
            yield of_page(addresses.position(language.code, identity)), maker.position(position)
        for ask in site.catalogue.asks():
            yield of_page(naming.ask_href(ask, language)), _bytes(_json(maker.recommendation(ask)))


def _json(value: "DataclassInstance") -> str:
    return _dumped(plain(value, collections_always=True))


def _dumped(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bytes(text: str) -> bytes:
    """Encodes JSON, which has its own signs for control characters; half characters have no bytes."""
    return UNWRITABLE.sub("", text).encode() + b"\n"


def _answered(found: Feedback) -> Answered:
    return Answered(
        publication=found.publication,
        kind=found.kind,
        counted=found.counted,
        received=found.received,
        listed=found.listed,
        organisations=len(found.respondents),
        kinds=found.kinds,
        countries=found.countries,
        languages=found.languages,
        example=found.example,
    )


@dataclass(slots=True)
class Maker:
    """Makes the twins of one language."""

    site: Site
    language: Language
    licence: Licence = field(init=False)

    def __post_init__(self) -> None:
        """Looks up what every twin repeats."""
        self.licence = licence.ours(self.site, self.language)

    def procedure(self, procedure: Procedure, record: str) -> bytes:
        """Makes the twin of a procedure; its record is the same text in every language, and written once.

        Args:
            procedure: with its corrections.
            record: the same, as JSON.
        """
        made = plain(replace(self.procedure_twin(procedure), record=_EMPTY), collections_always=True)
        made["record"] = 0
        return _bytes(f"{_dumped(made).removesuffix('0}')}{record}}}")

    def procedure_twin(self, procedure: Procedure) -> ProcedureTwin:
        """Makes the twin of a procedure as data."""
        site, language, reference = self.site, self.language, procedure.reference
        stage = site.stages[reference]
        return ProcedureTwin(
            format=FORMAT,
            type="procedure",
            lang=language.code,
            url=pointers.whole(site, addresses.procedure(language.code, reference)),
            title=site.title(reference, language.code).text,
            institution=site.institution(procedure.source, reference, language),
            stage=stage,
            stage_words=language.say(STAGES[stage]),
            verified=self._verified(reference),
            licence=self.licence,
            attribution=licence.of_sources(site, (reference,), language),
            dossiers=tuple(pointers.dossier(site, file, language) for file in site.dossiers.get(reference, ())),
            stances=tuple(self._stances(reference)),
            assessment=self._assessment(reference),
            votes=tuple(vote for vote in site.catalogue.votes if vote.reference == reference),
            hands=tuple(self._hands(procedure)),
            answered=tuple(map(_answered, site.catalogue.feedback.get(reference, ()))),
            recommendations=tuple(pointers.ask(site, ask, language) for ask in site.asks.get(reference, ())),
            corrections=site.catalogue.corrections.get(reference, ()),
            record=procedure,
        )

    def _verified(self, reference: str) -> Verified:
        standing = self.site.catalogue.verifications.get(reference)
        if standing is None:
            return Verified()
        return Verified(
            at=standing.verified,
            recorded=standing.recorded,
            failing_since=standing.failure.since if standing.failure else None,
            held_since=standing.held.since if standing.held else None,
        )

    def _hands(self, procedure: Procedure) -> Iterator[Hand]:
        for actor in procedure.actors:
            if seat := seat_of(actor, self.site.catalogue.seats):
                name = naming.person(actor, self.language)
                yield Hand(name=name, role=actor.role, group=actor.group, country=seat.country, evidence=seat.evidence)

    def _assessment(self, reference: str) -> OurAssessment | None:
        made = self.site.catalogue.assessment(reference)
        if made is None:
            return None
        return OurAssessment(
            date=made.date,
            influence=made.influence,
            instruments=made.instruments,
            lead=made.lead,
            why=made.why,
            example=made.example,
        )

    def _stances(self, reference: str) -> Iterator[OurStance]:
        for on in self.site.stances.get(reference, ()):
            held = on.stance
            yield OurStance(
                position=pointers.position(self.site, on.position, self.language),
                status=on.position.original.value.status,
                stance=held.stance,
                since=held.since,
                read=held.read,
                confirmed=held.confirmed,
                newer=tuple(text.id for basis in self.site.catalogue.bases(on)[-1:] for text in basis.texts),
                why=held.why,
            )

    def dossier(self, file: DossierFile) -> bytes:
        """Makes the twin of a dossier."""
        site, language, value = self.site, self.language, file.original.value
        shown = file.translations.get(language.code, file.original)
        references = site.catalogue.references_in(file)
        twin = DossierTwin(
            format=FORMAT,
            type="dossier",
            lang=language.code,
            url=pointers.whole(site, addresses.dossier(language.code, value.id)),
            title=shown.value.title,
            text=shown.body,
            licence=self.licence,
            attribution=self._sources(references),
            procedures=tuple(pointers.procedure(site, ref, language) for ref in references),
            positions=tuple(pointers.position(site, each, language) for each in site.positions.get(value.id, ())),
            record=value,
            translations={code: text.value for code, text in sorted(file.translations.items())},
        )
        return _bytes(_json(twin))

    def entry(self, file: SubmissionFile | MeetingFile) -> tuple[str, bytes]:
        """Makes the twin of a submission or a meeting, with its address."""
        site, language, value = self.site, self.language, file.original.value
        sent = isinstance(value, Submission)
        shown = file.translations.get(language.code) or file.original
        named = (value.procedure,) if isinstance(value, Submission) else value.procedures
        page = (addresses.submission if sent else addresses.meeting)(language.code, value.id)
        twin = EntryTwin(
            format=FORMAT,
            type="submission" if sent else "meeting",
            lang=language.code,
            url=pointers.whole(site, page),
            title=shown.value.title,
            text=shown.body,
            licence=self.licence,
            procedures=tuple(
                pointers.procedure(site, ref, language) for ref in filter(None, map(site.catalogue.resolve, named))
            ),
            record=value,
        )
        return of_page(page), _bytes(_json(twin))

    def position(self, file: PositionFile) -> bytes:
        """Makes the twin of a position."""
        site, language, value = self.site, self.language, file.original.value
        shown = file.translations.get(language.code, file.original)
        asks = site.asks_of.get(value.id, [])
        references = tuple(dict.fromkeys(filter(None, scopes.named_by(site, file))))
        twin = PositionTwin(
            format=FORMAT,
            type="position",
            lang=language.code,
            url=pointers.whole(site, addresses.position(language.code, value.id)),
            title=shown.value.title,
            text=shown.body,
            licence=self.licence,
            attribution=self._sources(references),
            procedures=tuple(pointers.procedure(site, ref, language) for ref in references),
            recommendations=tuple(pointers.ask(site, ask, language) for ask in asks),
            outcomes={ask.recommendation.id: self._outcome(ask) for ask in asks},
            record=value,
            translations={code: text.value for code, text in sorted(file.translations.items())},
        )
        return _bytes(_json(twin))

    def recommendation(self, ask: AskOf) -> RecommendationTwin:
        """Makes the twin of a recommendation."""
        site, language = self.site, self.language
        names = site.catalogue.registers.addressees
        return RecommendationTwin(
            format=FORMAT,
            type="recommendation",
            lang=language.code,
            url=pointers.whole(site, naming.ask_href(ask, language)),
            text=naming.ask_text(ask, language)[0],
            position=pointers.position(site, ask.position, language),
            procedure=pointers.procedure(site, ask.reference, language) if ask.reference else None,
            outcome=self._outcome(ask),
            addressees=tuple(
                names[one].names.get(language.code, one) if one in names else one for one in ask.recommendation.to
            ),
            licence=self.licence,
            attribution=self._sources((ask.reference,)),
            clocks=clocks(site.catalogue, ask, site.as_of),
            record=ask.recommendation,
        )

    def _outcome(self, ask: AskOf) -> OutcomeTwin:
        now = self.site.outcome(ask)
        return OutcomeTwin(outcome=now.outcome, derived=now.derived, finding=now.finding)

    def _sources(self, references: Iterable[str]) -> tuple[Attribution, ...]:
        tracked = [ref for ref in references if ref in self.site.catalogue.procedures]
        return licence.of_sources(self.site, tracked, self.language)
