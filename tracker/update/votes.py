"""Published lists of roll-call votes, joined to the procedures that are tracked: the final vote of each, as counts."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tracker.catalogue import Catalogue
from tracker.model.reference import document_number
from tracker.model.vote import Counts, Vote
from tracker.sources.ep.rollcall import Ballot, RollCall, Sitting, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What a list gave: the votes to keep, and how many of its votes are of nothing that is tracked, or of a part."""

    votes: tuple[Vote, ...]
    strangers: int
    parts: int


def join(sitting: Sitting, catalogue: Catalogue, seen: dt.date) -> Joined:
    """Joins a list to the procedures, by the number of a document or by a reference that the list names.

    Of several votes on one whole text the last counts: the list is in the order of the sitting.
    """
    documents = _by_document(catalogue)
    known = [(call, _references(call, documents, catalogue)) for call in sitting.votes]
    final: dict[str, Vote] = {}
    for call, references in known:
        for reference in references if call.final else ():
            final[reference] = _vote(call, reference, sitting.url, catalogue.countries, seen)
    return Joined(
        votes=tuple(final.values()),
        strangers=sum(1 for _, references in known if not references),
        parts=sum(1 for call, references in known if references and not call.final),
    )


def _by_document(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Gives the references of the procedures that hold a document, by its computed number."""
    found: dict[str, tuple[str, ...]] = {}
    for reference, procedure in catalogue.procedures.items():
        for number in {document_number(document.id) for document in procedure.documents}:
            found[number] = (*found.get(number, ()), reference)
    return found


def _references(call: RollCall, documents: Mapping[str, tuple[str, ...]], catalogue: Catalogue) -> tuple[str, ...]:
    found = [reference for document in call.documents for reference in documents.get(document_number(document), ())]
    found += [reference for reference in map(catalogue.resolve, call.procedures) if reference in catalogue.procedures]
    return tuple(dict.fromkeys(found))


def _vote(call: RollCall, reference: str, url: str, countries: Mapping[str, str], seen: dt.date) -> Vote:
    everybody = all(ballot.person in countries for ballot in call.ballots)
    return Vote(
        reference=reference,
        identifier=call.identifier,
        date=call.date,
        document=next(iter(call.documents), ""),
        description=call.final,
        lang=language_of(call.final),
        groups=tuple(_counted(call, lambda ballot: ballot.group)),
        countries=tuple(_counted(call, lambda ballot: countries[ballot.person])) if everybody else (),
        url=url,
        seen=seen,
    )


def _counted(call: RollCall, name_of: Callable[[Ballot], str]) -> Iterator[Counts]:
    """Counts ballots by a name, in the order of the names' alphabet."""
    names = sorted({name_of(ballot) for ballot in call.ballots})
    for name in names:
        choices = [ballot.choice for ballot in call.ballots if name_of(ballot) == name]
        yield Counts(
            name=name,
            for_=choices.count("for"),
            against=choices.count("against"),
            abstained=choices.count("abstained"),
        )
