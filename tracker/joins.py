"""One subject at two institutions: computed from the proposal that both name, or stated by an editor."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.model.procedure import Kind, Procedure
from tracker.model.reference import document_number
from tracker.model.stage import Stage

_PROPOSALS = ("COM/", "JOIN/")
"""Series of the Commission's proposals: what an initiative ends in, and a parliamentary procedure starts from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Two procedures that are one life: the later one starts from the earlier one.

    Attributes:
        earlier, later: references.
        documents: the ids by which they meet, as each institution writes them; empty when an editor alone says so.
        stated: an editor says so.
    """

    earlier: str
    later: str
    documents: tuple[str, ...] = ()
    stated: bool = False


def computed(procedures: Mapping[str, Procedure]) -> tuple[Join, ...]:
    """Joins an initiative to the procedures that start from a proposal that it names, by the computed number.

    The ids stay as they are written: ``COM(2021)206`` and ``COM(2021) 0206 final`` meet (DESIGN.md, "What the
    fields hold"). A proposal that a procedure only mentions joins nothing.
    """
    starting: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for reference, procedure in procedures.items():
        if procedure.kind is not Kind.INITIATIVE:
            for number, written in starts(procedure).items():
                starting[number].append((reference, written))
    found: dict[tuple[str, str], Join] = {}
    for reference, procedure in procedures.items():
        if procedure.kind is Kind.INITIATIVE:
            for join in _of_initiative(reference, procedure, starting):
                found.setdefault((join.earlier, join.later), join)
    return tuple(found.values())


def _of_initiative(
    reference: str, initiative: Procedure, starting: Mapping[str, list[tuple[str, str]]]
) -> Iterator[Join]:
    for number, written in proposals(initiative).items():
        for later, theirs in starting.get(number, ()):
            yield Join(earlier=reference, later=later, documents=tuple(dict.fromkeys((written, theirs))))


def proposals(procedure: Procedure) -> Mapping[str, str]:
    """Gives the proposals that a procedure names: computed number → id as written."""
    numbered = {document_number(document.id): document.id for document in procedure.documents}
    return {number: written for number, written in numbered.items() if number.startswith(_PROPOSALS)}


def starts(procedure: Procedure) -> Mapping[str, str]:
    """Gives the proposals from which a procedure starts: those of the event that submitted it."""
    submitted = {
        document for event in procedure.events if event.stage is Stage.SUBMITTED for document in event.documents
    }
    return {number: written for number, written in proposals(procedure).items() if written in submitted}
