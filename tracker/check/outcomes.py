"""Responses, outcomes and contributions: each with its own evidence (design/advocacy.md 1.1)."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import AskOf, Catalogue
from tracker.model.finding import Finding
from tracker.model.position import NEGATIVE, WITHOUT_EVIDENCE, Outcome
from tracker.model.stage import DECIDED


def _places(catalogue: Catalogue) -> Iterator[tuple[AskOf, str]]:
    """Gives every recommendation with its place in its file."""
    for file in catalogue.positions.values():
        for number, ask in enumerate(file.original.value.recommendations):
            reference = catalogue.resolve(ask.procedure) if ask.procedure else ""
            yield AskOf(position=file, recommendation=ask, reference=reference), f"recommendations[{number}]"


def _finding(ask: AskOf, field: str, found: str, expected: str, remedy: str) -> Finding:
    original = ask.position.original
    line = original.lines.get(field) or original.lines.get(field.rpartition(".")[0], 0)
    return Finding(path=original.path, line=line, field=field, found=found, expected=expected, remedy=remedy)


def have_their_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A finding needs an assessor, one sentence and, but for three outcomes, an address outside our repository."""
    for ask, place in _places(catalogue):
        for number, finding in enumerate(ask.recommendation.findings):
            field = f"{place}.findings[{number}]"
            if finding.outcome not in WITHOUT_EVIDENCE and not _outside(finding.evidence, catalogue):
                yield _finding(
                    ask,
                    f"{field}.evidence",
                    f"the outcome '{finding.outcome}' with {_said(finding.evidence)}",
                    "an https address outside our own site, such as the institution's page with the final text",
                    "add the address that shows it, or leave the finding out until there is one",
                )
            for key, value in (("by", finding.by), ("why", finding.why)):
                if not value:
                    yield _finding(
                        ask,
                        f"{field}.{key}",
                        f"a finding without '{key}'",
                        "who judged it, and one sentence why",
                        f"add '{key}: …' to this finding",
                    )


def _outside(address: str, catalogue: Catalogue) -> bool:
    own = tuple(filter(None, (catalogue.own.url, catalogue.own.repository)))
    return address.startswith("https://") and not (own and address.startswith(own))


def _said(address: str) -> str:
    return f"the evidence '{address}'" if address else "no evidence"


def say_which_part(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """``in-part`` says which part."""
    for ask, place in _places(catalogue):
        for number, finding in enumerate(ask.recommendation.findings):
            if finding.outcome is Outcome.IN_PART and not finding.part:
                yield _finding(
                    ask,
                    f"{place}.findings[{number}].part",
                    "the outcome 'in-part' without the part",
                    "which part of the ask was obtained",
                    "add 'part: …' to this finding",
                )


def wait_for_the_end(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Nothing negative is found while the procedure is open: late is not broken."""
    for ask, place in _places(catalogue):
        procedure = catalogue.procedures.get(ask.reference)
        if procedure is None or procedure.stage in DECIDED:
            continue
        for number, finding in enumerate(ask.recommendation.findings):
            if finding.outcome in NEGATIVE:
                yield _finding(
                    ask,
                    f"{place}.findings[{number}].outcome",
                    f"'{finding.outcome}' while {ask.reference} is still open (stage {procedure.stage})",
                    "no negative outcome before the procedure ends",
                    "leave the finding out until the procedure has ended",
                )


def answers_and_contributions_have_their_evidence(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """A response shows where it was said, and a contribution what it rests on."""
    for ask, place in _places(catalogue):
        response, contribution = ask.recommendation.response, ask.recommendation.contribution
        if response and not _outside(response.evidence, catalogue):
            yield _finding(
                ask,
                f"{place}.response.evidence",
                f"a response with {_said(response.evidence)}",
                "the https address where the addressee said it",
                "add 'evidence: https://…' to the response, or leave the response out",
            )
        if contribution and not contribution.evidence.startswith("https://"):
            yield _finding(
                ask,
                f"{place}.contribution.evidence",
                f"the contribution '{contribution.value}' with {_said(contribution.evidence)}",
                "the https address of what it rests on",
                "add 'evidence: https://…', or leave the contribution out: then nothing is claimed",
            )
