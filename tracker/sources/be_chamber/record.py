"""From a ``Fiche`` to a procedure: events, documents, actors and links, each in the Chamber's own words."""

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urljoin

from tracker.model.procedure import Actor, Document, Event, Kind, Link, Procedure, Relation, Verbatim
from tracker.model.stage import Stage
from tracker.sources import pages
from tracker.sources.be_chamber import words
from tracker.sources.be_chamber.begun import first_of_each_stage, line_stage, without_stage
from tracker.sources.be_chamber.doubts import contradictions
from tracker.sources.be_chamber.facts import Facts, plausible, unknown_words
from tracker.sources.be_chamber.fiche import Fiche, MainDocument, Person
from tracker.sources.be_chamber.stage import ENDS, Standing, kind, standing
from tracker.sources.source import Reading

LANG = "nl"
_HEAD_EVENTS = {words.LAW_DATE: None, words.GAZETTE_DATE: Stage.PUBLISHED}
_DOCUMENT_EVENTS = {
    words.DEPOSITED: Stage.SUBMITTED,
    words.CONSIDERED: None,
    words.SENT: Stage.COMMITTEE,
}
_DECIDED_BY_ROW = frozenset({*ENDS.values(), Stage.PLENARY, Stage.SECOND_CHAMBER, Stage.ADOPTED})
_VOTES = ((words.VOTE_CHAMBER, False), (words.VOTE_SENATE, True))


def build(fiche: Fiche, url: str, today: dt.date) -> Reading:
    """Makes a reading of a dossier page.

    Args:
        fiche: the page.
        url: the public address of the page.
        today: the day of ``as_of`` in Europe/Brussels.

    Raises:
        PageError: a date that decides the stage does not exist, or a text of the record was decoded wrongly.
    """
    facts = Facts(fiche, today)
    kind_, basis = kind(fiche, facts)
    stand = standing(facts, kind_)
    maker = _Maker(fiche, facts, stand, url)
    procedure = Procedure(
        reference=fiche.reference,
        source="be-chamber",
        kind=kind_,
        basis=basis,
        titles={LANG: fiche.title},
        stage=stand.stage,
        stage_since=stand.since,
        stage_because=stand.because,
        status_verbatim=tuple(Verbatim(text=text, lang=LANG) for text in _statuses(fiche)),
        source_lag=stand.lag,
        url=url,
        events=maker.events(staged=kind_ is not Kind.INFORMATION),
        documents=maker.documents(),
        actors=maker.actors(),
        links=tuple(Link(reference=r, relation=Relation.JOINED) for r in _linked(fiche)),
        subjects=tuple(fiche.subjects),
    )
    pages.demand_all_readable(procedure, "")
    warnings = (*fiche.warnings, *_status_warnings(fiche, facts), *maker.warnings)
    return Reading(procedure=procedure, warnings=tuple(dict.fromkeys(warnings)), digest=fiche.digest)


def _statuses(fiche: Fiche) -> list[str]:
    return [*fiche.statuses, *(document.status for document in fiche.documents if document.status)]


def _linked(fiche: Fiche) -> list[str]:
    return list(dict.fromkeys(reference for document in fiche.documents for reference in document.linked))


def _status_warnings(fiche: Fiche, facts: Facts) -> Iterator[str]:
    for text in unknown_words(fiche):
        yield f"The status word {text!r} is not known: the stage is not guessed from it."
    own_type = facts.own.type
    if own_type[:2] not in words.KINDS and own_type[:2] not in words.REPORT_TYPES:
        yield f"The document type {own_type!r} is not known: the kind is 'other'."
    for line in (line for sitting in fiche.sittings for line in sitting.calendar):
        if words.is_unknown_line(line.text):
            yield f"The calendar line '{line.written} {line.text}' is not known: no stage is guessed from it."
    yield from contradictions(facts)


class _Maker:
    """Makes the lists of the record, and collects what had to be kept out."""

    def __init__(self, fiche: Fiche, facts: Facts, stand: Standing, url: str) -> None:
        self.fiche = fiche
        self.facts = facts
        self.stand = stand
        self.url = url
        self.warnings: list[str] = []

    def day(self, text: str, label: str) -> dt.date | None:
        """Reads a day; an impossible one is kept out, with a warning."""
        day = pages.day(text)
        if day is None or not plausible(day, self.facts.today):
            self.warnings.append(f"{label}: {text!r} is no possible day; it was kept out.")
            return None
        return day

    def event(
        self, text: str, label: str, stage: Stage | None = None, body: str = "", documents: tuple[str, ...] = ()
    ) -> Iterator[Event]:
        """Makes an event, unless its day is impossible; only a sitting's calendar plans anything."""
        day = self.day(text, label)
        planned = day is not None and day > self.facts.today
        if planned and not body:
            self.warnings.append(
                f"{label}: {text!r} lies in the future, where this row plans nothing; it was kept out."
            )
        elif day:
            yield Event(
                date=day, label=label, lang=LANG, body=body, stage=stage, scheduled=planned, documents=documents
            )

    def events(self, *, staged: bool) -> tuple[Event, ...]:
        """Gives all events by day, in the order of the page within a day; ``staged``: with the stages they begin."""
        found = [*self._rows(), *self._calendars(), *self._competence(), *self._subdocuments()]
        in_order = sorted(found, key=lambda event: event.date)
        return tuple(first_of_each_stage(in_order) if staged else map(without_stage, in_order))

    def _rows(self) -> Iterator[Event]:
        """Gives the dated rows: the deposit, what happened to each main document, votes, law, gazette."""
        head_deposit = self.fiche.days.get(words.DEPOSITED)
        if head_deposit:
            yield from self.event(head_deposit, words.DEPOSITED, Stage.SUBMITTED)
        for document in self.fiche.documents:
            for label, stage in _DOCUMENT_EVENTS.items():
                text = document.days.get(label)
                if text and not (label == words.DEPOSITED and text == head_deposit):
                    own = document.id.startswith(self.fiche.reference)
                    yield from self.event(text, label, stage if own else None, documents=(document.id,))
        for label, senate in _VOTES:
            if (text := self.fiche.days.get(label)) and not self._in_calendar(text, senate=senate):
                yield from self.event(text, label, self._begun(text))
        yield from self._end()
        for label, stage in _HEAD_EVENTS.items():
            if text := self.fiche.days.get(label):
                yield from self.event(text, label, stage)

    def _begun(self, text: str) -> Stage | None:
        """Gives the stage that a vote or end row begins: the dossier's own, when it counts from that day."""
        decided = self.stand.stage in _DECIDED_BY_ROW and self.stand.since is not None
        return self.stand.stage if decided and pages.day(text) == self.stand.since else None

    def _end(self) -> Iterator[Event]:
        """Gives the end row, when nothing else tells on which day the dossier ended."""
        text = self.facts.own.days.get(words.ENDED, "")
        told = [day for senate in (False, True) for day, _ in self.facts.plenary_lines(senate=senate)]
        told += filter(None, (pages.day(self.fiche.days.get(label, "")) for label, _ in _VOTES))
        if self._begun(text) and self.stand.since not in told:
            yield from self.event(text, words.ENDED, self.stand.stage, documents=(self.facts.own.id,))

    def _in_calendar(self, text: str, *, senate: bool) -> bool:
        """Tells whether the plenary calendar has a result on the day of a vote row: one fact, one event."""
        lines = self.facts.plenary_lines(senate=senate)
        return any(day == pages.day(text) and words.result(label) for day, label in lines)

    def _calendars(self) -> Iterator[Event]:
        for sitting in self.fiche.sittings:
            for line in sitting.calendar:
                yield from self.event(line.written, line.text, line_stage(sitting, line, self.facts), sitting.body)
            for line in sitting.incidents:
                yield from self.event(line.written, line.text, None, sitting.body)

    def _competence(self) -> Iterator[Event]:
        for line in self.fiche.competence:
            ended = words.has_ended(line.text) and self.facts.article == "78" and self.facts.adopted
            yield from self.event(line.written, line.text, Stage.ADOPTED if ended else None)

    def _subdocuments(self) -> Iterator[Event]:
        for document in self.fiche.documents:
            for sub in document.subdocuments:
                if sub.type not in words.BESIDE_THE_TEXT and sub.type not in words.TEXTS:
                    self.warnings.append(
                        f"The type {sub.type!r} of {sub.id} is not known: it is no version of the text."
                    )
                if sub.written:
                    yield from self.event(sub.written, sub.type, documents=(sub.id,))
                else:
                    self.warnings.append(f"The sub-document {sub.id} ({sub.type}) has no day: it is no event.")

    def documents(self) -> tuple[Document, ...]:
        """Gives the main documents, each with its sub-documents behind it."""
        return tuple(document for main in self.fiche.documents for document in self._documents_of(main))

    def _documents_of(self, main: MainDocument) -> Iterator[Document]:
        deposit = pages.day(main.days.get(words.DEPOSITED, ""))
        yield Document(id=main.id, type=main.words, date=deposit, url=self._absolute(main.url))
        for sub in main.subdocuments:
            # The source's day even when it is absurd: the warning comes with the event that was kept out.
            yield Document(id=sub.id, type=sub.type, date=pages.day(sub.written), url=self._absolute(sub.url))

    def actors(self) -> tuple[Actor, ...]:
        """Gives authors of the main documents, rapporteurs and committees, each once."""
        found = [*self._authors(), *self._sitting_actors()]
        return tuple(dict.fromkeys(found))

    def _authors(self) -> Iterator[Actor]:
        for document in self.fiche.documents:
            for person in document.authors:
                yield self._parted(person, person.role or words.AUTHORS, institution=not person.url)

    def _sitting_actors(self) -> Iterator[Actor]:
        for sitting in self.fiche.sittings:
            if sitting.committee and sitting.body:
                yield Actor(name=sitting.body, role=sitting.label)
            for person in sitting.rapporteurs:
                yield self._parted(person, words.RAPPORTEUR, institution=False)

    def _parted(self, person: Person, role: str, *, institution: bool) -> Actor:
        """Parts the group from a name without a link: by the list of groups, and by those of this page's authors.

        An author without a link is an institution (``Gouvernement/Regering``), or somebody who left the Chamber.
        """
        if person.url:
            return self._actor(person, role)
        of_authors = {author.group for document in self.fiche.documents for author in document.authors}
        of_page = of_authors.union(*(document.groups for document in self.fiche.documents))
        for group in sorted({*words.GROUPS, *of_page} - {""}, key=len, reverse=True):
            if person.name.endswith(f" {group}"):
                name = person.name[: -len(group)].strip()
                return self._actor(Person(name, group), role)
        if not institution:
            self.warnings.append(f"The group of rapporteur {person.name!r} is not known: the name may hold it.")
        return self._actor(person, role)

    def _actor(self, person: Person, role: str) -> Actor:
        return Actor(name=person.name, role=role, group=person.group, url=self._absolute(person.url))

    def _absolute(self, link: str) -> str:
        """Makes an address of a link; what is none (another scheme, a broken host) is kept out, with a warning."""
        try:
            address = urljoin(self.url, link.strip()) if link else ""
        except ValueError:
            address = "no address"
        if not address or address.startswith(("https://", "http://")):
            return address
        self.warnings.append(f"The link {link!r} is no address of a page; it was kept out.")
        return ""
