"""What the rules about recommendations share: their places, their findings, and what counts as evidence."""

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from tracker.catalogue import AskOf, Catalogue
from tracker.model.finding import Finding
from tracker.model.position import Recommendation, Response


def places(catalogue: Catalogue) -> Iterator[tuple[AskOf, str]]:
    """Gives every recommendation with its place in its file."""
    for file in catalogue.positions.values():
        for number, ask in enumerate(file.original.value.recommendations):
            reference = catalogue.resolve(ask.procedure) if ask.procedure else ""
            yield AskOf(position=file, recommendation=ask, reference=reference), f"recommendations[{number}]"


def said_by_them(each: Recommendation) -> Iterator[tuple[Response, str]]:
    """Gives every answer to a recommendation with its key in it."""
    if each.response:
        yield each.response, "response"
    yield from ((one, f"responses[{number}]") for number, one in enumerate(each.responses))


def finding(ask: AskOf, field: str, found: str, expected: str, remedy: str) -> Finding:
    """Makes a finding about a recommendation, at the line of its field or of what the field is missing from."""
    original = ask.position.original
    line = original.lines.get(field) or original.lines.get(field.rpartition(".")[0], 0)
    return Finding(path=original.path, line=line, field=field, found=found, expected=expected, remedy=remedy)


def outside(address: str, catalogue: Catalogue) -> bool:
    """Tells whether an address is one of others: secure, not on our own site and not in our own repository.

    What the same people filled in is no evidence of what happened (design/advocacy.md, thread 40).
    """
    parts = _split(address)
    if parts is None or parts.scheme != "https" or not parts.hostname:
        return False
    own, repository = _split(catalogue.own.url), _split(catalogue.own.repository)
    if own and own.hostname and _host(own) == _host(parts):
        return False
    if repository and repository.hostname and _host(repository) == _host(parts):
        return not f"{parts.path}/".startswith(f"{repository.path.rstrip('/')}/")
    return True


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def said(address: str) -> str:
    """Says what evidence was found."""
    return f"the evidence '{address}'" if address else "no evidence"
